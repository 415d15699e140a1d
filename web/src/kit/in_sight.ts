// Keeps the open one of a row of tabs in sight when the row is wider than the screen.
import type { Attachment } from 'svelte/attachments';

export function in_sight(open: boolean): Attachment<HTMLElement> {
  return (one) => {
    const row = one.parentElement;
    if (!open || !row || row.scrollWidth <= row.clientWidth) return;
    row.scrollLeft = one.offsetLeft - row.offsetLeft - (row.clientWidth - one.offsetWidth) / 2;
  };
}

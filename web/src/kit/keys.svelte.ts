// Keys that work anywhere on a page (never while typing). A component says which key does what, in words; the help
// window (`?`) lists what works now.
import { onMount } from 'svelte';

export type Key = { key: string; says: string; act: () => void };

class Keys {
  active = $state.raw<Key[]>([]);
}
export const keys = new Keys();

/** For the life of the component: `key` (as in KeyboardEvent.key) does `act`; `says` is a text key. */
export function on_key(key: string, says: string, act: () => void): void {
  onMount(() => {
    const entry = { key, says, act };
    keys.active = [...keys.active, entry];
    return () => (keys.active = keys.active.filter((other) => other !== entry));
  });
}

export function is_typing(target: EventTarget | null): boolean {
  if (!(target instanceof HTMLElement)) return false;
  return target.isContentEditable || /^(INPUT|TEXTAREA|SELECT)$/.test(target.tagName);
}

/** The window's listener; the newest owner of a key wins, and a window in front keeps the keys of the page quiet. */
export function press(event: KeyboardEvent): void {
  if (event.defaultPrevented || event.ctrlKey || event.metaKey || event.altKey || is_typing(event.target)) return;
  if (document.querySelector('dialog[open]')) return;
  const entry = keys.active.findLast((other) => other.key === event.key);
  if (!entry) return;
  event.preventDefault();
  entry.act();
}

// Puts a text into the clipboard and says whether that went well.
import { t } from '../../../i18n/i18n.svelte';
import { toasts } from '../../../kit/toasts.svelte';

export async function copy(text: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(text);
    toasts.show(t('member.copied'));
  } catch {
    toasts.show(t('member.copy_failed'), 'wrong');
  }
}

// Names in the language shown, and short ways from fields to what is sent.
import { current_language } from '../../i18n/i18n.svelte';

/** The English text when English is shown and there is one. */
export const in_language = (thai: string, english: string) => (current_language() === 'en' && english ? english : thai);
export const name_of = (named: { name_th: string; name_en: string }) => in_language(named.name_th, named.name_en);
export const full_name_of = (area: { full_th: string; full_en: string }) => in_language(area.full_th, area.full_en);

/** "054-123-456, 1300" to its numbers. */
export const phones_of = (typed: string) => typed.split(/[,;\n]/).map((phone) => phone.trim()).filter(Boolean);
/** One entry a line. */
export const lines_of = (typed: string) => typed.split('\n').map((line) => line.trim()).filter(Boolean);
export const absent_if_empty = (text: string | null | undefined) => (text?.trim() ? text.trim() : null);

/** "นางคำ ใจดี, รพ.สต." a line each: a name, then where the person comes from. A tab or a comma stands between. */
export function attendees_of(typed: string): { name: string; organisation: string }[] {
  return lines_of(typed).map((line) => {
    const [name = '', ...rest] = line.replace(/^\d+[.)]\s*/, '').split(/\t|,/);
    return { name: name.trim(), organisation: rest.join(' ').trim() };
  }).filter(({ name }) => name !== '');
}

/** The fault of a list stands at its first faulty entry. */
export function list_fault(faults: Record<string, string>, field: string): string | null {
  const at = Object.keys(faults).find((path) => path === field || path.startsWith(`${field}.`));
  return at ? (faults[at] ?? null) : null;
}

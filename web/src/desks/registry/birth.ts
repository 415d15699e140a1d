// Birth dates of which perhaps only the year or the month is known, as typed ("2480", "5/2480", "9/5/2480") and as
// kept ("1937", "1937-05", "1937-05-09").
import { buddhist_offset, read_date, typed_date } from '../../i18n/format';
import type { Language } from '../../i18n/i18n.svelte';

/** A year as written: from 2400 on it is of the Buddhist era. */
const western = (year: number) => (year >= 2400 ? year - buddhist_offset : year);
const plain = (typed: string) => typed.trim().replace(/[๐-๙]/g, (d) => String(d.charCodeAt(0) - 0x0e50)).replace(/^พ\.?\s?ศ\.?\s*/, '');

/** What is kept for what was typed; null when it does not read. */
export function read_birth(typed: string): string | null {
  const text = plain(typed);
  const year = /^(\d{4})$/.exec(text);
  if (year) return String(western(Number(year[1])));
  const month = /^(\d{1,2})[\s/.-](\d{4})$/.exec(text);
  if (month) {
    const number = Number(month[1]);
    return number >= 1 && number <= 12 ? `${western(Number(month[2]))}-${String(number).padStart(2, '0')}` : null;
  }
  return read_date(text);
}

/** What is kept, as it would be typed. */
export function typed_birth(kept: string | null, language: Language): string {
  if (!kept) return '';
  const [year = '', month, day] = kept.split('-');
  if (day) return typed_date(kept, language);
  const shown = language === 'th' ? Number(year) + buddhist_offset : year;
  return month ? `${month}/${shown}` : `${shown}`;
}

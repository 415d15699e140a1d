// Dates, times, money and numbers as people here write them: Buddhist era in Thai, Asia/Bangkok always, baht.
import { current_language, t, type Language } from './i18n.svelte';

export const time_zone = 'Asia/Bangkok';
export const buddhist_offset = 543;

type Style = 'date' | 'long' | 'time' | 'moment' | 'month';
const styles: Record<Style, Intl.DateTimeFormatOptions> = {
  date: { day: 'numeric', month: 'short', year: 'numeric' },
  long: { weekday: 'long', day: 'numeric', month: 'long', year: 'numeric' },
  time: { hour: '2-digit', minute: '2-digit', hour12: false },
  moment: { day: 'numeric', month: 'short', year: 'numeric', hour: '2-digit', minute: '2-digit', hour12: false },
  month: { month: 'long', year: 'numeric' },
};

const kept = new Map<string, Intl.DateTimeFormat>();

function formatter(style: Style, language: Language): Intl.DateTimeFormat {
  const id = `${style}/${language}`;
  let found = kept.get(id);
  if (!found) {
    const locale = language === 'th' ? 'th-TH-u-ca-buddhist-nu-latn' : 'en-GB';
    found = new Intl.DateTimeFormat(locale, { ...styles[style], timeZone: time_zone });
    kept.set(id, found);
  }
  return found;
}

/** A calendar day "2022-06-09" or a moment "2022-06-09T01:30:00Z"; a day is shown as that day, wherever we are. */
function moment_of(value: string | Date): Date {
  if (value instanceof Date) return value;
  return new Date(/^\d{4}-\d{2}-\d{2}$/.test(value) ? `${value}T12:00:00+07:00` : value);
}

function shown(style: Style, value: string | Date | null | undefined, language: Language): string {
  if (value === null || value === undefined || value === '') return '';
  const moment = moment_of(value);
  if (Number.isNaN(moment.getTime())) return String(value);
  // Thai writes the year alone ("9 มิ.ย. 2565"); the era word that some browsers add is noise.
  return formatter(style, language)
    .formatToParts(moment)
    .filter((part) => part.type !== 'era')
    .map((part) => part.value)
    .join('')
    .replace(/\s+/g, ' ')
    .replace(/\s*พ\.ศ\.\s*/g, ' ')
    .trim();
}

export const date = (value: string | Date | null | undefined, language = current_language()) => shown('date', value, language);
export const long_date = (value: string | Date | null | undefined, language = current_language()) => shown('long', value, language);
export const time = (value: string | Date | null | undefined, language = current_language()) => shown('time', value, language);
export const date_time = (value: string | Date | null | undefined, language = current_language()) => shown('moment', value, language);
export const month = (value: string | Date | null | undefined, language = current_language()) => shown('month', value, language);

/** The fiscal year a day belongs to (it starts in October), as shown: 2568 in Thai, 2025 in English. */
export function fiscal_year(value: string | Date, language = current_language()): string {
  const parts = new Intl.DateTimeFormat('en-CA', { timeZone: time_zone, year: 'numeric', month: 'numeric' }).formatToParts(moment_of(value));
  const part = (type: string) => Number(parts.find((p) => p.type === type)?.value);
  const year = part('year') + (part('month') >= 10 ? 1 : 0);
  return String(language === 'th' ? year + buddhist_offset : year);
}

/** Today in Bangkok as "2022-06-09". */
export function today(now = new Date()): string {
  return new Intl.DateTimeFormat('en-CA', { timeZone: time_zone, year: 'numeric', month: '2-digit', day: '2-digit' }).format(now);
}

/** Day, month and year as people type them ("9/6/2565", "9 6 65", "09062565"): a calendar day, or null. */
export function read_date(typed: string): string | null {
  const digits = typed.trim().replace(/[๐-๙]/g, (d) => String(d.charCodeAt(0) - 0x0e50));
  const parts = /^(\d{2})(\d{2})(\d{4})$/.exec(digits) ?? /^(\d{1,2})[\s/.-]+(\d{1,2})[\s/.-]+(\d{4}|\d{2})$/.exec(digits);
  const iso = /^(\d{4})-(\d{2})-(\d{2})$/.exec(digits);
  if (iso) return real_day(western(Number(iso[1])), Number(iso[2]), Number(iso[3]));
  if (!parts) return null;
  const typed_year = Number(parts[3]);
  // Two digits are a Buddhist year of this or the last century, whichever is not in the far future.
  const year = parts[3]?.length === 2 ? recent_buddhist(typed_year) : western(typed_year);
  return real_day(year, Number(parts[2]), Number(parts[1]));
}

const western = (year: number) => (year > 2300 ? year - buddhist_offset : year);

function recent_buddhist(two_digits: number): number {
  const this_year = Number(today().slice(0, 4)) + buddhist_offset;
  const year = Math.floor(this_year / 100) * 100 + two_digits;
  return (year > this_year + 10 ? year - 100 : year) - buddhist_offset;
}

function real_day(year: number, month_number: number, day: number): string | null {
  const made = new Date(Date.UTC(year, month_number - 1, day));
  const same = made.getUTCFullYear() === year && made.getUTCMonth() === month_number - 1 && made.getUTCDate() === day;
  return same ? made.toISOString().slice(0, 10) : null;
}

/** A calendar day as it is typed: "09/06/2565" in Thai, "09/06/2022" in English. */
export function typed_date(iso: string, language = current_language()): string {
  const [year, month_number, day] = iso.split('-');
  if (!year || !month_number || !day) return '';
  return `${day}/${month_number}/${language === 'th' ? Number(year) + buddhist_offset : year}`;
}

// Making a formatter takes longer than using it: figures that move with a finger are hundreds at a time.
const digits = new Map<number, Intl.NumberFormat>();

export function number(value: number | null | undefined, decimals = 0): string {
  if (value === null || value === undefined) return '';
  let found = digits.get(decimals);
  if (!found) digits.set(decimals, (found = new Intl.NumberFormat('en-US', { minimumFractionDigits: decimals, maximumFractionDigits: decimals })));
  return found.format(value);
}

/** Money is whole satang everywhere; shown in baht, satang only when there are any. */
export function baht(satang: number | null | undefined): string {
  if (satang === null || satang === undefined) return '';
  return t('format.baht', { amount: number(satang / 100, satang % 100 === 0 ? 0 : 2) });
}

/** "1,250.50" as typed, in Thai digits too: whole satang, or null. */
export function read_baht(typed: string): number | null {
  const plain = typed.trim().replace(/[๐-๙]/g, (d) => String(d.charCodeAt(0) - 0x0e50)).replace(/[,\s฿]/g, '');
  const match = /^(\d{1,13})(?:\.(\d{1,2}))?$/.exec(plain);
  if (!match) return null;
  return Number(match[1]) * 100 + Number((match[2] ?? '').padEnd(2, '0'));
}

const hour = 60;
const day = 24 * hour;

/** How far away a moment is, in words of the language: {value, unit} in whole minutes, hours, days or months. */
export function distance(from: Date, to: Date): { value: number; unit: 'minute' | 'hour' | 'day' | 'month' } {
  const minutes = Math.round((to.getTime() - from.getTime()) / 60000);
  const size = Math.abs(minutes);
  if (size < hour) return { value: minutes, unit: 'minute' };
  if (size < day) return { value: Math.round(minutes / hour), unit: 'hour' };
  if (size < 60 * day) return { value: Math.round(minutes / day), unit: 'day' };
  return { value: Math.round(minutes / (30 * day)), unit: 'month' };
}

/** "3 hours" without before or after, for clocks and due times. */
export function span(from: Date, to: Date): string {
  const { value, unit } = distance(from, to);
  return t(`format.${unit}s`, { n: Math.abs(value) });
}

/** "due in 3 hours" or "2 days late". */
export function due(at: string | Date, now = new Date()): string {
  const moment = moment_of(at);
  return t(moment >= now ? 'format.due_in' : 'format.late_by', { span: span(now, moment) });
}

/** "5 minutes ago", "in 2 days", "just now". */
export function ago(at: string | Date, now = new Date()): string {
  const moment = moment_of(at);
  if (distance(now, moment).value === 0) return t('format.just_now');
  return t(moment > now ? 'format.in' : 'format.ago', { span: span(now, moment) });
}

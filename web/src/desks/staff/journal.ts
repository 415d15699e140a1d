// A line of the journal in words: what was done or read, for which purpose, with which details.
import { t, t_or } from '../../i18n/i18n.svelte';
import type { JournalLine } from './shapes';

const reading = '_read';

export const is_reading = (line: JournalLine) => line.name.endsWith(reading);

/** The desk whose texts name this line. */
export const desk_of = (line: JournalLine) => line.name.split('.')[0] ?? '';

/** What happened; empty when no text is known. */
export function known_words(line: JournalLine): string {
  if (!is_reading(line)) return t_or(line.name, '');
  const kind = line.name.slice(0, -reading.length);
  return t('journal.read', { what: t_or(`journal.noun.${kind}`, t('journal.a_record')) });
}

export const what_happened = (line: JournalLine) => known_words(line) || t('journal.unnamed');

export function detail_of(line: JournalLine): Record<string, unknown> {
  try {
    const read: unknown = JSON.parse(line.detail || '{}');
    return read !== null && typeof read === 'object' && !Array.isArray(read) ? (read as Record<string, unknown>) : {};
  } catch {
    return {}; // Shown without details; the line itself is whole.
  }
}

export function purpose_of(line: JournalLine): string | null {
  const { purpose } = detail_of(line);
  return typeof purpose === 'string' && purpose !== '' ? t_or(`frame.purpose.${purpose}`, purpose) : null;
}

export type Fact = { label: string; text: string };

/** Details worth reading: those with a word of their own, without what the line says already. */
export function facts_of(line: JournalLine): Fact[] {
  const desk = desk_of(line);
  return Object.entries(detail_of(line))
    .filter(([key, value]) => key !== 'purpose' && value !== null && value !== '' && value !== line.subject && value !== line.subject_name)
    .map(([key, value]) => ({
      label: t_or(`journal.field.${key}`, t_or(`${desk}.field.${key}`, '')),
      text: value_text(desk, key, value),
    }))
    .filter((fact) => fact.label !== '' && fact.text !== '');
}

function value_text(desk: string, key: string, value: unknown): string {
  if (typeof value === 'boolean') return t(value ? 'member.yes' : 'member.no');
  if (Array.isArray(value)) return value.map((one) => value_text(desk, key, one)).join(', ');
  if (typeof value === 'object') return '';
  return t_or(`${desk}.${key}.${String(value)}`, String(value));
}

export function who(line: JournalLine): string {
  if (line.staff_name) return line.staff_name;
  return line.role === 'anyone' ? t('journal.public') : t('journal.system');
}

/** An id is nothing to read; its end tells two of them apart. */
export const short_id = (id: string) => (id.length > 12 ? `…${id.slice(-6)}` : id);
export const about = (line: JournalLine) => line.subject_name ?? (line.subject ? t('journal.record', { id: short_id(line.subject) }) : '');

// What the pages of results ask of the server, the shapes that come, and how figures are said (centre/indicators).
import { api } from '../../api/client';
import { fiscal_year, month, number } from '../../i18n/format';
import { current_language, t } from '../../i18n/i18n.svelte';
import { save_file } from '../../kit/table';

const base = '/api/v1/indicators';
export const paths = {
  results: `${base}/results`, one: (code: string) => `${base}/results/${code}`, records: (code: string) => `${base}/results/${code}/records`,
  brief: `${base}/results/brief`, events: `${base}/results/events`, targets: `${base}/targets`, releases: `${base}/releases`, release: (id: string) => `${base}/releases/${id}`,
};

export type Place = { code: string; name_th: string; name_en: string; lat: number | null; lon: number | null };
export type PeriodKind = 'month' | 'quarter' | 'fiscal_year';
export type Period = { name: string; kind: PeriodKind; first: string; last: string; fiscal_year: number; before: string; after: string; closes_on: string };
export type Frame = { area: Place; path: Place[]; parts: Place[]; roots: Place[]; period: Period; as_of: string | null; counted_at: string };
export type Result = {
  code: string; flagship: string; name_th: string; name_en: string; says_th: string; says_en: string; formula: string; unit: string; better: 'higher' | 'lower'; headline: boolean;
  value: number | null; before: number | null; year_before: number | null; over: number; under: number; late: number;
  target: number | null; target_area: string; target_version: number; trend: { period: string; value: number | null }[];
};
export type Flagship = { code: string; name_th: string; name_en: string; issues: string[]; indicators: Result[] };
export type Issue = { code: string; name_th: string; name_en: string };
export type Dashboard = { frame: Frame; issues: Issue[]; flagships: Flagship[] };
export type Part = { key: string; name_th: string; name_en: string; value: number | null; over: number; under: number };
export type Measure = { code: string; name_th: string; name_en: string; desk: string; announcements: string; entering: string; dimension: string; counting: string; span_unit: string; valid_from: string };
export type View = {
  frame: Frame; result: Result; numerator: Measure; denominator: Measure | null; points: boolean; parts: Part[]; centres: Part[]; dimensions: Part[]; may_list: boolean; may_set_target: boolean;
};
export type Behind = { id: string; record_kind: string; record_id: string; about: string; number: string; day: string; area: Place; dimension: string };
export type Release = { id: string; period: string; area: Place; released_at: string };
export type Table = { code: string; name_th: string; name_en: string; unit_th: string; unit_en: string; period: string; first: string; last: string; rows: { place: Place; count: number | null }[] };

export const named = (one: { name_th: string; name_en: string }) => (current_language() === 'en' ? one.name_en || one.name_th : one.name_th);
export const says = (one: Result) => (current_language() === 'en' ? one.says_en : one.says_th);

/** Values come in thousandths. */
export function figure(thousandths: number | null, unit: string): string {
  if (thousandths === null) return '–';
  const decimals = unit === 'baht' || thousandths % 1000 === 0 ? 0 : 1;
  return number(thousandths / 1000, decimals);
}
export const with_unit = (thousandths: number | null, unit: string) => (thousandths === null ? '–' : unit === 'percent' ? `${figure(thousandths, unit)}%` : `${figure(thousandths, unit)} ${t(`indicators.unit.${unit}`)}`);

export function period_name(name: string): string {
  if (/^\d{4}-\d\d$/.test(name)) return month(`${name}-01`);
  const year = fiscal_year(`${Number(name.slice(0, 4)) - 543}-01-01`);
  return name.length === 7 ? t('rs.quarter_n', { n: name.slice(6), year }) : t('rs.year_n', { year });
}
export const reached = (one: Result) => one.target !== null && one.value !== null && (one.better === 'higher' ? one.value >= one.target : one.value <= one.target);
/** How the value moved, for better or worse, in words. */
export function change(one: Result): 'same' | 'better' | 'worse' | null {
  if (one.value === null || one.before === null) return null;
  if (one.value === one.before) return 'same';
  return one.value > one.before === (one.better === 'higher') ? 'better' : 'worse';
}

/** Where a record is looked at; nothing where there is no page of its own. */
export function page_of(row: Behind): string | null {
  const pages: Record<string, string> = {
    'casework.case': `/cases/${row.record_id}`, 'aid.request': `/aid/requests/${row.record_id}`, 'housing.project': `/housing/${row.record_id}`, 'logbook.book': `/logbook/books/${row.record_id}`,
    'registry.household': `/households/${row.record_id}`, 'registry.person': `/people/${row.record_id}`, 'network.volunteer': `/network/volunteers/${row.record_id}`, 'complaints.complaint': `/complaints/${row.record_id}`,
  };
  return pages[row.record_kind] ?? null;
}

const gather_ms = 250;
const every_ms = 60_000;
/** Calls `again` soon after something was counted. */
export function listen(again: () => void): () => void {
  const events = new EventSource(paths.events);
  let pause: ReturnType<typeof setTimeout> | undefined;
  events.addEventListener('counted', () => {
    clearTimeout(pause);
    pause = setTimeout(again, gather_ms);
  });
  const timer = setInterval(again, every_ms);
  return () => {
    events.close();
    clearTimeout(pause);
    clearInterval(timer);
  };
}

export type Asked = { area: string | null; period: string | null; as_of: string | null };
export const query_of = (asked: Asked) => Object.entries(asked).filter(([, v]) => v).map(([k, v]) => `${k}=${encodeURIComponent(v!)}`).join('&');
export const link_to = (path: string, asked: Asked) => (query_of(asked) ? `${path}?${query_of(asked)}` : path);

export async function save_brief(asked: Asked): Promise<void> {
  const answer = await fetch(link_to(paths.brief, asked));
  if (!answer.ok) throw new Error(t('rs.brief_failed'));
  save_file(`${t('indicators.brief.title')} ${asked.period ?? ''}.pdf`, await answer.blob());
}
export const release_tables = (id: string) => api.get<{ items: Table[] }>(paths.release(id));

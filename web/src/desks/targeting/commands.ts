// What the targeting pages ask of the server, and the shapes that come and go (centre/targeting).
import { api, type Page } from '../../api/client';
import { date, number } from '../../i18n/format';
import { current_language, t, t_or } from '../../i18n/i18n.svelte';

const base = '/api/v1/targeting';
/** Looking at who is in need is part of assessing it; the record of accesses says so. */
export const purpose = 'assessment';

export const paths = {
  households: `${base}/households`,
  household: (id: string) => `${base}/households/${id}`,
  summary: `${base}/summary`,
  sets: `${base}/indicator-sets`,
  imports: `${base}/imports`,
  import: (id: string) => `${base}/imports/${id}`,
};

export const dimensions = ['income', 'health', 'education', 'living', 'access'] as const;
export type Dimension = (typeof dimensions)[number];
export type Finding = 'unknown' | 'not_deprived' | 'deprived';
export type Mark = 'pass' | 'fail' | 'not_applicable' | 'missing';

export type Summary = Record<Dimension, number> & { households: number; poor: number; target_poor: number; level_0: number; level_1: number; level_2: number; level_3: number };
export type NeedRow = Record<Dimension, Finding> & {
  household_id: string; address: string; head_name: string; area_code: string; target_poor: boolean; card: string; level: number | null; observed: string | null;
};
export type NeedLine = NeedRow & { id: string };

export type Value = {
  person_id: string; person_name: string; measure: string; name_th: string; name_en: string; mark: Mark; source: string; observed: string; definition: string;
  import_id: string; line: number; by_name: string; recorded: string; counts: boolean; superseded: boolean;
};
export type DimensionView = { dimension: Dimension; finding: Finding; why: { value: Value; decides: boolean }[] };
export type HouseholdNeeds = {
  household_id: string; poor: boolean; target_poor: boolean; card: string; dimensions: DimensionView[]; level: number | null; level_rule: string;
  income_person_year: number | null; dependents: number; observed: string | null; definition: string; definition_complete: boolean; definition_note_th: string;
  definition_note_en: string; members: { person_id: string; full_name: string }[]; values: Value[]; notes: { observed_on: string; by_name: string; note: string }[];
  levels: { level: number | null; rule: string; computed_on: string }[];
};

export type ImportState = 'ready' | 'running' | 'cancelled' | 'failed' | 'done' | 'undoing' | 'undone';
export type ImportView = {
  id: string; state: ImportState; at_work: boolean; file_name: string; file_bytes: number; source: string; rows_are: string; definition: string; rows_total: number;
  rows_done: number; rows_per_second: number; people_new: number; people_matched: number; households_new: number; surveys_new: number; rows_refused: number;
  rows_repeated: number; rows_unchanged: number; people_withdrawn: number; households_withdrawn: number; kept_after_undoing: number; by_name: string;
  uploaded: string; started: string | null; ended: string | null; version: number;
};
export type Layout = {
  heading_line: number; columns: { heading: string; meaning: string }[]; source: string; area_code: string; surveyed: string | null;
  one_in_dimensions: string; one_in_indicators: string;
};
export type FaultCount = { code: string; rows: number };
export type Preview = {
  layout: Layout; rows_are: string; rows_total: number; rows_read: number; rows_faulty: number; rows_repeated: number; ids_repaired: number; faults: FaultCount[];
  headings_unknown: string[]; samples: { line: number; cells: string[]; name: string; place: string; marks: string; faults: string[] }[]; definition: string;
  definition_complete: boolean; definition_note_th: string; definition_note_en: string; same_file_as: string;
};
export type Refused = { line: number; cells: string[]; faults: { column: string; code: string; cell: string; values: { name: string; value: string }[] }[] };

export const get_needs = (id: string) => api.get<HouseholdNeeds>(paths.household(id), { purpose });
export const get_import = (id: string) => api.get<ImportView>(paths.import(id));
export const get_preview = (id: string) => api.get<Preview>(`${paths.import(id)}/preview`, { purpose });
export const get_faults = (id: string) => api.get<Page<FaultCount>>(`${paths.import(id)}/faults`);
export const get_refused = (id: string) => api.get<Page<Refused>>(`${paths.import(id)}/refusals`, { purpose, query: { limit: 50 } });

/** A fault in words; the code itself when nobody wrote a text. */
export function fault_text(fault: { code: string; values?: { name: string; value: string }[] }): string {
  const values = Object.fromEntries((fault.values ?? []).map((v) => [v.name, v.value]));
  const empty = { code: '…', line: '…' };
  return t_or(fault.code, fault.code, { ...empty, ...values });
}

const plain_columns = [
  'house_code', 'house_no', 'village_code', 'tambon_code', 'village_no', 'village_name', 'id_value', 'title', 'name', 'first_name', 'last_name', 'head_id', 'head_name',
  'gender', 'birth', 'age', 'phone', 'family_role', 'card', 'income_person_year', 'income_household_year', 'members', 'conditions', 'survey_date', 'survey_year', 'failed_dimensions',
];
/** Everything a column can mean, for a person to choose from. */
export function meanings(): { value: string; text: string }[] {
  const indicators = Array.from({ length: 31 }, (_, at) => ({ value: `indicator:${at + 1}`, text: `${t('targeting.column.indicator')} ${number(at + 1)}` }));
  return [
    { value: 'unknown', text: t('imports.not_taken') },
    ...plain_columns.map((name) => ({ value: name, text: t(`targeting.column.${name}`) })),
    ...dimensions.map((name) => ({ value: `dimension:${name}`, text: `${t('targeting.column.dimension')}: ${t(`targeting.dimension.${name}`)}` })),
    ...indicators,
    { value: 'ignored', text: t('targeting.column.ignored') },
  ];
}

/** "2021" is a year of which no more is known. */
export const observed_text = (text: string | null) => (text === null ? '' : text.length === 4 ? t('needs.year', { year: String(Number(text) + 543) }) : date(text));
export const measure_text = (value: Value) =>
  (dimensions as readonly string[]).includes(value.measure)
    ? t('needs.whole_dimension', { dimension: t(`targeting.dimension.${value.measure}`) })
    : t('needs.indicator', { n: number(Number(value.measure)), name: current_language() === 'en' ? value.name_en : value.name_th });
export const note_of = (told: { definition_note_th: string; definition_note_en: string }) =>
  current_language() === 'en' ? told.definition_note_en : told.definition_note_th;
export const finding_kind = { deprived: 'wrong', not_deprived: 'done', unknown: 'waiting' } as const;
export const state_kind = { ready: 'waiting', running: 'active', cancelled: 'late', failed: 'wrong', done: 'done', undoing: 'active', undone: 'plain' } as const;

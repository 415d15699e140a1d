// What the pages of duplicates ask of the server (centre/registry/duplicates).
import { api, type Sending } from '../../api/client';
import { t_or } from '../../i18n/i18n.svelte';
import { purpose, type Items, type Person } from './commands';

const base = '/api/v1/registry';

export type Card = {
  id: string; local_number: number; full_name: string; gender: string; birth: string | null; age_years: number | null; masked_id: string; address: string; area_code: string;
};
export type WhyStep = { comparison: string; level: string; weight_milli: number };
export type PairLine = { id: string; state: string; found_how: string; weight_milli: number; found: string; first: Card; second: Card };
export type BandCount = { band: string; pairs: number; people: number };
export type PairCounts = { pairs: number; people: number; bands: BandCount[] };
export type Side = { person: Person; photographs: string[]; target_groups: string[]; household_names: string[] };
export type Pair = {
  id: string; state: string; found_how: string; weight_milli: number; found: string; decided_by_name: string; reason: string; decided: string | null;
  first: Side; second: Side; permille: number; why: WhyStep[]; warnings: string[]; may_merge: boolean; same_already: boolean; version: number;
};
export type Change = { id: string; action: string; staff_name: string; at: string };
export type Merger = {
  id: string; survivor: Card; merged: Card; reason: string; merged_by_name: string; merged_at: string; separated_at: string | null; separated_by_name: string;
  separated_reason: string; since: Change[]; later_first: boolean; version: number;
};
export type Watch = {
  id: string; kind: string; holder: Card; other: Card | null; masked: string; said_name: string; said_birth: string | null; noted_by_name: string; noted: string;
  settled: string | null; settled_by_name: string; settled_reason: string; version: number;
};
export type LikePerson = { person: Card; permille: number; likely: boolean; why: WhyStep[] };
export type AskLikeness = {
  first_name: string; last_name: string; gender: string; birth: string | null; national_id: string; household_id: string; area_code: string; house_no: string;
};
export type Swept = { looked_at: number; found: number; people: number; next: string | null };
export type Merging = {
  survivor_id: string; survivor_version: number; merged_id: string; merged_version: number; household: string; reason: string; confirmed: boolean; number_reason: string;
};

export const paths = {
  pairs: `${base}/pairs`,
  pair_counts: `${base}/pairs/counts`,
  pair: (id: string) => `${base}/pairs/${id}`,
  merger: (id: string) => `${base}/mergers/${id}`,
  watch: `${base}/watch`,
};

export const get_pair = (id: string) => api.get<Pair>(paths.pair(id), { purpose });
export const get_merger = (id: string) => api.get<Merger>(paths.merger(id), { purpose });
export const decide = (pair: Pair, verdict: string) => api.post<Pair>(`${paths.pair(pair.id)}/verdict`, { verdict, reason: '' }, { if_match: `"${pair.version}"` });
export const merge = (pair: Pair, body: Merging, sending: Sending) => api.post<Merger>(`${paths.pair(pair.id)}/merger`, body, { ...sending, if_match: `"${pair.version}"` });
export const ask_likeness = (asked: AskLikeness, signal: AbortSignal) =>
  api.post<{ items: LikePerson[] }>(`${base}/likeness`, asked, { signal }).then((answer) => answer.data.items);
export const sweep = (after: string) => api.post<Swept>(`${base}/sweep`, { after }, { timeout_ms: 120_000 }).then((answer) => answer.data);
/** How many cases of somebody this reader may see; sealed ones of others are not among them. */
export const count_cases = (person_id: string) =>
  api.get<Items<unknown>>('/api/v1/casework/cases', { query: { person_id, limit: 100 } }).then((answer) => answer.data.items.length);

export const step_name = (step: WhyStep) => t_or(`registry.likeness.${step.comparison}`, step.comparison);
export const step_says = (step: WhyStep) => t_or(`registry.likeness.${step.comparison}.${step.level}`, '');
export const percent = (permille: number) => (permille > 0 && permille < 10 ? '1' : String(Math.min(99, Math.round(permille / 10))));

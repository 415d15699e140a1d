// What the simulator page asks and shows; results move with the finger (newest.svelte.ts).
import { api, type Page } from '../../api/client';
import { number } from '../../i18n/format';
import { current_language, t, t_or } from '../../i18n/i18n.svelte';
import { Newest } from './newest.svelte';
import type { Plan, Unit } from './plans';

const base = '/api/v1/targeting';
export const simulator_paths = {
  simulator: `${base}/simulator`,
  results: `${base}/simulator/results`,
  comparisons: `${base}/simulator/comparisons`,
  households: `${base}/simulator/households`,
  rounds: `${base}/rounds`,
  approval: (id: string) => `${base}/rounds/${id}/approval`,
};

export type Count = number | null;
export type AreaResult = { code: string; name_th: string; name_en: string; lat: number | null; lon: number | null; all: Count; poor: Count; h: number | null; a: number | null; m0: number | null };
export type CountResult = { name: string; all: Count; poor: Count; contribution: number | null };
export type Simulation = {
  plan_key: string; snapshot_hash: string; area: AreaResult; people: Count; people_poor: Count; households: Count; households_poor: Count; cost: number | null;
  areas: AreaResult[]; indicators: CountResult[]; dimensions: CountResult[]; groups: CountResult[];
};
export type ChangeResult = { name: string; before: Count; after: Count; enter: Count; leave: Count };
export type Visits = { found_poor: Count; excluded: Count; found_not_poor: Count; included: Count };
export type Comparison = { whole: ChangeResult; groups: ChangeResult[]; areas: ChangeResult[]; visits_before: Visits; visits_after: Visits };
export type IndicatorName = { name: string; dimension: string; name_th: string; name_en: string; whole_dimension: boolean };
export type Preset = { code: string; name_th: string; name_en: string; note_th: string; note_en: string; source: string; plan: Plan };
export type SimulatorView = { stage: 'off' | 'building' | 'ready' | 'failed'; people_so_far: number; roots: string[]; indicators: IndicatorName[]; presets: Preset[] };
export type Benefit = { amount_month: number; months: number; given_to: Unit };
export type SelectedHousehold = { household_id: string; area_code: string; address: string; head_name: string; people: number; reasons: string[]; score_ppm: number };
export type Round = {
  id: string; name: string; area: string; plan: Plan; people: Count; people_selected: Count; households: Count; households_selected: Count; state: 'draft' | 'approved';
  saved_name: string; saved: string; saved_by_me: boolean; approved_name: string; approved: string | null; snapshot_hash: string; list_hash: string; hash: string; version: number;
};
export type Rounds = Page<Round>;

export const in_language = (thing: { name_th: string; name_en: string }) => (current_language() === 'en' && thing.name_en ? thing.name_en : thing.name_th);
/** A count of one to four people is not shown. */
export const count = (value: Count | undefined) => (value === null || value === undefined ? t('sim.few') : number(value));
export const percent = (value: number | null | undefined) => (value === null || value === undefined ? '–' : t('ui.percent', { n: number(value * 100, 1) }));
export const dimension_text = (name: string) => t_or(`targeting.dimension.${name}`, t_or(`sim.dimension.${name}`, name));
export const group_text = (name: string) => t_or(`sim.group.${name}`, name);
export function indicator_text(name: string, known: IndicatorName[]): string {
  const found = known.find((one) => one.name === name);
  return !found || found.whole_dimension ? dimension_text(name) : `${number(Number(name.slice(1)))} ${in_language(found)}`;
}

type Asked = { plan: Plan; area: string; benefit: Benefit | null };

export class Simulating {
  plan = $state.raw<Plan | null>(null);
  kept = $state.raw<Plan | null>(null);
  benefit = $state.raw<Benefit | null>(null);
  area = $state('');
  readonly results = new Newest<Asked, Simulation>((asked, signal) => api.post<Simulation>(simulator_paths.results, asked, { signal }).then((answer) => answer.data));

  ask(): void {
    if (this.plan) this.results.want({ plan: this.plan, area: this.area, benefit: this.benefit });
  }
}

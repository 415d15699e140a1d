// What the page of the outlook asks and shows. Results move with the finger: few runs while it moves, all when it rests; the newest
// question wins.
import { api } from '../../api/client';
import { baht, number } from '../../i18n/format';
import { t } from '../../i18n/i18n.svelte';
import { of_fund } from './shapes';

export type Settings = {
  contribution_satang: number; benefits_ppm: number; death_most_satang: number; waiting_days: number; nights_most: number; match_local_satang: number;
  match_state_satang: number; local_comes_ppm: number; state_comes_ppm: number; inflation_ppm: number; interest_ppm: number; new_members: number; leave_ppm: number;
};
export type OutlookFlow = { kind: string; cost: boolean; satang: number; expected_satang: number };
export type OutlookYear = {
  until_on: string; members: number; cohorts: { age_from: number; members: number }[]; flows: OutlookFlow[]; bands: { percent: number; satang: number }[];
  mean_satang: number; expected_satang: number; dry_ppm: number;
};
export type Outlook = {
  runs: number; members: number; unknown_ages: number; opening_satang: number; floor_satang: number; bound_ppm: number; dry_ppm: number; life_source: string; life_from: string;
  half_dry_on: string | null; first_dry_on: string | null; thin_on: string | null; years: OutlookYear[]; now: Settings; asked: Settings;
};
export type Repair = { lever: string; reached: boolean; from: number; to: number; dry_ppm: number };
export type Repairs = { needed: boolean; dry_ppm: number; bound_ppm: number; items: Repair[] };

export const levels = (year: OutlookYear) => year.bands.map((band) => band.satang);
export const of_hundred = (ppm: number) => number(ppm / 10_000, ppm > 0 && ppm < 100_000 ? 1 : 0);
export const a_day = (satang_a_year: number) => number(satang_a_year / 36_500, 2);

/** How a lever's value is said. */
export function lever_says(lever: string, value: number): string {
  if (lever === 'contribution') return t('welfare.outlook.a_day', { n: a_day(value) });
  if (lever === 'death_most' || lever === 'match') return baht(value);
  return t(`welfare.outlook.unit.${lever}`, { n: number(value) });
}

/** The setting that a lever of the search moves. */
export const setting_of: Record<string, keyof Settings> = {
  contribution: 'contribution_satang', death_most: 'death_most_satang', waiting: 'waiting_days', nights: 'nights_most', match: 'match_local_satang', newcomers: 'new_members',
};

const runs_moving = 2_000;
const rest_ms = 350;

export class Looking {
  view = $state.raw<Outlook | null>(null);
  moved = $state.raw<Partial<Settings>>({});
  repairs = $state.raw<Repairs | null>(null);
  failure = $state.raw<unknown>(null);
  repairs_failure = $state.raw<unknown>(null);
  busy = $state(false);
  readonly #fund: string;
  #stop: AbortController | null = null;
  #rest: ReturnType<typeof setTimeout> | undefined;

  constructor(fund: string) {
    this.#fund = fund;
  }

  value(name: keyof Settings): number {
    return this.moved[name] ?? this.view?.now[name] ?? 0;
  }

  move(name: keyof Settings, value: number): void {
    this.moved = { ...this.moved, [name]: value };
    void this.#ask(runs_moving);
    this.#when_at_rest();
  }

  reset(): void {
    this.moved = {};
    this.start();
  }

  start(): void {
    void this.#ask();
    void this.#search();
  }

  leave(): void {
    clearTimeout(this.#rest);
    this.#stop?.abort();
  }

  #when_at_rest(): void {
    clearTimeout(this.#rest);
    this.repairs = null;
    this.#rest = setTimeout(() => this.start(), rest_ms);
  }

  async #ask(runs?: number): Promise<void> {
    this.#stop?.abort();
    const stop = (this.#stop = new AbortController());
    this.busy = true;
    try {
      const answer = await api.get<Outlook>(`${of_fund(this.#fund)}/outlook`, { query: { ...this.moved, runs }, signal: stop.signal });
      if (stop.signal.aborted) return;
      this.view = answer.data;
      this.failure = null;
    } catch (failure) {
      if (stop.signal.aborted) return;
      this.failure = failure;
    }
    this.busy = false;
  }

  async #search(): Promise<void> {
    const asked = this.moved;
    try {
      const answer = await api.get<Repairs>(`${of_fund(this.#fund)}/outlook/repairs`, { query: asked });
      if (asked !== this.moved) return;
      this.repairs = answer.data;
      this.repairs_failure = null;
    } catch (failure) {
      if (asked === this.moved) this.repairs_failure = failure;
    }
  }
}

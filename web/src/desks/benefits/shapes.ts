// What the pages of benefits ask of the server (centre/benefits). Amounts are whole satang.
import { api, type Page } from '../../api/client';
import { current_language, t } from '../../i18n/i18n.svelte';
import { baht } from '../../i18n/format';

export type Answer = 'no' | 'unknown' | 'yes';
export type Standing = 'receives' | 'may_claim' | 'nearly' | 'unknown' | 'exhausted' | 'not_entitled';
export type Clause = {
  answer: Answer; text_th: string; text_en: string; finds_th: string; finds_en: string; change_th: string; change_en: string; fact: string;
};
export type Entitlement = {
  code: string; standing: Standing; rule: Answer; clauses: Clause[]; missing: string[]; changes_on: string | null; paid_from: string | null;
  receives_since: string | null; receipt_id: string; times_left: number | null; left_satang: number | null; again_on: string | null;
};
export type Card = {
  code: string; rate: string; name_th: string; name_en: string; kind: string; frequency: string; counted_for: string; amount_satang: number | null;
  papers: string[]; filed_th: string; filed_en: string; approval: string; confidential: boolean; confirmed: boolean; source_th: string; source_en: string;
};
export type PersonEntitlements = { person_id: string; name: string; age: number | null; items: Entitlement[] };
export type Question = { fact: string; person_id: string; decides: number };
export type Statement = {
  id: string; person_id: string; household_id: string; fact: string; holds: string; stated_on: string; source: string; note: string; by_name: string;
};
export type Entitlements = {
  on: string; household_id: string; benefits: Card[]; people: PersonEntitlements[]; questions: Question[]; statements: Statement[];
};
export type Help = {
  id: string; person_id: string; person_name: string; code: string; name_th: string; name_en: string; from: string; form: string; giver: string; what: string;
  value_satang: number; given_on: string; by_hand: boolean; centre_th: string; centre_en: string;
};
export type HelpYear = { fiscal_year: number; times: number; cash_satang: number; in_kind_satang: number; elsewhere: number; items: Help[] };

export type FactWord = { name: string; th: string; en: string };
export type Fact = {
  name: string; type: 'flag' | 'number' | 'since' | 'day' | 'choice'; about: 'person' | 'household'; origin: string; unit: string; label_th: string;
  label_en: string; not_th: string; not_en: string; words: FactWord[]; comparisons: string[]; can_be_stated: boolean;
};
export type Rule = {
  all?: Rule[]; any?: Rule[]; not?: Rule[]; fact?: string; is?: string | null; number?: number | null; unit?: string | null; day?: string | null; words?: string[];
};
export type Terms = {
  name_th: string; name_en: string; kind: string; frequency: string; amount_satang: number | null; counted_for: string; times_a_year: number | null;
  a_year_satang: number | null; times_ever: number | null; papers: string[]; note_th: string; note_en: string; agency: string; filed_th: string; filed_en: string;
  purse_kind: string; approval: string; approval_above: string; confidential: boolean; source_th: string; source_en: string; confirmed: boolean; rule: Rule;
};
export type Rate = {
  rate: string; code: string; state: 'past' | 'current' | 'future'; valid_from: string; valid_until: string | null; rule_th: string; rule_en: string;
  added_by_name: string; terms: Terms; version: number;
};
/** Figures over everybody: as of when they are, and whether newer ones are being made. */
export type AsOf = { counted_at: string | null; counting: boolean };
export type Preview = {
  on: string; rule_th: string; rule_en: string; people: number; households: number; unknown: number; all: number;
  areas: { area_code: string; name_th: string; name_en: string; people: number; households: number; unknown: number; all: number }[];
  samples: { person_id: string; household_id: string; name: string; clauses: Clause[] }[];
} & AsOf;
export type Reach = { on: string; all: number; rates: { rate: string; people: number; unknown: number }[] } & AsOf;

export const base = '/api/v1/benefits';
const purpose = 'assistance';
export const get_entitlements = (household_id: string, on: string) =>
  api.get<Entitlements>(`${base}/households/${household_id}/entitlements`, { purpose, query: { on } });
export const get_help = (household_id: string, year: number | null) => api.get<HelpYear>(`${base}/households/${household_id}/help`, { purpose, query: { year } });
export const get_facts = () => api.get<Page<Fact>>(`${base}/facts`);
export const get_history = (code: string) => api.get<Page<Rate>>(`${base}/benefits/${code}/rates`);
export const get_reach = () => api.post<Reach>(`${base}/reach`, {});

/** The text of the language shown, of a pair of members called NAME_th and NAME_en. */
export const local = (th: string, en: string) => (current_language() === 'en' && en) || th;
export const name_of = (one: { name_th: string; name_en: string }) => local(one.name_th, one.name_en);
export const label_of = (fact: Fact | undefined) => (fact ? local(fact.label_th, fact.label_en) : '');
export const amount_of = (one: { amount_satang: number | null; frequency: string; kind?: string }) =>
  `${one.amount_satang === null ? t('ben.actual_cost') : baht(one.amount_satang)} · ${t(`benefits.frequency.${one.frequency}`)}`;

export const pill_of: Record<Standing, 'done' | 'active' | 'waiting' | 'plain' | 'late'> = {
  receives: 'done', may_claim: 'active', nearly: 'late', unknown: 'waiting', exhausted: 'plain', not_entitled: 'plain',
};
/** What somebody stated, as people say it. */
export function said(fact: Fact | undefined, holds: string): string {
  if (!fact) return holds;
  if (fact.type === 'flag') return holds === 'yes' ? label_of(fact) : local(fact.not_th, fact.not_en);
  const word = fact.words.find((one) => one.name === holds);
  return `${label_of(fact)}: ${word ? local(word.th, word.en) : fact.unit === 'baht_a_year' ? baht(Number(holds) * 100) : holds}`;
}

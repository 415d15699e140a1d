// What the pages of welfare ask of the server (centre/welfare). Amounts are whole satang.
import { api, type Page } from '../../api/client';
import { session } from '../../api/session.svelte';
import { baht, date, number } from '../../i18n/format';
import { current_language, t } from '../../i18n/i18n.svelte';

export type Flow = { account_key: string; name_th: string; name_en: string; amount_satang: number };
export type Village = { area_code: string; name_th: string; name_en: string; members: number };
export type Fund = {
  id: string; ledger_id: string; org_id: string; area_code: string; area_th: string; area_en: string; name_th: string; name_en: string; started_on: string;
  local_name: string; villages: number; city: boolean; members: number; suspended: number; left_members: number; behind: number; villages_with_members: number;
  by_village: Village[]; cash_satang: number; bank_satang: number; available_satang: number; fiscal_year: number; money_in: Flow[]; money_out: Flow[];
  in_satang: number; out_satang: number; open_claims: number; next_meeting: { id: string; kind: string; held_on: string } | null; rule_number: number; version: number;
};
export type FundRow = { id: string; name_th: string; name_en: string; area_th: string; area_en: string; members: number; balance_satang: number };
export type Price = { plan: string; amount_satang: number };
export type Band = { days: number; years: number; amount_satang: number };
export type Benefit = {
  kind: string; name: string; sex: string; age_from: number; waits_days: number; waits_years: number; per: string; amount_satang: number; bands: Band[];
  most_units_claim: number; most_units_year: number; most_satang_year: number; most_satang_life: number; most_times_life: number; file_within_days: number;
  member_kinds: string[]; papers: string[]; cash: boolean;
};
export type Book = {
  entry_fee_satang: number; prices: Price[]; waived_kinds: string[]; grace_days: number; suspended_after_days: number; returns_after_days: number;
  benefits: Benefit[]; exclusions: string[]; village_marks: number; quorum_committee_percent: number; quorum_general_percent: number; keep_satang: number;
};
export type RuleRow = { id: string; number: number; effective_from: string; effective_until: string | null; state: string; adopted_on: string | null; note: string; in_force: boolean };
export type Rule = {
  id: string; fund_id: string; number: number; effective_from: string; state: string; meeting_id: string; adopted_on: string | null; note: string; book: Book; made_by: string;
  made_at: string; version: number;
};
export type Template = { code: string; name_th: string; name_en: string; source: string; book: Book };
export type Preview = {
  from_on: string; until_on: string; rows: { kind: string; per: string; claims: number; paid_satang: number; would_satang: number; more: number; less: number }[];
  paid_satang: number; would_satang: number; year_contribution_satang: number;
};
export type MemberRow = {
  id: string; number: number; name: string; kind: string; state: string; area_code: string; village_th: string; village_en: string; joined_on: string;
  covered_until: string; days_behind: number; owed_satang: number; person_id: string;
};
export type Receipt = {
  id: string; kind: string; number: string; received_on: string; plan: string; units: number; amount_satang: number; covers_from: string | null;
  covers_until: string | null; cancelled_on: string | null; cancel_reason: string; by: string;
};
export type Member = MemberRow & {
  fund_id: string; household_id: string; ended_on: string | null; standing_from: string; plan: string; waived: boolean; family_id: string;
  family: { id: string; number: number; name: string; state: string; covered_until: string }[]; beneficiary: string; relation: string; phone: string;
  paid_satang: number; received_satang: number; receipts: Receipt[];
  benefits: { claim_id: string; number: string; kind: string; event_on: string; paid_on: string | null; state: string; amount_satang: number }[];
  standings: { state: string; on_day: string; reason: string; by: string }[]; prices: Price[]; code: string; version: number;
};
export type PersonHit = { id: string; name: string; area_code: string; village_th: string; village_en: string; member: boolean };
export type Item = {
  member_id: string; number: number; name: string; family_id: string; plan: string; price_satang: number; covered_until: string; due_units: number;
  due_satang: number; units: number; amount_satang: number; code: string;
};
export type CollectionRow = {
  id: string; area_code: string; village_th: string; village_en: string; collector: string; collect_on: string; state: string; expected_satang: number;
  entered_satang: number; counted_satang: number | null;
};
export type Collection = CollectionRow & {
  fund_id: string; difference_satang: number; reason: string; receipts: number; issued_by: string; counted_by: string; handed_at: string | null; items: Item[];
};
export type Found = { answer: string; found: string; wanted: string };
export type Clause = Found & { clause: string };
export type Verdict = { answer: string; amount_satang: number; unit_satang: number; units: number; clauses: Clause[] };
export type ClaimRow = {
  id: string; number: string; member_id: string; member: string; member_number: number; kind: string; per: string; event_on: string; filed_on: string;
  state: string; amount_satang: number;
};
export type Claim = ClaimRow & {
  fund_id: string; units: number; subject: string; payee: string; phone: string; papers: string[]; papers_wanted: string[]; exclusion: string;
  exclusions: string[]; rule_number: number; rule_id: string; verdict: Verdict; marks: { officer_id: string; name: string; position: string; at: string }[];
  marks_wanted: number; amount_words: string; paid_from: string; decided_by: string; decided_on: string | null; reason: string; appeal: string; voucher: string;
  first_signer: string; second_signer: string; signed_by_me: boolean; receiver: string; paid_on: string | null; filed_by: string;
};
export type Round = {
  id: string; fiscal_year: number; number: number; counted_on: string; members: number; eligible: number; community_satang: number;
  asked_local_satang: number; asked_state_satang: number; criteria: (Found & { criterion: string })[]; all_met: boolean; state: string; submitted_on: string | null;
  approved_on: string | null; countersigned_by: string; approved_local_satang: number; approved_state_satang: number; received_local_satang: number;
  received_state_satang: number; refunded_local_satang: number; refunded_state_satang: number; excess_local_satang: number; excess_state_satang: number;
};
export type Officer = {
  id: string; name: string; position: string; area_code: string; village_th: string; village_en: string; member_id: string; staff_id: string; term_from: string;
  term_to: string; ended_on: string | null; serves: boolean;
};
export type MeetingRow = {
  id: string; kind: string; number: number; fiscal_year: number; held_on: string; place: string; state: string; present: number; entitled: number; quorum: boolean;
};
export type Motion = {
  id: string; kind: string; subject: string; about: string; votes_for: number; votes_against: number; abstained: number; carried: boolean;
  split: { name: string; percent: number; amount_satang: number }[];
};
export type Meeting = MeetingRow & {
  fund_id: string; agenda: string[]; minutes: string; needed: number; attendance: { officer_id: string; name: string; position: string; present: boolean }[];
  motions: Motion[];
};
export type Sign = { kind: string; subject: string; title: string; found: string; on_day: string | null; amount_satang: number };
export type Signs = { items: Sign[]; members_seen: number; claims_seen: number; collections_seen: number };

export const base = '/api/v1/welfare';
export const of_fund = (id: string) => `${base}/funds/${id}`;
export const purpose = () => (session.staff?.role === 'auditor' ? 'audit' : 'assistance');

export const kinds = ['birth', 'illness', 'elder', 'death', 'funeral', 'disadvantaged', 'occupation', 'education', 'tradition', 'housing', 'disaster', 'public_benefit', 'environment', 'public_relations', 'awards', 'covid'];
export const member_kinds = ['general', 'child', 'elder', 'disadvantaged', 'disabled', 'orphan'];
export const plans = ['daily', 'monthly', 'half_yearly', 'yearly'];
export const positions = ['chair', 'vice_chair', 'secretary', 'treasurer', 'registrar', 'auditor', 'branch_head', 'member'];
export const paper_codes = ['birth_certificate', 'medical_certificate', 'death_certificate', 'photographs', 'village_letter', 'school_letter', 'id_card', 'house_registration', 'bank_book'];
/** Choices of a select: the words of an enumeration. */
export const options = (name: string, values: string[]) => values.map((value) => ({ value, text: t(`welfare.${name}.${value}`) }));

export const in_language = (th: string, en: string) => (current_language() === 'en' && en) || th;
export const name_of = (one: { name_th: string; name_en: string }) => in_language(one.name_th, one.name_en);
export const village_of = (one: { village_th: string; village_en: string }) => in_language(one.village_th, one.village_en);

/** "night" or "nights", as one of the rule book counts. */
export const unit_of = (per: string, n: number) => t(`welfare.per${n === 1 ? '' : '_many'}.${per}`);

/** "days:179" in words. */
export function say_found(coded: string): string {
  const [what = '', first = '', second = ''] = coded.split(':');
  if (!first) return '';
  if (what === 'date') return date(first);
  if (what === 'satang') return baht(Number(first));
  if (what === 'text') return coded.slice(5);
  if (what === 'code') return t(`welfare.found.${first}`);
  if (what === 'kind') return t(`welfare.member_kind.${first}`);
  if (what === 'sex') return t(`welfare.sex.${first}`);
  if (what === 'lacks') return t('welfare.found.lacks', { n: first.split(',').map((one) => t(`welfare.lacks.${one}`)).join(', ') });
  return t(`welfare.found.${what}`, { n: number(Number(first)), m: number(Number(second || 0)) });
}

export const find_people = (fund_id: string) => async (words: string) =>
  (await api.get<Page<PersonHit>>(`${of_fund(fund_id)}/people`, { query: { q: words }, purpose: purpose() })).data.items;
export const find_members = (fund_id: string) => async (words: string) =>
  (await api.get<Page<MemberRow>>(`${of_fund(fund_id)}/members`, { query: { q: words, limit: '12' }, purpose: purpose() })).data.items;

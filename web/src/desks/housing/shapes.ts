// What the pages of homes ask of the server, and the shapes that come and go (centre/housing).
import { api } from '../../api/client';
import { failure_text } from '../../api/problem';
import { current_language, t } from '../../i18n/i18n.svelte';
import { save_file } from '../../kit/table';
import { toasts } from '../../kit/toasts.svelte';

const base = '/api/v1/housing';
export const purpose = 'assistance';
export const paths = {
  houses: `${base}/projects`, house: (id: string) => `${base}/projects/${id}`, household: (id: string) => `${base}/households/${id}`, summary: `${base}/summary`,
  cooperative: (id: string) => `${base}/cooperatives/${id}`, rules: (on?: string) => `${base}/rules${on ? `?on=${on}` : ''}`,
};

export type Row = { id: string; number: string; household_id: string; head_name: string; address: string; work: string; state: string; surveyed_on: string; amount_satang: number; due_on: string | null; late: boolean };
export type Summary = { states: { state: string; houses: number }[]; late: number; warranty_due: number };
export type Line = { price_code: string; part: string; what: string; unit: string; quantity_milli: number; material_satang: number; labour_satang: number; reason: string };
export type LineView = Line & { id: string; sum_satang: number; off_list: boolean };
export type Share = {
  id: string; source_code: string; name_th: string; name_en: string; purse_kind: string; amount_satang: number; ceiling_satang: number | null; state: string; voucher: string; paid_on: string | null; paid_to: string;
  reference: string; paid_by: string; trouble: string; again_on: string | null; loan_id: string; loan_number: number; cooperative_id: string; cooperative_th: string; cooperative_en: string; owed_satang: number | null;
};
export type Milestone = { id: string; what: string; due_on: string; done_on: string | null; late: boolean; note: string; photographs: number };
export type Photograph = { id: string; stage: string; milestone_id: string; caption: string; taken_on: string };
export type Inspection = {
  id: string; inspected_on: string; inspectors: string[]; passed: boolean; defects: string; mend_by: string | null; recorded_by: string; checks: { code: string; name_th: string; name_en: string; mark: string; note: string }[];
};
export const parts = ['roof', 'walls', 'floor', 'structure', 'toilet', 'access'] as const;
export type House = Record<(typeof parts)[number], string> & {
  id: string; number: string; household_id: string; head_name: string; address: string; area_th: string; area_en: string; person_id: string; person_name: string; work: string; state: string; surveyed_on: string;
  tenure: string; land_paper: string; land_owner: string; owner_consents: boolean; rooms: number; residents: number; problem: string; wish: string; built_by: string; builder: string; builder_phone: string;
  volunteers: number; began_on: string | null; due_on: string | null; handed_on: string | null; warranty_until: string | null; receiver: string; acknowledgement: string; witness: string; ended_for: string; made_by: string;
  lines: LineView[]; sums: Record<'material_satang' | 'labour_satang' | 'whole_satang' | 'needed_satang' | 'in_kind_satang' | 'funded_satang' | 'missing_satang' | 'paid_satang', number>; shares: Share[];
  decisions: { verdict: string; met_on: string; committee: string[]; votes_for: number; votes_against: number; reason: string; decided_by: string }[];
  milestones: Milestone[]; photographs: Photograph[]; inspections: Inspection[]; warranty: { visited_on: string; found: string; words: string; visited_by: string }[]; hands: { part: string; name: string }[]; may: string[]; version: number;
};
export type Price = { code: string; part: string; name_th: string; name_en: string; unit_th: string; unit_en: string; material_satang: number; labour_satang: number; source: string };
export type Source = { code: string; name_th: string; name_en: string; ceiling_satang: number | null; source: string; loan_from: string };
export type Loan = { id: string; number: number; member_name: string; cooperative_th: string; cooperative_en: string; amount_satang: number; granted: boolean };
export type Land = { holding: string; paper: string; landlord: string; size_sq_wa: number; plots: number; since_on: string; until_on: string | null };
export type CooperativeHouse = { house: Row; loan_id: string; loan_number: number; share_satang: number; owed_satang: number | null };
export type Homes = { land: Land[]; plots: number; houses: CooperativeHouse[]; may_add_land: boolean };
export type Rules = { rule: { committee_least: number; warranty_months: number }; prices: Price[]; sources: Source[]; checks: { code: string; name_th: string; name_en: string }[] };
export type Purse = { share_id: string; fund_id: string; name_th: string; name_en: string; available_satang: number; enough: boolean };
export type Paper = { id: string; kind: string; number: string; code: string; issued_at: string; issued_by: string; withdrawn: boolean };

export const local = (th: string, en: string) => (current_language() === 'en' ? en || th : th);
const choices = (list: string, all: readonly string[]) => all.map((value) => ({ value, text: t(`housing.${list}.${value}`) }));
export const states = ['surveyed', 'proposed', 'approved', 'building', 'inspected', 'handed_over', 'closed', 'ended'];
export const lists = {
  work: () => choices('work', ['secure_housing', 'rural_secure_housing', 'sufficient_house', 'elder_adaptation', 'disabled_adaptation', 'disaster_repair', 'other']), state: () => choices('state', states),
  tenure: () => choices('tenure', ['own_land', 'others_land', 'rented_land', 'public_land', 'community_land', 'unclear']), condition: () => choices('condition', ['good', 'fair', 'poor', 'dangerous']),
  built_by: () => choices('built_by', ['volunteers', 'contractor']), verdict: () => choices('verdict', ['approved', 'sent_back', 'refused']), stage: (fits: string[]) => choices('photo_stage', fits),
  mark: () => choices('check_mark', ['passed', 'failed', 'not_applicable']), holding: () => choices('holding', ['owned', 'leased', 'permitted']), acknowledged: () => choices('acknowledged', ['signature', 'thumb']), found: () => choices('found', ['sound', 'to_mend']),
};
/** Which photographs fit at which point of the work, the likeliest first. */
export const stages_of: Record<string, string[]> = {
  surveyed: ['survey', 'before'], proposed: ['survey', 'before'], approved: ['before'], building: ['during', 'after', 'inspection'], inspected: ['after', 'inspection'], handed_over: ['warranty'],
};
export const state_kind = { surveyed: 'waiting', proposed: 'waiting', approved: 'active', building: 'active', inspected: 'active', handed_over: 'done', closed: 'done', ended: 'plain' } as const;
export const kind_of = (state: string) => state_kind[state as keyof typeof state_kind] ?? 'plain';
export const condition_kind = { good: 'done', fair: 'plain', poor: 'late', dangerous: 'wrong' } as const;
export const share_kind = { planned: 'waiting', set_aside: 'active', paid: 'done', given_back: 'plain' } as const;
export const quantity = (milli: number) => (milli / 1000).toLocaleString(undefined, { maximumFractionDigits: 3 });
export const etag = (house: House) => `"${house.version}"`;

/** Issues a paper (or finds the same one of today) and hands it to the browser. */
export async function print_paper(house: House, kind: string): Promise<void> {
  try {
    const paper = (await api.post<Paper>(`${paths.house(house.id)}/papers`, { kind, language: current_language() })).data;
    await fetch_paper(house.id, paper);
    toasts.show(t('hs.printed', { number: paper.number }));
  } catch (failure) {
    toasts.show(failure_text(failure));
  }
}
export async function fetch_paper(id: string, paper: Paper): Promise<void> {
  const file = await api.bytes(`${paths.house(id)}/papers/${paper.id}`, { purpose });
  save_file(`${t(`housing.paper_kind.${paper.kind}`)} ${paper.number}.pdf`.replaceAll('/', '-'), file);
}
export async function fetch_boq(house: House): Promise<void> {
  try {
    save_file(`${house.number}.xlsx`, await api.bytes(`${paths.house(house.id)}/boq_file?language=${current_language()}`, { purpose }));
  } catch (failure) {
    toasts.show(failure_text(failure));
  }
}

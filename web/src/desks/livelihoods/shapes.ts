// What the pages of livelihoods ask of the server, and the shapes that come and go (centre/livelihoods).
import BriefcaseBusiness from '@lucide/svelte/icons/briefcase-business';
import Sprout from '@lucide/svelte/icons/sprout';
import UserCheck from '@lucide/svelte/icons/user-check';
import UsersRound from '@lucide/svelte/icons/users-round';
import { today } from '../../i18n/format';
import { current_language, t } from '../../i18n/i18n.svelte';
import type { FieldAsked, Values } from '../../kit/fields_form';

const base = '/api/v1/livelihoods';
export const purpose = 'assistance';
export const paths = {
  catalogue: `${base}/catalogue`, programmes: `${base}/programmes`, programme: (id: string) => `${base}/programmes/${id}`, people: `${base}/people`, profile: (id: string) => `${base}/people/${id}/profile`,
  enrolments: `${base}/enrolments`, enrolment: (id: string) => `${base}/enrolments/${id}`, shop: (id: string) => `${base}/shops/${id}`, openings: `${base}/openings`, opening: (id: string) => `${base}/openings/${id}`,
  household: (id: string) => `${base}/households/${id}`, placement_end: (id: string) => `${base}/placements/${id}/ending`,
};

export type Partner = { name_th: string; name_en: string; part: string; org_id: string; duty: string };
export type Point = {
  months: number; due: number; known: number; unknown: number; waiting: number; median_satang: number | null; compared: number; median_before_satang: number | null; median_after_satang: number | null;
  median_change_satang: number | null; higher: number;
};
export type Results = {
  enrolled: number; running: number; finished: number; dropped_out: number; reasons: { reason: string; n: number }[]; with_product: number; with_shop: number; with_sale: number; orders: number; sales_satang: number;
  placed: number; kept_six_months: number; capital_satang: number; repaid_satang: number; points: Point[];
};
export type Course = {
  event_id: string; kind: string; state: string; title_th: string; title_en: string; place: string; starts_on: string; ends_on: string; sessions: number; minutes: number; listed: number; completed: number; certificates: number;
};
export type CourseTaken = {
  event_id: string; title_th: string; title_en: string; starts_on: string; ends_on: string; listed: boolean; sessions: number; of_sessions: number; minutes: number; completed: boolean; certificate_number: string;
};
export type ProgrammeRow = { id: string; title_th: string; title_en: string; memorandum: string; state: string; starts_on: string; ends_on: string; partners: number; enrolled: number; shops: number };
export type Programme = Omit<ProgrammeRow, 'partners' | 'enrolled' | 'shops'> & {
  covers: string; covers_th: string; covers_en: string; purpose: string; memorandum_id: string; signed_on: string | null; partners: Partner[]; courses: Course[]; results: Results; own: boolean; version: number;
};
export type ProfileRow = { id: string; person_id: string; person_name: string; household_id: string; area_code: string; skills: string[]; wishes: string[]; asked_on: string };
export type Profile = { person_id: string; person_name: string; household_id: string; skills: string[]; wishes: string[]; note: string; asked_on: string | null; version: number };
export type EnrolmentRow = {
  id: string; programme_id: string; programme_th: string; programme_en: string; person_id: string; person_name: string; household_id: string; enrolled_on: string; state: string; shops: number; sales_satang: number;
  due_on: string | null; late: boolean;
};
export type Capital = {
  id: string; kind: string; what: string; source: string; amount_satang: number; repayable: boolean; due_on: string | null; given_on: string; receipt: string; given_by: string;
  repayments: { paid_on: string; amount_satang: number; receipt: string; taken_by: string }[]; left_satang: number; late: boolean;
};
export type Income = { months: number; due_on: string; asked_on: string | null; income_satang_month: number | null; change_satang: number | null; unknown_reason: string; source: string; asked_by: string; late: boolean };
export type ShopRow = { id: string; marketplace: string; name: string; address: string; opened_on: string; closed_on: string | null; orders: number; sales_satang: number };
export type Enrolment = {
  id: string; programme_id: string; programme_th: string; programme_en: string; person_id: string; person_name: string; household_id: string; address: string; area_code: string; enrolled_on: string; state: string;
  ended_on: string | null; end_reason: string; words: string; in_charge: string; skills: string[]; wishes: string[]; mentors: { id: string; name: string; kind: string; since: string }[];
  notes: { id: string; on_day: string; way: string; words: string; next_step: string; noted_by: string }[]; capital: Capital[]; products: { id: string; name: string; unit: string; price_satang: number; cost_satang: number }[];
  shops: ShopRow[]; incomes: Income[]; courses: CourseTaken[]; may_change: boolean; version: number;
};
export type Shop = {
  id: string; enrolment_id: string; person_name: string; programme_id: string; programme_th: string; programme_en: string; marketplace: string; name: string; address: string; opened_on: string; closed_on: string | null;
  orders: number; amount_satang: number; fee_satang: number; cancelled: number; months: { month: string; orders: number; amount_satang: number }[]; items: { item: string; quantity: number; amount_satang: number }[];
  imports: { id: string; file_name: string; rows: number; added: number; changed: number; known: number; cancelled: number; refused: number; amount_satang: number; imported_by: string; imported_at: string }[]; may_change: boolean; version: number;
};
export type Column = { heading: string; meaning: string; samples: string[] };
export type Preview = {
  columns: Column[]; remembered: boolean; missing: string[]; rows: number; added: number; changed: number; known: number; cancelled: number; refused: number; amount_satang: number; from_day: string | null; to_day: string | null;
  refusals: { line: number; column: string; code: string }[]; import_id: string;
};
export type OpeningRow = {
  id: string; title: string; kind: string; employer: string; area_code: string; area_th: string; area_en: string; skills: string[]; places: number; placed: number; pay_satang_month: number; open_from: string; open_until: string | null; open: boolean;
};
export type Opening = OpeningRow & {
  programme_id: string; conditions: string; apply_to: string; closed: boolean; placements: { id: string; person_id: string; person_name: string; household_id: string; placed_on: string; ended_on: string | null; end_reason: string }[];
  may_change: boolean; version: number;
};
export type Match = {
  id: string; title: string; household_id: string; area_code: string; score: number; skill_points: number; wish_points: number; place_points: number; has: string[]; lacks: string[]; wished: boolean; nearness: string;
};
export type Catalogue = { skills: { code: string; name_th: string; name_en: string }[]; points: { months: number }[]; weights: { skill: number; wish: number; place: number }; marketplaces: string[] };

export const local = (th: string, en: string) => (current_language() === 'en' ? en || th : th);
const choices = (list: string, all: readonly string[]) => all.map((value) => ({ value, text: t(`livelihoods.${list}.${value}`) }));
export const lists = {
  part: () => choices('partner_part', ['department', 'marketplace', 'company', 'local_authority', 'community', 'school']), state: () => choices('enrolment_state', ['running', 'finished', 'dropped_out']),
  reason: () => choices('end_reason', ['found_work', 'illness', 'care_of_family', 'moved', 'no_signal', 'no_capital', 'no_buyers', 'no_wish', 'died', 'other']), mentor: () => choices('mentor_kind', ['staff', 'volunteer', 'partner', 'expert']),
  way: () => choices('note_way', ['visit', 'call', 'online', 'group']), capital: () => choices('capital_kind', ['money', 'tools', 'materials']), source: () => choices('income_source', ['told', 'paper', 'statement']),
  unknown: () => choices('unknown_reason', ['not_reached', 'declined', 'moved', 'died']), opening: () => choices('opening_kind', ['job', 'piece_work', 'training_place', 'stall']),
  meaning: () => choices('meaning', ['ignored', 'order_no', 'sold_on', 'item', 'quantity', 'amount', 'fee', 'status']),
};
export const skill_options = (known: Catalogue) => known.skills.map((one) => ({ value: one.code, text: local(one.name_th, one.name_en) }));
export const skill_text = (known: Catalogue | null, code: string) => {
  const found = known?.skills.find((one) => one.code === code);
  return found ? local(found.name_th, found.name_en) : lists.opening().find((one) => one.value === code)?.text ?? code;
};
export const skill_texts = (known: Catalogue | null, codes: string[]) => codes.map((code) => skill_text(known, code)).join(', ');
export const at_months = (months: number) => (months ? t('lh.after_months', { n: months }) : t('lh.before'));
const state_kinds = { planned: 'waiting', open: 'active', closed: 'plain', held: 'done', cancelled: 'wrong', running: 'active', finished: 'done', dropped_out: 'wrong' } as const;
export const kind_of = (state: string) => state_kinds[state as keyof typeof state_kinds] ?? 'plain';
export const nav = () => [
  { href: '/livelihoods', text: t('lh.programmes'), icon: Sprout, permission: 'livelihoods.read_programmes' },
  { href: '/livelihoods/participants', text: t('lh.participants'), icon: UserCheck, permission: 'livelihoods.read_participants' },
  { href: '/livelihoods/people', text: t('lh.people'), icon: UsersRound, permission: 'livelihoods.read_participants' },
  { href: '/livelihoods/openings', text: t('lh.openings'), icon: BriefcaseBusiness, permission: 'livelihoods.read_programmes' },
];

export const enrol_fields = (of: Programme): FieldAsked[] => [
  { name: 'person', kind: 'person', at: 'person_id', needed: true, label: t('livelihoods.field.person_id') },
  { name: 'enrolled_on', kind: 'date', start: today(), min: of.starts_on, max: today(), needed: true },
  { name: 'income_satang_month', kind: 'money', label: t('lh.income_before'), hint: t('lh.income_before_hint') },
  { name: 'source', kind: 'select', options: lists.source(), start: 'told' },
];
export const mentor_fields = (): FieldAsked[] => [{ name: 'name', kind: 'text', needed: true }, { name: 'kind', kind: 'select', options: lists.mentor(), start: 'volunteer', needed: true }, { name: 'since', kind: 'date', start: today(), needed: true }];
export const note_fields = (): FieldAsked[] => [
  { name: 'on_day', kind: 'date', start: today(), max: today(), needed: true }, { name: 'way', kind: 'select', options: lists.way(), start: 'visit', needed: true }, { name: 'words', kind: 'area', needed: true }, { name: 'next_step', kind: 'text' },
];
export const capital_fields = (): FieldAsked[] => [
  { name: 'kind', kind: 'select', options: lists.capital(), start: 'money', needed: true }, { name: 'what', kind: 'text', needed: true }, { name: 'source', kind: 'text', label: t('lh.from_whom') }, { name: 'amount_satang', kind: 'money', needed: true },
  { name: 'given_on', kind: 'date', start: today(), max: today(), needed: true }, { name: 'repayable', kind: 'check' }, { name: 'due_on', kind: 'date', needed: true, when: (v) => v.repayable === true },
];
export const repay_fields = (): FieldAsked[] => [{ name: 'amount_satang', kind: 'money', needed: true }, { name: 'paid_on', kind: 'date', start: today(), max: today(), needed: true }];
export const product_fields = (): FieldAsked[] => [{ name: 'name', kind: 'text', needed: true }, { name: 'unit', kind: 'text' }, { name: 'price_satang', kind: 'money', needed: true }, { name: 'cost_satang', kind: 'money' }];
export const shop_fields = (): FieldAsked[] => [
  { name: 'marketplace', kind: 'text', hint: t('lh.marketplace_hint'), needed: true }, { name: 'name', kind: 'text', needed: true }, { name: 'address', kind: 'text' }, { name: 'opened_on', kind: 'date', start: today(), max: today(), needed: true },
];
export const income_fields = (): FieldAsked[] => [
  { name: 'asked_on', kind: 'date', start: today(), max: today(), needed: true }, { name: 'known', kind: 'check', start: true, label: t('lh.is_known') }, { name: 'income_satang_month', kind: 'money', needed: true, when: (v) => v.known === true },
  { name: 'source', kind: 'select', options: lists.source(), start: 'told', when: (v) => v.known === true }, { name: 'unknown_reason', kind: 'select', options: lists.unknown(), needed: true, when: (v) => v.known !== true },
];
export const income_body = (months: number) => (v: Values) =>
  v.known ? { months, asked_on: v.asked_on, income_satang_month: v.income_satang_month, source: v.source } : { months, asked_on: v.asked_on, unknown_reason: v.unknown_reason };
export const end_fields = (): FieldAsked[] => [
  { name: 'state', kind: 'select', options: lists.state().filter((one) => one.value !== 'running'), start: 'finished', needed: true }, { name: 'ended_on', kind: 'date', start: today(), max: today(), needed: true },
  { name: 'reason', kind: 'select', options: lists.reason(), needed: true, when: (v) => v.state === 'dropped_out' }, { name: 'words', kind: 'area' },
];
export const place_fields = (): FieldAsked[] => [{ name: 'person', kind: 'person', at: 'person_id', needed: true, label: t('livelihoods.field.person_id') }, { name: 'placed_on', kind: 'date', start: today(), max: today(), needed: true }];
export const placement_end_fields = (): FieldAsked[] => [{ name: 'ended_on', kind: 'date', start: today(), max: today(), needed: true }, { name: 'reason', kind: 'select', options: lists.reason(), needed: true }];
export const opening_fields = (of: Partial<Opening>, known: Catalogue): FieldAsked[] => [
  { name: 'title', kind: 'text', start: of.title, needed: true }, { name: 'kind', kind: 'select', options: lists.opening(), start: of.kind ?? 'job', needed: true }, { name: 'employer', kind: 'text', start: of.employer, needed: true },
  { name: 'places', kind: 'number', start: String(of.places ?? 1), needed: true }, { name: 'pay_satang_month', kind: 'money', start: of.pay_satang_month ?? null }, { name: 'open_from', kind: 'date', start: of.open_from ?? today(), needed: true },
  { name: 'open_until', kind: 'date', start: of.open_until ?? null }, { name: 'apply_to', kind: 'text', start: of.apply_to }, { name: 'conditions', kind: 'area', start: of.conditions, rows: 2 },
  { name: 'skills', kind: 'codes', options: skill_options(known), start: of.skills ?? [] }, ...(of.id ? [{ name: 'closed', kind: 'check', start: of.closed ?? false } as FieldAsked] : []),
];
export const profile_fields = (of: Profile, known: Catalogue): FieldAsked[] => [
  { name: 'skills', kind: 'codes', options: skill_options(known), start: of.skills }, { name: 'wishes', kind: 'codes', options: [...lists.opening(), ...skill_options(known)], start: of.wishes }, { name: 'note', kind: 'area', start: of.note },
];

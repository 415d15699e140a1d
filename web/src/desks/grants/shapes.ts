// What the pages of grants ask of the server (centre/grants). Amounts are whole satang.
export type Call = { id: string; funder: string; title: string; system: string; basis: string; fiscal_year: number; opens_on: string; deadline_on: string; days_left: number; most_satang: number; note: string; applications: number };
export type Row = { id: string; project: string; funder: string; fiscal_year: number; status: string; asked_satang: number; approved_satang: number; received_satang: number };
export type Target = { name: string; people: number };
export type Activity = { name: string; budget_satang: number; spent_satang: number };
export type Application = Row & {
  call_id: string; call_title: string; fund_id: string; applicant_kind: string; system: string; basis: string; novelty: string; got_satang: number; earlier: string; field: string; summary: string;
  state_satang: number; private_satang: number; local_satang: number; own_satang: number; whole_satang: number; size_th: string; size_en: string; attached: string[];
  sent_on: string | null; sent_times: number; decided_on: string | null; reason: string; returned_satang: number; spent_satang: number; targets: Target[]; activities: Activity[];
  instalments: { n: number; due_on: string; amount_satang: number; received_on: string | null; document: string }[]; reports: { n: number; name: string; due_on: string; sent_on: string | null }[]; version: number;
};
export type Reminder = { application_id: string; kind: string; title: string; due_on: string; days_left: number };
export const base = '/api/v1/grants';
export const attachments = ['summary', 'map', 'organisation', 'past_work', 'certificate'];
export const money_parts = ['asked_satang', 'state_satang', 'private_satang', 'local_satang', 'own_satang'] as const;
/** A draft, or sent back for more: it may be written on. */
export const is_draft = (a: Row) => a.status === 'draft' || a.status === 'more_asked';
export type Fund = { id: string; kind: string; name_th: string };

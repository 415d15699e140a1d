// What the pages of aid ask of the server, and the shapes that come and go (centre/aid). Amounts are whole satang.
import { api, type Page } from '../../api/client';
import { current_language, t, t_or } from '../../i18n/i18n.svelte';

export const base = '/api/v1/aid';
export const purpose = 'assistance';
export const paths = {
  requests: `${base}/requests`,
  request: (id: string) => `${base}/requests/${id}`,
  queue: `${base}/queue`,
  table: `${base}/queue/table`,
  decisions: `${base}/decisions`,
  preparations: `${base}/preparations`,
};

export type Row = {
  id: string; number: string; benefit_code: string; benefit_th: string; benefit_en: string; person_id: string; person_name: string; household_id: string; case_id: string;
  amount_satang: number; emergency: boolean; state: string; since: string; asked_on: string; level: string; outcome: string; pay_how: string; owner_th: string; owner_en: string;
  paid_on: string | null; refunded: boolean; closed_file: boolean; gone: boolean;
};
export type QueueRow = { id: string; request: Row; why: string; reason: string; verdict: string; warnings: string[]; mine: boolean; hindrance: string };
export type Benefit = {
  code: string; rate: string; name_th: string; name_en: string; kind: string; amount_satang: number | null; conditions_th: string; conditions_en: string; source: string;
  purse_kind: string; papers: string[];
};
export type Paper = { id: string; code: string; state: string; note: string; due_on: string | null; late: boolean };
export type Remark = { id: string; field: string; comment: string; asked_at: string; asked_by: string; answer: string; words: string };
export type Memo = {
  position: number; background: string; facts: string; law: string; consideration: string; proposal: string; amount_satang: number; written_at: string | null; written_by: string;
};
export type Decision = {
  verdict: string; amount_satang: number; level: string; law: string; reason: string; acknowledged: string[]; in_spite: string; decided_at: string; decided_by: string;
};
export type Payment = {
  id: string; amount_satang: number; amount_words: string; paid_on: string; pay_how: string; voucher: string; reference: string; receiver_name: string; acknowledgement: string;
  witness_1: string; witness_2: string; mark_image: string; slip_file_id: string; paid_at: string; paid_by: string;
};
export type Refund = {
  id: string; amount_satang: number; reason: string; state: string; asked_at: string; asked_by: string; decision: string; decided_at: string | null; decided_by: string;
  returned_on: string | null; how: string; reference: string; giver_name: string; receipt: string; received_by: string;
};
export type KeptFile = { id: string; code: string; media_type: string; size: number; added_at: string; added_by: string };
export type Share = { fund_id: string; amount_satang: number };
export type Purse = { fund_id: string; name_th: string; name_en: string; owner_th: string; owner_en: string; available_satang: number; most_satang: number | null; enough: boolean };
export type Request = {
  id: string; org_id: string; number: string; owner_th: string; owner_en: string; channel: string; asked_on: string; emergency: boolean; benefit: Benefit; person_id: string;
  person_name: string; household_id: string; household_address: string; case_id: string; case_number: string; closed_file: boolean; gone: boolean; reason: string;
  amount_satang: number; amount_words: string; pay_how: string; payee_is: string; payee_name: string; bank: string; account: string; alike_reason: string; state: string;
  since: string; level: string; outcome: string; offered: string[]; papers: Paper[]; remarks: Remark[];
  opinions: { facts: string; opinion: string; verdict: string; signed_at: string; signed_by: string }[]; memos: Memo[]; decisions: Decision[];
  holds: { fund_id: string; purse_th: string; purse_en: string; amount_satang: number; state: string }[];
  preparations: { pay_how: string; payee_name: string; bank: string; account: string; pay_on: string; prepared_at: string; prepared_by: string }[]; payments: Payment[]; refunds: Refund[]; files: KeptFile[];
  follow_ups: { done_on: string; method: string; result: string; noted_by: string }[]; hands: { part: string; name: string }[];
  history: { step: string; from: string; first: boolean; to_state: string; at: string; by: string; role: string; reason: string }[]; alike: Row[]; alike_elsewhere: number;
  steps: string[]; readers: string[]; version: number;
};
export type Check = {
  ceiling: {
    fiscal_year: number; had_times: number; pending_times: number; pending_satang: number; times_left: number | null; left_satang: number | null; again_on: string | null;
    family_times: number; family_cash_satang: number; family_in_kind_satang: number;
  };
  warnings: string[]; level: string; hindrance: string;
  purses: Purse[];
  help: { given_on: string; giver: string; what: string; form: string; from: string; value_satang: number }[]; others: Row[]; others_elsewhere: number;
  clauses: { answer: string; text_th: string; text_en: string; finds_th: string; finds_en: string }[]; offers: { code: string; name_th: string; name_en: string }[];
};
export type Reader = { id: string; name: string; role: string; owner_th: string; owner_en: string };
export type Counts = { decisions: number; budget: number; payments: number; sent_back: number };
export type Person = { kind: string; id: string; name: string; masked_id: string; address: string; household_id: string | null };

/** Of the two names, the one of the language; the Thai one when there is no other. */
export const local = (th: string, en: string) => (current_language() === 'en' && en) || th;
export const benefit_of = (row: Row) => local(row.benefit_th, row.benefit_en);
export const owner_of = (row: { owner_th: string; owner_en: string }) => local(row.owner_th, row.owner_en);
export const paper_name = (code: string) => t_or(`benefits.paper.${code}`, code);

export const file_path = (request_id: string, file_id: string) => `${paths.request(request_id)}/files/${file_id}`;
export const upload = <T>(path: string, file: File) => api.post<T>(path, file, { timeout_ms: 120_000 }).then((answer) => answer.data);
export const get_request = (id: string) => api.get<Request>(paths.request(id), { purpose });
export const get_check = (id: string, offers = false) => api.get<Check>(`${paths.request(id)}/check`, { purpose, query: { offers: offers ? 'yes' : '' } });
export const get_counts = () => api.get<Counts>(`${base}/counts`);
export const get_benefits = (on: string) => api.get<Page<Benefit>>(`${base}/benefits`, { query: { on } });
export const find_people = (q: string, signal: AbortSignal) =>
  api.get<Page<Person>>('/api/v1/registry/search', { query: { q, limit: 8 }, signal }).then((answer) => answer.data.items.filter((hit) => hit.kind === 'person'));
export const get_person = (id: string) => api.get<{ id: string; full_name: string; household_id: string | null; present_address: string }>(`/api/v1/registry/people/${id}`, { purpose });
/** The head of a household, whom a request from its page is most likely for. */
export const first_of = (household_id: string) =>
  api.get<{ members: { person_id: string; role: string }[] }>(`/api/v1/registry/households/${household_id}`, { purpose }).then(({ data }) => (data.members.find((one) => one.role === 'head') ?? data.members[0])?.person_id ?? '');

const choices = (kind: string, names: string[]) => names.map((value) => ({ value, text: t(`aid.${kind}.${value}`) }));
export const lists = {
  channel: () => ['walk_in', 'hotline', 'volunteer', 'public_page', 'partner'].map((value) => ({ value, text: t(`casework.channel.${value}`) })),
  pay_how: () => choices('pay_how', ['cash', 'transfer', 'promptpay', 'cheque']),
  payee_is: () => choices('payee_is', ['self', 'agent']),
  verdict: () => choices('verdict', ['help', 'help_urgently', 'do_not_help']),
  method: () => choices('method', ['visit', 'phone', 'office', 'report']),
  acknowledged: () => choices('acknowledged', ['signature', 'thumb', 'transfer_slip']),
  state: () => choices('state', ['draft', 'submitted', 'sent_back', 'assessed', 'awaiting_decision', 'awaiting_budget', 'approved', 'paying', 'paid', 'followed_up', 'ineligible', 'withdrawn', 'stopped']),
};
export const fields_to_send_back = ['benefit_code', 'person_id', 'reason', 'amount_satang', 'papers', 'pay_how', 'payee_name', 'account'];

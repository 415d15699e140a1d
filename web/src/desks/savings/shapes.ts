// What the pages of savings ask of the server (centre/savings). Amounts are whole satang.
import { api, type Answer, type Page } from '../../api/client';
import { current_language } from '../../i18n/i18n.svelte';

export type Rules = {
  valid_from: string; decided_in: string; saving_min_satang: number; saving_max_satang: number; entry_fee_satang: number; fine_satang: number;
  misses_max: number; interest_bp_month: number; method: string; ceiling_tenths: number; loan_max_satang: number; months_max: number; guarantors: number;
  guarantees_max: number; circle_refused: number; dividend_pm: number; patronage_pm: number; welfare_pm: number; reserve_pm: number; allowance_pm: number;
  league_pm: number;
};
export type Group = {
  id: string; fund_id: string; kind: string; name_th: string; name_en: string; opened_on: string; rules: Rules; members: number; cash_satang: number;
  bank_satang: number; shares_satang: number; loans_satang: number; overdue_satang: number; welfare_satang: number; reserve_satang: number;
  open_day: string; last_day: string | null;
};
export type MemberRow = {
  id: string; number: number; member_name: string; state: string; joined_on: string; monthly_satang: number; shares_satang: number; owed_satang: number;
  misses: number; to_expel: boolean;
};
export type Entry = { id: string; on_day: string; kind: string; amount_satang: number; shares_satang: number; document: string; note: string; reversed: boolean };
export type LoanRow = {
  id: string; number: number; member_id: string; member_name: string; purpose: string; urgency: string; state: string; asked_on: string;
  amount_satang: number; owed_satang: number; interest_due_satang: number; overdue_satang: number; months_late: number;
};
export type Member = MemberRow & { group_id: string; person_id: string; left_on: string | null; left_why: string; ceiling_satang: number; entries: Entry[]; loans: LoanRow[]; guarantees: LoanRow[]; version: number };
export type SheetRow = {
  member_id: string; number: number; member_name: string; shares_satang: number; promised_satang: number; due_satang: number; owed_satang: number;
  fine_due_satang: number; saving_satang: number; repayment_satang: number; fine_satang: number; posted_satang: number;
};
export type SheetLine = { member_id: string; saving_satang: number; repayment_satang: number; fine_satang: number };
export type Pieces = { value_satang: number; pieces: number };
export type Day = {
  id: string; group_id: string; held_on: string; state: string; opening_satang: number; receipts_satang: number; payments_satang: number; other_satang: number;
  on_sheet_satang: number; expected_satang: number; counted_satang: number; difference_satang: number; counts: Pieces[]; explained: string; minutes: string; rows: SheetRow[];
};
export type DayRow = { id: string; held_on: string; state: string; expected_satang: number; counted_satang: number; difference_satang: number; explained: string };
export type Loan = Omit<LoanRow, 'member_name'> & {
  group_id: string; member_name: string; months: number; repay: string; method: string; interest_bp_month: number; votes_for: number; votes_against: number; reason: string;
  paid_out_on: string | null; decided_on: string | null; guarantors: MemberRow[]; schedule: { n: number; due_on: string; principal_satang: number; interest_satang: number }[]; entries: Entry[];
};
export type Arrears = { on_day: string; bands: { code: string; loans: number; owed_satang: number; overdue_satang: number }[]; loans: LoanRow[] };
export type Year = {
  id: string; from_on: string; until_on: string; profit_satang: number; dividend_satang: number; patronage_satang: number; welfare_satang: number; reserve_satang: number;
  allowance_satang: number; league_satang: number; decided_on: string | null; paid_on: string | null; paid_how: string;
  portions: { member_id: string; number: number; member_name: string; share_months: number; interest_satang: number; dividend_satang: number; patronage_satang: number }[]; problems: string[];
};
export type WelfarePaid = { id: string; member_id: string; number: number; member_name: string; on_day: string; amount_satang: number; document: string; note: string; reversed: boolean };
export type PersonFound = { person_id: string; full_name: string; birth_year: string; member: boolean };

export const base = '/api/v1/savings';
export const name_of = (one: { name_th: string; name_en: string }) => (current_language() === 'en' && one.name_en) || one.name_th;
/** Every member of a group, page by page, to choose from. */
export async function all_members(group_id: string): Promise<Answer<MemberRow[]>> {
  const path = `${base}/groups/${group_id}/members`;
  let answer = await api.get<Page<MemberRow>>(path);
  const all = [...answer.data.items];
  while (answer.data.next) {
    answer = await api.get<Page<MemberRow>>(path, { query: { after: answer.data.next } });
    all.push(...answer.data.items);
  }
  return { ...answer, data: all };
}
/** Those who may be chosen for a loan, a surety or welfare. */
export const member_options = (members: MemberRow[]) => members.filter((m) => m.state === 'active').map((m) => ({ value: m.id, text: `${m.number} ${m.member_name}` }));
/** Notes and coins, the largest first. */
export const money_pieces = [100000, 50000, 10000, 5000, 2000, 1000, 500, 200, 100, 50, 25];

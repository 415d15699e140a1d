// What the pages of funds ask of the server (centre/funds). Amounts are whole satang.
import { current_language, t } from '../../i18n/i18n.svelte';

export type Account = {
  code: string; account_key: string; kind: string; name_th: string; name_en: string; balance_satang: number; available_satang: number; floor_satang: number | null;
};
export type Fund = {
  id: string; org_id: string; kind: string; purse_kind: string; name_th: string; name_en: string; owner_th: string; owner_en: string; opened_on: string;
  closed_until: string | null; accounts: Account[];
};
export type Transfer = {
  id: string; number: string; kind: string; open: boolean; corrected: boolean; debit_code: string; credit_code: string; amount_satang: number;
  effective_on: string; refers_to: string; purpose: string; memo: string; made_ms: string; made_by: string;
};
export type PurseKind = { code: string; name_th: string; name_en: string; agency: string };
export type TrialRow = { code: string; kind: string; name_th: string; name_en: string; debit_satang: number; credit_satang: number };
export type TrialBalance = { until_on: string; rows: TrialRow[]; debit_satang: number; credit_satang: number };

export type StatementLine = {
  style: string; text_key: string; code: string; name_th: string; name_en: string; on_day: string | null; number: string; first: number | null; second: number | null; third: number | null;
};
export type Statement = { kind: string; account_code: string; from_on: string | null; until_on: string; lines: StatementLine[] };
export type ClosingPlan = { kind: string; until_on: string; may_close: boolean; result_satang: number; checks: { code: string; fine: boolean; blocks: boolean; count: number; amount_satang: number }[] };
export const bank_columns = ['date', 'description', 'amount', 'money_in', 'money_out', 'balance'] as const;
export type BankPreview = { headings: string[]; samples: string[]; proposed: Record<(typeof bank_columns)[number], number> };
export type BankImport = { added: number; known: number; refused: string[] };
type BankLine = { id: string; on_day: string; description: string; amount_satang: number; transfer_number: string };
type BookLine = { transfer_id: string; number: string; on_day: string; memo: string; amount_satang: number };
export type Reconciliation = {
  book_balance_satang: number; bank_balance_satang: number | null; matched: number; proposals: { bank: BankLine; book: BookLine; days_apart: number }[];
  only_in_bank: BankLine[]; only_in_books: BookLine[];
};

export const statement_kinds = ['income_expense', 'balance_sheet', 'trial_balance', 'cash_book', 'budget'];
export const amounts_of = (kind: string) => ({ trial_balance: 2, cash_book: 3, budget: 3 })[kind] ?? 1;
export const base = '/api/v1/funds/funds';
export const name_of = (one: { name_th: string; name_en: string }) => (current_language() === 'en' && one.name_en) || one.name_th;

export const owner_of = (fund: Fund) => name_of({ name_th: fund.owner_th, name_en: fund.owner_en });

/** The acts of everyday: which accounts they move between, and from which series they take their number. */
export const acts = {
  receive: { debit_code: '1100', credit_code: '4100', series: 'receipt' },
  give_back: { debit_code: '5900', credit_code: '1100', series: 'payment' },
} as const;
export type Act = keyof typeof acts | 'other';

/** The account that holds the money. */
export const cash = (fund: Fund) => fund.accounts.find((account) => account.code === '1100');
export const account_options = (fund: Fund) => fund.accounts.map((account) => ({ value: account.code, text: `${account.code} ${name_of(account)}` }));
export const state_of = (transfer: Transfer) => (transfer.corrected ? t('funds.corrected') : transfer.open ? t('funds.still_open') : t(`funds.transfer_kind.${transfer.kind}`));

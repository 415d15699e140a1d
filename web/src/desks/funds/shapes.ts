// What the pages of funds ask of the server (centre/funds). Amounts are whole satang.
import { current_language, t } from '../../i18n/i18n.svelte';

export type Account = {
  code: string; kind: string; name_th: string; name_en: string; balance_satang: number; available_satang: number; floor_satang: number | null;
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

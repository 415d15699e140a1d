// The form of a request: what it starts with, what it needs, and the papers of a benefit.
import { t } from '../../i18n/i18n.svelte';
import type { Benefit, Request } from './shapes';

export type GivenPaper = { code: string; state: string; note: string; due_on: string | null };
export type RequestForm = {
  channel: string | null; asked_on: string | null; emergency: boolean; benefit_code: string; person_id: string; case_id: string; reason: string; amount_satang: number | null;
  pay_how: string | null; payee_is: string | null; payee_name: string; bank: string; account: string; papers: GivenPaper[];
};

export const no_form = (query: URLSearchParams, day: string): RequestForm => ({
  channel: 'walk_in', asked_on: day, emergency: false, benefit_code: query.get('benefit') ?? '', person_id: query.get('person') ?? '', case_id: query.get('case') ?? '', reason: '',
  amount_satang: null, pay_how: 'cash', payee_is: 'self', payee_name: '', bank: '', account: '', papers: [],
});

export const form_of = (r: Request): RequestForm => ({
  channel: r.channel, asked_on: r.asked_on, emergency: r.emergency, benefit_code: r.benefit.code, person_id: r.person_id, case_id: r.case_id, reason: r.reason,
  amount_satang: r.amount_satang, pay_how: r.pay_how, payee_is: r.payee_is, payee_name: r.payee_is === 'agent' ? r.payee_name : '', bank: r.bank, account: r.account,
  papers: r.papers.map(({ code, state, note, due_on }) => ({ code, state, note, due_on })),
});

export function needed(v: RequestForm): Record<string, string> {
  const account = v.pay_how === 'transfer' || v.pay_how === 'promptpay';
  const empty = {
    person_id: !v.person_id, benefit_code: !v.benefit_code, reason: !v.reason, amount_satang: !v.amount_satang, account: account && !v.account, bank: v.pay_how === 'transfer' && !v.bank,
    payee_name: v.payee_is === 'agent' && !v.payee_name,
  };
  return Object.fromEntries(Object.entries(empty).filter(([, missing]) => missing).map(([field]) => [field, t('ui.needed')]));
}

/** The papers that the benefit wants; what was said of one of them before stays. */
export const papers_for = (benefit: Pick<Benefit, 'papers'> | null, before: GivenPaper[]): GivenPaper[] =>
  (benefit?.papers ?? []).map((code) => before.find((one) => one.code === code) ?? { code, state: 'missing', note: '', due_on: null });

/** A fault at the field, unless all is well. */
export const unless = (fine: unknown, field: string): Record<string, string> => (fine ? {} : { [field]: t('ui.needed') });

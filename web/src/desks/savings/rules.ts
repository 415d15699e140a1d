// A rule book while it is written: percent and times are typed; the server keeps them whole, in the parts named here.
import type { Rules } from './shapes';

export const numbers = ['misses_max', 'interest_bp_month', 'ceiling_tenths', 'months_max', 'guarantors', 'guarantees_max', 'circle_refused'] as const;
export const splits = ['dividend_pm', 'patronage_pm', 'welfare_pm', 'reserve_pm', 'allowance_pm', 'league_pm'] as const;
type Amount = (typeof numbers)[number];
type Split = (typeof splits)[number];
const parts: Partial<Record<Amount | Split, number>> = { interest_bp_month: 100, ceiling_tenths: 10, ...Object.fromEntries(splits.map((name) => [name, 10])) };
/** As people say it: 30 tenths of the savings are three times as much. */
export const said = (rules: Rules, name: Amount | Split) => rules[name] / (parts[name] ?? 1);
type Typed = Record<Amount | Split, string | null>;
export type RulesDraft = Typed & {
  decided_in: string | null; saving_min_satang: number | null; saving_max_satang: number | null; entry_fee_satang: number | null; fine_satang: number | null; loan_max_satang: number | null; method: string | null;
};

export const usual_rules = (): RulesDraft => ({
  decided_in: '', saving_min_satang: 10000, saving_max_satang: 100000, entry_fee_satang: 0, fine_satang: 1000, loan_max_satang: 0, method: 'reducing', misses_max: '3',
  interest_bp_month: '1', ceiling_tenths: '3', months_max: '12', guarantors: '2', guarantees_max: '2', circle_refused: '2', dividend_pm: '50',
  patronage_pm: '10', welfare_pm: '20', reserve_pm: '10', allowance_pm: '10', league_pm: '0',
});

export const draft_of = (rules: Rules): RulesDraft => ({
  ...usual_rules(), decided_in: '', saving_min_satang: rules.saving_min_satang, saving_max_satang: rules.saving_max_satang, entry_fee_satang: rules.entry_fee_satang,
  fine_satang: rules.fine_satang,
  loan_max_satang: rules.loan_max_satang, method: rules.method,
  ...(Object.fromEntries([...numbers, ...splits].map((name) => [name, String(said(rules, name))])) as Typed),
});

export function sent_rules(draft: RulesDraft, valid_from: string | null) {
  const whole = Object.fromEntries([...numbers, ...splits].map((name) => [name, Math.round((Number(draft[name]) || 0) * (parts[name] ?? 1))]));
  return {
    valid_from, decided_in: draft.decided_in, saving_min_satang: draft.saving_min_satang ?? 0, saving_max_satang: draft.saving_max_satang ?? 0,
    entry_fee_satang: draft.entry_fee_satang ?? 0, fine_satang: draft.fine_satang ?? 0, loan_max_satang: draft.loan_max_satang ?? 0, method: draft.method, ...whole,
  };
}

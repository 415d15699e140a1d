// A rule book while it is written: numbers are typed, and become whole when it is sent.
import type { Rules } from './shapes';

export const numbers = ['misses_max', 'interest_bp_month', 'ceiling_tenths', 'months_max', 'guarantors', 'guarantees_max', 'circle_refused'] as const;
export const splits = ['dividend_pm', 'patronage_pm', 'welfare_pm', 'reserve_pm', 'allowance_pm', 'league_pm'] as const;
type Typed = Record<(typeof numbers)[number] | (typeof splits)[number], string | null>;
export type RulesDraft = Typed & {
  decided_in: string | null; saving_min_satang: number | null; saving_max_satang: number | null; fine_satang: number | null; loan_max_satang: number | null; method: string | null;
};

export const usual_rules = (): RulesDraft => ({
  decided_in: '', saving_min_satang: 10000, saving_max_satang: 100000, fine_satang: 1000, loan_max_satang: 0, method: 'reducing', misses_max: '3',
  interest_bp_month: '100', ceiling_tenths: '30', months_max: '12', guarantors: '2', guarantees_max: '2', circle_refused: '2', dividend_pm: '500',
  patronage_pm: '100', welfare_pm: '200', reserve_pm: '100', allowance_pm: '100', league_pm: '0',
});

export const draft_of = (rules: Rules): RulesDraft => ({
  ...usual_rules(), decided_in: '', saving_min_satang: rules.saving_min_satang, saving_max_satang: rules.saving_max_satang, fine_satang: rules.fine_satang,
  loan_max_satang: rules.loan_max_satang, method: rules.method,
  ...(Object.fromEntries([...numbers, ...splits].map((name) => [name, String(rules[name])])) as Typed),
});

export function sent_rules(draft: RulesDraft, valid_from: string | null) {
  const whole = Object.fromEntries([...numbers, ...splits].map((name) => [name, Number(draft[name]) || 0]));
  return {
    valid_from, decided_in: draft.decided_in, saving_min_satang: draft.saving_min_satang ?? 0, saving_max_satang: draft.saving_max_satang ?? 0,
    fine_satang: draft.fine_satang ?? 0, loan_max_satang: draft.loan_max_satang ?? 0, method: draft.method, ...whole,
  };
}

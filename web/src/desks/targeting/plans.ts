// Plans of the simulator: their shape, and what moving a slider does to them. Pure.
export type Method = 'any_dimension' | 'alkire_foster' | 'national_mpi' | 'programme_rule';
export type Unit = 'person' | 'household';
export type PlanIndicator = { indicator: string; dimension: string; weight: number | null };
export type Plan = {
  name: string; method: Method; unit: Unit; indicators: PlanIndicator[]; cutoff_ppm: number | null; not_applicable: string; missing: string; rule: unknown; only: unknown;
};

export const weight_most = 100;

export const dimensions_of = (plan: Plan) => [...new Set(plan.indicators.map((one) => one.dimension))];
export const total = (plan: Plan) => plan.indicators.reduce((sum, one) => sum + (one.weight ?? 0), 0);
export const weight_of = (plan: Plan, dimension: string) =>
  plan.indicators.filter((one) => one.dimension === dimension).reduce((sum, one) => sum + (one.weight ?? 0), 0);
/** The part of the whole that a weight is. */
export const share = (plan: Plan, weight: number) => (total(plan) ? weight / total(plan) : 0);
export const has_cutoff = (plan: Plan) => plan.method === 'alkire_foster' || plan.method === 'national_mpi';

const bounded = (weight: number) => Math.max(0, Math.min(weight_most, Math.round(weight)));
/** A plan without any weight means nothing: the last one stays at one. */
const meant = (plan: Plan, before: Plan) => (total(plan) > 0 ? plan : before);

export function with_indicator(plan: Plan, indicator: string, weight: number): Plan {
  return meant({ ...plan, indicators: plan.indicators.map((one) => (one.indicator === indicator ? { ...one, weight: bounded(weight) } : one)) }, plan);
}

/** The dimension weighs so much, and its indicators share it as before (alike when they had nothing). */
export function with_dimension(plan: Plan, dimension: string, weight: number): Plan {
  const own = plan.indicators.filter((one) => one.dimension === dimension);
  const before = weight_of(plan, dimension);
  const each = (one: PlanIndicator) => (before > 0 ? ((one.weight ?? 0) / before) * weight : weight / own.length);
  return meant({ ...plan, indicators: plan.indicators.map((one) => (one.dimension === dimension ? { ...one, weight: bounded(each(one)) } : one)) }, plan);
}

export function with_method(plan: Plan, method: Method): Plan {
  const cutoff_ppm = plan.cutoff_ppm ?? (method === 'alkire_foster' || method === 'national_mpi' ? 333_333 : null);
  return { ...plan, method, cutoff_ppm };
}

export const with_cutoff = (plan: Plan, percent: number): Plan => ({ ...plan, cutoff_ppm: Math.round(percent * 10_000) });

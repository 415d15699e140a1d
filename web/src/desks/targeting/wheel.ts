// The five dimensions of a household as spokes of the wheel, and the reasons of each gathered: what six people of one
// house have in common is said once.
import { t } from '../../i18n/i18n.svelte';
import type { Spoke } from '../../kit/wheel';
import { measure_text, observed_text, type DimensionView, type HouseholdNeeds, type Value } from './commands';

/** Words of the wheel's values: far out is well, half way deprived; what nobody looked at has no point. */
export const findings = ['unknown', 'deprived', 'not_deprived'] as const;

export function spokes(told: HouseholdNeeds): Spoke[] {
  return told.dimensions.map((d) => ({
    id: d.dimension,
    label: t(`targeting.dimension.${d.dimension}`),
    value: d.finding === 'unknown' ? null : findings.indexOf(d.finding),
  }));
}

export type Reason = { what: string; source: string; decides: boolean; who: string };

const source_of = (v: Value) => t('needs.from', { source: t(`targeting.source.${v.source}`), when: observed_text(v.observed) });

export function reasons(dimension: DimensionView, members: number): Reason[] {
  const gathered = new Map<string, Reason & { names: string[] }>();
  for (const { value, decides } of dimension.why) {
    const one = { what: measure_text(value), source: source_of(value), decides, who: '', names: [] as string[] };
    const key = [one.what, one.source, decides].join('\n');
    if (!gathered.has(key)) gathered.set(key, one);
    if (value.person_name) gathered.get(key)!.names.push(value.person_name);
  }
  return [...gathered.values()].map(({ names, ...one }) => ({
    ...one,
    who: members > 2 && names.length >= members ? t('needs.everybody', { n: names.length }) : names.join(', '),
  }));
}

// A rule as blocks of the editor: all, any, not, or one condition; what a new one begins with, and how it is said.
import { baht, date, number } from '../../i18n/format';
import { t } from '../../i18n/i18n.svelte';
import { label_of, local, type Fact, type Rule } from './shapes';

export type BlockKind = 'all' | 'any' | 'not' | 'fact';
export const kind_of = (rule: Rule): BlockKind => (rule.all?.length ? 'all' : rule.any?.length ? 'any' : rule.not?.length ? 'not' : 'fact');
export const parts_of = (rule: Rule): Rule[] => rule.all?.length ? rule.all : rule.any?.length ? rule.any : rule.not?.length ? rule.not : [];
export const block = (kind: Exclude<BlockKind, 'fact'>, parts: Rule[]): Rule => ({ [kind]: parts });

/** Only what the server wants of a rule: members that say something. */
export function clean(rule: Rule): Rule {
  const kind = kind_of(rule);
  if (kind !== 'fact') return block(kind, parts_of(rule).map(clean));
  const out: Rule = { fact: rule.fact, is: rule.is };
  if (rule.number !== null && rule.number !== undefined) out.number = rule.number;
  if (rule.unit) out.unit = rule.unit;
  if (rule.day) out.day = rule.day;
  if (rule.words?.length) out.words = rule.words;
  return out;
}

/** A condition on a fact, with the comparison it is asked by most. */
export function condition(fact: Fact): Rule {
  const is = fact.comparisons[0] ?? 'yes';
  if (fact.type === 'number') return { fact: fact.name, is: fact.unit === 'baht_a_year' ? 'at_most' : is, number: fact.unit === 'baht_a_year' ? 100000 : 1 };
  if (fact.type === 'since') return { fact: fact.name, is, number: fact.name === 'age' ? 60 : 6, unit: fact.name === 'age' ? 'years' : 'months' };
  if (fact.type === 'day') return { fact: fact.name, is, day: null };
  if (fact.type === 'choice') return { fact: fact.name, is, words: fact.words.slice(0, 1).map((word) => word.name) };
  return { fact: fact.name, is };
}

function value_of(rule: Rule, fact: Fact): string {
  if (fact.type === 'choice') return (rule.words ?? []).map((name) => fact.words.find((word) => word.name === name)).map((word) => (word ? local(word.th, word.en) : '')).join(', ');
  if (fact.type === 'day') return date(rule.day);
  if (fact.unit === 'baht_a_year') return baht((rule.number ?? 0) * 100);
  return `${number(rule.number)} ${rule.unit ? t(`benefits.age_unit.${rule.unit}`) : ''}`.trim();
}

/** "Age at least 60 years" in the language shown. */
export function said(rule: Rule, facts: Fact[]): string {
  const fact = facts.find((one) => one.name === rule.fact);
  if (!fact || !rule.is) return rule.fact ?? '';
  if (fact.type === 'flag') return rule.is === 'yes' ? label_of(fact) : local(fact.not_th, fact.not_en);
  return `${label_of(fact)} ${t(`benefits.comparison.${rule.is}`)} ${value_of(rule, fact)}`;
}

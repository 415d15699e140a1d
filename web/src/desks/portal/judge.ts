// Whether a benefit's rule holds, worked out on the device from answers that never leave it: yes, no, or unknown because a fact is
// missing. The same logic as centre/benefits/rule/judge.cpp, held to the same truth table.
export type Answer = 'no' | 'unknown' | 'yes';
export type Rule = { all?: Rule[]; any?: Rule[]; not?: Rule[]; fact?: string; is?: string | null; number?: number | null; unit?: string | null; day?: string | null; words?: string[] };
export type Fact = { name: string; type: 'flag' | 'number' | 'since' | 'day' | 'choice' };
/** Flags, numbers, days as "2022-06-09", words of choices; what is not there is not known. */
export type Known = Record<string, boolean | number | string | undefined>;

const worth = { no: 0, unknown: 1, yes: 2 } as const;
const least = (all: Answer[]): Answer => all.reduce((a, b) => (worth[b] < worth[a] ? b : a), 'yes');
const most = (all: Answer[]): Answer => all.reduce((a, b) => (worth[b] > worth[a] ? b : a), 'no');
const told = (holds: boolean): Answer => (holds ? 'yes' : 'no');
/** Two facts of one day: when somebody was born. */
export const held_as = (fact: string) => (fact === 'birth' ? 'age' : fact);

const two = (n: number) => String(n).padStart(2, '0');
/** The day so many months before, kept inside its month. */
function back(day: string, months: number): string {
  const [year, month, date] = day.split('-').map(Number) as [number, number, number];
  const first = year * 12 + month - 1 - months;
  const [y, m] = [Math.floor(first / 12), ((first % 12) + 12) % 12];
  return `${y}-${two(m + 1)}-${two(Math.min(date, new Date(Date.UTC(y, m + 1, 0)).getUTCDate()))}`;
}
function day_after(day: string): string {
  return new Date(Date.parse(`${day}T00:00:00Z`) + 86_400_000).toISOString().slice(0, 10);
}

function compares(value: number, is: string, held: number): boolean {
  if (is === 'at_least') return value >= held;
  if (is === 'at_most') return value <= held;
  if (is === 'more_than') return value > held;
  if (is === 'less_than') return value < held;
  return value === held;
}

/** How long ago a day was, in completed years or months: as bounds of the day. */
function long_ago(day: string, rule: Rule, on: string): boolean {
  const n = rule.number ?? 0;
  const months = rule.unit === 'months' ? 1 : 12;
  const at = (count: number) => back(on, count * months);
  switch (rule.is) {
    case 'at_least': return day <= at(n);
    case 'more_than': return day <= at(n + 1);
    case 'less_than': return day >= day_after(at(n));
    case 'at_most': return day >= day_after(at(n + 1));
    case 'within': return day >= at(n) && day <= on;
    default: return day >= day_after(at(n + 1)) && day <= at(n);
  }
}

function judge_clause(rule: Rule, fact: Fact, known: Known, on: string): Answer {
  const value = known[held_as(fact.name)];
  if (value === undefined) return 'unknown';
  if (fact.type === 'flag') return told(value === (rule.is === 'yes'));
  if (fact.type === 'number') return told(compares(Number(value), rule.is ?? '', rule.number ?? 0));
  if (fact.type === 'choice') return told((rule.words ?? []).includes(String(value)) === (rule.is === 'any_of'));
  if (fact.type === 'day') return told(String(value) >= (rule.day ?? '') === (rule.is === 'on_or_after'));
  return told(long_ago(String(value), rule, on));
}

export function judge(rule: Rule, facts: Map<string, Fact>, known: Known, on: string): Answer {
  const each = (rules: Rule[]) => rules.map((one) => judge(one, facts, known, on));
  if (rule.all?.length) return least(each(rule.all));
  if (rule.any?.length) return most(each(rule.any));
  if (rule.not?.length) return { yes: 'no', no: 'yes', unknown: 'unknown' }[most(each(rule.not))] as Answer;
  const fact = facts.get(rule.fact ?? '');
  return fact ? judge_clause(rule, fact, known, on) : 'unknown';
}

/** Facts that are missing where the rule is not decided yet. */
export function missing(rule: Rule, facts: Map<string, Fact>, known: Known, on: string): string[] {
  if (judge(rule, facts, known, on) !== 'unknown') return [];
  const parts = [...(rule.all ?? []), ...(rule.any ?? []), ...(rule.not ?? [])];
  return parts.length ? parts.flatMap((one) => missing(one, facts, known, on)) : [held_as(rule.fact ?? '')];
}

/** What to ask next: the fact that most of the undecided rules wait for. */
export function next_question(rules: Rule[], facts: Map<string, Fact>, known: Known, skipped: Set<string>, on: string): string | null {
  const count = new Map<string, number>();
  for (const rule of rules) for (const name of new Set(missing(rule, facts, known, on))) if (!skipped.has(name)) count.set(name, (count.get(name) ?? 0) + 1);
  return [...count].sort((a, b) => b[1] - a[1] || a[0].localeCompare(b[0]))[0]?.[0] ?? null;
}

// The pre-check on the device against the table of the server's engine: 200 people x 47 rates, written by hand apart from both.
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { judge, next_question, type Fact, type Known, type Rule } from './judge';

const benefits = resolve(import.meta.dirname, '../../../../centre/benefits');
const on = '2026-11-23';

function rules(): Map<string, Rule> {
  const out = new Map<string, Rule>();
  const folder = join(benefits, 'schema');
  for (const file of readdirSync(folder).filter((name) => name.endsWith('.sql'))) {
    const sql = readFileSync(join(folder, file), 'utf8');
    for (const [, rate, terms] of sql.matchAll(/\('([A-Z0-9_]+)', '[A-Z0-9_]+', \d+,[^']*'[^']*',[^']*(?:'[^']*',)?[^']*'',\s*'(\{(?:[^']|'')*\})'\)/g)) {
      out.set(rate!, (JSON.parse(terms!.replaceAll("''", "'")) as { rule: Rule }).rule);
    }
  }
  return out;
}

/** Name and type of every fact, as the program lists them. */
function facts(): Map<string, Fact> {
  const source = readFileSync(join(benefits, 'rule/facts.cpp'), 'utf8');
  return new Map([...source.matchAll(/\{"([a-z_]+)", (flag|number|since|day|choice), of_(?:person|household)/g)].map(([, name, type]) => [name!, { name: name!, type: type as Fact['type'] }]));
}

function read_value(text: string): boolean | number | string {
  if (text === 'yes' || text === 'no') return text === 'yes';
  return /^-?\d+$/.test(text) ? Number(text) : text;
}

function take(known: Known, words: string[]) {
  for (const word of words) {
    const [name, holds] = word.split('=');
    if (holds === undefined) continue;
    const key = name === 'birth' ? 'age' : name === 'died_on' ? 'died' : name!;
    known[key] = holds === '?' ? undefined : read_value(holds);
  }
}

const lines = readFileSync(join(benefits, 'tests/truth_table.txt'), 'utf8').split('\n');
const rates = lines.filter((line) => line.startsWith('rates ')).flatMap((line) => line.split(' ').slice(1).filter(Boolean));
const others = lines.find((line) => line.startsWith('others '))!.split(' ').slice(1);
const people = lines.filter((line) => /^\d{3} /.test(line)).map((line) => line.split(' | '));
const all_rules = rules();
const all_facts = facts();

describe('the pre-check', () => {
  it('knows every rate and fact of the table', () => {
    expect(rates.length).toBe(47);
    expect(people.length).toBe(200);
    expect(rates.filter((rate) => !all_rules.has(rate))).toEqual([]);
    expect(all_facts.size).toBeGreaterThan(40);
  });

  it('answers every cell as the table does', () => {
    const wrong: string[] = [];
    for (const [number, why, told, cells] of people) {
      const known: Known = {};
      const words = told!.split(' ').filter(Boolean);
      if (words[0] !== 'only') take(known, others);
      take(known, words);
      rates.forEach((rate, at) => {
        const answer = { yes: 'y', no: 'n', unknown: '?' }[judge(all_rules.get(rate)!, all_facts, known, on)];
        if (answer !== cells![at]) wrong.push(`${number} (${why}) ${rate}: ${answer}, not ${cells![at]}`);
      });
    }
    expect(wrong).toEqual([]);
  });

  it('catches a rule that was turned around', () => {
    const rule: Rule = { all: [{ fact: 'age', is: 'at_least', number: 60, unit: 'years' }] };
    expect(judge(rule, all_facts, { age: '1966-11-23' }, on)).toBe('yes');
    expect(judge(rule, all_facts, { age: '1966-11-24' }, on)).toBe('no');
    expect(judge({ not: [rule] }, all_facts, {}, on)).toBe('unknown');
  });

  it('asks first what most rules wait for, and nothing that decides nothing', () => {
    const two: Rule[] = [{ all: [{ fact: 'married', is: 'yes' }, { fact: 'welfare_card', is: 'yes' }] }, { fact: 'welfare_card', is: 'no' }];
    expect(next_question(two, all_facts, {}, new Set(), on)).toBe('welfare_card');
    expect(next_question(two, all_facts, { welfare_card: false }, new Set(), on)).toBeNull();
    expect(next_question(two, all_facts, {}, new Set(['welfare_card', 'married']), on)).toBeNull();
  });
});

// Every state has its stage and its look.
import { expect, test } from 'vitest';
import { look_of, stage_of, stages } from './stages';

const states = ['received', 'info_needed', 'assessing', 'planning', 'awaiting_approval', 'awaiting_budget', 'paying', 'referred', 'helped', 'following_up', 'closed', 'ineligible'];

test('every state belongs to one of the six stages', () => {
  for (const state of states) expect(stages).toContain(stage_of(state));
});

test('a case that waits for somebody looks like waiting, a closed one like done', () => {
  expect(look_of('referred')).toBe('waiting');
  expect(look_of('closed')).toBe('done');
  expect(look_of('ineligible')).toBe('wrong');
  expect(look_of('planning')).toBe('active');
});

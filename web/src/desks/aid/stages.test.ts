// The stages of a request.
import { describe, expect, it } from 'vitest';
import { look_of, stage_of, stages } from './stages';

describe('stages', () => {
  const states = ['draft', 'submitted', 'sent_back', 'assessed', 'awaiting_decision', 'awaiting_budget', 'approved', 'paying', 'paid', 'followed_up'];
  it('every state on the way stands in a stage', () => {
    for (const state of states) expect(stages).toContain(stage_of(state));
  });
  it('a request that ended on the way stands in none', () => {
    for (const state of ['ineligible', 'withdrawn', 'stopped']) expect(stage_of(state)).toBeNull();
  });
  it('states go forward through the stages', () => {
    const at = states.map((state) => stages.indexOf(stage_of(state)!));
    expect([...at].sort((a, b) => a - b)).toEqual(at);
  });
  it('every state has a look', () => {
    for (const state of states) expect(look_of(state)).toBeTruthy();
  });
});

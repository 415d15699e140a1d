// The twelve states as six stages along the top of a case, and how a state looks.
export const stages = ['received', 'assessing', 'planning', 'helped', 'following_up', 'closed'];

const stage_by_state: Record<string, string> = {
  info_needed: 'received',
  awaiting_approval: 'planning',
  awaiting_budget: 'planning',
  paying: 'planning',
  referred: 'planning',
  ineligible: 'planning',
};
export const stage_of = (state: string): string => stage_by_state[state] ?? state;

type Look = 'waiting' | 'active' | 'done' | 'wrong' | 'plain';
const waiting = new Set(['received', 'info_needed', 'awaiting_approval', 'awaiting_budget', 'referred']);
const done = new Set(['helped', 'closed']);
export const look_of = (state: string): Look => (waiting.has(state) ? 'waiting' : done.has(state) ? 'done' : state === 'ineligible' ? 'wrong' : 'active');

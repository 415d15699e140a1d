// The way of a request in a few stages, and how each state looks.
export const stages = ['draft', 'submitted', 'assessed', 'awaiting_decision', 'approved', 'paid'];

const stage_by_state: Record<string, string> = {
  draft: 'draft', submitted: 'submitted', sent_back: 'submitted', assessed: 'assessed', awaiting_decision: 'awaiting_decision', awaiting_budget: 'approved', approved: 'approved',
  paying: 'approved', paid: 'paid', followed_up: 'paid',
};
/** The stage that a state stands in; none when the request ended on the way. */
export const stage_of = (state: string): string | null => stage_by_state[state] ?? null;

type Look = 'waiting' | 'active' | 'done' | 'late' | 'urgent' | 'wrong' | 'plain';
const looks: Record<string, Look> = {
  draft: 'plain', submitted: 'active', sent_back: 'late', assessed: 'active', awaiting_decision: 'waiting', awaiting_budget: 'waiting', approved: 'active', paying: 'active', paid: 'done',
  followed_up: 'done', ineligible: 'wrong', withdrawn: 'plain', stopped: 'wrong',
};
export const look_of = (state: string): Look => looks[state] ?? 'plain';

export const is_over = (state: string) => ['paid', 'followed_up', 'ineligible', 'withdrawn', 'stopped'].includes(state);
/** Warnings that more than inform: shown in red. */
export const grave = new Set(['times_reached', 'amount_above', 'rule_says_no', 'opinion_against', 'same_roof']);

// What the pages of the family logbook ask of the server, and the shapes that come and go (centre/logbook).
import { api, type Page } from '../../api/client';
import { failure_text } from '../../api/problem';
import { current_language, t } from '../../i18n/i18n.svelte';
import { save_file } from '../../kit/table';
import { toasts } from '../../kit/toasts.svelte';

const base = '/api/v1/logbook';
export const purpose = 'follow_up';
export const paths = {
  books: `${base}/books`, book: (id: string) => `${base}/books/${id}`, household: (id: string) => `${base}/households/${id}`, summary: `${base}/summary`, due: `${base}/due`, menu: `${base}/menu`,
  verifications: `${base}/verifications`, verification: (id: string) => `${base}/verifications/${id}`, entry: (id: string) => `${base}/entries/${id}`,
  meetings: `${base}/meetings`, meeting: (id: string) => `${base}/meetings/${id}`, form: (kind: string) => `${base}/forms/${kind}?language=${current_language()}`,
};
export const dimensions = ['income', 'health', 'education', 'living', 'access'] as const;
export type Dimension = (typeof dimensions)[number];
export type Findings = Record<Dimension, string>;

export type BookRow = {
  id: string; household_id: string; head_name: string; address: string; area_code: string; stage: string; state: string; deprived_first: number; deprived_last: number;
  actions_open: number; overdue: number; next_due: string | null; reassess_on: string; reassess_late: boolean;
};
export type HouseholdBook = Omit<BookRow, 'id' | 'head_name' | 'address' | 'reassess_on'> & { book_id: string; reassess_on: string | null };
export type Summary = { books: number; survive: number; sufficient: number; sustainable: number; overdue: number; reassess_late: number; deprived_first: number; deprived_last: number };
export type Note = { id: string; noted_on: string; words: string; by_name: string };
export type Action = {
  id: string; goal_id: string; menu_code: string; menu_th: string; menu_en: string; what: string; owner_kind: string; owner_id: string; owner_name: string; due_on: string; state: string; overdue: boolean;
  ended_on: string | null; reason: string; case_id: string; case_number: string; notes: Note[];
};
export type Goal = { id: string; dimension: Dimension; problem_code: string; problem: string; aim: string; target_on: string; state: string; begun: boolean; ended_on: string | null; reason: string; actions: Action[] };
export type Assessment = Findings & { id: string; kind: string; assessed_on: string; source: string; level: number | null; attitude: string; skill: string; resource: string; way_out: string; note: string; by_name: string };
export type TeamMember = { id: string; part: string; kind: string; name: string; duty: string; since: string; until: string | null; books: number; too_many: boolean };
export type Book = {
  id: string; household_id: string; head_name: string; address: string; area_th: string; area_en: string; opened_on: string; stage: string; stage_since: string; state: string; closed_on: string | null;
  closed_for: string; closed_words: string; reassess_on: string; reassess_late: boolean; members: { person_id: string; full_name: string; age_years: number | null }[]; assessments: Assessment[];
  dimensions: { dimension: Dimension; first: string; last: string; change: string; state: string }[]; deprived: number; solved: number;
  standings: { stage: string; reached: boolean; lacks: string[] }[]; goals: Goal[]; overdue: number;
  stages: { from_stage: string; to_stage: string; moved_on: string; reason: string; rule_version: string; by_name: string }[]; team: TeamMember[];
  visits: { held_on: string; purpose: string; visitors: string; case_id: string; case_number: string }[];
  help: { given_on: string; what: string; benefit_th: string; benefit_en: string; form: string; giver: string; value: number }[]; help_sum: number;
};
export type DueAction = { id: string; book_id: string; head_name: string; what: string; dimension: Dimension; owner_kind: string; owner_name: string; due_on: string; overdue: boolean };
export type MenuItem = { code: string; dimension: Dimension; problem_code: string; name_th: string; name_en: string; agency_th: string; agency_en: string };

export type Counts = { all: number; to_visit: number; rightly_listed: number; rightly_left_out: number; listed_not_poor: number; poor_not_listed: number; settled: number; for_meeting: number };
export type Verification = { id: string; area_code: string; area_th: string; area_en: string; survey_year: number; state: string; opened_on: string; opened_by: string; compared_at: string; closed_on: string | null; counts: Counts };
export type Entry = {
  id: string; household_id: string; head_name: string; address: string; origin: string; listed: boolean; listed_in: string; found: string; found_in: string; found_on: string | null; found_by: string;
  standing: string; settled: string; settled_by: string; settled_on: string | null; meeting_id: string; final: boolean; reason: string; proposed_by: string;
};
export type Attendee = { name: string; part: string; house_no: string; household_id?: string };
export type AgendaItem = { entry: Entry; decided: string | null; votes_for: number; votes_against: number; abstained: number; decision_reason: string; recorded_by: string };
export type Objection = { id: string; entry_id: string; head_name: string; raised_on: string; by_name: string; words: string; state: string; outcome: string; answer: string; answered_by: string; answered_on: string | null };
export type Meeting = {
  id: string; verification_id: string; area_code: string; area_th: string; area_en: string; survey_year: number; held_on: string; starts_at: string; place: string; chair: string; households_total: number; state: string;
  rule: { quorum_percent: number; quorum_least: number; notice_days: number; objection_days: number }; quorum: number; present: number; quorate: boolean; attendees: Attendee[]; agenda: AgendaItem[]; undecided: number;
  objections: Objection[]; objections_until: string | null; objections_open: boolean; closed_on: string | null; closed_by: string; words: string;
};
export type MeetingRow = { id: string; area_th: string; area_en: string; survey_year: number; held_on: string; place: string; state: string; present: number; quorum: number; objections_until: string | null };
export type Paper = { id: string; kind: string; number: string; code: string; issued_at: string; issued_by: string; withdrawn: boolean };

export const local = (th: string, en: string) => (current_language() === 'en' ? en || th : th);
const choices = (list: string, all: readonly string[]) => all.map((value) => ({ value, text: t(`logbook.${list}.${value}`) }));
export const lists = {
  stage: () => choices('stage', ['survive', 'sufficient', 'sustainable']), state: () => choices('book_state', ['open', 'closed']),
  dimension: () => dimensions.map((value) => ({ value: value as string, text: t(`targeting.dimension.${value}`) })),
  finding: () => ['deprived', 'not_deprived', 'unknown'].map((value) => ({ value, text: t(`targeting.finding.${value}`) })),
  who: () => choices('who_kind', ['officer', 'volunteer', 'agency', 'family', 'community']), team_who: () => choices('who_kind', ['officer', 'volunteer', 'agency', 'community']), part: () => choices('team_part', ['mentor', 'operation']),
  closed_for: () => choices('closed_for', ['graduated', 'moved_out', 'nobody_left', 'family_declined', 'other']), source: () => choices('assessed_by', ['survey', 'entered']),
  standing: () => choices('standing', ['to_visit', 'rightly_listed', 'rightly_left_out', 'listed_not_poor', 'poor_not_listed']), origin: () => choices('origin', ['listed', 'found', 'proposed']),
  attendee: () => choices('attendee_part', ['household', 'headman', 'committee', 'local_authority', 'volunteer', 'officer', 'other']), outcome: () => choices('objection_outcome', ['upheld', 'not_upheld']),
};
export const finding_kind = { deprived: 'wrong', not_deprived: 'done', unknown: 'waiting' } as const;
export const change_kind = { same: 'plain', better: 'done', worse: 'wrong', unclear: 'waiting' } as const;
export const action_kind = { planned: 'waiting', under_way: 'active', done: 'done', dropped: 'plain' } as const;
export const standing_kind = { to_visit: 'waiting', rightly_listed: 'done', rightly_left_out: 'done', listed_not_poor: 'late', poor_not_listed: 'wrong' } as const;
export const settled_kind = { open: 'waiting', confirmed: 'done', removed: 'wrong', added: 'active', left_out: 'plain' } as const;
export const meeting_kind = { convened: 'active', closed: 'done', cancelled: 'plain' } as const;
export const kind_of = <T extends string>(kinds: Record<string, T>, value: string): T => kinds[value] ?? (Object.values(kinds)[0] as T);
/** "income living" as words. */
export const dimension_words = (names: string) => names.split(' ').filter(Boolean).map((name) => t(`targeting.dimension.${name}`)).join(', ');
export const needed = (...names: [string, unknown][]): Record<string, string> => Object.fromEntries(names.filter(([, value]) => value === null || value === '').map(([name]) => [name, t('ui.needed')]));

export type Person = { id: string; name: string; role: string; active: boolean };
export const colleagues = () => api.get<Page<Person>>('/api/v1/staff/colleagues');

/** Issues a paper (or finds the same one of today) and hands it to the browser. */
export async function print_paper(path: string): Promise<boolean> {
  try {
    const paper = (await api.post<Paper>(`${path}/papers`, { language: current_language() })).data;
    await fetch_paper(path, paper);
    toasts.show(t('lb.printed', { number: paper.number }));
    return true;
  } catch (failure) {
    toasts.show(failure_text(failure));
    return false;
  }
}
export async function fetch_paper(path: string, paper: Paper): Promise<void> {
  const file = await api.bytes(`${path}/papers/${paper.id}`, { purpose });
  save_file(`${t(`logbook.paper_kind.${paper.kind}`)} ${paper.number}.pdf`.replaceAll('/', '-'), file);
}
/** A list is about one sub-district: from that word on (tambon, or khwaeng in Bangkok) the address says nothing there. */
export const near = (address: string) => address.split(/ (?:\u0e15\u0e33\u0e1a\u0e25|\u0e41\u0e02\u0e27\u0e07)/)[0] || address;

// What the pages of casework ask of the server, and the shapes that come and go (centre/casework).
import { api, type Page } from '../../api/client';
import { current_language, t } from '../../i18n/i18n.svelte';

const base = '/api/v1/casework';
/** Case pages are opened to help; the record of accesses says so. */
export const purpose = 'assistance';

export type Urgency = 'normal' | 'urgent' | 'most_urgent';
export type StaffName = { id: string; name: string };
export type Client = { person_id: string; name: string; about: string };
export type Information = { id: string; field: string; reason: string; answer: string; words: string };
export type Case = {
  id: string; org_id: string; number: string; area_code: string; channel: string; opened_at: string; main_problem: string; other_problems: string[];
  reporter: { kind: string; anonymous: boolean; name: string; phone: string } | null; clients: Client[]; household_id: string; request: string;
  urgency: Urgency; risks: string[]; due_at: string | null; in_charge: StaffName | null; secrecy: string; team: StaffName[]; state: string;
  state_since: string; safe_contact: SafeContact | null; sealed_by_province: boolean; glass_until: string | null; steps: string[]; information: Information[];
  closure: { outcome: string; reason: string; satisfaction: number | null; closed_at: string; closed_by: string } | null;
  linked: { id: string; number: string; why: string }[]; version: number;
};
/** What a correction may change. */
export type CaseFacts = Pick<Case, 'area_code' | 'household_id' | 'clients' | 'main_problem' | 'other_problems'>;
export const facts_of = ({ area_code, household_id, clients, main_problem, other_problems }: Case): CaseFacts => ({ area_code, household_id, clients, main_problem, other_problems });
export type CaseLine = {
  id: string; number: string; title: string; main_problem: string; area_code: string; urgency: Urgency; state: string; secrecy: string; opened_at: string;
  due_at: string | null; in_charge_name: string;
};
export type Task = { kind: string; case_id: string; number: string; title: string; what: string; due_on: string; late: boolean };
export type WaitingReferral = { case_id: string; number: string; agency_name_th: string; agency_name_en: string; urgency: Urgency; sent_at: string };
export type Today = { queue: CaseLine[]; tasks: Task[]; waiting: WaitingReferral[]; counts: { state: string; cases: number; late: number }[] };
export type Move = { step: string; from: string; to: string; at: string; by: string; role: string; reason: string };
export type Opinion = { facts: string; opinion: string; signed_at: string; signed_by: string };
export type Action = {
  id: string; dimension: string; what: string; owner_kind: string; owner_id: string; owner_name: string; due_on: string; state: string; reason: string; version: number;
};
export type Aid = {
  id: string; kind: string; item: string; unit: string; quantity: number; value_satang: number; paid_how: string; giver: string; receiver_name: string;
  acknowledgement: string; witness: string; mark_image: string; given_on: string; place: string; recorded_by: string;
};
export type Referral = {
  id: string; agency_org_id: string; agency_name_th: string; agency_name_en: string; letter_number: string; urgency: Urgency; need: string; shared: string[];
  state: string; sent_at: string; sent_by: string; answered_at: string | null; words: string; due_at: string | null; late: boolean; has_account: boolean; link_until: string | null;
  answered_by: string;
};
export type Letter = { clients: string[]; contact: string; problems: string[]; request: string; facts: string; opinion: string; aid: string[] };
export type Post = {
  id: string; case_number: string; centre_name_th: string; centre_name_en: string; area_code: string; letter_number: string; urgency: Urgency; need: string;
  letter: Letter; state: string; sent_at: string; answered_at: string | null; words: string;
};
export type PostLine = { id: string; case_number: string; centre_name_th: string; centre_name_en: string; title: string; urgency: Urgency; state: string; sent_at: string };
export type Visit = {
  id: string; held_at: string; visitors: string; place: string; purpose: string; seen: string; observations: { dimension: string; words: string }[]; risks: string[];
  next_on: string | null; after_closure: boolean; recorded_by: string;
};
export type FollowUp = { id: string; due_on: string; done_at: string | null; done_by: string; method: string; result: string; words: string };
export type Opened = { id: string; number: string; urgency: Urgency; secrecy: string; grave: boolean; visible: boolean; due_at: string | null };
export type ProblemType = { code: string; parent_code: string; name_th: string; name_en: string; dimension: string; secrecy: string };
export type Person = { kind: string; id: string; name: string; masked_id: string; address: string; household_id: string | null; area_code: string };
export type Area = { code: string; full_th: string; full_en: string };
export type Agency = {
  org_id: string; name_th: string; name_en: string; service_id: string; service_th: string; service_en: string; conditions: string; hours: string; phones: string[]; why: string[];
  room: number | null; has_account: boolean;
};

export type CallTaken = { id: string; kind: string; opened: Opened | null; call_back_due_at: string | null };
export type CallBackLine = {
  id: string; case_id: string; number: string; title: string; phone: string; urgency: Urgency; secrecy: string; due_at: string; late: boolean; tries: number; safe_contact: boolean;
};
export type NoticeLine = { id: string; kind: string; level: string; case_id: string; number: string; title: string; urgency: Urgency; secrecy: string; given_at: string };
export type SafeContact = { case_id: string; way: string; phone: string; hours: string; by_whom: string; code_word: string; never: string; set_at: string };
export type Block = { id: string; staff_id: string; staff_name: string; why: string; words: string; placed_at: string; placed_by: string };
export type Glass = {
  id: string; case_id: string; number: string; staff_name: string; why: string; words: string; broken_at: string; until: string; review_due_at: string;
  reviewed_at: string | null; reviewed_by: string; verdict: string; review_words: string; may_review: boolean;
};
export type Access = { at: string; name: string; organisation_th: string; organisation_en: string; role: string; what: string; number: string; purpose: string };
export type Kin = { id: string; person_id: string; name: string; declared_at: string };
export type Protectors = { staff: string[]; names: string[] };
export type LetterView = {
  agency_name_th: string; agency_name_en: string; centre_name_th: string; centre_name_en: string; centre_phones: string[]; letter_number: string; urgency: Urgency; need: string;
  letter: Letter; state: string; sent_at: string; due_at: string | null; expires_at: string; words: string;
};
export type FamilyReferral = { case_id: string; number: string; agency_name_th: string; agency_name_en: string; state: string; sent_at: string; answered_at: string | null; words: string };

export const paths = {
  today: `${base}/today`,
  events: `${base}/today/events`,
  cases: `${base}/cases`,
  case: (id: string) => `${base}/cases/${id}`,
  referrals: `${base}/referrals`,
  referral: (id: string) => `${base}/referrals/${id}`,
  calls: `${base}/calls`,
  call_backs: `${base}/call_backs`,
  queue: `${base}/queue`,
  notices: `${base}/notices`,
  glass: `${base}/glass`,
  kin: `${base}/kin`,
  protectors: `${base}/protectors`,
  accesses: `${base}/accesses`,
  letters: `${base}/letters`,
  safe_contacts: `${base}/safe_contacts`,
  family_referrals: `${base}/family_referrals`,
};

const every_minute_ms = 60_000;
const gather_ms = 300;
/** Calls `again` when something changed, when somebody told this person, and once a minute (closed files make no event). */
export function listen(again: () => void): () => void {
  const events = new EventSource(paths.events);
  let pause: ReturnType<typeof setTimeout> | undefined;
  const soon = () => {
    clearTimeout(pause);
    pause = setTimeout(again, gather_ms);
  };
  events.addEventListener('changed', soon);
  events.addEventListener('notice', soon);
  const timer = setInterval(again, every_minute_ms);
  return () => {
    events.close();
    clearTimeout(pause);
    clearInterval(timer);
  };
}
/** What a row is called: neutral words for a closed file, so that nobody reads over a shoulder. */
export const line_title = (row: { title: string; secrecy: string }) => (row.secrecy === 'ordinary' ? row.title : t('casework.closed_file'));

/** A list that hangs on a case: opinions, actions, aid, referrals, visits, follow_ups, history. */
export const part_of = <T>(id: string, part: string) => api.get<Page<T>>(`${paths.case(id)}/${part}`, { purpose });
export const get_case = (id: string) => api.get<Case>(paths.case(id), { purpose });

export const find_people = (q: string, signal: AbortSignal) =>
  api
    .get<Page<Person>>('/api/v1/registry/search', { query: { q, limit: 8 }, signal })
    .then((answer) => answer.data.items.filter((hit) => hit.kind === 'person'));
export const find_areas = (q: string, signal: AbortSignal) =>
  api.get<Page<Area>>('/api/v1/network/areas', { query: { q, limit: 12 }, signal }).then((answer) => answer.data.items.filter((area) => area.code.length >= 6));
export type House = { id: string; name: string; address: string };
/** Households met on this page: what they are called, for a comparison. */
export const houses_met = new Map<string, House>();
const met = (house: House) => (houses_met.set(house.id, house), house);
export const house_text = (house: House) => [house.name, house.address].filter(Boolean).join(' · ');
export const find_households = (q: string, signal: AbortSignal) =>
  api
    .get<Page<Person>>('/api/v1/registry/search', { query: { q, limit: 12 }, signal })
    .then(({ data }) => {
      // A person stands for the household they live in.
      const houses = data.items.flatMap((hit) => (hit.household_id ? [met({ id: hit.household_id, name: hit.name, address: hit.address })] : []));
      return houses.filter((house, at) => houses.findIndex((other) => other.id === house.id) === at);
    });
export const get_household = (id: string) =>
  api.get<{ id: string; head_name: string; address_line: string }>(`/api/v1/registry/households/${id}`, { purpose }).then(({ data }) => met({ id, name: data.head_name, address: data.address_line }));
export const get_area = (code: string) => api.get<Area>(`/api/v1/network/areas/${code}`).then((answer) => answer.data);
export const colleagues = () => api.get<Page<StaffName & { active: boolean }>>('/api/v1/staff/colleagues').then((answer) => answer.data.items.filter((one) => one.active));

let types: Promise<ProblemType[]> | undefined;
/** The problem types in force; asked once and kept while the page is open. */
export function problem_types(): Promise<ProblemType[]> {
  types ??= api.get<Page<ProblemType>>(`${base}/problem_types`).then(
    (answer) => answer.data.items,
    (failure: unknown) => {
      types = undefined;
      throw failure;
    },
  );
  return types;
}

export const local = (both: { name_th: string; name_en: string }) => (current_language() === 'en' ? both.name_en : both.name_th);
export const area_name = (area: Area) => (current_language() === 'en' ? area.full_en : area.full_th);

const choices = (kind: string, names: string[]) => names.map((value) => ({ value, text: t(`casework.${kind}.${value}`) }));
export const lists = {
  channel: () => choices('channel', ['walk_in', 'hotline', 'volunteer', 'partner']),
  reporter_kind: () => choices('reporter_kind', ['self', 'relative', 'good_citizen', 'agency', 'volunteer']),
  urgency: () => choices('urgency', ['normal', 'urgent', 'most_urgent']),
  secrecy: () => choices('secrecy', ['ordinary', 'restricted', 'sealed']),
  dimension: () => choices('dimension', ['income', 'living', 'health', 'education', 'access']),
  outcome: () =>
    choices('outcome', ['solved', 'eased', 'referred_and_accepted', 'client_refused', 'cannot_be_contacted', 'moved_out', 'died', 'not_true', 'ineligible_no_other_help']),
  owner_kind: () => choices('owner_kind', ['staff', 'volunteer', 'agency', 'family']),
  action_state: () => choices('action_state', ['not_started', 'in_progress', 'done', 'cannot']),
  acknowledgement: () => choices('acknowledgement', ['signature', 'thumb', 'witness']),
  visit_place: () => choices('visit_place', ['home', 'hospital', 'police', 'school', 'other']),
  method: () => choices('follow_up_method', ['home_visit', 'phone', 'office', 'other']),
  result: () => choices('follow_up_result', ['better', 'same', 'worse', 'not_reached']),
};
export const risks = [
  'present_violence', 'suicide', 'abandoned_child', 'trafficking', 'harm_to_others', 'repeat_sexual_abuse', 'unfit_care', 'mental_illness', 'drugs', 'runs_away',
  'may_commit_crime', 'infectious_disease',
];
/** As the server reckons it: a grave risk is top urgency, any other is urgent. */
export const urgency_of = (ticked: string[]): Urgency => (ticked.some((risk) => risks.indexOf(risk) < 4) ? 'most_urgent' : ticked.length ? 'urgent' : 'normal');
export const call_kinds = ['new_problem', 'follow_up', 'information', 'opinion', 'wrong_number', 'prank'];
export const callers = () => choices('caller', ['self', 'relative', 'good_citizen', 'agency', 'anonymous']);
export const call_results = () => choices('call_result', ['reached', 'not_reached', 'declined']);
export const block_whys = () => choices('block_why', ['kin', 'named_in_it', 'kin_of_named', 'other']);
export const glass_whys = () => choices('glass_why', ['danger_to_life', 'child_in_danger', 'court_or_police', 'team_not_reached']);
export const verdicts = () => choices('verdict', ['justified', 'not_justified']);
export const contact_ways = () => choices('contact_way', ['phone', 'message', 'in_person', 'through_somebody', 'never']);
export const shared_parts = ['clients', 'contact', 'problems', 'request', 'facts', 'opinion', 'aid'];

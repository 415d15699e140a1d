// What the registry's pages ask of the server, and the shapes that come and go (centre/registry).
import { fetch_picture as picture_at, show_file as show_file_at } from '../../api/show_file';
import { api } from '../../api/client';
import { t } from '../../i18n/i18n.svelte';

const base = '/api/v1/registry';
/** Pages of the registry are opened to help; the record of accesses says so. */
export const purpose = 'assistance';

export type Address = {
  area_code: string; house_code: string; house_no: string; village_name: string; alley: string; lane: string; road: string; postal_code: string; landmark: string;
};
export type Details = {
  title: string; first_name: string; middle_name: string; last_name: string; nickname: string; gender: string; birth: string | null; nationality: string;
  religion: string; marital_status: string; deceased_on: string | null; description: string; registered: Address | null; present: Address | null;
};
export type Identity = { id: string; kind: string; masked: string; verified_how: string; issued_on: string | null; expires_on: string | null };
export type Phone = { id: string; value: string; whose: string };
export type FormerName = { id: string; title: string; first_name: string; last_name: string; until_on: string | null; reason: string };
export type Membership = { household_id: string; address: string; role: string; began_on: string; ended_on: string | null };
export type Person = {
  id: string; local_number: number; full_name: string; person: Details; age_years: number | null; area_code: string; area_name_th: string; area_name_en: string;
  present_address: string; identities: Identity[]; phones: Phone[]; former_names: FormerName[]; household_id: string | null; memberships: Membership[];
  tied: { id: string; merger_id: string; local_number: number; person: Details; registered_address: string; registered: string }[]; shows_elsewhere: boolean;
  registered: string; changed: string; version: number;
};
export type HouseholdDetails = { address: Address; tenure: string; housing_kind: string; housing_condition: string; rent_satang_month: number | null };
export type Member = {
  person_id: string; full_name: string; role: string; gender: string; birth: string | null; age_years: number | null; deceased: boolean; masked_id: string;
  target_groups: string[]; began_on: string; ended_on: string | null;
};
export type Pin = { latitude: number; longitude: number; source: string };
export type Household = {
  id: string; household: HouseholdDetails; address_line: string; area_name_th: string; area_name_en: string; pin: Pin | null; head_name: string; members: Member[];
  former_members: Member[]; registered: string; changed: string; version: number;
};
export type HouseholdLine = { id: string; area_code: string; address_line: string; head_name: string; members: number; pinned: boolean };
export type Hit = {
  kind: 'person' | 'household'; id: string; match: string; name: string; gender: string; age_years: number | null; masked_id: string; household_id: string | null;
  address: string; area_code: string; flags: string[];
};
export type Area = { code: string; full_th: string; full_en: string };
export type Items<T> = { items: T[]; next: string | null };
export type NewIdentity = { kind: string; value: string; verified_how: string; issued_on: string | null; expires_on: string | null };
export type NewPhone = { value: string; whose: string };
export type NewPerson = { person: Details; identities: NewIdentity[]; phones: NewPhone[]; household: { household_id: string; role: string } | null };

export const paths = {
  search: `${base}/search`,
  people: `${base}/people`,
  person: (id: string) => `${base}/people/${id}`,
  households: `${base}/households`,
  household: (id: string) => `${base}/households/${id}`,
  target_groups: `${base}/target_groups`,
  photograph: (id: string) => `${base}/photographs/${id}`,
};

export const get_person = (id: string) => api.get<Person>(paths.person(id), { purpose });
export const get_household = (id: string) => api.get<Household>(paths.household(id), { purpose });
export const search = (q: string, signal?: AbortSignal, limit = 12) =>
  api.get<Items<Hit>>(paths.search, { query: { q, limit }, signal }).then((answer) => answer.data.items);
export const find_areas = (q: string, signal: AbortSignal) =>
  api.get<Items<Area>>('/api/v1/network/areas', { query: { q, limit: 12 }, signal }).then((answer) => answer.data.items);
export const get_area = (code: string) => api.get<Area>(`/api/v1/network/areas/${code}`).then((answer) => answer.data);

export const hit_href = (hit: { kind: string; id: string }) => (hit.kind === 'person' ? `/people/${hit.id}` : `/households/${hit.id}`);

export const no_address = (area_code = ''): Address => ({
  area_code, house_code: '', house_no: '', village_name: '', alley: '', lane: '', road: '', postal_code: '', landmark: '',
});
export const no_details = (): Details => ({
  title: '', first_name: '', middle_name: '', last_name: '', nickname: '', gender: 'unknown', birth: null, nationality: 'THA', religion: '', marital_status: 'unknown',
  deceased_on: null, description: '', registered: null, present: null,
});

type Option = { value: string; text: string };
const options = (names: string[], text: (name: string) => string): Option[] => names.map((name) => ({ value: name, text: text(name) }));
/** The closed lists of centre/registry/kinds.hpp, in their order, with their labels. */
export const lists = {
  gender: () => options(['unknown', 'male', 'female', 'other'], (name) => t(`words.gender.${name}`)),
  id_kind: () => options(['national', 'non_thai', 'no_status', 'g_code', 'passport'], (name) => t(`words.id_kind.${name}`)),
  marital_status: () =>
    options(['unknown', 'single', 'married_together', 'married_apart', 'divorced', 'together_unmarried', 'widowed'], (name) => t(`registry.marital_status.${name}`)),
  verified_how: () =>
    options(['unverified', 'card_seen', 'chip_read', 'copy_seen', 'house_registration', 'official_letter', 'survey_list'], (name) => t(`registry.verified_how.${name}`)),
  household_role: () =>
    options(
      ['head', 'spouse', 'child', 'parent', 'sibling', 'grandparent', 'grandchild', 'child_in_law', 'parent_in_law', 'relative', 'adopted_child', 'resident', 'unknown'],
      (name) => t(`registry.household_role.${name}`),
    ),
  departure_reason: () =>
    options(['moved', 'died', 'married', 'work', 'institution', 'recorded_wrongly', 'other'], (name) => t(`registry.departure_reason.${name}`)),
  tenure: () => options(['unknown', 'owned', 'on_others_land', 'rented', 'rent_free', 'public_land', 'none'], (name) => t(`registry.tenure.${name}`)),
  housing_kind: () =>
    options(
      ['unknown', 'house', 'row_house', 'flat', 'room', 'shelter', 'temple', 'institution', 'vehicle_or_boat', 'public_place'],
      (name) => t(`registry.housing_kind.${name}`),
    ),
  housing_condition: () => options(['unknown', 'firm', 'not_firm'], (name) => t(`registry.housing_condition.${name}`)),
  phone_owner: () => options(['self', 'family', 'carer', 'neighbour', 'headman'], (name) => t(`registry.phone_owner.${name}`)),
  name_reason: () => options(['marriage', 'divorce', 'chosen', 'title_changed', 'alias'], (name) => t(`registry.name_reason.${name}`)),
  consent_purpose: () =>
    options(['photograph', 'publicity', 'share_with_partner', 'optional_programme', 'research', 'contact_by_message'], (name) => t(`registry.consent_purpose.${name}`)),
  consent_state: () => options(['given', 'refused', 'withdrawn'], (name) => t(`registry.consent_state.${name}`)),
  consent_method: () => options(['signature', 'thumbprint', 'spoken', 'electronic'], (name) => t(`registry.consent_method.${name}`)),
};

export const document_kinds = () =>
  options(
    [
      'house_registration', 'birth_certificate', 'death_certificate', 'disability_card', 'welfare_card', 'marriage_certificate', 'divorce_certificate',
      'name_change_certificate', 'medical_certificate', 'bank_book', 'court_order', 'power_of_attorney', 'other',
    ],
    (name) => t(`registry.document_kind.${name}`),
  );
export const photograph_kinds = () => options(['portrait', 'house_outside', 'house_inside', 'problem', 'family'], (name) => t(`registry.photograph_kind.${name}`));

export const fetch_picture = (path: string) => picture_at(path, purpose);
export const show_file = (path: string) => show_file_at(path, purpose);

// What the network desk of the server sends.
import type { Area } from '../../kit/AreaField.svelte';

export const host_kinds = ['tao', 'municipality', 'temple', 'school', 'elderly_centre', 'other'] as const;
export const centre_states = ['preparing', 'open', 'paused', 'closed'] as const;
export const group_parts = ['adviser', 'chair', 'vice_chair', 'member', 'secretary', 'assistant_secretary'] as const;
export const shifts = ['whole_day', 'morning', 'afternoon', 'night'] as const;
export const volunteer_levels = ['village', 'tambon', 'district', 'province'] as const;
export const target_groups = ['CHILD', 'YOUTH', 'WOMAN', 'FAMILY', 'SINGLE_PARENT', 'DISABLED', 'ELDER', 'HOMELESS', 'VULN_HH', 'GENERAL'] as const;

export type CentreRow = {
  org_id: string; code: string; name_th: string; name_en: string; host_kind: string; host_name: string;
  area_code: string; area_th: string; area_en: string; lat: number | null; lon: number | null; status: string;
};

export type Centre = {
  org_id: string; code: string; name_th: string; name_en: string; host_kind: string; host_name: string; address: string;
  phones: string[]; hours: string; lat: number | null; lon: number | null; opened_on: string | null; status: string;
  area: Area; checklist_done: number; checklist_items: number; version: number;
};

export type ServedArea = { area: Area; others: { org_id: string; name_th: string; name_en: string }[] };
export type ServiceArea = { items: ServedArea[]; version: number };

export type GroupMember = {
  id: string; part: string; name: string; position: string; phone: string; order_number: string;
  order_date: string | null; term_from: string | null; term_to: string | null; in_term: boolean; version: number;
};

export type ChecklistItem = { code: string; name_th: string; name_en: string; done_on: string | null; done_by: string; note: string };
export type Duty = { id: string; day: string; shift: string; staff_id: string; staff_name: string };
export type Happening = { id: string; name: string; day: string; place: string; attendees: number; version: number };
export type Attendee = { id: string; number: number; name: string; organisation: string };

export type AgencyKind = { code: string; name_th: string; name_en: string; level: string };
export type Agency = {
  org_id: string; code: string; kind_th: string; kind_en: string; name_th: string; name_en: string; area_code: string;
  area_th: string; area_en: string; address: string; phones: string[]; hours: string; dissolved_on: string | null;
  successor_org_id: string | null; service_area: Area[]; version: number;
};

export type Service = {
  id: string; org_id: string; provider_th: string; provider_en: string; area_code: string; area_th: string; area_en: string;
  name_th: string; name_en: string; description: string; target_groups: string[]; papers: string[]; hours: string;
  cost: string; phone: string; active: boolean; problems: string[]; conditions: string; capacity: number | null; version: number;
};

export type Volunteer = {
  id: string; org_id: string; area: Area; villages: Area[]; name: string; phone: string; level: string; chair: boolean;
  card_number: string; card_expires_on: string | null; card_expired: boolean; card_expires_soon: boolean; trained_on: string | null; training: string;
  skills: string; pledged_on: string | null; staff_id: string; active: boolean; standing: string; skill_codes: string[]; version: number;
};

// What the staff desk of the server sends.
export const roles = [
  'desk_officer',
  'social_worker',
  'centre_head',
  'volunteer',
  'agency_officer',
  'fund_committee',
  'provincial_officer',
  'executive',
  'auditor',
  'administrator',
] as const;

export type Member = {
  id: string;
  org_id: string;
  user_name: string;
  name: string;
  role: string;
  active: boolean;
  totp_on: boolean;
  must_change_password: boolean;
  seen: string | null;
  areas: string[];
  national_id_known: boolean;
  version: number;
};

export type Organisation = { id: string; kind: string; name_th: string; name_en: string; area_code: string };

export type JournalLine = {
  id: string;
  org_id: string;
  seq: number;
  at: string;
  staff_id: string;
  staff_name: string;
  role: string;
  name: string;
  subject: string;
  subject_name: string | null;
  detail: string;
};

// What is sent of a volunteer, and what can be said without asking the server.
import { t } from '../../i18n/i18n.svelte';
import { absent_if_empty } from './names';
import type { Volunteer } from './shapes';

export type VolunteerValues = {
  name: string; phone: string | null; area_code: string | null; level: string | null; chair: boolean; card_number: string;
  card_expires_on: string | null; trained_on: string | null; pledged_on: string | null; training: string; skills: string;
  active: boolean; skill_codes: string[]; serves_already: boolean;
};

export const empty_volunteer: VolunteerValues = {
  name: '', phone: '', area_code: null, level: 'village', chair: false, card_number: '', card_expires_on: null,
  trained_on: null, pledged_on: null, training: '', skills: '', active: true, skill_codes: [],
  serves_already: false,
};

export const volunteer_values = (v: Volunteer): VolunteerValues => ({
  name: v.name, phone: v.phone.replaceAll('-', ''), area_code: v.area.code, level: v.level, chair: v.chair,
  card_number: v.card_number, card_expires_on: v.card_expires_on, trained_on: v.trained_on, pledged_on: v.pledged_on,
  training: v.training, skills: v.skills, active: v.active, skill_codes: v.skill_codes, serves_already: false,
});

/** Villages and the account stay as they are unless the volunteer moved elsewhere. */
export const volunteer_body = (values: VolunteerValues, known: Volunteer | null) => ({
  ...values,
  phone: absent_if_empty(values.phone),
  villages: known && known.area.code === values.area_code ? known.villages.map((area) => area.code) : [],
  staff_id: known?.staff_id ?? '',
});

export function check_volunteer(values: VolunteerValues): Record<string, string> {
  return {
    ...(values.name.trim() ? {} : { name: t('ui.needed') }),
    ...(values.area_code ? {} : { area_code: t('ui.needed') }),
  };
}

// What a field of an act is, and the lists of fields of the acts on a house.
import { read_date, today } from '../../../i18n/format';
import { t } from '../../../i18n/i18n.svelte';
import { whole, type FieldAsked, type Values } from '../../../kit/fields_form';
import { lists, local, parts, type House, type Purse } from '../shapes';

const text_lines = (value: unknown) => String(value ?? '').split('\n').map((one) => one.trim()).filter(Boolean);

export function survey_fields(of: Partial<House>, people: { value: string; text: string }[]): FieldAsked[] {
  return [
    { name: 'person_id', kind: 'select', options: people, start: of.person_id ?? people[0]?.value ?? null, needed: true },
    { name: 'work', kind: 'select', options: lists.work(), start: of.work ?? 'sufficient_house', needed: true },
    { name: 'surveyed_on', kind: 'date', start: of.surveyed_on ?? today(), max: today(), needed: true },
    { name: 'built_by', kind: 'select', options: lists.built_by(), start: of.built_by ?? 'volunteers', needed: true },
    { name: 'tenure', kind: 'select', options: lists.tenure(), start: of.tenure ?? 'own_land', needed: true },
    { name: 'land_paper', kind: 'text', start: of.land_paper },
    { name: 'land_owner', kind: 'text', start: of.land_owner, when: (v) => v.tenure !== 'own_land' },
    { name: 'owner_consents', kind: 'check', start: of.owner_consents ?? false, when: (v) => v.tenure !== 'own_land' },
    ...parts.map((name): FieldAsked => ({ name, kind: 'select', options: lists.condition(), start: of[name] ?? 'fair', needed: true })),
    { name: 'rooms', kind: 'number', start: String(of.rooms ?? 1) },
    { name: 'problem', kind: 'area', start: of.problem, needed: true },
    { name: 'wish', kind: 'area', start: of.wish },
  ];
}
export const survey_body = (household_id: string) => (v: Values) => ({ ...v, household_id, rooms: whole(v.rooms), owner_consents: v.tenure !== 'own_land' && v.owner_consents === true });

export function decide_fields(house: House, purses: Purse[], least: number): FieldAsked[] {
  const approved = (v: Values) => v.verdict === 'approved';
  return [
    { name: 'verdict', kind: 'select', options: lists.verdict(), start: 'approved', needed: true },
    { name: 'met_on', kind: 'date', start: today(), min: house.surveyed_on, max: today(), needed: true },
    { name: 'committee', kind: 'area', rows: 4, hint: t('hs.committee_hint', { least }), needed: true },
    { name: 'votes_for', kind: 'number', needed: true },
    { name: 'votes_against', kind: 'number', start: '0' },
    ...house.shares.filter((share) => share.purse_kind).map((share, at): FieldAsked => ({
      name: `purse_${share.id}`, at: `purses.${at}.fund_id`, kind: 'select', label: t('hs.purse_for', { name: local(share.name_th, share.name_en) }), needed: true, when: approved,
      options: purses.filter((one) => one.share_id === share.id && one.enough).map((one) => ({ value: one.fund_id, text: local(one.name_th, one.name_en) })), start: purses.find((one) => one.share_id === share.id && one.enough)?.fund_id,
    })),
    { name: 'reason', kind: 'area', rows: 2 },
  ];
}
export const decide_body = (house: House) => (v: Values) => ({
  verdict: v.verdict, met_on: v.met_on, committee: text_lines(v.committee), votes_for: whole(v.votes_for), votes_against: whole(v.votes_against), reason: v.reason ?? '',
  purses: house.shares.filter((share) => share.purse_kind && v[`purse_${share.id}`]).map((share) => ({ share_id: share.id, fund_id: v[`purse_${share.id}`] })),
});

export const begin_fields = (house: House): FieldAsked[] => [
  { name: 'builder', kind: 'text', needed: true },
  { name: 'builder_phone', kind: 'text' },
  { name: 'volunteers', kind: 'number', needed: true, when: () => house.built_by === 'volunteers' },
  { name: 'began_on', kind: 'date', start: today(), max: today(), needed: true },
  { name: 'milestones', kind: 'area', rows: 4, hint: t('hs.milestones_hint'), needed: true },
];
/** "Roof, 25/12/2565" a line; the day is read as people type it. */
export const begin_body = (v: Values) => ({
  ...v, volunteers: whole(v.volunteers),
  milestones: text_lines(v.milestones).map((line) => {
    const at = line.lastIndexOf(',');
    return { what: (at < 0 ? line : line.slice(0, at)).trim(), due_on: at < 0 ? null : read_date(line.slice(at + 1).trim()) };
  }),
});

export const pay_fields = (): FieldAsked[] => [{ name: 'paid_on', kind: 'date', start: today(), max: today(), needed: true }, { name: 'paid_to', kind: 'text', needed: true }, { name: 'reference', kind: 'text', needed: true }];
export const milestone_fields = (): FieldAsked[] => [{ name: 'done_on', kind: 'date', start: today(), max: today(), needed: true }, { name: 'note', kind: 'area' }];
export const warranty_fields = (): FieldAsked[] => [{ name: 'visited_on', kind: 'date', start: today(), max: today(), needed: true }, { name: 'found', kind: 'select', options: lists.found(), start: 'sound', needed: true }, { name: 'words', kind: 'area' }];
export const land_fields = (): FieldAsked[] => [
  { name: 'holding', kind: 'select', options: lists.holding(), start: 'leased', needed: true },
  { name: 'paper', kind: 'text', needed: true },
  { name: 'landlord', kind: 'text', needed: true, when: (v) => v.holding !== 'owned' },
  { name: 'size_sq_wa', kind: 'number', needed: true },
  { name: 'plots', kind: 'number', needed: true },
  { name: 'since_on', kind: 'date', start: today(), max: today(), needed: true },
  { name: 'until_on', kind: 'date', when: (v) => v.holding !== 'owned' },
];
export const land_body = (v: Values) => ({ ...v, landlord: v.holding === 'owned' ? '' : v.landlord, until_on: v.holding === 'owned' ? null : v.until_on, size_sq_wa: whole(v.size_sq_wa), plots: whole(v.plots) });
export const end_fields = (): FieldAsked[] => [{ name: 'reason', kind: 'area', needed: true }];
export const hand_over_fields = (house: House): FieldAsked[] => [
  { name: 'handed_on', kind: 'date', start: today(), max: today(), needed: true },
  { name: 'receiver', kind: 'text', start: house.head_name, needed: true },
  { name: 'acknowledgement', kind: 'select', options: lists.acknowledged(), start: 'signature', needed: true },
  { name: 'mark_image', kind: 'signature', needed: true, when: (v) => v.acknowledgement === 'signature' },
  { name: 'witness', kind: 'text', needed: true, when: (v) => v.acknowledgement === 'thumb' },
];

// From the form of a visit to the ops it is made of: the visit, its pictures, and what was found to be different.
import type { Written } from '../../offline/field_rules';
import type { FieldCard } from '../../offline/field_shapes';
import type { Photo } from '../../offline/field_store';
import { dimensions, screens, type VisitPayload } from './shapes';

export type VisitForm = Omit<VisitPayload, 'consent'> & {
  keep: boolean; photos: boolean; phone: string; occupation: string; housing_condition: string; income: string; needs: string;
  risk_level: string; child_at_risk: boolean; suicide_risk: boolean; do_not_contact: boolean;
};

export const plain_fields = ['phone', 'occupation', 'housing_condition'] as const;
const marks = ['child_at_risk', 'suicide_risk', 'do_not_contact'] as const;

const known = (card: FieldCard | undefined, name: string) => card?.fields.find((one) => one.field === name)?.value ?? '';

export function blank_visit(card: FieldCard | undefined, visitors: string): VisitForm {
  return {
    visitors, place: 'home', purpose: '', seen: '', observed: Object.fromEntries(dimensions.map((one) => [one, ''])), screens: Object.fromEntries(Object.keys(screens).map((one) => [one, ''])), given: '', next_on: null,
    keep: true, photos: false, signed: 'signature', signature: '', witness: '', phone: known(card, 'phone'), occupation: known(card, 'occupation'),
    housing_condition: known(card, 'housing_condition'), income: '', needs: '', risk_level: known(card, 'risk_level') || 'none',
    child_at_risk: known(card, 'child_at_risk') === 'yes', suicide_risk: known(card, 'suicide_risk') === 'yes', do_not_contact: known(card, 'do_not_contact') === 'yes',
  };
}

const filled = (texts: Record<string, string>) => Object.fromEntries(Object.entries(texts).filter(([, text]) => text));

export function ops_of(v: VisitForm, target: string, card: FieldCard | undefined, photos: Photo[]): Written[] {
  const payload: VisitPayload = {
    visitors: v.visitors, place: v.place, purpose: v.purpose, seen: v.seen, observed: filled(v.observed), screens: filled(v.screens), given: v.given, next_on: v.next_on,
    consent: { keep: v.keep, photos: v.photos }, signed: v.signed, signature: v.signed === 'signature' ? v.signature : '', witness: v.witness,
  };
  const ops: Written[] = [{ type: 'visit', target, payload: JSON.stringify(payload) }];
  for (const field of plain_fields) if (v[field] && v[field] !== known(card, field)) ops.push({ type: 'field', target, field, value: v[field] });
  for (const field of marks) if (v[field] && known(card, field) !== 'yes') ops.push({ type: 'field', target, field, value: 'yes' });
  if (v.risk_level !== (known(card, 'risk_level') || 'none')) ops.push({ type: 'field', target, field: 'risk_level', value: v.risk_level });
  if (v.income) ops.push({ type: 'observation', target, field: 'income_thb_month', value: v.income });
  for (const need of v.needs.split(/[,\n]/).map((one) => one.trim()).filter(Boolean)) ops.push({ type: 'set_add', target, field: 'needs', value: need });
  for (const photo of photos) ops.push({ type: 'photo', target, attachment: photo.sha256, about: '' });
  // Said last, so that nothing of this visit stands behind it.
  if (!v.keep) ops.push({ type: 'field', target, field: 'consent', value: 'withdrawn' });
  return ops;
}

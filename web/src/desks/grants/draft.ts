// An application while it is written: what is typed, and what of it is sent.
import { today } from '../../i18n/format';
import { attachments, money_parts, type Application } from './shapes';

type Money = Record<(typeof money_parts)[number] | 'got_satang', number | null>;
const texts = ['call_id', 'fund_id', 'funder', 'applicant_kind', 'system', 'basis', 'project', 'novelty', 'earlier', 'field', 'summary'] as const;
const amounts = [...money_parts, 'got_satang'] as const;
export type Draft = Money &
  Record<(typeof texts)[number] | 'fiscal_year', string | null> & {
    attached: Record<string, boolean>; targets: { name: string | null; people: string | null }[]; activities: { name: string | null; budget_satang: number | null }[];
  };

const empty = (): Draft => ({
  call_id: null, fund_id: null, funder: '', fiscal_year: String(Number(today().slice(0, 4)) + 543), applicant_kind: 'community_organisation', system: 'ordinary', basis: 'issue', project: '', novelty: 'new_project',
  got_satang: null, earlier: '', field: '', summary: '', asked_satang: null, state_satang: null, private_satang: null, local_satang: null, own_satang: null,
  attached: Object.fromEntries(attachments.map((one) => [one, false])), targets: [{ name: '', people: '' }], activities: [{ name: '', budget_satang: null }],
});

export function draft_of(of?: Application): Draft {
  if (!of) return empty();
  return {
    ...(Object.fromEntries(texts.map((name) => [name, of[name] || null])) as Record<(typeof texts)[number], string | null>),
    ...(Object.fromEntries(amounts.map((name) => [name, of[name] || null])) as Money),
    fiscal_year: String(of.fiscal_year),
    attached: Object.fromEntries(attachments.map((one) => [one, of.attached.includes(one)])),
    targets: of.targets.length ? of.targets.map((one) => ({ name: one.name, people: String(one.people) })) : empty().targets,
    activities: of.activities.length ? of.activities.map(({ name, budget_satang }) => ({ name, budget_satang })) : empty().activities,
  };
}

/** `of`: the draft as it was, whose spending stays with the activities of the same name. */
export function body_of(v: Draft, of?: Application): object {
  const spent = (name: string | null) => of?.activities.find((one) => one.name === name)?.spent_satang ?? 0;
  return {
    ...v,
    ...Object.fromEntries(texts.map((name) => [name, v[name] ?? ''])),
    ...Object.fromEntries(amounts.map((name) => [name, v[name] ?? 0])),
    fiscal_year: Number(v.fiscal_year) || 0,
    attached: attachments.filter((one) => v.attached[one]),
    targets: v.targets.filter((one) => one.name).map((one) => ({ name: one.name, people: Number(one.people) || 0 })),
    activities: v.activities.filter((one) => one.name).map((one) => ({ name: one.name, budget_satang: one.budget_satang ?? 0, spent_satang: spent(one.name) })),
  };
}


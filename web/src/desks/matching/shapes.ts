// What the pages of matching ask of the server (centre/matching). Points are thousandths; amounts units of an item, satang or hours.
import { baht, number } from '../../i18n/format';
import { current_language, t } from '../../i18n/i18n.svelte';

export type RunRow = { id: string; title: string; on_day: string; state: string; stale: boolean; area_code: string; families: number; served: number; shares: number };
export type ListMade = { shares: number; day_id: string };
export type Item = {
  n: number; kind: string; item_id: string; name_th: string; name_en: string; unit_th: string; unit_en: string; units: number; dimension: string; target_groups: string; whom: string; each: string;
  most: number; there: number; wanted: number; given: number; equal_given: number; price_milli: number; value_satang: number; promised: number; lists: ListMade[];
};
export type ByUrgency = { urgency: string; wanting: number; served: number; equal_served: number };
export type Figures = {
  families: number; lines: number; wanting: number; worth_milli: number; bound_milli: number; equal_worth_milli: number; shares: number; equal_shares: number; served: number; equal_served: number;
  jain_ppm: number; equal_jain_ppm: number; took_ms: number; by_urgency: ByUrgency[];
};
export type Run = {
  id: string; title: string; area_code: string; campaign_id: string; campaign_th: string; campaign_en: string; store_id: string; store_name: string; on_day: string; state: string; stale: boolean;
  weights_id: string; weights_from: string | null; made_by: string; made_at: string; solved_at: string | null; approved_by: string; approved_at: string | null; approved_words: string; may_approve: boolean; ceiling_satang: number | null;
  figures: Figures; items: Item[]; locks: number; version: number;
};
export type Given = { item_n: number; wanted: number; shares: number; equal_shares: number; gain_milli: number; laid: boolean };
export type Family = {
  n: number; household_id: string; head_name: string; address: string; urgency: string; findings: string; asked: string; people_in_groups: string; members: number; help_satang: number; metres: number | null;
  wanted: number; given: number; value_satang: number; items: Given[];
};
export type Explained = {
  item_n: number; wanted: number; shares: number; equal_shares: number; laid: boolean; laid_reason: string; laid_by: string; parts: { factor: string; milli: number }[]; gain_milli: number; price_milli: number;
  why: string; lacks_milli: number; more_there: number; would_change: string[];
};
export type FamilyView = { family: Family; items: Explained[] };
export type Weight = { factor: string; points: number };
export type Weights = { weights_id: string; weights: Weight[]; usual: Weight[]; sets: { id: string; valid_from: string; reason: string; set_by: string; set_at: string }[] };
export type Doing = { step: string; done: number; all: number };

export const base = '/api/v1/matching';
export const purpose = 'assistance';
export const dimensions = ['income', 'health', 'education', 'living', 'access'];
export const pick = (th: string, en: string) => (current_language() === 'en' && en ? en : th);
export const thing = (item: Item) => (item.kind === 'goods' ? pick(item.name_th, item.name_en) : t(`giving.gift_kind.${item.kind}`));
/** So many shares, in what they are made of. */
export const amount = (shares: number, item: Item) =>
  item.kind === 'money' ? baht(shares * item.units) : `${number(shares * item.units)} ${item.kind === 'time' ? t('matching.hours') : pick(item.unit_th, item.unit_en)}`;
export const points = (milli: number) => number(milli / 1000, Number.isInteger(milli / 1000) ? 0 : 1);
export const part_of = (n: number, of: number) => (of ? t('ui.percent', { n: number((n / of) * 100, 0) }) : '–');
export const gaps = (family: Family) => dimensions.filter((_, at) => family.findings[at] === 'd');
export const kilometres = (metres: number | null) => (metres === null ? '–' : t('matching.km', { n: number(metres / 1000, 1) }));
export const given_text = (family: Family, items: Item[]) =>
  family.items.filter((one) => one.shares > 0).map((one) => `${thing(items[one.item_n - 1]!)} ${amount(one.shares, items[one.item_n - 1]!)}`).join(', ');
export const pill: Record<string, 'waiting' | 'active' | 'done' | 'plain'> = { drafted: 'waiting', proposed: 'active', approved: 'done', released: 'done', dropped: 'plain' };
export const choices = (list: string, names: string[]) => names.map((one) => ({ value: one, text: t(`matching.${list}.${one}`) }));

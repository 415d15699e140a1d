// What the pages of giving ask of the server (centre/giving). Amounts are units of an item, whole satang, or hours.
import { baht, number } from '../../i18n/format';
import { current_language, t } from '../../i18n/i18n.svelte';

export type Named = { item_th: string; item_en: string; unit_th: string; unit_en: string };
export type Need = Named & { kind: string; item_id: string; for_whom_th: string; for_whom_en: string; wanted: number; pledged: number; received: number; still: number };
export type CampaignRow = { id: string; title_th: string; title_en: string; place: string; starts_on: string; ends_on: string; state: string; households: number; partners: number; pledges: number; gifts: number; money_satang: number; goods_satang: number };
export type Campaign = {
  id: string; title_th: string; title_en: string; purpose_th: string; purpose_en: string; place: string; area_code: string; starts_on: string; ends_on: string; state: string;
  households: number; store_id: string; store_name: string; fund_id: string; fund_th: string; fund_en: string; promptpay: string; payment_text: string; needs: Need[]; partners: number;
  money_satang: number; tied_satang: number; spent_satang: number; tied_spent_satang: number; goods_satang: number; hours: number; version: number;
};
export type Pledge = Named & { id: string; partner_id: string; partner_name: string; kind: string; item_id: string; amount: number; received: number; condition: string; due_on: string | null; late: boolean; state: string; reason: string };
export type Gift = Named & { id: string; partner_id: string; partner_name: string; pledge_id: string; kind: string; item_id: string; amount: number; value_satang: number; tied: boolean; purpose: string; received_on: string; document: string; letter_id: string; letter_number: string; corrected_on: string | null; correct_reason: string };
export type Offer = Named & { id: string; number: string; name: string; partner_kind: string; phone: string; email: string; kind: string; item_id: string; amount: number; due_on: string | null; words: string; made_at: string; state: string; reason: string };
export type Spending = { id: string; what: string; amount_satang: number; tied: boolean; on_day: string; document: string };
export type Partner = { id: string; name: string; kind: string; unnamed: boolean; tax_number: string; contact: string; phone: string; email: string; note: string; pledges: number; gifts: number; given_satang: number; version: number };
export type PublicCampaign = Pick<Campaign, 'id' | 'title_th' | 'title_en' | 'purpose_th' | 'purpose_en' | 'place' | 'starts_on' | 'ends_on' | 'households' | 'needs'> & { takes_money: boolean };
export type Item = { id: string; name_th: string; name_en: string; size: string; unit_th: string; unit_en: string; value_satang: number; retired: boolean };

export const base = '/api/v1/giving';
export const partner_kinds = ['company', 'state_office', 'association', 'foundation', 'temple', 'citizen'];
export const gift_kinds = ['goods', 'money', 'time'];
export const pick = (th: string, en: string) => (current_language() === 'en' && en ? en : th);
export const title_of = (row: { title_th: string; title_en: string }) => pick(row.title_th, row.title_en);
export const thing = (row: Named & { kind: string }) => (row.kind === 'goods' ? pick(row.item_th, row.item_en) : t(`giving.gift_kind.${row.kind}`));
export const amount = (n: number, row: { kind: string; unit_th: string; unit_en: string }) =>
  row.kind === 'money' ? baht(n) : `${number(n)} ${row.kind === 'time' ? t('giving.hours_unit') : pick(row.unit_th, row.unit_en)}`;
export const choices = (list: string, names: string[]) => names.map((one) => ({ value: one, text: t(`giving.${list}.${one}`) }));
export const item_name = (item: Item) => pick(item.name_th, item.name_en) + (item.size ? ` ${item.size}` : '');
export const whole = (typed: string | null) => Number((typed ?? '').replaceAll(',', '')) || 0;

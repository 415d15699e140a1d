// What the pages of stock ask of the server (centre/stock).
import { current_language, t } from '../../i18n/i18n.svelte';
import { number } from '../../i18n/format';

export type Item = {
  id: string; name_th: string; name_en: string; kind: string; size: string; unit_th: string; unit_en: string; value_satang: number; low_at: number; low: boolean;
  own: boolean; retired: boolean; on_hand: number; next_expiry: string | null; version: number;
};
export type Named = { item_th: string; item_en: string; unit_th: string; unit_en: string };
export type Lot = Named & { lot_id: string; code: string; store_id: string; store_name: string; item_id: string; size: string; quantity: number; expires_on: string | null; days_left: number | null };
export type RecipeLine = Named & { item_id: string; quantity: number; substitutes: { item_id: string; quantity: number }[] };
export type ItemView = { item: Item; lots: Lot[]; recipe: RecipeLine[]; version: number };
export type Store = { id: string; name: string; kind: string; place: string; area_code: string; closed: boolean; items: number; quantity: number; version: number };
export type StoreView = { store: Store; lots: Lot[]; version: number };
export type Event = Named & {
  id: string; kind: string; at: string; on_day: string; item_id: string; size: string; lot_code: string; from_store: string; from_name: string; to_store: string;
  to_name: string; quantity: number; reason: string; by: string;
};
export type KitsMade = { lot_id: string; lot_code: string; quantity: number; expires_on: string | null; used: (Named & { item_id: string; quantity: number; instead: boolean })[] };

export const base = '/api/v1/stock';
export const item_kinds = ['food', 'water', 'hygiene', 'care', 'school', 'clothing', 'bedding', 'equipment', 'kit', 'other'];
export const store_kinds = ['warehouse', 'office', 'vehicle', 'event'];
const pick = (th: string, en: string) => (current_language() === 'en' && en ? en : th);
export const item_name = (item: { name_th: string; name_en: string; size: string }) => pick(item.name_th, item.name_en) + (item.size ? ` ${item.size}` : '');
export const thing = (row: Named & { size?: string }) => pick(row.item_th, row.item_en) + (row.size ? ` ${row.size}` : '');
export const amount = (n: number, row: { unit_th: string; unit_en: string }) => `${number(n)} ${pick(row.unit_th, row.unit_en)}`;
export const choices = (list: string, names: string[]) => names.map((one) => ({ value: one, text: t(`stock.${list}.${one}`) }));
export const whole = (typed: string | null) => Number((typed ?? '').replaceAll(',', '')) || 0;

// What the pages of handout ask of the server (centre/handout).
import { number } from '../../i18n/format';
import { current_language } from '../../i18n/i18n.svelte';

export type Named = { item_th: string; item_en: string; unit_th: string; unit_en: string };
export type Product = Named & { item_id: string; share: number; there: number };
export type DayRow = { id: string; title: string; place: string; on_day: string; state: string; households: number; given: number; absent: number; still: number };
export type Day = {
  id: string; campaign_id: string; campaign_th: string; campaign_en: string; title: string; place: string; area_code: string; on_day: string; store_id: string; store_name: string;
  product: Product; instead: Product; state: string; list_hash: string; frozen_at: string | null; frozen_by: string; signed_at: string | null; signed_by: string; signed_words: string;
  households: number; given: number; given_instead: number; by_proxy: number; absent: number; still: number; doubles: number; uncovered: number; short_by: number; version: number;
};
export type Row = { n: number; card: string; household_id: string; head_name: string; address: string; members: number; outcome: string; done: boolean; instead: boolean; proxy: boolean; doubled: boolean };
export type List = { day_id: string; list_hash: string; state: string; items: Row[] };
export type Tick = Named & {
  id: string; n: number; head_name: string; outcome: string; instead: boolean; quantity: number; collector: string; proxy_name: string; proxy_reason: string; device: string; at: string;
  received_at: string; standing: string; covered: boolean; by: string; settled_at: string | null; settled_by: string; settled_why: string;
};
export type TickDone = { id: string; n: number; outcome: string; standing: string; covered: boolean };
export type Line = Named & { item_id: string; pledged: number; received: number; brought: number; given: number; left: number; lost: number; away: number; balanced: boolean };
export type Sheet = { day_id: string; households: number; given: number; given_instead: number; absent: number; extra: number; still: number; doubles: number; uncovered: number; lines: Line[]; balanced: boolean; may_sign: boolean };
export type Impact = {
  campaign_id: string; title_th: string; title_en: string; place: string; partners: number; days: number; households: number; people: number;
  groups: { group: string; people: number; few: boolean }[]; lines: (Named & { pledged: number; received: number; given: number; left: number; lost: number })[]; money_satang: number; used_satang: number; hours: number;
};

export const base = '/api/v1/handout';
export const purpose = 'assistance';
export const pick = (th: string, en: string) => (current_language() === 'en' && en ? en : th);
export const thing = (row: Named) => pick(row.item_th, row.item_en);
export const amount = (n: number, row: Named) => `${number(n)} ${pick(row.unit_th, row.unit_en)}`;
/** What was typed or scanned: the card's code, with or without its mark, or the number on the card. */
export const means = (row: Row, typed: string) => row.card === typed.replace(/^CH1:/, '') || `${row.n}` === typed;

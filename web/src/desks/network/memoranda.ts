// What the pages on partners, memoranda and committees ask of the server (centre/network/memorandum).
import { current_language } from '../../i18n/i18n.svelte';

export type Partner = { id: string; name_th: string; name_en: string; kind: string; contact: string; phone: string; email: string; note: string; active: boolean; version: number };
export type Party = { partner_id: string; name_th: string; name_en: string };
export type Duty = { id: string; party: number; what: string; measure: string; target: number; done: number };
export type Result = { id: string; duty_id: string; on_day: string; amount: number; what: string };
export type Memorandum = {
  id: string; state: string; title_th: string; title_en: string; number: string; purpose: string; signed_on: string; starts_on: string; ends_on: string; remind_days: number; days_left: number; renewal_due: boolean;
  renews_id: string; ended_reason: string; parties: Party[]; duties: Duty[]; results: Result[]; version: number;
};
export type Seat = { id: string; part: string; name: string; position: string; term_from: string; term_to: string | null };
export type Committee = { id: string; name_th: string; name_en: string; purpose: string; order_number: string; order_date: string | null; memorandum_id: string; seats: Seat[]; sitting: number; version: number };
export type CentresReport = { rows: number; added: number; changed: number; same: number; refused: { line: number; column: string; code: string }[] };

export const partner_kinds = ['department', 'local_authority', 'company', 'association', 'temple', 'school', 'university', 'fund', 'other'];
export const group_parts = ['chair', 'vice_chair', 'member', 'secretary', 'assistant_secretary', 'adviser'];
export const pick = (th: string, en: string) => (current_language() === 'en' && en ? en : th);

// What the pages of awards ask of the server (centre/awards). Scores are of 100,000.
import { current_language } from '../../i18n/i18n.svelte';

export type CallRow = { id: string; state: string; title_th: string; title_en: string; year: number; closes_on: string; nominations: number; awarded: number };
export type Category = { code: string; name_th: string; name_en: string; places: number; nominations: number; chosen: number; tied: boolean };
export type Criterion = { name_th: string; name_en: string; weight: number; points_max: number };
export type Call = {
  id: string; state: string; title_th: string; title_en: string; year: number; purpose: string; closes_on: string; given_on: string; event_id: string; scorers_min: number; posthumous: boolean;
  signer_name: string; signer_position: string; categories: Category[]; criteria: Criterion[]; scorers: { staff_id: string; name: string; scored: number }[]; may_score: boolean;
  nominations: number; chosen: number; certificates: number; version: number;
};
export type Nominee = {
  id: string; call_id: string; n: number; category: string; name: string; organisation: string; area_code: string; reason: string; person_id: string; by_kind: string; nominator: string; consent: boolean; deceased: boolean;
  state: string; score_milli: number; scorers: number; rank: number; tied: boolean; precedence: number; precedence_reason: string; ended_reason: string; certificate_number: string; own_points: number[];
  papers: { id: string; title: string; media_type: string; size: number }[]; version: number;
};
export type SheetReport = { rows: number; added: number; same: number; refused: { line: number; column: string; code: string }[] };
export type Honour = { id: string; year: number; title_th: string; title_en: string; category_th: string; category_en: string; name: string; place_th: string; place_en: string; certificate_number: string };

export const base = '/api/v1/awards';
export const nominators = ['centre', 'club', 'local_authority', 'school', 'self', 'other'];
export const pick = (th: string, en: string) => (current_language() === 'en' && en ? en : th);
export const title_of = (one: { title_th: string; title_en: string }) => pick(one.title_th, one.title_en);
export const name_of = (one: { name_th: string; name_en: string }) => pick(one.name_th, one.name_en);
export const score = (milli: number) => (milli / 1000).toFixed(2);

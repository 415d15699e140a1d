// What the pages of events ask of the server (centre/events).
import { number } from '../../i18n/format';
import { current_language, t } from '../../i18n/i18n.svelte';

export type EventRow = { id: string; kind: string; state: string; title_th: string; title_en: string; place: string; area_code: string; starts_on: string; ends_on: string; sessions: number; registered: number };
export type Session = { id: string; n: number; on_day: string; begins: string; ends: string; minutes: number; topic: string; lecturer: string; place: string; came: number; version: number };
export type BudgetLine = { title: string; plan_satang: number; spent_satang: number };
export type Judgement = { answers: number; content_milli: number; lecturers_milli: number; site_milli: number; usefulness_milli: number; comments: string[] };
export type EventView = {
  id: string; kind: string; state: string; title_th: string; title_en: string; purpose: string; place: string; area_code: string; starts_on: string; ends_on: string; seats: number; needed_percent: number;
  code: string; signer_name: string; signer_position: string; minutes: number; sessions: Session[]; budget: BudgetLine[]; plan_satang: number; spent_satang: number; registered: number; completed: number;
  certificates: number; judgement: Judgement; version: number;
};
export type Registration = { id: string; n: number; name: string; organisation: string; phone: string; person_id: string; via: string; card: string; sessions: string[]; minutes: number; completed: boolean; certificate_number: string };
export type SheetReport = { rows: number; added: number; changed: number; same: number; refused: { line: number; column: string; code: string }[] };
export type PublicEvent = { kind: string; state: string; title_th: string; title_en: string; purpose: string; place: string; organiser_th: string; organiser_en: string; starts_on: string; ends_on: string; seats_left: number | null; sessions: Omit<Session, 'id' | 'n' | 'minutes' | 'came' | 'version'>[] };
export type PersonEvent = { id: string; kind: string; title_th: string; title_en: string; starts_on: string; ends_on: string; sessions: number; minutes: number; completed: boolean; certificate_number: string };

export const base = '/api/v1/events';
export const kinds = ['training', 'study_visit', 'course', 'meeting', 'ceremony', 'activity'];
export const states = ['planned', 'open', 'held', 'cancelled'];
export const marks = ['content', 'lecturers', 'site', 'usefulness'] as const;
export const pick = (th: string, en: string) => (current_language() === 'en' && en ? en : th);
export const title_of = (one: { title_th: string; title_en: string }) => pick(one.title_th, one.title_en);
export const hours = (minutes: number) => t('events.hours_n', { n: number(Math.round(minutes / 6) / 10) });

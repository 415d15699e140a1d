// What the server says of a volunteer's service, and the words for it.
import { number } from '../../i18n/format';
import { t } from '../../i18n/i18n.svelte';
import type { Area } from '../../kit/AreaField.svelte';
import type { Volunteer } from './shapes';

export type Skill = { code: string; name_th: string; name_en: string };
export type Check = { id: string; step: string; chair_name: string; passed: boolean; note: string; recorded_by: string; at_ms: string };
export type Card = { id: string; number: string; issued_on: string; expires_on: string };
export type Training = { id: string; name: string; day: string; hours: number; place: string; skill: string };
export type Course = Training & { volunteers: number };
export type Assignment = { id: string; area: Area; skill: string; task: string; from_day: string; until_day: string | null };
export type Turn = { id: string; volunteer_id: string; volunteer_name: string; day: string; shift: string; task: string; minutes: number | null };
export type Award = { id: string; kind: string; given_on: string; giver: string; reason: string };
export type ServiceRecord = {
  checks: Check[]; cards: Card[]; trainings: Training[]; assignments: Assignment[]; turns: Turn[]; awards: Award[];
  minutes_this_year: number; minutes_ever: number; card_term_years: number;
};
export type Suitable = { id: string; name: string; area: Area; nearness: string; card_in_force: boolean; turns_lately: number };

export const award_kinds = ['thanks', 'long_service', 'outstanding', 'special_outstanding', 'other'] as const;
export const base = '/api/v1/network';

const minutes_in_hour = 60;
/** 90 minutes are "1.5 hours". */
export const hours_text = (minutes: number) => t('net.hours_n', { n: number(minutes / minutes_in_hour, minutes % minutes_in_hour ? 1 : 0) });
/** "1.5" or "1,5" hours typed, in minutes; null when unreadable. */
export function minutes_of(typed: string): number | null {
  const hours = Number(typed.trim().replace(',', '.'));
  return typed.trim() && Number.isFinite(hours) && hours > 0 && hours <= 24 ? Math.round(hours * minutes_in_hour) : null;
}

type Shown = { kind: 'waiting' | 'done' | 'late' | 'wrong' | 'plain'; text: string };
/** The one thing to say of a volunteer in a list. */
export function state_of(v: Volunteer): Shown {
  if (!v.active) return { kind: 'plain', text: t('net.left') };
  if (v.standing === 'refused') return { kind: 'wrong', text: t('network.standing.refused') };
  if (v.standing !== 'serving') return { kind: 'waiting', text: t(`network.standing.${v.standing}`) };
  if (v.card_expired) return { kind: 'late', text: t('net.card_expired') };
  if (v.card_expires_soon) return { kind: 'late', text: t('net.card_soon') };
  return { kind: 'done', text: t('network.standing.serving') };
}

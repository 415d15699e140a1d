// What the public pages ask of the server (centre/portal), without a session.
import { api, type Page } from '../../api/client';
import { current_language } from '../../i18n/i18n.svelte';

const base = '/api/v1/portal';
export type Centre = { org_id: string; name_th: string; name_en: string; area_code: string };
export type Receipt = { number: string; tracking_code: string; centre: Centre };
export type RequestProgress = { state: string | null; since: string };
export type Area = { code: string; full_th: string; full_en: string };
export type ProblemType = { code: string; parent_code: string; name_th: string; name_en: string };

export const paths = { requests: `${base}/requests`, tracking: `${base}/tracking` };
export const centres = (area: string) => api.get<Page<Centre>>(`${base}/centres`, { query: { area } });
export const notice = () => api.get<{ current: string }>(`${base}/notice`).then((answer) => answer.data.current);
export const problem_groups = () =>
  api.get<Page<ProblemType>>('/api/v1/casework/problem_types').then((answer) => answer.data.items.filter((type) => !type.parent_code));
export const find_areas = (q: string, signal: AbortSignal) =>
  api
    .get<Page<Area>>('/api/v1/network/areas', { query: { q, limit: 12 }, signal })
    .then((answer) => answer.data.items.filter((area) => area.code.length >= 6).map((area) => ({ ...area, id: area.code })));
export const local = (both: { name_th: string; name_en: string }) => (current_language() === 'en' ? both.name_en : both.name_th);
export const area_name = (area: Area) => (current_language() === 'en' ? area.full_en : area.full_th);

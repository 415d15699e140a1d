// What the public pages ask of the server (centre/portal), without a session.
import { api, type Page } from '../../api/client';
import { current_language } from '../../i18n/i18n.svelte';

const base = '/api/v1/portal';
export type Centre = { org_id: string; name_th: string; name_en: string; area_code: string; address: string; phones: string[]; hours: string; lat: number | null; lon: number | null };
export type Service = {
  id: string; provider_th: string; provider_en: string; name_th: string; name_en: string; description: string; target_groups: string[]; papers: string[]; hours: string;
  cost: string; phone: string;
};
export type Receipt = { number: string; tracking_code: string; centre: Centre };
export type RequestProgress = { state: string | null; since: string };
export type Area = { code: string; full_th: string; full_en: string };
export type ProblemType = { code: string; parent_code: string; name_th: string; name_en: string };

export type NewsPicture = { id: string; n: number; caption: string; width: number; height: number };
export type News = {
  pictures: NewsPicture[];
  id: string; centre_name_th: string; centre_name_en: string; title: string; words: string; shown_from: string; shown_until: string | null; version: number };

export const paths = { requests: `${base}/requests`, tracking: `${base}/tracking`, news: `${base}/news`, own_news: `${base}/own_news` };
export const news = (area: string) => api.get<Page<News>>(paths.news, { query: { area } });
export const centre_of = (one: News) => local({ name_th: one.centre_name_th, name_en: one.centre_name_en });
export const centres = (area: string) => api.get<Page<Centre>>(`${base}/centres`, { query: { area } });
export const services = (area: string, q: string, need: string) => api.get<Page<Service>>(`${base}/services`, { query: { area, q, need } });
export const provider = (one: Service) => local({ name_th: one.provider_th, name_en: one.provider_en });
export const notice = () => api.get<{ current: string }>(`${base}/notice`).then((answer) => answer.data.current);
export const problem_groups = () =>
  api.get<Page<ProblemType>>('/api/v1/casework/problem_types').then((answer) => answer.data.items.filter((type) => !type.parent_code));
export const find_areas = (q: string, signal: AbortSignal) =>
  api
    .get<Page<Area>>('/api/v1/network/areas', { query: { q, limit: 12 }, signal })
    .then((answer) => answer.data.items.filter((area) => area.code.length >= 6).map((area) => ({ ...area, id: area.code })));
export const local = (both: { name_th: string; name_en: string }) => (current_language() === 'en' ? both.name_en || both.name_th : both.name_th);
export const area_name = (area: Area) => (current_language() === 'en' ? area.full_en : area.full_th);

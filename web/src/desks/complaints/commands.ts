// What the pages of complaints ask of the server, and the shapes that come and go (centre/complaints).
import Angry from '@lucide/svelte/icons/angry';
import Frown from '@lucide/svelte/icons/frown';
import Laugh from '@lucide/svelte/icons/laugh';
import Meh from '@lucide/svelte/icons/meh';
import Smile from '@lucide/svelte/icons/smile';
import { api, type Page } from '../../api/client';
import { current_language, t } from '../../i18n/i18n.svelte';

const base = '/api/v1/complaints';
export const purpose = 'supervision';
export type Category = { code: string; name_th: string; name_en: string; days: number };
export type ComplaintLine = {
  id: string; number: string; kind: string; category: string; level: string; state: string; centre_th: string; centre_en: string; filed_at: string; due_at: string; late: boolean; outcome: string;
};
export type Complaint = ComplaintLine & {
  channel: string; case_id: string; case_number: string; words: string; name: string; phone: string; in_charge: string; answer: string; answered_at: string | null; answered_by: string;
  steps: { step: string; at: string; by: string }[];
};
export type Receipt = { number: string; tracking_code: string; due_at: string };
export type Progress = { state: string; due_at: string; outcome: string; answer: string; may_appeal: boolean };
export type CentreScores = { id: string; centre_th: string; centre_en: string; too_few: boolean; scores: number; faces: number[]; mean: number; comments: string[] };

export const paths = {
  categories: `${base}/categories`, complaints: `${base}/complaints`, one: (id: string) => `${base}/complaints/${id}`, public: `${base}/public`, tracking: `${base}/tracking`,
  score_links: `${base}/score_links`, scores: `${base}/scores`,
};
export const local = (th: string, en: string) => (current_language() === 'en' ? en || th : th);
export const categories = () => api.get<Page<Category>>(paths.categories);
export const outcomes = () => ['upheld', 'partly_upheld', 'not_upheld', 'elsewhere'].map((value) => ({ value, text: t(`complaints.outcome.${value}`) }));
/** From very bad to very good; drawn, for not every device has them among its letters. */
export const faces = [Angry, Frown, Meh, Smile, Laugh];

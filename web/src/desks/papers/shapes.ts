// What the pages of papers ask of the server (centre/papers).
import { api } from '../../api/client';
import { current_language, t, t_or } from '../../i18n/i18n.svelte';

const base = '/api/v1/papers';
export type Line = { id: string; number: string; kind: string; issued_at: string; issued_by: string; withdrawn: boolean; withdrawn_reason: string };
export type Office = { name: string; prefix: string; address: string; phone: string; thai_digits: boolean; verify_address: string; next_letter: string; version: number };
export type Verification = {
  verdict: 'genuine' | 'withdrawn' | 'unknown'; number: string; kind: string; issued_on: string | null; issuer_th: string; issuer_en: string; file_hash: string;
};

export const paths = { register: `${base}/register`, office: `${base}/office`, withdrawal: (id: string) => `${base}/register/${id}/withdrawal` };
export const verify = (code: string) => api.get<Verification>(`${base}/verifications/${encodeURIComponent(code)}`);
export const get_office = () => api.get<Office>(paths.office);
export const kind_name = (kind: string) => (kind ? t_or(kind, kind) : t('papers.closed_file'));
export const issuer_of = (told: Verification) => (current_language() === 'en' && told.issuer_en) || told.issuer_th;

/** SHA-256 of a file on this device; the file goes nowhere. */
export async function hash_of(file: Blob): Promise<string> {
  const digest = await crypto.subtle.digest('SHA-256', await file.arrayBuffer());
  return Array.from(new Uint8Array(digest), (byte) => byte.toString(16).padStart(2, '0')).join('');
}

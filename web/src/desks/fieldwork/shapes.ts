// What the pages of fieldwork ask of the server beside the exchange itself.
import type { FieldCard, FieldConflict } from '../../offline/field_shapes';

const base = '/api/v1/fieldwork';
export const purpose = 'supervision';
export const paths = {
  devices: `${base}/devices`,
  revocation: (id: string) => `${base}/devices/${id}/revocation`,
  conflicts: `${base}/conflicts`,
  settlement: (card: string, conflict: string) => `${base}/cards/${card}/conflicts/${conflict}/settlement`,
  quarantine: `${base}/quarantine`,
  release: (id: string) => `${base}/quarantine/${encodeURIComponent(id)}/release`,
  review: (id: string) => `${base}/quarantine/${encodeURIComponent(id)}/review`,
  brought: `${base}/brought_queues`,
  card: (household: string) => `${base}/households/${household}/card`,
  picture: (card: string, sha256: string) => `${base}/cards/${card}/files/${sha256}`,
};

export type Device = { id: string; name: string; staff_id: string; staff_name: string; enrolled_at: string; seen_at: string; revoked_at: string | null; revoked_by: string; households: number };
export type ConflictRow = { card_id: string; household_id: string; head_name: string; by_name: string; current_by: string; current_at: string | null; settle_by: string; conflict: FieldConflict };
export type AsideRow = { id: string; card_id: string; head_name: string; type: string; reason: string; by_name: string; observed_at: string; received_at: string; field: string; value: string; payload: string };
export type CardView = { card: FieldCard; household_id: string; people: string[] };

/** The form of a visit as it lies in an op: what a newer form adds is kept beside it. */
export type VisitPayload = {
  visitors: string; place: string; purpose: string; seen: string; observed: Record<string, string>; screens: Record<string, string>; given: string;
  next_on: string | null; consent: { keep: boolean; photos: boolean }; signed: 'signature' | 'thumb' | 'none'; signature: string; witness: string;
};
export const dimensions = ['living', 'income', 'health', 'education', 'access'] as const;
export const screens: Record<string, string[]> = { adl: ['able', 'some_help', 'bedridden'], feeding: ['well', 'needs_help', 'poor'], mood: ['well', 'low', 'hopeless'] };

export function payload_of(text: string): Partial<VisitPayload> {
  try {
    return JSON.parse(text) as Partial<VisitPayload>;
  } catch {
    return {};
  }
}
export const value_text = (field: string, value: string, words: (key: string, other: string) => string) => words(`field.level.${field}.${value}`, value);

// What a change does to the rows on the phone's disk. The web app writes these edits to IndexedDB in one transaction, the
// simulator to its own disk.
import type { Change } from './field_exchange';
import type { Kept, KeptFile } from './field_rules';

export type Store = 'kept' | 'cards' | 'phones' | 'files';
export type Edit = { store: Store; key: string; value: unknown };
export type Rows = { kept: Kept[]; card_keys: string[]; files: KeptFile[] };

export const card_key = (user: string, id: string) => `${user}/${id}`;
export const file_key = (user: string, sha256: string) => `${user}/${sha256}`;

/** `value: null` takes the row away. Only rows of this person are touched: others share the phone. */
export function edits_of(change: Change, user: string, rows: Rows): Edit[] {
  const edits: Edit[] = [];
  const mine = new Map<string, Kept>();
  if (change.acks ?? change.tried ?? change.drop) for (const one of rows.kept) if (one.user === user) mine.set(one.id, one);
  if (change.phone) edits.push({ store: 'phones', key: user, value: change.phone });
  for (const { id, ack } of change.acks ?? []) {
    const one = mine.get(id);
    if (one) edits.push({ store: 'kept', key: id, value: { ...one, ack } });
  }
  for (const id of change.tried ?? []) {
    const one = mine.get(id);
    if (one) edits.push({ store: 'kept', key: id, value: { ...one, tries: one.tries + 1 } });
  }
  if (change.put) edits.push(...card_edits(change, user, rows.card_keys));
  for (const file of change.whole ?? []) {
    const kept = rows.files.find((one) => one.user === user && one.sha256 === file.sha256);
    if (kept) edits.push({ store: 'files', key: file_key(user, file.sha256), value: { ...kept, whole_in: file.epoch, whole_seq: file.seq } });
  }
  for (const id of change.drop ?? []) if (mine.has(id)) edits.push({ store: 'kept', key: id, value: null });
  edits.push(...unneeded_files(change, user, rows));
  return edits;
}

function card_edits(change: Change, user: string, card_keys: string[]): Edit[] {
  const put = (change.put ?? []).map((card) => ({ store: 'cards' as const, key: card_key(user, card.id), value: card }));
  if (!change.anew) return put;
  const stay = new Set(put.map((edit) => edit.key));
  const gone = card_keys.filter((key) => key.startsWith(`${user}/`) && !stay.has(key));
  return [...gone.map((key) => ({ store: 'cards' as const, key, value: null })), ...put];
}

/** A photograph's bytes go with the last op that names them. */
function unneeded_files(change: Change, user: string, rows: Rows): Edit[] {
  if (!change.drop?.length) return [];
  const dropped = new Set(change.drop);
  const named = new Set(rows.kept.filter((one) => one.user === user && !dropped.has(one.id)).map((one) => one.op.attachment));
  return rows.files.filter((file) => file.user === user && !named.has(file.sha256)).map((file) => ({ store: 'files', key: file_key(user, file.sha256), value: null }));
}

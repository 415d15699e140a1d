// The phone's disk for work in the field: the same database and the same key as the command queue, rows sealed one by one.
import { card_key, edits_of, file_key, type Edit } from './field_disk';
import type { Change, OnDisk } from './field_exchange';
import { after_pull, type Cards, type Kept, type KeptFile, type Phone } from './field_rules';
import type { FieldCard, FieldPullAnswer } from './field_shapes';
import { open, open_bytes, seal, seal_bytes, type Sealed } from './seal';
import { key_of, store, type FieldRow } from './store';

/** Who lives where, as the centre told it when the bundle was taken. */
export type Taken = { id: string; head_name: string; address: string; area_code: string; members: string[] };
export type Place = { lat: number; lon: number };
/** The area that the homes lie in: outlines of it (packed), what its villages are called, their places, and where the houses stand. */
export type AreaMap = { outlines: string[]; names: Record<string, string>; villages: (Place & { text: string })[]; homes: Record<string, Place> };
export type Bundle = { until: string; taken_at: string; households: Taken[]; map: AreaMap | null };
export type Photo = { sha256: string; bytes: Uint8Array<ArrayBuffer> };

const row_key = ({ store: kind, key }: Pick<Edit, 'store' | 'key'>) => `${kind}/${key}`;
const bundle_key = (user: string) => `bundle/${user}`;
const bytes_key = (user: string, sha256: string) => `bytes/${file_key(user, sha256)}`;

async function opened<T>(user: string, rows: FieldRow[]): Promise<T[]> {
  const key = await key_of(user);
  return Promise.all(rows.map((row) => open<T>(key, row.key, row.sealed)));
}

export async function read_field(user: string, device_id: string, now_ms: number): Promise<OnDisk & { bundle: Bundle | null }> {
  const rows = await (await store()).getAllFromIndex('field', 'by_user', user);
  const of = <T>(kind: string) => opened<T>(user, rows.filter((row) => row.key.startsWith(`${kind}/`)));
  const [phones, kept, cards, files, bundles] = await Promise.all([of<Phone>('phones'), of<Kept>('kept'), of<FieldCard>('cards'), of<KeptFile>('files'), of<Bundle>('bundle')]);
  const phone = phones[0] ?? { user, device_id, epoch: '', read_epoch: '', stable_seq: 0, cursor: null, clock_offset_ms: 0 };
  const by_id: Cards = Object.fromEntries(cards.map((card) => [card.id, card]));
  // A phone that forgot what it had read asks for all of it, wherever it had come to.
  const cursor = bundles.length > 0 ? phone.cursor : null;
  return { phone: { ...phone, cursor }, cards: by_id, kept: kept.sort((a, b) => a.made_no - b.made_no), files, now_ms, bundle: bundles[0] ?? null };
}

type Put = FieldRow | { key: string; gone: true };

/** All of it or nothing; when this resolves it is on the disk. */
async function put_all(rows: Put[]): Promise<void> {
  const change = (await store()).transaction('field', 'readwrite', { durability: 'strict' });
  await Promise.all([...rows.map((row) => ('gone' in row ? change.store.delete(row.key) : change.store.put(row))), change.done]);
}

/** Whose row it is stays with the row when others write: a change is worked out on what lies there now. */
export async function write_field(user: string, change: Change, device_id: string, bundle?: Bundle): Promise<void> {
  const disk = await read_field(user, device_id, 0);
  const edits = edits_of(change, user, { kept: disk.kept, card_keys: Object.keys(disk.cards).map((id) => card_key(user, id)), files: disk.files });
  const key = await key_of(user);
  const rows: Put[] = [];
  for (const edit of edits) {
    const name = row_key(edit);
    rows.push(edit.value === null ? { key: name, gone: true } : { key: name, user, sealed: await seal(key, name, edit.value) });
    if (edit.store === 'files' && edit.value === null) rows.push({ key: `bytes/${edit.key}`, gone: true });
  }
  // Told to forget everything: whom it was about goes too.
  if (bundle) rows.push({ key: bundle_key(user), user, sealed: await seal(key, bundle_key(user), bundle) });
  else if (change.anew && change.put?.length === 0) rows.push({ key: bundle_key(user), gone: true });
  await put_all(rows);
}

/** What a form saved: its ops and its pictures in one piece. */
export async function keep_written(user: string, phone: Phone, ops: Kept[], photos: Photo[]): Promise<void> {
  const key = await key_of(user);
  const sealed = async (name: string, value: unknown): Promise<FieldRow> => ({ key: name, user, sealed: await seal(key, name, value) });
  const rows: Put[] = [await sealed(`phones/${user}`, phone)];
  for (const op of ops) rows.push(await sealed(`kept/${op.id}`, op));
  for (const { sha256, bytes } of photos) {
    const file: KeptFile = { sha256, user, size: bytes.length, whole_in: '', whole_seq: 0 };
    const name = bytes_key(user, sha256);
    rows.push(await sealed(`files/${file_key(user, sha256)}`, file), { key: name, user, sealed: await seal_bytes(key, name, bytes) });
  }
  await put_all(rows);
}

/** What is taken along: whom it is about, and their cards, in one piece. */
export async function keep_bundle(user: string, device_id: string, bundle: Bundle, told: FieldPullAnswer, now_ms: number): Promise<void> {
  const { phone: known } = await read_field(user, device_id, now_ms);
  const phone = { ...known, device_id };
  const read = after_pull(phone, { cursor: told.cursor, cards: null }, told, now_ms);
  await write_field(user, read.change ?? { phone: { ...phone, cursor: null } }, device_id, bundle);
}

/** Without a key, for a phone in the wrong hands: what was read goes, what was written stays, sealed. */
export async function forget_read(user: string): Promise<void> {
  const rows = await (await store()).getAllKeysFromIndex('field', 'by_user', user);
  await put_all(rows.filter((key) => key.startsWith('cards/') || key.startsWith('bundle/')).map((key) => ({ key, gone: true as const })));
}

export async function photo_bytes(user: string, sha256: string): Promise<Uint8Array<ArrayBuffer>> {
  const name = bytes_key(user, sha256);
  const row = await (await store()).get('field', name);
  return new Uint8Array(row ? await open_bytes(await key_of(user), name, row.sealed as Sealed) : new ArrayBuffer(0));
}

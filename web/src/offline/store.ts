// The device's own store: commands not yet sent, drafts of forms, and the keys that seal both. One database, owned by
// this file. Whose row it is stays readable, what is in it does not.
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Staff } from '../api/session.svelte';
import type { Command } from './queue_rules';
import { open, seal, type Sealed, type Wrapped } from './seal';

export type Draft = { user: string; name: string; saved_at: string; values: unknown };
type CommandRow = { id: string; user: string; sealed: Sealed };
type DraftRow = { user: string; name: string; saved_at: string; sealed: Sealed };
/** Work in the field: ops, cards, what is known of the centre, pictures. The key names the kind: "kept/<id>". */
export type FieldRow = { key: string; user: string; sealed: Sealed };
/** `key` while signed in and not locked, `wrapped` and `pin` while signed in. */
export type KeyRow = {
  user: string;
  key: CryptoKey | null;
  wrapped: Wrapped | null;
  /** The same key under the digits chosen for this phone. */
  pin?: Wrapped | null;
  /** Tries at the lock that were wrong, one after the other; a reload does not forget them. */
  wrong?: number;
  /** Whose it is. A browser that is killed within a minute forgets its notes of that minute, and this it does not. */
  staff?: Staff;
};

interface Shape extends DBSchema {
  commands: { key: string; value: CommandRow; indexes: { by_user: string } };
  drafts: { key: [string, string]; value: DraftRow };
  keys: { key: string; value: KeyRow };
  field: { key: string; value: FieldRow; indexes: { by_user: string } };
}

/** Somebody who did not sign in (the public page): a key that never leaves this device. */
export const nobody = 'public';

export class NoKey extends Error {}

let opened: Promise<IDBPDatabase<Shape>> | null = null;

export function store(): Promise<IDBPDatabase<Shape>> {
  opened ??= openDB<Shape>('chaeson', 3, {
    upgrade(db, before) {
      if (before < 3) db.createObjectStore('field', { keyPath: 'key' }).createIndex('by_user', 'user');
      if (before >= 2) return;
      // What stood there was not sealed: it has no place any more.
      for (const name of [...db.objectStoreNames]) if (name !== 'field') db.deleteObjectStore(name);
      db.createObjectStore('commands', { keyPath: 'id' }).createIndex('by_user', 'user');
      db.createObjectStore('drafts', { keyPath: ['user', 'name'] });
      db.createObjectStore('keys', { keyPath: 'user' });
    },
    // A newer version of the app waits for this one to let go.
    blocking() {
      void opened?.then((db) => db.close());
      opened = null;
    },
    terminated() {
      opened = null;
    },
  });
  return opened;
}

export async function key_row(user: string): Promise<KeyRow | undefined> {
  return (await store()).get('keys', user);
}
/** The key of whoever signed in last and has not left. */
export async function last_key_row(): Promise<KeyRow | undefined> {
  return (await (await store()).getAll('keys')).find((row) => row.user !== nobody && row.staff);
}
export async function put_key_row(row: KeyRow): Promise<void> {
  await (await store()).put('keys', row);
}
export async function drop_key_row(user: string): Promise<void> {
  await (await store()).delete('keys', user);
}

export async function key_of(user: string): Promise<CryptoKey> {
  const row = await key_row(user);
  if (row?.key) return row.key;
  if (user !== nobody) throw new NoKey(`The screen is locked, or ${user} is not signed in.`);
  const key = await crypto.subtle.generateKey({ name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
  await put_key_row({ user, key, wrapped: null });
  return key;
}

const command_place = (id: string) => `commands/${id}`;
const draft_place = (user: string, name: string) => `drafts/${user}/${name}`;

/** Resolves when the command is on the disk: only then may a page say "saved". */
export async function put_command(command: Command): Promise<void> {
  const { id, user } = command;
  const sealed = await seal(await key_of(user), command_place(id), command);
  const change = (await store()).transaction('commands', 'readwrite', { durability: 'strict' });
  await Promise.all([change.store.put({ id, user, sealed }), change.done]);
}

export async function commands_of(user: string): Promise<Command[]> {
  const rows = await (await store()).getAllFromIndex('commands', 'by_user', user);
  if (rows.length === 0) return [];
  const key = await key_of(user);
  const found = await Promise.all(rows.map((row) => open<Command>(key, command_place(row.id), row.sealed)));
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}

export async function remove_command(id: string): Promise<void> {
  await (await store()).delete('commands', id);
}

export async function save_draft(user: string, name: string, values: unknown): Promise<void> {
  // Without a secure line the browser has no cipher, and nothing is kept in the open.
  if (!globalThis.crypto?.subtle) return;
  const sealed = await seal(await key_of(user), draft_place(user, name), values);
  await (await store()).put('drafts', { user, name, saved_at: new Date().toISOString(), sealed });
}

export async function read_draft(user: string, name: string): Promise<Draft | undefined> {
  const row = await (await store()).get('drafts', [user, name]);
  if (!row) return undefined;
  return { user, name, saved_at: row.saved_at, values: await open(await key_of(user), draft_place(user, name), row.sealed) };
}

export async function drop_draft(user: string, name: string): Promise<void> {
  await (await store()).delete('drafts', [user, name]);
}

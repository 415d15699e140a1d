// The device's own store: commands not yet sent, drafts of forms. One database, owned by this file.
import { openDB, type DBSchema, type IDBPDatabase } from 'idb';
import type { Command } from './queue_rules';

export type Draft = { user: string; name: string; saved_at: string; values: unknown };

interface Shape extends DBSchema {
  commands: { key: string; value: Command; indexes: { by_user: string } };
  drafts: { key: [string, string]; value: Draft };
}

let opened: Promise<IDBPDatabase<Shape>> | null = null;

export function store(): Promise<IDBPDatabase<Shape>> {
  opened ??= openDB<Shape>('chaeson', 1, {
    upgrade(db) {
      db.createObjectStore('commands', { keyPath: 'id' }).createIndex('by_user', 'user');
      db.createObjectStore('drafts', { keyPath: ['user', 'name'] });
    },
    terminated() {
      opened = null;
    },
  });
  return opened;
}

/** Resolves when the command is on the disk: only then may a page say "saved". */
export async function put_command(command: Command): Promise<void> {
  const change = (await store()).transaction('commands', 'readwrite', { durability: 'strict' });
  await Promise.all([change.store.put(command), change.done]);
}

export async function commands_of(user: string): Promise<Command[]> {
  const found = await (await store()).getAllFromIndex('commands', 'by_user', user);
  return found.sort((a, b) => (a.id < b.id ? -1 : 1));
}

export async function remove_command(id: string): Promise<void> {
  await (await store()).delete('commands', id);
}

export async function save_draft(user: string, name: string, values: unknown): Promise<void> {
  await (await store()).put('drafts', { user, name, saved_at: new Date().toISOString(), values });
}

export async function read_draft(user: string, name: string): Promise<Draft | undefined> {
  return (await store()).get('drafts', [user, name]);
}

export async function drop_draft(user: string, name: string): Promise<void> {
  await (await store()).delete('drafts', [user, name]);
}

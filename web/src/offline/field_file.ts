// The queue as a file, for when the network never comes: locked with a password that is told by word of mouth, carried to the
// desk, opened there. Photographs stay on the phone until there is a line.
import type { Kept } from './field_rules';
import type { FieldPush } from './field_shapes';
import { rounds_usual } from './seal';

export type QueueFile = { chaeson: 'field-queue'; version: 1; salt: string; rounds: number; iv: string; data: string };

const text_of = (bytes: Uint8Array) => btoa(String.fromCharCode(...bytes));
const bytes_of = (text: string) => Uint8Array.from(atob(text), (sign) => sign.charCodeAt(0));

async function key_from(password: string, salt: Uint8Array<ArrayBuffer>, rounds: number): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', new TextEncoder().encode(password), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }, material, { name: 'AES-GCM', length: 256 }, false, ['encrypt', 'decrypt']);
}

export async function lock_queue(device_id: string, kept: Kept[], password: string, rounds = rounds_usual): Promise<QueueFile> {
  const salt = crypto.getRandomValues(new Uint8Array(16));
  const iv = crypto.getRandomValues(new Uint8Array(12));
  const push: FieldPush = { device_id, ops: kept.map((one) => ({ op_id: one.id, body: JSON.stringify(one.op) })), files: [] };
  const data = await crypto.subtle.encrypt({ name: 'AES-GCM', iv }, await key_from(password, salt, rounds), new TextEncoder().encode(JSON.stringify(push)));
  const parts: string[] = [];
  const all = new Uint8Array(data);
  for (let at = 0; at < all.length; at += 0x6000) parts.push(text_of(all.subarray(at, at + 0x6000)));
  return { chaeson: 'field-queue', version: 1, salt: text_of(salt), rounds, iv: text_of(iv), data: parts.join('') };
}

/** Null when it is no such file or the password is another. */
export async function unlock_queue(text: string, password: string): Promise<FieldPush | null> {
  try {
    const file = JSON.parse(text) as QueueFile;
    const key = await key_from(password, bytes_of(file.salt), file.rounds);
    const plain = await crypto.subtle.decrypt({ name: 'AES-GCM', iv: bytes_of(file.iv) }, key, bytes_of(file.data));
    return JSON.parse(new TextDecoder().decode(plain)) as FieldPush;
  } catch {
    return null;
  }
}

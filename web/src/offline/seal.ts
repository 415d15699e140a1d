// How what lies on the device is sealed: AES-GCM under a key that came with the session. Pure functions over WebCrypto;
// where the keys lie is device_keys.ts.
export type Sealed = { iv: Uint8Array<ArrayBuffer>; data: ArrayBuffer };
/** The key of a person, locked away under their password, for unlocking without a network. */
export type Wrapped = Sealed & { salt: Uint8Array<ArrayBuffer>; rounds: number };

const iv_bytes = 12;
const salt_bytes = 16;
export const rounds_usual = 600_000;
const cipher = 'AES-GCM';
const random = (bytes: number) => crypto.getRandomValues(new Uint8Array(bytes));
const bytes_of = (text: string) => new TextEncoder().encode(text);

/** Not extractable: pages can use it, nobody can read it out. */
export const import_key = (raw: BufferSource) => crypto.subtle.importKey('raw', raw, cipher, false, ['encrypt', 'decrypt']);

export function bytes_of_hex(hex: string): Uint8Array<ArrayBuffer> {
  if (!/^([0-9a-f]{2}){32}$/.test(hex)) throw new Error('A device key has 256 bits, as hexadecimal digits.');
  return Uint8Array.from(hex.match(/../g)!, (pair) => parseInt(pair, 16));
}

/** `place` is bound in: a sealed text that was moved elsewhere does not open. */
export async function seal(key: CryptoKey, place: string, value: unknown): Promise<Sealed> {
  const iv = random(iv_bytes);
  const data = await crypto.subtle.encrypt({ name: cipher, iv, additionalData: bytes_of(place) }, key, bytes_of(JSON.stringify(value)));
  return { iv, data };
}

export async function open<T>(key: CryptoKey, place: string, { iv, data }: Sealed): Promise<T> {
  const plain = await crypto.subtle.decrypt({ name: cipher, iv, additionalData: bytes_of(place) }, key, data);
  return JSON.parse(new TextDecoder().decode(plain)) as T;
}

export async function seal_bytes(key: CryptoKey, place: string, plain: Uint8Array<ArrayBuffer>): Promise<Sealed> {
  const iv = random(iv_bytes);
  return { iv, data: await crypto.subtle.encrypt({ name: cipher, iv, additionalData: bytes_of(place) }, key, plain) };
}

export async function open_bytes(key: CryptoKey, place: string, { iv, data }: Sealed): Promise<ArrayBuffer> {
  return crypto.subtle.decrypt({ name: cipher, iv, additionalData: bytes_of(place) }, key, data);
}

async function password_key(password: string, salt: Uint8Array<ArrayBuffer>, rounds: number): Promise<CryptoKey> {
  const material = await crypto.subtle.importKey('raw', bytes_of(password), 'PBKDF2', false, ['deriveKey']);
  return crypto.subtle.deriveKey({ name: 'PBKDF2', hash: 'SHA-256', salt, iterations: rounds }, material, { name: cipher, length: 256 }, false, ['encrypt', 'decrypt']);
}

export async function wrap(raw: Uint8Array<ArrayBuffer>, password: string, user: string, rounds = rounds_usual): Promise<Wrapped> {
  const salt = random(salt_bytes);
  const iv = random(iv_bytes);
  const key = await password_key(password, salt, rounds);
  return { salt, rounds, iv, data: await crypto.subtle.encrypt({ name: cipher, iv, additionalData: bytes_of(user) }, key, raw) };
}

/** The key again, or null when the password is another. */
export async function unwrap(wrapped: Wrapped, password: string, user: string): Promise<CryptoKey | null> {
  const key = await password_key(password, wrapped.salt, wrapped.rounds);
  try {
    return await import_key(await crypto.subtle.decrypt({ name: cipher, iv: wrapped.iv, additionalData: bytes_of(user) }, key, wrapped.data));
  } catch (failure) {
    if (failure instanceof DOMException && failure.name === 'OperationError') return null;
    throw failure;
  }
}

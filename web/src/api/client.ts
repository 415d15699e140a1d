// The one way to the server. Adds the language, the purpose, the idempotency key and If-Match; retries what may be
// retried; turns answers into values, refusals into Refusal and silence into LineDown.
import { v7 } from 'uuid';
import { current_language } from '../i18n/i18n.svelte';
import { LineDown, Refusal, type Problem } from './problem';

export type Query = Record<string, string | number | boolean | null | undefined>;

export type Asking = {
  query?: Query;
  /** Why personal data is looked at, kept in the record of accesses. */
  purpose?: string;
  signal?: AbortSignal;
  timeout_ms?: number;
};

export type Sending = Asking & {
  /** The same key must be used when the same command is sent again. Made here when the caller does not care. */
  key?: string;
  /** The version (ETag) the change was made on. */
  if_match?: string | null;
};

export type Answer<T> = {
  data: T;
  etag: string | null;
  status: number;
  /** When this is a copy kept on the device: when it was fetched (ISO 8601). */
  offline_copy_at: string | null;
};

export type Page<T> = { items: T[]; next: string | null; total?: number };

export const new_key = () => v7();

type Method = 'GET' | 'POST' | 'PUT' | 'PATCH' | 'DELETE';

/** Set by the session: called on 401, answers true when the person signed in again and the request may be repeated. */
let on_signed_out: (() => Promise<boolean>) | null = null;
export function when_signed_out(call: (() => Promise<boolean>) | null): void {
  on_signed_out = call;
}

export const waits_ms = [400, 1600];
let pause = (ms: number) => new Promise<void>((resolve) => setTimeout(resolve, ms));
/** Tests replace the clock. */
export function use_pause(other: (ms: number) => Promise<void>): void {
  pause = other;
}

export const api = {
  get: <T>(path: string, asking: Asking = {}) => call<T>('GET', path, undefined, asking),
  post: <T>(path: string, body?: unknown, sending: Sending = {}) => call<T>('POST', path, body, sending),
  put: <T>(path: string, body?: unknown, sending: Sending = {}) => call<T>('PUT', path, body, sending),
  patch: <T>(path: string, body?: unknown, sending: Sending = {}) => call<T>('PATCH', path, body, sending),
  /** A picture or another file, whole. */
  bytes: (path: string, asking: Asking = {}) => call<Blob>('GET', path, undefined, asking, blob_of).then((answer) => answer.data),
  /** A file that the server makes of what is sent. */
  file: (path: string, body: unknown) => call<Blob>('POST', path, body, {}, blob_of).then((answer) => answer.data),
  del: <T>(path: string, sending: Sending = {}) => call<T>('DELETE', path, undefined, sending),
};

export function with_query(path: string, query: Query = {}): string {
  const pairs = Object.entries(query).filter(([, v]) => v !== null && v !== undefined && v !== '');
  if (pairs.length === 0) return path;
  return `${path}${path.includes('?') ? '&' : '?'}${new URLSearchParams(pairs.map(([k, v]) => [k, String(v)])).toString()}`;
}

type Reading = (response: Response) => Promise<unknown>;
const json_of: Reading = async (response) => read_json(response.status === 204 ? '' : await response.text());
const blob_of: Reading = (response) => response.blob();

async function call<T>(method: Method, path: string, body: unknown, sending: Sending, read = json_of): Promise<Answer<T>> {
  const request = prepare(method, path, body, sending);
  let asked_to_sign_in = false;
  for (let tried = 0; ; ) {
    try {
      return await answer_of<T>(await once(request, sending), read);
    } catch (failure) {
      if (signed_out(failure, path) && !asked_to_sign_in && on_signed_out) {
        asked_to_sign_in = true;
        if (await on_signed_out()) continue;
        throw failure;
      }
      const wait = sending.signal?.aborted ? null : wait_before_retry(failure, tried++);
      if (wait === null) throw failure;
      await pause(wait);
    }
  }
}

type Ready = { url: string; init: RequestInit };

function prepare(method: Method, path: string, body: unknown, sending: Sending): Ready {
  const headers: Record<string, string> = { Accept: 'application/json', 'Accept-Language': current_language() };
  if (sending.purpose) headers['Purpose'] = encodeURIComponent(sending.purpose);
  if (sending.if_match) headers['If-Match'] = sending.if_match;
  if (method !== 'GET') headers['Idempotency-Key'] = sending.key ?? new_key();
  const init: RequestInit = { method, headers, credentials: 'same-origin' };
  if (body instanceof Blob) {
    headers['Content-Type'] = body.type || 'application/octet-stream';
    init.body = body;
  } else if (body !== undefined) {
    headers['Content-Type'] = 'application/json';
    init.body = JSON.stringify(body);
  }
  return { url: with_query(path, sending.query), init };
}

async function once(request: Ready, sending: Sending): Promise<Response> {
  const limit = AbortSignal.timeout(sending.timeout_ms ?? 20_000);
  const signal = sending.signal ? AbortSignal.any([sending.signal, limit]) : limit;
  try {
    return await fetch(request.url, { ...request.init, signal });
  } catch (reason) {
    if (sending.signal?.aborted) throw reason;
    if (limit.aborted) throw new LineDown('timeout');
    throw new LineDown(typeof navigator !== 'undefined' && navigator.onLine === false ? 'offline' : 'unreachable');
  }
}

async function answer_of<T>(response: Response, read: Reading): Promise<Answer<T>> {
  const etag = response.headers.get('ETag');
  if (!response.ok) {
    const after = Number(response.headers.get('Retry-After'));
    throw new Refusal(await problem_of(response), etag, Number.isFinite(after) && after > 0 ? after : null);
  }
  return { data: (await read(response)) as T, etag, status: response.status, offline_copy_at: response.headers.get('X-Offline-Copy') };
}

/** Something on the way (a hotel's sign-in page, a proxy) answered in our server's place: that is no answer. */
function read_json(text: string): unknown {
  if (text === '') return undefined;
  try {
    return JSON.parse(text);
  } catch {
    throw new LineDown('unreachable');
  }
}

async function problem_of(response: Response): Promise<Problem> {
  const told = await response.json().catch(() => ({}));
  return { ...(told as Partial<Problem>), status: response.status };
}

function signed_out(failure: unknown, path: string): boolean {
  return failure instanceof Refusal && failure.status === 401 && !path.startsWith('/api/v1/staff/session');
}

/** Every request is safe to repeat: reads by nature, writes because their key stays the same. */
function wait_before_retry(failure: unknown, tried: number): number | null {
  const wait = waits_ms[tried];
  if (wait === undefined) return null;
  if (failure instanceof LineDown) return failure.because === 'offline' ? null : wait;
  if (!(failure instanceof Refusal) || ![429, 502, 503, 504].includes(failure.status)) return null;
  const asked = (failure.retry_after_s ?? 0) * 1000;
  return asked > 10_000 ? null : Math.max(wait, asked);
}

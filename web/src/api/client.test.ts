// The client: what is retried, with which key, and how answers become values, refusals and silence.
import { afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { set_language } from '../i18n/i18n.svelte';
import { api, use_pause, waits_ms, when_signed_out, with_query } from './client';
import { failure_text, faults_by_path, LineDown, Refusal } from './problem';

type Asked = { url: string; method: string; headers: Record<string, string>; body: unknown };
let asked: Asked[] = [];
let paused: number[] = [];

/** Answers in turn; the last one repeats. A string stands for a network that is down. */
function server(...answers: (Response | string)[]) {
  let turn = 0;
  vi.stubGlobal('fetch', async (url: string, init: RequestInit) => {
    asked.push({ url, method: init.method!, headers: init.headers as Record<string, string>, body: init.body });
    const answer = answers[Math.min(turn++, answers.length - 1)]!;
    if (typeof answer === 'string') throw new TypeError(answer);
    return answer.clone();
  });
}
const json = (status: number, body: unknown, headers: Record<string, string> = {}) =>
  new Response(JSON.stringify(body), { status, headers: { 'Content-Type': 'application/json', ...headers } });

beforeAll(() => set_language('th'));
beforeEach(() => {
  asked = [];
  paused = [];
  use_pause(async (ms) => void paused.push(ms));
});
afterEach(() => {
  vi.unstubAllGlobals();
  when_signed_out(null);
});

describe('writes', () => {
  it('the key stays the same over retries, so that the command is carried out once', async () => {
    server('down', json(503, {}), json(201, { id: 'c1' }));
    const { data } = await api.post<{ id: string }>('/api/v1/casework/cases', { reason: 'x' });
    expect(data.id).toBe('c1');
    expect(asked).toHaveLength(3);
    expect(new Set(asked.map((a) => a.headers['Idempotency-Key'])).size).toBe(1);
    expect(asked[0]!.headers['Idempotency-Key']).toMatch(/^[0-9a-f]{8}-[0-9a-f]{4}-7/);
    expect(paused).toEqual(waits_ms);
  });
  it('a refusal is not sent again', async () => {
    server(json(422, { code: 'kit.invalid', faults: [{ path: '/people/0/name', code: 'no.such.code', message: 'ต้องมีชื่อ' }] }));
    const failure = await api.post('/api/v1/x', {}).catch((f: unknown) => f);
    expect(failure).toBeInstanceOf(Refusal);
    expect(asked).toHaveLength(1);
    expect(faults_by_path(failure)).toEqual({ 'people.0.name': 'ต้องมีชื่อ' });
  });
  it('the version and the purpose go with the request', async () => {
    server(json(200, {}));
    await api.patch('/api/v1/x', {}, { if_match: '"7"', purpose: 'เยี่ยมบ้าน' });
    expect(asked[0]!.headers['If-Match']).toBe('"7"');
    expect(decodeURIComponent(asked[0]!.headers['Purpose']!)).toBe('เยี่ยมบ้าน');
    expect(asked[0]!.headers['Accept-Language']).toBe('th');
  });
});

describe('answers', () => {
  it('a line that stays down is said to be down after three tries', async () => {
    server('down');
    const failure = await api.get('/api/v1/x').catch((f: unknown) => f);
    expect(failure).toBeInstanceOf(LineDown);
    expect(asked).toHaveLength(3);
    expect(failure_text(failure)).toBe('ติดต่อระบบไม่ได้');
  });
  it('a page that something else answered in our place is no answer', async () => {
    server(new Response('<html>sign in to the hotel</html>', { status: 200 }));
    expect(await api.get('/api/v1/x').catch((f: unknown) => f)).toBeInstanceOf(LineDown);
  });
  it('a server that asks for patience gets it, unless it asks for too much', async () => {
    server(json(429, {}, { 'Retry-After': '3' }), json(200, { ok: true }));
    await api.get('/api/v1/x');
    expect(paused).toEqual([3000]);
    server(json(503, {}, { 'Retry-After': '600' }));
    await expect(api.get('/api/v1/x')).rejects.toBeInstanceOf(Refusal);
  });
  it('tells its version and that it is an offline copy', async () => {
    server(json(200, { a: 1 }, { ETag: '"3"', 'X-Offline-Copy': '2026-06-09T02:15:00Z' }));
    const answer = await api.get('/api/v1/x');
    expect(answer.etag).toBe('"3"');
    expect(answer.offline_copy_at).toBe('2026-06-09T02:15:00Z');
  });
  it('empty questions are left out of the address', () => {
    expect(with_query('/a', { q: 'แก้ว', state: '', page: null, n: 0 })).toBe(`/a?q=${encodeURIComponent('แก้ว')}&n=0`);
  });
});

describe('the session', () => {
  it('when it ended, the same request is sent again after signing in, with its key', async () => {
    server(json(401, {}), json(201, { id: 'c1' }));
    when_signed_out(async () => true);
    const { data } = await api.post<{ id: string }>('/api/v1/x', { typed: 'much' });
    expect(data.id).toBe('c1');
    expect(asked[0]!.headers['Idempotency-Key']).toBe(asked[1]!.headers['Idempotency-Key']);
    expect(asked[0]!.body).toBe(asked[1]!.body);
  });
  it('when nobody signs in, the refusal stands', async () => {
    server(json(401, { code: 'staff.signed_out' }));
    when_signed_out(async () => false);
    await expect(api.get('/api/v1/x')).rejects.toMatchObject({ status: 401 });
    expect(asked).toHaveLength(1);
  });
});

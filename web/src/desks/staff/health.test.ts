// What the health page makes of the answers it gets.
import { afterEach, describe, expect, it, vi } from 'vitest';
import { ask } from './health';

const answers = (body: string, status = 200) => vi.stubGlobal('fetch', () => Promise.resolve(new Response(body, { status })));
afterEach(() => vi.unstubAllGlobals());

describe('the health of the program', () => {
  it('is fine when it says ok', async () => {
    answers('ok\n');
    const times = [100, 112];
    expect(await ask('/readyz', () => times.shift()!)).toEqual({ state: 'ok', took_ms: 12 });
  });
  it('is not ready when it says so', async () => {
    answers('not ready\n', 503);
    expect((await ask('/readyz')).state).toBe('not_ready');
  });
  it('is down when nobody answers, or somebody else does', async () => {
    vi.stubGlobal('fetch', () => Promise.reject(new TypeError('network')));
    expect((await ask('/healthz')).state).toBe('down');
    answers('<html>Sign in to the hotel network</html>');
    expect((await ask('/healthz')).state).toBe('down');
  });
});

// The queue never loses a command: the rules, and the store they are kept in.
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { LineDown, Refusal } from '../api/problem';
import { after, is_held_back, is_old, must_wait, next_to_send, not_yet_sent, type Command } from './queue_rules';
import { bytes_of_hex, import_key } from './seal';
import { commands_of, drop_draft, NoKey, put_command, put_key_row, read_draft, remove_command, save_draft, store } from './store';

const command = (id: string, more: Partial<Command> = {}): Command => ({
  id,
  user: 'u1',
  made_at: '2026-06-09T02:00:00Z',
  state: 'pending',
  method: 'POST',
  path: '/api/v1/fieldwork/visits',
  title: 'queue.title',
  tries: 0,
  ...more,
});
const refusal = (status: number) => new Refusal({ status, code: 'x.y' });

beforeEach(async () => {
  for (const user of ['u1', 'u2']) await put_key_row({ user, key: await import_key(bytes_of_hex('5a'.repeat(32))), wrapped: null });
});

describe('rules', () => {
  it('the oldest goes first, and one cut off while being sent goes again under the same id', () => {
    const list = [command('1', { state: 'done' }), command('2', { state: 'sending' }), command('3')];
    expect(next_to_send(list)?.id).toBe('2');
  });
  it('a refused command holds back later ones on its subject only', () => {
    const list = [command('1', { state: 'refused', subject: 'home-7' }), command('2', { subject: 'home-7' }), command('3', { subject: 'home-8' })];
    expect(next_to_send(list)?.id).toBe('3');
    expect(is_held_back(list[1]!, list)).toBe(true);
    expect(is_held_back(list[2]!, list)).toBe(false);
  });
  it('no answer of any kind drops a command', () => {
    const before = command('1', { body: { note: 'x' } });
    for (const failure of [new LineDown('offline'), new LineDown('timeout'), ...[400, 401, 403, 404, 408, 409, 410, 412, 422, 429, 500, 502, 503].map(refusal), new Error('bug')]) {
      const now = after(before, { kind: 'failed', failure });
      expect(now.body).toEqual(before.body);
      expect(now.id).toBe(before.id);
      expect(now.state).toBe(must_wait(failure) ? 'pending' : 'refused');
    }
  });
  it('only a clear no is a refusal; everything that may pass waits', () => {
    for (const status of [401, 408, 429, 500, 503]) expect(must_wait(refusal(status)), String(status)).toBe(true);
    for (const status of [400, 403, 404, 409, 412, 422]) expect(must_wait(refusal(status)), String(status)).toBe(false);
  });
  it('what was done stays to be seen for three days', () => {
    const done = after(command('1'), { kind: 'done', answer: { id: 'v1' } }, new Date('2026-06-09T03:00:00Z'));
    expect(done.answer).toEqual({ id: 'v1' });
    expect(is_old(done, new Date('2026-06-12T02:00:00Z'))).toBe(false);
    expect(is_old(done, new Date('2026-06-12T04:00:00Z'))).toBe(true);
    expect(is_old(command('2', { state: 'refused' }), new Date('2030-01-01'))).toBe(false);
  });
  it('what counts as not yet sent is what waits', () => {
    expect(not_yet_sent([command('1'), command('2', { state: 'sending' }), command('3', { state: 'refused' }), command('4', { state: 'done' })])).toBe(2);
  });
});

describe('store', () => {
  it('keeps the commands of each person apart, oldest first', async () => {
    await put_command(command('b'));
    await put_command(command('a'));
    await put_command(command('c', { user: 'u2' }));
    expect((await commands_of('u1')).map((c) => c.id)).toEqual(['a', 'b']);
    await remove_command('a');
    expect((await commands_of('u1')).map((c) => c.id)).toEqual(['b']);
  });
  it('keeps a draft until it is dropped', async () => {
    await save_draft('u1', 'casework.new', { reason: 'หลังคารั่ว' });
    expect((await read_draft('u1', 'casework.new'))?.values).toEqual({ reason: 'หลังคารั่ว' });
    expect(await read_draft('u2', 'casework.new')).toBeUndefined();
    await drop_draft('u1', 'casework.new');
    expect(await read_draft('u1', 'casework.new')).toBeUndefined();
  });
});

describe('what lies on the disk', () => {
  it('shows whose it is and nothing else', async () => {
    await put_command(command('sealed-1', { body: { seen: 'ยายคำ' }, title: 'visits.saved' }));
    await save_draft('u1', 'visit', { seen: 'ยายคำ' });
    const database = await store();
    const rows = [await database.get('commands', 'sealed-1'), await database.get('drafts', ['u1', 'visit'])];
    for (const row of rows) {
      const plain = Object.entries(row!).filter(([name]) => name !== 'sealed');
      expect(JSON.stringify(plain)).not.toContain('visits.saved');
      expect(new TextDecoder().decode(row!.sealed.data)).not.toContain('ยายคำ');
    }
    expect((await commands_of('u1')).find((one) => one.id === 'sealed-1')?.body).toEqual({ seen: 'ยายคำ' });
  });
  it('rests behind a locked screen, and is there again with the key', async () => {
    await put_command(command('sealed-2'));
    await put_key_row({ user: 'u1', key: null, wrapped: null });
    await expect(commands_of('u1')).rejects.toThrow(NoKey);
    await expect(put_command(command('sealed-3'))).rejects.toThrow(NoKey);
    await put_key_row({ user: 'u1', key: await import_key(bytes_of_hex('5a'.repeat(32))), wrapped: null });
    expect((await commands_of('u1')).some((one) => one.id === 'sealed-2')).toBe(true);
  });
  it('keeps the drafts of somebody who did not sign in under a key of this device', async () => {
    await save_draft('public', 'portal.ask', { name: 'ลุงปั๋น' });
    expect((await read_draft('public', 'portal.ask'))?.values).toEqual({ name: 'ลุงปั๋น' });
    expect((await (await store()).get('keys', 'public'))?.key?.extractable).toBe(false);
  });
});

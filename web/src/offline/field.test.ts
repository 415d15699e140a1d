// Work in the field on the phone's disk: nothing leaves it by an answer, two people share it, and it lies sealed.
import 'fake-indexeddb/auto';
import { beforeEach, describe, expect, it } from 'vitest';
import { lock_queue, unlock_queue } from './field_file';
import { make_op, next_push, phone_after, safe_ops, standing, type Kept, type Phone } from './field_rules';
import type { FieldCard, FieldOutcome, FieldPullAnswer } from './field_shapes';
import { common_area } from './field_map';
import { forget_read, keep_bundle, keep_written, photo_bytes, read_field, write_field } from './field_store';
import { bytes_of_hex, import_key } from './seal';
import { put_key_row, store } from './store';

const phone: Phone = { user: 'u1', device_id: 'd1', epoch: 'e1', read_epoch: 'e1', stable_seq: 5, cursor: null, clock_offset_ms: 0 };
const ack = (seq: number, epoch = 'e1', verdict: FieldOutcome['verdict'] = 'applied'): FieldOutcome => ({ op_id: '', verdict, reason: '', epoch, seq });
const op = (id: string, kept: Kept[] = [], more: Partial<Kept> = {}): Kept => ({ ...make_op({ type: 'visit', target: 'h1' }, phone, {}, kept, id, 0), ...more });

beforeEach(async () => {
  for (const user of ['u1', 'u2']) await put_key_row({ user, key: await import_key(bytes_of_hex('5a'.repeat(32))), wrapped: null });
});

describe('rules', () => {
  it('an op is safe only in its epoch and under a copy off the machine', () => {
    expect(standing(op('a'), phone)).toBe('kept');
    expect(standing(op('a', [], { ack: ack(6) }), phone)).toBe('sent');
    expect(standing(op('a', [], { ack: ack(5) }), phone)).toBe('safe');
    expect(standing(op('a', [], { ack: ack(3, 'e0') }), phone)).toBe('kept');
    expect(standing(op('a', [], { ack: ack(3, 'e1', 'quarantined') }), phone)).toBe('aside');
  });
  it('after a restore everything that is still here is sent again', () => {
    const kept = [op('a', [], { ack: ack(3) })];
    expect(next_push(phone, kept)).toEqual([]);
    expect(next_push(phone_after(phone, 'e2', 3), kept).map((one) => one.id)).toEqual(['a']);
  });
  it('ops on one home go in the order in which they were written, whatever the clock said', () => {
    const first = op('z');
    const second = { ...op('a', [first]), made_no: 2 };
    expect(second.op.deps).toEqual(['z']);
    expect(next_push(phone, [second, first]).map((one) => one.id)).toEqual(['z', 'a']);
  });
  it('the op of a photograph waits for the copy that holds the picture', () => {
    const kept = [{ ...op('a', [], { ack: ack(2) }), op: { ...op('a').op, attachment: 'sha' } }];
    const file = { sha256: 'sha', user: 'u1', size: 1, whole_in: 'e1', whole_seq: 9 };
    expect(safe_ops(phone, kept, [file])).toEqual([]);
    expect(safe_ops(phone, kept, [{ ...file, whole_seq: 4 }])).toEqual(['a']);
  });
});

describe('the disk', () => {
  it('keeps what a form brought in one piece, sealed, each person apart', async () => {
    await keep_written('u1', phone, [op('a')], [{ sha256: 'sha', bytes: new Uint8Array([1, 2, 3]) }]);
    await keep_written('u2', { ...phone, user: 'u2' }, [{ ...op('b'), user: 'u2' }], []);
    expect((await read_field('u1', 'd1', 0)).kept.map((one) => one.id)).toEqual(['a']);
    expect([...(await photo_bytes('u1', 'sha'))]).toEqual([1, 2, 3]);
    const rows = await (await store()).getAll('field');
    expect(JSON.stringify(rows)).not.toContain('visit');
  });
  it('one person letting go takes nothing of the other', async () => {
    await keep_written('u1', phone, [op('a')], []);
    await keep_written('u2', { ...phone, user: 'u2' }, [{ ...op('b'), user: 'u2' }], []);
    await write_field('u1', { drop: ['a', 'b'] }, 'd1');
    expect((await read_field('u1', 'd1', 0)).kept).toEqual([]);
    expect((await read_field('u2', 'd1', 0)).kept.map((one) => one.id)).toEqual(['b']);
  });
  const bundle = { until: '2099-01-01T00:00:00Z', taken_at: '', households: [{ id: 'h1', head_name: 'คำ', address: '', area_code: '', members: [] }], map: null };
  const card: FieldCard = { id: 'h1', version: 7, last_op: '', removed: false, removed_reason: '', fields: [], items: [], entries: [], conflicts: [], entries_count: 0 };
  const told: FieldPullAnswer = { cursor: { epoch: 'e1', seq: 7, scope_hash: 's' }, stable_seq: 5, reset: true, more: false, cards: [card], server_time: new Date(0).toISOString() };

  it('told to forget, a phone forgets whom it was about and keeps what was written', async () => {
    await keep_written('u1', phone, [op('c')], []);
    await keep_bundle('u1', 'd1', bundle, told, 0);
    expect((await read_field('u1', 'd1', 0)).phone.cursor?.seq).toBe(7);
    await write_field('u1', { put: [], anew: true }, 'd1');
    const disk = await read_field('u1', 'd1', 0);
    expect([disk.bundle, disk.cards]).toEqual([null, {}]);
    expect(disk.kept.map((one) => one.id)).toContain('c');
  });
  it('takes homes along with their cards in one piece, under the name that the centre gave this phone', async () => {
    await keep_bundle('u1', 'd9', bundle, told, 0);
    const disk = await read_field('u1', 'noted elsewhere', 0);
    expect([disk.phone.device_id, disk.phone.read_epoch, Object.keys(disk.cards), disk.bundle?.households.length]).toEqual(['d9', 'e1', ['h1'], 1]);
  });
  it('in the wrong hands forgets what was read, without a key; what was written stays, and all is asked for again', async () => {
    await keep_written('u1', phone, [op('d')], []);
    await keep_bundle('u1', 'd1', bundle, told, 0);
    await forget_read('u1');
    const disk = await read_field('u1', 'd1', 0);
    expect([disk.bundle, disk.cards, disk.phone.cursor]).toEqual([null, {}, null]);
    expect(disk.kept.map((one) => one.id)).toContain('d');
  });
});

it('the area of homes is what their codes have in common, cut down to a level of the country', () => {
  expect([['52130404', '52130406'], ['521304', '52130402'], ['521304', '522001'], ['52', '57'], []].map(common_area)).toEqual(['521304', '521304', '52', '', '']);
});

it('a queue carried as a file opens with its password and no other', async () => {
  const file = JSON.stringify(await lock_queue('d1', [op('a')], 'ปากต่อปาก', 1000));
  expect(file).not.toContain('visit');
  expect((await unlock_queue(file, 'ปากต่อปาก'))?.ops.map((one) => one.op_id)).toEqual(['a']);
  expect(await unlock_queue(file, 'another')).toBeNull();
  expect(await unlock_queue('no file', 'x')).toBeNull();
});

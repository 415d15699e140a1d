// A form of a visit becomes the ops it is made of, and nothing else.
import { expect, it } from 'vitest';
import { blank_visit, ops_of } from './visit';

const card = { id: 'h', version: 3, last_op: '', removed: false, removed_reason: '', items: [], entries: [], conflicts: [], entries_count: 0, fields: [{ field: 'phone', value: '081', version: 1, op_id: 'a', by: 'u', observed_at: '' }] };

it('what was not changed is not said again', () => {
  const ops = ops_of({ ...blank_visit(card, 'แก้ว'), purpose: 'เยี่ยม' }, 'h', card, []);
  expect(ops.map((one) => one.type)).toEqual(['visit']);
});
it('a new phone, a risk, two needs and a picture are ops of their own', () => {
  const form = { ...blank_visit(card, 'แก้ว'), phone: '089', risk_level: 'high', child_at_risk: true, needs: 'ข้าวสาร, ผ้าอ้อม', income: '1500' };
  const ops = ops_of(form, 'h', card, [{ sha256: 'ab', bytes: new Uint8Array(1) }]);
  expect(ops.map((one) => [one.type, one.field ?? one.attachment ?? ''])).toEqual([
    ['visit', ''], ['field', 'phone'], ['field', 'child_at_risk'], ['field', 'risk_level'], ['observation', 'income_thb_month'], ['set_add', 'needs'], ['set_add', 'needs'], ['photo', 'ab'],
  ]);
});
it('a withdrawn consent comes last, so that the visit itself still arrives', () => {
  expect(ops_of({ ...blank_visit(card, 'แก้ว'), keep: false, phone: '089' }, 'h', card, []).at(-1)).toMatchObject({ field: 'consent', value: 'withdrawn' });
});

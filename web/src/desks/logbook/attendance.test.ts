// Lists as people type or paste them.
import { describe, expect, it } from 'vitest';
import { attendees_of, lines_of } from './attendance';

const word = (part: string) => ({ headman: 'กำนัน ผู้ใหญ่บ้าน', volunteer: 'อพม. อสม.', other: 'อื่น ๆ' })[part] ?? part;

describe('an attendance list', () => {
  it('reads a line each, with a house number behind a comma or a tab', () => {
    expect(attendees_of('1. นางแก้ว ใจดี, 12/3\n\n นายมา\t๔๕ \nนายไม่มีเลข', 'household')).toEqual([
      { name: 'นางแก้ว ใจดี', part: 'household', house_no: '12/3' },
      { name: 'นายมา', part: 'household', house_no: '๔๕' },
      { name: 'นายไม่มีเลข', part: 'household', house_no: '' },
    ]);
  });
  it('knows in which part others came', () => {
    expect(attendees_of('คำปัน, ผู้ใหญ่บ้าน\nดาว, อพม.\nแขก', 'other', word).map((one) => one.part)).toEqual(['headman', 'volunteer', 'other']);
  });
  it('writes back what it read', () => {
    const people = [...attendees_of('ก, 1\nข', 'household'), ...attendees_of('คำปัน, กำนัน', 'other', word)];
    expect(lines_of(people, true, word)).toBe('ก, 1\nข');
    expect(lines_of(people, false, word)).toBe('คำปัน, กำนัน ผู้ใหญ่บ้าน');
  });
});

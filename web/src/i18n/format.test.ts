// Dates, money and spans as people here write them.
import { beforeAll, describe, expect, it } from 'vitest';
import { ago, baht, date, date_time, due, fiscal_year, long_date, read_baht, read_date, today, typed_date } from './format';
import { fill, set_language } from './i18n.svelte';

beforeAll(() => set_language('th'));

describe('dates', () => {
  it('a day is shown in the Buddhist era in Thai and in the common era in English', () => {
    expect(date('2022-06-09', 'th')).toBe('9 มิ.ย. 2565');
    expect(date('2022-06-09', 'en')).toBe('9 Jun 2022');
    expect(long_date('2022-06-09', 'th')).toBe('วันพฤหัสบดีที่ 9 มิถุนายน 2565');
  });
  it('a moment is shown as the clock in Bangkok says it', () => {
    expect(date_time('2022-06-08T18:30:00Z', 'th')).toMatch(/^9 มิ\.ย\. 2565 01:30$/);
    expect(today(new Date('2022-12-31T17:00:00Z'))).toBe('2023-01-01');
  });
  it('a day is read as people type it', () => {
    for (const typed of ['9/6/2565', '09-06-2565', '9 6 2565', '09062565', '9.6.65', '9/6/2022', '๙/๖/๒๕๖๕', '2022-06-09', '2565-06-09']) {
      expect(read_date(typed), typed).toBe('2022-06-09');
    }
  });
  it('a day that does not exist is not read', () => {
    for (const typed of ['31/2/2565', '0/1/2565', '9/13/2565', 'พรุ่งนี้', '9/6', '']) expect(read_date(typed), typed).toBeNull();
    expect(read_date('29/2/2567')).toBe('2024-02-29');
    expect(read_date('29/2/2566')).toBeNull();
  });
  it('what is typed comes back as it was typed', () => {
    expect(typed_date('2022-06-09', 'th')).toBe('09/06/2565');
    expect(read_date(typed_date('1951-01-31', 'th'))).toBe('1951-01-31');
  });
  it('the fiscal year starts in October', () => {
    expect(fiscal_year('2024-09-30', 'th')).toBe('2567');
    expect(fiscal_year('2024-10-01', 'th')).toBe('2568');
    expect(fiscal_year('2024-10-01', 'en')).toBe('2025');
  });
});

describe('money', () => {
  it('satang are shown only when there are any', () => {
    expect(baht(4950000)).toBe('49,500 บาท');
    expect(baht(125050)).toBe('1,250.50 บาท');
    expect(baht(null)).toBe('');
  });
  it('an amount is read as people type it, to the satang', () => {
    expect(read_baht('1,250.50')).toBe(125050);
    expect(read_baht('๑,๒๕๐.๕')).toBe(125050);
    expect(read_baht(' 49500 ')).toBe(4950000);
    for (const typed of ['1.234', '-5', 'ห้าร้อย', '', '1e5']) expect(read_baht(typed), typed).toBeNull();
  });
});

describe('spans', () => {
  const now = new Date('2026-06-09T03:00:00Z');
  it('a due time says how long is left or how long over', () => {
    expect(due('2026-06-09T06:00:00Z', now)).toBe('ครบกำหนดอีก 3 ชั่วโมง');
    expect(due('2026-06-07T03:00:00Z', now)).toBe('เลยกำหนด 2 วัน');
  });
  it('what was just done says so', () => {
    expect(ago('2026-06-09T02:59:50Z', now)).toBe('เมื่อสักครู่');
    expect(ago('2026-06-09T02:15:00Z', now)).toBe('45 นาทีที่แล้ว');
  });
  it('holes are filled and unknown holes stay to be seen', () => {
    expect(fill('{a} {b}', { a: 1 })).toBe('1 {b}');
  });
});

// The check digit and the way numbers are grouped.
import { describe, expect, it } from 'vitest';
import { grouped_national_id, grouped_phone, is_phone, national_id_state } from './national_id';

describe('national ID', () => {
  it('a right number is right, one wrong digit is noticed', () => {
    expect(national_id_state('1-1017-00230-70-8')).toBe('right');
    for (let digit = 0; digit <= 9; digit++) {
      if (digit !== 8) expect(national_id_state(`110170023070${digit}`)).toBe('wrong');
    }
  });
  it('says nothing is wrong while somebody is still typing', () => {
    expect(national_id_state('11017')).toBe('short');
    expect(national_id_state('')).toBe('empty');
  });
  it('is grouped as on the card, as far as it goes', () => {
    expect(grouped_national_id('1101700230708')).toBe('1-1017-00230-70-8');
    expect(grouped_national_id('11017')).toBe('1-1017');
  });
});

describe('telephone', () => {
  it('mobiles, land lines and short numbers are numbers', () => {
    for (const number of ['0812345678', '081-234-5678', '054221234', '021234567', '1300', '191']) expect(is_phone(number), number).toBe(true);
    for (const number of ['081234567', '12', '9812345678']) expect(is_phone(number), number).toBe(false);
  });
  it('is grouped as people write it', () => {
    expect(grouped_phone('0812345678')).toBe('081-234-5678');
    expect(grouped_phone('021234567')).toBe('02-123-4567');
    expect(grouped_phone('1300')).toBe('1300');
  });
});

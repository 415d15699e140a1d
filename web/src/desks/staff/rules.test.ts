// First passwords, area codes and user names.
import { describe, expect, it } from 'vitest';
import { is_area_code, is_user_name, make_password, plain_area_code, plain_user_name } from './rules';

describe('a first password', () => {
  it('is four groups of four letters that are not taken for others', () => {
    expect(make_password()).toMatch(/^[a-hjkmnp-z2-9]{4}(-[a-hjkmnp-z2-9]{4}){3}$/);
  });
  it('is another each time', () => {
    expect(new Set(Array.from({ length: 200 }, () => make_password())).size).toBe(200);
  });
  it('leaves out the bytes that would favour the first letters', () => {
    const calls: number[] = [];
    const made = make_password((bytes) => {
      calls.push(1);
      return bytes.fill(calls.length === 1 ? 255 : 30);
    });
    expect(made).toBe('9999-9999-9999-9999');
    expect(calls.length).toBe(2);
  });
});

describe('an area code', () => {
  it('has two, four, six or eight digits', () => {
    expect(['52', '5213', '521304', '52130401'].every(is_area_code)).toBe(true);
    expect(['', '5', '521', '52130', '521304011', '5213o4'].some(is_area_code)).toBe(false);
  });
  it('is read as people write it', () => {
    expect(plain_area_code(' ๕๒๑๓-04 01 ')).toBe('52130401');
  });
});

describe('a user name', () => {
  it('is small letters, whatever was typed', () => {
    expect(plain_user_name('  Dao.Jaidee ')).toBe('dao.jaidee');
    expect(is_user_name('dao.jaidee@example.org')).toBe(true);
    expect(is_user_name('da')).toBe(false);
    expect(is_user_name('ดาวใจดี')).toBe(false);
  });
});

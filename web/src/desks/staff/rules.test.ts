// First passwords and user names.
import { describe, expect, it } from 'vitest';
import { is_user_name, make_password, plain_user_name } from './rules';

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

describe('a user name', () => {
  it('is small letters, whatever was typed', () => {
    expect(plain_user_name('  Dao.Jaidee ')).toBe('dao.jaidee');
    expect(is_user_name('dao.jaidee@example.org')).toBe(true);
    expect(is_user_name('da')).toBe(false);
    expect(is_user_name('ดาวใจดี')).toBe(false);
  });
});

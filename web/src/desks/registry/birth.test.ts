// Partial birth dates in two eras.
import { expect, test } from 'vitest';
import { read_birth, typed_birth } from './birth';

test('a year, a month or a day is read in both eras', () => {
  expect(read_birth('2480')).toBe('1937');
  expect(read_birth('พ.ศ. ๒๔๘๐')).toBe('1937');
  expect(read_birth('1937')).toBe('1937');
  expect(read_birth('5/2480')).toBe('1937-05');
  expect(read_birth('13/2480')).toBeNull();
  expect(read_birth('9/5/2480')).toBe('1937-05-09');
  expect(read_birth('long ago')).toBeNull();
});

test('what is kept is shown as it is typed', () => {
  expect(typed_birth('1937', 'th')).toBe('2480');
  expect(typed_birth('1937-05', 'en')).toBe('05/1937');
  expect(typed_birth('1937-05-09', 'th')).toBe('09/05/2480');
  expect(typed_birth(null, 'th')).toBe('');
});

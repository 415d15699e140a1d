// What a volunteer's state is called, and hours as they are typed.
import { describe, expect, it } from 'vitest';
import { minutes_of } from './service';

describe('hours typed', () => {
  it('are minutes', () => {
    expect(minutes_of('1.5')).toBe(90);
    expect(minutes_of(' 2 ')).toBe(120);
    expect(minutes_of('0,25')).toBe(15);
  });
  it('are nothing when no number, none or more than a day', () => {
    for (const typed of ['', 'two', '0', '-1', '25']) expect(minutes_of(typed)).toBeNull();
  });
});

// Which lines a map draws, and places as they are typed.
import { describe, expect, it } from 'vitest';
import { lines_between, read_place, step_for } from './graticule';

describe('the lines of the map', () => {
  it('come closer as one looks closer', () => {
    expect(step_for(16, 350, 40)).toBe(2);
    expect(step_for(0.01, 350, 40)).toBe(0.002);
  });
  it('leave room for what is written at them', () => {
    expect(step_for(9, 220, 80)).toBe(5);
    expect(step_for(9, 900, 80)).toBe(2);
  });
  it('stand at whole steps', () => {
    expect(lines_between(18.795, 18.832, 0.01)).toEqual([18.8, 18.81, 18.82, 18.83]);
    expect(lines_between(18.801, 18.809, 0.01)).toEqual([]);
  });
});

describe('a typed place', () => {
  it('is read when both are numbers of the globe', () => {
    expect(read_place(' 18.80 ', '99.5')).toEqual({ lat: 18.8, lon: 99.5 });
    expect(read_place('', '99.5')).toBeNull();
    expect(read_place('18,8', '99.5')).toBeNull();
    expect(read_place('118', '99.5')).toBeNull();
  });
});

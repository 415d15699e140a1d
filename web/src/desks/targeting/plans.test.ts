// Sliders move weights and nothing else.
import { describe, expect, it } from 'vitest';
import { dimensions_of, share, weight_of, with_cutoff, with_dimension, with_indicator, with_method, type Plan } from './plans';

const plan: Plan = {
  name: 'p', method: 'any_dimension', unit: 'person', cutoff_ppm: null, not_applicable: 'not_deprived', missing: 'not_deprived', rule: null, only: null,
  indicators: [
    { indicator: 'a', dimension: 'x', weight: 10 },
    { indicator: 'b', dimension: 'x', weight: 30 },
    { indicator: 'c', dimension: 'y', weight: 40 },
  ],
};

describe('plans', () => {
  it('scales the indicators of a dimension', () => {
    const moved = with_dimension(plan, 'x', 80);
    expect(moved.indicators.map((one) => one.weight)).toEqual([20, 60, 40]);
    expect(share(moved, weight_of(moved, 'y'))).toBeCloseTo(1 / 3);
    expect(dimensions_of(moved)).toEqual(['x', 'y']);
  });
  it('shares a weight alike where there was none', () => {
    expect(with_dimension(with_dimension(plan, 'x', 0), 'x', 40).indicators.map((one) => one.weight)).toEqual([20, 20, 40]);
  });
  it('never takes the last weight away', () => {
    const only_y = with_dimension(plan, 'x', 0);
    expect(with_indicator(only_y, 'c', 0)).toBe(only_y);
  });
  it('gives a method with a cut-off a cut-off', () => {
    expect(with_method(plan, 'alkire_foster').cutoff_ppm).toBe(333_333);
    expect(with_cutoff(plan, 26).cutoff_ppm).toBe(260_000);
  });
});

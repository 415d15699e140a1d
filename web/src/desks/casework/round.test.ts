// The order of a round is sensible: near things together, no crossing back, the unknown last.
import { describe, expect, it } from 'vitest';
import { distance_km, length_km, order, placed, round_of, type RoundStop, type Spot } from './round';

const stop = (id: string, more: Partial<RoundStop> = {}): RoundStop => ({
  id, kind: 'visit', case_id: id, number: id, urgency: 'normal', due_on: '2022-06-09', late: false, household_id: `h-${id}`, area_code: '52130404', title: '', address: '', area_lat: null, area_lon: null, ...more,
});
const permutations = (all: number[]): number[][] => (all.length < 2 ? [all] : all.flatMap((one) => permutations(all.filter((other) => other !== one)).map((rest) => [one, ...rest])));

describe('a round', () => {
  it('measures as the crow flies', () => expect(distance_km({ lat: 18, lon: 99 }, { lat: 19, lon: 99 })).toBeCloseTo(111.19, 1));
  it('goes along a road and not to and fro', () => {
    const start = { lat: 18.7, lon: 99.5 };
    const road = [3, 1, 4, 2].map((n) => ({ lat: 18.7 + n / 100, lon: 99.5 }));
    expect(order(start, road)).toEqual([1, 3, 0, 2]);
  });
  it('visits everybody once and is within a tenth of the best way on small rounds', () => {
    let seed = 7;
    const random = () => (seed = (seed * 16807) % 2147483647) / 2147483647;
    const start = { lat: 18.7, lon: 99.5 };
    let ours = 0;
    let best = 0;
    for (let n = 0; n < 40; n++) {
      const all: Spot[] = Array.from({ length: 6 }, () => ({ lat: 18.7 + random() / 10, lon: 99.5 + random() / 10 }));
      const way = order(start, all);
      expect([...way].sort()).toEqual([0, 1, 2, 3, 4, 5]);
      ours += length_km(start, way.map((i) => all[i]!));
      best += Math.min(...permutations([0, 1, 2, 3, 4, 5]).map((one) => length_km(start, one.map((i) => all[i]!))));
    }
    expect(ours).toBeLessThan(best * 1.1);
  });
  it('takes the pin, else the village, and leaves the unknown to the end', () => {
    const all = placed([stop('nowhere'), stop('village', { area_lat: 18.8, area_lon: 99.5 }), stop('house')], [{ household_id: 'h-house', area_code: '', latitude: 18.71, longitude: 99.5 }]);
    const way = round_of(all, { lat: 18.7, lon: 99.5 });
    expect(way.map(({ one }) => [one.stop.id, one.exact])).toEqual([['house', true], ['village', false], ['nowhere', false]]);
    expect(way[2]!.leg_km).toBeNull();
  });
  it('of nobody is nothing', () => expect(round_of([], null)).toEqual([]));
});

// How dark an area is on the map, and what the legend says of it. Pure.
export const shades = ['#e6f1ee', '#b9dad2', '#82bcb0', '#45988a', '#0b6155'] as const;

const tops = [0.01, 0.02, 0.05, 0.1, 0.2, 0.5, 1];

/** A round share that holds them all, so that shades mean the same while a slider moves a little. */
export function top_of(shares: (number | null)[]): number {
  const most = Math.max(0, ...shares.map((share) => share ?? 0));
  return tops.find((top) => most <= top) ?? 1;
}

/** Which of the shades; the first is for what is nearly none. */
export const shade_of = (share: number, top: number) => Math.min(shades.length - 1, Math.floor((share * shades.length) / top));

/** Whether light letters are read on it: on the darkest alone. */
export const wants_light = (share: number, top: number) => shade_of(share, top) === shades.length - 1;

/** From where to where each shade goes. */
export const steps_of = (top: number) => shades.map((colour, at) => ({ colour, from: (top * at) / shades.length, to: (top * (at + 1)) / shades.length }));

export type Spot = { code: string; lat: number; lon: number };
const ways: Record<string, [number, number]> = { ArrowUp: [0, 1], ArrowDown: [0, -1], ArrowRight: [1, 0], ArrowLeft: [-1, 0] };

/** The nearest spot in the direction of an arrow key; what lies aside counts twice. */
export function next_spot(spots: Spot[], from: Spot, key: string): Spot | undefined {
  const way = ways[key];
  if (!way) return undefined;
  let best: Spot | undefined;
  let least = Infinity;
  for (const spot of spots) {
    const [x, y] = [spot.lon - from.lon, spot.lat - from.lat];
    const ahead = x * way[0] + y * way[1];
    const aside = Math.abs(x * way[1]) + Math.abs(y * way[0]);
    const far = ahead + 2 * aside;
    if (ahead > 0 && far < least) [best, least] = [spot, far];
  }
  return best;
}

// The order of a round: from where one starts to the nearest, and on; then turned about as long as that makes it shorter.
export type Spot = { lat: number; lon: number };
export type RoundStop = {
  id: string; kind: string; case_id: string; number: string; urgency: string; due_on: string; late: boolean; household_id: string;
  area_code: string; title: string; address: string; area_lat: number | null; area_lon: number | null;
};
export type Round = { stops: RoundStop[]; centre_name_th: string; centre_name_en: string; centre_lat: number | null; centre_lon: number | null };
export type HousePin = { household_id: string; area_code: string; latitude: number; longitude: number };
export type Placed = { stop: RoundStop; at: Spot | null; exact: boolean };

const earth_km = 6371;
const radians = (degrees: number) => (degrees * Math.PI) / 180;

/** As the crow flies. */
export function distance_km(a: Spot, b: Spot): number {
  const lat = radians(b.lat - a.lat);
  const lon = radians(b.lon - a.lon);
  const h = Math.sin(lat / 2) ** 2 + Math.cos(radians(a.lat)) * Math.cos(radians(b.lat)) * Math.sin(lon / 2) ** 2;
  return 2 * earth_km * Math.asin(Math.sqrt(h));
}

/** Where each stop is: its pin, else the middle of its village, else nowhere. */
export function placed(stops: RoundStop[], pins: HousePin[]): Placed[] {
  const of = new Map(pins.map((pin) => [pin.household_id, pin]));
  return stops.map((stop) => {
    const pin = of.get(stop.household_id);
    if (pin) return { stop, at: { lat: pin.latitude, lon: pin.longitude }, exact: true };
    return { stop, at: stop.area_lat !== null && stop.area_lon !== null ? { lat: stop.area_lat, lon: stop.area_lon } : null, exact: false };
  });
}

export const length_km = (start: Spot, way: Spot[]) => way.reduce((sum, at, i) => sum + distance_km(i ? way[i - 1]! : start, at), 0);

function nearest_first(start: Spot, all: Spot[]): number[] {
  const left = new Set(all.keys());
  const way: number[] = [];
  for (let here = start; left.size; ) {
    const next = [...left].reduce((best, one) => (distance_km(here, all[one]!) < distance_km(here, all[best]!) ? one : best));
    left.delete(next);
    way.push(next);
    here = all[next]!;
  }
  return way;
}

/** Two-opt: turns a stretch of the way round when that is shorter, until none is. */
export function order(start: Spot, all: Spot[]): number[] {
  const way = nearest_first(start, all);
  const at = (i: number) => (i < 0 ? start : all[way[i]!]!);
  const least_km = 1e-6;
  for (let better = true; better; ) {
    better = false;
    for (let i = 0; i < way.length - 1; i++)
      for (let j = i + 1; j < way.length; j++) {
        const beyond = j + 1 < way.length;
        const now = distance_km(at(i - 1), at(i)) + (beyond ? distance_km(at(j), at(j + 1)) : 0);
        const turned = distance_km(at(i - 1), at(j)) + (beyond ? distance_km(at(i), at(j + 1)) : 0);
        if (turned < now - least_km) {
          way.splice(i, j - i + 1, ...way.slice(i, j + 1).reverse());
          better = true;
        }
      }
  }
  return way;
}

/** The stops in their order with the leg to each; those without a place come last, as they were. Without a start the first one is it. */
export function round_of(all: Placed[], start: Spot | null): { one: Placed; leg_km: number | null }[] {
  const known = all.filter((one) => one.at);
  const from = start ?? known[0]?.at ?? null;
  const way = from ? order(from, known.map((one) => one.at!)).map((i) => known[i]!) : [];
  return [
    ...way.map((one, i) => ({ one, leg_km: distance_km(i ? way[i - 1]!.at! : from!, one.at!) })),
    ...all.filter((one) => !one.at).map((one) => ({ one, leg_km: null })),
  ];
}

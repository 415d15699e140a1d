// Outlines of areas as the server keeps them (centre/network/boundary): asked for once a place, and unpacked.
import { api } from '../api/client';

export type Ring = [number, number][]; // latitude, longitude
export type Outlines = { of: Map<string, Ring[]>; around: Ring[] | null };

type Told = { code: string; rings: string[] };
type Boundaries = { items: Told[]; around: Told | null };

const decimals = 1e5;

/** A line in Google's polyline form, five decimals: differences, five bits a letter, the lowest first. */
export function unpack(text: string): Ring {
  let at = 0;
  function number(): number {
    let value = 0;
    for (let shift = 0; at < text.length; shift += 5) {
      const piece = text.charCodeAt(at++) - 63;
      value |= (piece & 31) << shift;
      if (piece < 32) break;
    }
    return value & 1 ? ~(value >> 1) : value >> 1;
  }
  const ring: Ring = [];
  let [lat, lon] = [0, 0];
  while (at < text.length) {
    lat += number();
    lon += number();
    ring.push([lat / decimals, lon / decimals]);
  }
  return ring;
}

const rings_of = (told: Told) => told.rings.map(unpack);
const kept = new Map<string, Promise<Outlines>>();
const few = 60; // provinces asked for one by one; more of them are asked for as a whole

async function fetch_outlines(query: Record<string, string>): Promise<Outlines> {
  const { data } = await api.get<Boundaries>('/api/v1/network/boundaries', { query });
  return { of: new Map(data.items.map((one) => [one.code, rings_of(one)])), around: data.around ? rings_of(data.around) : null };
}

/** Of the areas in `parent`; of those of `codes` when they lie in no one place. None are known until somebody brings them in. */
export function outlines(parent: string, codes: string[]): Promise<Outlines> {
  const query: Record<string, string> = parent || codes.length > few ? { parent } : { codes: codes.join(',') };
  const key = JSON.stringify(query);
  let found = kept.get(key);
  if (!found) {
    found = fetch_outlines(query);
    kept.set(key, found);
    found.catch(() => kept.delete(key));
  }
  return found;
}

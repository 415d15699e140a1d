// The module virtual:outline: the coast and border of Thailand and of its neighbours' nearest parts (Natural Earth,
// public domain), so that the map for pins has something to hold on to without a network.
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { feature } from 'topojson-client';
import type { Plugin } from 'vite';

type Ring = [number, number][];
const country = '764'; // ISO 3166 numeric

/** Rings as [latitude, longitude], to three decimals (a hundred metres; the outline is coarser than that). */
export function outline(): Ring[] {
  const atlas = JSON.parse(readFileSync(createRequire(import.meta.url).resolve('world-atlas/countries-10m.json'), 'utf8'));
  const land = feature(atlas, atlas.objects.countries) as unknown as { features: { id: string; geometry: { type: string; coordinates: unknown } }[] };
  const found = land.features.find((one) => one.id === country);
  if (!found) throw new Error('world-atlas holds no Thailand');
  const polygons = (found.geometry.type === 'Polygon' ? [found.geometry.coordinates] : found.geometry.coordinates) as Ring[][];
  const short = (value: number) => Math.round(value * 1000) / 1000;
  return polygons.map(([outer = []]) => outer.map(([longitude, latitude]) => [short(latitude), short(longitude)]));
}

export function outlines(): Plugin {
  const name = 'virtual:outline';
  return {
    name: 'chaeson-outline',
    resolveId: (id) => (id === name ? `\0${name}` : null),
    load: (id) => (id === `\0${name}` ? `export default ${JSON.stringify(outline())};` : null),
  };
}

// The map of the area that is taken along: asked for beside the homes, so that it costs no time of its own. Homes go along
// without it when it cannot be had.
import { api } from '../api/client';
import { current_language } from '../i18n/i18n.svelte';
import type { AreaMap } from './field_store';

type Boundaries = { items: { code: string; rings: string[] }[] };
type Pins = { items: { household_id: string; latitude: number; longitude: number }[] };
type Areas = { items: { code: string; name_th: string; name_en: string; lat: number | null; lon: number | null }[] };

const tambon_digits = 6;
const tambons_most = 5;

/** What all codes begin with, cut down to a level of the country: province 2, district 4, tambon 6, village 8. */
export function common_area(codes: string[]): string {
  const first = codes[0] ?? '';
  let length = first.length;
  for (const code of codes) while (!code.startsWith(first.slice(0, length))) length--;
  return first.slice(0, length - (length % 2));
}

export async function area_map(area_codes: string[], household_ids: string[]): Promise<AreaMap | null> {
  const around = common_area(area_codes);
  if (!around) return null;
  const tambons = [...new Set(area_codes.map((code) => code.slice(0, tambon_digits)))].slice(0, tambons_most);
  const codes = [...new Set([...tambons, ...area_codes])].join(',');
  try {
    const [outlines, pins, ...villages] = await Promise.all([
      api.get<Boundaries>('/api/v1/network/boundaries', { query: { codes } }),
      api.get<Pins>('/api/v1/registry/pins', { query: { area: around, limit: 5000 }, purpose: 'follow_up' }),
      ...tambons.map((parent) => api.get<Areas>('/api/v1/network/areas', { query: { parent } })),
    ]);
    const wanted = new Set(household_ids);
    const here = pins.data.items.filter((pin) => wanted.has(pin.household_id));
    const areas = villages.flatMap(({ data }) => data.items.map((one) => ({ ...one, text: (current_language() === 'en' && one.name_en) || one.name_th })));
    return {
      outlines: outlines.data.items.flatMap((one) => one.rings),
      names: Object.fromEntries(areas.map(({ code, text }) => [code, text])),
      villages: areas.flatMap(({ lat, lon, text }) => (lat === null || lon === null ? [] : [{ lat, lon, text }])),
      homes: Object.fromEntries(here.map((pin) => [pin.household_id, { lat: pin.latitude, lon: pin.longitude }])),
    };
  } catch {
    return null; // said above: no map is no hindrance
  }
}

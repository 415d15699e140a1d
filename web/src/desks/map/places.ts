// What stands on the map: requests, visits, houses in work, centres; where each is, and what is said of it. Whatever belongs to a
// closed file is left out by the server; here nothing is known that could give it away.
import { api, type Page } from '../../api/client';
import { session } from '../../api/session.svelte';
import { date } from '../../i18n/format';
import { current_language, t } from '../../i18n/i18n.svelte';

export const layers = ['needs', 'visits', 'houses', 'centres'] as const;
export type Layer = (typeof layers)[number];
/** Where somebody may see a layer. */
export const permission: Record<Layer, string> = { needs: 'casework.read_case', visits: 'casework.read_case', houses: 'housing.read_houses', centres: 'network.read_network' };

export type Spot = { lat: number; lon: number };
export type Place = { id: string; layer: Layer; title: string; says: string; href: string; area_code: string; urgent: boolean; at: Spot | null; exact: boolean };

type Pin = { household_id: string; latitude: number; longitude: number };
type Need = { household_id: string; area_code: string; urgency: string; dimension: string };
type Stop = { id: string; case_id: string; number: string; urgency: string; due_on: string; late: boolean; household_id: string; area_code: string; title: string; address: string; area_lat: number | null; area_lon: number | null };
type House = { id: string; number: string; household_id: string; address: string; area_code: string; work: string; state: string; late: boolean };
type Centre = { org_id: string; name_th: string; name_en: string; area_code: string; lat: number | null; lon: number | null; status: string };

const at_work = ['surveyed', 'proposed', 'approved', 'building', 'inspected'];
const spot = (lat: number | null | undefined, lon: number | null | undefined): Spot | null => (typeof lat === 'number' && typeof lon === 'number' ? { lat, lon } : null);

/** One for each household: the most urgent of its requests speaks, all their dimensions are told. */
export function needs_of(needs: Need[], pin: (household: string) => Spot | null): Place[] {
  const order = ['normal', 'urgent', 'most_urgent'];
  const homes = new Map<string, Need[]>();
  for (const need of needs) homes.set(need.household_id, [...(homes.get(need.household_id) ?? []), need]);
  return [...homes].map(([household, all]) => {
    const most = all.reduce((a, b) => (order.indexOf(b.urgency) > order.indexOf(a.urgency) ? b : a));
    const dimensions = [...new Set(all.map((one) => one.dimension))].map((one) => t(`casework.dimension.${one}`)).join(', ');
    return { id: `need-${household}`, layer: 'needs' as const, title: dimensions, says: t(`casework.urgency.${most.urgency}`), href: `/households/${household}`, area_code: most.area_code, urgent: most.urgency !== 'normal', at: pin(household), exact: true };
  });
}

async function every_page<T>(path: string, query: Record<string, string>): Promise<T[]> {
  const out: T[] = [];
  for (let after: string | null = ''; after !== null; ) {
    const { data }: { data: Page<T> } = await api.get<Page<T>>(path, { query: { ...query, ...(after ? { after } : {}) } });
    out.push(...data.items);
    after = data.next;
  }
  return out;
}

const name = (one: Centre) => (current_language() === 'en' && one.name_en ? one.name_en : one.name_th);

async function fetch_layer(layer: Layer, area: string, pin: (household: string) => Spot | null): Promise<Place[]> {
  const within = (code: string) => code.startsWith(area);
  if (layer === 'needs') return needs_of((await api.get<Page<Need>>('/api/v1/casework/needs', { query: { area } })).data.items, pin);
  if (layer === 'visits') {
    const { data } = await api.get<{ stops: Stop[] }>('/api/v1/casework/round', { query: { whose: 'all' } });
    return data.stops.filter((one) => within(one.area_code)).map((one) => {
      const exact = pin(one.household_id);
      return { id: `visit-${one.id}`, layer, title: one.title || one.number, says: t('map.visit_due', { day: date(one.due_on) }), href: `/cases/${one.case_id}?tab=visits`, area_code: one.area_code, urgent: one.late, at: exact ?? spot(one.area_lat, one.area_lon), exact: exact !== null };
    });
  }
  if (layer === 'houses') {
    const houses = await every_page<House>('/api/v1/housing/projects', { area });
    return houses.filter((one) => within(one.area_code) && at_work.includes(one.state)).map((one) => ({ id: `house-${one.id}`, layer, title: `${t(`housing.work.${one.work}`)} ${one.number}`, says: `${t(`housing.state.${one.state}`)} · ${one.address}`, href: `/housing/${one.id}`, area_code: one.area_code, urgent: one.late, at: pin(one.household_id), exact: true }));
  }
  const centres = await every_page<Centre>('/api/v1/network/centres', {});
  return centres.filter((one) => one.area_code.startsWith(area.slice(0, 4))).map((one) => ({ id: `centre-${one.org_id}`, layer, title: name(one), says: t(`network.centre_status.${one.status}`), href: `/network/centres/${one.org_id}`, area_code: one.area_code, urgent: false, at: spot(one.lat, one.lon), exact: true }));
}

/** Everything of an area that the reader may see. */
export async function fetch_places(area: string): Promise<Place[]> {
  const pins = new Map<string, Spot>();
  if (session.can('registry.search_people'))
    for (const one of await every_page<Pin>('/api/v1/registry/pins', { area, limit: '5000' })) pins.set(one.household_id, { lat: one.latitude, lon: one.longitude });
  const seen = layers.filter((one) => session.can(permission[one]));
  return (await Promise.all(seen.map((one) => fetch_layer(one, area, (household) => pins.get(household) ?? null)))).flat();
}

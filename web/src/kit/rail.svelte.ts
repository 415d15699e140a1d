// The desks the person signed in works at, for the rail and the first page; filled by App from desks.ts.
import type { Component } from 'svelte';

/** The headings of the rail, in their order: the texts are `section.<name>` in src/i18n/shell.json. */
export const sections = ['help', 'families', 'rights', 'money', 'goods', 'network'] as const;
export type Section = (typeof sections)[number];

export type RailItem = { name: string; icon: Component; href: string; section?: Section };
export type RailGroup = { section: Section | ''; items: RailItem[] };

/** The items under their headings: what has none comes first, a heading without items is left out. */
export function in_sections(items: RailItem[]): RailGroup[] {
  return (['', ...sections] as const)
    .map((section) => ({ section, items: items.filter((item) => (item.section ?? '') === section) }))
    .filter((group) => group.items.length > 0);
}

/** How often each desk was opened on this device by one person. */
export type Used = Record<string, number>;
const used_as = (user: string) => `chaeson.used.${user}`;
const enough = 200;

export function read_used(user: string): Used {
  try {
    return JSON.parse(localStorage.getItem(used_as(user)) ?? '{}') as Used;
  } catch {
    return {};
  }
}
/** One more visit. Old habits fade: from time to time all counts are halved. */
export function note_used(user: string, name: string): void {
  const used = read_used(user);
  used[name] = (used[name] ?? 0) + 1;
  const sum = Object.values(used).reduce((all, one) => all + one, 0);
  localStorage.setItem(used_as(user), JSON.stringify(sum < enough ? used : Object.fromEntries(Object.entries(used).map(([key, n]) => [key, Math.floor(n / 2)]))));
}
/** So many items, those opened most often, in the order of the rail; what was never opened fills up from the top. */
export function most_used(items: RailItem[], used: Used, n: number): RailItem[] {
  const chosen = items.map((item, at) => ({ item, at, times: used[item.name] ?? 0 })).sort((a, b) => b.times - a.times || a.at - b.at).slice(0, n);
  return chosen.sort((a, b) => a.at - b.at).map((one) => one.item);
}
/** The desk whose address fits a path longest: the simulator lies below targeting and is a desk of its own. */
export function item_at(items: RailItem[], path: string): RailItem | undefined {
  return items.filter((item) => path === item.href || path.startsWith(`${item.href}/`)).sort((a, b) => b.href.length - a.href.length)[0];
}

class Rail {
  items = $state.raw<RailItem[]>([]);
}

export const rail = new Rail();

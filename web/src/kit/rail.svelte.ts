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

class Rail {
  items = $state.raw<RailItem[]>([]);
}

export const rail = new Rail();

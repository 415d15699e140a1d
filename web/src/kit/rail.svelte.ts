// The desks the person signed in works at, for the rail and the first page; filled by App from desks.ts.
import type { Component } from 'svelte';

export type RailItem = { name: string; icon: Component; href: string };

class Rail {
  items = $state.raw<RailItem[]>([]);
}

export const rail = new Rail();

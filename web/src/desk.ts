// What a desk of the web app is made of; desks.ts lists them.
import type { Component } from 'svelte';
import type { Section } from './kit/rail.svelte';
import type { Route } from './kit/router.svelte';
import type { SlotPart } from './kit/slots.svelte';
import type { Suggest } from './kit/suggest.svelte';

export type Desk = {
  name: string;
  /** In the rail: the text key is `desk.<name>` in src/i18n/shell.json; without an icon the desk is not in the rail. */
  icon?: Component;
  /** Under which heading of the rail it stands; what everybody opens first has none. */
  section?: Section;
  /** Where the rail leads; the first page's path when left out. */
  home?: string;
  /** The rail shows the desk to people who have this permission. */
  permission?: string;
  /** Bundles of texts: src/i18n/<name>.json and centre/<name>/texts.json. */
  texts?: string[];
  pages: Route[];
  /** What the desk puts into slots of other desks' pages (kit/slots.svelte.ts): a wheel into a household, cases beside it. */
  parts?: SlotPart[];
  /** What the header's search box offers while one types; one desk does it. */
  suggest?: () => Promise<{ suggest: Suggest }>;
};

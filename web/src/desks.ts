// The one list of desks: what is in the rail, which pages each has, and which texts those pages need.
// Pages are loaded when first opened. To add a page, add a line here (see web/README.md).
import type { Component } from 'svelte';
import { load_texts } from './i18n/i18n.svelte';
import type { Route } from './kit/router.svelte';

export type Desk = {
  name: string;
  /** In the rail: the text key is `desk.<name>` in src/i18n/shell.json; without an icon the desk is not in the rail. */
  icon?: Component;
  /** Where the rail leads; the first page's path when left out. */
  home?: string;
  /** The rail shows the desk to people who have this permission. */
  permission?: string;
  /** Bundles of texts: src/i18n/<name>.json and centre/<name>/texts.json. */
  texts?: string[];
  pages: Route[];
};

export const desks: Desk[] = [
  {
    name: 'account',
    texts: ['staff'],
    pages: [
      { path: '/', title: 'home.title', page: () => import('./desks/account/pages/Home.svelte') },
      { path: '/queue', title: 'queue.title', page: () => import('./desks/account/pages/Queue.svelte') },
    ],
  },
  ...(__GALLERY__
    ? [
        {
          name: 'gallery',
          texts: ['gallery'],
          pages: [{ path: '/_kit', title: 'gallery.title', open_to_all: 'bare' as const, page: () => import('./desks/gallery/pages/Gallery.svelte') }],
        },
      ]
    : []),
];

export function all_routes(): Route[] {
  return desks.flatMap((desk) => desk.pages.map((page) => ({ ...page, before: () => load_texts(desk.texts ?? []) })));
}

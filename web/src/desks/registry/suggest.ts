// What the header's search box offers: people and households.
import type { Suggest } from '../../kit/suggest.svelte';
import { hit_href, search } from './commands';
import HitLine from './parts/HitLine.svelte';

export const suggest: Suggest = {
  find: async (words, signal) => (await search(words, signal, 8)).map((hit) => ({ ...hit, href: hit_href(hit) })),
  line: HitLine as Suggest['line'],
};

// Prints what a first visit must fetch before the page works (script, compressed) and fails the build above the limit.
import { gzipSync } from 'node:zlib';
import type { Plugin } from 'vite';

type Chunk = { type: 'chunk'; code: string; imports: string[]; isEntry: boolean; facadeModuleId: string | null };
type Piece = Chunk | { type: 'asset' };

export function first_route_weight(options: { limit_kb: number }): Plugin {
  return {
    name: 'chaeson-first-route-weight',
    apply: 'build',
    writeBundle(_settings, bundle) {
      const pieces = bundle as unknown as Record<string, Piece>;
      const seen = new Set<string>();
      const take = (name: string) => {
        const piece = pieces[name];
        if (!piece || piece.type !== 'chunk' || seen.has(name)) return;
        seen.add(name);
        piece.imports.forEach(take);
      };
      for (const [name, piece] of Object.entries(pieces)) {
        if (piece.type !== 'chunk') continue;
        // The entry, the Thai texts every page needs, and the page a signed-out visitor sees.
        const first = piece.isEntry || /texts\/base\/th$|SignIn\.svelte$/.test(piece.facadeModuleId ?? '');
        if (first) take(name);
      }
      const bytes = [...seen].reduce((sum, name) => sum + gzipSync((pieces[name] as Chunk).code).length, 0);
      const kb = bytes / 1000;
      console.log(`first route: ${kb.toFixed(1)} kB of script compressed in ${seen.size} files (limit ${options.limit_kb})`);
      if (kb > options.limit_kb) throw new Error('The first route is too heavy: load more of it lazily.');
    },
  };
}

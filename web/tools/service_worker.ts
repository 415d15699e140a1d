// Builds src/sw/sw.ts into dist/sw.js with the list of files it keeps: the shell at once, the other pages when idle.
import { createHash } from 'node:crypto';
import { build, type Plugin, type ResolvedConfig } from 'vite';

type Chunk = { type: 'chunk'; imports: string[]; isEntry: boolean; facadeModuleId: string | null; viteMetadata?: { importedCss: Set<string> } };
type Piece = Chunk | { type: 'asset' };

/** Files the first screen needs, and the rest, by walking the static imports of the entry. */
export function split_files(pieces: Record<string, Piece>): { shell: string[]; rest: string[] } {
  const shell = new Set<string>();
  const take = (name: string) => {
    const piece = pieces[name];
    if (!piece || shell.has(name)) return;
    shell.add(name);
    if (piece.type !== 'chunk') return;
    piece.imports.forEach(take);
    piece.viteMetadata?.importedCss.forEach(take);
  };
  for (const [name, piece] of Object.entries(pieces)) {
    const first = piece.type === 'chunk' && (piece.isEntry || /texts\/base\//.test(piece.facadeModuleId ?? ''));
    if (first || /\.(woff2|css)$/.test(name)) take(name);
  }
  const rest = Object.keys(pieces).filter((name) => !shell.has(name) && /\.(js|mjs|json|svg)$/.test(name));
  return { shell: [...shell].filter((n) => n !== 'index.html'), rest };
}

export function service_worker(): Plugin {
  let config: ResolvedConfig;
  return {
    name: 'chaeson-service-worker',
    apply: 'build',
    configResolved: (resolved) => void (config = resolved),
    async writeBundle(_options, bundle) {
      const { shell, rest } = split_files(bundle as unknown as Record<string, Piece>);
      const address = (name: string) => `/${name}`;
      const files = { shell: ['/', '/manifest.webmanifest', ...shell.map(address)], rest: rest.map(address) };
      const page = bundle['index.html'];
      const seed = JSON.stringify(files) + (page && 'source' in page ? String(page.source) : '');
      const version = createHash('sha256').update(seed).digest('hex').slice(0, 12);
      await build({
        configFile: false,
        root: config.root,
        logLevel: 'warn',
        publicDir: false,
        define: { __VERSION__: JSON.stringify(version), __SHELL__: JSON.stringify(files.shell), __REST__: JSON.stringify(files.rest) },
        build: {
          outDir: config.build.outDir,
          emptyOutDir: false,
          target: 'es2022',
          lib: { entry: 'src/sw/sw.ts', formats: ['iife'], name: 'sw', fileName: () => 'sw.js' },
        },
      });
    },
  };
}

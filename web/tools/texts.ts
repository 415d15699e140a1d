// Gathers the texts of the web face and of the server's modules into one small module per bundle and
// language, so that a page in Thai never carries English. A text file is {"key": {"th": "...", "en": "..."}}.
import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { Plugin } from 'vite';

export type Twin = { th: string; en: string };
export type TextFile = Record<string, Twin>;

const web = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const root = resolve(web, '..');

/** Bundle name -> the files it is made of. "base" is always loaded, the others with the desks that ask for them. */
export function text_bundles(): Map<string, string[]> {
  const bundles = new Map<string, string[]>();
  const add = (name: string, file: string) => {
    if (existsSync(file)) bundles.set(name, [...(bundles.get(name) ?? []), file]);
  };
  add('base', join(root, 'kit/texts.json'));
  for (const file of names(join(web, 'src/i18n'), '.json')) {
    const name = file.replace(/\.json$/, '');
    add(name === 'shell' || name === 'kit' ? 'base' : name, join(web, 'src/i18n', file));
  }
  for (const desk of names(join(root, 'centre'), '')) add(desk, join(root, 'centre', desk, 'texts.json'));
  return bundles;
}

function names(folder: string, ending: string): string[] {
  return existsSync(folder) ? readdirSync(folder).filter((n) => n.endsWith(ending)).sort() : [];
}

export function read_texts(file: string): TextFile {
  return JSON.parse(readFileSync(file, 'utf8')) as TextFile;
}

function one_language(files: string[], language: 'th' | 'en'): Record<string, string> {
  const all: Record<string, string> = {};
  for (const file of files) for (const [key, twin] of Object.entries(read_texts(file))) all[key] = twin[language];
  return all;
}

const index_id = 'virtual:texts';

export function texts(): Plugin {
  return {
    name: 'chaeson-texts',
    resolveId: (id) => (id === index_id || id.startsWith(`${index_id}/`) ? `\0${id}` : undefined),
    load(id) {
      if (id === `\0${index_id}`) {
        const lines = [...text_bundles().keys()].map((name) => {
          const from = (language: string) => `() => import(${JSON.stringify(`${index_id}/${name}/${language}`)})`;
          return `${JSON.stringify(name)}: { th: ${from('th')}, en: ${from('en')} }`;
        });
        return `export default { ${lines.join(',\n')} };`;
      }
      if (!id.startsWith(`\0${index_id}/`)) return undefined;
      const [name, language] = id.slice(index_id.length + 2).split('/');
      const files = text_bundles().get(name ?? '') ?? [];
      for (const file of files) this.addWatchFile(file);
      return `export default ${JSON.stringify(one_language(files, language === 'en' ? 'en' : 'th'))};`;
    },
  };
}

// The rules of the house that no compiler checks: a desk imports only kit, offline, api and i18n, never another desk;
// a page has no typed-in texts, no inline style in its markup; components stay small.
import { readFileSync, readdirSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import { fileURLToPath } from 'node:url';

const web = resolve(dirname(fileURLToPath(import.meta.url)), '..');
const source = join(web, 'src');
const faults = [];

const files = readdirSync(source, { recursive: true })
  .map((name) => join(source, String(name)))
  .filter((name) => /\.(svelte|ts|css)$/.test(name));

const folder_of = (file) => relative(source, file).split(sep);
const may_import = {
  kit: ['kit', 'i18n', 'api', 'offline'],
  offline: ['offline', 'api', 'i18n'],
  api: ['api', 'i18n'],
  i18n: ['i18n'],
};

function check_imports(file, text) {
  const [top, desk, ...deeper] = folder_of(file);
  if (file.endsWith('.test.ts')) return;
  // What lies among the desks and in none is a list of their pages.
  if (top === 'desks' && !deeper.length) return;
  if (top !== 'desks' && !(top in may_import)) return;
  for (const [, from] of text.matchAll(/(?:from|import)\s*\(?\s*['"](\.[^'"]+)['"]/g)) {
    const [other, other_desk] = folder_of(resolve(dirname(file), from));
    const fine = top === 'desks' ? (other === 'desks' ? other_desk === desk : other in may_import) : may_import[top].includes(other);
    if (!fine) faults.push(`${relative(web, file)}: must not import ${from}`);
  }
}

function check_markup(file, text) {
  if (!file.endsWith('.svelte')) return;
  const markup = text.replace(/<script[\s\S]*?<\/script>|<style[\s\S]*?<\/style>|<!--[\s\S]*?-->/g, '');
  if (/\sstyle="[^"{]*"/.test(markup)) faults.push(`${relative(web, file)}: inline style (the content security policy forbids it); use a class or style:name`);
  if (/\{@html/.test(markup)) faults.push(`${relative(web, file)}: {@html} is not used here`);
}

for (const file of files) {
  const text = readFileSync(file, 'utf8');
  check_imports(file, text);
  check_markup(file, text);
  const lines = text.split('\n').length;
  if (lines > 400) faults.push(`${relative(web, file)}: ${lines} lines, more than 400`);
  if (!/^\s*(<!--|\/\/|\/\*)/.test(text)) faults.push(`${relative(web, file)}: its first comment says what it is for`);
}

if (faults.length) {
  console.error(faults.join('\n'));
  process.exit(1);
}
console.log(`rules: ${files.length} files keep the rules`);

// Every text has its Thai and its English, every key that is used exists, and no page has words typed into it.
import { readFileSync, readdirSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { read_texts, text_bundles } from '../../tools/texts';

const source = resolve(import.meta.dirname, '..');
const files = readdirSync(source, { recursive: true })
  .map((name) => join(source, String(name)))
  .filter((name) => /\.(svelte|ts)$/.test(name) && !/\.test\.ts$|types\.ts$/.test(name));
const thai = /[\u0e01-\u0e5b]/;
const texts = [...text_bundles().values()].flat();

describe('texts', () => {
  it('every key has both languages, each with the same holes', () => {
    for (const file of texts) {
      for (const [key, twin] of Object.entries(read_texts(file))) {
        expect(Object.keys(twin).sort(), `${file} ${key}`).toEqual(['en', 'th']);
        expect(twin.th && twin.en, `${file} ${key} is empty`).toBeTruthy();
        const holes = (text: string) => (text.match(/\{\w+\}/g) ?? []).sort();
        expect(holes(twin.th), `${file} ${key}`).toEqual(holes(twin.en));
      }
    }
  });

  it('no key is said twice with different words', () => {
    const seen = new Map<string, string>();
    for (const file of texts) {
      for (const [key, twin] of Object.entries(read_texts(file))) {
        const said = JSON.stringify(twin);
        expect(seen.get(key) ?? said, `${file} ${key}`).toBe(said);
        seen.set(key, said);
      }
    }
  });

  it('every key that is used has a text', () => {
    const known = new Set(texts.flatMap((file) => Object.keys(read_texts(file))));
    const missing: string[] = [];
    for (const file of files) {
      const used = keys_used(without_comments(readFileSync(file, 'utf8')), file);
      missing.push(...used.filter((key) => !known.has(key)).map((key) => `${file}: ${key}`));
    }
    expect(missing).toEqual([]);
  });

  it('pages have no words typed into them', () => {
    const faults = files.flatMap((file) => literals(readFileSync(file, 'utf8'), file.endsWith('.svelte')).map((word) => `${file}: ${word}`));
    expect(faults).toEqual([]);
  });

  it('a word typed into a page is noticed', () => {
    expect(literals('<p>Hello</p>', true)).toEqual(['Hello']);
    expect(literals('<p aria-label="Close">{t("x")}</p>', true)).toEqual(['Close']);
    expect(literals(`<script lang="ts">const a = 'สวัสดี';</script>`, true)).toEqual(['สวัสดี']);
    expect(literals('<p class="x">{t("x")} · {a > b ? 1 : 2}</p>', true)).toEqual([]);
  });
});

const without_comments = (text: string) => text.replace(/<!--[\s\S]*?-->|\/\*[\s\S]*?\*\/|(^|\s)\/\/.*$/gm, ' ');

/** Keys in t('...'), in on_key(key, '...') and, in the list of desks, titles and names. */
function keys_used(code: string, file: string): string[] {
  const found = [...code.matchAll(/\bt\(\s*'([^']+)'|\bon_key\('[^']+',\s*'([^']+)'/g)].map((m) => m[1] ?? m[2]!);
  if (!file.endsWith('src/desks.ts')) return found;
  const titles = [...code.matchAll(/\btitle: '([^']+)'/g)].map((m) => m[1]!);
  const names = [...code.matchAll(/\bname: '([^']+)',\s*icon:/g)].map((m) => `desk.${m[1]}`);
  return [...found, ...titles, ...names];
}

/** Words between tags, in attributes that people read, and Thai in code (comments may have it). */
function literals(text: string, is_page: boolean): string[] {
  const code = without_comments(text);
  const found = code.split('\n').flatMap((line) => line.match(/[\u0e01-\u0e5b]+/g) ?? []).filter((word) => thai.test(word) && word.length > 1 && !is_class(code, word));
  if (!is_page) return found;
  const markup = without_expressions(code.replace(/<(script|style)[\s\S]*?<\/\1>/g, ''));
  const attributes = [...markup.matchAll(/\b(?:aria-label|title|alt|placeholder|label|hint|says|caption)="([^"]*\p{L}{2}[^"]*)"/gu)].map((m) => m[1]!);
  const between = markup.replace(/<[^>]*>/g, '\n').split('\n').map((line) => line.trim()).filter((line) => /\p{L}{2}/u.test(line));
  return [...new Set([...found, ...attributes, ...between])];
}

/** A range in a regular expression ([๐-๙]) is not a word. */
const is_class = (code: string, word: string) => code.includes(`[${word}-`) || code.includes(`-${word}]`);

function without_expressions(markup: string): string {
  let depth = 0;
  let kept = '';
  for (const c of markup) {
    if (c === '{') depth++;
    if (depth === 0) kept += c;
    if (c === '}') depth--;
  }
  return kept;
}

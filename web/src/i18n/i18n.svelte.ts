// The language of the page and its texts. `t('key', {hole: value})` is reactive: a switch of language redraws
// every text in place. Bundles of texts come with the desks that ask for them, in the language shown only.
import bundles from 'virtual:texts';

export type Language = 'th' | 'en';
export type Values = Record<string, string | number>;

const kept_as = 'chaeson.language';
const wanted = new Set<string>(['base']);
const loaded: Record<Language, Record<string, string>> = { th: {}, en: {} };
const loading = new Map<string, Promise<void>>();

let language = $state<Language>('th');
let texts = $state.raw<Record<string, string>>({});

export function current_language(): Language {
  return language;
}

/** Makes sure that the texts of these desks are there in the language shown, now and after every switch. */
export async function load_texts(names: string[]): Promise<void> {
  for (const name of names) wanted.add(name);
  await fetch_bundles(language);
  texts = { ...loaded[language] };
}

export async function set_language(next: Language): Promise<void> {
  await fetch_bundles(next);
  language = next;
  texts = { ...loaded[next] };
  if (typeof document !== 'undefined') document.documentElement.lang = next;
  if (typeof localStorage !== 'undefined') localStorage.setItem(kept_as, next);
}

/** The language chosen on this device before, else Thai. */
export function remembered_language(): Language | null {
  const kept = typeof localStorage === 'undefined' ? null : localStorage.getItem(kept_as);
  return kept === 'th' || kept === 'en' ? kept : null;
}

async function fetch_bundles(of: Language): Promise<void> {
  await Promise.all([...wanted].map((name) => fetch_bundle(name, of)));
}

function fetch_bundle(name: string, of: Language): Promise<void> {
  const id = `${name}/${of}`;
  const known = loading.get(id);
  if (known) return known;
  const bundle = bundles[name];
  if (!bundle) return Promise.resolve();
  const job = bundle[of]().then(
    (module) => void Object.assign(loaded[of], module.default),
    (reason: unknown) => {
      loading.delete(id);
      throw reason;
    },
  );
  loading.set(id, job);
  return job;
}

export function has_text(key: string): boolean {
  return key in texts;
}

/** The text of a key with its {holes} filled. An unknown key shows itself, which the tests do not let happen. */
export function t(key: string, values: Values = {}): string {
  return fill(texts[key] ?? key, values);
}

/** The text of a key made at run time (an enumerator, a refusal code), or what to show when it is unknown. */
export function t_or(key: string, otherwise: string, values: Values = {}): string {
  const text = texts[key];
  return text === undefined ? otherwise : fill(text, values);
}

export function fill(text: string, values: Values): string {
  return text.replace(/\{(\w+)\}/g, (whole, hole: string) => (hole in values ? String(values[hole]) : whole));
}

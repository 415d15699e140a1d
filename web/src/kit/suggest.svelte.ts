// What the search box of the header offers while words are typed; the desk that can find people tells it how.
import type { Component } from 'svelte';

export type Suggestion = { id: string; href: string };
export type Suggest = {
  find: (words: string, signal: AbortSignal) => Promise<Suggestion[]>;
  /** How one line is shown. */
  line: Component<{ hit: never; words: string }>;
};

let from: (() => Promise<Suggest | null>) | null = null;

export function use_suggestions(source: (() => Promise<Suggest | null>) | null): void {
  from = source;
}

export const suggestions = (): Promise<Suggest | null> => from?.() ?? Promise.resolve(null);

// A list fetched page by page ({items, next, total?}): the first page when its question changes, more when asked.
//   const cases = listing<CaseLine>(() => ({ path: '/api/v1/casework/cases', query: { state: wanted } }));
import { onMount } from 'svelte';
import { api, type Page, type Query } from '../api/client';

export type Question = { path: string; query?: Query; purpose?: string };

export class Listing<T> {
  items = $state.raw<T[]>([]);
  next = $state.raw<string | null>(null);
  total = $state.raw<number | null>(null);
  failure = $state.raw<unknown>(null);
  busy = $state(true);
  offline_copy_at = $state.raw<string | null>(null);
  readonly #ask: () => Question;
  #turn = 0;

  constructor(ask: () => Question) {
    this.#ask = ask;
  }

  /** The question as a web address, for an export of the same rows. */
  get question(): Question {
    return this.#ask();
  }

  async reload(): Promise<void> {
    await this.#fetch(this.#ask(), null);
  }

  async more(): Promise<void> {
    if (this.next && !this.busy) await this.#fetch(this.#ask(), this.next);
  }

  async #fetch({ path, query, purpose }: Question, cursor: string | null): Promise<void> {
    const turn = ++this.#turn;
    this.busy = true;
    try {
      const { data, offline_copy_at } = await api.get<Page<T>>(path, { query: { ...query, after: cursor }, purpose });
      if (turn !== this.#turn) return;
      this.items = cursor ? [...this.items, ...data.items] : data.items;
      this.next = data.next;
      if (!cursor) this.total = data.total ?? null;
      this.offline_copy_at = offline_copy_at;
      this.failure = null;
    } catch (failure) {
      if (turn !== this.#turn) return;
      this.failure = failure;
    }
    this.busy = false;
  }
}

export function listing<T>(ask: () => Question): Listing<T> {
  const list = new Listing<T>(ask);
  $effect(() => void list.reload());
  onMount(() => {
    const again = () => (list.offline_copy_at || list.failure) && void list.reload();
    addEventListener('online', again);
    return () => removeEventListener('online', again);
  });
  return list;
}

// A list fetched page by page ({items, next, total?}): the first page when its question changes, more when asked.
//   const cases = listing<CaseLine>(() => ({ path: '/api/v1/casework/cases', query: { state: wanted } }));
import { api, type Page, type Query } from '../api/client';
import { fetch_again } from './fetch_again.svelte';

const page_most = 200;

export type Question = { path: string; query?: Query; purpose?: string };

export class Listing<T, Sent = T> {
  items = $state.raw<T[]>([]);
  next = $state.raw<string | null>(null);
  total = $state.raw<number | null>(null);
  failure = $state.raw<unknown>(null);
  busy = $state(true);
  offline_copy_at = $state.raw<string | null>(null);
  readonly #ask: () => Question;
  readonly #row: (sent: Sent) => T;
  #turn = 0;

  /** `row` makes the rows of the list from what is sent, when they are not the same. */
  constructor(ask: () => Question, row: (sent: Sent) => T = (sent) => sent as unknown as T) {
    this.#ask = ask;
    this.#row = row;
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

  /** The rows of every page, those that are shown and the rest, `most` at the most: for an export of the whole list. */
  async everything(most: number): Promise<{ rows: T[]; whole: boolean }> {
    const rows = [...this.items];
    const { path, query, purpose } = this.#ask();
    let cursor = this.next;
    while (cursor && rows.length < most) {
      const { data }: { data: Page<Sent> } = await api.get<Page<Sent>>(path, { query: { ...query, limit: String(page_most), after: cursor }, purpose });
      rows.push(...data.items.map(this.#row));
      cursor = data.next;
    }
    return { rows: rows.slice(0, most), whole: !cursor && rows.length <= most };
  }

  async #fetch({ path, query, purpose }: Question, cursor: string | null): Promise<void> {
    const turn = ++this.#turn;
    this.busy = true;
    try {
      const { data, offline_copy_at } = await api.get<Page<Sent>>(path, { query: { ...query, after: cursor }, purpose });
      if (turn !== this.#turn) return;
      const rows = data.items.map(this.#row);
      this.items = cursor ? [...this.items, ...rows] : rows;
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

export function listing<T, Sent = T>(ask: () => Question, row?: (sent: Sent) => T): Listing<T, Sent> {
  const list = new Listing<T, Sent>(ask, row);
  $effect(() => void list.reload());
  fetch_again(list);
  return list;
}

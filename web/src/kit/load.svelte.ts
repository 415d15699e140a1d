// One thing fetched for a page: its data, whether it is on its way, why it did not come, whether it is an offline copy.
//   const home = load(() => api.get<Household>(`/api/v1/household/households/${id}`));
// The fetch runs again when a value it read changes; an answer to an older question is dropped.
import type { Answer } from '../api/client';
import { fetch_again } from './fetch_again.svelte';

export class Loaded<T> {
  data = $state.raw<T | null>(null);
  etag = $state.raw<string | null>(null);
  failure = $state.raw<unknown>(null);
  busy = $state(true);
  /** When this is a copy kept on the device: when it was fetched. */
  offline_copy_at = $state.raw<string | null>(null);
  readonly #fetch: () => Promise<Answer<T>>;
  #turn = 0;

  constructor(fetch: () => Promise<Answer<T>>) {
    this.#fetch = fetch;
  }

  async reload(): Promise<void> {
    const turn = ++this.#turn;
    this.busy = true;
    try {
      const answer = await this.#fetch();
      if (turn !== this.#turn) return;
      this.data = answer.data;
      this.etag = answer.etag;
      this.offline_copy_at = answer.offline_copy_at;
      this.failure = null;
    } catch (failure) {
      if (turn !== this.#turn) return;
      this.failure = failure;
    }
    this.busy = false;
  }
}

export function load<T>(fetch: () => Promise<Answer<T>>): Loaded<T> {
  const loaded = new Loaded(fetch);
  $effect(() => void loaded.reload());
  fetch_again(loaded);
  return loaded;
}

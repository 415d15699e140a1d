// Where people outside reach this centre: what the operator told the program, or, unknown, the address of this page, which
// may lead nowhere from somebody else's phone.
import { api } from './client';

class PublicAddress {
  /** null until asked, "" when the program does not know it. */
  told = $state.raw<string | null>(null);
  #asked: Promise<void> | null = null;

  ask(): Promise<void> {
    this.#asked ??= api.get<{ address: string }>('/api/v1/papers/address').then(
      ({ data }) => void (this.told = data.address),
      () => void (this.#asked = null),
    );
    return this.#asked;
  }
  get unknown(): boolean {
    return this.told === '';
  }
  /** "/letter#abc" as somebody outside can open it. */
  link(path: string): string {
    return (this.told || location.origin) + path;
  }
}
export const public_address = new PublicAddress();

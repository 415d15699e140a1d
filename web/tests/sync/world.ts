// What a history is made of: chance from a seed, phones with a disk, and the record of what people wrote.
import { createHash } from 'node:crypto';
import { edits_of, file_key, type Edit } from '../../src/offline/field_disk';
import type { Change, Ended, OnDisk, Step, StepAnswer } from '../../src/offline/field_exchange';
import type { Cards, Kept, KeptFile, Phone } from '../../src/offline/field_rules';
import type { FieldCard, FieldOp } from '../../src/offline/field_shapes';

/** mulberry32 over a mixed seed: small, quick, and the same everywhere. */
export class Chance {
  #state: number;
  constructor(seed: number, index: number) {
    this.#state = (Math.imul(seed ^ 0x9e3779b9, 0x85ebca6b) ^ Math.imul(index + 1, 0xc2b2ae35)) >>> 0;
  }
  next(): number {
    let z = (this.#state = (this.#state + 0x6d2b79f5) >>> 0);
    z = Math.imul(z ^ (z >>> 15), z | 1);
    z ^= z + Math.imul(z ^ (z >>> 7), z | 61);
    return ((z ^ (z >>> 14)) >>> 0) / 4294967296;
  }
  below = (n: number): number => Math.floor(this.next() * n);
  between = (from: number, to: number): number => from + this.below(to - from + 1);
  is = (share: number): boolean => this.next() < share;
  pick = <T>(list: readonly T[]): T => list[this.below(list.length)]!;
  /** A UUID of version 7 from this chance and a phone's clock. */
  uuid(now_ms: number): string {
    const time = Math.max(0, now_ms).toString(16).padStart(12, '0').slice(-12);
    const hex = (digits: number) => Math.floor(this.next() * 16 ** digits).toString(16).padStart(digits, '0');
    return `${time.slice(0, 8)}-${time.slice(8)}-7${hex(3)}-${(8 + this.below(4)).toString(16)}${hex(3)}-${hex(6)}${hex(6)}`;
  }
}

export const sha256 = (text: string): string => createHash('sha256').update(text).digest('hex');

/** One phone. Its disk outlives every crash; what runs on it does not. Lists of its rows are made once between two writes. */
export class SimPhone {
  kept = new Map<string, Kept>();
  cards = new Map<string, FieldCard>();
  phones = new Map<string, Phone>();
  files = new Map<string, KeptFile & { bytes: string }>();
  running: { user: string; steps: Generator<Step, Ended, StepAnswer>; wants: Step | null } | null = null;
  skew_ms = 0;
  #rows: { kept: Kept[]; card_keys: string[]; files: (KeptFile & { bytes: string })[] } | null = null;
  #cards = new Map<string, Cards>();

  constructor(public device_id: string, public users: string[]) {
    for (const user of users) this.phones.set(user, { user, device_id, epoch: '', read_epoch: '', stable_seq: 0, cursor: null, clock_offset_ms: 0 });
  }

  read(user: string, now_ms: number): OnDisk {
    const { kept, files } = this.#listed();
    return { phone: this.phones.get(user)!, cards: this.#cards_of(user), kept, files, now_ms };
  }

  write(user: string, change: Change): void {
    this.apply(edits_of(change, user, this.#listed()));
  }

  apply(edits: Edit[]): void {
    for (const { store, key, value } of edits) {
      const rows = this[store] as Map<string, unknown>;
      if (value === null) rows.delete(key);
      else rows.set(key, value);
      if (store === 'cards') this.#cards.clear();
      if (store !== 'phones') this.#rows = null;
    }
  }

  save(kept: Kept, bytes: string | null): void {
    this.apply([{ store: 'kept', key: kept.id, value: kept }]);
    if (bytes === null) return;
    const file = { sha256: kept.op.attachment, user: kept.user, size: bytes.length, whole_in: '', whole_seq: 0, bytes };
    this.apply([{ store: 'files', key: file_key(kept.user, file.sha256), value: file }]);
  }

  #listed() {
    return (this.#rows ??= { kept: [...this.kept.values()], card_keys: [...this.cards.keys()], files: [...this.files.values()] });
  }

  #cards_of(user: string): Cards {
    const known = this.#cards.get(user);
    if (known) return known;
    const cards: Cards = {};
    for (const [key, card] of this.cards) if (key.startsWith(`${user}/`)) cards[card.id] = card;
    this.#cards.set(user, cards);
    return cards;
  }
}

/** What somebody wrote, and what they knew when they did. */
export type Wrote = { op: FieldOp; body: string; knew: string | null; knew_card: string; read: { epoch: string; version: number }; bytes: string | null };

/** A card as the centre said it. */
export type ToldCard = { text: string; card: FieldCard };

export type World = {
  chance: Chance;
  phones: SimPhone[];
  users: string[];
  households: string[];
  loads: Map<string, Set<string>>;
  wrote: Map<string, Wrote>;
  doubled_ids: string[];
  faults: string[];
  now_ms: number;
  seq: number;
  backup_seq: number;
  /** In the order in which they began. */
  epochs: string[];
  late: string[];
  /** Cards in the order in which the centre told them. */
  told: ToldCard[];
};

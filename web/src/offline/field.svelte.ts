// Work in the field of the person signed in: what lies on this phone, saving, and the exchange with the centre, one tab at a
// time. What becomes of an op is decided in field_rules.ts and field_exchange.ts; here are the disk and the line.
import { api, new_key } from '../api/client';
import { LineDown, Refusal } from '../api/problem';
import { session } from '../api/session.svelte';
import { exchange, type Ended, type Step, type StepAnswer } from './field_exchange';
import { area_map } from './field_map';
import { make_op, standing, type Cards, type Kept, type Phone, type Standing, type Written } from './field_rules';
import type { FieldFileState, FieldPullAnswer, FieldPushAnswer } from './field_shapes';
import { keep_bundle, keep_written, photo_bytes, read_field, write_field, type Bundle, type Photo, type Taken } from './field_store';
import { lock } from './lock.svelte';
import { NoKey } from './store';

const base = '/api/v1/fieldwork';
const part_bytes = 64 * 1024;
const retry_ms = [5_000, 20_000, 60_000, 300_000];
const late_ms = 3 * 24 * 3600 * 1000;
const device_as = (user: string) => `chaeson.device.${user}`;

/** What this phone is called until something of this person lies on it; from then on the name lies there too. */
function noted_device(user: string): string {
  const known = localStorage.getItem(device_as(user));
  return known ?? new_device(user);
}
function new_device(user: string): string {
  const made = new_key();
  localStorage.setItem(device_as(user), made);
  return made;
}
/** The screen was locked, the person left, the disk is full, or a newer app took it over: in this very moment. */
const is_interruption = (failure: unknown) => failure instanceof NoKey || failure instanceof DOMException;
const read = (user: string) => read_field(user, noted_device(user), Date.now());

class Field {
  phone = $state.raw<Phone | null>(null);
  kept = $state.raw<Kept[]>([]);
  cards = $state.raw<Cards>({});
  bundle = $state.raw<Bundle | null>(null);
  busy = $state(false);
  #channel: BroadcastChannel | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failed = 0;
  #turn = 0;
  #bundles = 0;

  homes: Taken[] = $derived((this.bundle?.households ?? []).filter((home) => this.cards[home.id]));
  /** How many of each: only here, at the centre, safe, aside. */
  counts = $derived(this.#count());
  oldest: string | null = $derived(this.kept.find((one) => this.phone && standing(one, this.phone) === 'kept')?.op.observed_at ?? null);
  late = $derived(this.oldest !== null && Date.now() - Date.parse(this.oldest) > late_ms);

  #count(): Record<Standing, number> {
    const counts = { kept: 0, sent: 0, safe: 0, aside: 0 };
    if (this.phone) for (const one of this.kept) counts[standing(one, this.phone)]++;
    return counts;
  }

  start(): void {
    addEventListener('online', () => void this.sync());
    this.#channel = new BroadcastChannel('chaeson.field');
    this.#channel.onmessage = () => void this.refresh();
  }

  get #user(): string {
    const user = session.staff?.id;
    if (!user) throw new Error('Work in the field belongs to somebody who is signed in.');
    return user;
  }

  async refresh(): Promise<void> {
    const turn = ++this.#turn;
    const user = session.staff?.id;
    if (!user) return void ([this.phone, this.kept, this.cards, this.bundle] = [null, [], {}, null]);
    if (lock.locked || !session.can('fieldwork.go_out') || !globalThis.crypto?.subtle) return;
    const disk = await read(user).catch((failure: unknown) => {
      if (failure instanceof NoKey) return null;
      throw failure;
    });
    // What was asked for later is newer, or another's, whichever comes first.
    if (!disk || turn !== this.#turn) return;
    // A lease that ran out takes what was read along; what was written stays.
    if (disk.bundle && Date.parse(disk.bundle.until) < Date.now()) {
      await write_field(user, { phone: { ...disk.phone, cursor: null }, put: [], anew: true }, disk.phone.device_id);
      return this.refresh();
    }
    [this.phone, this.kept, this.cards, this.bundle] = [disk.phone, disk.kept, disk.cards, disk.bundle];
  }

  /** When this resolves, everything a form brought is on the disk; it goes to the centre when there is a line. */
  async save(written: Written[], photos: Photo[] = []): Promise<void> {
    const user = this.#user;
    await navigator.locks.request('chaeson.field.write', async () => {
      const disk = await read(user);
      const made: Kept[] = [];
      for (const one of written) made.push(make_op(one, disk.phone, disk.cards, [...disk.kept, ...made], new_key(), Date.now()));
      await keep_written(user, disk.phone, made, photos);
    });
    // It is saved, whatever becomes of what is shown: a form that said otherwise would have it written twice.
    await this.#changed().catch((failure: unknown) => console.warn('What lies on this phone could not be shown:', failure));
    void this.sync();
  }

  async enrol(name: string): Promise<void> {
    const { phone } = await read(this.#user);
    await api.post(`${base}/devices`, { id: phone.device_id, name });
  }

  /** One question and one answer: on a slow line, every further one is half a second. */
  async take_along(household_ids: string[], device_name: string, area_codes: string[]): Promise<void> {
    const user = this.#user;
    const { phone } = await read(user);
    const map = area_map(area_codes, household_ids);
    const asked = { device_name, household_ids };
    type Answer = { until: string; households: Taken[]; changes: FieldPullAnswer };
    let device_id = phone.device_id;
    const take = () => api.post<Answer>(`${base}/bundles`, { ...asked, device_id }, { timeout_ms: 60_000 });
    const { data } = await take().catch((failure: unknown) => {
      if (!(failure instanceof Refusal) || failure.code !== 'fieldwork.device_revoked') throw failure;
      // A phone that was lost and found again begins anew, under another name.
      device_id = new_device(user);
      return take();
    });
    const bundle: Bundle = { until: data.until, taken_at: new Date().toISOString(), households: data.households, map: await map };
    await navigator.locks.request('chaeson.field.write', () => {
      this.#bundles++;
      return keep_bundle(user, device_id, bundle, data.changes, Date.now());
    });
    await this.#changed();
    void navigator.storage?.persist?.();
    void this.sync();
  }

  async sync(): Promise<Ended> {
    clearTimeout(this.#timer);
    const user = session.staff?.id;
    if (!user || lock.locked || session.ended || !navigator.onLine || !session.can('fieldwork.go_out')) return 'down';
    return navigator.locks.request('chaeson.field', async () => {
      this.busy = true;
      try {
        const ended = await this.#exchange(user).catch((failure: unknown) => {
          if (!is_interruption(failure)) throw failure;
          return 'down' as const;
        });
        if (ended === 'done') this.#failed = 0;
        else this.#timer = setTimeout(() => void this.sync(), retry_ms[Math.min(this.#failed++, retry_ms.length - 1)]);
        return ended;
      } finally {
        this.busy = false;
        await this.#changed();
      }
    });
  }

  async #exchange(user: string): Promise<Ended> {
    const disk = await read(user);
    // Nothing was ever taken along or written: there is nothing to talk about.
    if (disk.kept.length === 0 && !disk.bundle) return 'done';
    const ended = await this.#run(user);
    if (ended !== 'refused') return ended;
    // A centre that was put back from a copy may not know this phone any more.
    await this.enrol(navigator.platform || 'phone').catch(() => undefined);
    return this.#run(user);
  }

  async #run(user: string): Promise<Ended> {
    const steps = exchange();
    const bundles = this.#bundles;
    for (let answer: StepAnswer = undefined; ; ) {
      const next = steps.next(answer);
      if (next.done) return next.value;
      // Another person signed in meanwhile, or other homes were taken along: what this one hears is of before that.
      if (session.staff?.id !== user || lock.locked || bundles !== this.#bundles) return 'down';
      // It may be interrupted anywhere, and begins anew later.
      answer = await this.#step(user, next.value, bundles);
    }
  }

  async #step(user: string, step: Step, bundles: number): Promise<StepAnswer> {
    if (step.do === 'read') return read(user);
    if (step.do === 'write') {
      await navigator.locks.request('chaeson.field.write', async () => void (bundles === this.#bundles && (await write_field(user, step.change, noted_device(user)))));
      return void (await this.#changed());
    }
    try {
      if (step.do === 'push') return (await api.post<FieldPushAnswer>(`${base}/pushes`, step.body, { timeout_ms: 60_000 })).data;
      if (step.do === 'pull') return (await api.get<FieldPullAnswer>(`${base}/changes`, { query: { device_id: step.device_id, ...step.cursor }, purpose: 'follow_up', timeout_ms: 60_000 })).data;
      const { sha256, offset, size, device_id } = step;
      const bytes = (await photo_bytes(user, sha256)).slice(offset, offset + part_bytes);
      return (await api.post<FieldFileState>(`${base}/files/${sha256}`, new Blob([bytes]), { query: { device_id, offset, size }, timeout_ms: 60_000 })).data;
    } catch (failure) {
      if (failure instanceof LineDown) return { failed: 'down' };
      if (failure instanceof Refusal) return { failed: failure.status };
      throw failure;
    }
  }

  async #changed(): Promise<void> {
    await this.refresh();
    this.#channel?.postMessage('changed');
  }
}

export const field = new Field();

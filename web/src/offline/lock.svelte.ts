// The screen lock: after a quarter of an hour without a touch the key of the device's store is put away and the pages are
// hidden; the password, or the PIN of this phone, brings both back, without a network too. All tabs lock and unlock together.
import { remember, remembered, session, type Staff } from '../api/session.svelte';
import { forget_read } from './field_store';
import { bytes_of_hex, import_key, unwrap, wrap } from './seal';
import { drop_key_row, key_row, last_key_row, put_key_row } from './store';

export const idle_ms_max = 15 * 60 * 1000;
const look_every_ms = 15_000;
const tries_max = 5;
/** Cold fingers miss keys; and so few digits must not be tried for long. */
const pin_tries_max = 10;
export const pin_digits_min = 6;
const locked_as = 'chaeson.locked';
const touched_as = 'chaeson.touched';
const note_every_ms = 5_000;

export type Unlocked = 'open' | 'wrong' | 'signed_out';

class Lock {
  locked = $state(false);
  #noted = 0;

  /** Call once when the app starts, before anything of a person is shown. */
  async start(): Promise<void> {
    await this.#know_again();
    this.locked = localStorage.getItem(locked_as) !== null || (await this.#is_put_away());
    // Time goes on while no tab is open.
    if (this.#is_idle()) void this.lock(remembered()?.id);
    this.#touch(true);
    session.on_key = (staff, key, password) => this.#take(staff, key, password);
    session.on_leave = (staff) => this.#forget(staff);
    for (const event of ['pointerdown', 'keydown', 'wheel', 'touchstart'] as const) addEventListener(event, () => this.#touch(), { passive: true, capture: true });
    addEventListener('storage', ({ key, newValue }) => key === locked_as && (this.locked = newValue !== null));
    document.addEventListener('visibilitychange', () => this.#look());
    setInterval(() => this.#look(), look_every_ms);
  }

  /** Who was here, when the browser was killed before it had noted it: without a line nobody else can say. */
  async #know_again(): Promise<void> {
    if (remembered()) return;
    const row = await last_key_row().catch(() => undefined);
    if (row?.staff) remember(row.staff);
  }

  /** A browser that was killed may have forgotten its note that the screen is locked; the key that is not there says it. */
  async #is_put_away(): Promise<boolean> {
    const user = remembered()?.id;
    const row = user ? await key_row(user).catch(() => undefined) : undefined;
    if (user && row?.wrapped && !row.key) localStorage.setItem(locked_as, user);
    return Boolean(row?.wrapped && !row.key);
  }

  #touch(now = false): void {
    if (this.locked) return;
    if (!now && this.#is_idle()) return void this.lock();
    if (!now && Date.now() - this.#noted < note_every_ms) return;
    this.#noted = Date.now();
    localStorage.setItem(touched_as, String(this.#noted));
  }

  #is_idle = () => {
    const idle_ms = Date.now() - Number(localStorage.getItem(touched_as) ?? Date.now());
    // A clock that was set back says nothing of how long nobody was here.
    return idle_ms >= idle_ms_max || idle_ms < -note_every_ms;
  };

  #look(): void {
    if (!this.locked && session.staff && this.#is_idle()) void this.lock();
  }

  async lock(user = session.staff?.id): Promise<void> {
    if (!user || this.locked) return;
    this.locked = true;
    localStorage.setItem(locked_as, user);
    const row = await key_row(user);
    if (row) await put_key_row({ ...row, key: null });
  }

  /** With the password, or with the PIN of this phone. */
  async unlock(typed: string): Promise<Unlocked> {
    const user = session.staff?.id ?? '';
    const row = await key_row(user);
    // Nothing to open with (another browser's cookies, a cleared store): the server has to say who this is.
    if (!row?.wrapped) return this.#give_up(user);
    const by_pin = row.pin && /^\d+$/.test(typed) ? await unwrap(row.pin, typed, user) : null;
    const key = by_pin ?? (await unwrap(row.wrapped, typed, user));
    if (!key) {
      const wrong = (row.wrong ?? 0) + 1;
      await put_key_row({ ...row, wrong });
      return wrong >= (row.pin ? pin_tries_max : tries_max) ? this.#give_up(user) : 'wrong';
    }
    await put_key_row({ ...row, key, wrong: 0 });
    this.#open();
    return 'open';
  }

  async has_pin(user = session.staff?.id ?? ''): Promise<boolean> {
    return Boolean((await key_row(user))?.pin);
  }

  /** Digits of one's own for this phone alone. The key comes from the centre once more: this wants a line. */
  async set_pin(pin: string): Promise<void> {
    const user = session.staff?.id ?? '';
    const hex = await session.device_key();
    const row = await key_row(user);
    if (!row || !hex) throw new Error('A phone without a key of its own has nothing to lock.');
    await put_key_row({ ...row, pin: await wrap(bytes_of_hex(hex), pin, user), wrong: 0 });
  }

  /** Somebody guesses: what was read goes from this device, what was written stays, sealed, until its owner signs in. */
  async #give_up(user: string): Promise<Unlocked> {
    await forget_read(user);
    await session.sign_out();
    return 'signed_out';
  }

  #open(): void {
    this.locked = false;
    localStorage.removeItem(locked_as);
    this.#touch(true);
  }

  /** The session brought the key: kept for use, and, when the password was just typed, put away under it too. */
  async #take(staff: Staff, hex: string, password: string | null): Promise<void> {
    if (!globalThis.crypto?.subtle) return;
    if (this.locked && password === null) return;
    try {
      await this.#keep(staff, bytes_of_hex(hex), password);
    } catch (failure) {
      // A browser that keeps nothing (a private window) still works while there is a line.
      console.warn('This device keeps nothing for work without a line:', failure);
    }
    if (password !== null) this.#open();
  }

  async #keep(staff: Staff, raw: Uint8Array<ArrayBuffer>, password: string | null): Promise<void> {
    const user = staff.id;
    const before = await key_row(user);
    const wrapped = password === null ? (before?.wrapped ?? null) : await wrap(raw, password, user);
    await put_key_row({ user, staff, key: await import_key(raw), wrapped, pin: before?.pin ?? null, wrong: before?.wrong ?? 0 });
  }

  async #forget(staff: Staff): Promise<void> {
    await drop_key_row(staff.id);
    this.#open();
  }
}

export const lock = new Lock();

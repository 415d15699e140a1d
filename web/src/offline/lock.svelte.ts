// The screen lock: after a quarter of an hour without a touch the key of the device's store is put away and the pages are
// hidden; the password brings both back, without a network too. All tabs lock and unlock together.
import { remembered, session, type Staff } from '../api/session.svelte';
import { bytes_of_hex, import_key, unwrap, wrap } from './seal';
import { drop_key_row, key_row, put_key_row } from './store';

export const idle_ms_max = 15 * 60 * 1000;
const look_every_ms = 15_000;
const tries_max = 5;
const locked_as = 'chaeson.locked';
const touched_as = 'chaeson.touched';
const note_every_ms = 5_000;

export type Unlocked = 'open' | 'wrong' | 'signed_out';

class Lock {
  locked = $state(false);
  #noted = 0;
  #wrong = 0;

  /** Call once when the app starts, before anything of a person is shown. */
  start(): void {
    this.locked = localStorage.getItem(locked_as) !== null;
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

  #touch(now = false): void {
    if (this.locked) return;
    if (!now && this.#is_idle()) return void this.lock();
    if (!now && Date.now() - this.#noted < note_every_ms) return;
    this.#noted = Date.now();
    localStorage.setItem(touched_as, String(this.#noted));
  }

  #is_idle = () => Date.now() - Number(localStorage.getItem(touched_as) ?? Date.now()) >= idle_ms_max;

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

  async unlock(password: string): Promise<Unlocked> {
    const user = session.staff?.id ?? '';
    const row = await key_row(user);
    // Nothing to open with (another browser's cookies, a cleared store): the server has to say who this is.
    if (!row?.wrapped) return this.#give_up();
    const key = await unwrap(row.wrapped, password, user);
    if (!key) return ++this.#wrong >= tries_max ? this.#give_up() : 'wrong';
    await put_key_row({ ...row, key });
    this.#open();
    return 'open';
  }

  async #give_up(): Promise<Unlocked> {
    await session.sign_out();
    return 'signed_out';
  }

  #open(): void {
    this.#wrong = 0;
    this.locked = false;
    localStorage.removeItem(locked_as);
    this.#touch(true);
  }

  /** The session brought the key: kept for use, and, when the password was just typed, put away under it too. */
  async #take(staff: Staff, hex: string, password: string | null): Promise<void> {
    if (!globalThis.crypto?.subtle) return;
    if (this.locked && password === null) return;
    try {
      await this.#keep(staff.id, bytes_of_hex(hex), password);
    } catch (failure) {
      // A browser that keeps nothing (a private window) still works while there is a line.
      console.warn('This device keeps nothing for work without a line:', failure);
    }
    if (password !== null) this.#open();
  }

  async #keep(user: string, raw: Uint8Array<ArrayBuffer>, password: string | null): Promise<void> {
    const wrapped = password === null ? ((await key_row(user))?.wrapped ?? null) : await wrap(raw, password, user);
    await put_key_row({ user, key: await import_key(raw), wrapped });
  }

  async #forget(staff: Staff): Promise<void> {
    await drop_key_row(staff.id);
    this.#open();
  }
}

export const lock = new Lock();

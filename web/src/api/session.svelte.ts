// Who is signed in. Survives a reload and a lost network (the last known person on this device), asks to sign in
// again over the open page when the session ends, and forgets everything that was kept for reading on sign-out.
import { load_texts, remembered_language, set_language, type Language } from '../i18n/i18n.svelte';
import { api, when_signed_out } from './client';
import { LineDown, Refusal } from './problem';

export type Staff = {
  id: string;
  name: string;
  role: string;
  org_id: string;
  /** What kind of organisation it is: "centre", "agency". */
  org_kind?: string;
  user_name: string;
  org_name_th: string;
  org_name_en: string;
  area_code: string;
  permissions: string[];
  language: Language;
  must_change_password: boolean;
  totp_on: boolean;
};

type Answer = { staff: Staff; device_key?: string };
export type SignIn = { user_name: string; password: string; totp?: string };

const kept_as = 'chaeson.staff';
const address = '/api/v1/staff/session';

class Session {
  staff = $state.raw<Staff | null>(null);
  /** False until it is known whether somebody is signed in. */
  known = $state(false);
  /** The session ended under an open page: the sign-in window is shown over it. */
  ended = $state(false);
  /** What the device's store does with the key that came with the session; the password when it was just typed. */
  on_key: ((staff: Staff, device_key: string, password: string | null) => Promise<void>) | null = null;
  on_leave: ((staff: Staff) => Promise<void>) | null = null;
  #waiting: ((signed_in: boolean) => void)[] = [];

  can(permission: string | undefined): boolean {
    return permission === undefined || (this.staff?.permissions.includes(permission) ?? false);
  }

  async open(): Promise<void> {
    when_signed_out(() => this.#ask_again());
    try {
      await this.#take((await api.get<Answer>(address)).data, null);
    } catch (failure) {
      if (!(failure instanceof LineDown) && !(failure instanceof Refusal)) throw failure;
      const away = failure instanceof LineDown || failure.status >= 500;
      this.staff = away ? remembered() : null;
    }
    this.known = true;
  }

  async sign_in(given: SignIn): Promise<void> {
    const { data } = await api.post<Answer>(address, given);
    const before = remembered();
    if (before && before.id !== data.staff.id) await this.#forget(before);
    await this.#take(data, given.password);
    this.ended = false;
    this.#answer_waiting(true);
  }

  async sign_out(): Promise<void> {
    await api.del(address).catch((failure: unknown) => {
      // Already signed out, or no network: the cookie dies with the session; this device forgets all the same.
      if (!(failure instanceof Refusal) && !(failure instanceof LineDown)) throw failure;
    });
    await this.leave();
  }

  /** Forgets the person on this device: what was kept for reading goes, what is not yet sent stays. */
  async leave(): Promise<void> {
    localStorage.removeItem(kept_as);
    if (this.staff) await this.#forget(this.staff);
    this.staff = null;
    this.ended = false;
    this.#answer_waiting(false);
  }

  /** The server said anew who this is (another language, a second factor). */
  renew(staff: Staff): void {
    this.#keep(staff);
  }

  /** After the password was changed: the key of this device is put away under the new one. */
  async password_changed(password: string): Promise<void> {
    await this.#take((await api.get<Answer>(address)).data, password);
  }

  /** The key of what lies on this device, from the centre once more. */
  async device_key(): Promise<string | undefined> {
    return (await api.get<Answer>(address)).data.device_key;
  }

  async #forget(staff: Staff): Promise<void> {
    await forget_kept_pages();
    await this.on_leave?.(staff);
  }

  async #take({ staff, device_key }: Answer, password: string | null): Promise<void> {
    // The key first: whoever sees that somebody is here may look for what they left on the device.
    if (device_key) await this.on_key?.(staff, device_key, password);
    this.#keep(staff);
    this.known = true;
    if (!remembered_language()) await set_language(staff.language === 'en' ? 'en' : 'th');
    await load_texts([]);
  }

  #keep(staff: Staff): void {
    this.staff = staff;
    remember(staff);
  }

  #ask_again(): Promise<boolean> {
    if (!this.staff) return Promise.resolve(false);
    this.ended = true;
    return new Promise((resolve) => this.#waiting.push(resolve));
  }

  #answer_waiting(signed_in: boolean): void {
    for (const resolve of this.#waiting.splice(0)) resolve(signed_in);
  }
}

/** Who was here last on this device, signed in as far as it knows. */
export function remembered(): Staff | null {
  const kept = localStorage.getItem(kept_as);
  return kept ? (JSON.parse(kept) as Staff) : null;
}

export const remember = (staff: Staff): void => localStorage.setItem(kept_as, JSON.stringify(staff));

/** Tells the service worker to drop every kept page of data, and waits until it did. */
async function forget_kept_pages(): Promise<void> {
  const worker = navigator.serviceWorker?.controller;
  if (!worker) {
    if ('caches' in globalThis) await caches.delete('data');
    return;
  }
  await new Promise<void>((resolve) => {
    const line = new MessageChannel();
    line.port1.onmessage = () => resolve();
    worker.postMessage({ type: 'forget' }, [line.port2]);
    setTimeout(resolve, 2000);
  });
}

export const session = new Session();

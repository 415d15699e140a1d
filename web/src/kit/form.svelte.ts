// A form: what is typed, what is wrong with it, whether it is being sent, and its draft on this device. The same
// command keeps its key over retries; a refusal puts the faults at their fields; a conflict is shown side by side.
import { new_key } from '../api/client';
import { failure_text, faults_by_path, Refusal } from '../api/problem';
import { session } from '../api/session.svelte';
import { t } from '../i18n/i18n.svelte';
import { drop_draft, read_draft, save_draft } from '../offline/store';
import { toasts } from './toasts.svelte';

export type Faults = Record<string, string>;

export type FormSettings<T extends object, R> = {
  start: T;
  /** Sends the values. `key` is the Idempotency-Key, the same while the same values are tried again. */
  send: (values: T, key: string, etag: string | null) => Promise<R>;
  /** What can be said without asking the server: field path -> text. */
  check?: (values: T) => Faults;
  /** Keeps a draft on this device under this name until it is sent ("casework.new", "visit.<id>"). */
  draft?: string;
  /** What to say when it was saved. */
  saved?: (answer: R) => string;
  done?: (answer: R) => void | Promise<void>;
  /** The version the values came from, for If-Match. */
  etag?: string | null;
  /** Fetches what the server holds now, when somebody else changed it first (412). */
  reload?: () => Promise<{ values: T; etag: string | null }>;
};

export type Conflict<T> = { theirs: T; etag: string | null };

const draft_pause_ms = 600;

export class Form<T extends object, R = unknown> {
  values: T = $state()!;
  faults = $state<Faults>({});
  failure = $state.raw<unknown>(null);
  busy = $state(false);
  conflict = $state.raw<Conflict<T> | null>(null);
  /** When a draft was found: when it was written. */
  draft_from = $state<string | null>(null);
  draft_kept = $state(false);
  readonly #settings: FormSettings<T, R>;
  #etag: string | null;
  #key = new_key();
  #sent = '';
  #start: string;
  #tried: Partial<T> = {};
  #timer: ReturnType<typeof setTimeout> | undefined;

  constructor(settings: FormSettings<T, R>) {
    this.#settings = settings;
    this.values = structuredClone($state.snapshot(settings.start)) as T;
    this.#start = JSON.stringify(this.values);
    this.#etag = settings.etag ?? null;
  }

  get changed(): boolean {
    return JSON.stringify(this.values) !== this.#start;
  }

  fault(path: string): string | null {
    return this.faults[path] ?? null;
  }

  /** Whether the person changed this field since the form was opened. */
  touched(field: keyof T & string): boolean {
    return JSON.stringify(this.values[field]) !== JSON.stringify((JSON.parse(this.#start) as T)[field]);
  }

  /** Called on every change: a fault goes as soon as its field is mended; new ones wait for the next try. */
  mend(): void {
    if (Object.keys(this.faults).length === 0) return;
    const now = this.#plain();
    const still = this.#settings.check?.(now) ?? {};
    const same = (path: string) => {
      const field = path.split('.')[0] as keyof T;
      return JSON.stringify(now[field]) === JSON.stringify(this.#tried[field]);
    };
    this.faults = Object.fromEntries(Object.entries(this.faults).filter(([path]) => path in still || same(path)));
  }

  get problem(): string | null {
    return this.failure ? failure_text(this.failure) : null;
  }

  /** Sends the form; undefined when it did not go through (the form shows why). */
  async submit(): Promise<R | undefined> {
    if (this.busy) return undefined;
    this.failure = null;
    this.#tried = this.#plain();
    this.faults = this.#settings.check?.(this.#plain()) ?? {};
    if (Object.keys(this.faults).length) return undefined;
    this.busy = true;
    try {
      const answer = await this.#settings.send(this.#plain(), this.#key_now(), this.#etag);
      await this.#sent_well(answer);
      return answer;
    } catch (failure) {
      await this.#went_wrong(failure);
      return undefined;
    } finally {
      this.busy = false;
    }
  }

  #plain(): T {
    return $state.snapshot(this.values) as T;
  }

  /** The same values after a lost answer are the same command; anything else is a new one. */
  #key_now(): string {
    const now = JSON.stringify(this.values);
    if (this.#sent !== '' && this.#sent !== now) this.#key = new_key();
    this.#sent = now;
    return this.#key;
  }

  async #sent_well(answer: R): Promise<void> {
    this.#key = new_key();
    this.#sent = '';
    this.#start = JSON.stringify(this.values);
    await this.forget_draft();
    toasts.show(this.#settings.saved?.(answer) ?? t('ui.saved'));
    await this.#settings.done?.(answer);
  }

  async #went_wrong(failure: unknown): Promise<void> {
    this.failure = failure;
    if (!(failure instanceof Refusal)) return;
    this.#key = new_key();
    this.faults = faults_by_path(failure);
    if (failure.status === 412 && this.#settings.reload) {
      const { values, etag } = await this.#settings.reload();
      this.conflict = { theirs: values, etag };
    }
  }

  /** The person chose, field by field: the values to go on with, on top of their version. */
  settle_conflict(values: T): void {
    this.values = $state.snapshot(values) as T;
    this.#etag = this.conflict?.etag ?? this.#etag;
    this.conflict = null;
    this.failure = null;
  }

  /** Reads a draft left before. The form starts with it and says so. */
  async find_draft(): Promise<void> {
    const name = this.#settings.draft;
    if (!name) return;
    const draft = await read_draft(owner(), name);
    if (!draft || this.changed) return;
    this.values = { ...this.values, ...(draft.values as Partial<T>) };
    this.draft_from = draft.saved_at;
    this.draft_kept = true;
  }

  /** Called on every change: keeps the draft a moment after typing stops. */
  keep_draft(): void {
    const name = this.#settings.draft;
    if (!name) return;
    clearTimeout(this.#timer);
    if (!this.changed) return;
    const values = this.#plain();
    // On a disk that is full no draft is kept, and nothing says that it is; the form still holds every word.
    const keep = () => save_draft(owner(), name, values).then(() => true, (failure: unknown) => void console.warn('No draft is kept:', failure));
    this.#timer = setTimeout(() => void keep().then((kept) => (this.draft_kept = kept === true)), draft_pause_ms);
  }

  async forget_draft(): Promise<void> {
    clearTimeout(this.#timer);
    this.draft_from = null;
    this.draft_kept = false;
    if (this.#settings.draft) await drop_draft(owner(), this.#settings.draft);
  }

  /** Back to how it was before the draft. */
  async start_over(): Promise<void> {
    this.values = JSON.parse(this.#start) as T;
    this.faults = {};
    this.failure = null;
    await this.forget_draft();
  }
}

const owner = () => session.staff?.id ?? 'public';

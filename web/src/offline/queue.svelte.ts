// The command queue of the person signed in: stores a command before anything says "saved", sends the queue whenever
// there is a line, one tab at a time, and shows every command to its owner until it is done.
import { api, new_key } from '../api/client';
import { Refusal } from '../api/problem';
import { session } from '../api/session.svelte';
import { lock } from './lock.svelte';
import { after, is_old, must_wait, next_to_send, not_yet_sent, refused, type Command, type Outcome } from './queue_rules';
import { commands_of, put_command, remove_command } from './store';

export type NewCommand = Pick<Command, 'method' | 'path' | 'title'> &
  Partial<Pick<Command, 'id' | 'body' | 'if_match' | 'purpose' | 'title_values' | 'subject' | 'mend_at'>>;

export type Kept<T> = { state: 'done'; data: T } | { state: 'kept' };

/** How long a form waits for the answer before it says "kept on this device". */
const patience_ms = 8_000;
const retry_ms = [5_000, 15_000, 60_000, 180_000];

class Queue {
  commands = $state.raw<Command[]>([]);
  online = $state(true);
  draining = $state(false);
  #channel: BroadcastChannel | null = null;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #failed = 0;

  get waiting(): number {
    return not_yet_sent(this.commands);
  }
  get refused(): number {
    return refused(this.commands);
  }

  /** Call once when the app starts. */
  start(): void {
    this.online = navigator.onLine;
    addEventListener('online', () => ((this.online = true), void this.drain()));
    addEventListener('offline', () => (this.online = false));
    this.#channel = new BroadcastChannel('chaeson.queue');
    this.#channel.onmessage = () => void this.refresh();
  }

  async refresh(): Promise<void> {
    const user = session.staff?.id;
    if (!user) return void (this.commands = []);
    // Behind a locked screen the commands rest, sealed, and what is shown of them stays as it was.
    if (lock.locked) return;
    const found = await commands_of(user);
    const old = found.filter((command) => is_old(command));
    await Promise.all(old.map((command) => remove_command(command.id)));
    this.commands = found.filter((command) => !old.includes(command));
  }

  /** Stores a command; when this resolves it is on the disk and will be sent. */
  async add(given: NewCommand): Promise<Command> {
    const user = session.staff?.id;
    if (!user) throw new Error('A command needs somebody who is signed in.');
    const command: Command = {
      id: new_key(),
      ...$state.snapshot(given),
      user,
      made_at: new Date().toISOString(),
      state: 'pending',
      tries: 0,
    };
    await put_command(command);
    await this.#changed();
    return command;
  }

  /**
   * Stores the command and sends it now if it can: "done" with the answer, or "kept" for later. A refusal while the
   * person is still at the form is thrown to the form (which holds everything typed) instead of becoming a task.
   */
  async send_or_keep<T>(given: NewCommand): Promise<Kept<T>> {
    const command = await this.add(given);
    await Promise.race([this.drain(), new Promise((resolve) => setTimeout(resolve, patience_ms))]);
    const now = (await commands_of(command.user)).find((other) => other.id === command.id);
    if (now?.state === 'done') return { state: 'done', data: now.answer as T };
    if (now?.state === 'refused' && now.problem) {
      await this.discard(now.id);
      throw new Refusal(now.problem);
    }
    return { state: 'kept' };
  }

  async drain(): Promise<void> {
    clearTimeout(this.#timer);
    await navigator.locks.request('chaeson.queue', async () => {
      this.draining = true;
      try {
        while (await this.#send_next());
      } finally {
        this.draining = false;
      }
    });
  }

  async send_again(id: string): Promise<void> {
    const command = this.commands.find((other) => other.id === id);
    if (!command || command.state !== 'refused') return;
    // A refused command was carried out by nobody: it goes under a new key, so that the old answer is not repeated.
    await put_command({ ...command, id: new_key(), state: 'pending', problem: undefined });
    await this.discard(id);
    await this.drain();
  }

  /** Only its owner does this, from the queue page. */
  async discard(id: string): Promise<void> {
    await remove_command(id);
    await this.#changed();
  }

  async put_back(command: Command): Promise<void> {
    await put_command(command);
    await this.#changed();
  }

  async #send_next(): Promise<boolean> {
    await this.refresh();
    const command = next_to_send(this.commands);
    if (!command || !navigator.onLine || session.ended || lock.locked) return false;
    await put_command({ ...command, state: 'sending' });
    await this.#changed();
    const outcome = await carry_out(command);
    await put_command(after(command, outcome));
    await this.#changed();
    const wait = outcome.kind === 'failed' && must_wait(outcome.failure);
    if (wait) this.#later();
    else this.#failed = 0;
    return !wait;
  }

  #later(): void {
    const wait = retry_ms[Math.min(this.#failed++, retry_ms.length - 1)];
    this.#timer = setTimeout(() => void this.drain(), wait);
  }

  async #changed(): Promise<void> {
    await this.refresh();
    this.#channel?.postMessage('changed');
  }
}

async function carry_out(command: Command): Promise<Outcome> {
  const { method, path, body, purpose, if_match, id } = command;
  const sending = { key: id, purpose, if_match, timeout_ms: 30_000 };
  try {
    const answer =
      method === 'POST' ? await api.post(path, body, sending)
      : method === 'PUT' ? await api.put(path, body, sending)
      : method === 'PATCH' ? await api.patch(path, body, sending)
      : await api.del(path, sending);
    return { kind: 'done', answer: answer.data };
  } catch (failure) {
    return { kind: 'failed', failure };
  }
}

export const queue = new Queue();

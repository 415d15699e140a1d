// The rules of the command queue, without a browser: what is sent next, and what an answer does to a command.
// No answer ever removes a command; only its owner, or its age after it was done, does.
import { LineDown, Refusal, type Problem } from '../api/problem';
import type { Values } from '../i18n/i18n.svelte';

export type CommandState = 'pending' | 'sending' | 'refused' | 'done';

export type Command = {
  /** Also the Idempotency-Key: the same command can be sent many times and is carried out once. */
  id: string;
  user: string;
  made_at: string;
  state: CommandState;
  method: 'POST' | 'PUT' | 'PATCH' | 'DELETE';
  path: string;
  body?: unknown;
  if_match?: string;
  purpose?: string;
  /** What the owner reads: a text key and its values. */
  title: string;
  title_values?: Values;
  /** Commands on the same subject keep their order: one that was refused holds back the later ones. */
  subject?: string;
  /** The page where it can be mended. */
  mend_at?: string;
  tries: number;
  problem?: Problem;
  answer?: unknown;
  answered_at?: string;
};

export type Outcome = { kind: 'done'; answer: unknown } | { kind: 'failed'; failure: unknown };

/** The oldest command that may go now; one that was being sent when the page closed is sent again (same id). */
export function next_to_send(commands: Command[]): Command | null {
  const held = new Set<string>();
  for (const command of commands) {
    if (command.state === 'refused' && command.subject) held.add(command.subject);
    if (command.state !== 'pending' && command.state !== 'sending') continue;
    if (command.subject && held.has(command.subject)) continue;
    return command;
  }
  return null;
}

export function is_held_back(command: Command, commands: Command[]): boolean {
  if (command.state !== 'pending' || !command.subject) return false;
  return commands.some((other) => other.id < command.id && other.subject === command.subject && other.state === 'refused');
}

/** True when the line or the server is down or nobody is signed in: the whole queue waits, nothing was refused. */
export function must_wait(failure: unknown): boolean {
  if (failure instanceof LineDown) return true;
  if (!(failure instanceof Refusal)) return false;
  return failure.status === 401 || failure.status === 408 || failure.status === 425 || failure.status === 429 || failure.status >= 500;
}

export function after(command: Command, outcome: Outcome, now = new Date()): Command {
  const tries = command.tries + 1;
  if (outcome.kind === 'done') {
    return { ...command, tries, state: 'done', answer: outcome.answer, problem: undefined, answered_at: now.toISOString() };
  }
  if (must_wait(outcome.failure)) return { ...command, tries, state: 'pending' };
  const problem: Problem = outcome.failure instanceof Refusal ? outcome.failure.problem : { status: 0, detail: String(outcome.failure) };
  return { ...command, tries, state: 'refused', problem, answered_at: now.toISOString() };
}

export const not_yet_sent = (commands: Command[]) => commands.filter((c) => c.state === 'pending' || c.state === 'sending').length;
export const refused = (commands: Command[]) => commands.filter((c) => c.state === 'refused').length;

const keep_done_ms = 3 * 24 * 3600 * 1000;

/** Done commands stay visible for three days. */
export function is_old(command: Command, now = new Date()): boolean {
  return command.state === 'done' && now.getTime() - Date.parse(command.answered_at ?? command.made_at) > keep_done_ms;
}

// What can go wrong between the page and the server, as values a page can show: a refusal (the server said no, with
// field faults, RFC 9457) or a line that is down (nothing was answered).
import { t, t_or, type Values } from '../i18n/i18n.svelte';

export type Fault = { path: string; code: string; message: string; values?: Values };

export type Problem = {
  type?: string;
  title?: string;
  status: number;
  code?: string;
  detail?: string;
  faults?: Fault[];
  request_id?: string;
  values?: Values;
  /** With 412: what the server holds now. */
  current?: unknown;
};

/** The server answered and said no. */
export class Refusal extends Error {
  readonly problem: Problem;
  readonly etag: string | null;
  readonly retry_after_s: number | null;

  constructor(problem: Problem, etag: string | null = null, retry_after_s: number | null = null) {
    super(problem.code ?? `http.${problem.status}`);
    this.problem = problem;
    this.etag = etag;
    this.retry_after_s = retry_after_s;
  }

  get status(): number {
    return this.problem.status;
  }
  get code(): string {
    return this.problem.code ?? `http.${this.problem.status}`;
  }
  get faults(): Fault[] {
    return this.problem.faults ?? [];
  }
}

/** Nothing was answered: no network, the server is down, or it took too long. The same request may be sent again. */
export class LineDown extends Error {
  readonly because: 'offline' | 'timeout' | 'unreachable';
  constructor(because: 'offline' | 'timeout' | 'unreachable') {
    super(because);
    this.because = because;
  }
}

/** What a fault says, in the language of the page when its code is known here, else as the server put it. */
export function fault_text(fault: Fault): string {
  return t_or(fault.code, fault.message, fault.values);
}

/** What happened, in plain words. */
export function failure_text(failure: unknown): string {
  if (failure instanceof LineDown) return t(`failure.${failure.because}`);
  if (failure instanceof Refusal) {
    const { problem } = failure;
    const known = problem.code ? t_or(problem.code, '', problem.values) : '';
    return known || problem.detail || problem.title || t_or(`failure.http_${problem.status}`, t('failure.unknown'));
  }
  if (failure instanceof DOMException && failure.name === 'QuotaExceededError') return t('failure.no_room');
  return t('failure.unknown');
}

/** "/people/0/name" and "people.0.name" are the same place. */
export const normal_path = (path: string) => path.replace(/^[/#]+/, '').replace(/\//g, '.');

/** Field path -> what is wrong with it, the first fault of each field. */
export function faults_by_path(failure: unknown): Record<string, string> {
  const found: Record<string, string> = {};
  if (failure instanceof Refusal) for (const fault of failure.faults) found[normal_path(fault.path)] ??= fault_text(fault);
  return found;
}

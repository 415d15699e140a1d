// Questions that follow a finger: at most one is on its way, and when its answer has come the newest is asked at once.
// One that takes too long is given up for it.
const patience_ms = 250;

export class Newest<Q, A> {
  answer = $state.raw<A | null>(null);
  failure = $state.raw<unknown>(null);
  busy = $state(false);
  readonly #ask: (question: Q, signal: AbortSignal) => Promise<A>;
  #frame = 0;
  #stop: AbortController | null = null;
  #since = 0;
  #waiting: { question: Q } | null = null;

  constructor(ask: (question: Q, signal: AbortSignal) => Promise<A>) {
    this.#ask = ask;
  }

  /** Asked at once, and no more than once a frame: of all that is wanted before the next frame, the last is asked then. */
  want(question: Q): void {
    this.#waiting = { question };
    if (this.#frame) return;
    this.#frame = requestAnimationFrame(() => {
      this.#frame = 0;
      this.#go();
    });
    queueMicrotask(() => this.#go());
  }

  leave(): void {
    cancelAnimationFrame(this.#frame);
    this.#waiting = null;
    this.#stop?.abort();
  }

  #go(): void {
    if (!this.#stop || performance.now() - this.#since > patience_ms) void this.#send();
  }

  async #send(): Promise<void> {
    const wanted = this.#waiting;
    if (!wanted) return;
    this.#stop?.abort();
    const stop = new AbortController();
    this.#stop = stop;
    this.#since = performance.now();
    this.#waiting = null;
    this.busy = true;
    try {
      const answer = await this.#ask(wanted.question, stop.signal);
      if (stop.signal.aborted) return;
      this.answer = answer;
      this.failure = null;
    } catch (failure) {
      if (stop.signal.aborted) return;
      this.failure = failure;
    }
    this.#stop = null;
    if (!this.#waiting) this.busy = false;
    else if (!this.#frame) void this.#send();
  }
}

// Runs many histories side by side against one centre and says what went wrong in which. The work of a single process;
// sync.mjs starts as many as there are cores.
import { spawn, type ChildProcess } from 'node:child_process';
import { kind_of } from './checks';
import { history, type Asks, type Told } from './history';

const asked = Object.fromEntries(process.argv.slice(2).map((one) => one.replace(/^--/, '').split('='))) as Record<string, string>;
const seed = Number(asked.seed ?? 1);
const from = Number(asked.from ?? 0);
const count = Number(asked.count ?? 1000);
/** Few, so that all of them stay in the processor's cache. */
const side_by_side = 16;
const faults_shown = 5;
/** How often it says how far it is. */
const told_every = 1000;

/** Lines out, lines back, a heap at a time. */
class Centre {
  #child: ChildProcess;
  #text = '';
  #lines: string[] = [];
  #wanted = 0;
  #ready: ((lines: string[]) => void) | null = null;

  constructor(program: string) {
    this.#child = spawn(program, [], { stdio: ['pipe', 'pipe', 'inherit'] });
    this.#child.stdout!.setEncoding('utf8');
    this.#child.stdout!.on('data', (text: string) => this.#take(text));
    this.#child.on('exit', (code) => code && (console.error(`the centre ended: ${code}`), process.exit(2)));
  }

  ask(lines: string[]): Promise<string[]> {
    this.#wanted = lines.length;
    this.#child.stdin!.write(`${lines.join('\n')}\nflush\n`);
    return new Promise((done) => (this.#ready = done));
  }

  end(): void {
    this.#child.stdin!.end();
  }

  #take(text: string): void {
    const parts = (this.#text + text).split('\n');
    this.#text = parts.pop()!;
    this.#lines.push(...parts);
    if (this.#lines.length < this.#wanted || !this.#ready) return;
    const [done, lines] = [this.#ready, this.#lines];
    this.#lines = [];
    this.#ready = null;
    done(lines);
  }
}

type Running = { index: number; steps: Asks<Told>; asks: string };

async function run(): Promise<void> {
  const centre = new Centre(asked.centre!);
  let next = from;
  let failed = 0;
  let done = 0;
  const sums = { ops: 0, lost: 0, doubled: 0, diverged: 0 };
  let running: Running[] = [];
  const ended = (index: number, { faults, ops }: Told) => {
    sums.ops += ops;
    if (++done % told_every === 0) console.log(`so far ${done} ${failed}`);
    if (faults.length === 0) return;
    failed++;
    for (const fault of faults) sums[kind_of(fault)]++;
    if (failed <= faults_shown) console.log(`history ${index} of seed ${seed}: ${faults.length} faults, the first: ${faults.slice(0, 3).join(' | ')}`);
  };
  /** Whether it goes on. */
  const step = (one: Running, answer: string | undefined): boolean => {
    const result = answer === undefined ? one.steps.next() : one.steps.next(answer);
    if (!result.done) one.asks = result.value;
    else ended(one.index, result.value);
    return !result.done;
  };
  while (running.length > 0 || next < from + count) {
    while (running.length < side_by_side && next < from + count) {
      const begun = { index: next, steps: history(seed, next), asks: '' };
      next++;
      if (step(begun, undefined)) running.push(begun);
    }
    const answers = await centre.ask(running.map((one) => one.asks));
    running = running.filter((one, at) => step(one, answers[at]));
    // A mutant is caught by its first fault.
    if (asked.first && failed > 0) break;
  }
  centre.end();
  console.log(`result ${JSON.stringify({ done: next - from, failed, ...sums })}`);
}

await run();

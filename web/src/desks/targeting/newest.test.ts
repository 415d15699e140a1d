// One question on its way, the newest next, a slow one given up.
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import { Newest } from './newest.svelte';

let frames: (() => void)[] = [];
const next_frame = () => frames.splice(0).forEach((frame) => frame());
const settle = async () => {
  for (let i = 0; i < 5; i++) await Promise.resolve();
};

type Asked = { question: number; signal: AbortSignal; answer: (value: number) => void; fail: (why: unknown) => void };
function asking() {
  const asked: Asked[] = [];
  const newest = new Newest<number, number>((question, signal) => new Promise((answer, fail) => asked.push({ question, signal, answer, fail })));
  return { asked, newest };
}

describe('Newest', () => {
  beforeEach(() => {
    frames = [];
    vi.stubGlobal('requestAnimationFrame', (frame: () => void) => frames.push(frame));
    vi.stubGlobal('cancelAnimationFrame', () => (frames = []));
  });
  afterEach(() => {
    vi.unstubAllGlobals();
    vi.restoreAllMocks();
  });

  it('asks the last of a frame, and the newest when the answer has come', async () => {
    const { asked, newest } = asking();
    for (const question of [1, 2, 3]) newest.want(question);
    next_frame();
    expect(asked.map((one) => one.question)).toEqual([3]);
    for (const question of [4, 5]) {
      newest.want(question);
      next_frame();
    }
    expect(asked.length).toBe(1);
    asked[0]!.answer(30);
    await settle();
    expect(newest.answer).toBe(30);
    expect(newest.busy).toBe(true);
    expect(asked.map((one) => one.question)).toEqual([3, 5]);
    asked[1]!.answer(50);
    await settle();
    expect(newest.answer).toBe(50);
    expect(newest.busy).toBe(false);
  });

  it('does not wait for a frame when nothing is on its way, and asks no more than once a frame', async () => {
    const { asked, newest } = asking();
    newest.want(1);
    await settle();
    expect(asked.map((one) => one.question)).toEqual([1]);
    asked[0]!.answer(10);
    await settle();
    expect(newest.busy).toBe(false);
    newest.want(2);
    newest.want(3);
    await settle();
    expect(asked.length).toBe(1);
    next_frame();
    expect(asked.map((one) => one.question)).toEqual([1, 3]);
  });

  it('gives up a slow one, whose answer is not shown any more', async () => {
    const now = vi.spyOn(performance, 'now').mockReturnValue(0);
    const { asked, newest } = asking();
    newest.want(1);
    next_frame();
    now.mockReturnValue(1_000);
    newest.want(2);
    next_frame();
    expect(asked[0]!.signal.aborted).toBe(true);
    asked[1]!.answer(20);
    asked[0]!.answer(10);
    await settle();
    expect(newest.answer).toBe(20);
  });

  it('keeps the last answer beside what went wrong', async () => {
    const { asked, newest } = asking();
    newest.want(1);
    next_frame();
    asked[0]!.answer(10);
    await settle();
    newest.want(2);
    next_frame();
    asked[1]!.fail('no');
    await settle();
    expect([newest.answer, newest.failure, newest.busy]).toEqual([10, 'no', false]);
  });
});

// One exchange between a phone and the centre, as a sequence of steps. The web app runs each step on the disk and the line
// it has (field.svelte.ts), the simulator on those it made up; between two steps anything may happen, the end included.
import { acks_of, after_pull, first_reading, next_push, phone_after, safe_ops, type Acks, type Cards, type Kept, type KeptFile, type Phone } from './field_rules';
import type { FieldCard, FieldCursor, FieldFileState, FieldPullAnswer, FieldPush, FieldPushAnswer } from './field_shapes';

/** One transaction of the phone's disk: all of it or nothing. */
export type Change = {
  phone?: Phone;
  acks?: Acks;
  tried?: string[];
  put?: FieldCard[];
  /** The cards of this person that are not among `put` go. */
  anew?: boolean;
  whole?: { sha256: string; epoch: string; seq: number }[];
  drop?: string[];
};

export type OnDisk = { phone: Phone; cards: Cards; kept: Kept[]; files: KeptFile[]; now_ms: number };
/** The line or the centre did not answer, or it said no to the whole request. */
export type Failed = { failed: 'down' | number };

export type Step =
  | { do: 'read' }
  | { do: 'write'; change: Change }
  | { do: 'push'; body: FieldPush }
  | { do: 'pull'; cursor: FieldCursor; device_id: string }
  | { do: 'part'; sha256: string; offset: number; size: number; device_id: string };
export type StepAnswer = OnDisk | FieldPushAnswer | FieldPullAnswer | FieldFileState | Failed | undefined;

export type Ended = 'done' | 'down' | 'refused';
type Exchange = Generator<Step, Ended, StepAnswer>;

const rounds_max = 200;
const part_rounds_max = 400;
const has_failed = (answer: StepAnswer): answer is Failed => typeof answer === 'object' && 'failed' in answer;

/** Whatever the answer is, nothing leaves the phone by it: it is tried again, for ever. */
const ended = (failure: Failed): Ended => {
  const { failed } = failure;
  const may_pass = failed === 'down' || failed === 401 || failed === 408 || failed === 425 || failed === 429 || failed >= 500;
  return may_pass ? 'down' : 'refused';
};

export function* exchange(): Exchange {
  const sent = yield* send();
  if (sent !== 'done') return sent;
  const read = yield* take();
  if (read !== 'done') return read;
  const filed = yield* send_files();
  if (filed !== 'done') return filed;
  return yield* let_go();
}

function* send(): Exchange {
  for (let round = 0; round < rounds_max; round++) {
    const { phone, kept } = (yield { do: 'read' }) as OnDisk;
    const batch = next_push(phone, kept);
    if (batch.length === 0) return 'done';
    const body: FieldPush = { device_id: phone.device_id, ops: batch.map((one) => ({ op_id: one.id, body: JSON.stringify(one.op) })), files: [] };
    const answer = (yield { do: 'push', body }) as FieldPushAnswer | Failed;
    if (has_failed(answer)) {
      yield { do: 'write', change: { tried: batch.map((one) => one.id) } };
      return ended(answer);
    }
    const acks = acks_of(answer);
    yield { do: 'write', change: { phone: phone_after(phone, answer.epoch, answer.stable_seq), acks } };
    if (acks.length === 0) return 'done';
  }
  return 'done';
}

function* take(): Exchange {
  const start = (yield { do: 'read' }) as OnDisk;
  let reading = first_reading(start.phone);
  for (let round = 0; round < rounds_max; round++) {
    const answer = (yield { do: 'pull', cursor: reading.cursor, device_id: start.phone.device_id }) as FieldPullAnswer | Failed;
    if (has_failed(answer)) return ended(answer);
    const { phone, now_ms } = (yield { do: 'read' }) as OnDisk;
    const read = after_pull(phone, reading, answer, now_ms);
    reading = read.reading;
    if (read.change) yield { do: 'write', change: read.change };
    if (read.done) return 'done';
  }
  return 'done';
}

/** Photographs go after the visits and never hold them up. */
function* send_files(): Exchange {
  const { phone, files } = (yield { do: 'read' }) as OnDisk;
  const open = files.filter((file) => file.user === phone.user && file.whole_in !== phone.epoch);
  if (open.length === 0) return 'done';
  const asked = (yield { do: 'push', body: { device_id: phone.device_id, ops: [], files: open.map((file) => file.sha256) } }) as FieldPushAnswer | Failed;
  if (has_failed(asked)) return ended(asked);
  if (asked.epoch !== phone.epoch) return 'done';
  for (const file of open) {
    let state = asked.files.find((one) => one.sha256 === file.sha256) ?? { sha256: file.sha256, received: 0, whole: false, seq: 0 };
    for (let round = 0; round < part_rounds_max && !state.whole; round++) {
      const answer = (yield { do: 'part', sha256: file.sha256, offset: state.received, size: file.size, device_id: phone.device_id }) as FieldFileState | Failed;
      if (has_failed(answer)) return ended(answer);
      state = answer;
    }
    if (state.whole) yield { do: 'write', change: { whole: [{ sha256: file.sha256, epoch: phone.epoch, seq: state.seq }] } };
  }
  return 'done';
}

function* let_go(): Exchange {
  const { phone, kept, files } = (yield { do: 'read' }) as OnDisk;
  const drop = safe_ops(phone, kept, files);
  if (drop.length > 0) yield { do: 'write', change: { drop } };
  return 'done';
}

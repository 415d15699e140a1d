// What must hold when a history has come to rest, told from what people wrote and not from the rules of the program.
import { data_fields, type FieldCard, type FieldOutcome } from '../../src/offline/field_shapes';
import { sha256, type ToldCard, type World, type Wrote } from './world';

export type Dump = {
  epoch: string;
  /** As the centre keeps them, and as it tells them. */
  cards: FieldCard[];
  told: ToldCard[];
  ops: { outcome: FieldOutcome; body: string }[];
  files: { sha256: string; whole: boolean; bytes: string }[];
};
type Arrived = Wrote & { outcome: FieldOutcome };

/** Of the three things that must never happen, which one a fault is. */
export const kind_of = (fault: string): 'lost' | 'doubled' | 'diverged' => (/lost$|spoilt$|stands 0 times$/.test(fault) ? 'lost' : /two ops$|times$|by nobody$/.test(fault) ? 'doubled' : 'diverged');

export function faults_of(world: World, dump: Dump): string[] {
  const faults: string[] = world.doubled_ids.map((id) => `${id} names two ops`);
  const arrived = arrived_ops(world, dump, faults);
  const cards = new Map(dump.cards.map((card) => [card.id, card]));
  for (const one of arrived) faults.push(...op_faults(one, cards.get(one.op.target)));
  faults.push(...lost_updates(world, arrived), ...safety_faults(arrived, cards), ...removal_faults(world, arrived, cards));
  faults.push(...order_faults(arrived), ...phone_faults(world, dump), ...file_faults(arrived, dump));
  return faults;
}

function arrived_ops(world: World, dump: Dump, faults: string[]): Arrived[] {
  const there = new Map(dump.ops.map((one) => [one.outcome.op_id, one]));
  const found: Arrived[] = [];
  for (const [id, wrote] of world.wrote) {
    const one = there.get(id);
    there.delete(id);
    if (!one) faults.push(`${id} (${wrote.op.type}) is lost`);
    else if (one.body !== wrote.body) faults.push(`${id} is not what was written`);
    else found.push({ ...wrote, outcome: one.outcome });
  }
  for (const id of there.keys()) faults.push(`${id} was written by nobody`);
  return found;
}

const stands = (one: Arrived) => one.outcome.verdict !== 'quarantined';
const is_entry = new Set(['visit', 'note', 'measurement', 'photo', 'referral', 'request', 'amend']);

/** Everything that was not set aside is somewhere on the card, once; what needs a person is open or was settled. */
function op_faults(one: Arrived, card: FieldCard | undefined): string[] {
  const { op, outcome } = one;
  if (!stands(one)) return outcome.reason ? [] : [`${op.op_id} is in quarantine without a reason`];
  if (!card) return [`${op.op_id} has no card`];
  const faults: string[] = [];
  if (is_entry.has(op.type)) {
    const times = card.entries.filter((entry) => entry.op_id === op.op_id).length;
    if (times !== 1) faults.push(`${op.op_id} (${op.type}) stands ${times} times`);
  }
  const conflicts = card.conflicts.filter((conflict) => conflict.id === op.op_id).length;
  const wanted = outcome.verdict === 'conflict' || outcome.verdict === 'pending' ? 1 : 0;
  if (conflicts !== wanted) faults.push(`${op.op_id} has ${conflicts} conflicts and not ${wanted}`);
  if (op.type === 'set_add' && card.items.filter((item) => item.tag === op.op_id).length !== 1) faults.push(`${op.op_id} is not in its set`);
  if (op.type === 'set_remove')
    for (const tag of op.observed) if (!card.items.some((item) => item.tag === tag && item.removed_by)) faults.push(`${tag} came back`);
  return faults;
}

const rule_of = new Map<string, string>(data_fields.map((field) => [field.name, field.rule]));
const by_seq = (a: Arrived, b: Arrived) => a.outcome.seq - b.outcome.seq;

/** What somebody had read last may be lost again, when the centre was put back from a copy; what stood before it was read too. */
const had_read = (world: World, one: Arrived, before: Arrived) =>
  world.epochs.indexOf(before.outcome.epoch) <= world.epochs.indexOf(one.read.epoch) && before.outcome.seq <= one.read.version;

/** A value was replaced only by somebody who had seen it: read it, or written it. */
function lost_updates(world: World, arrived: Arrived[]): string[] {
  const faults: string[] = [];
  const last = new Map<string, Arrived>();
  for (const one of arrived.filter((other) => other.op.type === 'field').sort(by_seq)) {
    const rule = rule_of.get(one.op.field);
    if (one.outcome.verdict !== 'applied' || (rule !== 'ordinary' && rule !== 'identity')) continue;
    const place = `${one.op.target}/${one.op.field}`;
    const before = last.get(place);
    last.set(place, one);
    if (!before || before.op.value === one.op.value || one.knew === before.op.op_id) continue;
    if (before.op.user_id === one.op.user_id && before.op.device_id === one.op.device_id) continue;
    if (had_read(world, one, before)) continue;
    faults.push(`${one.op.op_id} replaced ${before.op.op_id}, which its writer had not seen`);
  }
  return faults;
}

function safety_faults(arrived: Arrived[], cards: Map<string, FieldCard>): string[] {
  const faults: string[] = [];
  for (const field of data_fields.filter((one) => one.rule === 'safety')) {
    const levels = field.levels as readonly string[];
    for (const [id, card] of cards) {
      const said = arrived.filter((one) => stands(one) && one.op.target === id && one.op.type === 'field' && one.op.field === field.name);
      const most = Math.max(-1, ...said.map((one) => levels.indexOf(one.op.value)));
      const now = levels.indexOf(card.fields.find((one) => one.field === field.name)?.value ?? '');
      if (now < most) faults.push(`${id}: ${field.name} is ${levels[now] ?? 'nothing'}, though somebody said ${levels[most]}`);
    }
  }
  return faults;
}

/** A household is gone only when nobody wrote of it after its removal, and the remover had seen what was last written. */
function removal_faults(world: World, arrived: Arrived[], cards: Map<string, FieldCard>): string[] {
  const faults: string[] = [];
  for (const [id, card] of cards) {
    const story = arrived.filter((one) => stands(one) && one.op.target === id).sort(by_seq);
    if (card.removed && story.at(-1)?.op.type !== 'removal') {
      const at = story.map((one) => one.op.type).lastIndexOf('removal');
      if (story.slice(at + 1).some((one) => one.op.type !== 'removal')) faults.push(`${id} is gone though it was written of after its removal`);
    }
    for (const [at, one] of story.entries()) {
      const before = story[at - 1];
      if (one.op.type !== 'removal' || one.outcome.verdict !== 'applied' || !before || before.op.type === 'removal') continue;
      const own = before.op.user_id === one.op.user_id && before.op.device_id === one.op.device_id;
      if (!own && !had_read(world, one, before) && one.knew_card !== before.op.op_id) faults.push(`${one.op.op_id} removed ${id} over ${before.op.op_id}, unseen`);
    }
  }
  return faults;
}

function order_faults(arrived: Arrived[]): string[] {
  const seqs = new Map(arrived.map((one) => [one.op.op_id, one]));
  const faults: string[] = [];
  for (const one of arrived) {
    for (const dep of one.op.deps) {
      const before = seqs.get(dep);
      if (before && stands(one) && stands(before) && before.outcome.seq > one.outcome.seq) faults.push(`${one.op.op_id} came before ${dep}`);
    }
  }
  return faults;
}

/** Every phone holds what the centre tells of its caseload, no more and no less, and nothing is left to send. */
function phone_faults(world: World, dump: Dump): string[] {
  const faults: string[] = [];
  const told = new Map(dump.told.map((one) => [one.card.id, one]));
  // A phone that wrote into what it was told would show here, since phones hold the same card.
  for (const { card, text } of dump.told) if (JSON.stringify(card) !== text) faults.push(`${card.id} is not as it was told`);
  const same = (one: FieldCard | undefined, other: ToldCard) => one === other.card || (one !== undefined && JSON.stringify(one) === other.text);
  for (const phone of world.phones)
    for (const user of phone.users) {
      const { cards, phone: known } = phone.read(user, 0);
      if (known.epoch !== dump.epoch) faults.push(`${phone.device_id}/${user} lives in another epoch`);
      const wanted = [...world.loads.get(user)!].filter((id) => told.has(id));
      for (const id of wanted) if (!same(cards[id], told.get(id)!)) faults.push(`${phone.device_id}/${user} differs on ${id}`);
      for (const id of Object.keys(cards)) if (!wanted.includes(id)) faults.push(`${phone.device_id}/${user} still has ${id}`);
      const left = [...phone.kept.values()].filter((one) => one.user === user);
      if (left.length > 0) faults.push(`${phone.device_id}/${user} did not let go of ${left.length}: ${left[0]!.id} ${JSON.stringify(left[0]!.ack)}`);
    }
  return faults;
}

function file_faults(arrived: Arrived[], dump: Dump): string[] {
  const files = new Map(dump.files.map((file) => [file.sha256, file]));
  return arrived
    .filter((one) => one.bytes !== null)
    .flatMap((one) => {
      const file = files.get(one.op.attachment);
      if (!file?.whole) return [`the picture of ${one.op.op_id} is lost`];
      return sha256(file.bytes) === one.op.attachment ? [] : [`the picture of ${one.op.op_id} is spoilt`];
    });
}

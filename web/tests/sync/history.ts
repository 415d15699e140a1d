// One history: people write, phones talk to the centre over a bad line, things break; then the line is good for a while
// and everything is compared. It yields what it asks the centre (one line) and is given the answer.
import { exchange, type Step, type StepAnswer } from '../../src/offline/field_exchange';
import { make_op, type Written } from '../../src/offline/field_rules';
import { data_fields, type FieldCard, type FieldPullAnswer, type FieldPushAnswer } from '../../src/offline/field_shapes';
import { faults_of } from './checks';
import { Chance, sha256, SimPhone, type ToldCard, type World } from './world';

export type Asks<T> = Generator<string, T, string>;

const minute_ms = 60_000;
const year_ms = 365 * 24 * 60 * minute_ms;
const start_ms = Date.parse('2026-06-09T02:00:00Z');
const part_bytes = 24;
/** So many cards the centre tells at a time. */
const pages = [1, 2, 15];

function world_of(seed: number, index: number): World {
  const chance = new Chance(seed, index);
  const devices = chance.between(2, 5);
  const users = Array.from({ length: chance.between(2, devices) }, (_, at) => `user-${at}`);
  const households = Array.from({ length: chance.between(2, 5) }, (_, at) => `house-${at}`);
  const phones = Array.from({ length: devices }, (_, at) => {
    const own = users[at % users.length]!;
    const other = chance.is(0.25) ? chance.pick(users) : own;
    return new SimPhone(`device-${at}`, [...new Set([own, other])]);
  });
  const loads = new Map(users.map((user) => [user, new Set(households.filter(() => chance.is(0.8)))]));
  return { chance, phones, users, households, loads, wrote: new Map(), doubled_ids: [], faults: [], now_ms: start_ms, seq: 0, backup_seq: 0, epochs: ['', 'epoch-1'], late: [], told: [] };
}

export type Told = { faults: string[]; ops: number };

export function* history(seed: number, index: number): Asks<Told> {
  const world = world_of(seed, index);
  const h = String(index);
  yield `new\t${h}\t${world.chance.pick(pages)}`;
  for (const user of world.users) yield load_line(world, h, user);
  yield `backup\t${h}`;
  const steps = world.chance.between(60, 180);
  for (let step = 0; step < steps; step++) {
    world.now_ms += world.chance.between(1, 90) * minute_ms;
    yield* happen(world, h);
  }
  yield* come_to_rest(world, h);
  const dump = yield `dump\t${h}`;
  yield `end\t${h}`;
  const [rest, ...told] = dump.split('\t');
  return { faults: [...world.faults, ...faults_of(world, { ...JSON.parse(rest!), told: cards_of(world, told) })], ops: world.wrote.size };
}

const load_line = (world: World, h: string, user: string) => ['load', h, user, ...world.loads.get(user)!].join('\t');

function* happen(world: World, h: string): Asks<void> {
  const { chance } = world;
  const dice = chance.next();
  const phone = chance.pick(world.phones);
  if (dice < 0.34) return write(world, phone);
  if (dice < 0.84) return yield* talk(world, h, phone, chance.between(1, 14), false);
  if (dice < 0.87) return void (phone.running = null); // the phone dies, or the browser is killed
  if (dice < 0.89) return void (phone.skew_ms = chance.is(0.5) ? 0 : Math.round((chance.next() * 20 - 10) * year_ms));
  if (dice < 0.92) return yield* other_scope(world, h);
  if (dice < 0.93) return void (yield `consent\t${h}\t${chance.pick(world.households)}\t${chance.is(0.6) ? 'yes' : 'no'}`);
  if (dice < 0.955) return yield* back_up(world, h);
  if (dice < 0.967) return yield* restore(world, h);
  if (dice < 0.975) return reinstall(world, phone);
  if (dice < 0.985) return yield* supervise(world, h);
  return yield* arrive_late(world);
}

// ---- people ------------------------------------------------------------------------------------

function write(world: World, phone: SimPhone): void {
  const { chance } = world;
  const user = chance.pick(phone.users);
  const on_disk = phone.read(user, world.now_ms + phone.skew_ms);
  const known = Object.keys(on_disk.cards);
  // Households that were never read can only be written to when they were found in the field.
  const target = known.length > 0 && chance.is(0.85) ? chance.pick(known) : chance.pick(world.households);
  const written = what(world, on_disk, target, user);
  if (!written) return;
  const now_ms = world.now_ms + phone.skew_ms;
  const bytes = written.type === 'photo' ? `photo ${chance.next()} `.repeat(chance.between(1, 4)) : null;
  if (bytes) written.attachment = sha256(bytes);
  const kept = make_op(written, on_disk.phone, on_disk.cards, on_disk.kept, chance.uuid(now_ms), now_ms);
  if (world.wrote.has(kept.id)) world.doubled_ids.push(kept.id);
  const stands = on_disk.cards[target]?.fields.find((one) => one.field === written.field);
  world.wrote.set(kept.id, { op: kept.op, body: JSON.stringify(kept.op), knew: stands?.op_id ?? null, knew_card: on_disk.cards[target]?.last_op ?? '', read: { epoch: on_disk.phone.read_epoch, version: on_disk.cards[target]?.version ?? 0 }, bytes });
  phone.save(kept, bytes);
}

const appended = ['visit', 'visit', 'note', 'measurement', 'referral', 'request'];

function what(world: World, disk: ReturnType<SimPhone['read']>, target: string, user: string): Written | null {
  const { chance } = world;
  const card = disk.cards[target];
  const dice = chance.next();
  const some = () => `${chance.pick(['081', '089', 'ทำนา', 'รับจ้าง'])}-${chance.below(4)}`;
  if (dice < 0.26) return { type: chance.pick(appended), target, payload: JSON.stringify({ words: `${chance.next()}`, newer_field: 1 }) };
  if (dice < 0.32) return { type: 'photo', target };
  if (dice < 0.72) {
    const field = chance.pick(data_fields.filter((one) => one.rule !== 'set').slice(0, 14));
    const value = field.rule === 'safety' ? chance.pick(field.levels as readonly string[]) : some();
    return { type: field.rule === 'observed' ? 'observation' : 'field', target, field: field.name, value };
  }
  if (dice < 0.83) return { type: 'set_add', target, field: chance.pick(['needs', 'disabilities']), value: some() };
  if (dice < 0.9) {
    const item = card && card.items.length ? chance.pick(card.items) : null;
    return item && { type: 'set_remove', target, field: item.set, value: item.value, observed: card!.items.filter((one) => one.set === item.set && one.value === item.value).map((one) => one.tag) };
  }
  if (dice < 0.96) {
    const own = disk.kept.filter((one) => one.user === user && one.op.type === 'visit' && one.op.target === target).map((one) => one.id);
    const visits = [...(card?.entries ?? []).filter((one) => one.type === 'visit').map((one) => one.op_id), ...own];
    return visits.length ? { type: 'amend', target, about: chance.pick(visits), payload: JSON.stringify({ words: `mended ${chance.next()}` }) } : null;
  }
  if (dice < 0.975) return { type: chance.pick(['sticker', 'field']), target, field: 'not_in_the_table', value: 'x' };
  return card && !card.removed ? { type: 'removal', target, value: 'ย้ายออก' } : null;
}

function* other_scope(world: World, h: string): Asks<void> {
  const user = world.chance.pick(world.users);
  const load = world.loads.get(user)!;
  const house = world.chance.pick(world.households);
  if (!load.delete(house)) load.add(house);
  yield load_line(world, h, user);
}

function* back_up(world: World, h: string): Asks<void> {
  yield `backup\t${h}`;
  world.backup_seq = world.seq;
}

function* restore(world: World, h: string): Asks<void> {
  const epoch = `epoch-${world.chance.uuid(world.now_ms)}`;
  world.epochs.push(epoch);
  yield `restore\t${h}\t${epoch}`;
  world.seq = world.backup_seq;
}

/** The app is installed anew; it lets nobody do that while something is not safe. */
function reinstall(world: World, phone: SimPhone): void {
  if (phone.kept.size > 0) return;
  const fresh = new SimPhone(`${phone.device_id}'`, phone.users);
  world.phones[world.phones.indexOf(phone)] = fresh;
}

function* supervise(world: World, h: string): Asks<void> {
  const { chance } = world;
  const ops = [...world.wrote.keys()];
  if (ops.length === 0) return;
  const id = chance.pick(ops);
  if (chance.is(0.5)) {
    const answer = yield `release\t${h}\t${id}\t${world.now_ms}`;
    if (answer.startsWith('{')) world.seq = Math.max(world.seq, JSON.parse(answer).seq);
    return;
  }
  yield `settle\t${h}\t${world.wrote.get(id)!.op.target}\t${id}\tcurrent\tsupervisor\t${world.now_ms}`;
  world.seq += 1;
}

// ---- the line ----------------------------------------------------------------------------------

/** A phone's exchange goes on for so many steps. With `whole`, to its end over a good line. */
function* talk(world: World, h: string, phone: SimPhone, steps: number, whole: boolean): Asks<void> {
  const { chance } = world;
  phone.running ??= { user: chance.pick(phone.users), steps: exchange(), wants: null };
  for (let step = 0; (whole || step < steps) && phone.running; step++) {
    const run: NonNullable<SimPhone['running']> = phone.running;
    const answer: StepAnswer = run.wants === null ? undefined : yield* carry_out(world, h, phone, run.user, run.wants, whole);
    const next = run.steps.next(answer);
    if (next.done) phone.running = null;
    else run.wants = next.value;
  }
}

function* carry_out(world: World, h: string, phone: SimPhone, user: string, step: Step, good: boolean): Asks<StepAnswer> {
  if (step.do === 'read') return phone.read(user, world.now_ms + phone.skew_ms);
  if (step.do === 'write') return void phone.write(user, step.change);
  const line = line_of(world, h, phone, user, step, good);
  const dice = good ? 1 : world.chance.next();
  if (dice < 0.07) return { failed: 'down' };
  if (dice < 0.1) return { failed: world.chance.pick([400, 401, 403, 404, 408, 413, 422, 429, 500, 503]) };
  if (dice < 0.13) {
    world.late.push(line);
    return { failed: 'down' };
  }
  if (dice < 0.17) world.late.push(line);
  const answer = yield* deliver(world, line);
  return dice < 0.25 || answer === 'lost' ? { failed: 'down' } : answer;
}

function line_of(world: World, h: string, phone: SimPhone, user: string, step: Exclude<Step, { do: 'read' } | { do: 'write' }>, good: boolean): string {
  if (step.do === 'push') {
    const fate = !good && world.chance.is(0.05) ? 'crash' : 'ok';
    return ['push', h, user, phone.device_id, 0, world.now_ms, fate, JSON.stringify(step.body)].join('\t');
  }
  if (step.do === 'pull') return ['pull', h, user, phone.device_id, 0, world.now_ms, JSON.stringify(step.cursor)].join('\t');
  const file = [...phone.files.values()].find((one) => one.user === user && one.sha256 === step.sha256)!;
  let part = Buffer.from(file.bytes.slice(step.offset, step.offset + part_bytes));
  if (!good && world.chance.is(0.1)) part = Buffer.from(part.map((byte, at) => (at === 0 ? byte ^ 1 : byte))); // spoilt on the way
  return ['part', h, step.sha256, step.offset, step.size, part.toString('hex')].join('\t');
}

/** What reaches the centre. Whatever it keeps now must be in reach of the person now. */
function* deliver(world: World, line: string): Asks<StepAnswer | 'lost'> {
  const answer = yield line;
  if (line.startsWith('pull')) return pull_answer(world, answer);
  if (!line.startsWith('push')) return JSON.parse(answer) as StepAnswer;
  const tab = answer.indexOf('\t');
  const before = Number(answer.slice(0, tab));
  const text = answer.slice(tab + 1);
  if (text === 'lost') return text;
  const told = JSON.parse(text) as FieldPushAnswer;
  const user_at = line.indexOf('\t', 5) + 1;
  const reach = world.loads.get(line.slice(user_at, line.indexOf('\t', user_at)))!;
  for (const { op_id, verdict, seq } of told.outcomes) {
    if (seq > before && verdict !== 'quarantined' && verdict !== 'held' && !reach.has(world.wrote.get(op_id)?.op.target ?? '')) world.faults.push(`${op_id} was applied out of scope`);
    world.seq = Math.max(world.seq, seq);
  }
  return told;
}

/** What the centre says again, letter for letter, is the same card: it is read once. */
function cards_of(world: World, parts: string[]): ToldCard[] {
  return parts.map((part) => {
    if (part.startsWith('=')) return world.told[Number(part.slice(1))]!;
    const text = part.slice(1);
    const told = { text, card: JSON.parse(text) as FieldCard };
    world.told.push(told);
    return told;
  });
}

function pull_answer(world: World, answer: string): FieldPullAnswer {
  const [rest, ...cards] = answer.split('\t');
  return { ...(JSON.parse(rest!) as FieldPullAnswer), cards: cards_of(world, cards).map((one) => one.card) };
}

function* arrive_late(world: World): Asks<void> {
  if (world.late.length === 0) return;
  const at = world.chance.below(world.late.length);
  const [line] = world.late.splice(at, 1);
  yield* deliver(world, line!);
}

// ---- rest --------------------------------------------------------------------------------------

function* come_to_rest(world: World, h: string): Asks<void> {
  while (world.late.length > 0) yield* arrive_late(world);
  for (const phone of world.phones) phone.running = null;
  for (let round = 0; round < 4; round++) {
    if (round === 2) yield* back_up(world, h);
    for (const phone of world.phones)
      for (const user of phone.users) {
        phone.running = { user, steps: exchange(), wants: null };
        yield* talk(world, h, phone, 0, true);
      }
  }
}

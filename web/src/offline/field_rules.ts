// The rules of work in the field, without a browser, a clock or chance: what an op is made of, what is sent next, what an
// answer does. No answer ever removes an op: it leaves the phone when a copy off the centre's machine holds it.
import type { FieldCard, FieldCursor, FieldOp, FieldOutcome, FieldPushAnswer, FieldPullAnswer } from './field_shapes';

/** What a phone knows of the centre, for one person. The cards lie beside it. */
export type Phone = {
  user: string;
  device_id: string;
  epoch: string;
  /** The epoch that the cards on this phone were read in; behind `epoch` until they are read anew. */
  read_epoch: string;
  stable_seq: number;
  cursor: FieldCursor | null;
  clock_offset_ms: number;
};
export type Cards = Record<string, FieldCard>;

/** An op on this phone, from the moment it was saved. */
export type Kept = {
  id: string;
  user: string;
  /** The order in which they were written here; clocks jump. */
  made_no: number;
  op: FieldOp;
  ack: FieldOutcome | null;
  tries: number;
};

/** A photograph whose bytes are still on this phone. */
export type KeptFile = { sha256: string; user: string; size: number; whole_in: string; whole_seq: number };

export type Written = Pick<FieldOp, 'type' | 'target'> & Partial<Pick<FieldOp, 'field' | 'value' | 'about' | 'observed' | 'payload' | 'attachment'>>;

export const form_version = 1;
export const ops_a_push = 40;

const is_sent = (kept: Kept, epoch: string) => kept.ack !== null && kept.ack.epoch === epoch;

/** Where it stands: only here, at the centre, or safe from the loss of either. */
export type Standing = 'kept' | 'sent' | 'safe' | 'aside';
export function standing(kept: Kept, phone: Phone): Standing {
  if (!is_sent(kept, phone.epoch)) return 'kept';
  if (kept.ack?.verdict === 'quarantined') return 'aside';
  return is_safe(kept, phone) ? 'safe' : 'sent';
}

/** Ops of one phone on one household keep their order; on one field, the later one knows the earlier. */
function deps_of(written: Written, phone: Phone, cards: Cards, kept: Kept[]): string[] {
  const mine = kept.filter((one) => one.user === phone.user && one.op.target === written.target).sort((a, b) => a.made_no - b.made_no);
  const before = mine.filter((one) => !is_sent(one, phone.epoch)).at(-1);
  const seen = cards[written.target]?.version ?? 0;
  const not_read_back = (one: Kept) => !is_sent(one, phone.epoch) || phone.read_epoch !== phone.epoch || one.ack!.seq > seen;
  const same = mine.filter((one) => one.op.type === written.type && one.op.field === (written.field ?? '') && written.field && not_read_back(one) && one.ack?.verdict !== 'quarantined').at(-1);
  return [...new Set([before?.id, same?.id].filter((id) => id !== undefined))];
}

export function make_op(written: Written, phone: Phone, cards: Cards, kept: Kept[], id: string, now_ms: number): Kept {
  const op: FieldOp = {
    op_id: id,
    device_id: phone.device_id,
    user_id: phone.user,
    type: written.type,
    target: written.target,
    base_version: cards[written.target]?.version ?? 0,
    base_epoch: phone.read_epoch,
    field: written.field ?? '',
    value: written.value ?? '',
    about: written.about ?? '',
    observed: written.observed ?? [],
    payload: written.payload ?? '',
    attachment: written.attachment ?? '',
    observed_at: new Date(now_ms).toISOString(),
    clock_offset_ms: phone.clock_offset_ms,
    form_version,
    deps: deps_of(written, phone, cards, kept),
  };
  return { id, user: phone.user, made_no: 1 + Math.max(0, ...kept.map((one) => one.made_no)), op, ack: null, tries: 0 };
}

/** The oldest that the present epoch does not have, each after what it depends on. */
export function next_push(phone: Phone, kept: Kept[], most = ops_a_push): Kept[] {
  const open = kept.filter((one) => one.user === phone.user && !is_sent(one, phone.epoch)).sort((a, b) => a.made_no - b.made_no);
  const waiting = new Set(open.map((one) => one.id));
  const chosen: Kept[] = [];
  for (const one of open) {
    if (chosen.length === most) break;
    if (one.op.deps.some((dep) => waiting.has(dep))) continue;
    chosen.push(one);
    waiting.delete(one.id);
  }
  return chosen;
}

export type Acks = { id: string; ack: FieldOutcome }[];

/** Held ops were not kept by the centre: they stay as they are and come again. */
export const acks_of = (answer: FieldPushAnswer): Acks =>
  answer.outcomes.filter((one) => one.verdict !== 'held').map((ack) => ({ id: ack.op_id.split('~')[0]!, ack }));

export function phone_after(phone: Phone, epoch: string, stable_seq: number): Phone {
  // Another epoch: the centre was put back from a copy. What it gave since is read anew and what it lost is sent again.
  return epoch === phone.epoch ? { ...phone, stable_seq } : { ...phone, epoch, stable_seq, cursor: null };
}

export const is_safe = (kept: Kept, phone: Phone): boolean => is_sent(kept, phone.epoch) && kept.ack!.seq <= phone.stable_seq;

/** What may leave the phone. A photograph's op stays until its picture is safe too. */
export function safe_ops(phone: Phone, kept: Kept[], files: KeptFile[]): string[] {
  const only_here = new Set(files.filter((file) => file.user === phone.user && (file.whole_in !== phone.epoch || file.whole_seq > phone.stable_seq)).map((file) => file.sha256));
  return kept.filter((one) => one.user === phone.user && is_safe(one, phone) && !only_here.has(one.op.attachment)).map((one) => one.id);
}

/** What comes page by page after a reset is put aside until it is whole. */
export type Reading = { cursor: FieldCursor; cards: Cards | null };
export const first_reading = (phone: Phone): Reading => ({ cursor: phone.cursor ?? { epoch: '', seq: 0, scope_hash: '' }, cards: null });

export type Read = { reading: Reading; done: boolean; change: { phone: Phone; put: FieldCard[]; anew: boolean } | null };

export function after_pull(phone: Phone, reading: Reading, answer: FieldPullAnswer, now_ms: number): Read {
  const offset = Date.parse(answer.server_time) - now_ms;
  const fresh = { ...phone_after(phone, answer.cursor.epoch, answer.stable_seq), cursor: answer.cursor, read_epoch: answer.cursor.epoch, clock_offset_ms: offset };
  const next: Reading = { cursor: answer.cursor, cards: answer.reset ? {} : reading.cards };
  if (next.cards === null) return { reading: next, done: !answer.more, change: { phone: fresh, put: answer.cards, anew: false } };
  next.cards = { ...next.cards, ...Object.fromEntries(answer.cards.map((card) => [card.id, card])) };
  if (answer.more) return { reading: next, done: false, change: null };
  return { reading: { ...next, cards: null }, done: true, change: { phone: fresh, put: Object.values(next.cards), anew: true } };
}

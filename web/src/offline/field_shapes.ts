// Written by the program from the shapes of centre/fieldwork/engine: not by hand.
// CHAESON_ACCEPT=1 build/dev/tests/fieldwork_tests writes it anew; without that the same test holds it to them.

export type FieldOp = {
  op_id: string;
  device_id: string;
  user_id: string;
  type: string;
  target: string;
  base_version: number;
  base_epoch: string;
  field: string;
  value: string;
  about: string;
  observed: string[];
  payload: string;
  attachment: string;
  observed_at: string;
  clock_offset_ms: number;
  form_version: number;
  deps: string[];
};

export type FieldOutcome = {
  op_id: string;
  verdict: 'applied' | 'no_change' | 'conflict' | 'pending' | 'quarantined' | 'held';
  reason: string;
  epoch: string;
  seq: number;
};

export type SentOp = {
  op_id: string;
  body: string;
};

export type FieldFileState = {
  sha256: string;
  received: number;
  whole: boolean;
  seq: number;
};

export type FieldPush = {
  device_id: string;
  ops: SentOp[];
  files: string[];
};

export type FieldPushAnswer = {
  epoch: string;
  stable_seq: number;
  outcomes: FieldOutcome[];
  files: FieldFileState[];
};

export type FieldCursor = {
  epoch: string;
  seq: number;
  scope_hash: string;
};

export type FieldValue = {
  field: string;
  value: string;
  version: number;
  op_id: string;
  by: string;
  observed_at: string;
};

export type FieldSetItem = {
  set: string;
  value: string;
  tag: string;
  removed_by: string;
};

export type FieldEntry = {
  op_id: string;
  type: string;
  field: string;
  value: string;
  by: string;
  observed_at: string;
  seq: number;
  attachment: string;
  amended_by: string;
  payload: string;
};

export type FieldConflict = {
  id: string;
  kind: 'field' | 'safety' | 'identity' | 'amendment' | 'double_visit' | 'removal';
  field: string;
  current: string;
  incoming: string;
  other: string;
  by: string;
  observed_at: string;
  seq: number;
  open: boolean;
  settled_by: string;
  first_hand: string;
};

export type FieldCard = {
  id: string;
  version: number;
  last_op: string;
  removed: boolean;
  removed_reason: string;
  fields: FieldValue[];
  items: FieldSetItem[];
  entries: FieldEntry[];
  conflicts: FieldConflict[];
  entries_count: number;
};

export type FieldPullAnswer = {
  cursor: FieldCursor;
  stable_seq: number;
  reset: boolean;
  more: boolean;
  cards: FieldCard[];
  server_time: string;
};

export const op_types = ['visit', 'note', 'measurement', 'photo', 'referral', 'request', 'amend', 'set_add', 'set_remove', 'field', 'observation', 'removal', 'found'] as const;

export const data_fields = [
  { name: 'phone', rule: 'ordinary', levels: [] },
  { name: 'occupation', rule: 'ordinary', levels: [] },
  { name: 'tenure', rule: 'ordinary', levels: [] },
  { name: 'housing_condition', rule: 'ordinary', levels: [] },
  { name: 'landmark', rule: 'ordinary', levels: [] },
  { name: 'carer', rule: 'ordinary', levels: [] },
  { name: 'risk_level', rule: 'safety', levels: ['none', 'watch', 'high'] },
  { name: 'child_at_risk', rule: 'safety', levels: ['no', 'yes'] },
  { name: 'do_not_contact', rule: 'safety', levels: ['no', 'yes'] },
  { name: 'suicide_risk', rule: 'safety', levels: ['no', 'yes'] },
  { name: 'consent', rule: 'safety', levels: ['given', 'withdrawn'] },
  { name: 'full_name', rule: 'identity', levels: [] },
  { name: 'birth', rule: 'identity', levels: [] },
  { name: 'national_id', rule: 'identity', levels: [] },
  { name: 'membership', rule: 'identity', levels: [] },
  { name: 'income_thb_month', rule: 'observed', levels: [] },
  { name: 'debt_thb', rule: 'observed', levels: [] },
  { name: 'people_in_house', rule: 'observed', levels: [] },
  { name: 'needs', rule: 'set', levels: [] },
  { name: 'disabilities', rule: 'set', levels: [] },
  { name: 'aid_received', rule: 'set', levels: [] },
] as const;

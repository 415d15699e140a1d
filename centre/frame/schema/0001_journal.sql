-- The journal: one line per act and per reading of a sensitive record, chained by hash within each organisation.
CREATE TABLE frame_chain_heads (
  org_id TEXT NOT NULL PRIMARY KEY,
  seq BIGINT NOT NULL,
  hash TEXT NOT NULL
);

CREATE TABLE frame_journal (
  org_id TEXT NOT NULL,
  seq BIGINT NOT NULL,
  at_ms BIGINT NOT NULL,
  op_id TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  role TEXT NOT NULL,
  name TEXT NOT NULL,
  subject TEXT NOT NULL,
  area_code TEXT NOT NULL,
  detail TEXT NOT NULL,
  previous_hash TEXT NOT NULL,
  hash TEXT NOT NULL,
  PRIMARY KEY (org_id, seq)
);
CREATE INDEX frame_journal_subject ON frame_journal (org_id, subject, seq);

-- Every write once: the same op_id gives the stored reply again. Replies are sealed.
CREATE TABLE frame_operations (
  org_id TEXT NOT NULL,
  op_id TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  request_hash TEXT NOT NULL,
  status BIGINT NOT NULL,
  version BIGINT,
  reply BYTEA NOT NULL,
  at_ms BIGINT NOT NULL,
  PRIMARY KEY (org_id, op_id)
);

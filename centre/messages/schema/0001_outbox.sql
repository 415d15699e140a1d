-- Messages that go out, how people and officers want to be told, and what the channels need.

CREATE TABLE messages_outbox (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  channel TEXT NOT NULL CHECK (channel IN ('line', 'sms', 'mail')),
  kind TEXT NOT NULL,
  language TEXT NOT NULL,
  about TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  number TEXT NOT NULL,
  address TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'sending', 'sent', 'parked')),
  attempts BIGINT NOT NULL,
  due_ms BIGINT,
  lease_ms BIGINT,
  fault TEXT NOT NULL,
  put_ms BIGINT NOT NULL,
  put_by TEXT NOT NULL,
  sent_ms BIGINT,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX messages_outbox_due ON messages_outbox (due_ms, id) WHERE state = 'waiting';
CREATE INDEX messages_outbox_leases ON messages_outbox (lease_ms) WHERE state = 'sending';
CREATE INDEX messages_outbox_about ON messages_outbox (org_id, about, put_ms);
CREATE INDEX messages_outbox_put ON messages_outbox (org_id, put_ms, id);

CREATE TABLE messages_contacts (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  channel TEXT NOT NULL,
  address TEXT NOT NULL,
  language TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id)
);

CREATE TABLE messages_channels (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  enabled BOOLEAN NOT NULL,
  shared BOOLEAN NOT NULL,
  settings TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id)
);

-- no org_id: when nobody is to be woken, the same for all; a change is a row with a later day.
CREATE TABLE messages_quiet_hours (
  valid_from TEXT NOT NULL,
  from_minute BIGINT NOT NULL,
  until_minute BIGINT NOT NULL,
  PRIMARY KEY (valid_from)
);
INSERT INTO messages_quiet_hours (valid_from, from_minute, until_minute) VALUES ('2022-01-01', 1200, 480);

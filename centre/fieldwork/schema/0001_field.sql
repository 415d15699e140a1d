-- Work without a network: phones, what they may hold, what they sent, what the field knows of each household.

-- How far a phone may go. Dated: a ministry may shorten the lease.
-- no org_id: national guidance
CREATE TABLE fieldwork_terms (
  valid_from TEXT NOT NULL,
  lease_days BIGINT NOT NULL,
  households_most BIGINT NOT NULL,
  settle_days BIGINT NOT NULL,
  PRIMARY KEY (valid_from)
);
INSERT INTO fieldwork_terms (valid_from, lease_days, households_most, settle_days) VALUES ('2019-10-01', 7, 30, 14);

-- The centre's running number of what arrived, and up to where a copy off the machine holds it.
CREATE TABLE fieldwork_counters (
  org_id TEXT NOT NULL,
  seq BIGINT NOT NULL,
  stable_seq BIGINT NOT NULL,
  PRIMARY KEY (org_id)
);

-- An epoch begins when the database was put back from a copy: of what came after begins_after nothing is left.
CREATE TABLE fieldwork_epochs (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  position BIGINT NOT NULL,
  begins_after BIGINT NOT NULL,
  begun_ms BIGINT NOT NULL,
  PRIMARY KEY (org_id, id)
);

CREATE TABLE fieldwork_devices (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  name TEXT NOT NULL,
  enrolled_ms BIGINT NOT NULL,
  seen_ms BIGINT NOT NULL,
  revoked_ms BIGINT,
  revoked_by TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX fieldwork_devices_staff ON fieldwork_devices (org_id, staff_id);

CREATE TABLE fieldwork_cards (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  household_id TEXT NOT NULL,
  changed_seq BIGINT NOT NULL,
  body TEXT NOT NULL,
  open_conflicts BIGINT NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX fieldwork_cards_open ON fieldwork_cards (org_id, open_conflicts);
CREATE INDEX fieldwork_cards_household ON fieldwork_cards (household_id);

CREATE TABLE fieldwork_leases (
  org_id TEXT NOT NULL,
  device_id TEXT NOT NULL,
  card_id TEXT NOT NULL,
  until_ms BIGINT NOT NULL,
  PRIMARY KEY (org_id, device_id, card_id),
  FOREIGN KEY (org_id, device_id) REFERENCES fieldwork_devices (org_id, id)
);

-- Everything that ever arrived, letter by letter, with what became of it. Only added to; an op let out of quarantine
-- changes its outcome.
CREATE TABLE fieldwork_ops (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  card_id TEXT NOT NULL,
  device_id TEXT NOT NULL,
  user_id TEXT NOT NULL,
  type TEXT NOT NULL,
  body TEXT NOT NULL,
  body_hash TEXT NOT NULL,
  verdict TEXT NOT NULL,
  reason TEXT NOT NULL,
  epoch TEXT NOT NULL,
  seq BIGINT NOT NULL,
  observed_ms BIGINT NOT NULL,
  received_ms BIGINT NOT NULL,
  reviewed_ms BIGINT,
  reviewed_by TEXT NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX fieldwork_ops_verdict ON fieldwork_ops (org_id, verdict, seq);

-- Photographs on their way; whole ones lie in the register's files.
CREATE TABLE fieldwork_files (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  received BIGINT NOT NULL,
  whole BOOLEAN NOT NULL,
  seq BIGINT NOT NULL,
  content TEXT NOT NULL,
  scan_id TEXT NOT NULL,
  PRIMARY KEY (org_id, id)
);

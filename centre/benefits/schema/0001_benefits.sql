-- The catalogue is policy: dated, and the same for everybody. Facts that officers state, benefits that people receive and
-- help that they had belong to the centre that wrote them down.

-- no org_id: what there is, by which rule and at what rate; a newer rate of a code takes over on its first day, and requests
-- of earlier days keep the older one. `terms` is JSON of the shape Terms.
CREATE TABLE benefits_rates (
  rate TEXT NOT NULL PRIMARY KEY,
  code TEXT NOT NULL,
  sort BIGINT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_until TEXT,
  version BIGINT NOT NULL,
  added_ms BIGINT NOT NULL,
  added_by TEXT NOT NULL,
  terms TEXT NOT NULL
);
CREATE UNIQUE INDEX benefits_rates_code ON benefits_rates (code, valid_from);

-- no org_id: how rules are read, dated.
CREATE TABLE benefits_policies (
  name TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  setting TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (name, valid_from)
);
INSERT INTO benefits_policies (name, valid_from, setting, source) VALUES
  ('unknown_birth', '2022-06-09', 'first_day',
   'Civil and Commercial Code section 16: of a birthday of which only the year is known, 1 January; only the month, its first day'),
  ('age_tier_paid_from', '2022-06-09', 'month_after', 'background: the month after the birthday is the first of the new tier');

-- What an officer was told or saw of a person or a household on a day. The newest of a fact counts.
CREATE TABLE benefits_statements (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  person_id TEXT NOT NULL,
  household_id TEXT NOT NULL,
  fact TEXT NOT NULL,
  holds TEXT NOT NULL,
  stated_on TEXT NOT NULL,
  source TEXT NOT NULL,
  note BYTEA,
  staff_id TEXT NOT NULL,
  recorded_ms BIGINT NOT NULL,
  withdrawn_ms BIGINT,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX benefits_statements_person ON benefits_statements (person_id) WHERE person_id <> '';
CREATE INDEX benefits_statements_household ON benefits_statements (household_id) WHERE household_id <> '';

-- Who receives what, since when.
CREATE TABLE benefits_receipts (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  person_id TEXT NOT NULL,
  code TEXT NOT NULL,
  since_on TEXT NOT NULL,
  until_on TEXT,
  source TEXT NOT NULL,
  document TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  recorded_ms BIGINT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX benefits_receipts_person ON benefits_receipts (person_id, code);
CREATE INDEX benefits_receipts_document ON benefits_receipts (document) WHERE document <> '';

-- Help that somebody had, from anyone.
CREATE TABLE benefits_help (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  person_id TEXT NOT NULL,
  household_id TEXT NOT NULL,
  code TEXT NOT NULL,
  given_by TEXT NOT NULL,
  form TEXT NOT NULL,
  giver TEXT NOT NULL,
  what TEXT NOT NULL,
  value_satang BIGINT NOT NULL CHECK (value_satang >= 0),
  given_on TEXT NOT NULL,
  document TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  recorded_ms BIGINT NOT NULL,
  withdrawn_ms BIGINT,
  withdrawn_reason TEXT NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX benefits_help_person ON benefits_help (person_id, given_on);
CREATE INDEX benefits_help_household ON benefits_help (household_id, given_on) WHERE household_id <> '';
CREATE UNIQUE INDEX benefits_help_document ON benefits_help (org_id, document, person_id, code) WHERE document <> '';

-- Relation blocks, broken glass, files sealed by the province, and how somebody may be reached safely.

-- Who never sees a file, and is not told that there is one.
CREATE TABLE casework_blocks (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  why TEXT NOT NULL,
  words TEXT NOT NULL,
  placed_ms BIGINT NOT NULL,
  placed_by TEXT NOT NULL,
  lifted_ms BIGINT,
  lifted_by TEXT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, case_id) REFERENCES casework_cases (org_id, id)
);
CREATE INDEX casework_blocks_case ON casework_blocks (org_id, case_id, staff_id) WHERE lifted_ms IS NULL;

-- The families of those who work here: a case of such a family is blocked by itself.
CREATE TABLE casework_kin (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  household_id TEXT NOT NULL,
  declared_ms BIGINT NOT NULL,
  declared_by TEXT NOT NULL,
  ended_ms BIGINT,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX casework_kin_person ON casework_kin (person_id) WHERE ended_ms IS NULL;
CREATE INDEX casework_kin_household ON casework_kin (household_id) WHERE ended_ms IS NULL;

-- A closed file that was opened in need: by whom, why, until when, and what the review said.
CREATE TABLE casework_glass (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  why TEXT NOT NULL,
  words TEXT NOT NULL,
  broken_ms BIGINT NOT NULL,
  until_ms BIGINT NOT NULL,
  review_due_ms BIGINT NOT NULL,
  reviewed_ms BIGINT,
  reviewed_by TEXT NOT NULL,
  verdict TEXT NOT NULL,
  review_words TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, case_id) REFERENCES casework_cases (org_id, id)
);
CREATE INDEX casework_glass_case ON casework_glass (org_id, case_id, broken_ms);
CREATE INDEX casework_glass_review ON casework_glass (review_due_ms) WHERE reviewed_ms IS NULL;
CREATE INDEX casework_glass_staff ON casework_glass (staff_id, until_ms);

-- Every try to break the glass, also one that found nothing.
CREATE TABLE casework_glass_tries (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  tried_ms BIGINT NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX casework_glass_tries_staff ON casework_glass_tries (staff_id, tried_ms);

CREATE TABLE casework_safe_contacts (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  way TEXT NOT NULL,
  phone TEXT NOT NULL,
  hours TEXT NOT NULL,
  by_whom TEXT NOT NULL,
  code_word TEXT NOT NULL,
  never TEXT NOT NULL,
  set_ms BIGINT NOT NULL,
  set_by TEXT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, case_id) REFERENCES casework_cases (org_id, id)
);
CREATE INDEX casework_safe_contacts_case ON casework_safe_contacts (org_id, case_id, set_ms);

-- The province that sealed the file; '' when the centre's team keeps it.
ALTER TABLE casework_cases ADD COLUMN sealed_by TEXT NOT NULL DEFAULT '';

-- How long broken glass stays open, when its review is due, and how often somebody may break it, in minutes or a count.
-- no org_id: national guidance
CREATE TABLE casework_protection_limits (
  what TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_until TEXT,
  amount BIGINT NOT NULL,
  PRIMARY KEY (what, valid_from)
);
INSERT INTO casework_protection_limits (what, valid_from, valid_until, amount) VALUES
  ('glass_minutes', '2019-10-01', NULL, 60),
  ('review_minutes', '2019-10-01', NULL, 4320),
  ('glass_tries_day', '2019-10-01', NULL, 5);

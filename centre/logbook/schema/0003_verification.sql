-- Lists against what is so, and meetings of villages. Free text about people is sealed by the application.
CREATE TABLE logbook_verifications (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  survey_year BIGINT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
  opened_on TEXT NOT NULL,
  opened_by TEXT NOT NULL,
  compared_ms BIGINT NOT NULL,
  closed_on TEXT,
  closed_by TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE UNIQUE INDEX logbook_verifications_open ON logbook_verifications (org_id, area_code, survey_year) WHERE state = 'open';

CREATE TABLE logbook_entries (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  verification_id TEXT NOT NULL,
  household_id TEXT NOT NULL,
  origin TEXT NOT NULL,
  listed BOOLEAN NOT NULL,
  listed_in TEXT NOT NULL,
  found TEXT NOT NULL,
  found_in TEXT NOT NULL,
  found_on TEXT,
  found_by TEXT NOT NULL,
  standing TEXT NOT NULL,
  settled TEXT NOT NULL,
  settled_by TEXT NOT NULL,
  settled_on TEXT,
  meeting_id TEXT NOT NULL,
  reason TEXT NOT NULL,
  proposed_by TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, verification_id) REFERENCES logbook_verifications (org_id, id),
  CONSTRAINT logbook_entries_household UNIQUE (org_id, verification_id, household_id)
);
CREATE INDEX logbook_entries_work ON logbook_entries (org_id, verification_id, area_code, id);
CREATE INDEX logbook_entries_of ON logbook_entries (household_id);

CREATE TABLE logbook_meetings (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  verification_id TEXT NOT NULL,
  held_on TEXT NOT NULL,
  starts_at TEXT NOT NULL,
  place TEXT NOT NULL,
  chair TEXT NOT NULL,
  households_total BIGINT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('convened', 'closed', 'cancelled')),
  rule_version TEXT NOT NULL,
  convened_on TEXT NOT NULL,
  convened_by TEXT NOT NULL,
  closed_on TEXT,
  closed_by TEXT NOT NULL,
  objections_until TEXT,
  words TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, verification_id) REFERENCES logbook_verifications (org_id, id)
);
CREATE INDEX logbook_meetings_day ON logbook_meetings (org_id, held_on, id);

-- Who was there, sealed as one list; how many households they stand for.
CREATE TABLE logbook_attendance (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  people TEXT NOT NULL,
  present BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, id) REFERENCES logbook_meetings (org_id, id)
);

-- What the meeting decided; a later word on the same household counts, an earlier one stays readable.
CREATE TABLE logbook_decisions (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  meeting_id TEXT NOT NULL,
  entry_id TEXT NOT NULL,
  household_id TEXT NOT NULL,
  decided TEXT NOT NULL,
  votes_for BIGINT NOT NULL,
  votes_against BIGINT NOT NULL,
  abstained BIGINT NOT NULL,
  reason TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  recorded_ms BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, meeting_id) REFERENCES logbook_meetings (org_id, id)
);
CREATE INDEX logbook_decisions_meeting ON logbook_decisions (org_id, meeting_id, recorded_ms);

CREATE TABLE logbook_objections (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  meeting_id TEXT NOT NULL,
  entry_id TEXT NOT NULL,
  raised_on TEXT NOT NULL,
  by_name TEXT NOT NULL,
  words TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('raised', 'answered')),
  outcome TEXT NOT NULL,
  answer TEXT NOT NULL,
  answered_by TEXT NOT NULL,
  answered_on TEXT,
  recorded_by TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, meeting_id) REFERENCES logbook_meetings (org_id, id)
);
CREATE INDEX logbook_objections_meeting ON logbook_objections (org_id, meeting_id, raised_on);

-- Cases and everything that hangs on them. Columns that hold free text about people are sealed by the
-- application (see sealing.hpp); history is only ever appended.

CREATE TABLE casework_counters (
  org_id TEXT NOT NULL,
  fiscal_year BIGINT NOT NULL,
  last BIGINT NOT NULL,
  PRIMARY KEY (org_id, fiscal_year)
);

CREATE TABLE casework_cases (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  number TEXT NOT NULL,
  channel TEXT NOT NULL,
  opened_ms BIGINT NOT NULL,
  opened_by TEXT NOT NULL,
  main_problem TEXT NOT NULL,
  other_problems TEXT NOT NULL,
  reporter_kind TEXT NOT NULL,
  reporter_anonymous BOOLEAN NOT NULL,
  reporter_name TEXT NOT NULL,
  reporter_phone TEXT NOT NULL,
  phone_index TEXT NOT NULL,
  household_id TEXT NOT NULL,
  request TEXT NOT NULL,
  urgency TEXT NOT NULL,
  risks TEXT NOT NULL,
  due_ms BIGINT,
  in_charge TEXT NOT NULL,
  secrecy TEXT NOT NULL,
  state TEXT NOT NULL,
  state_since_ms BIGINT NOT NULL,
  previous_id TEXT NOT NULL,
  tracking_index TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  CONSTRAINT casework_cases_number UNIQUE (number),
  CONSTRAINT casework_cases_state CHECK (state IN ('received', 'info_needed', 'assessing', 'planning',
    'awaiting_approval', 'awaiting_budget', 'paying', 'referred', 'helped', 'following_up', 'closed',
    'ineligible')),
  CONSTRAINT casework_cases_secrecy CHECK (secrecy IN ('ordinary', 'restricted', 'sealed'))
);
CREATE INDEX casework_cases_queue ON casework_cases (org_id, state, due_ms);
CREATE INDEX casework_cases_area ON casework_cases (area_code, opened_ms);
CREATE INDEX casework_cases_opened ON casework_cases (org_id, opened_ms, id);
CREATE INDEX casework_cases_phone ON casework_cases (org_id, phone_index);
CREATE INDEX casework_cases_household ON casework_cases (org_id, household_id);
CREATE INDEX casework_cases_previous ON casework_cases (org_id, previous_id);

CREATE TABLE casework_clients (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  position BIGINT NOT NULL,
  person_id TEXT NOT NULL,
  about TEXT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, case_id) REFERENCES casework_cases (org_id, id)
);
CREATE INDEX casework_clients_case ON casework_clients (org_id, case_id, position);
CREATE INDEX casework_clients_person ON casework_clients (person_id);

CREATE TABLE casework_team (
  org_id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  joined_ms BIGINT NOT NULL,
  added_by TEXT NOT NULL,
  left_ms BIGINT,
  PRIMARY KEY (org_id, case_id, staff_id),
  FOREIGN KEY (org_id, case_id) REFERENCES casework_cases (org_id, id)
);
CREATE INDEX casework_team_staff ON casework_team (staff_id, left_ms);

CREATE TABLE casework_moves (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  position BIGINT NOT NULL,
  step TEXT NOT NULL,
  from_state TEXT NOT NULL,
  to_state TEXT NOT NULL,
  at_ms BIGINT NOT NULL,
  staff_id TEXT NOT NULL,
  role TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (org_id, id),
  CONSTRAINT casework_moves_position UNIQUE (org_id, case_id, position),
  FOREIGN KEY (org_id, case_id) REFERENCES casework_cases (org_id, id)
);

CREATE TABLE casework_information (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  field TEXT NOT NULL,
  reason TEXT NOT NULL,
  asked_ms BIGINT NOT NULL,
  asked_by TEXT NOT NULL,
  answer TEXT NOT NULL,
  words TEXT NOT NULL,
  answered_ms BIGINT,
  answered_by TEXT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, case_id) REFERENCES casework_cases (org_id, id)
);
CREATE INDEX casework_information_case ON casework_information (org_id, case_id, id);

CREATE TABLE casework_closures (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  outcome TEXT NOT NULL,
  reason TEXT NOT NULL,
  satisfaction BIGINT,
  closed_ms BIGINT NOT NULL,
  closed_by TEXT NOT NULL,
  PRIMARY KEY (org_id, id),
  CONSTRAINT casework_closures_once UNIQUE (org_id, case_id),
  FOREIGN KEY (org_id, case_id) REFERENCES casework_cases (org_id, id)
);

-- Two cases that may be one. Rows stand for both directions.
CREATE TABLE casework_duplicates (
  org_id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  other_id TEXT NOT NULL,
  why TEXT NOT NULL,
  PRIMARY KEY (org_id, case_id, other_id),
  FOREIGN KEY (org_id, case_id) REFERENCES casework_cases (org_id, id)
);

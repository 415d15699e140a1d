-- What is found out, planned, given, referred and visited.

CREATE TABLE casework_opinions (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  facts TEXT NOT NULL,
  opinion TEXT NOT NULL,
  signed_ms BIGINT NOT NULL,
  signed_by TEXT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, case_id) REFERENCES casework_cases (org_id, id)
);
CREATE INDEX casework_opinions_case ON casework_opinions (org_id, case_id, id);

CREATE TABLE casework_actions (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  dimension TEXT NOT NULL,
  what TEXT NOT NULL,
  owner_kind TEXT NOT NULL,
  owner_id TEXT NOT NULL,
  owner_name TEXT NOT NULL,
  due_on TEXT NOT NULL,
  state TEXT NOT NULL,
  reason TEXT NOT NULL,
  planned_ms BIGINT NOT NULL,
  planned_by TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, case_id) REFERENCES casework_cases (org_id, id)
);
CREATE INDEX casework_actions_case ON casework_actions (org_id, case_id, id);
CREATE INDEX casework_actions_due ON casework_actions (org_id, state, due_on);

CREATE TABLE casework_aid (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  visit_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  item TEXT NOT NULL,
  unit TEXT NOT NULL,
  quantity BIGINT NOT NULL,
  value_satang BIGINT NOT NULL,
  paid_how TEXT NOT NULL,
  giver TEXT NOT NULL,
  receiver_person_id TEXT NOT NULL,
  receiver_name TEXT NOT NULL,
  acknowledgement TEXT NOT NULL,
  witness TEXT NOT NULL,
  mark_image TEXT NOT NULL,
  given_on TEXT NOT NULL,
  place TEXT NOT NULL,
  recorded_ms BIGINT NOT NULL,
  recorded_by TEXT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, case_id) REFERENCES casework_cases (org_id, id),
  CONSTRAINT casework_aid_worth CHECK (quantity > 0 AND value_satang >= 0)
);
CREATE INDEX casework_aid_case ON casework_aid (org_id, case_id, id);

CREATE TABLE casework_referrals (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  agency_org_id TEXT NOT NULL,
  letter_number TEXT NOT NULL,
  urgency TEXT NOT NULL,
  need TEXT NOT NULL,
  shared TEXT NOT NULL,
  letter TEXT NOT NULL,
  state TEXT NOT NULL,
  sent_ms BIGINT NOT NULL,
  sent_by TEXT NOT NULL,
  answered_ms BIGINT,
  answered_by TEXT NOT NULL,
  words TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, case_id) REFERENCES casework_cases (org_id, id)
);
CREATE INDEX casework_referrals_case ON casework_referrals (org_id, case_id, id);
CREATE INDEX casework_referrals_agency ON casework_referrals (agency_org_id, state, sent_ms);

CREATE TABLE casework_visits (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  held_ms BIGINT NOT NULL,
  visitors TEXT NOT NULL,
  place TEXT NOT NULL,
  purpose TEXT NOT NULL,
  seen TEXT NOT NULL,
  observations TEXT NOT NULL,
  risks TEXT NOT NULL,
  next_on TEXT,
  after_closure BOOLEAN NOT NULL,
  recorded_ms BIGINT NOT NULL,
  recorded_by TEXT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, case_id) REFERENCES casework_cases (org_id, id)
);
CREATE INDEX casework_visits_case ON casework_visits (org_id, case_id, held_ms);
CREATE INDEX casework_visits_next ON casework_visits (org_id, next_on);

CREATE TABLE casework_follow_ups (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  due_on TEXT NOT NULL,
  done_ms BIGINT,
  done_by TEXT NOT NULL,
  method TEXT NOT NULL,
  result TEXT NOT NULL,
  words TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, case_id) REFERENCES casework_cases (org_id, id)
);
CREATE INDEX casework_follow_ups_case ON casework_follow_ups (org_id, case_id, due_on);
CREATE INDEX casework_follow_ups_due ON casework_follow_ups (org_id, due_on);

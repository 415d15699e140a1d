-- Events with their sessions and money, the list of who takes part, who came to what, and how they found it.

CREATE TABLE events_events (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  kind TEXT NOT NULL,
  state TEXT NOT NULL,
  title_th TEXT NOT NULL,
  title_en TEXT NOT NULL,
  purpose TEXT NOT NULL,
  place TEXT NOT NULL,
  starts_on TEXT NOT NULL,
  ends_on TEXT NOT NULL,
  seats BIGINT NOT NULL,
  needed_percent BIGINT NOT NULL,
  code TEXT NOT NULL,
  signer_name TEXT NOT NULL,
  signer_position TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  CONSTRAINT events_events_code UNIQUE (code)
);
CREATE INDEX events_events_area ON events_events (area_code, starts_on, id);

CREATE TABLE events_sessions (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  event_id TEXT NOT NULL,
  on_day TEXT NOT NULL,
  begins TEXT NOT NULL,
  ends TEXT NOT NULL,
  topic TEXT NOT NULL,
  lecturer TEXT NOT NULL,
  place TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, event_id) REFERENCES events_events (org_id, id)
);
CREATE INDEX events_sessions_event ON events_sessions (org_id, event_id, on_day, begins, id);

CREATE TABLE events_budget_lines (
  org_id TEXT NOT NULL,
  event_id TEXT NOT NULL,
  n BIGINT NOT NULL,
  title TEXT NOT NULL,
  plan_satang BIGINT NOT NULL,
  spent_satang BIGINT NOT NULL,
  PRIMARY KEY (org_id, event_id, n),
  FOREIGN KEY (org_id, event_id) REFERENCES events_events (org_id, id)
);

-- `name` and `phone` are sealed; `name_index` finds the same name and organisation again. The card's code is random.
CREATE TABLE events_registrations (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  event_id TEXT NOT NULL,
  n BIGINT NOT NULL,
  name TEXT NOT NULL,
  name_index TEXT NOT NULL,
  organisation TEXT NOT NULL,
  phone TEXT NOT NULL,
  person_id TEXT NOT NULL,
  via TEXT NOT NULL,
  card_code TEXT NOT NULL,
  ended BOOLEAN NOT NULL,
  paper_id TEXT NOT NULL,
  certificate_number TEXT NOT NULL,
  certificate_code TEXT NOT NULL,
  registered_ms BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, event_id) REFERENCES events_events (org_id, id),
  CONSTRAINT events_registrations_n UNIQUE (org_id, event_id, n),
  CONSTRAINT events_registrations_once UNIQUE (org_id, event_id, name_index),
  CONSTRAINT events_registrations_card UNIQUE (card_code)
);
CREATE INDEX events_registrations_person ON events_registrations (person_id);

CREATE TABLE events_attendance (
  org_id TEXT NOT NULL,
  session_id TEXT NOT NULL,
  registration_id TEXT NOT NULL,
  at_ms BIGINT NOT NULL,
  staff_id TEXT NOT NULL,
  PRIMARY KEY (org_id, session_id, registration_id),
  FOREIGN KEY (org_id, session_id) REFERENCES events_sessions (org_id, id),
  FOREIGN KEY (org_id, registration_id) REFERENCES events_registrations (org_id, id)
);
CREATE INDEX events_attendance_registration ON events_attendance (org_id, registration_id);

-- Nobody's name; what somebody wrote is sealed all the same.
CREATE TABLE events_evaluations (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  event_id TEXT NOT NULL,
  content BIGINT NOT NULL,
  lecturers BIGINT NOT NULL,
  site BIGINT NOT NULL,
  usefulness BIGINT NOT NULL,
  comment TEXT NOT NULL,
  at_ms BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, event_id) REFERENCES events_events (org_id, id)
);
CREATE INDEX events_evaluations_event ON events_evaluations (org_id, event_id);

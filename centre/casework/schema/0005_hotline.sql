-- Calls of the hotline, promises to call back, clocks that run out, and who was told.

-- What is known of the caller of a new problem stands in its case; words of other calls are sealed here.
CREATE TABLE casework_calls (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  kind TEXT NOT NULL,
  case_id TEXT NOT NULL,
  earlier_number TEXT NOT NULL,
  taken_ms BIGINT NOT NULL,
  taken_by TEXT NOT NULL,
  words TEXT NOT NULL,
  phone TEXT NOT NULL,
  call_back_due_ms BIGINT,
  call_back_done_ms BIGINT,
  call_back_by TEXT NOT NULL,
  tries BIGINT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX casework_calls_case ON casework_calls (org_id, case_id);
CREATE INDEX casework_calls_back ON casework_calls (call_back_due_ms) WHERE call_back_done_ms IS NULL;

CREATE TABLE casework_call_tries (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  call_id TEXT NOT NULL,
  result TEXT NOT NULL,
  words TEXT NOT NULL,
  tried_ms BIGINT NOT NULL,
  tried_by TEXT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, call_id) REFERENCES casework_calls (org_id, id)
);

-- A promise to the caller, and an agency's answer, have their times too.
INSERT INTO casework_target_times (target, urgency, valid_from, valid_until, minutes) VALUES
  ('call_back', 'most_urgent', '2019-10-01', NULL, 60),
  ('call_back', 'urgent', '2019-10-01', NULL, 1440),
  ('call_back', 'normal', '2019-10-01', NULL, 4320),
  ('referral_answer', 'most_urgent', '2019-10-01', NULL, 1440),
  ('referral_answer', 'urgent', '2019-10-01', NULL, 4320),
  ('referral_answer', 'normal', '2019-10-01', NULL, 10080);

-- Who is told when a clock runs out: minutes after (before, when below nought) the time that was set.
-- no org_id: national guidance
CREATE TABLE casework_escalation_levels (
  clock TEXT NOT NULL,
  urgency TEXT NOT NULL,
  level TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_until TEXT,
  after_minutes BIGINT NOT NULL,
  PRIMARY KEY (clock, urgency, level, valid_from)
);
INSERT INTO casework_escalation_levels (clock, urgency, level, valid_from, valid_until, after_minutes) VALUES
  ('case', 'most_urgent', 'duty', '2019-10-01', NULL, -1380),
  ('case', 'most_urgent', 'head', '2019-10-01', NULL, -1200),
  ('case', 'most_urgent', 'province', '2019-10-01', NULL, 0),
  ('case', 'urgent', 'duty', '2019-10-01', NULL, -1440),
  ('case', 'urgent', 'head', '2019-10-01', NULL, 0),
  ('case', 'urgent', 'province', '2019-10-01', NULL, 1440),
  ('case', 'normal', 'duty', '2019-10-01', NULL, 0),
  ('case', 'normal', 'head', '2019-10-01', NULL, 2880),
  ('case', 'normal', 'province', '2019-10-01', NULL, 10080),
  ('call_back', 'most_urgent', 'duty', '2019-10-01', NULL, 0),
  ('call_back', 'most_urgent', 'head', '2019-10-01', NULL, 60),
  ('call_back', 'urgent', 'duty', '2019-10-01', NULL, 0),
  ('call_back', 'urgent', 'head', '2019-10-01', NULL, 1440),
  ('call_back', 'normal', 'duty', '2019-10-01', NULL, 0),
  ('referral', 'most_urgent', 'duty', '2019-10-01', NULL, 0),
  ('referral', 'most_urgent', 'head', '2019-10-01', NULL, 720),
  ('referral', 'most_urgent', 'province', '2019-10-01', NULL, 1440),
  ('referral', 'urgent', 'duty', '2019-10-01', NULL, 0),
  ('referral', 'urgent', 'head', '2019-10-01', NULL, 2880),
  ('referral', 'normal', 'duty', '2019-10-01', NULL, 0),
  ('referral', 'normal', 'head', '2019-10-01', NULL, 4320),
  ('review', 'normal', 'head', '2019-10-01', NULL, 0),
  ('review', 'normal', 'province', '2019-10-01', NULL, 1440);

-- What was raised, once for each level of each time that was set.
CREATE TABLE casework_escalations (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  clock TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  level TEXT NOT NULL,
  due_ms BIGINT NOT NULL,
  raised_ms BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  CONSTRAINT casework_escalations_once UNIQUE (org_id, subject_id, level, due_ms),
  FOREIGN KEY (org_id, case_id) REFERENCES casework_cases (org_id, id)
);
CREATE INDEX casework_escalations_case ON casework_escalations (org_id, case_id, raised_ms);

CREATE TABLE casework_notices (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  level TEXT NOT NULL,
  given_ms BIGINT NOT NULL,
  read_ms BIGINT,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, case_id) REFERENCES casework_cases (org_id, id)
);
CREATE INDEX casework_notices_staff ON casework_notices (staff_id, given_ms) WHERE read_ms IS NULL;

-- The province's named team: who is told last, and who may be given files that the province seals.
CREATE TABLE casework_protectors (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  area_from TEXT NOT NULL,
  area_to TEXT NOT NULL,
  named_ms BIGINT NOT NULL,
  named_by TEXT NOT NULL,
  left_ms BIGINT,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX casework_protectors_area ON casework_protectors (area_from, area_to) WHERE left_ms IS NULL;

-- The queue: late ones first, by urgency, by the time they are due, in the order of the index.
CREATE INDEX casework_cases_clock ON casework_cases
  ((CASE urgency WHEN 'most_urgent' THEN 0 WHEN 'urgent' THEN 1 ELSE 2 END), due_ms, id) WHERE due_ms IS NOT NULL;
CREATE INDEX casework_cases_due ON casework_cases (due_ms) WHERE due_ms IS NOT NULL;

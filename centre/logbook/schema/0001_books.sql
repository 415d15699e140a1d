-- Logbooks of households: assessments, goals, actions, stages, team. Free text about people is sealed by the application.
CREATE TABLE logbook_books (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  household_id TEXT NOT NULL,
  opened_on TEXT NOT NULL,
  opened_by TEXT NOT NULL,
  stage TEXT NOT NULL CHECK (stage IN ('survive', 'sufficient', 'sustainable')),
  stage_since TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
  closed_on TEXT,
  closed_for TEXT NOT NULL,
  closed_words TEXT NOT NULL,
  reassess_on TEXT NOT NULL,
  deprived_first BIGINT NOT NULL,
  deprived_last BIGINT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  CONSTRAINT logbook_books_household UNIQUE (org_id, household_id)
);
CREATE INDEX logbook_books_area ON logbook_books (area_code, id);
CREATE INDEX logbook_books_of ON logbook_books (household_id);

-- What was found on a day, and stays. The first one of a book is its baseline.
CREATE TABLE logbook_assessments (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  book_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  assessed_on TEXT NOT NULL,
  source TEXT NOT NULL,
  income TEXT NOT NULL,
  health TEXT NOT NULL,
  education TEXT NOT NULL,
  living TEXT NOT NULL,
  access TEXT NOT NULL,
  level BIGINT,
  definition TEXT NOT NULL,
  attitude TEXT NOT NULL,
  skill TEXT NOT NULL,
  resource TEXT NOT NULL,
  way_out TEXT NOT NULL,
  note TEXT NOT NULL,
  assessed_by TEXT NOT NULL,
  recorded_ms BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, book_id) REFERENCES logbook_books (org_id, id)
);
CREATE INDEX logbook_assessments_book ON logbook_assessments (org_id, book_id, recorded_ms);
CREATE UNIQUE INDEX logbook_assessments_baseline ON logbook_assessments (org_id, book_id) WHERE kind = 'baseline';

CREATE TABLE logbook_goals (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  book_id TEXT NOT NULL,
  dimension TEXT NOT NULL,
  problem_code TEXT NOT NULL,
  problem TEXT NOT NULL,
  aim TEXT NOT NULL,
  target_on TEXT NOT NULL,
  state TEXT NOT NULL,
  ended_on TEXT,
  reason TEXT NOT NULL,
  set_by TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, book_id) REFERENCES logbook_books (org_id, id)
);
CREATE INDEX logbook_goals_book ON logbook_goals (org_id, book_id);

CREATE TABLE logbook_actions (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  book_id TEXT NOT NULL,
  goal_id TEXT NOT NULL,
  menu_code TEXT NOT NULL,
  what TEXT NOT NULL,
  owner_kind TEXT NOT NULL,
  owner_id TEXT NOT NULL,
  owner_name TEXT NOT NULL,
  due_on TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('planned', 'under_way', 'done', 'dropped')),
  ended_on TEXT,
  reason TEXT NOT NULL,
  case_id TEXT NOT NULL,
  task_id TEXT NOT NULL,
  planned_by TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, goal_id) REFERENCES logbook_goals (org_id, id)
);
CREATE INDEX logbook_actions_book ON logbook_actions (org_id, book_id, state, due_on);

CREATE TABLE logbook_notes (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  book_id TEXT NOT NULL,
  action_id TEXT NOT NULL,
  noted_on TEXT NOT NULL,
  words TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  recorded_ms BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, action_id) REFERENCES logbook_actions (org_id, id)
);
CREATE INDEX logbook_notes_book ON logbook_notes (org_id, book_id, noted_on);

CREATE TABLE logbook_stages (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  book_id TEXT NOT NULL,
  from_stage TEXT NOT NULL,
  to_stage TEXT NOT NULL,
  moved_on TEXT NOT NULL,
  reason TEXT NOT NULL,
  rule_version TEXT NOT NULL,
  assessment_id TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  moved_ms BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, book_id) REFERENCES logbook_books (org_id, id)
);
CREATE INDEX logbook_stages_book ON logbook_stages (org_id, book_id, moved_ms);

CREATE TABLE logbook_team (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  book_id TEXT NOT NULL,
  part TEXT NOT NULL,
  kind TEXT NOT NULL,
  member_id TEXT NOT NULL,
  name TEXT NOT NULL,
  duty TEXT NOT NULL,
  since TEXT NOT NULL,
  until TEXT,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, book_id) REFERENCES logbook_books (org_id, id)
);
CREATE INDEX logbook_team_book ON logbook_team (org_id, book_id);
CREATE INDEX logbook_team_member ON logbook_team (org_id, member_id);

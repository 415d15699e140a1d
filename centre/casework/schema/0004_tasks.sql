-- Tasks beside plan and follow-ups, the calendar an officer reads them in, absences, and caseloads handed over.
CREATE TABLE casework_tasks (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  what TEXT NOT NULL,
  due_on TEXT NOT NULL,
  done_ms BIGINT,
  made_ms BIGINT NOT NULL,
  made_by TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX casework_tasks_open ON casework_tasks (staff_id, due_on, id) WHERE done_ms IS NULL;

CREATE TABLE casework_calendars (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  token_index TEXT NOT NULL,
  made_ms BIGINT NOT NULL,
  ended_ms BIGINT,
  PRIMARY KEY (org_id, id)
);
CREATE UNIQUE INDEX casework_calendars_token ON casework_calendars (token_index);
CREATE INDEX casework_calendars_staff ON casework_calendars (org_id, staff_id);

CREATE TABLE casework_absences (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  substitute_id TEXT NOT NULL,
  from_on TEXT NOT NULL,
  until_on TEXT NOT NULL,
  made_ms BIGINT NOT NULL,
  made_by TEXT NOT NULL,
  ended_ms BIGINT,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX casework_absences_org ON casework_absences (org_id, until_on) WHERE ended_ms IS NULL;

CREATE TABLE casework_handovers (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  from_id TEXT NOT NULL,
  to_id TEXT NOT NULL,
  reason TEXT NOT NULL,
  made_ms BIGINT NOT NULL,
  made_by TEXT NOT NULL,
  undone_ms BIGINT,
  undone_by TEXT NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE TABLE casework_handover_items (
  org_id TEXT NOT NULL,
  handover_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('case', 'action', 'task')),
  record_id TEXT NOT NULL,
  PRIMARY KEY (org_id, handover_id, kind, record_id),
  FOREIGN KEY (org_id, handover_id) REFERENCES casework_handovers (org_id, id)
);

-- Who was reminded on which day.
CREATE TABLE casework_reminders (
  org_id TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  day TEXT NOT NULL,
  tasks BIGINT NOT NULL,
  PRIMARY KEY (org_id, staff_id, day)
);

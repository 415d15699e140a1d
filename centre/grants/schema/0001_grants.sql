-- Money from outside: calls, applications as the ministry's form asks for them, and what follows an approval.

-- no org_id: what a call for applications may ask for, and sizes of projects, are the same for all.
CREATE TABLE grants_sizes (
  code TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_until TEXT,
  asked_most_satang BIGINT,
  name_th TEXT NOT NULL,
  name_en TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (code, valid_from)
);

CREATE TABLE grants_calls (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  funder TEXT NOT NULL,
  title TEXT NOT NULL,
  system TEXT NOT NULL CHECK (system IN ('ordinary', 'distributed')),
  basis TEXT NOT NULL CHECK (basis IN ('issue', 'area')),
  fiscal_year BIGINT NOT NULL,
  opens_on TEXT NOT NULL,
  deadline_on TEXT NOT NULL,
  most_satang BIGINT NOT NULL,
  note TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX grants_calls_area ON grants_calls (area_code, deadline_on);

CREATE TABLE grants_applications (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  call_id TEXT NOT NULL,
  fund_id TEXT NOT NULL,
  funder TEXT NOT NULL,
  fiscal_year BIGINT NOT NULL,
  applicant_kind TEXT NOT NULL,
  system TEXT NOT NULL,
  basis TEXT NOT NULL,
  project TEXT NOT NULL,
  novelty TEXT NOT NULL,
  got_satang BIGINT NOT NULL,
  earlier TEXT NOT NULL,
  field TEXT NOT NULL,
  summary TEXT NOT NULL,
  asked_satang BIGINT NOT NULL,
  state_satang BIGINT NOT NULL,
  private_satang BIGINT NOT NULL,
  local_satang BIGINT NOT NULL,
  own_satang BIGINT NOT NULL,
  attached TEXT NOT NULL,
  status TEXT NOT NULL CHECK (status IN ('draft', 'waiting', 'more_asked', 'approved', 'refused', 'closed')),
  sent_on TEXT,
  sent_times BIGINT NOT NULL,
  decided_on TEXT,
  approved_satang BIGINT NOT NULL,
  reason TEXT NOT NULL,
  returned_satang BIGINT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX grants_applications_area ON grants_applications (area_code, id);

CREATE TABLE grants_targets (
  org_id TEXT NOT NULL,
  application_id TEXT NOT NULL,
  n BIGINT NOT NULL,
  name TEXT NOT NULL,
  people BIGINT NOT NULL CHECK (people > 0),
  PRIMARY KEY (org_id, application_id, n),
  FOREIGN KEY (org_id, application_id) REFERENCES grants_applications (org_id, id)
);

CREATE TABLE grants_activities (
  org_id TEXT NOT NULL,
  application_id TEXT NOT NULL,
  n BIGINT NOT NULL,
  name TEXT NOT NULL,
  budget_satang BIGINT NOT NULL,
  spent_satang BIGINT NOT NULL,
  PRIMARY KEY (org_id, application_id, n),
  FOREIGN KEY (org_id, application_id) REFERENCES grants_applications (org_id, id)
);

CREATE TABLE grants_instalments (
  org_id TEXT NOT NULL,
  application_id TEXT NOT NULL,
  n BIGINT NOT NULL,
  due_on TEXT NOT NULL,
  amount_satang BIGINT NOT NULL CHECK (amount_satang > 0),
  received_on TEXT,
  document TEXT NOT NULL,
  PRIMARY KEY (org_id, application_id, n),
  FOREIGN KEY (org_id, application_id) REFERENCES grants_applications (org_id, id)
);

CREATE TABLE grants_reports (
  org_id TEXT NOT NULL,
  application_id TEXT NOT NULL,
  n BIGINT NOT NULL,
  name TEXT NOT NULL,
  due_on TEXT NOT NULL,
  sent_on TEXT,
  PRIMARY KEY (org_id, application_id, n),
  FOREIGN KEY (org_id, application_id) REFERENCES grants_applications (org_id, id)
);

INSERT INTO grants_sizes (code, valid_from, valid_until, asked_most_satang, name_th, name_en, source) VALUES
  ('small', '2022-06-09', NULL, 5000000, 'ขนาดเล็ก', 'Small', 'example: the ministry computes the size from the amount asked; its bounds were not recovered'),
  ('middle', '2022-06-09', NULL, 30000000, 'ขนาดกลาง', 'Middle', 'example: the ministry computes the size from the amount asked; its bounds were not recovered'),
  ('large', '2022-06-09', NULL, NULL, 'ขนาดใหญ่', 'Large', 'example: the ministry computes the size from the amount asked; its bounds were not recovered');

-- Houses that are mended or built. Free text about people is sealed by the application.
CREATE TABLE housing_counters (
  org_id TEXT NOT NULL,
  fiscal_year BIGINT NOT NULL,
  last BIGINT NOT NULL,
  PRIMARY KEY (org_id, fiscal_year)
);

-- no org_id: decisions about one house take turns, whoever makes them
CREATE TABLE housing_roofs (
  house_key TEXT NOT NULL PRIMARY KEY,
  decisions BIGINT NOT NULL
);

CREATE TABLE housing_projects (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  household_id TEXT NOT NULL,
  house_key TEXT NOT NULL,
  person_id TEXT NOT NULL,
  number TEXT NOT NULL,
  work TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('surveyed', 'proposed', 'approved', 'building', 'inspected', 'handed_over', 'closed',
    'ended')),
  surveyed_on TEXT NOT NULL,
  tenure TEXT NOT NULL,
  land_paper TEXT NOT NULL,
  land_owner TEXT NOT NULL,
  owner_consents BOOLEAN NOT NULL,
  roof TEXT NOT NULL,
  walls TEXT NOT NULL,
  floor TEXT NOT NULL,
  structure TEXT NOT NULL,
  toilet TEXT NOT NULL,
  access TEXT NOT NULL,
  rooms BIGINT NOT NULL,
  residents BIGINT NOT NULL,
  problem TEXT NOT NULL,
  wish TEXT NOT NULL,
  built_by TEXT NOT NULL,
  builder TEXT NOT NULL,
  builder_phone TEXT NOT NULL,
  volunteers BIGINT NOT NULL,
  began_on TEXT,
  due_on TEXT,
  handed_on TEXT,
  warranty_until TEXT,
  receiver TEXT NOT NULL,
  acknowledgement TEXT NOT NULL,
  mark_image TEXT NOT NULL,
  witness TEXT NOT NULL,
  ended_for TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_ms BIGINT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  CONSTRAINT housing_projects_number UNIQUE (org_id, number)
);
CREATE INDEX housing_projects_area ON housing_projects (area_code, id);
CREATE INDEX housing_projects_household ON housing_projects (household_id);
CREATE INDEX housing_projects_house ON housing_projects (house_key);

CREATE TABLE housing_lines (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  project_id TEXT NOT NULL,
  position BIGINT NOT NULL,
  price_code TEXT NOT NULL,
  part TEXT NOT NULL,
  what TEXT NOT NULL,
  unit TEXT NOT NULL,
  quantity_milli BIGINT NOT NULL,
  material_satang BIGINT NOT NULL,
  labour_satang BIGINT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, project_id) REFERENCES housing_projects (org_id, id)
);
CREATE INDEX housing_lines_project ON housing_lines (org_id, project_id);

CREATE TABLE housing_shares (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  project_id TEXT NOT NULL,
  position BIGINT NOT NULL,
  source_code TEXT NOT NULL,
  programme TEXT NOT NULL,
  person_id TEXT NOT NULL,
  amount_satang BIGINT NOT NULL CHECK (amount_satang > 0),
  state TEXT NOT NULL CHECK (state IN ('planned', 'set_aside', 'paid', 'given_back')),
  fund_id TEXT NOT NULL,
  fund_org_id TEXT NOT NULL,
  hold_id TEXT NOT NULL,
  transfer_id TEXT NOT NULL,
  voucher TEXT NOT NULL,
  paid_on TEXT,
  paid_to TEXT NOT NULL,
  reference TEXT NOT NULL,
  paid_by TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, project_id) REFERENCES housing_projects (org_id, id)
);
CREATE INDEX housing_shares_project ON housing_shares (org_id, project_id);

CREATE TABLE housing_hands (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  project_id TEXT NOT NULL,
  part TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  name_key TEXT NOT NULL,
  human_key TEXT NOT NULL,
  at_ms BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, project_id) REFERENCES housing_projects (org_id, id),
  CONSTRAINT housing_hands_once UNIQUE (org_id, project_id, part, staff_id)
);

CREATE TABLE housing_decisions (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  project_id TEXT NOT NULL,
  verdict TEXT NOT NULL,
  met_on TEXT NOT NULL,
  committee TEXT NOT NULL,
  votes_for BIGINT NOT NULL,
  votes_against BIGINT NOT NULL,
  reason TEXT NOT NULL,
  level TEXT NOT NULL,
  amount_satang BIGINT NOT NULL,
  decided_by TEXT NOT NULL,
  decided_ms BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, project_id) REFERENCES housing_projects (org_id, id)
);
CREATE INDEX housing_decisions_project ON housing_decisions (org_id, project_id);

CREATE TABLE housing_photographs (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  project_id TEXT NOT NULL,
  stage TEXT NOT NULL,
  milestone_id TEXT NOT NULL,
  caption TEXT NOT NULL,
  scan_id TEXT NOT NULL,
  taken_on TEXT NOT NULL,
  added_by TEXT NOT NULL,
  added_ms BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, project_id) REFERENCES housing_projects (org_id, id)
);
CREATE INDEX housing_photographs_project ON housing_photographs (org_id, project_id);

CREATE TABLE housing_milestones (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  project_id TEXT NOT NULL,
  position BIGINT NOT NULL,
  what TEXT NOT NULL,
  due_on TEXT NOT NULL,
  done_on TEXT,
  note TEXT NOT NULL,
  done_by TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, project_id) REFERENCES housing_projects (org_id, id)
);
CREATE INDEX housing_milestones_project ON housing_milestones (org_id, project_id);

CREATE TABLE housing_inspections (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  project_id TEXT NOT NULL,
  inspected_on TEXT NOT NULL,
  inspectors TEXT NOT NULL,
  passed BOOLEAN NOT NULL,
  defects TEXT NOT NULL,
  mend_by TEXT,
  recorded_by TEXT NOT NULL,
  recorded_ms BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, project_id) REFERENCES housing_projects (org_id, id)
);
CREATE INDEX housing_inspections_project ON housing_inspections (org_id, project_id);

CREATE TABLE housing_checks (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  inspection_id TEXT NOT NULL,
  position BIGINT NOT NULL,
  code TEXT NOT NULL,
  mark TEXT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, inspection_id) REFERENCES housing_inspections (org_id, id)
);
CREATE INDEX housing_checks_inspection ON housing_checks (org_id, inspection_id);

CREATE TABLE housing_warranty_visits (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  project_id TEXT NOT NULL,
  visited_on TEXT NOT NULL,
  found TEXT NOT NULL,
  words TEXT NOT NULL,
  visited_by TEXT NOT NULL,
  recorded_ms BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, project_id) REFERENCES housing_projects (org_id, id)
);
CREATE INDEX housing_warranty_visits_project ON housing_warranty_visits (org_id, project_id);

-- Calls with their categories, criteria and committee; who was nominated, what each of the committee gave, who was chosen.

CREATE TABLE awards_calls (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  state TEXT NOT NULL,
  title_th TEXT NOT NULL,
  title_en TEXT NOT NULL,
  year BIGINT NOT NULL,
  purpose TEXT NOT NULL,
  closes_on TEXT NOT NULL,
  given_on TEXT NOT NULL,
  event_id TEXT NOT NULL,
  scorers_min BIGINT NOT NULL,
  posthumous BOOLEAN NOT NULL,
  signer_name TEXT NOT NULL,
  signer_position TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX awards_calls_area ON awards_calls (area_code, closes_on, id);

CREATE TABLE awards_categories (
  org_id TEXT NOT NULL,
  call_id TEXT NOT NULL,
  n BIGINT NOT NULL,
  code TEXT NOT NULL,
  name_th TEXT NOT NULL,
  name_en TEXT NOT NULL,
  places BIGINT NOT NULL,
  PRIMARY KEY (org_id, call_id, code),
  FOREIGN KEY (org_id, call_id) REFERENCES awards_calls (org_id, id)
);

CREATE TABLE awards_criteria (
  org_id TEXT NOT NULL,
  call_id TEXT NOT NULL,
  n BIGINT NOT NULL,
  name_th TEXT NOT NULL,
  name_en TEXT NOT NULL,
  weight BIGINT NOT NULL,
  points_max BIGINT NOT NULL,
  PRIMARY KEY (org_id, call_id, n),
  FOREIGN KEY (org_id, call_id) REFERENCES awards_calls (org_id, id)
);

CREATE TABLE awards_scorers (
  org_id TEXT NOT NULL,
  call_id TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  PRIMARY KEY (org_id, call_id, staff_id),
  FOREIGN KEY (org_id, call_id) REFERENCES awards_calls (org_id, id)
);

-- `name`, `reason`, `nominator` and `ended_reason` are sealed.
CREATE TABLE awards_nominations (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  call_id TEXT NOT NULL,
  n BIGINT NOT NULL,
  category TEXT NOT NULL,
  name TEXT NOT NULL,
  name_index TEXT NOT NULL,
  organisation TEXT NOT NULL,
  reason TEXT NOT NULL,
  person_id TEXT NOT NULL,
  by_kind TEXT NOT NULL,
  nominator TEXT NOT NULL,
  nominated_by TEXT NOT NULL,
  consent BOOLEAN NOT NULL,
  deceased BOOLEAN NOT NULL,
  state TEXT NOT NULL,
  precedence BIGINT NOT NULL,
  precedence_reason TEXT NOT NULL,
  score_milli BIGINT NOT NULL,
  ended_reason TEXT NOT NULL,
  paper_id TEXT NOT NULL,
  certificate_number TEXT NOT NULL,
  certificate_code TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, call_id) REFERENCES awards_calls (org_id, id),
  CONSTRAINT awards_nominations_n UNIQUE (org_id, call_id, n),
  CONSTRAINT awards_nominations_once UNIQUE (org_id, call_id, category, name_index)
);
CREATE INDEX awards_nominations_state ON awards_nominations (state, call_id, category, n);

CREATE TABLE awards_papers (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  nomination_id TEXT NOT NULL,
  title TEXT NOT NULL,
  scan_id TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, nomination_id) REFERENCES awards_nominations (org_id, id)
);
CREATE INDEX awards_papers_nomination ON awards_papers (org_id, nomination_id);

CREATE TABLE awards_scores (
  org_id TEXT NOT NULL,
  nomination_id TEXT NOT NULL,
  criterion BIGINT NOT NULL,
  staff_id TEXT NOT NULL,
  points BIGINT NOT NULL,
  PRIMARY KEY (org_id, nomination_id, staff_id, criterion),
  FOREIGN KEY (org_id, nomination_id) REFERENCES awards_nominations (org_id, id)
);

-- Partners, memoranda with their duties and what came of them, and committees with terms.

-- `contact`, `phone` and `email` are sealed.
CREATE TABLE network_partners (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  name_th TEXT NOT NULL,
  name_en TEXT NOT NULL,
  kind TEXT NOT NULL,
  contact TEXT NOT NULL,
  phone TEXT NOT NULL,
  email TEXT NOT NULL,
  note TEXT NOT NULL,
  active BOOLEAN NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX network_partners_name ON network_partners (name_th, id);

CREATE TABLE network_memoranda (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  state TEXT NOT NULL,
  title_th TEXT NOT NULL,
  title_en TEXT NOT NULL,
  number TEXT NOT NULL,
  purpose TEXT NOT NULL,
  signed_on TEXT NOT NULL,
  starts_on TEXT NOT NULL,
  ends_on TEXT NOT NULL,
  remind_days BIGINT NOT NULL,
  remind_on TEXT NOT NULL,
  renews_id TEXT NOT NULL,
  ended_reason TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX network_memoranda_end ON network_memoranda (state, remind_on, id);

CREATE TABLE network_memorandum_parties (
  org_id TEXT NOT NULL,
  memorandum_id TEXT NOT NULL,
  n BIGINT NOT NULL,
  partner_id TEXT NOT NULL,
  name_th TEXT NOT NULL,
  name_en TEXT NOT NULL,
  PRIMARY KEY (org_id, memorandum_id, n),
  FOREIGN KEY (org_id, memorandum_id) REFERENCES network_memoranda (org_id, id)
);

CREATE TABLE network_memorandum_duties (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  memorandum_id TEXT NOT NULL,
  n BIGINT NOT NULL,
  party BIGINT NOT NULL,
  what TEXT NOT NULL,
  measure TEXT NOT NULL,
  target BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, memorandum_id) REFERENCES network_memoranda (org_id, id)
);

CREATE TABLE network_memorandum_results (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  duty_id TEXT NOT NULL,
  on_day TEXT NOT NULL,
  amount BIGINT NOT NULL,
  what TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, duty_id) REFERENCES network_memorandum_duties (org_id, id)
);

CREATE TABLE network_committees (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  name_th TEXT NOT NULL,
  name_en TEXT NOT NULL,
  purpose TEXT NOT NULL,
  order_number TEXT NOT NULL,
  order_date TEXT,
  memorandum_id TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id)
);

-- `name` is sealed.
CREATE TABLE network_committee_members (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  committee_id TEXT NOT NULL,
  n BIGINT NOT NULL,
  part TEXT NOT NULL,
  name TEXT NOT NULL,
  position TEXT NOT NULL,
  term_from TEXT NOT NULL,
  term_to TEXT,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, committee_id) REFERENCES network_committees (org_id, id)
);

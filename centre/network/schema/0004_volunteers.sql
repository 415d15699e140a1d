-- Volunteers of social development (อพม.) of a centre or a provincial office.
CREATE TABLE network_volunteers (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  villages TEXT NOT NULL,
  name TEXT NOT NULL,
  search TEXT NOT NULL,
  phone TEXT NOT NULL,
  level TEXT NOT NULL,
  chair BOOLEAN NOT NULL,
  card_number TEXT NOT NULL,
  card_expires_on TEXT,
  trained_on TEXT,
  training TEXT NOT NULL,
  skills TEXT NOT NULL,
  pledged_on TEXT,
  staff_id TEXT NOT NULL,
  active BOOLEAN NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX network_volunteers_area ON network_volunteers (area_code, org_id, id);

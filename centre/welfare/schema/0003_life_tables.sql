-- Tables of life that a fund was given by an office, with their source; of those in force the newest counts. Without one the
-- law of welfare_terms holds.
CREATE TABLE welfare_life_tables (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  fund_id TEXT NOT NULL,
  effective_from TEXT NOT NULL,
  source TEXT NOT NULL,
  rates TEXT NOT NULL,
  made_ms BIGINT NOT NULL,
  made_by TEXT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, fund_id) REFERENCES welfare_funds (org_id, id)
);
CREATE INDEX welfare_life_tables_fund ON welfare_life_tables (org_id, fund_id, effective_from);

-- no org_id: reference, the same for everybody. Outlines of areas as somebody brought them, simplified; the program has none.
CREATE TABLE network_boundaries (
  code TEXT NOT NULL PRIMARY KEY,
  parent TEXT NOT NULL,
  rings TEXT NOT NULL,
  brought_ms BIGINT NOT NULL
);
CREATE INDEX network_boundaries_by_parent ON network_boundaries (parent, code);

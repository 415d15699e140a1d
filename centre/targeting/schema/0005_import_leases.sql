-- Who is taking a file in, or back, so that nobody else does at the same time; until_ms moves on with every act.
CREATE TABLE targeting_import_leases (
  org_id TEXT NOT NULL,
  file_hash TEXT NOT NULL,
  holder TEXT NOT NULL,
  until_ms BIGINT NOT NULL,
  PRIMARY KEY (org_id, file_hash)
);

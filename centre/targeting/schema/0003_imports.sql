CREATE TABLE targeting_imports (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  state TEXT NOT NULL,
  file_name TEXT NOT NULL,
  file_hash TEXT NOT NULL,
  file_bytes BIGINT NOT NULL,
  rows_total BIGINT NOT NULL,
  rows_done BIGINT NOT NULL,
  next_line BIGINT NOT NULL,
  people_new BIGINT NOT NULL,
  people_matched BIGINT NOT NULL,
  households_new BIGINT NOT NULL,
  surveys_new BIGINT NOT NULL,
  rows_refused BIGINT NOT NULL,
  rows_repeated BIGINT NOT NULL,
  rows_unchanged BIGINT NOT NULL,
  people_withdrawn BIGINT NOT NULL,
  households_withdrawn BIGINT NOT NULL,
  kept_after_undoing BIGINT NOT NULL,
  layout TEXT NOT NULL,
  definition TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  staff_name TEXT NOT NULL,
  uploaded_ms BIGINT NOT NULL,
  started_ms BIGINT,
  ended_ms BIGINT,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX targeting_imports_file ON targeting_imports (org_id, file_hash);

-- The sheet itself, sealed; goes when everything that could be taken in has been.
CREATE TABLE targeting_import_files (
  org_id TEXT NOT NULL,
  import_id TEXT NOT NULL,
  bytes BYTEA NOT NULL,
  preview BYTEA NOT NULL,
  PRIMARY KEY (org_id, import_id)
);

-- Rows that did not go in: their cells and what is wrong, sealed; `codes` for counting, separated by spaces.
CREATE TABLE targeting_import_refusals (
  org_id TEXT NOT NULL,
  import_id TEXT NOT NULL,
  line BIGINT NOT NULL,
  codes TEXT NOT NULL,
  refused BYTEA NOT NULL,
  PRIMARY KEY (org_id, import_id, line)
);

-- Who and what an import brought into the registry, so that it can be taken back.
CREATE TABLE targeting_import_makings (
  org_id TEXT NOT NULL,
  import_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  made_id TEXT NOT NULL,
  outcome TEXT NOT NULL,
  PRIMARY KEY (org_id, import_id, kind, made_id)
);

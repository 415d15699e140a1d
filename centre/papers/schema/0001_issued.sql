-- Papers as they were issued, the offices' letterheads, and the runs of numbers.

-- no org_id: how papers are numbered is the same for all; a change is a row with a later day.
CREATE TABLE papers_series (
  code TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  pattern TEXT NOT NULL,
  year_kind TEXT NOT NULL CHECK (year_kind IN ('fiscal', 'calendar')),
  digits BIGINT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (code, valid_from)
);

CREATE TABLE papers_offices (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  prefix TEXT NOT NULL,
  address TEXT NOT NULL,
  phone TEXT NOT NULL,
  thai_digits BOOLEAN NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id)
);

-- The last number given out; the row is also the lock under which the next one is.
CREATE TABLE papers_numbers (
  org_id TEXT NOT NULL,
  series TEXT NOT NULL,
  year BIGINT NOT NULL,
  last_number BIGINT NOT NULL,
  PRIMARY KEY (org_id, series, year)
);

CREATE TABLE papers_issued (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  series TEXT NOT NULL,
  year BIGINT NOT NULL,
  sequence BIGINT NOT NULL,
  number TEXT NOT NULL,
  kind TEXT NOT NULL,
  about TEXT NOT NULL,
  part TEXT NOT NULL,
  closed BOOLEAN NOT NULL,
  code TEXT NOT NULL,
  draft_hash TEXT NOT NULL,
  file_hash TEXT NOT NULL,
  issued_ms BIGINT NOT NULL,
  issued_by TEXT NOT NULL,
  withdrawn_ms BIGINT,
  withdrawn_by TEXT NOT NULL,
  withdrawn_reason TEXT NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE UNIQUE INDEX papers_issued_number ON papers_issued (org_id, series, year, sequence);
CREATE UNIQUE INDEX papers_issued_code ON papers_issued (code);
CREATE INDEX papers_issued_about ON papers_issued (org_id, about, issued_ms);
CREATE INDEX papers_issued_register ON papers_issued (org_id, issued_ms, id);

-- The file, sealed: papers hold whole stories.
CREATE TABLE papers_files (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  sealed BYTEA NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, id) REFERENCES papers_issued (org_id, id)
);

INSERT INTO papers_series (code, valid_from, pattern, year_kind, digits, source) VALUES
  ('letter', '2022-01-01', 'ที่ {prefix} {number}/{year}', 'calendar', 4, 'correspondence: running number of the calendar year'),
  ('memo', '2022-01-01', 'ที่ {prefix} {number}/{year} (ภายใน)', 'calendar', 4, 'correspondence: memos have a run of their own'),
  ('receipt', '2022-01-01', 'เล่มที่ {year} เลขที่ {number}', 'fiscal', 4, 'accounts: a book for each fiscal year'),
  ('record', '2022-01-01', 'บันทึกที่ {number}/{year}', 'fiscal', 4, 'records of the centre by fiscal year');

-- Certificates: many on one file, which is kept under the id of the first.
ALTER TABLE papers_issued ADD COLUMN file_id TEXT NOT NULL DEFAULT '';

INSERT INTO papers_series (code, valid_from, pattern, year_kind, digits, source) VALUES
  ('certificate', '2022-01-01', 'เลขที่ {number}/{year}', 'calendar', 4, 'certificates have a run of their own in the calendar year');

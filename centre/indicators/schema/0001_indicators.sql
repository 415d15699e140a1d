-- What is counted (measures), what is made of it (indicators under flagships and strategic issues), what is aimed at, and
-- the counts themselves: derived from what other desks announced, and made anew from it at any time.

-- no org_id: the definitions are the same for everybody
CREATE TABLE indicators_issues (
  code TEXT NOT NULL,
  position BIGINT NOT NULL,
  name_th TEXT NOT NULL,
  name_en TEXT NOT NULL,
  PRIMARY KEY (code)
);
-- no org_id: the definitions are the same for everybody
CREATE TABLE indicators_flagships (
  code TEXT NOT NULL,
  position BIGINT NOT NULL,
  name_th TEXT NOT NULL,
  name_en TEXT NOT NULL,
  issues TEXT NOT NULL,
  PRIMARY KEY (code)
);
-- One thing that happens to one kind of record. `announcements` names what is listened to, a minus before a name takes
-- back; `entering` is what must hold of the announcement ("state=approved|paid;satisfaction>=4").
-- no org_id: the definitions are the same for everybody
CREATE TABLE indicators_measures (
  code TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_until TEXT,
  name_th TEXT NOT NULL,
  name_en TEXT NOT NULL,
  desk TEXT NOT NULL,
  record_kind TEXT NOT NULL,
  announcements TEXT NOT NULL,
  entering TEXT NOT NULL,
  counting TEXT NOT NULL,
  weight TEXT NOT NULL,
  dated TEXT NOT NULL,
  dimension TEXT NOT NULL,
  since TEXT NOT NULL,
  span_unit TEXT NOT NULL,
  PRIMARY KEY (code, valid_from),
  CONSTRAINT indicators_measures_counting CHECK (counting IN ('each', 'once', 'holding', 'standing', 'span')),
  CONSTRAINT indicators_measures_unit CHECK (span_unit IN ('days', 'hours'))
);
-- no org_id: the definitions are the same for everybody
CREATE TABLE indicators_indicators (
  code TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_until TEXT,
  flagship TEXT NOT NULL,
  position BIGINT NOT NULL,
  name_th TEXT NOT NULL,
  name_en TEXT NOT NULL,
  says_th TEXT NOT NULL,
  says_en TEXT NOT NULL,
  formula TEXT NOT NULL,
  numerator TEXT NOT NULL,
  denominator TEXT NOT NULL,
  within BIGINT NOT NULL,
  unit TEXT NOT NULL,
  better TEXT NOT NULL,
  period TEXT NOT NULL,
  headline BOOLEAN NOT NULL,
  PRIMARY KEY (code, valid_from),
  CONSTRAINT indicators_indicators_formula CHECK (formula IN ('number', 'amount', 'share', 'mean', 'median', 'within')),
  CONSTRAINT indicators_indicators_better CHECK (better IN ('higher', 'lower')),
  CONSTRAINT indicators_indicators_period CHECK (period IN ('month', 'quarter', 'fiscal_year'))
);
-- A month is closed so many days after its end; what is dated in it and told later is late.
-- no org_id: the same rule for everybody
CREATE TABLE indicators_closing (
  valid_from TEXT NOT NULL,
  days BIGINT NOT NULL,
  PRIMARY KEY (valid_from)
);
INSERT INTO indicators_closing (valid_from, days) VALUES ('2019-10-01', 10);

-- no org_id: what an area aims at is everybody's to know
CREATE TABLE indicators_targets (
  indicator TEXT NOT NULL,
  target_area TEXT NOT NULL,
  fiscal_year BIGINT NOT NULL,
  thousandths BIGINT NOT NULL,
  set_by_org TEXT NOT NULL,
  set_ms BIGINT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (indicator, target_area, fiscal_year)
);

-- One change of a count; its id is the announcement's number, so that none counts twice. Of a closed file the row lies
-- under the province alone (org_id 'protected'); home_org and home_area say where it came from.
CREATE TABLE indicators_facts (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  home_org TEXT NOT NULL,
  home_area TEXT NOT NULL,
  measure TEXT NOT NULL,
  record_id TEXT NOT NULL,
  about TEXT NOT NULL,
  day TEXT NOT NULL,
  month TEXT NOT NULL,
  dimension TEXT NOT NULL,
  bucket BIGINT NOT NULL,
  n BIGINT NOT NULL,
  amount BIGINT NOT NULL,
  late BIGINT NOT NULL,
  known_ms BIGINT NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX indicators_facts_measure ON indicators_facts (measure, month, area_code);
CREATE INDEX indicators_facts_record ON indicators_facts (record_id, measure);
CREATE INDEX indicators_facts_about ON indicators_facts (about);

-- What is remembered of a record, so that it counts once, and so long as it stands.
CREATE TABLE indicators_records (
  org_id TEXT NOT NULL,
  record_id TEXT NOT NULL,
  measure TEXT NOT NULL,
  inside BIGINT NOT NULL,
  area_code TEXT NOT NULL,
  dimension TEXT NOT NULL,
  at_ms BIGINT NOT NULL,
  PRIMARY KEY (org_id, record_id, measure)
);

CREATE TABLE indicators_counts (
  org_id TEXT NOT NULL,
  measure TEXT NOT NULL,
  area_code TEXT NOT NULL,
  month TEXT NOT NULL,
  dimension TEXT NOT NULL,
  bucket BIGINT NOT NULL,
  n BIGINT NOT NULL,
  amount BIGINT NOT NULL,
  late BIGINT NOT NULL,
  PRIMARY KEY (measure, area_code, month, org_id, dimension, bucket)
);
-- The same by province, closed files with them.
CREATE TABLE indicators_sums (
  org_id TEXT NOT NULL,
  measure TEXT NOT NULL,
  area_code TEXT NOT NULL,
  month TEXT NOT NULL,
  bucket BIGINT NOT NULL,
  n BIGINT NOT NULL,
  amount BIGINT NOT NULL,
  late BIGINT NOT NULL,
  PRIMARY KEY (measure, month, area_code, bucket)
);

-- When a file was last closed or opened.
-- no org_id: ids of files only, read by what counts and nobody else
CREATE TABLE indicators_moves (
  about TEXT NOT NULL,
  closed BIGINT NOT NULL,
  at_ms BIGINT NOT NULL,
  PRIMARY KEY (about)
);

-- How far each journal has been read.
CREATE TABLE indicators_followed (
  org_id TEXT NOT NULL,
  seq BIGINT NOT NULL,
  PRIMARY KEY (org_id)
);
-- no org_id: one row, held while counts are written
CREATE TABLE indicators_counting (
  name TEXT NOT NULL,
  counted_ms BIGINT NOT NULL,
  rounds BIGINT NOT NULL,
  PRIMARY KEY (name)
);
INSERT INTO indicators_counting (name, counted_ms, rounds) VALUES ('counts', 0, 0);

-- The tables that may be made public, and nothing besides.
-- no org_id: the same list for everybody
CREATE TABLE indicators_tables (
  code TEXT NOT NULL,
  position BIGINT NOT NULL,
  measure TEXT NOT NULL,
  name_th TEXT NOT NULL,
  name_en TEXT NOT NULL,
  unit_th TEXT NOT NULL,
  unit_en TEXT NOT NULL,
  PRIMARY KEY (code)
);
-- A period is published once for an area; what comes late does not change what stands there.
-- no org_id: what is published is everybody's
CREATE TABLE indicators_releases (
  id TEXT NOT NULL,
  period TEXT NOT NULL,
  root_area TEXT NOT NULL,
  released_ms BIGINT NOT NULL,
  PRIMARY KEY (id),
  CONSTRAINT indicators_releases_once UNIQUE (period, root_area)
);
-- no org_id: what is published is everybody's
CREATE TABLE indicators_released (
  release_id TEXT NOT NULL,
  table_code TEXT NOT NULL,
  place TEXT NOT NULL,
  shown BIGINT,
  PRIMARY KEY (release_id, table_code, place),
  FOREIGN KEY (release_id) REFERENCES indicators_releases (id)
);

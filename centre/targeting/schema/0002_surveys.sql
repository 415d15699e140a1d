-- What a list or a visit said of a household (person_id '') or of one of its people on a day. Never changed: what is
-- taken back is marked superseded. `marks` are measures with a sign: "income- 4+ 27* 28?" (fails, passes, does not
-- apply, missing). `number_index` is the blind index of the person's number as the list had it.
CREATE TABLE targeting_surveys (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  household_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  number_index TEXT NOT NULL,
  definition TEXT NOT NULL REFERENCES targeting_definitions (version),
  source TEXT NOT NULL,
  observed TEXT NOT NULL,
  marks TEXT NOT NULL,
  income_satang BIGINT,
  card TEXT NOT NULL,
  conditions TEXT NOT NULL,
  import_id TEXT NOT NULL,
  line BIGINT NOT NULL,
  staff_id TEXT NOT NULL,
  note BYTEA,
  recorded_ms BIGINT NOT NULL,
  superseded_ms BIGINT,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX targeting_surveys_household ON targeting_surveys (household_id);
CREATE INDEX targeting_surveys_import ON targeting_surveys (import_id, household_id);

-- What follows from the surveys of a household, kept so that lists and counts are quick; made anew with every change.
CREATE TABLE targeting_households (
  org_id TEXT NOT NULL,
  household_id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  search TEXT NOT NULL,
  income TEXT NOT NULL,
  health TEXT NOT NULL,
  education TEXT NOT NULL,
  living TEXT NOT NULL,
  access TEXT NOT NULL,
  deprived BIGINT NOT NULL,
  card TEXT NOT NULL,
  target_poor BOOLEAN NOT NULL,
  definition TEXT NOT NULL,
  observed TEXT NOT NULL,
  level BIGINT,
  level_rule TEXT NOT NULL,
  level_on TEXT NOT NULL,
  computed_ms BIGINT NOT NULL,
  PRIMARY KEY (org_id, household_id)
);
CREATE INDEX targeting_households_area ON targeting_households (area_code, household_id);

-- Every level a household has had, with the rule that gave it.
CREATE TABLE targeting_levels (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  household_id TEXT NOT NULL,
  level BIGINT,
  rule TEXT NOT NULL,
  computed_on TEXT NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX targeting_levels_household ON targeting_levels (household_id, id);
CREATE INDEX targeting_surveys_person ON targeting_surveys (person_id);

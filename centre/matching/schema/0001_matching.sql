-- Runs that share out what there is, the families and needs that each saw, what was laid down by hand, and the points.

CREATE TABLE matching_runs (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  title TEXT NOT NULL,
  campaign_id TEXT NOT NULL,
  store_id TEXT NOT NULL,
  on_day TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('drafted', 'proposed', 'approved', 'released', 'dropped')),
  stale BOOLEAN NOT NULL,
  weights_id TEXT NOT NULL,
  made_by TEXT NOT NULL,
  made_ms BIGINT NOT NULL,
  edited_by TEXT NOT NULL,
  solved_ms BIGINT,
  figures TEXT NOT NULL,
  approved_by TEXT NOT NULL,
  approved_ms BIGINT,
  approved_words TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX matching_runs_area ON matching_runs (area_code, made_ms, id);

CREATE TABLE matching_items (
  org_id TEXT NOT NULL,
  run_id TEXT NOT NULL,
  n BIGINT NOT NULL,
  kind TEXT NOT NULL,
  item_id TEXT NOT NULL,
  units BIGINT NOT NULL CHECK (units > 0),
  dimension TEXT NOT NULL,
  target_groups TEXT NOT NULL,
  whom TEXT NOT NULL,
  each TEXT NOT NULL,
  most BIGINT NOT NULL,
  there BIGINT NOT NULL,
  wanted BIGINT NOT NULL,
  given BIGINT NOT NULL,
  equal_given BIGINT NOT NULL,
  price_milli BIGINT NOT NULL,
  PRIMARY KEY (org_id, run_id, n),
  FOREIGN KEY (org_id, run_id) REFERENCES matching_runs (org_id, id)
);

CREATE TABLE matching_families (
  org_id TEXT NOT NULL,
  run_id TEXT NOT NULL,
  n BIGINT NOT NULL,
  household_id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  urgency TEXT NOT NULL,
  findings TEXT NOT NULL,
  asked TEXT NOT NULL,
  people_in_groups TEXT NOT NULL,
  members BIGINT NOT NULL,
  help_satang BIGINT NOT NULL,
  metres BIGINT,
  wanted BIGINT NOT NULL,
  given BIGINT NOT NULL,
  PRIMARY KEY (org_id, run_id, n),
  FOREIGN KEY (org_id, run_id) REFERENCES matching_runs (org_id, id)
);

CREATE TABLE matching_lines (
  org_id TEXT NOT NULL,
  run_id TEXT NOT NULL,
  family_n BIGINT NOT NULL,
  item_n BIGINT NOT NULL,
  wanted BIGINT NOT NULL,
  gain_milli BIGINT NOT NULL,
  shares BIGINT NOT NULL CHECK (shares >= 0),
  equal_shares BIGINT NOT NULL,
  laid BOOLEAN NOT NULL,
  PRIMARY KEY (org_id, run_id, family_n, item_n),
  FOREIGN KEY (org_id, run_id) REFERENCES matching_runs (org_id, id)
);

CREATE TABLE matching_locks (
  org_id TEXT NOT NULL,
  run_id TEXT NOT NULL,
  household_id TEXT NOT NULL,
  item_n BIGINT NOT NULL,
  shares BIGINT NOT NULL CHECK (shares >= 0),
  reason TEXT NOT NULL,
  laid_by TEXT NOT NULL,
  laid_ms BIGINT NOT NULL,
  PRIMARY KEY (org_id, run_id, household_id, item_n),
  FOREIGN KEY (org_id, run_id) REFERENCES matching_runs (org_id, id)
);

CREATE TABLE matching_lists (
  org_id TEXT NOT NULL,
  run_id TEXT NOT NULL,
  item_n BIGINT NOT NULL,
  shares BIGINT NOT NULL,
  day_id TEXT NOT NULL,
  PRIMARY KEY (org_id, run_id, item_n, shares),
  FOREIGN KEY (org_id, run_id) REFERENCES matching_runs (org_id, id)
);

CREATE TABLE matching_weights (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  reason TEXT NOT NULL,
  set_by TEXT NOT NULL,
  set_ms BIGINT NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX matching_weights_day ON matching_weights (org_id, valid_from, set_ms);

CREATE TABLE matching_points (
  org_id TEXT NOT NULL,
  weights_id TEXT NOT NULL,
  factor TEXT NOT NULL,
  points BIGINT NOT NULL,
  PRIMARY KEY (org_id, weights_id, factor),
  FOREIGN KEY (org_id, weights_id) REFERENCES matching_weights (org_id, id)
);

-- no org_id: the points of everybody who has not decided on own ones
CREATE TABLE matching_usual_points (
  factor TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  sort BIGINT NOT NULL,
  points BIGINT NOT NULL,
  PRIMARY KEY (factor, valid_from)
);
INSERT INTO matching_usual_points (factor, valid_from, sort, points) VALUES
  ('urgency.none', '2022-01-01', 10, 0),
  ('urgency.normal', '2022-01-01', 11, 15),
  ('urgency.urgent', '2022-01-01', 12, 35),
  ('urgency.most_urgent', '2022-01-01', 13, 60),
  ('gap.deprived', '2022-01-01', 20, 30),
  ('gap.asked', '2022-01-01', 21, 20),
  ('gap.unknown', '2022-01-01', 22, 8),
  ('gap.not_deprived', '2022-01-01', 23, 0),
  ('gap.other', '2022-01-01', 24, 4),
  ('group.CHILD', '2022-01-01', 30, 6),
  ('group.ELDER', '2022-01-01', 31, 6),
  ('group.DISABLED', '2022-01-01', 32, 10),
  ('group.BEDRIDDEN', '2022-01-01', 33, 12),
  ('group.SINGLE_PARENT', '2022-01-01', 34, 6),
  ('help.points', '2022-01-01', 40, 3),
  ('help.most', '2022-01-01', 41, 30),
  ('distance.points', '2022-01-01', 50, 1),
  ('distance.most', '2022-01-01', 51, 15),
  ('first.family', '2022-01-01', 60, 12),
  ('first.second', '2022-01-01', 61, 4),
  ('first.dimension', '2022-01-01', 62, 8),
  ('ceiling.family', '2022-01-01', 70, 6),
  ('ceiling.dimension', '2022-01-01', 71, 4),
  ('expiry.days', '2022-01-01', 80, 60),
  ('expiry.points', '2022-01-01', 81, 5);

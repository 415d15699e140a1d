-- Hand-out days: whose share, on which card; what the phones said; and who signed.

CREATE TABLE handout_days (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  campaign_id TEXT NOT NULL,
  title TEXT NOT NULL,
  place TEXT NOT NULL,
  on_day TEXT NOT NULL,
  item_id TEXT NOT NULL,
  share BIGINT NOT NULL,
  instead_id TEXT NOT NULL,
  instead_share BIGINT NOT NULL,
  store_id TEXT NOT NULL,
  state TEXT NOT NULL,
  list_hash TEXT NOT NULL,
  frozen_ms BIGINT,
  frozen_by TEXT NOT NULL,
  signed_ms BIGINT,
  signed_by TEXT NOT NULL,
  signed_words TEXT NOT NULL,
  posted_satang BIGINT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX handout_days_area ON handout_days (area_code, on_day, id);
CREATE INDEX handout_days_campaign ON handout_days (campaign_id);

-- The card's code is random: a card that was lost names nobody. `ticks` is touched by each tick, so that two at once wait.
CREATE TABLE handout_entries (
  org_id TEXT NOT NULL,
  day_id TEXT NOT NULL,
  n BIGINT NOT NULL,
  household_id TEXT NOT NULL,
  card_code TEXT NOT NULL,
  ticks BIGINT NOT NULL,
  PRIMARY KEY (org_id, day_id, n),
  FOREIGN KEY (org_id, day_id) REFERENCES handout_days (org_id, id),
  CONSTRAINT handout_entries_once UNIQUE (org_id, day_id, household_id),
  CONSTRAINT handout_entries_card UNIQUE (card_code)
);

CREATE TABLE handout_ticks (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  day_id TEXT NOT NULL,
  n BIGINT NOT NULL,
  outcome TEXT NOT NULL,
  item_id TEXT NOT NULL,
  quantity BIGINT NOT NULL,
  collector TEXT NOT NULL,
  proxy_name TEXT NOT NULL,
  proxy_reason TEXT NOT NULL,
  device TEXT NOT NULL,
  at_ms BIGINT NOT NULL,
  received_ms BIGINT NOT NULL,
  standing TEXT NOT NULL,
  covered BOOLEAN NOT NULL,
  staff_id TEXT NOT NULL,
  settled_ms BIGINT,
  settled_by TEXT NOT NULL,
  settled_why TEXT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, day_id) REFERENCES handout_days (org_id, id)
);
CREATE INDEX handout_ticks_day ON handout_ticks (org_id, day_id, n, received_ms);
-- A household's share counts once, whoever writes.
CREATE UNIQUE INDEX handout_ticks_once ON handout_ticks (org_id, day_id, n) WHERE standing = 'counted' AND outcome = 'given';

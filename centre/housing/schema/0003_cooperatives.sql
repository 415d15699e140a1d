-- A house may be paid by a loan of the housing cooperative of which somebody of it is a member; what the meeting lends and what
-- is repaid stand in savings. The land of a cooperative: what its houses stand on, and until when.
ALTER TABLE housing_sources ADD COLUMN loan_from TEXT NOT NULL DEFAULT '';
ALTER TABLE housing_shares ADD COLUMN loan_id TEXT NOT NULL DEFAULT '';
ALTER TABLE housing_shares ADD COLUMN cooperative_id TEXT NOT NULL DEFAULT '';
CREATE INDEX housing_shares_cooperative ON housing_shares (cooperative_id);
CREATE INDEX housing_shares_loan ON housing_shares (loan_id);

INSERT INTO housing_sources (code, valid_from, sort, name_th, name_en, programme, benefit_code, purse_kind, group_code, help_from, source, loan_from) VALUES
  ('COOPERATIVE', '2021-10-01', 90, 'เงินกู้สหกรณ์เคหสถาน', 'Loan of the housing cooperative', '', '', '', '', '', 'พ.ร.บ.สหกรณ์ 2542; บ้านมั่นคง (พอช.)', 'cooperative');

CREATE TABLE housing_land (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  cooperative_id TEXT NOT NULL,
  holding TEXT NOT NULL CHECK (holding IN ('owned', 'leased', 'permitted')),
  paper TEXT NOT NULL,
  landlord TEXT NOT NULL,
  size_sq_wa BIGINT NOT NULL CHECK (size_sq_wa > 0),
  plots BIGINT NOT NULL CHECK (plots > 0),
  since_on TEXT NOT NULL,
  until_on TEXT,
  added_by TEXT NOT NULL,
  added_ms BIGINT NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX housing_land_cooperative ON housing_land (cooperative_id);
CREATE INDEX housing_land_area ON housing_land (area_code, id);

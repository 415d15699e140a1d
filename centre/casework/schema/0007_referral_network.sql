-- Whom to ask for what, how soon an agency answers, and letters for agencies that have no account.

ALTER TABLE casework_referrals ADD COLUMN due_ms BIGINT;
ALTER TABLE casework_referrals ADD COLUMN service_id TEXT NOT NULL DEFAULT '';
CREATE INDEX casework_referrals_due ON casework_referrals (state, due_ms);

-- A letter by link: the token is kept as a keyed hash, opens a few times and for some days, and shows the letter alone.
CREATE TABLE casework_letter_links (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  referral_id TEXT NOT NULL,
  token_index TEXT NOT NULL,
  made_ms BIGINT NOT NULL,
  made_by TEXT NOT NULL,
  expires_ms BIGINT NOT NULL,
  opened BIGINT NOT NULL,
  answerer TEXT NOT NULL,
  ended_ms BIGINT,
  PRIMARY KEY (org_id, id),
  CONSTRAINT casework_letter_links_token UNIQUE (token_index),
  FOREIGN KEY (org_id, referral_id) REFERENCES casework_referrals (org_id, id)
);
CREATE INDEX casework_letter_links_referral ON casework_letter_links (org_id, referral_id, made_ms);

INSERT INTO casework_protection_limits (what, valid_from, valid_until, amount) VALUES
  ('letter_link_days', '2019-10-01', NULL, 14),
  ('letter_link_opens', '2019-10-01', NULL, 30);

-- Which kind of agency helps with a group of problems, first and then.
-- no org_id: national guidance
CREATE TABLE casework_referral_guides (
  problem TEXT NOT NULL,
  agency_kind TEXT NOT NULL,
  position BIGINT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_until TEXT,
  PRIMARY KEY (problem, agency_kind, valid_from)
);
INSERT INTO casework_referral_guides (problem, agency_kind, position, valid_from, valid_until) VALUES
  ('INC', 'PROV_MSDHS', 1, '2019-10-01', NULL),
  ('INC', 'TAO', 2, '2019-10-01', NULL),
  ('INC', 'MUNICIPALITY', 2, '2019-10-01', NULL),
  ('INC', 'EMPLOY', 3, '2019-10-01', NULL),
  ('INC', 'SKILL', 3, '2019-10-01', NULL),
  ('INC', 'REDCROSS', 4, '2019-10-01', NULL),
  ('INC04', 'EMPLOY', 1, '2019-10-01', NULL),
  ('INC07', 'SKILL', 1, '2019-10-01', NULL),
  ('INC09', 'DAMRONGTHAM', 1, '2019-10-01', NULL),
  ('INC14', 'DAMRONGTHAM', 1, '2019-10-01', NULL),
  ('INC11', 'DAMRONGTHAM', 1, '2019-10-01', NULL),
  ('INC12', 'DEST_PROT', 1, '2019-10-01', NULL),
  ('INC13', 'PROV_MSDHS', 1, '2019-10-01', NULL),
  ('INC13', 'DEST_PROT', 2, '2019-10-01', NULL),
  ('HOU', 'TAO', 1, '2019-10-01', NULL),
  ('HOU', 'MUNICIPALITY', 1, '2019-10-01', NULL),
  ('HOU', 'CODI', 1, '2019-10-01', NULL),
  ('HOU', 'PROV_MSDHS', 2, '2019-10-01', NULL),
  ('HOU', 'REDCROSS', 3, '2019-10-01', NULL),
  ('HOU03', 'DEST_PROT', 1, '2019-10-01', NULL),
  ('HOU04', 'DEST_PROT', 1, '2019-10-01', NULL),
  ('HEA', 'HPH', 1, '2019-10-01', NULL),
  ('HEA', 'HOSPITAL', 2, '2019-10-01', NULL),
  ('HEA05', 'DIS_CENTRE', 1, '2019-10-01', NULL),
  ('HEA12', 'HPH', 1, '2019-10-01', NULL),
  ('HEA13', 'SHELTER_CF', 1, '2019-10-01', NULL),
  ('EDU', 'SCHOOL', 1, '2019-10-01', NULL),
  ('EDU', 'EEF', 2, '2019-10-01', NULL),
  ('ACC', 'PROV_MSDHS', 2, '2019-10-01', NULL),
  ('ACC02', 'DOPA', 1, '2019-10-01', NULL),
  ('ACC03', 'TAO', 1, '2019-10-01', NULL),
  ('ACC03', 'MUNICIPALITY', 1, '2019-10-01', NULL),
  ('ACC04', 'DIS_CENTRE', 1, '2019-10-01', NULL),
  ('FAM', 'SHELTER_CF', 1, '2019-10-01', NULL),
  ('FAM', 'PROV_MSDHS', 2, '2019-10-01', NULL),
  ('FAM04', 'POLICE', 1, '2019-10-01', NULL),
  ('VIO', 'SHELTER_CF', 1, '2019-10-01', NULL),
  ('VIO', 'POLICE', 1, '2019-10-01', NULL),
  ('VIO', 'HOSPITAL', 2, '2019-10-01', NULL),
  ('VIO', 'PROV_MSDHS', 2, '2019-10-01', NULL),
  ('VIO03', 'ANTI_TRAFFICK_HOME', 1, '2019-10-01', NULL),
  ('BEH', 'SHELTER_CF', 1, '2019-10-01', NULL),
  ('BEH', 'SCHOOL', 2, '2019-10-01', NULL),
  ('DIS', 'TAO', 1, '2019-10-01', NULL),
  ('DIS', 'MUNICIPALITY', 1, '2019-10-01', NULL),
  ('DIS', 'DDPM', 1, '2019-10-01', NULL),
  ('DIS', 'PROV_MSDHS', 2, '2019-10-01', NULL),
  ('DIS', 'REDCROSS', 3, '2019-10-01', NULL);

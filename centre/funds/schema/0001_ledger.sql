-- Money of funds and purses. A transfer is one row that names both sides, so the books balance by construction; rows
-- are only added (triggers beside this file). The sums on accounts are kept with every transfer and proved by `chaeson verify`.

-- no org_id: the kinds of relief purse are the same for all.
CREATE TABLE funds_purse_kinds (
  code TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_until TEXT,
  sort BIGINT NOT NULL,
  name_th TEXT NOT NULL,
  name_en TEXT NOT NULL,
  agency TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (code, valid_from)
);

-- no org_id: the accounts that a fund of a kind begins with.
CREATE TABLE funds_chart (
  fund_kind TEXT NOT NULL,
  code TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('asset', 'liability', 'equity', 'income', 'expense')),
  name_th TEXT NOT NULL,
  name_en TEXT NOT NULL,
  floor_satang BIGINT,
  PRIMARY KEY (fund_kind, code)
);

CREATE TABLE funds_funds (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  kind TEXT NOT NULL,
  purse_kind TEXT NOT NULL,
  name_th TEXT NOT NULL,
  name_en TEXT NOT NULL,
  opened_on TEXT NOT NULL,
  closed_until TEXT,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE UNIQUE INDEX funds_funds_id ON funds_funds (id);
CREATE UNIQUE INDEX funds_funds_purse ON funds_funds (org_id, purse_kind) WHERE purse_kind <> '';
CREATE INDEX funds_funds_area ON funds_funds (area_code, id);

CREATE TABLE funds_accounts (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  fund_id TEXT NOT NULL,
  code TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('asset', 'liability', 'equity', 'income', 'expense')),
  name_th TEXT NOT NULL,
  name_en TEXT NOT NULL,
  floor_satang BIGINT,
  debit_posted BIGINT NOT NULL,
  credit_posted BIGINT NOT NULL,
  debit_pending BIGINT NOT NULL,
  credit_pending BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, fund_id) REFERENCES funds_funds (org_id, id)
);
CREATE UNIQUE INDEX funds_accounts_code ON funds_accounts (org_id, fund_id, code);

CREATE TABLE funds_transfers (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  fund_id TEXT NOT NULL,
  series TEXT NOT NULL CHECK (series IN ('receipt', 'payment', 'journal', 'correction')),
  fiscal_year BIGINT NOT NULL,
  sequence BIGINT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('posted', 'pending', 'settled', 'released', 'correction')),
  debit_account_id TEXT NOT NULL,
  credit_account_id TEXT NOT NULL,
  amount_satang BIGINT NOT NULL CHECK (amount_satang > 0),
  effective_on TEXT NOT NULL,
  refers_to TEXT NOT NULL,
  purpose TEXT NOT NULL,
  memo TEXT NOT NULL,
  made_ms BIGINT NOT NULL,
  made_by TEXT NOT NULL,
  PRIMARY KEY (org_id, id),
  CONSTRAINT funds_transfers_two_sides CHECK (debit_account_id <> credit_account_id),
  FOREIGN KEY (org_id, fund_id) REFERENCES funds_funds (org_id, id),
  FOREIGN KEY (org_id, debit_account_id) REFERENCES funds_accounts (org_id, id),
  FOREIGN KEY (org_id, credit_account_id) REFERENCES funds_accounts (org_id, id)
);
CREATE UNIQUE INDEX funds_transfers_number ON funds_transfers (org_id, fund_id, series, fiscal_year, sequence);
CREATE UNIQUE INDEX funds_transfers_refers_once ON funds_transfers (org_id, refers_to) WHERE refers_to <> '';
CREATE INDEX funds_transfers_fund ON funds_transfers (org_id, fund_id, id);
CREATE INDEX funds_transfers_debit ON funds_transfers (org_id, debit_account_id, effective_on, id);
CREATE INDEX funds_transfers_credit ON funds_transfers (org_id, credit_account_id, effective_on, id);

-- The last number given out; the row is also the lock under which a fund's transfers are made.
CREATE TABLE funds_numbers (
  org_id TEXT NOT NULL,
  fund_id TEXT NOT NULL,
  series TEXT NOT NULL,
  fiscal_year BIGINT NOT NULL,
  last_number BIGINT NOT NULL,
  PRIMARY KEY (org_id, fund_id, series, fiscal_year),
  FOREIGN KEY (org_id, fund_id) REFERENCES funds_funds (org_id, id)
);

-- Books closed up to a day; nothing is ever written behind it.
CREATE TABLE funds_closings (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  fund_id TEXT NOT NULL,
  until_on TEXT NOT NULL,
  debit_satang BIGINT NOT NULL,
  credit_satang BIGINT NOT NULL,
  transfers BIGINT NOT NULL,
  closed_ms BIGINT NOT NULL,
  closed_by TEXT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, fund_id) REFERENCES funds_funds (org_id, id)
);
CREATE INDEX funds_closings_fund ON funds_closings (org_id, fund_id, until_on);

INSERT INTO funds_chart (fund_kind, code, kind, name_th, name_en, floor_satang) VALUES
  ('relief_purse', '1100', 'asset', 'เงินในบัญชี', 'Money at hand', 0),
  ('relief_purse', '4100', 'income', 'เงินงบประมาณที่ได้รับจัดสรร', 'Budget received', NULL),
  ('relief_purse', '5100', 'expense', 'เงินสงเคราะห์ที่จ่าย', 'Relief paid', NULL),
  ('relief_purse', '5900', 'expense', 'เงินงบประมาณส่งคืน', 'Budget returned', NULL);

INSERT INTO funds_purse_kinds (code, valid_from, valid_until, sort, name_th, name_en, agency, source) VALUES
  ('EMERGENCY', '2022-06-09', NULL, 10, 'ผู้ประสบปัญหาทางสังคมกรณีฉุกเฉิน (สป.)', 'Emergency social problem',
   'OPS', 'relief-system data dictionary: six purses'),
  ('CHILD', '2022-06-09', NULL, 20, 'เด็กในครอบครัวยากจน (ดย.)', 'Child in a poor family',
   'DCY', 'relief-system data dictionary: six purses'),
  ('DISABLED', '2022-06-09', NULL, 30, 'สงเคราะห์และฟื้นฟูสมรรถภาพคนพิการ (พก.)', 'Disabled relief and rehabilitation',
   'DEP', 'relief-system data dictionary: six purses'),
  ('ELDER', '2022-06-09', NULL, 40, 'ผู้สูงอายุในภาวะยากลำบาก (ผส.)', 'Elder in hardship',
   'DOP', 'relief-system data dictionary: six purses'),
  ('LOW_INCOME', '2022-06-09', NULL, 50, 'ครอบครัวผู้มีรายได้น้อยและผู้ไร้ที่พึ่ง (พส.)', 'Low income and destitute',
   'DSDW', 'relief-system data dictionary: six purses'),
  ('WOMAN_FAMILY', '2022-06-09', NULL, 60, 'สตรีหรือครอบครัวที่ประสบปัญหาทางสังคม (สค.)', 'Woman or family with a social problem',
   'DWF', 'relief-system data dictionary: six purses');

-- Closings of a year beside those of a month, budgets, and what the bank says beside what the books say.
ALTER TABLE funds_closings ADD COLUMN kind TEXT NOT NULL DEFAULT 'month';
ALTER TABLE funds_closings ADD COLUMN result_satang BIGINT NOT NULL DEFAULT 0;

CREATE TABLE funds_budgets (
  org_id TEXT NOT NULL,
  fund_id TEXT NOT NULL,
  fiscal_year BIGINT NOT NULL,
  code TEXT NOT NULL,
  amount_satang BIGINT NOT NULL CHECK (amount_satang >= 0),
  set_ms BIGINT NOT NULL,
  set_by TEXT NOT NULL,
  PRIMARY KEY (org_id, fund_id, fiscal_year, code),
  FOREIGN KEY (org_id, fund_id) REFERENCES funds_funds (org_id, id)
);

-- Lines of bank statements as they were imported. The fingerprint lets the same file come twice without doubling.
CREATE TABLE funds_bank_lines (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  fund_id TEXT NOT NULL,
  account_code TEXT NOT NULL,
  on_day TEXT NOT NULL,
  description TEXT NOT NULL,
  amount_satang BIGINT NOT NULL CHECK (amount_satang <> 0),
  balance_satang BIGINT,
  fingerprint TEXT NOT NULL,
  imported_ms BIGINT NOT NULL,
  imported_by TEXT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, fund_id) REFERENCES funds_funds (org_id, id)
);
CREATE UNIQUE INDEX funds_bank_lines_once ON funds_bank_lines (org_id, fund_id, account_code, fingerprint);
CREATE INDEX funds_bank_lines_day ON funds_bank_lines (org_id, fund_id, on_day, id);

-- One line of the bank is one entry of the books.
CREATE TABLE funds_bank_matches (
  org_id TEXT NOT NULL,
  bank_line_id TEXT NOT NULL,
  transfer_id TEXT NOT NULL,
  matched_ms BIGINT NOT NULL,
  matched_by TEXT NOT NULL,
  PRIMARY KEY (org_id, bank_line_id),
  FOREIGN KEY (org_id, bank_line_id) REFERENCES funds_bank_lines (org_id, id),
  FOREIGN KEY (org_id, transfer_id) REFERENCES funds_transfers (org_id, id)
);
CREATE UNIQUE INDEX funds_bank_matches_transfer ON funds_bank_matches (org_id, transfer_id);

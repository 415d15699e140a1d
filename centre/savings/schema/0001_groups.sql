-- Truth-savings groups and cooperatives: rule books, members, meetings, loans, years. Every baht stands in the books of
-- funds; here stands whose it is.

-- no org_id: what the Cooperatives Act lets a cooperative do, as dated rows; thousandths unless the row says otherwise.
CREATE TABLE savings_law (
  code TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_until TEXT,
  group_kind TEXT NOT NULL,
  amount BIGINT NOT NULL,
  name_th TEXT NOT NULL,
  name_en TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (code, valid_from)
);

-- no org_id: ways to reckon interest, each with its formula and source.
CREATE TABLE savings_methods (
  code TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_until TEXT,
  name_th TEXT NOT NULL,
  name_en TEXT NOT NULL,
  formula_th TEXT NOT NULL,
  formula_en TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (code, valid_from)
);

CREATE TABLE savings_groups (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  fund_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('savings_group', 'cooperative')),
  name_th TEXT NOT NULL,
  name_en TEXT NOT NULL,
  opened_on TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX savings_groups_area ON savings_groups (area_code, id);

-- The rule book as the members decided it; the version of a day is the last that was valid from it or before.
CREATE TABLE savings_rules (
  org_id TEXT NOT NULL,
  group_id TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  decided_in TEXT NOT NULL,
  saving_min_satang BIGINT NOT NULL,
  saving_max_satang BIGINT NOT NULL,
  entry_fee_satang BIGINT NOT NULL,
  fine_satang BIGINT NOT NULL,
  misses_max BIGINT NOT NULL,
  interest_bp_month BIGINT NOT NULL,
  method TEXT NOT NULL,
  ceiling_tenths BIGINT NOT NULL,
  loan_max_satang BIGINT NOT NULL,
  months_max BIGINT NOT NULL,
  guarantors BIGINT NOT NULL,
  guarantees_max BIGINT NOT NULL,
  circle_refused BIGINT NOT NULL,
  dividend_pm BIGINT NOT NULL,
  patronage_pm BIGINT NOT NULL,
  welfare_pm BIGINT NOT NULL,
  reserve_pm BIGINT NOT NULL,
  allowance_pm BIGINT NOT NULL,
  league_pm BIGINT NOT NULL,
  made_ms BIGINT NOT NULL,
  made_by TEXT NOT NULL,
  PRIMARY KEY (org_id, group_id, valid_from),
  FOREIGN KEY (org_id, group_id) REFERENCES savings_groups (org_id, id)
);

CREATE TABLE savings_members (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  group_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  number BIGINT NOT NULL,
  member_name TEXT NOT NULL,
  joined_on TEXT NOT NULL,
  monthly_satang BIGINT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('active', 'resigned', 'expelled', 'deceased')),
  left_on TEXT,
  left_why TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, group_id) REFERENCES savings_groups (org_id, id)
);
CREATE UNIQUE INDEX savings_members_number ON savings_members (org_id, group_id, number);
CREATE UNIQUE INDEX savings_members_person ON savings_members (org_id, group_id, person_id) WHERE state = 'active';

-- A saving day: collecting, then closed. The counts are notes and coins, "100000:3 50000:1" (satang and pieces).
CREATE TABLE savings_days (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  group_id TEXT NOT NULL,
  held_on TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('open', 'closed')),
  opening_satang BIGINT NOT NULL,
  expected_satang BIGINT NOT NULL,
  counted_satang BIGINT NOT NULL,
  counts TEXT NOT NULL,
  explained TEXT NOT NULL,
  minutes TEXT NOT NULL,
  closed_ms BIGINT,
  closed_by TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, group_id) REFERENCES savings_groups (org_id, id)
);
CREATE UNIQUE INDEX savings_days_once ON savings_days (org_id, group_id, held_on);

-- What stands on the sheet and is not yet in the books.
CREATE TABLE savings_lines (
  org_id TEXT NOT NULL,
  day_id TEXT NOT NULL,
  member_id TEXT NOT NULL,
  saving_satang BIGINT NOT NULL CHECK (saving_satang >= 0),
  repayment_satang BIGINT NOT NULL CHECK (repayment_satang >= 0),
  fine_satang BIGINT NOT NULL CHECK (fine_satang >= 0),
  PRIMARY KEY (org_id, day_id, member_id),
  FOREIGN KEY (org_id, day_id) REFERENCES savings_days (org_id, id),
  FOREIGN KEY (org_id, member_id) REFERENCES savings_members (org_id, id)
);

CREATE TABLE savings_loans (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  group_id TEXT NOT NULL,
  member_id TEXT NOT NULL,
  number BIGINT NOT NULL,
  purpose TEXT NOT NULL,
  urgency TEXT NOT NULL CHECK (urgency IN ('urgent', 'ordinary')),
  asked_on TEXT NOT NULL,
  amount_satang BIGINT NOT NULL CHECK (amount_satang > 0),
  months BIGINT NOT NULL CHECK (months > 0),
  repay TEXT NOT NULL CHECK (repay IN ('monthly', 'season_end')),
  method TEXT NOT NULL,
  interest_bp_month BIGINT NOT NULL,
  rules_from TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('asked', 'granted', 'refused', 'running', 'repaid', 'written_off')),
  decided_on TEXT,
  votes_for BIGINT NOT NULL,
  votes_against BIGINT NOT NULL,
  reason TEXT NOT NULL,
  paid_out_on TEXT,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, group_id) REFERENCES savings_groups (org_id, id),
  FOREIGN KEY (org_id, member_id) REFERENCES savings_members (org_id, id)
);
CREATE UNIQUE INDEX savings_loans_number ON savings_loans (org_id, group_id, number);
CREATE INDEX savings_loans_member ON savings_loans (org_id, member_id, id);

CREATE TABLE savings_guarantors (
  org_id TEXT NOT NULL,
  loan_id TEXT NOT NULL,
  member_id TEXT NOT NULL,
  PRIMARY KEY (org_id, loan_id, member_id),
  FOREIGN KEY (org_id, loan_id) REFERENCES savings_loans (org_id, id),
  FOREIGN KEY (org_id, member_id) REFERENCES savings_members (org_id, id)
);

CREATE TABLE savings_instalments (
  org_id TEXT NOT NULL,
  loan_id TEXT NOT NULL,
  n BIGINT NOT NULL,
  due_on TEXT NOT NULL,
  principal_satang BIGINT NOT NULL,
  interest_satang BIGINT NOT NULL,
  PRIMARY KEY (org_id, loan_id, n),
  FOREIGN KEY (org_id, loan_id) REFERENCES savings_loans (org_id, id)
);

-- Whose money each entry of the books was: the passbook. Only added; a mistake has its reverse (kind and amount negative).
CREATE TABLE savings_entries (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  group_id TEXT NOT NULL,
  member_id TEXT NOT NULL,
  loan_id TEXT NOT NULL,
  day_id TEXT NOT NULL,
  on_day TEXT NOT NULL,
  kind TEXT NOT NULL,
  amount_satang BIGINT NOT NULL CHECK (amount_satang <> 0),
  transfer_id TEXT NOT NULL,
  document TEXT NOT NULL,
  note TEXT NOT NULL,
  reverses TEXT NOT NULL,
  made_ms BIGINT NOT NULL,
  made_by TEXT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, group_id) REFERENCES savings_groups (org_id, id),
  FOREIGN KEY (org_id, member_id) REFERENCES savings_members (org_id, id)
);
CREATE INDEX savings_entries_member ON savings_entries (org_id, member_id, on_day, id);
CREATE INDEX savings_entries_group ON savings_entries (org_id, group_id, on_day, id);
CREATE UNIQUE INDEX savings_entries_reversed ON savings_entries (org_id, reverses) WHERE reverses <> '';

-- The profit of a year as the members shared it out.
CREATE TABLE savings_years (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  group_id TEXT NOT NULL,
  from_on TEXT NOT NULL,
  until_on TEXT NOT NULL,
  profit_satang BIGINT NOT NULL,
  dividend_satang BIGINT NOT NULL,
  patronage_satang BIGINT NOT NULL,
  welfare_satang BIGINT NOT NULL,
  reserve_satang BIGINT NOT NULL,
  allowance_satang BIGINT NOT NULL,
  league_satang BIGINT NOT NULL,
  rules_from TEXT NOT NULL,
  votes_for BIGINT NOT NULL,
  votes_against BIGINT NOT NULL,
  decided_on TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  paid_on TEXT,
  paid_how TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, group_id) REFERENCES savings_groups (org_id, id)
);
CREATE UNIQUE INDEX savings_years_once ON savings_years (org_id, group_id, until_on);

CREATE TABLE savings_portions (
  org_id TEXT NOT NULL,
  year_id TEXT NOT NULL,
  member_id TEXT NOT NULL,
  share_months BIGINT NOT NULL,
  interest_satang BIGINT NOT NULL,
  dividend_satang BIGINT NOT NULL,
  patronage_satang BIGINT NOT NULL,
  PRIMARY KEY (org_id, year_id, member_id),
  FOREIGN KEY (org_id, year_id) REFERENCES savings_years (org_id, id),
  FOREIGN KEY (org_id, member_id) REFERENCES savings_members (org_id, id)
);

INSERT INTO savings_methods (code, valid_from, valid_until, name_th, name_en, formula_th, formula_en, source) VALUES
  ('flat', '1990-01-01', NULL, 'ดอกเบี้ยคงที่', 'Flat on the first amount',
   'ดอกเบี้ยต่อเดือน = เงินต้นเต็มจำนวน × อัตราต่อเดือน ทุกเดือนที่ยังมีหนี้ ปัดเศษสตางค์ครึ่งขึ้น',
   'interest of a month = first amount × rate a month, for every month in which principal is owed; half a satang rounds up',
   'domain reference 6.2: both methods exist; day count by month; method stored on the contract'),
  ('reducing', '1990-01-01', NULL, 'ลดต้นลดดอก', 'On the reducing balance',
   'ดอกเบี้ยต่อเดือน = เงินต้นคงเหลือเมื่อต้นเดือน × อัตราต่อเดือน ปัดเศษสตางค์ครึ่งขึ้น',
   'interest of a month = principal left at its beginning × rate a month; half a satang rounds up',
   'domain reference 6.2: both methods exist; day count by month; method stored on the contract');

INSERT INTO savings_law (code, valid_from, valid_until, group_kind, amount, name_th, name_en, source) VALUES
  ('share_most_pm', '1999-04-24', NULL, 'cooperative', 200, 'สมาชิกหนึ่งคนถือหุ้นได้ไม่เกินหนึ่งในห้าของหุ้นทั้งหมดที่ชำระแล้ว',
   'One member holds at most one fifth of all paid shares', 'พ.ร.บ. สหกรณ์ พ.ศ. 2542 มาตรา 33'),
  ('votes_per_member', '1999-04-24', NULL, 'cooperative', 1, 'สมาชิกหนึ่งคนมีหนึ่งเสียง', 'One member has one vote (a number)',
   'พ.ร.บ. สหกรณ์ พ.ศ. 2542'),
  ('reserve_least_pm', '1999-04-24', NULL, 'cooperative', 100, 'จัดสรรเป็นทุนสำรองไม่น้อยกว่าร้อยละสิบของกำไรสุทธิ',
   'At least one tenth of the net profit goes to the reserve', 'พ.ร.บ. สหกรณ์ พ.ศ. 2542 มาตรา 60'),
  ('league_most_pm', '1999-04-24', NULL, 'cooperative', 50, 'ค่าบำรุงสันนิบาตสหกรณ์ไม่เกินร้อยละห้าของกำไรสุทธิ',
   'The fee of the cooperative league is at most one twentieth of the net profit', 'พ.ร.บ. สหกรณ์ พ.ศ. 2542 มาตรา 60'),
  ('dividend_most_pm', '1999-04-24', NULL, 'cooperative', 100, 'เงินปันผลตามหุ้นไม่เกินร้อยละสิบต่อปีของหุ้นที่ชำระแล้ว',
   'Dividend on shares is at most one tenth of paid shares a year', 'พ.ร.บ. สหกรณ์ พ.ศ. 2542 มาตรา 60'),
  ('bonus_most_pm', '1999-04-24', NULL, 'cooperative', 100, 'โบนัสกรรมการและเจ้าหน้าที่ไม่เกินร้อยละสิบของกำไรสุทธิ',
   'Bonus of committee and officers is at most one tenth of the net profit', 'พ.ร.บ. สหกรณ์ พ.ศ. 2542 มาตรา 60');

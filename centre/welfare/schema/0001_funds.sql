-- Community welfare funds: rule books, members, contributions, claims, matching, meetings.

-- Community welfare funds. Money stands in the books of funds (ledger_id); here is who is a member, by which rule, and why.
CREATE TABLE welfare_funds (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  ledger_id TEXT NOT NULL,
  name_th TEXT NOT NULL,
  name_en TEXT NOT NULL,
  started_on TEXT NOT NULL,
  local_name TEXT NOT NULL,
  villages BIGINT NOT NULL,
  city BOOLEAN NOT NULL,
  receipts_per_book BIGINT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE UNIQUE INDEX welfare_funds_id ON welfare_funds (id);
CREATE INDEX welfare_funds_area ON welfare_funds (area_code, id);

-- Versions of the rule book. One is in force from its day until the next; a claim is judged by that of its event.
CREATE TABLE welfare_rules (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  fund_id TEXT NOT NULL,
  number BIGINT NOT NULL,
  effective_from TEXT NOT NULL,
  state TEXT NOT NULL,
  meeting_id TEXT NOT NULL,
  adopted_on TEXT,
  book TEXT NOT NULL,
  note TEXT NOT NULL,
  made_ms BIGINT NOT NULL,
  made_by TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, fund_id) REFERENCES welfare_funds (org_id, id)
);
CREATE UNIQUE INDEX welfare_rules_number ON welfare_rules (org_id, fund_id, number);

CREATE TABLE welfare_members (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  fund_id TEXT NOT NULL,
  number BIGINT NOT NULL,
  person_id TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  joined_on TEXT NOT NULL,
  state TEXT NOT NULL,
  ended_on TEXT,
  standing_from TEXT NOT NULL,
  plan TEXT NOT NULL,
  covered_until TEXT NOT NULL,
  family_id TEXT NOT NULL,
  beneficiary TEXT NOT NULL,
  relation TEXT NOT NULL,
  phone TEXT NOT NULL,
  phone_index TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, fund_id) REFERENCES welfare_funds (org_id, id)
);
CREATE UNIQUE INDEX welfare_members_number ON welfare_members (org_id, fund_id, number);
CREATE UNIQUE INDEX welfare_members_once ON welfare_members (org_id, fund_id, person_id)
  WHERE person_id <> '' AND state IN ('active', 'suspended');
CREATE INDEX welfare_members_area ON welfare_members (area_code, id);
CREATE INDEX welfare_members_id ON welfare_members (id);
CREATE INDEX welfare_members_family ON welfare_members (org_id, family_id) WHERE family_id <> '';

CREATE TABLE welfare_standings (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  member_id TEXT NOT NULL,
  state TEXT NOT NULL,
  on_day TEXT NOT NULL,
  counts_from TEXT NOT NULL,
  reason TEXT NOT NULL,
  made_ms BIGINT NOT NULL,
  made_by TEXT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, member_id) REFERENCES welfare_members (org_id, id)
);
CREATE INDEX welfare_standings_member ON welfare_standings (org_id, member_id, on_day);

-- What was paid and which days it covers. The money itself is the transfer; a cancelled receipt stays.
CREATE TABLE welfare_receipts (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  fund_id TEXT NOT NULL,
  member_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  fiscal_year BIGINT NOT NULL,
  number BIGINT NOT NULL,
  received_on TEXT NOT NULL,
  plan TEXT NOT NULL,
  units BIGINT NOT NULL,
  amount_satang BIGINT NOT NULL CHECK (amount_satang >= 0),
  covers_from TEXT,
  covers_until TEXT,
  collection_id TEXT NOT NULL,
  transfer_id TEXT NOT NULL,
  cancelled_on TEXT,
  cancel_reason TEXT NOT NULL,
  made_ms BIGINT NOT NULL,
  made_by TEXT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, member_id) REFERENCES welfare_members (org_id, id)
);
CREATE UNIQUE INDEX welfare_receipts_number ON welfare_receipts (org_id, fund_id, fiscal_year, number);
CREATE INDEX welfare_receipts_member ON welfare_receipts (org_id, member_id, received_on);
CREATE INDEX welfare_receipts_collection ON welfare_receipts (org_id, collection_id) WHERE collection_id <> '';

CREATE TABLE welfare_collections (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  fund_id TEXT NOT NULL,
  collector TEXT NOT NULL,
  collector_index TEXT NOT NULL,
  collect_on TEXT NOT NULL,
  state TEXT NOT NULL,
  expected_satang BIGINT NOT NULL,
  entered_satang BIGINT NOT NULL,
  counted_satang BIGINT,
  reason TEXT NOT NULL,
  transfer_id TEXT NOT NULL,
  issued_ms BIGINT NOT NULL,
  issued_by TEXT NOT NULL,
  handed_ms BIGINT,
  counted_by TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, fund_id) REFERENCES welfare_funds (org_id, id)
);
CREATE INDEX welfare_collections_fund ON welfare_collections (org_id, fund_id, collect_on);
CREATE INDEX welfare_collections_area ON welfare_collections (area_code, id);
CREATE INDEX welfare_collections_id ON welfare_collections (id);

CREATE TABLE welfare_collection_items (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  collection_id TEXT NOT NULL,
  member_id TEXT NOT NULL,
  plan TEXT NOT NULL,
  due_units BIGINT NOT NULL,
  due_satang BIGINT NOT NULL,
  units BIGINT NOT NULL,
  amount_satang BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, collection_id) REFERENCES welfare_collections (org_id, id),
  FOREIGN KEY (org_id, member_id) REFERENCES welfare_members (org_id, id)
);
CREATE UNIQUE INDEX welfare_collection_items_member ON welfare_collection_items (org_id, collection_id, member_id);

CREATE TABLE welfare_claims (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  fund_id TEXT NOT NULL,
  number BIGINT NOT NULL,
  fiscal_year BIGINT NOT NULL,
  member_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  per TEXT NOT NULL,
  event_on TEXT NOT NULL,
  filed_on TEXT NOT NULL,
  units BIGINT NOT NULL,
  subject TEXT NOT NULL,
  payee TEXT NOT NULL,
  payee_index TEXT NOT NULL,
  phone TEXT NOT NULL,
  phone_index TEXT NOT NULL,
  papers TEXT NOT NULL,
  exclusion TEXT NOT NULL,
  state TEXT NOT NULL,
  rule_id TEXT NOT NULL,
  amount_satang BIGINT NOT NULL,
  verdict TEXT NOT NULL,
  paid_from TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  decided_on TEXT,
  reason TEXT NOT NULL,
  first_decided_by TEXT NOT NULL,
  appeal TEXT NOT NULL,
  hold_id TEXT NOT NULL,
  voucher TEXT NOT NULL,
  first_signer TEXT NOT NULL,
  second_signer TEXT NOT NULL,
  receiver TEXT NOT NULL,
  paid_on TEXT,
  filed_ms BIGINT NOT NULL,
  filed_by TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, fund_id) REFERENCES welfare_funds (org_id, id),
  FOREIGN KEY (org_id, member_id) REFERENCES welfare_members (org_id, id)
);
CREATE UNIQUE INDEX welfare_claims_number ON welfare_claims (org_id, fund_id, fiscal_year, number);
CREATE INDEX welfare_claims_member ON welfare_claims (org_id, member_id, event_on);
CREATE INDEX welfare_claims_area ON welfare_claims (area_code, id);
CREATE INDEX welfare_claims_id ON welfare_claims (id);

CREATE TABLE welfare_claim_marks (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  claim_id TEXT NOT NULL,
  officer_id TEXT NOT NULL,
  marked_ms BIGINT NOT NULL,
  marked_by TEXT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, claim_id) REFERENCES welfare_claims (org_id, id)
);
CREATE UNIQUE INDEX welfare_claim_marks_officer ON welfare_claim_marks (org_id, claim_id, officer_id);

CREATE TABLE welfare_rounds (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  fund_id TEXT NOT NULL,
  fiscal_year BIGINT NOT NULL,
  number BIGINT NOT NULL,
  counted_on TEXT NOT NULL,
  members BIGINT NOT NULL,
  eligible BIGINT NOT NULL,
  community_satang BIGINT NOT NULL,
  asked_local_satang BIGINT NOT NULL,
  asked_state_satang BIGINT NOT NULL,
  criteria TEXT NOT NULL,
  state TEXT NOT NULL,
  submitted_on TEXT,
  approved_on TEXT,
  countersigned_by TEXT NOT NULL,
  approved_local_satang BIGINT NOT NULL,
  approved_state_satang BIGINT NOT NULL,
  received_local_satang BIGINT NOT NULL,
  received_state_satang BIGINT NOT NULL,
  refunded_local_satang BIGINT NOT NULL,
  refunded_state_satang BIGINT NOT NULL,
  made_ms BIGINT NOT NULL,
  made_by TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, fund_id) REFERENCES welfare_funds (org_id, id)
);
CREATE UNIQUE INDEX welfare_rounds_number ON welfare_rounds (org_id, fund_id, fiscal_year, number);

CREATE TABLE welfare_officers (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  fund_id TEXT NOT NULL,
  name TEXT NOT NULL,
  position TEXT NOT NULL,
  member_id TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  term_from TEXT NOT NULL,
  term_to TEXT NOT NULL,
  ended_on TEXT,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, fund_id) REFERENCES welfare_funds (org_id, id)
);
CREATE INDEX welfare_officers_fund ON welfare_officers (org_id, fund_id, term_from);

CREATE TABLE welfare_meetings (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  fund_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  number BIGINT NOT NULL,
  fiscal_year BIGINT NOT NULL,
  held_on TEXT NOT NULL,
  place TEXT NOT NULL,
  agenda TEXT NOT NULL,
  state TEXT NOT NULL,
  minutes TEXT NOT NULL,
  present BIGINT NOT NULL,
  entitled BIGINT NOT NULL,
  quorum BOOLEAN NOT NULL,
  made_ms BIGINT NOT NULL,
  made_by TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, fund_id) REFERENCES welfare_funds (org_id, id)
);
CREATE INDEX welfare_meetings_fund ON welfare_meetings (org_id, fund_id, held_on);

CREATE TABLE welfare_attendances (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  meeting_id TEXT NOT NULL,
  officer_id TEXT NOT NULL,
  present BOOLEAN NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, meeting_id) REFERENCES welfare_meetings (org_id, id)
);
CREATE UNIQUE INDEX welfare_attendances_officer ON welfare_attendances (org_id, meeting_id, officer_id);

CREATE TABLE welfare_motions (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  meeting_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  subject TEXT NOT NULL,
  about TEXT NOT NULL,
  votes_for BIGINT NOT NULL,
  votes_against BIGINT NOT NULL,
  abstained BIGINT NOT NULL,
  carried BOOLEAN NOT NULL,
  welfare_percent BIGINT NOT NULL,
  reserve_percent BIGINT NOT NULL,
  administration_percent BIGINT NOT NULL,
  occupation_percent BIGINT NOT NULL,
  made_ms BIGINT NOT NULL,
  made_by TEXT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, meeting_id) REFERENCES welfare_meetings (org_id, id)
);
CREATE INDEX welfare_motions_meeting ON welfare_motions (org_id, meeting_id, id);

-- The last number given out of each run: members, receipts and claims of a fiscal year. The row is the lock as well.
CREATE TABLE welfare_numbers (
  org_id TEXT NOT NULL,
  fund_id TEXT NOT NULL,
  series TEXT NOT NULL,
  fiscal_year BIGINT NOT NULL,
  last_number BIGINT NOT NULL,
  PRIMARY KEY (org_id, fund_id, series, fiscal_year),
  FOREIGN KEY (org_id, fund_id) REFERENCES welfare_funds (org_id, id)
);

-- no org_id: what the matching of community, local government and state asks, and where signs begin, is the same for all.
CREATE TABLE welfare_terms (
  code TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_until TEXT,
  value BIGINT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (code, valid_from)
);

-- no org_id: rule books to begin with are the same for all.
CREATE TABLE welfare_templates (
  code TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_until TEXT,
  name_th TEXT NOT NULL,
  name_en TEXT NOT NULL,
  book TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (code, valid_from)
);

INSERT INTO welfare_terms (code, valid_from, valid_until, value, source) VALUES
  ('state_satang_member_year', '2010-10-01', NULL, 36500, 'matching by the state: at most 365 baht for a member and year'),
  ('fund_runs_days', '2010-10-01', NULL, 365, 'criterion 1: the fund has run for a year'),
  ('member_days', '2010-10-01', NULL, 365, 'criterion 2: a member for a year, counted on 30 September'),
  ('villages_percent', '2010-10-01', NULL, 50, 'criterion 3: half of the villages'),
  ('communities_percent', '2010-10-01', NULL, 20, 'criterion 3: a fifth of the communities of a city municipality'),
  ('paid_percent', '2010-10-01', NULL, 100, 'criterion 4: contributions of those counted are paid'),
  ('cash_kinds', '2010-10-01', NULL, 3, 'criterion 6: three basic kinds of welfare'),
  ('other_kinds', '2010-10-01', NULL, 1, 'criterion 6: and welfare that is no money'),
  ('signs_same_payee', '2010-10-01', NULL, 3, 'claims of different members to one payee'),
  ('signs_same_phone', '2010-10-01', NULL, 3, 'claims of different members with one phone'),
  ('signs_near_days', '2010-10-01', NULL, 14, 'days after the end of a waiting time'),
  ('signs_cash_satang', '2010-10-01', NULL, 2000, 'sum of differences of one collector in the year'),
  ('signs_round_satang', '2010-10-01', NULL, 50000, 'a counted sum that is a whole multiple of this');

INSERT INTO welfare_templates (code, valid_from, valid_until, name_th, name_en, book, source) VALUES
  ('BAHT_A_DAY', '2010-10-01', NULL, 'กองทุนวันละบาท (ตัวอย่าง)', 'One baht a day (example)',
   '{"entry_fee_satang": 2000, "prices": [{"plan": "daily", "amount_satang": 100}, {"plan": "monthly", "amount_satang": 3000}, {"plan": "half_yearly", "amount_satang": 18200}, {"plan": "yearly", "amount_satang": 36500}], "waived_kinds": ["disadvantaged"], "grace_days": 30, "suspended_after_days": 90, "returns_after_days": 90, "benefits": [{"kind": "birth", "name": "รับขวัญเด็กแรกเกิด", "sex": "any", "age_from": 0, "waits_days": 180, "waits_years": 0, "per": "time", "amount_satang": 50000, "bands": [], "most_units_claim": 0, "most_units_year": 0, "most_satang_year": 0, "most_satang_life": 0, "most_times_life": 0, "file_within_days": 365, "member_kinds": [], "papers": ["birth_certificate"], "cash": true}, {"kind": "birth", "name": "นอนโรงพยาบาลคลอดบุตร", "sex": "female", "age_from": 0, "waits_days": 180, "waits_years": 0, "per": "night", "amount_satang": 10000, "bands": [], "most_units_claim": 5, "most_units_year": 0, "most_satang_year": 0, "most_satang_life": 0, "most_times_life": 0, "file_within_days": 365, "member_kinds": [], "papers": ["medical_certificate"], "cash": true}, {"kind": "illness", "name": "นอนโรงพยาบาล", "sex": "any", "age_from": 0, "waits_days": 180, "waits_years": 0, "per": "night", "amount_satang": 10000, "bands": [], "most_units_claim": 0, "most_units_year": 10, "most_satang_year": 0, "most_satang_life": 0, "most_times_life": 0, "file_within_days": 180, "member_kinds": [], "papers": ["medical_certificate"], "cash": true}, {"kind": "elder", "name": "เบี้ยยังชีพผู้สูงอายุของกองทุน", "sex": "any", "age_from": 60, "waits_days": 0, "waits_years": 5, "per": "month", "amount_satang": 10000, "bands": [], "most_units_claim": 0, "most_units_year": 12, "most_satang_year": 0, "most_satang_life": 0, "most_times_life": 0, "file_within_days": 0, "member_kinds": [], "papers": [], "cash": true}, {"kind": "death", "name": "เสียชีวิต", "sex": "any", "age_from": 0, "waits_days": 0, "waits_years": 0, "per": "time", "amount_satang": 0, "bands": [{"days": 180, "years": 0, "amount_satang": 250000}, {"days": 0, "years": 1, "amount_satang": 500000}, {"days": 0, "years": 2, "amount_satang": 1000000}, {"days": 0, "years": 4, "amount_satang": 1500000}, {"days": 0, "years": 8, "amount_satang": 2000000}, {"days": 0, "years": 12, "amount_satang": 2500000}, {"days": 0, "years": 16, "amount_satang": 3000000}], "most_units_claim": 0, "most_units_year": 0, "most_satang_year": 0, "most_satang_life": 0, "most_times_life": 1, "file_within_days": 365, "member_kinds": [], "papers": ["death_certificate"], "cash": true}, {"kind": "disaster", "name": "บ้านประสบภัย", "sex": "any", "age_from": 0, "waits_days": 180, "waits_years": 0, "per": "time", "amount_satang": 200000, "bands": [], "most_units_claim": 0, "most_units_year": 0, "most_satang_year": 300000, "most_satang_life": 0, "most_times_life": 0, "file_within_days": 90, "member_kinds": [], "papers": ["photographs", "village_letter"], "cash": true}, {"kind": "education", "name": "ทุนการศึกษา", "sex": "any", "age_from": 0, "waits_days": 0, "waits_years": 1, "per": "year", "amount_satang": 50000, "bands": [], "most_units_claim": 0, "most_units_year": 1, "most_satang_year": 0, "most_satang_life": 0, "most_times_life": 0, "file_within_days": 365, "member_kinds": [], "papers": ["school_letter"], "cash": true}, {"kind": "disadvantaged", "name": "กองทุนจ่ายเงินสมทบแทน", "sex": "any", "age_from": 0, "waits_days": 0, "waits_years": 0, "per": "year", "amount_satang": 0, "bands": [], "most_units_claim": 0, "most_units_year": 0, "most_satang_year": 0, "most_satang_life": 0, "most_times_life": 0, "file_within_days": 0, "member_kinds": ["disadvantaged"], "papers": [], "cash": false}], "exclusions": ["ทำร้ายตนเองโดยเจตนาภายในหนึ่งปีแรก", "เหตุเกิดจากการกระทำผิดกฎหมายของสมาชิกเอง"], "village_marks": 3, "quorum_committee_percent": 50, "quorum_general_percent": 25, "keep_satang": 1000000}',
   'typical rules of community welfare funds; each fund decides its own');

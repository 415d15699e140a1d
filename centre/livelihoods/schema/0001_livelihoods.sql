-- Programmes of work and income, who takes part, what they sell and earn; work to be had. Words about people are sealed by
-- the application.

-- no org_id: a programme is offered to everybody whom it covers, and nobody's name stands in it
CREATE TABLE livelihoods_programmes (
  owner_org_id TEXT NOT NULL,
  id TEXT NOT NULL PRIMARY KEY,
  covers TEXT NOT NULL,
  title_th TEXT NOT NULL,
  title_en TEXT NOT NULL,
  purpose TEXT NOT NULL,
  memorandum TEXT NOT NULL,
  signed_on TEXT,
  partners TEXT NOT NULL,
  starts_on TEXT NOT NULL,
  ends_on TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('planned', 'open', 'closed')),
  version BIGINT NOT NULL
);
CREATE INDEX livelihoods_programmes_day ON livelihoods_programmes (starts_on, id);

CREATE TABLE livelihoods_counters (
  org_id TEXT NOT NULL,
  fiscal_year BIGINT NOT NULL,
  last BIGINT NOT NULL,
  PRIMARY KEY (org_id, fiscal_year)
);

-- What a person can and wishes to do.
CREATE TABLE livelihoods_profiles (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  person_id TEXT NOT NULL,
  household_id TEXT NOT NULL,
  skills TEXT NOT NULL,
  wishes TEXT NOT NULL,
  note TEXT NOT NULL,
  asked_on TEXT NOT NULL,
  asked_by TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  CONSTRAINT livelihoods_profiles_person UNIQUE (org_id, person_id)
);
CREATE INDEX livelihoods_profiles_area ON livelihoods_profiles (area_code, id);
CREATE INDEX livelihoods_profiles_household ON livelihoods_profiles (household_id);

CREATE TABLE livelihoods_enrolments (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  programme_id TEXT NOT NULL REFERENCES livelihoods_programmes (id),
  person_id TEXT NOT NULL,
  household_id TEXT NOT NULL,
  enrolled_on TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('running', 'finished', 'dropped_out')),
  ended_on TEXT,
  end_reason TEXT NOT NULL,
  words TEXT NOT NULL,
  in_charge TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  CONSTRAINT livelihoods_enrolments_once UNIQUE (org_id, programme_id, person_id)
);
CREATE INDEX livelihoods_enrolments_area ON livelihoods_enrolments (area_code, id);
CREATE INDEX livelihoods_enrolments_programme ON livelihoods_enrolments (programme_id, enrolled_on, id);
CREATE INDEX livelihoods_enrolments_household ON livelihoods_enrolments (household_id);
CREATE INDEX livelihoods_enrolments_person ON livelihoods_enrolments (person_id);

CREATE TABLE livelihoods_mentors (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  enrolment_id TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  since TEXT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, enrolment_id) REFERENCES livelihoods_enrolments (org_id, id)
);
CREATE INDEX livelihoods_mentors_of ON livelihoods_mentors (org_id, enrolment_id);

CREATE TABLE livelihoods_notes (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  enrolment_id TEXT NOT NULL,
  on_day TEXT NOT NULL,
  way TEXT NOT NULL,
  words TEXT NOT NULL,
  next_step TEXT NOT NULL,
  noted_by TEXT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, enrolment_id) REFERENCES livelihoods_enrolments (org_id, id)
);
CREATE INDEX livelihoods_notes_of ON livelihoods_notes (org_id, enrolment_id);

CREATE TABLE livelihoods_capital (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  enrolment_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  what TEXT NOT NULL,
  source TEXT NOT NULL,
  amount_satang BIGINT NOT NULL CHECK (amount_satang > 0),
  repayable BOOLEAN NOT NULL,
  due_on TEXT,
  given_on TEXT NOT NULL,
  receipt TEXT NOT NULL,
  given_by TEXT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, enrolment_id) REFERENCES livelihoods_enrolments (org_id, id),
  CONSTRAINT livelihoods_capital_receipt UNIQUE (org_id, receipt)
);
CREATE INDEX livelihoods_capital_of ON livelihoods_capital (org_id, enrolment_id);

CREATE TABLE livelihoods_repayments (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  capital_id TEXT NOT NULL,
  paid_on TEXT NOT NULL,
  amount_satang BIGINT NOT NULL CHECK (amount_satang > 0),
  receipt TEXT NOT NULL,
  taken_by TEXT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, capital_id) REFERENCES livelihoods_capital (org_id, id),
  CONSTRAINT livelihoods_repayments_receipt UNIQUE (org_id, receipt)
);
CREATE INDEX livelihoods_repayments_of ON livelihoods_repayments (org_id, capital_id);

CREATE TABLE livelihoods_products (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  enrolment_id TEXT NOT NULL,
  name TEXT NOT NULL,
  unit TEXT NOT NULL,
  price_satang BIGINT NOT NULL,
  cost_satang BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, enrolment_id) REFERENCES livelihoods_enrolments (org_id, id)
);
CREATE INDEX livelihoods_products_of ON livelihoods_products (org_id, enrolment_id);

CREATE TABLE livelihoods_shops (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  enrolment_id TEXT NOT NULL,
  marketplace TEXT NOT NULL,
  name TEXT NOT NULL,
  address TEXT NOT NULL,
  opened_on TEXT NOT NULL,
  closed_on TEXT,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, enrolment_id) REFERENCES livelihoods_enrolments (org_id, id)
);
CREATE INDEX livelihoods_shops_of ON livelihoods_shops (org_id, enrolment_id);
CREATE INDEX livelihoods_shops_area ON livelihoods_shops (area_code, id);

-- Which heading of a marketplace's statement means what.
CREATE TABLE livelihoods_mappings (
  org_id TEXT NOT NULL,
  marketplace TEXT NOT NULL,
  headings TEXT NOT NULL,
  PRIMARY KEY (org_id, marketplace)
);

CREATE TABLE livelihoods_sales (
  org_id TEXT NOT NULL,
  shop_id TEXT NOT NULL,
  line_key TEXT NOT NULL,
  order_no TEXT NOT NULL,
  sold_on TEXT NOT NULL,
  item TEXT NOT NULL,
  quantity BIGINT NOT NULL,
  amount_satang BIGINT NOT NULL,
  fee_satang BIGINT NOT NULL,
  cancelled BOOLEAN NOT NULL,
  PRIMARY KEY (org_id, shop_id, line_key),
  FOREIGN KEY (org_id, shop_id) REFERENCES livelihoods_shops (org_id, id)
);

CREATE TABLE livelihoods_sales_imports (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  shop_id TEXT NOT NULL,
  file_name TEXT NOT NULL,
  rows BIGINT NOT NULL,
  added BIGINT NOT NULL,
  changed BIGINT NOT NULL,
  known BIGINT NOT NULL,
  cancelled BIGINT NOT NULL,
  refused BIGINT NOT NULL,
  amount_satang BIGINT NOT NULL,
  imported_by TEXT NOT NULL,
  imported_ms BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, shop_id) REFERENCES livelihoods_shops (org_id, id)
);
CREATE INDEX livelihoods_sales_imports_of ON livelihoods_sales_imports (org_id, shop_id);

CREATE TABLE livelihoods_incomes (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  enrolment_id TEXT NOT NULL,
  months BIGINT NOT NULL,
  due_on TEXT NOT NULL,
  asked_on TEXT,
  income_satang_month BIGINT,
  unknown_reason TEXT NOT NULL,
  source TEXT NOT NULL,
  asked_by TEXT NOT NULL,
  task_id TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, enrolment_id) REFERENCES livelihoods_enrolments (org_id, id),
  CONSTRAINT livelihoods_incomes_point UNIQUE (org_id, enrolment_id, months),
  CONSTRAINT livelihoods_incomes_said CHECK (income_satang_month IS NULL OR (income_satang_month >= 0 AND asked_on IS NOT NULL))
);

-- no org_id: work is offered to everybody, and nobody who has it is named
CREATE TABLE livelihoods_openings (
  owner_org_id TEXT NOT NULL,
  id TEXT NOT NULL PRIMARY KEY,
  area_code TEXT NOT NULL,
  title TEXT NOT NULL,
  kind TEXT NOT NULL,
  employer TEXT NOT NULL,
  programme_id TEXT NOT NULL,
  skills TEXT NOT NULL,
  places BIGINT NOT NULL CHECK (places > 0),
  pay_satang_month BIGINT NOT NULL,
  conditions TEXT NOT NULL,
  apply_to TEXT NOT NULL,
  open_from TEXT NOT NULL,
  open_until TEXT,
  closed BOOLEAN NOT NULL,
  version BIGINT NOT NULL
);
CREATE INDEX livelihoods_openings_area ON livelihoods_openings (area_code, open_from, id);

CREATE TABLE livelihoods_placements (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  opening_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  household_id TEXT NOT NULL,
  placed_on TEXT NOT NULL,
  ended_on TEXT,
  end_reason TEXT NOT NULL,
  placed_by TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX livelihoods_placements_opening ON livelihoods_placements (opening_id, id);
CREATE INDEX livelihoods_placements_person ON livelihoods_placements (person_id);
CREATE INDEX livelihoods_placements_area ON livelihoods_placements (area_code, id);

-- Requests for benefits, the decisions on them, and what was paid. Free text about people is sealed by the application.
-- Maker, approver and payer are three people: aid_hands holds one part per person and request, and a decision or a
-- payment stands only on hands that are there.

CREATE TABLE aid_counters (
  org_id TEXT NOT NULL,
  fiscal_year BIGINT NOT NULL,
  last BIGINT NOT NULL,
  PRIMARY KEY (org_id, fiscal_year)
);

CREATE TABLE aid_requests (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  number TEXT NOT NULL,
  channel TEXT NOT NULL,
  asked_on TEXT NOT NULL,
  emergency BOOLEAN NOT NULL,
  benefit_code TEXT NOT NULL,
  rate TEXT NOT NULL,
  kind TEXT NOT NULL,
  person_id TEXT NOT NULL,
  household_id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  reason TEXT NOT NULL,
  amount_satang BIGINT NOT NULL CHECK (amount_satang > 0),
  pay_how TEXT NOT NULL CHECK (pay_how IN ('cash', 'cheque', 'transfer', 'promptpay')),
  payee_is TEXT NOT NULL CHECK (payee_is IN ('self', 'agent')),
  payee_name TEXT NOT NULL,
  bank TEXT NOT NULL,
  account TEXT NOT NULL,
  alike_reason TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('draft', 'submitted', 'sent_back', 'assessed', 'awaiting_decision',
    'awaiting_budget', 'approved', 'paying', 'paid', 'followed_up', 'ineligible', 'withdrawn', 'stopped')),
  state_since_ms BIGINT NOT NULL,
  level TEXT NOT NULL,
  outcome TEXT NOT NULL,
  offered TEXT NOT NULL,
  opened_ms BIGINT NOT NULL,
  opened_by TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  CONSTRAINT aid_requests_number UNIQUE (number)
);
CREATE UNIQUE INDEX aid_requests_id ON aid_requests (id);
CREATE INDEX aid_requests_queue ON aid_requests (state, state_since_ms, id);
CREATE INDEX aid_requests_org ON aid_requests (org_id, state, state_since_ms, id);
CREATE INDEX aid_requests_area ON aid_requests (area_code, id);
CREATE INDEX aid_requests_person ON aid_requests (person_id, opened_ms);
CREATE INDEX aid_requests_household ON aid_requests (household_id, opened_ms);
CREATE INDEX aid_requests_case ON aid_requests (case_id);

CREATE TABLE aid_moves (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  request_id TEXT NOT NULL,
  position BIGINT NOT NULL,
  step TEXT NOT NULL,
  from_state TEXT NOT NULL,
  to_state TEXT NOT NULL,
  at_ms BIGINT NOT NULL,
  staff_id TEXT NOT NULL,
  role TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (org_id, id),
  CONSTRAINT aid_moves_position UNIQUE (org_id, request_id, position),
  FOREIGN KEY (org_id, request_id) REFERENCES aid_requests (org_id, id)
);

-- One person (person_key: every account of the same human being) has one part in a request, once and for all.
CREATE TABLE aid_hands (
  org_id TEXT NOT NULL,
  request_id TEXT NOT NULL,
  person_key TEXT NOT NULL,
  part TEXT NOT NULL CHECK (part IN ('maker', 'approver', 'payer')),
  staff_id TEXT NOT NULL,
  since_ms BIGINT NOT NULL,
  PRIMARY KEY (org_id, request_id, person_key),
  CONSTRAINT aid_hands_one_part UNIQUE (org_id, request_id, person_key, part),
  CONSTRAINT aid_hands_account UNIQUE (org_id, request_id, staff_id),
  FOREIGN KEY (org_id, request_id) REFERENCES aid_requests (org_id, id)
);

CREATE TABLE aid_papers (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  request_id TEXT NOT NULL,
  code TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('attached', 'missing')),
  note TEXT NOT NULL,
  due_on TEXT,
  changed_ms BIGINT NOT NULL,
  changed_by TEXT NOT NULL,
  PRIMARY KEY (org_id, id),
  CONSTRAINT aid_papers_once UNIQUE (org_id, request_id, code),
  FOREIGN KEY (org_id, request_id) REFERENCES aid_requests (org_id, id)
);

CREATE TABLE aid_remarks (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  request_id TEXT NOT NULL,
  field TEXT NOT NULL,
  comment TEXT NOT NULL,
  asked_ms BIGINT NOT NULL,
  asked_by TEXT NOT NULL,
  answer TEXT NOT NULL CHECK (answer IN ('none', 'unchanged', 'edited')),
  words TEXT NOT NULL,
  answered_ms BIGINT,
  answered_by TEXT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, request_id) REFERENCES aid_requests (org_id, id)
);
CREATE INDEX aid_remarks_request ON aid_remarks (org_id, request_id, id);

CREATE TABLE aid_opinions (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  request_id TEXT NOT NULL,
  facts TEXT NOT NULL,
  opinion TEXT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('help', 'help_urgently', 'do_not_help')),
  signed_ms BIGINT NOT NULL,
  signed_by TEXT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, request_id) REFERENCES aid_requests (org_id, id)
);
CREATE INDEX aid_opinions_request ON aid_opinions (org_id, request_id, id);

CREATE TABLE aid_memos (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  request_id TEXT NOT NULL,
  position BIGINT NOT NULL,
  background TEXT NOT NULL,
  facts TEXT NOT NULL,
  law TEXT NOT NULL,
  consideration TEXT NOT NULL,
  proposal TEXT NOT NULL,
  amount_satang BIGINT NOT NULL CHECK (amount_satang > 0),
  written_ms BIGINT NOT NULL,
  written_by TEXT NOT NULL,
  PRIMARY KEY (org_id, id),
  CONSTRAINT aid_memos_position UNIQUE (org_id, request_id, position),
  FOREIGN KEY (org_id, request_id) REFERENCES aid_requests (org_id, id)
);

-- Who may read the request of a closed file without being on the case's team: who is to decide it, who is to pay.
CREATE TABLE aid_readers (
  org_id TEXT NOT NULL,
  request_id TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  PRIMARY KEY (org_id, request_id, staff_id),
  FOREIGN KEY (org_id, request_id) REFERENCES aid_requests (org_id, id)
);
CREATE INDEX aid_readers_staff ON aid_readers (staff_id);

CREATE TABLE aid_decisions (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  request_id TEXT NOT NULL,
  position BIGINT NOT NULL,
  verdict TEXT NOT NULL CHECK (verdict IN ('approved', 'approved_without_budget', 'refused', 'budget_given')),
  amount_satang BIGINT NOT NULL,
  level TEXT NOT NULL,
  law TEXT NOT NULL,
  reason TEXT NOT NULL,
  acknowledged TEXT NOT NULL,
  in_spite TEXT NOT NULL,
  memo_id TEXT NOT NULL,
  decided_ms BIGINT NOT NULL,
  decided_by TEXT NOT NULL,
  person_key TEXT NOT NULL,
  part TEXT NOT NULL CHECK (part = 'approver'),
  PRIMARY KEY (org_id, id),
  CONSTRAINT aid_decisions_position UNIQUE (org_id, request_id, position),
  FOREIGN KEY (org_id, request_id) REFERENCES aid_requests (org_id, id),
  FOREIGN KEY (org_id, request_id, person_key, part) REFERENCES aid_hands (org_id, request_id, person_key, part)
);

-- Money set aside in a purse for one request. At most one at a time.
CREATE TABLE aid_holds (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  request_id TEXT NOT NULL,
  fund_org_id TEXT NOT NULL,
  fund_id TEXT NOT NULL,
  amount_satang BIGINT NOT NULL CHECK (amount_satang > 0),
  transfer_id TEXT NOT NULL,
  ended_by TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('held', 'settled', 'released')),
  held_ms BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, request_id) REFERENCES aid_requests (org_id, id)
);
CREATE UNIQUE INDEX aid_holds_one ON aid_holds (org_id, request_id) WHERE state <> 'released';
CREATE UNIQUE INDEX aid_holds_transfer ON aid_holds (transfer_id);

CREATE TABLE aid_preparations (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  request_id TEXT NOT NULL,
  position BIGINT NOT NULL,
  pay_how TEXT NOT NULL,
  payee_name TEXT NOT NULL,
  bank TEXT NOT NULL,
  account TEXT NOT NULL,
  pay_on TEXT NOT NULL,
  prepared_ms BIGINT NOT NULL,
  prepared_by TEXT NOT NULL,
  person_key TEXT NOT NULL,
  part TEXT NOT NULL CHECK (part = 'payer'),
  PRIMARY KEY (org_id, id),
  CONSTRAINT aid_preparations_position UNIQUE (org_id, request_id, position),
  FOREIGN KEY (org_id, request_id) REFERENCES aid_requests (org_id, id),
  FOREIGN KEY (org_id, request_id, person_key, part) REFERENCES aid_hands (org_id, request_id, person_key, part)
);

CREATE TABLE aid_payments (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  request_id TEXT NOT NULL,
  amount_satang BIGINT NOT NULL CHECK (amount_satang > 0),
  paid_on TEXT NOT NULL,
  pay_how TEXT NOT NULL,
  voucher TEXT NOT NULL,
  transfer_id TEXT NOT NULL,
  reference TEXT NOT NULL,
  receiver_name TEXT NOT NULL,
  acknowledgement TEXT NOT NULL,
  witness_1 TEXT NOT NULL,
  witness_2 TEXT NOT NULL,
  mark_image TEXT NOT NULL,
  slip_image TEXT NOT NULL,
  paid_ms BIGINT NOT NULL,
  paid_by TEXT NOT NULL,
  maker_key TEXT NOT NULL,
  maker_part TEXT NOT NULL CHECK (maker_part = 'maker'),
  approver_key TEXT NOT NULL,
  approver_part TEXT NOT NULL CHECK (approver_part = 'approver'),
  payer_key TEXT NOT NULL,
  payer_part TEXT NOT NULL CHECK (payer_part = 'payer'),
  PRIMARY KEY (org_id, id),
  CONSTRAINT aid_payments_once UNIQUE (org_id, request_id),
  CONSTRAINT aid_payments_three CHECK (maker_key <> approver_key AND maker_key <> payer_key
    AND approver_key <> payer_key),
  FOREIGN KEY (org_id, request_id) REFERENCES aid_requests (org_id, id),
  FOREIGN KEY (org_id, request_id, maker_key, maker_part) REFERENCES aid_hands (org_id, request_id, person_key, part),
  FOREIGN KEY (org_id, request_id, approver_key, approver_part)
    REFERENCES aid_hands (org_id, request_id, person_key, part),
  FOREIGN KEY (org_id, request_id, payer_key, payer_part) REFERENCES aid_hands (org_id, request_id, person_key, part)
);

CREATE TABLE aid_follow_ups (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  request_id TEXT NOT NULL,
  done_on TEXT NOT NULL,
  method TEXT NOT NULL CHECK (method IN ('visit', 'phone', 'office', 'report')),
  result TEXT NOT NULL,
  noted_ms BIGINT NOT NULL,
  noted_by TEXT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, request_id) REFERENCES aid_requests (org_id, id)
);
CREATE INDEX aid_follow_ups_request ON aid_follow_ups (org_id, request_id, id);

-- no org_id: ceilings count across all organisations. Who decides for a person or a family waits here for whoever
-- decides for the same, so that two do not both find the last time left.
CREATE TABLE aid_subjects (
  subject TEXT NOT NULL,
  decisions BIGINT NOT NULL,
  PRIMARY KEY (subject)
);

-- no org_id: who decides at which level is the same for all.
CREATE TABLE aid_levels (
  approval TEXT NOT NULL,
  role TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_until TEXT,
  limit_satang BIGINT,
  source TEXT NOT NULL,
  PRIMARY KEY (approval, role, valid_from)
);

-- no org_id: which purses may pay what is meant for one of them.
CREATE TABLE aid_purses (
  purse_kind TEXT NOT NULL,
  may_pay TEXT NOT NULL,
  emergency_only BOOLEAN NOT NULL,
  valid_from TEXT NOT NULL,
  valid_until TEXT,
  sort BIGINT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (purse_kind, may_pay, valid_from)
);

INSERT INTO aid_levels (approval, role, valid_from, valid_until, limit_satang, source) VALUES
  ('none', 'centre_head', '2019-10-01', NULL, NULL, 'domain reference 5: the desk by itself'),
  ('none', 'provincial_officer', '2019-10-01', NULL, NULL, 'domain reference 5: the desk by itself'),
  ('local_executive', 'executive', '2019-10-01', NULL, NULL, 'domain reference 5: allowance lists, LAO executive'),
  ('local_executive', 'centre_head', '2019-10-01', NULL, NULL, 'domain reference 1.8: centre chair, own power'),
  ('provincial_office', 'provincial_officer', '2019-10-01', NULL, NULL,
   'domain reference 5: relief within ceiling, provincial office, delegated'),
  ('governor', 'executive', '2019-10-01', NULL, NULL, 'emergency relief guideline: above ceiling, governor'),
  ('provincial_group', 'provincial_officer', '2019-10-01', NULL, NULL,
   'domain reference 5: house repair, provincial working group'),
  ('provincial_committee', 'executive', '2019-10-01', NULL, NULL, 'domain reference 5: loans, provincial sub-committee'),
  ('fund_committee', 'fund_committee', '2019-10-01', NULL, NULL, 'domain reference 5: loans, fund committee'),
  ('department', 'executive', '2019-10-01', NULL, NULL, 'domain reference 1.8: department');

INSERT INTO aid_purses (purse_kind, may_pay, emergency_only, valid_from, valid_until, sort, source) VALUES
  ('EMERGENCY', 'EMERGENCY', FALSE, '2019-10-01', NULL, 1, 'relief-system data dictionary: six purses'),
  ('CHILD', 'CHILD', FALSE, '2019-10-01', NULL, 1, 'relief-system data dictionary: six purses'),
  ('DISABLED', 'DISABLED', FALSE, '2019-10-01', NULL, 1, 'relief-system data dictionary: six purses'),
  ('ELDER', 'ELDER', FALSE, '2019-10-01', NULL, 1, 'relief-system data dictionary: six purses'),
  ('LOW_INCOME', 'LOW_INCOME', FALSE, '2019-10-01', NULL, 1, 'relief-system data dictionary: six purses'),
  ('WOMAN_FAMILY', 'WOMAN_FAMILY', FALSE, '2019-10-01', NULL, 1, 'relief-system data dictionary: six purses'),
  ('CHILD', 'EMERGENCY', TRUE, '2019-10-01', NULL, 2, 'emergency relief guideline: any sudden social problem'),
  ('DISABLED', 'EMERGENCY', TRUE, '2019-10-01', NULL, 2, 'emergency relief guideline: any sudden social problem'),
  ('ELDER', 'EMERGENCY', TRUE, '2019-10-01', NULL, 2, 'emergency relief guideline: any sudden social problem'),
  ('LOW_INCOME', 'EMERGENCY', TRUE, '2019-10-01', NULL, 2, 'emergency relief guideline: any sudden social problem'),
  ('WOMAN_FAMILY', 'EMERGENCY', TRUE, '2019-10-01', NULL, 2, 'emergency relief guideline: any sudden social problem');

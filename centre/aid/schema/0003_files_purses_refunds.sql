-- Scans of the papers somebody brought and of payment slips. The bytes lie sealed with the registry; a payment slip
-- stands under the code 'payment_slip', the others under the paper that they show.
CREATE TABLE aid_files (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  request_id TEXT NOT NULL,
  code TEXT NOT NULL,
  scan_id TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size BIGINT NOT NULL,
  added_ms BIGINT NOT NULL,
  added_by TEXT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, request_id) REFERENCES aid_requests (org_id, id)
);
CREATE INDEX aid_files_request ON aid_files (org_id, request_id, id);

-- No page ever filled slip_image: a slip is a file.
ALTER TABLE aid_payments DROP COLUMN slip_image;
ALTER TABLE aid_payments ADD COLUMN slip_file TEXT NOT NULL DEFAULT '';

-- One request may be paid by several purses, each once.
DROP INDEX aid_holds_one;
CREATE UNIQUE INDEX aid_holds_one ON aid_holds (org_id, request_id, fund_id) WHERE state <> 'released';

-- The most that a kind of purse gives to one request; none: its balance alone is the limit.
ALTER TABLE aid_purses ADD COLUMN most_satang BIGINT;

-- What tells that two accounts are one human being: the name, and the national id where it is known. Every mark leads
-- to the hand of whom it marks, and has that hand's part.
CREATE TABLE aid_hand_marks (
  org_id TEXT NOT NULL,
  request_id TEXT NOT NULL,
  mark TEXT NOT NULL,
  person_key TEXT NOT NULL,
  part TEXT NOT NULL CHECK (part IN ('maker', 'approver', 'payer')),
  PRIMARY KEY (org_id, request_id, mark),
  FOREIGN KEY (org_id, request_id, person_key, part) REFERENCES aid_hands (org_id, request_id, person_key, part)
);
INSERT INTO aid_hand_marks (org_id, request_id, mark, person_key, part)
  SELECT org_id, request_id, person_key, person_key, part FROM aid_hands;

-- Money that was paid and comes back: asked for, agreed to and received by three different hands, as it was paid.
CREATE TABLE aid_refunds (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  request_id TEXT NOT NULL,
  payment_id TEXT NOT NULL,
  amount_satang BIGINT NOT NULL CHECK (amount_satang > 0),
  reason TEXT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('asked', 'agreed', 'refused', 'received')),
  asked_ms BIGINT NOT NULL,
  asked_by TEXT NOT NULL,
  maker_key TEXT NOT NULL,
  maker_part TEXT NOT NULL CHECK (maker_part = 'maker'),
  decision TEXT NOT NULL,
  decided_ms BIGINT,
  decided_by TEXT NOT NULL,
  approver_key TEXT,
  approver_part TEXT NOT NULL CHECK (approver_part = 'approver'),
  returned_on TEXT,
  how TEXT NOT NULL CHECK (how IN ('cash', 'cheque', 'transfer', 'promptpay')),
  reference TEXT NOT NULL,
  giver_name TEXT NOT NULL,
  receipt TEXT NOT NULL,
  received_ms BIGINT,
  received_by TEXT NOT NULL,
  payer_key TEXT,
  payer_part TEXT NOT NULL CHECK (payer_part = 'payer'),
  PRIMARY KEY (org_id, id),
  CONSTRAINT aid_refunds_three CHECK (maker_key <> approver_key AND maker_key <> payer_key
    AND approver_key <> payer_key),
  CONSTRAINT aid_refunds_course CHECK ((state = 'asked') = (approver_key IS NULL)
    AND (state = 'received') = (payer_key IS NOT NULL)),
  FOREIGN KEY (org_id, request_id) REFERENCES aid_requests (org_id, id),
  FOREIGN KEY (org_id, payment_id) REFERENCES aid_payments (org_id, id),
  FOREIGN KEY (org_id, request_id, maker_key, maker_part) REFERENCES aid_hands (org_id, request_id, person_key, part),
  FOREIGN KEY (org_id, request_id, approver_key, approver_part)
    REFERENCES aid_hands (org_id, request_id, person_key, part),
  FOREIGN KEY (org_id, request_id, payer_key, payer_part) REFERENCES aid_hands (org_id, request_id, person_key, part)
);
CREATE UNIQUE INDEX aid_refunds_one ON aid_refunds (org_id, request_id) WHERE state <> 'refused';

INSERT INTO aid_purses (purse_kind, may_pay, emergency_only, valid_from, valid_until, sort, source) VALUES
  ('HOUSE_ELDER', 'HOUSE_ELDER', FALSE, '2019-10-01', NULL, 1, 'house adaptation budget of the Department of Older Persons'),
  ('HOUSE_DISABLED', 'HOUSE_DISABLED', FALSE, '2019-10-01', NULL, 1,
   'house adaptation budget of the Department of Empowerment of Persons with Disabilities'),
  ('HOUSE_RURAL', 'HOUSE_RURAL', FALSE, '2019-10-01', NULL, 1,
   'sufficient and secure housing budget of the Community Organizations Development Institute');

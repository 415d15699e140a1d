-- Complaints, their steps, and what people thought of the help.

-- no org_id: national guidance
CREATE TABLE complaints_categories (
  code TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_until TEXT,
  position BIGINT NOT NULL,
  name_th TEXT NOT NULL,
  name_en TEXT NOT NULL,
  days BIGINT NOT NULL,
  province BOOLEAN NOT NULL,
  PRIMARY KEY (code, valid_from)
);
INSERT INTO complaints_categories (code, valid_from, valid_until, position, name_th, name_en, days, province) VALUES
  ('slow', '2019-10-01', NULL, 1, 'ล่าช้า ไม่มีใครติดต่อกลับ', 'Too slow, nobody calls back', 15, FALSE),
  ('refused', '2019-10-01', NULL, 2, 'ไม่ได้รับความช่วยเหลือ หรือได้ไม่ตรงสิทธิ', 'Help was refused, or less than is due', 30, FALSE),
  ('unfair', '2019-10-01', NULL, 3, 'เลือกปฏิบัติ ไม่เป็นธรรม', 'Unfair, others are preferred', 15, FALSE),
  ('manner', '2019-10-01', NULL, 4, 'กิริยาหรือคำพูดของเจ้าหน้าที่', 'How staff behaved or spoke', 15, FALSE),
  ('wrong_record', '2019-10-01', NULL, 5, 'ข้อมูลของฉันผิด', 'My record is wrong', 15, FALSE),
  ('privacy', '2019-10-01', NULL, 6, 'ความลับของฉันรั่วไหล', 'My secret was told', 7, TRUE),
  ('money', '2019-10-01', NULL, 7, 'เรียกรับเงินหรือของ', 'Money or goods were asked for', 7, TRUE),
  ('other', '2019-10-01', NULL, 9, 'เรื่องอื่น', 'Something else', 15, FALSE);

CREATE TABLE complaints_complaints (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  number TEXT NOT NULL,
  kind TEXT NOT NULL,
  category TEXT NOT NULL,
  channel TEXT NOT NULL,
  case_id TEXT NOT NULL,
  closed_file BOOLEAN NOT NULL,
  words TEXT NOT NULL,
  name TEXT NOT NULL,
  phone TEXT NOT NULL,
  tracking_index TEXT NOT NULL,
  level TEXT NOT NULL,
  state TEXT NOT NULL,
  filed_ms BIGINT NOT NULL,
  filed_by TEXT NOT NULL,
  due_ms BIGINT NOT NULL,
  in_charge TEXT NOT NULL,
  outcome TEXT NOT NULL,
  answer TEXT NOT NULL,
  answered_ms BIGINT,
  answered_by TEXT NOT NULL,
  appeal_of TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  CONSTRAINT complaints_number UNIQUE (number)
);
CREATE INDEX complaints_complaints_due ON complaints_complaints (state, due_ms, id);
CREATE INDEX complaints_complaints_case ON complaints_complaints (org_id, case_id);

-- Who had a hand in what is complained of.
CREATE TABLE complaints_hands (
  org_id TEXT NOT NULL,
  complaint_id TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  PRIMARY KEY (org_id, complaint_id, staff_id),
  FOREIGN KEY (org_id, complaint_id) REFERENCES complaints_complaints (org_id, id)
);

CREATE TABLE complaints_steps (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  complaint_id TEXT NOT NULL,
  step TEXT NOT NULL,
  at_ms BIGINT NOT NULL,
  staff_id TEXT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, complaint_id) REFERENCES complaints_complaints (org_id, id)
);
CREATE INDEX complaints_steps_complaint ON complaints_steps (org_id, complaint_id, at_ms);

-- A link to say how it went: used once, kept as a keyed hash. The score does not know the link.
CREATE TABLE complaints_score_links (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  case_id TEXT NOT NULL,
  token_index TEXT NOT NULL,
  made_ms BIGINT NOT NULL,
  made_by TEXT NOT NULL,
  expires_ms BIGINT NOT NULL,
  used_ms BIGINT,
  PRIMARY KEY (org_id, id),
  CONSTRAINT complaints_score_links_token UNIQUE (token_index)
);
CREATE TABLE complaints_scores (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  face BIGINT NOT NULL,
  comment TEXT NOT NULL,
  given_on TEXT NOT NULL,
  PRIMARY KEY (org_id, id),
  CONSTRAINT complaints_scores_face CHECK (face >= 1 AND face <= 5)
);
CREATE INDEX complaints_scores_day ON complaints_scores (org_id, given_on);

-- What a volunteer does and is: checked by two chairs, trained, carded, assigned, on the rota, thanked.
ALTER TABLE network_volunteers ADD COLUMN standing TEXT NOT NULL DEFAULT 'serving';
ALTER TABLE network_volunteers ADD COLUMN skill_codes TEXT NOT NULL DEFAULT '[]';

-- no org_id: terms and warnings are policy, the same for all. A change is a row with a later day.
CREATE TABLE network_volunteer_rules (
  rule TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  value BIGINT NOT NULL,
  PRIMARY KEY (rule, valid_from)
);
INSERT INTO network_volunteer_rules (rule, valid_from, value) VALUES
  ('card_term_years', '2014-01-01', 4),
  ('card_warning_days', '2014-01-01', 90);

-- no org_id: the catalogue of skills is the same for all.
CREATE TABLE network_skills (
  code TEXT NOT NULL PRIMARY KEY,
  place BIGINT NOT NULL,
  name_th TEXT NOT NULL,
  name_en TEXT NOT NULL
);
INSERT INTO network_skills (code, place, name_th, name_en) VALUES
  ('elder_care', 1, 'ดูแลผู้สูงอายุ', 'Care of elders'),
  ('disability_care', 2, 'ดูแลคนพิการ', 'Care of disabled people'),
  ('child_family', 3, 'เด็กและครอบครัว', 'Children and families'),
  ('first_aid', 4, 'ปฐมพยาบาล', 'First aid'),
  ('listening', 5, 'รับฟังและให้กำลังใจ', 'Listening and support'),
  ('rights', 6, 'แนะนำสิทธิและสวัสดิการ', 'Advice on rights and benefits'),
  ('survey', 7, 'สำรวจและบันทึกข้อมูล', 'Surveys and records'),
  ('building', 8, 'ช่างซ่อมบ้าน', 'House repairs'),
  ('driving', 9, 'ขับรถรับส่ง', 'Driving'),
  ('sign_language', 10, 'ภาษามือ', 'Sign language'),
  ('hill_languages', 11, 'ภาษากลุ่มชาติพันธุ์', 'Languages of ethnic groups');

CREATE TABLE network_volunteer_checks (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  volunteer_id TEXT NOT NULL,
  step TEXT NOT NULL,
  chair_id TEXT NOT NULL,
  chair_name TEXT NOT NULL,
  passed BOOLEAN NOT NULL,
  note TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  at_ms BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, volunteer_id) REFERENCES network_volunteers (org_id, id),
  CONSTRAINT network_volunteer_checks_once UNIQUE (org_id, volunteer_id, step)
);

CREATE TABLE network_volunteer_cards (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  volunteer_id TEXT NOT NULL,
  number TEXT NOT NULL,
  issued_on TEXT NOT NULL,
  expires_on TEXT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, volunteer_id) REFERENCES network_volunteers (org_id, id)
);
CREATE INDEX network_volunteer_cards_of ON network_volunteer_cards (org_id, volunteer_id, issued_on);

-- One row for each who came; those of one course share its course_id.
CREATE TABLE network_volunteer_trainings (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  volunteer_id TEXT NOT NULL,
  course_id TEXT NOT NULL,
  name TEXT NOT NULL,
  day TEXT NOT NULL,
  hours BIGINT NOT NULL,
  place TEXT NOT NULL,
  skill TEXT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, volunteer_id) REFERENCES network_volunteers (org_id, id)
);
CREATE INDEX network_volunteer_trainings_of ON network_volunteer_trainings (org_id, volunteer_id, day);

CREATE TABLE network_volunteer_assignments (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  volunteer_id TEXT NOT NULL,
  place_code TEXT NOT NULL,
  skill TEXT NOT NULL,
  task TEXT NOT NULL,
  from_day TEXT NOT NULL,
  until_day TEXT,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, volunteer_id) REFERENCES network_volunteers (org_id, id)
);
CREATE INDEX network_volunteer_assignments_of ON network_volunteer_assignments (org_id, volunteer_id, from_day);

-- The rota, and the minutes that were served.
CREATE TABLE network_volunteer_duties (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  volunteer_id TEXT NOT NULL,
  day TEXT NOT NULL,
  shift TEXT NOT NULL,
  task TEXT NOT NULL,
  minutes BIGINT,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, volunteer_id) REFERENCES network_volunteers (org_id, id),
  CONSTRAINT network_volunteer_duties_once UNIQUE (org_id, volunteer_id, day, shift)
);
CREATE INDEX network_volunteer_duties_day ON network_volunteer_duties (day, org_id, volunteer_id);

CREATE TABLE network_volunteer_awards (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  volunteer_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  given_on TEXT NOT NULL,
  giver TEXT NOT NULL,
  reason TEXT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, volunteer_id) REFERENCES network_volunteers (org_id, id)
);
CREATE INDEX network_volunteer_awards_of ON network_volunteer_awards (org_id, volunteer_id, given_on);

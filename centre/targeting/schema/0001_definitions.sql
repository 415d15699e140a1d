-- no org_id: sets of indicators are policy: dated, and the same for everybody.
CREATE TABLE targeting_indicator_sets (
  cycle TEXT NOT NULL PRIMARY KEY,
  year_from BIGINT NOT NULL,
  year_to BIGINT NOT NULL,
  complete BOOLEAN NOT NULL,
  note_th TEXT NOT NULL,
  note_en TEXT NOT NULL,
  source TEXT NOT NULL
);

-- no org_id: the indicators of a set, as they stand on the survey form.
CREATE TABLE targeting_indicators (
  cycle TEXT NOT NULL REFERENCES targeting_indicator_sets (cycle),
  number BIGINT NOT NULL,
  form_part TEXT NOT NULL,
  name_th TEXT NOT NULL,
  name_en TEXT NOT NULL,
  unit TEXT NOT NULL,
  threshold TEXT NOT NULL,
  age_from BIGINT,
  age_to BIGINT,
  tpmap_used TEXT NOT NULL,
  tpmap_dimension TEXT NOT NULL,
  PRIMARY KEY (cycle, number)
);

-- no org_id: how the lists of a year are meant; kept with each import, because years are not comparable.
CREATE TABLE targeting_definitions (
  version TEXT NOT NULL PRIMARY KEY,
  cycle TEXT NOT NULL REFERENCES targeting_indicator_sets (cycle),
  survey_year_from BIGINT NOT NULL,
  survey_year_to BIGINT NOT NULL,
  card_rule TEXT NOT NULL,
  source TEXT NOT NULL
);

-- no org_id: the rule for the level of a vulnerable household, dated.
CREATE TABLE targeting_level_rules (
  version TEXT NOT NULL PRIMARY KEY,
  valid_from TEXT NOT NULL,
  income_satang_max BIGINT NOT NULL,
  child_age_to BIGINT NOT NULL,
  elder_age_from BIGINT NOT NULL,
  few_dependents_max BIGINT NOT NULL,
  housing_indicator BIGINT NOT NULL,
  income_indicator BIGINT NOT NULL,
  conditions TEXT NOT NULL,
  source TEXT NOT NULL
);

INSERT INTO targeting_indicator_sets (cycle, year_from, year_to, complete, note_th, note_en, source) VALUES
  ('2560-2564', 2560, 2564, TRUE, '', '',
   'BMN 2560-2564 survey questionnaire and TPMAP dashboard indicator list; which indicators TPMAP uses is background knowledge'),
  ('2565-2569', 2565, 2569, FALSE,
   'รอบ 2565-2569 มี 38 ตัวชี้วัด แต่ยังไม่มีรายการทางการครบถ้วน จึงอ่านได้เฉพาะผลรายมิติ',
   'The cycle 2565-2569 has 38 indicators, but the official list is not complete here, so only results by dimension are read.',
   'CDD report on BMN 2565-2569; one of 38 indicators read');

INSERT INTO targeting_indicators (cycle, number, form_part, name_th, name_en, unit, threshold, age_from, age_to, tpmap_used,
  tpmap_dimension) VALUES
  ('2560-2564', 1, 'health', 'เด็กแรกเกิดมีน้ำหนัก 2,500 กรัมขึ้นไป',
   'newborn weighs at least 2,500 g', 'person', 'weight >= 2500 g', 0, 0, 'yes', 'health'),
  ('2560-2564', 2, 'health', 'เด็กแรกเกิดได้กินนมแม่อย่างเดียวอย่างน้อย 6 เดือนแรกติดต่อกัน',
   'newborn breast-fed only for the first 6 months', 'person', '>= 6 months', 0, 1, 'no', ''),
  ('2560-2564', 3, 'health', 'เด็กแรกเกิดถึง 12 ปี ได้รับวัคซีนป้องกันโรคครบตามตารางสร้างเสริมภูมิคุ้มกันโรค',
   'child 0-12 fully vaccinated by schedule', 'person', 'complete', 0, 12, 'no', ''),
  ('2560-2564', 4, 'health', 'ครัวเรือนกินอาหารถูกสุขลักษณะ ปลอดภัย และได้มาตรฐาน',
   'household eats hygienic, safe, standard food', 'household', 'all 4 sub-items', NULL, NULL, 'yes', 'health'),
  ('2560-2564', 5, 'health', 'ครัวเรือนมีการใช้ยาเพื่อบำบัด บรรเทาอาการเจ็บป่วยเบื้องต้นอย่างเหมาะสม',
   'household uses medicines properly for basic illness', 'household', 'all 4 sub-items', NULL, NULL, 'yes', 'health'),
  ('2560-2564', 6, 'health', 'คนอายุ 35 ปีขึ้นไป ได้รับการตรวจสุขภาพประจำปี',
   'person 35+ has a yearly health check', 'person', 'once a year', 35, NULL, 'no', ''),
  ('2560-2564', 7, 'health', 'คนอายุ 6 ปีขึ้นไป ออกกำลังกายอย่างน้อยสัปดาห์ละ 3 วัน ๆ ละ 30 นาที',
   'person 6+ exercises 3 days a week, 30 minutes', 'person', '>= 3 days x 30 min a week', 6, NULL, 'yes', 'health'),
  ('2560-2564', 8, 'environment', 'ครัวเรือนมีความมั่นคงในที่อยู่อาศัย และบ้านมีสภาพคงทนถาวร',
   'household has secure housing and a durable house', 'household', '8.1 and 8.2', NULL, NULL, 'yes', 'living'),
  ('2560-2564', 9, 'environment', 'ครัวเรือนมีน้ำสะอาดสำหรับดื่มและบริโภคเพียงพอตลอดปี อย่างน้อยคนละ 5 ลิตรต่อวัน',
   'enough clean drinking water all year', 'household', '>= 5 L per person per day', NULL, NULL, 'yes', 'living'),
  ('2560-2564', 10, 'environment', 'ครัวเรือนมีน้ำใช้เพียงพอตลอดปี อย่างน้อยคนละ 45 ลิตรต่อวัน',
   'enough water for use all year', 'household', '>= 45 L per person per day', NULL, NULL, 'yes', 'living'),
  ('2560-2564', 11, 'environment', 'ครัวเรือนมีการจัดบ้านเรือนเป็นระเบียบเรียบร้อย สะอาด และถูกสุขลักษณะ',
   'tidy, clean, hygienic house', 'household', 'all 8 sub-items', NULL, NULL, 'yes', 'living'),
  ('2560-2564', 12, 'environment', 'ครัวเรือนไม่ถูกรบกวนจากมลพิษ',
   'household not disturbed by pollution', 'household', 'none of 6', NULL, NULL, 'no', ''),
  ('2560-2564', 13, 'environment', 'ครัวเรือนมีการป้องกันอุบัติภัยและภัยธรรมชาติอย่างถูกวิธี',
   'household prevents accidents and natural hazards properly', 'household', 'all 4', NULL, NULL, 'no', ''),
  ('2560-2564', 14, 'environment', 'ครัวเรือนมีความปลอดภัยในชีวิตและทรัพย์สิน',
   'life and property are safe', 'household', 'none of 6', NULL, NULL, 'no', ''),
  ('2560-2564', 15, 'education', 'เด็กอายุ 3-5 ปี ได้รับบริการเลี้ยงดูเตรียมความพร้อมก่อนวัยเรียน',
   'child 3-5 gets pre-school care', 'person', 'yes', 3, 5, 'yes', 'education'),
  ('2560-2564', 16, 'education', 'เด็กอายุ 6-14 ปี ได้รับการศึกษาภาคบังคับ 9 ปี',
   'child 6-14 in 9-year compulsory school', 'person', 'yes', 6, 14, 'yes', 'education'),
  ('2560-2564', 17, 'education', 'เด็กจบชั้น ม.3 ได้เรียนต่อชั้น ม.4 หรือเทียบเท่า',
   'lower-secondary leaver continues to grade 10 or equal', 'person', 'yes', NULL, NULL, 'yes', 'education'),
  ('2560-2564', 18, 'education', 'คนในครัวเรือนที่จบการศึกษาภาคบังคับ 9 ปี ที่ไม่ได้เรียนต่อและยังไม่มีงานทำ ได้รับการฝึกอบรมด้านอาชีพ',
   'compulsory-school leaver without study or work is trained for a job', 'person', 'yes', NULL, NULL, 'no', ''),
  ('2560-2564', 19, 'education', 'คนอายุ 15-59 ปี อ่าน เขียนภาษาไทย และคิดเลขอย่างง่ายได้',
   'person 15-59 reads and writes Thai and does simple sums', 'person', 'yes', 15, 59, 'yes', 'education'),
  ('2560-2564', 20, 'work_income', 'คนอายุ 15-59 ปี มีอาชีพและรายได้',
   'person 15-59 has occupation and income', 'person', 'yes', 15, 59, 'yes', 'income'),
  ('2560-2564', 21, 'work_income', 'คนอายุ 60 ปีขึ้นไป มีอาชีพและรายได้',
   'person 60+ has occupation and income', 'person', 'yes', 60, NULL, 'uncertain', 'income'),
  ('2560-2564', 22, 'work_income', 'รายได้เฉลี่ยของคนในครัวเรือนต่อปี',
   'average income per household member per year', 'household', '>= 38000 baht per person per year', NULL, NULL, 'yes', 'income'),
  ('2560-2564', 23, 'work_income', 'ครัวเรือนมีการเก็บออมเงิน',
   'household saves money', 'household', 'yes', NULL, NULL, 'no', ''),
  ('2560-2564', 24, 'values', 'คนในครัวเรือนไม่ดื่มสุรา',
   'members do not drink alcohol', 'household', 'none drinks', NULL, NULL, 'no', ''),
  ('2560-2564', 25, 'values', 'คนในครัวเรือนไม่สูบบุหรี่',
   'members do not smoke', 'household', 'none smokes', NULL, NULL, 'no', ''),
  ('2560-2564', 26, 'values', 'คนอายุ 6 ปีขึ้นไป ปฏิบัติกิจกรรมทางศาสนาอย่างน้อยสัปดาห์ละ 1 ครั้ง',
   'person 6+ religious practice weekly', 'person', '>= once a week', 6, NULL, 'no', ''),
  ('2560-2564', 27, 'values', 'ผู้สูงอายุได้รับการดูแลจากครอบครัว ชุมชน ภาครัฐ หรือภาคเอกชน',
   'elder is cared for', 'person', 'yes', 60, NULL, 'yes', 'access'),
  ('2560-2564', 28, 'values', 'ผู้พิการได้รับการดูแลจากครอบครัว ชุมชน ภาครัฐ หรือภาคเอกชน',
   'disabled person is cared for', 'person', 'yes', NULL, NULL, 'yes', 'access'),
  ('2560-2564', 29, 'values', 'ผู้ป่วยโรคเรื้อรังได้รับการดูแลจากครอบครัว ชุมชน ภาครัฐ หรือภาคเอกชน',
   'chronic patient is cared for', 'person', 'yes', NULL, NULL, 'no', ''),
  ('2560-2564', 30, 'values', 'ครัวเรือนมีส่วนร่วมทำกิจกรรมสาธารณะเพื่อประโยชน์ของชุมชนหรือท้องถิ่น',
   'household joins public activities', 'household', 'yes', NULL, NULL, 'no', ''),
  ('2560-2564', 31, 'values', 'ครอบครัวมีความอบอุ่น',
   'warm family', 'household', 'living together: any of 3; otherwise any of 2', NULL, NULL, 'no', ''),
  ('2565-2569', 8, 'health', 'ครัวเรือนสามารถดูแลตนเอง/สมาชิกเมื่อมีอาการเจ็บป่วยเบื้องต้น และใช้ยาเท่าที่จำเป็น',
   'household can care for itself at basic illness and uses medicines only as needed', 'household', 'see form', NULL, NULL, 'uncertain', '');

INSERT INTO targeting_definitions (version, cycle, survey_year_from, survey_year_to, card_rule, source) VALUES
  ('bmn-2560-2564', '2560-2564', 2560, 2564, 'required', 'TPMAP to data year 2565: poor by survey and holder of the state welfare card'),
  ('bmn-2565-card', '2565-2569', 2565, 2565, 'required', 'TPMAP data year 2566: survey 2565 and card 2565'),
  ('bmn-2566-filter', '2565-2569', 2566, 2569, 'filter', 'TPMAP from data year 2567: poor by survey, the card is only a filter');

INSERT INTO targeting_level_rules (version, valid_from, income_satang_max, child_age_to, elder_age_from, few_dependents_max,
  housing_indicator, income_indicator, conditions, source) VALUES
  ('levels-2565', '2021-10-01', 10000000, 17, 60, 2, 8, 22, 'disabled bedridden chronic',
   'Poverty centre page (income line); levels 0 to 3 and dependent persons are background knowledge, official text not found');

-- Policy as rows with a day from which they hold. A change is a row with a later day, never an edit.

-- no org_id: the intervention menu is the same for all
CREATE TABLE logbook_menu (
  code TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_until TEXT,
  position BIGINT NOT NULL,
  dimension TEXT NOT NULL,
  problem_code TEXT NOT NULL,
  name_th TEXT NOT NULL,
  name_en TEXT NOT NULL,
  agency_kind TEXT NOT NULL,
  agency_th TEXT NOT NULL,
  agency_en TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (code, valid_from)
);

-- no org_id: when a household may stand in a stage; all three rows of a version hold together
CREATE TABLE logbook_stage_rules (
  version TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  stage TEXT NOT NULL,
  position BIGINT NOT NULL,
  deprived_max BIGINT NOT NULL,
  unknown_max BIGINT NOT NULL,
  income_needed BOOLEAN NOT NULL,
  months_before BIGINT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (version, stage)
);

-- no org_id: how often a household is assessed again, how many one mentor walks with
CREATE TABLE logbook_follow_rules (
  version TEXT NOT NULL PRIMARY KEY,
  valid_from TEXT NOT NULL,
  reassess_months BIGINT NOT NULL,
  books_per_mentor_max BIGINT NOT NULL,
  source TEXT NOT NULL
);

-- no org_id: quorum and days of a meeting of the village
CREATE TABLE logbook_meeting_rules (
  version TEXT NOT NULL PRIMARY KEY,
  valid_from TEXT NOT NULL,
  quorum_percent BIGINT NOT NULL,
  quorum_least BIGINT NOT NULL,
  notice_days BIGINT NOT NULL,
  objection_days BIGINT NOT NULL,
  source TEXT NOT NULL
);

INSERT INTO logbook_stage_rules (version, valid_from, stage, position, deprived_max, unknown_max, income_needed,
  months_before, source) VALUES
  ('stages-2565', '2021-10-01', 'survive', 1, 5, 5, FALSE, 0, 'poverty programme, stages of a household; thresholds are background knowledge'),
  ('stages-2565', '2021-10-01', 'sufficient', 2, 1, 2, TRUE, 0, 'background: income is enough, at most one dimension is left'),
  ('stages-2565', '2021-10-01', 'sustainable', 3, 0, 0, TRUE, 6, 'background: nothing is left, and half a year has held');

INSERT INTO logbook_follow_rules (version, valid_from, reassess_months, books_per_mentor_max, source) VALUES
  ('follow-2565', '2021-10-01', 6, 15, 'family logbook: followed at least twice a year; one mentor for 10 to 15 households (background)');

INSERT INTO logbook_meeting_rules (version, valid_from, quorum_percent, quorum_least, notice_days, objection_days, source) VALUES
  ('meeting-2565', '2021-10-01', 50, 10, 3, 15, 'background: half of the households of a village; each province may set its own');

INSERT INTO logbook_menu (code, valid_from, valid_until, position, dimension, problem_code, name_th, name_en, agency_kind,
  agency_th, agency_en, source) VALUES
  ('INC_JOB', '2021-10-01', NULL, 10, 'income', 'INC04', 'หางานให้ทำใกล้บ้าน', 'Find work near home', 'EMPLOY', 'สำนักงานจัดหางานจังหวัด', 'Provincial employment office', 'intervention menu (background)'),
  ('INC_SKILL', '2021-10-01', NULL, 20, 'income', 'INC07', 'ฝึกอาชีพระยะสั้น', 'Short skill training', 'SKILL', 'พัฒนาฝีมือแรงงานจังหวัด', 'Skill development office', 'intervention menu (background)'),
  ('INC_CAPITAL', '2021-10-01', NULL, 30, 'income', 'INC06', 'ขอทุนประกอบอาชีพ', 'Ask for occupation capital', 'PROV_MSDHS', 'สำนักงาน พมจ.', 'Provincial MSDHS office', 'intervention menu (background)'),
  ('INC_FARM', '2021-10-01', NULL, 40, 'income', 'INC05', 'เลี้ยงสัตว์ ปลูกผักขาย รวมกลุ่มอาชีพ', 'Animals, vegetables for sale, an occupation group', 'CDD', 'พัฒนาชุมชนอำเภอ', 'Community development office', 'intervention menu (background)'),
  ('INC_LAND', '2021-10-01', NULL, 50, 'income', 'INC08', 'ขอใช้ที่ดินสาธารณะทำกิน', 'Ask for public land to farm', 'DOPA', 'ที่ว่าการอำเภอ', 'District office', 'intervention menu (background)'),
  ('INC_DEBT', '2021-10-01', NULL, 60, 'income', 'INC09', 'ไกล่เกลี่ยและปรับโครงสร้างหนี้', 'Settle and restructure debt', 'BAAC', 'ธ.ก.ส. หรือธนาคารออมสิน', 'BAAC or the savings bank', 'intervention menu (background)'),
  ('INC_LOAN_SHARK', '2021-10-01', NULL, 70, 'income', 'INC14', 'ลงทะเบียนหนี้นอกระบบ', 'Register debt to loan sharks', 'DAMRONGTHAM', 'ศูนย์ดำรงธรรมอำเภอ', 'Damrongtham centre', 'intervention menu (background)'),
  ('INC_SAVE', '2021-10-01', NULL, 80, 'income', 'INC10', 'ออมวันละบาทกับกองทุนสวัสดิการชุมชน', 'Save a baht a day with the welfare fund', 'TAMBON_CENTRE', 'กองทุนสวัสดิการชุมชนตำบล', 'Community welfare fund', 'intervention menu (background)'),
  ('INC_RELIEF', '2021-10-01', NULL, 90, 'income', 'INC02', 'เงินสงเคราะห์ครอบครัว', 'Relief grant for the family', 'PROV_MSDHS', 'สำนักงาน พมจ.', 'Provincial MSDHS office', 'intervention menu (background)'),
  ('HEA_CARE', '2021-10-01', NULL, 110, 'health', 'HEA06', 'ผู้ดูแลเยี่ยมประจำสัปดาห์', 'A carer visits every week', 'HPH', 'รพ.สต.', 'Health-promoting hospital', 'intervention menu (background)'),
  ('HEA_CHECK', '2021-10-01', NULL, 120, 'health', 'HEA03', 'ตรวจและรับยาโรคเรื้อรังต่อเนื่อง', 'Regular check and medicine', 'HPH', 'รพ.สต.', 'Health-promoting hospital', 'intervention menu (background)'),
  ('HEA_DEVICE', '2021-10-01', NULL, 130, 'health', 'HEA05', 'ยืมหรือขอกายอุปกรณ์', 'Borrow or ask for aids and devices', 'HOSPITAL', 'โรงพยาบาลอำเภอ', 'District hospital', 'intervention menu (background)'),
  ('HEA_DIAPER', '2021-10-01', NULL, 140, 'health', 'HEA12', 'ผ้าอ้อมและของใช้ผู้ป่วย', 'Diapers and care goods', 'NHSO', 'กองทุนหลักประกันสุขภาพตำบล', 'Tambon health fund', 'intervention menu (background)'),
  ('HEA_REHAB', '2021-10-01', NULL, 150, 'health', 'HEA07', 'รักษาและฟื้นฟู พาไปตามนัด', 'Treatment, rehabilitation, a ride to appointments', 'HOSPITAL', 'โรงพยาบาลอำเภอ', 'District hospital', 'intervention menu (background)'),
  ('EDU_RETURN', '2021-10-01', NULL, 210, 'education', 'EDU03', 'พากลับเข้าเรียนหรือเรียนนอกระบบ', 'Back to school, or learning outside it', 'SCHOOL', 'โรงเรียน / ศูนย์ส่งเสริมการเรียนรู้', 'School or learning centre', 'intervention menu (background)'),
  ('EDU_GRANT', '2021-10-01', NULL, 220, 'education', 'EDU02', 'ขอทุนการศึกษา', 'Ask for a scholarship', 'EEF', 'กสศ. และโรงเรียน', 'Equitable Education Fund and school', 'intervention menu (background)'),
  ('EDU_LITERACY', '2021-10-01', NULL, 230, 'education', 'EDU01', 'เรียนอ่านเขียนในชุมชน', 'Reading and writing in the village', 'MOE', 'ศูนย์ส่งเสริมการเรียนรู้อำเภอ', 'District learning centre', 'intervention menu (background)'),
  ('LIV_REPAIR', '2021-10-01', NULL, 310, 'living', 'HOU05', 'ซ่อมบ้านให้มั่นคง', 'Repair the house so that it is safe', 'CODI', 'พอช. (บ้านพอเพียง) หรือ พมจ.', 'CODI or provincial office', 'intervention menu (background)'),
  ('LIV_WATER', '2021-10-01', NULL, 320, 'living', 'HOU06', 'น้ำสะอาด ไฟฟ้า ห้องน้ำ', 'Clean water, electricity, toilet', 'TAO', 'อบต. / เทศบาล', 'Local authority', 'intervention menu (background)'),
  ('LIV_TIDY', '2021-10-01', NULL, 330, 'living', 'HOU02', 'จัดบ้านให้สะอาด ปลอดภัย มีราวจับ', 'A clean, safe house with rails', 'TAO', 'อบต. และช่างชุมชน', 'Local authority and village craftsmen', 'intervention menu (background)'),
  ('LIV_TENURE', '2021-10-01', NULL, 340, 'living', 'HOU01', 'ขอสิทธิอยู่อาศัยหรือเช่าระยะยาว', 'A right to stay, or a long lease', 'CODI', 'พอช. (บ้านมั่นคงชนบท)', 'CODI', 'intervention menu (background)'),
  ('ACC_PAPERS', '2021-10-01', NULL, 410, 'access', 'ACC02', 'ทำบัตรประชาชน เอกสารทะเบียน', 'Identity card and registration papers', 'DOPA', 'ที่ว่าการอำเภอ', 'District office', 'intervention menu (background)'),
  ('ACC_ALLOWANCE', '2021-10-01', NULL, 420, 'access', 'ACC03', 'ยื่นขอเบี้ยที่ควรได้', 'Apply for the allowance due', 'TAO', 'อบต. / เทศบาล', 'Local authority', 'intervention menu (background)'),
  ('ACC_DISABILITY', '2021-10-01', NULL, 430, 'access', 'ACC04', 'ทำบัตรคนพิการ', 'Disability card', 'DIS_CENTRE', 'ศูนย์บริการคนพิการจังหวัด', 'Provincial disability service centre', 'intervention menu (background)'),
  ('ACC_CARD', '2021-10-01', NULL, 440, 'access', 'ACC01', 'ลงทะเบียนบัตรสวัสดิการแห่งรัฐ', 'Register for the state welfare card', 'MOF', 'ธนาคารที่รับลงทะเบียน', 'Registering bank', 'intervention menu (background)'),
  ('ACC_CARER', '2021-10-01', NULL, 450, 'access', 'FAM01', 'จัดหาผู้ดูแลในชุมชน', 'Find a carer in the village', 'ELDER_CENTRE', 'ชมรมผู้สูงอายุ อผส.', 'Elders'' club and volunteers', 'intervention menu (background)');

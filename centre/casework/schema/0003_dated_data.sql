-- Law and policy as dated data: problem types, target times, follow-up intervals. Amend by new rows with new dates.

-- no org_id: the same words for every centre
CREATE TABLE casework_problem_types (
  code TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_until TEXT,
  parent_code TEXT NOT NULL,
  name_th TEXT NOT NULL,
  name_en TEXT NOT NULL,
  dimension TEXT NOT NULL,
  secrecy TEXT NOT NULL,
  PRIMARY KEY (code, valid_from)
);

INSERT INTO casework_problem_types (code, valid_from, valid_until, parent_code, name_th, name_en, dimension, secrecy) VALUES
  ('INC', '2019-10-01', NULL, '', 'รายได้และการทำงาน', 'income and work', 'income', 'ordinary'),
  ('HOU', '2019-10-01', NULL, '', 'ที่อยู่อาศัย', 'housing', 'living', 'ordinary'),
  ('HEA', '2019-10-01', NULL, '', 'สุขภาพ', 'health', 'health', 'ordinary'),
  ('EDU', '2019-10-01', NULL, '', 'การศึกษา', 'education', 'education', 'ordinary'),
  ('ACC', '2019-10-01', NULL, '', 'การเข้าถึงบริการและสิทธิ', 'access to services and rights', 'access', 'ordinary'),
  ('FAM', '2019-10-01', NULL, '', 'ครอบครัวและการดูแล', 'family and care', 'access', 'ordinary'),
  ('VIO', '2019-10-01', NULL, '', 'ความรุนแรงและการแสวงหาประโยชน์', 'violence and exploitation', 'access', 'sealed'),
  ('BEH', '2019-10-01', NULL, '', 'พฤติกรรม', 'behaviour', 'access', 'ordinary'),
  ('DIS', '2019-10-01', NULL, '', 'ภัยพิบัติและอุบัติเหตุ', 'disaster and accident', 'living', 'ordinary'),
  ('INC01', '2019-10-01', NULL, 'INC', 'ไม่มีรายได้', 'no income', 'income', 'ordinary'),
  ('INC02', '2019-10-01', NULL, 'INC', 'รายได้ไม่พอจ่าย', 'income not enough', 'income', 'ordinary'),
  ('INC03', '2019-10-01', NULL, 'INC', 'รายได้ไม่แน่นอน', 'unstable income', 'income', 'ordinary'),
  ('INC04', '2019-10-01', NULL, 'INC', 'ว่างงาน / ถูกเลิกจ้าง', 'unemployed or laid off', 'income', 'ordinary'),
  ('INC05', '2019-10-01', NULL, 'INC', 'ไม่มีอาชีพ', 'no occupation', 'income', 'ordinary'),
  ('INC06', '2019-10-01', NULL, 'INC', 'ไม่มีทุนประกอบอาชีพ', 'no capital', 'income', 'ordinary'),
  ('INC07', '2019-10-01', NULL, 'INC', 'ขาดทักษะอาชีพ', 'no skill', 'income', 'ordinary'),
  ('INC08', '2019-10-01', NULL, 'INC', 'ไม่มีที่ดินทำกิน', 'no farmland', 'income', 'ordinary'),
  ('INC09', '2019-10-01', NULL, 'INC', 'มีหนี้สิน', 'in debt', 'income', 'ordinary'),
  ('INC10', '2019-10-01', NULL, 'INC', 'ไม่มีการออม', 'no savings', 'income', 'ordinary'),
  ('INC11', '2019-10-01', NULL, 'INC', 'นายจ้างเอาเปรียบ', 'exploited by employer', 'income', 'ordinary'),
  ('INC12', '2019-10-01', NULL, 'INC', 'ขอทาน', 'begging', 'income', 'ordinary'),
  ('INC13', '2019-10-01', NULL, 'INC', 'ยากจน/ไร้ที่พึ่ง', 'poor or destitute', 'income', 'ordinary'),
  ('INC14', '2019-10-01', NULL, 'INC', 'หนี้นอกระบบ', 'loan-shark debt', 'income', 'ordinary'),
  ('HOU01', '2019-10-01', NULL, 'HOU', 'ไม่มีกรรมสิทธิ์', 'no ownership', 'living', 'ordinary'),
  ('HOU02', '2019-10-01', NULL, 'HOU', 'สภาพที่อยู่อาศัยไม่เหมาะสม', 'unfit housing', 'living', 'ordinary'),
  ('HOU03', '2019-10-01', NULL, 'HOU', 'ไม่มีที่อยู่อาศัย', 'no home', 'living', 'ordinary'),
  ('HOU04', '2019-10-01', NULL, 'HOU', 'เร่ร่อน', 'homeless', 'living', 'ordinary'),
  ('HOU05', '2019-10-01', NULL, 'HOU', 'บ้านทรุดโทรม/เสี่ยงพัง', 'house near collapse', 'living', 'ordinary'),
  ('HOU06', '2019-10-01', NULL, 'HOU', 'ไม่มีน้ำสะอาด/ไฟฟ้า/ห้องน้ำ', 'no clean water, electricity or toilet', 'living', 'ordinary'),
  ('HEA01', '2019-10-01', NULL, 'HEA', 'ติดเชื้อ HIV/เอดส์', 'HIV/AIDS', 'health', 'sealed'),
  ('HEA02', '2019-10-01', NULL, 'HEA', 'ได้รับผลกระทบจากเอดส์', 'affected by AIDS', 'health', 'sealed'),
  ('HEA03', '2019-10-01', NULL, 'HEA', 'โรคเรื้อรัง', 'chronic illness', 'health', 'ordinary'),
  ('HEA04', '2019-10-01', NULL, 'HEA', 'โรคร้ายแรง', 'severe illness', 'health', 'ordinary'),
  ('HEA05', '2019-10-01', NULL, 'HEA', 'ขาดกายอุปกรณ์', 'lacks aids or devices', 'health', 'ordinary'),
  ('HEA06', '2019-10-01', NULL, 'HEA', 'ช่วยเหลือตนเองไม่ได้', 'cannot care for self', 'health', 'ordinary'),
  ('HEA07', '2019-10-01', NULL, 'HEA', 'ไม่ได้รับการรักษา/ฟื้นฟู', 'no treatment or rehabilitation', 'health', 'ordinary'),
  ('HEA08', '2019-10-01', NULL, 'HEA', 'ติดยาเสพติด', 'drug dependence', 'health', 'restricted'),
  ('HEA09', '2019-10-01', NULL, 'HEA', 'ป่วยทางจิต', 'mental illness', 'health', 'sealed'),
  ('HEA10', '2019-10-01', NULL, 'HEA', 'ซึมเศร้า/เสี่ยงฆ่าตัวตาย', 'depression or suicide risk', 'health', 'sealed'),
  ('HEA11', '2019-10-01', NULL, 'HEA', 'หลงลืมชราภาพ', 'dementia, old-age forgetfulness', 'health', 'ordinary'),
  ('HEA12', '2019-10-01', NULL, 'HEA', 'ขาดผ้าอ้อม/ของใช้ผู้ป่วย', 'lacks diapers or care goods', 'health', 'ordinary'),
  ('HEA13', '2019-10-01', NULL, 'HEA', 'ตั้งครรภ์วัยรุ่น/ไม่พึงประสงค์', 'teenage or unwanted pregnancy', 'health', 'sealed'),
  ('EDU01', '2019-10-01', NULL, 'EDU', 'ขาดโอกาสทางการศึกษา', 'no chance to study', 'education', 'ordinary'),
  ('EDU02', '2019-10-01', NULL, 'EDU', 'ไม่มีทุนการศึกษา', 'no school money', 'education', 'ordinary'),
  ('EDU03', '2019-10-01', NULL, 'EDU', 'ออกกลางคัน', 'dropped out of school', 'education', 'ordinary'),
  ('ACC01', '2019-10-01', NULL, 'ACC', 'สิทธิ สวัสดิการ กฎหมาย', 'rights, welfare, law', 'access', 'ordinary'),
  ('ACC02', '2019-10-01', NULL, 'ACC', 'ไม่มีบัตร/สถานะทางทะเบียน', 'no ID or status', 'access', 'ordinary'),
  ('ACC03', '2019-10-01', NULL, 'ACC', 'ไม่ได้รับเบี้ย/สวัสดิการที่ควรได้', 'does not get an allowance due', 'access', 'ordinary'),
  ('ACC04', '2019-10-01', NULL, 'ACC', 'ไม่มีบัตรคนพิการ', 'no disability card', 'access', 'ordinary'),
  ('FAM01', '2019-10-01', NULL, 'FAM', 'ไม่มีผู้ดูแล', 'no carer', 'access', 'ordinary'),
  ('FAM02', '2019-10-01', NULL, 'FAM', 'ทอดทิ้ง', 'abandoned', 'access', 'sealed'),
  ('FAM03', '2019-10-01', NULL, 'FAM', 'เลี้ยงดูไม่เหมาะสม', 'unfit care', 'access', 'sealed'),
  ('FAM04', '2019-10-01', NULL, 'FAM', 'พลัดหลง / คนหาย', 'lost or missing', 'access', 'ordinary'),
  ('FAM05', '2019-10-01', NULL, 'FAM', 'ครอบครัวแตกแยก', 'broken family', 'access', 'ordinary'),
  ('VIO01', '2019-10-01', NULL, 'VIO', 'ความรุนแรงในครอบครัว', 'domestic violence', 'access', 'sealed'),
  ('VIO02', '2019-10-01', NULL, 'VIO', 'ล่วงละเมิดทางเพศ', 'sexual abuse', 'access', 'sealed'),
  ('VIO03', '2019-10-01', NULL, 'VIO', 'แสวงหาผลประโยชน์/ค้ามนุษย์', 'exploitation or trafficking', 'access', 'sealed'),
  ('VIO04', '2019-10-01', NULL, 'VIO', 'ทารุณกรรมผู้สูงอายุ/คนพิการ', 'abuse of elder or disabled', 'access', 'sealed'),
  ('BEH01', '2019-10-01', NULL, 'BEH', 'พฤติกรรมไม่เหมาะสมของเด็ก', 'child behaviour problem', 'access', 'ordinary'),
  ('BEH02', '2019-10-01', NULL, 'BEH', 'หนีออกจากบ้าน', 'ran away from home', 'access', 'ordinary'),
  ('DIS01', '2019-10-01', NULL, 'DIS', 'ไฟไหม้ น้ำท่วม วาตภัย', 'fire, flood, storm', 'living', 'ordinary'),
  ('DIS02', '2019-10-01', NULL, 'DIS', 'อุบัติเหตุ', 'accident', 'living', 'ordinary');

-- How soon, in minutes from the opening.
-- no org_id: national targets
CREATE TABLE casework_target_times (
  target TEXT NOT NULL,
  urgency TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_until TEXT,
  minutes BIGINT NOT NULL,
  PRIMARY KEY (target, urgency, valid_from)
);
INSERT INTO casework_target_times (target, urgency, valid_from, valid_until, minutes) VALUES
  ('first_contact', 'most_urgent', '2019-10-01', NULL, 1440),
  ('first_contact', 'urgent', '2019-10-01', NULL, 4320),
  ('first_contact', 'normal', '2019-10-01', NULL, 10080),
  ('decision', 'most_urgent', '2019-10-01', NULL, 43200),
  ('decision', 'urgent', '2019-10-01', NULL, 43200),
  ('decision', 'normal', '2019-10-01', NULL, 43200);

-- When to look again after help, in days.
-- no org_id: national guidance
CREATE TABLE casework_follow_up_intervals (
  urgency TEXT NOT NULL,
  position BIGINT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_until TEXT,
  days BIGINT NOT NULL,
  PRIMARY KEY (urgency, position, valid_from)
);
INSERT INTO casework_follow_up_intervals (urgency, position, valid_from, valid_until, days) VALUES
  ('most_urgent', 1, '2019-10-01', NULL, 1),
  ('most_urgent', 2, '2019-10-01', NULL, 3),
  ('most_urgent', 3, '2019-10-01', NULL, 30),
  ('urgent', 1, '2019-10-01', NULL, 3),
  ('urgent', 2, '2019-10-01', NULL, 30),
  ('urgent', 3, '2019-10-01', NULL, 90),
  ('normal', 1, '2019-10-01', NULL, 30),
  ('normal', 2, '2019-10-01', NULL, 90),
  ('normal', 3, '2019-10-01', NULL, 180);

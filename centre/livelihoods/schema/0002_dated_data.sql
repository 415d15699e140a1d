-- Policy as dated rows: the skills people are asked for, when income is asked for, what a match weighs.

-- no org_id: the same words for everybody
CREATE TABLE livelihoods_skills (
  code TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_to TEXT,
  name_th TEXT NOT NULL,
  name_en TEXT NOT NULL,
  sort_order BIGINT NOT NULL,
  PRIMARY KEY (code, valid_from)
);
INSERT INTO livelihoods_skills (code, valid_from, valid_to, name_th, name_en, sort_order) VALUES
  ('cooking', '2000-01-01', NULL, 'ทำอาหาร ขนม', 'Cooking and sweets', 1),
  ('preserving', '2000-01-01', NULL, 'แปรรูปผลผลิต', 'Preserving food', 2),
  ('weaving', '2000-01-01', NULL, 'ทอผ้า', 'Weaving', 3),
  ('sewing', '2000-01-01', NULL, 'ตัดเย็บ', 'Sewing', 4),
  ('wickerwork', '2000-01-01', NULL, 'จักสาน งานฝีมือ', 'Wickerwork and crafts', 5),
  ('ceramics', '2000-01-01', NULL, 'เซรามิก', 'Ceramics', 6),
  ('growing', '2000-01-01', NULL, 'ปลูกพืช ทำสวน', 'Growing', 7),
  ('livestock', '2000-01-01', NULL, 'เลี้ยงสัตว์', 'Livestock', 8),
  ('hairdressing', '2000-01-01', NULL, 'ตัดผม เสริมสวย', 'Hairdressing', 9),
  ('massage', '2000-01-01', NULL, 'นวดแผนไทย', 'Thai massage', 10),
  ('care', '2000-01-01', NULL, 'ดูแลเด็ก คนแก่ คนพิการ', 'Care of others', 11),
  ('repair', '2000-01-01', NULL, 'ซ่อมเครื่องใช้ เครื่องยนต์', 'Repair', 12),
  ('building', '2000-01-01', NULL, 'ก่อสร้าง ช่างไม้', 'Building', 13),
  ('driving', '2000-01-01', NULL, 'ขับรถ ส่งของ', 'Driving and delivery', 14),
  ('packing', '2000-01-01', NULL, 'บรรจุ แพ็กของ', 'Packing', 15),
  ('cleaning', '2000-01-01', NULL, 'ทำความสะอาด', 'Cleaning', 16),
  ('photographs', '2000-01-01', NULL, 'ถ่ายภาพสินค้า', 'Photographs of goods', 17),
  ('online_selling', '2000-01-01', NULL, 'ขายของออนไลน์', 'Selling online', 18),
  ('bookkeeping', '2000-01-01', NULL, 'ทำบัญชี', 'Bookkeeping', 19),
  ('office_work', '2000-01-01', NULL, 'งานเอกสาร คอมพิวเตอร์', 'Office work', 20);

-- no org_id: the same for everybody
CREATE TABLE livelihoods_income_points (
  valid_from TEXT NOT NULL,
  months BIGINT NOT NULL,
  PRIMARY KEY (valid_from, months)
);
-- Before, and 3, 6 and 12 months after (indicators of flagship 3). The newest rows that are valid on the day of enrolment count.
INSERT INTO livelihoods_income_points (valid_from, months) VALUES
  ('2000-01-01', 0), ('2000-01-01', 3), ('2000-01-01', 6), ('2000-01-01', 12);

-- no org_id: the same for everybody
CREATE TABLE livelihoods_match_weights (
  valid_from TEXT NOT NULL PRIMARY KEY,
  skill BIGINT NOT NULL,
  wish BIGINT NOT NULL,
  place BIGINT NOT NULL,
  CHECK (skill + wish + place = 100)
);
INSERT INTO livelihoods_match_weights (valid_from, skill, wish, place) VALUES ('2000-01-01', 50, 30, 20);

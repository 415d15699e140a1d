-- Policy as rows with a day from which they hold. A change is a row with a later day, never an edit.

-- no org_id: the price list is the same for all
CREATE TABLE housing_prices (
  code TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_until TEXT,
  sort BIGINT NOT NULL,
  part TEXT NOT NULL,
  name_th TEXT NOT NULL,
  name_en TEXT NOT NULL,
  unit_th TEXT NOT NULL,
  unit_en TEXT NOT NULL,
  material_satang BIGINT NOT NULL,
  labour_satang BIGINT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (code, valid_from)
);

-- no org_id: who gives money for houses; the ceiling of a benefit is that of its rate on the day
CREATE TABLE housing_sources (
  code TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_until TEXT,
  sort BIGINT NOT NULL,
  name_th TEXT NOT NULL,
  name_en TEXT NOT NULL,
  programme TEXT NOT NULL,
  benefit_code TEXT NOT NULL,
  purse_kind TEXT NOT NULL,
  ceiling_satang BIGINT,
  again_after_months BIGINT,
  min_age BIGINT,
  group_code TEXT NOT NULL,
  help_from TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (code, valid_from)
);

-- no org_id: how many sit on a committee, how long the warranty is
CREATE TABLE housing_rules (
  version TEXT NOT NULL PRIMARY KEY,
  valid_from TEXT NOT NULL,
  committee_least BIGINT NOT NULL,
  warranty_months BIGINT NOT NULL,
  source TEXT NOT NULL
);

-- no org_id: up to which amount a role approves
CREATE TABLE housing_levels (
  role TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_until TEXT,
  most_satang BIGINT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (role, valid_from)
);

-- no org_id: what an inspection looks at
CREATE TABLE housing_check_items (
  code TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_until TEXT,
  sort BIGINT NOT NULL,
  name_th TEXT NOT NULL,
  name_en TEXT NOT NULL,
  PRIMARY KEY (code, valid_from)
);

INSERT INTO housing_rules (version, valid_from, committee_least, warranty_months, source) VALUES
  ('houses-2565', '2021-10-01', 3, 12, 'background: a committee of at least three; a year in which the builder mends what shows; each province may set its own');

INSERT INTO housing_levels (role, valid_from, valid_until, most_satang, source) VALUES
  ('centre_head', '2021-10-01', NULL, 2000000, 'background; each province sets its own'),
  ('provincial_officer', '2021-10-01', NULL, 10000000, 'background; each province sets its own'),
  ('executive', '2021-10-01', NULL, 30000000, 'background; each province sets its own'),
  ('fund_committee', '2021-10-01', NULL, 30000000, 'background; each province sets its own');

INSERT INTO housing_sources (code, valid_from, valid_until, sort, name_th, name_en, programme, benefit_code, purse_kind,
  ceiling_satang, again_after_months, min_age, group_code, help_from, source) VALUES
  ('ELD_HOUSE', '2010-10-01', NULL, 10, 'ปรับสภาพบ้านผู้สูงอายุ (ผส.)', 'House adaptation for elders (DOP)', 'ELD_HOUSE', 'ELD_HOUSE', 'HOUSE_ELDER', NULL, NULL, 60, '', 'state', 'DOP house adaptation: per house'),
  ('DIS_HOUSE', '2010-10-01', NULL, 20, 'ปรับสภาพที่อยู่อาศัยคนพิการ (พก.)', 'House adaptation for disabled persons (DEP)', 'DIS_HOUSE', 'DIS_HOUSE', 'HOUSE_DISABLED', NULL, NULL, NULL, 'DISABLED', 'state', 'DEP housing adaptation regulation: per house'),
  ('SUFFICIENT_HOUSE', '2017-01-01', NULL, 30, 'บ้านพอเพียงชนบท (พอช.)', 'Rural sufficient house (CODI)', 'SUFFICIENT_HOUSE', 'SUFFICIENT_HOUSE', 'HOUSE_RURAL', NULL, NULL, NULL, '', 'state', 'CODI sufficient rural house: per house'),
  ('SECURE_HOUSE', '2010-01-01', NULL, 40, 'บ้านมั่นคง / บ้านมั่นคงชนบท อุดหนุนที่อยู่อาศัย (พอช.)', 'Secure housing, urban and rural, housing subsidy (CODI)', 'SECURE_HOUSE', 'SECURE_HOUSE_SUBSIDY', 'HOUSE_RURAL', NULL, NULL, NULL, '', 'state', 'CODI secure housing budget guideline 2553: per household'),
  ('SECURE_INFRA_SAME', '2010-01-01', NULL, 50, 'บ้านมั่นคง สาธารณูปโภค ที่เดิม (พอช.)', 'Secure housing, infrastructure on the same land (CODI)', 'SECURE_INFRA', 'SECURE_INFRA_SAME', 'HOUSE_RURAL', NULL, NULL, NULL, '', 'state', 'CODI secure housing budget guideline 2553: per household'),
  ('SECURE_INFRA_NEW', '2010-01-01', NULL, 60, 'บ้านมั่นคง สาธารณูปโภค ที่ใหม่ (พอช.)', 'Secure housing, infrastructure on new land (CODI)', 'SECURE_INFRA', 'SECURE_INFRA_NEW', 'HOUSE_RURAL', NULL, NULL, NULL, '', 'state', 'CODI secure housing budget guideline 2553: per household'),
  ('DISASTER_HOUSE', '2022-06-09', NULL, 70, 'ซ่อมแซมบ้านผู้ประสบภัย', 'Disaster house repair', 'DISASTER_HOUSE', 'DISASTER_HOUSE', '', NULL, 6, NULL, '', 'local', 'Ministry of Finance disaster rules: per disaster; half a year apart is background'),
  ('LOCAL_AUTHORITY', '2010-01-01', NULL, 80, 'อบต. เทศบาล อบจ.', 'Local authority', 'LOCAL_AUTHORITY', '', '', 4000000, 36, NULL, '', 'local', 'background: as high as the state''s adaptation grant; each local authority sets its own'),
  ('RED_CROSS', '2010-01-01', NULL, 90, 'เหล่ากาชาดจังหวัด', 'Provincial Red Cross chapter', '', '', '', NULL, NULL, NULL, '', 'giver', 'helps with houses; no ceiling known'),
  ('DONATION', '2010-01-01', NULL, 100, 'เงินและวัสดุบริจาค', 'Gifts of money and material', '', '', '', NULL, NULL, NULL, '', 'giver', 'no ceiling'),
  ('COMMUNITY', '2010-01-01', NULL, 110, 'กองทุนชุมชนและวัด', 'Community funds and temple', '', '', '', NULL, NULL, NULL, '', 'fund', 'no ceiling'),
  ('FAMILY', '2010-01-01', NULL, 120, 'ครอบครัวสมทบ', 'The family itself', '', '', '', NULL, NULL, NULL, '', '', 'no ceiling');

INSERT INTO housing_check_items (code, valid_from, valid_until, sort, name_th, name_en) VALUES
  ('AS_PLANNED', '2021-10-01', NULL, 10, 'งานตรงตามรายการและปริมาณ', 'The work is what the bill of quantities says'),
  ('STRUCTURE', '2021-10-01', NULL, 20, 'โครงสร้าง เสา คาน มั่นคง', 'Posts, beams and frame are firm'),
  ('ROOF', '2021-10-01', NULL, 30, 'หลังคาไม่รั่ว ยึดแน่น', 'The roof does not leak and is fastened'),
  ('FLOOR_WALLS', '2021-10-01', NULL, 40, 'พื้นและผนังเรียบร้อย ไม่ลื่น', 'Floor and walls are sound, nothing slips'),
  ('TOILET', '2021-10-01', NULL, 50, 'ห้องน้ำใช้ได้ มีราวจับ', 'The toilet works and has rails'),
  ('ACCESS', '2021-10-01', NULL, 60, 'ทางเข้า ทางลาด ผู้สูงอายุและคนพิการใช้ได้', 'Elders and disabled persons can get in and about'),
  ('ELECTRICITY', '2021-10-01', NULL, 70, 'ไฟฟ้าปลอดภัย', 'The electricity is safe'),
  ('CLEARED', '2021-10-01', NULL, 80, 'เก็บเศษวัสดุ พื้นที่เรียบร้อย', 'The site is cleared');

INSERT INTO housing_prices (code, valid_from, valid_until, sort, part, name_th, name_en, unit_th, unit_en, material_satang, labour_satang, source) VALUES
  ('ROOF_SHEET', '2021-10-01', '2022-09-30', 10, 'roof', 'กระเบื้องลอนคู่พร้อมขอยึด', 'Fibre-cement roof sheets with hooks', 'แผ่น', 'sheet', 6500, 2000, 'background: building-material prices of 2565'),
  ('ROOF_SHEET', '2022-10-01', NULL, 10, 'roof', 'กระเบื้องลอนคู่พร้อมขอยึด', 'Fibre-cement roof sheets with hooks', 'แผ่น', 'sheet', 7000, 2200, 'background: building-material prices of 2566'),
  ('ROOF_METAL', '2021-10-01', NULL, 20, 'roof', 'หลังคาเหล็กรีดลอน', 'Metal roof sheets', 'ตร.ม.', 'm²', 18000, 8000, 'background: building-material prices of 2565'),
  ('PURLIN', '2021-10-01', NULL, 30, 'structure', 'แปเหล็กกล่อง 1½ x 3 นิ้ว', 'Steel purlins', 'ท่อน', 'length', 52000, 15000, 'background: building-material prices of 2565'),
  ('POST', '2021-10-01', NULL, 40, 'structure', 'เสาคอนกรีตสำเร็จ 6 x 6 นิ้ว 3 ม.', 'Concrete posts, 3 m', 'ต้น', 'post', 65000, 20000, 'background: building-material prices of 2565'),
  ('WALL_BOARD', '2021-10-01', NULL, 50, 'walls', 'แผ่นไฟเบอร์ซีเมนต์ 8 มม.', 'Fibre-cement board, 8 mm', 'แผ่น', 'sheet', 28000, 9000, 'background: building-material prices of 2565'),
  ('BRICK_WALL', '2021-10-01', NULL, 60, 'walls', 'ก่ออิฐบล็อกฉาบเรียบ', 'Block wall, plastered', 'ตร.ม.', 'm²', 22000, 18000, 'background: building-material prices of 2565'),
  ('FLOOR_SLAB', '2021-10-01', NULL, 70, 'floor', 'เทพื้นคอนกรีตหนา 10 ซม.', 'Concrete floor, 10 cm', 'ตร.ม.', 'm²', 26000, 12000, 'background: building-material prices of 2565'),
  ('FLOOR_TILE', '2021-10-01', NULL, 80, 'floor', 'ปูกระเบื้องกันลื่น', 'Non-slip tiles', 'ตร.ม.', 'm²', 25000, 15000, 'background: building-material prices of 2565'),
  ('TOILET_SEAT', '2021-10-01', NULL, 90, 'toilet', 'สุขภัณฑ์นั่งราบ', 'Sitting toilet', 'ชุด', 'set', 250000, 80000, 'background: building-material prices of 2565'),
  ('SEPTIC', '2021-10-01', NULL, 100, 'toilet', 'บ่อเกรอะวงซีเมนต์', 'Septic tank of cement rings', 'ชุด', 'set', 180000, 100000, 'background: building-material prices of 2565'),
  ('GRAB_RAIL', '2021-10-01', NULL, 110, 'toilet', 'ราวจับสแตนเลส', 'Stainless grab rail', 'ชุด', 'set', 90000, 25000, 'background: building-material prices of 2565'),
  ('RAMP', '2021-10-01', NULL, 120, 'access', 'ทางลาดคอนกรีต ไม่ชันเกิน 1:12', 'Concrete ramp, 1:12 at most', 'ตร.ม.', 'm²', 32000, 16000, 'background: building-material prices of 2565'),
  ('DOOR_WIDE', '2021-10-01', NULL, 130, 'access', 'ประตูบานเลื่อนกว้าง 90 ซม.', 'Sliding door, 90 cm', 'บาน', 'door', 220000, 50000, 'background: building-material prices of 2565'),
  ('LIGHT', '2021-10-01', NULL, 140, 'other', 'ไฟแสงสว่างและเต้ารับ พร้อมสาย', 'Lights and sockets with wiring', 'จุด', 'point', 35000, 20000, 'background: building-material prices of 2565'),
  ('TRANSPORT', '2021-10-01', NULL, 150, 'other', 'ค่าขนส่งวัสดุ', 'Transport of material', 'เที่ยว', 'trip', 80000, 0, 'background: prices of 2565');

-- no org_id: presets of plans are policy: the same for everybody, each with where it comes from.
CREATE TABLE targeting_plan_presets (
  code TEXT NOT NULL PRIMARY KEY,
  sort BIGINT NOT NULL,
  name_th TEXT NOT NULL,
  name_en TEXT NOT NULL,
  note_th TEXT NOT NULL,
  note_en TEXT NOT NULL,
  plan TEXT NOT NULL,
  source TEXT NOT NULL
);

INSERT INTO targeting_plan_presets (code, sort, name_th, name_en, note_th, note_en, plan, source) VALUES
  ('tpmap', 10, 'TPMAP: ขัดสนอย่างน้อย 1 ใน 5 มิติ', 'TPMAP: deprived in any of 5 dimensions',
   'ผลรายมิติจากรายการหรือการเยี่ยมล่าสุด', 'What the newest list or visit says of each dimension.',
   '{"name":"TPMAP","method":"any_dimension","indicators":[{"indicator":"income","dimension":"income","weight":20},{"indicator":"health","dimension":"health","weight":20},{"indicator":"education","dimension":"education","weight":20},{"indicator":"living","dimension":"living","weight":20},{"indicator":"access","dimension":"access","weight":20}]}',
   'TPMAP: MPI-poor when failing at least one of five dimensions'),
  ('tpmap_card', 20, 'TPMAP คนจนเป้าหมาย: ขัดสนและมีบัตรสวัสดิการแห่งรัฐ', 'TPMAP target poor: deprived and holder of the state welfare card',
   'นิยามถึงข้อมูลปี 2566; ตั้งแต่ปี 2567 บัตรเป็นเพียงตัวกรอง', 'The definition up to data year 2566; from 2567 on the card is only a filter.',
   '{"name":"TPMAP + card","method":"any_dimension","indicators":[{"indicator":"income","dimension":"income","weight":20},{"indicator":"health","dimension":"health","weight":20},{"indicator":"education","dimension":"education","weight":20},{"indicator":"living","dimension":"living","weight":20},{"indicator":"access","dimension":"access","weight":20}],"only":{"group":"card"}}',
   'TPMAP to data year 2566: poor by survey and registered for the state welfare card'),
  ('alkire_foster', 30, 'Alkire-Foster: 5 มิติ น้ำหนักเท่ากัน k = 40 %', 'Alkire-Foster: 5 equal dimensions, k = 40 %',
   'ขัดสนรวมตั้งแต่ 2 มิติขึ้นไป ปรับน้ำหนักและเกณฑ์ได้', 'Deprived in at least two dimensions; weights and cut-off can be moved.',
   '{"name":"Alkire-Foster","method":"alkire_foster","indicators":[{"indicator":"income","dimension":"income","weight":20},{"indicator":"health","dimension":"health","weight":20},{"indicator":"education","dimension":"education","weight":20},{"indicator":"living","dimension":"living","weight":20},{"indicator":"access","dimension":"access","weight":20}],"cutoff_ppm":400000}',
   'Alkire and Foster 2011; the cut-off is an example'),
  ('indicators', 40, 'Alkire-Foster รายตัวชี้วัด จปฐ. k = 33 %', 'Alkire-Foster by BMN indicator, k = 33 %',
   'ต้องมีผลรายตัวชี้วัด ตัวที่ไม่มีคำตอบแบ่งน้ำหนักให้ตัวอื่น', 'Needs results by indicator; one without an answer leaves its weight to the others.',
   '{"name":"Alkire-Foster (BMN)","method":"alkire_foster","indicators":[{"indicator":"i20","dimension":"income","weight":30},{"indicator":"i22","dimension":"income","weight":30},{"indicator":"i4","dimension":"health","weight":20},{"indicator":"i5","dimension":"health","weight":20},{"indicator":"i7","dimension":"health","weight":20},{"indicator":"i15","dimension":"education","weight":15},{"indicator":"i16","dimension":"education","weight":15},{"indicator":"i17","dimension":"education","weight":15},{"indicator":"i19","dimension":"education","weight":15},{"indicator":"i8","dimension":"living","weight":15},{"indicator":"i9","dimension":"living","weight":15},{"indicator":"i10","dimension":"living","weight":15},{"indicator":"i11","dimension":"living","weight":15},{"indicator":"i27","dimension":"access","weight":30},{"indicator":"i28","dimension":"access","weight":30}],"cutoff_ppm":333333,"not_applicable":"renormalised","missing":"renormalised"}',
   'BMN 2560-2564 indicators that TPMAP counts; the cut-off is an example'),
  ('national_mpi', 50, 'ตามแนวดัชนี MPI ของไทย: 4 มิติ k = 26 %', 'After the Thai national MPI: 4 dimensions, k = 26 %',
   'ใช้ตัวชี้วัด จปฐ. ที่ใกล้เคียง ไม่ใช่ดัชนีทางการจากการสำรวจ สศช./สสช.', 'With the nearest BMN indicators; not the official index, which comes from the Socio-Economic Survey.',
   '{"name":"National MPI (near)","method":"national_mpi","indicators":[{"indicator":"i16","dimension":"education","weight":15},{"indicator":"i19","dimension":"education","weight":15},{"indicator":"i4","dimension":"health","weight":10},{"indicator":"i5","dimension":"health","weight":10},{"indicator":"i9","dimension":"health","weight":10},{"indicator":"i8","dimension":"living","weight":15},{"indicator":"i11","dimension":"living","weight":15},{"indicator":"i22","dimension":"finance","weight":15},{"indicator":"i23","dimension":"finance","weight":15}],"cutoff_ppm":260000,"not_applicable":"renormalised","missing":"renormalised"}',
   'Thai national MPI: 4 dimensions, 12 indicators, k = 26 %; the indicators here are approximations'),
  ('fragile', 60, 'เกณฑ์โครงการ: รายได้ขัดสนและมีภาระพึ่งพิง', 'Programme rule: deprived of income, with a dependent person',
   'ครัวเรือนเปราะบางอย่างง่าย: รายได้ขัดสน และเป็นเด็กเล็ก ผู้สูงอายุ ผู้พิการ หรือผู้ป่วยติดเตียง', 'A simple screen for vulnerable households: no income, and a small child, elder, disabled or bedridden person.',
   '{"name":"Fragile","method":"programme_rule","unit":"household","indicators":[{"indicator":"income","dimension":"income","weight":20},{"indicator":"health","dimension":"health","weight":20},{"indicator":"education","dimension":"education","weight":20},{"indicator":"living","dimension":"living","weight":20},{"indicator":"access","dimension":"access","weight":20}],"rule":{"all":[{"dimension":"income"},{"any":[{"group":"age_0_5"},{"group":"age_60_up"},{"group":"disabled"},{"group":"bedridden"}]}]}}',
   'After the poverty centre: low income and dependent persons; levels are background knowledge');

-- A plan with what it came to; `hash` freezes it at its approval.
CREATE TABLE targeting_rounds (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  name TEXT NOT NULL,
  scope_area TEXT NOT NULL,
  plan TEXT NOT NULL,
  snapshot_hash TEXT NOT NULL,
  list_hash TEXT NOT NULL,
  people BIGINT NOT NULL,
  people_selected BIGINT NOT NULL,
  households BIGINT NOT NULL,
  households_selected BIGINT NOT NULL,
  score BIGINT NOT NULL,
  state TEXT NOT NULL,
  saved_by TEXT NOT NULL,
  saved_name TEXT NOT NULL,
  saved_ms BIGINT NOT NULL,
  approved_by TEXT NOT NULL,
  approved_name TEXT NOT NULL,
  approved_ms BIGINT,
  hash TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX targeting_rounds_saved ON targeting_rounds (saved_ms, id);

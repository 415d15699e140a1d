-- Centres, what they are made of, and the areas they and the agencies serve.
CREATE TABLE network_centres (
  org_id TEXT NOT NULL PRIMARY KEY,
  area_code TEXT NOT NULL,
  code TEXT NOT NULL,
  name_th TEXT NOT NULL,
  name_en TEXT NOT NULL,
  host_kind TEXT NOT NULL,
  host_name TEXT NOT NULL,
  address TEXT NOT NULL,
  phones TEXT NOT NULL,
  hours TEXT NOT NULL,
  lat DOUBLE PRECISION,
  lon DOUBLE PRECISION,
  opened_on TEXT,
  status TEXT NOT NULL,
  version BIGINT NOT NULL
);
CREATE UNIQUE INDEX network_centres_code ON network_centres (code);
CREATE INDEX network_centres_area ON network_centres (area_code, org_id);

-- Who serves where, for centres and agencies alike. The desk staff is told the same, for the reach of its members.
CREATE TABLE network_service_areas (
  org_id TEXT NOT NULL,
  served_code TEXT NOT NULL,
  PRIMARY KEY (org_id, served_code)
);
CREATE INDEX network_service_areas_served ON network_service_areas (served_code);

CREATE TABLE network_working_group (
  org_id TEXT NOT NULL REFERENCES network_centres (org_id),
  id TEXT NOT NULL,
  part TEXT NOT NULL,
  name TEXT NOT NULL,
  position TEXT NOT NULL,
  phone TEXT NOT NULL,
  order_number TEXT NOT NULL,
  order_date TEXT,
  term_from TEXT,
  term_to TEXT,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id)
);

-- no org_id: the steps of setting up a centre are policy: dated, and the same for everybody.
CREATE TABLE network_checklist_items (
  code TEXT NOT NULL PRIMARY KEY,
  place BIGINT NOT NULL,
  name_th TEXT NOT NULL,
  name_en TEXT NOT NULL,
  valid_from TEXT,
  valid_to TEXT
);

CREATE TABLE network_checklist (
  org_id TEXT NOT NULL REFERENCES network_centres (org_id),
  item TEXT NOT NULL REFERENCES network_checklist_items (code),
  done_on TEXT,
  done_by TEXT NOT NULL,
  note TEXT NOT NULL,
  PRIMARY KEY (org_id, item)
);

CREATE TABLE network_roster (
  org_id TEXT NOT NULL REFERENCES network_centres (org_id),
  id TEXT NOT NULL,
  day TEXT NOT NULL,
  shift TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE UNIQUE INDEX network_roster_day ON network_roster (org_id, day, shift, staff_id);

CREATE TABLE network_events (
  org_id TEXT NOT NULL REFERENCES network_centres (org_id),
  id TEXT NOT NULL,
  name TEXT NOT NULL,
  day TEXT NOT NULL,
  place TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id)
);

CREATE TABLE network_attendees (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  event_id TEXT NOT NULL,
  number BIGINT NOT NULL,
  name TEXT NOT NULL,
  organisation TEXT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, event_id) REFERENCES network_events (org_id, id)
);
CREATE UNIQUE INDEX network_attendees_number ON network_attendees (org_id, event_id, number);

INSERT INTO network_checklist_items (code, place, name_th, name_en) VALUES
  ('site_and_sign', 1, 'สถานที่และป้ายศูนย์', 'Site and sign'),
  ('working_group_order', 2, 'คำสั่งแต่งตั้งคณะทำงานขับเคลื่อนศูนย์', 'Order appointing the working group'),
  ('contact_channels', 3, 'ช่องทางติดต่อ (โทรศัพท์ ไลน์ จุดบริการ)', 'Contact channels (telephone, LINE, desk)'),
  ('duty_roster', 4, 'ตารางเวรเจ้าหน้าที่', 'Duty roster'),
  ('volunteer_list', 5, 'บัญชีรายชื่ออาสาสมัคร (อพม.)', 'List of volunteers'),
  ('target_register', 6, 'ทะเบียนกลุ่มเป้าหมายจาก TPMAP', 'Register of target groups from TPMAP'),
  ('service_map', 7, 'แผนที่บริการของหน่วยงานภาคี', 'Service map of the partners'),
  ('first_visits', 8, 'เยี่ยมบ้านครั้งแรก', 'First home visits'),
  ('public_opening', 9, 'พิธีเปิดศูนย์และบัญชีผู้เข้าร่วม', 'Public opening with its attendance list');

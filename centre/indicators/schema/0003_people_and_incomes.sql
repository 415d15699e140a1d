-- Values that another desk keeps (incomes) are asked for there and never copied; what a standing count is worth is remembered;
-- and what is counted of training, awards, memoranda and livelihoods.
ALTER TABLE indicators_records ADD COLUMN amount BIGINT NOT NULL DEFAULT 0;

ALTER TABLE indicators_measures RENAME TO indicators_measures_until_now;
-- no org_id: the definitions are the same for everybody
CREATE TABLE indicators_measures (
  code TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_until TEXT,
  name_th TEXT NOT NULL,
  name_en TEXT NOT NULL,
  desk TEXT NOT NULL,
  record_kind TEXT NOT NULL,
  announcements TEXT NOT NULL,
  entering TEXT NOT NULL,
  counting TEXT NOT NULL,
  weight TEXT NOT NULL,
  dated TEXT NOT NULL,
  dimension TEXT NOT NULL,
  since TEXT NOT NULL,
  span_unit TEXT NOT NULL,
  PRIMARY KEY (code, valid_from),
  CONSTRAINT indicators_measures_counted CHECK (counting IN ('each', 'once', 'holding', 'standing', 'span', 'kept')),
  CONSTRAINT indicators_measures_length CHECK (span_unit IN ('days', 'hours'))
);
INSERT INTO indicators_measures (code, valid_from, valid_until, name_th, name_en, desk, record_kind, announcements, entering, counting, weight,
  dated, dimension, since, span_unit)
  SELECT code, valid_from, valid_until, name_th, name_en, desk, record_kind, announcements, entering, counting, weight, dated, dimension,
    since, span_unit FROM indicators_measures_until_now;
DROP TABLE indicators_measures_until_now;

-- A shop counts once each, as a shop that sells does; a person is placed where the placement says.
UPDATE indicators_measures SET counting = 'each' WHERE code = 'shops_opened';
UPDATE indicators_measures SET record_kind = 'livelihoods.placement' WHERE code = 'people_placed';

-- `entering` of a kept measure names the day on which it was asked for: so many months after enrolment.
INSERT INTO indicators_measures (code, valid_from, valid_until, name_th, name_en, desk, record_kind, announcements, entering, counting, weight,
  dated, dimension, since, span_unit) VALUES
  ('income_before', '2019-10-01', NULL, 'รายได้ต่อเดือนก่อนเข้าร่วม', 'Income a month before enrolment', 'livelihoods', 'livelihoods.enrolment', '', 'months=0', 'kept', '', '', '', '', 'days'),
  ('income_3', '2019-10-01', NULL, 'รายได้ต่อเดือนเมื่อครบ 3 เดือน', 'Income a month after 3 months', 'livelihoods', 'livelihoods.enrolment', '', 'months=3', 'kept', '', '', '', '', 'days'),
  ('income_6', '2019-10-01', NULL, 'รายได้ต่อเดือนเมื่อครบ 6 เดือน', 'Income a month after 6 months', 'livelihoods', 'livelihoods.enrolment', '', 'months=6', 'kept', '', '', '', '', 'days'),
  ('income_12', '2019-10-01', NULL, 'รายได้ต่อเดือนเมื่อครบ 12 เดือน', 'Income a month after 12 months', 'livelihoods', 'livelihoods.enrolment', '', 'months=12', 'kept', '', '', '', '', 'days'),
  ('people_trained', '2019-10-01', NULL, 'ผู้ผ่านการอบรมและศึกษาดูงาน', 'People trained', 'events', 'events.event', 'events.event_moved,events.event_written,events.session_written,events.session_removed,events.attendance_taken', 'state=held;kind=training|course|study_visit', 'holding', 'completed', 'ends_on', 'kind', '', 'days'),
  ('training_certificates', '2019-10-01', NULL, 'เกียรติบัตรการอบรม', 'Certificates of training', 'events', 'events.event', 'events.certificates_given', '', 'each', 'people', '', 'kind', '', 'days'),
  ('people_honoured', '2019-10-01', NULL, 'ผู้ได้รับรางวัลและการยกย่อง', 'People honoured', 'awards', 'awards.call', 'awards.announced,-awards.award_withdrawn', '', 'each', 'nominees', '', '', '', 'days'),
  ('award_certificates', '2019-10-01', NULL, 'เกียรติบัตรรางวัล', 'Certificates of awards', 'awards', 'awards.call', 'awards.certificates_given', '', 'each', 'nominees', '', '', '', 'days'),
  ('memoranda_in_force', '2019-10-01', NULL, 'บันทึกความเข้าใจที่มีผล', 'Memoranda in force', 'network', 'network.memorandum', 'network.memorandum_written,network.memorandum_moved,network.memorandum_renewed', 'state=in_force', 'standing', 'departments', '', '', '', 'days');
INSERT INTO indicators_indicators (code, valid_from, valid_until, flagship, position, name_th, name_en, says_th, says_en, formula, numerator,
  denominator, within, unit, better, period, headline) VALUES
  ('income_before', '2019-10-01', NULL, 'F3', 11, 'รายได้กลางก่อนเข้าร่วม', 'Median income before', 'มัธยฐานของรายได้ต่อเดือนก่อนเข้าร่วม ที่ถามได้ในงวด คิดใหม่จากทุกคนในพื้นที่', 'The median of the monthly incomes before enrolment that were told in the period, over all people of the place.', 'median', 'income_before', '', 0, 'baht', 'higher', 'fiscal_year', FALSE),
  ('income_3', '2019-10-01', NULL, 'F3', 12, 'รายได้กลางเมื่อครบ 3 เดือน', 'Median income after 3 months', 'มัธยฐานของรายได้ต่อเดือน 3 เดือนหลังเข้าร่วม ที่ถามได้ในงวด', 'The median of the monthly incomes 3 months after enrolment that were told in the period.', 'median', 'income_3', '', 0, 'baht', 'higher', 'fiscal_year', FALSE),
  ('income_6', '2019-10-01', NULL, 'F3', 13, 'รายได้กลางเมื่อครบ 6 เดือน', 'Median income after 6 months', 'มัธยฐานของรายได้ต่อเดือน 6 เดือนหลังเข้าร่วม ที่ถามได้ในงวด', 'The median of the monthly incomes 6 months after enrolment that were told in the period.', 'median', 'income_6', '', 0, 'baht', 'higher', 'fiscal_year', FALSE),
  ('income_12', '2019-10-01', NULL, 'F3', 14, 'รายได้กลางเมื่อครบ 12 เดือน', 'Median income after 12 months', 'มัธยฐานของรายได้ต่อเดือน 12 เดือนหลังเข้าร่วม ที่ถามได้ในงวด', 'The median of the monthly incomes 12 months after enrolment that were told in the period.', 'median', 'income_12', '', 0, 'baht', 'higher', 'fiscal_year', FALSE),
  ('people_trained', '2019-10-01', NULL, 'F5', 6, 'ผู้ผ่านการอบรมและศึกษาดูงาน', 'People trained', 'ผู้ที่เข้าร่วมครบตามเกณฑ์ของการอบรม หลักสูตร และศึกษาดูงานที่จบในงวด', 'Those who were there for the hours asked for, of training, courses and study visits that ended in the period.', 'amount', 'people_trained', '', 0, 'person', 'higher', 'month', FALSE),
  ('training_certificates', '2019-10-01', NULL, 'F5', 7, 'เกียรติบัตรการอบรม', 'Certificates of training', 'เกียรติบัตรที่ออกในงวด', 'Certificates issued in the period.', 'amount', 'training_certificates', '', 0, 'certificate', 'higher', 'month', FALSE),
  ('people_honoured', '2019-10-01', NULL, 'F5', 8, 'ผู้ได้รับรางวัลและการยกย่อง', 'People honoured', 'ผู้ได้รับรางวัลที่ประกาศในงวด หักที่เพิกถอน', 'People whose awards were announced in the period, less those withdrawn.', 'amount', 'people_honoured', '', 0, 'person', 'higher', 'month', FALSE),
  ('award_certificates', '2019-10-01', NULL, 'F5', 9, 'เกียรติบัตรรางวัล', 'Certificates of awards', 'เกียรติบัตรที่ออกในงวด', 'Certificates issued in the period.', 'amount', 'award_certificates', '', 0, 'certificate', 'higher', 'month', FALSE),
  ('departments_bound', '2019-10-01', NULL, 'F5', 10, 'กรมที่ร่วมตามบันทึกความเข้าใจ', 'Departments bound by memoranda', 'กรมที่เป็นภาคีของบันทึกความเข้าใจที่มีผล ณ สิ้นงวด นับตามฉบับ', 'Departments that are parties of memoranda in force at the end of the period, counted in each.', 'amount', 'memoranda_in_force', '', 0, 'department', 'higher', 'month', FALSE),
  ('memoranda_in_force', '2019-10-01', NULL, 'F5', 11, 'บันทึกความเข้าใจที่มีผล', 'Memoranda in force', 'บันทึกความเข้าใจที่มีผล ณ สิ้นงวด', 'Memoranda in force at the end of the period.', 'number', 'memoranda_in_force', '', 0, 'memorandum', 'higher', 'month', FALSE);

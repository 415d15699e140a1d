-- Houses are mended from budgets of their own, beside the six purses of relief.
INSERT INTO funds_purse_kinds (code, valid_from, valid_until, sort, name_th, name_en, agency, source) VALUES
  ('HOUSE_ELDER', '2022-06-09', NULL, 70, 'ปรับสภาพบ้านผู้สูงอายุ (ผส.)', 'House adaptation, elders',
   'DOP', 'house adaptation rules 2568, Department of Older Persons'),
  ('HOUSE_DISABLED', '2022-06-09', NULL, 80, 'ปรับสภาพที่อยู่อาศัยคนพิการ (พก.)', 'House adaptation, disabled persons',
   'DEP', 'housing adaptation regulation, Department of Empowerment of Persons with Disabilities'),
  ('HOUSE_RURAL', '2022-06-09', NULL, 90, 'บ้านพอเพียงชนบทและบ้านมั่นคง (พอช.)', 'Rural sufficient and secure housing',
   'CODI', 'sufficient rural house and secure housing guidelines, Community Organizations Development Institute');

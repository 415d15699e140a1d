-- no org_id: when a shift of the roster begins and ends is the same for all, in minutes of the day in Bangkok; a night
-- goes on into the next day. A change is a row with a later day.
CREATE TABLE network_shift_hours (
  shift TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  from_minute BIGINT NOT NULL,
  until_minute BIGINT NOT NULL,
  PRIMARY KEY (shift, valid_from)
);
INSERT INTO network_shift_hours (shift, valid_from, from_minute, until_minute) VALUES
  ('whole_day', '2022-01-01', 0, 1440),
  ('morning', '2022-01-01', 480, 720),
  ('afternoon', '2022-01-01', 720, 1020),
  ('night', '2022-01-01', 1020, 480);

-- The usual forms, "12" and "12/3"; others are ordered when they are next saved.
UPDATE registry_households SET house_order = CASE
  WHEN house_no <> '' AND length(house_no) <= 8 AND house_no NOT GLOB '*[^0-9]*'
    THEN substr('00000000' || house_no, -8)
  WHEN house_no GLOB '[0-9]*/[0-9]*' AND replace(house_no, '/', '') NOT GLOB '*[^0-9]*'
      AND length(house_no) - length(replace(house_no, '/', '')) = 1
    THEN substr('00000000' || substr(house_no, 1, instr(house_no, '/') - 1), -8) || '/'
      || substr('00000000' || substr(house_no, instr(house_no, '/') + 1), -8)
  ELSE house_no END;
CREATE INDEX registry_households_order ON registry_households (area_code, house_order, id);

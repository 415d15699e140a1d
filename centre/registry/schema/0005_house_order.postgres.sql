-- The usual forms, "12" and "12/3"; others are ordered when they are next saved. The second wall lets a migration through.
SELECT set_config('chaeson.everywhere', 'yes', true);
ALTER TABLE registry_households ALTER COLUMN house_order TYPE TEXT COLLATE "C";
UPDATE registry_households SET house_order = CASE
  WHEN house_no ~ '^[0-9]{1,8}$' THEN lpad(house_no, 8, '0')
  WHEN house_no ~ '^[0-9]{1,8}/[0-9]{1,8}$'
    THEN lpad(split_part(house_no, '/', 1), 8, '0') || '/' || lpad(split_part(house_no, '/', 2), 8, '0')
  ELSE house_no END;
CREATE INDEX registry_households_order ON registry_households (area_code, house_order, id);

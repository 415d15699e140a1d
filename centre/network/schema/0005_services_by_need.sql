-- What a service helps with (codes of problem types), under which conditions, and how many it can hold at a time.
ALTER TABLE network_services ADD COLUMN problems TEXT NOT NULL DEFAULT '[]';
ALTER TABLE network_services ADD COLUMN conditions TEXT NOT NULL DEFAULT '';
ALTER TABLE network_services ADD COLUMN capacity BIGINT;

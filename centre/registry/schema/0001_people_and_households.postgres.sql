-- Names by any three letters in a row; rowid is registry_people.search_key. Prefixes compare by code point.
CREATE EXTENSION IF NOT EXISTS pg_trgm;
CREATE TABLE registry_search (
  org_id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  rowid BIGINT NOT NULL PRIMARY KEY,
  names TEXT NOT NULL
);
CREATE INDEX registry_search_names ON registry_search USING gin (names gin_trgm_ops);
ALTER TABLE registry_people ALTER COLUMN first_search TYPE TEXT COLLATE "C";
ALTER TABLE registry_people ALTER COLUMN last_search TYPE TEXT COLLATE "C";
ALTER TABLE registry_households ALTER COLUMN house_no TYPE TEXT COLLATE "C";
CREATE INDEX registry_people_first ON registry_people (first_search, id);
CREATE INDEX registry_people_last ON registry_people (last_search, id);

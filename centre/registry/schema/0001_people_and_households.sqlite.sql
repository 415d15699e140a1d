-- Names by any three letters in a row; rowid is registry_people.search_key.
CREATE VIRTUAL TABLE registry_search USING fts5(
  org_id UNINDEXED, area_code UNINDEXED, names, tokenize = 'trigram'
);
CREATE INDEX registry_people_first ON registry_people (first_search, id);
CREATE INDEX registry_people_last ON registry_people (last_search, id);

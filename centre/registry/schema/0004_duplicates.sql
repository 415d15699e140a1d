-- Two records of one person are tied by a link; nothing moves, so taking the link away puts everything back.
-- survivor_id: NULL was never tied; the own id has others tied to it; another id shows there.
ALTER TABLE registry_people ADD COLUMN survivor_id TEXT;
CREATE INDEX registry_people_survivor ON registry_people (survivor_id) WHERE survivor_id IS NOT NULL;

-- The row belongs to the record that points. `undo` says which memberships the merge ended and made.
CREATE TABLE registry_person_links (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  person_id TEXT NOT NULL,
  survivor_org_id TEXT NOT NULL,
  survivor_id TEXT NOT NULL,
  pair_id TEXT NOT NULL,
  reason TEXT NOT NULL,
  number_reason TEXT NOT NULL,
  undo TEXT NOT NULL,
  linked_ms BIGINT NOT NULL,
  linked_by TEXT NOT NULL,
  unlinked_ms BIGINT,
  unlinked_by TEXT NOT NULL,
  unlinked_reason TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, person_id) REFERENCES registry_people (org_id, id)
);
CREATE UNIQUE INDEX registry_person_links_id ON registry_person_links (id);
CREATE UNIQUE INDEX registry_person_links_once ON registry_person_links (org_id, person_id) WHERE unlinked_ms IS NULL;
CREATE INDEX registry_person_links_survivor ON registry_person_links (survivor_id, linked_ms);

-- Two records that may be one person; first_id < second_id. The row belongs to the one that was registered later.
CREATE TABLE registry_pairs (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  first_id TEXT NOT NULL,
  second_id TEXT NOT NULL,
  weight_milli BIGINT NOT NULL,
  levels TEXT NOT NULL,
  found_how TEXT NOT NULL,
  found_in TEXT NOT NULL,
  found_ms BIGINT NOT NULL,
  state TEXT NOT NULL,
  decided_by TEXT NOT NULL,
  decided_ms BIGINT,
  reason TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE UNIQUE INDEX registry_pairs_id ON registry_pairs (id);
CREATE UNIQUE INDEX registry_pairs_once ON registry_pairs (first_id, second_id);
CREATE INDEX registry_pairs_second ON registry_pairs (second_id);
CREATE INDEX registry_pairs_review ON registry_pairs (state, weight_milli, id);
CREATE INDEX registry_pairs_found_in ON registry_pairs (found_in) WHERE found_in <> '';

-- Two people said to have one number, or one person with two: looked at by people. What was said is sealed.
CREATE TABLE registry_watch (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  kind TEXT NOT NULL,
  holder_id TEXT NOT NULL,
  other_id TEXT NOT NULL,
  number_kind TEXT NOT NULL,
  number_index TEXT NOT NULL,
  masked TEXT NOT NULL,
  said_sealed BYTEA NOT NULL,
  said_index TEXT NOT NULL,
  noted_ms BIGINT NOT NULL,
  noted_by TEXT NOT NULL,
  settled_ms BIGINT,
  settled_by TEXT NOT NULL,
  settled_reason TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE UNIQUE INDEX registry_watch_id ON registry_watch (id);
CREATE UNIQUE INDEX registry_watch_once ON registry_watch (org_id, kind, holder_id, number_index, said_index)
  WHERE settled_ms IS NULL;
CREATE INDEX registry_watch_holder ON registry_watch (holder_id);

-- By which a person may be met again: hashes of name skeletons, birth, place and house, as the blocking rules of
-- kit/linkage make them. The rule of the national id has no column: its hash would tell the id, and a number that
-- somebody has is refused anyway. Kept in step with the person; people from before get theirs when the register is gone
-- through.
CREATE TABLE registry_linkage_keys (
  org_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  name_birth BIGINT,
  house BIGINT,
  village_name BIGINT,
  family_birth BIGINT,
  whole_name BIGINT,
  tambon_birth BIGINT,
  PRIMARY KEY (org_id, person_id)
);
CREATE UNIQUE INDEX registry_linkage_keys_person ON registry_linkage_keys (person_id);
CREATE INDEX registry_linkage_keys_name_birth ON registry_linkage_keys (name_birth, person_id);
CREATE INDEX registry_linkage_keys_house ON registry_linkage_keys (house, person_id);
CREATE INDEX registry_linkage_keys_village_name ON registry_linkage_keys (village_name, person_id);
CREATE INDEX registry_linkage_keys_family_birth ON registry_linkage_keys (family_birth, person_id);
CREATE INDEX registry_linkage_keys_whole_name ON registry_linkage_keys (whole_name, person_id);
CREATE INDEX registry_linkage_keys_tambon_birth ON registry_linkage_keys (tambon_birth, person_id);

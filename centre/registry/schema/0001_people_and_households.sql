-- People and households. Names are plain so that lists sort; id numbers and phones are sealed, found by blind index.
CREATE TABLE registry_people (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  local_number BIGINT NOT NULL,
  title TEXT NOT NULL,
  first_name TEXT NOT NULL,
  middle_name TEXT NOT NULL,
  last_name TEXT NOT NULL,
  nickname TEXT NOT NULL,
  first_search TEXT NOT NULL,
  last_search TEXT NOT NULL,
  gender TEXT NOT NULL,
  birth TEXT,
  nationality TEXT NOT NULL,
  religion TEXT NOT NULL,
  marital_status TEXT NOT NULL,
  deceased_on TEXT,
  description TEXT NOT NULL,
  household_org_id TEXT,
  household_id TEXT,
  masked_id TEXT NOT NULL,
  search_key BIGINT NOT NULL UNIQUE,
  version BIGINT NOT NULL,
  in_use BOOLEAN NOT NULL,
  registered_ms BIGINT NOT NULL,
  changed_ms BIGINT NOT NULL,
  withdrawn_ms BIGINT,
  PRIMARY KEY (org_id, id)
);
CREATE UNIQUE INDEX registry_people_id ON registry_people (id);
CREATE UNIQUE INDEX registry_people_number ON registry_people (org_id, local_number);
CREATE INDEX registry_people_household ON registry_people (household_id);

-- The last local number given out in each organisation; a person without any paper is called by it.
CREATE TABLE registry_numbers (
  org_id TEXT NOT NULL PRIMARY KEY,
  last_number BIGINT NOT NULL
);

CREATE TABLE registry_former_names (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  title TEXT NOT NULL,
  first_name TEXT NOT NULL,
  middle_name TEXT NOT NULL,
  last_name TEXT NOT NULL,
  until_on TEXT,
  reason TEXT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, person_id) REFERENCES registry_people (org_id, id)
);
CREATE INDEX registry_former_names_person ON registry_former_names (org_id, person_id);

CREATE TABLE registry_identities (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  value_sealed BYTEA NOT NULL,
  value_index TEXT NOT NULL,
  masked TEXT NOT NULL,
  verified_how TEXT NOT NULL,
  issued_on TEXT,
  expires_on TEXT,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, person_id) REFERENCES registry_people (org_id, id)
);
CREATE INDEX registry_identities_person ON registry_identities (org_id, person_id);
CREATE INDEX registry_identities_value ON registry_identities (value_index);

-- One person per number over all organisations, so no org_id first: the claim is the lock between centres.
CREATE TABLE registry_identity_claims (
  kind TEXT NOT NULL,
  value_index TEXT NOT NULL,
  org_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  PRIMARY KEY (kind, value_index)
);

CREATE TABLE registry_phones (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  value_sealed BYTEA NOT NULL,
  value_index TEXT NOT NULL,
  masked TEXT NOT NULL,
  whose TEXT NOT NULL,
  ended_ms BIGINT,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, person_id) REFERENCES registry_people (org_id, id)
);
CREATE INDEX registry_phones_person ON registry_phones (org_id, person_id);
CREATE INDEX registry_phones_value ON registry_phones (value_index);

-- Where a person is registered, and where somebody without a household is found. The code is not called
-- area_code: these rows are reached through their person alone.
CREATE TABLE registry_addresses (
  org_id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  kind TEXT NOT NULL CHECK (kind IN ('registered', 'present')),
  place_code TEXT NOT NULL,
  house_code TEXT NOT NULL,
  house_no TEXT NOT NULL,
  village_name TEXT NOT NULL,
  alley TEXT NOT NULL,
  lane TEXT NOT NULL,
  road TEXT NOT NULL,
  postal_code TEXT NOT NULL,
  landmark TEXT NOT NULL,
  PRIMARY KEY (org_id, person_id, kind),
  FOREIGN KEY (org_id, person_id) REFERENCES registry_people (org_id, id)
);

CREATE TABLE registry_households (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  house_code TEXT NOT NULL,
  house_no TEXT NOT NULL,
  village_name TEXT NOT NULL,
  alley TEXT NOT NULL,
  lane TEXT NOT NULL,
  road TEXT NOT NULL,
  postal_code TEXT NOT NULL,
  landmark TEXT NOT NULL,
  latitude DOUBLE PRECISION,
  longitude DOUBLE PRECISION,
  pin_source TEXT NOT NULL,
  tenure TEXT NOT NULL,
  housing_kind TEXT NOT NULL,
  housing_condition TEXT NOT NULL,
  rent_satang_month BIGINT,
  search_text TEXT NOT NULL,
  version BIGINT NOT NULL,
  in_use BOOLEAN NOT NULL,
  registered_ms BIGINT NOT NULL,
  changed_ms BIGINT NOT NULL,
  withdrawn_ms BIGINT,
  PRIMARY KEY (org_id, id)
);
CREATE UNIQUE INDEX registry_households_id ON registry_households (id);
CREATE UNIQUE INDEX registry_households_code ON registry_households (org_id, house_code)
  WHERE house_code <> '' AND withdrawn_ms IS NULL;
CREATE INDEX registry_households_area ON registry_households (area_code, house_no, id);
CREATE INDEX registry_households_house_no ON registry_households (house_no);
CREATE INDEX registry_households_house_code ON registry_households (house_code);

-- Who lives where, since when. The row belongs to the person's organisation; the house may be another's.
CREATE TABLE registry_memberships (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  household_org_id TEXT NOT NULL,
  household_id TEXT NOT NULL,
  role TEXT NOT NULL,
  began_on TEXT NOT NULL,
  ended_on TEXT,
  reason TEXT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, person_id) REFERENCES registry_people (org_id, id)
);
CREATE UNIQUE INDEX registry_memberships_one_house ON registry_memberships (org_id, person_id)
  WHERE ended_on IS NULL;
CREATE UNIQUE INDEX registry_memberships_one_head ON registry_memberships (household_org_id, household_id)
  WHERE ended_on IS NULL AND role = 'head';
CREATE INDEX registry_memberships_household ON registry_memberships (household_org_id, household_id, person_id);

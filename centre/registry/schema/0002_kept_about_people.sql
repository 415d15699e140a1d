-- What is kept beside a person: target groups, carers, consents, papers, pictures, and every change ever made.

-- no org_id: the catalogue of target groups is the same for all.
CREATE TABLE registry_target_groups (
  code TEXT NOT NULL PRIMARY KEY,
  sort BIGINT NOT NULL,
  name_th TEXT NOT NULL,
  name_en TEXT NOT NULL,
  definition TEXT NOT NULL,
  age_from BIGINT,
  age_to BIGINT,
  lead_agency TEXT NOT NULL,
  sensitivity TEXT NOT NULL,
  source TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_until TEXT
);

-- no org_id: ages that the law sets are the same for all.
CREATE TABLE registry_legal_ages (
  code TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  years BIGINT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (code, valid_from)
);
INSERT INTO registry_legal_ages (code, valid_from, years, source) VALUES
  ('consent_needs_guardian_below', '2022-06-01', 20, 'Personal Data Protection Act 2562 section 20, in force 1 June 2565');

CREATE TABLE registry_person_groups (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  group_code TEXT NOT NULL REFERENCES registry_target_groups (code),
  began_on TEXT NOT NULL,
  ended_on TEXT,
  source TEXT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, person_id) REFERENCES registry_people (org_id, id)
);
CREATE UNIQUE INDEX registry_person_groups_once ON registry_person_groups (org_id, person_id, group_code)
  WHERE ended_on IS NULL;

CREATE TABLE registry_carers (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  carer_org_id TEXT NOT NULL,
  carer_id TEXT NOT NULL,
  relationship TEXT NOT NULL,
  note TEXT NOT NULL,
  began_on TEXT NOT NULL,
  ended_on TEXT,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, person_id) REFERENCES registry_people (org_id, id)
);
CREATE INDEX registry_carers_person ON registry_carers (org_id, person_id);
CREATE INDEX registry_carers_carer ON registry_carers (carer_org_id, carer_id);

-- Append only: giving, refusing and withdrawing are rows; the latest of a purpose counts (after ISO/IEC TS 27560).
CREATE TABLE registry_consents (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  purpose TEXT NOT NULL,
  state TEXT NOT NULL,
  stated_on TEXT NOT NULL,
  valid_until TEXT,
  method TEXT NOT NULL,
  language TEXT NOT NULL,
  notice_version TEXT NOT NULL,
  recipients TEXT NOT NULL,
  witness_name TEXT NOT NULL,
  guardian_name TEXT NOT NULL,
  guardian_relationship TEXT NOT NULL,
  recorded_by TEXT NOT NULL,
  recorded_ms BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, person_id) REFERENCES registry_people (org_id, id)
);
CREATE INDEX registry_consents_person ON registry_consents (org_id, person_id, purpose, recorded_ms);

CREATE TABLE registry_files (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  media_type TEXT NOT NULL,
  size BIGINT NOT NULL,
  sealed BYTEA NOT NULL,
  PRIMARY KEY (org_id, id)
);

CREATE TABLE registry_documents (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  person_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  number_sealed BYTEA NOT NULL,
  issued_by TEXT NOT NULL,
  issued_on TEXT,
  expires_on TEXT,
  file_id TEXT,
  recorded_ms BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, person_id) REFERENCES registry_people (org_id, id)
);
CREATE INDEX registry_documents_person ON registry_documents (org_id, person_id);

CREATE TABLE registry_photographs (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  subject_kind TEXT NOT NULL CHECK (subject_kind IN ('person', 'household')),
  subject_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  consent_needed BOOLEAN NOT NULL,
  width BIGINT NOT NULL,
  height BIGINT NOT NULL,
  file_id TEXT NOT NULL,
  thumbnail_id TEXT NOT NULL,
  taken_by TEXT NOT NULL,
  recorded_ms BIGINT NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX registry_photographs_subject ON registry_photographs (org_id, subject_id, recorded_ms);

-- Append only. `fields` names what changed; the values themselves are sealed.
CREATE TABLE registry_changes (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  subject_kind TEXT NOT NULL,
  subject_id TEXT NOT NULL,
  action TEXT NOT NULL,
  fields TEXT NOT NULL,
  old_sealed BYTEA NOT NULL,
  new_sealed BYTEA NOT NULL,
  at_ms BIGINT NOT NULL,
  staff_id TEXT NOT NULL,
  op_id TEXT NOT NULL,
  source TEXT NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX registry_changes_subject ON registry_changes (org_id, subject_id, at_ms, id);

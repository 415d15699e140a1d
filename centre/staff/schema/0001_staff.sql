-- no org_id first: organisations and staff are reference tables, the same on every shard, so that a user
-- name is unique everywhere and a session is found by its secret alone.
CREATE TABLE staff_organisations (
  org_id TEXT NOT NULL PRIMARY KEY,
  kind TEXT NOT NULL,
  name_th TEXT NOT NULL,
  name_en TEXT NOT NULL,
  area_code TEXT NOT NULL
);

CREATE TABLE staff_service_areas (
  org_id TEXT NOT NULL REFERENCES staff_organisations (org_id),
  area_code TEXT NOT NULL,
  PRIMARY KEY (org_id, area_code)
);
CREATE INDEX staff_service_areas_area ON staff_service_areas (area_code);

CREATE TABLE staff_members (
  org_id TEXT NOT NULL REFERENCES staff_organisations (org_id),
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  user_name TEXT NOT NULL,
  name TEXT NOT NULL,
  role TEXT NOT NULL,
  language TEXT NOT NULL,
  active BOOLEAN NOT NULL,
  password_hash TEXT NOT NULL,
  must_change_password BOOLEAN NOT NULL,
  totp_secret BYTEA,
  totp_confirmed BOOLEAN NOT NULL,
  totp_last_step BIGINT NOT NULL,
  failed_count BIGINT NOT NULL,
  next_try_ms BIGINT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE UNIQUE INDEX staff_members_user_name ON staff_members (user_name);
CREATE UNIQUE INDEX staff_members_id ON staff_members (id);

CREATE TABLE staff_member_areas (
  org_id TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  PRIMARY KEY (org_id, staff_id, area_code),
  FOREIGN KEY (org_id, staff_id) REFERENCES staff_members (org_id, id)
);

CREATE TABLE staff_sessions (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  token_hash TEXT NOT NULL,
  started_ms BIGINT NOT NULL,
  seen_ms BIGINT NOT NULL,
  ended_ms BIGINT,
  peer TEXT NOT NULL,
  device TEXT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, staff_id) REFERENCES staff_members (org_id, id)
);
CREATE UNIQUE INDEX staff_sessions_token ON staff_sessions (token_hash);
CREATE INDEX staff_sessions_member ON staff_sessions (org_id, staff_id, started_ms);

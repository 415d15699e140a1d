-- LINE tells of whoever writes to the centre's account: a code ties somebody's LINE to their record, and who leaves is
-- written to no more.
ALTER TABLE messages_contacts ADD COLUMN address_index TEXT NOT NULL DEFAULT '';
CREATE INDEX messages_contacts_address ON messages_contacts (address_index) WHERE address_index <> '';

-- A code for one person or officer, to be sent to the account within its time; used once.
CREATE TABLE messages_line_codes (
  org_id TEXT NOT NULL,
  code_index TEXT NOT NULL,
  area_code TEXT NOT NULL,
  contact_id TEXT NOT NULL,
  language TEXT NOT NULL,
  until_ms BIGINT NOT NULL,
  made_by TEXT NOT NULL,
  PRIMARY KEY (org_id, code_index)
);
CREATE UNIQUE INDEX messages_line_codes_code ON messages_line_codes (code_index);

-- What LINE has told already: it tells again when it is not sure that it was heard.
CREATE TABLE messages_line_events (
  org_id TEXT NOT NULL,
  event_id TEXT NOT NULL,
  heard_ms BIGINT NOT NULL,
  PRIMARY KEY (org_id, event_id)
);

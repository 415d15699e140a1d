-- Two accounts of one human being are told by the national id: sealed, with a blind index to compare by.
ALTER TABLE staff_members ADD COLUMN national_id BYTEA;
ALTER TABLE staff_members ADD COLUMN national_index TEXT NOT NULL DEFAULT '';

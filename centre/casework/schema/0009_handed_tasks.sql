-- Work that another desk handed in: the page where it is done. '' for what somebody set for themselves.
ALTER TABLE casework_tasks ADD COLUMN about TEXT NOT NULL DEFAULT '';

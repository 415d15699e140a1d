-- When a complaint that nobody answered in its time was told to the province.
ALTER TABLE complaints_complaints ADD COLUMN escalated_ms BIGINT;
CREATE INDEX complaints_complaints_late ON complaints_complaints (due_ms, id) WHERE escalated_ms IS NULL AND state <> 'answered';

-- A gateway tells later whether a message reached the phone: by our id, or by its own name for it.
ALTER TABLE messages_outbox ADD COLUMN reference TEXT NOT NULL DEFAULT '';
ALTER TABLE messages_outbox ADD COLUMN delivery TEXT NOT NULL DEFAULT 'untold';
ALTER TABLE messages_outbox ADD COLUMN delivered_ms BIGINT;
CREATE INDEX messages_outbox_reference ON messages_outbox (reference) WHERE reference <> '';

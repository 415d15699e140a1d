-- A receipt of a short message names the message and not its centre.
CREATE INDEX messages_outbox_id ON messages_outbox (id);

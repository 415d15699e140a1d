-- An area says no organisation: what is asked by its id alone is found by these.
CREATE INDEX events_events_id ON events_events (id);

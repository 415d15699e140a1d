-- An area says no organisation: what is asked by its id alone is found by these.
CREATE INDEX awards_calls_id ON awards_calls (id);
CREATE INDEX awards_nominations_id ON awards_nominations (id);

-- An area says no organisation: what is asked by its id alone is found by these.
CREATE INDEX staff_sessions_id ON staff_sessions (id);

-- An area says no organisation: what is asked by its id alone is found by these.
CREATE INDEX grants_applications_id ON grants_applications (id);
CREATE INDEX grants_calls_id ON grants_calls (id);

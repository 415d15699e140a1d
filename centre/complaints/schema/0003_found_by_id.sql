-- An area says no organisation: what is asked by its id alone is found by these.
CREATE INDEX complaints_complaints_id ON complaints_complaints (id);

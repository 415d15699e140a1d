-- An area says no organisation: what is asked by its id alone is found by these.
CREATE INDEX handout_days_id ON handout_days (id);

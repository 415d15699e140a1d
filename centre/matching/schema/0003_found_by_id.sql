-- An area says no organisation: what is asked by its id alone is found by these.
CREATE INDEX matching_runs_id ON matching_runs (id);

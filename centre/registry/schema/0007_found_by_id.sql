-- An area says no organisation: what is asked by its id alone is found by these.
CREATE INDEX registry_photographs_id ON registry_photographs (id);

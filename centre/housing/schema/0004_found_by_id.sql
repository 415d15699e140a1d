-- An area says no organisation: what is asked by its id alone is found by these.
CREATE INDEX housing_projects_id ON housing_projects (id);

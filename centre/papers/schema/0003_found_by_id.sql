-- An area says no organisation: what is asked by its id alone is found by these.
CREATE INDEX papers_issued_id ON papers_issued (id);

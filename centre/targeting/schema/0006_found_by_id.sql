-- An area says no organisation: what is asked by its id alone is found by these.
CREATE INDEX targeting_imports_id ON targeting_imports (id);
CREATE INDEX targeting_rounds_id ON targeting_rounds (id);

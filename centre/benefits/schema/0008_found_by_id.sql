-- An area says no organisation: what is asked by its id alone is found by these.
CREATE INDEX benefits_help_id ON benefits_help (id);
CREATE INDEX benefits_receipts_id ON benefits_receipts (id);
CREATE INDEX benefits_statements_id ON benefits_statements (id);

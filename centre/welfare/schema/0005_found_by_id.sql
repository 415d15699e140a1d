-- An area says no organisation: what is asked by its id alone is found by these.
CREATE INDEX welfare_meetings_id ON welfare_meetings (id);
CREATE INDEX welfare_officers_id ON welfare_officers (id);
CREATE INDEX welfare_receipts_id ON welfare_receipts (id);
CREATE INDEX welfare_rounds_id ON welfare_rounds (id);
CREATE INDEX welfare_rules_id ON welfare_rules (id);

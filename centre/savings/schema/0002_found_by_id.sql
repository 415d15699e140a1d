-- An area says no organisation: what is asked by its id alone is found by these.
CREATE INDEX savings_days_id ON savings_days (id);
CREATE INDEX savings_entries_id ON savings_entries (id);
CREATE INDEX savings_groups_id ON savings_groups (id);
CREATE INDEX savings_loans_id ON savings_loans (id);
CREATE INDEX savings_members_id ON savings_members (id);
CREATE INDEX savings_years_id ON savings_years (id);

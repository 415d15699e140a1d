-- Passbooks are only added to.
CREATE TRIGGER savings_entries_stay BEFORE UPDATE ON savings_entries
BEGIN SELECT RAISE(ABORT, 'savings_entries_append_only'); END;
CREATE TRIGGER savings_entries_remain BEFORE DELETE ON savings_entries
BEGIN SELECT RAISE(ABORT, 'savings_entries_append_only'); END;

-- Transfers and closings are only added.
CREATE TRIGGER funds_transfers_stay BEFORE UPDATE ON funds_transfers
BEGIN SELECT RAISE(ABORT, 'funds_transfers_append_only'); END;
CREATE TRIGGER funds_transfers_remain BEFORE DELETE ON funds_transfers
BEGIN SELECT RAISE(ABORT, 'funds_transfers_append_only'); END;
CREATE TRIGGER funds_closings_stay BEFORE UPDATE ON funds_closings
BEGIN SELECT RAISE(ABORT, 'funds_closings_append_only'); END;
CREATE TRIGGER funds_closings_remain BEFORE DELETE ON funds_closings
BEGIN SELECT RAISE(ABORT, 'funds_closings_append_only'); END;

-- Events are only added.
CREATE TRIGGER stock_events_stay BEFORE UPDATE ON stock_events
BEGIN SELECT RAISE(ABORT, 'stock_events_append_only'); END;
CREATE TRIGGER stock_events_remain BEFORE DELETE ON stock_events
BEGIN SELECT RAISE(ABORT, 'stock_events_append_only'); END;

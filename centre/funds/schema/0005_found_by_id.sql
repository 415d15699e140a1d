-- An area says no organisation: what is asked by its id alone is found by these.
CREATE INDEX funds_transfers_id ON funds_transfers (id);

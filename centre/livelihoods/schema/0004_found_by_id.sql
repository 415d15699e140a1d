-- An area says no organisation: what is asked by its id alone is found by these.
CREATE INDEX livelihoods_enrolments_id ON livelihoods_enrolments (id);
CREATE INDEX livelihoods_placements_id ON livelihoods_placements (id);
CREATE INDEX livelihoods_shops_id ON livelihoods_shops (id);

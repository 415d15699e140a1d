-- An area says no organisation: what is asked by its id alone is found by these.
CREATE INDEX stock_stores_id ON stock_stores (id);

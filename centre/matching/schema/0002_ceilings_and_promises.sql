-- A ceiling in baht for a household, of a run or of everybody from a day on (0: none), and what other runs had promised of an item.

ALTER TABLE matching_runs ADD COLUMN ceiling_satang BIGINT;
ALTER TABLE matching_items ADD COLUMN value_satang BIGINT NOT NULL DEFAULT 0;
ALTER TABLE matching_items ADD COLUMN promised BIGINT NOT NULL DEFAULT 0;
CREATE INDEX matching_runs_store ON matching_runs (store_id, state);

INSERT INTO matching_usual_points (factor, valid_from, sort, points) VALUES ('ceiling.baht', '2022-01-01', 72, 0);

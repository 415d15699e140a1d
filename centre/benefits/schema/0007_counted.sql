-- no org_id: one line. In which round everybody is counted (rows of earlier rounds go when a round has ended), and up to when
-- everything announced stands in the rows of benefits_people.
CREATE TABLE benefits_counts (
  line BIGINT NOT NULL PRIMARY KEY CHECK (line = 1),
  round BIGINT NOT NULL,
  counted_ms BIGINT
);
INSERT INTO benefits_counts (line, round, counted_ms) VALUES (1, 0, NULL);
ALTER TABLE benefits_people ADD COLUMN round BIGINT NOT NULL DEFAULT 0;

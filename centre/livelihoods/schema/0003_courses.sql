-- A programme stands under a memorandum of the network, and its courses are events.
ALTER TABLE livelihoods_programmes ADD COLUMN memorandum_id TEXT NOT NULL DEFAULT '';

-- no org_id: which events are courses of a programme is everybody's to know
CREATE TABLE livelihoods_courses (
  programme_id TEXT NOT NULL REFERENCES livelihoods_programmes (id),
  event_id TEXT NOT NULL,
  PRIMARY KEY (programme_id, event_id)
);

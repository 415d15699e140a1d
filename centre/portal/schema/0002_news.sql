-- What a centre tells everybody. What is over stays, for the record; it is only no longer shown.
CREATE TABLE portal_news (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  title TEXT NOT NULL,
  words TEXT NOT NULL,
  shown_from TEXT NOT NULL,
  shown_until TEXT,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX portal_news_shown ON portal_news (org_id, shown_from, id);

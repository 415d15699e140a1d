-- Pictures of news: made anew from what was sent, without what a camera writes into them; public with the news.
CREATE TABLE portal_news_pictures (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  news_id TEXT NOT NULL,
  n BIGINT NOT NULL,
  caption TEXT NOT NULL,
  width BIGINT NOT NULL,
  height BIGINT NOT NULL,
  jpeg BYTEA NOT NULL,
  thumbnail BYTEA NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, news_id) REFERENCES portal_news (org_id, id)
);
CREATE INDEX portal_news_pictures_news ON portal_news_pictures (org_id, news_id, n);

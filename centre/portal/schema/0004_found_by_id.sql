-- An area says no organisation: what is asked by its id alone is found by these.
CREATE INDEX portal_news_pictures_id ON portal_news_pictures (id);

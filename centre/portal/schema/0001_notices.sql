-- The versions of the privacy notice shown with the public form; its words are in texts.json.
-- no org_id: the same notice everywhere
CREATE TABLE portal_notices (
  version TEXT NOT NULL PRIMARY KEY,
  valid_from TEXT NOT NULL
);
INSERT INTO portal_notices (version, valid_from) VALUES ('2022-06', '2019-10-01');

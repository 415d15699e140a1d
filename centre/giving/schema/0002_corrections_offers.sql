-- A gift that was noted wrongly stays, and says since when it does not count; what it moved in the store and the books is moved back.
ALTER TABLE giving_gifts ADD COLUMN corrected_on TEXT;
ALTER TABLE giving_gifts ADD COLUMN correct_reason TEXT NOT NULL DEFAULT '';
ALTER TABLE giving_gifts ADD COLUMN corrected_by TEXT NOT NULL DEFAULT '';

-- What somebody without an account promises on the public page; the centre calls back and makes it a pledge, or declines.
-- Who it is, is sealed by the application.
CREATE TABLE giving_offers (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  campaign_id TEXT NOT NULL,
  number TEXT NOT NULL,
  name TEXT NOT NULL,
  partner_kind TEXT NOT NULL,
  phone TEXT NOT NULL,
  email TEXT NOT NULL,
  kind TEXT NOT NULL,
  item_id TEXT NOT NULL,
  amount BIGINT NOT NULL CHECK (amount > 0),
  due_on TEXT,
  words TEXT NOT NULL,
  made_ms BIGINT NOT NULL,
  state TEXT NOT NULL CHECK (state IN ('waiting', 'accepted', 'declined')),
  pledge_id TEXT NOT NULL,
  reason TEXT NOT NULL,
  answered_by TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, campaign_id) REFERENCES giving_campaigns (org_id, id),
  CONSTRAINT giving_offers_number UNIQUE (number)
);
CREATE INDEX giving_offers_campaign ON giving_offers (org_id, campaign_id, id);
CREATE INDEX giving_offers_area ON giving_offers (area_code, id);

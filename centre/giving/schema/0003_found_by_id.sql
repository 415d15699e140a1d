-- An area says no organisation: what is asked by its id alone is found by these.
CREATE INDEX giving_campaigns_id ON giving_campaigns (id);
CREATE INDEX giving_gifts_id ON giving_gifts (id);
CREATE INDEX giving_offers_id ON giving_offers (id);
CREATE INDEX giving_partners_id ON giving_partners (id);
CREATE INDEX giving_pledges_id ON giving_pledges (id);

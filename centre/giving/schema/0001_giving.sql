-- Partners, campaigns with what they need, pledges, gifts, and what money was used for.

CREATE TABLE giving_partners (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  unnamed BOOLEAN NOT NULL,
  tax_number TEXT NOT NULL,
  contact TEXT NOT NULL,
  phone TEXT NOT NULL,
  email TEXT NOT NULL,
  note TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX giving_partners_area ON giving_partners (area_code, name, id);

CREATE TABLE giving_campaigns (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  title_th TEXT NOT NULL,
  title_en TEXT NOT NULL,
  purpose_th TEXT NOT NULL,
  purpose_en TEXT NOT NULL,
  place TEXT NOT NULL,
  starts_on TEXT NOT NULL,
  ends_on TEXT NOT NULL,
  households BIGINT NOT NULL,
  store_id TEXT NOT NULL,
  fund_id TEXT NOT NULL,
  promptpay TEXT NOT NULL,
  state TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX giving_campaigns_area ON giving_campaigns (area_code, starts_on, id);

-- What is needed, in numbers: for which kind of people, and never for whom.
CREATE TABLE giving_needs (
  org_id TEXT NOT NULL,
  campaign_id TEXT NOT NULL,
  n BIGINT NOT NULL,
  kind TEXT NOT NULL,
  item_id TEXT NOT NULL,
  wanted BIGINT NOT NULL,
  for_whom_th TEXT NOT NULL,
  for_whom_en TEXT NOT NULL,
  PRIMARY KEY (org_id, campaign_id, n),
  FOREIGN KEY (org_id, campaign_id) REFERENCES giving_campaigns (org_id, id)
);

CREATE TABLE giving_pledges (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  campaign_id TEXT NOT NULL,
  partner_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  item_id TEXT NOT NULL,
  amount BIGINT NOT NULL CHECK (amount > 0),
  condition TEXT NOT NULL,
  due_on TEXT,
  noted_on TEXT NOT NULL,
  withdrawn BOOLEAN NOT NULL,
  reason TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, campaign_id) REFERENCES giving_campaigns (org_id, id)
);
CREATE INDEX giving_pledges_campaign ON giving_pledges (org_id, campaign_id, id);

CREATE TABLE giving_gifts (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  campaign_id TEXT NOT NULL,
  partner_id TEXT NOT NULL,
  pledge_id TEXT NOT NULL,
  kind TEXT NOT NULL,
  item_id TEXT NOT NULL,
  amount BIGINT NOT NULL CHECK (amount > 0),
  value_satang BIGINT NOT NULL,
  tied BOOLEAN NOT NULL,
  purpose TEXT NOT NULL,
  received_on TEXT NOT NULL,
  lot_id TEXT NOT NULL,
  document TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, campaign_id) REFERENCES giving_campaigns (org_id, id)
);
CREATE INDEX giving_gifts_campaign ON giving_gifts (org_id, campaign_id, id);
CREATE INDEX giving_gifts_partner ON giving_gifts (org_id, partner_id);

CREATE TABLE giving_spendings (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  campaign_id TEXT NOT NULL,
  what TEXT NOT NULL,
  amount_satang BIGINT NOT NULL CHECK (amount_satang > 0),
  tied BOOLEAN NOT NULL,
  on_day TEXT NOT NULL,
  document TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  PRIMARY KEY (org_id, id),
  FOREIGN KEY (org_id, campaign_id) REFERENCES giving_campaigns (org_id, id)
);
CREATE INDEX giving_spendings_campaign ON giving_spendings (org_id, campaign_id, id);

-- Only while such a row is in force may a letter call itself a receipt for tax.
CREATE TABLE giving_registrations (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  number TEXT NOT NULL,
  unit_name TEXT NOT NULL,
  valid_from TEXT NOT NULL,
  valid_until TEXT,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX giving_registrations_area ON giving_registrations (area_code, valid_from);

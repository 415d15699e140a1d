-- Goods: kinds of them, stores, lots, balances, and the events that balances are the fold of.

CREATE TABLE stock_items (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  name_th TEXT NOT NULL,
  name_en TEXT NOT NULL,
  kind TEXT NOT NULL,
  size TEXT NOT NULL,
  unit_th TEXT NOT NULL,
  unit_en TEXT NOT NULL,
  value_satang BIGINT NOT NULL,
  low_at BIGINT NOT NULL,
  retired BOOLEAN NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id),
  CONSTRAINT stock_items_id UNIQUE (id)
);

CREATE TABLE stock_stores (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  name TEXT NOT NULL,
  kind TEXT NOT NULL,
  place TEXT NOT NULL,
  closed BOOLEAN NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id)
);
CREATE INDEX stock_stores_area ON stock_stores (area_code, id);

CREATE TABLE stock_lots (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  code TEXT NOT NULL,
  item_id TEXT NOT NULL,
  expires_on TEXT,
  value_satang BIGINT NOT NULL,
  received_on TEXT NOT NULL,
  PRIMARY KEY (org_id, id),
  CONSTRAINT stock_lots_code UNIQUE (code)
);

-- Never below zero, whoever writes.
CREATE TABLE stock_balances (
  org_id TEXT NOT NULL,
  store_id TEXT NOT NULL,
  lot_id TEXT NOT NULL,
  item_id TEXT NOT NULL,
  quantity BIGINT NOT NULL,
  PRIMARY KEY (org_id, store_id, lot_id),
  FOREIGN KEY (org_id, store_id) REFERENCES stock_stores (org_id, id),
  CONSTRAINT stock_floor CHECK (quantity >= 0)
);
CREATE INDEX stock_balances_item ON stock_balances (org_id, item_id, store_id) WHERE quantity > 0;

CREATE TABLE stock_events (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  kind TEXT NOT NULL,
  at_ms BIGINT NOT NULL,
  on_day TEXT NOT NULL,
  item_id TEXT NOT NULL,
  lot_id TEXT NOT NULL,
  from_store TEXT NOT NULL,
  to_store TEXT NOT NULL,
  quantity BIGINT NOT NULL,
  value_satang BIGINT NOT NULL,
  about TEXT NOT NULL,
  part TEXT NOT NULL,
  reason TEXT NOT NULL,
  staff_id TEXT NOT NULL,
  PRIMARY KEY (org_id, id),
  CONSTRAINT stock_events_quantity CHECK (quantity > 0),
  CONSTRAINT stock_events_somewhere CHECK (from_store <> to_store)
);
CREATE INDEX stock_events_about ON stock_events (about, part);
CREATE INDEX stock_events_item ON stock_events (org_id, item_id, id);

CREATE TABLE stock_recipe_lines (
  org_id TEXT NOT NULL,
  kit_id TEXT NOT NULL,
  n BIGINT NOT NULL,
  item_id TEXT NOT NULL,
  quantity BIGINT NOT NULL,
  PRIMARY KEY (org_id, kit_id, n)
);
CREATE TABLE stock_recipe_substitutes (
  org_id TEXT NOT NULL,
  kit_id TEXT NOT NULL,
  n BIGINT NOT NULL,
  m BIGINT NOT NULL,
  item_id TEXT NOT NULL,
  quantity BIGINT NOT NULL,
  PRIMARY KEY (org_id, kit_id, n, m)
);

-- no org_id: reference, the same for everybody. Parent and level follow from the code.
CREATE TABLE network_areas (
  code TEXT NOT NULL PRIMARY KEY,
  name_th TEXT NOT NULL,
  name_en TEXT NOT NULL,
  postcode TEXT NOT NULL,
  lat DOUBLE PRECISION,
  lon DOUBLE PRECISION,
  valid_from TEXT,
  valid_to TEXT,
  aliases TEXT NOT NULL,
  full_th TEXT NOT NULL,
  full_en TEXT NOT NULL,
  search TEXT NOT NULL,
  path_search TEXT NOT NULL,
  imported BOOLEAN NOT NULL
);

-- no org_id: which list of areas the program itself brought in.
CREATE TABLE network_area_loads (
  version TEXT NOT NULL PRIMARY KEY,
  loaded_ms BIGINT NOT NULL
);

-- Closed files whose team somebody joined by a handover: given back, it is left again.
CREATE TABLE casework_handover_teams (
  org_id TEXT NOT NULL,
  handover_id TEXT NOT NULL,
  case_id TEXT NOT NULL,
  PRIMARY KEY (org_id, handover_id, case_id),
  FOREIGN KEY (org_id, handover_id) REFERENCES casework_handovers (org_id, id)
);

-- An area says no organisation: what is asked by its id alone is found by these.
CREATE INDEX network_committees_id ON network_committees (id);
CREATE INDEX network_memoranda_id ON network_memoranda (id);
CREATE INDEX network_partners_id ON network_partners (id);
CREATE INDEX network_services_id ON network_services (id);
CREATE INDEX network_volunteers_id ON network_volunteers (id);

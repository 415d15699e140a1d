-- An area says no organisation: what is asked by its id alone is found by these.
CREATE INDEX fieldwork_cards_id ON fieldwork_cards (id);
CREATE INDEX fieldwork_devices_id ON fieldwork_devices (id);
CREATE INDEX fieldwork_ops_id ON fieldwork_ops (id);

-- The page of a household asks in which funds its people are, of all funds in reach.
CREATE INDEX welfare_members_person ON welfare_members (person_id);

-- An area says no organisation: what is asked by its id alone is found by these.
CREATE INDEX logbook_books_id ON logbook_books (id);
CREATE INDEX logbook_entries_id ON logbook_entries (id);
CREATE INDEX logbook_meetings_id ON logbook_meetings (id);
CREATE INDEX logbook_verifications_id ON logbook_verifications (id);

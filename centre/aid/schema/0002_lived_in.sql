-- Where the person lived when the request was made: who has moved to another province since is not paid here.
ALTER TABLE aid_requests ADD COLUMN lived_in TEXT NOT NULL DEFAULT '';

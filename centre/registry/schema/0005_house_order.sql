-- House numbers in the order in which people count them: "2" before "10", "12/2" before "12/10".
ALTER TABLE registry_households ADD COLUMN house_order TEXT NOT NULL DEFAULT '';

-- An area says no organisation: what is asked by its id alone is found by these.
CREATE INDEX casework_calls_id ON casework_calls (id);
CREATE INDEX casework_cases_id ON casework_cases (id);
CREATE INDEX casework_glass_id ON casework_glass (id);
CREATE INDEX casework_kin_id ON casework_kin (id);
CREATE INDEX casework_notices_id ON casework_notices (id);
CREATE INDEX casework_referrals_id ON casework_referrals (id);
CREATE INDEX casework_tasks_id ON casework_tasks (id);

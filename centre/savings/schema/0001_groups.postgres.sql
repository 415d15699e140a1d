-- Passbooks are only added to.
CREATE FUNCTION savings_append_only() RETURNS trigger LANGUAGE plpgsql AS
  $f$ BEGIN RAISE EXCEPTION '%_append_only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation',
      CONSTRAINT = TG_TABLE_NAME || '_append_only'; END $f$;
CREATE TRIGGER savings_entries_stay BEFORE UPDATE OR DELETE ON savings_entries
  FOR EACH ROW EXECUTE FUNCTION savings_append_only();

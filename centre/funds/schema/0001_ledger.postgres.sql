-- Transfers and closings are only added.
CREATE FUNCTION funds_append_only() RETURNS trigger LANGUAGE plpgsql AS
  $f$ BEGIN RAISE EXCEPTION '%_append_only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation',
      CONSTRAINT = TG_TABLE_NAME || '_append_only'; END $f$;
CREATE TRIGGER funds_transfers_stay BEFORE UPDATE OR DELETE ON funds_transfers
  FOR EACH ROW EXECUTE FUNCTION funds_append_only();
CREATE TRIGGER funds_closings_stay BEFORE UPDATE OR DELETE ON funds_closings
  FOR EACH ROW EXECUTE FUNCTION funds_append_only();

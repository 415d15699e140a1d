-- What was done stays: hands, moves, opinions, memos, decisions, preparations, payments and follow-ups are only added.
CREATE FUNCTION aid_append_only() RETURNS trigger LANGUAGE plpgsql AS
  $f$ BEGIN RAISE EXCEPTION '%_append_only', TG_TABLE_NAME USING ERRCODE = 'integrity_constraint_violation',
      CONSTRAINT = TG_TABLE_NAME || '_append_only'; END $f$;
CREATE TRIGGER aid_hands_stay BEFORE UPDATE OR DELETE ON aid_hands
  FOR EACH ROW EXECUTE FUNCTION aid_append_only();
CREATE TRIGGER aid_moves_stay BEFORE UPDATE OR DELETE ON aid_moves
  FOR EACH ROW EXECUTE FUNCTION aid_append_only();
CREATE TRIGGER aid_opinions_stay BEFORE UPDATE OR DELETE ON aid_opinions
  FOR EACH ROW EXECUTE FUNCTION aid_append_only();
CREATE TRIGGER aid_memos_stay BEFORE UPDATE OR DELETE ON aid_memos
  FOR EACH ROW EXECUTE FUNCTION aid_append_only();
CREATE TRIGGER aid_decisions_stay BEFORE UPDATE OR DELETE ON aid_decisions
  FOR EACH ROW EXECUTE FUNCTION aid_append_only();
CREATE TRIGGER aid_preparations_stay BEFORE UPDATE OR DELETE ON aid_preparations
  FOR EACH ROW EXECUTE FUNCTION aid_append_only();
CREATE TRIGGER aid_payments_stay BEFORE UPDATE OR DELETE ON aid_payments
  FOR EACH ROW EXECUTE FUNCTION aid_append_only();
CREATE TRIGGER aid_follow_ups_stay BEFORE UPDATE OR DELETE ON aid_follow_ups
  FOR EACH ROW EXECUTE FUNCTION aid_append_only();

-- What a refund was asked for, agreed to and received by stays; it only goes on.
CREATE TRIGGER aid_hand_marks_stay BEFORE UPDATE OR DELETE ON aid_hand_marks
  FOR EACH ROW EXECUTE FUNCTION aid_append_only();
CREATE TRIGGER aid_refunds_stay BEFORE UPDATE ON aid_refunds
  FOR EACH ROW WHEN (OLD.state IN ('refused', 'received')) EXECUTE FUNCTION aid_append_only();
CREATE TRIGGER aid_refunds_remain BEFORE DELETE ON aid_refunds
  FOR EACH ROW EXECUTE FUNCTION aid_append_only();

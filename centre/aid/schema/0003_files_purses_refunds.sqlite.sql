-- What a refund was asked for, agreed to and received by stays; it only goes on.
CREATE TRIGGER aid_hand_marks_stay BEFORE UPDATE ON aid_hand_marks
BEGIN SELECT RAISE(ABORT, 'aid_hand_marks_append_only'); END;
CREATE TRIGGER aid_hand_marks_remain BEFORE DELETE ON aid_hand_marks
BEGIN SELECT RAISE(ABORT, 'aid_hand_marks_append_only'); END;
CREATE TRIGGER aid_refunds_stay BEFORE UPDATE ON aid_refunds WHEN OLD.state IN ('refused', 'received')
BEGIN SELECT RAISE(ABORT, 'aid_refunds_append_only'); END;
CREATE TRIGGER aid_refunds_remain BEFORE DELETE ON aid_refunds
BEGIN SELECT RAISE(ABORT, 'aid_refunds_append_only'); END;

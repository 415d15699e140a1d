-- What was done stays: hands, moves, opinions, memos, decisions, preparations, payments and follow-ups are only added.
CREATE TRIGGER aid_hands_stay BEFORE UPDATE ON aid_hands
BEGIN SELECT RAISE(ABORT, 'aid_hands_append_only'); END;
CREATE TRIGGER aid_hands_remain BEFORE DELETE ON aid_hands
BEGIN SELECT RAISE(ABORT, 'aid_hands_append_only'); END;
CREATE TRIGGER aid_moves_stay BEFORE UPDATE ON aid_moves
BEGIN SELECT RAISE(ABORT, 'aid_moves_append_only'); END;
CREATE TRIGGER aid_moves_remain BEFORE DELETE ON aid_moves
BEGIN SELECT RAISE(ABORT, 'aid_moves_append_only'); END;
CREATE TRIGGER aid_opinions_stay BEFORE UPDATE ON aid_opinions
BEGIN SELECT RAISE(ABORT, 'aid_opinions_append_only'); END;
CREATE TRIGGER aid_opinions_remain BEFORE DELETE ON aid_opinions
BEGIN SELECT RAISE(ABORT, 'aid_opinions_append_only'); END;
CREATE TRIGGER aid_memos_stay BEFORE UPDATE ON aid_memos
BEGIN SELECT RAISE(ABORT, 'aid_memos_append_only'); END;
CREATE TRIGGER aid_memos_remain BEFORE DELETE ON aid_memos
BEGIN SELECT RAISE(ABORT, 'aid_memos_append_only'); END;
CREATE TRIGGER aid_decisions_stay BEFORE UPDATE ON aid_decisions
BEGIN SELECT RAISE(ABORT, 'aid_decisions_append_only'); END;
CREATE TRIGGER aid_decisions_remain BEFORE DELETE ON aid_decisions
BEGIN SELECT RAISE(ABORT, 'aid_decisions_append_only'); END;
CREATE TRIGGER aid_preparations_stay BEFORE UPDATE ON aid_preparations
BEGIN SELECT RAISE(ABORT, 'aid_preparations_append_only'); END;
CREATE TRIGGER aid_preparations_remain BEFORE DELETE ON aid_preparations
BEGIN SELECT RAISE(ABORT, 'aid_preparations_append_only'); END;
CREATE TRIGGER aid_payments_stay BEFORE UPDATE ON aid_payments
BEGIN SELECT RAISE(ABORT, 'aid_payments_append_only'); END;
CREATE TRIGGER aid_payments_remain BEFORE DELETE ON aid_payments
BEGIN SELECT RAISE(ABORT, 'aid_payments_append_only'); END;
CREATE TRIGGER aid_follow_ups_stay BEFORE UPDATE ON aid_follow_ups
BEGIN SELECT RAISE(ABORT, 'aid_follow_ups_append_only'); END;
CREATE TRIGGER aid_follow_ups_remain BEFORE DELETE ON aid_follow_ups
BEGIN SELECT RAISE(ABORT, 'aid_follow_ups_append_only'); END;

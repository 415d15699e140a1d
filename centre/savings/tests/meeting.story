# Edge case 14. A truth-savings group in Chanthaburi: two saving days, a loan with guarantors, cash short by 20 baht, the profit of a year.
clock 2023-03-10T09:00:00+07:00
organisation chan centre 220101 ศูนย์ช่วยเหลือสังคมตำบลตลาด
organisation far centre 520101 ศูนย์ช่วยเหลือสังคมตำบลเวียงเหนือ
area chan 220101
member som desk_officer chan
member wan fund_committee chan
member ann auditor chan
member faraway fund_committee far

as som
POST /api/v1/registry/households
{"address": {"area_code": "220101", "house_no": "12"}}
-> 201
keep house = /id
POST /api/v1/registry/people
{"person": {"title": "นาง", "first_name": "อนงค์", "last_name": "ออมดี", "gender": "female", "birth": "1970-01-01"}, "identities": [], "phones": [], "household": {"household_id": "${house}", "role": "head"}}
-> 201
keep anong = /id
POST /api/v1/registry/people
{"person": {"title": "นาย", "first_name": "บุญ", "last_name": "ออมดี", "gender": "male", "birth": "1970-01-01"}, "identities": [], "phones": [], "household": {"household_id": "${house}", "role": "relative"}}
-> 201
keep boon = /id
POST /api/v1/registry/people
{"person": {"title": "นาง", "first_name": "จันทร์", "last_name": "ออมดี", "gender": "female", "birth": "1970-01-01"}, "identities": [], "phones": [], "household": {"household_id": "${house}", "role": "relative"}}
-> 201
keep chan_ = /id
POST /api/v1/registry/people
{"person": {"title": "นาย", "first_name": "ดำ", "last_name": "ออมดี", "gender": "male", "birth": "1970-01-01"}, "identities": [], "phones": [], "household": {"household_id": "${house}", "role": "relative"}}
-> 201
keep dum = /id

# The committee opens the group with its first rule book; parts of the profit must be a whole.
as wan
POST /api/v1/savings/groups
{"kind": "savings_group", "name_th": "กลุ่มสัจจะออมทรัพย์บ้านตลาด", "opened_on": "2022-10-01", "rules": {"valid_from": "2022-10-01", "decided_in": "ประชุมใหญ่ 1/2566", "saving_min_satang": 5000, "saving_max_satang": 50000, "entry_fee_satang": 0, "fine_satang": 1000, "misses_max": 3, "interest_bp_month": 100, "method": "reducing", "ceiling_tenths": 30, "loan_max_satang": 0, "months_max": 12, "guarantors": 1, "guarantees_max": 2, "circle_refused": 3, "dividend_pm": 499, "patronage_pm": 100, "welfare_pm": 200, "reserve_pm": 100, "allowance_pm": 100, "league_pm": 0}}
-> 400
{"faults": [{"code": "savings.split_not_whole"}]}
POST /api/v1/savings/groups
{"kind": "savings_group", "name_th": "กลุ่มสัจจะออมทรัพย์บ้านตลาด", "opened_on": "2022-10-01", "rules": {"valid_from": "2022-10-01", "decided_in": "ประชุมใหญ่ 1/2566", "saving_min_satang": 5000, "saving_max_satang": 50000, "entry_fee_satang": 0, "fine_satang": 1000, "misses_max": 3, "interest_bp_month": 100, "method": "reducing", "ceiling_tenths": 30, "loan_max_satang": 0, "months_max": 12, "guarantors": 1, "guarantees_max": 2, "circle_refused": 3, "dividend_pm": 500, "patronage_pm": 100, "welfare_pm": 200, "reserve_pm": 100, "allowance_pm": 100, "league_pm": 0}}
-> 201
{"kind": "savings_group", "members": 0, "rules": {"method": "reducing", "interest_bp_month": 100}}
keep group = /id
keep fund = /fund_id
GET /api/v1/savings/methods
-> 200
{"items": [{"code": "flat"}, {"code": "reducing"}]}
GET /api/v1/savings/groups/${group}/people?q=ออมดี
-> 200
{"items": ["…"]}
POST /api/v1/savings/groups/${group}/members
{"person_id": "${anong}", "joined_on": "2023-03-01", "monthly_satang": 4900}
-> 400
{"faults": [{"path": "/monthly_satang", "code": "savings.promise_out_of_bounds"}]}
POST /api/v1/savings/groups/${group}/members
{"person_id": "${anong}", "joined_on": "2023-03-01", "monthly_satang": 10000, "opening_satang": 300000}
-> 201
{"number": 1, "shares_satang": 300000}
keep a = /id
POST /api/v1/savings/groups/${group}/members
{"person_id": "${boon}", "joined_on": "2023-03-01", "monthly_satang": 10000, "opening_satang": 200000}
-> 201
keep b = /id
POST /api/v1/savings/groups/${group}/members
{"person_id": "${chan_}", "joined_on": "2023-03-01", "monthly_satang": 10000, "opening_satang": 100000}
-> 201
keep c = /id
POST /api/v1/savings/groups/${group}/members
{"person_id": "${anong}", "joined_on": "2023-03-01", "monthly_satang": 10000}
-> 400
{"faults": [{"code": "savings.member_already"}]}

# The first saving day: everything is entered, counted and lent in the open.
POST /api/v1/savings/groups/${group}/days
{"held_on": "2023-03-10"}
-> 201
{"state": "open", "opening_satang": 600000, "rows": ["…"]}
keep day = /id
POST /api/v1/savings/days/${day}/sheet
{"lines": [{"member_id": "${a}", "saving_satang": 10000}, {"member_id": "${b}", "saving_satang": 10000}]}
-> 201
{"on_sheet_satang": 20000, "expected_satang": 620000}
POST /api/v1/savings/days/${day}/closing
{"counts": [{"value_satang": 100000, "pieces": 6}]}
-> 409
{"code": "savings.sheet_not_collected"}
POST /api/v1/savings/days/${day}/collection
{}
-> 201
{"receipts_satang": 20000, "on_sheet_satang": 0, "expected_satang": 620000}
POST /api/v1/savings/groups/${group}/loans
{"member_id": "${a}", "purpose": "ค่ารักษา", "urgency": "urgent", "asked_on": "2023-03-10", "amount_satang": 930001, "months": 10, "guarantors": ["${b}"]}
-> 400
{"faults": [{"path": "/amount_satang", "code": "savings.above_ceiling"}]}
POST /api/v1/savings/groups/${group}/loans
{"member_id": "${a}", "purpose": "ค่ารักษา", "urgency": "urgent", "asked_on": "2023-03-10", "amount_satang": 500000, "months": 10, "guarantors": []}
-> 400
{"faults": [{"path": "/guarantors", "code": "savings.guarantors_needed"}]}
POST /api/v1/savings/groups/${group}/loans
{"member_id": "${a}", "purpose": "ค่ารักษา", "urgency": "urgent", "asked_on": "2023-03-10", "amount_satang": 500000, "months": 10, "guarantors": ["${b}"]}
-> 201
{"state": "asked", "number": 1, "schedule": [{"principal_satang": 50000, "interest_satang": 5000}, {"principal_satang": 50000, "interest_satang": 4500}, "…"]}
keep loan = /id
POST /api/v1/savings/groups/${group}/loans
{"member_id": "${b}", "purpose": "ปุ๋ย", "urgency": "ordinary", "asked_on": "2023-03-10", "amount_satang": 100000, "months": 6, "guarantors": ["${a}"]}
-> 400
{"faults": [{"code": "savings.surety_circle"}]}
POST /api/v1/savings/loans/${loan}/payout
{"paid_out_on": "2023-03-10"}
-> 409
{"code": "savings.loan_not_granted"}
POST /api/v1/savings/loans/${loan}/decision
{"granted": true, "decided_on": "2023-03-10", "votes_for": 4, "votes_against": 0}
-> 400
{"faults": [{"code": "savings.more_votes_than_members"}]}
POST /api/v1/savings/loans/${loan}/decision
{"granted": true, "decided_on": "2023-03-10", "votes_for": 3, "votes_against": 0}
-> 201
{"state": "granted"}
POST /api/v1/savings/loans/${loan}/payout
{"paid_out_on": "2023-03-10"}
-> 201
{"state": "running", "owed_satang": 500000}

# The cash is short by 20 baht; the meeting does not close until somebody says why.
POST /api/v1/savings/days/${day}/closing
{"counts": [{"value_satang": 100000, "pieces": 1}, {"value_satang": 10000, "pieces": 1}, {"value_satang": 2000, "pieces": 4}]}
-> 400
{"faults": [{"path": "/explained", "code": "savings.cash_short"}]}
GET /api/v1/funds/funds/${fund}/closing_plan?until=2023-03-10&kind=month
-> 200
{"may_close": false, "checks": [{"code": "funds.check.day", "fine": true}, {"code": "funds.check.pending", "fine": true}, {"code": "funds.check.proofs", "fine": true}, {"code": "funds.check.contrary"}, {"code": "savings.check.days", "fine": false, "blocks": true, "count": 1}, {"code": "savings.check.shares", "fine": true}, {"code": "savings.check.loans", "fine": true}]}
POST /api/v1/savings/days/${day}/closing
{"counts": [{"value_satang": 100000, "pieces": 1}, {"value_satang": 10000, "pieces": 1}, {"value_satang": 2000, "pieces": 4}], "explained": "ทอนเงินผิด", "minutes": "อนุมัติเงินกู้ 1 ราย"}
-> 201
{"state": "closed", "expected_satang": 120000, "counted_satang": 118000, "difference_satang": -2000}

# A month later: interest before principal, a fine for the missed saving, the cash agrees.
clock 2023-04-10T09:00:00+07:00
as wan
POST /api/v1/savings/groups/${group}/days
{"held_on": "2023-04-10"}
-> 201
{"opening_satang": 118000, "rows": [{"number": 1, "due_satang": 55000, "owed_satang": 500000, "fine_due_satang": 0}, {"number": 2, "due_satang": 0}, {"number": 3, "fine_due_satang": 1000}]}
keep day2 = /id
POST /api/v1/savings/days/${day2}/sheet
{"lines": [{"member_id": "${a}", "saving_satang": 10000, "repayment_satang": 100000}, {"member_id": "${b}", "saving_satang": 10000, "repayment_satang": 1}]}
-> 201
POST /api/v1/savings/days/${day2}/collection
{}
-> 409
{"code": "savings.more_than_owed"}
POST /api/v1/savings/days/${day2}/sheet
{"lines": [{"member_id": "${a}", "saving_satang": 10000, "repayment_satang": 100000}, {"member_id": "${b}", "saving_satang": 10000}, {"member_id": "${c}", "saving_satang": 10000, "fine_satang": 1000}]}
-> 201
{"expected_satang": 249000}
POST /api/v1/savings/days/${day2}/collection
{}
-> 201
{"receipts_satang": 131000}
POST /api/v1/savings/days/${day2}/closing
{"counts": [{"value_satang": 100000, "pieces": 2}, {"value_satang": 10000, "pieces": 4}, {"value_satang": 1000, "pieces": 9}]}
-> 201
{"state": "closed", "difference_satang": 0}
purpose audit
GET /api/v1/savings/loans/${loan}
-> 200
{"owed_satang": 405000, "interest_due_satang": 0, "overdue_satang": 0}
GET /api/v1/savings/groups/${group}/arrears
-> 200
{"bands": [{"code": "not_late", "loans": 1, "owed_satang": 405000}, "…"], "loans": []}
GET /api/v1/funds/funds/${fund}/statements/cash_book?from=2023-04-01&until=2023-04-30&account=cash
-> 200
{"lines": [{"third": 118000}, "…"]}
GET /api/v1/funds/funds/${fund}/statements/income_expense?from=2022-10-01&until=2023-04-30
-> 200
{"lines": [{"text_key": "funds.statement.income"}, {"code": "4100", "first": 5000}, {"code": "4200", "first": 1000}, {"first": 6000}, {"text_key": "funds.statement.expense"}, {"code": "5950", "first": 2000}, {"first": 2000}, {"text_key": "funds.statement.result", "first": 4000}]}

# Whoever owes or stands surety cannot leave.
POST /api/v1/savings/members/${a}/departure
{"state": "resigned", "left_on": "2023-04-10", "why": "ย้ายบ้าน"}
-> 409
{"code": "savings.still_owes"}
POST /api/v1/savings/members/${b}/departure
{"state": "resigned", "left_on": "2023-04-10", "why": "ย้ายบ้าน"}
-> 409
{"code": "savings.still_surety"}

# The year is closed in the books, then the profit is shared to the satang, and paid into savings.
clock 2023-05-01T09:00:00+07:00
as wan
GET /api/v1/savings/groups/${group}/profit?from=2022-10-01&until=2023-04-30
-> 200
{"profit_satang": 4000, "dividend_satang": 2000, "patronage_satang": 400, "welfare_satang": 800, "reserve_satang": 400, "allowance_satang": 400, "portions": [{"share_months": 630000, "dividend_satang": 992, "patronage_satang": 400}, {"share_months": 430000, "dividend_satang": 677}, {"share_months": 210000, "dividend_satang": 331}]}
POST /api/v1/savings/groups/${group}/years
{"from_on": "2022-10-01", "until_on": "2023-04-30", "decided_on": "2023-05-01", "votes_for": 3}
-> 409
{"code": "savings.year_not_closed"}
POST /api/v1/funds/funds/${fund}/closings
{"until_on": "2023-04-30", "kind": "year"}
-> 201
{"closed_until": "2023-04-30"}
GET /api/v1/funds/funds/${fund}/closings
-> 200
{"items": [{"kind": "year", "result_satang": 4000}]}
POST /api/v1/savings/groups/${group}/years
{"from_on": "2022-10-01", "until_on": "2023-04-30", "decided_on": "2023-05-01", "votes_for": 3}
-> 201
{"profit_satang": 4000, "paid_how": "nothing"}
keep year = /id
POST /api/v1/savings/years/${year}/payment
{"paid_how": "saved", "paid_on": "2023-05-01"}
-> 201
{"paid_how": "saved"}
POST /api/v1/savings/years/${year}/payment
{"paid_how": "cash", "paid_on": "2023-05-01"}
-> 409
{"code": "savings.profit_paid"}
purpose audit
GET /api/v1/savings/members/${a}
-> 200
{"shares_satang": 321392, "owed_satang": 405000}
GET /api/v1/savings/groups/${group}/members
-> 200
{"items": [{"number": 1, "shares_satang": 321392}, {"number": 2, "shares_satang": 220677}, {"number": 3, "shares_satang": 110331}]}
GET /api/v1/funds/funds/${fund}/statements/balance_sheet
-> 200
{"lines": ["…"]}
POST /api/v1/savings/groups/${group}/welfare
{"member_id": "${c}", "amount_satang": 801, "on_day": "2023-05-01", "reason": "นอนโรงพยาบาล"}
-> 409
{"code": "funds.not_enough"}
POST /api/v1/savings/groups/${group}/welfare
{"member_id": "${c}", "amount_satang": 800, "on_day": "2023-05-01", "reason": "นอนโรงพยาบาล"}
-> 201
GET /api/v1/savings/groups/${group}/welfare
-> 200
{"items": [{"member_id": "${c}", "number": 3, "amount_satang": 800, "note": "นอนโรงพยาบาล", "reversed": false}], "next": null}
GET /api/v1/savings/groups/${group}/members?after=nothing
-> 400
{"faults": [{"path": "/after", "code": "frame.cursor_broken"}]}
POST /api/v1/savings/loans/${loan}/write_off
{"on_day": "2023-05-01", "votes_for": 1, "votes_against": 2, "reason": "เสียชีวิต"}
-> 400
{"faults": [{"code": "savings.not_carried"}]}
POST /api/v1/savings/loans/${loan}/write_off
{"on_day": "2023-05-01", "votes_for": 2, "votes_against": 1, "reason": "เสียชีวิต ที่ประชุมมีมติตัดหนี้"}
-> 201
{"state": "written_off", "owed_satang": 0}
GET /api/v1/savings/members/${a}/passbook
-> 200
POST /api/v1/savings/members/${b}/departure
{"state": "resigned", "left_on": "2023-05-01", "why": "ย้ายบ้าน"}
-> 201
{"state": "resigned", "shares_satang": 0}

# Auditors read and do not write; other communities see nothing.
as ann
GET /api/v1/savings/groups/${group}
-> 200
{"members": 2}
POST /api/v1/savings/groups/${group}/days
{"held_on": "2023-05-01"}
-> 403
as faraway
GET /api/v1/savings/groups
-> 200
{"items": []}
GET /api/v1/savings/groups/${group}
-> 404
{"code": "savings.group_unknown"}
purpose audit
GET /api/v1/savings/members/${a}
-> 404
{"code": "savings.member_unknown"}
verify

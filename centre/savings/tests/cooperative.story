# A housing cooperative keeps to the Cooperatives Act: reserve, league fee, bonus, one vote a member.
clock 2023-03-10T09:00:00+07:00
organisation chan centre 220101 ศูนย์ช่วยเหลือสังคมตำบลตลาด
member wan fund_committee chan

as wan
GET /api/v1/savings/law?kind=cooperative
-> 200
{"items": [{"code": "bonus_most_pm", "amount": 100}, {"code": "dividend_most_pm", "amount": 100}, {"code": "league_most_pm", "amount": 50}, {"code": "reserve_least_pm", "amount": 100}, {"code": "share_most_pm", "amount": 200}, {"code": "votes_per_member", "amount": 1}]}
POST /api/v1/savings/groups
{"kind": "cooperative", "name_th": "สหกรณ์เคหสถานบ้านมั่นคง", "opened_on": "2022-10-01", "rules": {"valid_from": "2022-10-01", "decided_in": "ประชุมใหญ่ 1/2566", "saving_min_satang": 5000, "saving_max_satang": 50000, "entry_fee_satang": 0, "fine_satang": 1000, "misses_max": 3, "interest_bp_month": 100, "method": "reducing", "ceiling_tenths": 30, "loan_max_satang": 0, "months_max": 12, "guarantors": 1, "guarantees_max": 2, "circle_refused": 3, "dividend_pm": 510, "patronage_pm": 100, "welfare_pm": 200, "reserve_pm": 90, "allowance_pm": 100, "league_pm": 0}}
-> 400
{"faults": [{"path": "/reserve_pm", "code": "savings.law_broken"}]}
POST /api/v1/savings/groups
{"kind": "cooperative", "name_th": "สหกรณ์เคหสถานบ้านมั่นคง", "opened_on": "2022-10-01", "rules": {"valid_from": "2022-10-01", "decided_in": "ประชุมใหญ่ 1/2566", "saving_min_satang": 5000, "saving_max_satang": 50000, "entry_fee_satang": 0, "fine_satang": 1000, "misses_max": 3, "interest_bp_month": 100, "method": "reducing", "ceiling_tenths": 30, "loan_max_satang": 0, "months_max": 12, "guarantors": 1, "guarantees_max": 2, "circle_refused": 3, "dividend_pm": 500, "patronage_pm": 100, "welfare_pm": 200, "reserve_pm": 100, "allowance_pm": 100, "league_pm": 0}}
-> 201
{"kind": "cooperative"}
keep group = /id
POST /api/v1/savings/groups/${group}/rules
{"valid_from": "2022-10-01", "decided_in": "ประชุมใหญ่ 1/2566", "saving_min_satang": 5000, "saving_max_satang": 50000, "entry_fee_satang": 0, "fine_satang": 1000, "misses_max": 3, "interest_bp_month": 100, "method": "reducing", "ceiling_tenths": 30, "loan_max_satang": 0, "months_max": 12, "guarantors": 1, "guarantees_max": 2, "circle_refused": 3, "dividend_pm": 500, "patronage_pm": 100, "welfare_pm": 200, "reserve_pm": 100, "allowance_pm": 100, "league_pm": 0}
-> 400
{"faults": [{"path": "/valid_from", "code": "savings.rules_not_newer"}]}
POST /api/v1/savings/groups/${group}/rules
{"valid_from": "2023-04-01", "decided_in": "ประชุมใหญ่ 1/2566", "saving_min_satang": 5000, "saving_max_satang": 50000, "entry_fee_satang": 0, "fine_satang": 1000, "misses_max": 3, "interest_bp_month": 75, "method": "reducing", "ceiling_tenths": 30, "loan_max_satang": 0, "months_max": 12, "guarantors": 1, "guarantees_max": 2, "circle_refused": 3, "dividend_pm": 500, "patronage_pm": 100, "welfare_pm": 200, "reserve_pm": 100, "allowance_pm": 100, "league_pm": 0}
-> 201
GET /api/v1/savings/groups/${group}
-> 200
{"rules": {"valid_from": "2022-10-01", "interest_bp_month": 100}}
verify

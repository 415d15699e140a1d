# A grant from the Social Welfare Promotion Fund: heard of, written, sent back, approved, paid into the fund, reported.
clock 2023-03-10T09:00:00+07:00
organisation thangam centre 520101 ศูนย์ช่วยเหลือสังคมตำบลท่างาม
member wan fund_committee thangam
member ann auditor thangam

as wan
POST /api/v1/funds/funds
{"kind": "welfare_fund", "name_th": "กองทุนสวัสดิการชุมชนตำบลท่างาม", "opened_on": "2022-10-01"}
-> 201
keep fund = /id
POST /api/v1/grants/calls
{"funder": "กองทุนส่งเสริมการจัดสวัสดิการสังคม", "title": "โครงการจัดสวัสดิการชุมชน ปี 2566", "system": "distributed", "basis": "area", "fiscal_year": 2566, "opens_on": "2023-03-01", "deadline_on": "2023-03-31", "most_satang": 10000000}
-> 201
{"days_left": 21}
keep call = /id
POST /api/v1/grants/applications
{"call_id": "${call}", "fund_id": "${fund}", "funder": "กองทุนส่งเสริมการจัดสวัสดิการสังคม", "fiscal_year": 2566, "applicant_kind": "community_organisation", "system": "distributed", "basis": "area", "project": "อบรมผู้ดูแลผู้สูงอายุ", "novelty": "new_project", "asked_satang": 10000001, "targets": [{"name": "ผู้สูงอายุ", "people": 60}]}
-> 400
{"faults": [{"path": "/asked_satang", "code": "grants.above_call"}]}
POST /api/v1/grants/applications
{"call_id": "${call}", "fund_id": "${fund}", "funder": "กองทุนส่งเสริมการจัดสวัสดิการสังคม", "fiscal_year": 2566, "applicant_kind": "community_organisation", "system": "distributed", "basis": "area", "project": "อบรมผู้ดูแลผู้สูงอายุ", "novelty": "new_project", "asked_satang": 8000000, "own_satang": 1000000, "targets": [{"name": "ผู้สูงอายุ", "people": 60}], "activities": [{"name": "อบรม 2 วัน", "budget_satang": 6000000}, {"name": "เยี่ยมบ้าน", "budget_satang": 3000000}]}
-> 201
{"status": "draft", "whole_satang": 9000000, "size_en": "Middle"}
keep app = /id
POST /api/v1/grants/applications/${app}/sending
{"on_day": "2023-04-01"}
-> 400
{"faults": [{"code": "grants.too_late"}]}
POST /api/v1/grants/applications/${app}/sending
{"on_day": "2023-03-10"}
-> 201
{"status": "waiting", "sent_times": 1}
POST /api/v1/grants/applications/${app}/decision
{"status": "more_asked", "decided_on": "2023-03-10", "reason": "ขอแผนที่"}
-> 201
{"status": "more_asked"}
POST /api/v1/grants/applications/${app}/sending
{"on_day": "2023-03-10"}
-> 201
{"status": "waiting", "sent_times": 2}
POST /api/v1/grants/applications/${app}/decision
{"status": "approved", "decided_on": "2023-03-10", "approved_satang": 7000000}
-> 201
POST /api/v1/grants/applications/${app}/instalments
{"due_on": "2023-03-20", "amount_satang": 4000000}
-> 201
POST /api/v1/grants/applications/${app}/instalments
{"due_on": "2023-06-20", "amount_satang": 3000001}
-> 400
{"faults": [{"code": "grants.more_than_approved"}]}
POST /api/v1/grants/applications/${app}/reports
{"name": "รายงานงวดที่ 1", "due_on": "2023-04-05"}
-> 201
GET /api/v1/grants/reminders
-> 200
{"items": [{"kind": "instalment", "days_left": 10}, {"kind": "report", "days_left": 26}]}
POST /api/v1/grants/applications/${app}/instalments/1/receipt
{"on_day": "2023-03-10"}
-> 201
{"received_satang": 4000000, "instalments": [{"document": "RV-2566-000001"}]}
POST /api/v1/grants/applications/${app}/spending
{"n": 1, "spent_satang": 3500000}
-> 201
{"spent_satang": 3500000}
POST /api/v1/grants/applications/${app}/reports/1/sending
{"on_day": "2023-03-10"}
-> 201
POST /api/v1/grants/applications/${app}/return
{"amount_satang": 500000, "on_day": "2023-03-10", "reason": "ใช้ไม่หมด"}
-> 201
{"returned_satang": 500000}
GET /api/v1/grants/reminders
-> 200
{"items": []}
GET /api/v1/funds/funds/${fund}
-> 200
{"accounts": [{"code": "1100"}, {"code": "1200", "balance_satang": 3500000}, "…"]}

# What the bank says comes in beside it, twice without doubling, and is matched.
POST /api/v1/funds/funds/${fund}/bank_statements
file bank.csv
-> 201
{"added": 2, "known": 0, "refused": ["…"]}
POST /api/v1/funds/funds/${fund}/bank_statements
file bank.csv
-> 201
{"added": 0, "known": 2}
GET /api/v1/funds/funds/${fund}/reconciliation
-> 200
{"book_balance_satang": 3500000, "bank_balance_satang": 3501250, "proposals": [{"bank": {"amount_satang": 4000000}, "days_apart": 1}], "only_in_bank": [{"amount_satang": 1250}], "only_in_books": [{"amount_satang": -500000}]}
keep line = /proposals/0/bank/id
keep entry = /proposals/0/book/transfer_id
keep interest = /only_in_bank/0/id
POST /api/v1/funds/funds/${fund}/bank_matches
{"pairs": [{"bank_line_id": "${interest}", "transfer_id": "${entry}"}]}
-> 400
{"faults": [{"code": "funds.amounts_differ"}]}
POST /api/v1/funds/funds/${fund}/bank_matches
{"pairs": [{"bank_line_id": "${line}", "transfer_id": "${entry}"}]}
-> 201
{"matched": 1, "done": [{"transfer_number": "RV-2566-000001"}]}
GET /api/v1/funds/funds/${fund}/closing_plan?until=2023-03-10
-> 200
{"may_close": false, "checks": [{"code": "funds.check.day", "fine": true}, {"code": "funds.check.pending", "fine": true}, {"code": "funds.check.proofs", "fine": true}, {"code": "funds.check.bank", "fine": false, "blocks": true, "count": 1, "amount_satang": 1250}, "…"]}
DELETE /api/v1/funds/funds/${fund}/bank_matches/${line}
-> 200
{"matched": 0}
POST /api/v1/funds/funds/${fund}/budgets
{"fiscal_year": 2566, "lines": [{"code": "4600", "amount_satang": 4000000}]}
-> 201
{"lines": ["…"]}
GET /api/v1/funds/funds/${fund}/statements/budget
-> 200
{"lines": [{"style": "heading"}, {"code": "4600", "first": 4000000, "second": 3500000, "third": 500000}, "…"]}
GET /api/v1/funds/funds/${fund}/statements/balance_sheet/file?as=pdf
-> 200
expect Content-Type: application/pdf
GET /api/v1/funds/funds/${fund}/statements/trial_balance/file?as=xlsx&language=en
-> 200
as ann
POST /api/v1/grants/calls
{"funder": "x", "title": "x", "system": "ordinary", "basis": "issue", "fiscal_year": 2566, "opens_on": "2023-03-01", "deadline_on": "2023-03-31"}
-> 403
verify

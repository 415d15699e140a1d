# Edge case 1: fifty-nine years and 364 days on the day of the decision, sixty on the day of payment: the rule is asked on the day of the
# decision, says no, and its no is read and answered, or waited for.
clock 2022-11-01T09:00:00+07:00
organisation lampang provincial_office 520101 พมจ.ลำปาง
area lampang 52
organisation chaeson centre 521304 ศูนย์ช่วยเหลือสังคมตำบลแจ้ซ้อน
area chaeson 521304
member prasit provincial_officer lampang
member som desk_officer chaeson
member lek desk_officer chaeson
member nok social_worker chaeson
member kamnan centre_head chaeson

as prasit
POST /api/v1/funds/funds
{"kind": "relief_purse", "purse_kind": "ELDER", "name_th": "กระเป๋า ELDER", "opened_on": "2021-10-01"}
-> 201
keep purse = /id
POST /api/v1/funds/funds/${purse}/transfers
{"debit_code": "1100", "credit_code": "4100", "amount_satang": 900000, "effective_on": "2022-10-03", "series": "receipt", "memo": "งวดที่ 1"}
-> 201

as som
purpose intake
POST /api/v1/registry/households
{"address": {"area_code": "521304", "house_no": "9"}}
-> 201
keep house = /id
POST /api/v1/registry/people
{"person": {"title": "นาง", "first_name": "อิ่นคำ", "last_name": "ใจดี", "gender": "female", "birth": "1962-11-03"}, "identities": [], "phones": [], "household": {"household_id": "${house}", "role": "head"}}
-> 201
keep ing = /id

as som
purpose assistance
POST /api/v1/aid/requests
{"channel": "walk_in", "benefit_code": "ELD_HARDSHIP", "person_id": "${ing}", "reason": "ขาดรายได้", "amount_satang": 300000, "pay_how": "cash", "papers": [{"code": "aid_request_form", "state": "attached", "note": ""}, {"code": "id_card", "state": "attached", "note": ""}, {"code": "house_registration", "state": "attached", "note": ""}, {"code": "photographs", "state": "attached", "note": ""}, {"code": "bank_book", "state": "attached", "note": ""}]}
-> 201
keep first = /id
POST /api/v1/aid/requests/${first}/submission
{"alike_reason": ""}
-> 201
as nok
POST /api/v1/aid/requests/${first}/opinions
{"facts": "เยี่ยมบ้านแล้ว", "opinion": "ควรช่วยเหลือ", "verdict": "help"}
-> 201
as som
POST /api/v1/aid/requests/${first}/memos
{"background": "ก", "facts": "ข", "law": "ค", "consideration": "ง", "proposal": "จ", "amount_satang": 300000}
-> 201
POST /api/v1/aid/requests/${first}/proposal
{"readers": []}
-> 201
{"state": "awaiting_decision"}

as som
purpose assistance
POST /api/v1/aid/requests
{"channel": "walk_in", "benefit_code": "ELD_HARDSHIP", "person_id": "${ing}", "reason": "ขาดรายได้", "amount_satang": 300000, "pay_how": "cash", "papers": [{"code": "aid_request_form", "state": "attached", "note": ""}, {"code": "id_card", "state": "attached", "note": ""}, {"code": "house_registration", "state": "attached", "note": ""}, {"code": "photographs", "state": "attached", "note": ""}, {"code": "bank_book", "state": "attached", "note": ""}]}
-> 201
keep second = /id
POST /api/v1/aid/requests/${second}/submission
{"alike_reason": "อีกเหตุหนึ่ง"}
-> 201
as nok
POST /api/v1/aid/requests/${second}/opinions
{"facts": "เยี่ยมบ้านแล้ว", "opinion": "ควรช่วยเหลือ", "verdict": "help"}
-> 201
as som
POST /api/v1/aid/requests/${second}/memos
{"background": "ก", "facts": "ข", "law": "ค", "consideration": "ง", "proposal": "จ", "amount_satang": 300000}
-> 201
POST /api/v1/aid/requests/${second}/proposal
{"readers": []}
-> 201
{"state": "awaiting_decision"}
clock 2022-11-02T09:00:00+07:00
as prasit
GET /api/v1/aid/requests/${first}/check
-> 200
{"warnings": ["other_request", "rule_says_no"], "clauses": ["…"]}
as prasit
POST /api/v1/aid/decisions
{"choice": "approve", "reason": "เห็นชอบตามเสนอ", "items": [{"request_id": "${first}", "fund_id": "${purse}", "acknowledged": ["other_request", "rule_not_known"], "in_spite": "จำเป็น"}]}
-> 400
{"faults": [{"path": "/items/0/acknowledged", "code": "aid.warning_unread"}]}
as prasit
POST /api/v1/aid/decisions
{"choice": "approve", "reason": "เห็นชอบตามเสนอ", "items": [{"request_id": "${first}", "fund_id": "${purse}", "acknowledged": ["other_request", "rule_says_no"], "in_spite": "ครบ 60 ปีวันรุ่งขึ้น ก่อนวันจ่าย"}]}
-> 201
{"items": [{"state": "approved"}]}

# On her birthday the rule has nothing against it any more: what is missing are facts.
clock 2022-11-03T09:00:00+07:00
as lek
POST /api/v1/aid/preparations
{"pay_on": "2022-11-03", "items": [{"request_id": "${first}"}]}
-> 201
POST /api/v1/aid/requests/${first}/payment
{"paid_on": "2022-11-03", "receiver_name": "ผู้รับ", "acknowledgement": "thumb", "witness_1": "พยานหนึ่ง", "witness_2": "พยานสอง"}
-> 201
{"state": "paid"}
as prasit
GET /api/v1/aid/requests/${second}/check
-> 200
{"warnings": ["help_received", "rule_not_known"], "ceiling": {"had_times": 1, "times_left": 2}}
as prasit
POST /api/v1/aid/decisions
{"choice": "approve", "reason": "เห็นชอบตามเสนอ", "items": [{"request_id": "${second}", "fund_id": "${purse}", "acknowledged": ["help_received", "rule_not_known"], "in_spite": "จำเป็น"}]}
-> 201
verify

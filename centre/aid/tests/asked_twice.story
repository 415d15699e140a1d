# Edge case 20: the same request by app and walk-in on one day is recognised. What hangs on a closed file follows its secrecy; who is to decide
# and who is to pay is named.
clock 2022-11-01T09:00:00+07:00
organisation lampang provincial_office 520101 พมจ.ลำปาง
area lampang 52
member prasit provincial_officer lampang
member ratri provincial_officer lampang
member ann auditor lampang

as prasit
POST /api/v1/network/centres
{"area_code": "521304", "name_th": "ศูนย์ช่วยเหลือสังคมตำบลแจ้ซ้อน", "name_en": "Chae Son Social Assistance Centre", "host_kind": "tao", "host_name": "อบต.แจ้ซ้อน", "opened_on": "2022-06-09", "status": "open", "service_area": ["521304"]}
-> 201
keep centre = /org_id

member som desk_officer ${centre}
member lek desk_officer ${centre}
member nok social_worker ${centre}
member kamnan centre_head ${centre}

as prasit
POST /api/v1/funds/funds
{"kind": "relief_purse", "purse_kind": "LOW_INCOME", "name_th": "กระเป๋า LOW_INCOME", "opened_on": "2021-10-01"}
-> 201
keep purse = /id
POST /api/v1/funds/funds/${purse}/transfers
{"debit_code": "1100", "credit_code": "4100", "amount_satang": 600000, "effective_on": "2022-10-03", "series": "receipt", "memo": "งวดที่ 1"}
-> 201

as prasit
POST /api/v1/funds/funds
{"kind": "relief_purse", "purse_kind": "EMERGENCY", "name_th": "กระเป๋า EMERGENCY", "opened_on": "2021-10-01"}
-> 201
keep purse2 = /id
POST /api/v1/funds/funds/${purse2}/transfers
{"debit_code": "1100", "credit_code": "4100", "amount_satang": 600000, "effective_on": "2022-10-03", "series": "receipt", "memo": "งวดที่ 1"}
-> 201

as som
purpose intake
POST /api/v1/registry/households
{"address": {"area_code": "521304", "house_no": "9"}}
-> 201
keep house = /id
POST /api/v1/registry/people
{"person": {"title": "นาง", "first_name": "คำแปง", "last_name": "ใจดี", "gender": "female", "birth": "1980-01-01"}, "identities": [], "phones": [], "household": {"household_id": "${house}", "role": "head"}}
-> 201
keep kham = /id
POST /api/v1/registry/people
{"person": {"title": "นาง", "first_name": "ปันแก้ว", "last_name": "ใจดี", "gender": "female"}, "identities": [], "phones": [], "household": {"household_id": "${house}", "role": "relative"}}
-> 201
keep pan = /id

as som
purpose assistance
POST /api/v1/aid/requests
{"channel": "public_page", "benefit_code": "LOW_INCOME_FAMILY", "person_id": "${kham}", "reason": "ขาดรายได้", "amount_satang": 300000, "pay_how": "cash", "papers": [{"code": "aid_request_form", "state": "attached", "note": ""}, {"code": "id_card", "state": "attached", "note": ""}, {"code": "house_registration", "state": "attached", "note": ""}, {"code": "photographs", "state": "attached", "note": ""}, {"code": "bank_book", "state": "attached", "note": ""}]}
-> 201
keep app = /id
POST /api/v1/aid/requests/${app}/submission
{"alike_reason": ""}
-> 201

as lek
purpose assistance
POST /api/v1/aid/requests
{"channel": "walk_in", "benefit_code": "LOW_INCOME_FAMILY", "person_id": "${kham}", "reason": "ขาดรายได้", "amount_satang": 300000, "pay_how": "cash", "papers": [{"code": "aid_request_form", "state": "attached", "note": ""}, {"code": "id_card", "state": "attached", "note": ""}, {"code": "house_registration", "state": "attached", "note": ""}, {"code": "photographs", "state": "attached", "note": ""}, {"code": "bank_book", "state": "attached", "note": ""}]}
-> 201
{"alike": [{"number": "521304-1-R2566-00001"}], "alike_elsewhere": 0}
keep desk = /id
POST /api/v1/aid/requests/${desk}/submission
{"alike_reason": ""}
-> 409
{"code": "aid.alike"}

# Another member of the same family is recognised too, because the family is counted; with a reason it goes on.

as lek
purpose assistance
POST /api/v1/aid/requests
{"channel": "walk_in", "benefit_code": "LOW_INCOME_FAMILY", "person_id": "${pan}", "reason": "ขาดรายได้", "amount_satang": 300000, "pay_how": "cash", "papers": [{"code": "aid_request_form", "state": "attached", "note": ""}, {"code": "id_card", "state": "attached", "note": ""}, {"code": "house_registration", "state": "attached", "note": ""}, {"code": "photographs", "state": "attached", "note": ""}, {"code": "bank_book", "state": "attached", "note": ""}]}
-> 201
{"alike": [{"number": "521304-1-R2566-00001"}]}
keep member = /id
POST /api/v1/aid/requests/${member}/submission
{"alike_reason": "แยกครัวเรือนแล้ว เดือดร้อนคนละเรื่อง"}
-> 201
{"state": "submitted"}
POST /api/v1/aid/requests/${desk}/withdrawal
{"outcome": "no_longer_needed", "reason": "เรื่องเดียวกับที่ยื่นทางแอป"}
-> 201
{"state": "withdrawn"}

# A sealed case: its request is not there for anybody outside the team.
as nok
purpose intake
POST /api/v1/casework/cases
{"channel": "walk_in", "reporter": {"kind": "self", "name": "คำแปง"}, "clients": [{"person_id": "${pan}", "about": ""}], "household_id": "${house}", "area_code": "521304", "main_problem": "VIO01", "request": "ถูกทำร้าย"}
-> 201
{"secrecy": "sealed"}
keep case = /id

as nok
purpose assistance
POST /api/v1/aid/requests
{"channel": "walk_in", "benefit_code": "EMERGENCY_SOCIAL", "person_id": "${pan}", "reason": "ขาดรายได้", "amount_satang": 200000, "pay_how": "cash", "papers": [{"code": "aid_request_form", "state": "attached", "note": ""}, {"code": "id_card", "state": "attached", "note": ""}, {"code": "house_registration", "state": "attached", "note": ""}, {"code": "photographs", "state": "attached", "note": ""}, {"code": "bank_book", "state": "attached", "note": ""}], "case_id": "${case}"}
-> 201
{"closed_file": true}
keep secret = /id
POST /api/v1/aid/requests/${secret}/submission
{"alike_reason": ""}
-> 201
as nok
POST /api/v1/aid/requests/${secret}/opinions
{"facts": "ลับ", "opinion": "ควรช่วยเหลือ", "verdict": "help"}
-> 201
POST /api/v1/aid/requests/${secret}/memos
{"background": "ก", "facts": "ข", "law": "ค", "consideration": "ง", "proposal": "จ", "amount_satang": 200000}
-> 201
POST /api/v1/aid/requests/${secret}/proposal
{"readers": []}
-> 400
{"faults": [{"path": "/readers", "code": "aid.readers_needed"}]}
GET /api/v1/aid/requests/${secret}/readers
-> 200
{"items": [{"name": "kamnan"}, {"name": "lek"}, {"name": "prasit"}, {"name": "ratri"}, {"name": "som"}]}
keep payer = /items/1/id
keep decider = /items/2/id
POST /api/v1/aid/requests/${secret}/proposal
{"readers": ["${decider}", "${payer}"]}
-> 201
{"state": "awaiting_decision", "closed_file": true}
as som
GET /api/v1/aid/requests/${secret}
-> 404
{"code": "aid.request_unknown"}
GET /api/v1/aid/requests?person_id=${pan}
-> 200
absent "${secret}"
GET /api/v1/aid/queue?queue=decisions&all=yes
-> 200
absent "${secret}"
GET /api/v1/aid/queue/table?queue=decisions&all=yes
-> 200
absent "521304-1-R2566-00004"
as kamnan
GET /api/v1/aid/requests/${secret}
-> 404
{"code": "aid.request_unknown"}
GET /api/v1/aid/requests?person_id=${pan}
-> 200
absent "${secret}"
GET /api/v1/aid/queue?queue=decisions&all=yes
-> 200
absent "${secret}"
GET /api/v1/aid/queue/table?queue=decisions&all=yes
-> 200
absent "521304-1-R2566-00004"
as ann
GET /api/v1/aid/requests/${secret}
-> 404
{"code": "aid.request_unknown"}
GET /api/v1/aid/requests?person_id=${pan}
-> 200
absent "${secret}"
GET /api/v1/aid/queue?queue=decisions&all=yes
-> 200
absent "${secret}"
GET /api/v1/aid/queue/table?queue=decisions&all=yes
-> 200
absent "521304-1-R2566-00004"
as ratri
GET /api/v1/aid/requests/${secret}
-> 404
{"code": "aid.request_unknown"}
GET /api/v1/aid/requests?person_id=${pan}
-> 200
absent "${secret}"
GET /api/v1/aid/queue?queue=decisions&all=yes
-> 200
absent "${secret}"
GET /api/v1/aid/queue/table?queue=decisions&all=yes
-> 200
absent "521304-1-R2566-00004"
as ratri
GET /api/v1/aid/counts
-> 200
{"decisions": 0}
as ratri
POST /api/v1/aid/decisions
{"choice": "approve", "reason": "เห็นชอบตามเสนอ", "items": [{"request_id": "${secret}", "fund_id": "", "acknowledged": ["help_received", "other_request", "same_roof", "times_reached", "amount_above", "papers_missing", "rule_says_no", "rule_not_known", "opinion_against", "paid_to_another"], "in_spite": "จำเป็น"}]}
-> 404

# The two who are named see the request, and not the case; one decides, the other pays.
as prasit
GET /api/v1/aid/requests/${secret}
-> 200
{"closed_file": true, "case_id": "", "case_number": ""}
GET /api/v1/casework/cases/${case}
-> 404
as prasit
POST /api/v1/aid/decisions
{"choice": "approve", "reason": "เห็นชอบตามเสนอ", "items": [{"request_id": "${secret}", "fund_id": "${purse2}", "acknowledged": ["help_received", "other_request", "same_roof", "times_reached", "amount_above", "papers_missing", "rule_says_no", "rule_not_known", "opinion_against", "paid_to_another"], "in_spite": "จำเป็น"}]}
-> 201
{"items": [{"state": "approved"}]}
as lek
POST /api/v1/aid/preparations
{"pay_on": "2022-11-01", "items": [{"request_id": "${secret}"}]}
-> 201
POST /api/v1/aid/requests/${secret}/payment
{"paid_on": "2022-11-01", "receiver_name": "ผู้รับ", "acknowledgement": "thumb", "witness_1": "พยานหนึ่ง", "witness_2": "พยานสอง"}
-> 201
{"state": "paid"}
verify

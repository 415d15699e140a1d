# Edge case 11: one roof, two purses: a house repair that is asked for twice warns. An emergency goes on without papers; what finds no money
# awaits budget; who is refused is told why and offered something else.
clock 2022-11-01T09:00:00+07:00
organisation lampang provincial_office 520101 พมจ.ลำปาง
area lampang 52
organisation chaeson centre 521304 ศูนย์ช่วยเหลือสังคมตำบลแจ้ซ้อน
area chaeson 521304
organisation rai provincial_office 570101 พมจ.เชียงราย
area rai 57
organisation sanklang centre 570511 ศูนย์ช่วยเหลือสังคมตำบลสันกลาง
area sanklang 570511
organisation governor ministry 520101 ที่ทำการปกครองจังหวัด
area governor 52 57
organisation ministry ministry 100101 กระทรวง
area ministry 52 57
member prasit provincial_officer lampang
member som desk_officer chaeson
member lek desk_officer chaeson
member nok social_worker chaeson
member kamnan centre_head chaeson
member rita provincial_officer rai
member kla desk_officer sanklang
member kaew desk_officer sanklang
member fah social_worker sanklang
member phuwa executive governor
member mina provincial_officer ministry

as prasit
POST /api/v1/funds/funds
{"kind": "relief_purse", "purse_kind": "EMERGENCY", "name_th": "กระเป๋า EMERGENCY", "opened_on": "2021-10-01"}
-> 201
keep purse = /id

as som
purpose intake
POST /api/v1/registry/households
{"address": {"area_code": "521304", "house_no": "9"}}
-> 201
keep house = /id
POST /api/v1/registry/people
{"person": {"title": "นาง", "first_name": "คำแปง", "last_name": "ใจดี", "gender": "female", "birth": "1940-01-01"}, "identities": [], "phones": [], "household": {"household_id": "${house}", "role": "head"}}
-> 201
keep kham = /id
POST /api/v1/registry/people
{"person": {"title": "นาย", "first_name": "บุญมา", "last_name": "ใจดี", "gender": "male", "birth": "1970-01-01"}, "identities": [], "phones": [], "household": {"household_id": "${house}", "role": "relative"}}
-> 201
keep boon = /id

as som
purpose assistance
POST /api/v1/aid/requests
{"channel": "walk_in", "benefit_code": "SUFFICIENT_HOUSE", "person_id": "${kham}", "reason": "ขาดรายได้", "amount_satang": 1900000, "pay_how": "cash", "papers": [{"code": "house_registration", "state": "attached", "note": ""}, {"code": "photographs", "state": "attached", "note": ""}, {"code": "owner_consent", "state": "attached", "note": ""}, {"code": "cost_list", "state": "attached", "note": ""}]}
-> 201
keep roof1 = /id
POST /api/v1/aid/requests/${roof1}/submission
{"alike_reason": ""}
-> 201

as som
purpose assistance
POST /api/v1/aid/requests
{"channel": "walk_in", "benefit_code": "DIS_HOUSE", "person_id": "${boon}", "reason": "ขาดรายได้", "amount_satang": 3000000, "pay_how": "cash", "papers": [{"code": "aid_request_form", "state": "attached", "note": ""}, {"code": "id_card", "state": "attached", "note": ""}, {"code": "house_registration", "state": "attached", "note": ""}, {"code": "owner_consent", "state": "attached", "note": ""}, {"code": "land_paper", "state": "attached", "note": ""}, {"code": "photographs", "state": "attached", "note": ""}, {"code": "cost_list", "state": "attached", "note": ""}, {"code": "disability_card", "state": "attached", "note": ""}]}
-> 201
keep roof2 = /id
POST /api/v1/aid/requests/${roof2}/submission
{"alike_reason": ""}
-> 201
as nok
POST /api/v1/aid/requests/${roof2}/opinions
{"facts": "เยี่ยมบ้านแล้ว", "opinion": "ควรช่วยเหลือ", "verdict": "help"}
-> 201
as som
POST /api/v1/aid/requests/${roof2}/memos
{"background": "ก", "facts": "ข", "law": "ค", "consideration": "ง", "proposal": "จ", "amount_satang": 3000000}
-> 201
POST /api/v1/aid/requests/${roof2}/proposal
{"readers": []}
-> 201
{"level": "provincial_group"}
as prasit
GET /api/v1/aid/requests/${roof2}/check
-> 200
{"warnings": ["same_roof", "…"], "others": [{"benefit_code": "SUFFICIENT_HOUSE"}], "purses": []}
as prasit
POST /api/v1/aid/decisions
{"choice": "approve", "reason": "เห็นชอบตามเสนอ", "items": [{"request_id": "${roof2}", "fund_id": "", "acknowledged": ["help_received", "other_request", "times_reached", "amount_above", "papers_missing", "rule_says_no", "rule_not_known", "opinion_against", "paid_to_another"], "in_spite": "จำเป็น"}]}
-> 400
{"faults": [{"code": "aid.warning_unread"}]}

# It is refused in plain words, with another offer.
as prasit
POST /api/v1/aid/decisions
{"choice": "refuse", "reason": "เห็นชอบตามเสนอ", "items": [{"request_id": "${roof2}", "fund_id": "", "acknowledged": ["help_received", "other_request", "same_roof", "times_reached", "amount_above", "papers_missing", "rule_says_no", "rule_not_known", "opinion_against", "paid_to_another"], "in_spite": "จำเป็น", "offered": ["SUFFICIENT_HOUSE"]}]}
-> 201
{"items": [{"state": "ineligible", "outcome": "not_by_the_rule"}]}
GET /api/v1/aid/requests/${roof2}
-> 200
{"state": "ineligible", "offered": ["SUFFICIENT_HOUSE"], "decisions": [{"verdict": "refused", "reason": "เห็นชอบตามเสนอ"}]}

# An emergency without papers: each missing one has its reason, nothing waits for it, and all are followed up.

as som
purpose assistance
POST /api/v1/aid/requests
{"channel": "walk_in", "benefit_code": "EMERGENCY_SOCIAL", "person_id": "${boon}", "reason": "ขาดรายได้", "amount_satang": 200000, "pay_how": "cash", "papers": [{"code": "aid_request_form", "state": "missing", "note": "ไฟไหม้บ้าน เอกสารสูญหาย"}, {"code": "id_card", "state": "missing", "note": "ไฟไหม้บ้าน เอกสารสูญหาย"}, {"code": "house_registration", "state": "missing", "note": "ไฟไหม้บ้าน เอกสารสูญหาย"}, {"code": "photographs", "state": "missing", "note": "ไฟไหม้บ้าน เอกสารสูญหาย"}, {"code": "bank_book", "state": "missing", "note": "ไฟไหม้บ้าน เอกสารสูญหาย"}], "emergency": true}
-> 201
keep fire = /id
POST /api/v1/aid/requests/${fire}/submission
{"alike_reason": ""}
-> 201
{"papers": [{"state": "missing", "due_on": "2022-11-15"}, "…"]}
as nok
POST /api/v1/aid/requests/${fire}/opinions
{"facts": "เยี่ยมบ้านแล้ว", "opinion": "ควรช่วยเหลือ", "verdict": "help"}
-> 201
as som
POST /api/v1/aid/requests/${fire}/memos
{"background": "ก", "facts": "ข", "law": "ค", "consideration": "ง", "proposal": "จ", "amount_satang": 200000}
-> 201
POST /api/v1/aid/requests/${fire}/proposal
{"readers": []}
-> 201
{"state": "awaiting_decision"}

# There is no money: approved, and awaiting budget until the province has it.
as prasit
POST /api/v1/aid/decisions
{"choice": "approve", "reason": "เห็นชอบตามเสนอ", "items": [{"request_id": "${fire}", "fund_id": "${purse}", "acknowledged": ["help_received", "other_request", "same_roof", "times_reached", "amount_above", "papers_missing", "rule_says_no", "rule_not_known", "opinion_against", "paid_to_another"], "in_spite": "จำเป็น"}]}
-> 201
{"items": [{"state": "awaiting_budget"}]}
GET /api/v1/aid/queue?queue=budget
-> 200
{"items": [{"request": {"number": "521304-R2566-00003", "emergency": true}, "mine": true}]}
POST /api/v1/aid/requests/${fire}/budget
{"fund_id": "${purse}"}
-> 409
{"code": "aid.no_money"}
POST /api/v1/funds/funds/${purse}/transfers
{"debit_code": "1100", "credit_code": "4100", "amount_satang": 200000, "effective_on": "2022-11-01", "series": "receipt", "memo": "งวดที่ 2"}
-> 201
POST /api/v1/aid/requests/${fire}/budget
{"fund_id": "${purse}"}
-> 201
{"state": "approved", "holds": [{"state": "held", "amount_satang": 200000}]}
as lek
POST /api/v1/aid/preparations
{"pay_on": "2022-11-01", "items": [{"request_id": "${fire}"}]}
-> 201
POST /api/v1/aid/requests/${fire}/payment
{"paid_on": "2022-11-01", "receiver_name": "ผู้รับ", "acknowledgement": "thumb", "witness_1": "พยานหนึ่ง", "witness_2": "พยานสอง"}
-> 201
{"state": "paid"}
as som
POST /api/v1/aid/requests/${fire}/papers
{"code": "id_card", "state": "attached", "note": "ทำบัตรใหม่แล้ว"}
-> 201
{"papers": ["…"]}

# Lists leave as tables that run nothing.
as prasit

as som
purpose assistance
POST /api/v1/aid/requests
{"channel": "walk_in", "benefit_code": "EMERGENCY_SOCIAL", "person_id": "${kham}", "reason": "ขาดรายได้", "amount_satang": 100000, "pay_how": "cash", "papers": [{"code": "aid_request_form", "state": "missing", "note": "ไฟไหม้บ้าน เอกสารสูญหาย"}, {"code": "id_card", "state": "missing", "note": "ไฟไหม้บ้าน เอกสารสูญหาย"}, {"code": "house_registration", "state": "missing", "note": "ไฟไหม้บ้าน เอกสารสูญหาย"}, {"code": "photographs", "state": "missing", "note": "ไฟไหม้บ้าน เอกสารสูญหาย"}, {"code": "bank_book", "state": "missing", "note": "ไฟไหม้บ้าน เอกสารสูญหาย"}], "emergency": true}
-> 201
keep formula = /id
POST /api/v1/aid/requests/${formula}/submission
{"alike_reason": ""}
-> 201
as nok
POST /api/v1/aid/requests/${formula}/opinions
{"facts": "เยี่ยมบ้านแล้ว", "opinion": "ควรช่วยเหลือ", "verdict": "help"}
-> 201
as som
POST /api/v1/aid/requests/${formula}/memos
{"background": "ก", "facts": "ข", "law": "ค", "consideration": "ง", "proposal": "จ", "amount_satang": 100000}
-> 201
POST /api/v1/aid/requests/${formula}/proposal
{"readers": []}
-> 201
{"state": "awaiting_decision"}
as prasit
GET /api/v1/aid/queue/table?queue=decisions&format=csv
-> 200
expect Content-Type: text/csv; charset=utf-8
GET /api/v1/aid/queue/table?queue=decisions&format=xlsx
-> 200
expect Content-Type: application/vnd.openxmlformats-officedocument.spreadsheetml.sheet
GET /api/v1/aid/queue?queue=nothing
-> 400
{"faults": [{"path": "/queue", "code": "aid.queue_unknown"}]}
verify

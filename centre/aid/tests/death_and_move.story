# Edge case 9: death or a move before payment stops a request: whoever pays is refused, the request ends, and the money set aside goes back.
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
{"kind": "relief_purse", "purse_kind": "LOW_INCOME", "name_th": "กระเป๋า LOW_INCOME", "opened_on": "2021-10-01"}
-> 201
keep purse = /id
POST /api/v1/funds/funds/${purse}/transfers
{"debit_code": "1100", "credit_code": "4100", "amount_satang": 600000, "effective_on": "2022-10-03", "series": "receipt", "memo": "งวดที่ 1"}
-> 201

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

as som
purpose intake
POST /api/v1/registry/households
{"address": {"area_code": "521304", "house_no": "10"}}
-> 201
keep house3 = /id
POST /api/v1/registry/people
{"person": {"title": "นาง", "first_name": "ปันแก้ว", "last_name": "ใจงาม", "gender": "female", "birth": "1985-01-01"}, "identities": [], "phones": [], "household": {"household_id": "${house3}", "role": "head"}}
-> 201
keep pan = /id

as som
purpose assistance
POST /api/v1/aid/requests
{"channel": "walk_in", "benefit_code": "LOW_INCOME_FAMILY", "person_id": "${kham}", "reason": "ขาดรายได้", "amount_satang": 300000, "pay_how": "cash", "papers": [{"code": "aid_request_form", "state": "attached", "note": ""}, {"code": "id_card", "state": "attached", "note": ""}, {"code": "house_registration", "state": "attached", "note": ""}, {"code": "photographs", "state": "attached", "note": ""}, {"code": "bank_book", "state": "attached", "note": ""}]}
-> 201
keep a = /id
POST /api/v1/aid/requests/${a}/submission
{"alike_reason": ""}
-> 201
as nok
POST /api/v1/aid/requests/${a}/opinions
{"facts": "เยี่ยมบ้านแล้ว", "opinion": "ควรช่วยเหลือ", "verdict": "help"}
-> 201
as som
POST /api/v1/aid/requests/${a}/memos
{"background": "ก", "facts": "ข", "law": "ค", "consideration": "ง", "proposal": "จ", "amount_satang": 300000}
-> 201
POST /api/v1/aid/requests/${a}/proposal
{"readers": []}
-> 201
{"state": "awaiting_decision"}
as prasit
POST /api/v1/aid/decisions
{"choice": "approve", "reason": "เห็นชอบตามเสนอ", "items": [{"request_id": "${a}", "fund_id": "${purse}", "acknowledged": ["help_received", "other_request", "same_roof", "times_reached", "amount_above", "papers_missing", "rule_says_no", "rule_not_known", "opinion_against", "paid_to_another"], "in_spite": "จำเป็น"}]}
-> 201

as som
purpose assistance
POST /api/v1/aid/requests
{"channel": "walk_in", "benefit_code": "LOW_INCOME_FAMILY", "person_id": "${pan}", "reason": "ขาดรายได้", "amount_satang": 300000, "pay_how": "cash", "papers": [{"code": "aid_request_form", "state": "attached", "note": ""}, {"code": "id_card", "state": "attached", "note": ""}, {"code": "house_registration", "state": "attached", "note": ""}, {"code": "photographs", "state": "attached", "note": ""}, {"code": "bank_book", "state": "attached", "note": ""}]}
-> 201
keep b = /id
POST /api/v1/aid/requests/${b}/submission
{"alike_reason": ""}
-> 201
as nok
POST /api/v1/aid/requests/${b}/opinions
{"facts": "เยี่ยมบ้านแล้ว", "opinion": "ควรช่วยเหลือ", "verdict": "help"}
-> 201
as som
POST /api/v1/aid/requests/${b}/memos
{"background": "ก", "facts": "ข", "law": "ค", "consideration": "ง", "proposal": "จ", "amount_satang": 300000}
-> 201
POST /api/v1/aid/requests/${b}/proposal
{"readers": []}
-> 201
{"state": "awaiting_decision"}
as prasit
POST /api/v1/aid/decisions
{"choice": "approve", "reason": "เห็นชอบตามเสนอ", "items": [{"request_id": "${b}", "fund_id": "${purse}", "acknowledged": ["help_received", "other_request", "same_roof", "times_reached", "amount_above", "papers_missing", "rule_says_no", "rule_not_known", "opinion_against", "paid_to_another"], "in_spite": "จำเป็น"}]}
-> 201
GET /api/v1/funds/funds/${purse}
-> 200
{"accounts": [{"code": "1100", "balance_satang": 600000, "available_satang": 0}, "…"]}
clock 2022-11-01T09:05:00+07:00
as lek
POST /api/v1/aid/preparations
{"pay_on": "2022-11-01", "items": [{"request_id": "${a}"}]}
-> 201
{"items": [{"state": "paying"}]}

# She dies after the approval, before the payment.
clock 2022-11-03T09:00:00+07:00
as som
GET /api/v1/registry/people/${kham}
-> 200
keep person = etag
header If-Match: ${person}
PUT /api/v1/registry/people/${kham}
{"person": {"title": "นาง", "first_name": "คำแปง", "last_name": "ใจดี", "gender": "female", "birth": "1940-01-01", "deceased_on": "2022-11-02"}}
-> 200
as lek
GET /api/v1/aid/queue?queue=payments
-> 200
{"items": [{"request": {"gone": false}}, {"request": {"gone": true}}]}
POST /api/v1/aid/requests/${a}/payment
{"paid_on": "2022-11-03", "receiver_name": "ผู้รับ", "acknowledgement": "thumb", "witness_1": "พยานหนึ่ง", "witness_2": "พยานสอง"}
-> 409
{"code": "aid.died"}
GET /api/v1/aid/requests/${a}
-> 200
{"state": "stopped", "outcome": "died", "holds": [{"state": "released"}], "payments": []}
POST /api/v1/aid/requests/${a}/payment
{"paid_on": "2022-11-03", "receiver_name": "ผู้รับ", "acknowledgement": "thumb", "witness_1": "พยานหนึ่ง", "witness_2": "พยานสอง"}
-> 409
{"code": "aid.step_impossible"}
as prasit
GET /api/v1/funds/funds/${purse}
-> 200
{"accounts": [{"code": "1100", "balance_satang": 600000, "available_satang": 300000}, "…"]}
verify

# The other moves to another province: the same, and she asks anew where she lives.

as kla
purpose intake
POST /api/v1/registry/households
{"address": {"area_code": "570511", "house_no": "77"}}
-> 201
keep house2 = /id
POST /api/v1/registry/people
{"person": {"title": "นาง", "first_name": "สมใจ", "last_name": "ใจดี", "gender": "female"}, "identities": [], "phones": [], "household": {"household_id": "${house2}", "role": "head"}}
-> 201
keep somjai = /id
as mina
POST /api/v1/registry/households/${house3}/members/${pan}/departure
{"reason": "moved"}
-> 201
POST /api/v1/registry/households/${house2}/members
{"person_id": "${pan}", "role": "relative"}
-> 201
as lek
POST /api/v1/aid/preparations
{"pay_on": "2022-11-03", "items": [{"request_id": "${b}"}]}
-> 409
{"code": "aid.moved_away"}
as som
GET /api/v1/aid/requests/${b}
-> 200
{"state": "stopped", "outcome": "moved", "holds": [{"state": "released"}]}
as prasit
GET /api/v1/funds/funds/${purse}
-> 200
{"accounts": [{"code": "1100", "balance_satang": 600000, "available_satang": 600000}, "…"]}

# Who withdraws gets nothing, and the money goes back as well.

as som
purpose intake
POST /api/v1/registry/households
{"address": {"area_code": "521304", "house_no": "11"}}
-> 201
keep house4 = /id
POST /api/v1/registry/people
{"person": {"title": "นาง", "first_name": "ดีใจ", "last_name": "ใจงาม", "gender": "female"}, "identities": [], "phones": [], "household": {"household_id": "${house4}", "role": "head"}}
-> 201
keep dee = /id

as som
purpose assistance
POST /api/v1/aid/requests
{"channel": "walk_in", "benefit_code": "LOW_INCOME_FAMILY", "person_id": "${dee}", "reason": "ขาดรายได้", "amount_satang": 100000, "pay_how": "cash", "papers": [{"code": "aid_request_form", "state": "attached", "note": ""}, {"code": "id_card", "state": "attached", "note": ""}, {"code": "house_registration", "state": "attached", "note": ""}, {"code": "photographs", "state": "attached", "note": ""}, {"code": "bank_book", "state": "attached", "note": ""}]}
-> 201
keep c = /id
POST /api/v1/aid/requests/${c}/submission
{"alike_reason": ""}
-> 201
as nok
POST /api/v1/aid/requests/${c}/opinions
{"facts": "เยี่ยมบ้านแล้ว", "opinion": "ควรช่วยเหลือ", "verdict": "help"}
-> 201
as som
POST /api/v1/aid/requests/${c}/memos
{"background": "ก", "facts": "ข", "law": "ค", "consideration": "ง", "proposal": "จ", "amount_satang": 100000}
-> 201
POST /api/v1/aid/requests/${c}/proposal
{"readers": []}
-> 201
{"state": "awaiting_decision"}
as prasit
POST /api/v1/aid/decisions
{"choice": "approve", "reason": "เห็นชอบตามเสนอ", "items": [{"request_id": "${c}", "fund_id": "${purse}", "acknowledged": ["help_received", "other_request", "same_roof", "times_reached", "amount_above", "papers_missing", "rule_says_no", "rule_not_known", "opinion_against", "paid_to_another"], "in_spite": "จำเป็น"}]}
-> 201
as som
POST /api/v1/aid/requests/${c}/withdrawal
{"outcome": "died", "reason": "x"}
-> 400
{"faults": [{"path": "/outcome", "code": "aid.outcome_wrong"}]}
POST /api/v1/aid/requests/${c}/withdrawal
{"outcome": "helped_by_others", "reason": "วัดช่วยแล้ว"}
-> 201
{"state": "withdrawn", "outcome": "helped_by_others", "holds": [{"state": "released"}]}

# A request for somebody who has died is not even opened.

as som
purpose assistance
POST /api/v1/aid/requests
{"channel": "walk_in", "benefit_code": "LOW_INCOME_FAMILY", "person_id": "${kham}", "reason": "ขาดรายได้", "amount_satang": 100000, "pay_how": "cash", "papers": [{"code": "aid_request_form", "state": "attached", "note": ""}, {"code": "id_card", "state": "attached", "note": ""}, {"code": "house_registration", "state": "attached", "note": ""}, {"code": "photographs", "state": "attached", "note": ""}, {"code": "bank_book", "state": "attached", "note": ""}]}
-> 400
{"faults": [{"path": "/person_id", "code": "aid.died"}]}
verify

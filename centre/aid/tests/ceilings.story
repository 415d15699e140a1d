# Edge cases 2 and 18: ceilings count by fiscal year and everywhere: third and fourth help across two centres and two provinces, one on 30 September
# and one on 1 October; and the old ceiling counts for what was asked before the rule changed on 1 October 2022.
clock 2022-09-28T09:00:00+07:00
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
{"debit_code": "1100", "credit_code": "4100", "amount_satang": 5000000, "effective_on": "2022-01-03", "series": "receipt", "memo": "งวดที่ 1"}
-> 201

as rita
POST /api/v1/funds/funds
{"kind": "relief_purse", "purse_kind": "LOW_INCOME", "name_th": "กระเป๋า LOW_INCOME", "opened_on": "2021-10-01"}
-> 201
keep purse_rai = /id
POST /api/v1/funds/funds/${purse_rai}/transfers
{"debit_code": "1100", "credit_code": "4100", "amount_satang": 5000000, "effective_on": "2022-01-03", "series": "receipt", "memo": "งวดที่ 1"}
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
{"person": {"title": "นาง", "first_name": "ปันแก้ว", "last_name": "ใจดี", "gender": "female", "birth": "1985-01-01"}, "identities": [], "phones": [], "household": {"household_id": "${house}", "role": "relative"}}
-> 201
keep pan = /id

# Two helps in the fiscal year 2565, for two members of one family: the family is counted.

as som
purpose assistance
POST /api/v1/aid/requests
{"channel": "walk_in", "benefit_code": "LOW_INCOME_FAMILY", "person_id": "${kham}", "reason": "ขาดรายได้", "amount_satang": 200000, "pay_how": "cash", "papers": [{"code": "aid_request_form", "state": "attached", "note": ""}, {"code": "id_card", "state": "attached", "note": ""}, {"code": "house_registration", "state": "attached", "note": ""}, {"code": "photographs", "state": "attached", "note": ""}, {"code": "bank_book", "state": "attached", "note": ""}]}
-> 201
keep h1 = /id
POST /api/v1/aid/requests/${h1}/submission
{"alike_reason": ""}
-> 201
as nok
POST /api/v1/aid/requests/${h1}/opinions
{"facts": "เยี่ยมบ้านแล้ว", "opinion": "ควรช่วยเหลือ", "verdict": "help"}
-> 201
as som
POST /api/v1/aid/requests/${h1}/memos
{"background": "ก", "facts": "ข", "law": "ค", "consideration": "ง", "proposal": "จ", "amount_satang": 200000}
-> 201
POST /api/v1/aid/requests/${h1}/proposal
{"readers": []}
-> 201
{"state": "awaiting_decision", "level": "provincial_office"}
as prasit
POST /api/v1/aid/decisions
{"choice": "approve", "reason": "เห็นชอบตามเสนอ", "items": [{"request_id": "${h1}", "fund_id": "${purse}", "acknowledged": ["help_received", "other_request", "same_roof", "times_reached", "amount_above", "papers_missing", "rule_says_no", "rule_not_known", "opinion_against", "paid_to_another"], "in_spite": "จำเป็น"}]}
-> 201
as lek
POST /api/v1/aid/preparations
{"pay_on": "2022-09-28", "items": [{"request_id": "${h1}"}]}
-> 201
POST /api/v1/aid/requests/${h1}/payment
{"paid_on": "2022-09-28", "receiver_name": "ผู้รับ", "acknowledgement": "thumb", "witness_1": "พยานหนึ่ง", "witness_2": "พยานสอง"}
-> 201
{"state": "paid"}

as som
purpose assistance
POST /api/v1/aid/requests
{"channel": "walk_in", "benefit_code": "LOW_INCOME_FAMILY", "person_id": "${pan}", "reason": "ขาดรายได้", "amount_satang": 200000, "pay_how": "cash", "papers": [{"code": "aid_request_form", "state": "attached", "note": ""}, {"code": "id_card", "state": "attached", "note": ""}, {"code": "house_registration", "state": "attached", "note": ""}, {"code": "photographs", "state": "attached", "note": ""}, {"code": "bank_book", "state": "attached", "note": ""}]}
-> 201
keep h2 = /id
POST /api/v1/aid/requests/${h2}/submission
{"alike_reason": ""}
-> 201
as nok
POST /api/v1/aid/requests/${h2}/opinions
{"facts": "เยี่ยมบ้านแล้ว", "opinion": "ควรช่วยเหลือ", "verdict": "help"}
-> 201
as som
POST /api/v1/aid/requests/${h2}/memos
{"background": "ก", "facts": "ข", "law": "ค", "consideration": "ง", "proposal": "จ", "amount_satang": 200000}
-> 201
POST /api/v1/aid/requests/${h2}/proposal
{"readers": []}
-> 201
{"state": "awaiting_decision", "level": "provincial_office"}
as prasit
POST /api/v1/aid/decisions
{"choice": "approve", "reason": "เห็นชอบตามเสนอ", "items": [{"request_id": "${h2}", "fund_id": "${purse}", "acknowledged": ["help_received", "other_request", "same_roof", "times_reached", "amount_above", "papers_missing", "rule_says_no", "rule_not_known", "opinion_against", "paid_to_another"], "in_spite": "จำเป็น"}]}
-> 201
as lek
POST /api/v1/aid/preparations
{"pay_on": "2022-09-28", "items": [{"request_id": "${h2}"}]}
-> 201
POST /api/v1/aid/requests/${h2}/payment
{"paid_on": "2022-09-28", "receiver_name": "ผู้รับ", "acknowledgement": "thumb", "witness_1": "พยานหนึ่ง", "witness_2": "พยานสอง"}
-> 201
{"state": "paid"}

# Asked on 30 September: the ceiling of that day is 2,000 baht, and 3,000 is above it.
clock 2022-09-30T09:00:00+07:00

as som
purpose assistance
POST /api/v1/aid/requests
{"channel": "walk_in", "benefit_code": "LOW_INCOME_FAMILY", "person_id": "${kham}", "reason": "ขาดรายได้", "amount_satang": 300000, "pay_how": "cash", "papers": [{"code": "aid_request_form", "state": "attached", "note": ""}, {"code": "id_card", "state": "attached", "note": ""}, {"code": "house_registration", "state": "attached", "note": ""}, {"code": "photographs", "state": "attached", "note": ""}, {"code": "bank_book", "state": "attached", "note": ""}]}
-> 201
{"benefit": {"rate": "LOW_INCOME_FAMILY_OLD", "amount_satang": 200000}}
keep h3 = /id
POST /api/v1/aid/requests/${h3}/submission
{"alike_reason": ""}
-> 201
as nok
POST /api/v1/aid/requests/${h3}/opinions
{"facts": "เยี่ยมบ้านแล้ว", "opinion": "ควรช่วยเหลือ", "verdict": "help"}
-> 201
as som
POST /api/v1/aid/requests/${h3}/memos
{"background": "ก", "facts": "ข", "law": "ค", "consideration": "ง", "proposal": "จ", "amount_satang": 200000}
-> 201
POST /api/v1/aid/requests/${h3}/proposal
{"readers": []}
-> 201
{"level": "provincial_office"}
as prasit
GET /api/v1/aid/requests/${h3}/check
-> 200
{"ceiling": {"fiscal_year": 2565, "had_times": 2, "times_left": 1, "left_satang": 200000, "family_times": 2, "family_cash_satang": 400000}}

# The help that was received warns, and is answered before anything is approved.
as prasit
POST /api/v1/aid/decisions
{"choice": "approve", "reason": "เห็นชอบตามเสนอ", "items": [{"request_id": "${h3}", "fund_id": "${purse}", "acknowledged": [], "in_spite": "จำเป็น"}]}
-> 400
{"faults": [{"path": "/items/0/acknowledged", "code": "aid.warning_unread"}]}
as prasit
POST /api/v1/aid/decisions
{"choice": "approve", "reason": "เห็นชอบตามเสนอ", "items": [{"request_id": "${h3}", "fund_id": "${purse}", "acknowledged": ["help_received", "other_request", "same_roof", "times_reached", "amount_above", "papers_missing", "rule_says_no", "rule_not_known", "opinion_against", "paid_to_another"], "in_spite": ""}]}
-> 400
{"faults": [{"path": "/items/0/in_spite", "code": "aid.reason_needed"}]}
as prasit
POST /api/v1/aid/decisions
{"choice": "approve", "reason": "เห็นชอบตามเสนอ", "items": [{"request_id": "${h3}", "fund_id": "${purse}", "acknowledged": ["help_received", "other_request", "same_roof", "times_reached", "amount_above", "papers_missing", "rule_says_no", "rule_not_known", "opinion_against", "paid_to_another"], "in_spite": "จำเป็น"}]}
-> 201
as lek
POST /api/v1/aid/preparations
{"pay_on": "2022-09-30", "items": [{"request_id": "${h3}"}]}
-> 201
POST /api/v1/aid/requests/${h3}/payment
{"paid_on": "2022-09-30", "receiver_name": "ผู้รับ", "acknowledgement": "thumb", "witness_1": "พยานหนึ่ง", "witness_2": "พยานสอง"}
-> 201
{"state": "paid"}

# The family moves to the other province. On the same 30 September a fourth help is one too many: the governor decides.

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
POST /api/v1/registry/households/${house}/members/${pan}/departure
{"reason": "moved"}
-> 201
POST /api/v1/registry/households/${house2}/members
{"person_id": "${pan}", "role": "relative"}
-> 201
POST /api/v1/registry/households/${house}/members/${kham}/departure
{"reason": "moved"}
-> 201
POST /api/v1/registry/households/${house2}/members
{"person_id": "${kham}", "role": "relative"}
-> 201

as kla
purpose assistance
POST /api/v1/aid/requests
{"channel": "walk_in", "benefit_code": "LOW_INCOME_FAMILY", "person_id": "${kham}", "reason": "ขาดรายได้", "amount_satang": 200000, "pay_how": "cash", "papers": [{"code": "aid_request_form", "state": "attached", "note": ""}, {"code": "id_card", "state": "attached", "note": ""}, {"code": "house_registration", "state": "attached", "note": ""}, {"code": "photographs", "state": "attached", "note": ""}, {"code": "bank_book", "state": "attached", "note": ""}]}
-> 201
keep h4 = /id
POST /api/v1/aid/requests/${h4}/submission
{"alike_reason": ""}
-> 201
as fah
POST /api/v1/aid/requests/${h4}/opinions
{"facts": "เยี่ยมบ้านแล้ว", "opinion": "ควรช่วยเหลือ", "verdict": "help"}
-> 201
as kla
POST /api/v1/aid/requests/${h4}/memos
{"background": "ก", "facts": "ข", "law": "ค", "consideration": "ง", "proposal": "จ", "amount_satang": 200000}
-> 201
POST /api/v1/aid/requests/${h4}/proposal
{"readers": []}
-> 201
{"level": "governor"}
as rita
GET /api/v1/aid/requests/${h4}/check
-> 200
{"ceiling": {"fiscal_year": 2565, "had_times": 3, "times_left": 0, "again_on": "2022-10-01"}, "level": "governor", "hindrance": "aid.not_your_level"}
as rita
POST /api/v1/aid/decisions
{"choice": "approve", "reason": "เห็นชอบตามเสนอ", "items": [{"request_id": "${h4}", "fund_id": "${purse_rai}", "acknowledged": ["help_received", "other_request", "same_roof", "times_reached", "amount_above", "papers_missing", "rule_says_no", "rule_not_known", "opinion_against", "paid_to_another"], "in_spite": "จำเป็น"}]}
-> 403
{"code": "aid.not_your_level"}
as phuwa
GET /api/v1/aid/queue?queue=decisions
-> 200
{"items": [{"request": {"number": "570511-R2565-00001"}, "mine": true}]}

# On 1 October a new fiscal year begins: the same request is within the ceiling, by the rate of the day it was asked on.
clock 2022-10-01T09:00:00+07:00
as rita
GET /api/v1/aid/requests/${h4}/check
-> 200
{"ceiling": {"fiscal_year": 2566, "had_times": 0, "times_left": 3, "left_satang": 200000}, "level": "provincial_office", "hindrance": ""}
as rita
POST /api/v1/aid/decisions
{"choice": "approve", "reason": "เห็นชอบตามเสนอ", "items": [{"request_id": "${h4}", "fund_id": "${purse_rai}", "acknowledged": ["help_received", "other_request", "same_roof", "times_reached", "amount_above", "papers_missing", "rule_says_no", "rule_not_known", "opinion_against", "paid_to_another"], "in_spite": "จำเป็น"}]}
-> 201
as kaew
POST /api/v1/aid/preparations
{"pay_on": "2022-10-01", "items": [{"request_id": "${h4}"}]}
-> 201
POST /api/v1/aid/requests/${h4}/payment
{"paid_on": "2022-10-01", "receiver_name": "ผู้รับ", "acknowledgement": "thumb", "witness_1": "พยานหนึ่ง", "witness_2": "พยานสอง"}
-> 201
{"state": "paid"}

# Whoever asks from 1 October on has the new ceiling.

as kla
purpose assistance
POST /api/v1/aid/requests
{"channel": "walk_in", "benefit_code": "LOW_INCOME_FAMILY", "person_id": "${pan}", "reason": "ขาดรายได้", "amount_satang": 300000, "pay_how": "cash", "papers": [{"code": "aid_request_form", "state": "attached", "note": ""}, {"code": "id_card", "state": "attached", "note": ""}, {"code": "house_registration", "state": "attached", "note": ""}, {"code": "photographs", "state": "attached", "note": ""}, {"code": "bank_book", "state": "attached", "note": ""}]}
-> 201
{"benefit": {"rate": "LOW_INCOME_FAMILY", "amount_satang": 300000}}
keep h5 = /id
POST /api/v1/aid/requests/${h5}/submission
{"alike_reason": ""}
-> 201
as fah
POST /api/v1/aid/requests/${h5}/opinions
{"facts": "เยี่ยมบ้านแล้ว", "opinion": "ควรช่วยเหลือ", "verdict": "help"}
-> 201
as kla
POST /api/v1/aid/requests/${h5}/memos
{"background": "ก", "facts": "ข", "law": "ค", "consideration": "ง", "proposal": "จ", "amount_satang": 300000}
-> 201
POST /api/v1/aid/requests/${h5}/proposal
{"readers": []}
-> 201
{"level": "provincial_office"}

# The first centre sees neither the family nor their requests in the other province.
as som
GET /api/v1/aid/requests?q=570511
-> 200
{"items": []}
GET /api/v1/aid/requests/${h4}
-> 404
{"code": "aid.request_unknown"}
verify

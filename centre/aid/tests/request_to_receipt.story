# A request from the first word to the receipt, through three hands; money set aside, paid, and noted as help received.
clock 2022-11-01T09:00:00+07:00
organisation office provincial_office 520101 สำนักงานพัฒนาสังคมและความมั่นคงของมนุษย์จังหวัดลำปาง
area office 52
organisation chaeson centre 521304 ศูนย์ช่วยเหลือสังคมตำบลแจ้ซ้อน
area chaeson 521304
member prasit provincial_officer office
member som desk_officer chaeson
member lek desk_officer chaeson
member nok social_worker chaeson
member dao volunteer chaeson 521304
member ann auditor office

as prasit
POST /api/v1/funds/funds
{"kind": "relief_purse", "purse_kind": "LOW_INCOME", "name_th": "เงินครอบครัวผู้มีรายได้น้อย", "opened_on": "2022-10-01"}
-> 201
keep purse = /id
POST /api/v1/funds/funds/${purse}/transfers
{"debit_code": "1100", "credit_code": "4100", "amount_satang": 500000, "effective_on": "2022-10-03", "series": "receipt", "memo": "งวดที่ 1"}
-> 201

as som
purpose intake
POST /api/v1/registry/households
{"address": {"area_code": "521304", "house_no": "12/3", "village_name": "บ้านป่าเหมี้ยง"}}
-> 201
keep house = /id
POST /api/v1/registry/people
{"person": {"title": "นาง", "first_name": "บัวผัน", "last_name": "ใจแก้ว", "gender": "female", "birth": "1975-03-12"}, "identities": [], "phones": [], "household": {"household_id": "${house}", "role": "head"}}
-> 201
keep buaphan = /id

# What may be asked for, by the rates of the day.
GET /api/v1/aid/benefits?on=2022-11-01
-> 200
{"items": ["…"]}

# A paper is missing and nothing is said of it: refused; with the reason, submitted.
POST /api/v1/aid/requests
{"channel": "walk_in", "benefit_code": "LOW_INCOME_FAMILY", "person_id": "${buaphan}", "reason": "สามีเสียชีวิต ขาดรายได้", "amount_satang": 300000, "pay_how": "cash", "papers": [{"code": "id_card", "state": "attached", "note": ""}]}
-> 201
{"state": "draft", "number": "521304-R2566-00001", "benefit": {"rate": "LOW_INCOME_FAMILY"}, "person_name": "นางบัวผัน ใจแก้ว", "amount_words": "สามพันบาทถ้วน"}
keep one = /id
keep version = etag
POST /api/v1/aid/requests/${one}/submission
{"alike_reason": ""}
-> 409
{"code": "aid.paper_reason_needed"}
header If-Match: ${version}
PUT /api/v1/aid/requests/${one}
{"channel": "walk_in", "benefit_code": "LOW_INCOME_FAMILY", "person_id": "${buaphan}", "reason": "สามีเสียชีวิต ขาดรายได้", "amount_satang": 300000, "pay_how": "transfer", "papers": []}
-> 400
{"faults": [{"path": "/account", "code": "aid.account_needed"}]}
header If-Match: ${version}
PUT /api/v1/aid/requests/${one}
{"channel": "walk_in", "benefit_code": "LOW_INCOME_FAMILY", "person_id": "${buaphan}", "reason": "สามีเสียชีวิต ขาดรายได้", "amount_satang": 300000, "pay_how": "cash", "papers": [{"code": "aid_request_form", "state": "attached", "note": ""}, {"code": "id_card", "state": "attached", "note": ""}, {"code": "house_registration", "state": "attached", "note": ""}, {"code": "photographs", "state": "attached", "note": ""}, {"code": "bank_book", "state": "missing", "note": "ไม่มีบัญชีธนาคาร", "due_on": "2022-11-10"}]}
-> 200
{"papers": [{"code": "aid_request_form"}, {"code": "bank_book", "state": "missing"}, "…"]}
POST /api/v1/aid/requests/${one}/submission
{"alike_reason": ""}
-> 201
{"state": "submitted"}

# The social worker sends it back, field by field; the desk confirms one field and corrects another.
as nok
purpose assistance
POST /api/v1/aid/requests/${one}/remarks
{"fields": [{"field": "reason", "comment": "ระบุวันที่สามีเสียชีวิต"}, {"field": "amount_satang", "comment": "ยืนยันจำนวนเงิน"}]}
-> 201
{"state": "sent_back", "remarks": [{"field": "reason", "answer": "none"}, {"field": "amount_satang"}]}
keep remark1 = /remarks/0/id
keep remark2 = /remarks/1/id
as som
GET /api/v1/aid/counts
-> 200
{"sent_back": 1, "payments": 0}
POST /api/v1/aid/requests/${one}/correction
{"answers": [{"id": "${remark1}", "answer": "edited", "words": "เพิ่มวันที่แล้ว"}]}
-> 409
{"code": "aid.answer_needed"}
POST /api/v1/aid/requests/${one}/correction
{"answers": [{"id": "${remark1}", "answer": "edited", "words": "เพิ่มวันที่แล้ว"}, {"id": "${remark2}", "answer": "unchanged", "words": ""}]}
-> 201
{"state": "submitted", "remarks": [{"answer": "edited"}, {"answer": "unchanged"}]}
POST /api/v1/aid/requests/${one}/opinions
{"facts": "x", "opinion": "x", "verdict": "help"}
-> 403
as nok
POST /api/v1/aid/requests/${one}/opinions
{"facts": "เยี่ยมบ้านแล้ว พบว่าครอบครัวขาดผู้หารายได้หลัก", "opinion": "ควรได้รับความช่วยเหลือเป็นเงิน", "verdict": "help"}
-> 201
{"state": "assessed", "opinions": [{"verdict": "help", "signed_by": "nok"}]}

# Five headings from the record; the text is the desk's own. Papers are wanted before it can be proposed.
as som
GET /api/v1/aid/requests/${one}/memo_draft
-> 200
{"position": 1, "amount_satang": 300000, "background": "…", "proposal": "จึงเรียนมาเพื่อโปรดพิจารณาอนุมัติเงินสงเคราะห์ครอบครัวผู้มีรายได้น้อยและผู้ไร้ที่พึ่ง ให้แก่นางบัวผัน ใจแก้ว จำนวน 3,000.00 บาท (สามพันบาทถ้วน)"}
POST /api/v1/aid/requests/${one}/proposal
{"readers": []}
-> 409
{"code": "aid.memo_needed"}
POST /api/v1/aid/requests/${one}/memos
{"background": "ก", "facts": "ข", "law": "ค", "consideration": "ง", "proposal": "ขออนุมัติ 3,000 บาท", "amount_satang": 300000}
-> 201
{"memos": [{"position": 1}]}
POST /api/v1/aid/requests/${one}/memos
{"background": "ก", "facts": "ข", "law": "ค", "consideration": "ง", "proposal": "ขออนุมัติ 2,500 บาท", "amount_satang": 250000}
-> 201
{"amount_satang": 250000, "memos": [{"position": 2}, {"position": 1}]}
POST /api/v1/aid/requests/${one}/proposal
{"readers": []}
-> 409
{"code": "aid.papers_missing"}
POST /api/v1/aid/requests/${one}/papers
{"code": "bank_book", "state": "attached", "note": "เปิดบัญชีแล้ว"}
-> 201
POST /api/v1/aid/requests/${one}/proposal
{"readers": []}
-> 201
{"state": "awaiting_decision", "level": "provincial_office"}

# The provincial office sees what awaits it, with what must be read first.
as prasit
GET /api/v1/aid/counts
-> 200
{"decisions": 1}
GET /api/v1/aid/queue?queue=decisions
-> 200
{"items": [{"request": {"number": "521304-R2566-00001", "amount_satang": 250000, "person_name": "นางบัวผัน ใจแก้ว"}, "why": "ขออนุมัติ 2,500 บาท", "mine": true, "hindrance": ""}]}
GET /api/v1/aid/requests/${one}/check
-> 200
{"level": "provincial_office", "hindrance": "", "ceiling": {"fiscal_year": 2566, "had_times": 0, "times_left": 3, "left_satang": 300000}, "purses": [{"fund_id": "${purse}", "available_satang": 500000, "enough": true}]}
keep warning = /warnings
POST /api/v1/aid/decisions
{"choice": "approve", "reason": "", "items": [{"request_id": "${one}", "fund_id": "${purse}", "acknowledged": ${warning}, "in_spite": "อยู่ระหว่างสอบเพิ่ม"}]}
-> 400
POST /api/v1/aid/decisions
{"choice": "approve", "reason": "เห็นชอบตามเสนอ", "items": [{"request_id": "${one}", "fund_id": "${purse}", "acknowledged": ${warning}, "in_spite": "อยู่ระหว่างสอบเพิ่ม"}]}
-> 201
{"items": [{"state": "approved"}]}
GET /api/v1/funds/funds/${purse}
-> 200
{"accounts": [{"code": "1100", "balance_satang": 500000, "available_satang": 250000}, "…"]}
verify

# Neither who decided nor who wrote it down pays it.
POST /api/v1/aid/preparations
{"pay_on": "2022-11-02", "items": [{"request_id": "${one}"}]}
-> 409
{"code": "aid.same_hand"}
as som
POST /api/v1/aid/preparations
{"pay_on": "2022-11-02", "items": [{"request_id": "${one}"}]}
-> 409
{"code": "aid.same_hand", "faults": [{"path": "/items/0"}]}
clock 2022-11-02T10:00:00+07:00
as lek
POST /api/v1/aid/preparations
{"pay_on": "2022-11-02", "items": [{"request_id": "${one}"}]}
-> 201
{"items": [{"state": "paying"}]}
POST /api/v1/aid/requests/${one}/payment
{"paid_on": "2022-11-02", "receiver_name": "บัวผัน ใจแก้ว", "acknowledgement": "signature"}
-> 400
{"faults": [{"path": "/mark_image", "code": "aid.evidence_needed"}]}
POST /api/v1/aid/requests/${one}/payment_failure
{"reason": "ผู้รับไม่มา"}
-> 201
{"state": "approved"}
POST /api/v1/aid/preparations
{"pay_on": "2022-11-02", "items": [{"request_id": "${one}"}]}
-> 201
POST /api/v1/aid/requests/${one}/payment
{"paid_on": "2022-11-02", "receiver_name": "บัวผัน ใจแก้ว", "acknowledgement": "thumb", "witness_1": "ดาว ปันทะ", "witness_2": "คำปัน ใจดี"}
-> 201
{"state": "paid", "payments": [{"amount_satang": 250000, "amount_words": "สองพันห้าร้อยบาทถ้วน", "voucher": "…", "paid_by": "lek"}], "holds": [{"state": "settled"}], "hands": ["…"]}
POST /api/v1/aid/requests/${one}/payment
{"paid_on": "2022-11-02", "receiver_name": "บัวผัน ใจแก้ว", "acknowledgement": "thumb", "witness_1": "ดาว", "witness_2": "คำ"}
-> 409
{"code": "aid.step_impossible"}

# The purse paid it once, and it counts as help received.
as prasit
GET /api/v1/funds/funds/${purse}
-> 200
{"accounts": [{"code": "1100", "balance_satang": 250000, "available_satang": 250000}, "…"]}
as som
POST /api/v1/aid/requests/${one}/follow_ups
{"done_on": "2022-11-02", "method": "visit", "result": "ใช้เงินซื้อนมและอุปกรณ์การเรียน"}
-> 201
{"state": "followed_up", "follow_ups": [{"method": "visit"}]}
GET /api/v1/aid/requests?household_id=${house}
-> 200
{"items": [{"state": "followed_up", "paid_on": "2022-11-02"}]}
GET /api/v1/aid/requests?q=521304-R2566
-> 200
{"items": [{"number": "521304-R2566-00001"}]}

# An auditor reads; a volunteer does not.
as ann
GET /api/v1/aid/requests/${one}
-> 200
{"number": "521304-R2566-00001", "steps": []}
as dao
GET /api/v1/aid/requests/${one}
-> 403
verify

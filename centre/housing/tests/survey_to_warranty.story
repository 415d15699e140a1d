# A house from the survey to the end of its warranty: dated prices and ceilings, three hands, milestones that are seen, an
# inspection that fails first, the hand-over, papers.
clock 2022-11-01T09:00:00+07:00
organisation lampang provincial_office 520101 สำนักงาน พมจ.ลำปาง
area lampang 52
member prasit provincial_officer lampang
member ratri provincial_officer lampang
as prasit
POST /api/v1/network/centres
{"area_code": "521304", "name_th": "ศูนย์แจ้ซ้อน", "host_kind": "tao", "host_name": "อบต.แจ้ซ้อน", "opened_on": "2022-06-09", "status": "open", "service_area": ["521304"]}
-> 201
keep centre = /org_id
member som desk_officer ${centre}
member lek desk_officer ${centre}
member kamnan centre_head ${centre}
member dao volunteer ${centre} 521304
as prasit
POST /api/v1/funds/funds
{"kind": "relief_purse", "purse_kind": "HOUSE_ELDER", "name_th": "เงินปรับสภาพบ้านผู้สูงอายุ", "opened_on": "2022-10-01"}
-> 201
keep purse = /id
POST /api/v1/funds/funds/${purse}/transfers
{"debit_code": "1100", "credit_code": "4100", "amount_satang": 3000000, "effective_on": "2022-10-03", "series": "receipt", "memo": "งวดที่ 1"}
-> 201
as som
POST /api/v1/registry/households
{"address": {"area_code": "521304", "house_no": "12/3"}}
-> 201
keep house = /id
POST /api/v1/registry/people
{"person": {"title": "นาง", "first_name": "บัวผัน", "last_name": "แสนใจ", "gender": "female", "birth": "1950-03-01"}, "household": {"household_id": "${house}", "role": "head"}}
-> 201
keep head = /id

# What is in force on the day: prices, sources with their ceilings, who decides up to what.
GET /api/v1/housing/rules
-> 200
{"rule": {"committee_least": 3, "warranty_months": 12}, "prices": [{"code": "ROOF_SHEET", "material_satang": 7000}, "…"], "sources": [{"code": "ELD_HOUSE", "ceiling_satang": 2250000}, "…"]}
GET /api/v1/housing/rules?on=2022-06-09
-> 200
{"prices": [{"code": "ROOF_SHEET", "material_satang": 6500}, "…"]}

# The survey, by somebody who was there, of somebody who lives there.
POST /api/v1/housing/projects
{"household_id": "${house}", "person_id": "nobody", "work": "elder_adaptation", "surveyed_on": "2022-11-01", "tenure": "others_land", "roof": "dangerous", "walls": "poor", "floor": "poor", "structure": "fair", "toilet": "dangerous", "access": "poor", "problem": "หลังคารั่ว", "built_by": "volunteers"}
-> 400
{"faults": [{"path": "/person_id", "code": "housing.not_of_household"}]}
POST /api/v1/housing/projects
{"household_id": "${house}", "person_id": "${head}", "work": "elder_adaptation", "surveyed_on": "2022-11-01", "tenure": "others_land", "land_owner": "นายคำ แสนใจ", "roof": "dangerous", "walls": "poor", "floor": "poor", "structure": "fair", "toilet": "dangerous", "access": "poor", "rooms": 2, "problem": "หลังคารั่วทั้งหลัง ห้องน้ำอยู่นอกบ้าน", "wish": "ห้องน้ำในบ้าน", "built_by": "volunteers"}
-> 201
{"state": "surveyed", "head_name": "นางบัวผัน แสนใจ", "residents": 1, "may": ["plan", "photograph", "end"]}
keep one = /id
keep version = etag

# The bill of quantities: as listed, or with a reason. Volunteers' labour is a gift.
header If-Match: ${version}
PUT /api/v1/housing/projects/${one}/boq
{"lines": [{"price_code": "ROOF_SHEET", "part": "roof", "what": "กระเบื้องลอนคู่", "unit": "แผ่น", "quantity_milli": 100000, "material_satang": 9900, "labour_satang": 2200}]}
-> 400
{"faults": [{"path": "/lines/0/reason", "code": "housing.price_reason_needed"}]}
header If-Match: ${version}
PUT /api/v1/housing/projects/${one}/boq
{"lines": [{"price_code": "ROOF_SHEET", "part": "roof", "what": "กระเบื้องลอนคู่", "unit": "แผ่น", "quantity_milli": 100000, "material_satang": 7000, "labour_satang": 2200}, {"price_code": "TOILET_SEAT", "part": "toilet", "what": "สุขภัณฑ์นั่งราบ", "unit": "ชุด", "quantity_milli": 1000, "material_satang": 250000, "labour_satang": 80000}, {"price_code": "RAMP", "part": "access", "what": "ทางลาด", "unit": "ตร.ม.", "quantity_milli": 2500, "material_satang": 40000, "labour_satang": 16000, "reason": "ต้องขนปูนขึ้นดอย"}]}
-> 200
{"sums": {"material_satang": 1050000, "labour_satang": 340000, "whole_satang": 1390000, "needed_satang": 1050000, "in_kind_satang": 340000, "missing_satang": 1050000}, "lines": [{"off_list": false}, {}, {"off_list": true, "sum_satang": 140000}]}
keep version = etag

# Several sources, each within its ceiling, and for whom it is.
header If-Match: ${version}
PUT /api/v1/housing/projects/${one}/funding
{"shares": [{"source_code": "ELD_HOUSE", "amount_satang": 2250100}]}
-> 400
{"faults": [{"path": "/shares/0/amount_satang", "code": "housing.above_ceiling", "values": {"most": "22,500.00"}}]}
header If-Match: ${version}
PUT /api/v1/housing/projects/${one}/funding
{"shares": [{"source_code": "DIS_HOUSE", "amount_satang": 100000}]}
-> 400
{"faults": [{"path": "/shares/0/source_code", "code": "housing.nobody_fits"}]}
header If-Match: ${version}
PUT /api/v1/housing/projects/${one}/funding
{"shares": [{"source_code": "ELD_HOUSE", "amount_satang": 1000000}, {"source_code": "FAMILY", "amount_satang": 20000}]}
-> 200
{"sums": {"funded_satang": 1020000, "missing_satang": 30000}, "shares": [{"ceiling_satang": 2250000, "state": "planned", "trouble": ""}, {}]}
keep version = etag
POST /api/v1/housing/projects/${one}/proposal
{}
-> 409
{"code": "housing.consent_missing"}
header If-Match: ${version}
PUT /api/v1/housing/projects/${one}
{"household_id": "${house}", "person_id": "${head}", "work": "elder_adaptation", "surveyed_on": "2022-11-01", "tenure": "others_land", "land_owner": "นายคำ แสนใจ", "owner_consents": true, "roof": "dangerous", "walls": "poor", "floor": "poor", "structure": "fair", "toilet": "dangerous", "access": "poor", "rooms": 2, "problem": "หลังคารั่วทั้งหลัง ห้องน้ำอยู่นอกบ้าน", "wish": "ห้องน้ำในบ้าน", "built_by": "volunteers"}
-> 200
keep version = etag
POST /api/v1/housing/projects/${one}/proposal
{}
-> 409
{"code": "housing.photograph_missing"}
POST /api/v1/housing/projects/${one}/photographs?stage=during
file house.png
-> 400
{"faults": [{"path": "/stage", "code": "housing.stage_not_now"}]}
POST /api/v1/housing/projects/${one}/photographs?stage=survey&caption=หน้าบ้าน
file house.png
-> 201
{"photographs": [{"stage": "survey", "caption": "หน้าบ้าน"}]}
keep version = etag
POST /api/v1/housing/projects/${one}/proposal
{}
-> 409
{"code": "housing.money_missing", "values": {"amount": "300.00"}}
header If-Match: ${version}
PUT /api/v1/housing/projects/${one}/funding
{"shares": [{"source_code": "ELD_HOUSE", "amount_satang": 1000000}, {"source_code": "FAMILY", "amount_satang": 50000}]}
-> 200
{"shares": [{"source_code": "ELD_HOUSE"}, {"source_code": "FAMILY"}]}
keep elder = /shares/0/id
keep family = /shares/1/id
POST /api/v1/housing/projects/${one}/proposal
{}
-> 201
{"state": "proposed"}

# The committee: enough members, carried, and not by who made it.
as kamnan
POST /api/v1/housing/projects/${one}/decision
{"verdict": "approved", "met_on": "2022-11-01", "committee": ["กำนันคำ", "ครูศรี"], "votes_for": 2, "votes_against": 0}
-> 400
{"faults": [{"path": "/committee", "code": "housing.too_few_members", "values": {"least": "3"}}]}
as prasit
GET /api/v1/housing/projects/${one}/purses
-> 200
{"items": [{"share_id": "${elder}", "fund_id": "${purse}", "available_satang": 3000000, "enough": true}]}
POST /api/v1/housing/projects/${one}/decision
{"verdict": "approved", "met_on": "2022-11-01", "committee": ["กำนันคำ", "ครูศรี", "หมออนามัย"], "votes_for": 1, "votes_against": 1}
-> 400
{"faults": [{"path": "/votes_for", "code": "housing.not_carried"}]}
POST /api/v1/housing/projects/${one}/decision
{"verdict": "approved", "met_on": "2022-11-01", "committee": ["กำนันคำ", "ครูศรี", "หมออนามัย"], "votes_for": 3, "votes_against": 0}
-> 400
{"faults": [{"path": "/purses", "code": "housing.purse_needed"}]}
POST /api/v1/housing/projects/${one}/decision
{"verdict": "approved", "met_on": "2022-11-01", "committee": ["กำนันคำ", "ครูศรี", "หมออนามัย"], "votes_for": 3, "votes_against": 0, "purses": [{"share_id": "${elder}", "fund_id": "${purse}"}]}
-> 201
{"state": "approved", "shares": [{"state": "set_aside"}, {"state": "set_aside"}], "decisions": [{"verdict": "approved", "committee": ["กำนันคำ", "ครูศรี", "หมออนามัย"], "amount_satang": 1050000}]}
GET /api/v1/housing/projects/${one}/purses
-> 200
{"items": [{"available_satang": 2000000}]}

# The work: a photograph of before, volunteers, milestones that a photograph shows.
as som
POST /api/v1/housing/projects/${one}/work
{"builder": "ลุงปัน ช่างชุมชน", "volunteers": 12, "began_on": "2022-11-01", "milestones": [{"what": "รื้อและมุงหลังคา", "due_on": "2022-11-05"}, {"what": "ห้องน้ำและทางลาด", "due_on": "2022-11-12"}]}
-> 409
{"code": "housing.before_missing"}
POST /api/v1/housing/projects/${one}/photographs?stage=before
file house.png
-> 201
POST /api/v1/housing/projects/${one}/work
{"builder": "ลุงปัน ช่างชุมชน", "volunteers": 12, "began_on": "2022-11-01", "milestones": [{"what": "รื้อและมุงหลังคา", "due_on": "2022-11-05"}, {"what": "ห้องน้ำและทางลาด", "due_on": "2022-11-12"}]}
-> 201
{"state": "building", "due_on": "2022-11-12", "milestones": [{"late": false, "photographs": 0}, {}]}
keep roof = /milestones/0/id
keep bath = /milestones/1/id
clock 2022-11-08T09:00:00+07:00
GET /api/v1/housing/projects?late=yes
-> 200
{"items": [{"id": "${one}", "late": true, "amount_satang": 1050000}]}
as dao
POST /api/v1/housing/projects/${one}/milestones/${roof}/completion
{"done_on": "2022-11-08"}
-> 409
{"code": "housing.milestone_unseen"}
POST /api/v1/housing/projects/${one}/photographs?stage=during&milestone=${roof}
file house.png
-> 201
POST /api/v1/housing/projects/${one}/milestones/${roof}/completion
{"done_on": "2022-11-08", "note": "ฝนตกสามวัน"}
-> 201
{"milestones": [{"done_on": "2022-11-08", "late": false, "photographs": 1}, {}]}

# Paid by a third hand, out of what was set aside.
as som
POST /api/v1/housing/projects/${one}/payments
{"share_id": "${elder}", "paid_on": "2022-11-08", "paid_to": "ร้านวัสดุแจ้ซ้อน", "reference": "ใบเสร็จ 12/45"}
-> 409
{"code": "housing.same_hand"}
as prasit
POST /api/v1/housing/projects/${one}/payments
{"share_id": "${elder}", "paid_on": "2022-11-08", "paid_to": "ร้านวัสดุแจ้ซ้อน", "reference": "ใบเสร็จ 12/45"}
-> 409
{"code": "housing.same_hand"}
as lek
POST /api/v1/housing/projects/${one}/payments
{"share_id": "${elder}", "paid_on": "2022-11-08", "paid_to": "ร้านวัสดุแจ้ซ้อน", "reference": "ใบเสร็จ 12/45"}
-> 201
{"sums": {"paid_satang": 1000000}, "shares": [{"state": "paid", "voucher": "…"}, {}]}
POST /api/v1/housing/projects/${one}/payments
{"share_id": "${elder}", "paid_on": "2022-11-08", "paid_to": "ร้านวัสดุแจ้ซ้อน", "reference": "ใบเสร็จ 12/45"}
-> 409
{"code": "housing.not_to_pay"}
POST /api/v1/housing/projects/${one}/payments
{"share_id": "${family}", "paid_on": "2022-11-08", "paid_to": "ร้านวัสดุแจ้ซ้อน", "reference": "ใบเสร็จ 12/46"}
-> 201
{"sums": {"paid_satang": 1050000}}
GET /api/v1/benefits/households/${house}/help
-> 200
{"items": [{"code": "ELD_HOUSE"}]}
verify

# Inspection: all milestones, a photograph of after, every item; what failed is mended and looked at again.
as som
POST /api/v1/housing/projects/${one}/inspections
{"inspected_on": "2022-11-08", "inspectors": ["หมออนามัย"], "checks": [{"code": "ROOF", "mark": "passed"}]}
-> 409
{"code": "housing.milestones_open"}
POST /api/v1/housing/projects/${one}/photographs?stage=during&milestone=${bath}
file house.png
-> 201
POST /api/v1/housing/projects/${one}/milestones/${bath}/completion
{"done_on": "2022-11-08"}
-> 201
POST /api/v1/housing/projects/${one}/photographs?stage=after
file house.png
-> 201
POST /api/v1/housing/projects/${one}/inspections
{"inspected_on": "2022-11-08", "inspectors": ["หมออนามัย"], "checks": [{"code": "ROOF", "mark": "passed"}]}
-> 400
{"faults": [{"path": "/checks", "code": "housing.check_missing"}]}
POST /api/v1/housing/projects/${one}/inspections
{"inspected_on": "2022-11-08", "inspectors": ["หมออนามัย", "นายช่าง อบต."], "checks": [{"code": "AS_PLANNED", "mark": "passed"}, {"code": "STRUCTURE", "mark": "passed"}, {"code": "ROOF", "mark": "passed"}, {"code": "FLOOR_WALLS", "mark": "passed"}, {"code": "TOILET", "mark": "failed", "note": "ไม่มีราวจับ"}, {"code": "ACCESS", "mark": "passed"}, {"code": "ELECTRICITY", "mark": "not_applicable"}, {"code": "CLEARED", "mark": "passed"}], "defects": "ติดราวจับข้างโถ", "mend_by": "2022-11-15"}
-> 201
{"state": "building", "inspections": [{"passed": false, "mend_by": "2022-11-15"}]}
POST /api/v1/housing/projects/${one}/inspections
{"inspected_on": "2022-11-08", "inspectors": ["หมออนามัย", "นายช่าง อบต."], "checks": [{"code": "AS_PLANNED", "mark": "passed"}, {"code": "STRUCTURE", "mark": "passed"}, {"code": "ROOF", "mark": "passed"}, {"code": "FLOOR_WALLS", "mark": "passed"}, {"code": "TOILET", "mark": "passed"}, {"code": "ACCESS", "mark": "passed"}, {"code": "ELECTRICITY", "mark": "not_applicable"}, {"code": "CLEARED", "mark": "passed"}]}
-> 201
{"state": "inspected", "inspections": [{"passed": true}, {"passed": false}]}

# Handed over against a signature; the warranty runs; its visit and the end.
POST /api/v1/housing/projects/${one}/handover
{"handed_on": "2022-11-08", "receiver": "นางบัวผัน แสนใจ", "acknowledgement": "thumb"}
-> 400
{"faults": [{"path": "/witness", "code": "housing.witness_needed"}]}
POST /api/v1/housing/projects/${one}/handover
{"handed_on": "2022-11-08", "receiver": "นางบัวผัน แสนใจ", "acknowledgement": "signature", "mark_image": "iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk-M9QDwADhgGAWjR9awAAAABJRU5ErkJggg"}
-> 201
{"state": "handed_over", "warranty_until": "2023-11-08"}
POST /api/v1/housing/projects/${one}/closure
{}
-> 409
{"code": "housing.warranty_runs"}
clock 2023-11-08T09:00:00+07:00
as dao
GET /api/v1/housing/summary
-> 200
{"states": [{"state": "handed_over", "houses": 1}], "late": 0, "warranty_due": 1}
POST /api/v1/housing/projects/${one}/warranty_visits
{"visited_on": "2023-11-08", "found": "to_mend", "words": "กระเบื้องแตกสองแผ่น"}
-> 201
as som
POST /api/v1/housing/projects/${one}/closure
{}
-> 409
{"code": "housing.not_sound_yet"}
clock 2023-11-09T09:00:00+07:00
POST /api/v1/housing/projects/${one}/warranty_visits
{"visited_on": "2023-11-09", "found": "sound", "words": "เปลี่ยนกระเบื้องแล้ว"}
-> 201
{"warranty": [{"found": "sound"}, {"found": "to_mend"}]}
POST /api/v1/housing/projects/${one}/closure
{}
-> 201
{"state": "closed", "may": []}

# Papers in two languages, the bill as a sheet, photographs by who may read the house; help stands with the family.
POST /api/v1/housing/projects/${one}/papers
{"kind": "survey"}
-> 201
{"kind": "survey", "number": "…"}
POST /api/v1/housing/projects/${one}/papers
{"kind": "boq", "language": "en"}
-> 201
POST /api/v1/housing/projects/${one}/papers
{"kind": "inspection"}
-> 201
keep paper = /id
purpose follow_up
GET /api/v1/housing/projects/${one}/papers/${paper}
-> 200
expect Content-Type: application/pdf
purpose follow_up
GET /api/v1/housing/projects/${one}/boq_file
-> 200
expect Content-Type: application/vnd.openxmlformats-officedocument.spreadsheetml.sheet
GET /api/v1/housing/households/${house}
-> 200
{"items": [{"id": "${one}", "state": "closed", "amount_satang": 1050000}]}
GET /api/v1/housing/projects?q=บัวผัน
-> 200
{"items": [{"id": "${one}"}]}
verify

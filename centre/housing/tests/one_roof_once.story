# One roof once: two households of one address, a house that is ended, another programme after its period.
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
as som
POST /api/v1/registry/households
{"address": {"area_code": "521304", "house_no": "12/3"}}
-> 201
keep second = /id
POST /api/v1/registry/people
{"person": {"title": "นาย", "first_name": "คำ", "last_name": "แสนใจ", "gender": "male", "birth": "1948-03-01"}, "household": {"household_id": "${second}", "role": "head"}}
-> 201
keep other = /id
POST /api/v1/housing/projects
{"household_id": "${house}", "person_id": "${head}", "work": "elder_adaptation", "surveyed_on": "2022-11-01", "tenure": "own_land", "roof": "poor", "walls": "fair", "floor": "fair", "structure": "fair", "toilet": "poor", "access": "fair", "problem": "หลังคารั่ว", "built_by": "contractor"}
-> 201
keep one = /id
keep version = etag
header If-Match: ${version}
PUT /api/v1/housing/projects/${one}/boq
{"lines": [{"price_code": "TOILET_SEAT", "what": "สุขภัณฑ์นั่งราบ", "unit": "ชุด", "quantity_milli": 1000, "material_satang": 250000, "labour_satang": 80000}]}
-> 200
keep version = etag
header If-Match: ${version}
PUT /api/v1/housing/projects/${one}/funding
{"shares": [{"source_code": "ELD_HOUSE", "amount_satang": 230000}, {"source_code": "LOCAL_AUTHORITY", "amount_satang": 100000}]}
-> 200
keep share_one = /shares/0/id
POST /api/v1/housing/projects/${one}/photographs?stage=survey
file house.png
-> 201
POST /api/v1/housing/projects/${one}/proposal
{}
-> 201
{"state": "proposed"}
POST /api/v1/housing/projects
{"household_id": "${second}", "person_id": "${other}", "work": "elder_adaptation", "surveyed_on": "2022-11-01", "tenure": "own_land", "roof": "poor", "walls": "fair", "floor": "fair", "structure": "fair", "toilet": "poor", "access": "fair", "problem": "หลังคารั่ว", "built_by": "contractor"}
-> 201
keep two = /id
keep version = etag
header If-Match: ${version}
PUT /api/v1/housing/projects/${two}/boq
{"lines": [{"price_code": "TOILET_SEAT", "what": "สุขภัณฑ์นั่งราบ", "unit": "ชุด", "quantity_milli": 1000, "material_satang": 250000, "labour_satang": 80000}]}
-> 200
keep version = etag
header If-Match: ${version}
PUT /api/v1/housing/projects/${two}/funding
{"shares": [{"source_code": "ELD_HOUSE", "amount_satang": 230000}, {"source_code": "LOCAL_AUTHORITY", "amount_satang": 100000}]}
-> 200
keep share_two = /shares/0/id
POST /api/v1/housing/projects/${two}/photographs?stage=survey
file house.png
-> 201
POST /api/v1/housing/projects/${two}/proposal
{}
-> 201
{"state": "proposed"}

# Two households under one roof: the first approval takes the programme, the second is refused.
as prasit
POST /api/v1/housing/projects/${one}/decision
{"verdict": "approved", "met_on": "2022-11-01", "committee": ["กำนันคำ", "ครูศรี", "หมออนามัย"], "votes_for": 3, "votes_against": 0, "purses": [{"share_id": "${share_one}", "fund_id": "${purse}"}]}
-> 201
POST /api/v1/housing/projects/${two}/decision
{"verdict": "approved", "met_on": "2022-11-01", "committee": ["กำนันคำ", "ครูศรี", "หมออนามัย"], "votes_for": 3, "votes_against": 0, "purses": [{"share_id": "${share_two}", "fund_id": "${purse}"}]}
-> 409
{"code": "housing.roof_funded"}
purpose supervision
GET /api/v1/housing/projects/${two}
-> 200
{"state": "proposed", "shares": [{"trouble": "housing.roof_funded"}, {"trouble": "housing.roof_funded_until", "again_on": "2025-11-01"}]}

# Ended before a baht was paid: the money goes back, and the roof is free again.
as som
POST /api/v1/housing/projects/${one}/ending
{"reason": "ครอบครัวย้ายไปอยู่กับลูก"}
-> 201
{"state": "ended", "shares": [{"state": "given_back"}, {"state": "given_back"}]}
as prasit
GET /api/v1/housing/projects/${two}/purses
-> 200
{"items": [{"available_satang": 3000000}]}
POST /api/v1/housing/projects/${two}/decision
{"verdict": "approved", "met_on": "2022-11-01", "committee": ["กำนันคำ", "ครูศรี", "หมออนามัย"], "votes_for": 3, "votes_against": 0, "purses": [{"share_id": "${share_two}", "fund_id": "${purse}"}]}
-> 201
{"state": "approved"}
verify

# Another source comes again after its period, not before.
clock 2025-10-31T09:00:00+07:00
as som
POST /api/v1/housing/projects
{"household_id": "${house}", "person_id": "${head}", "work": "elder_adaptation", "surveyed_on": "2025-10-31", "tenure": "own_land", "roof": "poor", "walls": "fair", "floor": "fair", "structure": "fair", "toilet": "poor", "access": "fair", "problem": "หลังคารั่ว", "built_by": "contractor"}
-> 201
keep three = /id
keep version = etag
header If-Match: ${version}
PUT /api/v1/housing/projects/${three}/funding
{"shares": [{"source_code": "LOCAL_AUTHORITY", "amount_satang": 100000}]}
-> 400
{"faults": [{"path": "/shares/0/source_code", "code": "housing.roof_funded_until", "values": {"day": "2025-11-01"}}]}
header If-Match: ${version}
PUT /api/v1/housing/projects/${three}/funding
{"shares": [{"source_code": "ELD_HOUSE", "amount_satang": 100000}]}
-> 400
{"faults": [{"path": "/shares/0/source_code", "code": "housing.roof_funded"}]}
clock 2025-11-01T09:00:00+07:00
header If-Match: ${version}
PUT /api/v1/housing/projects/${three}/funding
{"shares": [{"source_code": "LOCAL_AUTHORITY", "amount_satang": 100000}]}
-> 200
{"shares": [{"trouble": ""}]}
verify

# A house of a housing cooperative: its land, a loan of a member of the household as a source of money, once; granted before the
# committee approves, paid out before it is paid, and repaid in the books of the cooperative.
clock 2023-03-10T09:00:00+07:00
organisation chan centre 220101 ศูนย์ช่วยเหลือสังคมตำบลตลาด
organisation far centre 520101 ศูนย์ช่วยเหลือสังคมตำบลเวียงเหนือ
area chan 220101
member som desk_officer chan
member wan fund_committee chan
member chalong centre_head chan
member faraway fund_committee far

as som
POST /api/v1/registry/households
{"address": {"area_code": "220101", "house_no": "12/1"}}
-> 201
keep house = /id
POST /api/v1/registry/people
{"person": {"title": "นาง", "first_name": "จันทร์เพ็ญ", "last_name": "ริมฝั่ง", "gender": "female", "birth": "1970-01-01"}, "household": {"household_id": "${house}", "role": "head"}}
-> 201
keep jan = /id
POST /api/v1/registry/households
{"address": {"area_code": "220101", "house_no": "12/3"}}
-> 201
keep other = /id
POST /api/v1/registry/people
{"person": {"title": "นาย", "first_name": "สมหมาย", "last_name": "ริมฝั่ง", "gender": "male", "birth": "1970-01-01"}, "household": {"household_id": "${other}", "role": "head"}}
-> 201
keep sommai = /id

as wan
POST /api/v1/savings/groups
{"kind": "cooperative", "name_th": "สหกรณ์เคหสถานบ้านมั่นคง", "opened_on": "2022-10-01", "rules": {"valid_from": "2022-10-01", "decided_in": "ประชุมใหญ่ 1/2566", "saving_min_satang": 5000, "saving_max_satang": 50000, "entry_fee_satang": 0, "fine_satang": 1000, "misses_max": 3, "interest_bp_month": 50, "method": "reducing", "ceiling_tenths": 100, "loan_max_satang": 0, "months_max": 180, "guarantors": 1, "guarantees_max": 2, "circle_refused": 2, "dividend_pm": 500, "patronage_pm": 100, "welfare_pm": 200, "reserve_pm": 100, "allowance_pm": 100, "league_pm": 0}}
-> 201
keep group = /id
POST /api/v1/savings/groups
{"kind": "savings_group", "name_th": "กลุ่มสัจจะ", "opened_on": "2022-10-01", "rules": {"valid_from": "2022-10-01", "decided_in": "ประชุมใหญ่ 1/2566", "saving_min_satang": 5000, "saving_max_satang": 50000, "entry_fee_satang": 0, "fine_satang": 1000, "misses_max": 3, "interest_bp_month": 50, "method": "reducing", "ceiling_tenths": 100, "loan_max_satang": 0, "months_max": 180, "guarantors": 1, "guarantees_max": 2, "circle_refused": 2, "dividend_pm": 500, "patronage_pm": 100, "welfare_pm": 200, "reserve_pm": 100, "allowance_pm": 100, "league_pm": 0}}
-> 201
keep plain = /id
POST /api/v1/savings/groups/${group}/members
{"person_id": "${jan}", "joined_on": "2023-03-01", "monthly_satang": 10000, "opening_satang": 300000}
-> 201
keep a = /id
POST /api/v1/savings/groups/${group}/members
{"person_id": "${sommai}", "joined_on": "2023-03-01", "monthly_satang": 10000, "opening_satang": 300000}
-> 201
keep b = /id

# The land on which its houses stand; a lease names whose land it is.
POST /api/v1/housing/cooperatives/${group}/land
{"holding": "leased", "paper": "สัญญาเช่า 214", "size_sq_wa": 480, "plots": 12, "since_on": "2023-01-01", "until_on": "2053-01-01"}
-> 400
{"faults": [{"path": "/landlord", "code": "housing.landlord_needed"}]}
POST /api/v1/housing/cooperatives/${group}/land
{"holding": "leased", "paper": "สัญญาเช่า 214", "landlord": "กรมธนารักษ์", "size_sq_wa": 480, "plots": 12, "since_on": "2023-01-01", "until_on": "2022-12-31"}
-> 400
{"faults": [{"path": "/until_on", "code": "housing.ends_before_begun"}]}
POST /api/v1/housing/cooperatives/${group}/land
{"holding": "leased", "paper": "สัญญาเช่า 214", "landlord": "กรมธนารักษ์", "size_sq_wa": 480, "plots": 12, "since_on": "2023-01-01", "until_on": "2053-01-01"}
-> 201
{"plots": 12, "houses": [], "land": [{"paper": "สัญญาเช่า 214"}], "may_add_land": true}
POST /api/v1/housing/cooperatives/${plain}/land
{"holding": "owned", "paper": "โฉนด 1", "size_sq_wa": 480, "plots": 12, "since_on": "2023-01-01"}
-> 404
{"code": "housing.cooperative_unknown"}
as faraway
GET /api/v1/housing/cooperatives/${group}
-> 404
as som
POST /api/v1/housing/cooperatives/${group}/land
{"holding": "owned", "paper": "โฉนด 1", "size_sq_wa": 480, "plots": 12, "since_on": "2023-01-01"}
-> 403

# A loan that nobody has granted yet may stand in the plan; somebody else's may not, nor a source without its loan.
as wan
POST /api/v1/savings/groups/${group}/loans
{"member_id": "${a}", "purpose": "สร้างบ้าน", "urgency": "ordinary", "asked_on": "2023-03-10", "amount_satang": 300000, "months": 120, "guarantors": ["${b}"]}
-> 201
keep loan = /id
POST /api/v1/savings/groups/${plain}/members
{"person_id": "${jan}", "joined_on": "2023-03-01", "monthly_satang": 10000, "opening_satang": 300000}
-> 201
keep plain_a = /id
POST /api/v1/savings/groups/${plain}/members
{"person_id": "${sommai}", "joined_on": "2023-03-01", "monthly_satang": 10000}
-> 201
keep plain_b = /id
POST /api/v1/savings/groups/${plain}/loans
{"member_id": "${plain_a}", "purpose": "ซื้อปุ๋ย", "urgency": "ordinary", "asked_on": "2023-03-10", "amount_satang": 100000, "months": 10, "guarantors": ["${plain_b}"]}
-> 201
keep plain_loan = /id
as som
POST /api/v1/housing/projects
{"household_id": "${house}", "person_id": "${jan}", "work": "secure_housing", "surveyed_on": "2023-03-10", "tenure": "community_land", "land_owner": "กรมธนารักษ์", "owner_consents": true, "roof": "poor", "walls": "poor", "floor": "fair", "structure": "poor", "toilet": "poor", "access": "fair", "problem": "บ้านริมคลองถูกขอคืนพื้นที่", "built_by": "contractor"}
-> 201
keep one = /id
keep version = etag
header If-Match: ${version}
PUT /api/v1/housing/projects/${one}/boq
{"lines": [{"price_code": "TOILET_SEAT", "what": "สุขภัณฑ์นั่งราบ", "unit": "ชุด", "quantity_milli": 1000, "material_satang": 250000, "labour_satang": 80000}]}
-> 200
keep version = etag
GET /api/v1/housing/projects/${one}/loans
-> 200
{"items": [{"id": "${loan}", "number": 1, "amount_satang": 300000, "granted": false}]}
header If-Match: ${version}
PUT /api/v1/housing/projects/${one}/funding
{"shares": [{"source_code": "FAMILY", "amount_satang": 30000}, {"source_code": "COOPERATIVE", "amount_satang": 300000}]}
-> 400
{"faults": [{"path": "/shares/1/loan_id", "code": "housing.loan_needed"}]}
header If-Match: ${version}
PUT /api/v1/housing/projects/${one}/funding
{"shares": [{"source_code": "FAMILY", "amount_satang": 30000, "loan_id": "${loan}"}]}
-> 400
{"faults": [{"path": "/shares/0/loan_id", "code": "housing.loan_not_here"}]}
header If-Match: ${version}
PUT /api/v1/housing/projects/${one}/funding
{"shares": [{"source_code": "COOPERATIVE", "amount_satang": 100000, "loan_id": "${plain_loan}"}]}
-> 400
{"faults": [{"path": "/shares/0/loan_id", "code": "housing.loan_unknown"}]}
header If-Match: ${version}
PUT /api/v1/housing/projects/${one}/funding
{"shares": [{"source_code": "COOPERATIVE", "amount_satang": 300001, "loan_id": "${loan}"}]}
-> 400
{"faults": [{"path": "/shares/0/amount_satang", "code": "housing.above_loan"}]}
header If-Match: ${version}
PUT /api/v1/housing/projects/${one}/funding
{"shares": [{"source_code": "COOPERATIVE", "amount_satang": 300000, "loan_id": "${loan}"}, {"source_code": "FAMILY", "amount_satang": 30000}]}
-> 200
{"shares": [{"loan_id": "${loan}", "loan_number": 1, "cooperative_id": "${group}", "cooperative_th": "สหกรณ์เคหสถานบ้านมั่นคง", "owed_satang": null, "trouble": ""}, {"loan_id": ""}]}
keep share = /shares/0/id
POST /api/v1/housing/projects/${one}/photographs?stage=survey
file house.png
-> 201
POST /api/v1/housing/projects/${one}/proposal
{}
-> 201

# One loan, one house.
POST /api/v1/housing/projects
{"household_id": "${other}", "person_id": "${sommai}", "work": "secure_housing", "surveyed_on": "2023-03-10", "tenure": "community_land", "land_owner": "กรมธนารักษ์", "owner_consents": true, "roof": "poor", "walls": "poor", "floor": "fair", "structure": "poor", "toilet": "poor", "access": "fair", "problem": "บ้านริมคลองถูกขอคืนพื้นที่", "built_by": "contractor"}
-> 201
keep two = /id
keep version = etag
header If-Match: ${version}
PUT /api/v1/housing/projects/${two}/funding
{"shares": [{"source_code": "COOPERATIVE", "amount_satang": 300000, "loan_id": "${loan}"}]}
-> 400
{"faults": [{"path": "/shares/0/source_code", "code": "housing.loan_unknown"}]}
POST /api/v1/housing/projects
{"household_id": "${house}", "person_id": "${jan}", "work": "secure_housing", "surveyed_on": "2023-03-10", "tenure": "community_land", "land_owner": "กรมธนารักษ์", "owner_consents": true, "roof": "poor", "walls": "poor", "floor": "fair", "structure": "poor", "toilet": "poor", "access": "fair", "problem": "บ้านริมคลองถูกขอคืนพื้นที่", "built_by": "contractor"}
-> 201
keep three = /id
keep version = etag
header If-Match: ${version}
PUT /api/v1/housing/projects/${three}/funding
{"shares": [{"source_code": "COOPERATIVE", "amount_satang": 100000, "loan_id": "${loan}"}]}
-> 400
{"faults": [{"path": "/shares/0/source_code", "code": "housing.loan_elsewhere"}]}

# The cooperative's meeting first, then the committee of the house.
as wan
POST /api/v1/housing/projects/${one}/decision
{"verdict": "approved", "met_on": "2023-03-10", "committee": ["กำนันคำ", "ครูศรี", "หมออนามัย"], "votes_for": 3, "votes_against": 0}
-> 409
{"code": "housing.loan_not_granted"}
POST /api/v1/savings/loans/${loan}/decision
{"granted": true, "decided_on": "2023-03-10", "votes_for": 2, "votes_against": 0}
-> 201
POST /api/v1/housing/projects/${one}/decision
{"verdict": "approved", "met_on": "2023-03-10", "committee": ["กำนันคำ", "ครูศรี", "หมออนามัย"], "votes_for": 3, "votes_against": 0}
-> 201
{"state": "approved"}
as som
POST /api/v1/housing/projects/${one}/photographs?stage=before
file house.png
-> 201
POST /api/v1/housing/projects/${one}/work
{"builder": "ช่างแดง", "began_on": "2023-03-10", "milestones": [{"what": "ห้องน้ำ", "due_on": "2023-04-10"}]}
-> 201

# What was not paid out cannot be spent.
as chalong
POST /api/v1/housing/projects/${one}/payments
{"share_id": "${share}", "paid_on": "2023-03-10", "paid_to": "ร้านวัสดุ", "reference": "1/1"}
-> 409
{"code": "housing.loan_not_paid_out"}
as wan
POST /api/v1/savings/loans/${loan}/payout
{"paid_out_on": "2023-03-10"}
-> 201
as chalong
POST /api/v1/housing/projects/${one}/payments
{"share_id": "${share}", "paid_on": "2023-03-10", "paid_to": "ร้านวัสดุ", "reference": "1/1"}
-> 201
as wan
GET /api/v1/housing/cooperatives/${group}
-> 200
{"plots": 12, "houses": [{"house": {"id": "${one}", "state": "building"}, "loan_id": "${loan}", "loan_number": 1, "share_satang": 300000, "owed_satang": 300000}]}
as som
GET /api/v1/housing/cooperatives/${group}
-> 200
{"may_add_land": false, "houses": [{"owed_satang": null}]}

# The month's repayment stands on the page of the house as well.
as wan
POST /api/v1/savings/groups/${group}/days
{"held_on": "2023-03-10"}
-> 201
keep day = /id
POST /api/v1/savings/days/${day}/sheet
{"lines": [{"member_id": "${a}", "saving_satang": 10000, "repayment_satang": 2500}]}
-> 201
POST /api/v1/savings/days/${day}/collection
{}
-> 201
purpose supervision
GET /api/v1/housing/projects/${one}
-> 200
{"shares": [{"state": "paid", "owed_satang": 297500}, {"owed_satang": null}]}
verify

# Two blankets and a thousand baht for a village: a plan is worked out and proven, told to a family, changed by hand, approved by another, and
# made into a list. A sealed file adds nothing to it.
clock 2022-12-10T09:00:00+07:00
organisation lampang provincial_office 520101 สำนักงาน พมจ.ลำปาง
area lampang 52
member prasit provincial_officer lampang
member thida auditor lampang
as prasit
POST /api/v1/network/centres
{"area_code": "521304", "name_th": "ศูนย์แจ้ซ้อน", "host_kind": "tao", "host_name": "อบต.แจ้ซ้อน", "opened_on": "2022-06-09", "status": "open", "service_area": ["521304"]}
-> 201
keep centre = /org_id
member kamnan centre_head ${centre}
member nok social_worker ${centre}
member lek desk_officer ${centre}

list ${centre} 521304 2565
รหัสประจำบ้าน,บ้านเลขที่,เลขประจำตัวประชาชน,ชื่อ-สกุล,วันเกิด,เพศ,รายได้,สุขภาพ,การศึกษา,ความเป็นอยู่,การเข้าถึงบริการภาครัฐ
52130401001,101,3521300000015,นางคำ1 ปางต้นหนุน,9/5/2481,หญิง,1,0,0,1,0
52130401002,102,3521300000023,นางคำ2 ปางต้นหนุน,9/5/2522,หญิง,1,0,1,0,0
52130401003,103,3521300000031,นางคำ3 ปางต้นหนุน,9/5/2523,หญิง,1,0,0,1,0
52130401004,104,3521300000040,นางคำ4 ปางต้นหนุน,9/5/2524,หญิง,0,0,0,1,0

as lek
GET /api/v1/registry/households?area=521304
-> 200
keep first = /items/0/id
keep third = /items/2/id

# The third family asks for help at once; the first has a sealed file, which must leave no trace in any plan.
POST /api/v1/casework/cases
{"channel": "walk_in", "area_code": "521304", "reporter": {"kind": "self", "name": "คำ3"}, "clients": [{"about": "คำ3"}], "household_id": "${third}", "main_problem": "HOU01", "request": "หลังคารั่ว ไม่มีผ้าห่ม"}
-> 201
keep case = /id
as nok
GET /api/v1/staff/session
-> 200
keep me = /staff/id
POST /api/v1/casework/cases/${case}/triage
{"urgency": "most_urgent", "risks": [], "secrecy": "ordinary", "in_charge": "${me}"}
-> 201
POST /api/v1/casework/cases
{"channel": "partner", "area_code": "521304", "reporter": {"kind": "agency", "name": "ครู"}, "clients": [{"about": "เด็ก"}], "household_id": "${first}", "main_problem": "VIO01", "request": "มีรอยช้ำ", "risks": ["present_violence"]}
-> 201
keep secret = /id
POST /api/v1/casework/cases/${secret}/triage
{"urgency": "most_urgent", "risks": ["present_violence"], "secrecy": "sealed", "in_charge": "${me}"}
-> 201

as prasit
POST /api/v1/stock/stores
{"name": "โรงเรียนบ้านปางต้นหนุน", "kind": "event", "area_code": "521304"}
-> 201
keep store = /store/id
POST /api/v1/stock/items
{"name_th": "ผ้าห่ม", "name_en": "Blanket", "kind": "bedding", "unit_th": "ผืน", "unit_en": "blankets", "value_satang": 20000}
-> 201
keep blanket = /item/id
POST /api/v1/stock/receipts
{"store_id": "${store}", "item_id": "${blanket}", "quantity": 2, "value_satang": 20000, "on_day": "2022-12-10"}
-> 201
POST /api/v1/giving/campaigns
{"title_th": "ผ้าห่มคลายหนาว", "title_en": "Blankets", "place": "โรงเรียนบ้านปางต้นหนุน", "area_code": "521304", "starts_on": "2022-12-01", "ends_on": "2022-12-31", "households": 4, "store_id": "${store}", "needs": [{"kind": "goods", "item_id": "${blanket}", "wanted": 4}]}
-> 201
keep campaign = /id

# Two blankets for those who lack in living; three families do.
as lek
POST /api/v1/matching/runs
{"title": "ผ้าห่ม", "area_code": "521304", "campaign_id": "${campaign}", "store_id": "${store}", "on_day": "2022-12-10", "items": []}
-> 400
{"faults": [{"path": "/items"}]}
POST /api/v1/matching/runs
{"title": "ผ้าห่ม", "area_code": "521304", "campaign_id": "${campaign}", "store_id": "${store}", "on_day": "2022-12-10", "items": [{"kind": "goods", "item_id": "${blanket}", "units": 1, "dimension": "living", "target_groups": ["HIV"], "whom": "gap", "each": "family", "most": 1}]}
-> 400
{"faults": [{"path": "/items/0/target_groups", "code": "matching.group_unknown"}]}
POST /api/v1/matching/runs
{"title": "ผ้าห่ม", "area_code": "521304", "campaign_id": "${campaign}", "store_id": "${store}", "on_day": "2022-12-10", "items": [{"kind": "goods", "item_id": "${blanket}", "units": 1, "dimension": "living", "target_groups": [], "whom": "gap", "each": "family", "most": 1}, {"kind": "money", "units": 50000, "there": 100000, "dimension": "income", "whom": "gap", "each": "family", "most": 1}]}
-> 201
{"state": "drafted", "may_approve": false}
keep run = /id
POST /api/v1/matching/runs/${run}/solving
{}
-> 201
{"state": "proposed", "stale": false, "figures": {"families": 4, "shares": 4, "equal_shares": 4}, "items": [{"there": 2, "wanted": 3, "given": 2}, {"there": 2, "wanted": 3, "given": 2}]}
purpose assistance
GET /api/v1/matching/runs/${run}/families?urgency=most_urgent
-> 200
{"items": [{"household_id": "${third}", "asked": "---y-", "given": 2}]}
absent "${secret}"
GET /api/v1/matching/runs/${run}/families?show=unserved
-> 200
{"items": [{"findings": "nnndn", "urgency": "none", "items": [{"item_n": 1, "wanted": 1, "shares": 0}]}]}
keep burnt = /items/0/n

# By hand: the fourth family, who lost everything in a fire, has a blanket; then one too many is told.
POST /api/v1/matching/runs/${run}/locks
{"family_n": ${burnt}, "item_n": 1, "laying": "give", "shares": 1, "reason": "ไฟไหม้เมื่อคืน"}
-> 201
{"stale": true, "locks": 1}
as kamnan
POST /api/v1/matching/runs/${run}/approval
{}
-> 409
{"code": "matching.stale"}
as lek
POST /api/v1/matching/runs/${run}/locks
{"family_n": 1, "item_n": 2, "laying": "give", "shares": 3, "reason": "ลองดู"}
-> 201
POST /api/v1/matching/runs/${run}/solving
{}
-> 409
{"code": "matching.laid_too_much"}
POST /api/v1/matching/runs/${run}/locks
{"family_n": 1, "item_n": 2, "laying": "lift", "reason": "ลองแล้ว"}
-> 201
POST /api/v1/matching/runs/${run}/solving
{}
-> 201
{"stale": false, "items": [{"given": 2}, {"given": 2}]}
GET /api/v1/matching/runs/${run}/families/${burnt}
-> 200
{"items": [{"why": "laid_down", "laid_reason": "ไฟไหม้เมื่อคืน"}, "…"]}
GET /api/v1/matching/runs/${run}/families?show=unserved
-> 200
{"items": [{"given": 0}]}
keep short = /items/0/n
GET /api/v1/matching/runs/${run}/families/${short}
-> 200
{"items": [{"item_n": 1}, {"why": "points", "shares": 0, "more_there": 1, "would_change": ["urgency.normal"]}]}
POST /api/v1/matching/runs/${run}/lists
{"item_n": 1, "place": "โรงเรียน", "on_day": "2022-12-17"}
-> 409
{"code": "matching.not_approved"}

# Another plan for the same blankets, with a ceiling in baht below which money does not fit. Approved first, it has the blankets.
POST /api/v1/matching/runs
{"title": "อีกแผน", "area_code": "521304", "campaign_id": "${campaign}", "store_id": "${store}", "on_day": "2022-12-10", "ceiling_satang": 40000, "items": [{"kind": "goods", "item_id": "${blanket}", "units": 1, "dimension": "living", "whom": "gap", "each": "family", "most": 1}, {"kind": "money", "units": 50000, "there": 100000, "dimension": "income", "whom": "gap", "each": "family", "most": 1}]}
-> 201
{"ceiling_satang": 40000}
keep second = /id
POST /api/v1/matching/runs/${second}/solving
{}
-> 201
{"items": [{"there": 2, "given": 2, "value_satang": 20000, "promised": 0}, {"there": 2, "given": 0, "value_satang": 50000}]}
GET /api/v1/matching/runs/${second}/families?show=served
-> 200
{"items": [{"given": 1, "value_satang": 20000}, {"given": 1}]}
keep served = /items/0/n
GET /api/v1/matching/runs/${second}/families/${served}
-> 200
{"items": [{"why": "full"}, {"why": "baht"}]}
as kamnan
POST /api/v1/matching/runs/${second}/approval
{}
-> 201
{"state": "approved"}
POST /api/v1/matching/runs/${run}/approval
{"words": "เห็นชอบ"}
-> 409
{"code": "matching.promised_meanwhile"}
as lek
POST /api/v1/matching/runs/${second}/withdrawal
{}
-> 201
{"state": "dropped"}

# Another person approves it; then it stands, and becomes a list.
as kamnan
POST /api/v1/matching/runs/${run}/approval
{"words": "เห็นชอบ"}
-> 201
{"state": "approved"}
as lek
POST /api/v1/matching/runs/${run}/solving
{}
-> 409
{"code": "matching.approved_already"}
POST /api/v1/matching/runs/${run}/lists
{"item_n": 2, "place": "โรงเรียน", "on_day": "2022-12-17"}
-> 400
{"faults": [{"code": "matching.no_list_for_it"}]}
POST /api/v1/matching/runs/${run}/lists
{"item_n": 1, "place": "โรงเรียน", "on_day": "2022-12-17"}
-> 201
{"state": "released", "items": [{"lists": [{"shares": 1}]}, "…"]}
keep day = /items/0/lists/0/day_id
GET /api/v1/handout/days/${day}
-> 200
{"households": 2, "state": "drafting"}

# What stands on a list is promised until the day is signed.
POST /api/v1/matching/runs
{"title": "แผนที่สาม", "area_code": "521304", "campaign_id": "${campaign}", "store_id": "${store}", "on_day": "2022-12-10", "items": [{"kind": "goods", "item_id": "${blanket}", "units": 1, "dimension": "living", "whom": "gap", "each": "family", "most": 1}]}
-> 201
keep third = /id
POST /api/v1/matching/runs/${third}/solving
{}
-> 201
{"items": [{"there": 0, "promised": 2, "given": 0}]}

# Points are set from a day on, all of them.
as kamnan
POST /api/v1/matching/weights
{"valid_from": "2023-01-01", "reason": "มติครั้งที่ 1", "weights": [{"factor": "urgency.none", "points": 0}]}
-> 400
{"faults": [{"path": "/weights", "code": "matching.factor_missing"}]}
POST /api/v1/matching/weights
{"valid_from": "2023-01-01", "reason": "มติครั้งที่ 1", "weights": [{"factor": "nobody.knows", "points": 0}]}
-> 400
{"faults": [{"path": "/weights/0/factor", "code": "matching.factor_unknown"}]}
as thida
GET /api/v1/matching/runs
-> 200
{"items": ["…"]}
GET /api/v1/matching/runs/${run}
-> 200
{"state": "released", "figures": {"served": 3}}

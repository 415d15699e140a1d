# A household on the list turns out not to be poor on a visit, and a poor one is missing from the list: visits, the village's
# meeting with its quorum and votes, an objection, and what becomes of the list. (edge case 10)
clock 2022-06-09T09:00:00+07:00
organisation lampang provincial_office 520101 สำนักงาน พมจ.ลำปาง
area lampang 52
member prasit provincial_officer lampang
as prasit
POST /api/v1/network/centres
{"area_code": "521304", "name_th": "ศูนย์แจ้ซ้อน", "host_kind": "tao", "host_name": "อบต.แจ้ซ้อน", "opened_on": "2022-06-09", "status": "open", "service_area": ["521304"]}
-> 201
keep centre = /org_id
member som desk_officer ${centre}
member kamnan centre_head ${centre}
member dao volunteer ${centre} 521304
list ${centre} 521304 2565
รหัสประจำบ้าน,บ้านเลขที่,ชื่อ-สกุล,วันเกิด,เพศ,รายได้,สุขภาพ,การศึกษา,ความเป็นอยู่,การเข้าถึงบริการภาครัฐ
52130400111,11/1,นางคำแปง ใจดี,1 ม.ค. 2490,หญิง,1,0,0,1,0
52130400222,22/2,นายมั่งมี ศรีสุข,1 ม.ค. 2510,ชาย,1,0,0,0,0
52130400333,33/3,นายพอมี พอกิน,1 ม.ค. 2515,ชาย,0,0,0,0,0

as som
GET /api/v1/targeting/households?q=มั่งมี
-> 200
keep rich = /items/0/household_id
GET /api/v1/targeting/households?q=คำแปง
-> 200
keep poor = /items/0/household_id
POST /api/v1/registry/households
{"address": {"area_code": "521304", "house_no": "44/4"}}
-> 201
keep missing = /id
POST /api/v1/registry/people
{"person": {"title": "นาง", "first_name": "ตกหล่น", "last_name": "จริงจัง", "gender": "female", "birth": "1955"}, "household": {"household_id": "${missing}", "role": "head"}}
-> 201

# The list of the year becomes a worklist: the two households that it names.
POST /api/v1/logbook/verifications
{"area_code": "52", "survey_year": 2565}
-> 400
{"faults": [{"path": "/area_code", "code": "logbook.area_too_large"}]}
POST /api/v1/logbook/verifications
{"area_code": "521304", "survey_year": 2565}
-> 201
{"state": "open", "counts": {"all": 2, "to_visit": 2, "settled": 0}}
keep check = /id
POST /api/v1/logbook/verifications
{"area_code": "521304", "survey_year": 2565}
-> 409
{"code": "logbook.verification_open_already"}

# A volunteer proposes whom the list forgot.
as dao
POST /api/v1/logbook/verifications/${check}/entries
{"household_id": "${missing}", "reason": "อยู่คนเดียว ไม่มีรายได้ บ้านผุ ไม่เคยมีใครมาสำรวจ"}
-> 201
{"origin": "proposed", "listed": false, "standing": "to_visit", "settled": "open", "proposed_by": "dao"}
keep missing_entry = /id
POST /api/v1/logbook/verifications/${check}/entries
{"household_id": "${missing}", "reason": "เสนออีกครั้ง"}
-> 400
{"faults": [{"path": "/household_id", "code": "logbook.household_there_already"}]}
GET /api/v1/logbook/verifications/${check}/entries?household_id=${rich}
-> 200
{"items": [{"listed": true, "listed_in": "income", "found": "not_visited"}]}
keep rich_entry = /items/0/id
GET /api/v1/logbook/verifications/${check}/entries?q=คำแปง
-> 200
{"items": [{"listed": true, "listed_in": "income living"}]}
keep poor_entry = /items/0/id

# Visits. What agrees with the list is settled by the visit; what does not waits for the village.
POST /api/v1/logbook/entries/${poor_entry}/visit
{"visited_on": "2022-06-09", "income": "deprived", "health": "not_deprived", "education": "not_deprived", "living": "deprived", "access": "not_deprived"}
-> 201
{"standing": "rightly_listed", "settled": "confirmed", "settled_by": "visit", "found_by": "dao"}
POST /api/v1/logbook/entries/${rich_entry}/visit
{"visited_on": "2022-06-09", "income": "unknown", "health": "unknown", "education": "unknown", "living": "unknown", "access": "unknown"}
-> 400
{"faults": [{"path": "/income", "code": "logbook.nothing_found"}]}
POST /api/v1/logbook/entries/${rich_entry}/visit
{"visited_on": "2022-06-09", "income": "not_deprived", "health": "not_deprived", "education": "not_deprived", "living": "not_deprived", "access": "not_deprived", "note": "มีร้านค้า รถสองคัน"}
-> 201
{"listed": true, "listed_in": "income", "standing": "listed_not_poor", "settled": "open"}
POST /api/v1/logbook/entries/${missing_entry}/visit
{"visited_on": "2022-06-09", "income": "deprived", "health": "unknown", "education": "unknown", "living": "deprived", "access": "unknown"}
-> 201
{"listed": false, "standing": "poor_not_listed", "settled": "open", "found_in": "income living"}
# What the visit found is targeting's truth as well; what the list said stays beside it.
GET /api/v1/targeting/households/${rich}
-> 200
{"poor": false, "values": [{"source": "tpmap", "counts": false, "mark": "fail"}, "…"]}
GET /api/v1/logbook/verifications/${check}
-> 200
{"counts": {"all": 3, "to_visit": 0, "listed_not_poor": 1, "poor_not_listed": 1, "rightly_listed": 1, "settled": 1, "for_meeting": 2}}
as som
POST /api/v1/logbook/verifications/${check}/closure
{}
-> 409
{"code": "logbook.entries_unsettled"}
GET /api/v1/logbook/verifications/${check}/entries?work=for_meeting
-> 200
{"items": ["…", "…"]}

# The village is called together, with notice; nothing is decided beforehand.
POST /api/v1/logbook/meetings
{"verification_id": "${check}", "area_code": "521304", "held_on": "2022-06-10", "place": "ศาลากลางบ้าน", "chair": "ผู้ใหญ่คำปัน", "households_total": 24}
-> 400
{"faults": [{"path": "/held_on", "code": "logbook.notice_too_short"}]}
POST /api/v1/logbook/meetings
{"verification_id": "${check}", "area_code": "521304", "held_on": "2022-06-15", "starts_at": "09:00", "place": "ศาลากลางบ้าน", "chair": "ผู้ใหญ่คำปัน", "households_total": 24}
-> 201
{"state": "convened", "quorum": 12, "present": 0, "undecided": 2, "rule": {"rule_version": "meeting-2565", "quorum_percent": 50}}
keep meeting = /id
POST /api/v1/logbook/meetings/${meeting}/attendance
{"people": [{"name": "ใครสักคน", "part": "household", "house_no": "1"}]}
-> 409
{"code": "logbook.meeting_not_yet"}

# Eleven of twenty-four households: decisions can be written, the meeting cannot be closed. Two of one house are one household.
clock 2022-06-15T09:30:00+07:00
POST /api/v1/logbook/meetings/${meeting}/attendance
{"people": [{"name": "ผู้ใหญ่คำปัน", "part": "headman"}, {"name": "บ้านหนึ่ง ก", "part": "household", "house_no": "1"}, {"name": "บ้านหนึ่ง ข", "part": "household", "house_no": "๑"}, {"name": "บ้านสอง", "part": "household", "house_no": "2"}, {"name": "บ้านสาม", "part": "household", "house_no": "3"}, {"name": "บ้านสี่", "part": "household", "house_no": "4"}, {"name": "บ้านห้า", "part": "household", "house_no": "5"}, {"name": "บ้านหก", "part": "household", "house_no": "6"}, {"name": "บ้านเจ็ด", "part": "household", "house_no": "7"}, {"name": "บ้านแปด", "part": "household", "house_no": "8"}, {"name": "บ้านเก้า", "part": "household", "house_no": "9"}, {"name": "บ้านสิบ", "part": "household", "house_no": "10"}, {"name": "บ้านสิบเอ็ด", "part": "household", "house_no": "11"}]}
-> 201
{"present": 11, "quorum": 12, "quorate": false}
POST /api/v1/logbook/meetings/${meeting}/decisions
{"entry_id": "${rich_entry}", "decided": "add", "votes_for": 9, "reason": "ผิดประเภท"}
-> 400
{"faults": [{"path": "/decided", "code": "logbook.decision_does_not_fit"}]}
POST /api/v1/logbook/meetings/${meeting}/decisions
{"entry_id": "${rich_entry}", "decided": "remove", "votes_for": 9, "votes_against": 3, "reason": "มีร้านค้า"}
-> 400
{"faults": [{"path": "/votes_for", "code": "logbook.more_votes_than_households"}]}
POST /api/v1/logbook/meetings/${meeting}/decisions
{"entry_id": "${rich_entry}", "decided": "remove", "votes_for": 4, "votes_against": 5, "reason": "มีร้านค้า"}
-> 400
{"faults": [{"path": "/votes_for", "code": "logbook.not_carried"}]}
POST /api/v1/logbook/meetings/${meeting}/decisions
{"entry_id": "${rich_entry}", "decided": "remove", "votes_for": 8, "votes_against": 1, "abstained": 2}
-> 400
{"faults": [{"path": "/reason", "code": "logbook.reason_needed"}]}
POST /api/v1/logbook/meetings/${meeting}/decisions
{"entry_id": "${rich_entry}", "decided": "remove", "votes_for": 8, "votes_against": 1, "abstained": 2, "reason": "มีร้านค้าและรถสองคัน"}
-> 201
{"undecided": 1}
POST /api/v1/logbook/meetings/${meeting}/closure
{}
-> 409
{"code": "logbook.no_quorum", "values": {"present": "11", "quorum": "12"}}
POST /api/v1/logbook/meetings/${meeting}/attendance
{"people": [{"name": "บ้านหนึ่ง", "part": "household", "house_no": "1"}, {"name": "บ้านสอง", "part": "household", "house_no": "2"}, {"name": "บ้านสาม", "part": "household", "house_no": "3"}, {"name": "บ้านสี่", "part": "household", "house_no": "4"}, {"name": "บ้านห้า", "part": "household", "house_no": "5"}, {"name": "บ้านหก", "part": "household", "house_no": "6"}, {"name": "บ้านเจ็ด", "part": "household", "house_no": "7"}, {"name": "บ้านแปด", "part": "household", "house_no": "8"}, {"name": "บ้านเก้า", "part": "household", "house_no": "9"}, {"name": "บ้านสิบ", "part": "household", "house_no": "10"}, {"name": "บ้านสิบเอ็ด", "part": "household", "house_no": "11"}, {"name": "บ้านสิบสอง", "part": "household", "house_no": "12"}]}
-> 201
{"present": 12, "quorate": true}
POST /api/v1/logbook/meetings/${meeting}/closure
{}
-> 409
{"code": "logbook.households_undecided"}
POST /api/v1/logbook/meetings/${meeting}/decisions
{"entry_id": "${missing_entry}", "decided": "add", "votes_for": 12, "reason": "ทุกบ้านรู้ว่าลำบากจริง"}
-> 201
POST /api/v1/logbook/meetings/${meeting}/papers
{}
-> 409
{"code": "logbook.meeting_not_closed"}
POST /api/v1/logbook/meetings/${meeting}/closure
{"words": "ที่ประชุมขอให้ซ่อมถนนเข้าหมู่บ้าน"}
-> 201
{"state": "closed", "objections_until": "2022-06-30", "objections_open": true}
GET /api/v1/logbook/verifications/${check}/entries?work=settled
-> 200
keep settled = /items
GET /api/v1/logbook/verifications/${check}/entries?household_id=${rich}
-> 200
{"items": [{"settled": "removed", "settled_by": "meeting", "final": false, "meeting_id": "${meeting}"}]}
GET /api/v1/logbook/verifications/${check}/entries?household_id=${missing}
-> 200
{"items": [{"settled": "added", "settled_by": "meeting"}]}

# An objection in time. Who wrote the decision down does not answer it; while it waits the verification stays open.
clock 2022-06-20T09:00:00+07:00
POST /api/v1/logbook/meetings/${meeting}/objections
{"entry_id": "${rich_entry}", "by_name": "นายมั่งมี ศรีสุข", "words": "ร้านเป็นของน้องชาย รถเป็นของบริษัท"}
-> 201
{"objections": [{"state": "raised", "head_name": "นายมั่งมี ศรีสุข"}]}
keep objection = /objections/0/id
POST /api/v1/logbook/meetings/${meeting}/objections/${objection}/answer
{"outcome": "not_upheld", "answer": "ตรวจแล้วร้านเป็นชื่อของท่าน"}
-> 403
{"code": "logbook.own_decision"}
POST /api/v1/logbook/verifications/${check}/closure
{}
-> 409
{"code": "logbook.objections_unanswered"}
as kamnan
POST /api/v1/logbook/meetings/${meeting}/objections/${objection}/answer
{"outcome": "upheld", "answer": "มีเอกสารว่าร้านเป็นของน้องชาย ให้ประชาคมพิจารณาใหม่"}
-> 201
{"objections": [{"state": "answered", "outcome": "upheld", "answered_by": "kamnan"}]}
GET /api/v1/logbook/verifications/${check}/entries?work=for_meeting
-> 200
{"items": [{"household_id": "${rich}", "settled": "open", "settled_by": "nobody"}]}

# Too late for the other one.
clock 2022-07-01T09:00:00+07:00
POST /api/v1/logbook/meetings/${meeting}/objections
{"entry_id": "${missing_entry}", "by_name": "เพื่อนบ้าน", "words": "ไม่เห็นด้วยกับการเพิ่ม"}
-> 409
{"code": "logbook.objections_over"}

# A second meeting of the village, and the verification ends. A removed household may appeal, above the centre.
POST /api/v1/logbook/meetings
{"verification_id": "${check}", "area_code": "521304", "held_on": "2022-07-05", "place": "วัดแจ้ซ้อน", "households_total": 10}
-> 201
{"quorum": 10}
keep second = /id
clock 2022-07-05T09:00:00+07:00
POST /api/v1/logbook/meetings/${second}/attendance
{"people": [{"name": "บ้านหนึ่ง", "part": "household", "house_no": "1"}, {"name": "บ้านสอง", "part": "household", "house_no": "2"}, {"name": "บ้านสาม", "part": "household", "house_no": "3"}, {"name": "บ้านสี่", "part": "household", "house_no": "4"}, {"name": "บ้านห้า", "part": "household", "house_no": "5"}, {"name": "บ้านหก", "part": "household", "house_no": "6"}, {"name": "บ้านเจ็ด", "part": "household", "house_no": "7"}, {"name": "บ้านแปด", "part": "household", "house_no": "8"}, {"name": "บ้านเก้า", "part": "household", "house_no": "9"}, {"name": "บ้านสิบ", "part": "household", "house_no": "10"}]}
-> 201
POST /api/v1/logbook/meetings/${second}/decisions
{"entry_id": "${rich_entry}", "decided": "remove", "votes_for": 7, "votes_against": 3, "reason": "มีรายได้พอแล้ว"}
-> 201
POST /api/v1/logbook/meetings/${second}/closure
{}
-> 201
as som
POST /api/v1/complaints/complaints
{"kind": "appeal", "category": "unfair", "words": "ขออุทธรณ์มติประชาคมที่ถอนชื่อออกจากบัญชี", "name": "นายมั่งมี ศรีสุข"}
-> 201
keep appeal = /number
POST /api/v1/logbook/verifications/${check}/closure
{}
-> 201
{"state": "closed", "counts": {"settled": 3}}
as prasit
GET /api/v1/complaints/complaints
-> 200
{"items": [{"number": "${appeal}", "kind": "appeal", "level": "province"}]}
as kamnan
POST /api/v1/logbook/meetings/${second}/papers
{"language": "th"}
-> 201
{"kind": "minutes"}
keep paper = /id
GET /api/v1/logbook/meetings/${second}/papers/${paper}
-> 200
expect Content-Type: application/pdf
GET /api/v1/logbook/forms/attendance
-> 200
expect Content-Type: application/pdf

# Whoever is of another sub-district sees nothing of it.
organisation other centre 570503 ศูนย์อื่น
area other 570503
member far desk_officer other
as far
GET /api/v1/logbook/verifications
-> 200
{"items": []}
GET /api/v1/logbook/meetings/${second}
-> 404
absent "มั่งมี"
verify

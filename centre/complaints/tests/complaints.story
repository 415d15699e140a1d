# Complaints: from the public page with the code of the request, answered by somebody who neither decided nor works under who
# did, appealed to the province; and how people found the help, without a name and from five answers on.
clock 2022-06-09T09:00:00+07:00
organisation lampang provincial_office 520101 สำนักงาน พมจ.ลำปาง
area lampang 52
member prasit provincial_officer lampang
member thida provincial_officer lampang
as prasit
POST /api/v1/network/centres
{"area_code": "521304", "name_th": "ศูนย์แจ้ซ้อน", "host_kind": "tao", "host_name": "อบต.แจ้ซ้อน", "opened_on": "2022-06-09", "status": "open", "service_area": ["521304"]}
-> 201
keep centre = /org_id
member som desk_officer ${centre}
member nok social_worker ${centre}
member kamnan centre_head ${centre}

as nobody
GET /api/v1/complaints/categories
-> 200
{"items": [{"code": "slow", "days": 15}, "…"]}
GET /api/v1/portal/notice
-> 200
keep notice = /current
POST /api/v1/portal/requests
{"area_code": "521304", "problem": "INC02", "words": "ไม่มีข้าวกิน", "reporter": "self", "name": "ป้าแก้ว", "phone": "0811112222", "notice_version": "${notice}"}
-> 201
keep number = /number
keep code = /tracking_code

# The desk officer says no; the citizen complains, and the head, who had no hand in it, sees it.
as som
GET /api/v1/casework/cases
-> 200
keep case = /items/0/id
POST /api/v1/casework/cases/${case}/moves
{"step": "ineligibility", "reason": "รายได้เกินเกณฑ์"}
-> 201
as nobody
POST /api/v1/complaints/public
{"number": "${number}", "code": "XXXX-XXXX-XXXX", "kind": "complaint", "category": "refused", "words": "ฉันไม่มีรายได้เลย"}
-> 400
{"faults": [{"code": "complaints.request_unknown"}]}
POST /api/v1/complaints/public
{"number": "${number}", "code": "${code}", "kind": "complaint", "category": "refused", "words": "ฉันไม่มีรายได้เลย canarywords", "name": "ป้าแก้ว"}
-> 201
{"due_at": "2022-07-09T02:00:00.000Z"}
keep complaint_number = /number
keep complaint_code = /tracking_code
as som
GET /api/v1/complaints/complaints
-> 403
as kamnan
GET /api/v1/complaints/complaints
-> 200
{"items": [{"number": "${complaint_number}", "level": "centre", "state": "received", "late": false}]}
keep complaint = /items/0/id
GET /api/v1/complaints/complaints?q=${complaint_number}
-> 200
{"items": [{"id": "${complaint}"}]}
GET /api/v1/complaints/complaints?q=R-no
-> 200
{"items": []}
GET /api/v1/complaints/complaints/${complaint}
-> 200
{"words": "ฉันไม่มีรายได้เลย canarywords", "case_id": "${case}"}
POST /api/v1/complaints/complaints/${complaint}/examination
{}
-> 201
{"state": "looked_into"}
POST /api/v1/complaints/complaints/${complaint}/answer
{"outcome": "not_upheld", "answer": "ตรวจแล้ว บ้านมีรายได้จากการขายของเดือนละหนึ่งหมื่นบาท ถ้าไม่เห็นด้วยอุทธรณ์ได้ที่หน้าเว็บนี้"}
-> 201
{"state": "answered"}
as nobody
POST /api/v1/complaints/tracking
{"number": "${complaint_number}", "code": "${complaint_code}"}
-> 200
{"state": "answered", "outcome": "not_upheld", "may_appeal": true}

# The appeal goes to the province; the head, whose answer it is about, does not see it.
POST /api/v1/complaints/public
{"number": "${complaint_number}", "code": "${complaint_code}", "kind": "appeal", "category": "refused", "words": "ร้านนั้นเป็นของน้องสาว"}
-> 201
keep appeal_number = /number
as kamnan
GET /api/v1/complaints/complaints
-> 200
absent "${appeal_number}"
as prasit
GET /api/v1/complaints/complaints
-> 200
{"items": [{"number": "${appeal_number}", "kind": "appeal", "level": "province"}]}
keep appeal = /items/0/id
POST /api/v1/complaints/complaints/${appeal}/answer
{"outcome": "upheld", "answer": "ตรวจใหม่แล้ว ร้านเป็นของน้องสาวจริง ศูนย์จะรับเรื่องของคุณพิจารณาใหม่"}
-> 201

# Who decides and who works under them never answers: the head said no here, so the whole centre stands aside.
as nobody
POST /api/v1/portal/requests
{"area_code": "521304", "problem": "INC02", "words": "ขอความช่วยเหลือ", "reporter": "self", "name": "ลุงมา", "phone": "0833334444", "notice_version": "${notice}"}
-> 201
keep number2 = /number
keep code2 = /tracking_code
as kamnan
GET /api/v1/casework/cases?q=${number2}
-> 200
keep case2 = /items/0/id
POST /api/v1/casework/cases/${case2}/closure
{"outcome": "not_true", "reason": "ไม่จริง"}
-> 201
as nobody
POST /api/v1/complaints/public
{"number": "${number2}", "code": "${code2}", "kind": "complaint", "category": "manner", "words": "กำนันไล่กลับบ้าน"}
-> 201
keep about_head = /number
as kamnan
GET /api/v1/complaints/complaints
-> 200
absent "${about_head}"
as thida
GET /api/v1/complaints/complaints
-> 200
{"items": [{"number": "${about_head}", "level": "province"}, "…"]}

# How it went: a link once the case is closed, used once; below five the centre shows nothing.
as som
POST /api/v1/complaints/score_links
{"case_id": "${case}"}
-> 409
{"code": "complaints.case_not_closed"}
POST /api/v1/complaints/score_links
{"case_id": "${case2}"}
-> 201
keep token = /token
as nobody
POST /api/v1/complaints/scores
{"token": "${token}", "face": 2, "comment": "รอนาน"}
-> 201
POST /api/v1/complaints/scores
{"token": "${token}", "face": 5}
-> 404
{"code": "complaints.link_unknown"}
as kamnan
GET /api/v1/complaints/scores
-> 200
{"items": [{"too_few": true, "scores": 0, "faces": [], "comments": []}]}
absent "รอนาน"
as som
POST /api/v1/complaints/score_links
{"case_id": "${case2}"}
-> 409
{"code": "complaints.score_given"}
verify

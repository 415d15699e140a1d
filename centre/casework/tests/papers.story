# Papers of a case: each gets its number, is kept as issued, can be verified by anybody, and is closed to whom the case is closed.
clock 2022-06-09T09:00:00+07:00
organisation lampang provincial_office 520101 สำนักงาน พมจ.ลำปาง
area lampang 52
member prasit provincial_officer lampang
as prasit
POST /api/v1/network/centres
{"area_code": "521304", "name_th": "ศูนย์แจ้ซ้อน", "host_kind": "tao", "host_name": "อบต.แจ้ซ้อน", "opened_on": "2022-06-09", "status": "open", "service_area": ["521304"]}
-> 201
keep centre = /org_id
POST /api/v1/network/agencies
{"code": "HPH", "area_code": "521304", "name_th": "รพ.สต.แจ้ซ้อน", "service_area": ["521304"]}
-> 201
keep clinic = /org_id
member som desk_officer ${centre}
member lek desk_officer ${centre}
member nok social_worker ${centre}
member kamnan centre_head ${centre}
member dao volunteer ${centre} 521304

# The letterhead is the centre's own.
as kamnan
GET /api/v1/papers/office
-> 200
{"name": "ศูนย์แจ้ซ้อน", "prefix": "พม", "next_letter": "ที่ พม 0001/2565", "version": 0}
header If-Match: "0"
PUT /api/v1/papers/office
{"prefix": "พม 5213", "address": "ที่ทำการ อบต.แจ้ซ้อน\nอำเภอเมืองปาน จังหวัดลำปาง 52240", "phone": "054-123-456", "thai_digits": true}
-> 200
{"prefix": "พม 5213", "next_letter": "ที่ พม 5213 0001/2565", "version": 1}

# A request, and its paper.
as som
POST /api/v1/registry/people
{"person": {"title": "นาง", "first_name": "บัวสร", "last_name": "ใจดี", "birth": "1950"}}
-> 201
keep person = /id
POST /api/v1/casework/cases
{"channel": "walk_in", "reporter": {"kind": "self", "name": "บัวสร", "phone": "0812345678"}, "clients": [{"person_id": "${person}", "about": ""}], "main_problem": "INC02", "request": "ขอถุงยังชีพ"}
-> 201
keep case = /id
POST /api/v1/casework/cases/${case}/papers
{"kind": "request"}
-> 201
{"kind": "request", "number": "บันทึกที่ 0001/2565", "withdrawn": false}
keep paper = /id
keep code = /code
# Pressed twice, printed once.
POST /api/v1/casework/cases/${case}/papers
{"kind": "request"}
-> 201
{"id": "${paper}", "number": "บันทึกที่ 0001/2565"}
POST /api/v1/casework/cases/${case}/papers
{"kind": "fact_finding"}
-> 409
{"code": "casework.no_opinion_yet"}
POST /api/v1/casework/cases/${case}/papers
{"kind": "receipt", "part": "nothing"}
-> 400
{"faults": [{"path": "/part", "code": "casework.paper_part_unknown"}]}
GET /api/v1/casework/cases/${case}/papers/${paper}/file
-> 200
expect Content-Type: application/pdf
GET /api/v1/casework/forms/request
-> 200
expect Content-Type: application/pdf
GET /api/v1/casework/forms/summary
-> 404

# The work goes on, and so do its papers.
POST /api/v1/casework/cases/${case}/visits
{"held_at": "2022-06-09T01:30:00Z", "visitors": "ส้ม", "place": "home", "purpose": "ดูความเป็นอยู่", "observations": [{"dimension": "living", "words": "หลังคารั่ว"}]}
-> 201
keep visit = /id
POST /api/v1/casework/cases/${case}/papers
{"kind": "visit_record", "part": "${visit}"}
-> 201
{"number": "บันทึกที่ 0002/2565"}
POST /api/v1/casework/cases/${case}/papers
{"kind": "summary", "language": "en"}
-> 201
{"number": "บันทึกที่ 0003/2565"}

# Anybody may verify, and learns nothing of Mrs Buason; a volunteer reads no papers.
as nobody
GET /api/v1/papers/verifications/${code}
-> 200
{"verdict": "genuine", "number": "บันทึกที่ 0001/2565", "kind": "casework.paper_kind.request", "issued_on": "2022-06-09", "issuer_th": "ศูนย์แจ้ซ้อน"}
absent "บัวสร"
GET /api/v1/papers/verifications/AAAA-BBBB-CCCC
-> 200
{"verdict": "unknown", "number": ""}
as dao
GET /api/v1/casework/cases/${case}/papers
-> 403

# Of a sealed file nobody outside its team finds the paper; the register has only its number.
as som
POST /api/v1/casework/cases
{"channel": "partner", "reporter": {"kind": "agency", "name": "ครู"}, "clients": [{"person_id": "", "about": "เด็กชายต้นกล้า"}], "main_problem": "VIO01", "request": "มีรอยช้ำ", "risks": ["present_violence"]}
-> 201
{"secrecy": "sealed"}
keep sealed = /id
POST /api/v1/casework/cases/${sealed}/papers
{"kind": "summary"}
-> 201
{"number": "บันทึกที่ 0004/2565"}
keep hidden = /id
keep hidden_code = /code
as lek
GET /api/v1/casework/cases/${sealed}/papers
-> 404
GET /api/v1/casework/cases/${sealed}/papers/${hidden}/file
-> 404
GET /api/v1/casework/cases/${case}/papers/${hidden}/file
-> 404
GET /api/v1/papers/register
-> 200
{"items": [{"number": "บันทึกที่ 0004/2565", "kind": ""}, {"number": "บันทึกที่ 0003/2565", "kind": "casework.paper_kind.summary"}, "…"]}
absent "ต้นกล้า"
GET /api/v1/papers/verifications/${hidden_code}
-> 200
{"verdict": "genuine", "kind": ""}

# A paper that was wrong is withdrawn, and whoever verifies it learns so.
as kamnan
POST /api/v1/papers/register/${paper}/withdrawal
{"reason": "พิมพ์ผิดคน"}
-> 201
{"withdrawn": true}
POST /api/v1/papers/register/${paper}/withdrawal
{"reason": "อีกครั้ง"}
-> 409
{"code": "papers.already_withdrawn"}
GET /api/v1/papers/verifications/${code}
-> 200
{"verdict": "withdrawn"}
verify

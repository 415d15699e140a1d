# Referrals: suggested by need and place with their reasons, answered through a link by an agency without an account, refused
# and back at the centre (edge case 8), and back by themselves when the agency is no more.
clock 2022-06-09T09:00:00+07:00
organisation lampang provincial_office 520101 สำนักงาน พมจ.ลำปาง
area lampang 52
member prasit provincial_officer lampang
as prasit
POST /api/v1/network/centres
{"area_code": "521304", "name_th": "ศูนย์แจ้ซ้อน", "host_kind": "tao", "host_name": "อบต.แจ้ซ้อน", "opened_on": "2022-06-09", "status": "open", "service_area": ["521304"], "phones": ["054999001"]}
-> 201
keep centre = /org_id
POST /api/v1/network/agencies
{"code": "HPH", "area_code": "521304", "name_th": "รพ.สต.แจ้ซ้อน", "name_en": "Chae Son clinic", "service_area": ["521304"]}
-> 201
keep clinic = /org_id
POST /api/v1/network/agencies
{"code": "EMPLOY", "area_code": "520101", "name_th": "จัดหางานจังหวัดลำปาง", "name_en": "Employment office", "service_area": ["52"]}
-> 201
keep jobs = /org_id
POST /api/v1/network/services
{"org_id": "${clinic}", "name_th": "ผ้าอ้อมผู้ใหญ่จากกองทุนท้องถิ่น", "name_en": "Adult diapers", "problems": ["HEA12"], "conditions": "ติดเตียง มีใบรับรองแพทย์", "capacity": 1, "hours": "จันทร์-ศุกร์"}
-> 201
{"problems": ["HEA12"], "conditions": "ติดเตียง มีใบรับรองแพทย์", "capacity": 1}
keep diapers = /id
member som desk_officer ${centre}
member anamai agency_officer ${clinic}

as som
POST /api/v1/casework/cases
{"channel": "walk_in", "reporter": {"kind": "relative", "name": "ลูกสาว", "phone": "0811112222"}, "clients": [{"about": "ยายสี"}], "main_problem": "HEA12", "request": "ขอผ้าอ้อมให้แม่ที่ติดเตียง canaryrequest"}
-> 201
keep one = /id
GET /api/v1/casework/cases/${one}/agencies
-> 200
{"items": [{"org_id": "${clinic}", "service_id": "${diapers}", "why": ["service_for_problem", "guide_first", "serves_place", "room"], "room": 1, "has_account": true, "conditions": "ติดเตียง มีใบรับรองแพทย์"}, {"org_id": "${jobs}", "why": ["serves_place"], "has_account": false}]}

# What the agency will see is shown before it is sent: the chosen parts and no more.
GET /api/v1/casework/cases/${one}/letter_preview?shared=clients,problems
-> 200
{"clients": ["ยายสี"], "problems": ["HEA12"], "request": "", "contact": ""}
absent "canaryrequest"
POST /api/v1/casework/cases/${one}/referrals
{"agency_org_id": "${clinic}", "service_id": "${diapers}", "urgency": "urgent", "need": "ผ้าอ้อมผู้ใหญ่ขนาด L", "shared": ["clients", "problems"]}
-> 201
{"due_at": "2022-06-12T02:00:00.000Z", "late": false}
keep letter = /id
GET /api/v1/casework/cases/${one}/agencies
-> 200
{"items": [{"org_id": "${clinic}", "room": 0, "why": ["service_for_problem", "guide_first", "serves_place", "full"]}, "…"]}

# Refused with a reason: the case comes back to the plan, and the desk is told.
as anamai
POST /api/v1/casework/referrals/${letter}/refusal
{"words": "ยังไม่มีใบรับรองแพทย์"}
-> 201
as som
GET /api/v1/casework/cases/${one}
-> 200
{"state": "planning"}
GET /api/v1/casework/notices
-> 200
{"items": [{"kind": "referral_back"}]}

# The employment office has no account: a link, for some days, that shows the letter and nothing else.
POST /api/v1/casework/cases
{"channel": "walk_in", "reporter": {"kind": "self", "name": "นายดำ"}, "clients": [{"about": "นายดำ"}], "main_problem": "INC04", "request": "ตกงาน canaryjob"}
-> 201
keep two = /id
keep two_number = /number
POST /api/v1/casework/cases/${two}/referrals
{"agency_org_id": "${jobs}", "urgency": "normal", "need": "หางานใกล้บ้าน", "shared": ["clients"]}
-> 201
{"has_account": false, "link_until": null}
keep by_link = /id
POST /api/v1/casework/cases/${two}/referrals/${by_link}/link
{}
-> 201
keep token = /token
as nobody
POST /api/v1/casework/letters
{"token": "${token}"}
-> 201
{"need": "หางานใกล้บ้าน", "letter": {"clients": ["นายดำ"], "request": ""}, "centre_phones": ["054-999-001"]}
absent "${two_number}"
absent "${two}"
absent "canaryjob"
POST /api/v1/casework/letters
{"token": "not-a-token"}
-> 404
{"code": "casework.letter_unknown"}
POST /api/v1/casework/letters/answer
{"token": "${token}", "answer": "completed", "answerer": "สมชาย เจ้าหน้าที่"}
-> 409
POST /api/v1/casework/letters/answer
{"token": "${token}", "answer": "accepted", "answerer": "สมชาย เจ้าหน้าที่จัดหางาน"}
-> 201
{"state": "accepted"}
POST /api/v1/casework/letters/answer
{"token": "${token}", "answer": "completed", "words": "ได้งานที่โรงงานเซรามิก เริ่ม 1 กรกฎาคม", "answerer": "สมชาย เจ้าหน้าที่จัดหางาน"}
-> 201
{"state": "completed"}
POST /api/v1/casework/letters
{"token": "${token}"}
-> 404
as som
GET /api/v1/casework/cases/${two}/referrals
-> 200
{"items": [{"state": "completed", "words": "ได้งานที่โรงงานเซรามิก เริ่ม 1 กรกฎาคม", "answered_by": "สมชาย เจ้าหน้าที่จัดหางาน"}]}
GET /api/v1/casework/cases/${two}
-> 200
{"state": "helped"}

# A letter that nobody answers is raised; one that an agency had when it was dissolved comes back by itself.
POST /api/v1/casework/cases
{"channel": "walk_in", "reporter": {"kind": "self", "name": "นางแดง"}, "clients": [{"about": "นางแดง"}], "main_problem": "INC04", "request": "ตกงาน"}
-> 201
keep three = /id
POST /api/v1/casework/cases/${three}/referrals
{"agency_org_id": "${jobs}", "urgency": "most_urgent", "need": "หางาน", "shared": ["clients"]}
-> 201
keep lost = /id
POST /api/v1/casework/cases/${three}/referrals/${lost}/link
{}
-> 201
keep lost_token = /token
clock 2022-06-10T09:01:00+07:00
as prasit
POST /api/v1/casework/clock_runs
{}
-> 201
as som
GET /api/v1/casework/notices
-> 200
{"items": [{"kind": "referral_late"}, "…"]}
as prasit
GET /api/v1/network/agencies/${jobs}
-> 200
POST /api/v1/network/agencies/${jobs}/dissolution
{"dissolved_on": "2022-06-10"}
-> 201
as som
POST /api/v1/casework/cases/${three}/referrals
{"agency_org_id": "${jobs}", "urgency": "normal", "need": "หางาน", "shared": []}
-> 400
{"faults": [{"code": "casework.agency_closed"}]}
as prasit
POST /api/v1/casework/clock_runs
{}
-> 201
{"returned": 1}
as som
GET /api/v1/casework/cases/${three}
-> 200
{"state": "planning"}
GET /api/v1/casework/cases/${three}/agencies
-> 200
{"items": [{"org_id": "${clinic}"}]}
as nobody
POST /api/v1/casework/letters
{"token": "${lost_token}"}
-> 404
verify

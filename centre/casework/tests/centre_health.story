# How centres fare: a request that nobody took up and a follow-up that is late are seen by the province, which nudges the centre's head
# kindly; a centre where all is well is left in peace, and no centre looks at another.
clock 2023-01-09T09:00:00+07:00
organisation lampang provincial_office 520101 สำนักงาน พมจ.ลำปาง
area lampang 52
member prasit provincial_officer lampang
as prasit
POST /api/v1/network/centres
{"area_code": "521304", "name_th": "ศูนย์ช่วยเหลือสังคมตำบลแจ้ซ้อน", "host_kind": "tao", "host_name": "อบต.แจ้ซ้อน", "opened_on": "2022-06-09", "status": "open", "service_area": ["521304"]}
-> 201
keep chaeson = /org_id
POST /api/v1/network/centres
{"area_code": "521301", "name_th": "ศูนย์ช่วยเหลือสังคมตำบลเมืองปาน", "host_kind": "tao", "host_name": "อบต.เมืองปาน", "opened_on": "2022-06-09", "status": "open", "service_area": ["521301"]}
-> 201
keep mueangpan = /org_id
member som desk_officer ${chaeson}
member kamnan centre_head ${chaeson}
member lek desk_officer ${mueangpan}

as som
POST /api/v1/casework/cases
{"channel": "walk_in", "reporter": {"kind": "self", "name": "ทองดี"}, "clients": [{"person_id": "", "about": "ทองดี"}], "area_code": "521304", "main_problem": "INC02", "request": "รายได้ไม่พอ"}
-> 201
keep waiting = /id
as som
GET /api/v1/casework/centre_health
-> 403
as prasit
GET /api/v1/casework/centre_health
-> 200
{"items": [{"id": "${chaeson}", "name_th": "ศูนย์ช่วยเหลือสังคมตำบลแจ้ซ้อน", "opened": 1, "waiting": 1, "follow_ups": 0}]}
POST /api/v1/casework/centre_health/${mueangpan}/nudges
{}
-> 404
{"code": "casework.centre_without_cases"}
POST /api/v1/casework/centre_health/${chaeson}/nudges
{}
-> 201
{"heads": 1, "told": 0}

# Taken up within the hour: the answer counts in minutes; nothing is left to nudge for.
clock 2023-01-09T10:00:00+07:00
as som
GET /api/v1/staff/session
-> 200
keep me = /staff/id
POST /api/v1/casework/cases/${waiting}/triage
{"urgency": "normal", "risks": [], "secrecy": "ordinary", "in_charge": "${me}"}
-> 201
as prasit
GET /api/v1/casework/centre_health
-> 200
{"items": [{"id": "${chaeson}", "opened": 1, "waiting": 0, "median_answer_min": 60}]}
POST /api/v1/casework/centre_health/${chaeson}/nudges
{}
-> 409
{"code": "casework.nothing_to_nudge"}

# A follow-up that its day went past is late.
as som
POST /api/v1/casework/cases/${waiting}/follow_ups
{"due_on": ["2023-01-20"]}
-> 201
clock 2023-01-25T09:00:00+07:00
as prasit
GET /api/v1/casework/centre_health
-> 200
{"items": [{"follow_ups_late": 1}]}
POST /api/v1/casework/centre_health/${chaeson}/nudges
{}
-> 201
{"heads": 1}
verify

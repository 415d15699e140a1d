# The hotline: an informer who gives no name tells twice of the same child (edge case 7), an emergency that nobody takes up
# climbs to the head and to the province, and a promise to call back is kept.
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
member lek desk_officer ${centre}
member nok social_worker ${centre}
member kamnan centre_head ${centre}
GET /api/v1/staff/session
-> 200
keep prasit = /staff/id
POST /api/v1/casework/protectors
{"staff": ["${prasit}"]}
-> 201
{"staff": ["${prasit}"]}
as som
GET /api/v1/staff/session
-> 200
keep som = /staff/id
as kamnan
POST /api/v1/network/centres/${centre}/roster
{"day": "2022-06-09", "shift": "whole_day", "staff_id": "${som}"}
-> 201

# No name, no number; the risk makes it most urgent and closed, and the duty officer is on its team for having taken the call.
as som
POST /api/v1/casework/calls
{"kind": "new_problem", "words": "เด็กชายอยู่บ้านคนเดียวสามวันแล้ว", "main_problem": "FAM02", "risks": ["abandoned_child"], "about": "เด็กชายบ้านท้ายซอย", "area_code": "521304", "caller": "anonymous", "name": "อย่าจด", "phone": "0899999999"}
-> 201
{"kind": "new_problem", "opened": {"urgency": "most_urgent", "secrecy": "sealed", "grave": true, "visible": true}, "call_back_due_at": null}
keep first = /opened/id
keep first_number = /opened/number
GET /api/v1/casework/cases/${first}
-> 200
{"reporter": {"kind": "good_citizen", "anonymous": true, "name": "", "phone": ""}}
absent "อย่าจด"

# An hour later another officer takes a call about the same child: a case of its own; who carries the first learns of both.
clock 2022-06-09T10:00:00+07:00
as lek
POST /api/v1/casework/calls
{"kind": "new_problem", "words": "เด็กร้องไห้ทั้งคืน", "main_problem": "FAM02", "about": "เด็กผู้ชายราวห้าขวบ", "area_code": "521304", "caller": "anonymous"}
-> 201
keep second = /opened/id
GET /api/v1/casework/cases/${second}
-> 200
{"linked": []}
absent "${first}"
as som
GET /api/v1/casework/cases/${second}
-> 200
{"linked": [{"id": "${first}", "why": "same_place"}]}

# Whoever asks after the closed file on the phone hears the same as for a number that never was.
as lek
POST /api/v1/casework/calls
{"kind": "follow_up", "earlier_number": "${first_number}", "phone": "0811111111"}
-> 201
{"opened": null, "call_back_due_at": "2022-06-10T03:00:00.000Z"}
POST /api/v1/casework/calls
{"kind": "follow_up", "earlier_number": "521304-1-2565-000000", "phone": "0811111111"}
-> 201
{"opened": null, "call_back_due_at": "2022-06-10T03:00:00.000Z"}
GET /api/v1/casework/call_backs
-> 200
{"items": [{"case_id": "", "title": ""}, {"case_id": "", "title": ""}]}

# An ordinary emergency: the duty officer is told at once, again after an hour, the head after four, the province after a day.
as lek
POST /api/v1/casework/calls
{"kind": "new_problem", "words": "ไฟไหม้บ้านทั้งหลัง ไม่มีที่นอน", "main_problem": "DIS01", "risks": ["may_commit_crime"], "about": "ครอบครัวลุงมี", "caller": "relative", "name": "หลาน", "phone": "0822222222"}
-> 201
{"opened": {"urgency": "urgent", "secrecy": "ordinary"}}
keep fire = /opened/id
as kamnan
POST /api/v1/casework/cases/${fire}/triage
{"urgency": "most_urgent", "risks": ["may_commit_crime"], "secrecy": "ordinary", "in_charge": "${som}"}
-> 201
as som
GET /api/v1/casework/queue
-> 200
{"items": ["…"]}
GET /api/v1/casework/notices
-> 200
{"items": ["…"]}
as lek
POST /api/v1/casework/cases
{"channel": "walk_in", "reporter": {"kind": "self", "name": "ป้าแก้ว"}, "clients": [{"about": "ป้าแก้ว"}], "main_problem": "HEA06", "request": "ลุกไม่ได้ อยู่คนเดียว", "urgency": "most_urgent"}
-> 201
keep alone = /id
as prasit
POST /api/v1/casework/clock_runs
{}
-> 201
as kamnan
GET /api/v1/casework/cases/${alone}/escalations
-> 200
{"items": []}
clock 2022-06-09T11:01:00+07:00
as prasit
POST /api/v1/casework/clock_runs
{}
-> 201
POST /api/v1/casework/clock_runs
{}
-> 201
{"raised": 0, "told": 0}
as kamnan
GET /api/v1/casework/cases/${alone}/escalations
-> 200
{"items": [{"level": "duty"}]}
clock 2022-06-09T14:01:00+07:00
as prasit
POST /api/v1/casework/clock_runs
{}
-> 201
as kamnan
GET /api/v1/casework/cases/${alone}/escalations
-> 200
{"items": [{"level": "duty"}, {"level": "head"}]}
clock 2022-06-10T10:01:00+07:00
as prasit
POST /api/v1/casework/clock_runs
{}
-> 201
GET /api/v1/casework/cases/${alone}/escalations
-> 200
{"items": [{"level": "duty"}, {"level": "head"}, {"level": "province"}]}

# And the child that nobody went to: the province's named team has the file now.
GET /api/v1/casework/cases/${first}
-> 200
{"secrecy": "sealed"}
verify

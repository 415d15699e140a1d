# Edge case 16: a sealed file is not there for who is not on its team: by no address, in no list, search, count or answer.
clock 2022-06-09T09:00:00+07:00
organisation lampang provincial_office 520101 สำนักงาน พมจ.ลำปาง
area lampang 52
member prasit provincial_officer lampang
member trachu auditor lampang
as prasit
POST /api/v1/network/centres
{"area_code": "521304", "name_th": "ศูนย์แจ้ซ้อน", "host_kind": "tao", "host_name": "อบต.แจ้ซ้อน", "opened_on": "2022-06-09", "status": "open", "service_area": ["521304"]}
-> 201
keep centre = /org_id
POST /api/v1/network/agencies
{"code": "SHELTER_CF", "area_code": "520101", "name_th": "บ้านพักเด็กและครอบครัว", "service_area": ["52"]}
-> 201
keep shelter = /org_id
POST /api/v1/network/agencies
{"code": "HPH", "area_code": "521304", "name_th": "รพ.สต.แจ้ซ้อน", "service_area": ["521304"]}
-> 201
keep clinic = /org_id
member som desk_officer ${centre}
member lek desk_officer ${centre}
member nok social_worker ${centre}
member kamnan centre_head ${centre}
member dao volunteer ${centre} 521304
member baan agency_officer ${shelter}
member anamai agency_officer ${clinic}

# The school tells of a child of a registered family; the file is sealed, and a little of everything hangs on it.
as som
POST /api/v1/registry/households
{"address": {"area_code": "521304", "house_no": "9"}}
-> 201
keep house = /id
POST /api/v1/registry/people
{"person": {"first_name": "ต้นกล้า", "last_name": "ปันทะ", "birth": "2012"}, "household": {"household_id": "${house}", "role": "child"}}
-> 201
keep child = /id
POST /api/v1/casework/cases
{"channel": "partner", "reporter": {"kind": "agency", "name": "ครูนกกระจาบ"}, "clients": [{"person_id": "${child}", "about": ""}], "main_problem": "VIO01", "request": "canaryrequest มีรอยช้ำ", "risks": ["present_violence"]}
-> 201
{"secrecy": "sealed", "grave": true}
keep sealed = /id
keep number = /number
as nok
GET /api/v1/staff/session
-> 200
keep nok = /staff/id
POST /api/v1/casework/cases/${sealed}/triage
{"urgency": "most_urgent", "risks": ["present_violence"], "secrecy": "sealed", "in_charge": "${nok}"}
-> 201
POST /api/v1/casework/cases/${sealed}/visits
{"held_at": "2022-06-09T01:30:00Z", "visitors": "นก", "place": "home", "purpose": "canaryvisit"}
-> 201
POST /api/v1/casework/cases/${sealed}/opinions
{"facts": "canaryfacts", "opinion": "คุ้มครองทันที"}
-> 201
POST /api/v1/casework/cases/${sealed}/actions
{"dimension": "access", "what": "canaryaction", "owner_kind": "staff", "owner_id": "${nok}", "owner_name": "", "due_on": "2022-06-09"}
-> 201
keep action = /id
POST /api/v1/casework/cases/${sealed}/referrals
{"agency_org_id": "${shelter}", "letter_number": "ลป 1", "urgency": "most_urgent", "need": "canaryneed", "shared": ["request"]}
-> 201
keep letter = /id

# Whoever else of the centre sees an ordinary case of the same child does not learn that there is another.
as lek
POST /api/v1/casework/cases
{"channel": "walk_in", "reporter": {"kind": "relative", "name": "ย่า"}, "clients": [{"person_id": "${child}", "about": ""}], "main_problem": "EDU02", "request": "ไม่มีชุดนักเรียน"}
-> 201
{"secrecy": "ordinary"}
keep plain = /id
GET /api/v1/casework/cases/${plain}
-> 200
{"linked": []}
absent "${sealed}"
as nok
GET /api/v1/casework/cases/${plain}
-> 200
{"linked": [{"id": "${sealed}"}]}

# Another officer of the same desk.
as lek
GET /api/v1/casework/cases/${sealed}
-> 404
{"code": "casework.case_unknown"}
GET /api/v1/casework/cases/${sealed}/history
-> 404
{"code": "casework.case_unknown"}
GET /api/v1/casework/cases/${sealed}/visits
-> 404
{"code": "casework.case_unknown"}
GET /api/v1/casework/cases/${sealed}/aid
-> 404
{"code": "casework.case_unknown"}
GET /api/v1/casework/cases/${sealed}/actions
-> 404
{"code": "casework.case_unknown"}
GET /api/v1/casework/cases/${sealed}/follow_ups
-> 404
{"code": "casework.case_unknown"}
GET /api/v1/casework/cases/${sealed}/opinions
-> 404
{"code": "casework.case_unknown"}
GET /api/v1/casework/cases/${sealed}/referrals
-> 404
{"code": "casework.case_unknown"}
POST /api/v1/casework/cases/${sealed}/moves
{"step": "help_recorded", "reason": "x"}
-> 404
POST /api/v1/casework/cases/${sealed}/visits
{"held_at": "2022-06-09T01:30:00Z", "visitors": "x", "place": "home", "purpose": "x"}
-> 404
POST /api/v1/casework/cases/${sealed}/actions/${action}/progress
{"state": "done", "reason": ""}
-> 404
GET /api/v1/casework/cases?q=${number}
-> 200
absent "${sealed}"
absent "${number}"
absent "canary"
GET /api/v1/casework/cases?person_id=${child}
-> 200
absent "${sealed}"
absent "${number}"
absent "canary"
GET /api/v1/casework/cases?household_id=${house}
-> 200
absent "${sealed}"
absent "${number}"
absent "canary"
GET /api/v1/casework/cases?state=referred
-> 200
absent "${sealed}"
absent "${number}"
absent "canary"
GET /api/v1/casework/today
-> 200
absent "${sealed}"
absent "${number}"
absent "canary"
GET /api/v1/registry/search?q=canaryrequest
-> 200
absent "${sealed}"
absent "${number}"
absent "canary"
GET /api/v1/registry/people/${child}
-> 200
absent "${sealed}"
absent "${number}"
absent "canary"
GET /api/v1/registry/people/${child}/history
-> 200
absent "${sealed}"
absent "${number}"
absent "canary"
GET /api/v1/registry/households/${house}
-> 200
absent "${sealed}"
absent "${number}"
absent "canary"
GET /api/v1/casework/today
-> 200
{"queue": [{"id": "${plain}"}], "tasks": [], "waiting": [], "counts": [{"state": "received", "cases": 1}]}

# The volunteer of the village.
as dao
GET /api/v1/casework/cases/${sealed}
-> 404
{"code": "casework.case_unknown"}
GET /api/v1/casework/cases/${sealed}/history
-> 404
{"code": "casework.case_unknown"}
GET /api/v1/casework/cases/${sealed}/visits
-> 404
{"code": "casework.case_unknown"}
GET /api/v1/casework/cases/${sealed}/aid
-> 404
{"code": "casework.case_unknown"}
GET /api/v1/casework/cases/${sealed}/actions
-> 404
{"code": "casework.case_unknown"}
GET /api/v1/casework/cases/${sealed}/follow_ups
-> 404
{"code": "casework.case_unknown"}
POST /api/v1/casework/cases/${sealed}/moves
{"step": "help_recorded", "reason": "x"}
-> 403
POST /api/v1/casework/cases/${sealed}/visits
{"held_at": "2022-06-09T01:30:00Z", "visitors": "x", "place": "home", "purpose": "x"}
-> 404
POST /api/v1/casework/cases/${sealed}/actions/${action}/progress
{"state": "done", "reason": ""}
-> 404
GET /api/v1/casework/cases?q=${number}
-> 200
absent "${sealed}"
absent "${number}"
absent "canary"
GET /api/v1/casework/cases?person_id=${child}
-> 200
absent "${sealed}"
absent "${number}"
absent "canary"
GET /api/v1/casework/cases?household_id=${house}
-> 200
absent "${sealed}"
absent "${number}"
absent "canary"
GET /api/v1/casework/cases?state=referred
-> 200
absent "${sealed}"
absent "${number}"
absent "canary"
GET /api/v1/casework/today
-> 200
absent "${sealed}"
absent "${number}"
absent "canary"
GET /api/v1/registry/search?q=canaryrequest
-> 200
absent "${sealed}"
absent "${number}"
absent "canary"
GET /api/v1/registry/people/${child}
-> 200
absent "${sealed}"
absent "${number}"
absent "canary"
GET /api/v1/registry/people/${child}/history
-> 200
absent "${sealed}"
absent "${number}"
absent "canary"
GET /api/v1/registry/households/${house}
-> 200
absent "${sealed}"
absent "${number}"
absent "canary"
GET /api/v1/casework/today
-> 200
{"queue": [{"id": "${plain}"}], "tasks": [], "waiting": [], "counts": [{"state": "received", "cases": 1}]}

# The head of the centre.
as kamnan
GET /api/v1/casework/cases/${sealed}
-> 404
{"code": "casework.case_unknown"}
GET /api/v1/casework/cases/${sealed}/history
-> 404
{"code": "casework.case_unknown"}
GET /api/v1/casework/cases/${sealed}/visits
-> 404
{"code": "casework.case_unknown"}
GET /api/v1/casework/cases/${sealed}/aid
-> 404
{"code": "casework.case_unknown"}
GET /api/v1/casework/cases/${sealed}/actions
-> 404
{"code": "casework.case_unknown"}
GET /api/v1/casework/cases/${sealed}/follow_ups
-> 404
{"code": "casework.case_unknown"}
GET /api/v1/casework/cases/${sealed}/opinions
-> 404
{"code": "casework.case_unknown"}
GET /api/v1/casework/cases/${sealed}/referrals
-> 404
{"code": "casework.case_unknown"}
POST /api/v1/casework/cases/${sealed}/moves
{"step": "help_recorded", "reason": "x"}
-> 404
POST /api/v1/casework/cases/${sealed}/visits
{"held_at": "2022-06-09T01:30:00Z", "visitors": "x", "place": "home", "purpose": "x"}
-> 404
POST /api/v1/casework/cases/${sealed}/actions/${action}/progress
{"state": "done", "reason": ""}
-> 404
GET /api/v1/casework/cases?q=${number}
-> 200
absent "${sealed}"
absent "${number}"
absent "canary"
GET /api/v1/casework/cases?person_id=${child}
-> 200
absent "${sealed}"
absent "${number}"
absent "canary"
GET /api/v1/casework/cases?household_id=${house}
-> 200
absent "${sealed}"
absent "${number}"
absent "canary"
GET /api/v1/casework/cases?state=referred
-> 200
absent "${sealed}"
absent "${number}"
absent "canary"
GET /api/v1/casework/today
-> 200
absent "${sealed}"
absent "${number}"
absent "canary"
GET /api/v1/registry/search?q=canaryrequest
-> 200
absent "${sealed}"
absent "${number}"
absent "canary"
GET /api/v1/registry/people/${child}
-> 200
absent "${sealed}"
absent "${number}"
absent "canary"
GET /api/v1/registry/people/${child}/history
-> 200
absent "${sealed}"
absent "${number}"
absent "canary"
GET /api/v1/registry/households/${house}
-> 200
absent "${sealed}"
absent "${number}"
absent "canary"
GET /api/v1/casework/today
-> 200
{"queue": [{"id": "${plain}"}], "tasks": [], "waiting": [], "counts": [{"state": "received", "cases": 1}]}

# The province.
as prasit
GET /api/v1/casework/cases/${sealed}
-> 404
{"code": "casework.case_unknown"}
GET /api/v1/casework/cases/${sealed}/history
-> 404
{"code": "casework.case_unknown"}
GET /api/v1/casework/cases/${sealed}/visits
-> 404
{"code": "casework.case_unknown"}
GET /api/v1/casework/cases/${sealed}/aid
-> 404
{"code": "casework.case_unknown"}
GET /api/v1/casework/cases/${sealed}/actions
-> 404
{"code": "casework.case_unknown"}
GET /api/v1/casework/cases/${sealed}/follow_ups
-> 404
{"code": "casework.case_unknown"}
GET /api/v1/casework/cases/${sealed}/opinions
-> 404
{"code": "casework.case_unknown"}
GET /api/v1/casework/cases/${sealed}/referrals
-> 404
{"code": "casework.case_unknown"}
POST /api/v1/casework/cases/${sealed}/moves
{"step": "help_recorded", "reason": "x"}
-> 404
GET /api/v1/casework/cases?q=${number}
-> 200
absent "${sealed}"
absent "${number}"
absent "canary"
GET /api/v1/casework/cases?person_id=${child}
-> 200
absent "${sealed}"
absent "${number}"
absent "canary"
GET /api/v1/casework/cases?household_id=${house}
-> 200
absent "${sealed}"
absent "${number}"
absent "canary"
GET /api/v1/casework/cases?state=referred
-> 200
absent "${sealed}"
absent "${number}"
absent "canary"
GET /api/v1/casework/today
-> 200
absent "${sealed}"
absent "${number}"
absent "canary"
GET /api/v1/registry/search?q=canaryrequest
-> 200
absent "${sealed}"
absent "${number}"
absent "canary"
GET /api/v1/registry/people/${child}
-> 200
absent "${sealed}"
absent "${number}"
absent "canary"
GET /api/v1/registry/people/${child}/history
-> 200
absent "${sealed}"
absent "${number}"
absent "canary"
GET /api/v1/registry/households/${house}
-> 200
absent "${sealed}"
absent "${number}"
absent "canary"
GET /api/v1/casework/today
-> 200
{"queue": [{"id": "${plain}"}], "tasks": [], "waiting": [], "counts": [{"state": "received", "cases": 1}]}

# The agency that is asked reads its letter and nothing else; another agency not even that.
as baan
GET /api/v1/casework/referrals/${letter}
-> 200
{"need": "canaryneed"}
absent "canaryfacts"
absent "canaryvisit"
absent "ต้นกล้า"
GET /api/v1/casework/cases/${sealed}
-> 403
as anamai
GET /api/v1/casework/referrals
-> 200
{"items": []}
GET /api/v1/casework/referrals/${letter}
-> 404
GET /api/v1/casework/cases/${sealed}/referrals
-> 403
POST /api/v1/casework/referrals/${letter}/acceptance
{"words": "รับ"}
-> 404

# The auditor reads who did what, never what it said.
as trachu
GET /api/v1/casework/cases/${sealed}
-> 403
GET /api/v1/casework/today
-> 403
GET /api/v1/staff/journal?org_id=${centre}
-> 200
{"items": ["…"]}
absent "canary"
absent "ต้นกล้า"

# The team sees all of it.
as som
GET /api/v1/casework/cases/${sealed}/visits
-> 200
{"items": [{"purpose": "canaryvisit"}]}
as nok
GET /api/v1/casework/today
-> 200
{"tasks": [{"case_id": "${sealed}", "what": "canaryaction"}], "waiting": [{"case_id": "${sealed}"}]}
verify

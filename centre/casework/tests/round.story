# The round of a day: the households to visit, one stop a case, for who has them in charge or for everybody of the place.
# A sealed file is on no such list, which is printed and carried about; a restricted one only on its team's and the head's.
clock 2022-06-09T09:00:00+07:00
organisation lampang provincial_office 520101 สำนักงาน พมจ.ลำปาง
organisation chiangrai provincial_office 570101 สำนักงาน พมจ.เชียงราย
area lampang 52
area chiangrai 57
member prasit provincial_officer lampang
member suda provincial_officer chiangrai
as prasit
POST /api/v1/network/centres
{"area_code": "521304", "name_th": "ศูนย์แจ้ซ้อน", "host_kind": "tao", "host_name": "อบต.แจ้ซ้อน", "status": "open", "lat": 18.72, "lon": 99.53, "service_area": ["521304"]}
-> 201
keep centre = /org_id
member som desk_officer ${centre}
member nok social_worker ${centre}
member kamnan centre_head ${centre}
member dao volunteer ${centre} 521304

as nok
GET /api/v1/staff/session
-> 200
keep nok = /staff/id
as som
POST /api/v1/registry/households
{"address": {"area_code": "521304", "house_no": "9"}}
-> 201
keep house = /id
header If-Match: "1"
PUT /api/v1/registry/households/${house}/pin
{"latitude": 18.731, "longitude": 99.541, "source": "drawn"}
-> 200
POST /api/v1/registry/people
{"person": {"first_name": "คำมา", "last_name": "ปันทะ"}, "household": {"household_id": "${house}", "role": "head"}}
-> 201
keep person = /id

# Where houses stand, and nothing of who lives there.
GET /api/v1/registry/pins?area=521304
-> 200
{"items": [{"household_id": "${house}", "latitude": 18.731, "longitude": 99.541}]}
absent "คำมา"
GET /api/v1/registry/pins
-> 400
GET /api/v1/registry/pins?area=5705
-> 200
{"items": []}

# Nothing is due yet.
as nok
GET /api/v1/casework/round
-> 200
{"stops": [], "centre_lat": 18.72}
POST /api/v1/casework/cases
{"channel": "walk_in", "reporter": {"kind": "self", "name": "คำมา"}, "clients": [{"person_id": "${person}", "about": ""}], "household_id": "${house}", "main_problem": "INC02", "request": "ข้าวสารหมด"}
-> 201
keep plain = /id
POST /api/v1/casework/cases/${plain}/triage
{"urgency": "urgent", "risks": [], "secrecy": "ordinary", "in_charge": "${nok}"}
-> 201
POST /api/v1/casework/cases/${plain}/visits
{"held_at": "2022-06-09T01:30:00Z", "visitors": "นก", "place": "home", "purpose": "ดูบ้าน", "next_on": "2022-06-12"}
-> 201
POST /api/v1/casework/cases/${plain}/follow_ups
{"due_on": ["2022-06-14"]}
-> 201
GET /api/v1/casework/round?day=2022-06-11
-> 200
{"stops": []}
# Two things due at one case are one stop, by the earlier.
GET /api/v1/casework/round?day=2022-06-20
-> 200
{"stops": [{"case_id": "${plain}", "kind": "visit", "due_on": "2022-06-12", "late": false, "household_id": "${house}", "urgency": "urgent"}]}
GET /api/v1/casework/round?day=soon
-> 400
{"faults": [{"path": "/day", "code": "kit.date_expected"}]}
as dao
GET /api/v1/casework/round?day=2022-06-20
-> 200
{"stops": []}
GET /api/v1/casework/round?day=2022-06-20&whose=all
-> 200
{"stops": [{"case_id": "${plain}"}]}
as suda
GET /api/v1/casework/round?day=2022-06-20&whose=all
-> 200
{"stops": []}
GET /api/v1/registry/pins?area=521304
-> 200
{"items": []}

# Sealed: on nobody's list, not even its team's. Restricted: on its team's and the head's.
as nok
POST /api/v1/casework/cases
{"channel": "partner", "reporter": {"kind": "agency", "name": "ครู"}, "clients": [{"person_id": "${person}", "about": ""}], "household_id": "${house}", "main_problem": "VIO01", "request": "มีรอยช้ำ", "risks": ["present_violence"]}
-> 201
keep secret = /id
POST /api/v1/casework/cases/${secret}/triage
{"urgency": "most_urgent", "risks": ["present_violence"], "secrecy": "sealed", "in_charge": "${nok}"}
-> 201
POST /api/v1/casework/cases/${secret}/visits
{"held_at": "2022-06-09T01:30:00Z", "visitors": "นก", "place": "home", "purpose": "พบเด็ก", "next_on": "2022-06-10"}
-> 201
GET /api/v1/casework/round?day=2022-06-20&whose=all
-> 200
{"stops": [{"case_id": "${plain}"}]}
absent "${secret}"
as kamnan
GET /api/v1/casework/round?day=2022-06-20&whose=all
-> 200
absent "${secret}"
as dao
GET /api/v1/casework/round?day=2022-06-20&whose=all
-> 200
absent "${secret}"
verify

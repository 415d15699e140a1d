# A volunteer visits without network; when the phone sends it, another officer has closed the case (edge case 17): the visit
# is kept, once, marked as late, and the case stays closed.
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
member nok social_worker ${centre}
member dao volunteer ${centre} 521304
as som
POST /api/v1/casework/cases
{"channel": "walk_in", "area_code": "521304", "reporter": {"kind": "self", "name": "ยายสี"}, "clients": [{"about": "ยายสี"}], "main_problem": "HEA12", "request": "ขาดผ้าอ้อม"}
-> 201
keep case = /id
clock 2022-06-09T15:00:00+07:00
as nok
POST /api/v1/casework/cases/${case}/closure
{"outcome": "moved_out", "reason": "ลูกมารับไปอยู่เชียงใหม่"}
-> 201
clock 2022-06-09T18:00:00+07:00
as dao
header Idempotency-Key: "7f8a1c6e-3d52-4c0b-9d61-0a4f8f3b2a11"
POST /api/v1/casework/cases/${case}/visits
{"held_at": "2022-06-09T04:00:00Z", "visitors": "ดาว", "place": "home", "purpose": "เยี่ยมและวัดขนาดผ้าอ้อม"}
-> 201
{"after_closure": true}
header Idempotency-Key: "7f8a1c6e-3d52-4c0b-9d61-0a4f8f3b2a11"
POST /api/v1/casework/cases/${case}/visits
{"held_at": "2022-06-09T04:00:00Z", "visitors": "ดาว", "place": "home", "purpose": "เยี่ยมและวัดขนาดผ้าอ้อม"}
-> 201
as nok
GET /api/v1/casework/cases/${case}
-> 200
{"state": "closed"}
GET /api/v1/casework/cases/${case}/visits
-> 200
{"items": [{"purpose": "เยี่ยมและวัดขนาดผ้าอ้อม", "after_closure": true}]}
verify

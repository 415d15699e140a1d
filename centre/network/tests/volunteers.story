# A new volunteer is proposed, checked by the chair of the tambon and then by the chair of the district, two people and two
# hands; trained, given a card for the term in force, work, hours and thanks; and warned before the card runs out.
clock 2022-06-09T09:00:00+07:00
organisation lampang provincial_office 520101 สำนักงาน พมจ.ลำปาง
organisation chiangrai provincial_office 570101 สำนักงาน พมจ.เชียงราย
organisation chaeson centre 521304 ศูนย์ช่วยเหลือสังคมตำบลแจ้ซ้อน
area lampang 52
area chiangrai 57
area chaeson 521304
member prasit provincial_officer lampang
member suda provincial_officer chiangrai
member som desk_officer chaeson
member kamnan centre_head chaeson
member dao volunteer chaeson 521304

as dao
GET /api/v1/staff/session
-> 200
keep dao_account = /staff/id

# Who serves already has a card, and the head of the centre answers for it.
as som
POST /api/v1/network/volunteers
{"area_code": "521304", "name": "ดาว ปันทะ", "level": "tambon", "chair": true, "serves_already": true, "card_number": "ลป 0001/2565"}
-> 400
{"faults": [{"path": "/serves_already", "code": "network.may_not_answer_for"}]}
as kamnan
POST /api/v1/network/volunteers
{"area_code": "521304", "name": "ดาว ปันทะ", "level": "tambon", "chair": true, "serves_already": true}
-> 400
{"faults": [{"path": "/card_number", "code": "network.card_needed"}]}
POST /api/v1/network/volunteers
{"area_code": "521304", "name": "ดาว ปันทะ", "level": "tambon", "chair": true, "serves_already": true, "card_number": "ลป 0001/2565", "card_expires_on": "2026-01-31", "staff_id": "${dao_account}"}
-> 201
{"standing": "serving"}
keep tambon_chair = /id
as prasit
POST /api/v1/network/volunteers
{"area_code": "5213", "name": "บุญส่ง วังซ้าย", "level": "district", "chair": true, "serves_already": true, "card_number": "ลป 0002/2565", "card_expires_on": "2026-01-31"}
-> 201
keep district_chair = /id

# Somebody new has neither card nor work until both have said yes.
as som
POST /api/v1/network/volunteers
{"area_code": "521304", "villages": ["52130404"], "name": "คำแปง ใจแก้ว", "level": "village", "skill_codes": ["juggling"]}
-> 400
{"faults": [{"path": "/skill_codes", "code": "network.skill_unknown"}]}
POST /api/v1/network/volunteers
{"area_code": "521304", "villages": ["52130404"], "name": "คำแปง ใจแก้ว", "level": "village", "card_number": "ลป 0100/2565"}
-> 400
{"faults": [{"path": "/card_number", "code": "network.card_after_checks"}]}
POST /api/v1/network/volunteers
{"area_code": "521304", "villages": ["52130404"], "name": "คำแปง ใจแก้ว", "level": "village"}
-> 201
{"standing": "proposed", "version": 1}
keep new = /id
POST /api/v1/network/volunteers/${new}/turns
{"day": "2022-06-10", "shift": "morning", "task": "เยี่ยมบ้าน"}
-> 409
{"code": "network.not_serving"}
POST /api/v1/network/volunteers/${new}/cards
{"number": "ลป 0100/2565", "issued_on": "2022-06-09"}
-> 409
{"code": "network.card_after_checks"}

# The chair of the tambon has an account and signs with it; nobody signs for them.
POST /api/v1/network/volunteers/${new}/checks
{"chair_id": "${tambon_chair}", "passed": true}
-> 400
{"faults": [{"path": "/chair_id", "code": "network.chair_signs_alone"}]}
as dao
GET /api/v1/network/awaiting_check
-> 200
{"items": [{"id": "${new}", "standing": "proposed"}]}
GET /api/v1/network/volunteers/${new}/record
-> 403
POST /api/v1/network/volunteers/${new}/checks
{"passed": false}
-> 400
{"faults": [{"path": "/note", "code": "network.reason_needed"}]}
POST /api/v1/network/volunteers/${new}/checks
{"passed": true, "note": "รู้จักทุกบ้านในหมู่ 4"}
-> 201
{"standing": "tambon_checked"}
# The same chair is not the second one, nor does any chair of another level do.
POST /api/v1/network/volunteers/${new}/checks
{"passed": true}
-> 400
{"faults": [{"path": "/chair_id", "code": "network.not_the_chair"}]}
as prasit
POST /api/v1/network/volunteers/${new}/checks
{"chair_id": "${tambon_chair}", "passed": true}
-> 400
{"faults": [{"path": "/chair_id", "code": "network.not_the_chair"}]}
POST /api/v1/network/volunteers/${new}/checks
{"chair_id": "${district_chair}", "passed": true}
-> 201
{"standing": "serving"}
POST /api/v1/network/volunteers/${new}/checks
{"chair_id": "${district_chair}", "passed": true}
-> 409
{"code": "network.not_awaiting_check"}

# No card before pledge and training; its term is the one in force.
as som
POST /api/v1/network/volunteers/${new}/cards
{"number": "ลป 0100/2565", "issued_on": "2022-06-09"}
-> 409
{"code": "network.pledge_first"}
header If-Match: "3"
PUT /api/v1/network/volunteers/${new}
{"area_code": "521304", "villages": ["52130404"], "name": "คำแปง ใจแก้ว", "level": "village", "pledged_on": "2022-06-01"}
-> 200
{"standing": "serving", "active": true}
POST /api/v1/network/volunteers/${new}/cards
{"number": "ลป 0100/2565", "issued_on": "2022-06-09"}
-> 409
{"code": "network.training_first"}
POST /api/v1/network/courses
{"name": "หลักสูตรพื้นฐาน อพม.", "day": "2022-07-01", "hours": 12, "volunteer_ids": ["${new}"]}
-> 400
{"faults": [{"path": "/day", "code": "network.day_in_the_future"}]}
POST /api/v1/network/courses
{"name": "ดูแลผู้สูงอายุที่บ้าน", "day": "2022-06-08", "hours": 12, "place": "อบต.แจ้ซ้อน", "skill": "elder_care", "volunteer_ids": ["${new}", "${tambon_chair}", "${new}"]}
-> 201
{"volunteers": 2}
GET /api/v1/network/courses
-> 200
{"items": [{"name": "ดูแลผู้สูงอายุที่บ้าน", "hours": 12, "volunteers": 2}]}
POST /api/v1/network/volunteers/${new}/cards
{"number": "ลป 0100/2565", "issued_on": "2022-06-09"}
-> 201
{"card_number": "ลป 0100/2565", "card_expires_on": "2026-06-08", "card_expires_soon": false, "skill_codes": ["elder_care"]}

# Work: by skill and by place, nearest first.
POST /api/v1/network/volunteers/${new}/assignments
{"area_code": "521304", "skill": "sign_language", "task": "ล่ามภาษามือ", "from_day": "2022-06-10"}
-> 400
{"faults": [{"path": "/skill", "code": "network.skill_missing"}]}
POST /api/v1/network/volunteers/${new}/assignments
{"area_code": "570511", "task": "เยี่ยมบ้าน", "from_day": "2022-06-10"}
-> 400
{"faults": [{"path": "/area_code", "code": "network.area_out_of_reach"}]}
POST /api/v1/network/volunteers/${new}/assignments
{"area_code": "521304", "skill": "elder_care", "task": "เยี่ยมผู้สูงอายุติดบ้านสัปดาห์ละครั้ง", "from_day": "2022-06-10"}
-> 201
keep assignment = /id
GET /api/v1/network/suitable_volunteers?area=52130404&skill=elder_care
-> 200
{"items": [{"id": "${new}", "nearness": "same_village", "card_in_force": true, "turns_lately": 0}, {"id": "${tambon_chair}", "nearness": "same_tambon"}]}
GET /api/v1/network/suitable_volunteers?area=52130404&skill=driving
-> 200
{"items": []}
GET /api/v1/network/suitable_volunteers?area=52
-> 400

# The rota and the hours.
POST /api/v1/network/volunteers/${new}/turns
{"day": "2022-06-10", "shift": "morning", "task": "เยี่ยมบ้านหมู่ 4"}
-> 201
keep turn = /id
POST /api/v1/network/volunteers/${new}/turns
{"day": "2022-06-10", "shift": "morning", "task": "อีกงาน"}
-> 409
{"code": "network.turn_planned_already"}
POST /api/v1/network/volunteers/${new}/turns/${turn}/minutes
{"minutes": 180}
-> 400
{"faults": [{"path": "/minutes", "code": "network.hours_before_the_day"}]}
POST /api/v1/network/volunteers/${new}/turns
{"day": "2022-06-08", "shift": "afternoon", "task": "ช่วยงานศูนย์", "minutes": 90}
-> 201
GET /api/v1/network/volunteer_rota
-> 200
{"items": [{"day": "2022-06-10", "volunteer_name": "คำแปง ใจแก้ว", "minutes": null}]}
clock 2022-06-10T13:00:00+07:00
POST /api/v1/network/volunteers/${new}/turns/${turn}/minutes
{"minutes": 180}
-> 201
{"minutes": 180}
DELETE /api/v1/network/volunteers/${new}/turns/${turn}
-> 404
{"code": "network.turn_unknown"}
POST /api/v1/network/volunteers/${new}/awards
{"kind": "thanks", "given_on": "2022-06-10", "giver": "นายก อบต.แจ้ซ้อน", "reason": "พบผู้สูงอายุที่อยู่คนเดียวในคืนฝนตก"}
-> 201
POST /api/v1/network/volunteers/${new}/assignments/${assignment}/ending
{"until_day": "2022-06-30"}
-> 201
{"assignments": [{"until_day": "2022-06-30"}]}
POST /api/v1/network/volunteers/${new}/assignments/${assignment}/ending
{"until_day": "2022-07-30"}
-> 409
{"code": "network.assignment_unknown"}
GET /api/v1/network/volunteers/${new}/record
-> 200
{"minutes_this_year": 270, "minutes_ever": 270, "card_term_years": 4, "checks": [{"step": "district", "chair_name": "บุญส่ง วังซ้าย"}, {"step": "tambon", "note": "รู้จักทุกบ้านในหมู่ 4"}], "trainings": [{"skill": "elder_care"}], "awards": [{"kind": "thanks"}], "cards": [{"expires_on": "2026-06-08"}]}

# Warned in time; no work is planned beyond the card.
GET /api/v1/network/volunteers?card=expiring
-> 200
{"items": []}
clock 2026-04-01T09:00:00+07:00
as som
GET /api/v1/network/volunteers?card=expiring
-> 200
{"items": [{"id": "${new}", "card_expires_soon": true, "card_expired": false}]}
POST /api/v1/network/volunteers/${new}/turns
{"day": "2026-06-09", "shift": "morning", "task": "เยี่ยมบ้าน"}
-> 400
{"faults": [{"path": "/day", "code": "network.card_expired_by_then"}]}
POST /api/v1/network/volunteers/${new}/cards
{"number": "ลป 0100/2569", "issued_on": "2026-04-01"}
-> 201
{"card_expires_on": "2030-03-31", "card_expires_soon": false}

# Neighbours see none of it.
as suda
GET /api/v1/network/volunteers/${new}/record
-> 404
{"code": "network.volunteer_unknown"}
GET /api/v1/network/volunteer_rota?from=2022-06-01&to=2022-06-30
-> 200
{"items": []}
GET /api/v1/network/courses
-> 200
{"items": []}
verify

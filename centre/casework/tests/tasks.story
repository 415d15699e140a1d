# What an officer has to do: own tasks, a substitute while away, a calendar by a secret link, a caseload handed over and back.
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
as lek
GET /api/v1/staff/session
-> 200
keep lek = /staff/id
as nok
GET /api/v1/staff/session
-> 200
keep nok = /staff/id
as som
GET /api/v1/staff/session
-> 200
keep som = /staff/id

# Two cases of Som's with something to do, and a task of her own.
POST /api/v1/casework/cases
{"channel": "walk_in", "reporter": {"kind": "self", "name": "บัวสร", "phone": "0812345678"}, "clients": [{"person_id": "", "about": "นางบัวสร"}], "main_problem": "INC02", "request": "ขอถุงยังชีพ"}
-> 201
keep case = /id
keep number = /number
POST /api/v1/casework/cases/${case}/triage
{"urgency": "normal", "secrecy": "ordinary", "in_charge": "${som}"}
-> 201
POST /api/v1/casework/cases/${case}/follow_ups
{"due_on": ["2022-06-12"]}
-> 201
POST /api/v1/casework/tasks
{"what": "โทรถาม อบต. เรื่องรถ", "due_on": "2022-06-10"}
-> 201
{"kind": "own", "what": "โทรถาม อบต. เรื่องรถ"}
keep task = /id
GET /api/v1/casework/tasks
-> 200
{"items": [{"kind": "own", "due_on": "2022-06-10"}, {"kind": "follow_up", "case_id": "${case}", "due_on": "2022-06-12"}]}

# The calendar: whoever has the link reads days, kinds and numbers.
POST /api/v1/casework/calendar
{}
-> 201
{"active": true}
keep feed = /path
as nobody
GET ${feed}
-> 200
expect Content-Type: text/calendar; charset=utf-8
absent "บัวสร"
absent "รถ"
GET /api/v1/casework/calendars/wrong
-> 404
as som
DELETE /api/v1/casework/calendar
-> 200
{"active": false}
as nobody
GET ${feed}
-> 404

# Som is away; Lek stands in and sees what is due.
as som
POST /api/v1/casework/absences
{"substitute_id": "${som}", "from_on": "2022-06-09", "until_on": "2022-06-20"}
-> 400
{"faults": [{"path": "/substitute_id", "code": "casework.not_a_colleague"}]}
POST /api/v1/casework/absences
{"substitute_id": "${lek}", "from_on": "2022-06-09", "until_on": "2022-06-20"}
-> 201
{"now": true}
keep absence = /id
as lek
GET /api/v1/casework/tasks
-> 200
{"items": [{"kind": "own", "instead_of": "som"}, {"kind": "follow_up", "instead_of": "som"}]}
POST /api/v1/casework/tasks/${task}/completion
{}
-> 201
POST /api/v1/casework/tasks/${task}/completion
{}
-> 409
{"code": "casework.task_done"}
as nok
GET /api/v1/casework/tasks
-> 200
{"items": []}
as som
DELETE /api/v1/casework/absences/${absence}
-> 200
as lek
GET /api/v1/casework/tasks
-> 200
{"items": []}

# Som leaves: all her work goes to Lek in one act of the head, and comes back in one.
POST /api/v1/casework/handovers
{"from_id": "${som}", "to_id": "${lek}", "reason": "ไม่ใช่ของฉัน"}
-> 400
{"faults": [{"path": "/from_id", "code": "casework.not_a_colleague"}]}
as kamnan
POST /api/v1/casework/handovers
{"from_id": "${som}", "to_id": "${lek}", "reason": "สมย้ายไปจังหวัด"}
-> 201
{"cases": 1, "tasks": 0, "undone": false}
keep handover = /id
as lek
GET /api/v1/casework/cases/${case}
-> 200
{"in_charge": {"id": "${lek}"}}
as kamnan
POST /api/v1/casework/handovers/${handover}/reversal
{}
-> 201
{"cases": 1, "undone": true}
POST /api/v1/casework/handovers/${handover}/reversal
{}
-> 409
{"code": "casework.handover_undone"}
as som
GET /api/v1/casework/cases/${case}
-> 200
{"in_charge": {"id": "${som}"}}

# A sealed file moves only by the hand of somebody who sees it.
as nok
POST /api/v1/casework/cases
{"channel": "partner", "reporter": {"kind": "agency", "name": "ครู"}, "clients": [{"person_id": "", "about": "เด็กชายต้นกล้า"}], "main_problem": "VIO01", "request": "มีรอยช้ำ", "risks": ["present_violence"]}
-> 201
keep sealed = /id
POST /api/v1/casework/cases/${sealed}/triage
{"urgency": "most_urgent", "risks": ["present_violence"], "secrecy": "sealed", "in_charge": "${nok}"}
-> 201
as kamnan
POST /api/v1/casework/handovers
{"from_id": "${nok}", "to_id": "${lek}", "reason": "ลาออก"}
-> 409
{"code": "casework.nothing_to_hand_over"}
as lek
GET /api/v1/casework/cases/${sealed}
-> 404
as nok
POST /api/v1/casework/handovers
{"to_id": "${lek}", "reason": "ไปอบรม"}
-> 201
{"cases": 1}
keep handover = /id
as lek
GET /api/v1/casework/cases/${sealed}
-> 200
{"in_charge": {"id": "${lek}"}}

# Given back, the file is closed again to whoever was in its team for the handover alone.
as nok
POST /api/v1/casework/handovers/${handover}/reversal
{}
-> 201
{"cases": 1, "undone": true}
GET /api/v1/casework/cases/${sealed}
-> 200
{"in_charge": {"id": "${nok}"}}
as lek
GET /api/v1/casework/cases/${sealed}
-> 404

# Whoever was in the team before stays in it.
as nok
POST /api/v1/casework/cases/${sealed}/team
{"join": ["${lek}"]}
-> 201
POST /api/v1/casework/handovers
{"to_id": "${lek}", "reason": "ไปอบรมอีกครั้ง"}
-> 201
{"cases": 1}
keep handover = /id
POST /api/v1/casework/handovers/${handover}/reversal
{}
-> 201
as lek
GET /api/v1/casework/cases/${sealed}
-> 200
{"in_charge": {"id": "${nok}"}}
verify

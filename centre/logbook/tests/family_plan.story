# The whole life of a family's plan: a baseline is kept, goals and actions are set from the menu, somebody is late, the family is
# assessed again, moves from stage to stage by dated rules, and graduates; its logbook is printed.
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
member kamnan centre_head ${centre}
member dao volunteer ${centre} 521304
member audit auditor ${centre}
as som
GET /api/v1/staff/session
-> 200
keep som = /staff/id
as dao
GET /api/v1/staff/session
-> 200
keep dao = /staff/id
as som
POST /api/v1/registry/households
{"address": {"area_code": "521304", "house_no": "12/3"}}
-> 201
keep house = /id
POST /api/v1/registry/people
{"person": {"title": "นาง", "first_name": "บัวผัน", "last_name": "แสนใจ", "gender": "female", "birth": "1950"}, "household": {"household_id": "${house}", "role": "head"}}
-> 201
keep head = /id
POST /api/v1/targeting/households/${house}/verifications
{"observed_on": "2022-06-08", "values": [{"measure": "income", "mark": "fail"}, {"measure": "health", "mark": "pass"}, {"measure": "education", "mark": "pass"}, {"measure": "living", "mark": "fail"}, {"measure": "access", "mark": "pass"}]}
-> 201

# Nothing yet; then the baseline, once and for all.
GET /api/v1/logbook/households/${house}
-> 200
{"book_id": ""}
POST /api/v1/logbook/books
{"household_id": "nowhere"}
-> 400
{"faults": [{"path": "/household_id", "code": "logbook.household_unknown"}]}
POST /api/v1/logbook/books
{"household_id": "${house}", "attitude": "อยากมีรายได้ของตัวเอง", "skill": "ทอผ้าเป็น", "resource": "มีที่ดินหลังบ้านหนึ่งงาน", "way_out": "รวมกลุ่มทอผ้า"}
-> 201
{"stage": "survive", "state": "open", "deprived": 2, "solved": 0, "reassess_on": "2022-12-09", "head_name": "นางบัวผัน แสนใจ", "assessments": [{"kind": "baseline", "source": "survey", "income": "deprived", "living": "deprived", "skill": "ทอผ้าเป็น"}], "standings": [{"stage": "survive", "reached": true}, {"stage": "sufficient", "reached": false, "lacks": ["deprived", "income"]}, {"stage": "sustainable", "reached": false, "lacks": ["deprived", "income", "months"]}]}
keep book = /id
POST /api/v1/logbook/books
{"household_id": "${house}"}
-> 409
{"code": "logbook.book_there_already"}

# Goals, and actions from the dated menu, owned by an officer, a volunteer and the family.
GET /api/v1/logbook/menu
-> 200
{"items": [{"code": "INC_JOB", "dimension": "income", "problem_code": "INC04", "agency_kind": "EMPLOY"}, "…"]}
POST /api/v1/logbook/books/${book}/goals
{"dimension": "income", "problem_code": "INC07", "problem": "ไม่มีรายได้ประจำ", "aim": "มีรายได้จากผ้าทอเดือนละ 3,000 บาท", "target_on": "2022-12-31"}
-> 201
{"goals": [{"dimension": "income", "state": "open", "begun": false}]}
keep goal = /goals/0/id
POST /api/v1/logbook/books/${book}/goals
{"dimension": "living", "problem_code": "NOPE", "problem": "หลังคารั่ว", "aim": "หลังคาใหม่", "target_on": "2022-12-31"}
-> 400
{"faults": [{"path": "/problem_code", "code": "logbook.problem_unknown"}]}
POST /api/v1/logbook/books/${book}/actions
{"goal_id": "${goal}", "menu_code": "INC_SKILL", "what": "พาไปอบรมทอผ้าที่อำเภอ", "owner_kind": "volunteer", "owner_id": "${som}", "due_on": "2022-07-15"}
-> 400
{"faults": [{"path": "/owner_id", "code": "logbook.who_unknown"}]}
POST /api/v1/logbook/books/${book}/actions
{"goal_id": "${goal}", "menu_code": "INC_SKILL", "what": "พาไปอบรมทอผ้าที่อำเภอ", "owner_kind": "officer", "owner_id": "${som}", "due_on": "2022-07-15"}
-> 201
{"goals": [{"actions": [{"menu_code": "INC_SKILL", "menu_en": "Short skill training", "state": "planned", "overdue": false, "owner_kind": "officer"}]}]}
keep training = /goals/0/actions/0/id
POST /api/v1/logbook/books/${book}/actions
{"goal_id": "${goal}", "what": "เตรียมกี่ทอผ้า", "owner_kind": "family", "owner_id": "${head}", "due_on": "2022-07-20"}
-> 201
keep loom = /goals/0/actions/1/id

# The officer's action stands among her tasks, leads to the book, and is not finished by hand.
GET /api/v1/casework/tasks?days=60
-> 200
{"items": [{"kind": "own", "what": "พาไปอบรมทอผ้าที่อำเภอ", "due_on": "2022-07-15", "about": "logbook/books/${book}"}]}
keep task = /items/0/id
POST /api/v1/casework/tasks/${task}/completion
{}
-> 409
{"code": "casework.task_done_elsewhere"}

# Late: the list, the counts and the officer's own page say so.
clock 2022-07-22T09:00:00+07:00
GET /api/v1/logbook/due
-> 200
{"items": [{"id": "${training}", "overdue": true, "mine": true, "dimension": "income"}]}
GET /api/v1/logbook/due?whose=all
-> 200
{"items": [{"id": "${training}"}, {"id": "${loom}", "mine": false}]}
GET /api/v1/logbook/books?overdue=yes
-> 200
{"items": [{"id": "${book}", "overdue": 2, "actions_open": 2, "next_due": "2022-07-15"}]}
GET /api/v1/logbook/books?q=บัวผัน
-> 200
{"items": [{"id": "${book}"}]}
GET /api/v1/logbook/summary?area=521304
-> 200
{"books": 1, "survive": 1, "overdue": 1, "deprived_first": 2}
POST /api/v1/logbook/books/${book}/actions/${training}/change
{"owner_kind": "volunteer", "owner_id": "${dao}", "due_on": "2022-08-10", "reason": "รถของศูนย์เสีย อพม.จะพาไปแทน"}
-> 201
{"goals": [{"actions": [{"id": "${loom}"}, {"id": "${training}", "owner_kind": "volunteer", "overdue": false, "notes": [{"words": "รถของศูนย์เสีย อพม.จะพาไปแทน"}]}]}]}
GET /api/v1/casework/tasks?days=60
-> 200
{"items": []}
as dao
GET /api/v1/casework/tasks?days=60
-> 200
{"items": [{"due_on": "2022-08-10", "about": "logbook/books/${book}"}]}
POST /api/v1/logbook/books/${book}/actions/${training}/notes
{"words": "พาไปสมัครแล้ว เริ่มเรียนวันจันทร์", "noted_on": "2022-07-22"}
-> 201
{"goals": [{"begun": true, "actions": [{"id": "${loom}"}, {"id": "${training}", "state": "under_way"}]}], "dimensions": [{"dimension": "income", "state": "in_progress"}, "…"]}
POST /api/v1/logbook/books/${book}/actions/${training}/outcome
{"state": "done", "ended_on": "2022-07-22"}
-> 403
as nok
POST /api/v1/logbook/books/${book}/actions/${training}/outcome
{"state": "done", "ended_on": "2022-07-22"}
-> 201
{"overdue": 1}
as dao
GET /api/v1/casework/tasks?days=60
-> 200
{"items": []}
as nok
POST /api/v1/logbook/books/${book}/actions/${loom}/outcome
{"state": "dropped", "ended_on": "2022-07-22"}
-> 400
{"faults": [{"path": "/reason", "code": "logbook.reason_needed"}]}
POST /api/v1/logbook/books/${book}/goals/${goal}/outcome
{"state": "solved"}
-> 409
{"code": "logbook.actions_still_open"}
POST /api/v1/logbook/books/${book}/actions/${loom}/outcome
{"state": "dropped", "ended_on": "2022-07-22", "reason": "ใช้กี่ของกลุ่ม"}
-> 201
{"overdue": 0}

# The team: a mentor and somebody of the sub-district; the family is no team.
POST /api/v1/logbook/books/${book}/team
{"part": "mentor", "kind": "volunteer", "member_id": "${dao}", "duty": "เยี่ยมทุกเดือน"}
-> 201
{"team": [{"part": "mentor", "books": 1, "too_many": false}]}
keep mentor = /team/0/id
POST /api/v1/logbook/books/${book}/team
{"part": "operation", "kind": "family", "member_id": "${head}"}
-> 400
{"faults": [{"path": "/kind", "code": "logbook.family_is_no_team"}]}
POST /api/v1/logbook/books/${book}/team
{"part": "operation", "kind": "community", "name": "ผู้ใหญ่คำปัน", "duty": "ประสานกลุ่มทอผ้า"}
-> 201

# Half a year later: late with the assessment; a visit changes what targeting knows; the baseline stays.
clock 2022-12-20T09:00:00+07:00
GET /api/v1/logbook/households/${house}
-> 200
{"book_id": "${book}", "reassess_late": true}
POST /api/v1/logbook/books/${book}/stages
{"stage": "sufficient", "reason": "อยากเลื่อนให้ทันรายงาน"}
-> 400
{"faults": [{"path": "/stage", "code": "logbook.stage_not_reached"}]}
POST /api/v1/targeting/households/${house}/verifications
{"observed_on": "2022-12-19", "values": [{"measure": "income", "mark": "pass"}]}
-> 201
POST /api/v1/logbook/books/${book}/assessments
{"assessed_on": "2022-12-25", "source": "survey"}
-> 400
{"faults": [{"path": "/assessed_on", "code": "logbook.in_future"}]}
POST /api/v1/logbook/books/${book}/assessments
{"assessed_on": "2022-12-20", "source": "survey", "note": "ขายผ้าได้เดือนละ 3,500"}
-> 201
{"reassess_on": "2023-06-20", "deprived": 2, "solved": 1, "assessments": [{"kind": "baseline", "income": "deprived"}, {"kind": "reassessment", "income": "not_deprived", "living": "deprived"}], "dimensions": [{"dimension": "income", "first": "deprived", "last": "not_deprived", "change": "better", "state": "solved"}, "…"]}
POST /api/v1/logbook/books/${book}/goals/${goal}/outcome
{"state": "solved", "reason": "มีรายได้ประจำ"}
-> 201
POST /api/v1/logbook/books/${book}/stages
{"stage": "sufficient", "reason": "รายได้พ้นเกณฑ์ เหลือบ้านที่ต้องซ่อม"}
-> 201
{"stage": "sufficient", "stages": [{"from_stage": "survive", "to_stage": "sufficient", "rule_version": "stages-2565", "moved_on": "2022-12-20"}]}

# The last dimension, entered by an officer; sustainable only after half a year.
clock 2023-03-01T09:00:00+07:00
POST /api/v1/logbook/books/${book}/assessments
{"assessed_on": "2023-03-01", "source": "entered", "income": "not_deprived", "health": "not_deprived", "education": "not_deprived", "living": "not_deprived", "access": "not_deprived"}
-> 201
{"solved": 2}
POST /api/v1/logbook/books/${book}/stages
{"stage": "sustainable", "reason": "ครบทุกมิติแล้ว"}
-> 400
{"faults": [{"path": "/stage", "code": "logbook.stage_not_reached"}]}
POST /api/v1/logbook/books/${book}/closure
{"closed_for": "graduated", "words": "พ้นแล้ว"}
-> 400
{"faults": [{"path": "/closed_for", "code": "logbook.not_sustainable_yet"}]}
clock 2023-06-21T09:00:00+07:00
POST /api/v1/logbook/books/${book}/stages
{"stage": "sustainable", "reason": "อยู่ได้เองเกินหกเดือน"}
-> 201
POST /api/v1/logbook/books/${book}/closure
{"closed_for": "graduated", "words": "ครอบครัวภูมิใจ พร้อมเป็นพี่เลี้ยงให้ครัวเรือนอื่น"}
-> 201
{"state": "closed", "closed_on": "2023-06-21"}
POST /api/v1/logbook/books/${book}/goals
{"dimension": "living", "problem": "หลังคารั่ว", "aim": "หลังคาใหม่", "target_on": "2023-12-31"}
-> 409
{"code": "logbook.book_closed"}
POST /api/v1/logbook/books/${book}/reopening
{"words": "น้ำท่วม ต้องเริ่มใหม่"}
-> 201
{"state": "open"}
# Going down needs a reason only.
POST /api/v1/logbook/books/${book}/stages
{"stage": "survive", "reason": "น้ำท่วมบ้าน เครื่องมือเสียหายหมด"}
-> 201
{"stage": "survive"}
POST /api/v1/logbook/books/${book}/team/${mentor}/departure
{}
-> 201

# On paper; the auditor reads the list, and not a word leaves without a purpose.
POST /api/v1/logbook/books/${book}/papers
{"language": "th"}
-> 201
{"kind": "logbook"}
keep paper = /id
GET /api/v1/logbook/books/${book}/papers/${paper}
-> 200
expect Content-Type: application/pdf
GET /api/v1/logbook/forms/logbook
-> 200
expect Content-Type: application/pdf
as audit
GET /api/v1/logbook/books
-> 200
{"items": [{"id": "${book}"}]}
as prasit
POST /api/v1/logbook/books/${book}/stages
{"stage": "sufficient", "reason": "จังหวัดขอเลื่อน"}
-> 403
verify

# A memorandum between five departments and a marketplace: drafted with its parties and duties, in force, its results counted, a task
# when its end comes near, renewed with what was agreed; a committee whose members sit for a term; nobody outside changes any of it.
clock 2023-04-10T09:00:00+07:00
organisation lampang provincial_office 520101 สำนักงาน พมจ.ลำปาง
organisation chaeson centre 521304 ศูนย์ช่วยเหลือสังคมตำบลแจ้ซ้อน
organisation phrae provincial_office 540101 สำนักงาน พมจ.แพร่
area lampang 52
area chaeson 521304
area phrae 54
member prasit provincial_officer lampang
member som desk_officer chaeson
member other provincial_officer phrae

as som
POST /api/v1/network/partners
{"name_th": "กรมหนึ่ง", "kind": "department", "active": true}
-> 403
as prasit
POST /api/v1/network/partners
{"name_th": "", "kind": "department", "active": true}
-> 400
{"faults": [{"path": "/name_th"}]}
POST /api/v1/network/partners
{"name_th": "กรมกิจการเด็กและเยาวชน", "name_en": "Department of Children and Youth", "kind": "department", "contact": "คุณอร", "phone": "๐๒-๑๒๓๔๕๖๗", "active": true}
-> 201
{"phone": "02-1234567", "version": 1}
keep dcy = /id
POST /api/v1/network/partners
{"name_th": "กรมกิจการผู้สูงอายุ", "kind": "department", "active": true}
-> 201
keep dop = /id
POST /api/v1/network/partners
{"name_th": "กรมกิจการสตรีและสถาบันครอบครัว", "kind": "department", "active": true}
-> 201
keep dwf = /id
POST /api/v1/network/partners
{"name_th": "กรมพัฒนาสังคมและสวัสดิการ", "kind": "department", "active": true}
-> 201
keep dsdw = /id
POST /api/v1/network/partners
{"name_th": "กรมส่งเสริมและพัฒนาคุณภาพชีวิตคนพิการ", "kind": "department", "active": true}
-> 201
keep dep = /id
POST /api/v1/network/partners
{"name_th": "ตลาดออนไลน์ จำกัด", "name_en": "Online Marketplace", "kind": "company", "active": true}
-> 201
keep market = /id
as other
GET /api/v1/network/partners
-> 200
{"items": []}

# A draft says who does what; it ends after it begins, and a duty has a party.
as prasit
POST /api/v1/network/memoranda
{"title_th": "ตลาดออนไลน์", "signed_on": "2023-04-10", "starts_on": "2023-04-10", "ends_on": "2023-04-09", "parties": [{"partner_id": "${dcy}"}, {"partner_id": "${market}"}]}
-> 400
{"faults": [{"path": "/ends_on", "code": "network.ends_before_it_begins"}]}
POST /api/v1/network/memoranda
{"title_th": "ตลาดออนไลน์", "signed_on": "2023-04-10", "starts_on": "2023-04-10", "ends_on": "2024-04-09", "parties": [{"partner_id": "${dcy}"}, {"partner_id": "nobody"}]}
-> 400
{"faults": [{"path": "/parties/1/partner_id", "code": "network.partner_unknown"}]}
POST /api/v1/network/memoranda
{"title_th": "ตลาดออนไลน์", "signed_on": "2023-04-10", "starts_on": "2023-04-10", "ends_on": "2024-04-09", "parties": [{"partner_id": "${dcy}"}, {"partner_id": "${market}"}], "duties": [{"party": 3, "what": "อบรม"}]}
-> 400
{"faults": [{"path": "/duties/0/party", "code": "network.party_unknown"}]}
POST /api/v1/network/memoranda
{"title_th": "ความร่วมมือส่งเสริมอาชีพผ่านตลาดออนไลน์", "title_en": "Work through an online marketplace", "number": "พม 0204/66", "signed_on": "2023-04-10", "starts_on": "2023-04-10", "ends_on": "2024-04-09", "remind_days": 90, "parties": [{"partner_id": "${dcy}"}, {"partner_id": "${dop}"}, {"partner_id": "${dwf}"}, {"partner_id": "${dsdw}"}, {"partner_id": "${dep}"}, {"partner_id": "${market}"}], "duties": [{"party": 1, "what": "คัดเลือกครอบครัว", "measure": "ครอบครัว", "target": 60}, {"party": 6, "what": "อบรมและเปิดร้าน", "measure": "ร้านค้า", "target": 40}]}
-> 201
{"state": "draft", "parties": [{"name_en": "Department of Children and Youth"}, {}, {}, {}, {}, {"name_th": "ตลาดออนไลน์ จำกัด"}], "duties": [{"target": 60, "done": 0}, {"target": 40, "done": 0}], "renewal_due": false}
keep memorandum = /id
keep families = /duties/0/id
POST /api/v1/network/memoranda/${memorandum}/results
{"duty_id": "${families}", "on_day": "2023-04-10", "amount": 5}
-> 409
{"code": "network.memorandum_not_that_way"}
POST /api/v1/network/memoranda/${memorandum}/moves
{"state": "in_force"}
-> 201
{"state": "in_force"}
POST /api/v1/network/memoranda/${memorandum}/moves
{"state": "terminated"}
-> 400
{"faults": [{"path": "/reason", "code": "network.end_needs_reason"}]}
POST /api/v1/network/memoranda/${memorandum}/results
{"duty_id": "${families}", "on_day": "2023-04-11", "amount": 5}
-> 400
{"faults": [{"path": "/on_day", "code": "network.result_in_future"}]}
POST /api/v1/network/memoranda/${memorandum}/results
{"duty_id": "${families}", "on_day": "2023-04-10", "amount": 42, "what": "คัดเลือกรอบแรก"}
-> 201
{"duties": [{"done": 42}, {"done": 0}]}

# Five departments are bound, and the dashboard says so.
POST /api/v1/indicators/countings
{}
-> 201
GET /api/v1/indicators/results/departments_bound?area=52&period=2566
-> 200
{"result": {"value": 5000, "unit": "department"}}
GET /api/v1/indicators/results/memoranda_in_force?area=52&period=2566
-> 200
{"result": {"value": 1000}}

# A committee of three, one of them for a term that is over next year.
POST /api/v1/network/committees
{"name_th": "คณะกรรมการขับเคลื่อนบันทึกความเข้าใจ", "memorandum_id": "nobody", "seats": []}
-> 400
{"faults": [{"path": "/memorandum_id", "code": "network.memorandum_unknown"}]}
POST /api/v1/network/committees
{"name_th": "คณะกรรมการขับเคลื่อนบันทึกความเข้าใจ", "order_number": "14/2566", "memorandum_id": "${memorandum}", "seats": [{"part": "chair", "name": "ประสิทธิ์ ใจกว้าง", "term_from": "2023-04-10"}, {"part": "member", "name": "กัลยา เครือคำ", "term_from": "2023-04-10", "term_to": "2023-12-31"}, {"part": "secretary", "name": "มาลี ปันทะ", "term_from": "2023-04-10"}]}
-> 201
{"sitting": 3, "seats": [{"part": "chair"}, {"name": "กัลยา เครือคำ"}, {}]}
keep committee = /id
keep version = etag
header If-Match: ${version}
PUT /api/v1/network/committees/${committee}
{"name_th": "คณะกรรมการขับเคลื่อนบันทึกความเข้าใจ", "seats": [{"part": "chair", "name": "ประสิทธิ์ ใจกว้าง", "term_from": "2023-04-10", "term_to": "2022-04-10"}]}
-> 400
{"faults": [{"path": "/seats/0/term_to", "code": "network.ends_before_it_begins"}]}
GET /api/v1/casework/tasks
-> 200
{"items": []}

# Ninety days before the end it is a task of the province, and of nobody else; somebody's term is over meanwhile.
clock 2024-01-20T09:00:00+07:00
as prasit
GET /api/v1/casework/tasks
-> 200
{"items": [{"kind": "renewal", "id": "${memorandum}", "what": "ความร่วมมือส่งเสริมอาชีพผ่านตลาดออนไลน์", "due_on": "2024-04-09", "late": false, "about": "network/memoranda/${memorandum}"}]}
GET /api/v1/network/committees
-> 200
{"items": [{"sitting": 2}]}
GET /api/v1/network/memoranda?due=true
-> 200
{"items": [{"id": "${memorandum}", "renewal_due": true, "days_left": 80}]}
as som
GET /api/v1/casework/tasks
-> 200
{"items": []}
as other
GET /api/v1/casework/tasks
-> 200
{"items": []}
GET /api/v1/network/memoranda/${memorandum}
-> 404

# Renewed: the same parties and duties for the next term, whose results begin at nothing; the task is done, five are bound as before.
as prasit
POST /api/v1/network/memoranda/${memorandum}/renewal
{"signed_on": "2024-01-20", "ends_on": "2024-04-01", "number": "พม 0301/67"}
-> 400
{"faults": [{"path": "/ends_on", "code": "network.ends_before_it_begins"}]}
POST /api/v1/network/memoranda/${memorandum}/renewal
{"signed_on": "2024-01-20", "ends_on": "2026-04-09", "number": "พม 0301/67"}
-> 201
{"state": "in_force", "renews_id": "${memorandum}", "starts_on": "2024-04-10", "number": "พม 0301/67", "parties": [{}, {}, {}, {}, {}, {}], "duties": [{"target": 60, "done": 0}, {"done": 0}], "results": []}
keep next = /id
GET /api/v1/network/memoranda/${memorandum}
-> 200
{"state": "renewed", "duties": [{"done": 42}, {}], "results": [{"amount": 42}]}
GET /api/v1/casework/tasks
-> 200
{"items": []}
POST /api/v1/indicators/countings
{}
-> 201
GET /api/v1/indicators/results/departments_bound?area=52&period=2567
-> 200
{"result": {"value": 5000}}

# One department fewer is bound after a change; none when it ends before its term.
GET /api/v1/network/memoranda/${next}
-> 200
keep version = etag
header If-Match: ${version}
PUT /api/v1/network/memoranda/${next}
{"title_th": "ความร่วมมือส่งเสริมอาชีพผ่านตลาดออนไลน์", "number": "พม 0301/67", "signed_on": "2024-01-20", "starts_on": "2024-04-10", "ends_on": "2026-04-09", "remind_days": 90, "parties": [{"partner_id": "${dcy}"}, {"partner_id": "${dop}"}, {"partner_id": "${dwf}"}, {"partner_id": "${dsdw}"}, {"partner_id": "${market}"}], "duties": []}
-> 200
{"parties": [{}, {}, {}, {}, {}], "duties": []}
POST /api/v1/indicators/countings
{}
-> 201
GET /api/v1/indicators/results/departments_bound?area=52&period=2567
-> 200
{"result": {"value": 4000}}
POST /api/v1/network/memoranda/${next}/moves
{"state": "terminated", "reason": "ตลาดปิดกิจการ"}
-> 201
{"state": "terminated", "ended_reason": "ตลาดปิดกิจการ"}
POST /api/v1/indicators/countings
{}
-> 201
GET /api/v1/indicators/results/departments_bound?area=52&period=2567
-> 200
{"result": {"value": 0}}
verify

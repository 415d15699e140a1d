# A centre that serves tambons of two districts, and a tambon that no centre serves (edge case 19).
clock 2022-06-09T09:00:00+07:00
organisation lampang provincial_office 520101 สำนักงาน พมจ.ลำปาง
area lampang 52
member prasit provincial_officer lampang
as prasit
POST /api/v1/network/centres
{"area_code": "521304", "name_th": "ศูนย์แจ้ซ้อน", "host_kind": "tao", "host_name": "อบต.แจ้ซ้อน", "opened_on": "2022-06-09", "status": "open", "service_area": ["521304", "520803"]}
-> 201
keep centre = /org_id
member som desk_officer ${centre}

# The desk takes up a case of either district; both are the centre's own.
as som
POST /api/v1/casework/cases
{"channel": "walk_in", "area_code": "521304", "reporter": {"kind": "self", "name": "บัวสร", "phone": "0812345678"}, "clients": [{"person_id": "", "about": "นางบัวสร"}], "main_problem": "INC02", "request": "ขอถุงยังชีพ"}
-> 201
POST /api/v1/casework/cases
{"channel": "walk_in", "area_code": "520803", "reporter": {"kind": "self", "name": "คำปัน", "phone": "0812345679"}, "clients": [{"person_id": "", "about": "นายคำปัน"}], "main_problem": "INC02", "request": "ขอถุงยังชีพ"}
-> 201
GET /api/v1/casework/cases
-> 200
{"items": ["…"]}

# The public of both districts is served by it.
as nobody
GET /api/v1/portal/notice
-> 200
keep notice = /current
POST /api/v1/portal/requests
{"area_code": "520803", "problem": "INC02", "words": "ขอความช่วยเหลือ", "reporter": "self", "name": "ลุงมา", "phone": "0833334444", "notice_version": "${notice}"}
-> 201
keep number = /number
as som
GET /api/v1/casework/cases?q=${number}
-> 200
{"items": [{"number": "${number}"}]}

# Where there is no centre yet nobody waits for an answer that does not come: it is said at once, and 1300 named.
as nobody
POST /api/v1/portal/requests
{"area_code": "521001", "problem": "INC02", "words": "ขอความช่วยเหลือ", "reporter": "self", "name": "ลุงมา", "phone": "0833334444", "notice_version": "${notice}"}
-> 400
{"faults": [{"path": "/area_code", "code": "portal.no_centre_here"}]}
as som
GET /api/v1/casework/cases?q=521001
-> 200
{"items": []}
verify

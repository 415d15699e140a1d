# Scenario E: on 10 April 2023 the ministry looks at seven flagships, from the country down to a tambon's records. Nobody typed a
# result. Closed files count in their province alone; what comes late is said to be late; what is published gives nobody away.
clock 2023-03-20T09:00:00+07:00
organisation msdhs ministry 100101 กระทรวงการพัฒนาสังคมและความมั่นคงของมนุษย์
area msdhs 10 11 12 13 14 15 16 17 18 19 20 21 22 23 24 25 26 27 30 31 32 33 34 35 36 37 38 39 40 41 42 43 44 45 46 47 48 49 50 51 52 53 54 55 56 57 58 60 61 62 63 64 65 66 67 70 71 72 73 74 75 76 77 80 81 82 83 84 85 86 90 91 92 93 94 95 96
organisation lampang provincial_office 520101 สำนักงาน พมจ.ลำปาง
area lampang 52
organisation rai provincial_office 570101 สำนักงาน พมจ.เชียงราย
area rai 57
member piya executive msdhs
member prasit provincial_officer lampang
member ratri provincial_officer rai
as prasit
POST /api/v1/network/centres
{"area_code": "521304", "name_th": "ศูนย์ช่วยเหลือสังคมตำบลแจ้ซ้อน", "host_kind": "tao", "host_name": "อบต.แจ้ซ้อน", "opened_on": "2022-06-09", "status": "open", "service_area": ["521304"]}
-> 201
keep chaeson = /org_id
POST /api/v1/network/centres
{"area_code": "521301", "name_th": "ศูนย์ช่วยเหลือสังคมตำบลเมืองปาน", "host_kind": "tao", "host_name": "อบต.เมืองปาน", "opened_on": "2022-06-09", "status": "open", "service_area": ["521301"]}
-> 201
keep mueangpan = /org_id
as ratri
POST /api/v1/network/centres
{"area_code": "570101", "name_th": "ศูนย์ช่วยเหลือสังคมตำบลเวียง", "host_kind": "tao", "host_name": "ทน.เชียงราย", "opened_on": "2022-06-09", "status": "open", "service_area": ["570101"]}
-> 201
keep chiangrai = /org_id
member som desk_officer ${chaeson}
member kamnan centre_head ${chaeson}
member lek desk_officer ${mueangpan}
member kham desk_officer ${chiangrai}

as som
repeat 12
POST /api/v1/casework/cases
{"channel": "walk_in", "reporter": {"kind": "self", "name": "ผู้มาขอ ${i}"}, "clients": [{"person_id": "", "about": "ผู้มาขอ ${i}"}], "area_code": "521304", "main_problem": "INC02", "request": "รายได้ไม่พอ ${i}"}
-> 201
keep helped = /id
POST /api/v1/casework/cases
{"channel": "walk_in", "reporter": {"kind": "self", "name": "อินถา"}, "clients": [{"person_id": "", "about": "อินถา ปันทะ"}], "area_code": "521304", "main_problem": "HOU05", "request": "หลังคารั่ว"}
-> 201
keep refused = /id
POST /api/v1/casework/cases
{"channel": "partner", "reporter": {"kind": "agency", "name": "โรงเรียน"}, "clients": [{"person_id": "", "about": "เด็ก ป."}], "area_code": "521304", "main_problem": "VIO01", "request": "มีรอยช้ำ", "risks": ["present_violence"]}
-> 201
{"secrecy": "sealed"}
keep sealed = /id
as lek
repeat 15
POST /api/v1/casework/cases
{"channel": "walk_in", "reporter": {"kind": "self", "name": "ผู้มาขอ ${i}"}, "clients": [{"person_id": "", "about": "ผู้มาขอ ${i}"}], "area_code": "521301", "main_problem": "INC02", "request": "รายได้ไม่พอ ${i}"}
-> 201
as kham
repeat 11
POST /api/v1/casework/cases
{"channel": "walk_in", "reporter": {"kind": "self", "name": "ผู้มาขอ ${i}"}, "clients": [{"person_id": "", "about": "ผู้มาขอ ${i}"}], "area_code": "570101", "main_problem": "INC02", "request": "รายได้ไม่พอ ${i}"}
-> 201
as kamnan
POST /api/v1/network/volunteers
{"area_code": "521304", "name": "ดาว ปันทะ", "level": "tambon", "chair": true, "serves_already": true, "card_number": "ลป 0001/2565", "card_expires_on": "2026-01-31"}
-> 201
POST /api/v1/giving/partners
{"name": "บริษัท ล้านนาเซรามิก จำกัด", "kind": "company", "phone": "0541112222", "contact": "คุณวิภา"}
-> 201
POST /api/v1/casework/cases/${helped}/closure
{"outcome": "solved", "reason": "พอใจ", "satisfaction": 5}
-> 201
POST /api/v1/casework/cases/${refused}/closure
{"outcome": "client_refused", "reason": "ไม่ประสงค์รับ", "satisfaction": 2}
-> 201

# Seven flagships under four strategic issues. The tambon does not know of the closed file, the province does, the country adds up.
as som
POST /api/v1/indicators/countings
{}
-> 201
GET /api/v1/indicators/results?period=2023-03
-> 200
{"frame": {"area": {"code": "521304", "name_th": "แจ้ซ้อน"}, "roots": [{"code": "521304"}], "path": [], "period": {"name": "2023-03", "before": "2023-02", "fiscal_year": 2566, "closes_on": "2023-04-10"}}, "issues": [{"code": "S1"}, {"code": "S2"}, {"code": "S3"}, {"code": "S4"}], "flagships": [{"code": "F1"}, {"code": "F2"}, {"code": "F3"}, {"code": "F4"}, {"code": "F5"}, {"code": "F6"}, {"code": "F7"}]}
GET /api/v1/indicators/results/cases_opened?period=2023-03
-> 200
{"result": {"value": 13000, "before": 0, "over": 13}, "centres": [{"key": "${chaeson}", "value": 13000, "name_th": "ศูนย์ช่วยเหลือสังคมตำบลแจ้ซ้อน"}], "may_list": true, "may_set_target": false}
GET /api/v1/indicators/results/satisfied_share?period=2023-03
-> 200
{"result": {"value": 50000, "before": null, "over": 1, "under": 2}}
GET /api/v1/indicators/results/volunteers_serving?period=2023-03
-> 200
{"result": {"value": 1000, "before": 0}}
as prasit
GET /api/v1/indicators/results/cases_opened?period=2023-03
-> 200
{"frame": {"area": {"code": "52"}}, "result": {"value": 29000}, "parts": ["…"], "may_set_target": true}
GET /api/v1/indicators/results/cases_opened?period=2023-03&area=5213
-> 200
{"result": {"value": 28000}, "parts": [{"key": "521301", "value": 15000}, "…"], "centres": ["…"]}
GET /api/v1/indicators/results/protected_contact_share?period=2023-03
-> 200
{"result": {"value": 0, "over": 0, "under": 1}}
as piya
GET /api/v1/indicators/results/cases_opened?period=2566
-> 200
{"frame": {"area": {"code": "00"}, "period": {"kind": "fiscal_year", "first": "2022-10-01", "last": "2023-09-30"}}, "result": {"value": 40000}, "parts": ["…"]}
GET /api/v1/indicators/results/cases_opened?period=2023-03&area=570101
-> 200
{"frame": {"path": [{"code": "00"}, {"code": "57"}, {"code": "5701"}]}, "result": {"value": 11000}}

# From the figure to the records, as far as the reader may.
as som
GET /api/v1/indicators/results/cases_opened/records?period=2023-03&limit=5
-> 200
{"items": [{"record_kind": "casework.case", "number": "…", "day": "2023-03-20", "area": {"code": "521304"}, "dimension": "walk_in"}, "…"], "next": "…"}
GET /api/v1/indicators/results/cases_opened/records?period=2023-03&limit=200
-> 200
absent "${sealed}"
GET /api/v1/indicators/results?area=52
-> 404
{"code": "indicators.area_out_of_reach"}
as piya
GET /api/v1/indicators/results/cases_opened/records
-> 403

# What an area aims at, by year.
as prasit
POST /api/v1/indicators/targets
{"indicator": "satisfied_share", "area": "52", "fiscal_year": 2566, "thousandths": 80000}
-> 201
{"version": 1}
POST /api/v1/indicators/targets
{"indicator": "satisfied_share", "area": "52", "fiscal_year": 2566, "thousandths": 85000}
-> 409
{"code": "indicators.target_changed_since"}
POST /api/v1/indicators/targets
{"indicator": "satisfied_share", "area": "52", "fiscal_year": 2566, "thousandths": 85000, "version": 1}
-> 201
POST /api/v1/indicators/targets
{"indicator": "satisfied_share", "area": "57", "fiscal_year": 2566, "thousandths": 85000}
-> 400
GET /api/v1/indicators/results/satisfied_share?period=2023-03
-> 200
{"result": {"value": 50000, "target": 85000, "target_area": "52"}}

# A bag that was given in March is written down after March was closed: it counts in March, late, and an earlier day says what was known.
clock 2023-04-15T09:00:00+07:00
as som
purpose assistance
POST /api/v1/casework/cases
{"channel": "walk_in", "reporter": {"kind": "self", "name": "คำแปง"}, "clients": [{"person_id": "", "about": "คำแปง"}], "area_code": "521304", "main_problem": "INC02", "request": "ผ้าอ้อม"}
-> 201
keep given = /id
POST /api/v1/casework/cases/${given}/aid
{"kind": "goods", "item": "ถุงยังชีพ", "unit": "ถุง", "quantity": 1, "value_satang": 70000, "giver": "สม", "receiver_name": "คำแปง", "acknowledgement": "signature", "given_on": "2023-03-25", "place": "บ้าน"}
-> 201
POST /api/v1/indicators/countings
{}
-> 201
GET /api/v1/indicators/results/help_days_median?period=2023-03
-> 200
{"result": {"value": 0, "late": 1, "over": 1}}
GET /api/v1/indicators/results/help_days_median?period=2023-03&as_of=2023-04-10
-> 200
{"result": {"value": null, "late": 0}}

# The quarter is published once. Few people are held back, and so is what would give them away.
as prasit
POST /api/v1/indicators/releases
{"period": "2566-Q3", "area": "52"}
-> 400
{"faults": [{"path": "/period", "code": "indicators.period_open"}]}
POST /api/v1/indicators/releases
{"period": "2566-Q2", "area": "52"}
-> 201
keep release = /id
as piya
POST /api/v1/indicators/releases
{"period": "2566-Q2", "area": "00"}
-> 409
{"code": "indicators.published_already"}
as nobody
GET /api/v1/indicators/releases
-> 200
{"items": [{"period": "2566-Q2", "area": {"code": "52"}}]}
GET /api/v1/indicators/releases/${release}
-> 200
{"items": [{"code": "cases_opened", "rows": [{"place": {"code": "52"}, "count": 30}, {"place": {"code": "52-"}, "count": null}, {"place": {"code": "5213"}, "count": null}, {"place": {"code": "521301"}, "count": null}, {"place": {"code": "521304"}, "count": null}]}, "…"]}

as piya
GET /api/v1/indicators/results/brief?period=2566
-> 200
expect Content-Type: application/pdf
verify

# Who serves which place: centres and agencies are found, kept by those who may, and not by their neighbours.
clock 2022-06-09T09:00:00+07:00
organisation lampang provincial_office 520101 สำนักงาน พมจ.ลำปาง
organisation chiangrai provincial_office 570101 สำนักงาน พมจ.เชียงราย
area lampang 52
area chiangrai 57
member prasit provincial_officer lampang
member suda provincial_officer chiangrai

# Anybody may look a place up.
GET /api/v1/network/areas/521304
-> 200
{"code": "521304", "name_th": "แจ้ซ้อน"}
GET /api/v1/network/areas/529999
-> 404
{"code": "network.area_unknown", "title": "ไม่พบพื้นที่นี้ ลองค้นหาด้วยชื่อตำบล"}
language en
GET /api/v1/network/areas/529999
-> 404
{"code": "network.area_unknown", "title": "This area is not known. Try the name of the sub-district."}

as suda
POST /api/v1/network/centres
{"area_code": "521304", "name_th": "ศูนย์แจ้ซ้อน", "host_kind": "tao", "host_name": "อบต.แจ้ซ้อน", "service_area": ["521304"]}
-> 400
{"faults": [{"path": "/area_code", "code": "network.area_out_of_reach", "message": "This area lies outside those you look after."}]}

as prasit
POST /api/v1/network/centres
{"area_code": "52", "name_th": "ศูนย์แจ้ซ้อน", "host_kind": "tao", "host_name": "อบต.แจ้ซ้อน", "service_area": ["521304"]}
-> 400
{"faults": [{"path": "/area_code", "code": "network.tambon_expected"}]}
POST /api/v1/network/centres
{"area_code": "521304", "name_th": "ศูนย์แจ้ซ้อน", "host_kind": "palace", "service_area": []}
-> 400
{"faults": ["…"]}
POST /api/v1/network/centres
{"area_code": "521304", "name_th": "ศูนย์แจ้ซ้อน", "host_kind": "tao", "host_name": "อบต.แจ้ซ้อน", "service_area": ["521304"]}
-> 201
{"code": "521304-1", "status": "preparing"}
keep centre = /org_id
member som desk_officer ${centre}
member kamnan centre_head ${centre}

POST /api/v1/network/agencies
{"code": "NO_SUCH", "area_code": "520101", "name_th": "หน่วยงาน", "service_area": ["52"]}
-> 400
{"faults": [{"path": "/code", "code": "network.agency_kind_unknown"}]}
POST /api/v1/network/agencies
{"code": "SHELTER_CF", "area_code": "520101", "name_th": "บ้านพักเด็กและครอบครัวจังหวัดลำปาง", "service_area": ["52"]}
-> 201
keep shelter = /org_id

# The desk finds who helps whom, and changes nothing.
as som
GET /api/v1/network/agencies
-> 200
{"items": [{"org_id": "${shelter}"}]}
POST /api/v1/network/agencies
{"code": "HPH", "area_code": "521304", "name_th": "รพ.สต.", "service_area": ["521304"]}
-> 403
{"code": "app.not_allowed"}
POST /api/v1/network/centres/${centre}/working_group
{"part": "chair", "name": "บุญมี ใจแก้ว", "term_from": "2022-06-01"}
-> 403

# A term ends after it begins, and a day yet to come is no day of attendance.
as kamnan
POST /api/v1/network/centres/${centre}/working_group
{"part": "chair", "name": "บุญมี ใจแก้ว", "term_from": "2022-06-01", "term_to": "2021-06-01"}
-> 400
{"faults": [{"code": "network.ends_before_it_begins", "message": "The end must not come before the beginning."}]}
POST /api/v1/network/centres/${centre}/working_group
{"part": "chair", "name": "บุญมี ใจแก้ว", "term_from": "2022-06-01"}
-> 201
{"in_term": true}
POST /api/v1/network/centres/${centre}/checklist
{"item": "nonsense", "done_on": "2022-06-01"}
-> 400
{"faults": [{"code": "network.checklist_item_unknown"}]}

# A stale version, and a centre of somebody else's.
header If-Match: "7"
PUT /api/v1/network/centres/${centre}
{"name_th": "ศูนย์แจ้ซ้อน", "host_kind": "tao", "host_name": "อบต.แจ้ซ้อน", "status": "open"}
-> 412
{"code": "frame.changed_since"}
as suda
header If-Match: "1"
PUT /api/v1/network/centres/${centre}
{"name_th": "ของฉัน", "host_kind": "tao", "host_name": "อบต.แจ้ซ้อน", "status": "open"}
-> 404
{"code": "network.centre_unknown"}
verify

# Scenario B: the province of Chiang Rai sets up 130 centres from one sheet, and a temple's that serves several tambons.
clock 2022-08-10T09:00:00+07:00
organisation chiangrai provincial_office 570101 สำนักงานพัฒนาสังคมและความมั่นคงของมนุษย์จังหวัดเชียงราย
organisation lampang provincial_office 520101 สำนักงาน พมจ.ลำปาง
area chiangrai 57
area lampang 52
member suda provincial_officer chiangrai
member thon auditor chiangrai
member prasit provincial_officer lampang

# Six rows cannot be taken; the others stand at once.
as suda
POST /api/v1/network/centres/sheet
file centres_130_faulty.csv
-> 201
{"rows": 130, "added": 124, "changed": 0, "same": 0, "refused": [{"line": 6, "column": "area_code", "code": "network.area_unknown"}, {"line": 10, "column": "host_kind"}, {"line": 15, "column": "phones"}, {"line": 21, "column": "name_th", "code": "network.centre_twice_in_table"}, {"line": 31, "column": "area_code", "code": "network.tambon_expected"}, {"line": 42, "column": "area_code", "code": "network.area_out_of_reach"}]}
# The mended sheet brings the rest; brought again it changes nothing.
POST /api/v1/network/centres/sheet
file centres_130.csv
-> 201
{"rows": 130, "added": 6, "changed": 0, "same": 124, "refused": []}
POST /api/v1/network/centres/sheet
file centres_130.csv
-> 201
{"rows": 130, "added": 0, "changed": 0, "same": 130, "refused": []}
# The temple of Wat Hua Fai is the 131st; its areas overlap with others'.
POST /api/v1/network/centres
{"area_code": "570511", "name_th": "ศูนย์ช่วยเหลือสังคมวัดหัวฝาย", "name_en": "Wat Hua Fai Social Assistance Centre", "host_kind": "temple", "host_name": "วัดหัวฝาย", "phones": ["053721234"], "opened_on": "2022-08-10", "status": "open", "service_area": ["570511", "570503", "570501", "570502"]}
-> 201
{"code": "570511-2"}
keep temple = /org_id
GET /api/v1/network/centres/${temple}/service_area
-> 200
{"items": [{"area": {"code": "570501"}, "others": ["…"]}, {"area": {"code": "570502"}}, {"area": {"code": "570503"}, "others": ["…"]}, {"area": {"code": "570511"}, "others": ["…"]}]}
GET /api/v1/network/centres?area=57&limit=200
-> 200
keep last = /items/130/org_id
GET /api/v1/network/centres?area=570503
-> 200
{"items": [{"code": "570503-1", "host_kind": "tao", "status": "open"}]}
# Another province reads them, and sets none up there; an auditor none at all.
as prasit
POST /api/v1/network/centres/sheet
file centres_130.csv
-> 201
{"rows": 130, "added": 0, "changed": 0, "same": 0, "refused": [{"line": 2, "column": "service_area", "code": "network.area_out_of_reach"}, "…"]}
as thon
POST /api/v1/network/centres/sheet
file centres_130.csv
-> 403
as suda
POST /api/v1/network/centres/sheet
file training_faulty.csv
-> 400
{"code": "network.centres_columns_missing"}
verify

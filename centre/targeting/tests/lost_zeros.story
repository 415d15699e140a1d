# Edge case 15: a list of the poor as offices send it: zeros lost, Thai digits, one person on two lines with another need each. It is
# one person in one house, deprived in two dimensions, and brought a second time nothing changes.
clock 2022-08-10T09:00:00+07:00
organisation chaeson centre 521304 ศูนย์ช่วยเหลือสังคมตำบลแจ้ซ้อน
area chaeson 521304
member som desk_officer chaeson
member kamnan centre_head chaeson
list chaeson 521304 2564
รหัสประจำบ้าน,บ้านเลขที่,NID,name,มิติที่ขัดสน
๕๒๑๓๐๔๐๐๑๒๓,๑๒/๓,101700230696,นายคำปัน ใจดี,สุขภาพ
52130400123,12/3,๐-๑๐๑๗-๐๐๒๓๐-๖๙-๖,คำปัน ใจดี,รายได้

as som
GET /api/v1/registry/search?q=0101700230696
-> 200
{"items": [{"kind": "person", "match": "identity"}]}
keep man = /items/0/id
GET /api/v1/registry/search?q=คำปัน
-> 200
{"items": [{"id": "${man}"}]}
GET /api/v1/targeting/households?q=คำปัน
-> 200
{"items": [{"health": "deprived", "income": "deprived", "education": "unknown"}]}
keep house = /items/0/household_id
GET /api/v1/targeting/households/${house}
-> 200
{"address": "…", "poor": true, "dimensions": "…"}
GET /api/v1/registry/households/${house}
-> 200
{"members": [{"person_id": "${man}"}]}

# The same lines again, written otherwise: nothing new.
as kamnan
GET /api/v1/targeting/summary?area=521304
-> 200
{"households": 1, "poor": 1, "health": 1, "income": 1}

list chaeson 521304 2564
รหัสประจำบ้าน,บ้านเลขที่,NID,name,มิติที่ขัดสน
52130400123,12/3,0101700230696,นายคำปัน ใจดี,สุขภาพ
๕๒๑๓๐๔๐๐๑๒๓,๑๒/๓,๑๐๑๗๐๐๒๓๐๖๙๖,นายคำปัน ใจดี,รายได้

GET /api/v1/targeting/summary?area=521304
-> 200
{"households": 1, "poor": 1, "health": 1, "income": 1}
GET /api/v1/registry/search?q=คำปัน
-> 200
{"items": [{"id": "${man}"}]}
verify

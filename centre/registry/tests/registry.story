# A family is registered, found again by every word people have for it, changes, and its history stays.
clock 2022-06-09T09:00:00+07:00
organisation chaeson centre 521304 ศูนย์ช่วยเหลือสังคมตำบลแจ้ซ้อน
organisation phan centre 570511 ศูนย์ช่วยเหลือสังคมตำบลพาน
area chaeson 521304
area phan 570511
member som desk_officer chaeson
member dao volunteer chaeson 521304
member far desk_officer phan

as som
POST /api/v1/registry/households
{"address": {"area_code": "521304", "house_no": "12/3", "village_name": "บ้านป่าเหมี้ยง"}}
-> 201
{"version": 1, "members": []}
keep house = /id
POST /api/v1/registry/households
{"address": {"area_code": "521304", "house_no": "77"}}
-> 201
keep other = /id

POST /api/v1/registry/people
{"person": {"title": "นาย", "first_name": "อินถา", "last_name": "ปันทะ", "gender": "male", "birth": "1948"}, "identities": [{"kind": "national", "value": "3520000000019"}], "phones": [{"value": "0812345678"}], "household": {"household_id": "${house}", "role": "head"}}
-> 201
{"person": {"birth": "1948"}}
absent "3520000000019"
absent "0812345678"
keep intha = /id
POST /api/v1/registry/people
{"person": {"title": "นาง", "first_name": "บัวผัน", "last_name": "ปันทะ", "birth": "1950-05"}, "household": {"household_id": "${house}", "role": "spouse"}}
-> 201
keep buaphan = /id

# The number belongs to one person; one head to a house.
POST /api/v1/registry/people
{"person": {"first_name": "อินถา"}, "identities": [{"kind": "national", "value": "3520000000019"}]}
-> 409
{"code": "registry.id_taken"}
POST /api/v1/registry/people
{"person": {"first_name": "คำปัน"}, "household": {"household_id": "${house}", "role": "head"}}
-> 409
{"code": "registry.head_taken", "title": "…"}

# Found by name, by number, by phone and by house.
GET /api/v1/registry/search?q=อินถา
-> 200
{"items": [{"id": "${intha}"}]}
GET /api/v1/registry/search?q=3520000000019
-> 200
{"items": [{"id": "${intha}", "match": "identity"}]}
GET /api/v1/registry/search?q=๐๘๑๒๓๔๕๖๗๘
-> 200
{"items": [{"id": "${intha}", "match": "phone"}]}
GET /api/v1/registry/search?q=12/3
-> 200
{"items": [{"id": "${house}", "kind": "household"}]}

# The whole number is asked for by itself.
GET /api/v1/registry/people/${intha}/identity_number
-> 200
{"items": [{"kind": "national", "value": "3520000000019"}]}
as dao
GET /api/v1/registry/people/${intha}/identity_number
-> 403

# Another centre finds nothing of it.
as far
GET /api/v1/registry/search?q=อินถา
-> 200
{"items": []}
GET /api/v1/registry/people/${intha}
-> 404
{"code": "registry.person_unknown"}
GET /api/v1/registry/households/${house}
-> 404
{"code": "registry.household_unknown"}
POST /api/v1/registry/people
{"person": {"first_name": "อินถา"}, "identities": [{"kind": "national", "value": "3520000000019"}]}
-> 409
absent "${intha}"

# She moves; she lives in one house only.
as som
POST /api/v1/registry/households/${other}/members
{"person_id": "${buaphan}", "role": "relative"}
-> 201
{"members": [{"person_id": "${buaphan}"}]}
GET /api/v1/registry/households/${house}
-> 200
{"members": [{"person_id": "${intha}", "role": "head"}], "former_members": [{"person_id": "${buaphan}"}]}
POST /api/v1/registry/households/${other}/members
{"person_id": "${buaphan}", "role": "relative"}
-> 409
{"code": "registry.member_already"}

# He dies. Nobody takes him in again, and the house has no head.
POST /api/v1/registry/households/${house}/members/${intha}/departure
{"reason": "died"}
-> 201
{"members": []}
POST /api/v1/registry/households/${other}/members
{"person_id": "${intha}", "role": "relative"}
-> 400
{"faults": [{"path": "/person_id", "code": "registry.person_deceased", "message": "…"}]}
GET /api/v1/registry/people/${intha}
-> 200
{"person": {"deceased_on": "2022-06-09"}}

# Everything is still told.
GET /api/v1/registry/people/${intha}/history
-> 200
{"items": ["…"]}
verify

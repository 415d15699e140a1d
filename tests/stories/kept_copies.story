# A browser that keeps an answer is told when anything in it has changed, also what hangs on another record or another language.
clock 2022-06-09T09:00:00+07:00
organisation chaeson centre 521304 ศูนย์ช่วยเหลือสังคมตำบลแจ้ซ้อน
area chaeson 521304
member som desk_officer chaeson

as som
POST /api/v1/registry/households
{"address": {"area_code": "521304", "house_no": "12/3"}}
-> 201
keep house = /id
POST /api/v1/registry/people
{"person": {"first_name": "บัวผัน", "last_name": "ปันทะ"}, "household": {"household_id": "${house}", "role": "head"}}
-> 201
keep buaphan = /id
keep version = etag
GET /api/v1/registry/households/${house}
-> 200
{"members": [{"person_id": "${buaphan}"}]}
keep copy = etag
header If-None-Match: ${copy}
GET /api/v1/registry/households/${house}
-> 304

header If-Match: ${version}
PUT /api/v1/registry/people/${buaphan}
{"person": {"first_name": "บัวผัน", "last_name": "ใจแก้ว"}}
-> 200
header If-None-Match: ${copy}
GET /api/v1/registry/households/${house}
-> 200
{"members": [{"person_id": "${buaphan}"}]}
absent "ปันทะ"
verify

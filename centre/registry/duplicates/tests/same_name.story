# Edge case 4: two men of one name in one village stay two; a man under two national numbers becomes one by the province alone,
# and two again when that was wrong.
clock 2022-06-09T09:00:00+07:00
organisation chaeson centre 521304 ศูนย์ช่วยเหลือสังคมตำบลแจ้ซ้อน
organisation lampang provincial_office 52 สำนักงาน พมจ.ลำปาง
area chaeson 521304
area lampang 52
member som desk_officer chaeson
member prasit provincial_officer lampang

as som
POST /api/v1/registry/households
{"address": {"area_code": "521304", "house_no": "5", "village_name": "บ้านป่าเหมี้ยง"}}
-> 201
keep upper = /id
POST /api/v1/registry/households
{"address": {"area_code": "521304", "house_no": "48", "village_name": "บ้านป่าเหมี้ยง"}}
-> 201
keep lower = /id
POST /api/v1/registry/people
{"person": {"title": "นาย", "first_name": "สมชาย", "last_name": "ใจดี", "gender": "male", "birth": "1950-03-02"}, "identities": [{"kind": "national", "value": "3520000000019"}], "household": {"household_id": "${upper}", "role": "head"}}
-> 201
keep old = /id
POST /api/v1/registry/people
{"person": {"title": "นาย", "first_name": "สมชาย", "last_name": "ใจดี", "gender": "male", "birth": "1988-11-20"}, "identities": [{"kind": "national", "value": "1352000000113"}], "household": {"household_id": "${lower}", "role": "head"}}
-> 201
keep young = /id

# Whoever looks for the name sees both, told apart by age, house and the end of the number.
GET /api/v1/registry/search?q=สมชาย
-> 200
{"items": ["…"]}
POST /api/v1/registry/pairs
{"first_id": "${old}", "second_id": "${young}"}
-> 201
{"state": "open", "warnings": ["two_national_ids", "births_apart"], "may_merge": false}
keep pair = /id
header If-Match: "1"
POST /api/v1/registry/pairs/${pair}/merger
{"survivor_id": "${old}", "survivor_version": 1, "merged_id": "${young}", "merged_version": 1, "reason": "ชื่อเดียวกัน", "confirmed": true}
-> 403
{"code": "registry.merge_needs_province"}
header If-Match: "1"
POST /api/v1/registry/pairs/${pair}/verdict
{"verdict": "different", "reason": "ลุงกับหลาน ชื่อเหมือนกัน"}
-> 201
{"state": "different"}
GET /api/v1/registry/pairs
-> 200
{"items": []}

# A man has two numbers: one from the house registration, one from a card made by mistake.
POST /api/v1/registry/people
{"person": {"title": "นาย", "first_name": "คำมูล", "last_name": "ปันทะ", "gender": "male", "birth": "1961-01-01"}, "identities": [{"kind": "national", "value": "3520000000027"}], "household": {"household_id": "${upper}", "role": "relative"}}
-> 201
keep first = /id
POST /api/v1/registry/people
{"person": {"title": "นาย", "first_name": "คำมูล", "last_name": "ปันทะ", "gender": "male", "birth": "1961-01-01"}, "identities": [{"kind": "national", "value": "3520000000337"}], "phones": [{"value": "0812345678"}]}
-> 201
keep second = /id
POST /api/v1/registry/pairs
{"first_id": "${first}", "second_id": "${second}"}
-> 201
{"warnings": ["two_national_ids"], "may_merge": false, "version": 1}
keep twice = /id

as prasit
header If-Match: "1"
POST /api/v1/registry/pairs/${twice}/merger
{"survivor_id": "${first}", "survivor_version": 1, "merged_id": "${second}", "merged_version": 1, "reason": "คนเดียวกัน", "confirmed": true}
-> 400
{"faults": [{"path": "/number_reason", "code": "registry.number_reason_needed"}]}
header If-Match: "1"
POST /api/v1/registry/pairs/${twice}/merger
{"survivor_id": "${first}", "survivor_version": 1, "merged_id": "${second}", "merged_version": 1, "reason": "คนเดียวกัน", "confirmed": true, "number_reason": "อำเภอออกบัตรซ้ำ พ.ศ. 2540"}
-> 201
{"survivor": {"id": "${first}"}, "merged": {"id": "${second}"}}
keep merger = /id
GET /api/v1/registry/people/${second}
-> 200
{"id": "${first}", "identities": [{"kind": "national"}, {"kind": "national"}], "tied": [{"id": "${second}"}]}
GET /api/v1/registry/search?q=3520000000337
-> 200
{"items": [{"id": "${first}"}]}
GET /api/v1/registry/watch
-> 200
{"items": [{"kind": "one_person_two_numbers", "holder": {"id": "${first}"}}]}

# It was his twin: both stand by themselves again, each with the number that was his.
clock 2022-06-10T09:00:00+07:00
as prasit
header If-Match: "1"
POST /api/v1/registry/mergers/${merger}/separation
{"reason": "ฝาแฝด เกิดวันเดียวกัน"}
-> 201
as som
GET /api/v1/registry/people/${second}
-> 200
{"id": "${second}", "identities": [{"kind": "national"}], "tied": []}
GET /api/v1/registry/search?q=3520000000337
-> 200
{"items": [{"id": "${second}"}]}
GET /api/v1/registry/search?q=3520000000027
-> 200
{"items": [{"id": "${first}"}]}
GET /api/v1/registry/people/${first}/history
-> 200
{"items": ["…"]}
verify

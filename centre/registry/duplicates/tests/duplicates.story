# A woman was registered twice. An officer ties the records, a case of the one is found with the other; a mistake is taken back.
clock 2022-06-09T09:00:00+07:00
organisation chaeson centre 521304 ศูนย์ช่วยเหลือสังคมตำบลแจ้ซ้อน
organisation phan centre 570511 ศูนย์ช่วยเหลือสังคมตำบลพาน
organisation lampang provincial_office 52 สำนักงาน พมจ.ลำปาง
area chaeson 521304
area phan 570511
area lampang 52
member som desk_officer chaeson
member nok social_worker chaeson
member dao volunteer chaeson 521304
member prasit provincial_officer lampang
member far desk_officer phan

as som
POST /api/v1/registry/people
{"person": {"title": "นาง", "first_name": "บัวผัน", "last_name": "ปันทะ", "gender": "female", "birth": "1950"}, "phones": [{"value": "0812345678"}]}
-> 201
keep one = /id
POST /api/v1/registry/people
{"person": {"title": "นาง", "first_name": "บัวพัน", "last_name": "ปันทะ", "gender": "female", "birth": "1950"}, "identities": [{"kind": "national", "value": "3520000000019"}]}
-> 201
keep other = /id

# Volunteers do not decide about duplicates.
as dao
GET /api/v1/registry/pairs
-> 403

as som
POST /api/v1/registry/pairs
{"first_id": "${one}", "second_id": "${other}"}
-> 201
{"state": "open", "warnings": [], "may_merge": true, "version": 1}
keep pair = /id
GET /api/v1/registry/pairs
-> 200
{"items": [{"id": "${pair}", "found_how": "registration"}]}
# One pair of two people, and its band leads to it.
GET /api/v1/registry/pairs/counts
-> 200
{"pairs": 1, "people": 2, "bands": [{"band": "nearly_sure", "pairs": 1, "people": 2}, {"band": "likely", "pairs": 0}, {"band": "perhaps", "pairs": 0}]}
GET /api/v1/registry/pairs?band=nearly_sure
-> 200
{"items": [{"id": "${pair}"}]}
GET /api/v1/registry/pairs?band=likely
-> 200
{"items": []}
GET /api/v1/registry/pairs?band=some
-> 400
as far
GET /api/v1/registry/pairs/counts
-> 200
{"pairs": 0, "people": 0}
GET /api/v1/registry/pairs
-> 200
{"items": []}
GET /api/v1/registry/pairs/${pair}
-> 404
{"code": "registry.pair_unknown"}

# One person from now on.
clock 2022-06-09T09:05:00+07:00
as som
POST /api/v1/registry/pairs/${pair}/merger
{"survivor_id": "${one}", "survivor_version": 1, "merged_id": "${other}", "merged_version": 1, "reason": "บัตรใบเดียวกัน"}
-> 428
header If-Match: "1"
POST /api/v1/registry/pairs/${pair}/merger
{"survivor_id": "${one}", "survivor_version": 1, "merged_id": "${other}", "merged_version": 1, "reason": "บัตรใบเดียวกัน"}
-> 201
{"survivor": {"id": "${one}"}, "merged": {"id": "${other}"}, "since": []}
keep merger = /id
GET /api/v1/registry/people/${other}
-> 200
{"id": "${one}", "identities": [{"kind": "national"}], "tied": [{"id": "${other}", "merger_id": "${merger}"}]}
GET /api/v1/registry/search?q=บัวพัน
-> 200
{"items": [{"id": "${one}"}]}
GET /api/v1/registry/pairs
-> 200
{"items": []}

# Taken back: both stand by themselves, and nobody asks again.
header If-Match: "1"
POST /api/v1/registry/mergers/${merger}/separation
{"reason": "พี่น้องกัน"}
-> 201
GET /api/v1/registry/people/${other}
-> 200
{"id": "${other}", "tied": []}
GET /api/v1/registry/pairs?state=different
-> 200
{"items": [{"id": "${pair}"}]}

# A number that belongs to somebody else is refused, and watched.
POST /api/v1/registry/people
{"person": {"first_name": "คำปัน"}, "identities": [{"kind": "national", "value": "3520000000019"}]}
-> 409
{"code": "registry.id_taken"}
GET /api/v1/registry/watch
-> 200
{"items": [{"kind": "two_people_one_number", "said_name": "คำปัน", "holder": {"id": "${other}"}}]}
as far
POST /api/v1/registry/people
{"person": {"first_name": "คำแปง"}, "identities": [{"kind": "national", "value": "3520000000019"}]}
-> 409
{"code": "registry.id_taken_elsewhere"}
GET /api/v1/registry/watch
-> 200
{"items": []}
verify

# What an administrator finds: members by words, role and state; organisations; the journal by person, kind and day.
clock 2022-06-09T09:00:00+07:00
organisation chaeson centre 521304 ศูนย์ช่วยเหลือสังคมตำบลแจ้ซ้อน
organisation lampang provincial_office 520101 สำนักงาน พมจ. ลำปาง
organisation chiangmai provincial_office 500101 สำนักงาน พมจ. เชียงใหม่
area chaeson 521304
area lampang 52
member som desk_officer chaeson
member kaew auditor lampang
member malee administrator lampang

as malee
GET /api/v1/staff/members?q=SO
-> 200
{"items": [{"user_name": "som", "must_change_password": false, "seen": null}], "next": null}
keep som = /items/0/id

# Signs of the database's own patterns are only letters here.
GET /api/v1/staff/members?q=%25
-> 200
{"items": [], "next": null}

GET /api/v1/staff/members?role=auditor
-> 200
{"items": [{"user_name": "kaew"}], "next": null}

GET /api/v1/staff/members?state=closed
-> 200
{"items": [], "next": null}

GET /api/v1/staff/members?org_id=chaeson&limit=1
-> 200
{"items": [{"user_name": "som"}], "next": null}

# Only the organisations in reach.
GET /api/v1/staff/organisations
-> 200
{"items": [{"id": "chaeson", "kind": "centre", "area_code": "521304"}, {"id": "lampang"}], "next": null}

header If-Match: "1"
PUT /api/v1/staff/members/${som}
{"name": "สม ใจดี", "role": "social_worker", "active": true, "areas": []}
-> 200
{"name": "สม ใจดี", "role": "social_worker", "version": 2}

# Who it was about is said by name, and each organisation keeps its own journal.
GET /api/v1/staff/journal?org_id=chaeson&subject=${som}&limit=1
-> 200
{"items": [{"org_id": "chaeson", "staff_name": "malee", "name": "staff.member_changed", "subject_name": "สม ใจดี"}]}

GET /api/v1/staff/journal?org_id=chaeson&from=2022-06-10
-> 200
{"items": [], "next": null}

GET /api/v1/staff/journal?org_id=chaeson&until=2022-06-09&limit=1
-> 200
{"items": [{"name": "staff.member_changed"}]}

GET /api/v1/staff/journal?from=9+June
-> 400
{"code": "kit.fields_invalid"}

GET /api/v1/staff/journal?org_id=chaeson&kind=readings
-> 200
{"items": [], "next": null}

GET /api/v1/staff/journal?org_id=chiangmai
-> 200
{"items": [], "next": null}

as som
GET /api/v1/staff/organisations
-> 403
{"code": "app.not_allowed"}
verify

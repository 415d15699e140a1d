# Who may come in, what happens to wrong passwords, and that rights end when they are taken.
clock 2022-06-09T09:00:00+07:00
organisation chaeson centre 521304 ศูนย์ช่วยเหลือสังคมตำบลแจ้ซ้อน
organisation lampang provincial_office 520101 สำนักงาน พมจ. ลำปาง
area chaeson 521304
area lampang 52
member som desk_officer chaeson
member malee administrator lampang

GET /api/v1/staff/session
-> 401
{"code": "app.sign_in_first", "title": "กรุณาเข้าสู่ระบบก่อน"}

language en
GET /api/v1/staff/session
-> 401
{"code": "app.sign_in_first", "title": "Sign in first."}

POST /api/v1/staff/session
{"user_name": "som", "password": "wrong wrong wrong"}
-> 401
{"code": "staff.sign_in_wrong"}

POST /api/v1/staff/session
{"user_name": "nobody-here", "password": "wrong wrong wrong"}
-> 401
{"code": "staff.sign_in_wrong"}

POST /api/v1/staff/session
{"user_name": "som", "password": "wrong again and again"}
-> 401
{"code": "staff.sign_in_wrong"}

# The second failure delays the third try, even with the right password.
POST /api/v1/staff/session
{"user_name": "som", "password": "น้ำใจไหลถึงดอย 2565"}
-> 429
{"code": "staff.wait_to_try"}

clock 2022-06-09T09:10:00+07:00
as som
GET /api/v1/staff/session
-> 200
{"staff": {"user_name": "som", "role": "desk_officer", "org_id": "chaeson", "must_change_password": false, "permissions": ["…"]}}

GET /api/v1/staff/members
-> 403
{"code": "app.not_allowed"}

# An open session alone does not take the second step away.
POST /api/v1/staff/me/totp/removal
{"password": "not the password"}
-> 400
{"code": "kit.fields_invalid", "faults": [{"path": "/password", "code": "staff.password_wrong"}]}

POST /api/v1/staff/me/totp/removal
{"password": "น้ำใจไหลถึงดอย 2565"}
-> 201

as malee
GET /api/v1/staff/members
-> 200
{"items": [{"user_name": "malee"}, {"user_name": "som", "active": true}], "next": null}
keep som = /items/1/id

# A write names its op_id; the same op_id gives the same answer once, another body under it nothing.
header Idempotency-Key: -
POST /api/v1/staff/members
{"org_id": "chaeson", "user_name": "dao", "name": "ดาว ใจดี", "role": "volunteer", "password": "ดอกไม้บานที่ดอย", "areas": ["52130401"]}
-> 428
{"code": "app.op_id_needed"}

header Idempotency-Key: 01890a5d-ac96-774b-bcce-b302099a8057
POST /api/v1/staff/members
{"org_id": "chaeson", "user_name": "dao", "name": "ดาว ใจดี", "role": "volunteer", "password": "ดอกไม้บานที่ดอย", "areas": ["52130401"]}
-> 201
{"user_name": "dao", "role": "volunteer", "areas": ["52130401"], "version": 1}

header Idempotency-Key: 01890a5d-ac96-774b-bcce-b302099a8057
POST /api/v1/staff/members
{"org_id": "chaeson", "user_name": "dao", "name": "ดาว ใจดี", "role": "volunteer", "password": "ดอกไม้บานที่ดอย", "areas": ["52130401"]}
-> 201
{"user_name": "dao", "version": 1}
expect Idempotency-Replayed: true

header Idempotency-Key: 01890a5d-ac96-774b-bcce-b302099a8057
POST /api/v1/staff/members
{"org_id": "chaeson", "user_name": "dao", "name": "คนอื่น", "role": "volunteer", "password": "ดอกไม้บานที่ดอย"}
-> 422
{"code": "frame.op_id_reused"}

# All faults of a body at once, each at its place.
POST /api/v1/staff/members
{"org_id": "chaeson", "user_name": "x", "role": "king", "password": "short", "extra": 1}
-> 400
{"code": "kit.fields_invalid", "faults": ["…"]}

header If-Match: "7"
PUT /api/v1/staff/members/${som}
{"name": "สม", "role": "desk_officer", "active": false, "areas": []}
-> 412
{"code": "frame.changed_since", "values": {"current": "1"}}

header If-Match: "1"
PUT /api/v1/staff/members/${som}
{"name": "สม", "role": "desk_officer", "active": false, "areas": []}
-> 200
{"active": false, "version": 2}
expect ETag: …

as som
GET /api/v1/staff/session
-> 401

as malee
header Origin: http://evil.example
DELETE /api/v1/staff/session
-> 403
{"code": "app.from_elsewhere"}

DELETE /api/v1/staff/session
-> 200

GET /api/v1/staff/session
-> 401
verify

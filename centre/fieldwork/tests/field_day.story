# A day without a network: a volunteer takes households along, two people write of the same home, a right is taken back, a
# phone is lost. Nothing that was written is lost, and what people must decide is shown to them.
clock 2022-12-17T07:00:00+07:00
organisation lampang provincial_office 520101 สำนักงาน พมจ.ลำปาง
area lampang 52
member prasit provincial_officer lampang
as prasit
POST /api/v1/network/centres
{"area_code": "521304", "name_th": "ศูนย์แจ้ซ้อน", "host_kind": "tao", "host_name": "อบต.แจ้ซ้อน", "opened_on": "2022-06-09", "status": "open", "service_area": ["521304"]}
-> 201
keep centre = /org_id
member som desk_officer ${centre}
member kamnan centre_head ${centre}
member dao volunteer ${centre} 521304
member kaew volunteer ${centre} 521304
member lek volunteer ${centre} 52130404

as som
POST /api/v1/registry/households
{"address": {"area_code": "521304", "house_no": "12/3"}}
-> 201
keep house = /id
POST /api/v1/registry/people
{"person": {"title": "นาง", "first_name": "คำ", "last_name": "แก้วใจ", "gender": "female", "birth": "1947"}, "household": {"household_id": "${house}", "role": "head"}}
-> 201

# A volunteer of one village, who reaches nothing else of the centre: the phone is known, the home is not, and what arrives
# is found again.
as lek
POST /api/v1/fieldwork/devices
{"id": "phone-of-lek", "name": "มือถือของเล็ก"}
-> 201
POST /api/v1/fieldwork/bundles
{"device_id": "phone-of-lek", "household_ids": ["${house}"]}
-> 404
{"code": "fieldwork.household_unknown"}
POST /api/v1/fieldwork/pushes
{"device_id": "phone-of-lek", "ops": [{"op_id": "odd-of-lek", "body": "?"}]}
-> 201
{"outcomes": [{"verdict": "quarantined"}]}
POST /api/v1/fieldwork/pushes
{"device_id": "phone-of-lek", "ops": [{"op_id": "odd-of-lek", "body": "?"}]}
-> 201
{"outcomes": [{"verdict": "quarantined", "reason": "not_understood"}]}

# The phone is enrolled, and takes the household along for a week.
as dao
POST /api/v1/fieldwork/bundles
{"device_id": "phone-of-dao", "household_ids": ["${house}"]}
-> 404
{"code": "fieldwork.device_unknown"}
POST /api/v1/fieldwork/devices
{"id": "phone-of-dao", "name": "มือถือของดาว"}
-> 201
{"id": "phone-of-dao", "staff_name": "dao", "households": 0}
keep dao = /staff_id
POST /api/v1/fieldwork/bundles
{"device_id": "phone-of-dao", "household_ids": ["${house}"]}
-> 201
{"until": "2022-12-24T00:00:00.000Z", "households": [{"head_name": "นางคำ แก้วใจ", "members": ["นางคำ แก้วใจ"]}]}
purpose follow_up
GET /api/v1/fieldwork/changes?device_id=phone-of-dao
-> 200
{"reset": true, "more": false, "cards": [{"id": "${house}"}]}

as kaew
POST /api/v1/fieldwork/devices
{"id": "phone-of-dao", "name": "ไม่ใช่ของฉัน"}
-> 409
{"code": "fieldwork.device_of_another"}
POST /api/v1/fieldwork/devices
{"id": "phone-of-kaew", "name": "มือถือของแก้ว"}
-> 201
keep kaew = /staff_id

# What was written without a network arrives, also twice; what depends on something that has not come waits.
as dao
POST /api/v1/fieldwork/pushes
{"device_id": "phone-of-dao", "ops": [{"op_id": "visit-1", "body": "{\"op_id\": \"visit-1\", \"device_id\": \"phone-of-dao\", \"user_id\": \"${dao}\", \"type\": \"visit\", \"target\": \"${house}\", \"observed_at\": \"2022-12-17T03:00:00Z\", \"payload\": \"{\\\"purpose\\\":\\\"เยี่ยมยาย\\\",\\\"newer_field\\\":7}\"}"}, {"op_id": "phone-1", "body": "{\"op_id\": \"phone-1\", \"device_id\": \"phone-of-dao\", \"user_id\": \"${dao}\", \"type\": \"field\", \"target\": \"${house}\", \"observed_at\": \"2022-12-17T03:00:00Z\", \"field\": \"phone\", \"value\": \"0812345678\", \"deps\": [\"visit-1\"]}"}, {"op_id": "later", "body": "{\"op_id\": \"later\", \"device_id\": \"phone-of-dao\", \"user_id\": \"${dao}\", \"type\": \"note\", \"target\": \"${house}\", \"observed_at\": \"2022-12-17T03:00:00Z\", \"deps\": [\"never-seen\"]}"}, {"op_id": "odd", "body": "{\"a newer app\": true}"}]}
-> 201
{"stable_seq": 0, "outcomes": [{"op_id": "visit-1", "verdict": "applied"}, {"op_id": "phone-1", "verdict": "applied"}, {"op_id": "later", "verdict": "held", "seq": 0}, {"op_id": "odd", "verdict": "quarantined", "reason": "not_understood"}]}
POST /api/v1/fieldwork/pushes
{"device_id": "phone-of-dao", "ops": [{"op_id": "visit-1", "body": "{\"op_id\": \"visit-1\", \"device_id\": \"phone-of-dao\", \"user_id\": \"${dao}\", \"type\": \"visit\", \"target\": \"${house}\", \"observed_at\": \"2022-12-17T03:00:00Z\", \"payload\": \"{\\\"purpose\\\":\\\"เยี่ยมยาย\\\",\\\"newer_field\\\":7}\"}"}]}
-> 201
{"outcomes": [{"op_id": "visit-1", "verdict": "applied"}]}
purpose follow_up
GET /api/v1/fieldwork/households/${house}/card
-> 200
{"card": {"entries_count": 1, "fields": [{"field": "phone", "value": "0812345678"}]}}

# Another wrote of the same home on the same day, and of the same field without having seen it: both are kept and shown.
# Nobody else's phone is spoken for.
as kaew
POST /api/v1/fieldwork/pushes
{"device_id": "phone-of-dao", "ops": [{"op_id": "visit-1", "body": "{\"op_id\": \"visit-1\", \"device_id\": \"phone-of-dao\", \"user_id\": \"${dao}\", \"type\": \"visit\", \"target\": \"${house}\", \"observed_at\": \"2022-12-17T03:00:00Z\", \"payload\": \"{\\\"purpose\\\":\\\"เยี่ยมยาย\\\",\\\"newer_field\\\":7}\"}"}]}
-> 404
{"code": "fieldwork.device_unknown"}
POST /api/v1/fieldwork/pushes
{"device_id": "phone-of-kaew", "ops": [{"op_id": "visit-2", "body": "{\"op_id\": \"visit-2\", \"device_id\": \"phone-of-kaew\", \"user_id\": \"${kaew}\", \"type\": \"visit\", \"target\": \"${house}\", \"observed_at\": \"2022-12-17T03:00:00Z\", \"payload\": \"{}\"}"}, {"op_id": "phone-2", "body": "{\"op_id\": \"phone-2\", \"device_id\": \"phone-of-kaew\", \"user_id\": \"${kaew}\", \"type\": \"field\", \"target\": \"${house}\", \"observed_at\": \"2022-12-17T03:00:00Z\", \"field\": \"phone\", \"value\": \"0899999999\"}"}, {"op_id": "risk-1", "body": "{\"op_id\": \"risk-1\", \"device_id\": \"phone-of-kaew\", \"user_id\": \"${kaew}\", \"type\": \"field\", \"target\": \"${house}\", \"observed_at\": \"2022-12-17T03:00:00Z\", \"field\": \"risk_level\", \"value\": \"high\"}"}, {"op_id": "risk-2", "body": "{\"op_id\": \"risk-2\", \"device_id\": \"phone-of-kaew\", \"user_id\": \"${kaew}\", \"type\": \"field\", \"target\": \"${house}\", \"observed_at\": \"2022-12-17T03:00:00Z\", \"field\": \"risk_level\", \"value\": \"none\", \"deps\": [\"risk-1\"]}"}]}
-> 201
{"outcomes": [{"verdict": "conflict", "reason": "double_visit"}, {"verdict": "conflict", "reason": "field"}, {"verdict": "applied"}, {"verdict": "conflict", "reason": "safety"}]}
GET /api/v1/fieldwork/conflicts
-> 403

# The head of the centre has the risk among the tasks, and settles.
as kamnan
GET /api/v1/casework/tasks
-> 200
{"items": [{"what": "ภาคสนามแจ้งความเสี่ยงสูงขึ้น ตรวจสอบทันที", "about": "field/conflicts"}]}
purpose supervision
GET /api/v1/fieldwork/conflicts
-> 200
{"items": [{"conflict": {"id": "visit-2", "kind": "double_visit"}}, {"current_by": "dao", "by_name": "kaew", "settle_by": "2022-12-31", "conflict": {"id": "phone-2", "kind": "field", "current": "0812345678", "incoming": "0899999999"}}, {"conflict": {"kind": "safety", "current": "high", "incoming": "none"}}]}
POST /api/v1/fieldwork/cards/${house}/conflicts/phone-2/settlement
{"choice": "incoming", "reason": "โทรถามแล้ว เบอร์ใหม่ถูกต้อง"}
-> 201
POST /api/v1/fieldwork/cards/${house}/conflicts/phone-2/settlement
{"choice": "current", "reason": "ซ้ำ"}
-> 409
{"code": "fieldwork.conflict_settled"}
purpose supervision
GET /api/v1/fieldwork/quarantine
-> 200
{"items": [{"id": "odd", "reason": "not_understood", "payload": "{\"a newer app\": true}"}, {"id": "odd-of-lek"}]}
POST /api/v1/fieldwork/quarantine/odd/release
{"reason": "ลองอีกครั้ง"}
-> 409
{"code": "fieldwork.op_stays_aside"}
POST /api/v1/fieldwork/quarantine/odd/review
{"reason": "ทดสอบแอปรุ่นใหม่"}
-> 201

# A family that nobody knew is in the register with the push.
as dao
POST /api/v1/fieldwork/pushes
{"device_id": "phone-of-dao", "ops": [{"op_id": "found-1", "body": "{\"op_id\": \"found-1\", \"device_id\": \"phone-of-dao\", \"user_id\": \"${dao}\", \"type\": \"found\", \"target\": \"card-of-the-new\", \"observed_at\": \"2022-12-17T03:00:00Z\", \"payload\": \"{\\\"area_code\\\": \\\"521304\\\", \\\"house_no\\\": \\\"99/1\\\", \\\"first_name\\\": \\\"บุญมี\\\", \\\"last_name\\\": \\\"ไร้บ้าน\\\"}\"}"}, {"op_id": "found-far", "body": "{\"op_id\": \"found-far\", \"device_id\": \"phone-of-dao\", \"user_id\": \"${dao}\", \"type\": \"found\", \"target\": \"card-far\", \"observed_at\": \"2022-12-17T03:00:00Z\", \"payload\": \"{\\\"area_code\\\":\\\"570101\\\",\\\"first_name\\\":\\\"ไกล\\\"}\"}"}]}
-> 201
{"outcomes": [{"verdict": "applied"}, {"verdict": "quarantined", "reason": "scope_lost"}]}
GET /api/v1/registry/households?q=99/1
-> 200
{"items": ["…"]}

# The phone is lost. It is told to forget, and what it still sends is kept aside.
as kamnan
POST /api/v1/fieldwork/devices/phone-of-dao/revocation
{"reason": "หายที่ตลาด"}
-> 201
{"households": 0, "revoked_by": "kamnan"}
as dao
purpose follow_up
GET /api/v1/fieldwork/changes?device_id=phone-of-dao
-> 200
{"reset": true, "cards": []}
POST /api/v1/fieldwork/pushes
{"device_id": "phone-of-dao", "ops": [{"op_id": "visit-3", "body": "{\"op_id\": \"visit-3\", \"device_id\": \"phone-of-dao\", \"user_id\": \"${dao}\", \"type\": \"visit\", \"target\": \"${house}\", \"observed_at\": \"2022-12-17T03:00:00Z\"}"}]}
-> 201
{"outcomes": [{"verdict": "quarantined", "reason": "device_revoked"}]}

# A picture comes in parts; a queue that was brought as a file is taken at the desk.
as kaew
POST /api/v1/fieldwork/files/abc?device_id=phone-of-kaew&offset=0&size=10
{}
-> 400
{"code": "fieldwork.file_name_wrong"}
as kamnan
POST /api/v1/fieldwork/brought_queues
{"device_id": "phone-of-kaew", "ops": [{"op_id": "note-9", "body": "{\"op_id\": \"note-9\", \"device_id\": \"phone-of-kaew\", \"user_id\": \"${kaew}\", \"type\": \"note\", \"target\": \"${house}\", \"observed_at\": \"2022-12-17T03:00:00Z\", \"payload\": \"{}\"}"}]}
-> 201
{"outcomes": [{"op_id": "note-9", "verdict": "applied"}]}
verify

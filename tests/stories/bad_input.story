# Wrong input of every kind is answered with a code, a place and words in both languages, and nothing is saved.
clock 2022-06-09T09:00:00+07:00
organisation chaeson centre 521304 ศูนย์ช่วยเหลือสังคมตำบลแจ้ซ้อน
area chaeson 521304
member som desk_officer chaeson

as som

# The last digit of a national id does not fit the others.
POST /api/v1/registry/people
{"person": {"first_name": "อินถา"}, "identities": [{"kind": "national", "value": "3520000000012"}]}
-> 400
{"code": "kit.fields_invalid", "title": "ข้อมูลบางช่องยังไม่ถูกต้อง กรุณาแก้ตามที่ระบุ", "faults": [{"path": "/identities/0/value", "code": "words.citizen_id_check_digit", "message": "เลขประจำตัวประชาชนไม่ถูกต้อง (เลขตรวจสอบหลักสุดท้ายไม่ตรง) กรุณาตรวจทีละหลัก"}]}

language en
POST /api/v1/registry/people
{"person": {"first_name": "อินถา"}, "identities": [{"kind": "national", "value": "3520000000012"}]}
-> 400
{"code": "kit.fields_invalid", "title": "Some fields need correcting. See the notes beside them.", "faults": [{"path": "/identities/0/value", "code": "words.citizen_id_check_digit", "message": "This citizen number is not right (its last, checking digit does not fit). Check it digit by digit."}]}

# Born tomorrow.
POST /api/v1/registry/people
{"person": {"first_name": "อินถา", "birth": "2022-06-10"}}
-> 400
{"faults": [{"path": "/person/birth", "code": "registry.birth_in_future", "message": "The birth date lies in the future. Check the year: a Buddhist year is 543 more than a Western one, so 2480 BE is 1937."}]}

language th
POST /api/v1/registry/people
{"person": {"first_name": "อินถา", "birth": "2022-06-10"}}
-> 400
{"faults": [{"path": "/person/birth", "code": "registry.birth_in_future", "message": "วันเกิดอยู่ในอนาคต ตรวจปีอีกครั้ง พ.ศ. มากกว่า ค.ศ. 543 ปี เช่น พ.ศ. 2480 คือ ค.ศ. 1937"}]}

# Dates travel in the Gregorian calendar; a Buddhist year in their place is no guess but a refusal. 2491 is past every
# day the program knows.
POST /api/v1/registry/people
{"person": {"first_name": "อินถา", "birth": "2491-03-12"}}
-> 400
{"faults": [{"path": "/person/birth", "code": "words.partial_date_wrong", "message": "…"}]}

POST /api/v1/registry/people
{"person": {"first_name": "อินถา", "birth": "2491"}}
-> 400
{"faults": [{"path": "/person/birth", "code": "words.partial_date_wrong", "message": "…"}]}

POST /api/v1/registry/people
{"person": {"first_name": "อินถา", "birth": "12/03/2491"}}
-> 400
{"faults": [{"path": "/person/birth", "code": "words.partial_date_wrong", "message": "…"}]}

# Where a whole day is needed, the same; and one Gregorian and one Buddhist year in one form name only the wrong one.
POST /api/v1/registry/people
{"person": {"first_name": "อินถา", "birth": "1948-03-12"}, "identities": [{"kind": "national", "value": "3520000000019", "issued_on": "2019-01-31", "expires_on": "2571-01-31"}]}
-> 400
{"faults": [{"path": "/identities/0/expires_on", "code": "kit.date_expected", "message": "กรอกวันที่ให้ชัดเจน เช่น 9 มิ.ย. 2565 หรือ 9/6/2565"}]}

language en
POST /api/v1/registry/people
{"person": {"first_name": "อินถา", "birth": "1948-02-30"}}
-> 400
{"faults": [{"path": "/person/birth", "code": "words.partial_date_wrong", "message": "Enter a date, a month and year, or a year alone when the day is not known."}]}

# A member that nobody knows, a text too long, a list too long, a word outside the list: all at once, each at its place.
POST /api/v1/registry/people
{"person": {"first_name": "อินถา", "gender": "neuter", "nationality": "THAILAND", "shoe_size": 42}, "phones": "0812345678"}
-> 400
{"code": "kit.fields_invalid", "faults": [{"path": "/person/gender", "code": "kit.choice_unknown"}, {"path": "/person/nationality", "code": "kit.too_long", "message": "Too long (at most 3 characters)."}, {"path": "/person/shoe_size", "code": "kit.unknown_member", "message": "This field is not known."}, {"path": "/phones", "code": "kit.list_expected"}]}

language th
POST /api/v1/registry/people
{"person": {"first_name": "อินถา", "nationality": "THAILAND", "shoe_size": 42}}
-> 400
{"faults": [{"code": "kit.too_long", "message": "ยาวเกินไป (ไม่เกิน 3 ตัวอักษร)"}, {"code": "kit.unknown_member", "message": "ไม่รู้จักช่องนี้"}]}

# Nothing at all, and nobody.
POST /api/v1/registry/people
{}
-> 400
{"faults": [{"path": "/person", "code": "kit.required"}]}

POST /api/v1/registry/people
{"person": {}}
-> 400
{"faults": [{"code": "registry.name_or_description"}]}

# The same op_id under another body is a mistake of the sender, not a second act.
header Idempotency-Key: 01890a5d-ac96-774b-bcce-b302099a8001
POST /api/v1/registry/people
{"person": {"first_name": "อินถา"}}
-> 201
keep intha = /id
header Idempotency-Key: 01890a5d-ac96-774b-bcce-b302099a8001
POST /api/v1/registry/people
{"person": {"first_name": "คนอื่น"}}
-> 422
{"code": "frame.op_id_reused", "title": "…"}
language en
header Idempotency-Key: 01890a5d-ac96-774b-bcce-b302099a8001
POST /api/v1/registry/people
{"person": {"first_name": "คนอื่น"}}
-> 422
{"code": "frame.op_id_reused", "title": "…"}
absent "op_id_reused\",\"title\":\"frame"

# A number that is no number of an act, and none at all.
header Idempotency-Key: 1
POST /api/v1/registry/people
{"person": {"first_name": "คนอื่น"}}
-> 400
{"code": "app.op_id_wrong"}
header Idempotency-Key: -
POST /api/v1/registry/people
{"person": {"first_name": "คนอื่น"}}
-> 428
{"code": "app.op_id_needed"}

# Somebody else has changed the record since: the stale version is refused and says which is the current one.
header If-Match: "1"
PUT /api/v1/registry/people/${intha}
{"person": {"first_name": "อินถา", "last_name": "ปันทะ"}}
-> 200
{"version": 2}
header If-Match: "1"
PUT /api/v1/registry/people/${intha}
{"person": {"first_name": "อินตา"}}
-> 412
{"code": "frame.changed_since", "values": {"current": "2"}, "title": "…"}
PUT /api/v1/registry/people/${intha}
{"person": {"first_name": "อินตา"}}
-> 428
{"code": "frame.version_needed"}
header If-Match: two
PUT /api/v1/registry/people/${intha}
{"person": {"first_name": "อินตา"}}
-> 400
{"code": "app.version_wrong"}

# A body that is no JSON, and one that says it is something else.
POST /api/v1/registry/people
{"person": {"first_name": "อินถา"
-> 400
{"code": "kit.json_broken", "title": "…"}
header Content-Type: text/plain
POST /api/v1/registry/people
{"person": {"first_name": "อินถา"}}
-> 400
{"code": "app.json_expected"}

# Of all this, one person was registered.
GET /api/v1/registry/search?q=อินถา
-> 200
{"items": [{"kind": "person", "id": "${intha}"}]}
GET /api/v1/registry/search?q=คนอื่น
-> 200
{"items": []}
verify

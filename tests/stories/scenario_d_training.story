# Scenario D: 75 people of welfare funds, councils and offices learn for four days (10-13 March 2023): sessions at three sites, who came
# to which, certificates of those who were there long enough.
clock 2023-02-20T09:00:00+07:00
organisation lampang provincial_office 520101 สำนักงานพัฒนาสังคมและความมั่นคงของมนุษย์จังหวัดลำปาง
organisation chaeson centre 521304 ศูนย์ช่วยเหลือสังคมตำบลแจ้ซ้อน
organisation phrae provincial_office 540101 สำนักงาน พมจ.แพร่
area lampang 52
area chaeson 521304
area phrae 54
member prasit provincial_officer lampang
member som desk_officer chaeson
member other provincial_officer phrae

as prasit
POST /api/v1/events/events
{"kind": "study_visit", "title_th": "ศึกษาดูงานสวัสดิการชุมชน", "place": "จังหวัดสิงห์บุรีและจันทบุรี", "area_code": "520101", "starts_on": "2023-03-13", "ends_on": "2023-03-10"}
-> 400
{"faults": [{"path": "/ends_on", "code": "events.ends_before_start"}]}
POST /api/v1/events/events
{"kind": "study_visit", "title_th": "อบรมและศึกษาดูงานสวัสดิการชุมชน “ให้อย่างมีคุณค่า รับอย่างมีศักดิ์ศรี”", "title_en": "Community welfare: training and study visit", "purpose": "กรรมการกองทุนสวัสดิการชุมชน สมาชิกสภา เจ้าหน้าที่ และวิทยากร", "place": "สิงห์บุรีและจันทบุรี", "area_code": "520101", "starts_on": "2023-03-10", "ends_on": "2023-03-13", "seats": 75, "needed_percent": 80, "signer_name": "ประสิทธิ์ ใจกว้าง", "signer_position": "พัฒนาสังคมและความมั่นคงของมนุษย์จังหวัดลำปาง"}
-> 201
{"state": "planned", "registered": 0}
keep event = /id
keep code = /code
POST /api/v1/events/events/${event}/sessions
{"on_day": "2023-03-10", "begins": "09:00", "ends": "12:00", "topic": "กองทุนสวัสดิการชุมชนตำบลท่างาม: สมาชิกและการสมทบ", "lecturer": "ประธานกองทุนท่างาม", "place": "ต.ท่างาม อ.อินทร์บุรี จ.สิงห์บุรี"}
-> 201
POST /api/v1/events/events/${event}/sessions
{"on_day": "2023-03-10", "begins": "13:00", "ends": "16:00", "topic": "ระเบียบและการจ่ายสวัสดิการ", "lecturer": "กรรมการกองทุนท่างาม", "place": "ต.ท่างาม อ.อินทร์บุรี จ.สิงห์บุรี"}
-> 201
POST /api/v1/events/events/${event}/sessions
{"on_day": "2023-03-11", "begins": "09:00", "ends": "12:00", "topic": "กลุ่มสัจจะสะสมทรัพย์วัดโพธิ์ทอง", "lecturer": "พระอาจารย์วัดโพธิ์ทอง", "place": "วัดโพธิ์ทอง ต.แสลง อ.เมืองจันทบุรี"}
-> 201
POST /api/v1/events/events/${event}/sessions
{"on_day": "2023-03-11", "begins": "13:00", "ends": "16:00", "topic": "การระดมทรัพยากรจากภายนอก", "lecturer": "วิทยากร พอช.", "place": "วัดโพธิ์ทอง ต.แสลง อ.เมืองจันทบุรี"}
-> 201
POST /api/v1/events/events/${event}/sessions
{"on_day": "2023-03-12", "begins": "09:00", "ends": "12:00", "topic": "สหกรณ์บ้านมั่นคงเสม็ดงาม", "lecturer": "ประธานสหกรณ์", "place": "ต.เกาะขวาง อ.เมืองจันทบุรี"}
-> 201
POST /api/v1/events/events/${event}/sessions
{"on_day": "2023-03-12", "begins": "13:00", "ends": "16:00", "topic": "การบริหารสหกรณ์และที่ดิน", "lecturer": "ผู้จัดการสหกรณ์", "place": "ต.เกาะขวาง อ.เมืองจันทบุรี"}
-> 201
POST /api/v1/events/events/${event}/sessions
{"on_day": "2023-03-13", "begins": "09:00", "ends": "12:00", "topic": "ถอดบทเรียนและแผนของแต่ละกองทุน", "lecturer": "ทีม One Home ลำปาง"}
-> 201
POST /api/v1/events/events/${event}/sessions
{"on_day": "2023-03-14", "begins": "13:00", "ends": "15:00", "topic": "วันหลังจบ"}
-> 400
{"faults": [{"path": "/on_day", "code": "events.outside_days"}]}
POST /api/v1/events/events/${event}/sessions
{"on_day": "2023-03-13", "begins": "15:00", "ends": "13:00", "topic": "ย้อนเวลา"}
-> 400
{"faults": [{"path": "/ends", "code": "events.hours_wrong"}]}
POST /api/v1/events/events/${event}/sessions
{"on_day": "2023-03-13", "begins": "13:00", "ends": "15:00", "topic": "ประเมินผลและมอบเกียรติบัตร", "lecturer": "พมจ.ลำปาง"}
-> 201
{"minutes": 1380, "sessions": [{"n": 1, "minutes": 180}, {"n": 2}, {"n": 3}, {"n": 4}, {"n": 5}, {"n": 6}, {"n": 7}, {"n": 8, "minutes": 120}]}
keep first = /sessions/0/id
keep second = /sessions/1/id
keep last = /sessions/7/id
keep version = etag
header If-Match: ${version}
PUT /api/v1/events/events/${event}/budget
{"lines": [{"title": "ค่าพาหนะ", "plan_satang": 12000000, "spent_satang": 0}, {"title": "ค่าที่พักและอาหาร", "plan_satang": 18000000, "spent_satang": 0}, {"title": "ค่าวิทยากร", "plan_satang": 2880000, "spent_satang": 0}]}
-> 200
{"plan_satang": 32880000, "spent_satang": 0}

# Nobody outside sees it before it is open; then the link takes names, once each, while there are seats.
as nobody
GET /api/v1/events/public/${code}
-> 404
as prasit
POST /api/v1/events/events/${event}/moves
{"state": "open"}
-> 201
{"state": "open"}
as nobody
GET /api/v1/events/public/${code}
-> 200
{"organiser_th": "สำนักงานพัฒนาสังคมและความมั่นคงของมนุษย์จังหวัดลำปาง", "seats_left": 75, "sessions": [{"begins": "09:00"}, "…"]}
POST /api/v1/events/public/${code}/registrations
{"name": "นายมาก่อน ใครเขา", "organisation": "กองทุนสวัสดิการชุมชนตำบลแจ้ซ้อน", "phone": "12"}
-> 400
{"faults": [{"path": "/phone", "code": "words.phone_wrong"}]}
POST /api/v1/events/public/${code}/registrations
{"name": "นายมาก่อน ใครเขา", "organisation": "กองทุนสวัสดิการชุมชนตำบลแจ้ซ้อน", "phone": "0812345678"}
-> 201
{"n": 1, "id": "", "card": "…"}
POST /api/v1/events/public/${code}/registrations
{"name": "นายมาก่อน  ใครเขา", "organisation": "กองทุนสวัสดิการชุมชนตำบลแจ้ซ้อน", "phone": "0812345678"}
-> 409
{"code": "events.registered_already"}
POST /api/v1/events/public/${code}/evaluations
{"content": 5, "lecturers": 5, "site": 5, "usefulness": 5}
-> 409
{"code": "events.not_yet_judged"}

# He cannot come; his place is free again.
as prasit
purpose assistance
GET /api/v1/events/events/${event}/registrations
-> 200
{"items": [{"n": 1, "name": "นายมาก่อน ใครเขา", "via": "link"}]}
keep early = /items/0/id
DELETE /api/v1/events/events/${event}/registrations/${early}
-> 200
POST /api/v1/events/events/${event}/registrations/sheet
file training_faulty.csv
-> 201
{"rows": 5, "added": 1, "refused": [{"line": 2, "column": "name", "code": "events.name_needed"}, {"line": 3, "column": "phone", "code": "words.phone_wrong"}, {"line": 4, "column": "sessions", "code": "events.session_unknown"}, {"line": 6, "column": "name", "code": "events.twice_in_list"}]}
GET /api/v1/events/events/${event}/registrations
-> 200
keep trial = /items/0/id
DELETE /api/v1/events/events/${event}/registrations/${trial}
-> 200
# A session to come has nobody in it.
POST /api/v1/events/events/${event}/sessions/${first}/attendance
{"registrations": ["${trial}"]}
-> 409
{"code": "events.session_to_come"}

# The list of 75 comes back on the last day with who came to what; brought again it changes nothing.
clock 2023-03-13T16:00:00+07:00
as prasit
POST /api/v1/events/events/${event}/registrations/sheet
file training_75.csv
-> 201
{"rows": 75, "added": 75, "changed": 0, "same": 0, "refused": []}
POST /api/v1/events/events/${event}/registrations/sheet
file training_75.csv
-> 201
{"rows": 75, "added": 0, "changed": 0, "same": 75, "refused": []}
POST /api/v1/events/events/${event}/registrations
{"name": "นายคนที่เจ็ดสิบหก ลำปาง"}
-> 409
{"code": "events.full"}
GET /api/v1/events/events/${event}
-> 200
{"registered": 75, "completed": 72, "sessions": [{"came": 75}, {"came": 75}, {"came": 74}, {"came": 74}, {"came": 74}, {"came": 74}, {"came": 72}, {"came": 72}]}
# A card that is scanned counts once; a mistake is taken back.
purpose assistance
GET /api/v1/events/events/${event}/registrations
-> 200
{"items": [{"completed": true, "minutes": 1380}, "…"]}
keep card = /items/10/card
keep eleventh = /items/10/n
POST /api/v1/events/events/${event}/sessions/${last}/attendance
{"card": "EV1:${card}"}
-> 201
{"came": 73, "changed": 1, "n": "…"}
POST /api/v1/events/events/${event}/sessions/${last}/attendance
{"card": "EV1:${card}"}
-> 201
{"came": 73, "changed": 0}
POST /api/v1/events/events/${event}/sessions/${last}/attendance
{"card": "EV1:${card}", "absent": true}
-> 201
{"came": 72, "changed": 1}
POST /api/v1/events/events/${event}/sessions/${last}/attendance
{"card": "EV1:NOSUCHCARD22"}
-> 400
{"faults": [{"path": "/card", "code": "events.card_unknown"}]}
GET /api/v1/events/events/${event}/sessions/${first}/sheet
-> 200
expect Content-Type: application/pdf
GET /api/v1/events/events/${event}/cards
-> 200

# How it was: marks without a name.
as nobody
POST /api/v1/events/public/${code}/evaluations
{"content": 6, "lecturers": 5, "site": 4, "usefulness": 5}
-> 400
POST /api/v1/events/public/${code}/evaluations
{"content": 5, "lecturers": 5, "site": 4, "usefulness": 5, "comment": "อยากให้มีเวลาถามมากกว่านี้"}
-> 201
POST /api/v1/events/public/${code}/evaluations
{"content": 4, "lecturers": 5, "site": 3, "usefulness": 5}
-> 201
as prasit
GET /api/v1/events/events/${event}
-> 200
{"judgement": {"answers": 2, "content_milli": 4500, "lecturers_milli": 5000, "site_milli": 3500, "usefulness_milli": 5000, "comments": ["อยากให้มีเวลาถามมากกว่านี้"]}}
keep version = etag
header If-Match: ${version}
PUT /api/v1/events/events/${event}/budget
{"lines": [{"title": "ค่าพาหนะ", "plan_satang": 12000000, "spent_satang": 11850000}, {"title": "ค่าที่พักและอาหาร", "plan_satang": 18000000, "spent_satang": 17600000}, {"title": "ค่าวิทยากร", "plan_satang": 2880000, "spent_satang": 2880000}]}
-> 200
{"spent_satang": 32330000}

# Certificates when it is over, once each, for the 72 who were there long enough.
POST /api/v1/events/events/${event}/certificates
{}
-> 409
{"code": "events.not_held"}
POST /api/v1/events/events/${event}/moves
{"state": "held"}
-> 201
POST /api/v1/events/events/${event}/certificates
{}
-> 201
{"issued": 72, "all": 72, "first": "เลขที่ 0001/2566", "last": "เลขที่ 0072/2566"}
POST /api/v1/events/events/${event}/certificates
{}
-> 201
{"issued": 0, "all": 72}
GET /api/v1/events/events/${event}/certificates
-> 200
expect Content-Type: application/pdf
GET /api/v1/events/events
-> 200
{"items": [{"title_en": "Community welfare: training and study visit", "registered": 75, "sessions": 8}]}
# A neighbour province sees nothing of it.
as other
GET /api/v1/events/events/${event}
-> 404
as som
POST /api/v1/events/events/${event}/registrations
{"name": "ใครก็ได้"}
-> 404
verify

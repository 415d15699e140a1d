# Scenario B: 14 elders as the province's treasury of wisdom, 14 outstanding elders, 254 volunteer teachers: 282 awards of one call,
# with a nominee who withdrew, one who died, equals at the last place, and an award that is taken back.
clock 2022-08-10T09:00:00+07:00
organisation chiangrai provincial_office 570101 สำนักงานพัฒนาสังคมและความมั่นคงของมนุษย์จังหวัดเชียงราย
organisation phan centre 570511 ศูนย์ช่วยเหลือสังคมตำบลสันกลาง
area chiangrai 57
area phan 570511
member suda provincial_officer chiangrai
member anan provincial_officer chiangrai
member chai executive chiangrai
member wanida social_worker chiangrai
member nid desk_officer phan
member thon auditor chiangrai

as suda
POST /api/v1/awards/calls
{"title_th": "เชิดชูเกียรติผู้สูงอายุและครูจิตอาสา จังหวัดเชียงราย", "title_en": "Honours of elders and volunteer teachers, Chiang Rai", "year": 2565, "closes_on": "2022-08-01", "given_on": "2022-08-10", "categories": [{"code": "WISDOM", "name_th": "คลังปัญญาผู้สูงอายุ", "places": 14}], "criteria": [{"name_th": "คุณค่าต่อชุมชน", "weight": 50, "points_max": 10}, {"name_th": "ความต่อเนื่อง", "weight": 30, "points_max": 10}]}
-> 400
{"faults": [{"path": "/criteria", "code": "awards.weights_wrong"}]}
as chai
GET /api/v1/staff/session
-> 200
keep chai = /staff/id
as anan
GET /api/v1/staff/session
-> 200
keep anan = /staff/id
as wanida
GET /api/v1/staff/session
-> 200
keep wanida = /staff/id
as thon
GET /api/v1/staff/session
-> 200
keep thon = /staff/id

as suda
POST /api/v1/events/events
{"kind": "ceremony", "title_th": "พิธีมอบรางวัลผู้สูงอายุและครูจิตอาสา", "place": "หอประชุมจังหวัดเชียงราย", "area_code": "570101", "starts_on": "2022-08-10", "ends_on": "2022-08-10"}
-> 201
keep ceremony = /id
POST /api/v1/awards/calls
{"title_th": "เชิดชูเกียรติผู้สูงอายุและครูจิตอาสา จังหวัดเชียงราย", "title_en": "Honours of elders and volunteer teachers, Chiang Rai", "year": 2565, "closes_on": "2022-08-01", "given_on": "2022-08-10", "event_id": "${ceremony}", "scorers_min": 3, "signer_name": "สุดา ใจกว้าง", "signer_position": "พัฒนาสังคมและความมั่นคงของมนุษย์จังหวัดเชียงราย", "categories": [{"code": "WISDOM", "name_th": "คลังปัญญาผู้สูงอายุ", "name_en": "Treasury of wisdom", "places": 14}, {"code": "ELDER", "name_th": "ผู้สูงอายุดีเด่น", "name_en": "Outstanding elder", "places": 14}, {"code": "TEACHER", "name_th": "ครูจิตอาสา", "name_en": "Volunteer teacher", "places": 254}], "criteria": [{"name_th": "คุณค่าต่อชุมชน", "weight": 50, "points_max": 10}, {"name_th": "ความต่อเนื่อง", "weight": 30, "points_max": 10}, {"name_th": "การถ่ายทอด", "weight": 20, "points_max": 10}], "scorers": ["${chai}", "${anan}", "${wanida}", "${thon}"]}
-> 400
{"faults": [{"path": "/scorers/3", "code": "awards.scorer_unknown"}]}
POST /api/v1/awards/calls
{"title_th": "เชิดชูเกียรติผู้สูงอายุและครูจิตอาสา จังหวัดเชียงราย", "title_en": "Honours of elders and volunteer teachers, Chiang Rai", "year": 2565, "closes_on": "2022-08-01", "given_on": "2022-08-10", "event_id": "${ceremony}", "scorers_min": 3, "signer_name": "สุดา ใจกว้าง", "signer_position": "พัฒนาสังคมและความมั่นคงของมนุษย์จังหวัดเชียงราย", "categories": [{"code": "WISDOM", "name_th": "คลังปัญญาผู้สูงอายุ", "name_en": "Treasury of wisdom", "places": 14}, {"code": "ELDER", "name_th": "ผู้สูงอายุดีเด่น", "name_en": "Outstanding elder", "places": 14}, {"code": "TEACHER", "name_th": "ครูจิตอาสา", "name_en": "Volunteer teacher", "places": 254}], "criteria": [{"name_th": "คุณค่าต่อชุมชน", "weight": 50, "points_max": 10}, {"name_th": "ความต่อเนื่อง", "weight": 30, "points_max": 10}, {"name_th": "การถ่ายทอด", "weight": 20, "points_max": 10}], "scorers": ["${chai}", "${anan}", "${wanida}"]}
-> 201
{"state": "drafting", "may_score": false}
keep call = /id
keep version = etag
POST /api/v1/awards/calls/${call}/nominations/sheet
file nominees_286.csv
-> 409
{"code": "awards.not_open"}
POST /api/v1/awards/calls/${call}/moves
{"state": "scoring"}
-> 409
POST /api/v1/awards/calls/${call}/moves
{"state": "open"}
-> 201
{"state": "open"}

# 286 names come in one sheet; brought again, all are known.
POST /api/v1/awards/calls/${call}/nominations/sheet
file nominees_286.csv
-> 201
{"rows": 286, "added": 286, "same": 0, "refused": []}
POST /api/v1/awards/calls/${call}/nominations/sheet
file nominees_286.csv
-> 201
{"added": 0, "same": 286}
GET /api/v1/awards/calls/${call}/nominations?limit=1000
-> 200
keep withdrawn = /items/15/id
keep tie_one = /items/29/id
keep tie_two = /items/30/id
keep first = /items/0/id
keep dying = /items/285/id

# A nominee of the centre dies before the choice: the register knows.
as nid
POST /api/v1/registry/people
{"person": {"title": "นาย", "first_name": "คำหล้า", "last_name": "ใจเพชร", "gender": "male", "birth": "1940-01-01"}}
-> 201
keep person = /id
POST /api/v1/awards/calls/${call}/nominations
{"category": "TEACHER", "person_id": "${person}", "consent": true}
-> 404
as wanida
POST /api/v1/awards/calls/${call}/nominations
{"category": "POET", "name": "นายใครสักคน"}
-> 400
{"faults": [{"path": "/category", "code": "awards.category_unknown"}]}
POST /api/v1/awards/calls/${call}/nominations
{"category": "WISDOM", "person_id": "${person}", "organisation": "ชมรมผู้สูงอายุสันกลาง", "area_code": "570511", "reason": "หมอพื้นบ้าน", "by_kind": "club", "nominator": "ประธานชมรม", "consent": true}
-> 201
{"n": 287, "name": "นายคำหล้า ใจเพชร", "state": "nominated"}
keep healer = /id
POST /api/v1/awards/nominations/${healer}/papers?title=ประวัติ
file ../../centre/housing/tests/house.png
-> 201
{"title": "ประวัติ", "media_type": "image/jpeg"}
keep paper = /id
purpose supervision
GET /api/v1/awards/nominations/${healer}/papers/${paper}
-> 200
expect Content-Type: image/jpeg

as suda
POST /api/v1/awards/nominations/${withdrawn}/ending
{"why": "withdrawn", "reason": "ขอถอนตัวด้วยเหตุผลส่วนตัว"}
-> 201
{"state": "withdrawn", "rank": 0}
POST /api/v1/awards/nominations/${dying}/ending
{"why": "deceased", "reason": "ทายาทแจ้ง"}
-> 201
{"state": "deceased", "deceased": true}
POST /api/v1/awards/nominations/${first}/ending
{"why": "award_withdrawn", "reason": "ยังไม่ได้รับ"}
-> 409
POST /api/v1/awards/calls/${call}/moves
{"state": "scoring"}
-> 201

# Only the committee marks, and nobody whom they nominated themselves.
POST /api/v1/awards/calls/${call}/marks/sheet
file marks_1.csv
-> 403
{"code": "awards.not_a_scorer"}
as anan
POST /api/v1/awards/calls/${call}/marks/sheet
file marks_faulty.csv
-> 201
{"rows": 4, "added": 1, "refused": [{"line": 2, "code": "awards.points_out_of_range"}, {"line": 3, "code": "awards.points_missing"}, {"line": 4, "code": "awards.nomination_unknown"}]}
POST /api/v1/awards/calls/${call}/marks/sheet
file marks_1.csv
-> 201
{"refused": [{"code": "awards.nomination_unknown"}]}
as chai
POST /api/v1/awards/calls/${call}/marks/sheet
file marks_2.csv
-> 201
as suda
POST /api/v1/awards/calls/${call}/choice
{}
-> 409
{"code": "awards.not_all_scored"}
as wanida
POST /api/v1/awards/calls/${call}/marks/sheet
file marks_3.csv
-> 201
POST /api/v1/awards/calls/${call}/marks
{"marks": [{"nomination_id": "${healer}", "points": [9, 9, 9]}]}
-> 400
{"faults": [{"path": "/marks/0/nomination_id", "code": "awards.own_nomination"}]}
as chai
POST /api/v1/awards/calls/${call}/marks
{"marks": [{"nomination_id": "${healer}", "points": [9, 9, 11]}]}
-> 400
{"faults": [{"path": "/marks/0/points/2", "code": "awards.points_out_of_range"}]}
POST /api/v1/awards/calls/${call}/marks
{"marks": [{"nomination_id": "${healer}", "points": [2, 2, 2]}]}
-> 201
{"nominees": 1}

# The healer was marked by one alone; he dies before the choice, so nobody waits for the others.
as nid
purpose assistance
GET /api/v1/registry/people/${person}
-> 200
keep version = etag
header If-Match: ${version}
PUT /api/v1/registry/people/${person}
{"person": {"title": "นาย", "first_name": "คำหล้า", "last_name": "ใจเพชร", "gender": "male", "birth": "1940-01-01", "deceased_on": "2022-08-09"}}
-> 200

# Equals at the last place: the choice stops until somebody says who goes first, and why.
as suda
POST /api/v1/awards/calls/${call}/choice
{}
-> 409
{"code": "awards.tied"}
POST /api/v1/awards/nominations/${tie_two}/precedence
{"precedence": 1, "reason": "อายุมากกว่า ตามมติกรรมการ"}
-> 201
{"tied": false}
POST /api/v1/awards/calls/${call}/announcement
{}
-> 409
{"code": "awards.nothing_chosen"}
POST /api/v1/awards/calls/${call}/choice
{}
-> 201
{"nominations": 287, "chosen": 282, "categories": [{"code": "WISDOM", "nominations": 17, "chosen": 14}, {"code": "ELDER", "nominations": 15, "chosen": 14, "tied": false}, {"code": "TEACHER", "nominations": 255, "chosen": 254}]}
purpose supervision
GET /api/v1/awards/nominations/${healer}
-> 200
{"state": "deceased", "deceased": true}
GET /api/v1/awards/nominations/${tie_one}
-> 200
{"state": "nominated", "rank": 15}
GET /api/v1/awards/nominations/${tie_two}
-> 200
{"state": "chosen", "rank": 14, "scorers": 3, "score_milli": 50000}
POST /api/v1/awards/calls/${call}/certificates
{}
-> 409
POST /api/v1/awards/calls/${call}/announcement
{}
-> 201
{"state": "announced", "chosen": 282}

# 282 certificates, each with its own number, in one file; asked again, nothing new is issued.
POST /api/v1/awards/calls/${call}/certificates
{}
-> 201
{"issued": 282, "all": 282, "first": "เลขที่ 0001/2565", "last": "เลขที่ 0282/2565"}
POST /api/v1/awards/calls/${call}/certificates
{}
-> 201
{"issued": 0, "all": 282}
GET /api/v1/awards/calls/${call}/certificates
-> 200
expect Content-Type: application/pdf

# An award is taken back: it leaves the register, and 281 stand.
POST /api/v1/awards/nominations/${first}/ending
{"why": "award_withdrawn", "reason": "ตรวจพบว่าคุณสมบัติไม่ครบ"}
-> 201
{"state": "award_withdrawn"}
POST /api/v1/awards/nominations/${first}/ending
{"why": "award_withdrawn", "reason": "อีกครั้ง"}
-> 409
GET /api/v1/awards/calls/${call}
-> 200
{"chosen": 281, "certificates": 281}

# The register is for everybody, with the names of those who agreed.
as nobody
GET /api/v1/awards/public/register?limit=500
-> 200
{"items": [{"year": 2565, "category_th": "คลังปัญญาผู้สูงอายุ", "certificate_number": "เลขที่ 0002/2565"}, "…"]}
keep last = /items/280/id
absent "ชมรมผู้สูงอายุ"
absent "ประธานชมรม"
GET /api/v1/awards/public/register?year=2564
-> 200
{"items": []}
verify

# Scenario A: a centre opens in Chae Son on 9 June 2022. Sixty people on the list, help asked through five channels,
# four homes visited with hand-outs, one referral refused and one accepted, one case closed, one reopened.
clock 2022-06-01T09:00:00+07:00
organisation lampang provincial_office 520101 สำนักงานพัฒนาสังคมและความมั่นคงของมนุษย์จังหวัดลำปาง
area lampang 52
member malee administrator lampang
member prasit provincial_officer lampang

# The province opens the centre, hosted by the tambon administration, and two agencies of the One Home team.
as prasit
POST /api/v1/network/centres
{"area_code": "521304", "name_th": "ศูนย์ช่วยเหลือสังคมตำบลแจ้ซ้อน", "name_en": "Chae Son Social Assistance Centre", "host_kind": "tao", "host_name": "องค์การบริหารส่วนตำบลแจ้ซ้อน", "phones": ["054-999-001"], "hours": "จันทร์-ศุกร์ 8.30-16.30", "service_area": ["521304"]}
-> 201
{"status": "preparing", "name_th": "ศูนย์ช่วยเหลือสังคมตำบลแจ้ซ้อน", "area": {"code": "521304"}, "checklist_done": 0}
keep centre = /org_id

POST /api/v1/network/agencies
{"code": "SHELTER_CF", "area_code": "520101", "name_th": "บ้านพักเด็กและครอบครัวจังหวัดลำปาง", "service_area": ["52"]}
-> 201
keep shelter = /org_id

POST /api/v1/network/agencies
{"code": "HPH", "area_code": "521304", "name_th": "โรงพยาบาลส่งเสริมสุขภาพตำบลแจ้ซ้อน", "service_area": ["521304"]}
-> 201
keep clinic = /org_id

member som desk_officer ${centre}
member lek desk_officer ${centre}
member nok social_worker ${centre}
member kamnan centre_head ${centre}
member dao volunteer ${centre} 521304
member baan agency_officer ${shelter}
member anamai agency_officer ${clinic}

# The working group, and the checklist of setting up.
as kamnan
POST /api/v1/network/centres/${centre}/working_group
{"part": "chair", "name": "บุญมี ใจแก้ว", "position": "นายก อบต.แจ้ซ้อน", "order_number": "12/2565", "order_date": "2022-05-25", "term_from": "2022-06-01"}
-> 201
{"part": "chair", "in_term": true}

POST /api/v1/network/centres/${centre}/working_group
{"part": "secretary", "name": "อำไพ วงศ์ดอย", "position": "นักพัฒนาชุมชน", "order_number": "12/2565", "order_date": "2022-05-25", "term_from": "2022-06-01"}
-> 201

GET /api/v1/network/centres/${centre}/checklist
-> 200
{"items": ["…"]}
keep item = /items/0/code

POST /api/v1/network/centres/${centre}/checklist
{"item": "${item}", "done_on": "2022-06-01"}
-> 201

# Opening day: the centre is at work, and sixty names stand on the list.
clock 2022-06-09T09:00:00+07:00
GET /api/v1/network/centres/${centre}
-> 200
keep version = etag
header If-Match: ${version}
PUT /api/v1/network/centres/${centre}
{"name_th": "ศูนย์ช่วยเหลือสังคมตำบลแจ้ซ้อน", "name_en": "Chae Son Social Assistance Centre", "host_kind": "tao", "host_name": "องค์การบริหารส่วนตำบลแจ้ซ้อน", "phones": ["054-999-001"], "hours": "จันทร์-ศุกร์ 8.30-16.30", "opened_on": "2022-06-09", "status": "open"}
-> 200
{"status": "open"}

POST /api/v1/network/centres/${centre}/events
{"name": "พิธีเปิดศูนย์ช่วยเหลือสังคมตำบลแจ้ซ้อน", "day": "2022-06-09", "place": "อบต.แจ้ซ้อน"}
-> 201
{"attendees": 0}
keep opening = /id

repeat 60
POST /api/v1/network/centres/${centre}/events/${opening}/attendees
{"attendees": [{"name": "ผู้ร่วมงานคนที่ ${i}", "organisation": "ตำบลแจ้ซ้อน"}]}
-> 201
{"attendees": ${i}}

GET /api/v1/network/centres/${centre}/events
-> 200
{"items": [{"attendees": 60}]}

# A family walks in. The desk registers them and opens a case while they talk.
as som
purpose intake
POST /api/v1/registry/households
{"address": {"area_code": "521304", "house_no": "12/3", "village_name": "บ้านป่าเหมี้ยง"}}
-> 201
keep house1 = /id

POST /api/v1/registry/people
{"person": {"title": "นาย", "first_name": "อินถา", "last_name": "ปันทะ", "gender": "male", "birth": "1948-03-12"}, "identities": [{"kind": "national", "value": "3520000000019"}], "phones": [{"value": "0812345678"}], "household": {"household_id": "${house1}", "role": "head"}}
-> 201
{"person": {"first_name": "อินถา"}}
keep intha = /id

POST /api/v1/casework/cases
{"channel": "walk_in", "reporter": {"kind": "self", "name": "อินถา ปันทะ", "phone": "0812345678"}, "clients": [{"person_id": "${intha}", "about": ""}], "household_id": "${house1}", "area_code": "521304", "main_problem": "HOU05", "other_problems": ["INC02"], "request": "หลังคารั่ว เสาผุ กลัวบ้านพังหน้าฝน"}
-> 201
{"urgency": "normal", "secrecy": "ordinary", "visible": true}
keep case1 = /id
keep number1 = /number

# The hotline calls: an elder without food, urgent; the caller wants no name.
POST /api/v1/casework/cases
{"channel": "hotline", "reporter": {"kind": "good_citizen", "anonymous": true}, "clients": [{"person_id": "", "about": "ยายอายุราว 80 ปี อยู่คนเดียวท้ายหมู่ 7"}], "area_code": "521304", "main_problem": "INC01", "request": "ไม่มีข้าวกินมาสองวัน", "urgency": "urgent"}
-> 201
{"urgency": "urgent"}
keep case2 = /id

# A volunteer reports from her village.
as dao
POST /api/v1/casework/cases
{"channel": "volunteer", "reporter": {"kind": "volunteer", "name": "ดาว", "phone": "0898765432"}, "clients": [{"person_id": "", "about": "ลุงคำปัน บ้านเลขที่ 5 ติดเตียง"}], "area_code": "521304", "main_problem": "HEA12", "request": "ขาดผ้าอ้อมผู้ใหญ่"}
-> 201
keep case3 = /id

# Somebody asks on the public page, and follows the request with the code given once.
as nobody
POST /api/v1/portal/requests
{"centre_org_id": "${centre}", "area_code": "521304", "problem": "EDU02", "words": "หลานสองคนไม่มีค่าเทอม", "reporter": "relative", "name": "บัวผัน ใจแก้ว", "phone": "0861112223", "about": "หลานสาวสองคน", "notice_version": "2022-06"}
-> 201
{"number": "…", "tracking_code": "…"}
keep number4 = /number
keep code4 = /tracking_code

POST /api/v1/portal/tracking
{"number": "${number4}", "code": "${code4}"}
-> 200
{"state": "received"}
absent "บัวผัน"

POST /api/v1/portal/tracking
{"number": "${number4}", "code": "00000000"}
-> 404

# A partner (the school) writes: a child may be in danger at home. The file is sealed at once.
as som
POST /api/v1/casework/cases
{"channel": "partner", "reporter": {"kind": "agency", "name": "โรงเรียนบ้านป่าเหมี้ยง"}, "clients": [{"person_id": "", "about": "เด็กชาย ป. ชั้น ป.4"}], "area_code": "521304", "main_problem": "VIO01", "request": "มีรอยช้ำ เด็กกลัวกลับบ้าน", "risks": ["present_violence"]}
-> 201
{"urgency": "most_urgent", "secrecy": "sealed", "grave": true, "visible": true}
keep case5 = /id

# Who is not on the team, at the next desk or in the village, cannot find it: not by id, list or count.
as lek
GET /api/v1/casework/cases/${case5}
-> 404
GET /api/v1/casework/cases
-> 200
absent "${case5}"
GET /api/v1/casework/today
-> 200
absent "รอยช้ำ"

# The social worker of the team sees it, triages it and refers it: refused by the clinic, accepted by the shelter.
as nok
purpose assessment
GET /api/v1/staff/session
-> 200
keep nok = /staff/id
GET /api/v1/casework/cases/${case5}
-> 200
{"state": "received", "secrecy": "sealed"}

POST /api/v1/casework/cases/${case5}/triage
{"urgency": "most_urgent", "risks": ["present_violence"], "secrecy": "sealed", "in_charge": "${nok}"}
-> 201
{"state": "assessing"}

POST /api/v1/casework/cases/${case5}/referrals
{"agency_org_id": "${clinic}", "letter_number": "ลป 72501/15", "urgency": "most_urgent", "need": "ขอให้ตรวจร่างกายและรับตัวไว้ดูแล", "shared": ["clients", "request"]}
-> 201
{"state": "sent"}
keep letter1 = /id

as anamai
purpose referral
GET /api/v1/casework/referrals
-> 200
{"items": [{"state": "sent"}]}

POST /api/v1/casework/referrals/${letter1}/refusal
{"words": "ไม่มีที่พักเด็ก ตรวจร่างกายแล้ว ขอให้ส่งบ้านพักเด็ก"}
-> 201
{"state": "refused"}

as nok
GET /api/v1/casework/cases/${case5}
-> 200
{"state": "planning"}

POST /api/v1/casework/cases/${case5}/referrals
{"agency_org_id": "${shelter}", "letter_number": "ลป 72501/16", "urgency": "most_urgent", "need": "ขอให้คุ้มครองเด็กตาม พ.ร.บ.คุ้มครองเด็ก", "shared": ["clients", "request"]}
-> 201
keep letter2 = /id

as baan
POST /api/v1/casework/referrals/${letter2}/acceptance
{"words": "รับตัวแล้ว 15.30 น."}
-> 201
{"state": "accepted"}

GET /api/v1/casework/referrals/${letter2}
-> 200
absent "อินถา"

# Triage of the others; the desk officer takes them.
as som
purpose assistance
GET /api/v1/staff/session
-> 200
keep som = /staff/id
POST /api/v1/casework/cases/${case1}/triage
{"urgency": "normal", "risks": [], "secrecy": "ordinary", "in_charge": "${som}"}
-> 201
{"state": "assessing"}

POST /api/v1/casework/cases/${case2}/triage
{"urgency": "urgent", "risks": [], "secrecy": "ordinary", "in_charge": "${som}"}
-> 201
POST /api/v1/casework/cases/${case3}/triage
{"urgency": "normal", "risks": [], "secrecy": "ordinary", "in_charge": "${som}"}
-> 201
POST /api/v1/casework/cases
{"channel": "walk_in", "reporter": {"kind": "self", "name": "จันทร์ดี วงศ์ดอย"}, "clients": [{"person_id": "", "about": "จันทร์ดี วงศ์ดอย หมู่ 2"}], "area_code": "521304", "main_problem": "INC02", "request": "รายได้ไม่พอเลี้ยงหลานสามคน"}
-> 201
keep case6 = /id

# Four homes are visited the same day; each is given consumer goods, and somebody signs for it.
clock 2022-06-09T16:30:00+07:00
POST /api/v1/casework/cases/${case1}/visits
{"held_at": "2022-06-09T06:00:00Z", "visitors": "สม, ดาว", "place": "home", "purpose": "สอบข้อเท็จจริงและมอบเครื่องอุปโภคบริโภค", "seen": "อินถา", "observations": [{"dimension": "living", "words": "เสาผุสองต้น หลังคารั่ว"}], "given": [{"kind": "goods", "item": "ถุงยังชีพ", "unit": "ถุง", "quantity": 1, "value_satang": 70000, "giver": "สม", "receiver_name": "อินถา ปันทะ", "acknowledgement": "signature", "given_on": "2022-06-09", "place": "บ้าน"}]}
-> 201
POST /api/v1/casework/cases/${case2}/visits
{"held_at": "2022-06-09T06:40:00Z", "visitors": "สม, ดาว", "place": "home", "purpose": "นำอาหารไปให้", "observations": [], "given": [{"kind": "goods", "item": "ถุงยังชีพ", "unit": "ถุง", "quantity": 1, "value_satang": 70000, "giver": "สม", "receiver_name": "ยายคำ", "acknowledgement": "thumb", "given_on": "2022-06-09", "place": "บ้าน"}]}
-> 201
POST /api/v1/casework/cases/${case3}/visits
{"held_at": "2022-06-09T07:30:00Z", "visitors": "สม, ดาว", "place": "home", "purpose": "มอบผ้าอ้อมผู้ใหญ่", "observations": [{"dimension": "health", "words": "ติดเตียง แผลกดทับ"}], "given": [{"kind": "goods", "item": "ผ้าอ้อมผู้ใหญ่ L", "unit": "ห่อ", "quantity": 4, "value_satang": 120000, "giver": "สม", "receiver_name": "คำแปง", "acknowledgement": "witness", "witness": "ผู้ใหญ่บ้านหมู่ 4", "given_on": "2022-06-09", "place": "บ้าน"}]}
-> 201
POST /api/v1/casework/cases/${case6}/visits
{"held_at": "2022-06-09T08:30:00Z", "visitors": "สม, ดาว", "place": "home", "purpose": "เยี่ยมบ้าน", "observations": [{"dimension": "income", "words": "รับจ้างรายวัน"}], "given": [{"kind": "goods", "item": "ถุงยังชีพ", "unit": "ถุง", "quantity": 1, "value_satang": 70000, "giver": "สม", "receiver_name": "จันทร์ดี วงศ์ดอย", "acknowledgement": "signature", "given_on": "2022-06-09", "place": "บ้าน"}]}
-> 201
GET /api/v1/casework/cases/${case1}/aid
-> 200
{"items": [{"item": "ถุงยังชีพ", "giver": "สม", "receiver_name": "อินถา ปันทะ", "value_satang": 70000}]}

# The social worker signs her opinion on the first; a plan with owner and date; help; follow-up; closed and reopened.
as nok
purpose assessment
POST /api/v1/casework/cases/${case1}/opinions
{"facts": "อยู่คนเดียว รายได้เบี้ยยังชีพ 700 บาท บ้านทรุดโทรม", "opinion": "ควรช่วยเหลือซ่อมบ้านโดยเร่งด่วน"}
-> 201
GET /api/v1/casework/cases/${case1}
-> 200
{"state": "planning"}
as som
POST /api/v1/casework/cases/${case1}/actions
{"dimension": "living", "what": "ซ่อมหลังคาและเปลี่ยนเสา", "owner_kind": "staff", "owner_id": "${som}", "owner_name": "", "due_on": "2022-06-30"}
-> 201
{"state": "not_started"}
keep action1 = /id
POST /api/v1/casework/cases/${case1}/actions/${action1}/progress
{"state": "done", "reason": ""}
-> 201
{"state": "done"}

POST /api/v1/casework/cases/${case1}/moves
{"step": "help_recorded", "reason": "ซ่อมบ้านแล้วโดยช่างชุมชน"}
-> 201
{"state": "helped"}

POST /api/v1/casework/cases/${case1}/follow_ups
{"due_on": ["2022-07-09"]}
-> 201
keep follow = /items/0/id
POST /api/v1/casework/cases/${case1}/moves
{"step": "follow_up", "reason": ""}
-> 201
{"state": "following_up"}

clock 2022-07-09T10:00:00+07:00
POST /api/v1/casework/cases/${case1}/follow_ups/${follow}/result
{"method": "home_visit", "result": "better", "words": "บ้านแข็งแรง นอนหลับได้"}
-> 201

as nok
POST /api/v1/casework/cases/${case1}/closure
{"outcome": "solved", "reason": "บ้านปลอดภัย ครอบครัวพอใจ", "satisfaction": 5}
-> 201
{"state": "closed"}

POST /api/v1/casework/cases/${case1}/closure
{"outcome": "solved", "reason": "อีกครั้ง"}
-> 409
{"code": "casework.already_closed"}

clock 2022-08-20T10:00:00+07:00
as som
POST /api/v1/casework/cases/${case1}/reopening
{"reason": "พายุพัดหลังคาเสียหาย"}
-> 201
keep case7 = /id
GET /api/v1/casework/cases/${case7}
-> 200
{"state": "…"}

# The citizen, by phone, with the code: the family's file says only where it stands.
as som
GET /api/v1/casework/cases/${case1}/history
-> 200
{"items": ["…"]}

# The province sees the centre's ordinary cases; an agency sees only its letters; an auditor no case at all.
as prasit
purpose supervision
GET /api/v1/casework/cases/${case1}
-> 200
GET /api/v1/casework/cases/${case5}
-> 404
as baan
GET /api/v1/casework/cases/${case1}
-> 403
verify

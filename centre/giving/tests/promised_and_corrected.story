# Somebody without an account promises a gift on the public page; the centre calls and makes it a pledge, or declines. And a gift
# that was noted wrongly: what it moved in the store and the books goes back, the line stays and counts no more.
clock 2022-12-01T09:00:00+07:00
organisation lampang provincial_office 520101 สำนักงาน พมจ.ลำปาง
organisation chaeson centre 521304 ศูนย์ช่วยเหลือสังคมตำบลแจ้ซ้อน
area lampang 52
area chaeson 521304
member prasit provincial_officer lampang
member som desk_officer lampang
member thida auditor lampang
as prasit
POST /api/v1/funds/funds
{"kind": "giving_fund", "name_th": "กองบุญ", "opened_on": "2022-10-01"}
-> 201
keep fund = /id
POST /api/v1/stock/stores
{"name": "คลัง", "kind": "warehouse"}
-> 201
keep store = /store/id
POST /api/v1/stock/items
{"name_th": "ผ้าห่ม", "name_en": "Blanket", "kind": "bedding", "unit_th": "ผืน", "unit_en": "blankets", "value_satang": 20000}
-> 201
keep blanket = /item/id
POST /api/v1/stock/items
{"name_th": "ถุงยังชีพ", "kind": "kit", "unit_th": "ถุง", "value_satang": 70000}
-> 201
keep bag = /item/id
POST /api/v1/giving/campaigns
{"title_th": "ผ้าห่มกันหนาว", "starts_on": "2022-12-01", "ends_on": "2022-12-31", "households": 40, "store_id": "${store}", "fund_id": "${fund}", "needs": [{"kind": "goods", "item_id": "${blanket}", "wanted": 100}, {"kind": "money", "item_id": "", "wanted": 500000}]}
-> 201
keep campaign = /id
as nobody
POST /api/v1/giving/public/campaigns/${campaign}/offers
{"name": "ร้านผ้าเมืองปาน", "partner_kind": "company", "phone": "0812345678", "kind": "goods", "item_id": "${blanket}", "amount": 30, "may_call": true}
-> 404
{"code": "giving.campaign_unknown"}
as prasit
POST /api/v1/giving/campaigns/${campaign}/moves
{"state": "published"}
-> 201

# On the public page: what is asked for, with a number to call and leave to call it.
as nobody
POST /api/v1/giving/public/campaigns/${campaign}/offers
{"name": "ร้านผ้าเมืองปาน", "partner_kind": "company", "phone": "12", "kind": "goods", "item_id": "${blanket}", "amount": 30, "may_call": true}
-> 400
{"faults": [{"path": "/phone"}]}
POST /api/v1/giving/public/campaigns/${campaign}/offers
{"name": "ร้านผ้าเมืองปาน", "partner_kind": "company", "phone": "0812345678", "kind": "goods", "item_id": "${blanket}", "amount": 30}
-> 400
{"faults": [{"path": "/may_call", "code": "giving.consent_needed"}]}
POST /api/v1/giving/public/campaigns/${campaign}/offers
{"name": "ร้านผ้าเมืองปาน", "partner_kind": "company", "phone": "0812345678", "kind": "goods", "item_id": "${bag}", "amount": 30, "may_call": true}
-> 400
{"faults": [{"path": "/item_id", "code": "giving.not_needed"}]}
POST /api/v1/giving/public/campaigns/${campaign}/offers
{"name": "ร้านผ้าเมืองปาน", "partner_kind": "company", "phone": "0812345678", "kind": "goods", "item_id": "${blanket}", "amount": 30, "due_on": "2022-12-10", "words": "ส่งเองได้", "may_call": true}
-> 201
keep number = /number
clock 2022-12-01T09:05:00+07:00
POST /api/v1/giving/public/campaigns/${campaign}/offers
{"name": "นายใจดี", "partner_kind": "citizen", "phone": "0898765432", "kind": "money", "amount": 20000, "may_call": true}
-> 201
GET /api/v1/giving/campaigns/${campaign}/offers
-> 401
GET /api/v1/giving/public/campaigns/${campaign}
-> 200
{"needs": [{"pledged": 0}, {"pledged": 0}]}

# The centre calls: a pledge of a new partner; another is declined. An auditor sees no telephone numbers.
as thida
GET /api/v1/giving/campaigns/${campaign}/offers
-> 403
as som
purpose assistance
GET /api/v1/giving/campaigns/${campaign}/offers
-> 200
{"items": [{"name": "นายใจดี", "state": "waiting"}, {"name": "ร้านผ้าเมืองปาน", "number": "${number}", "phone": "0812345678", "words": "ส่งเองได้"}]}
keep money = /items/0/id
keep cloth = /items/1/id
POST /api/v1/giving/campaigns/${campaign}/offers/${cloth}/acceptance
{}
-> 201
{"items": [{"state": "waiting"}, {"state": "accepted"}]}
POST /api/v1/giving/campaigns/${campaign}/offers/${cloth}/acceptance
{}
-> 409
{"code": "giving.offer_answered"}
POST /api/v1/giving/campaigns/${campaign}/offers/${money}/refusal
{"reason": "โทรไม่ติดสามครั้ง"}
-> 201
GET /api/v1/giving/campaigns/${campaign}/pledges
-> 200
{"items": [{"partner_name": "ร้านผ้าเมืองปาน", "amount": 30, "condition": "ส่งเองได้", "due_on": "2022-12-10"}]}
keep pledge = /items/0/id

# Thirty came; three hundred were typed. Nobody but who leads the campaign takes it back.
POST /api/v1/giving/campaigns/${campaign}/gifts
{"pledge_id": "${pledge}", "kind": "goods", "item_id": "${blanket}", "amount": 300, "value_satang": 6000000, "received_on": "2022-12-01"}
-> 201
keep wrong = /items/0/id
POST /api/v1/giving/gifts/${wrong}/correction
{"reason": "พิมพ์ศูนย์เกิน"}
-> 403
as prasit
POST /api/v1/giving/gifts/${wrong}/correction
{"reason": "พิมพ์ศูนย์เกิน"}
-> 201
{"items": [{"amount": 300, "corrected_on": "2022-12-01", "correct_reason": "พิมพ์ศูนย์เกิน"}]}
POST /api/v1/giving/gifts/${wrong}/correction
{"reason": "อีกครั้ง"}
-> 409
{"code": "giving.corrected_already"}
GET /api/v1/giving/campaigns/${campaign}
-> 200
{"goods_satang": 0, "needs": [{"received": 0, "pledged": 30}, "…"]}
POST /api/v1/giving/campaigns/${campaign}/gifts
{"pledge_id": "${pledge}", "kind": "goods", "item_id": "${blanket}", "amount": 30, "value_satang": 600000, "received_on": "2022-12-01"}
-> 201
keep right = /items/0/id
GET /api/v1/giving/campaigns/${campaign}
-> 200
{"goods_satang": 600000, "partners": 1, "needs": [{"received": 30}, "…"]}

# What was thanked for is not taken back in silence, nor what has moved on, nor money that is spent.
POST /api/v1/giving/gifts/${right}/letter
{}
-> 201
POST /api/v1/giving/gifts/${right}/correction
{"reason": "ผิดราย"}
-> 409
{"code": "giving.letter_out"}
POST /api/v1/giving/campaigns/${campaign}/gifts
{"kind": "money", "amount": 100000, "way": "cash", "received_on": "2022-12-01"}
-> 201
keep cash = /items/0/id
POST /api/v1/giving/gifts/${cash}/correction
{"reason": "ฝากธนาคาร ไม่ใช่เงินสด"}
-> 201
POST /api/v1/giving/campaigns/${campaign}/gifts
{"kind": "money", "amount": 100000, "received_on": "2022-12-01"}
-> 201
keep bank = /items/0/id
POST /api/v1/giving/campaigns/${campaign}/spendings
{"what": "ค่าขนส่ง", "amount_satang": 60000, "on_day": "2022-12-01"}
-> 201
POST /api/v1/giving/gifts/${bank}/correction
{"reason": "ผิดกิจกรรม"}
-> 409
{"code": "giving.spent_already"}
POST /api/v1/giving/campaigns/${campaign}/gifts
{"kind": "goods", "item_id": "${blanket}", "amount": 10, "value_satang": 200000, "received_on": "2022-12-01"}
-> 201
keep moved = /items/0/id
POST /api/v1/stock/stores
{"name": "โรงเรียน", "kind": "event"}
-> 201
keep school = /store/id
POST /api/v1/stock/transfers
{"from_store": "${store}", "to_store": "${school}", "lines": [{"item_id": "${blanket}", "quantity": 35}], "on_day": "2022-12-01"}
-> 201
POST /api/v1/giving/gifts/${moved}/correction
{"reason": "ผิดราย"}
-> 409
{"code": "stock.lot_touched"}
verify

# Relief bags for a mountain school: goods come in, kits are packed with a substitute, go to the hand-out point, are counted.
clock 2022-12-10T09:00:00+07:00
organisation lampang provincial_office 520101 สำนักงาน พมจ.ลำปาง
area lampang 52
member prasit provincial_officer lampang
member thida auditor lampang

as prasit
POST /api/v1/stock/stores
{"name": "คลัง พมจ.ลำปาง", "kind": "warehouse"}
-> 201
{"store": {"area_code": "520101", "items": 0}}
keep store = /store/id
POST /api/v1/stock/stores
{"name": "โรงเรียนบ้านปางต้นหนุน", "kind": "event", "area_code": "521304"}
-> 201
keep event = /store/id
POST /api/v1/stock/stores
{"name": "ที่อื่น", "kind": "event", "area_code": "101010"}
-> 400
{"faults": [{"path": "/area_code", "code": "stock.area_out_of_reach"}]}
POST /api/v1/stock/items
{"name_th": "ข้าวสาร 5 กก.", "name_en": "Rice 5 kg", "kind": "food", "unit_th": "ถุง", "unit_en": "bags", "value_satang": 15000, "low_at": 50}
-> 201
keep rice = /item/id
POST /api/v1/stock/items
{"name_th": "ปลากระป๋อง", "name_en": "Canned fish", "kind": "food", "unit_th": "กระป๋อง", "unit_en": "cans", "value_satang": 1800}
-> 201
keep fish = /item/id
POST /api/v1/stock/items
{"name_th": "บะหมี่กึ่งสำเร็จรูป", "name_en": "Instant noodles", "kind": "food", "unit_th": "ซอง", "unit_en": "packets", "value_satang": 600}
-> 201
keep noodles = /item/id
POST /api/v1/stock/items
{"name_th": "ถุงยังชีพ", "name_en": "Relief bag", "kind": "kit", "unit_th": "ถุง", "unit_en": "bags"}
-> 201
keep bag = /item/id
POST /api/v1/stock/items
{"name_th": "ถุงยังชีพ", "kind": "kit", "unit_th": "ถุง"}
-> 400
{"faults": [{"path": "/name_th", "code": "stock.name_taken"}]}
POST /api/v1/stock/items/${bag}/recipe
{"lines": [{"item_id": "${rice}", "quantity": 1, "substitutes": []}, {"item_id": "${fish}", "quantity": 10, "substitutes": [{"item_id": "${noodles}", "quantity": 20}]}]}
-> 201
{"recipe": [{"item_en": "Rice 5 kg"}, {"item_en": "Canned fish", "substitutes": [{"quantity": 20}]}]}
POST /api/v1/stock/items/${bag}/recipe
{"lines": [{"item_id": "${bag}", "quantity": 1, "substitutes": []}]}
-> 400
{"faults": [{"code": "stock.item_twice"}]}

# Two lots of rice; the one that goes bad first is used first.
POST /api/v1/stock/receipts
{"store_id": "${store}", "item_id": "${rice}", "quantity": 100, "expires_on": "2023-12-01", "value_satang": 15000, "on_day": "2022-12-10"}
-> 201
POST /api/v1/stock/receipts
{"store_id": "${store}", "item_id": "${rice}", "quantity": 90, "expires_on": "2023-03-01", "value_satang": 14000, "on_day": "2022-12-10"}
-> 201
{"lots": [{"quantity": 90, "expires_on": "2023-03-01"}, {"quantity": 100, "expires_on": "2023-12-01"}]}
keep code = /lots/0/code
POST /api/v1/stock/receipts
{"store_id": "${store}", "item_id": "${fish}", "quantity": 1650, "expires_on": "2025-06-01", "value_satang": 1800, "on_day": "2022-12-10"}
-> 201
POST /api/v1/stock/receipts
{"store_id": "${store}", "item_id": "${noodles}", "quantity": 140, "expires_on": "2023-02-01", "value_satang": 600, "on_day": "2022-12-10"}
-> 201
POST /api/v1/stock/items/${bag}/kits
{"store_id": "${store}", "quantity": 171, "on_day": "2022-12-10", "substitute": false}
-> 400
{"faults": [{"code": "stock.kit_short", "values": {"kits": "6", "most": "165"}}]}
POST /api/v1/stock/items/${bag}/kits
{"store_id": "${store}", "quantity": 180, "on_day": "2022-12-10", "substitute": true}
-> 400
{"faults": [{"code": "stock.kit_short", "values": {"kits": "8", "most": "172"}}]}
POST /api/v1/stock/items/${bag}/kits
{"store_id": "${store}", "quantity": 171, "on_day": "2022-12-10", "substitute": true}
-> 201
{"quantity": 171, "expires_on": "2023-02-01", "used": [{"item_en": "Rice 5 kg", "quantity": 171, "instead": false}, {"item_en": "Canned fish", "quantity": 1650}, {"item_en": "Instant noodles", "quantity": 120, "instead": true}]}
keep bag_code = /lot_code
GET /api/v1/stock/lots?code=CS1:${bag_code}
-> 200
{"items": [{"item_en": "Relief bag", "quantity": 171}]}

POST /api/v1/stock/transfers
{"from_store": "${store}", "to_store": "${event}", "lines": [{"item_id": "${bag}", "quantity": 172}], "on_day": "2022-12-10"}
-> 400
{"faults": [{"path": "/lines/0/quantity", "code": "stock.not_enough", "values": {"available": "171"}}]}
POST /api/v1/stock/transfers
{"from_store": "${store}", "to_store": "${event}", "lines": [{"item_id": "${bag}", "quantity": 171}], "on_day": "2022-12-10"}
-> 201
GET /api/v1/stock/stores/${event}
-> 200
{"store": {"items": 1, "quantity": 171}}
keep lot = /lots/0/lot_id
keep event_version = etag

# What is counted is right, and says why it differs.
POST /api/v1/stock/stores/${event}/counts
{"lines": [{"lot_id": "${lot}", "counted": 170}], "on_day": "2022-12-10"}
-> 400
{"faults": [{"code": "stock.difference_needs_reason"}]}
POST /api/v1/stock/stores/${event}/counts
{"lines": [{"lot_id": "${lot}", "counted": 170}], "on_day": "2022-12-10", "reason": "ถุงขาดระหว่างทาง"}
-> 201
{"store": {"quantity": 170}}
POST /api/v1/stock/losses
{"store_id": "${event}", "lot_id": "${lot}", "kind": "given", "quantity": 1, "on_day": "2022-12-10", "reason": "x"}
-> 400
{"faults": [{"code": "stock.not_a_loss"}]}
POST /api/v1/stock/losses
{"store_id": "${event}", "lot_id": "${lot}", "kind": "lost", "quantity": 171, "on_day": "2022-12-10", "reason": "น้ำท่วม"}
-> 400
{"faults": [{"code": "stock.not_enough"}]}
POST /api/v1/stock/losses
{"store_id": "${event}", "lot_id": "${lot}", "kind": "lost", "quantity": 2, "on_day": "2022-12-10", "reason": "เปียกน้ำ"}
-> 201
GET /api/v1/stock/events?store=${event}
-> 200
{"items": [{"kind": "lost", "quantity": 2, "reason": "เปียกน้ำ"}, {"kind": "counted_short", "quantity": 1}, {"kind": "moved", "quantity": 171, "from_name": "คลัง พมจ.ลำปาง"}]}
header If-Match: ${event_version}
PUT /api/v1/stock/stores/${event}
{"name": "โรงเรียนบ้านปางต้นหนุน", "kind": "event", "closed": true}
-> 400
{"faults": [{"path": "/closed", "code": "stock.store_not_empty"}]}
GET /api/v1/stock/items?q=ข้าว
-> 200
{"items": [{"on_hand": 19, "low": true, "next_expiry": "2023-12-01"}]}
GET /api/v1/stock/labels?store=${store}
-> 200

# An auditor looks and does not touch.
as thida
GET /api/v1/stock/stores
-> 200
POST /api/v1/stock/stores
{"name": "x", "kind": "event"}
-> 403

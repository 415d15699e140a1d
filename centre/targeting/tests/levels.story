# Edge case 6: a poor house with an elder, a disabled man and a small child is of level 3; one with low income alone is of level 0.
# The level is worked out anew from what is known, and each is kept with its rule and its day.
clock 2022-08-10T09:00:00+07:00
organisation chaeson centre 521304 ศูนย์ช่วยเหลือสังคมตำบลแจ้ซ้อน
area chaeson 521304
member som desk_officer chaeson
list chaeson 521304 2564
รหัสประจำบ้าน,บ้านเลขที่,ชื่อ-สกุล,วันเกิด,ความพิการ,มิติสุขภาพ,มิติรายได้,รายได้เฉลี่ย
52130400011,1,นายอินทร์ ใจดี,2480,,0,1,30000
52130400011,1,ด.ญ.ดวงใจ ใจดี,1/2/2560,,0,0,
52130400011,1,นายแก้ว ใจดี,2530,ติดเตียง,0,0,
52130400022,2,นายสมชาย สุขใจ,2530,,0,1,40000
52130400033,3,นายทองดี ปัญญาดี,2530,,0,0,500000

as som
GET /api/v1/targeting/households?q=อินทร์
-> 200
keep three = /items/0/household_id
GET /api/v1/targeting/households?q=สมชาย
-> 200
keep zero = /items/0/household_id
GET /api/v1/targeting/households/${three}
-> 200
{"level": 3, "dependents": 3, "level_rule": "levels-2565", "levels": [{"level": 3, "rule": "levels-2565", "computed_on": "2022-08-10"}]}
GET /api/v1/targeting/households/${zero}
-> 200
{"level": 0, "dependents": 0, "poor": true}
GET /api/v1/targeting/households?level=3
-> 200
{"items": [{"household_id": "${three}"}]}
GET /api/v1/targeting/households?level=0
-> 200
{"items": [{"household_id": "${zero}"}]}
GET /api/v1/targeting/summary?area=521304
-> 200
{"households": 3, "level_0": 1, "level_1": 0, "level_2": 0, "level_3": 1}

# His mother moves in: one dependent person makes level 2. Her death makes it 0 again.
POST /api/v1/registry/people
{"person": {"first_name": "คำ", "last_name": "สุขใจ", "birth": "1948"}, "household": {"household_id": "${zero}", "role": "parent"}}
-> 201
keep mother = /id
GET /api/v1/targeting/households/${zero}
-> 200
{"level": 2, "dependents": 1}
clock 2022-09-01T09:00:00+07:00
POST /api/v1/registry/households/${zero}/members/${mother}/departure
{"reason": "died"}
-> 201
GET /api/v1/targeting/households/${zero}
-> 200
{"level": 0, "dependents": 0}

# Whoever earns enough has no level, whoever lives with him.
GET /api/v1/targeting/households?q=ทองดี
-> 200
{"items": [{"level": null}]}
verify

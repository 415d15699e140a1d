# A plan is tried, saved as a round by the province, refused to its own author and approved by the head of the centre.
clock 2022-08-10T09:00:00+07:00
organisation chaeson centre 521304 ศูนย์ช่วยเหลือสังคมตำบลแจ้ซ้อน
area chaeson 521304
member som desk_officer chaeson
member kamnan centre_head chaeson
member boonmee centre_head chaeson
member far executive chaeson

as som
POST /api/v1/registry/households
{"address": {"area_code": "521304", "house_no": "12/3"}}
-> 201
keep house = /id
repeat 6
POST /api/v1/registry/people
{"person": {"first_name": "คนที่ ${i}", "gender": "female", "birth": "1950"}, "household": {"household_id": "${house}", "role": "relative"}}
-> 201
POST /api/v1/targeting/households/${house}/verifications
{"observed_on": "2022-08-09", "values": [{"person_id": "", "measure": "income", "mark": "fail"}, {"person_id": "", "measure": "health", "mark": "pass"}]}
-> 201
GET /api/v1/targeting/simulator
-> 403

as kamnan
POST /api/v1/targeting/simulator/results
{"plan": {"name": "TPMAP", "method": "any_dimension", "indicators": [{"indicator": "income", "dimension": "income"}, {"indicator": "health", "dimension": "health"}]}, "benefit": {"amount_month": 60000, "months": 12}}
-> 200
{"people": 6, "people_poor": 6, "households": null, "cost": 4320000, "area": {"h": 1, "a": 0.5}, "areas": [{"code": "521304", "poor": 6}]}
keep plan = /plan_key
GET /api/v1/targeting/simulator/households?plan=${plan}
-> 200
{"items": [{"household_id": "${house}", "people": 6, "reasons": ["income"]}]}

# A province that is not theirs is not shown, nor a plan with an indicator that nobody asked.
POST /api/v1/targeting/simulator/results
{"plan": {"name": "x", "method": "any_dimension", "indicators": [{"indicator": "income", "dimension": "income"}]}, "area": "50"}
-> 400
{"faults": [{"path": "/area", "code": "targeting.area_out_of_reach"}]}

POST /api/v1/targeting/rounds
{"name": "รอบ 1/2565", "plan": {"name": "TPMAP", "method": "any_dimension", "indicators": [{"indicator": "income", "dimension": "income"}]}}
-> 201
{"state": "draft", "people_selected": 6, "saved_by_me": true}
keep round = /id
POST /api/v1/targeting/rounds/${round}/approval
{}
-> 403
{"code": "targeting.round_own"}
as boonmee
POST /api/v1/targeting/rounds/${round}/approval
{}
-> 201
{"state": "approved", "version": 2}
POST /api/v1/targeting/rounds/${round}/approval
{}
-> 409
{"code": "targeting.round_approved_already"}
as far
GET /api/v1/targeting/rounds
-> 200
{"items": [{"name": "รอบ 1/2565", "state": "approved"}]}
verify

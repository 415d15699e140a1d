# Edge case 3: numbers that are not what they seem. A wrong check digit is told at the field; 0, 6, 7 and G are kinds of their own
# and say nothing about whether somebody is helped; who has no number at all is registered, found, and helped.
clock 2022-06-09T09:00:00+07:00
organisation lampang provincial_office 520101 สำนักงาน พมจ.ลำปาง
area lampang 52
member prasit provincial_officer lampang
as prasit
POST /api/v1/network/centres
{"area_code": "521304", "name_th": "ศูนย์แจ้ซ้อน", "host_kind": "tao", "host_name": "อบต.แจ้ซ้อน", "opened_on": "2022-06-09", "status": "open", "service_area": ["521304"]}
-> 201
keep centre = /org_id
member som desk_officer ${centre}

as som
POST /api/v1/registry/people
{"person": {"first_name": "สมศรี"}, "identities": [{"kind": "national", "value": "3-5200-00000-01-8"}]}
-> 400
{"faults": [{"path": "/identities/0/value", "code": "words.citizen_id_check_digit", "message": "…"}]}
POST /api/v1/registry/people
{"person": {"first_name": "สมศรี"}, "identities": [{"kind": "national", "value": "352000000001"}]}
-> 400
{"faults": [{"path": "/identities/0/value", "code": "words.citizen_id_length"}]}
POST /api/v1/registry/people
{"person": {"first_name": "สมศรี"}, "identities": [{"kind": "national", "value": "3.52E+12"}]}
-> 400
{"faults": [{"path": "/identities/0/value", "code": "words.citizen_id_scientific"}]}

# The kind follows from the first digit; a number of another kind is not taken for a Thai one.
POST /api/v1/registry/people
{"person": {"first_name": "อาหมี่"}, "identities": [{"kind": "national", "value": "6501000012349"}]}
-> 400
{"faults": [{"path": "/identities/0/value", "code": "registry.id_kind_differs"}]}
POST /api/v1/registry/households
{"address": {"area_code": "521304", "house_no": "9"}}
-> 201
keep house = /id
POST /api/v1/registry/people
{"person": {"first_name": "อาหมี่", "birth": "1955", "nationality": "LAO"}, "identities": [{"kind": "non_thai", "value": "6501000012349"}], "household": {"household_id": "${house}", "role": "head"}}
-> 201
{"identities": [{"kind": "non_thai", "masked": "x-xxxx-xxxxx-34-9"}]}
keep six = /id
POST /api/v1/registry/people
{"person": {"first_name": "อาโซ", "birth": "2012", "nationality": "LAO"}, "identities": [{"kind": "non_thai", "value": "๗-๕๐๑๐-๐๐๐๕๖-๗๘-๖"}], "household": {"household_id": "${house}", "role": "child"}}
-> 201
{"identities": [{"kind": "non_thai", "masked": "x-xxxx-xxxxx-78-6"}]}
keep seven = /id
POST /api/v1/registry/people
{"person": {"first_name": "อาจู", "birth": "1950"}, "identities": [{"kind": "no_status", "value": "0123456789016"}], "household": {"household_id": "${house}", "role": "parent"}}
-> 201
{"identities": [{"kind": "no_status"}]}
keep zero = /id
# A spreadsheet ate the 0: it is found by the twelve digits that are left.
GET /api/v1/registry/search?q=0123456789016
-> 200
{"items": [{"id": "${zero}", "match": "identity"}]}
POST /api/v1/registry/people
{"person": {"first_name": "อาแผ่"}, "identities": [{"kind": "no_status", "value": "123456789016"}]}
-> 409
{"code": "registry.id_taken"}
POST /api/v1/registry/people
{"person": {"first_name": "น้องดาว", "birth": "2014"}, "identities": [{"kind": "g_code", "value": "g520400012345"}], "household": {"household_id": "${house}", "role": "grandchild"}}
-> 201
{"identities": [{"kind": "g_code", "masked": "xxxxxxxxxx345"}]}
keep pupil = /id
GET /api/v1/registry/search?q=G520400012345
-> 200
{"items": [{"id": "${pupil}", "match": "identity"}]}
POST /api/v1/registry/people
{"person": {"first_name": "น้องดิน"}, "identities": [{"kind": "g_code", "value": "520400012345"}]}
-> 400
{"faults": [{"path": "/identities/0/value", "code": "registry.id_wrong"}]}

# No number, and not even a name: a local number and a description.
POST /api/v1/registry/people
{"person": {"first_name": "ไม่มีบัตร"}, "identities": [{"kind": "none", "value": "ไม่มี"}]}
-> 400
{"faults": [{"path": "/identities/0/value", "code": "registry.id_kind_none"}]}
POST /api/v1/registry/people
{"person": {"description": "ชายอายุราว 60 เสื้อสีเทา นอนที่ท่ารถ"}}
-> 201
{"identities": [], "person": {"first_name": ""}}
keep nobody = /id
GET /api/v1/registry/search?q=เสื้อสีเทา
-> 200
{"items": [{"id": "${nobody}"}]}

# The allowance of elders is for Thai people and says so; relief in an emergency is not bound to nationality, and a case is
# opened for each of them like for anybody.
purpose assistance
GET /api/v1/benefits/people/${six}/entitlements?on=2022-06-09
-> 200
{"people": [{"name": "…", "items": "…"}]}
purpose intake
POST /api/v1/casework/cases
{"channel": "walk_in", "area_code": "521304", "reporter": {"kind": "good_citizen", "name": "คนขับรถ"}, "clients": [{"person_id": "${nobody}", "about": "ชายที่ท่ารถ"}], "main_problem": "HEA12", "request": "นอนป่วยที่ท่ารถ", "urgency": "most_urgent"}
-> 201
{"urgency": "most_urgent", "visible": true}
verify

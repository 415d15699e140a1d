# The outlook of a fund: it wants a rule book and members, is the same each time it is asked, moves with its settings, and says
# which change of a rule repairs it. Another fund knows nothing of it.
clock 2022-01-05T09:00:00+07:00
organisation thangam fund 170606 กองทุนสวัสดิการชุมชนตำบลท่างาม
area thangam 170606
organisation other fund 170605 กองทุนตำบลอื่น
area other 170605
organisation office provincial_office 170101 สำนักงาน พมจ.สิงห์บุรี
area office 17
member somjit fund_committee thangam
member lek centre_head thangam
member ann auditor office
member chan fund_committee other

as lek
purpose intake
POST /api/v1/registry/households
{"address": {"area_code": "170606", "house_no": "12"}}
-> 201
keep house = /id
POST /api/v1/registry/people
{"person": {"title": "นาง", "first_name": "บุญมา", "last_name": "ทองดี", "gender": "female", "birth": "1950-02-01"}, "identities": [], "phones": [], "household": {"household_id": "${house}", "role": "head"}}
-> 201
keep boonma = /id

as somjit
POST /api/v1/welfare/funds
{"name_th": "กองทุนสวัสดิการชุมชนตำบลท่างาม", "name_en": "Tha Ngam welfare fund", "area_code": "170606", "started_on": "2022-01-01", "local_name": "อบต.ท่างาม", "villages": 9}
-> 201
keep fund = /id
GET /api/v1/welfare/funds/${fund}/outlook
-> 409
{"code": "welfare.no_rule_yet"}
POST /api/v1/welfare/funds/${fund}/rules
{"effective_from": "2022-01-01", "note": "ฉบับแรก", "book": {"entry_fee_satang": 2000, "prices": [{"plan": "daily", "amount_satang": 100}, {"plan": "yearly", "amount_satang": 36500}], "waived_kinds": ["disadvantaged"], "grace_days": 30, "suspended_after_days": 90, "returns_after_days": 60, "village_marks": 3, "quorum_committee_percent": 50, "quorum_general_percent": 25, "keep_satang": 0, "exclusions": [], "benefits": [{"kind": "death", "per": "time", "bands": [{"days": 180, "years": 0, "amount_satang": 250000}, {"days": 0, "years": 1, "amount_satang": 500000}], "most_times_life": 1, "papers": ["death_certificate"]}, {"kind": "illness", "per": "night", "amount_satang": 10000, "waits_days": 180, "most_units_year": 10, "papers": ["medical_certificate"]}, {"kind": "elder", "per": "month", "amount_satang": 30000, "age_from": 60}]}}
-> 201
keep rule = /id
POST /api/v1/welfare/funds/${fund}/committee
{"name": "สมจิตร ใจงาม", "position": "chair", "term_from": "2022-01-01", "term_to": "2025-12-31"}
-> 201
keep chair = /id
POST /api/v1/welfare/funds/${fund}/meetings
{"kind": "committee", "held_on": "2022-01-05", "place": "ศาลาประชาคม", "agenda": ["รับรองระเบียบ"]}
-> 201
keep meeting = /id
POST /api/v1/welfare/meetings/${meeting}/minutes
{"officers_present": ["${chair}"], "minutes": "ประธานเปิดประชุม", "motions": [{"kind": "rule_book", "subject": "รับรองระเบียบฉบับที่ 1", "about": "${rule}", "votes_for": 1, "votes_against": 0, "abstained": 0}]}
-> 201
POST /api/v1/welfare/rules/${rule}/adoption
{"meeting_id": "${meeting}"}
-> 201
GET /api/v1/welfare/funds/${fund}/outlook
-> 409
{"code": "welfare.outlook_wants_members"}
POST /api/v1/welfare/funds/${fund}/members
{"person_id": "${boonma}", "area_code": "17060601", "kind": "general", "joined_on": "2022-01-05", "plan": "yearly", "beneficiary": "นายใบ ทองดี"}
-> 201
POST /api/v1/welfare/funds/${fund}/members
{"name": "นายแสง ไม่ทราบ", "area_code": "17060601", "kind": "general", "joined_on": "2022-01-05", "plan": "yearly", "beneficiary": "บุตร"}
-> 201

# Ten years; whose age is not known is told. An elder costs more than the fund takes in.
GET /api/v1/welfare/funds/${fund}/outlook
-> 200
{"runs": 10000, "members": 2, "unknown_ages": 1, "opening_satang": 4000, "now": {"contribution_satang": 36500, "benefits_ppm": 1000000, "death_most_satang": 500000, "waiting_days": 180, "nights_most": 10, "match_state_satang": 36500}, "asked": {"nights_most": 10}, "years": [{"until_on": "2023-01-04"}, "…"]}
keep dry = /dry_ppm
GET /api/v1/welfare/funds/${fund}/outlook
-> 200
{"dry_ppm": ${dry}}
GET /api/v1/welfare/funds/${fund}/outlook?contribution_satang=2000000&benefits_ppm=0&runs=500
-> 200
{"runs": 500, "dry_ppm": 0, "asked": {"contribution_satang": 2000000, "benefits_ppm": 0}, "now": {"contribution_satang": 36500}}
GET /api/v1/welfare/funds/${fund}/outlook?nights_most=400
-> 400
{"faults": [{"path": "/nights_most", "code": "kit.out_of_range"}]}
GET /api/v1/welfare/funds/${fund}/outlook?interest_ppm=much
-> 400
{"faults": [{"path": "/interest_ppm", "code": "kit.number_expected"}]}

# What repairs it, and a fund that needs no repair.
GET /api/v1/welfare/funds/${fund}/outlook/repairs
-> 200
{"needed": true, "bound_ppm": 50000, "items": [{"lever": "contribution", "from": 36500}, {"lever": "death_most", "from": 500000}, {"lever": "waiting"}, {"lever": "nights", "reached": false, "to": 0}, {"lever": "match", "from": 36500}, {"lever": "newcomers"}]}
GET /api/v1/welfare/funds/${fund}/outlook/repairs?benefits_ppm=0
-> 200
{"needed": false, "items": []}

# The table of life is a law, until an office's table is brought in with its source; an unreadable one is not.
GET /api/v1/welfare/funds/${fund}/life_tables
-> 200
{"items": [{"id": "", "in_force": true}]}
POST /api/v1/welfare/funds/${fund}/life_tables?source=&from=2022-01-01&per=1
file life.csv
-> 400
{"faults": [{"path": "/source", "code": "kit.required"}]}
POST /api/v1/welfare/funds/${fund}/life_tables?source=NSO+2564&from=2022-01-01&per=2
file life.csv
-> 400
{"faults": [{"path": "/per", "code": "kit.choice_unknown"}]}
POST /api/v1/welfare/funds/${fund}/life_tables?source=NSO+2564&from=2022-01-01&per=1
file life.csv
-> 201
{"source": "NSO 2564", "ages": 101, "in_force": true}
POST /api/v1/welfare/funds/${fund}/life_tables?source=NSO+2570&from=2027-01-01&per=1
file life.csv
-> 201
{"in_force": false}
GET /api/v1/welfare/funds/${fund}/life_tables
-> 200
{"items": [{"source": "NSO 2570", "in_force": false}, {"source": "NSO 2564", "in_force": true}, {"id": "", "in_force": false}]}
GET /api/v1/welfare/funds/${fund}/outlook?runs=500
-> 200
{"life_source": "NSO 2564", "life_from": "2022-01-01"}
GET /api/v1/welfare/funds/${fund}/outlook/file
-> 200

as ann
purpose audit
GET /api/v1/welfare/funds/${fund}/outlook?runs=500
-> 200
{"members": 2}
as chan
GET /api/v1/welfare/funds/${fund}/outlook
-> 404
{"code": "welfare.fund_unknown"}
verify

# An elder of 59 years and 364 days today, of 60 tomorrow; help of two centres counts together, by fiscal year; a rate
# of earlier days stays for requests of earlier days; what is confidential is never written here.
clock 2026-09-29T09:00:00+07:00
organisation chaeson centre 521304 ศูนย์ช่วยเหลือสังคมตำบลแจ้ซ้อน
area chaeson 521304
organisation rai centre 570101 ศูนย์ช่วยเหลือสังคมตำบลเวียง
area rai 570101
organisation office provincial_office 52 พมจ.ลำปาง
area office 52
member som desk_officer chaeson
member rung desk_officer rai
member nok provincial_officer office

as som
purpose assistance
POST /api/v1/registry/households
{"address": {"area_code": "521304", "house_no": "12/3"}, "tenure": "owned", "housing_condition": "not_firm"}
-> 201
keep house = /id
POST /api/v1/registry/people
{"person": {"title": "นาง", "first_name": "คำ", "last_name": "ใจดี", "birth": "1966-09-30", "nationality": "THA"}, "household": {"household_id": "${house}", "role": "head"}}
-> 201
keep kham = /id
POST /api/v1/registry/people
{"person": {"title": "นาย", "first_name": "แก้ว", "last_name": "ใจดี", "birth": "1937", "nationality": "THA"}, "household": {"household_id": "${house}", "role": "parent"}}
-> 201
keep kaew = /id

# Edge case 1: not yet today, from tomorrow; she is paid from the month after.
GET /api/v1/benefits/people/${kham}/entitlements
-> 200
{"people": [{"age": 59, "items": "…"}], "household_id": "${house}"}
GET /api/v1/benefits/households/${house}/entitlements?on=2026-10-20
-> 200
{"on": "2026-10-20", "people": [{"person_id": "…", "age": "…"}, {"person_id": "…", "age": "…"}], "questions": [{"fact": "…"}, "…"]}

# Edge case 5: of his birth only the year 2480 is known, so its first day counts.
GET /api/v1/benefits/people/${kaew}/entitlements?on=2026-12-31
-> 200
{"people": [{"age": 89}]}
GET /api/v1/benefits/people/${kaew}/entitlements?on=2027-01-01
-> 200
{"people": [{"age": 90}]}

# What the register does not know is stated, with a day and a source.
POST /api/v1/benefits/statements
{"person_id": "${kham}", "fact": "hardship", "holds": "yes", "stated_on": "2026-09-29", "source": "home_visit", "note": "หลังคารั่ว"}
-> 201
{"fact": "hardship", "holds": "yes", "note": "หลังคารั่ว"}
keep said = /id
POST /api/v1/benefits/statements
{"person_id": "${kham}", "fact": "hardship", "holds": "maybe", "stated_on": "2026-09-29", "source": "told"}
-> 400
{"faults": [{"path": "/holds", "code": "benefits.fact_value_unfit"}]}
POST /api/v1/benefits/statements
{"person_id": "${kham}", "fact": "hiv_in_family", "holds": "yes", "stated_on": "2026-09-29", "source": "told"}
-> 400
{"faults": [{"path": "/fact", "code": "benefits.fact_never_kept"}]}
POST /api/v1/benefits/statements
{"person_id": "${kham}", "fact": "income_per_head", "holds": "24000", "stated_on": "2026-09-29", "source": "told"}
-> 400
{"faults": [{"path": "/household_id", "code": "benefits.fact_about"}]}
POST /api/v1/benefits/statements
{"person_id": "${kham}", "fact": "age", "holds": "1950-01-01", "stated_on": "2026-09-29", "source": "told"}
-> 400
{"faults": [{"path": "/fact", "code": "benefits.fact_from_register"}]}

# Edge case 2: three times a fiscal year, on 30 September in one and on 1 October in the next, here and in Chiang Rai.
clock 2026-10-02T09:00:00+07:00
POST /api/v1/benefits/help
{"person_id": "${kham}", "code": "ELD_HARDSHIP", "from": "state", "form": "cash", "value_satang": 300000, "given_on": "2026-09-30"}
-> 201
{"code": "ELD_HARDSHIP", "by_hand": true}
POST /api/v1/benefits/help
{"person_id": "${kham}", "code": "ELD_HARDSHIP", "from": "state", "form": "cash", "value_satang": 300000, "given_on": "2026-10-01"}
-> 201
POST /api/v1/benefits/help
{"person_id": "${kham}", "from": "temple", "form": "goods", "giver": "วัดป่าเหมี้ยง", "what": "ข้าวสาร 10 กก.", "value_satang": 35000, "given_on": "2026-10-01"}
-> 201
{"code": "", "giver": "วัดป่าเหมี้ยง"}
keep rice = /id
POST /api/v1/benefits/help
{"person_id": "${kham}", "from": "temple", "form": "cash", "value_satang": 0, "given_on": "2026-10-01"}
-> 400
{"faults": [{"path": "/value_satang", "code": "benefits.help_value_needed"}]}
POST /api/v1/benefits/help
{"person_id": "${kham}", "code": "ELD_HARDSHIP", "from": "state", "form": "cash", "value_satang": 1, "given_on": "2026-10-03"}
-> 400
{"faults": [{"path": "/given_on", "code": "benefits.in_future"}]}
GET /api/v1/benefits/households/${house}/help?year=2570
-> 200
{"fiscal_year": 2570, "times": 2, "cash_satang": 300000, "in_kind_satang": 35000, "elsewhere": 0, "items": [{"given_on": "2026-10-01"}, {"given_on": "2026-10-01"}]}
GET /api/v1/benefits/households/${house}/help?year=2569
-> 200
{"times": 1, "cash_satang": 300000}
POST /api/v1/benefits/help/${rice}/withdrawal
{"reason": "บันทึกผิดคน"}
-> 201
GET /api/v1/benefits/people/${kham}/help?year=2570
-> 200
{"times": 1, "in_kind_satang": 0}

# Receiving: noted once, ended once.
POST /api/v1/benefits/receipts
{"person_id": "${kaew}", "code": "OAA_80", "since_on": "2026-10-01", "source": "บัญชี อบต."}
-> 201
{"since_on": "2026-10-01", "until_on": null}
keep receipt = /id
POST /api/v1/benefits/receipts
{"person_id": "${kaew}", "code": "OAA_80", "since_on": "2026-10-02"}
-> 409
{"code": "benefits.receives_already"}
GET /api/v1/benefits/people/${kaew}/entitlements
-> 200
{"people": [{"age": 89, "items": [{"code": "OAA_80", "standing": "receives", "receives_since": "2026-10-01"}, "…"]}]}
POST /api/v1/benefits/receipts/${receipt}/ending
{"until_on": "2026-09-30"}
-> 400
{"faults": [{"path": "/until_on", "code": "benefits.ends_before"}]}
POST /api/v1/benefits/receipts/${receipt}/ending
{"until_on": "2026-10-02"}
-> 201
{"until_on": "2026-10-02"}
POST /api/v1/benefits/receipts
{"person_id": "${kaew}", "code": "AIDS_ALLOW", "since_on": "2026-10-01"}
-> 400
{"faults": [{"path": "/code", "code": "benefits.fact_never_kept"}]}

# Another province reaches none of it.
as rung
purpose assistance
GET /api/v1/benefits/people/${kham}/entitlements
-> 404
{"code": "benefits.person_unknown"}
GET /api/v1/benefits/households/${house}/help
-> 404
POST /api/v1/benefits/statements
{"person_id": "${kham}", "fact": "hardship", "holds": "no", "stated_on": "2026-09-29", "source": "told"}
-> 404

# The province sees what a rule reaches, where, and why.
as nok
purpose supervision
POST /api/v1/benefits/previews
{"rule": {"all": [{"fact": "age", "is": "at_least", "number": 60, "unit": "years"}, {"fact": "hardship", "is": "yes"}]}}
-> 200
{"people": 1, "households": 1, "unknown": 1, "all": 2, "areas": [{"area_code": "521304", "people": 1}], "samples": [{"person_id": "${kham}", "clauses": [{"answer": "yes"}, {"answer": "yes"}]}]}
POST /api/v1/benefits/reach
{}
-> 200
{"all": 2, "rates": [{"rate": "OAA_60"}, "…"]}
POST /api/v1/benefits/previews
{"rule": {"all": [{"any": []}, {"fact": "wealth", "is": "yes"}, {"fact": "age", "is": "yes"}, {"fact": "age", "is": "at_least", "number": -1}]}}
-> 400
{"faults": [{"path": "/rule/all/0", "code": "benefits.rule_empty"}, {"path": "/rule/all/1/fact", "code": "benefits.fact_unknown"}, {"path": "/rule/all/2/is", "code": "benefits.comparison_unfit"}, {"path": "/rule/all/3/number", "code": "benefits.number_negative"}, {"path": "/rule/all/3/unit", "code": "benefits.unit_needed"}]}
DELETE /api/v1/benefits/statements/${said}
-> 200
POST /api/v1/benefits/previews
{"rule": {"fact": "hardship", "is": "yes"}}
-> 200
{"people": 0, "unknown": 2}

# A newer rate begins on its day; one that has begun is not changed.
GET /api/v1/benefits/rates?on=2020-05-18
-> 200
{"items": "…"}
POST /api/v1/benefits/rates
{"code": "ELD_HARDSHIP", "rate": "ELD_HARDSHIP_2570", "valid_from": "2027-10-01", "terms": {"name_th": "เงินสงเคราะห์ผู้สูงอายุในภาวะยากลำบาก", "name_en": "elder in hardship relief", "kind": "relief", "frequency": "per_time", "amount_satang": 400000, "counted_for": "person", "times_a_year": 3, "papers": ["id_card"], "agency": "DOP", "filed_th": "พมจ.", "purse_kind": "ELDER", "approval": "provincial_office", "approval_above": "governor", "source_th": "ประกาศใหม่", "rule": {"fact": "age", "is": "at_least", "number": 60, "unit": "years"}}}
-> 201
{"state": "future", "version": 1}
GET /api/v1/benefits/benefits/ELD_HARDSHIP/rates
-> 200
{"items": [{"rate": "ELD_HARDSHIP_2570", "state": "future", "added_by_name": "…"}, {"rate": "ELD_HARDSHIP", "state": "current"}, {"rate": "ELD_HARDSHIP_OLD", "state": "past"}]}
POST /api/v1/benefits/rates
{"code": "ELD_HARDSHIP", "rate": "ELD_HARDSHIP_2569", "valid_from": "2026-11-01", "terms": {"name_th": "ก", "name_en": "a", "kind": "relief", "frequency": "per_time", "counted_for": "person", "papers": ["passport_of_the_moon"], "agency": "DOP", "filed_th": "พมจ.", "purse_kind": "", "approval": "none", "approval_above": "none", "source_th": "x", "rule": {}}}
-> 400
{"faults": [{"path": "/valid_from", "code": "benefits.rate_not_newest"}, {"path": "/terms/papers/0", "code": "benefits.paper_unknown"}, {"path": "/terms/rule", "code": "benefits.rule_empty"}]}
verify

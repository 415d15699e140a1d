# Edge case 13. A fund of Tha Ngam: a rule book is adopted at a meeting, members pay in advance and in arrears, a death on day 179 gets
# nothing and one on day 180 does, money is short by 20 baht, two people sign, the rule changes while a claim is under way.
clock 2022-01-05T09:00:00+07:00
organisation thangam fund 170606 กองทุนสวัสดิการชุมชนตำบลท่างาม
area thangam 170606
organisation office provincial_office 170101 สำนักงาน พมจ.สิงห์บุรี
area office 17
organisation other fund 170605 กองทุนตำบลอื่น
area other 170605
member somjit fund_committee thangam
member wira fund_committee thangam
member thong fund_committee thangam
member ann auditor office
member chan fund_committee other
member lek centre_head thangam

as lek
purpose intake
POST /api/v1/registry/households
{"address": {"area_code": "170606", "house_no": "12"}}
-> 201
keep house = /id
POST /api/v1/registry/people
{"person": {"title": "นาง", "first_name": "บุญมา", "last_name": "ทองดี", "gender": "female", "birth": "1960-02-01"}, "identities": [], "phones": [], "household": {"household_id": "${house}", "role": "head"}}
-> 201
keep boonma = /id

as somjit
POST /api/v1/welfare/funds
{"name_th": "กองทุนสวัสดิการชุมชนตำบลท่างาม", "name_en": "Tha Ngam welfare fund", "area_code": "170606", "started_on": "2022-01-01", "local_name": "อบต.ท่างาม", "villages": 9}
-> 201
{"members": 0, "rule_number": 0, "cash_satang": 0}
keep fund = /id
keep ledger = /ledger_id
POST /api/v1/welfare/funds
{"name_th": "กองทุนในอนาคต", "area_code": "170606", "started_on": "2023-01-01", "local_name": "อบต.ท่างาม", "villages": 9}
-> 400
{"faults": [{"path": "/started_on", "code": "welfare.in_future"}]}
GET /api/v1/welfare/templates
-> 200
{"items": [{"code": "BAHT_A_DAY", "book": {"entry_fee_satang": 2000, "village_marks": 3}}]}

# Nobody joins before there is a rule book, and no rule book is in force without a vote.
POST /api/v1/welfare/funds/${fund}/members
{"person_id": "${boonma}", "area_code": "", "kind": "general", "joined_on": "2022-01-05", "plan": "yearly", "beneficiary": "นายใบ ทองดี"}
-> 409
{"code": "welfare.no_rule_yet"}
POST /api/v1/welfare/funds/${fund}/rules
{"effective_from": "2022-01-01", "note": "ฉบับแรก", "book": {"entry_fee_satang": 2000, "prices": [{"plan": "daily", "amount_satang": 100}, {"plan": "daily", "amount_satang": 200}], "benefits": [{"kind": "death", "per": "time"}], "grace_days": 30, "suspended_after_days": 90}}
-> 400
{"faults": [{"path": "/book/prices/1/plan", "code": "welfare.twice"}, {"path": "/book/benefits/0/amount_satang", "code": "welfare.amount_needed"}]}
POST /api/v1/welfare/funds/${fund}/rules
{"effective_from": "2022-01-01", "note": "ฉบับแรก", "book": {"entry_fee_satang": 2000, "prices": [{"plan": "daily", "amount_satang": 100}, {"plan": "yearly", "amount_satang": 36500}], "waived_kinds": ["disadvantaged"], "grace_days": 30, "suspended_after_days": 90, "returns_after_days": 60, "village_marks": 3, "quorum_committee_percent": 50, "quorum_general_percent": 25, "keep_satang": 10000, "exclusions": ["ทำผิดกฎหมาย"], "benefits": [{"kind": "death", "per": "time", "bands": [{"days": 180, "years": 0, "amount_satang": 250000}, {"days": 0, "years": 1, "amount_satang": 500000}], "most_times_life": 1, "papers": ["death_certificate"]}, {"kind": "illness", "per": "night", "amount_satang": 10000, "waits_days": 180, "most_units_year": 10, "papers": ["medical_certificate"]}, {"kind": "elder", "per": "month", "amount_satang": 10000, "age_from": 60}, {"kind": "disadvantaged", "per": "year", "cash": false}]}}
-> 201
{"number": 1, "state": "draft"}
keep rule = /id
POST /api/v1/welfare/funds/${fund}/committee
{"name": "สมจิตร ใจงาม", "position": "chair", "term_from": "2022-01-01", "term_to": "2025-12-31"}
-> 201
{"serves": true}
keep chair = /id
POST /api/v1/welfare/funds/${fund}/committee
{"name": "วิระ ศรีสุข", "position": "treasurer", "term_from": "2022-01-01", "term_to": "2025-12-31"}
-> 201
keep treasurer = /id
POST /api/v1/welfare/funds/${fund}/committee
{"name": "ทองใบ คำดี", "position": "branch_head", "area_code": "17060601", "term_from": "2022-01-01", "term_to": "2025-12-31"}
-> 201
keep branch = /id
POST /api/v1/welfare/funds/${fund}/meetings
{"kind": "committee", "held_on": "2022-01-05", "place": "ศาลาประชาคม", "agenda": ["รับรองระเบียบ", "เรื่องอื่น"]}
-> 201
{"state": "planned", "agenda": ["รับรองระเบียบ", "เรื่องอื่น"], "entitled": 3, "needed": 2, "number": 1, "fiscal_year": 2565}
keep meeting = /id
POST /api/v1/welfare/rules/${rule}/adoption
{"meeting_id": "${meeting}"}
-> 400
{"faults": [{"path": "/meeting_id", "code": "welfare.not_carried"}]}
POST /api/v1/welfare/meetings/${meeting}/minutes
{"officers_present": ["${chair}", "${treasurer}"], "minutes": "ประธานเปิดประชุม", "motions": [{"kind": "rule_book", "subject": "รับรองระเบียบฉบับที่ 1", "about": "${rule}", "votes_for": 3, "votes_against": 0, "abstained": 0}]}
-> 400
{"faults": [{"path": "/motions/0/votes_for", "code": "welfare.more_votes_than_people"}]}
POST /api/v1/welfare/meetings/${meeting}/minutes
{"officers_present": ["${chair}", "${treasurer}"], "minutes": "ประธานเปิดประชุม\nที่ประชุมรับทราบ", "motions": [{"kind": "rule_book", "subject": "รับรองระเบียบฉบับที่ 1", "about": "${rule}", "votes_for": 2, "votes_against": 0, "abstained": 0}]}
-> 201
{"quorum": true, "minutes": "ประธานเปิดประชุม\nที่ประชุมรับทราบ", "present": 2, "motions": [{"carried": true}], "attendance": [{"present": true}, {"present": true}, {"present": false}]}
POST /api/v1/welfare/rules/${rule}/adoption
{"meeting_id": "${meeting}"}
-> 201
{"state": "adopted", "adopted_on": "2022-01-05"}

# Members of the register and one whom the register does not know.
GET /api/v1/welfare/funds/${fund}/people?q=บุญมา
-> 200
{"items": [{"id": "${boonma}", "member": false}]}
POST /api/v1/welfare/funds/${fund}/members
{"person_id": "${boonma}", "area_code": "17060601", "kind": "general", "joined_on": "2022-01-05", "plan": "yearly", "beneficiary": "นายใบ ทองดี", "relation": "สามี", "phone": "0812345678"}
-> 201
{"number": 1, "name": "นางบุญมา ทองดี", "area_code": "17060601", "covered_until": "2022-01-04", "days_behind": 1, "owed_satang": 36500, "receipts": [{"kind": "entry_fee", "amount_satang": 2000, "number": "เล่มที่ 1 เลขที่ 1/2565"}], "standings": [{"state": "active"}]}
keep m1 = /id
POST /api/v1/welfare/funds/${fund}/members
{"person_id": "${boonma}", "kind": "general", "joined_on": "2022-01-05", "plan": "yearly", "beneficiary": "นายใบ ทองดี"}
-> 400
{"faults": [{"path": "/person_id", "code": "welfare.member_already"}]}
POST /api/v1/welfare/funds/${fund}/members
{"name": "นายแสง ไม่ทราบ", "area_code": "17060601", "kind": "general", "joined_on": "2022-01-05", "plan": "daily", "beneficiary": "บุตร", "family_id": "${m1}"}
-> 201
{"number": 2, "person_id": ""}
keep m2 = /id
POST /api/v1/welfare/funds/${fund}/members
{"name": "นางทุกข์ ยากไร้", "area_code": "17060602", "kind": "disadvantaged", "joined_on": "2022-01-05", "plan": "daily", "beneficiary": "ญาติ"}
-> 201
{"waived": true, "days_behind": 0}
keep m3 = /id
POST /api/v1/welfare/funds/${fund}/members
{"name": "นายนอก เขต", "area_code": "17060501", "kind": "general", "joined_on": "2022-01-05", "plan": "daily", "beneficiary": "ญาติ"}
-> 400
{"faults": [{"path": "/area_code", "code": "welfare.area_outside"}]}
POST /api/v1/welfare/members/${m3}/contributions
{"plan": "daily", "units": 30, "received_on": "2022-01-05"}
-> 409
{"code": "welfare.waived"}

# In advance, and a receipt that was wrong.
POST /api/v1/welfare/members/${m1}/contributions
{"plan": "yearly", "units": 2, "received_on": "2022-01-05"}
-> 201
{"covered_until": "2024-01-04", "days_behind": 0, "owed_satang": 0, "receipts": [{"amount_satang": 73000, "covers_from": "2022-01-05", "covers_until": "2024-01-04"}, {"kind": "entry_fee"}]}
keep wrong = /receipts/0/id
POST /api/v1/welfare/receipts/${wrong}/cancellation
{"reason": "รับเกินหนึ่งปี"}
-> 201
{"covered_until": "2022-01-04", "receipts": [{"cancelled_on": "2022-01-05"}, "…"]}
POST /api/v1/welfare/receipts/${wrong}/cancellation
{"reason": "อีกครั้ง"}
-> 409
{"code": "welfare.cancelled_already"}
POST /api/v1/welfare/members/${m1}/contributions
{"plan": "yearly", "units": 1, "received_on": "2022-01-05"}
-> 201
{"covered_until": "2023-01-04"}

# Collection day: the list, what was entered, money short by 20 baht.
clock 2022-02-01T09:00:00+07:00
POST /api/v1/welfare/funds/${fund}/collections
{"area_code": "17060601", "collector": "ทองใบ คำดี", "collect_on": "2022-02-01"}
-> 201
{"expected_satang": 2800, "items": [{"number": 1, "due_units": 0}, {"number": 2, "due_units": 28, "due_satang": 2800, "code": "…"}]}
keep list = /id
POST /api/v1/welfare/collections/${list}/amounts
{"entries": [{"member_id": "${m3}", "units": 1}]}
-> 400
{"faults": [{"path": "/entries/0/member_id", "code": "welfare.not_on_the_list"}]}
POST /api/v1/welfare/collections/${list}/amounts
{"entries": [{"member_id": "${m2}", "units": 60}]}
-> 201
{"entered_satang": 6000}
POST /api/v1/welfare/collections/${list}/hand_in
{"counted_satang": 4000}
-> 400
{"faults": [{"path": "/reason", "code": "welfare.difference_needs_reason", "message": "…"}]}
POST /api/v1/welfare/collections/${list}/hand_in
{"counted_satang": 4000, "reason": "ทอนเงินผิด ผู้เก็บเงินยอมรับต่อหน้ากรรมการ"}
-> 201
{"state": "handed_in", "difference_satang": -2000, "receipts": 1}
POST /api/v1/welfare/collections/${list}/hand_in
{"counted_satang": 6000}
-> 409
{"code": "welfare.handed_in_already"}
GET /api/v1/funds/funds/${ledger}/trial_balance?until=2022-02-01
-> 200
{"debit_satang": 48500, "credit_satang": 48500}
GET /api/v1/welfare/funds/${fund}/members?behind=yes
-> 200
{"items": []}

# Suspended by the rule, and back by paying.
clock 2022-06-20T09:00:00+07:00
GET /api/v1/welfare/funds/${fund}/members?behind=yes
-> 200
{"items": [{"number": 2, "days_behind": 107, "owed_satang": 10700}]}
POST /api/v1/welfare/funds/${fund}/standing_reviews
{"on_day": "2022-06-20"}
-> 201
{"suspended": 1}
POST /api/v1/welfare/members/${m2}/standings
{"state": "active", "on_day": "2022-06-20", "reason": "ขอคืนสิทธิ"}
-> 409
{"code": "welfare.still_behind"}
POST /api/v1/welfare/members/${m2}/contributions
{"plan": "daily", "units": 107, "received_on": "2022-06-20"}
-> 201
{"state": "active", "standing_from": "2022-08-19", "covered_until": "2022-06-20"}

# Death on day 179: nothing. The claim says why, clause by clause.
clock 2022-07-10T09:00:00+07:00
POST /api/v1/welfare/funds/${fund}/claims
{"member_id": "${m3}", "kind": "death", "per": "time", "event_on": "2022-07-03", "payee": "นางเพ็ญ ยากไร้", "phone": "0899999999", "papers": ["death_certificate"]}
-> 201
{"number": "ส 0001/2565", "rule_number": 1, "verdict": {"answer": "no", "amount_satang": 0, "clauses": [{"clause": "rule", "answer": "yes"}, {"clause": "member", "answer": "yes"}, {"clause": "waiting", "answer": "no", "found": "days:179", "wanted": "days:180"}, {"clause": "paid_up", "answer": "yes", "found": "code:waived"}, {"clause": "papers", "answer": "yes"}, {"clause": "times", "answer": "yes"}]}}
keep early = /id
POST /api/v1/welfare/claims/${early}/marks
{"officer_id": "${branch}"}
-> 201
{"state": "filed", "marks": [{"name": "ทองใบ คำดี"}]}
POST /api/v1/welfare/claims/${early}/marks
{"officer_id": "${branch}"}
-> 400
{"faults": [{"path": "/officer_id", "code": "welfare.marked_already"}]}
POST /api/v1/welfare/claims/${early}/decision
{"decided": "approved", "paid_from": "cash"}
-> 409
{"code": "welfare.marks_needed", "values": "…"}
POST /api/v1/welfare/claims/${early}/decision
{"decided": "refused"}
-> 400
{"faults": [{"path": "/reason", "code": "welfare.reason_needed"}]}
POST /api/v1/welfare/claims/${early}/decision
{"decided": "refused", "reason": "เป็นสมาชิก 179 วัน ระเบียบกำหนด 180 วัน"}
-> 201
{"state": "refused", "verdict": {"answer": "no"}}
POST /api/v1/welfare/claims/${early}/appeal
{"reason": "มรณบัตรระบุวันที่ 4 กรกฎาคม"}
-> 201
{"state": "appealed"}
POST /api/v1/welfare/claims/${early}/decision
{"decided": "refused", "reason": "ยืนตาม"}
-> 403
{"code": "welfare.same_hand"}
as wira
purpose intake
POST /api/v1/welfare/claims/${early}/decision
{"decided": "refused", "reason": "มรณบัตรระบุวันที่ 3 กรกฎาคม ยืนตามมติเดิม"}
-> 201
{"state": "refused"}
POST /api/v1/welfare/claims/${early}/appeal
{"reason": "อีกครั้ง"}
-> 409
{"code": "welfare.appealed_already"}

# Death on day 180: it is paid, by two hands, out of what the fund has and may spend.
POST /api/v1/welfare/funds/${fund}/claims
{"member_id": "${m1}", "kind": "death", "per": "time", "event_on": "2022-07-04", "payee": "นายใบ ทองดี", "phone": "0812345678", "papers": []}
-> 201
{"verdict": {"answer": "unknown", "amount_satang": 250000}, "papers_wanted": ["death_certificate"], "marks_wanted": 3}
keep claim = /id
POST /api/v1/welfare/claims/${claim}/papers
{"papers": ["death_certificate"], "exclusion": ""}
-> 201
{"verdict": {"answer": "yes", "amount_satang": 250000}}
POST /api/v1/welfare/claims/${claim}/marks
{"officer_id": "${branch}"}
-> 201
POST /api/v1/welfare/claims/${claim}/marks
{"officer_id": "${chair}"}
-> 201
POST /api/v1/welfare/claims/${claim}/marks
{"officer_id": "${treasurer}"}
-> 201
{"state": "marked"}
POST /api/v1/welfare/claims/${claim}/decision
{"decided": "approved", "paid_from": "cash"}
-> 409
{"code": "welfare.below_floor"}
POST /api/v1/funds/funds/${ledger}/transfers
{"debit_code": "1100", "credit_code": "4400", "amount_satang": 250000, "effective_on": "2022-07-10", "series": "receipt", "memo": "ผ้าป่าสวัสดิการ"}
-> 201
POST /api/v1/welfare/claims/${claim}/decision
{"decided": "approved", "paid_from": "cash"}
-> 201
{"state": "approved", "amount_satang": 250000, "amount_words": "สองพันห้าร้อยบาทถ้วน"}
POST /api/v1/welfare/claims/${claim}/signatures
{"receiver": "นายใบ ทองดี"}
-> 201
{"state": "signed_once", "signed_by_me": true}
POST /api/v1/welfare/claims/${claim}/signatures
{"receiver": "นายใบ ทองดี"}
-> 403
{"code": "welfare.same_hand"}
as thong
purpose intake
POST /api/v1/welfare/claims/${claim}/signatures
{"receiver": "นายใบ ทองดี"}
-> 201
{"state": "paid", "voucher": "PV-2565-000002", "paid_on": "2022-07-10"}
POST /api/v1/welfare/members/${m1}/standings
{"state": "died", "on_day": "2022-07-04", "reason": "มรณบัตร"}
-> 201
{"state": "died", "ended_on": "2022-07-04", "received_satang": 250000}
GET /api/v1/welfare/funds/${fund}/members?q=บุญมา
-> 200
{"items": [{"number": 1, "state": "died", "days_behind": 0}]}
GET /api/v1/welfare/funds/${fund}/members?person=${boonma}
-> 200
{"items": [{"number": 1, "name": "นางบุญมา ทองดี"}]}

# The rule changes; what happened before keeps the old amount, what happens after gets the new.
as somjit
purpose intake
POST /api/v1/welfare/members/${m2}/contributions
{"plan": "daily", "units": 200, "received_on": "2022-07-10"}
-> 201
POST /api/v1/welfare/funds/${fund}/rules
{"effective_from": "2022-09-01", "note": "เพิ่มค่านอนโรงพยาบาล", "book": {"entry_fee_satang": 2000, "prices": [{"plan": "daily", "amount_satang": 100}, {"plan": "yearly", "amount_satang": 36500}], "grace_days": 30, "suspended_after_days": 90, "returns_after_days": 0, "village_marks": 1, "keep_satang": 0, "benefits": [{"kind": "illness", "per": "night", "amount_satang": 20000, "waits_days": 180, "most_units_year": 10}]}}
-> 201
{"number": 2}
keep second = /id
GET /api/v1/welfare/rules/${second}
-> 200
keep version = /version
PUT /api/v1/welfare/rules/${second}
{"effective_from": "2022-09-01", "note": "x", "book": {"prices": [{"plan": "daily", "amount_satang": 100}], "benefits": [{"kind": "illness", "per": "night", "amount_satang": 20000}]}}
-> 428
GET /api/v1/welfare/rules/${second}/preview
-> 200
{"rows": [{"kind": "death", "claims": 2, "paid_satang": 250000, "would_satang": 0, "less": 1}], "year_contribution_satang": 73000}
POST /api/v1/welfare/funds/${fund}/meetings
{"kind": "committee", "held_on": "2022-08-25", "place": "ศาลาประชาคม", "agenda": ["แก้ระเบียบ"]}
-> 201
keep second_meeting = /id
clock 2022-08-26T09:00:00+07:00
POST /api/v1/welfare/meetings/${second_meeting}/minutes
{"officers_present": ["${chair}", "${treasurer}", "${branch}"], "minutes": "แก้ระเบียบข้อ 7", "motions": [{"kind": "rule_book", "subject": "รับรองฉบับที่ 2", "about": "${second}", "votes_for": 2, "votes_against": 1, "abstained": 0}, {"kind": "budget_split", "subject": "จัดสรร", "votes_for": 3, "votes_against": 0, "abstained": 0, "welfare_percent": 60, "reserve_percent": 20, "administration_percent": 10, "occupation_percent": 9}]}
-> 400
{"faults": [{"path": "/motions/1/welfare_percent", "code": "welfare.split_not_whole"}]}
POST /api/v1/welfare/meetings/${second_meeting}/minutes
{"officers_present": ["${chair}", "${treasurer}", "${branch}"], "minutes": "แก้ระเบียบข้อ 7", "motions": [{"kind": "rule_book", "subject": "รับรองฉบับที่ 2", "about": "${second}", "votes_for": 2, "votes_against": 1, "abstained": 0}]}
-> 201
POST /api/v1/welfare/rules/${second}/adoption
{"meeting_id": "${second_meeting}"}
-> 201
clock 2022-09-05T09:00:00+07:00
POST /api/v1/welfare/funds/${fund}/claims
{"member_id": "${m2}", "kind": "illness", "per": "night", "event_on": "2022-08-31", "units": 3, "subject": "โรงพยาบาลอินทร์บุรี", "payee": "นายแสง ไม่ทราบ", "papers": ["medical_certificate"]}
-> 201
{"rule_number": 1, "verdict": {"answer": "yes", "amount_satang": 30000}}
POST /api/v1/welfare/funds/${fund}/claims
{"member_id": "${m2}", "kind": "illness", "per": "night", "event_on": "2022-09-01", "units": 3, "subject": "โรงพยาบาลอินทร์บุรี", "payee": "นายแสง ไม่ทราบ", "papers": []}
-> 201
{"rule_number": 2, "verdict": {"answer": "yes", "amount_satang": 60000}}
keep new_claim = /id
POST /api/v1/welfare/claims/${new_claim}/withdrawal
{"reason": "ยื่นซ้ำ"}
-> 201
{"state": "withdrawn"}
GET /api/v1/welfare/funds/${fund}/claims?limit=2
-> 200
{"items": [{"state": "withdrawn"}, {"state": "filed"}], "next": "…"}
# Which day counts as a whole year of membership for the matching is 30 September.
POST /api/v1/welfare/funds/${fund}/rounds
{"fiscal_year": 2565}
-> 400
{"faults": [{"path": "/fiscal_year", "code": "welfare.year_not_over"}]}
clock 2022-10-03T09:00:00+07:00
POST /api/v1/welfare/funds/${fund}/rounds
{"fiscal_year": 2565}
-> 201
{"members": 2, "eligible": 0, "all_met": false, "criteria": [{"criterion": "running_a_year", "answer": "no", "found": "days:272"}, {"criterion": "members_a_year", "answer": "no"}, {"criterion": "villages_covered", "answer": "no", "found": "of:2:9"}, {"criterion": "contributions_paid", "answer": "no"}, {"criterion": "good_management", "answer": "no", "found": "lacks:committee,report"}, {"criterion": "three_kinds", "answer": "no"}], "community_satang": 73200}
keep round = /id
POST /api/v1/welfare/rounds/${round}/submission
{"submitted_on": "2022-10-03"}
-> 409
{"code": "welfare.criteria_not_met"}
# Papers carry numbers and are kept.
POST /api/v1/welfare/funds/${fund}/prints
{"kind": "voucher", "about": "${claim}", "language": "th"}
-> 201
{"kind": "voucher"}
keep paper = /id
GET /api/v1/welfare/funds/${fund}/prints/${paper}/file
-> 200
POST /api/v1/welfare/funds/${fund}/prints
{"kind": "year_report", "about": "${fund}", "fiscal_year": 2565, "language": "en"}
-> 201
POST /api/v1/welfare/funds/${fund}/prints
{"kind": "voucher", "about": "${new_claim}", "language": "th"}
-> 409
{"code": "welfare.not_approved"}

# Another fund knows nothing of it; the auditor reads, and sees the signs.
as chan
purpose intake
GET /api/v1/welfare/funds/${fund}
-> 404
GET /api/v1/welfare/members/${m1}
-> 404
GET /api/v1/welfare/funds
-> 200
{"items": []}
POST /api/v1/welfare/claims/${claim}/signatures
{"receiver": "x"}
-> 404
as ann
purpose audit
GET /api/v1/welfare/funds/${fund}
-> 200
{"members": 2, "money_in": ["…"], "open_claims": 1}
GET /api/v1/welfare/members/${m2}
-> 200
{"number": 2}
GET /api/v1/welfare/funds/${fund}/signs
-> 200
{"items": [{"kind": "nobody_behind", "subject": "member/${m2}"}, {"kind": "nobody_behind"}, {"kind": "near_waiting_end", "subject": "claim/${claim}", "found": "days:0"}, {"kind": "cash_difference", "amount_satang": -2000}], "members_seen": 3}
POST /api/v1/welfare/members/${m2}/contributions
{"plan": "daily", "units": 1, "received_on": "2022-10-03"}
-> 403
verify

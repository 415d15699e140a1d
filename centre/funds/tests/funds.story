# A provincial office receives relief money, pays from it, mends a mistake and closes the month; others see only what is theirs.
clock 2023-03-01T09:00:00+07:00
organisation office provincial_office 520101 สำนักงานพัฒนาสังคมและความมั่นคงของมนุษย์จังหวัดลำปาง
organisation rai provincial_office 570101 สำนักงานพัฒนาสังคมและความมั่นคงของมนุษย์จังหวัดเชียงราย
member nok provincial_officer office
member rai provincial_officer rai
member ann auditor office

as nok
GET /api/v1/funds/purse_kinds
-> 200
{"items": [{"code": "EMERGENCY"}, {"code": "CHILD"}, {"code": "DISABLED"}, {"code": "ELDER"}, {"code": "LOW_INCOME"}, {"code": "WOMAN_FAMILY"}, {"code": "HOUSE_ELDER"}, {"code": "HOUSE_DISABLED"}, {"code": "HOUSE_RURAL"}]}
POST /api/v1/funds/funds
{"kind": "relief_purse", "purse_kind": "ELDER", "name_th": "เงินผู้สูงอายุในภาวะยากลำบาก", "name_en": "Elders in hardship", "opened_on": "2022-10-01"}
-> 201
{"accounts": [{"code": "1100", "balance_satang": 0}, {"code": "4100"}, {"code": "5100"}, {"code": "5900"}]}
keep fund = /id
POST /api/v1/funds/funds
{"kind": "relief_purse", "purse_kind": "ELDER", "name_th": "อีกกระเป๋า", "opened_on": "2022-10-01"}
-> 409
{"code": "funds.purse_open"}
POST /api/v1/funds/funds
{"kind": "relief_purse", "purse_kind": "GOLD", "name_th": "ทอง", "opened_on": "2022-10-01"}
-> 400
{"faults": [{"path": "/purse_kind", "code": "funds.purse_kind_unknown"}]}

# Money comes in, and no more goes out than there is.
POST /api/v1/funds/funds/${fund}/transfers
{"debit_code": "1100", "credit_code": "4100", "amount_satang": 30000000, "effective_on": "2023-02-01", "series": "receipt", "memo": "จัดสรรงวดที่ 1"}
-> 201
{"number": "RV-2566-000001", "kind": "posted", "amount_satang": 30000000}
POST /api/v1/funds/funds/${fund}/transfers
{"debit_code": "5100", "credit_code": "1100", "amount_satang": 30000001, "effective_on": "2023-02-02", "series": "payment", "memo": "จ่ายเกิน"}
-> 409
{"code": "funds.not_enough"}
POST /api/v1/funds/funds/${fund}/transfers
{"debit_code": "5100", "credit_code": "1100", "amount_satang": 300000, "effective_on": "2023-02-02", "series": "payment", "memo": "จ่ายผิดกระเป๋า"}
-> 201
{"number": "PV-2566-000001"}
keep wrong = /id

# What is wrong is corrected, never changed.
POST /api/v1/funds/funds/${fund}/transfers/${wrong}/correction
{"reason": "จ่ายผิดกระเป๋า", "effective_on": "2023-02-03"}
-> 201
{"number": "CV-2566-000001", "kind": "correction", "refers_to": "PV-2566-000001", "debit_code": "1100", "credit_code": "5100"}
POST /api/v1/funds/funds/${fund}/transfers/${wrong}/correction
{"reason": "อีกครั้ง", "effective_on": "2023-02-03"}
-> 409
{"code": "funds.already_done"}
GET /api/v1/funds/funds/${fund}/transfers?account=5100&limit=1
-> 200
{"items": [{"number": "CV-2566-000001"}], "next": "…"}
GET /api/v1/funds/funds/${fund}/trial_balance?until=2023-02-02
-> 200
{"rows": [{"code": "1100", "debit_satang": 29700000}, {"code": "4100", "credit_satang": 30000000}, {"code": "5100", "debit_satang": 300000}, {"code": "5900"}], "debit_satang": 30000000, "credit_satang": 30000000}
GET /api/v1/funds/funds/${fund}/trial_balance?until=31/2/2566
-> 400
{"faults": [{"path": "/until"}]}

# Closed books stay closed.
POST /api/v1/funds/funds/${fund}/closings
{"until_on": "2023-02-28"}
-> 201
{"closed_until": "2023-02-28", "accounts": [{"code": "1100", "balance_satang": 30000000}, "…"]}
POST /api/v1/funds/funds/${fund}/transfers
{"debit_code": "5100", "credit_code": "1100", "amount_satang": 300000, "effective_on": "2023-02-28", "series": "payment", "memo": "ย้อนหลัง"}
-> 400
{"faults": [{"path": "/effective_on", "code": "funds.books_closed"}]}
POST /api/v1/funds/funds/${fund}/closings
{"until_on": "2023-02-28"}
-> 400
{"faults": [{"path": "/until_on", "code": "funds.books_closed"}]}

# Another province sees nothing of it; an auditor of the office reads and does not write.
as rai
GET /api/v1/funds/funds
-> 200
{"items": []}
GET /api/v1/funds/funds/${fund}
-> 404
{"code": "funds.fund_unknown"}
POST /api/v1/funds/funds/${fund}/transfers
{"debit_code": "5100", "credit_code": "1100", "amount_satang": 1, "effective_on": "2023-03-01", "series": "payment", "memo": "ของคนอื่น"}
-> 404
{"code": "funds.fund_unknown"}
as ann
GET /api/v1/funds/funds/${fund}
-> 200
{"id": "${fund}"}
POST /api/v1/funds/funds/${fund}/transfers
{"debit_code": "5100", "credit_code": "1100", "amount_satang": 1, "effective_on": "2023-03-01", "series": "payment", "memo": "ผู้ตรวจ"}
-> 403
verify

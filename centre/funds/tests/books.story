# A committee opens the books of its community: four kinds, each with a chart of its own, several of a kind.
clock 2023-03-10T09:00:00+07:00
organisation thangam centre 520101 ศูนย์ช่วยเหลือสังคมตำบลท่างาม
organisation other centre 220101 ศูนย์ช่วยเหลือสังคมตำบลตลาด
member wan fund_committee thangam
member far fund_committee other

as wan
POST /api/v1/funds/funds
{"kind": "welfare_fund", "name_th": "กองทุนสวัสดิการชุมชนตำบลท่างาม", "name_en": "Tha Ngam welfare fund", "opened_on": "2022-10-01"}
-> 201
{"kind": "welfare_fund", "purse_kind": "", "accounts": [{"code": "1100", "account_key": "cash"}, {"account_key": "bank"}, {"account_key": "due_from_local"}, {"account_key": "due_from_state"}, "…"]}
keep fund = /id
POST /api/v1/funds/funds
{"kind": "welfare_fund", "name_th": "กองทุนสวัสดิการชุมชนตำบลท่างาม", "opened_on": "2022-10-01"}
-> 400
{"faults": [{"path": "/name_th", "code": "funds.name_taken"}]}
POST /api/v1/funds/funds
{"kind": "welfare_fund", "name_th": "กองทุนวันละบาทบ้านเหนือ", "opened_on": "2023-03-11"}
-> 400
{"faults": [{"path": "/opened_on", "code": "funds.in_future"}]}
POST /api/v1/funds/funds
{"kind": "savings_group", "name_th": "กลุ่มสัจจะออมทรัพย์บ้านเหนือ", "opened_on": "2022-10-01"}
-> 201
{"kind": "savings_group", "accounts": [{"account_key": "cash"}, {"account_key": "bank"}, {"account_key": "loans"}, {"account_key": "shares"}, "…"]}
POST /api/v1/funds/funds
{"kind": "savings_group", "name_th": "กลุ่มสัจจะออมทรัพย์บ้านใต้", "opened_on": "2022-10-01"}
-> 201
{"kind": "savings_group"}
POST /api/v1/funds/funds
{"kind": "cooperative", "name_th": "สหกรณ์เคหสถานบ้านมั่นคง", "opened_on": "2022-10-01"}
-> 201
{"kind": "cooperative"}
POST /api/v1/funds/funds
{"kind": "giving_fund", "name_th": "กองทุนแห่งการให้", "opened_on": "2022-10-01"}
-> 201
{"kind": "giving_fund"}

# Accounts answer to their code and to their stable key.
POST /api/v1/funds/funds/${fund}/transfers
{"debit_code": "cash", "credit_code": "contributions", "amount_satang": 36500, "effective_on": "2023-03-01", "series": "receipt", "memo": "เงินสมทบทั้งปี"}
-> 201
{"number": "RV-2566-000001", "debit_code": "1100", "credit_code": "4100"}
POST /api/v1/funds/funds/${fund}/transfers
{"debit_code": "1100", "credit_code": "cash", "amount_satang": 100, "effective_on": "2023-03-01", "series": "journal", "memo": "บัญชีเดียวกัน"}
-> 400
{"faults": [{"path": "/credit_code", "code": "funds.same_account"}]}
POST /api/v1/funds/funds/${fund}/transfers
{"debit_code": "benefit_birth", "credit_code": "cash", "amount_satang": 36600, "effective_on": "2023-03-01", "series": "payment", "memo": "เกินเงินสด"}
-> 409
{"code": "funds.not_enough"}
POST /api/v1/funds/funds/${fund}/transfers
{"debit_code": "gold", "credit_code": "cash", "amount_satang": 100, "effective_on": "2023-03-01", "series": "payment", "memo": "ไม่มีบัญชีนี้"}
-> 400
{"faults": [{"path": "/debit_code", "code": "funds.account_unknown"}]}

# Other communities see nothing of it.
as far
GET /api/v1/funds/funds
-> 200
{"items": []}
GET /api/v1/funds/funds/${fund}
-> 404
{"code": "funds.fund_unknown"}
verify

# News of a centre with pictures: made anew on the way in, with words for who cannot see them, on the public page without script; shown
# from their day on and not after it; who adds a picture says that the people in it agreed.
clock 2023-03-01T09:00:00+07:00
organisation chaeson centre 521304 ศูนย์ช่วยเหลือสังคมตำบลแจ้ซ้อน
organisation lampang provincial_office 520101 สำนักงาน พมจ.ลำปาง
area chaeson 521304
area lampang 52
member som desk_officer chaeson
member prasit provincial_officer lampang
member dao volunteer chaeson 521304

as dao
POST /api/v1/portal/news
{"title": "ตลาดนัดชุมชน", "words": "ทุกวันเสาร์", "shown_from": "2023-03-02"}
-> 403
as prasit
POST /api/v1/portal/news
{"title": " ", "words": "ทุกวันเสาร์", "shown_from": "2023-03-02"}
-> 400
{"faults": [{"path": "/title", "code": "kit.required"}]}
POST /api/v1/portal/news
{"title": "ตลาดนัดชุมชน", "words": "ทุกวันเสาร์ที่ศาลากลาง", "shown_from": "2023-03-02", "shown_until": "2023-03-31"}
-> 201
{"pictures": [], "centre_name_th": "สำนักงาน พมจ.ลำปาง"}
keep news = /id
POST /api/v1/portal/news/${news}/pictures?caption=ร้านผ้าทอ
file market.png
-> 400
{"faults": [{"path": "/people_agreed", "code": "portal.people_must_agree"}]}
POST /api/v1/portal/news/${news}/pictures?caption=ร้านผ้าทอ&people_agreed=true
file market.png
-> 201
{"pictures": [{"n": 1, "caption": "ร้านผ้าทอ", "width": "…", "height": "…"}]}
keep picture = /pictures/0/id
POST /api/v1/portal/news/${news}/pictures?people_agreed=true
file portal_test.cpp
-> 400
as som
POST /api/v1/portal/news/${news}/pictures?people_agreed=true
file market.png
-> 404
{"code": "portal.news_unknown"}

# Not before its day.
as nobody
GET /api/v1/portal/news/${news}/pictures/${picture}
-> 404
GET /public/news
-> 200
absent "ตลาดนัดชุมชน"
clock 2023-03-02T09:00:00+07:00
as nobody
GET /api/v1/portal/news/${news}/pictures/${picture}
-> 200
expect Content-Type: image/jpeg
GET /api/v1/portal/news/${news}/pictures/${picture}?size=small
-> 200
expect Content-Type: image/jpeg
GET /api/v1/portal/news
-> 200
{"items": [{"title": "ตลาดนัดชุมชน", "pictures": [{"caption": "ร้านผ้าทอ"}]}]}
GET /public/news
-> 200
absent "<script"
GET /public/en/news
-> 200
expect Content-Type: text/html; charset=utf-8
# A picture that is taken away is gone at once, and so are pictures of news that are over.
as prasit
POST /api/v1/portal/news/${news}/pictures?people_agreed=true
file market.png
-> 201
{"pictures": [{"n": 1}, {"n": 2, "caption": ""}]}
keep second = /pictures/1/id
DELETE /api/v1/portal/news/${news}/pictures/${second}
-> 200
{"pictures": [{"id": "${picture}"}]}
as nobody
GET /api/v1/portal/news/${news}/pictures/${second}
-> 404
clock 2023-04-01T09:00:00+07:00
GET /api/v1/portal/news/${news}/pictures/${picture}
-> 404
verify

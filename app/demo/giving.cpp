// Scenario C: in December 2022 many hands help the families of Chae Son at the school of Ban Pang Ton Nun; today another campaign
// asks for blankets.
#include "app/demo/chae_son.hpp"
#include "kit/text/text.hpp"

namespace app::demo {
namespace {

const std::string stock = "/api/v1/stock", giving = "/api/v1/giving", handout = "/api/v1/handout";
constexpr const char* school = "โรงเรียนบ้านปางต้นหนุน";

struct Goods {
  std::string bag, blanket, store, fund;
};

std::string item(Player& player, const char* th, const char* en, const char* kind, const char* unit_th, const char* unit_en, int satang) {
  return player.post(stock + "/items", Body().text("name_th", th).text("name_en", en).text("kind", kind).text("unit_th", unit_th)
                                           .text("unit_en", unit_en).number("value_satang", satang))["/item/id"];
}

Goods stores_and_books(Player& player) {
  Goods goods;
  goods.bag = item(player, "ถุงยังชีพ", "Relief bag", "kit", "ถุง", "bags", 70'000);
  goods.blanket = item(player, "ผ้าห่ม", "Blanket", "bedding", "ผืน", "blankets", 20'000);
  auto rice = item(player, "ข้าวสาร 5 กก.", "Rice 5 kg", "food", "ถุง", "bags", 15'000);
  auto fish = item(player, "ปลากระป๋อง", "Canned fish", "food", "กระป๋อง", "cans", 1'800);
  auto noodles = item(player, "บะหมี่กึ่งสำเร็จรูป", "Instant noodles", "food", "ซอง", "packets", 600);
  player.post(stock + "/items/" + goods.bag + "/recipe",
              Body().raw("lines", list({Body().text("item_id", rice).number("quantity", 1).raw("substitutes", "[]"),
                                        Body().text("item_id", fish).number("quantity", 10).raw("substitutes", list({Body().text("item_id", noodles).number("quantity", 20)}))})));
  auto warehouse = player.post(stock + "/stores", Body().text("name", "คลัง พมจ.ลำปาง").text("kind", "warehouse"))["/store/id"];
  for (const auto& [id, n, until] : {std::tuple{rice, 120, "2023-11-30"}, {fish, 900, "2025-06-30"}, {noodles, 300, "2023-08-31"}})
    player.post(stock + "/receipts", Body().text("store_id", warehouse).text("item_id", id).number("quantity", n).text("expires_on", until)
                                         .number("value_satang", 1'500).text("on_day", "2022-12-01"));
  goods.store = player.post(stock + "/stores", Body().text("name", school).text("kind", "event").text("area_code", "521304"))["/store/id"];
  goods.fund = player.post("/api/v1/funds/funds", Body().text("kind", "giving_fund").text("name_th", "กองบุญเพื่อการให้จังหวัดลำปาง")
                                                      .text("name_en", "Giving fund of Lampang").text("opened_on", "2022-10-01"))["/id"];
  return goods;
}

std::string campaign(Player& player, const Goods& goods, const char* th, const char* en, const char* from, const char* until, int households,
                     const std::string& item_id) {
  auto id = player.post(giving + "/campaigns",
                        Body().text("title_th", th).text("title_en", en).text("place", school).text("area_code", "521304").text("starts_on", from)
                            .text("ends_on", until).number("households", households).text("store_id", goods.store).text("fund_id", goods.fund)
                            .text("promptpay", "0812345678")
                            .raw("needs", list({Body().text("kind", "goods").text("item_id", item_id).number("wanted", households)
                                                    .text("for_whom_th", "ครัวเรือนเปราะบาง").text("for_whom_en", "vulnerable households"),
                                                Body().text("kind", "money").number("wanted", 9'000'000).text("for_whom_th", "ซ่อมบ้านสองหลัง")
                                                    .text("for_whom_en", "repair of two houses"),
                                                Body().text("kind", "time").number("wanted", 60)})))["/id"];
  player.post(giving + "/campaigns/" + id + "/moves", Body().text("state", "published"));
  return id;
}

std::string partner(Player& player, const char* name, const char* kind) {
  return player.post(giving + "/partners", Body().text("name", name).text("kind", kind))["/id"];
}

// The day itself: all but ten families get a bag, seven a blanket in its place, three were not there.
void hand_out(Player& player, const Goods& goods, const std::string& campaign_id) {
  player.as("kamnan");
  auto day = player.post(handout + "/days", Body().text("campaign_id", campaign_id).text("title", "รวมใจสู่บ้านปางต้นหนุน").text("place", school)
                                                .text("area_code", "521304").text("on_day", "2022-12-17").text("item_id", goods.bag)
                                                .number("share", 1).text("instead_id", goods.blanket).number("instead_share", 1)
                                                .text("store_id", goods.store))["/id"];
  auto path = handout + "/days/" + day;
  auto families = static_cast<int>(kit::text::parse_int(player.post(path + "/entries", Body().text("area_code", "521304"))["/households"]).value_or(0));
  player.as("prasit");
  auto give = [&](const Body& body) { player.post(giving + "/campaigns/" + campaign_id + "/gifts", body); };
  give(Body().text("partner_id", partner(player, "บริษัท ล้านนาเซรามิก จำกัด", "company")).text("kind", "goods").text("item_id", goods.bag)
           .number("amount", families - 9).number("value_satang", 70'000 * (families - 9)).text("expires_on", "2023-06-30").text("received_on", "2022-12-16"));
  give(Body().text("partner_id", partner(player, "สมาคมสตรีลำปาง", "association")).text("kind", "goods").text("item_id", goods.blanket)
           .number("amount", 20).number("value_satang", 400'000).text("received_on", "2022-12-16"));
  give(Body().text("partner_id", partner(player, "ผู้ไม่ประสงค์ออกนาม", "citizen")).text("kind", "money").number("amount", 9'000'000)
           .flag("tied", true).text("purpose", "ซ่อมบ้านสองหลัง").text("received_on", "2022-12-16"));
  player.as("kamnan");
  player.post(path + "/freezing", Body());
  player.at("2022-12-17", "15:00");
  for (int n = 1; n <= families; ++n) {
    Body tick;
    tick.text("card", std::to_string(n)).text("outcome", n > families - 3 ? "absent" : "given").flag("instead", n > families - 10 && n <= families - 3)
        .text("device", n % 2 ? "เครื่อง 1" : "เครื่อง 2").text("at", "2022-12-17T03:00:00Z");
    player.post(path + "/ticks", tick);
  }
  player.post(path + "/signature", Body().text("words", "นับต่อหน้ากำนันและครูใหญ่"));
}

// What is left of the blankets, shared out by need; it waits for a second person.
void share_out(Player& player, const Goods& goods, const std::string& campaign_id, kit::Date today) {
  player.as("som");
  auto run = player.post("/api/v1/matching/runs",
                         Body().text("title", "ผ้าห่มคลายหนาวบนดอย").text("area_code", "521304").text("campaign_id", campaign_id).text("store_id", goods.store)
                             .text("on_day", today.text())
                             .raw("items", list({Body().text("kind", "goods").text("item_id", goods.blanket).number("units", 1).text("dimension", "living").text("whom", "everyone"),
                                                 Body().text("kind", "time").number("units", 3).number("there", 60).text("dimension", "health").text("whom", "gap")})))["/id"];
  player.post("/api/v1/matching/runs/" + run + "/solving", Body());
}

}  // namespace

void many_hands(Player& player, kit::Date today) {
  player.at("2022-12-16", "10:00");
  player.as("prasit");
  auto goods = stores_and_books(player);
  auto first = campaign(player, goods, "รวมใจสู่บ้านปางต้นหนุน", "Many hands for Ban Pang Ton Nun", "2022-12-01", "2022-12-31", 180, goods.bag);
  hand_out(player, goods, first);
  player.as("prasit");
  player.post(giving + "/campaigns/" + first + "/moves", Body().text("state", "closed"));
  player.at(today.text(), "09:00");
  auto now = campaign(player, goods, "ผ้าห่มคลายหนาวบนดอย", "Blankets for the cold season", today.text().c_str(),
                      today.plus_days(30).text().c_str(), 120, goods.blanket);
  player.post(giving + "/campaigns/" + now + "/pledges",
              Body().text("partner_id", partner(player, "ห้างหุ้นส่วนผ้าห่มลำปาง", "company")).text("kind", "goods").text("item_id", goods.blanket)
                  .number("amount", 60).text("due_on", today.plus_days(7).text()));
  share_out(player, goods, now, today);
}

}  // namespace app::demo

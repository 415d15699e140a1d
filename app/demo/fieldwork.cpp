// Work in the field: Dao takes the homes of her two villages along, visits them without a signal, and what two people wrote
// differently waits for somebody to settle it.
#include <fmt/format.h>

#include "app/demo/chae_son.hpp"

namespace app::demo {
namespace {

const std::string fieldwork = "/api/v1/fieldwork";
constexpr const char* her_villages[] = {"52130404", "52130406"};

struct Seen {
  const char* purpose;
  const char* dimension;
  const char* words;
};
constexpr Seen seen[] = {{"เยี่ยมผู้สูงอายุที่อยู่คนเดียว", "health", "ปวดเข่า เดินไม่ไกล กินยาครบ"},
                         {"ติดตามการซ่อมบ้าน", "living", "หลังคาครัวรั่ว ใช้ผ้าใบคลุมไว้"},
                         {"ดูเด็กที่ขาดเรียน", "education", "กลับไปเรียนแล้ว ขาดรองเท้า"},
                         {"ถามเรื่องรายได้หลังฤดูเก็บเมี่ยง", "income", "รับจ้างสัปดาห์ละสองวัน"},
                         {"แนะนำการยื่นเบี้ยยังชีพ", "access", "เอกสารครบแล้ว รอยื่นที่ศูนย์"}};

std::vector<const Cast::Home*> homes_of_dao(const Cast& cast) {
  std::vector<const Cast::Home*> homes;
  for (const auto& home : cast.homes)
    for (const char* village : her_villages)
      if (home.area_code == village) homes.push_back(&home);
  return homes;
}

// Each village around a place of its own, the houses along the road.
void pin(Player& player, const std::vector<const Cast::Home*>& homes) {
  player.as("som");
  int n = 0;
  for (const auto* home : homes) {
    if (++n % 8 == 0) continue;  // some nobody has measured yet
    const bool upper = home->area_code == her_villages[0];
    const double lat = (upper ? 18.872 : 18.826) + (n * 283 % 801 - 400) * 1e-5;
    const double lon = (upper ? 99.402 : 99.492) + (n * 617 % 1001 - 500) * 1e-5;
    const std::string path = "/api/v1/registry/households/" + home->household_id;
    player.put(path + "/pin", player.get(path).etag,
               Body().raw("latitude", fmt::format("{:.6f}", lat)).raw("longitude", fmt::format("{:.6f}", lon)).text("source", "measured"));
  }
}

class Phone {
 public:
  Phone(std::string id, std::string user_id) : id_(std::move(id)), user_id_(std::move(user_id)) {}

  // As the phone wrote it down; sent with the others.
  void write(const std::string& type, const std::string& household_id, const std::string& at, Body more) {
    auto op = fmt::format("{}-{}", id_, ++made_);
    more.text("op_id", op).text("device_id", id_).text("user_id", user_id_).text("type", type).text("target", household_id).text("observed_at", at);
    ops_.push_back(Body().text("op_id", op).text("body", more.done()));
  }
  void send(Player& player) {
    player.post(fieldwork + "/pushes", Body().text("device_id", id_).raw("ops", list(ops_)).raw("files", "[]"));
    ops_.clear();
  }

 private:
  std::string id_, user_id_;
  int made_ = 0;
  std::vector<Body> ops_;
};

std::string instant(kit::Date day, const char* hour) { return kit::Instant::parse(day.text() + "T" + hour + ":00+07:00")->text(); }

void visit(Phone& phone, const Cast::Home& home, const Seen& what, const std::string& at, const std::string& visitors) {
  auto payload = Body().text("visitors", visitors).text("place", "home").text("purpose", what.purpose).raw("observed", Body().text(what.dimension, what.words).done())
                     .raw("consent", "{\"keep\":true,\"photos\":false}").text("signed", "thumb");
  phone.write("visit", home.household_id, at, Body().text("payload", payload.done()));
}

void enrol(Player& player, const char* id, const char* name) { player.post(fieldwork + "/devices", Body().text("id", id).text("name", name)); }

void lose_a_phone(Player& player, kit::Date day) {
  player.at(day.text(), "08:00");
  player.as("dao");
  enrol(player, "old-phone-of-dao", "โทรศัพท์เครื่องเก่าของดาว");
  player.at(day.plus_days(2).text(), "17:00");
  player.as("kamnan");
  player.post(fieldwork + "/devices/old-phone-of-dao/revocation", Body().text("reason", "หายที่ตลาดเมืองปาน"));
}

}  // namespace

void in_the_field(Player& player, const Cast& cast, kit::Date today) {
  player.at(today.plus_days(-20).text(), "09:00");
  const auto homes = homes_of_dao(cast);
  ENSURE(homes.size() >= 8);
  pin(player, homes);
  lose_a_phone(player, today.plus_days(-12));

  const auto day = today.plus_days(-3);
  player.at(day.text(), "07:30");
  player.as("dao");
  enrol(player, "phone-of-dao", "โทรศัพท์ของดาว");
  std::vector<std::string> ids;
  for (const auto* home : homes) ids.push_back(home->household_id);
  player.post(fieldwork + "/bundles", Body().text("device_id", "phone-of-dao").texts("household_ids", ids));
  Phone dao("phone-of-dao", cast.dao);
  constexpr const char* hours[] = {"09:10", "10:05", "11:20", "13:40", "15:00"};
  for (std::size_t i = 0; i < std::size(seen); ++i) visit(dao, *homes[i], seen[i], instant(day, hours[i]), "ดาว ปันทะ");
  dao.write("set_add", homes[2]->household_id, instant(day, "11:25"), Body().text("field", "needs").text("value", "รองเท้านักเรียน"));
  dao.write("field", homes[1]->household_id, instant(day, "10:10"), Body().text("field", "phone").text("value", "0812340404"));
  dao.write("observation", homes[3]->household_id, instant(day, "13:45"), Body().text("field", "income_thb_month").text("value", "2400"));
  visit(dao, cast.homes.front(), seen[0], instant(day, "16:30"), "ดาว ปันทะ");  // of another village: laid aside

  // The social worker was at one of those doors on the same day, and was told another number.
  player.at(day.text(), "16:00");
  player.as("nok");
  enrol(player, "tablet-of-nok", "แท็บเล็ตของนก");
  Phone nok("tablet-of-nok", cast.nok);
  visit(nok, *homes[1], seen[1], instant(day, "14:30"), "นกเอี้ยง ศรีแจ้ซ้อน");
  nok.write("field", homes[1]->household_id, instant(day, "14:35"), Body().text("field", "phone").text("value", "0898880404"));
  nok.send(player);
  player.at(day.text(), "18:30");
  player.as("dao");
  dao.send(player);
}

}  // namespace app::demo

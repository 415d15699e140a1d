// The relief purses of the provincial office: budget received, some of it paid, one mistake mended.
#include "app/demo/chae_son.hpp"

namespace app::demo {
namespace {

const std::string funds = "/api/v1/funds/funds";

std::string open_purse(Player& player, const char* kind, const char* name_th, const char* name_en, kit::Date day) {
  return player.post(funds, Body()
                                .text("kind", "relief_purse")
                                .text("purse_kind", kind)
                                .text("name_th", name_th)
                                .text("name_en", name_en)
                                .text("opened_on", day.text()))["/id"];
}

std::string move(Player& player, const std::string& fund, const char* debit, const char* credit, const char* series,
                 std::int64_t baht, kit::Date day, const char* memo) {
  return player.post(funds + "/" + fund + "/transfers", Body()
                                                            .text("debit_code", debit)
                                                            .text("credit_code", credit)
                                                            .text("series", series)
                                                            .number("amount_satang", baht * 100)
                                                            .text("effective_on", day.text())
                                                            .text("memo", memo))["/id"];
}

}  // namespace

void fill_purses(Player& player, kit::Date today) {
  auto opened = today.plus_days(-40);
  player.at(opened.text(), "09:00");
  player.as("prasit");
  auto elders = open_purse(player, "ELDER", "เงินสงเคราะห์ผู้สูงอายุในภาวะยากลำบาก", "Relief for elders in hardship", opened);
  auto emergency = open_purse(player, "EMERGENCY", "เงินช่วยเหลือผู้ประสบปัญหาทางสังคมกรณีฉุกเฉิน",
                              "Emergency social problem relief", opened);
  move(player, elders, "1100", "4100", "receipt", 300'000, opened, "งบประมาณงวดที่ 1");
  move(player, emergency, "1100", "4100", "receipt", 150'000, opened, "งบประมาณงวดที่ 1");
  player.at(today.plus_days(-20).text(), "10:30");
  for (int i = 0; i < 6; ++i)
    move(player, elders, "5100", "1100", "payment", 3'000, today.plus_days(-20), "เงินสงเคราะห์ตามบัญชีอนุมัติ");
  auto twice = move(player, elders, "5100", "1100", "payment", 3'000, today.plus_days(-20), "บันทึกซ้ำ");
  player.at(today.plus_days(-19).text(), "09:10");
  player.post(funds + "/" + elders + "/transfers/" + twice + "/correction",
              Body().text("reason", "บันทึกซ้ำกับใบก่อนหน้า").text("effective_on", today.plus_days(-19).text()));
  move(player, emergency, "5100", "1100", "payment", 2'000, today.plus_days(-19), "ช่วยเหลือฉุกเฉิน");
}

}  // namespace app::demo

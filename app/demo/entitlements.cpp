// What officers learnt of families beside the register, who receives an allowance, and help that others gave.
#include "app/demo/chae_son.hpp"

namespace app::demo {
namespace {

const std::string benefits = "/api/v1/benefits";

void state(Player& player, const char* about, const std::string& id, const char* fact, const std::string& holds, const char* source,
           kit::Date day) {
  player.post(benefits + "/statements",
              Body().text(about, id).text("fact", fact).text("holds", holds).text("stated_on", day.text()).text("source", source));
}

int age_of(const MadePerson& person, kit::Date today) {
  auto born = kit::Date::parse(person.birth);
  return born ? static_cast<int>(today.day.year()) - static_cast<int>(born->day.year()) - 1 : 40;
}

void receives(Player& player, const std::string& person_id, const char* code, kit::Date since) {
  player.post(benefits + "/receipts", Body().text("person_id", person_id).text("code", code).text("since_on", since.text()).text("source", "บัญชีจ่ายของ อบต."));
}

void help(Player& player, const std::string& person_id, const char* code, const char* from, const char* form, const char* giver,
          const char* what, std::int64_t baht, kit::Date day) {
  player.post(benefits + "/help", Body()
                                      .text("person_id", person_id)
                                      .text("code", code)
                                      .text("from", from)
                                      .text("form", form)
                                      .text("giver", giver)
                                      .text("what", what)
                                      .number("value_satang", baht * 100)
                                      .text("given_on", day.text()));
}

void learn_of_person(Player& player, const MadePerson& made, const std::string& id, int of_home, kit::Date day) {
  int age = age_of(made, day);
  state(player, "person_id", id, "registered_in_area", of_home % 5 == 4 ? "no" : "yes", "paper_seen", day);
  if (age >= 58) state(player, "person_id", id, "state_pension", of_home % 6 == 5 ? "yes" : "no", "told", day);
  if (age >= 61 && of_home % 3 != 0) state(player, "person_id", id, "hardship", "yes", "home_visit", day);
  if (age >= 72 && of_home % 3 == 0) receives(player, id, age >= 80 ? "OAA_80" : "OAA_70", day.plus_days(-300));
  if (age >= 18 && age < 58) state(player, "person_id", id, "able_to_work", "yes", "told", day);
}

}  // namespace

void learn_facts(Player& player, const Cast& cast, kit::Date today) {
  auto day = today.plus_days(-15);
  player.at(day.text(), "14:00");
  player.as("som");
  int number = 0;
  for (const auto& home : cast.homes) {
    ++number;
    if (number % 2 == 0) continue;  // of others nothing more is known yet
    auto income = std::to_string(12'000 + number * 1'700 % 140'000);
    state(player, "household_id", home.household_id, "income_per_head", income, "told", day);
    if (number % 3 == 0) state(player, "household_id", home.household_id, "home_unfit", "yes", "home_visit", day);
    if (number % 7 == 0) state(player, "household_id", home.household_id, "main_earner_lost", "yes", "headman", day);
    for (std::size_t i = 0; i < home.people.size() && i < home.made.people.size(); ++i)
      learn_of_person(player, home.made.people[i], home.people[i], number, day);
    if (number % 4 == 1) help(player, home.people.front(), "", "temple", "goods", "วัดป่าเหมี้ยง", "ข้าวสาร 10 กก. และอาหารแห้ง", 450, day.plus_days(-6));
    if (number % 8 == 1) help(player, home.people.front(), "EMERGENCY_SOCIAL", "state", "cash", "พมจ.ลำปาง", "", 2'000, day.plus_days(-3));
  }
}

}  // namespace app::demo

// Births, moves and deaths; an officer leaves; people try what they may not.
#include <fmt/format.h>

#include <algorithm>

#include "tests/year/village.hpp"

namespace year {

using kit::http::Method;

namespace {
std::string house_path(const Home& home) {
  return "/api/v1/registry/households/" + home.id;
}
}  // namespace

void Village::birth() {
  register_person(homes_[below(homes_.size())], "child", today());
}

void Village::move_house() {
  Home& from = homes_[below(homes_.size())];
  Home& to = homes_[below(homes_.size())];
  if (from.people.size() < 2 || from.id == to.id) return;
  auto who = from.people.back();
  from.people.pop_back();
  auto mover = json::object{{"person_id", who}, {"role", "relative"}};
  if (chance(50))
    write("som", house_path(from) + "/members/" + who + "/departure", {{"reason", "moved"}},
          "registry.household_left");
  write("som", house_path(to) + "/members", mover, "registry.household_joined");
  refused("som", house_path(to) + "/members", mover, 409, "registry.member_already");
  to.people.push_back(who);
}

void Village::death() {
  Home& home = homes_[below(homes_.size())];
  if (home.people.size() < 2) return;
  auto at = home.people.begin() + static_cast<std::ptrdiff_t>(below(home.people.size()));
  auto who = *at;
  bool was_head = at == home.people.begin();
  home.people.erase(at);
  dead_.push_back(who);
  write("som", house_path(home) + "/members/" + who + "/departure", {{"reason", "died"}},
        "registry.household_left");
  if (was_head) {
    auto version = read("som", house_path(home)).at("version").as_int64();
    refused("som", house_path(home) + "/head", {{"person_id", home.people.front()}}, 412,
            "frame.changed_since", Method::put, fmt::format("\"{}\"", version - 1));
    write("som", house_path(home) + "/head", {{"person_id", home.people.front()}},
          "registry.household_changed", Method::put, version);
  }
  refused("som", house_path(home) + "/members", {{"person_id", who}, {"role", "relative"}}, 400,
          "kit.fields_invalid");
}

// Her session ends at once; what she had is handed to another.
void Village::officer_leaves() {
  visitor("lek");
  write("malee", "/api/v1/staff/members/" + staff_["lek"],
        {{"name", "lek"}, {"role", "desk_officer"}, {"active", false}, {"areas", json::array{}}},
        "staff.member_changed", Method::put, 1);
  cashier_ = "wan";
  read_text("lek", "/api/v1/casework/today", 401);
  refused("nobody", "/api/v1/staff/session",
          {{"user_name", "lek"}, {"password", story::Stage::password}}, 401, "staff.sign_in_wrong");
}

void Village::mischief(int number) {
  if (cases_.empty()) return;
  Case& c = cases_[below(cases_.size())];
  Body triage{{"urgency", "normal"}, {"secrecy", "ordinary"}, {"in_charge", staff_["som"]}};
  Body change{{"area_code", "521304"},
              {"clients", json::array{{{"about", "x"}}}},
              {"main_problem", "INC01"}};
  switch (number % 7) {
    case 0:
      return refused("dao", c.path + "/triage", triage, 403, "app.not_allowed");
    case 1:
      return read_text("anamai", c.path, 403), void();
    case 2:
      return read_text("trachu", c.path, 403), void();
    case 3:
      return refused("nobody", c.path + "/triage", triage, 401, "app.sign_in_first");
    case 4:
      if (c.elsewhere) return read_text("som", c.path, 404), void();
      return read_text("noi", c.path, 404), void();
    case 5:
      return refused(social_worker(c), c.path, change, 412, "frame.changed_since", Method::put,
                     "\"999\"");
    default:
      return refused(social_worker(c), c.path, change, 428, "frame.version_needed", Method::put);
  }
}

}  // namespace year

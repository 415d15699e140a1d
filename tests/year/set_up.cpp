// Who is there when the year begins: the province, two centres, two agencies, their people, sixty
// households.
#include <fmt/format.h>

#include "app/demo/people.hpp"
#include "tests/year/village.hpp"

namespace year {
namespace {

std::string text(const json::value& value, const char* name) {
  return std::string(value.at(name).as_string());
}

}  // namespace

Village::Village(const std::string& engine, std::uint32_t seed)
    : seed_(seed), random_(seed), stage_(engine) {
  stage_.clock.set(*kit::Instant::parse("2022-08-01T01:00:00.000Z"));
  set_up();
  register_homes(60);
}

std::string Village::open_centre(const std::string& area, const std::string& name) {
  return text(write("prasit", "/api/v1/network/centres",
                    {{"area_code", area},
                     {"name_th", name},
                     {"host_kind", "tao"},
                     {"host_name", "อบต."},
                     {"opened_on", "2022-06-09"},
                     {"status", "open"},
                     {"service_area", json::array{area}}},
                    "network.centre_opened"),
              "org_id");
}

void Village::join_staff(const std::string& user, const std::string& role, const std::string& org,
                         std::vector<std::string> areas) {
  stage_.add_member(user, role, org, areas);
  staff_[user] = text(read(user, "/api/v1/staff/session").at("staff"), "id");
}

void Village::set_up() {
  stage_.add_organisation("lampang", "provincial_office", "520101", "สำนักงาน พมจ.ลำปาง");
  stage_.set_area("lampang", {"52"});
  join_staff("prasit", "provincial_officer", "lampang", {});
  join_staff("malee", "administrator", "lampang", {});
  join_staff("trachu", "auditor", "lampang", {});
  centre_ = open_centre("521304", "ศูนย์ช่วยเหลือสังคมตำบลแจ้ซ้อน");
  neighbour_ = open_centre("521302", "ศูนย์ช่วยเหลือสังคมตำบลข้างเคียง");
  centre_code_ = text(read("prasit", "/api/v1/network/centres/" + centre_), "code");
  neighbour_code_ = text(read("prasit", "/api/v1/network/centres/" + neighbour_), "code");
  auto agency = [&](const char* code, const char* name) {
    return text(write("prasit", "/api/v1/network/agencies",
                      {{"code", code},
                       {"area_code", "520101"},
                       {"name_th", name},
                       {"service_area", json::array{"52"}}},
                      "network.agency_opened"),
                "org_id");
  };
  shelter_ = agency("SHELTER_CF", "บ้านพักเด็กและครอบครัว");
  clinic_ = agency("HPH", "โรงพยาบาลส่งเสริมสุขภาพตำบล");
  for (const char* officer : {"som", "lek", "wan"})
    join_staff(officer, "desk_officer", centre_, {});
  for (const char* worker : {"nok", "mai"}) join_staff(worker, "social_worker", centre_, {});
  join_staff("kamnan", "centre_head", centre_, {});
  join_staff("dao", "volunteer", centre_, {"521304"});
  join_staff("noi", "desk_officer", neighbour_, {});
  join_staff("pim", "social_worker", neighbour_, {});
  join_staff("baan", "agency_officer", shelter_, {});
  join_staff("anamai", "agency_officer", clinic_, {});
}

std::string Village::register_person(Home& home, const std::string& role,
                                     const std::string& birth) {
  auto answer =
      write("som", "/api/v1/registry/people",
            {{"person", {{"first_name", word("p")}, {"last_name", "ใจแก้ว"}, {"birth", birth}}},
             {"household", {{"household_id", home.id}, {"role", role}}}},
            "registry.person_registered");
  if (answer.is_null()) return {};
  home.people.push_back(text(answer, "id"));
  return home.people.back();
}

void Village::register_homes(int count) {
  for (const auto& made : app::demo::make_village(random_, "521304", 8, count, 2022)) {
    auto answer = write("som", "/api/v1/registry/households",
                        {{"address", {{"area_code", "521304"}, {"house_no", made.house_no}}}},
                        "registry.household_registered");
    if (answer.is_null()) return;
    Home home{.id = text(answer, "id"), .people = {}};
    for (const auto& person : made.people) register_person(home, person.role, person.birth);
    homes_.push_back(std::move(home));
  }
}

}  // namespace year

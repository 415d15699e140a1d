// The targeting desk with its real neighbours on a real database, asked through its routes as the edge would ask.
#pragma once

#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "centre/frame/perform.hpp"
#include "centre/targeting/desk.hpp"
#include "kit/testing/database.hpp"

namespace targeting::test {

struct Answer {
  std::string refused;  // the refusal's code
  std::string fault;    // "/area_code targeting.area_unknown"
  boost::json::value body;
  std::string bytes;
  std::vector<frame::Announcement> announced;
  std::vector<frame::SeenRecord> seen;

  const boost::json::value& at(const std::string& pointer) const { return body.at_pointer(pointer); }
  std::string text(const std::string& pointer) const { return std::string(at(pointer).as_string()); }
  std::int64_t number(const std::string& pointer) const { return at(pointer).as_int64(); }
  std::size_t size(const std::string& pointer) const { return at(pointer).as_array().size(); }
};

class TargetingTest : public kit::testing::DatabaseTest {
 protected:
  void SetUp() override;
  void TearDown() override;

  Answer get(const std::string& target) { return send(frame::Method::get, target, "", {}); }
  Answer post(const std::string& target, std::string_view body = "{}", std::optional<std::int64_t> version = {}) {
    return send(frame::Method::post, target, body, version);
  }
  // Brings a sheet, starts it, waits, and gives the import as it ended.
  Answer take_in(std::string_view sheet, const std::string& query = "");
  Answer take_back(const std::string& import_id);
  std::int64_t count(const std::string& table_and_condition);  // "registry_people WHERE ..."
  std::string household_of(const std::string& id_value, const std::string& kind = "national");
  frame::Actor officer(const std::string& org_id, std::vector<std::string> areas);

  kit::FixedClock clock{*kit::Instant::parse("2022-08-10T02:00:00.000Z")};
  kit::crypto::Vault vault = kit::crypto::Vault::from_key(std::string(32, 'k'));
  frame::Actor actor = officer("chaeson", {"521304"});
  std::unique_ptr<staff::Staff> staff;
  std::unique_ptr<network::Directory> network;
  std::unique_ptr<registry::Registry> registry;
  std::unique_ptr<Desk> desk;
  frame::Routes routes;
  std::unique_ptr<frame::Performer> performer;

 private:
  Answer send(frame::Method method, const std::string& target, std::string_view body,
              std::optional<std::int64_t> version);
  void wait(const std::string& import_id);
};

}  // namespace targeting::test

// A registry on a real database, asked through its routes as the edge would ask.
#pragma once

#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "centre/frame/perform.hpp"
#include "centre/frame/routes.hpp"
#include "centre/registry/registry.hpp"
#include "kit/testing/database.hpp"

namespace frame {
std::span<const kit::sql::Migration> migrations();
}

namespace registry::test {

// Two tambons and a village; registry asks network for nothing else.
class Areas final : public network::Network {
 public:
  std::string_view name() const override { return "network"; }
  std::span<const kit::sql::Migration> migrations() const override { return {}; }
  void add_routes(frame::Routes&) override {}
  std::optional<network::AreaBrief> find_area(frame::Look&, std::string_view code) override {
    if (code == "521304")
      return area(code, "แจ้ซ้อน", "Chae Son", "ตำบลแจ้ซ้อน อำเภอเมืองปาน จังหวัดลำปาง");
    if (code == "52130402") return area(code, "บ้านป่าเหมี้ยง", "Ban Pa Miang", "หมู่ 2 ตำบลแจ้ซ้อน");
    if (code == "521305")
      return area(code, "ทุ่งกว๋าว", "Thung Kwao", "ตำบลทุ่งกว๋าว อำเภอเมืองปาน จังหวัดลำปาง");
    return std::nullopt;
  }
  std::optional<network::CentreBrief> find_centre(frame::Look&, std::string_view) override {
    return std::nullopt;
  }
  std::vector<network::CentreBrief> centres_serving(frame::Look&, std::string_view) override {
    return {};
  }
  std::optional<network::AgencyBrief> find_agency(frame::Look&, std::string_view) override {
    return std::nullopt;
  }
  std::vector<network::AgencyBrief> agencies_serving(frame::Look&, std::string_view) override {
    return {};
  }
  std::vector<network::RenewalDue> renewals_due(frame::Look&, kit::Date) override { return {}; }
  std::vector<std::string> on_duty(frame::Look&, std::string_view, kit::Instant) override {
    return {};
  }
  std::vector<network::ServiceBrief> services_of_agencies(frame::Look&, std::string_view) override {
    return {};
  }

 private:
  static network::AreaBrief area(std::string_view code, std::string th, std::string en,
                                 std::string full) {
    return {std::string(code), std::move(th), en, std::move(full), "Tambon " + en};
  }
};

struct Answer {
  int status = 0;       // 0 when refused
  std::string refused;  // the refusal's code
  std::vector<kit::Fault> faults;
  kit::Values values;
  boost::json::value body;
  std::string bytes;
  std::vector<frame::SeenRecord> seen;
  std::vector<frame::Announcement> announced;

  const boost::json::value& at(const char* pointer) const { return body.at_pointer(pointer); }
  std::string text(const char* pointer) const { return std::string(at(pointer).as_string()); }
  std::string fault() const {
    return faults.empty() ? "" : faults.front().path + " " + faults.front().code;
  }
};

class RegistryTest : public kit::testing::DatabaseTest {
 protected:
  void SetUp() override;
  void TearDown() override;

  // `target` may carry a query; `if_match` is the version seen.
  Answer get(const std::string& target);
  Answer post(const std::string& target, std::string_view body,
              std::optional<std::int64_t> if_match = {});
  Answer put(const std::string& target, std::string_view body, std::int64_t if_match);
  Answer del(const std::string& target);
  // Work of another desk or of an importer, in one act; what is refused or false is rolled back.
  template <class F>
  auto act(F work) {
    auto connection = db->write();
    kit::sql::Transaction transaction(*connection);
    frame::Particulars none;
    frame::Act act(actor, clock.now(), *connection, vault, none);
    auto out = work(act);
    if (out) {
      act.write_later();
      transaction.commit();
    }
    return out;
  }

  std::string person(const std::string& first, const std::string& last,
                     const std::string& id_value = "");
  std::string household(const std::string& house_no, const std::string& area = "52130402");

  static frame::Actor officer(const std::string& org_id, const std::string& area);

  kit::FixedClock clock{*kit::Instant::parse("2025-06-09T02:00:00.000Z")};
  kit::crypto::Vault vault = kit::crypto::Vault::from_key(std::string(32, 'k'));
  frame::Actor actor = officer("centre-1", "521304");
  Areas network;
  std::unique_ptr<staff::Staff> staff;
  std::unique_ptr<Registry> registry;
  frame::Routes routes;
  std::unique_ptr<frame::Performer> performer;

 private:
  Answer send(frame::Method method, const std::string& target, std::string_view body,
              std::optional<std::int64_t> if_match);
};

}  // namespace registry::test

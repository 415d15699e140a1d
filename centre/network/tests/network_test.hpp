// A network on a real database, asked through its routes as the edge would ask.
#pragma once

#include <gtest/gtest.h>

#include <boost/json.hpp>

#include "centre/frame/perform.hpp"
#include "centre/frame/routes.hpp"
#include "centre/frame/wall.hpp"
#include "centre/network/network.hpp"
#include "kit/testing/database.hpp"

namespace network::test {

struct Answer {
  std::string refused;  // the refusal's code
  std::string fault;    // "/area_code network.area_unknown"
  boost::json::value body;
  std::vector<frame::Announcement> announced;

  const boost::json::value& at(const std::string& pointer) const { return body.at_pointer(pointer); }
  std::string text(const std::string& pointer) const { return std::string(at(pointer).as_string()); }
  std::int64_t number(const std::string& pointer) const { return at(pointer).as_int64(); }
  std::size_t size(const std::string& pointer) const { return at(pointer).as_array().size(); }
};

class NetworkTest : public kit::testing::DatabaseTest {
 protected:
  void SetUp() override;
  void TearDown() override;

  Answer get(const std::string& target) { return send(frame::Method::get, target, "", {}); }
  Answer post(const std::string& target, std::string_view body) { return send(frame::Method::post, target, body, {}); }
  Answer put(const std::string& target, std::string_view body, std::int64_t version) {
    return send(frame::Method::put, target, body, version);
  }
  Answer del(const std::string& target) { return send(frame::Method::del, target, "", {}); }

  template <class F>
  auto look(F work) {
    auto connection = db->read();
    frame::Particulars none;
    frame::Look look(actor, clock.now(), *connection, vault, none);
    return work(look);
  }
  AreaImportReport import(std::string_view csv);
  // A centre of the tambon; gives its org_id.
  std::string centre(const std::string& area, const std::string& name = "ศูนย์ช่วยเหลือสังคมตำบล");

  static frame::Actor officer(frame::Role role, const std::string& org_id, std::vector<std::string> areas);

  kit::FixedClock clock{*kit::Instant::parse("2022-06-09T02:00:00.000Z")};
  kit::crypto::Vault vault = kit::crypto::Vault::from_key(std::string(32, 'k'));
  frame::Actor actor = officer(frame::Role::provincial_officer, "office-52", {"52", "57"});
  std::unique_ptr<staff::Staff> staff;
  std::unique_ptr<Directory> network;
  frame::Routes routes;
  std::unique_ptr<frame::Performer> performer;

 private:
  Answer send(frame::Method method, const std::string& target, std::string_view body,
              std::optional<std::int64_t> version);
};

inline constexpr std::string_view some_areas =
    "code,level,parent_code,name_th,name_en,postcode,lat,lon\n"
    "10,1,,กรุงเทพมหานคร,Bangkok,,13.77,100.62\n"
    "1001,2,10,พระนคร,Phra Nakhon,,,\n"
    "100101,3,1001,พระบรมมหาราชวัง,Phra Borom Maha Ratchawang,10200,,\n"
    "52,1,,ลำปาง,Lampang,,18.3,99.5\n"
    "5213,2,52,เมืองปาน,Mueang Pan,,,\n"
    "521304,3,5213,แจ้ซ้อน,Chae Son,52240,18.72,99.53\n"
    "521305,3,5213,ทุ่งกว๋าว,Thung Kwao,52240,,\n"
    "57,1,,เชียงราย,Chiang Rai,,,\n"
    "5705,2,57,พาน,Phan,,,\n"
    "570511,3,5705,สันกลาง,San Klang,57120,,\n"
    "570503,3,5705,ธารทอง,Than Thong,57250,,\n"
    "50,1,,เชียงใหม่,Chiang Mai,,,\n"
    "5013,2,50,สันกำแพง,San Kamphaeng,,,\n"
    "501307,3,5013,สันกลาง,San Klang,50130,,\n";

}  // namespace network::test

// Stories: text files that speak HTTP to the real program on a real database, with a clock of their own.
//
//   # Why this story matters.
//   clock 2022-06-09T09:00:00+07:00
//   organisation chaeson centre 521304 ศูนย์ช่วยเหลือสังคมตำบลแจ้ซ้อน
//   area chaeson 521304
//   member som desk_officer chaeson
//
//   as som
//   purpose intake
//   POST /api/v1/casework/cases
//   {"channel": "walk_in", ...}
//   -> 201
//   {"state": "received", "number": "…"}
//   keep case = /id
//
//   GET /api/v1/casework/cases/${case}
//   -> 200
//   verify
//
// The expected JSON is a pattern: members not named are ignored, "…" fits anything that is there, a list
// ending in "…" may go on. `header Name: value` adds a header to the next request (`op_id` of a write is
// made when not given); `expect Name: value` looks at a header of the last answer; `absent "text"` says that
// the last answer does not hold it; `file NAME type` sends the bytes of a file beside the story as the body.
// `list ORG AREA YEAR` takes in the table (CSV) that follows, as `chaeson import people` does.
// `repeat N` before a request sends it N times, ${i} counting from 1.
#pragma once

#include <filesystem>
#include <map>
#include <memory>
#include <string>
#include <thread>
#include <vector>

#include "app/reception.hpp"
#include "kit/testing/database.hpp"

namespace story {

// The program in this process on a fresh database, its clock held by the test.
class Stage {
 public:
  // On a database of its own, or on the one at `url`.
  explicit Stage(const std::string& engine, const std::string& url = {});
  ~Stage();

  kit::FixedClock clock;
  app::Workplace& workplace() { return *workplace_; }
  app::Reception& reception() { return *reception_; }
  std::uint16_t port() const { return reception_->port(); }
  const std::string& database_url() const { return url_; }
  // org_ids are the names given; members sign in with `password`.
  void add_organisation(const std::string& org_id, const std::string& kind, const std::string& area_code, const std::string& name);
  void set_area(const std::string& org_id, const std::vector<std::string>& codes);
  void add_member(const std::string& user_name, const std::string& role, const std::string& org_id,
                  const std::vector<std::string>& areas);
  void bring_list(const std::string& org_id, const std::string& area_code, int survey_year_be, const std::string& csv);
  static constexpr auto password = "น้ำใจไหลถึงดอย 2565";
  std::vector<std::string> problems();  // of the journal and the file; empty when clean

 private:
  std::unique_ptr<kit::testing::FreshDatabase> own_;
  std::string url_;
  std::string folder_;
  std::unique_ptr<app::Workplace> workplace_;
  std::unique_ptr<app::Reception> reception_;
  std::thread thread_;
};

// One person's browser: a connection and its cookie.
class Visitor {
 public:
  explicit Visitor(Stage& stage) : stage_(stage), client_("127.0.0.1", stage.port()) {}
  void sign_in(const std::string& user_name);
  kit::http::ClientResponse send(kit::http::Method method, const std::string& target,
                                 std::vector<kit::http::Header> headers, const std::string& body);
  std::string purpose = "intake";
  std::string language = "th";

 private:
  Stage& stage_;
  kit::http::Client client_;
  std::string cookie_;
};

// Runs the file; gives what went wrong with its line, or nothing.
std::vector<std::string> run(const std::filesystem::path& file, const std::string& engine);

// Whether the answer fits the pattern; otherwise where it does not.
std::string misfit(const std::string& pattern, const std::string& answer);


// The pattern with the same members, holding what was answered. `told` as in the file, `filled` with its
// ${names} filled in. With CHAESON_ACCEPT set (`./do accept`), run() writes such patterns into the file.
std::string mended(const std::string& told, const std::string& filled, const std::string& answer);

}  // namespace story

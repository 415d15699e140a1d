// A registry with two records of one person, and short words for what officers do with them.
#pragma once

#include "centre/registry/tests/registry_test.hpp"

namespace registry::test {

class DuplicatesTest : public RegistryTest {
 protected:
  // Who may merge across two national ids, in the whole province.
  static frame::Actor province() {
    auto actor = officer("province-52", "52");
    actor.role = frame::Role::provincial_officer;
    return actor;
  }

  std::int64_t version(const std::string& person_id) {
    return get("/people/" + person_id).at("/version").as_int64();
  }
  // The pair of two records, made when there is none.
  Answer pair(const std::string& one, const std::string& other) {
    return post("/pairs", R"({"first_id":")" + one + R"(","second_id":")" + other + R"("})");
  }
  std::string merging(const std::string& survivor, const std::string& merged,
                      const std::string& more = "") {
    return R"({"survivor_id":")" + survivor + R"(","merged_id":")" + merged +
           R"(","survivor_version":)" + std::to_string(version(survivor)) +
           R"(,"merged_version":)" + std::to_string(version(merged)) + R"(,"reason":"same card")" +
           more + "}";
  }
  Answer merge(const std::string& survivor, const std::string& merged,
               const std::string& more = "") {
    auto body = merging(survivor, merged, more);
    auto made = pair(survivor, merged);
    if (!made.refused.empty()) return made;
    return post("/pairs/" + made.text("/id") + "/merger", body, made.at("/version").as_int64());
  }
  Answer separate(const std::string& merger, std::int64_t seen = 1) {
    return post("/mergers/" + merger + "/separation", R"({"reason":"two people"})", seen);
  }
  Answer join(const std::string& household, const std::string& person, const std::string& role) {
    return post("/households/" + household + "/members",
                R"({"person_id":")" + person + R"(","role":")" + role + R"("})");
  }

  // Every row of registry, but for versions, what is only ever added to, and the two lists.
  std::vector<std::string> dump() {
    std::vector<std::string> out;
    auto connection = db->read();
    for (const char* table : {"people", "former_names", "identities", "identity_claims", "phones",
                              "addresses", "households", "memberships", "person_groups", "carers",
                              "consents", "documents", "photographs", "files", "search"})
      for (const auto& row : connection->query("SELECT * FROM registry_" + std::string(table)))
        out.push_back(table + (" " + line(row)));
    std::ranges::sort(out);
    return out;
  }

 private:
  static std::string line(const kit::sql::Row& row) {
    std::string out;
    for (std::size_t i = 0; i < row.names().size(); ++i) {
      const auto& name = row.names()[i];
      if (name == "version" || name == "changed_ms") continue;
      out += name + "=";
      if (auto* text = std::get_if<std::string>(&row.at(i))) out += *text;
      if (auto* blob = std::get_if<kit::sql::Blob>(&row.at(i)))
        out += kit::crypto::hex(blob->bytes);
      if (auto* number = std::get_if<std::int64_t>(&row.at(i))) out += std::to_string(*number);
      if (auto* flag = std::get_if<bool>(&row.at(i))) out += *flag ? "yes" : "no";
      out += "|";
    }
    return out;
  }
};

}  // namespace registry::test

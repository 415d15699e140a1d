// chaeson verify --funds: the books alone, for auditors. Works on a database file, or on a book as it was exported, without
// the server and without the key file, for nothing in the books is sealed. Says of each check what it found and what that means.
#include <unistd.h>

#include <filesystem>
#include <fstream>
#include <iostream>
#include <sstream>

#include "app/commands/commands.hpp"
#include "app/texts.hpp"
#include "app/workplace.hpp"

namespace app::commands {
namespace {

namespace fs = std::filesystem;

std::string in_both(const std::string& key) { return text(key, Language::th, {}) + " / " + text(key, Language::en, {}); }

std::size_t print(const funds::AuditReport& report) {
  std::cout << "\n" << (report.name.empty() ? "?" : report.name) << " (" << report.fund_id << ")\n"
            << report.accounts << " accounts, " << report.transfers << " entries, debit "
            << words::Money{report.debit_satang}.pretty() << " = credit " << words::Money{report.credit_satang}.pretty() << "\n";
  for (const auto& check : report.checks) {
    auto wrong = std::ranges::count(report.findings, check, &funds::AuditFinding::check);
    std::cout << (wrong == 0 ? "  ok     " : "  WRONG  ") << in_both("funds.audit." + check) << "\n";
    if (wrong == 0) continue;
    std::cout << "         " << in_both("funds.audit_means." + check) << "\n";
    for (const auto& finding : report.findings)
      if (finding.check == check) std::cout << "         - " << finding.subject << (finding.told.empty() ? "" : ": ") << finding.told << "\n";
  }
  return report.findings.size();
}

std::vector<funds::AuditReport> of_export(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream bytes;
  bytes << in.rdbuf();
  House house;
  return {house.funds().audit_export(bytes.str())};
}

// An auditor has the database, not the key; one that opens nothing takes its place while we read.
std::vector<funds::AuditReport> of_database(Settings settings) {
  fs::path own_key;
  if (!fs::exists(settings.key_path())) {
    own_key = fs::temp_directory_path() / ("chaeson-verify-" + kit::make_uuid_v4() + ".key");
    kit::crypto::Vault::from_file(own_key, true);
    settings.key_file = own_key.string();
  }
  std::vector<funds::AuditReport> reports;
  {
    Workplace workplace(settings, false);
    auto connection = workplace.database().read();
    auto journal = frame::verify_journal(*connection);
    for (const auto& fault : journal.faults)
      reports.push_back({.fund_id = fault.org_id, .name = "journal", .checks = {"journal"},
                         .findings = {{"journal", "line " + std::to_string(fault.seq), fault.problem}}});
    std::vector<frame::SeenRecord> seen;
    auto asked = workplace.performer().look(system_actor("verify"), {}, [&](frame::Look& look) -> kit::Result<frame::Reply> {
      for (auto& report : workplace.house().funds().audit_books(look)) reports.push_back(std::move(report));
      return frame::Reply{};
    }, seen);
    ENSURE(asked);
  }
  if (!own_key.empty()) fs::remove(own_key);
  return reports;
}

}  // namespace

int verify_funds(const Settings& settings, const std::string& export_file) {
  auto reports = export_file.empty() ? of_database(settings) : of_export(export_file);
  std::size_t findings = 0;
  for (const auto& report : reports) findings += print(report);
  std::cout << "\n" << reports.size() << " books, " << findings << " findings\n";
  return findings == 0 ? 0 : 1;
}

}  // namespace app::commands

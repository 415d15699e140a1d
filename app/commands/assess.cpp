// chaeson assess: who is poor by a plan, area by area, from a CSV file of people; no database needed.
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <fstream>
#include <iostream>

#include "app/commands/commands.hpp"
#include "app/commands/whole_file.hpp"
#include "app/texts.hpp"
#include "centre/targeting/engine/tables.hpp"
#include "kit/base/breakage.hpp"

namespace app::commands {
namespace {
namespace engine = targeting::engine;

struct AssessOptions {
  std::string people, plan, areas, by, out, list, refused, before, snapshot;
};

constexpr const char* explained = R"(PEOPLE.csv (UTF-8, comma, any order of columns; others are ignored):
  person_id  any text, once in the file      hh_id  any text; may be empty
  tambon     code of the place               sex    1 male, 2 female, empty unknown
  age        whole years, empty unknown      disabled, card  1 yes, 0 or empty no
  d1..dN     1 deprived, 0 not, empty not applicable, ? missing; every column named so, and those the plan names (<= 32)
  g_NAME     target groups: 1 yes, 0 or empty no; at most 15
AREAS.csv: tambon,district,province. Without it six-digit codes give district (4 digits) and province (2).
PLAN.json: centre/targeting/engine/README.md has an example for each method.

OUT.csv: a line for each area with people, sorted by code (by province, district, tambon); always these columns:
  area, people, poor, score_ppm (sum of the scores of the poor, in millionths), H = poor/people, A = score/poor, M0 = H*A,
  se_H, se_A, se_M0 (places as clusters; empty for fewer than two), then for each indicator, dimension_NAME and group_NAME
  poor_... (censored: poor and deprived, or poor in the group) and all_... (uncensored: everybody), then
  not_applicable_dN, missing_dN, contribution_dN, contribution_dimension_NAME; with --before also H_before, A_before,
  M0_before, M0_change, change_by_incidence, change_by_intensity. Counts are exact; ratios have six decimals.
--list: person_id, hh_id, tambon, score_ppm, dimensions, indicators (joined by ";"), by place and line. With unit
"household" one line for each household, named by its first member.
Refused rows go to OUT.csv.refused.csv (line, column, code, text, text_th; those of --before beside it,
in ....before.csv) and are not counted. Exit code 0, 1 when rows were
refused (OUT is still written) or the files were, 2 for wrong use, 3 when the world failed.)";

// A file that is complete or not there.
class Output {
 public:
  explicit Output(std::string path) : path_(std::move(path)), file_(path_ + ".new", std::ios::binary) {}
  engine::Write writer() {
    return [this](std::string_view text) { file_ << text; };
  }
  void finish() {
    file_.close();
    if (!file_ || std::rename((path_ + ".new").c_str(), path_.c_str()) != 0)
      throw kit::Breakage("cannot write " + path_ + ": " + std::strerror(errno));
  }

 private:
  std::string path_;
  std::ofstream file_;
};

// On a terminal a line that grows, elsewhere one line for every fourth part.
class Progress {
 public:
  explicit Progress(std::string what) : what_(std::move(what)) {}
  void show(std::uint64_t done, std::uint64_t all) {
    auto percent = all == 0 ? 100 : done * 100 / all;
    auto told = terminal_ ? percent : percent / 25;
    if (told == told_) return;
    told_ = told;
    std::cerr << (terminal_ ? "\r" : "") << what_ << ": " << percent << " %" << (!terminal_ || percent == 100 ? "\n" : "") << std::flush;
  }

 private:
  std::string what_;
  bool terminal_ = ::isatty(STDERR_FILENO) == 1;
  std::uint64_t told_ = 1000;
};

kit::Result<engine::PeopleColumns> people_of(const std::string& path, const AssessOptions& asked, const engine::Plan& plan) {
  std::vector<engine::Place> places;
  if (!asked.areas.empty()) places = TRY(engine::read_places(asked.areas));
  Progress progress("reading " + path);
  engine::ReadPeople read{.ids = !asked.list.empty(), .households = plan.unit != engine::Unit::person,
                          .progress = [&](auto done, auto all) { progress.show(done, all); }};
  for (auto& wanted : plan.indicators) read.indicators.push_back(wanted.indicator);
  return engine::read_people(path, asked.areas.empty() ? nullptr : &places, read);
}

struct Assessed {
  engine::PeopleColumns columns;
  std::unique_ptr<engine::Engine> engine;
  engine::PlanNumber plan = 0;
};

kit::Result<Assessed> assess(const std::string& path, const AssessOptions& asked, const engine::Plan& plan) {
  Assessed done;
  done.columns = TRY(people_of(path, asked, plan));
  auto snapshot = TRY(engine::Snapshot::build(done.columns.names, done.columns.places, done.columns.people(), {.unit = plan.unit}));
  done.engine = std::make_unique<engine::Engine>(std::move(snapshot));
  done.plan = TRY(done.engine->keep(plan));
  return done;
}

engine::BothTexts texts_of(const kit::columns::RefusedRow& row) {
  return {.en = text(row.code, Language::en, row.values), .th = text(row.code, Language::th, row.values)};
}

void tell_refused(const engine::PeopleColumns& columns, const std::string& path) {
  Output file(path);
  engine::write_refused(columns.refused, texts_of, file.writer());
  file.finish();
  if (columns.rows_refused == 0) return;
  std::cerr << columns.rows_refused << " rows were refused and not counted; see " << path << "\n";
  for (std::size_t i = 0; i < std::min<std::size_t>(columns.refused.size(), 3); ++i)
    std::cerr << "  line " << columns.refused[i].line << " " << columns.refused[i].column << ": " << texts_of(columns.refused[i]).th << " / "
              << texts_of(columns.refused[i]).en << "\n";
}

kit::Result<int> run(const AssessOptions& asked) {
  auto plan_read = engine::read_plan(bytes_of(asked.plan));
  if (!plan_read) std::cerr << asked.plan << ":\n";
  auto plan = TRY(std::move(plan_read));
  auto level = *kit::choice_of<engine::Level>(asked.by);
  auto now = TRY(assess(asked.people, asked, plan));
  Assessed before;
  if (!asked.before.empty()) before = TRY(assess(asked.before, asked, plan));
  const auto refused = asked.refused.empty() ? asked.out + ".refused.csv" : asked.refused;
  tell_refused(now.columns, refused);
  if (!asked.before.empty()) tell_refused(before.columns, refused + ".before.csv");
  if (!asked.snapshot.empty()) now.engine->snapshot().save(asked.snapshot);
  Output table(asked.out);
  engine::write_areas(*now.engine, now.plan, level, {before.engine.get(), before.plan}, table.writer());
  table.finish();
  if (!asked.list.empty()) {
    Output list(asked.list);
    engine::write_list(*now.engine, now.plan, now.columns, list.writer());
    list.finish();
  }
  auto nation = engine::figures(*now.engine, now.plan, engine::Level::nation, 0);
  std::cout << nation.people << " counted, " << nation.poor << " poor: H " << nation.incidence() << ", A " << nation.intensity()
            << ", M0 " << nation.m0() << "\n";
  return now.columns.rows_refused + before.columns.rows_refused == 0 ? 0 : 1;
}

}  // namespace

void add_assess(Program& program) {
  auto* verb = program.line.add_subcommand("assess", "Who is poor by a plan, area by area, from a CSV file of people");
  auto asked = std::make_shared<AssessOptions>();
  verb->footer(explained);
  verb->add_option("people", asked->people, "The people")->required();
  verb->add_option("--plan", asked->plan, "The plan, JSON")->required()->check(CLI::ExistingFile);
  verb->add_option("--areas", asked->areas, "tambon,district,province");
  verb->add_option("--by", asked->by, "Level of the table")->required()->check(CLI::IsMember({"tambon", "district", "province", "nation"}));
  verb->add_option("--out", asked->out, "Where the table goes")->required();
  verb->add_option("--list", asked->list, "Where the list of the poor goes, with why");
  verb->add_option("--refused", asked->refused, "Where refused rows go (OUT.refused.csv)");
  verb->add_option("--before", asked->before, "People of an earlier year, for the change between the two");
  verb->add_option("--snapshot", asked->snapshot, "Also keep the snapshot of the people in this file");
  verb->callback([&program, asked] {
    program.chosen = [asked] {
      auto done = run(*asked);
      return done ? *done : print_refusal(done.error());
    };
  });
}

}  // namespace app::commands

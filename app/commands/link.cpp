// chaeson link: who in these lists is one person.
#include <fstream>
#include <iostream>

#include "app/commands/commands.hpp"
#include "app/commands/link_output.hpp"
#include "app/commands/whole_file.hpp"
#include "app/texts.hpp"
#include "kit/base/breakage.hpp"
#include "kit/linkage/choose_rules.hpp"
#include "kit/linkage/link_table.hpp"

namespace app::commands {
namespace {

namespace linkage = kit::linkage;

struct AskedLink {
  std::vector<std::string> lists;
  std::string settings, pairs, clusters, model, saved_model;
  bool unique = false;
  unsigned threads = 0;
};

linkage::LinkOptions options_of(const AskedLink& asked, LinkProgress& progress) {
  linkage::LinkOptions options;
  if (asked.threads > 0) options.threads = asked.threads;
  options.lists_name_people_once = asked.unique;
  options.progress = [&progress](const std::string& stage, double done) {
    progress.show(stage, done);
  };
  return options;
}

kit::Result<void> take_model(const AskedLink& asked, const linkage::Layout& layout,
                             linkage::LinkOptions& options) {
  if (asked.model.empty()) return {};
  options.model = TRY(linkage::load_model(bytes_of(asked.model), layout));
  return {};
}

// How many rows of refused ones are told one by one.
constexpr std::size_t told_rows = 20;

std::uint64_t tell_refused(const std::vector<linkage::FileOutcome>& files) {
  std::uint64_t all = 0;
  for (const auto& file : files) {
    all += file.scan.rows_refused;
    for (std::size_t i = 0; i < std::min(told_rows, file.scan.refused.size()); ++i) {
      const auto& row = file.scan.refused[i];
      std::cerr << file.path << ":" << row.line << ": "
                << (row.column.empty() ? "" : row.column + ": ")
                << text(row.code, Language::th, row.values) << " / "
                << text(row.code, Language::en, row.values) << "\n";
    }
    if (file.scan.rows_refused > told_rows)
      std::cerr << file.path << ": " << file.scan.rows_refused - told_rows
                << " more rows were refused\n";
  }
  return all;
}

void tell_oversized(const linkage::Linked& linked, const LinkedLists& lists,
                    const std::function<std::string(const linkage::OversizedBlock&)>& describe) {
  for (std::size_t i = 0; i < std::min(told_rows, linked.oversized.size()); ++i) {
    const auto& block = linked.oversized[i];
    std::cerr << "too many for each pair: " << block.records << " records share " << describe(block)
              << " (as " << lists.ids[block.record] << "); " << block.compared << " of "
              << block.pairs << " pairs were compared under this rule\n";
  }
  if (linked.oversized.size() > told_rows)
    std::cerr << linked.oversized.size() - told_rows << " more such blocks\n";
}

void tell(const linkage::Linked& linked, std::uint32_t records, std::uint64_t rows_refused) {
  std::uint32_t people = 0;
  for (std::uint32_t r = 0; r < records; ++r) people += linked.clusters.of_record[r] == r;
  std::cout << records << " records, " << people << " people; " << linked.pairs_compared
            << " pairs compared, " << linked.accepted - linked.clusters.refused.size()
            << " matches, " << linked.edges.size() - linked.accepted << " to review, "
            << linked.clusters.refused.size() << " impossible merges refused, " << rows_refused
            << " rows refused; model: "
            << (linked.trained ? "trained on these lists" : linked.model.version) << "\n";
}

int finish(const AskedLink& asked, LinkProgress& progress, const linkage::Linked& linked, const LinkedLists& lists, std::uint32_t records,
           const std::vector<linkage::FileOutcome>& files,
           const std::function<linkage::Impossible(const linkage::Edge&)>& impossible_edge) {
  progress.show("writing", 0);
  write_pairs(asked.pairs, linked, lists, impossible_edge);
  write_clusters(asked.clusters, linked, lists, records);
  if (!asked.saved_model.empty())
    std::ofstream(asked.saved_model) << linkage::save_model(linked.model) << "\n";
  progress.end();
  auto refused = tell_refused(files);
  tell(linked, records, refused);
  return refused == 0 ? 0 : 1;
}

kit::Result<int> link_thai(const AskedLink& asked) {
  LinkProgress progress;
  auto options = options_of(asked, progress);
  TRY(take_model(asked, linkage::thai_layout(), options));
  auto list = TRY(linkage::read_people(asked.lists, {}, options));
  auto linked = linkage::link_people(list.records, list.names, options);
  LinkedLists lists{list.ids, list.lists, [&](std::uint32_t r) { return list.records[r].list; },
                    linkage::thai_layout()};
  progress.end();
  tell_oversized(linked, lists, [](const linkage::OversizedBlock& block) {
    return std::string(linkage::rule_name(block.rule));
  });
  return finish(asked, progress, linked, lists, static_cast<std::uint32_t>(list.records.size()), list.files,
                [&](const linkage::Edge& edge) {
                  return linkage::impossible(linkage::known_of(list.records[edge.a]),
                                             linkage::known_of(list.records[edge.b]));
                });
}

void settle_rules(const linkage::Table& table, linkage::LinkSettings& settings, LinkProgress& progress) {
  progress.show("choosing rules", 0);
  settings.rules = linkage::choose_rules(table, settings);
  progress.end();
  std::cerr << "the settings name no rules; compared are records that share\n";
  for (const auto& rule : settings.rules) std::cerr << "  " << rule.name << "\n";
}

kit::Result<int> link_by_settings(const AskedLink& asked) {
  LinkProgress progress;
  auto options = options_of(asked, progress);
  auto settings = TRY(linkage::read_settings(bytes_of(asked.settings)));
  if (asked.unique) settings.lists_name_people_once = true;
  auto layout = linkage::layout_of(settings);
  TRY(take_model(asked, layout, options));
  auto table = TRY(linkage::read_table(asked.lists, settings, options));
  if (settings.rules.empty()) settle_rules(table, settings, progress);
  auto linked = linkage::link_table(table, settings, options);
  LinkedLists lists{table.ids, table.lists, [&](std::uint32_t r) { return table.list_of[r]; },
                    layout};
  progress.end();
  tell_oversized(linked, lists, [&](const linkage::OversizedBlock& block) {
    return settings.rules[block.rule].name;
  });
  return finish(asked, progress, linked, lists, table.records(), table.files, [](const linkage::Edge&) { return linkage::Impossible::no; });
}

int link(const AskedLink& asked) {
  auto done = asked.settings.empty() ? link_thai(asked) : link_by_settings(asked);
  return done ? *done : print_refusal(done.error());
}

constexpr const char* output_help = R"(
LIST.csv (UTF-8, first row names the columns) has, unless settings name others:
  rec_id     any text that tells the row apart     list_id    the list that the row comes from
  nid        13 digits, may be wrong or empty      sex        1 or m: male, 2 or f: female
  first,last names, with or without a title        birth_raw  any era, d/m/y or y-m-d, or a year
  village    area code of 8 digits (6, 4, 2)       house      house number
Other columns are not read, true_id and cluster never.

PAIRS.csv, likeliest first:
  rec_id_a,list_id_a,rec_id_b,list_id_b
  weight       log2 of the odds that both are one person
  probability  the same as a probability
  decision     match, review (a person should look), or refused (a merge that cannot be)
  reason       two_valid_ids, two_sexes, birth_years_apart, one_list, or empty
  levels       outcome of each comparison, as national_id=same;sex=same;...
CLUSTERS.csv, in the order of the rows:
  rec_id,list_id,cluster_id   rows with one cluster_id are one person

SETTINGS.json names other columns; bench/linkage/settings holds examples. Where it names no "rules" (which values records
must share to be compared at all), they are chosen from the lists: the fewest columns that make at most
"pairs_per_record" pairs (default 20) for a record, and told on stderr.

The model is trained on the lists themselves when they have 10,000 rows or more (no labels are needed), else the
built-in one is used. Exit code 0: done; 1: done, but rows were refused (told by line on stderr), or nothing
was done because the lists or settings are wrong.
)";

}  // namespace

void add_link(Program& program) {
  auto* link_command = program.line.add_subcommand(
      "link", "Find the records of one person within and between lists");
  auto asked = std::make_shared<AskedLink>();
  link_command->add_option("list", asked->lists, "LIST.csv, and others to link it with")
      ->required();
  link_command->add_option("--settings", asked->settings,
                           "JSON: columns, comparisons, levels and rules of your own");
  link_command->add_option("--pairs", asked->pairs, "Where the pairs are written")->required();
  link_command->add_option("--clusters", asked->clusters, "Where the clusters are written")
      ->required();
  link_command->add_flag("--unique", asked->unique,
                         "No list (no file, when several) names a person twice");
  link_command->add_option("--model", asked->model,
                           "A model that was saved, instead of training one");
  link_command->add_option("--save-model", asked->saved_model,
                           "Where to write the model that was used");
  link_command->add_option("--threads", asked->threads, "Default: all processors");
  link_command->footer(output_help);
  link_command->callback([&program, asked] { program.chosen = [asked] { return link(*asked); }; });
}

}  // namespace app::commands

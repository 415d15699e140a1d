// chaeson link-eval: how right a linking was, for who has labels. Linking itself never reads them.
#include <iostream>

#include "app/commands/commands.hpp"
#include "kit/base/breakage.hpp"
#include "kit/linkage/names.hpp"
#include "kit/linkage/people_list.hpp"
#include "kit/linkage/score.hpp"

namespace app::commands {
namespace {

namespace linkage = kit::linkage;

struct EvaluationOptions {
  std::vector<std::string> labels;
  std::string id = "rec_id", truth = "true_id", pairs, clusters;
};

class Rows final : public kit::columns::Sink {
 public:
  using Take = std::function<void(const kit::columns::Rows&, std::size_t row)>;
  explicit Rows(Take take) : take_(std::move(take)) {}
  void take(const kit::columns::Rows& rows, kit::columns::RefusedRows&) override {
    for (std::size_t r = 0; r < rows.size(); ++r) take_(rows, r);
  }

 private:
  Take take_;
};

kit::Result<void> read(const std::string& path, const std::vector<std::string>& columns,
                       Rows::Take take) {
  kit::columns::ScanOptions options;
  options.threads = 1;
  for (const auto& name : columns) options.columns.push_back({name, kit::columns::Text::no});
  Rows sink(std::move(take));
  TRY(kit::columns::scan_csv(path, options, [&](unsigned) -> kit::columns::Sink& { return sink; }));
  return {};
}

struct Labels {
  linkage::StringTable ids, truths;
  std::vector<std::uint64_t> truth = {0};  // by id; id 0 is never used
};

kit::Result<Labels> read_labels(const EvaluationOptions& asked) {
  Labels labels;
  for (const auto& path : asked.labels)
    TRY(read(path, {asked.id, asked.truth}, [&](const auto& rows, std::size_t r) {
      auto number = labels.ids.intern(rows.field(r, 0));
      labels.truth.resize(labels.ids.size());
      labels.truth[number] = labels.truths.intern(rows.field(r, 1));
    }));
  // Nobody is the same person as the row that is none.
  labels.truth[0] = labels.truths.size() + 1;
  return labels;
}

void print(const char* what, const linkage::Score& score) {
  std::cout << what << ": precision " << score.precision() << ", recall " << score.recall()
            << ", F1 " << score.f1() << " (" << score.right << " right of " << score.found
            << " found, " << score.there << " there)\n";
}

std::uint32_t known(const Labels& labels, std::string_view id) {
  auto number = labels.ids.find(id);
  if (number == 0) throw kit::Breakage("the labels do not name the row " + std::string(id));
  return number;
}

kit::Result<void> evaluate_pairs(const EvaluationOptions& asked, const Labels& labels) {
  std::vector<linkage::Edge> accepted;
  std::uint64_t review = 0, review_right = 0;
  TRY(read(asked.pairs, {"rec_id_a", "rec_id_b", "decision"}, [&](const auto& rows, std::size_t r) {
    auto a = known(labels, rows.field(r, 0)), b = known(labels, rows.field(r, 1));
    if (rows.field(r, 2) == "match") {
      accepted.push_back({a, b, 0, 0});
    } else {
      ++review;
      review_right += labels.truth[a] == labels.truth[b];
    }
  }));
  print("pairs", linkage::score_pairs(accepted, labels.truth));
  std::cout << "review: " << review_right << " of " << review << " are one person\n";
  return {};
}

kit::Result<void> evaluate_clusters(const EvaluationOptions& asked, const Labels& labels) {
  std::vector<std::uint32_t> of_record(labels.ids.size(), 0);
  linkage::StringTable clusters;
  for (std::uint32_t r = 0; r < of_record.size(); ++r) of_record[r] = UINT32_MAX - r;
  TRY(read(asked.clusters, {"rec_id", "cluster_id"}, [&](const auto& rows, std::size_t r) {
    of_record[known(labels, rows.field(r, 0))] = clusters.intern(rows.field(r, 1));
  }));
  print("clusters", linkage::score_clusters(of_record, labels.truth));
  return {};
}

int evaluate(const EvaluationOptions& asked) {
  auto labels = read_labels(asked);
  if (!labels) return print_refusal(labels.error());
  if (!asked.pairs.empty())
    if (auto done = evaluate_pairs(asked, *labels); !done) return print_refusal(done.error());
  if (!asked.clusters.empty())
    if (auto done = evaluate_clusters(asked, *labels); !done) return print_refusal(done.error());
  return 0;
}

}  // namespace

void add_link_eval(Program& program) {
  auto* eval =
      program.line.add_subcommand("link-eval", "Precision, recall and F1 of what `link` wrote");
  auto asked = std::make_shared<EvaluationOptions>();
  eval->add_option("labels", asked->labels, "CSV with the rows' ids and who they truly are")
      ->required();
  eval->add_option("--id", asked->id, "Column of the id (rec_id)");
  eval->add_option("--truth", asked->truth,
                   "Column that is equal for rows of one person (true_id)");
  eval->add_option("--pairs", asked->pairs, "PAIRS.csv of link; only matches count");
  eval->add_option("--clusters", asked->clusters, "CLUSTERS.csv of link");
  eval->footer(
      "Prints one line for pairs and one for clusters; both count pairs of rows. Ids must be "
      "unique.");
  eval->callback([&program, asked] { program.chosen = [asked] { return evaluate(*asked); }; });
}

}  // namespace app::commands

#include "kit/linkage/settings.hpp"

#include <algorithm>

#include "kit/json/json.hpp"
#include "kit/linkage/names.hpp"

namespace kit::linkage {
namespace {

std::string number_text(double n) {
  auto text = std::to_string(n);
  text.erase(text.find_last_not_of('0') + 1);
  if (text.ends_with('.')) text.pop_back();
  return text;
}

std::string label_of(const LevelSetting& level) {
  std::string label(name_of(level.kind));
  if (level.at_least > 0) label += "_from_" + number_text(level.at_least);
  if (level.at_most > 0) label += "_to_" + number_text(level.at_most);
  return label;
}

bool is_truth(const std::string& column) {
  return column == "true_id" || column == "cluster";
}

double codes_of(const LinkSettings& settings) {
  double codes = 1;
  for (const auto& c : settings.comparisons) {
    double levels = 2;
    for (const auto& level : c.levels) levels += level.frequencies ? rarities : 1;
    codes *= levels;
  }
  return codes;
}

bool is_of_two_columns(const ComparisonSetting& comparison) {
  return comparison.columns.size() > 1;
}

std::optional<std::string> fault_of(const LinkSettings& s) {
  if (s.comparisons.empty()) return "/comparisons";
  if (s.rules.size() > rules_max) return "/rules";
  if (s.rules.empty() && std::ranges::all_of(s.comparisons, is_of_two_columns)) return "/rules";
  if (!(s.pairs_per_record >= 1 && s.pairs_per_record <= 1'000)) return "/pairs_per_record";
  if (!(s.review > 0 && s.review <= s.accept && s.accept < 1)) return "/review";
  if (s.block_max < 2 || s.block_max > 1'000'000) return "/block_max";
  for (const auto& column : columns_of(s))
    if (column.empty() || is_truth(column)) return "/columns/" + column;
  for (const auto& c : s.comparisons) {
    bool two = !c.levels.empty() && c.levels[0].kind == Likeness::distance;
    bool mixed = std::any_of(c.levels.begin(), c.levels.end(), [&](const LevelSetting& l) {
      return l.kind == Likeness::distance && !two;
    });
    if (c.levels.empty() || mixed || c.columns.size() != (two ? 2 : 1))
      return "/comparisons/" + c.name;
  }
  for (const auto& rule : s.rules) {
    if (rule.parts.empty()) return "/rules/" + rule.name;
    for (const auto& part : rule.parts)
      if (part.from < 1 || part.length < 0) return "/rules/" + rule.name;
  }
  if (codes_of(s) > codes_max) return "/comparisons";
  return std::nullopt;
}

}  // namespace

const Shape& describe(const LevelSetting*) {
  static const Shape shape = kit::shape<LevelSetting>(
      "LevelSetting", field<&LevelSetting::kind>("kind", required),
      field<&LevelSetting::at_least>("at_least"), field<&LevelSetting::at_most>("at_most"),
      field<&LevelSetting::frequencies>("frequencies"));
  return shape;
}

const Shape& describe(const ComparisonSetting*) {
  static const Shape shape = kit::shape<ComparisonSetting>(
      "ComparisonSetting", field<&ComparisonSetting::name>("name", required),
      field<&ComparisonSetting::columns>("columns", required),
      field<&ComparisonSetting::levels>("levels", required));
  return shape;
}

const Shape& describe(const KeyPart*) {
  static const Shape shape = kit::shape<KeyPart>(
      "KeyPart", field<&KeyPart::column>("column", required), field<&KeyPart::from>("from"),
      field<&KeyPart::length>("length"), field<&KeyPart::form>("form"));
  return shape;
}

const Shape& describe(const RuleSetting*) {
  static const Shape shape = kit::shape<RuleSetting>(
      "RuleSetting", field<&RuleSetting::name>("name", required),
      field<&RuleSetting::parts>("parts", required), field<&RuleSetting::households>("households"));
  return shape;
}

const Shape& describe(const LinkSettings*) {
  static const Shape shape = kit::shape<LinkSettings>(
      "LinkSettings", field<&LinkSettings::id_column>("id_column", required), field<&LinkSettings::list_column>("list_column"),
      field<&LinkSettings::lists_name_people_once>("lists_name_people_once"), field<&LinkSettings::accept>("accept"),
      field<&LinkSettings::review>("review"), field<&LinkSettings::block_max>("block_max"),
      field<&LinkSettings::pairs_per_record>("pairs_per_record"), field<&LinkSettings::comparisons>("comparisons", required),
      field<&LinkSettings::rules>("rules"));
  return shape;
}

Result<LinkSettings> read_settings(std::string_view text) {
  auto settings = TRY(json::decode<LinkSettings>(text));
  if (auto path = fault_of(settings))
    return refuse_field(*path, "kit.linkage_settings_wrong", {{"place", *path}});
  return settings;
}

Layout layout_of(const LinkSettings& settings) {
  std::vector<Comparison> comparisons;
  for (const auto& c : settings.comparisons) {
    Comparison made{c.name, {"missing"}};
    for (const auto& level : c.levels) {
      if (!level.frequencies) {
        made.levels.push_back(label_of(level));
        continue;
      }
      for (auto rarity : {"_very_common", "_common", "_rare", "_very_rare"})
        made.levels.push_back(label_of(level) + rarity);
    }
    made.levels.push_back("other");
    comparisons.push_back(std::move(made));
  }
  return Layout(std::move(comparisons));
}

std::vector<std::string> columns_of(const LinkSettings& settings) {
  std::vector<std::string> columns = {settings.id_column};
  auto add = [&](const std::string& name) {
    if (std::find(columns.begin(), columns.end(), name) == columns.end()) columns.push_back(name);
  };
  if (!settings.list_column.empty()) add(settings.list_column);
  for (const auto& c : settings.comparisons)
    for (const auto& column : c.columns) add(column);
  for (const auto& rule : settings.rules)
    for (const auto& part : rule.parts) add(part.column);
  return columns;
}

}  // namespace kit::linkage

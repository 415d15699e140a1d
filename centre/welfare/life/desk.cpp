#include "centre/welfare/life/desk.hpp"

#include "centre/welfare/life/rules.hpp"
#include "centre/welfare/outlook/rules.hpp"

namespace welfare::life {
namespace {

constexpr std::size_t source_most = 300, age_shown = 60;
// Of the law that stands in welfare_terms, when no office's table is in force.
const std::string law_source = "UN World Population Prospects 2024, Thailand 2025-2030 (Gompertz-Makeham)";
const kit::Date law_from = *kit::Date::parse("2010-10-01");

// Ages above the last of the table die as those of the last.
std::array<std::array<double, outlook::ages_max>, 2> dies_of(const LifeTable& table) {
  std::array<std::array<double, outlook::ages_max>, 2> out{};
  for (unsigned age = 0; age < outlook::ages_max; ++age) {
    const auto& rate = table.rates[std::min<std::size_t>(age, table.rates.size() - 1)];
    out[0][age] = static_cast<double>(rate.women_ppb) / 1e9;
    out[1][age] = static_cast<double>(rate.men_ppb) / 1e9;
  }
  return out;
}

LifeTableRow row_of(const LifeTable& table, bool in_force) {
  auto dies = dies_of(table);
  return {table.id, table.effective_from, table.source, std::ssize(table.rates), years_left_tenths(dies[1], age_shown),
          years_left_tenths(dies[0], age_shown), in_force};
}

}  // namespace

kit::Result<frame::Page<LifeTableRow>> list(frame::Look& look, const Doors&) {
  auto f = TRY(get_fund(look));
  frame::Page<LifeTableRow> page;
  bool found = false;
  for (const auto& table : store::life_tables_of(look, f)) {
    bool now = !found && table.effective_from <= look.today();
    found = found || now;
    page.items.push_back(row_of(table, now));
  }
  auto law = outlook::tables_of(store::terms_on(look, look.today()));
  page.items.push_back({"", law_from, law_source, outlook::ages_max, years_left_tenths(law.dies[1], age_shown),
                        years_left_tenths(law.dies[0], age_shown), !found});
  return page;
}

kit::Result<LifeTableRow> bring_in(frame::Act& act, const Doors&, std::string_view bytes) {
  auto f = TRY(own_fund(act));
  auto source = kit::text::normalise_thai(act.query("source"));
  if (source.empty()) return kit::refuse_field("/source", "kit.required");
  if (kit::text::code_points(source) > source_most) return kit::refuse_field("/source", "kit.too_long", {{"max", std::to_string(source_most)}});
  auto from = kit::Date::parse(act.query("from"));
  if (!from) return kit::refuse_field("/from", "kit.date_expected");
  auto per = kit::text::parse_int(act.query("per")).value_or(1);
  if (per != 1 && per != 1'000 && per != 100'000) return kit::refuse_field("/per", "kit.choice_unknown");
  auto rates = TRY(read_life_table(bytes, per));
  LifeTable table{.org_id = f.org_id, .id = act.new_id(), .fund_id = f.id, .effective_from = *from, .source = source,
                  .rates = std::move(rates), .made_ms = act.now(), .made_by = act.actor().staff_id};
  store::insert_life_table(act, table);
  act.announce("welfare.life_table_brought", f.org_id, f.area_code, table.id, LifeTableNews{f.id, table.effective_from, table.source});
  return row_of(table, table.effective_from <= act.today());
}

InUse in_use(frame::Look& look, const Fund& fund, const store::Terms& terms) {
  InUse out{outlook::tables_of(terms), law_source, law_from};
  for (const auto& table : store::life_tables_of(look, fund)) {
    if (table.effective_from > look.today()) continue;
    out.tables.dies = dies_of(table);
    out.source = table.source;
    out.effective_from = table.effective_from;
    break;
  }
  return out;
}

}  // namespace welfare::life

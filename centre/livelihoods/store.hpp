// The tables of this desk. People out of reach are out of every answer; programmes and openings are everybody's.
#pragma once

#include "centre/frame/context.hpp"
#include "centre/livelihoods/records.hpp"
#include "centre/livelihoods/shapes.hpp"
#include "centre/livelihoods/trade_records.hpp"
#include "centre/livelihoods/trade_shapes.hpp"

namespace livelihoods::store {

// store.cpp: policy, programmes, people.
std::vector<Skill> skills_on(frame::Look& look, kit::Date day);
std::vector<IncomePoint> points_on(frame::Look& look, kit::Date day);
MatchWeights weights_on(frame::Look& look, kit::Date day);
std::int64_t next_receipt(frame::Act& act, const std::string& org_id, std::int64_t fiscal_year);

std::vector<Programme> programmes(frame::Look& look);  // the newest first
std::optional<Programme> find_programme(frame::Look& look, std::string_view id);
void insert_programme(frame::Act& act, const Programme& programme);
void save_programme(frame::Act& act, Programme& programme);

std::vector<std::string> courses_of(frame::Look& look, std::string_view programme_id);
bool add_course(frame::Act& act, const Programme& programme, const std::string& event_id);  // false: it was one already
bool remove_course(frame::Act& act, const Programme& programme, std::string_view event_id);
// Those who are running, in reach.
std::vector<Enrolment> running_in(frame::Look& look, std::string_view programme_id);

std::optional<Profile> find_profile(frame::Look& look, std::string_view person_id);
std::vector<Profile> profiles(frame::Look& look, std::string_view after_id, std::size_t limit);
std::vector<Profile> profiles_of_household(frame::Look& look, std::string_view household_id);
void insert_profile(frame::Act& act, const Profile& profile);
void save_profile(frame::Act& act, Profile& profile);

struct Filter {
  std::string programme_id, household_id, person_id, state;
  bool late_only = false;
  std::string before_day = "~", before_id = "~";
  std::size_t limit = 50;
};
struct Listed {
  Enrolment enrolment;
  std::int64_t shops = 0, sales_satang = 0;
  std::optional<kit::Date> due_on;  // of the next income that nobody has asked for
};
std::vector<Listed> list_enrolments(frame::Look& look, const Filter& filter);  // the newest first
std::optional<Enrolment> find_enrolment(frame::Look& look, std::string_view id);
void insert_enrolment(frame::Act& act, const Enrolment& enrolment);
void save_enrolment(frame::Act& act, Enrolment& enrolment);

// store_support.cpp: what hangs on an enrolment; it was read in scope before.
std::vector<Mentor> mentors_of(frame::Look& look, const Enrolment& enrolment);
void insert_mentor(frame::Act& act, const Mentor& mentor);
std::vector<Note> notes_of(frame::Look& look, const Enrolment& enrolment);  // the newest first
void insert_note(frame::Act& act, const Note& note);
std::vector<Capital> capital_of(frame::Look& look, const Enrolment& enrolment);
void insert_capital(frame::Act& act, const Capital& capital);
std::vector<Repayment> repayments_of(frame::Look& look, const Enrolment& enrolment);  // of all capital
void insert_repayment(frame::Act& act, const Repayment& repayment);
std::vector<Product> products_of(frame::Look& look, const Enrolment& enrolment);
void insert_product(frame::Act& act, const Product& product);
std::vector<Income> incomes_of(frame::Look& look, const Enrolment& enrolment);  // by months
std::vector<Income> incomes_of_programme(frame::Look& look, std::string_view programme_id);
std::vector<IncomeKnown> incomes_known(frame::Look& look, const Livelihoods::IncomeAsked& asked);
void insert_income(frame::Act& act, const Income& income);
void save_income(frame::Act& act, Income& income);
// Counts of a programme's people in reach; the points are left out.
Results counts_of(frame::Look& look, std::string_view programme_id);

// store_trade.cpp: shops and their sales, openings and who has one.
std::vector<ShopRow> shops_of(frame::Look& look, const Enrolment& enrolment);
std::optional<Shop> find_shop(frame::Look& look, std::string_view id);
void insert_shop(frame::Act& act, const Shop& shop);
void save_shop(frame::Act& act, Shop& shop);
std::vector<std::string> marketplaces(frame::Look& look);
std::optional<Mapping> find_mapping(frame::Look& look, std::string_view org_id, std::string_view marketplace);
void put_mapping(frame::Act& act, const Mapping& mapping);
std::vector<Sale> sales_of(frame::Look& look, const Shop& shop);
std::int64_t sales_satang(frame::Look& look, const Shop& shop);  // cancelled ones left out
void insert_sale(frame::Act& act, const Sale& sale);
void save_sale(frame::Act& act, const Sale& sale);
std::vector<SalesImport> imports_of(frame::Look& look, const Shop& shop);  // the newest first
void insert_import(frame::Act& act, const SalesImport& import);

std::vector<Opening> openings(frame::Look& look);  // the newest first
std::optional<Opening> find_opening(frame::Look& look, std::string_view id);
void insert_opening(frame::Act& act, const Opening& opening);
void save_opening(frame::Act& act, Opening& opening);
std::vector<Placement> placements_of(frame::Look& look, std::string_view opening_id);
std::vector<Placement> placements_in_programme(frame::Look& look, std::string_view programme_id);
std::optional<Placement> find_placement(frame::Look& look, std::string_view id);
std::int64_t placed_now(frame::Look& look, std::string_view opening_id);  // of those in reach
void insert_placement(frame::Act& act, const Placement& placement);
void save_placement(frame::Act& act, Placement& placement);

std::vector<std::string> faults(frame::Look& look);

}  // namespace livelihoods::store

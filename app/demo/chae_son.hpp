// The demo's story: the centre of Chae Son opens on 9 June 2022 (scenario A), serves its tambon since, and has
// a desk full of work today.
#pragma once

#include "app/demo/people.hpp"
#include "app/demo/player.hpp"

namespace app::demo {

// What later days of the story build on.
struct Cast {
  std::string province;  // org_ids
  std::string centre;
  std::string shelter;
  std::string clinic;
  std::string destitute;
  std::string som;   // staff ids: desk officer
  std::string nok;   // social worker
  std::string dao;   // volunteer
  struct Home {
    std::string household_id;
    std::string area_code;
    std::vector<std::string> people;  // ids, the head first
    MadeHousehold made;
  };
  std::vector<Home> homes;
};

struct SignIn {
  const char* user_name;
  const char* role;
  const char* name;
};
// For the printed list of who may sign in.
std::vector<SignIn> sign_ins();

Cast set_up(Player& player);                      // organisations, staff, agencies, working group, villages
void import_list(Player& player, const Cast& cast); // the TPMAP list of the tambon
void open_centre_day(Player& player, Cast& cast); // scenario A
void through_the_year(Player& player, const Cast& cast);  // the fiscal year 2566 at the desk,
void ask_through_the_year(Player& player, const Cast& cast);  // with its requests for benefits
void mend_through_the_year(Player& player, const Cast& cast);  // and its houses
void learn_facts(Player& player, const Cast& cast, kit::Date today);  // what officers learnt for rights, help of others
void fill_purses(Player& player, kit::Date today);  // the provincial office's relief money
void save_together(Player& player, kit::Date today);  // a savings group, a cooperative and a grant in Chanthaburi
void ask_for_benefits(Player& player, Cast& cast, kit::Date today);  // requests, decisions, payments
void walk_with_families(Player& player, const Cast& cast, kit::Date today);  // logbooks, the list against what is so
void lately(Player& player, Cast& cast, kit::Date today);  // the last weeks, up to this morning
void in_the_field(Player& player, const Cast& cast, kit::Date today);  // phones, visits without a signal, what they disagree on
void mend_houses(Player& player, const Cast& cast, kit::Date today);  // one waits for the committee, one is under construction
Body savings_rules(kit::Date from, bool cooperative);
void build_together(Player& player, kit::Date today);  // a housing cooperative, its land, and a house that its loan pays for
void many_hands(Player& player, kit::Date today);  // a campaign, its hand-out day, and one that asks for gifts now
void show_results(Player& player, kit::Date today);  // targets, what is published, the ministry
void save_together(Player& player, const Cast& cast, kit::Date today);  // two community welfare funds
void work_as_network(Player& player, kit::Date today);  // centres, awards, training, a memorandum
void one_stop(Player& player, const Cast& cast, kit::Date today);  // the hotline, closed files, letters by link, complaints
void sell_online(Player& player, const Cast& cast, kit::Date today);  // a programme of livelihoods, its shops and incomes

}  // namespace app::demo

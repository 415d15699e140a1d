// A village, its centre and everybody who works there, living through the year over HTTP. Beside
// the real program stands a model of what should be: every act says what it expects, and every week
// the two are held together.
#pragma once

#include <boost/json.hpp>
#include <random>
#include <set>

#include "tests/story/story.hpp"
#include "tests/welfare/spreadsheet.hpp"
#include "tests/year/checks.hpp"

namespace year {

namespace json = boost::json;

struct Case {
  std::string id, number, path;
  std::int64_t fiscal_year = 0;
  bool elsewhere = false;  // of the neighbouring centre
  bool sealed = false;
  std::string state = "received";
  std::string secret;  // a word of its own in the request
  std::string letter;  // the referral that waits for an answer
  bool letter_accepted = false;
  std::string follow_up;
  std::string tracking_code;  // of a public request
  bool reopened = false;
  bool complained = false;
  bool touched = true;                                    // since the last look back
  std::set<std::string> fresh;                            // pages written since the last look back
  std::map<std::string, std::vector<std::string>> marks;  // by page: the words written there
};

// A request for a benefit.
struct Wish {
  std::string path, number, person;
  std::int64_t amount = 0;
  std::string state = "draft";
  bool refunded = false;
};

// A complaint or an appeal.
struct Voice {
  std::string number = {}, code = {};
  std::string about;  // the number of the case
  std::string words;
  std::int64_t filed_ms = 0;
  bool appeal = false;
  std::set<std::string> hands = {};  // who had acted when it was filed, by name
  std::string state = "received";
};
// A call that was promised.
struct Promise {
  std::string id;
  bool kept = false;
};
struct Glass {
  std::string id, path, secret;
  bool closed_again = false, reviewed = false;
};

// Of the savings group: what is in the passbook.
struct Saver {
  std::string id;
  std::int64_t saved = 0, owed = 0;
  std::size_t surety = 0;  // who stands for the loan, by place
  int stands = 0;          // for how many loans of others
  bool left = false;
};
// Of the welfare fund; the rest stands in the spreadsheet, row by row.
struct Insured {
  std::string id, person;
};

struct Home {
  std::string id;
  std::vector<std::string> people;  // who lives there now, the head first
};

class Village {
 public:
  Village(const std::string& engine, std::uint32_t seed);
  Faults live(int days);  // what went wrong, or nothing
  std::string summary() const;

 private:
  using Body = json::object;
  static constexpr int faults_max = 8;

  // --- talking to the program (talk.cpp) ---
  bool chance(int percent) { return static_cast<int>(random_() % 100) < percent; }
  std::size_t below(std::size_t n) { return random_() % n; }
  std::string word(const char* kind);  // never used before
  void blame(const std::string& why);
  void blame(const Faults& faults);
  story::Visitor& visitor(const std::string& user);
  // A write that must succeed. Now and then it is sent again, as a phone does that heard no answer.
  json::value write(const std::string& user, const std::string& path, const Body& body,
                    const std::string& announces,
                    kit::http::Method method = kit::http::Method::post, std::int64_t version = 0);
  // A write that must be refused with this code.
  void refused(const std::string& user, const std::string& path, const Body& body, int status,
               const std::string& code, kit::http::Method method = kit::http::Method::post,
               const std::string& if_match = {});
  void send_again(const std::string& user, kit::http::Method method, const std::string& path,
                  std::vector<kit::http::Header> headers, const std::string& body,
                  const kit::http::ClientResponse& first);
  json::value read(const std::string& user, const std::string& path);
  std::string read_text(const std::string& user, const std::string& path, int status = 200);
  std::string today() const { return stage_.clock.now().bangkok_day().text(); }

  // --- setting up (set_up.cpp) ---
  std::string open_centre(const std::string& area, const std::string& name);
  void set_up();
  void join_staff(const std::string& user, const std::string& role, const std::string& org,
                  std::vector<std::string> areas);
  void register_homes(int count);
  std::string register_person(Home& home, const std::string& role, const std::string& birth);

  // --- what happens on a day (days.cpp, people.cpp) ---
  void day(int number);
  void ask();
  Body request(const std::string& channel, const std::string& problem, const std::string& secret);
  void ask_publicly(const std::string& problem, const std::string& secret);
  void opened(const std::string& id, const std::string& number, bool elsewhere, bool sealed,
              const std::string& secret, const std::string& code = {});
  void birth();
  void move_house();
  void death();
  void mischief(int number);
  void officer_leaves();

  // --- the course of a case (cases.cpp) ---
  void carry_on(Case& c);
  const char* worker(const Case& c) const { return c.elsewhere ? "pim" : c.sealed ? "nok" : "som"; }
  const char* social_worker(const Case& c) const { return c.elsewhere ? "pim" : "nok"; }
  void act(Case& c, const std::string& user, const std::string& what, const Body& body,
           const std::string& announces, const std::string& leads_to = {});
  void move(Case& c, const std::string& user, const std::string& step, const std::string& leads_to);
  std::string mark(Case& c, const std::string& page);
  void after_received(Case& c);
  void after_assessing(Case& c);
  void after_planning(Case& c);
  void decide(Case& c);
  void answer_letter(Case& c);
  void after_helped(Case& c);
  void visit(Case& c, bool gives);
  void give(Case& c, const std::string& leads_to);
  void refer(Case& c);
  void close(Case& c, const std::string& outcome);
  void reopen(Case& c);
  Body aid(Case& c);

  // --- benefits, from the request to the receipt and back (season.cpp) ---
  void open_purse();
  void budget_comes();
  void benefits_of_the_day();
  void ask_for_benefit();
  void step(Wish& w, const std::string& user, const std::string& noun, const Body& body, const std::string& announces,
            const std::string& leads_to);
  void carry_on(Wish& w);
  void stop(Wish& w);
  void look_into(Wish& w);
  void propose(Wish& w);
  void decide_on(Wish& w);
  void prepare(Wish& w);
  void pay_out(Wish& w);
  void give_back(Wish& w);
  void check_benefits();

  // --- complaints and the hotline (voices.cpp) ---
  void voices_of_the_day();
  void ring_the_clocks();
  void complain();
  void answer_voice(Voice& voice);
  void call_in();
  void call_back(Promise& promise);
  void check_voices();

  // --- savings group and welfare fund (together.cpp) ---
  void together_of_the_day(int number);
  void open_group();
  void saving_day();
  void close_saving_day(const std::string& day);
  void borrow();
  void leave_group();
  void open_fund();
  void enrol(const std::string& person);
  void contribute();
  void claim(std::size_t at, const char* kind, const char* per, std::int64_t units, std::int64_t amount);
  void fall_ill();
  void bury();
  void check_together();
  void check_fund();
  spreadsheet::Day spreadsheet_day() const;

  // --- sealed files (glass.cpp) ---
  void glass_of_the_day(int number);
  void break_glass();
  void check_glass_is_closed(Glass& glass);
  void sign_for(Glass& glass);
  void check_glass();

  // --- looking back over the week (week.cpp) ---
  void look_back(bool at_everything);
  void check_ops();
  void check_numbers();
  void check_cases();
  void check_lists(const std::string& user);
  void check_secrets();
  void check_outsider(const std::string& user, const std::set<std::string>& secrets);
  void check_homes();
  bool knows(const std::string& user, const Case& c) const;

  std::uint32_t seed_;
  std::mt19937 random_;
  story::Stage stage_;
  std::map<std::string, std::unique_ptr<story::Visitor>> visitors_;
  std::map<std::string, std::string> staff_;  // user name to staff id
  std::string centre_, neighbour_, shelter_, clinic_;
  std::string centre_code_, neighbour_code_;
  std::string cashier_ = "lek";  // pays what others applied for and approved
  std::vector<Home> homes_;
  std::vector<std::string> dead_;
  std::vector<Case> cases_;
  std::vector<Wish> wishes_;
  std::vector<Voice> voices_;
  std::vector<Promise> calls_;
  std::vector<Glass> glasses_;
  std::string group_, fund_, ledger_, officer_;  // addresses of the savings group and the welfare fund
  std::vector<Saver> savers_;
  std::int64_t box_ = 0;  // cash of the savings group
  std::vector<Insured> insured_;
  spreadsheet::Sheet sheet_;
  std::map<std::string, int> asked_;  // by home
  std::string purse_;
  Purse money_;
  std::map<std::string, std::string> acknowledged_;    // op_id to what it announces
  std::map<std::string, std::set<std::string>> team_;  // of closed files: case id to staff ids
  int words_ = 0;
  std::size_t weeks_ = 0;
  Faults faults_;
};

}  // namespace year

// A welfare fund recomputed as a spreadsheet would: rows of members and a few sums, written apart from the desk and its
// ledger, with a calendar of its own. Amounts in satang.
#pragma once

#include <cstdint>
#include <map>
#include <string>
#include <vector>

namespace spreadsheet {

// Days since 1 January 1970, counted here.
using Day = std::int64_t;
struct Ymd {
  std::int64_t year, month, day;
};
Day day_of(Ymd date);
Ymd date_of(Day day);
std::string text_of(Day day);
Day add_months(Day day, std::int64_t months);

struct Terms {
  std::int64_t entry_fee = 2000, grace = 30, suspended_after = 90, returns_after = 60;
  std::map<std::string, std::int64_t> price{{"monthly", 3000}, {"half_yearly", 18200}, {"yearly", 36500}};
  std::int64_t night = 10000, nights_year = 10, waits = 180, child = 50000, children = 2;
  std::int64_t match_member_year = 36500, member_days = 365, fund_runs_days = 365, villages_percent = 50;
};

struct Row {
  std::int64_t number = 0, village = 0;
  std::string plan;
  Day joined = 0, covered = 0;  // the last day that is paid
  bool suspended = false;
  Day suspended_on = 0, counts_from = 0;
  Day died = 0;  // 0: lives
  std::int64_t paid = 0, received = 0, births = 0;
  std::int64_t family = 0;  // the number of who pays for it; 0: nobody but itself
  std::map<std::int64_t, std::int64_t> nights;  // by fiscal year
};

// What a round of the three-party matching counts on the last day of a fiscal year.
struct Counted {
  std::int64_t members = 0, a_year = 0, paid_up = 0, community = 0, asked = 0;
  bool met = false;  // the criteria that figures decide
};

// What one of the two others has promised and sent.
struct Match {
  std::int64_t promised = 0, came = 0, returned = 0;
  std::int64_t due() const { return promised > came ? promised - came : 0; }
  std::int64_t over() const { return (came > promised ? came - promised : 0) - returned; }
};

class Sheet {
 public:
  Terms terms;
  std::vector<Row> rows;
  std::map<std::string, std::int64_t> accounts;  // by the key of the account; what it grew by

  Day started = 0;
  std::int64_t villages = 0;
  std::map<std::int64_t, std::int64_t> contributed;  // by fiscal year
  std::map<std::int64_t, Match> local, state;        // by fiscal year

  void join(std::int64_t village, const std::string& plan, Day on, std::int64_t family = 0);
  std::int64_t due_units(const Row& row, Day on) const;
  void pay(Row& row, std::int64_t units, Day on);
  void hand_in(std::int64_t entered, std::int64_t counted);
  void review(Day on);
  // What the fund gives; 0: nothing. Booked at once.
  std::int64_t death(Row& row, Day on);
  std::int64_t illness(Row& row, Day on, std::int64_t nights);
  std::int64_t birth(Row& row, Day on);
  Counted count(std::int64_t fiscal_year) const;
  std::int64_t bank() const;
  std::int64_t cash() const;

 private:
  bool in_order(const Row& row, Day on) const;
};

}  // namespace spreadsheet

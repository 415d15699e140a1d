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
  std::int64_t night = 10000, nights_year = 10, waits = 180;
};

struct Row {
  std::int64_t number = 0, village = 0;
  std::string plan;
  Day joined = 0, covered = 0;  // the last day that is paid
  bool suspended = false;
  Day suspended_on = 0, counts_from = 0;
  Day died = 0;  // 0: lives
  std::int64_t paid = 0, received = 0;
  std::map<std::int64_t, std::int64_t> nights;  // by fiscal year
};

class Sheet {
 public:
  Terms terms;
  std::vector<Row> rows;
  std::map<std::string, std::int64_t> accounts;  // by the key of the account; what it grew by

  void join(std::int64_t village, const std::string& plan, Day on);
  std::int64_t due_units(const Row& row, Day on) const;
  void pay(Row& row, std::int64_t units, Day on);
  void hand_in(std::int64_t entered, std::int64_t counted);
  void review(Day on);
  // What the fund gives; 0: nothing. Booked at once.
  std::int64_t death(Row& row, Day on);
  std::int64_t illness(Row& row, Day on, std::int64_t nights);
  std::int64_t cash() const;

 private:
  bool in_order(const Row& row, Day on) const;
};

}  // namespace spreadsheet

// What must hold in the village at the end of every week. Each check takes what should be and what
// was found and names what differs; checks_test.cpp feeds each of them a broken history.
#pragma once

#include <cstdint>
#include <map>
#include <set>
#include <string>
#include <string_view>
#include <vector>

namespace year {

using Faults = std::vector<std::string>;

// Case numbers: "CENTRE-FISCALYEAR-804217", of the centre and the fiscal year of the case, and used once. (They are drawn,
// so that gaps tell nothing.)
struct Numbered {
  std::string centre;  // code of the centre
  std::int64_t fiscal_year = 0;
  std::string number;
};
Faults number_faults(const std::vector<Numbered>& cases);

// A case stands where its history leads: one opening, no jump, no step outside the table of rules.
struct Told {
  std::string step;
  std::string from;
  std::string to;
};
Faults fold_faults(const std::string& number, const std::vector<Told>& history,
                   const std::string& state);

// Every acknowledged write is kept once and announced once; nothing else is announced under these
// names.
struct Line {
  std::string op_id;
  std::string name;
};
Faults op_faults(
    const std::map<std::string, std::string>& acknowledged,  // op_id to what it announces
    const std::vector<std::string>& kept, const std::vector<Line>& journal);

// No word of a secret in an answer to somebody who must not know it.
Faults leak_faults(const std::string& who, const std::string& place, std::string_view answer,
                   const std::set<std::string>& secrets);

// Words written once (one op each) stand once on their page.
Faults once_faults(const std::string& place, std::string_view page,
                   const std::vector<std::string>& words);

// Who lives where; nobody in two households.
using Homes = std::map<std::string, std::set<std::string>>;  // household to people
Faults home_faults(const Homes& wanted, const Homes& found);

// The same things, none missing, none more.
Faults same_faults(const std::string& place, const std::set<std::string>& wanted,
                   const std::set<std::string>& found);

// What a purse holds and what of it may still be given: every satang that came, went, came back or is set aside.
struct Purse {
  std::int64_t balance = 0;
  std::int64_t available = 0;
};
Faults money_faults(const Purse& wanted, const Purse& found);

// Of a request that was paid: maker, approver and payer, and nobody in two of these parts.
struct Part {
  std::string name;
  std::string part;
};
Faults part_faults(const std::string& number, const std::vector<Part>& hands);

// A complaint was answered by somebody, and by nobody who had a hand in what it is about.
Faults independence_faults(const std::string& number, const std::string& answered_by, const std::set<std::string>& hands);

// The levels that were told of a late case, in order: each once, none left out.
Faults climb_faults(const std::string& number, const std::vector<std::string>& levels);

using Counts = std::map<std::string, std::int64_t>;
Faults count_faults(const std::string& who, const Counts& wanted, const Counts& found);

}  // namespace year

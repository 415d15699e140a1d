// What a paper of a case may say, gathered once and put into words; an empty one makes the blank form.
#pragma once

#include "centre/casework/doors.hpp"
#include "centre/casework/plan/aid_shapes.hpp"
#include "centre/casework/plan/shapes.hpp"
#include "centre/casework/records.hpp"
#include "centre/casework/referral/shapes.hpp"
#include "centre/casework/visit/shapes.hpp"
#include "centre/papers/papers.hpp"

namespace casework::print {

struct Writer {
  papers::Words say;
  bool english = false;

  std::string day(kit::Date date) const;  // "9 มิถุนายน 2565"
  std::string day(kit::Instant instant) const { return day(instant.bangkok_day()); }
  std::string time(kit::Instant instant) const;  // with hour and minute
  template <class Choice>
  std::string choice(std::string_view list, Choice value) const {
    return say("casework." + std::string(list) + "." + std::string(kit::name_of(value)));
  }
};

struct CaseFacts {
  bool blank = true;
  std::string number;
  std::string opened_on;
  std::string channel;
  std::string urgency;
  bool urgent = false, most_urgent = false;
  std::string centre;
  std::string area;
  std::vector<std::string> problems;  // the main one first
  std::string reporter_kind, reporter_name, reporter_phone;
  std::string request;
  std::string in_charge;
  std::vector<registry::PersonOnPaper> clients;
  std::vector<std::vector<std::string>> members;  // name, age
};

CaseFacts facts_of(frame::Look& look, const Doors& doors, const Writer& writer, const Case& c);
std::string problem_name(frame::Look& look, const Writer& writer, std::string_view code);

}  // namespace casework::print

// The five headings of an approval memo from what the record holds. Pure.
#pragma once

#include "centre/aid/records.hpp"

namespace aid::memo {

struct Known {
  Request request;
  benefits::BenefitBrief benefit;
  std::string person;
  std::string address;
  std::string centre;
  std::optional<Opinion> opinion;
  std::int64_t papers_attached = 0, papers_missing = 0;
  CeilingNow ceiling;
  benefits::HelpSum family;
};
struct Headings {
  std::string background, facts, law, consideration, proposal;
};
Headings headings(const Known& known);

// "9 มิถุนายน 2565"
std::string thai_day(kit::Date day);

}  // namespace aid::memo

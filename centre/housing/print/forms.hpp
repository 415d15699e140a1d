// Survey, bill of quantities and inspection, block by block.
#pragma once

#include <map>

#include "centre/housing/project/views.hpp"
#include "centre/papers/papers.hpp"

namespace housing::print {

struct Writer {
  papers::Words say;
  bool english = false;
  std::map<std::string, std::string> pictures = {};  // JPEG by the photograph's id

  template <class Choice>
  std::string choice(const char* list, Choice value) const {
    return say(std::string("housing.") + list + "." + std::string(kit::name_of(value)));
  }
  std::string day(const std::optional<kit::Date>& date) const;
  std::string either(const std::string& th, const std::string& en) const { return english && !en.empty() ? en : th; }
};

std::string quantity(std::int64_t milli);  // "12.5"

kit::paper::Paper survey(const Writer& w, const ProjectView& house);
kit::paper::Paper bill(const Writer& w, const ProjectView& house);
kit::paper::Paper inspection(const Writer& w, const ProjectView& house);

}  // namespace housing::print

// The family logbook and the minutes of a meeting, block by block; filled or to fill in.
#pragma once

#include "centre/logbook/book/views.hpp"
#include "centre/logbook/meeting/views.hpp"
#include "centre/papers/papers.hpp"

namespace logbook::print {

struct Writer {
  papers::Words say;
  bool english = false;

  template <class Choice>
  std::string choice(const char* list, Choice value) const {
    return say(std::string("logbook.") + list + "." + std::string(kit::name_of(value)));
  }
  std::string day(kit::Date date) const;
  std::string day(const std::optional<kit::Date>& date) const { return date ? day(*date) : ""; }
  std::string either(const std::string& th, const std::string& en) const { return english && !en.empty() ? en : th; }
  std::string dimension(Dimension d) const { return say("targeting.dimension." + std::string(kit::name_of(d))); }
  std::string finding(Finding f) const { return say("targeting.finding." + std::string(kit::name_of(f))); }
  std::string baht(words::Money money) const;
  std::string paper(const char* key) const { return say(std::string("logbook.paper.") + key); }
};

// Nothing known gives the form to write on by hand.
kit::paper::Paper family_logbook(const Writer& w, const BookView* book);
kit::paper::Paper meeting_minutes(const Writer& w, const MeetingView& meeting);
kit::paper::Paper attendance_sheet(const Writer& w, const MeetingView* meeting);

}  // namespace logbook::print

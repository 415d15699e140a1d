// What the papers of a request say. Pure.
#pragma once

#include "centre/aid/refund/records.hpp"
#include "centre/papers/papers.hpp"

namespace aid::print {

struct Writer {
  papers::Words say;
  bool english = false;
  std::string day(kit::Date date) const;
  std::string baht(std::int64_t satang) const;  // "3,000.00 บาท (สามพันบาทถ้วน)"
  template <class Choice>
  std::string choice(std::string_view list, Choice value) const {
    return say("aid." + std::string(list) + "." + std::string(kit::name_of(value)));
  }
};

struct Known {
  Request request;
  std::string benefit;
  std::string conditions;
  std::string centre;
  registry::PersonOnPaper person;
  std::vector<Paper> papers;
  std::optional<Memo> memo;
  std::string memo_by;
  std::optional<Decision> decision;
  std::string decided_by;
  std::optional<Payment> payment;
  std::string paid_by;
  std::string mark;  // what the receiver drew, as JPEG
  std::optional<Refund> refund;  // received
  std::string refund_agreed_by;
  std::string refund_received_by;
};

kit::paper::Paper request_form(const Writer& writer, const Known& known);
kit::paper::Paper approval_memo(const Writer& writer, const Known& known);
kit::paper::Paper receipt(const Writer& writer, const Known& known);
kit::paper::Paper refund_receipt(const Writer& writer, const Known& known);

}  // namespace aid::print

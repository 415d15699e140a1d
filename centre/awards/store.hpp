// The only SQL of awards.
#pragma once

#include "centre/awards/records.hpp"
#include "centre/awards/rules.hpp"
#include "centre/frame/context.hpp"

namespace awards::store {

std::vector<CallRow> calls(frame::Look& look);
std::optional<Call> find_call(frame::Look& look, std::string_view id);
void insert_call(frame::Act& act, const Call& call);
void save_call(frame::Act& act, Call& call);
// Numbers are given one after another.
void hold_call(frame::Act& act, const Call& call);

std::vector<Category> categories_of(frame::Look& look, const Call& call);
std::vector<Criterion> criteria_of(frame::Look& look, const Call& call);
std::vector<std::string> scorers_of(frame::Look& look, const Call& call);
void set_parts(frame::Act& act, const Call& call, const WriteCall& parts);

std::vector<Nomination> nominations_of(frame::Look& look, const Call& call);
std::optional<Nomination> find_nomination(frame::Look& look, std::string_view id);
std::optional<Nomination> find_by_name(frame::Look& look, const Call& call, const std::string& category, const std::string& name_index);
std::int64_t last_number(frame::Look& look, const Call& call);
void insert_nomination(frame::Act& act, const Nomination& nomination);
void save_nomination(frame::Act& act, Nomination& nomination);
// Awarded in announced calls, the newest year first.
struct RegisterFilter {
  std::int64_t year = 0;  // 0: any
  std::int64_t before_year = 9999;
  std::string after_call;
  std::int64_t after_n = 0;
  std::size_t limit = 100;
};
struct Entry {
  Nomination nomination;
  Call call;
};
std::vector<Entry> awarded(frame::Look& look, const RegisterFilter& filter);

void insert_paper(frame::Act& act, const Paper& paper);
std::vector<Paper> papers_of(frame::Look& look, const Nomination& nomination);

// By nomination.
std::map<std::string, Given> marks_of(frame::Look& look, const Call& call);
void set_marks(frame::Act& act, const Nomination& nomination, std::span<const std::int64_t> points);

}  // namespace awards::store

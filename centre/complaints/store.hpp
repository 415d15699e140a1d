// The tables of complaints.
#pragma once

#include "centre/complaints/shapes.hpp"
#include "centre/frame/context.hpp"

namespace complaints::store {

std::vector<Category> categories(frame::Look& look, kit::Date day);

void insert_complaint(frame::Act& act, const Complaint& complaint, const std::vector<std::string>& hands);
void save_complaint(frame::Act& act, Complaint& complaint);
void insert_step(frame::Act& act, const Complaint& complaint, std::string_view step);
std::vector<StepRow> steps_of(frame::Look& look, const Complaint& complaint);  // `by` holds staff ids
std::vector<std::string> hands_of(frame::Look& look, const Complaint& complaint);

struct Filter {
  std::string state;   // "" is any
  std::string number;  // a part of it; "" is any
  std::int64_t after_due_ms = -1;
  std::string after_id;
  std::size_t limit = 50;
};
// In scope, of the actor's level, without a hand of the actor in it. Late ones of a centre are the province's too.
std::vector<Complaint> list_complaints(frame::Look& look, const Filter& filter);
std::optional<Complaint> find_complaint(frame::Look& look, std::string_view id);
// Of every centre: not answered in their time, and not yet told to the province.
std::vector<Complaint> late_ones(frame::Look& look, std::size_t limit);
void mark_escalated(frame::Act& act, const Complaint& complaint);
// By its secret, for the citizen.
std::optional<Complaint> find_by_number(frame::Look& look, std::string_view number);

struct Link {
  std::string org_id;
  std::string id;
  std::string area_code;
};
void insert_link(frame::Act& act, const Link& link, std::string_view case_id, std::string_view token_index, std::int64_t expires_ms);
bool asked_already(frame::Look& look, std::string_view org_id, std::string_view case_id);
std::optional<Link> use_link(frame::Act& act, std::string_view token_index);
void insert_score(frame::Act& act, const Score& score);
// In scope, from one day to another.
std::vector<Score> scores(frame::Look& look, kit::Date from, kit::Date until);

}  // namespace complaints::store

// All SQL of fieldwork.
#pragma once

#include <map>

#include "centre/fieldwork/engine/shelf.hpp"
#include "centre/fieldwork/records.hpp"
#include "centre/frame/context.hpp"

namespace fieldwork::store {

Terms terms_on(frame::Look& look, kit::Date day);

// The centre has its counter and its first epoch from now on; until the commit nobody else judges an op for it.
void ensure_centre(frame::Act& act, const std::string& org_id);
std::int64_t stable_seq(frame::Look& look, const std::string& org_id);
// Holds the counter until the commit: numbers are given in the order in which they become visible.
std::int64_t take_seq(frame::Act& act, const std::string& org_id);
std::vector<engine::Epoch> epochs(frame::Look& look, const std::string& org_id);
std::map<std::string, std::int64_t> counters(frame::Look& look);
void note_copy(frame::Act& act, const std::string& org_id, std::int64_t seq);
void begin_epoch(frame::Act& act, const std::string& org_id, std::int64_t after);

std::optional<Device> find_device(frame::Look& look, std::string_view id);
std::vector<Device> devices(frame::Look& look, std::string_view staff_id);  // "": of everybody
void insert_device(frame::Act& act, const Device& device);
void save_device(frame::Act& act, const Device& device);

void lease(frame::Act& act, const Device& device, std::string_view card_id, kit::Instant until);
void end_leases(frame::Act& act, const Device& device);
std::vector<std::string> leased(frame::Look& look, std::string_view device_id);

std::optional<CardRow> find_card(frame::Look& look, std::string_view card_id);
std::optional<CardRow> find_card_of(frame::Look& look, std::string_view household_id);
void put_card(frame::Act& act, const CardRow& card);
std::vector<CardRow> changed_cards(frame::Look& look, std::string_view device_id, std::int64_t after, std::size_t most);
std::vector<CardRow> cards_in_conflict(frame::Look& look, std::string_view after, std::size_t most);

std::optional<OpRow> find_op(frame::Look& look, std::string_view op_id);
void put_op(frame::Act& act, const OpRow& op);
std::vector<OpRow> quarantined(frame::Look& look, std::int64_t before, std::size_t most);
void review(frame::Act& act, const OpRow& op);

std::optional<FileRow> find_file(frame::Look& look, const std::string& org_id, std::string_view sha256);
void put_file(frame::Act& act, const FileRow& file);

}  // namespace fieldwork::store

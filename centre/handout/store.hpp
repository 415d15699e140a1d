// The only SQL of handout.
#pragma once

#include "centre/frame/sealing.hpp"
#include "centre/handout/records.hpp"

namespace handout::store {

std::vector<Day> days(frame::Look& look);  // newest first
std::vector<Day> days_of(frame::Look& look, std::string_view campaign_id);
std::optional<Day> find_day(frame::Look& look, std::string_view id);
void insert_day(frame::Act& act, const Day& day);
void save_day(frame::Act& act, const Day& day);

std::vector<Entry> entries_of(frame::Look& look, const Day& day);
void insert_entry(frame::Act& act, const Entry& entry);
void remove_entry(frame::Act& act, const Day& day, std::int64_t n);
// The entry of a card of this day, by its code or its number, held until the act ends.
std::optional<Entry> hold_entry(frame::Act& act, const Day& day, std::string_view card_code);

std::vector<Tick> ticks_of(frame::Look& look, const Day& day);  // as they came
std::vector<Tick> ticks_of(frame::Look& look, const Day& day, std::int64_t n);
std::optional<Tick> find_tick(frame::Look& look, const Day& day, std::string_view id);
void insert_tick(frame::Act& act, const Tick& tick);
void settle_tick(frame::Act& act, const Tick& tick);

}  // namespace handout::store

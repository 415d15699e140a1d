// The SQL of links between records, of pairs to look at and of the watch list.
#pragma once

#include <array>
#include <functional>
#include <vector>

#include "centre/frame/context.hpp"
#include "centre/registry/duplicates/matcher.hpp"
#include "centre/registry/duplicates/records.hpp"
#include "centre/registry/person/records.hpp"

namespace registry::duplicates::store {

// Links.
void insert_link(frame::Db& db, const LinkRecord& link);
std::optional<LinkRecord> find_link(frame::Db& db, std::string_view id);  // in scope
// The open link that takes a record elsewhere; the record was found in scope.
std::optional<LinkRecord> link_of(frame::Db& db, const PersonRecord& person);
bool has_later(frame::Db& db, const LinkRecord& link);  // another merger was made upon this one
void close_link(frame::Db& db, const LinkRecord& link);
// The record and all that show at it show at `survivor` from now on.
void show_at(frame::Db& db, std::string_view person_id, std::string_view survivor_id);
// After a link was closed: works out anew where the records below `person_id` show.
void show_again(frame::Db& db, std::string_view person_id);

// Memberships that a merge ends and a separation opens.
void reopen_membership(frame::Db& db, std::string_view org_id, std::string_view membership_id,
                       std::string_view role);
void drop_membership(frame::Db& db, std::string_view org_id, std::string_view membership_id);

// Pairs. False when the two stand in a pair already.
bool insert_pair(frame::Db& db, const PairRecord& pair);
std::optional<PairRecord> find_pair(frame::Db& db, std::string_view id);  // both records in scope
std::optional<PairRecord> pair_between(frame::Db& db, std::string_view one, std::string_view other);
void update_pair(frame::Db& db, const PairRecord& pair, std::int64_t version_read);
struct PairFilter {
  std::string state, found_how, found_in, person_id;
  std::string search;  // LIKE on a name
  std::int64_t weight_milli = 0;
  std::string id;  // after these two
  std::int64_t weight_least_milli = INT64_MIN;
  std::size_t limit = 0;
};
// The likeliest first; pairs that are one person by now only when merged ones are asked for.
std::vector<PairRecord> pairs(frame::Db& db, const PairFilter& filter);
// Of the pairs with weights from the first to below the second, as pairs() chooses otherwise.
struct PairsAndPeople {
  std::int64_t pairs = 0, people = 0;
};
PairsAndPeople count_pairs(frame::Db& db, const PairFilter& filter);
std::int64_t count_found_in(frame::Db& db, std::string_view found_in);

// Keys, by number of the rule; that of the national id is not kept.
using Keys = std::array<std::uint32_t, 7>;
void insert_keys(frame::Db& db, const PersonRecord& person, const Keys& keys);
void put_keys(frame::Db& db, const PersonRecord& person, const Keys& keys);
void drop_keys(frame::Db& db, const PersonRecord& person);
// People in scope who share a key, but one of them, with ids before `before`.
std::vector<PersonRecord> sharing(frame::Db& db, const Keys& keys, std::string_view but,
                                  std::string_view before);
// How many bear a first (or last) name in the whole register, counted up to `most`.
std::int64_t bearers(frame::Db& db, bool first, std::string_view search_form, std::int64_t most);
std::int64_t people_in_register(frame::Db& db);
std::vector<PersonRecord> stretch(frame::Db& db, std::string_view after, std::size_t limit);
std::int64_t count_people(frame::Db& db);
// Everybody in scope with all that is compared; streamed, so `see` may not use the connection.
struct Compared {
  std::string id, shown_id;
  Facts facts;
};
void each_compared(frame::Look& look, const std::function<void(const Compared&)>& see);

// The watch list.
// False when the same was said of the same number before and is not settled yet.
bool insert_watch(frame::Act& act, const WatchRecord& watch);
std::optional<WatchRecord> find_watch(frame::Look& look, std::string_view id);  // as in watches()
void settle_watch(frame::Db& db, const WatchRecord& watch);
// Where both the row and the holder of the number are in reach, the latest first.
std::vector<WatchRecord> watches(frame::Look& look, bool settled, std::int64_t before_ms,
                                 std::string_view before_id, std::size_t limit);
// Who has the number, anywhere; "" for nobody.
std::string holder_of(frame::Db& db, words::IdKind kind, std::string_view number_index);

}  // namespace registry::duplicates::store

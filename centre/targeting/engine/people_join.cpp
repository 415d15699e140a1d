#include "centre/targeting/engine/people_join.hpp"

#include <algorithm>

namespace targeting::engine {
namespace {

struct Seen {
  std::uint64_t hash = 0;
  std::uint32_t line = 0;
  std::uint32_t row = 0;
  auto operator<=>(const Seen&) const = default;
};

// By the top bits of the hash, so that each part is sorted in the cache. Gives the later rows of a person_id.
std::vector<Seen> repeated(const std::vector<PeopleSink>& sinks) {
  constexpr unsigned part_bits = 10;
  std::vector<std::vector<Seen>> parts(1U << part_bits);
  std::uint32_t row = 0;
  for (auto& sink : sinks)
    for (std::size_t i = 0; i < sink.id_hash.size(); ++i)
      parts[sink.id_hash[i] >> (64 - part_bits)].push_back({sink.id_hash[i], sink.line[i], row++});
  std::vector<Seen> later;
  for (auto& part : parts) {
    std::sort(part.begin(), part.end());
    for (std::size_t i = 1; i < part.size(); ++i)
      if (part[i].hash == part[i - 1].hash) later.push_back(part[i]);
    std::vector<Seen>().swap(part);
  }
  return later;
}

void refuse_repeated(const std::vector<PeopleSink>& sinks, std::size_t refused_kept, PeopleColumns& into,
                     std::vector<bool>& left_out) {
  auto later = repeated(sinks);
  for (auto& seen : later) {
    left_out[seen.row] = true;
    if (into.refused.size() < refused_kept) into.refused.push_back({seen.line, "targeting.people_twice", "person_id"});
  }
  into.rows_refused += later.size();
  std::sort(into.refused.begin(), into.refused.end(), [](auto& a, auto& b) { return a.line < b.line; });
}

// Six digits are a tambon code of the Ministry of Interior: province, district, tambon by two digits each.
Place derived(const std::string& tambon) {
  const bool coded = tambon.size() == 6 && std::all_of(tambon.begin(), tambon.end(), [](char c) { return c >= '0' && c <= '9'; });
  return coded ? Place{tambon, tambon.substr(0, 4), tambon.substr(0, 2)} : Place{tambon, "", ""};
}

std::vector<std::vector<std::uint32_t>> name_all_places(const std::vector<PeopleSink>& sinks, std::vector<Place>& places) {
  PlaceNumbers numbers;
  std::vector<std::vector<std::uint32_t>> number_of(sinks.size());
  for (std::size_t s = 0; s < sinks.size(); ++s)
    for (auto& tambon : sinks[s].met_places) {
      auto [at, fresh] = numbers.try_emplace(tambon, static_cast<std::uint32_t>(places.size()));
      if (fresh) places.push_back(derived(tambon));
      number_of[s].push_back(at->second);
    }
  return number_of;
}

struct KeyHash {
  std::size_t operator()(const HouseholdKey& key) const { return key.a; }
};

template <class T>
void append(std::vector<T>& from, const std::vector<bool>& left_out, std::size_t first_row, std::vector<T>& to) {
  to.reserve(to.size() + from.size());
  for (std::size_t i = 0; i < from.size(); ++i)
    if (!left_out[first_row + i]) to.push_back(from[i]);
  std::vector<T>().swap(from);
}

}  // namespace

void join(std::vector<PeopleSink>& sinks, bool name_places, std::size_t refused_kept, PeopleColumns& into) {
  std::size_t rows = 0;
  for (auto& sink : sinks) rows += sink.place.size();
  std::vector<bool> left_out(rows);
  refuse_repeated(sinks, refused_kept, into, left_out);
  if (name_places) {
    auto number_of = name_all_places(sinks, into.places);
    for (std::size_t s = 0; s < sinks.size(); ++s)
      for (auto& place : sinks[s].place) place = number_of[s][place];
  }
  std::unordered_map<HouseholdKey, std::uint32_t, KeyHash> households;
  std::size_t first_row = 0;
  for (auto& sink : sinks) {
    const auto count = sink.line.size();
    for (std::size_t i = 0; i < sink.household.size(); ++i)
      if (!left_out[first_row + i])
        into.household.push_back(households.try_emplace(sink.household[i], static_cast<std::uint32_t>(households.size())).first->second);
    for (auto& from : sink.text_from) from += into.texts.size();
    into.texts += sink.texts;
    std::string().swap(sink.texts);
    append(sink.text_from, left_out, first_row, into.text_from);
    append(sink.place, left_out, first_row, into.place);
    append(sink.deprived, left_out, first_row, into.deprived);
    append(sink.not_applicable, left_out, first_row, into.not_applicable);
    append(sink.missing, left_out, first_row, into.missing);
    append(sink.group, left_out, first_row, into.group);
    append(sink.line, left_out, first_row, into.line);
    first_row += count;
  }
}

}  // namespace targeting::engine

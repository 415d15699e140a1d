// The snapshot file: a head with the extents of its tables, then the tables as they lie in memory. README.md has the format.
#include <unistd.h>

#include <charconv>
#include <cstdio>
#include <cstring>

#include "centre/targeting/engine/mapping.hpp"
#include "centre/targeting/engine/snapshot.hpp"
#include "kit/base/breakage.hpp"

namespace targeting::engine {
namespace {

constexpr std::array<char, 8> magic{'c', 'h', 's', 'n', 'c', 'u', 'b', 'e'};
constexpr std::uint32_t format_version = 1;
constexpr std::uint32_t byte_order = 0x01020304;
enum Table : std::uint8_t { t_names, t_patterns, t_people_from, t_segment_from, t_segments, t_cells, t_index_from, t_index, t_rows, table_count };

struct Extent {
  std::uint64_t offset = 0;
  std::uint64_t bytes = 0;
  std::uint64_t checksum = 0;
};
struct Head {
  std::array<char, 8> magic{};
  std::uint32_t version = 0;
  std::uint32_t order = 0;
  std::uint64_t file_bytes = 0;
  std::uint32_t count_bits = 0;
  std::uint32_t index_count_bits = 0;
  std::uint32_t unit = 0;
  std::uint32_t unused = 0;
  std::array<Extent, table_count> tables{};
  std::uint64_t checksum = 0;  // of the head before it
};
static_assert(sizeof(Head) == 48 + 24 * table_count);

// Eight sums side by side, so that it runs as fast as memory is read.
std::uint64_t checksum(std::span<const std::byte> bytes) {
  constexpr std::uint64_t prime = 0x9E37'79B9'7F4A'7C15;
  std::array<std::uint64_t, 8> sums{};
  for (std::size_t i = 0; i < sums.size(); ++i) sums[i] = prime * (i + 1) + bytes.size();
  std::array<std::uint64_t, 8> block{};
  auto stir = [&] {
    for (std::size_t i = 0; i < sums.size(); ++i) {
      sums[i] = (sums[i] ^ block[i]) * prime;
      sums[i] ^= sums[i] >> 29;
    }
  };
  std::size_t at = 0;
  for (; at + sizeof block <= bytes.size(); at += sizeof block) {
    std::memcpy(block.data(), bytes.data() + at, sizeof block);
    stir();
  }
  block = {};
  if (at < bytes.size()) std::memcpy(block.data(), bytes.data() + at, bytes.size() - at);
  stir();
  std::uint64_t all = 0;
  for (auto sum : sums) all = (all ^ sum) * prime;
  return all ^ all >> 32;
}

template <class T>
std::span<const std::byte> raw(std::span<const T> values) {
  return std::as_bytes(values);
}
template <class T>
std::span<const T> typed(std::span<const std::byte> file, const Extent& extent) {
  return {static_cast<const T*>(static_cast<const void*>(file.data() + extent.offset)), extent.bytes / sizeof(T)};
}

void put(std::string& text, std::string_view word) { text.append(word).push_back('\0'); }

std::string written(const Names& names, const std::vector<Place>& places) {
  std::string text;
  put(text, std::to_string(names.indicators.size()));
  put(text, std::to_string(names.groups.size()));
  for (auto& name : names.indicators) put(text, name);
  for (auto& name : names.groups) put(text, name);
  for (auto& place : places)
    for (auto* word : {&place.tambon, &place.district, &place.province}) put(text, *word);
  return text;
}

bool read_names(std::string_view text, Names& names, std::vector<Place>& places) {
  std::vector<std::string> words;
  while (!text.empty()) {
    auto end = text.find('\0');
    if (end == text.npos) return false;
    words.emplace_back(text.substr(0, end));
    text.remove_prefix(end + 1);
  }
  if (words.size() < 2) return false;
  std::size_t indicators = 0, groups = 0;
  auto read = [](const std::string& word, std::size_t& into) {
    return std::from_chars(word.data(), word.data() + word.size(), into).ec == std::errc();
  };
  if (!read(words[0], indicators) || !read(words[1], groups) || indicators > indicators_max || groups > groups_max) return false;
  const auto groups_at = 2 + indicators, places_at = groups_at + groups;
  if (words.size() < places_at || (words.size() - places_at) % 3 != 0) return false;
  auto word = [&](std::size_t i) { return words.begin() + static_cast<std::ptrdiff_t>(i); };
  names.indicators.assign(word(2), word(groups_at));
  names.groups.assign(word(groups_at), word(places_at));
  for (auto i = places_at; i < words.size(); i += 3) places.push_back({words[i], words[i + 1], words[i + 2]});
  return true;
}

bool extents_fit(const Head& head, std::size_t file_bytes) {
  for (const Extent& e : head.tables)
    if (e.offset % 64 != 0 || e.offset > file_bytes || e.bytes > file_bytes - e.offset) return false;
  return head.count_bits < 32 && head.index_count_bits < 32 && head.unit <= 2;
}

void write_all(std::FILE* file, std::span<const std::byte> bytes) {
  static constexpr std::array<std::byte, 64> padding{};
  auto rest = (64 - bytes.size() % 64) % 64;
  if (std::fwrite(bytes.data(), 1, bytes.size(), file) != bytes.size() || std::fwrite(padding.data(), 1, rest, file) != rest)
    throw kit::Breakage("cannot write the snapshot");
}

kit::Refusal damaged() { return kit::refuse(kit::Refused::invalid, "targeting.snapshot_damaged"); }

}  // namespace

void Snapshot::save(const std::string& path) const {
  auto text = written(names_, places_);
  const std::array<std::span<const std::byte>, table_count> tables{
      raw(std::span<const char>(text)), raw(cube_.patterns), raw(cube_.people_from), raw(cube_.segment_from),
      raw(cube_.segments), raw(cube_.cells), raw(cube_.index_from), raw(cube_.index), raw(rows_)};
  auto rounded = [](std::uint64_t n) { return (n + 63) / 64 * 64; };
  Head head{.magic = magic, .version = format_version, .order = byte_order, .count_bits = cube_.count_bits,
            .index_count_bits = cube_.index_count_bits, .unit = static_cast<std::uint32_t>(unit_)};
  std::uint64_t at = rounded(sizeof head);
  for (std::size_t t = 0; t < table_count; ++t) {
    head.tables[t] = {at, tables[t].size(), checksum(tables[t])};
    at += rounded(tables[t].size());
  }
  head.file_bytes = at;
  auto head_bytes = std::as_bytes(std::span(&head, 1));
  head.checksum = checksum(head_bytes.first(sizeof head - sizeof head.checksum));
  auto beside = path + ".new";
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> file(std::fopen(beside.c_str(), "wb"), std::fclose);
  if (!file) throw kit::Breakage("cannot write " + beside);
  write_all(file.get(), head_bytes);
  for (auto& table : tables) write_all(file.get(), table);
  if (std::fflush(file.get()) != 0 || ::fsync(::fileno(file.get())) != 0) throw kit::Breakage("cannot write " + beside);
  if (std::rename(beside.c_str(), path.c_str()) != 0) throw kit::Breakage("cannot write " + path);
}

kit::Result<Snapshot> Snapshot::open(const std::string& path, Check check) {
  auto mapping = std::make_shared<Mapping>(path);
  auto file = mapping->bytes();
  Head head;
  if (file.size() < sizeof head) return damaged();
  std::memcpy(&head, file.data(), sizeof head);
  if (head.magic != magic || head.order != byte_order) return damaged();
  if (head.version != format_version) return kit::refuse(kit::Refused::invalid, "targeting.snapshot_of_another_version");
  if (head.checksum != checksum(file.first(sizeof head - sizeof head.checksum)) || head.file_bytes != file.size() ||
      !extents_fit(head, file.size()))
    return damaged();
  if (check == Check::everything)
    for (const Extent& e : head.tables)
      if (checksum(file.subspan(e.offset, e.bytes)) != e.checksum) return damaged();
  const auto& t = head.tables;
  Snapshot found;
  auto text = typed<char>(file, t[t_names]);
  if (!read_names({text.data(), text.size()}, found.names_, found.places_)) return damaged();
  found.unit_ = static_cast<Unit>(head.unit);
  found.cube_ = {.patterns = typed<Words>(file, t[t_patterns]), .people_from = typed<std::uint64_t>(file, t[t_people_from]),
                 .segment_from = typed<std::uint32_t>(file, t[t_segment_from]), .segments = typed<Segment>(file, t[t_segments]),
                 .cells = typed<std::uint32_t>(file, t[t_cells]), .index_from = typed<std::uint32_t>(file, t[t_index_from]),
                 .index = typed<std::uint32_t>(file, t[t_index]), .count_bits = head.count_bits,
                 .index_count_bits = head.index_count_bits};
  found.rows_ = typed<std::uint32_t>(file, t[t_rows]);
  if (found.cube_.people_from.size() != found.places_.size() + 1 || found.cube_.segment_from.size() != found.places_.size() + 1 ||
      found.cube_.index_from.size() != found.cube_.patterns.size() + 1)
    return damaged();
  found.keeper_ = std::move(mapping);
  return found;
}

}  // namespace targeting::engine

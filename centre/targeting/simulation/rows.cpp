#include "centre/targeting/simulation/rows.hpp"

#include <sys/stat.h>
#include <unistd.h>

#include <algorithm>
#include <cstdio>
#include <cstring>

#include "kit/base/breakage.hpp"
#include "kit/crypto/crypto.hpp"

namespace targeting::simulation {
namespace {

struct RowsHead {
  std::array<char, 8> magic{'c', 'h', 's', 'n', 'r', 'o', 'w', 's'};
  std::uint32_t version = 1;
  std::uint32_t row_bytes = sizeof(RowRecord);
  std::uint64_t rows = 0;
};

}  // namespace

PackedId packed(std::string_view uuid) {
  std::string digits(uuid);
  std::erase(digits, '-');
  auto bytes = kit::crypto::unhex(digits);
  ENSURE(bytes && bytes->size() == 16);
  PackedId id;
  std::copy(bytes->begin(), bytes->end(), id.begin());
  return id;
}

std::string unpacked(const PackedId& id) {
  auto text = kit::crypto::hex(std::string(id.begin(), id.end()));
  for (std::size_t at : {8u, 13u, 18u, 23u}) text.insert(at, "-");
  return text;
}

RowsWriter::RowsWriter(std::string path) : path_(std::move(path)), file_(std::fopen((path_ + ".new").c_str(), "wb")) {
  if (!file_) throw kit::Breakage("cannot write " + path_);
  ::fchmod(::fileno(file_), 0600);
  RowsHead head;
  write(&head, sizeof head);
}

RowsWriter::~RowsWriter() {
  if (file_) std::fclose(file_);
}

void RowsWriter::write(const void* bytes, std::size_t size) {
  if (std::fwrite(bytes, 1, size, file_) != size) throw kit::Breakage("cannot write " + path_);
}

void RowsWriter::add(const RowRecord& row) {
  write(&row, sizeof row);
  ++count_;
}

void RowsWriter::finish() {
  RowsHead head;
  head.rows = count_;
  bool fine = std::fseek(file_, 0, SEEK_SET) == 0;
  write(&head, sizeof head);
  fine = fine && std::fflush(file_) == 0 && ::fsync(::fileno(file_)) == 0;
  std::fclose(std::exchange(file_, nullptr));
  if (!fine || std::rename((path_ + ".new").c_str(), path_.c_str()) != 0) throw kit::Breakage("cannot write " + path_);
}

kit::Result<std::unique_ptr<RowsFile>> RowsFile::open(const std::string& path) {
  auto file = std::make_unique<RowsFile>(path);
  auto bytes = file->mapping_.bytes();
  RowsHead head, known;
  if (bytes.size() < sizeof head) return kit::refuse(kit::Refused::invalid, "targeting.snapshot_damaged");
  std::memcpy(&head, bytes.data(), sizeof head);
  bool fits = head.magic == known.magic && head.version == known.version && head.row_bytes == known.row_bytes &&
              bytes.size() == sizeof head + head.rows * sizeof(RowRecord);
  if (!fits) return kit::refuse(kit::Refused::invalid, "targeting.snapshot_damaged");
  file->rows_ = {static_cast<const RowRecord*>(static_cast<const void*>(bytes.data() + sizeof head)), head.rows};
  return file;
}

std::pair<std::size_t, std::size_t> RowsFile::of_household(const PackedId& household) const {
  auto range = std::ranges::equal_range(rows_, household, {}, &RowRecord::household);
  auto from = static_cast<std::size_t>(range.begin() - rows_.begin());
  return {from, from + range.size()};
}

}  // namespace targeting::simulation

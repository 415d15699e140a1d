// The zip file around an XLSX, by libzip.
#include "kit/csv/package.hpp"

#include <zip.h>

#include "kit/csv/refusals.hpp"

namespace kit::csv {
namespace {

constexpr zip_int64_t entries_max = 5000;
// Real sheets pack up to some 1:100; a bomb packs 1:1000. Small parts may pack as they like.
constexpr std::uint64_t ratio_max = 250;
constexpr std::uint64_t small_part = 1u << 20;

Result<void> check_sizes(zip* archive, const Limits& limits) {
  const zip_int64_t entries = zip_get_num_entries(archive, 0);
  if (entries > entries_max) return refuse_broken_xlsx();
  const std::uint64_t whole_max = limits.bytes_max * 8;
  std::uint64_t whole = 0;
  for (zip_int64_t i = 0; i < entries; ++i) {
    zip_stat_t facts;
    constexpr zip_uint64_t needed = ZIP_STAT_SIZE | ZIP_STAT_COMP_SIZE;
    if (zip_stat_index(archive, static_cast<zip_uint64_t>(i), 0, &facts) != 0 ||
        (facts.valid & needed) != needed) {
      return refuse_broken_xlsx();
    }
    // Compared before it is added, so that sizes near 2^64 cannot wrap around.
    if (facts.size > whole_max - whole) return refuse_large(limits.bytes_max);
    whole += facts.size;
    if (facts.size > small_part && facts.size / ratio_max > facts.comp_size) {
      return refuse_large(limits.bytes_max);
    }
  }
  return {};
}

}  // namespace

Part::Part(zip_file* file, std::uint64_t size) : file_(file), size_(size) {}

void Part::Closed::operator()(zip_file* file) const {
  zip_fclose(file);
}

Result<std::size_t> Part::read(std::span<char> buffer) {
  const zip_int64_t got = zip_fread(file_.get(), buffer.data(), buffer.size());
  if (got < 0) return refuse_broken_xlsx();
  read_ += static_cast<std::uint64_t>(got);
  if (read_ > size_) return refuse_broken_xlsx();
  return static_cast<std::size_t>(got);
}

double Part::progress() const {
  return size_ == 0 ? 1.0 : static_cast<double>(read_) / static_cast<double>(size_);
}

void Package::Discarded::operator()(zip* archive) const {
  zip_discard(archive);
}

Result<Package> Package::open(std::string_view bytes, const Limits& limits) {
  zip_error_t error;
  zip_error_init(&error);
  zip_source_t* source = zip_source_buffer_create(bytes.data(), bytes.size(), 0, &error);
  if (source == nullptr) return refuse_broken_xlsx();
  zip* archive = zip_open_from_source(source, ZIP_RDONLY, &error);
  zip_error_fini(&error);
  if (archive == nullptr) {
    zip_source_free(source);
    return refuse_broken_xlsx();
  }
  Package package(archive);
  TRY(check_sizes(archive, limits));
  return package;
}

bool Package::has(const std::string& name) const {
  return zip_name_locate(archive_.get(), name.c_str(), ZIP_FL_NOCASE) >= 0;
}

Result<Part> Package::part(const std::string& name) const {
  const zip_int64_t index = zip_name_locate(archive_.get(), name.c_str(), ZIP_FL_NOCASE);
  zip_stat_t facts;
  if (index < 0 ||
      zip_stat_index(archive_.get(), static_cast<zip_uint64_t>(index), 0, &facts) != 0) {
    return refuse_broken_xlsx();
  }
  zip_file* file = zip_fopen_index(archive_.get(), static_cast<zip_uint64_t>(index), 0);
  if (file == nullptr) return refuse_broken_xlsx();
  return Part(file, facts.size);
}

}  // namespace kit::csv

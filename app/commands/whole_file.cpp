#include "app/commands/whole_file.hpp"

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <fstream>
#include <sstream>

#include "kit/base/breakage.hpp"

namespace app::commands {
namespace {

kit::Refusal too_large(std::size_t bytes_max) {
  return kit::refuse(kit::Refused::too_large, "kit.file_too_large", {{"max_mb", std::to_string(bytes_max >> 20)}});
}

kit::Refusal unreadable(const std::string& path, const std::string& reason) {
  return kit::refuse(kit::Refused::invalid, "kit.file_unreadable", {{"path", path}, {"reason", reason}});
}

}  // namespace

kit::Result<std::string> whole_file(const std::string& path, std::size_t bytes_max) {
  std::error_code error;
  auto size = std::filesystem::file_size(path, error);  // nothing for a pipe
  if (!error && size > bytes_max) return too_large(bytes_max);
  if (std::filesystem::is_directory(path)) return unreadable(path, std::strerror(EISDIR));
  std::ifstream in(path, std::ios::binary);
  if (!in) return unreadable(path, std::strerror(errno));
  std::string all;
  constexpr std::size_t piece = 1 << 20;
  while (in && all.size() <= bytes_max) {
    auto before = all.size();
    all.resize(before + piece);
    in.read(all.data() + before, piece);
    all.resize(before + static_cast<std::size_t>(in.gcount()));
  }
  if (in.bad()) return unreadable(path, std::strerror(errno));
  if (all.size() > bytes_max) return too_large(bytes_max);
  return all;
}

std::string bytes_of(const std::string& path) {
  std::ifstream in(path, std::ios::binary);
  std::ostringstream out;
  out << in.rdbuf();
  if (!in) throw kit::Breakage("cannot read " + path);
  return std::move(out).str();
}

}  // namespace app::commands

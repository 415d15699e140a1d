// Defaults that depend on other settings.
#include "app/settings.hpp"

#include <filesystem>

namespace app {

std::string Settings::key_path() const {
  if (!key_file.empty()) return key_file;
  if (database.starts_with("postgres")) return "data/chaeson.key";
  return (std::filesystem::path(database).parent_path() / "chaeson.key").string();
}

std::string Settings::data_folder() const {
  auto beside = database.starts_with("postgres") ? key_path() : database;
  auto folder = std::filesystem::path(beside).parent_path().string();
  return folder.empty() ? "." : folder;
}

}  // namespace app

// Reads the master key, or makes it once and durably.
#include "kit/crypto/key_file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <filesystem>
#include <optional>

#include "kit/base/breakage.hpp"
#include "kit/crypto/crypto.hpp"
#include "kit/crypto/sodium.hpp"

namespace kit::crypto {
namespace {

constexpr std::size_t text_bytes = key_bytes * 2;

[[noreturn]] void fail(const std::string& path, const std::string& why) {
  throw Breakage("key file " + path + ": " + why);
}
[[noreturn]] void fail_with_errno(const std::string& path) {
  fail(path, std::strerror(errno));
}

struct Descriptor {
  int fd;
  explicit Descriptor(int opened) : fd(opened) {}
  ~Descriptor() {
    if (fd >= 0) ::close(fd);
  }
  Descriptor(const Descriptor&) = delete;
  Descriptor& operator=(const Descriptor&) = delete;
};

// Nothing when there is no such file.
std::optional<std::string> read_existing(const std::string& path) {
  const Descriptor file(::open(path.c_str(), O_RDONLY | O_CLOEXEC | O_NONBLOCK));
  if (file.fd < 0 && errno == ENOENT) return std::nullopt;
  if (file.fd < 0) fail_with_errno(path);
  struct stat facts{};
  if (::fstat(file.fd, &facts) != 0) fail_with_errno(path);
  if (!S_ISREG(facts.st_mode)) fail(path, "is not a regular file");
  if ((facts.st_mode & 077) != 0) {
    fail(path, "others can read or change it; run: chmod 600 " + path);
  }
  std::string text(text_bytes + 2, '\0');
  const ssize_t got = ::read(file.fd, text.data(), text.size());
  if (got < 0) fail_with_errno(path);
  text.resize(static_cast<std::size_t>(got));
  if (text.ends_with('\n')) text.pop_back();
  const auto key = unhex(text);
  sodium_memzero(text.data(), text.size());
  if (!key || key->size() != key_bytes) fail(path, "does not hold a key of 64 hexadecimal digits");
  return key;
}

void write_new(const std::string& path) {
  const Descriptor file(::open(path.c_str(), O_WRONLY | O_CREAT | O_EXCL | O_CLOEXEC, 0600));
  if (file.fd < 0) fail_with_errno(path);
  std::string text = hex(random_bytes(key_bytes)) + "\n";
  const ssize_t written = ::write(file.fd, text.data(), text.size());
  const bool whole = written == static_cast<ssize_t>(text.size());
  sodium_memzero(text.data(), text.size());
  if (!whole || ::fsync(file.fd) != 0) fail_with_errno(path);
}

void sync_folder_of(const std::string& path) {
  const auto parent = std::filesystem::path(path).parent_path();
  const std::string folder = parent.empty() ? "." : parent.string();
  const Descriptor opened(::open(folder.c_str(), O_RDONLY | O_DIRECTORY | O_CLOEXEC));
  if (opened.fd < 0 || ::fsync(opened.fd) != 0) fail_with_errno(folder);
}

// Written beside and linked into place: a power cut leaves either no key or a whole one, and of two
// processes that start together one wins and both use its key.
void create(const std::string& path) {
  const std::string draft = path + "." + hex(random_bytes(8));
  write_new(draft);
  const bool linked = ::link(draft.c_str(), path.c_str()) == 0 || errno == EEXIST;
  const int why = errno;
  ::unlink(draft.c_str());
  if (!linked) fail(path, std::strerror(why));
  sync_folder_of(path);
}

}  // namespace

std::string read_key_file(const std::string& path, bool create_missing) {
  if (auto key = read_existing(path)) return *std::move(key);
  if (!create_missing) fail(path, "is missing; what is sealed cannot be read without it");
  create(path);
  auto key = read_existing(path);
  if (!key) fail(path, "vanished while it was made");
  return *std::move(key);
}

}  // namespace kit::crypto

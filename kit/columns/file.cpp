// pread in a loop: positions are the caller's, so that threads share one descriptor.
#include "kit/columns/file.hpp"

#include <fcntl.h>
#include <sys/stat.h>
#include <unistd.h>

#include <cerrno>
#include <cstring>
#include <utility>

#include "kit/base/breakage.hpp"

namespace kit::columns {
namespace {

Refusal refuse_unreadable(const std::string& path, int error) {
  return refuse(Refused::invalid, "kit.file_unreadable",
                {{"path", path}, {"reason", std::strerror(error)}});
}

}  // namespace

Result<InputFile> InputFile::open(const std::string& path) {
  const int descriptor = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (descriptor < 0) return refuse_unreadable(path, errno);
  InputFile file(path, descriptor, 0);
  struct stat found{};
  if (::fstat(descriptor, &found) != 0) return refuse_unreadable(path, errno);
  if (S_ISDIR(found.st_mode)) return refuse_unreadable(path, EISDIR);
  if (!S_ISREG(found.st_mode)) return refuse_unreadable(path, EINVAL);
  file.size_ = static_cast<std::uint64_t>(found.st_size);
  // Only advice: a file system that has no use for it changes nothing.
  static_cast<void>(::posix_fadvise(descriptor, 0, 0, POSIX_FADV_SEQUENTIAL));
  return file;
}

InputFile::InputFile(InputFile&& other) noexcept
    : path_(std::move(other.path_)),
      descriptor_(std::exchange(other.descriptor_, -1)),
      size_(other.size_) {}

InputFile::~InputFile() {
  if (descriptor_ >= 0) ::close(descriptor_);
}

std::size_t InputFile::read_at(std::uint64_t offset, char* into, std::size_t bytes) const {
  if (offset >= size_) return 0;
  const std::size_t wanted = std::min<std::uint64_t>(bytes, size_ - offset);
  std::size_t got = 0;
  while (got < wanted) {
    const auto n = ::pread(descriptor_, into + got, wanted - got, static_cast<off_t>(offset + got));
    if (n < 0 && errno == EINTR) continue;
    if (n < 0) throw Breakage("cannot read " + path_ + ": " + std::strerror(errno));
    if (n == 0) throw Breakage(path_ + " became shorter while it was read");
    got += static_cast<std::size_t>(n);
  }
  return got;
}

void InputFile::fetch_ahead(std::uint64_t offset, std::size_t bytes) const {
  if (offset >= size_) return;
  static_cast<void>(::posix_fadvise(descriptor_, static_cast<off_t>(offset),
                                    static_cast<off_t>(bytes), POSIX_FADV_WILLNEED));
}

}  // namespace kit::columns

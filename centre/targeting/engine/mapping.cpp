#include "centre/targeting/engine/mapping.hpp"

#include <fcntl.h>
#include <sys/mman.h>
#include <sys/stat.h>
#include <unistd.h>

#include "kit/base/breakage.hpp"

namespace targeting::engine {

Mapping::Mapping(const std::string& path) {
  int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0) throw kit::Breakage("cannot open " + path);
  struct stat found {};
  if (::fstat(file, &found) == 0 && S_ISREG(found.st_mode) && found.st_size > 0) {
    size_ = static_cast<std::size_t>(found.st_size);
    start_ = ::mmap(nullptr, size_, PROT_READ, MAP_SHARED, file, 0);
  }
  ::close(file);
  if (start_ == nullptr || start_ == MAP_FAILED) throw kit::Breakage("cannot map " + path);
}

Mapping::~Mapping() { ::munmap(start_, size_); }

}  // namespace targeting::engine

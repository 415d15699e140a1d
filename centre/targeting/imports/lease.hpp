// One at a time on a file, whichever program it is: two command lines, or one beside the page. The lease is a row that its
// holder renews with every act; it ends by itself when the holder is gone.
#pragma once

#include <string>

#include "centre/frame/context.hpp"
#include "centre/frame/perform.hpp"

namespace targeting {

struct LeasedFile {
  std::string org_id;
  std::string file_hash;
};

class Lease {
 public:
  // Of this run: the machine, the process and a number of its own.
  static Lease fresh();

  // Inside an act. Refuses targeting.import_elsewhere while another run has the file.
  kit::Result<void> take(frame::Act& act, const LeasedFile& file) const;
  // Refuses targeting.import_taken_over when somebody else has it by now. `ms` is how long the next act may take.
  kit::Result<void> renew(frame::Act& act, const LeasedFile& file, std::int64_t ms = act_ms_max) const;
  void release(frame::Act& act, const LeasedFile& file) const;

  static constexpr std::int64_t act_ms_max = 2 * 60 * 1000;
  static constexpr std::int64_t comparing_ms_max = 60 * 60 * 1000;  // a whole register in one act

 private:
  explicit Lease(std::string holder) : holder_(std::move(holder)) {}
  std::string holder_;
};

// Whoever held it is no longer there: a process of this machine that has ended. Of other machines nothing is known.
bool holder_is_gone(const std::string& holder);

// Takes the file in an act of its own and gives it back at the end, however that comes.
class Holding {
 public:
  Holding(const frame::Performer& performer, const frame::Actor& actor, LeasedFile file)
      : performer_(performer), actor_(actor), file_(std::move(file)) {}
  ~Holding();
  Holding(const Holding&) = delete;
  Holding& operator=(const Holding&) = delete;
  kit::Result<void> take();
  const Lease& lease() const { return lease_; }
  void ended() { held_ = false; }  // the run has let go of it in its last act

 private:
  const frame::Performer& performer_;
  const frame::Actor& actor_;
  LeasedFile file_;
  Lease lease_ = Lease::fresh();
  bool held_ = false;
};

}  // namespace targeting

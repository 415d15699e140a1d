// Resource limits, closed files, and a list of the few system calls that computing needs.
#include "kit/picture/lockdown.hpp"

#include <linux/audit.h>
#include <linux/filter.h>
#include <linux/seccomp.h>
#include <signal.h>
#include <sys/prctl.h>
#include <sys/resource.h>
#include <sys/syscall.h>
#include <unistd.h>

#include <cerrno>
#include <cstddef>
#include <iterator>

namespace kit::picture {
namespace {

#if defined(__x86_64__)
constexpr unsigned architecture = AUDIT_ARCH_X86_64;
#elif defined(__aarch64__)
constexpr unsigned architecture = AUDIT_ARCH_AARCH64;
#else
#error "name this architecture for the system call filter"
#endif

bool limit(int what, rlim_t value) {
  const rlimit both{.rlim_cur = value, .rlim_max = value};
  return ::setrlimit(static_cast<__rlimit_resource_t>(what), &both) == 0;
}

bool close_all_but(int descriptor) {
  const auto kept = static_cast<unsigned>(descriptor);
  const bool below = kept == 0 || ::syscall(SYS_close_range, 0u, kept - 1, 0u) == 0;
  return below && ::syscall(SYS_close_range, kept + 1, ~0u, 0u) == 0;
}

// Everything else fails with EPERM rather than kills: the allocator may probe for what it can do
// without.
bool allow_computing_only() {
  constexpr unsigned allowed[] = {
      SYS_write,   SYS_brk,      SYS_mmap,        SYS_munmap,        SYS_mremap,
      SYS_madvise, SYS_mprotect, SYS_futex,       SYS_clock_gettime, SYS_getrandom,
      SYS_gettid,  SYS_getpid,   SYS_sched_yield, SYS_rt_sigreturn,  SYS_rt_sigprocmask,
      SYS_tgkill,  SYS_exit,     SYS_exit_group};
  constexpr std::size_t count = std::size(allowed);
  sock_filter code[count + 6];
  std::size_t n = 0;
  code[n++] = BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, arch));
  code[n++] = BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, architecture, 1, 0);
  code[n++] = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_KILL_PROCESS);
  code[n++] = BPF_STMT(BPF_LD | BPF_W | BPF_ABS, offsetof(seccomp_data, nr));
  for (std::size_t i = 0; i < count; ++i) {
    const auto to_allow = static_cast<unsigned char>(count - i);
    code[n++] = BPF_JUMP(BPF_JMP | BPF_JEQ | BPF_K, allowed[i], to_allow, 0);
  }
  code[n++] = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ERRNO | EPERM);
  code[n++] = BPF_STMT(BPF_RET | BPF_K, SECCOMP_RET_ALLOW);
  const sock_fprog program{.len = static_cast<unsigned short>(n), .filter = code};
  if (::prctl(PR_SET_SECCOMP, SECCOMP_MODE_FILTER, &program) == 0) return true;
  // A kernel built without filters still gives the limits above.
  return errno == EINVAL || errno == ENOSYS;
}

}  // namespace

bool lock_down(int descriptor, unsigned cpu_seconds, std::size_t address_space_bytes) {
  return ::prctl(PR_SET_PDEATHSIG, SIGKILL) == 0 && ::prctl(PR_SET_DUMPABLE, 0) == 0 &&
         ::prctl(PR_SET_NO_NEW_PRIVS, 1, 0, 0, 0) == 0 && close_all_but(descriptor) &&
         limit(RLIMIT_CPU, cpu_seconds) && limit(RLIMIT_AS, address_space_bytes) &&
         limit(RLIMIT_FSIZE, 0) && limit(RLIMIT_CORE, 0) && limit(RLIMIT_NPROC, 0) &&
         limit(RLIMIT_NOFILE, 0) && allow_computing_only();
}

}  // namespace kit::picture

// Asks the processor, and through it the operating system, for the instructions that kernels use.
#include "kit/columns/cpu.hpp"

namespace kit::columns {

bool can_run(Kernel kernel) {
#if defined(__x86_64__)
  const bool avx2 = __builtin_cpu_supports("avx2") && __builtin_cpu_supports("bmi") &&
                    __builtin_cpu_supports("bmi2") && __builtin_cpu_supports("popcnt") &&
                    __builtin_cpu_supports("pclmul");
  const bool avx512 =
      avx2 && __builtin_cpu_supports("avx512f") && __builtin_cpu_supports("avx512bw") &&
      __builtin_cpu_supports("avx512vl") && __builtin_cpu_supports("avx512dq") &&
      __builtin_cpu_supports("avx512vpopcntdq") && __builtin_cpu_supports("avx512vbmi2");
  if (kernel == Kernel::avx2) return avx2;
  if (kernel == Kernel::avx512) return avx512;
#endif
  return kernel == Kernel::plain;
}

Kernel best_kernel() {
  static const Kernel best = can_run(Kernel::avx512) ? Kernel::avx512
                             : can_run(Kernel::avx2) ? Kernel::avx2
                                                     : Kernel::plain;
  return best;
}

std::string_view name_of(Kernel kernel) {
  switch (kernel) {
    case Kernel::avx512:
      return "AVX-512";
    case Kernel::avx2:
      return "AVX2";
    case Kernel::plain:
      break;
  }
  return "plain";
}

}  // namespace kit::columns

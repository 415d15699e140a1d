// Asks the processor, and through it the operating system, for the instructions that kernels use.
#include "kit/columns/cpu.hpp"

namespace kit::columns {

bool can_run(Kernel kernel) {
#if defined(__x86_64__)
  // The levels v3 and v4 of the architecture have AVX2 and AVX-512 with all that came beside them.
  const bool avx2 = __builtin_cpu_supports("x86-64-v3") && __builtin_cpu_supports("pclmul");
  const bool avx512 =
      avx2 && __builtin_cpu_supports("x86-64-v4") && __builtin_cpu_supports("avx512vbmi2");
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

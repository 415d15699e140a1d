// What this processor can do. All dispatch goes through `best_kernel`; whoever has a faster form
// for some processors switches on its answer, and tests run every kernel that `can_run` allows.
#pragma once

#include <string_view>

namespace kit::columns {

enum class Kernel { plain, avx2, avx512 };

bool can_run(Kernel kernel);
Kernel best_kernel();
std::string_view name_of(Kernel kernel);

}  // namespace kit::columns

// Links a table by settings: the same training, weights and clusters as for people, with
// comparisons and blocking rules of the user's own.
#pragma once

#include "kit/linkage/table.hpp"

namespace kit::linkage {

// Of the options, threads, progress, window, training_records and model count here; the rest is in
// the settings. OversizedBlock::rule numbers the settings' rules.
Linked link_table(const Table& table, const LinkSettings& settings, const LinkOptions& options);

}  // namespace kit::linkage

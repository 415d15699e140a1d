// Scans of papers and slips; all below a request that was found through get_request.
#pragma once

#include "centre/aid/file/records.hpp"
#include "centre/aid/store.hpp"

namespace aid::store {

std::vector<File> files_of(frame::Look& look, const Request& request);  // as they came
void insert_file(frame::Act& act, const File& file);
void remove_file(frame::Act& act, const File& file);

}  // namespace aid::store

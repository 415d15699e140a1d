// One whole linking from the CSV file, timed by stage, and the searches for one person after it.
#pragma once

#include <string>
#include <vector>

#include "kit/linkage/people_list.hpp"
#include "kit/linkage/score.hpp"

namespace linkage_bench {

struct Run {
  double reading = 0, training = 0, comparing = 0, clustering = 0, total = 0;
};

struct Outcome {
  kit::linkage::PeopleList list;
  kit::linkage::Linked linked;
  Run run;
};

Outcome link_file(const std::string& path, const kit::linkage::LinkOptions& options);

struct Searches {
  double median_us = 0, p99_us = 0, building_seconds = 0;
  std::uint64_t asked = 0, found_themselves = 0;
};

// Rows of the file, spread evenly, each searched in the index of all; each should find itself.
Searches search_some(const std::string& path, kit::linkage::PeopleList list,
                     const kit::linkage::Model& model, unsigned threads);

double reading_alone_seconds(const std::string& path);  // the limit: every byte once, by read()
std::uint64_t peak_mb();

}  // namespace linkage_bench

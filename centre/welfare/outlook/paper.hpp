// The outlook on paper, for a meeting that decides on rules.
#pragma once

#include "centre/welfare/print/forms.hpp"
#include "centre/welfare/outlook/shapes.hpp"

namespace welfare::outlook {

kit::paper::Paper paper_of(const print::Writer& w, const welfare::Fund& f, const OutlookView& view, const OutlookRepairs& repairs);

}  // namespace welfare::outlook

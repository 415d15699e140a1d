// Photographs and scans of what somebody brought: kept sealed by the registry, seen on the list of papers.
#pragma once

#include "centre/aid/request/view.hpp"

namespace aid::file {

// The body is a picture or a PDF; the paper of the path counts as seen from then on. Refuses aid.paper_unknown,
// aid.too_many_files, aid.not_changeable, and what the registry's door refuses. Announces papers_changed.
kit::Result<RequestView> add_paper(frame::Act& act, const Doors& doors, std::string_view bytes);
// Until it is proposed. When it was the last of its paper, that is missing again. Refuses aid.file_unknown.
kit::Result<RequestView> remove_paper(frame::Act& act, const Doors& doors);
// While the payment is prepared. Announces papers_changed.
kit::Result<FileView> add_slip(frame::Act& act, const Doors& doors, std::string_view bytes);
kit::Result<frame::Reply> read(frame::Look& look, const Doors& doors);

}  // namespace aid::file

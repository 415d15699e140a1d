// Papers somebody brought, and photographs.
#pragma once

#include <optional>
#include <string>

#include "centre/registry/kinds.hpp"

namespace registry {

struct NewDocument {
  DocumentKind kind = DocumentKind::other;
  std::string number;
  std::string issued_by;
  std::optional<kit::Date> issued_on, expires_on;
};
inline const kit::Shape& describe(const NewDocument*) {
  using N = NewDocument;
  static const kit::Shape shape = kit::shape<N>(
      "NewDocument", kit::field<&N::kind>("kind", kit::required),
      kit::field<&N::number>("number", kit::max(60), kit::personal),
      kit::field<&N::issued_by>("issued_by", kit::max(200)), kit::field<&N::issued_on>("issued_on"),
      kit::field<&N::expires_on>("expires_on"));
  return shape;
}

struct DocumentView {
  std::string id;
  NewDocument document;
  bool has_file = false;
  kit::Instant recorded;
};
inline const kit::Shape& describe(const DocumentView*) {
  using D = DocumentView;
  static const kit::Shape shape =
      kit::shape<D>("Document", kit::field<&D::id>("id"), kit::field<&D::document>("document"),
                    kit::field<&D::has_file>("has_file"), kit::field<&D::recorded>("recorded"));
  return shape;
}

struct PhotographView {
  std::string id;
  PhotographKind kind = PhotographKind::portrait;
  bool consent_needed = true;  // shows a person: publicity and partners need consent
  bool consent_in_force = false;
  std::int64_t width = 0, height = 0;
  kit::Instant recorded;
};
inline const kit::Shape& describe(const PhotographView*) {
  using P = PhotographView;
  static const kit::Shape shape = kit::shape<P>(
      "Photograph", kit::field<&P::id>("id"), kit::field<&P::kind>("kind"),
      kit::field<&P::consent_needed>("consent_needed"),
      kit::field<&P::consent_in_force>("consent_in_force"), kit::field<&P::width>("width"),
      kit::field<&P::height>("height"), kit::field<&P::recorded>("recorded"));
  return shape;
}

}  // namespace registry

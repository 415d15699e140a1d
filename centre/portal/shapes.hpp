// What the public sends and gets. Nothing here carries a person's name back out.
#pragma once

#include "centre/casework/casework.hpp"
#include "kit/describe/shape.hpp"

namespace portal {

// The three steps of the page: where and what, who, how to reach you.
struct AskForHelp {
  std::string area_code;
  std::string centre_org_id;  // "" is the one that serves the area
  std::string problem;
  std::string words;
  casework::ReporterKind reporter = casework::ReporterKind::self;
  std::string about;
  bool anonymous = false;
  std::string name;
  std::string phone;
  std::string notice_version;  // the privacy notice that was shown
};
inline const kit::Shape& describe(const AskForHelp*) {
  static const kit::Shape shape = kit::shape<AskForHelp>(
      "AskForHelp", kit::field<&AskForHelp::area_code>("area_code", kit::required, kit::max(8)),
      kit::field<&AskForHelp::centre_org_id>("centre_org_id", kit::max(64)),
      kit::field<&AskForHelp::problem>("problem", kit::required, kit::max(12)),
      kit::field<&AskForHelp::words>("words", kit::required, kit::max(4000), kit::personal),
      kit::field<&AskForHelp::reporter>("reporter", kit::required),
      kit::field<&AskForHelp::about>("about", kit::max(500), kit::personal),
      kit::field<&AskForHelp::anonymous>("anonymous"),
      kit::field<&AskForHelp::name>("name", kit::max(200), kit::personal),
      kit::field<&AskForHelp::phone>("phone", kit::max(30), kit::personal),
      kit::field<&AskForHelp::notice_version>("notice_version", kit::required, kit::max(20)));
  return shape;
}

struct NearbyCentre {
  std::string org_id;
  std::string name_th;
  std::string name_en;
  std::string area_code;
  std::string address;
  std::vector<std::string> phones;
  std::string hours;
  std::optional<double> lat;
  std::optional<double> lon;
};
inline const kit::Shape& describe(const NearbyCentre*) {
  static const kit::Shape shape = kit::shape<NearbyCentre>(
      "NearbyCentre", kit::field<&NearbyCentre::org_id>("org_id"),
      kit::field<&NearbyCentre::name_th>("name_th"), kit::field<&NearbyCentre::name_en>("name_en"),
      kit::field<&NearbyCentre::area_code>("area_code"),
      kit::field<&NearbyCentre::address>("address"), kit::field<&NearbyCentre::phones>("phones"),
      kit::field<&NearbyCentre::hours>("hours"), kit::field<&NearbyCentre::lat>("lat"),
      kit::field<&NearbyCentre::lon>("lon"));
  return shape;
}

// What a centre or an agency offers, as its provider describes it to everybody.
struct PublicService {
  std::string id;
  std::string provider_th;
  std::string provider_en;
  std::string name_th;
  std::string name_en;
  std::string description;
  std::vector<std::string> target_groups;
  std::vector<std::string> papers;
  std::string hours;
  std::string cost;
  std::string phone;
};
inline const kit::Shape& describe(const PublicService*) {
  using S = PublicService;
  static const kit::Shape shape = kit::shape<S>(
      "PublicService", kit::field<&S::id>("id"), kit::field<&S::provider_th>("provider_th"),
      kit::field<&S::provider_en>("provider_en"), kit::field<&S::name_th>("name_th"),
      kit::field<&S::name_en>("name_en"), kit::field<&S::description>("description"),
      kit::field<&S::target_groups>("target_groups"), kit::field<&S::papers>("papers"),
      kit::field<&S::hours>("hours"), kit::field<&S::cost>("cost"), kit::field<&S::phone>("phone"));
  return shape;
}

struct Receipt {
  std::string number;
  std::string tracking_code;  // shown once
  NearbyCentre centre;
};
inline const kit::Shape& describe(const Receipt*) {
  static const kit::Shape shape = kit::shape<Receipt>(
      "Receipt", kit::field<&Receipt::number>("number"),
      kit::field<&Receipt::tracking_code>("tracking_code"), kit::field<&Receipt::centre>("centre"));
  return shape;
}

struct FollowRequest {
  std::string number;
  std::string code;  // the tracking code, or the phone that was given
};
inline const kit::Shape& describe(const FollowRequest*) {
  static const kit::Shape shape = kit::shape<FollowRequest>(
      "FollowRequest", kit::field<&FollowRequest::number>("number", kit::required, kit::max(60)),
      kit::field<&FollowRequest::code>("code", kit::required, kit::max(40), kit::secret));
  return shape;
}

struct RequestProgress {
  std::optional<casework::State> state;  // absent: a closed file says only that it is in good hands
  kit::Date since;
};
inline const kit::Shape& describe(const RequestProgress*) {
  static const kit::Shape shape =
      kit::shape<RequestProgress>("RequestProgress", kit::field<&RequestProgress::state>("state"),
                                  kit::field<&RequestProgress::since>("since"));
  return shape;
}

struct NoticeView {
  std::string current;
};
inline const kit::Shape& describe(const NoticeView*) {
  static const kit::Shape shape =
      kit::shape<NoticeView>("NoticeView", kit::field<&NoticeView::current>("current"));
  return shape;
}

// Announced with no more than which notice was shown.
struct RequestTaken {
  std::string notice_version;
  casework::ReporterKind reporter = casework::ReporterKind::self;
};
inline const kit::Shape& describe(const RequestTaken*) {
  static const kit::Shape shape = kit::shape<RequestTaken>(
      "RequestTaken", kit::field<&RequestTaken::notice_version>("notice_version"),
      kit::field<&RequestTaken::reporter>("reporter"));
  return shape;
}

}  // namespace portal

// Telling the people of a case that there is news, and how the telling went.
#pragma once

#include "centre/casework/doors.hpp"
#include "centre/casework/notice/shapes.hpp"
#include "centre/casework/records.hpp"
#include "centre/frame/page.hpp"

namespace casework::notice {

// In the act that makes the news. Tells nobody of a closed file, nobody who stands in one, and nobody without consent.
std::vector<messages::Told> tell_clients(frame::Act& act, const Doors& doors, const Case& record, messages::Kind kind);

// Whether a message could put somebody in danger: by the files and rules of every centre. For the door of messages.
bool must_not_be_told(frame::Look& look, const Doors& doors, const std::vector<std::string>& person_ids);

kit::Result<frame::Page<MessageView>> sent(frame::Look& look, const Doors& doors);
kit::Result<NoticeGiven> give(frame::Act& act, const Doors& doors, const GiveNotice& command);
kit::Result<frame::Page<MessageView>> again(frame::Act& act, const Doors& doors, const SendAgain& command);

}  // namespace casework::notice

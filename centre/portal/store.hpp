// Which privacy notice is in force, and the news of the centres.
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "centre/frame/context.hpp"
#include "centre/portal/news_shapes.hpp"
#include "kit/picture/picture.hpp"

namespace portal::store {

void insert_news(frame::Act& act, const News& news);
void update_news(frame::Act& act, const News& news);
// Those of a centre, the latest first, what is over and what is to come among them.
std::vector<News> own_news(frame::Look& look, std::string_view org_id, std::size_t limit);
std::optional<News> find_own_news(frame::Look& look, std::string_view org_id, std::string_view id);
// Shown to everybody on a day.
std::vector<News> news_of(frame::Look& look, std::string_view org_id, kit::Date day,
                          std::size_t limit);
std::vector<News> news_everywhere(frame::Look& look, kit::Date day, std::size_t limit);

std::vector<NewsPicture> pictures_of(frame::Look& look, const News& news);
void insert_picture(frame::Act& act, const News& news, const NewsPicture& about, const kit::picture::Picture& made);
std::int64_t remove_picture(frame::Act& act, const News& news, std::string_view picture_id);
// Of news that are shown today.
std::optional<std::string> shown_picture(frame::Look& look, std::string_view news_id, std::string_view picture_id, bool small);

std::optional<std::string> notice_version(frame::Look& look, kit::Date day);

}  // namespace portal::store

// The public routes. Problem types come from casework, areas from network; both are open to anyone.
#include "centre/portal/desk.hpp"

namespace portal {

std::span<const kit::sql::Migration> migrations();
std::span<const kit::sql::Migration> Desk::migrations() const {
  return portal::migrations();
}

void Desk::add_routes(frame::Routes& routes) {
  using namespace frame;
  const std::string base = "/api/v1/portal";
  routes.post<AskForHelp, Receipt>(
      base + "/requests", anyone,
      [this](Act& act, const AskForHelp& request) { return take_request(act, request); });
  routes.direct<FollowRequest, RequestProgress>(
      base + "/tracking", anyone,
      [this](const Performer& performer, const Actor& actor, const Particulars& particulars,
             const FollowRequest& request) {
        return follow(performer, actor, particulars, request);
      });
  routes.view<Page<NearbyCentre>>(base + "/centres", anyone, Sensitive::no,
                                  [this](Look& look) { return centres(look); });
  routes.view<Page<PublicService>>(base + "/services", anyone, Sensitive::no,
                                   [this](Look& look) { return services(look); });
  routes.view<Page<NewsView>>(base + "/news", anyone, Sensitive::no,
                              [this](Look& look) { return news(look); });
  routes.view<Page<NewsView>>(base + "/own_news", portal::write_news, Sensitive::no,
                              [this](Look& look) { return own_news(look); });
  routes.post<WriteNews, NewsView>(
      base + "/news", portal::write_news,
      [this](Act& act, const WriteNews& given) { return write_news(act, given); });
  routes.put<WriteNews, NewsView>(
      base + "/news/{news_id}", portal::write_news,
      [this](Act& act, const WriteNews& given) { return change_news(act, given); });
  routes.upload<NewsView>(base + "/news/{news_id}/pictures", portal::write_news, 20u << 20,
                          [this](Act& act, std::string_view bytes) { return add_picture(act, bytes); });
  routes.del<NewsView>(base + "/news/{news_id}/pictures/{picture_id}", portal::write_news,
                       [this](Act& act) { return remove_picture(act); });
  routes.raw(base + "/news/{news_id}/pictures/{picture_id}", anyone, Sensitive::no,
             [this](Look& look) { return picture(look); });
  routes.view<NoticeView>(base + "/notice", anyone, Sensitive::no,
                          [this](Look& look) { return notice(look); });
  site_.add_routes(routes);
}

}  // namespace portal

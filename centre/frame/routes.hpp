// The table of a desk's routes. A route without a permission does not compile; the edge does the rest:
// session, permission, decoding, transaction, idempotency, journal, problem details.
#pragma once

#include <concepts>
#include <functional>
#include <string>
#include <string_view>
#include <vector>

#include "centre/frame/context.hpp"
#include "centre/frame/page.hpp"
#include "centre/frame/perform.hpp"
#include "centre/frame/reply.hpp"
#include "kit/http/http.hpp"
#include "kit/json/json.hpp"

namespace frame {

using kit::http::Method;

enum class Sensitive { no, yes };  // yes: the reader states a purpose, and the reading is journalled

using Looking = std::function<kit::Result<Reply>(Look&)>;
using Acting = std::function<kit::Result<Reply>(Act&, std::string_view body)>;
// Work that must not hold a transaction while it thinks (checking a password, reading a sheet): it reads
// and acts through the performer by itself.
using Directly = std::function<kit::Result<Reply>(const Performer&, const Actor&, const Particulars&, std::string_view body)>;

inline constexpr std::size_t json_bytes_max = 1 << 20;

struct Route {
  Method method;
  std::string path;                  // "/api/v1/casework/cases/{case_id}"
  Permission permission;
  Sensitive sensitive = Sensitive::no;
  const kit::Shape* body = nullptr;  // null: none, or bytes
  const kit::Shape* reply = nullptr; // null: bytes
  std::size_t body_bytes_max = json_bytes_max;
  bool needs_version = false;        // If-Match
  Looking look = {};                 // reads
  Acting act = {};                   // writes
  Directly direct = {};
};

// What answers a route: called with these it gives the view, or refuses.
template <class Handler, class View, class... Arguments>
concept Gives = requires(Handler& handler, Arguments... arguments) {
  { handler(arguments...) } -> std::convertible_to<kit::Result<View>>;
};

Reply json_reply(const kit::Shape& shape, const void* value, int status);

template <kit::Described T>
Reply reply_of(const T& value, int status) {
  Reply reply = json_reply(kit::shape_of<T>(), &value, status);
  if constexpr (requires { value.version; }) reply.version = value.version;
  return reply;
}
// Not inlined: once for a view, not once for each route that gives it.
template <kit::Described View>
[[gnu::noinline]] kit::Result<Reply> answered(kit::Result<View> view, int status) {
  if (!view) return std::move(view).error();
  return reply_of(*view, status);
}

// What depends on a route's types is made here and kept small; the rest is compiled once, in routes.cpp.
class Routes {
 public:
  // GET: Result<View>(Look&)
  template <kit::Described View, Gives<View, Look&> Handler>
  void view(std::string_view path, const Permission& permission, Sensitive sensitive, Handler handler) {
    add_look(path, permission, sensitive, &kit::shape_of<View>(),
             [handler = std::move(handler)](Look& look) { return answered<View>(handler(look), 200); });
  }
  // POST a new noun: Result<View>(Act&, const Command&)
  template <kit::Described Command, kit::Described View, Gives<View, Act&, const Command&> Handler>
  void post(std::string_view path, const Permission& permission, Handler handler) {
    write<Command, View>(Method::post, path, permission, std::move(handler));
  }
  // Change what is there; the caller names the version it saw (If-Match).
  template <kit::Described Command, kit::Described View, Gives<View, Act&, const Command&> Handler>
  void put(std::string_view path, const Permission& permission, Handler handler) {
    write<Command, View>(Method::put, path, permission, std::move(handler));
  }
  template <kit::Described View, Gives<View, Act&> Handler>
  void del(std::string_view path, const Permission& permission, Handler handler) {
    add_act(Method::del, path, permission, nullptr, kit::shape_of<View>(),
            [handler = std::move(handler)](Act& act, std::string_view) { return answered<View>(handler(act), 200); });
  }
  // Bytes in (a photograph, a sheet), a view out.
  template <kit::Described View, Gives<View, Act&, std::string_view> Handler>
  void upload(std::string_view path, const Permission& permission, std::size_t body_bytes_max, Handler handler) {
    add_act(Method::post, path, permission, nullptr, kit::shape_of<View>(),
            [handler = std::move(handler)](Act& act, std::string_view bytes) { return answered<View>(handler(act, bytes), 201); },
            body_bytes_max);
  }
  // Bytes or a stream out (a photograph, an export, server-sent events).
  void raw(std::string_view path, const Permission& permission, Sensitive sensitive, Looking handler) {
    add_look(path, permission, sensitive, nullptr, std::move(handler));
  }

  // POST handled outside a transaction; see Route::direct.
  template <kit::Described Command, kit::Described View>
  void direct(std::string_view path, const Permission& permission,
              std::function<kit::Result<Reply>(const Performer&, const Actor&, const Particulars&, const Command&)>
                  handler) {
    add_direct(path, permission, &kit::shape_of<Command>(), kit::shape_of<View>(),
               [handler = std::move(handler)](const Performer& performer, const Actor& actor,
                                              const Particulars& particulars,
                                              std::string_view body) -> kit::Result<Reply> {
                 Command command{};
                 TRY(kit::json::decode(kit::shape_of<Command>(), &command, body));
                 return handler(performer, actor, particulars, command);
               });
  }
  template <kit::Described View>
  void direct_upload(std::string_view path, const Permission& permission, std::size_t body_bytes_max, Directly handler) {
    add_direct(path, permission, nullptr, kit::shape_of<View>(), std::move(handler), body_bytes_max);
  }

  const std::vector<Route>& all() const { return routes_; }

 private:
  template <class Command, class View, class Handler>
  void write(Method method, std::string_view path, const Permission& permission, Handler handler) {
    add_act(method, path, permission, &kit::shape_of<Command>(), kit::shape_of<View>(),
            [handler = std::move(handler), status = method == Method::post ? 201 : 200](
                Act& act, std::string_view body) -> kit::Result<Reply> {
              Command command{};
              TRY(kit::json::decode(kit::shape_of<Command>(), &command, body));
              return answered<View>(handler(act, command), status);
            });
  }
  void add_look(std::string_view path, const Permission& permission, Sensitive sensitive, const kit::Shape* reply, Looking look);
  void add_act(Method method, std::string_view path, const Permission& permission, const kit::Shape* body,
               const kit::Shape& reply, Acting act, std::size_t body_bytes_max = json_bytes_max);
  void add_direct(std::string_view path, const Permission& permission, const kit::Shape* body, const kit::Shape& reply,
                  Directly direct, std::size_t body_bytes_max = json_bytes_max);
  void add(Route route);  // refuses (Bug) a second route with the same method and path

  std::vector<Route> routes_;
};

}  // namespace frame

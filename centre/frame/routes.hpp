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

struct Route {
  Method method;
  std::string path;                  // "/api/v1/casework/cases/{case_id}"
  Permission permission;
  Sensitive sensitive = Sensitive::no;
  const kit::Shape* body = nullptr;  // null: none, or bytes
  const kit::Shape* reply = nullptr; // null: bytes
  std::size_t body_bytes_max = 1 << 20;
  bool needs_version = false;        // If-Match
  std::function<kit::Result<Reply>(Look&)> look = {};                    // reads
  std::function<kit::Result<Reply>(Act&, std::string_view body)> act = {};  // writes
  // Work that must not hold a transaction while it thinks (checking a password, reading a sheet): it reads
  // and acts through the performer by itself.
  std::function<kit::Result<Reply>(const Performer&, const Actor&, const Particulars&, std::string_view body)>
      direct = {};
};

// What answers a route: called with these it gives the view, or refuses.
template <class Handler, class View, class... Arguments>
concept Gives = requires(Handler& handler, Arguments... arguments) {
  { handler(arguments...) } -> std::convertible_to<kit::Result<View>>;
};

template <kit::Described T>
Reply reply_of(const T& value, int status) {
  Reply reply{.status = status, .body = kit::json::encode(value)};
  if constexpr (requires { value.version; }) reply.version = value.version;
  return reply;
}

class Routes {
 public:
  // GET: Result<View>(Look&)
  template <kit::Described View, Gives<View, Look&> Handler>
  void view(std::string path, const Permission& permission, Sensitive sensitive, Handler handler) {
    add({.method = Method::get, .path = std::move(path), .permission = permission, .sensitive = sensitive,
         .reply = &kit::shape_of<View>(), .look = [handler = std::move(handler)](Look& look) -> kit::Result<Reply> {
           auto view = TRY(handler(look));
           return reply_of(view, 200);
         }});
  }
  // POST a new noun: Result<View>(Act&, const Command&)
  template <kit::Described Command, kit::Described View, Gives<View, Act&, const Command&> Handler>
  void post(std::string path, const Permission& permission, Handler handler) {
    write<Command, View>(Method::post, std::move(path), permission, 201, false, std::move(handler));
  }
  // Change what is there; the caller names the version it saw (If-Match).
  template <kit::Described Command, kit::Described View, Gives<View, Act&, const Command&> Handler>
  void put(std::string path, const Permission& permission, Handler handler) {
    write<Command, View>(Method::put, std::move(path), permission, 200, true, std::move(handler));
  }
  template <kit::Described View, Gives<View, Act&> Handler>
  void del(std::string path, const Permission& permission, Handler handler) {
    add({.method = Method::del, .path = std::move(path), .permission = permission,
         .reply = &kit::shape_of<View>(),
         .act = [handler = std::move(handler)](Act& act, std::string_view) -> kit::Result<Reply> {
           auto view = TRY(handler(act));
           return reply_of(view, 200);
         }});
  }
  // Bytes in (a photograph, a sheet), a view out.
  template <kit::Described View, Gives<View, Act&, std::string_view> Handler>
  void upload(std::string path, const Permission& permission, std::size_t body_bytes_max, Handler handler) {
    add({.method = Method::post, .path = std::move(path), .permission = permission,
         .reply = &kit::shape_of<View>(), .body_bytes_max = body_bytes_max,
         .act = [handler = std::move(handler)](Act& act, std::string_view bytes) -> kit::Result<Reply> {
           auto view = TRY(handler(act, bytes));
           return reply_of(view, 201);
         }});
  }
  // Bytes or a stream out (a photograph, an export, server-sent events).
  void raw(std::string path, const Permission& permission, Sensitive sensitive,
           std::function<kit::Result<Reply>(Look&)> handler) {
    add({.method = Method::get, .path = std::move(path), .permission = permission, .sensitive = sensitive,
         .look = std::move(handler)});
  }

  // POST handled outside a transaction; see Route::direct.
  template <kit::Described Command, kit::Described View>
  void direct(std::string path, const Permission& permission,
              std::function<kit::Result<Reply>(const Performer&, const Actor&, const Particulars&, const Command&)>
                  handler) {
    add({.method = Method::post, .path = std::move(path), .permission = permission,
         .body = &kit::shape_of<Command>(), .reply = &kit::shape_of<View>(),
         .direct = [handler = std::move(handler)](const Performer& performer, const Actor& actor,
                                                  const Particulars& particulars,
                                                  std::string_view body) -> kit::Result<Reply> {
           auto command = TRY(kit::json::decode<Command>(body));
           return handler(performer, actor, particulars, command);
         }});
  }
  template <kit::Described View>
  void direct_upload(std::string path, const Permission& permission, std::size_t body_bytes_max,
                     std::function<kit::Result<Reply>(const Performer&, const Actor&, const Particulars&,
                                                      std::string_view)> handler) {
    add({.method = Method::post, .path = std::move(path), .permission = permission,
         .reply = &kit::shape_of<View>(), .body_bytes_max = body_bytes_max, .direct = std::move(handler)});
  }

  const std::vector<Route>& all() const { return routes_; }

 private:
  template <class Command, class View, class Handler>
  void write(Method method, std::string path, const Permission& permission, int status, bool needs_version,
             Handler handler) {
    add({.method = method, .path = std::move(path), .permission = permission,
         .body = &kit::shape_of<Command>(), .reply = &kit::shape_of<View>(), .needs_version = needs_version,
         .act = [handler = std::move(handler), status](Act& act, std::string_view body) -> kit::Result<Reply> {
           auto command = TRY(kit::json::decode<Command>(body));
           auto view = TRY(handler(act, command));
           return reply_of(view, status);
         }});
  }
  void add(Route route);  // refuses (Bug) a second route with the same method and path

  std::vector<Route> routes_;
};

}  // namespace frame

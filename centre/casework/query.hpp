// The one predicate of secrecy: in scope, not kept away from this person, and ordinary or theirs. Every query that starts from cases is a case_query: it says {seen}
// where the predicate goes, or it does not compile. So no list, count, search, queue or history can
// forget it.
#pragma once

#include <algorithm>
#include <array>
#include <string>
#include <string_view>

#include "centre/frame/context.hpp"

namespace casework {

// $1 is who looks, $2 the centre this person heads: see Viewer. `c` is the case.
inline constexpr std::string_view seen_mark = "{seen}";
inline constexpr std::string_view seen =
    "({scope:c} AND NOT EXISTS (SELECT 1 FROM casework_blocks b WHERE b.org_id = c.org_id"
    " AND b.case_id = c.id AND b.staff_id = $1 AND b.lifted_ms IS NULL)"
    " AND (c.secrecy = 'ordinary'"
    " OR (c.secrecy = 'restricted' AND c.org_id = $2)"
    " OR EXISTS (SELECT 1 FROM casework_team t WHERE t.org_id = c.org_id AND t.case_id = c.id"
    " AND t.staff_id = $1 AND t.left_ms IS NULL)))";

template <std::size_t N>
struct Literal {
  char text[N];
  consteval Literal(const char (&t)[N]) { std::copy_n(t, N, text); }
  constexpr std::string_view view() const { return {text, N - 1}; }
};

template <Literal body>
consteval auto splice_seen() {
  constexpr auto at = body.view().find(seen_mark);
  if (at == std::string_view::npos) throw "a query of cases says {seen}";
  constexpr auto rest = body.view().substr(at + seen_mark.size());
  if (rest.find(seen_mark) != std::string_view::npos) throw "one {seen} a query";
  std::array<char, at + seen.size() + rest.size() + 1> out{};
  auto end = std::copy_n(body.view().begin(), at, out.begin());
  end = std::copy(seen.begin(), seen.end(), end);
  std::copy(rest.begin(), rest.end(), end);
  return out;
}
template <Literal body>
inline constexpr auto spliced = splice_seen<body>();

template <Literal body>
inline constexpr frame::ScopedQuery case_query{spliced<body>.data()};

// The first two parameters of every case_query.
struct Viewer {
  std::string id;
  std::string heads;  // "" unless the head of a centre
  explicit Viewer(const frame::Look& look)
      : id(look.actor().staff_id),
        heads(look.actor().role == frame::Role::centre_head ? look.actor().org_id : "") {}
};

}  // namespace casework

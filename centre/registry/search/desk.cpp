// Search as you type: sure keys first, then beginnings of names, then any part of a name.
#include "centre/registry/desk.hpp"

#include "centre/registry/person/rules.hpp"
#include "centre/registry/search/rules.hpp"
#include "centre/registry/search/store.hpp"
#include "kit/text/text.hpp"

namespace registry {
namespace {

using search::Meaning;

// Where the next page goes on: which of the lists, and after which of its keys.
struct Place {
  std::string list;  // "houses", "first", "last", "holds"
  std::string key, id;
};

Hit hit_of(frame::Look& look, Places& places, const PersonRecord& p, Match match) {
  auto masked_id = p.masked_id;
  if (masked_id.empty() && p.has_others())
    for (const auto& other : person::store::tied_to(look.db, p.id))
      if (masked_id.empty()) masked_id = other.masked_id;
  Hit hit{.kind = HitKind::person,
          .id = p.id,
          .match = match,
          .name = person::full_name(p, look.actor().language),
          .gender = p.gender,
          .age_years = person::age_years(p.birth, p.deceased_on, look.today()),
          .masked_id = masked_id,
          .household_id = p.household_id,
          .area_code = p.area_code};
  auto house = p.household_id ? household::store::find(look.db, *p.household_id) : std::nullopt;
  if (house) hit.address = places.line(house->details.address);
  if (p.deceased_on) hit.flags.push_back(Flag::deceased);
  if (masked_id.empty()) hit.flags.push_back(Flag::no_identity);
  if (!p.household_id) hit.flags.push_back(Flag::no_household);
  return hit;
}

// Fills one page from the lists in their order.
class Finder {
 public:
  Finder(frame::Look& look, network::Network& network, Meaning meaning, std::size_t limit)
      : look_(look), places_(look, network), meaning_(std::move(meaning)), limit_(limit) {}

  frame::Page<Hit> page(const Place& after) {
    if (after.list.empty()) sure_keys();
    bool reached = after.list.empty();
    auto turn = [&](std::string_view list, auto fill) {
      bool here = after.list == list;
      reached = reached || here;
      if (reached && !full()) (this->*fill)(here ? after : Place{});
    };
    if (!meaning_.house_no.empty()) turn("houses", &Finder::houses);
    if (meaning_.words.empty()) return std::move(page_);
    turn("first", &Finder::first_begins);
    turn("last", &Finder::last_begins);
    turn("holds", &Finder::holds);
    return std::move(page_);
  }

 private:
  bool full() const { return page_.next.has_value(); }

  // Another record of a person shows as that person.
  void add(const PersonRecord& p, Match match) {
    auto survivor = p.shows_elsewhere() ? person::store::find(look_.db, *p.survivor_id)
                                        : std::optional<PersonRecord>{};
    add(hit_of(look_, places_, survivor ? *survivor : p, match));
  }
  void add(Hit hit) {
    for (const Hit& known : page_.items)
      if (known.id == hit.id) return;
    page_.items.push_back(std::move(hit));
  }

  void sure_keys() {
    const auto& vault = look_.vault();
    if (!meaning_.number.empty())
      for (const auto& p : search::store::by_identity(look_.db, person::store::identity_index(vault, meaning_.number))) {
        look_.saw(p.org_id, "registry.found_by_identity", p.id);
        add(p, Match::identity);
      }
    if (!meaning_.phone.empty())
      for (const auto& p : search::store::by_phone(look_.db, person::store::phone_index(vault, meaning_.phone))) add(p, Match::phone);
    if (!meaning_.house_code.empty())
      for (const auto& id : search::store::households_by_code(look_.db, meaning_.house_code)) add_house(id, Match::house_code);
  }

  void add_house(const std::string& id, Match match) {
    auto b = household::store::brief(look_.db, id);
    ENSURE(b);
    const Address& a = b->household.details.address;
    add({.kind = HitKind::household,
         .id = id,
         .match = match,
         .name = words::full_name(b->head_title, b->head_first_name, b->head_last_name),
         .household_id = id,
         .address = places_.line(a),
         .area_code = a.area_code});
  }

  void houses(const Place& after) {
    auto found = search::store::households_by_number(look_.db, meaning_.house_no, {after.key, after.id}, room() + 1);
    for (const auto& house : found) {
      if (page_.items.size() >= limit_)
        return go_on("houses", last_house_.house_no, last_house_.id);
      add_house(house.id, Match::house_no);
      last_house_ = house;
    }
  }

  void first_begins(const Place& after) { begins(search::store::Name::first, "first", after); }
  void last_begins(const Place& after) { begins(search::store::Name::last, "last", after); }

  void begins(search::store::Name name, const char* list, const Place& after) {
    search::store::NameKey last{after.key, after.id};
    for (const auto& p : search::store::name_begins(look_.db, name, meaning_.words, last, room() + 1)) {
      if (page_.items.size() >= limit_) return go_on(list, last.name, last.id);
      add(p, Match::name_begins);
      last = {name == search::store::Name::first ? p.first_search : p.last_search, p.id};
    }
  }

  void holds(const Place& after) {
    // A word of one or two letters has no trigram; looking inside names for it would read all of
    // them.
    if (kit::text::code_points(meaning_.words.front()) < search::letters_inside_min) return;
    auto last = kit::text::parse_int(after.key).value_or(0);
    for (const auto& p : search::store::name_holds(look_.db, meaning_.words, last, room() + 1)) {
      if (page_.items.size() >= limit_) return go_on("holds", std::to_string(last), "");
      add(p, Match::name_holds);
      last = p.search_key;
    }
  }

  std::size_t room() const { return limit_ > page_.items.size() ? limit_ - page_.items.size() : 0; }
  void go_on(std::string list, std::string key, std::string id) {
    page_.next = frame::make_cursor({std::move(list), std::move(key), std::move(id)});
  }

  frame::Look& look_;
  Places places_;
  Meaning meaning_;
  std::size_t limit_;
  search::store::HouseKey last_house_;
  frame::Page<Hit> page_;
};

}  // namespace

kit::Result<frame::Page<Hit>> Desk::get_search(frame::Look& look) {
  auto keys = TRY(place_in_list(look, 3));
  Place after;
  if (!keys.empty()) after = {keys[0], keys[1], keys[2]};
  auto q = look.query("q");
  if (kit::text::trim(q).empty()) return frame::Page<Hit>{};
  return Finder(look, network_, search::read(q), look.limit(page_usual, page_most)).page(after);
}

std::vector<std::string> Desk::people_meant(frame::Look& look, std::string_view typed,
                                            std::size_t most) {
  std::vector<std::string> out;
  for (const auto& hit : Finder(look, network_, search::read(typed), most).page({}).items)
    if (hit.kind == HitKind::person)
      std::ranges::move(ids_of(look, hit.id), std::back_inserter(out));
  return out;
}

}  // namespace registry

// Registering, reading and changing a person.
#include "centre/registry/desk.hpp"

#include "centre/registry/announcements.hpp"
#include "centre/registry/person/rules.hpp"

namespace registry {
namespace {

using kit::Refused;

bool is_id_taken(const kit::Refusal& refusal) {
  return refusal.code == "registry.id_taken" || refusal.code == "registry.id_taken_elsewhere";
}

}  // namespace

kit::Result<PersonRecord> Desk::person_in_path(frame::Look& look) {
  auto found = person::store::find(look.db, look.path("person_id"));
  if (!found) return kit::refuse(Refused::not_found, "registry.person_unknown");
  return shown_as(look, *std::move(found));
}

kit::Result<void> Desk::add_phone(frame::Act& act, const PersonRecord& p, const NewPhone& phone,
                                  const std::string& path) {
  auto number = TRY(person::read_phone(phone.value, path + "/value"));
  person::store::insert_phone(act, {.org_id = p.org_id,
                                    .id = act.new_event_id(),
                                    .person_id = p.id,
                                    .value = number.value,
                                    .masked = number.masked,
                                    .whose = phone.whose});
  history::remember(act, history::subject(p), "phone_added", "phone", "", number.masked);
  return {};
}

void Desk::refresh_search(frame::Look& look, const PersonRecord& p, bool is_new) {
  auto former = is_new ? std::vector<FormerName>{} : person::store::former_names(look.db, p);
  person::store::put_search(look.db, p, person::search_names(p, former), is_new);
  keep_keys(look, p, is_new);
}

void Desk::save(frame::Act& act, PersonRecord& p, std::string_view announced,
                std::string_view what) {
  ++p.version;
  p.changed = act.now();
  person::store::update(act.db, p, p.version - 1);
  act.announce(announced, p.org_id, p.area_code, p.id,
               PersonTold{p.id, p.household_id.value_or(""), std::string(what)});
}

kit::Result<PersonView> Desk::post_person(frame::Act& act, const RegisterPerson& command) {
  auto said = act.said();
  auto made = [&] {
    kit::sql::Savepoint chance(act.db.connection());
    auto tried = create_person(act, command);
    if (tried) chance.release();
    return tried;
  }();
  if (!made && is_id_taken(made.error())) {
    act.unsay_after(said);
    const auto& d = command.person;
    for (const auto& identity : command.identities)
      watch_number(act, identity, {words::full_name(d.title, d.first_name, d.last_name), d.birth},
                   "");
    act.keep_though_refused();
  }
  auto p = TRY(std::move(made));
  keep_pairs(act, p, FoundHow::registration, "", after_every_id);
  return view_of(act, p);
}

kit::Result<PersonView> Desk::get_person(frame::Look& look) {
  auto p = TRY(person_in_path(look));
  look.saw(p.org_id, "registry.person", p.id);
  return view_of(look, p);
}

kit::Result<PersonView> Desk::put_person(frame::Act& act, const ChangePerson& command) {
  auto p = TRY(person_in_path(act));
  TRY(act.expect_version(p.version));
  auto details = TRY(person::tidy(command.person, act.today(), "/person"));
  Places places(act, network_);
  if (details.registered)
    details.registered = TRY(places.tidy(*details.registered, "/person/registered"));
  if (details.present && p.household_id)
    details.present.reset();  // the household's address is the present one
  if (details.present) details.present = TRY(places.tidy(*details.present, "/person/present"));
  auto before = person::details_of(p);
  before.registered = person::store::address(act.db, p, AddressKind::registered);
  before.present = person::store::address(act.db, p, AddressKind::present);
  if (command.name_change && !person::same_name(p, details))
    person::store::insert_former_name(act.db, p,
                                      {.id = act.new_event_id(),
                                       .title = p.title,
                                       .first_name = p.first_name,
                                       .middle_name = p.middle_name,
                                       .last_name = p.last_name,
                                       .until_on = command.name_change->changed_on,
                                       .reason = command.name_change->reason});
  person::put_details(p, details);
  person::store::put_address(act.db, p, AddressKind::registered, details.registered);
  person::store::put_address(act.db, p, AddressKind::present, details.present);
  if (details.present) p.area_code = details.present->area_code;
  if (!act.db.scope().reaches(p.org_id, p.area_code))
    return kit::refuse_field("/person/present/area_code", "registry.area_out_of_reach");
  history::remember(act, history::subject(p), "changed", history::difference(&before, details));
  save(act, p, "registry.person_changed", "details");
  refresh_search(act, p, false);
  return view_of(act, p);
}

kit::Result<IdentityNumbers> Desk::get_identity_numbers(frame::Look& look) {
  auto p = TRY(person_in_path(look));
  look.saw(p.org_id, "registry.identity_number", p.id);
  IdentityNumbers numbers;
  for (const auto& record : records_of(look, p))
    std::ranges::move(person::store::identity_numbers(look, record),
                      std::back_inserter(numbers.items));
  return numbers;
}

kit::Result<PersonView> Desk::post_identity(frame::Act& act, const NewIdentity& command) {
  auto p = TRY(person_in_path(act));
  auto number = TRY(person::read_identity(command.kind, command.value, "/value"));
  auto claim = person::store::ask_claim(act, p, command.kind, number.value);
  if (claim.changed() == 0) {
    watch_number(act, command, {person::full_name(p, "th"), p.birth}, p.id);
    act.keep_though_refused();
    return id_taken(act, command.kind, number.value, "/value");
  }
  keep_identity(act, p, command, number);
  p.masked_id = person::best_masked(person::store::identities(act.db, p));
  save(act, p, "registry.person_changed", "identities");
  return view_of(act, p);
}

kit::Result<frame::Page<PhoneView>> Desk::get_phones(frame::Look& look) {
  auto p = TRY(person_in_path(look));
  look.saw(p.org_id, "registry.phones", p.id);
  frame::Page<PhoneView> page;
  for (const auto& record : records_of(look, p))
    std::ranges::move(person::store::phones(look, record, true), std::back_inserter(page.items));
  return page;
}

kit::Result<PersonView> Desk::post_phone(frame::Act& act, const NewPhone& command) {
  auto p = TRY(person_in_path(act));
  TRY(add_phone(act, p, command, ""));
  save(act, p, "registry.person_changed", "phones");
  return view_of(act, p);
}

kit::Result<PersonView> Desk::delete_phone(frame::Act& act) {
  auto p = TRY(person_in_path(act));
  std::int64_t ended = 0;
  for (const auto& record : records_of(act, p))
    ended += person::store::end_phone(act, record, act.path("phone_id"));
  if (ended == 0) return kit::refuse(Refused::not_found, "registry.phone_unknown");
  history::remember(act, history::subject(p), "phone_ended", "phone", act.path("phone_id"), "");
  save(act, p, "registry.person_changed", "phones");
  return view_of(act, p);
}

kit::Result<frame::Page<ChangeView>> Desk::get_person_history(frame::Look& look) {
  auto p = TRY(person_in_path(look));
  look.saw(p.org_id, "registry.person_history", p.id);
  auto after = TRY(place_in_list(look, 2));
  std::vector<history::Subject> subjects;
  for (const auto& record : records_of(look, p)) subjects.push_back(history::subject(record));
  return history::page(look, staff_, subjects, after, look.limit(page_usual, page_most));
}

}  // namespace registry

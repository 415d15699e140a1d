// The only SQL of volunteers.
#pragma once

#include "centre/network/volunteer/shapes.hpp"

namespace network::store {

void insert_volunteer(frame::Db& db, const Volunteer& volunteer);
void update_volunteer(frame::Db& db, const Volunteer& volunteer);
std::optional<Volunteer> find_volunteer(frame::Db& db, std::string_view id);  // in scope

struct VolunteerFilter {
  std::string text;  // search form of a name, "" for all
  std::string org_id;
  frame::AreaRange area;
  bool inactive_too = false;
  std::string card_from;  // "" for any card, else a card that runs out between these days
  std::string card_to;
  std::string skill;  // code, "" for any
  std::string after_name;
  std::string after_id;
  std::size_t limit = 50;
};
std::vector<Volunteer> list_volunteers(frame::Db& db, const VolunteerFilter& filter);

}  // namespace network::store

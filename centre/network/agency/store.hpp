// The only SQL of agencies and services.
#pragma once

#include "centre/network/agency/shapes.hpp"

namespace network::store {

std::vector<AgencyKind> agency_kinds(frame::Db& db);
std::optional<AgencyKind> find_agency_kind(frame::Db& db, std::string_view code);

void insert_agency(frame::Db& db, const Agency& agency);
void update_agency(frame::Db& db, const Agency& agency);
std::optional<Agency> find_agency(frame::Db& db, std::string_view org_id);
std::optional<Agency> find_agency_in_scope(frame::Db& db, std::string_view org_id);
std::int64_t agencies_of_kind_at(frame::Db& db, std::string_view code, std::string_view area_code);

struct AgencyFilter {
  std::string text;  // search form, "" for all
  std::string kind;  // "" for all
  frame::AreaRange area;
  std::string after_area;
  std::string after_org_id;
  std::size_t limit = 50;
};
std::vector<Agency> list_agencies(frame::Db& db, const AgencyFilter& filter);

void insert_service(frame::Db& db, const Service& service);
void update_service(frame::Db& db, const Service& service);
std::optional<Service> find_service(frame::Db& db, std::string_view id);
struct ServiceFilter {
  std::string text;
  std::string target_group;
  std::string org_id;
  bool inactive_too = false;
  frame::AreaRange area;  // where the provider sits
  std::string after_name;
  std::string after_id;
  std::size_t limit = 50;
};
std::vector<Service> list_services(frame::Db& db, const ServiceFilter& filter);

}  // namespace network::store

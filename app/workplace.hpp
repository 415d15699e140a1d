// Database, keys and desks in one hand: what every verb of the program works with.
#pragma once

#include <memory>

#include "app/modules.hpp"
#include "app/settings.hpp"
#include "centre/frame/perform.hpp"

namespace app {

class Workplace {
 public:
  // Opens, and brings the schema up to date when `migrate`; otherwise refuses (Breakage) an old schema.
  Workplace(const Settings& settings, bool migrate, const kit::Clock& clock = kit::system_clock());
  ~Workplace();  // desks with threads of their own end them first

  House& house() { return house_; }
  const frame::Performer& performer() const { return performer_; }
  kit::sql::Database& database() { return *database_; }
  const kit::crypto::Vault& vault() const { return vault_; }
  // An act of the program itself, everywhere in scope; `reason` names it in the journal.
  kit::Result<frame::Performed> act(std::string_view reason, const frame::Work& work);
  kit::Result<frame::Performed> act_as(const frame::Actor& actor, std::string op_id, std::string_view request,
                                       const frame::Work& work);

 private:
  void bring_schema_up_to_date();
  void load_areas();  // the list that the program carries, once per version of it

  House house_;
  std::unique_ptr<kit::sql::Database> database_;
  kit::crypto::Vault vault_;
  frame::Performer performer_;
};

frame::Actor system_actor(std::string_view reason);

}  // namespace app

// The ONE list of desks, in the order in which they stand (centre/desks.txt).
#pragma once

#include <memory>
#include <vector>

#include "centre/aid/aid.hpp"
#include "centre/awards/awards.hpp"
#include "centre/benefits/benefits.hpp"
#include "centre/casework/casework.hpp"
#include "centre/complaints/complaints.hpp"
#include "centre/events/events.hpp"
#include "centre/fieldwork/fieldwork.hpp"
#include "centre/funds/funds.hpp"
#include "centre/giving/giving.hpp"
#include "centre/grants/grants.hpp"
#include "centre/handout/handout.hpp"
#include "centre/housing/housing.hpp"
#include "centre/indicators/indicators.hpp"
#include "centre/livelihoods/livelihoods.hpp"
#include "centre/logbook/logbook.hpp"
#include "centre/matching/matching.hpp"
#include "centre/messages/messages.hpp"
#include "centre/network/network.hpp"
#include "centre/papers/papers.hpp"
#include "centre/portal/portal.hpp"
#include "centre/registry/registry.hpp"
#include "centre/savings/savings.hpp"
#include "centre/staff/staff.hpp"
#include "centre/stock/stock.hpp"
#include "centre/targeting/targeting.hpp"
#include "centre/welfare/welfare.hpp"

namespace app {

class House {
 public:
  House();
  const frame::Routes& routes() const { return routes_; }
  const std::vector<frame::Module*>& modules() const { return modules_; }
  std::vector<kit::sql::Migration> migrations() const;
  staff::Staff& staff() { return *staff_; }
  registry::Registry& registry() { return *registry_; }
  network::Directory& network() { return *network_; }
  targeting::Targeting& targeting() { return *targeting_; }
  papers::Papers& papers() { return *papers_; }
  messages::Messages& messages() { return *messages_; }
  funds::Funds& funds() { return *funds_; }
  savings::Savings& savings() { return *savings_; }
  casework::Casework& casework() { return *casework_; }
  fieldwork::Fieldwork& fieldwork() { return *fieldwork_; }
  indicators::Indicators& indicators() { return *indicators_; }
  portal::Portal& portal() { return *portal_; }

 private:
  std::unique_ptr<staff::Staff> staff_;
  std::unique_ptr<network::Directory> network_;
  std::unique_ptr<papers::Papers> papers_;
  std::unique_ptr<funds::Funds> funds_;
  std::unique_ptr<registry::Census> registry_;
  std::unique_ptr<events::Events> events_;
  std::unique_ptr<awards::Awards> awards_;
  std::unique_ptr<messages::Messages> messages_;
  std::unique_ptr<welfare::Welfare> welfare_;
  std::unique_ptr<savings::Savings> savings_;
  std::unique_ptr<grants::Grants> grants_;
  std::unique_ptr<stock::Stock> stock_;
  std::unique_ptr<giving::Giving> giving_;
  std::unique_ptr<targeting::Assessments> targeting_;
  std::unique_ptr<benefits::Benefits> benefits_;
  std::unique_ptr<casework::Casework> casework_;
  std::unique_ptr<logbook::Logbook> logbook_;
  std::unique_ptr<fieldwork::Fieldwork> fieldwork_;
  std::unique_ptr<aid::Aid> aid_;
  std::unique_ptr<handout::Handout> handout_;
  std::unique_ptr<matching::Matching> matching_;
  std::unique_ptr<housing::Housing> housing_;
  std::unique_ptr<livelihoods::Livelihoods> livelihoods_;
  std::unique_ptr<complaints::Complaints> complaints_;
  std::unique_ptr<indicators::Indicators> indicators_;
  std::unique_ptr<portal::Portal> portal_;
  std::vector<frame::Module*> modules_;
  frame::Routes routes_;
};

}  // namespace app

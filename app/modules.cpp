// Opens each desk with the doors it may knock at.
#include "app/modules.hpp"

#include "app/texts.hpp"

namespace frame {
std::span<const kit::sql::Migration> migrations();
}

namespace app {

House::House()
    : staff_(staff::open_staff()),
      network_(network::open_network(*staff_)),
      papers_(papers::open_papers(*network_, *staff_)),
      funds_(funds::open_funds(*staff_, *papers_)),
      registry_(registry::open_registry(*network_, *staff_)),
      events_(events::open_events({*registry_, *papers_, *staff_, *network_})),
      awards_(awards::open_awards({*registry_, *events_, *papers_, *staff_, *network_})),
      messages_(messages::open_messages(*registry_, *papers_, *staff_, *network_)),
      welfare_(welfare::open_welfare({*registry_, *network_, *staff_, *funds_, *papers_, *messages_})),
      savings_(savings::open_savings(*funds_, *registry_, *papers_)),
      grants_(grants::open_grants(*funds_)),
      stock_(stock::open_stock(*papers_, *staff_)),
      giving_(giving::open_giving({*stock_, *funds_, *papers_, *network_, *staff_})),
      targeting_(targeting::open_targeting(*registry_, *network_, *staff_)),
      benefits_(benefits::open_benefits(*targeting_, *registry_, *network_, *staff_)),
      casework_(casework::open_casework(*registry_, *network_, *staff_, *papers_, *messages_)),
      logbook_(logbook::open_logbook({*registry_, *network_, *staff_, *targeting_, *benefits_, *casework_, *papers_})),
      fieldwork_(fieldwork::open_fieldwork({*registry_, *network_, *staff_, *casework_, *papers_})),
      aid_(aid::open_aid({*registry_, *network_, *staff_, *funds_, *benefits_, *casework_, *papers_})),
      handout_(handout::open_handout({*registry_, *benefits_, *stock_, *giving_, *papers_, *staff_})),
      matching_(
          matching::open_matching({*registry_, *network_, *targeting_, *benefits_, *casework_, *stock_, *giving_, *handout_, *staff_})),
      housing_(housing::open_housing({*registry_, *network_, *staff_, *funds_, *benefits_, *papers_, *savings_})),
      livelihoods_(livelihoods::open_livelihoods({*registry_, *network_, *staff_, *casework_, *papers_, *events_})),
      complaints_(complaints::open_complaints(*casework_, *network_, *staff_, *messages_)),
      indicators_(indicators::open_indicators({*network_, *casework_, *papers_, *staff_, *livelihoods_})),
      portal_(portal::open_portal({*casework_, *network_, *staff_, *benefits_, *papers_, *indicators_})) {
  modules_ = {
      staff_.get(),
      network_.get(),
      papers_.get(),
      funds_.get(),
      registry_.get(),
      events_.get(),
      awards_.get(),
      messages_.get(),
      welfare_.get(),
      savings_.get(),
      grants_.get(),
      stock_.get(),
      giving_.get(),
      targeting_.get(),
      benefits_.get(),
      casework_.get(),
      logbook_.get(),
      fieldwork_.get(),
      aid_.get(),
      handout_.get(),
      matching_.get(),
      housing_.get(),
      livelihoods_.get(),
      complaints_.get(),
      indicators_.get(),
      portal_.get(),
  };
  targeting_->know_texts([](std::string_view code, std::string_view language, const kit::Values& values) {
    return text(code, language == "en" ? Language::en : Language::th, values);
  });
  papers_->know_texts([](std::string_view key, std::string_view language) {
    return text(key, language == "en" ? Language::en : Language::th, {});
  });
  for (frame::Module* module : modules_) module->add_routes(routes_);
  staff_->know_permissions(routes_);
}

std::vector<kit::sql::Migration> House::migrations() const {
  auto frame = frame::migrations();
  std::vector<kit::sql::Migration> all(frame.begin(), frame.end());
  for (const frame::Module* module : modules_)
    all.insert(all.end(), module->migrations().begin(), module->migrations().end());
  return all;
}

}  // namespace app

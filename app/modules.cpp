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
      funds_(funds::open_funds(*staff_)),
      registry_(registry::open_registry(*network_, *staff_)),
      targeting_(targeting::open_targeting(*registry_, *network_, *staff_)),
      benefits_(benefits::open_benefits(*targeting_, *registry_, *network_, *staff_)),
      casework_(casework::open_casework(*registry_, *network_, *staff_)),
      aid_(aid::open_aid({*registry_, *network_, *staff_, *funds_, *benefits_, *casework_})),
      portal_(portal::open_portal(*casework_, *network_)) {
  modules_ = {staff_.get(), network_.get(), funds_.get(), registry_.get(), targeting_.get(), benefits_.get(),
              casework_.get(), aid_.get(), portal_.get()};
  targeting_->know_texts([](std::string_view code, std::string_view language, const kit::Values& values) {
    return text(code, language == "en" ? Language::en : Language::th, values);
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

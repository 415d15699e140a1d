// Settings from flags, then CHAESON_* variables, then an INI file.
#include "app/commands/commands.hpp"

#include <iostream>

#include "app/texts.hpp"

namespace app::commands {

void add_settings(Program& program) {
  auto& s = program.settings;
  auto& line = program.line;
  line.set_config("--config", "chaeson.ini", "Settings file (INI: one `database = ...` a line)")->envname("CHAESON_CONFIG");
  line.add_option("--database", s.database, "SQLite path or postgresql:// URL")->envname("CHAESON_DATABASE")->capture_default_str();
  line.add_option("--key-file", s.key_file, "Key of the protected fields; made on first use beside the SQLite file")->envname("CHAESON_KEY_FILE");
  line.add_option("--address", s.address, "Address to listen on")->envname("CHAESON_ADDRESS")->capture_default_str();
  line.add_option("--port", s.port, "Port to listen on; 0 picks a free one")->envname("CHAESON_PORT")->capture_default_str();
  line.add_option("--workers", s.workers, "Requests worked on at once")->envname("CHAESON_WORKERS")->check(CLI::Range(1, 256))->capture_default_str();
  line.add_option("--connections", s.connections, "Database connections")->envname("CHAESON_CONNECTIONS")->check(CLI::Range(1, 256))->capture_default_str();
  line.add_option("--trusted-proxies", s.trusted_proxies, "Addresses whose X-Forwarded-For is believed")->envname("CHAESON_TRUSTED_PROXIES");
  line.add_option("--public-address", s.public_address, "Where the public reaches the pages (https://...), for the QR on papers")->envname("CHAESON_PUBLIC_ADDRESS");
  line.add_option("--log", s.log_level, "debug, info, warning, error")->envname("CHAESON_LOG")->capture_default_str();
  line.require_subcommand(1);
  line.fallthrough();
}

int print_refusal(const kit::Refusal& refusal) {
  for (auto language : {Language::th, Language::en}) {
    std::cerr << text(refusal.code, language, refusal.values) << "\n";
    for (const auto& fault : refusal.faults)
      std::cerr << "  " << fault.path << ": " << text(fault.code, language, fault.values) << "\n";
  }
  return 1;
}

}  // namespace app::commands

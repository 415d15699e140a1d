// chaeson migrate, backup, restore, verify: keeping a database sound.
#include <fcntl.h>
#include <unistd.h>

#include <filesystem>
#include <iostream>

#include "app/commands/commands.hpp"
#include "app/workplace.hpp"

namespace app::commands {
namespace {

namespace fs = std::filesystem;

int migrate(const Settings& settings) {
  Workplace workplace(settings, true);
  std::cout << "The schema is up to date.\n";
  return 0;
}

void sync_to_disk(const std::string& path) {
  int file = ::open(path.c_str(), O_RDONLY | O_CLOEXEC);
  if (file < 0 || ::fsync(file) != 0) throw kit::Breakage("cannot sync " + path);
  ::close(file);
}

std::map<std::string, std::int64_t> reached(Workplace& workplace) {
  std::map<std::string, std::int64_t> out;
  std::vector<frame::SeenRecord> seen;
  auto asked = workplace.performer().look(
      system_actor("backup"), {},
      [&](frame::Look& look) -> kit::Result<frame::Reply> {
        out = workplace.house().fieldwork().reached(look);
        return frame::Reply{};
      },
      seen);
  ENSURE(asked);
  return out;
}

// Phones let go of what a copy elsewhere holds: of that alone, and only when somebody says so.
void note_copy(Workplace& workplace, const std::map<std::string, std::int64_t>& held) {
  if (held.empty()) return;
  auto noted = workplace.act("fieldwork: a copy off the machine", [&](frame::Act& act) -> kit::Result<frame::Reply> {
    workplace.house().fieldwork().note_copy(act, held);
    return frame::Reply{};
  });
  ENSURE(noted);
}

int backup(const Settings& settings, const std::string& path, bool off_machine) {
  if (fs::exists(path)) {
    std::cerr << path << " exists already; a backup never overwrites one.\n";
    return 1;
  }
  Workplace workplace(settings, false);
  const auto held = reached(workplace);  // before the copy begins: it holds all of that
  workplace.database().backup(path);
  if (off_machine) note_copy(workplace, held);
  std::cout << "Backed up to " << path << " (" << fs::file_size(path) << " bytes). Keep the key file "
            << settings.key_path() << " elsewhere: without it protected fields cannot be read.\n";
  return 0;
}

int verify(const Settings& settings);

int begin_epoch(const Settings& settings) {
  Workplace workplace(settings, true);
  if (reached(workplace).empty()) return 0;
  auto begun = workplace.act("fieldwork: the database was put back", [&](frame::Act& act) -> kit::Result<frame::Reply> {
    workplace.house().fieldwork().begin_epoch(act);
    return frame::Reply{};
  });
  ENSURE(begun);
  return 0;
}

// The backup is checked as a database of its own before it takes the place of the old one, which is kept.
int restore(const Settings& settings, const std::string& path) {
  if (settings.database.starts_with("postgres")) {
    std::cerr << "Restore PostgreSQL with pg_restore or pgBackRest, then run `chaeson restored`: phones must know of it.\n";
    return 1;
  }
  std::string staged = settings.database + ".restoring";
  fs::copy_file(path, staged, fs::copy_options::overwrite_existing);
  Settings check = settings;
  check.database = staged;
  check.key_file = settings.key_path();
  if (int code = verify(check); code != 0) {
    std::cerr << "The backup is not sound; nothing was changed.\n";
    fs::remove(staged);
    return code;
  }
  begin_epoch(check);
  for (const char* tail : {"-wal", "-shm"}) fs::remove(staged + tail);
  sync_to_disk(staged);
  if (fs::exists(settings.database)) {
    fs::rename(settings.database, settings.database + ".before-restore");
    for (const char* tail : {"-wal", "-shm"})
      if (fs::exists(settings.database + tail))
        fs::rename(settings.database + tail, settings.database + ".before-restore" + tail);
  }
  fs::rename(staged, settings.database);
  sync_to_disk(fs::path(settings.database).parent_path().empty() ? "." : fs::path(settings.database).parent_path().string());
  std::cout << "Restored. The former database is kept as " << settings.database << ".before-restore\n";
  return 0;
}

std::int64_t check_file(kit::sql::Connection& c) {
  if (c.dialect() != kit::sql::Dialect::sqlite) return 0;  // PostgreSQL holds foreign keys by itself
  std::int64_t problems = 0;
  for (const auto& row : c.query("PRAGMA integrity_check"))
    if (std::get<std::string>(row.at(0)) != "ok") {
      std::cout << "integrity: " << std::get<std::string>(row.at(0)) << "\n";
      ++problems;
    }
  for (const auto& row : c.query("PRAGMA foreign_key_check")) {
    std::cout << "foreign key: a row of " << row.text("table") << " has no parent in " << row.text("parent") << "\n";
    ++problems;
  }
  return problems;
}

// What each desk promises of its own tables.
std::int64_t check_desks(Workplace& workplace) {
  std::int64_t problems = 0;
  std::vector<frame::SeenRecord> seen;
  auto asked = workplace.performer().look(
      system_actor("verify"), {},
      [&](frame::Look& look) -> kit::Result<frame::Reply> {
        for (auto* desk : workplace.house().modules())
          for (const auto& fault : desk->faults(look)) {
            std::cout << desk->name() << ": " << fault << "\n";
            ++problems;
          }
        return frame::Reply{};
      },
      seen);
  ENSURE(asked);
  return problems;
}

int verify(const Settings& settings) {
  Workplace workplace(settings, false);
  auto connection = workplace.database().read();
  auto report = frame::verify_journal(*connection);
  for (const auto& fault : report.faults)
    std::cout << "journal of " << fault.org_id << ", line " << fault.seq << ": wrong " << fault.problem << "\n";
  auto problems = static_cast<std::int64_t>(report.faults.size()) + check_file(*connection) + check_desks(workplace);
  std::cout << report.lines << " journal lines in " << report.chains << " chains, " << problems << " problems\n";
  return problems == 0 ? 0 : 1;
}

}  // namespace

void add_migrate(Program& program) {
  auto* verb = program.line.add_subcommand("migrate", "Bring the schema up to date");
  verb->callback([&program] { program.chosen = [&program] { return migrate(program.settings); }; });
}

void add_backup(Program& program) {
  auto* out = program.line.add_subcommand("backup", "Copy the database while it is in use");
  auto to = std::make_shared<std::string>();
  out->add_option("file", *to, "Where to; must not exist")->required();
  auto off_machine = std::make_shared<bool>(false);
  out->add_flag("--off-machine", *off_machine, "The file lies on another machine or a disk that is taken away: phones may let go of what it holds");
  out->callback([&program, to, off_machine] {
    program.chosen = [&program, to, off_machine] { return backup(program.settings, *to, *off_machine); };
  });
  auto* in = program.line.add_subcommand("restore", "Check a backup and put it in place; the server must not run");
  auto from = std::make_shared<std::string>();
  in->add_option("file", *from, "The backup")->required()->check(CLI::ExistingFile);
  in->callback([&program, from] { program.chosen = [&program, from] { return restore(program.settings, *from); }; });
}

void add_restored(Program& program) {
  auto* verb = program.line.add_subcommand("restored", "Say that a PostgreSQL database was put back from a copy: phones read anew and send again");
  verb->callback([&program] { program.chosen = [&program] { return begin_epoch(program.settings); }; });
}

void add_verify(Program& program) {
  auto* verb = program.line.add_subcommand("verify", "Check the journal's chains, the file and its references, and the books");
  struct Asked {
    bool funds = false;
    std::string file;
  };
  auto asked = std::make_shared<Asked>();
  verb->add_flag("--funds", asked->funds, "Only the books of funds, each check explained; for auditors");
  verb->add_option("--file", asked->file, "With --funds: a book exported by the program instead of the database")->check(CLI::ExistingFile);
  verb->callback([&program, asked] {
    program.chosen = [&program, asked] {
      return asked->funds || !asked->file.empty() ? verify_funds(program.settings, asked->file) : verify(program.settings);
    };
  });
}

}  // namespace app::commands

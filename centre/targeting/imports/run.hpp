// Runs an import from where it stands to its end, 500 rows an act: what the page, the command line and the tests use.
#pragma once

#include "centre/targeting/imports/intake.hpp"
#include "centre/targeting/imports/lease.hpp"

namespace targeting {

inline constexpr std::size_t rows_per_act = 500;

struct Watch {
  std::function<bool()> stop = [] { return false; };  // asked between acts
  std::function<void(std::int64_t done, std::int64_t total)> progress = [](auto, auto) {};
  // Of the newcomers, who look like so many others that only the likeliest are asked about; and the name of one.
  std::function<void(std::int64_t people, const std::string& name)> alike = [](auto, auto&) {};
};

// The place of an import's sealed cells.
std::string refusal_place(const ImportRecord& import, std::int64_t line);
std::string file_place(const ImportRecord& import);
std::string preview_place(const ImportRecord& import);

// The import must be `running`, and the lease on its file held. Ends `done`, or `cancelled` when told to stop. Refuses
// targeting.import_taken_over: then somebody else goes on with the file, and nothing more is to be written.
kit::Result<void> run_import(const Doors& doors, const frame::Performer& performer, const frame::Actor& actor,
                             const std::string& import_id, const Lease& lease, const Watch& watch);
// The import must be `undoing`. Takes its surveys back, and the people and houses it made that nobody has touched since.
kit::Result<void> undo_import(const Doors& doors, const frame::Performer& performer, const frame::Actor& actor,
                              const std::string& import_id, const Lease& lease, const Watch& watch);

// One act of an import's own, outside a request.
kit::Result<void> perform(const frame::Performer& performer, const frame::Actor& actor, const std::string& op_id,
                          const std::function<kit::Result<void>(frame::Act&)>& work);
inline LeasedFile file_of(const ImportRecord& import) { return {import.org_id, import.file_hash}; }
void tell(frame::Act& act, std::string_view what, const ImportRecord& import);

}  // namespace targeting

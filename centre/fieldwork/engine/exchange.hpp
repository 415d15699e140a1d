// The centre's half of the protocol: what arrives is judged and kept, what changed is told, files come in parts.
#pragma once

#include "centre/fieldwork/engine/merge.hpp"
#include "centre/fieldwork/engine/shelf.hpp"

namespace fieldwork::engine {

inline constexpr std::size_t cards_a_page = 15;
inline constexpr std::size_t entries_told = 10;   // of each card, the newest
inline constexpr std::size_t payloads_told = 3;   // of the newest visits, whole

struct Received {
  Outcome outcome;
  Ruling ruling;
  Op op;
  bool again = false;  // it had arrived before
};

// Known already? Scope and consent now? Then apply, apply with a conflict, or quarantine. Nothing is refused.
Received receive(Shelf& shelf, const Caller& caller, const SentOp& sent, kit::Instant now);

// The supervisor lets an op out of quarantine: it is applied as if it arrived now, under a new sequence number.
Received release(Shelf& shelf, const SentOp& sent, kit::Instant now);

PullAnswer pull(Shelf& shelf, const Caller& caller, const Cursor& cursor, kit::Instant now,
                std::size_t page = cards_a_page);

// A part of a file that begins where the last one ended; a part that lies elsewhere is left out and the answer says
// where to go on. What is whole but not what its name says is thrown away and comes anew.
FileState take_part(FileShelf& files, std::string_view sha256, std::int64_t offset, std::string_view bytes,
                    std::int64_t size);

std::string scope_hash(const std::vector<std::string>& caseload);
Card told(Shelf& shelf, Card card);

}  // namespace fieldwork::engine

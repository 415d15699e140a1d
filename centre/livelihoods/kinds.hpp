// The choices of livelihoods.
#pragma once

#include "centre/livelihoods/livelihoods.hpp"

namespace livelihoods {

enum class ProgrammeState : std::uint8_t { planned, open, closed };
constexpr auto choices(const ProgrammeState*) { return kit::Choices{"planned", "open", "closed"}; }

// What a party of a programme is: its memorandum binds departments and marketplaces, and others besides.
enum class PartnerPart : std::uint8_t { department, marketplace, company, local_authority, community, school };
constexpr auto choices(const PartnerPart*) {
  return kit::Choices{"department", "marketplace", "company", "local_authority", "community", "school"};
}

enum class EnrolmentState : std::uint8_t { running, finished, dropped_out };
constexpr auto choices(const EnrolmentState*) { return kit::Choices{"running", "finished", "dropped_out"}; }

// Why somebody left a programme or a place of work.
enum class EndReason : std::uint8_t { found_work, illness, care_of_family, moved, no_signal, no_capital, no_buyers, no_wish, died, other };
constexpr auto choices(const EndReason*) {
  return kit::Choices{"found_work", "illness", "care_of_family", "moved", "no_signal", "no_capital", "no_buyers", "no_wish", "died", "other"};
}

enum class MentorKind : std::uint8_t { staff, volunteer, partner, expert };
constexpr auto choices(const MentorKind*) { return kit::Choices{"staff", "volunteer", "partner", "expert"}; }

enum class NoteWay : std::uint8_t { visit, call, online, group };
constexpr auto choices(const NoteWay*) { return kit::Choices{"visit", "call", "online", "group"}; }

enum class CapitalKind : std::uint8_t { money, tools, materials };
constexpr auto choices(const CapitalKind*) { return kit::Choices{"money", "tools", "materials"}; }

enum class IncomeSource : std::uint8_t { told, paper, statement };
constexpr auto choices(const IncomeSource*) { return kit::Choices{"told", "paper", "statement"}; }

enum class UnknownReason : std::uint8_t { not_reached, declined, moved, died };
constexpr auto choices(const UnknownReason*) { return kit::Choices{"not_reached", "declined", "moved", "died"}; }

enum class OpeningKind : std::uint8_t { job, piece_work, training_place, stall };
constexpr auto choices(const OpeningKind*) { return kit::Choices{"job", "piece_work", "training_place", "stall"}; }

// How near an opening is to where somebody lives.
enum class Nearness : std::uint8_t { tambon, district, province, far };
constexpr auto choices(const Nearness*) { return kit::Choices{"tambon", "district", "province", "far"}; }

// What a column of a marketplace's statement means.
enum class Meaning : std::uint8_t { ignored, order_no, sold_on, item, quantity, amount, fee, status };
constexpr auto choices(const Meaning*) {
  return kit::Choices{"ignored", "order_no", "sold_on", "item", "quantity", "amount", "fee", "status"};
}

}  // namespace livelihoods

// The papers themselves, block by block.
#pragma once

#include "centre/casework/print/facts.hpp"
#include "kit/paper/paper.hpp"

namespace casework::print {

using kit::paper::Paper;

// Blank with CaseFacts{}; the parts that the record does not know stay lines to write on.
Paper request_form(const Writer& writer, const CaseFacts& facts);
Paper fact_finding(const Writer& writer, const CaseFacts& facts, const Opinion* opinion, const std::string& signer);
Paper visit_record(const Writer& writer, const CaseFacts& facts, const Visit* visit,
                   const std::vector<Observation>& observations);
// Says what stands in the letter that was sent, and no more.
struct LetterFacts {
  std::string case_number, receiver, need, urgency, signer;
  bool urgent = false, most_urgent = false;
  std::vector<std::string> problems;
  Letter letter;
};
Paper referral_letter(const Writer& writer, const LetterFacts& facts);
// `mark` is the signature or thumb print as JPEG, or "".
Paper receipt(const Writer& writer, const CaseFacts& facts, const Aid* aid, const std::string& mark);
struct SummaryFacts {
  CaseFacts facts;
  std::string state;
  std::vector<Opinion> opinions;
  std::vector<Action> actions;
  std::vector<Aid> aid;
  std::vector<Visit> visits;
  std::vector<std::vector<std::string>> referrals;  // day, agency, need, state
  std::string ended;  // outcome, day, reason; "" while open
};
Paper summary(const Writer& writer, const SummaryFacts& facts);

}  // namespace casework::print

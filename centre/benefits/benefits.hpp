// The front door of benefits: what help there is, by which rule and at what rate on a day; who may claim it; and what
// help somebody has had already, from whomever.
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "centre/frame/module.hpp"
#include "centre/network/network.hpp"
#include "centre/registry/registry.hpp"
#include "centre/targeting/targeting.hpp"
#include "centre/words/money.hpp"

namespace benefits {

using frame::Role;
using words::Money;

inline constexpr frame::Permission read_benefits{
    "benefits.read_benefits",
    {Role::desk_officer, Role::social_worker, Role::centre_head, Role::volunteer, Role::agency_officer,
     Role::provincial_officer, Role::executive, Role::fund_committee, Role::auditor, Role::administrator}};
inline constexpr frame::Permission edit_benefits{"benefits.edit_benefits",
                                                 {Role::provincial_officer, Role::administrator}};
// How many a rule would reach, and a few of them with why.
inline constexpr frame::Permission preview_rule{"benefits.preview_rule",
                                                {Role::centre_head, Role::provincial_officer}};
inline constexpr frame::Permission check_entitlement{
    "benefits.check_entitlement", {Role::desk_officer, Role::social_worker, Role::centre_head, Role::volunteer,
                                   Role::provincial_officer, Role::auditor}};
inline constexpr frame::Permission state_facts{
    "benefits.state_facts",
    {Role::desk_officer, Role::social_worker, Role::centre_head, Role::volunteer, Role::provincial_officer}};
inline constexpr frame::Permission note_help{
    "benefits.note_help", {Role::desk_officer, Role::social_worker, Role::centre_head, Role::provincial_officer}};

enum class Kind : std::uint8_t {
  allowance, relief, funeral, house, foster, loan, card, disaster, occupation, journey, community
};
constexpr auto choices(const Kind*) {
  return kit::Choices{"allowance", "relief",   "funeral",    "house",   "foster",   "loan",
                      "card",      "disaster", "occupation", "journey", "community"};
}

enum class Frequency : std::uint8_t { monthly, yearly, once, per_time, per_house, per_disaster };
constexpr auto choices(const Frequency*) {
  return kit::Choices{"monthly", "yearly", "once", "per_time", "per_house", "per_disaster"};
}

// Whom the ceiling counts.
enum class CountedFor : std::uint8_t { person, family, house, group };
constexpr auto choices(const CountedFor*) { return kit::Choices{"person", "family", "house", "group"}; }

// Who decides. none: the desk by itself.
enum class Approval : std::uint8_t {
  none, local_executive, provincial_office, governor, provincial_group, provincial_committee, fund_committee, department
};
constexpr auto choices(const Approval*) {
  return kit::Choices{"none",          "local_executive",      "provincial_office", "governor", "provincial_group",
                      "provincial_committee", "fund_committee", "department"};
}

// What is given at most. Times and sums count by fiscal year (1 October to 30 September) of the day of payment.
struct Ceiling {
  CountedFor counted_for = CountedFor::person;
  std::optional<Money> each_time;             // of a monthly benefit: each month
  std::optional<std::int64_t> times_a_year;   // in a fiscal year
  std::optional<Money> a_year;                // in a fiscal year
  std::optional<std::int64_t> times_ever;     // a house, a funeral, occupation capital: 1
};

// One rate of a benefit: from a day until the next rate, and for requests of that time.
struct BenefitBrief {
  std::string code;         // "ELD_HARDSHIP"; the same for all its rates
  std::string rate;         // "ELD_HARDSHIP_OLD"; of this rate alone
  std::string name_th;
  std::string name_en;
  Kind kind = Kind::relief;
  Frequency frequency = Frequency::per_time;
  std::optional<Money> amount;  // a ceiling unless monthly; none: the actual cost
  Ceiling ceiling;
  std::vector<std::string> papers;  // codes; words at "benefits.paper.<code>"
  std::string conditions_th;        // the rule in words
  std::string conditions_en;
  std::string agency;               // code of the agency catalogue: "DOP"
  std::string filed_th;             // where to file
  std::string filed_en;
  std::string purse_kind;           // of funds: "ELDER"; "" when no relief purse pays
  Approval approval = Approval::provincial_office;  // within the ceiling
  Approval approval_above = Approval::governor;     // above it; none: never above
  bool confidential = false;        // its request opens a restricted file
  std::string source;               // legal source
  bool confirmed = true;            // false: the source is weak, ask before relying on it
  kit::Date valid_from;
  std::optional<kit::Date> valid_until;  // the last day
};

enum class Answer : std::uint8_t { no, unknown, yes };
constexpr auto choices(const Answer*) { return kit::Choices{"no", "unknown", "yes"}; }

// receives: noted as paid to this person now. may_claim: the rule says yes. nearly: one clause short, or yes soon.
// unknown: a fact is missing. exhausted: the ceiling is reached. not_entitled: by the rule.
enum class Standing : std::uint8_t { receives, may_claim, nearly, unknown, exhausted, not_entitled };
constexpr auto choices(const Standing*) {
  return kit::Choices{"receives", "may_claim", "nearly", "unknown", "exhausted", "not_entitled"};
}

// One clause of the rule for one person, in words that can be read to them.
struct ClauseBrief {
  Answer answer = Answer::unknown;
  std::string text_th;   // what is asked: "อายุ 60 ปีขึ้นไป"
  std::string text_en;
  std::string finds_th;  // what is so: "อายุ 59 ปี"
  std::string finds_en;
  std::string change_th; // what would change it, "" when nothing does: "ครบ 60 ปี วันที่ 3 พฤษภาคม 2570"
  std::string change_en;
  std::string fact;      // "age"; its missing value is stated at the entitlements of the person
};
struct Entitlement {
  std::string code;
  std::string rate;
  std::string person_id;
  kit::Date on;
  Answer rule = Answer::unknown;
  Standing standing = Standing::unknown;
  std::vector<ClauseBrief> clauses;
  std::optional<kit::Date> changes_on;  // the first day within two years on which the rule says yes
};

enum class HelpFrom : std::uint8_t { state, local, company, temple, fund, giver, other };
constexpr auto choices(const HelpFrom*) {
  return kit::Choices{"state", "local", "company", "temple", "fund", "giver", "other"};
}
enum class HelpForm : std::uint8_t { cash, goods, service };
constexpr auto choices(const HelpForm*) { return kit::Choices{"cash", "goods", "service"}; }

// Help that somebody got.
struct HelpNote {
  std::string person_id;     // whom it was for
  std::string household_id;  // "" : where the person lives now
  std::string code;          // of the benefit, "" when it is none of the catalogue
  HelpFrom from = HelpFrom::state;
  HelpForm form = HelpForm::cash;
  std::string giver;         // "วัดป่าเหมี้ยง"
  std::string what;          // "ข้าวสาร 10 กก."; no names of people
  Money value;
  kit::Date given_on;
  std::string document;      // what it follows from, "aid.payment/ID": notes of one document stand once; "" by hand
};
struct HelpBrief {
  std::string id;
  std::string org_id;        // who noted it
  HelpNote note;
  bool withdrawn = false;
};
struct HelpSum {
  std::int64_t times = 0;
  Money cash;
  Money in_kind;
};
// What has been had of a benefit in the fiscal year of a day, by whom its ceiling counts, wherever it was given.
struct CeilingCheck {
  int fiscal_year = 0;          // Buddhist era
  HelpSum had;                  // of this benefit
  HelpSum had_ever;
  HelpSum family;               // everything that the family got in the fiscal year from anyone
  std::optional<std::int64_t> times_left;
  std::optional<Money> left;    // of this time: the least of what each ceiling leaves
  bool times_reached = false;   // this time is one too many
  bool amount_above = false;    // the asked amount is above what is left
  std::optional<kit::Date> again_on;  // when times are reached: the first day of the next fiscal year
};

// Refusals: benefits.benefit_unknown, benefits.person_unknown, benefits.household_unknown, benefits.help_unknown,
// benefits.in_future, benefits.help_value_needed.
class Benefits : public frame::Module {
 public:
  // The rate of a benefit on a day; nothing when there was none. A code of one rate ("ELD_HARDSHIP_OLD") gives that.
  virtual std::optional<BenefitBrief> find_benefit(frame::Look& look, std::string_view code, kit::Date on) = 0;
  virtual std::vector<BenefitBrief> benefits_on(frame::Look& look, kit::Date on) = 0;
  // By the rate of that day and what is known of the person.
  virtual kit::Result<Entitlement> entitlement(frame::Look& look, std::string_view code, std::string_view person_id,
                                               kit::Date on) = 0;

  // Counts for the person and the household from now on; a second note of the same document changes nothing.
  virtual kit::Result<HelpBrief> note_help(frame::Act& act, const HelpNote& note) = 0;
  // Money came back, goods were returned: the notes of the document count no more.
  virtual void withdraw_help(frame::Act& act, std::string_view document, std::string_view reason) = 0;
  // Somebody begins or ends to receive a monthly benefit.
  virtual kit::Result<void> note_receiving(frame::Act& act, std::string_view person_id, std::string_view code,
                                           kit::Date since, std::optional<kit::Date> until,
                                           std::string_view document) = 0;
  // What is within the actor's scope, newest first; fiscal_year 0: all.
  virtual std::vector<HelpBrief> help_of_person(frame::Look& look, std::string_view person_id, int fiscal_year) = 0;
  virtual std::vector<HelpBrief> help_of_household(frame::Look& look, std::string_view household_id,
                                                   int fiscal_year) = 0;
  // Counts across all centres, provinces and purses: sums and days only, nothing else leaves another's scope.
  virtual kit::Result<CeilingCheck> check_ceiling(frame::Look& look, std::string_view code, std::string_view person_id,
                                                  kit::Date on, Money asked) = 0;
};

std::unique_ptr<Benefits> open_benefits(targeting::Assessments& targeting, registry::Census& registry,
                                        network::Network& network, staff::Staff& staff);

}  // namespace benefits

// Letters of thanks. One calls itself a receipt for tax only while the receiving unit is registered for that.
#include <fmt/format.h>

#include "centre/giving/desk.hpp"
#include "centre/giving/rules.hpp"
#include "centre/giving/store.hpp"
#include "kit/text/thai_date.hpp"

namespace giving {
namespace {

using kit::Refused;
using kit::paper::Paragraph;

struct Writer {
  papers::Words say;
  bool english = false;
  std::string pick(const std::string& th, const std::string& en) const { return english && !en.empty() ? en : th; }
};

std::string what_came(const Writer& w, stock::Stock& stock, frame::Look& look, const Gift& g) {
  if (g.kind == GiftKind::money) return Money{g.amount}.pretty() + " " + w.say("giving.letter.baht");
  if (g.kind == GiftKind::time) return std::to_string(g.amount) + " " + w.say("giving.letter.hours");
  auto item = stock.find_item(look, g.item_id);
  ENSURE(item);
  return w.pick(item->name_th, item->name_en) + (item->size.empty() ? "" : " " + item->size) + " " + std::to_string(g.amount) + " " +
         w.pick(item->unit_th, item->unit_en);
}

}  // namespace

kit::Result<LetterView> Desk::post_letter(frame::Act& act, const AskLetter& c) {
  auto g = store::find_gift(act, act.path("gift_id"));
  auto campaign = g ? store::find_campaign(act, g->campaign_id) : std::nullopt;
  if (!campaign) return kit::refuse(Refused::not_found, "giving.gift_unknown");
  auto partner = g->partner_id.empty() ? std::nullopt : store::find_partner(act, g->partner_id);
  if (!partner) return kit::refuse(Refused::conflict, "giving.nobody_to_thank");
  auto registration = store::registration_on(act, g->org_id, g->received_on);
  bool receipt = is_tax_receipt(g->kind, registration);
  bool english = c.language == LetterLanguage::en;
  Writer w{doors_.papers.words(english ? "en" : "th"), english};
  auto day = kit::text::format_date_thai(g->received_on, kit::text::Precision::day, kit::text::DateLength::full, english ? kit::text::Language::en : kit::text::Language::th);
  kit::paper::Paper paper{.head = kit::paper::Head::letter,
                          .title = w.say(receipt ? "giving.letter.receipt" : "giving.letter.thanks"),
                          .subject = w.say("giving.letter.thanks"),
                          .language = english ? "en" : "th"};
  paper.blocks.push_back(Paragraph{w.say("giving.letter.dear") + " " + partner->name});
  paper.blocks.push_back(Paragraph{.text = fmt::format("{} {} {} {} {} {}", w.say("giving.letter.came_on"), day,
                                                       w.say("giving.letter.you_gave"), what_came(w, doors_.stock, act, *g),
                                                       w.say("giving.letter.for_campaign"), w.pick(campaign->title_th, campaign->title_en)),
                                   .indented = true});
  if (g->tied) paper.blocks.push_back(Paragraph{.text = w.say("giving.letter.tied_to") + " " + g->purpose, .indented = true});
  paper.blocks.push_back(Paragraph{.text = w.say("giving.letter.gratitude"), .indented = true});
  if (receipt)
    paper.blocks.push_back(Paragraph{.text = fmt::format("{} {} {} {}", w.say("giving.letter.registered_as"), registration->unit_name,
                                                         w.say("giving.letter.number"), registration->number)});
  else
    paper.blocks.push_back(Paragraph{.text = w.say("giving.letter.no_tax_receipt"), .bold = true});
  auto issued = TRY(doors_.papers.issue(act, {.org_id = g->org_id, .area_code = g->area_code, .series = receipt ? "receipt" : "letter",
                                              .kind = receipt ? "giving.letter.receipt" : "giving.letter.thanks",
                                              .about = "giving.campaign/" + campaign->id, .part = g->id, .paper = std::move(paper)}));
  return LetterView{issued.id, issued.number, receipt};
}

kit::Result<frame::Reply> Desk::get_letter(frame::Look& look) {
  auto g = store::find_gift(look, look.path("gift_id"));
  if (!g) return kit::refuse(Refused::not_found, "giving.gift_unknown");
  for (const auto& letter : doors_.papers.issued_about(look, g->org_id, "giving.campaign/" + g->campaign_id))
    if (letter.part == g->id) {
      auto file = doors_.papers.file_of(look, g->org_id, "giving.campaign/" + g->campaign_id, letter.id);
      ENSURE(file);
      look.saw(g->org_id, "giving.gift", g->id);
      look.keep_off_devices();
      return papers::reply_of_pdf(*std::move(file), "letter.pdf");
    }
  return kit::refuse(Refused::not_found, "giving.no_letter");
}

}  // namespace giving

#include "centre/messages/receipt/rules.hpp"

#include <algorithm>

#include "kit/http/form.hpp"
#include "kit/json/pointer.hpp"
#include "kit/text/text.hpp"

namespace messages::receipt {
namespace {

constexpr std::size_t word_max = 60;

std::vector<std::string> words_of(std::string_view text) {
  std::vector<std::string> out;
  for (const auto& word : kit::text::split(text, ','))
    if (auto trimmed = kit::text::trim(word); !trimmed.empty()) out.push_back(trimmed);
  return out;
}

std::optional<std::string> value_at(std::string_view body, const std::string& place) {
  if (place.starts_with('/')) return kit::json::find(body, place);
  auto form = kit::http::read_form(body);
  if (!form) return std::nullopt;
  auto at = std::ranges::find(*form, place, [](const auto& pair) { return pair.first; });
  return at == form->end() ? std::nullopt : std::optional(at->second);
}

bool says(const std::vector<std::string>& words, std::string_view word) {
  return std::ranges::any_of(words, [&](const auto& one) {
    return std::ranges::equal(one, word, [](char a, char b) { return std::tolower(static_cast<unsigned char>(a)) ==
                                                                     std::tolower(static_cast<unsigned char>(b)); });
  });
}

}  // namespace

std::optional<Manual> manual_of(std::string_view lines) {
  Manual manual;
  for (const auto& line : kit::text::split(lines, '\n')) {
    auto text = kit::text::trim(line);
    if (text.empty()) continue;
    auto sign = text.find('=');
    if (sign == text.npos) return std::nullopt;
    auto name = kit::text::trim(text.substr(0, sign)), value = kit::text::trim(text.substr(sign + 1));
    if (name == "id") manual.id = value;
    else if (name == "status") manual.status = value;
    else if (name == "reference") manual.reference = value;
    else if (name == "delivered") manual.delivered = words_of(value);
    else if (name == "failed") manual.failed = words_of(value);
    else return std::nullopt;
  }
  bool none = manual.id.empty() && manual.status.empty();
  bool whole = !manual.id.empty() && !manual.status.empty() && !manual.delivered.empty();
  bool placed = manual.reference.empty() || manual.reference.starts_with('/');
  return placed && (none || whole) ? std::optional(std::move(manual)) : std::nullopt;
}

std::optional<Receipt> read(const Manual& manual, std::string_view body) {
  if (manual.id.empty()) return std::nullopt;
  auto message = value_at(body, manual.id), word = value_at(body, manual.status);
  if (!message || message->empty() || !word || word->size() > word_max) return std::nullopt;
  auto delivery = says(manual.delivered, *word) ? Delivery::delivered
                  : says(manual.failed, *word)  ? Delivery::failed
                                                : Delivery::untold;
  return Receipt{*std::move(message), delivery, *std::move(word)};
}

}  // namespace messages::receipt

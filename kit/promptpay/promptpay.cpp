// Tags, lengths and values, and the sum over them.
#include "kit/promptpay/promptpay.hpp"

#include <algorithm>
#include <cstdio>

namespace kit::promptpay {
namespace {

constexpr std::string_view transfer_aid = "A000000677010111", bill_aid = "A000000677010112";

bool all_digits(std::string_view text) {
  return std::ranges::all_of(text, [](char c) { return c >= '0' && c <= '9'; });
}

std::string tlv(std::string_view tag, std::string_view value) {
  char length[4];
  std::snprintf(length, sizeof length, "%02d", static_cast<int>(value.size()));
  return std::string(tag) + length + std::string(value);
}

std::string hex(std::uint16_t sum) {
  char out[5];
  std::snprintf(out, sizeof out, "%04X", static_cast<unsigned>(sum));
  return out;
}

std::string with_sum(std::string text, std::string_view tag) {
  text += std::string(tag) + "04";
  return text + hex(crc16(text));
}

std::string amount_of(std::int64_t satang) {
  char out[32];
  std::snprintf(out, sizeof out, "%lld.%02lld", static_cast<long long>(satang / 100), static_cast<long long>(satang % 100));
  return out;
}

std::string payment(std::string_view account_tag, const std::string& account, std::optional<std::int64_t> satang,
                    std::string_view terminal = {}) {
  auto text = tlv("00", "01") + tlv("01", satang ? "12" : "11") + tlv(account_tag, account) + tlv("53", "764");
  if (satang) text += tlv("54", amount_of(*satang));
  text += tlv("58", "TH");
  if (!terminal.empty()) text += tlv("62", tlv("07", terminal));
  return with_sum(text, "63");
}

// All of it, or nothing.
std::optional<std::vector<Field>> split(std::string_view text) {
  std::vector<Field> out;
  while (!text.empty()) {
    if (text.size() < 4 || !all_digits(text.substr(0, 4))) return std::nullopt;
    auto length = static_cast<std::size_t>((text[2] - '0') * 10 + (text[3] - '0'));
    if (text.size() < 4 + length) return std::nullopt;
    out.push_back({std::string(text.substr(0, 2)), std::string(text.substr(4, length))});
    text.remove_prefix(4 + length);
  }
  return out;
}

const std::string* value_of(const std::vector<Field>& fields, std::string_view tag) {
  auto at = std::ranges::find(fields, tag, &Field::tag);
  return at == fields.end() ? nullptr : std::get_if<std::string>(&at->value);
}

bool is_amount(std::string_view text) {
  auto point = text.find('.');
  if (point == text.npos) return !text.empty() && all_digits(text);
  return point > 0 && all_digits(text.substr(0, point)) && all_digits(text.substr(point + 1)) && text.size() - point <= 3;
}

// Templates hold fields of their own.
bool open_templates(std::vector<Field>& fields) {
  for (auto& field : fields)
    if (field.tag == "29" || field.tag == "30" || field.tag == "62") {
      auto inner = split(std::get<std::string>(field.value));
      if (!inner) return false;
      field.value = std::move(*inner);
    }
  return true;
}

bool account_is_sound(const std::vector<Field>& fields) {
  for (const auto& field : fields) {
    const auto* inner = std::get_if<std::vector<Field>>(&field.value);
    if (!inner || field.tag != "29") continue;
    const auto* mobile = value_of(*inner, "01");
    const auto* number = value_of(*inner, "02");
    const auto* wallet = value_of(*inner, "03");
    if (mobile && (mobile->size() != 13 || !all_digits(*mobile))) return false;
    if (number && (number->size() != 13 || !all_digits(*number))) return false;
    if (wallet && (wallet->size() != 15 || !all_digits(*wallet))) return false;
  }
  return true;
}

std::variant<std::vector<Field>, Fault> checked(std::string_view text, std::string_view sum_tag) {
  auto fields = split(text);
  if (!fields || fields->empty()) return Fault::not_tlv;
  const auto* sum = value_of(*fields, sum_tag);
  if (!sum) return Fault::missing_crc;
  if (sum->size() != 4) return Fault::crc_length;
  if (fields->back().tag != sum_tag || hex(crc16(text.substr(0, text.size() - 4))) != *sum) return Fault::bad_crc;
  if (fields->front().tag != "00") return Fault::format_not_first;
  return *std::move(fields);
}

}  // namespace

std::uint16_t crc16(std::string_view bytes) {
  std::uint32_t sum = 0xFFFF;
  for (char c : bytes) {
    sum ^= static_cast<std::uint32_t>(static_cast<unsigned char>(c)) << 8;
    for (int bit = 0; bit < 8; ++bit) sum = (sum & 0x8000U) != 0 ? (sum << 1) ^ 0x1021U : sum << 1;
  }
  return static_cast<std::uint16_t>(sum & 0xFFFFU);
}

std::optional<Receiver> receiver_of(std::string_view typed) {
  std::string digits;
  for (char c : typed) {
    if (c >= '0' && c <= '9') digits += c;
    else if (c != '-' && c != ' ' && c != '+' && c != '.' && c != '(' && c != ')') return std::nullopt;
  }
  using Kind = Receiver::Kind;
  if (digits.size() == 15) return Receiver{Kind::wallet, digits};
  if (digits.size() == 13 && !digits.starts_with("0066")) return Receiver{Kind::tax_number, digits};
  if (digits.starts_with("0066")) digits = digits.substr(4);
  else if (digits.size() == 11 && digits.starts_with("66")) digits = digits.substr(2);
  else if (digits.size() == 10 && digits.starts_with("0")) digits = digits.substr(1);
  else return std::nullopt;
  if (digits.size() != 9) return std::nullopt;
  return Receiver{Kind::mobile, "0066" + digits};
}

std::string transfer_text(const Receiver& to, std::optional<std::int64_t> satang) {
  constexpr std::string_view tags[] = {"01", "02", "03"};
  return payment("29", tlv("00", transfer_aid) + tlv(tags[static_cast<int>(to.kind)], to.digits), satang);
}

std::string bill_text(const Bill& bill, std::optional<std::int64_t> satang) {
  auto account = tlv("00", bill_aid) + tlv("01", bill.biller_id) + tlv("02", bill.reference_1);
  if (!bill.reference_2.empty()) account += tlv("03", bill.reference_2);
  return payment("30", account, satang, bill.terminal);
}

std::string account_text(std::string_view bank_code, std::string_view account, std::optional<std::int64_t> satang) {
  return payment("29", tlv("00", transfer_aid) + tlv("04", std::string(bank_code) + std::string(account)), satang);
}

std::string slip_text(std::string_view bank_code, std::string_view reference) {
  return with_sum(tlv("00", tlv("00", "000001") + tlv("01", bank_code) + tlv("02", reference)) + tlv("51", "TH"), "91");
}

std::variant<std::vector<Field>, Fault> read_payment(std::string_view text) {
  auto read = checked(text, "63");
  if (std::holds_alternative<Fault>(read)) return read;
  auto& fields = std::get<std::vector<Field>>(read);
  const auto* currency = value_of(fields, "53");
  const auto* amount = value_of(fields, "54");
  if (!currency || *currency != "764") return Fault::currency;
  if (amount && !is_amount(*amount)) return Fault::amount;
  if (!open_templates(fields)) return Fault::not_tlv;
  if (!account_is_sound(fields)) return Fault::account;
  return read;
}

std::variant<std::vector<Field>, Fault> read_slip(std::string_view text) {
  auto read = checked(text, "91");
  if (auto* fields = std::get_if<std::vector<Field>>(&read)) {
    auto inner = split(std::get<std::string>(fields->front().value));
    if (!inner) return Fault::not_tlv;
    fields->front().value = std::move(*inner);
  }
  return read;
}

}  // namespace kit::promptpay

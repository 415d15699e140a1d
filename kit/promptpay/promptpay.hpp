// Thai payment QR: the text of an EMVCo merchant-presented code for PromptPay (tag 29) and bill payment (tag 30), and the
// reading of such texts. Nothing is drawn here.
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <utility>
#include <variant>
#include <vector>

namespace kit::promptpay {

// CRC-16/CCITT-FALSE: polynomial 1021, begun with FFFF, not reflected.
std::uint16_t crc16(std::string_view bytes);

// Whose money it becomes: a mobile number (0812345678 or +66...), a national or tax number (13 digits) or a wallet (15).
struct Receiver {
  enum class Kind { mobile, tax_number, wallet } kind = Kind::tax_number;
  std::string digits;  // of a mobile: 0066 and nine digits
};
// Signs between digits do not matter; nothing when it is none of the three.
std::optional<Receiver> receiver_of(std::string_view typed);

// One code for every gift when no amount is given (11), one for a single gift when it is (12).
std::string transfer_text(const Receiver& to, std::optional<std::int64_t> satang);
struct Bill {
  std::string biller_id;  // 15 digits: tax number and two more
  std::string reference_1, reference_2;
  std::string terminal = {};  // tag 62, label 07
};
std::string bill_text(const Bill& bill, std::optional<std::int64_t> satang);
// To an account of a bank, as its code of three digits and the number.
std::string account_text(std::string_view bank_code, std::string_view account, std::optional<std::int64_t> satang);
// The small code on a transfer slip.
std::string slip_text(std::string_view bank_code, std::string_view reference);

struct Field {
  std::string tag;
  std::variant<std::string, std::vector<Field>> value;
};
enum class Fault {
  not_tlv, missing_crc, crc_length, bad_crc, format_not_first, currency, amount, account
};
constexpr std::string_view name_of(Fault fault) {
  constexpr std::string_view names[] = {"not-tlv", "missing-crc", "crc-length-3", "bad-crc",
                                        "00-not-first", "currency-not-764", "amount", "account"};
  return names[static_cast<int>(fault)];
}
// A payment code's fields in their order, or what is wrong with it.
std::variant<std::vector<Field>, Fault> read_payment(std::string_view text);
// The same of a slip's code.
std::variant<std::vector<Field>, Fault> read_slip(std::string_view text);

}  // namespace kit::promptpay

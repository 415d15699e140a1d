// E-mail: a plain text of one part, handed over by SMTP.
#include "kit/post/call.hpp"

namespace kit::post {
namespace {

// RFC 2045: lines of at most 76 signs.
std::string base64(std::string_view bytes, bool in_lines) {
  constexpr std::string_view signs = "ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
  std::string out;
  std::size_t column = 0;
  for (std::size_t i = 0; i < bytes.size(); i += 3) {
    auto byte = [&](std::size_t at) { return at < bytes.size() ? static_cast<unsigned char>(bytes[at]) : 0u; };
    auto three = byte(i) << 16 | byte(i + 1) << 8 | byte(i + 2);
    for (int shift = 18, n = 0; shift >= 0; shift -= 6, ++n)
      out += i + static_cast<std::size_t>(n) > bytes.size() ? '=' : signs[three >> shift & 63];
    if (in_lines && (column += 4) == 76) out += "\r\n", column = 0;
  }
  return out;
}

// RFC 2047: encoded words of at most 75 signs, cut between characters.
std::string encoded_subject(std::string_view text) {
  constexpr std::size_t bytes_max = 45;
  std::string out;
  for (std::size_t at = 0; at < text.size();) {
    auto end = std::min(at + bytes_max, text.size());
    while (end < text.size() && end > at + 1 && (static_cast<unsigned char>(text[end]) & 0xC0) == 0x80) --end;
    out += (out.empty() ? "=?UTF-8?B?" : "\r\n =?UTF-8?B?") + base64(text.substr(at, end - at), false) + "?=";
    at = end;
  }
  return out;
}

std::string domain_of(std::string_view address) { return std::string(address.substr(address.rfind('@') + 1)); }

}  // namespace

bool is_mail_address(std::string_view text) {
  auto at = text.find('@');
  if (at == 0 || at == text.npos || at + 1 >= text.size() || text.size() > 254 || text.rfind('@') != at) return false;
  return std::ranges::none_of(text, [](char c) {
    return static_cast<unsigned char>(c) <= 0x20 || static_cast<unsigned char>(c) >= 0x7f || c == '<' || c == '>' || c == ',' || c == ';';
  });
}

std::string mail_text(const Mail& mail, const Parcel& parcel, std::string_view date) {
  return "Date: " + std::string(date) + "\r\nFrom: <" + mail.from + ">\r\nTo: <" + parcel.to +
         ">\r\nMessage-ID: <" + parcel.key + "@" + domain_of(mail.from) + ">\r\nSubject: " +
         encoded_subject(parcel.subject) +
         "\r\nAuto-Submitted: auto-generated\r\nMIME-Version: 1.0\r\nContent-Type: text/plain; charset=utf-8\r\n"
         "Content-Transfer-Encoding: base64\r\n\r\n" +
         base64(parcel.text, true) + "\r\n";
}

Outcome send_mail(const Mail& mail, const Parcel& parcel, std::string_view date, Limits limits) {
  bool known = mail.url.starts_with("smtp://") || mail.url.starts_with("smtps://");
  if (!known || !is_one_line(mail.url) || !is_mail_address(mail.from)) return {Fate::never, "settings", ""};
  if (!is_mail_address(parcel.to)) return {Fate::never, "address", ""};
  Call call(mail.url, "smtp,smtps", limits);
  call.set(CURLOPT_USE_SSL, static_cast<long>(CURLUSESSL_ALL));
  if (!mail.ca_file.empty()) call.set(CURLOPT_CAINFO, mail.ca_file.c_str());
  if (!mail.user.empty()) {
    call.set(CURLOPT_USERNAME, mail.user.c_str());
    call.set(CURLOPT_PASSWORD, mail.password.c_str());
  }
  call.mail("<" + mail.from + ">", "<" + parcel.to + ">", mail_text(mail, parcel, date));
  bool answered = call.run();
  auto says = "smtp " + std::to_string(call.status());
  if (answered) return {Fate::taken, says, ""};
  if (call.status() >= 500) return {Fate::never, says, ""};
  return {Fate::later, call.status() >= 400 ? says : "no answer: " + call.error(), ""};
}

}  // namespace kit::post

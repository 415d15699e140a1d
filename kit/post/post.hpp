// Sends one short message to one address: LINE Messaging API, an SMS gateway over HTTP, or e-mail over SMTP. libcurl is
// seen only in this folder. What happens is a value: taken, try again later, or never; nothing here tries twice.
#pragma once

#include <string>
#include <string_view>
#include <utility>
#include <vector>

namespace kit::post {

struct Parcel {
  std::string to;       // LINE user id, telephone number, or e-mail address
  std::string subject;  // e-mail only
  std::string text;
  std::string key;  // the same for every try of one message: the other side may know it again
};

enum class Fate { taken, later, never };
struct Outcome {
  Fate fate = Fate::later;
  std::string says;       // for an operator: "http 429", "smtp 550", "no connection"; never the address or the text
  std::string reference;  // the other side's name for it, when it tells
};

struct Limits {
  long connect_ms = 10'000;
  long whole_ms = 20'000;
};

// Addresses are https (or smtp with STARTTLS); plain http is taken for this machine alone.
struct Line {
  std::string url = "https://api.line.me/v2/bot/message/push";
  std::string token;
};
Outcome send_line(const Line& line, const Parcel& parcel, Limits limits = {});

// A gateway as its manual describes it. In values {to}, {text} and {key} are filled in.
struct Gateway {
  std::string url;
  bool json = false;  // the fields as a JSON object; otherwise as a form
  std::vector<std::pair<std::string, std::string>> fields;
  std::vector<std::pair<std::string, std::string>> headers;  // {token} is filled in
  std::string token;
  std::string reference;  // where its JSON answer holds its own name for the message ("/messages/0/id"); "" for nowhere
};
Outcome send_sms(const Gateway& gateway, const Parcel& parcel, Limits limits = {});

struct Mail {
  std::string url;  // "smtp://mail.example.org:587" (STARTTLS is demanded), "smtps://..."
  std::string user;
  std::string password;
  std::string from;     // an address
  std::string ca_file;  // "" for the system's authorities
};
Outcome send_mail(const Mail& mail, const Parcel& parcel, std::string_view date_rfc5322, Limits limits = {});

// The message as it is handed over, lines ending in CRLF.
std::string mail_text(const Mail& mail, const Parcel& parcel, std::string_view date_rfc5322);
bool is_mail_address(std::string_view text);
// https, or http to this machine.
bool is_safe_url(std::string_view url);

}  // namespace kit::post

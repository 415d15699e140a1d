// Reads a story line by line and plays it.
#include <cstdlib>
#include <fstream>
#include <sstream>

#include "kit/json/pointer.hpp"
#include "kit/text/text.hpp"
#include "tests/story/story.hpp"

namespace story {
namespace {

using kit::http::Method;

std::optional<Method> method_of(std::string_view word) {
  if (word == "GET") return Method::get;
  if (word == "HEAD") return Method::head;
  if (word == "POST") return Method::post;
  if (word == "PUT") return Method::put;
  if (word == "PATCH") return Method::patch;
  if (word == "DELETE") return Method::del;
  return std::nullopt;
}

class Player {
 public:
  Player(const std::filesystem::path& file, const std::string& engine)
      : file_(file), stage_(engine) {
    std::ifstream in(file);
    for (std::string line; std::getline(in, line);) lines_.push_back(line);
    variables_["today"] = stage_.clock.now().bangkok_day().text();
  }

  std::vector<std::string> play() {
    for (at_ = 0; at_ < lines_.size() && wrong_.size() < 5;) {
      auto line = kit::text::trim(lines_[at_++]);
      if (!line.empty() && !line.starts_with('#')) step(line);
    }
    if (requests_ == 0) blame("the story asks nothing");
    if (accepted_) write();
    return wrong_;
  }

 private:
  void blame(const std::string& why) {
    wrong_.push_back(file_.filename().string() + ":" + std::to_string(at_) + ": " + why);
  }

  // ${name} and ${i}
  std::string filled(std::string text) {
    for (auto open = text.find("${"); open != text.npos; open = text.find("${", open)) {
      auto close = text.find('}', open);
      auto name = text.substr(open + 2, close - open - 2);
      auto value = variables_.find(name);
      if (value == variables_.end()) {
        blame("nothing was kept as " + name);
        return text;
      }
      text.replace(open, close - open + 1, value->second);
      open += value->second.size();
    }
    return text;
  }

  void step(const std::string& line) {
    std::istringstream words(filled(line));
    std::string verb;
    words >> verb;
    auto rest = [&] {
      std::string text;
      std::getline(words, text);
      return kit::text::trim(text);
    };
    if (auto method = method_of(verb)) return request(*method, rest());
    if (verb == "clock") return set_clock(rest());
    if (verb == "organisation" || verb == "area" || verb == "member") return set_stage(verb, words);
    if (verb == "list") return bring_list(words);
    if (verb == "as") return void(who_ = rest());
    if (verb == "purpose") return void(purpose_ = rest());
    if (verb == "language") return void(language_ = rest());
    if (verb == "header") return add_header(rest());
    if (verb == "repeat") return void(repeat_ = static_cast<std::size_t>(number(rest())));
    if (verb == "keep") return keep(rest());
    if (verb == "expect") return expect_header(rest());
    if (verb == "absent") return absent(rest());
    if (verb == "verify") return verify();
    blame("no such word: " + verb);
  }

  std::int64_t number(const std::string& text) {
    auto read = kit::text::parse_int(text);
    if (!read) blame("not a number: " + text);
    return read.value_or(1);
  }

  void set_clock(const std::string& text) {
    auto instant = kit::Instant::parse(text);
    if (!instant) return blame("not a time: " + text);
    stage_.clock.set(*instant);
    visitors_.clear();
  }

  void set_stage(const std::string& verb, std::istringstream& words) {
    std::vector<std::string> all;
    for (std::string word; words >> word;) all.push_back(word);
    if (verb == "organisation" && all.size() >= 4) {
      std::string name = all[3];
      for (std::size_t i = 4; i < all.size(); ++i) name += " " + all[i];
      return stage_.add_organisation(all[0], all[1], all[2], name);
    }
    if (verb == "area" && all.size() >= 2)
      return stage_.set_area(all[0], {all.begin() + 1, all.end()});
    if (verb == "member" && all.size() >= 3)
      return stage_.add_member(all[0], all[1], all[2], {all.begin() + 3, all.end()});
    blame("too few words after " + verb);
  }

  void bring_list(std::istringstream& words) {
    std::string org_id, area_code, year;
    words >> org_id >> area_code >> year;
    stage_.bring_list(org_id, area_code, static_cast<int>(number(year)), block());
  }

  // Signed in when first needed; a new hour is a new session.
  Visitor& visitor() {
    auto& one = visitors_[who_];
    if (!one) {
      one = std::make_unique<Visitor>(stage_);
      if (who_ != "nobody") one->sign_in(who_);
    }
    one->purpose = purpose_;
    one->language = language_;
    return *one;
  }

  void add_header(const std::string& text) {
    auto colon = text.find(':');
    headers_.push_back({text.substr(0, colon), kit::text::trim(text.substr(colon + 1))});
  }

  bool at_verb(const std::string& line) { return line.starts_with("-> "); }

  // Lines up to the next empty line or the arrow.
  std::string block() {
    std::string text;
    while (at_ < lines_.size() && !kit::text::trim(lines_[at_]).empty() && !at_verb(lines_[at_]) &&
           !is_word(lines_[at_]))
      text += lines_[at_++] + "\n";
    return text;
  }

  static bool is_word(const std::string& line) {
    for (std::string_view word :
         {"keep ", "expect ", "absent ", "verify", "as ", "clock ", "purpose ", "language ", "header ", "repeat ",
          "GET ", "HEAD ", "POST ", "PUT ", "PATCH ", "DELETE ", "#"})
      if (line.starts_with(word)) return true;
    return false;
  }

  std::string body_of_request() {
    if (at_ < lines_.size() && lines_[at_].starts_with("file ")) {
      auto name = kit::text::trim(lines_[at_++].substr(5));
      headers_.push_back({"Content-Type", "application/octet-stream"});
      std::ifstream in(file_.parent_path() / name, std::ios::binary);
      if (!in) blame("no file " + name);
      return {std::istreambuf_iterator<char>(in), {}};
    }
    return block();
  }

  // As a browser does with Thai words in an address.
  static std::string encoded(const std::string& target) {
    std::string out;
    for (char c : target) out += static_cast<unsigned char>(c) < 0x80 ? std::string(1, c) : kit::http::percent_encode(std::string_view(&c, 1));
    return out;
  }

  void request(Method method, const std::string& target) {
    auto asked_at = at_;
    auto body = body_of_request();
    if (at_ >= lines_.size() || !at_verb(lines_[at_]))
      return blame("a request ends with -> STATUS");
    auto told_at = at_;
    int status = static_cast<int>(number(lines_[at_++].substr(3)));
    auto pattern = block();
    auto raw_target = lines_[asked_at - 1].substr(lines_[asked_at - 1].find(' ') + 1);
    for (std::size_t i = 1; i <= repeat_; ++i) {
      variables_["i"] = std::to_string(i);
      last_ = visitor().send(method, encoded(repeat_ > 1 ? filled(kit::text::trim(raw_target)) : target),
                             headers_, filled(body));
      ++requests_;
      if (repeat_ == 1 && std::getenv("CHAESON_ACCEPT"))
        accept(told_at, pattern);
      else
        check(status, filled(pattern));
    }
    headers_.clear();
    repeat_ = 1;
  }

  void check(int status, const std::string& pattern) {
    if (last_.status != status)
      return blame("-> " + std::to_string(status) + " expected, got " +
                   std::to_string(last_.status) + " " + last_.body);
    if (pattern.empty()) return;
    if (auto why = misfit(pattern, last_.body); !why.empty()) blame(why);
  }

  // What was answered stands in the file from now on, in place of the lines from `told_at` to here.
  void accept(std::size_t told_at, const std::string& pattern) {
    std::vector<std::string> told{"-> " + std::to_string(last_.status)};
    bool fits = pattern.empty() || misfit(filled(pattern), last_.body).empty();
    std::istringstream now(fits ? pattern : mended(pattern, filled(pattern), last_.body));
    for (std::string line; std::getline(now, line);) told.push_back(line);
    auto from = lines_.begin() + static_cast<std::ptrdiff_t>(told_at);
    auto to = lines_.begin() + static_cast<std::ptrdiff_t>(at_);
    if (std::equal(from, to, told.begin(), told.end())) return;
    lines_.insert(lines_.erase(from, to), told.begin(), told.end());
    at_ = told_at + told.size();
    accepted_ = true;
  }

  void write() {
    std::ofstream out(file_);
    for (const auto& line : lines_) out << line << "\n";
  }

  void keep(const std::string& text) {
    auto equals = text.find('=');
    auto name = kit::text::trim(text.substr(0, equals));
    auto pointer = kit::text::trim(text.substr(equals + 1));
    if (pointer == "etag") return void(variables_[name] = std::string(last_.header("ETag").value_or("")));
    auto value = kit::json::find(last_.body, pointer);
    if (!value) return blame("the answer has no " + pointer + ": " + last_.body.substr(0, 300));
    variables_[name] = *value;
  }

  void expect_header(const std::string& text) {
    auto colon = text.find(':');
    auto wanted = kit::text::trim(text.substr(colon + 1));
    auto got = std::string(last_.header(text.substr(0, colon)).value_or("(none)"));
    if (wanted != "…" && got != wanted) blame("header " + text + " expected, got " + got);
  }

  void absent(const std::string& text) {
    auto needle = text.size() >= 2 && text.front() == '"' ? text.substr(1, text.size() - 2) : text;
    if (last_.body.find(needle) != std::string::npos)
      blame("the answer holds " + needle + ": " + last_.body);
  }

  void verify() {
    for (const auto& problem : stage_.problems()) blame(problem);
  }

  std::filesystem::path file_;
  Stage stage_;
  std::vector<std::string> lines_;
  std::size_t at_ = 0;
  std::map<std::string, std::unique_ptr<Visitor>> visitors_;
  std::string who_ = "nobody";
  std::string purpose_ = "intake";
  std::string language_ = "th";
  std::map<std::string, std::string> variables_;
  std::vector<kit::http::Header> headers_;
  std::size_t repeat_ = 1;
  std::size_t requests_ = 0;
  kit::http::ClientResponse last_;
  std::vector<std::string> wrong_;
  bool accepted_ = false;
};

}  // namespace

std::vector<std::string> run(const std::filesystem::path& file, const std::string& engine) {
  return Player(file, engine).play();
}

}  // namespace story

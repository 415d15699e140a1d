#include "kit/sql/sqlite_text.hpp"

#include <cctype>
#include <initializer_list>
#include <vector>

namespace kit::sql {
namespace {

bool is_space(char c) {
  return std::isspace(static_cast<unsigned char>(c));
}
bool is_digit(char c) {
  return c >= '0' && c <= '9';
}
bool in_word(char c) {
  return std::isalnum(static_cast<unsigned char>(c)) || c == '_' ||
         static_cast<unsigned char>(c) >= 0x80;
}
std::string upper(std::string_view text) {
  std::string out(text);
  for (char& c : out) c = static_cast<char>(std::toupper(static_cast<unsigned char>(c)));
  return out;
}

class Rewriter {
 public:
  explicit Rewriter(std::string_view sql) : sql_(sql) {}

  std::string run() {
    while (at_ < sql_.size()) step();
    return std::move(out_);
  }

 private:
  void step() {
    char c = sql_[at_];
    if (c == '\'' || c == '"') return copy(quoted_end(c));
    if (sql_.substr(at_, 2) == "--") return copy(end_of("\n", 2));
    if (sql_.substr(at_, 2) == "/*") return copy(end_of("*/", 2));
    if (c == '$' && at_ + 1 < sql_.size() && is_digit(sql_[at_ + 1])) {
      out_ += '?';
      ++at_;
      return copy(word_end());
    }
    if (in_word(c)) return word();
    punctuation(c);
  }

  void word() {
    std::string w = upper(sql_.substr(at_, word_end() - at_));
    if (drop({"FOR", "UPDATE"}))
      return static_cast<void>(drop({"SKIP", "LOCKED"}) || drop({"NOWAIT"}));
    if (drop({"DOUBLE", "PRECISION"})) return emit("REAL");
    note(w);
    if (w == "BIGINT" || w == "BOOLEAN") return drop({w}), emit("INTEGER");
    if (w == "BYTEA") return drop({w}), emit("BLOB");
    copy(word_end());
  }

  // Follows the first words of a statement to know a CREATE TABLE with a column list.
  void note(const std::string& w) {
    if (depth_ > 0) return;
    if (w == "AS") table_ = false;
    if (words_ == 0) creates_ = w == "CREATE";
    if (creates_ && w == "TABLE" && words_ == 1) table_ = true;
    if (w != "TEMP" && w != "TEMPORARY") ++words_;
  }

  void punctuation(char c) {
    if (c == '(') ++depth_;
    if (c == ')') --depth_;
    copy(at_ + 1);
    if (c == ')' && depth_ == 0 && table_) close_table();
    if (c == ';') words_ = depth_ = 0, table_ = false;
  }

  void close_table() {
    table_ = false;
    std::string next = next_word();
    if (next == "WITHOUT") emit(" STRICT,");
    if (next.empty()) emit(" STRICT");
  }

  std::string next_word() const {
    std::size_t from = at_;
    while (from < sql_.size() && is_space(sql_[from])) ++from;
    std::size_t to = from;
    while (to < sql_.size() && in_word(sql_[to])) ++to;
    return upper(sql_.substr(from, to - from));
  }

  // Passes over these words when they come next, white space between them.
  bool drop(std::initializer_list<std::string_view> words) {
    std::size_t saved = at_;
    for (std::string_view expected : words) {
      if (next_word() != expected) return at_ = saved, false;
      while (is_space(sql_[at_])) ++at_;
      at_ += expected.size();
    }
    return true;
  }

  std::size_t word_end() const {
    std::size_t to = at_;
    while (to < sql_.size() && in_word(sql_[to])) ++to;
    return to;
  }
  // A doubled quote inside reads as two strings side by side, which copies the same.
  std::size_t quoted_end(char quote) const {
    std::size_t to = sql_.find(quote, at_ + 1);
    return to == std::string_view::npos ? sql_.size() : to + 1;
  }
  std::size_t end_of(std::string_view mark, std::size_t skip) const {
    std::size_t to = sql_.find(mark, at_ + skip);
    return to == std::string_view::npos ? sql_.size() : to + mark.size();
  }
  void copy(std::size_t to) {
    out_ += sql_.substr(at_, to - at_);
    at_ = to;
  }
  void emit(std::string_view text) { out_ += text; }

  std::string_view sql_;
  std::string out_;
  std::size_t at_ = 0;
  int depth_ = 0;
  int words_ = 0;
  bool creates_ = false;
  bool table_ = false;
};

}  // namespace

std::string to_sqlite(std::string_view sql) {
  return Rewriter(sql).run();
}

}  // namespace kit::sql

#include "centre/events/rules.hpp"

#include <array>

#include "centre/words/sheet.hpp"
#include "kit/text/text.hpp"

namespace events {
namespace {

using kit::Refused;

constexpr int days_most = 400;
constexpr std::size_t rows_most = 5000, name_most = 200;

std::optional<std::int64_t> minute_of_day(std::string_view hour) {
  if (hour.size() != 5 || hour[2] != ':') return std::nullopt;
  auto h = kit::text::parse_int(hour.substr(0, 2)), m = kit::text::parse_int(hour.substr(3));
  if (!h || !m || *h < 0 || *h > 24 || *m < 0 || *m > 59 || *h * 60 + *m > 24 * 60) return std::nullopt;
  return *h * 60 + *m;
}

using words::Synonym;
constexpr std::array synonyms{
    Synonym{"name", "name"},           Synonym{"ชื่อ", "name"},          Synonym{"ชื่อ-สกุล", "name"},
    Synonym{"ชื่อ - สกุล", "name"},      Synonym{"ชื่อ-นามสกุล", "name"},    Synonym{"ชื่อ นามสกุล", "name"},
    Synonym{"organisation", "organisation"}, Synonym{"organization", "organisation"}, Synonym{"หน่วยงาน", "organisation"},
    Synonym{"สังกัด", "organisation"},    Synonym{"กลุ่ม/หน่วยงาน", "organisation"}, Synonym{"phone", "phone"},
    Synonym{"โทรศัพท์", "phone"},         Synonym{"เบอร์โทร", "phone"},     Synonym{"เบอร์โทรศัพท์", "phone"},
    Synonym{"sessions", "sessions"},   Synonym{"ครั้งที่มา", "sessions"},   Synonym{"เข้าร่วมครั้งที่", "sessions"}};

// "1;2;3", "1-4", "ทุกครั้ง", "" for none; nothing when it names a session that is not there.
std::optional<std::vector<std::size_t>> sessions_named(std::string_view cell, std::size_t sessions) {
  std::vector<std::size_t> out;
  auto said = kit::text::lower_ascii(kit::text::digits_to_ascii(kit::text::trim(cell)));
  if (said.empty()) return out;
  if (said == "all" || said == "ทุกครั้ง" || said == "ครบ") said = "1-" + std::to_string(sessions);
  said = kit::text::replace_all(kit::text::replace_all(std::move(said), ",", ";"), " ", ";");
  for (const auto& part : kit::text::split(said, ';')) {
    if (part.empty()) continue;
    auto dash = part.find('-');
    auto from = kit::text::parse_int(part.substr(0, dash));
    auto to = dash == part.npos ? from : kit::text::parse_int(part.substr(dash + 1));
    if (!from || !to || *from < 1 || *to < *from || *to > static_cast<std::int64_t>(sessions)) return std::nullopt;
    for (auto n = *from; n <= *to; ++n) out.push_back(static_cast<std::size_t>(n - 1));
  }
  return out;
}

class List {
 public:
  List(std::size_t sessions, SheetReport& report) : sessions_(sessions), report_(report) {}

  kit::Result<void> header(const kit::csv::Line& line) {
    fields_ = words::fields_of(line, synonyms);
    if (std::ranges::find(fields_, "name") != fields_.end()) return {};
    return kit::refuse(Refused::invalid, "events.columns_missing");
  }
  void row(const kit::csv::Line& line) {
    ++report_.rows;
    ListRow row{.line = static_cast<std::int64_t>(line.number)};
    std::string sessions;
    for (std::size_t i = 0; i < line.cells.size() && i < fields_.size(); ++i) {
      auto cell = words::cell_of(line, i);
      if (fields_[i] == "name") row.name = cell;
      if (fields_[i] == "organisation") row.organisation = cell;
      if (fields_[i] == "phone") row.phone = cell;
      if (fields_[i] == "sessions") sessions = cell;
    }
    if (row.name.empty()) return refuse(line, "name", "events.name_needed");
    if (kit::text::code_points(row.name) > name_most) return refuse(line, "name", "events.too_long");
    if (kit::text::code_points(row.organisation) > name_most) return refuse(line, "organisation", "events.too_long");
    if (!row.phone.empty()) {
      auto phone = words::Phone::parse(row.phone);
      if (!phone) return refuse(line, "phone", "words.phone_wrong");
      row.phone = phone->number;
    }
    auto named = sessions_named(sessions, sessions_);
    if (!named) return refuse(line, "sessions", "events.session_unknown");
    row.sessions = *std::move(named);
    if (!seen_.insert(kit::text::search_form(row.name) + "/" + kit::text::search_form(row.organisation)).second)
      return refuse(line, "name", "events.twice_in_list");
    rows_.push_back(std::move(row));
  }
  std::vector<ListRow> rows() && { return std::move(rows_); }

 private:
  void refuse(const kit::csv::Line& line, std::string_view column, std::string_view code) {
    report_.refused.push_back({static_cast<std::int64_t>(line.number), std::string(column), std::string(code)});
  }
  std::size_t sessions_;
  SheetReport& report_;
  std::vector<std::string_view> fields_;
  std::vector<ListRow> rows_;
  std::set<std::string> seen_;
};

}  // namespace

std::optional<std::int64_t> minutes_between(std::string_view begins, std::string_view ends) {
  auto from = minute_of_day(begins), to = minute_of_day(ends);
  if (!from || !to || *to <= *from) return std::nullopt;
  return *to - *from;
}

std::int64_t minutes_of(const Session& session) { return minutes_between(session.begins, session.ends).value_or(0); }
std::int64_t minutes_of(std::span<const Session> sessions) {
  std::int64_t sum = 0;
  for (const auto& session : sessions) sum += minutes_of(session);
  return sum;
}

kit::Result<void> may_be_event(const WriteEvent& e) {
  if (e.ends_on < e.starts_on) return kit::refuse_field("/ends_on", "events.ends_before_start");
  if (e.starts_on.days_until(e.ends_on) > days_most) return kit::refuse_field("/ends_on", "events.too_many_days");
  return {};
}

kit::Result<void> may_be_session(const Event& event, const WriteSession& s) {
  if (s.on_day < event.starts_on || s.on_day > event.ends_on) return kit::refuse_field("/on_day", "events.outside_days");
  if (!minutes_between(s.begins, s.ends)) return kit::refuse_field("/ends", "events.hours_wrong");
  return {};
}

kit::Result<void> may_move(const Event& event, State to, std::size_t sessions) {
  if (to == event.state) return kit::refuse(Refused::conflict, "events.there_already");
  if (event.state == State::held && to != State::open) return kit::refuse(Refused::conflict, "events.over");
  if (to == State::held && sessions == 0) return kit::refuse(Refused::conflict, "events.no_sessions");
  return {};
}

kit::Result<void> takes_names(const Event& event, std::int64_t registered, Via via) {
  if (event.state == State::cancelled || (via == Via::link && event.state != State::open))
    return kit::refuse(Refused::conflict, "events.not_open");
  if (event.seats > 0 && registered >= event.seats) return kit::refuse(Refused::conflict, "events.full");
  return {};
}

kit::Result<void> takes_attendance(const Event& event, const Session& session, kit::Date today) {
  if (event.state == State::cancelled || event.state == State::planned) return kit::refuse(Refused::conflict, "events.not_open");
  if (session.on_day > today) return kit::refuse(Refused::conflict, "events.session_to_come");
  return {};
}

Came came_to(const Event& event, std::span<const Session> sessions, const std::set<std::string>& session_ids) {
  Came out;
  for (const auto& session : sessions)
    if (session_ids.contains(session.id)) {
      ++out.sessions;
      out.minutes += minutes_of(session);
    }
  auto all = minutes_of(sessions);
  out.completed = out.sessions > 0 && out.minutes * 100 >= event.needed_percent * all;
  return out;
}

kit::Result<std::vector<ListRow>> read_list(std::string_view bytes, std::size_t sessions, SheetReport& report) {
  List list(sessions, report);
  TRY(words::read_sheet(bytes, {.bytes_max = 4u << 20, .rows_max = rows_most + 1, .columns_max = 40},
                        [&](const kit::csv::Line& line) { return list.header(line); }, [&](const kit::csv::Line& line) { list.row(line); }));
  return std::move(list).rows();
}

}  // namespace events

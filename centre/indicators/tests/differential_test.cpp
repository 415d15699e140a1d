// On both databases: random histories of announcements, counted step by step, against a slow recomputation that knows
// nothing of facts and counts; every indicator, place and period. Planted faults are found.
#include <algorithm>
#include <map>
#include <random>
#include <thread>

#include "centre/frame/perform.hpp"
#include "centre/frame/wall.hpp"
#include "centre/indicators/desk.hpp"
#include "centre/indicators/store.hpp"
#include "kit/testing/database.hpp"

namespace frame {
std::span<const kit::sql::Migration> migrations();
}

namespace indicators {

std::span<const kit::sql::Migration> migrations();

namespace {

constexpr std::int64_t hour = 3'600'000;

struct Line {
  frame::Announcement what;
  std::map<std::string, std::string> members;
  kit::Instant at;
};

// What one measure comes to, the slow way: each record by itself, its lines from the first to the last.
struct Entry {
  std::string area;
  kit::Date day;
  std::int64_t n = 0, amount = 0, span = 0;
  bool late = false;
  kit::Instant known;
};

std::vector<std::string> words_of(const std::string& text, char at) {
  std::vector<std::string> out;
  std::string word;
  for (char c : text + at)
    if (c == at) out.push_back(std::exchange(word, "")); else word += c;
  return out;
}

bool holds(const std::string& condition, const Line& line) {
  if (condition.empty()) return true;
  for (const auto& part : words_of(condition, ';')) {
    auto least = part.find(">=");
    auto equal = part.find('=');
    auto name = part.substr(0, least != part.npos ? least : equal);
    auto at = line.members.find(name);
    auto value = at == line.members.end() ? "" : at->second;
    if (least != part.npos) {
      if (value.empty() || std::stoll(value) < std::stoll(part.substr(least + 2))) return false;
    } else {
      auto allowed = words_of(part.substr(equal + 1), '|');
      if (std::ranges::find(allowed, value) == allowed.end()) return false;
    }
  }
  return true;
}

int sign_of(const Measure& m, const std::string& announcement) {
  for (const auto& name : words_of(m.announcements, ',')) {
    if (name == announcement) return 1;
    if (name == "-" + announcement) return -1;
  }
  return 0;
}

class Slow {
 public:
  Slow(const std::vector<Line>& lines, std::vector<Measure> measures) : lines_(lines), measures_(std::move(measures)) {}

  const Measure& measure(const std::string& code) const { return *std::ranges::find(measures_, code, &Measure::code); }

  std::vector<Entry> entries(const std::string& code) const {
    const Measure& m = measure(code);
    std::map<std::string, std::vector<std::size_t>> records;
    for (std::size_t i = 0; i < lines_.size(); ++i)
      if (sign_of(m, lines_[i].what.name) != 0) records[lines_[i].what.org_id + "/" + lines_[i].what.subject].push_back(i);
    std::vector<Entry> out;
    for (const auto& [record, at] : records) of_record(m, at, out);
    return out;
  }

 private:
  void of_record(const Measure& m, const std::vector<std::size_t>& at, std::vector<Entry>& out) const {
    bool inside = false;
    std::size_t entered = 0;
    std::int64_t worth = 0;  // of a count that holds or stands: what was said of it last
    for (auto i : at) {
      bool now = holds(m.entering, lines_[i]);
      switch (m.counting) {
        case Counting::each:
          if (now) out.push_back(entry(m, i, i, sign_of(m, lines_[i].what.name), dated(m, i)));
          break;
        case Counting::once:
          if (now && !inside) out.push_back(entry(m, i, i, 1, dated(m, i))), inside = true;
          break;
        case Counting::span: {
          auto begun = first_of(measure(m.since), i);
          if (!now || inside || !begun) break;
          inside = true;
          out.push_back(entry(m, i, i, 1, dated(m, i)));
          auto from = lines_[*begun].at, until = lines_[i].at;
          out.back().span = m.span_unit == SpanUnit::hours ? (until.ms - from.ms) / hour
                                                          : from.bangkok_day().days_until(until.bangkok_day());
          break;
        }
        case Counting::standing:
        case Counting::holding:
          if (now && !inside) {
            entered = i, worth = worth_of(m, i);
            out.push_back(entry(m, i, i, 1, dated(m, i)));
          } else if (inside && (!now || worth_of(m, i) != worth)) {
            out.push_back(entry(m, i, entered, now ? 0 : -1, m.counting == Counting::holding ? dated(m, entered) : dated(m, i)));
            auto was = std::exchange(worth, now ? worth_of(m, i) : 0);
            out.back().amount = worth - was;
          }
          inside = now;
          break;
        case Counting::kept: break;
      }
    }
  }
  // The first line before (or at) `until` in which the record of line `until` entered the measure.
  std::optional<std::size_t> first_of(const Measure& m, std::size_t until) const {
    for (std::size_t i = 0; i <= until; ++i)
      if (sign_of(m, lines_[i].what.name) > 0 && lines_[i].what.subject == lines_[until].what.subject &&
          lines_[i].what.org_id == lines_[until].what.org_id && holds(m.entering, lines_[i]))
        return i;
    return std::nullopt;
  }
  kit::Date dated(const Measure& m, std::size_t i) const {
    auto at = lines_[i].members.find(m.dated);
    auto day = at == lines_[i].members.end() ? std::nullopt : kit::Date::parse(at->second);
    return day.value_or(lines_[i].at.bangkok_day());
  }
  bool closed(std::size_t i) const {
    const Line& line = lines_[i];
    auto own = line.members.find("secrecy");
    bool is = own != line.members.end() && own->second != "ordinary";
    auto hangs = line.members.find("case_id");
    auto about = hangs == line.members.end() ? line.what.subject : hangs->second;
    for (std::size_t later = i + 1; later < lines_.size(); ++later)
      if (lines_[later].what.subject == about) {
        if (lines_[later].what.name == "casework.file_sealed") is = true;
        if (lines_[later].what.name == "casework.file_unsealed") is = lines_[later].members.at("secrecy") != "ordinary";
      }
    return is;
  }
  std::int64_t worth_of(const Measure& m, std::size_t i) const {
    auto weight = lines_[i].members.find(m.weight);
    return weight == lines_[i].members.end() ? 0 : std::stoll(weight->second);
  }
  Entry entry(const Measure& m, std::size_t i, std::size_t where, int n, kit::Date day) const {
    auto month_end = std::chrono::year_month_day_last{day.day.year() / day.day.month() / std::chrono::last};
    kit::Date closes = kit::Date{std::chrono::year_month_day(month_end)}.plus_days(10);
    auto area = lines_[where].what.area_code.substr(0, closed(i) ? 2 : 6);
    return {area, day, n, n * worth_of(m, i), 0, closes < lines_[i].at.bangkok_day(), lines_[i].at};
  }

  const std::vector<Line>& lines_;
  std::vector<Measure> measures_;
};

struct Sum {
  std::int64_t n = 0, amount = 0, late = 0;
  std::vector<std::int64_t> spans;
};

Sum sum_of(const std::vector<Entry>& entries, const std::string& area, const std::string& from, const std::string& until, kit::Instant before) {
  Sum out;
  for (const Entry& e : entries) {
    auto month = e.day.text().substr(0, 7);
    if ((area != "00" && !e.area.starts_with(area)) || month < from || month > until || e.known >= before) continue;
    out.n += e.n, out.amount += e.amount, out.late += e.late ? 1 : 0;
    out.spans.push_back(e.span);
  }
  return out;
}

std::optional<std::int64_t> slow_value(const Indicator& i, const Sum& over, const Sum& under) {
  auto money = i.unit == "baht" ? 100.0L : 1.0L;
  auto thousandths = [](long double value) { return static_cast<std::int64_t>(std::floor(value * 1000 + 0.5L)); };
  switch (i.formula) {
    case Formula::number: return over.n * 1000;
    case Formula::amount: return thousandths(static_cast<long double>(over.amount) / money);
    case Formula::share: return under.n > 0 ? std::optional(thousandths(100.0L * over.n / under.n)) : std::nullopt;
    case Formula::mean: return under.n > 0 ? std::optional(thousandths(over.amount / money / under.n)) : std::nullopt;
    case Formula::within: {
      auto short_ones = std::ranges::count_if(over.spans, [&](auto span) { return span < i.within; });
      return under.n > 0 ? std::optional(thousandths(100.0L * short_ones / under.n)) : std::nullopt;
    }
    case Formula::median: {
      auto spans = over.spans;
      if (spans.empty()) return std::nullopt;
      std::ranges::sort(spans);
      return (spans[(spans.size() - 1) / 2] + spans[spans.size() / 2]) * 500;
    }
  }
  return std::nullopt;
}

struct HistoryTest : kit::testing::DatabaseTest {
  kit::FixedClock clock{*kit::Instant::parse("2021-10-05T02:00:00Z")};
  kit::crypto::Vault vault = kit::crypto::Vault::from_key(std::string(32, 'k'));
  std::unique_ptr<frame::Performer> performer;
  counting::Following following;
  std::vector<Line> lines;
  std::vector<Measure> measures, counted;  // all; and those that are counted, not kept elsewhere
  std::mt19937 random{20'230'410};

  void SetUp() override {
    DatabaseTest::SetUp();
    std::vector<kit::sql::Migration> all;
    for (auto part : {frame::migrations(), migrations()}) all.insert(all.end(), part.begin(), part.end());
    auto writer = db->write();
    kit::sql::migrate(*writer, all);
    frame::raise_wall(*writer);
    performer = std::make_unique<frame::Performer>(*db, vault, clock);
    look([&](frame::Look& l) { measures = store::definitions(l.db).measures; });
    std::ranges::copy_if(measures, std::back_inserter(counted), [](const Measure& m) { return m.counting != Counting::kept; });
  }
  static frame::Actor everywhere() {
    return {.name = "test", .role = frame::Role::system, .org_id = "system", .area_code = "00", .scope = frame::SystemScope::everywhere("test")};
  }
  void look(const std::function<void(frame::Look&)>& work) {
    std::vector<frame::SeenRecord> seen;
    auto done = performer->look(everywhere(), {}, [&](frame::Look& l) -> kit::Result<frame::Reply> {
      work(l);
      return frame::Reply{};
    }, seen);
    ASSERT_TRUE(done);
  }
  std::size_t any(std::size_t n) { return std::uniform_int_distribution<std::size_t>(0, n - 1)(random); }

  // Something that one of the measures may listen to, about one of few records, so that it comes again.
  Line random_line() {
    static const std::vector<std::pair<std::string, std::string>> centres{
        {"chaeson", "521304"}, {"chaeson", "521301"}, {"mueang", "520101"}, {"ban_mai", "521304"}, {"rai", "570101"}, {"rai", "57010203"}};
    const Measure& m = counted[any(counted.size())];
    auto names = words_of(m.announcements, ',');
    auto name = names[any(names.size())];
    Line line{.at = clock.now()};
    if (name.starts_with('-')) name.erase(0, 1);
    auto kind = m.record_kind;
    if (any(12) == 0) name = any(3) ? "casework.file_sealed" : "casework.file_unsealed", kind = "casework.case";
    auto number = any(25);
    const auto& [org, area] = centres[number % centres.size()];
    line.what = {org, name, kind + "-" + std::to_string(number), area, ""};
    for (const auto& other : measures)
      if (sign_of(other, name) != 0) fill(other, line);
    if (kind == "casework.case") line.members["secrecy"] = std::vector{"ordinary", "ordinary", "ordinary", "restricted", "sealed"}[any(5)];
    if (kind == "aid.request" && any(3)) line.members["case_id"] = "casework.case-" + std::to_string(any(25));
    line.what.detail = "{";
    for (const auto& [key, value] : line.members) line.what.detail += (line.what.detail.size() > 1 ? "," : "") + ("\"" + key + "\":") + json_of(value);
    line.what.detail += "}";
    return line;
  }
  static std::string json_of(const std::string& value) {
    bool bare = value == "true" || value == "false" || (!value.empty() && value.find_first_not_of("0123456789") == value.npos);
    return value.empty() ? "null" : bare ? value : "\"" + value + "\"";
  }
  void fill(const Measure& m, Line& line) {
    if (!m.entering.empty())
      for (const auto& part : words_of(m.entering, ';')) {
        auto equal = part.find('=');
        if (part[equal - 1] == '>') {
          line.members.try_emplace(part.substr(0, equal - 1), std::to_string(any(6)));
        } else {
          auto words = words_of(part.substr(equal + 1), '|');
          line.members.try_emplace(part.substr(0, equal), any(3) ? words[any(words.size())] : "other");
        }
      }
    if (!m.weight.empty()) line.members.try_emplace(m.weight, std::to_string(any(500'000)));
    if (!m.dated.empty() && any(2)) line.members[m.dated] = clock.now().bangkok_day().plus_days(-static_cast<int>(any(60))).text();
    if (!m.dimension.empty()) line.members.try_emplace(m.dimension, std::vector{"one", "two", "three"}[any(3)]);
  }
  void announce(int count) {
    std::vector<frame::JournalLine> written;
    for (int n = 0; n < count; ++n) {
      clock.advance_ms(static_cast<std::int64_t>(any(9 * hour)));
      lines.push_back(random_line());
      written.push_back({lines.back().what.org_id, lines.back().at, kit::make_uuid_v4(), "som", "desk_officer", lines.back().what});
    }
    auto connection = db->write();
    kit::sql::Transaction transaction(*connection);
    frame::write_journal(*connection, written);
    transaction.commit();
  }
  void live(int steps) {
    for (int n = 0; n < steps; ++n) {
      announce(1 + static_cast<int>(any(40)));
      if (any(2)) following.count_now(*performer);
    }
    following.count_now(*performer);
  }

  // How many values differ; `spoil` changes what the fast side says, as a fault would.
  int differences(std::optional<kit::Instant> as_of, const std::function<void(std::optional<std::int64_t>&)>& spoil = {}) {
    int wrong = 0, compared = 0;
    look([&](frame::Look& l) {
      Slow slow(lines, measures);
      auto all = store::indicators(l.db, clock.now().bangkok_day());
      std::map<std::string, std::vector<Entry>> entries;
      for (const auto& m : measures) entries[m.code] = slow.entries(m.code);
      auto before = as_of.value_or(kit::Instant{std::numeric_limits<std::int64_t>::max()});
      for (const char* area : {"00", "52", "57", "5213", "5201", "521304", "521301", "570101"})
        for (const char* name : {"2021-11", "2022-01", "2022-06", "2565-Q1", "2565-Q3", "2566-Q1", "2565", "2566"}) {
          auto period = rules::read_period(name).value();
          results::Grid grid(l.db, area, results::first_month(period), period.until, as_of);
          for (const auto& i : all) {
            if (slow.measure(i.numerator).counting == Counting::kept) continue;  // tests/results
            auto part = [&](const std::string& code) {
              bool stands = !code.empty() && slow.measure(code).counting == Counting::standing;
              return code.empty() ? Sum{} : sum_of(entries[code], area, stands ? "0000-00" : period.from, period.until, before);
            };
            auto told = grid.value(i, period);
            if (spoil) spoil(told);
            auto numerator = part(i.numerator);
            ++compared;
            if (told == slow_value(i, numerator, part(i.denominator)) && grid.over(i.numerator, period).late == numerator.late) continue;
            if (++wrong == 1 && !spoil)
              ADD_FAILURE() << i.code << " of " << area << " in " << name << ": " << told.value_or(-1) << ", slowly "
                            << slow_value(i, numerator, part(i.denominator)).value_or(-1);
          }
        }
    });
    EXPECT_GT(compared, 1000);
    return wrong;
  }
};
INSTANTIATE_TEST_SUITE_P(both, HistoryTest, kit::testing::engines(), kit::testing::engine_name);

TEST_P(HistoryTest, every_indicator_is_what_a_slow_recomputation_says) {
  live(60);
  EXPECT_EQ(differences({}), 0);
  auto middle = lines[lines.size() / 2].at;
  EXPECT_EQ(differences(middle), 0) << "as of an earlier day";
  int n = 0;
  EXPECT_GT(differences({}, [&](auto& value) { if (value && ++n % 97 == 0) *value += 1; }), 0) << "a value that is wrong by a thousandth is found";
}

TEST_P(HistoryTest, counting_anew_comes_to_the_same) {
  live(40);
  store::Counts counts, sums;
  look([&](frame::Look& l) { counts = store::all_counts(l.db), sums = store::all_sums(l.db); });
  ASSERT_FALSE(counts.empty());
  EXPECT_GT(following.rebuild(*performer), 0);
  look([&](frame::Look& l) {
    EXPECT_TRUE(store::all_counts(l.db) == counts);
    EXPECT_TRUE(store::all_sums(l.db) == sums);
    EXPECT_TRUE(store::counts_of_facts(l.db) == counts);
  });
  live(5);
  EXPECT_EQ(differences({}), 0) << "after a rebuild it goes on";
}

TEST_P(HistoryTest, parts_add_up_to_the_whole_and_an_average_of_averages_does_not) {
  live(50);
  int differ = 0;
  look([&](frame::Look& l) {
    auto period = rules::read_period("2565").value();
    for (const auto& i : store::indicators(l.db, clock.now().bangkok_day())) {
      auto m = *std::ranges::find(measures, i.numerator, &Measure::code);
      store::Asked asked{"00", m.counting == Counting::standing ? "0000-00" : period.from, period.until, {}};
      std::array<std::int64_t, 5> sums{};
      for (auto part : {store::Part::area_2, store::Part::area_4, store::Part::area_6, store::Part::organisation, store::Part::dimension})
        for (const auto& row : store::by_part(l.db, asked, part, i.numerator, "")) sums[static_cast<std::size_t>(part)] += row.count.n;
      EXPECT_EQ(std::ranges::count(sums, sums[0]), 5) << i.code;
      if (i.formula != Formula::share) continue;
      results::Grid whole(l.db, "00", period.from, period.until, {}), one(l.db, "52", period.from, period.until, {}), two(l.db, "57", period.from, period.until, {});
      auto a = one.value(i, period), b = two.value(i, period), all = whole.value(i, period);
      if (a && b && all && (*a + *b) / 2 != *all) ++differ;
    }
  });
  EXPECT_GT(differ, 3) << "the histories tell a weighted result from an average of averages";
}

TEST_P(HistoryTest, two_who_count_at_once_count_everything_once) {
  announce(600);
  counting::Following other;
  std::thread beside([&] { other.count_now(*performer); });
  following.count_now(*performer);
  beside.join();
  EXPECT_EQ(differences({}), 0);
}

TEST_P(HistoryTest, a_count_that_was_changed_by_hand_is_a_fault) {
  live(20);
  std::unique_ptr<staff::Staff> staff = staff::open_staff();
  auto network = network::open_network(*staff);
  auto papers = papers::open_papers(*network, *staff);
  auto registry = registry::open_registry(*network, *staff);
  auto messages = messages::open_messages(*registry, *papers, *staff, *network);
  auto casework = casework::open_casework(*registry, *network, *staff, *papers, *messages);
  auto events = events::open_events({*registry, *papers, *staff, *network});
  auto livelihoods = livelihoods::open_livelihoods({*registry, *network, *staff, *casework, *papers, *events});
  Desk desk(Doors{*network, *casework, *papers, *staff, *livelihoods});
  look([&](frame::Look& l) { EXPECT_TRUE(desk.faults(l).empty()); });
  db->write()->script("UPDATE indicators_counts SET n = n + 1 WHERE measure = (SELECT MIN(measure) FROM indicators_counts)");
  look([&](frame::Look& l) { EXPECT_EQ(desk.faults(l).size(), 2u); });
}

}  // namespace
}  // namespace indicators

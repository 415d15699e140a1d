// What an outlook starts from: the members, the rules, what is expected of the world, and tables of
// life. Money is whole satang, shares are millionths, time of membership is days.
#pragma once

#include <array>
#include <cstdint>
#include <vector>

namespace welfare::outlook {

inline constexpr std::int64_t ppm = 1'000'000;
inline constexpr unsigned ages_max = 111;  // the last age stands for all above
inline constexpr unsigned years_max = 30;
inline constexpr unsigned nights_max = 366;
inline constexpr unsigned rungs_max = 20;
inline constexpr std::size_t members_max = 50'000;

enum class Sex : std::uint8_t { female, male };

struct Member {
  std::int32_t age = 0;  // completed years when the outlook starts
  Sex sex = Sex::female;
  std::int64_t days = 0;                  // of membership
  std::uint32_t contribution_satang = 0;  // a year; 0: the fund carries it
};

// From so many days of membership, a death gives this.
struct Rung {
  std::int64_t days = 0;
  std::int64_t satang = 0;
};

struct Rules {
  std::int64_t contribution_ppm = ppm;  // of what each member pays today
  std::int64_t entry_fee_satang = 0;
  std::int64_t waiting_days = 0;       // no benefit of any kind before
  std::vector<Rung> death;             // by days, rising
  std::int64_t death_most_satang = 0;  // no death gives more
  std::int64_t night_satang = 0;
  std::int64_t nights_most = 0;  // a member's in one year
  std::int64_t birth_satang = 0;
  std::int64_t elder_satang = 0;  // a year
  std::int64_t elder_age = 60;
  std::int64_t elder_days = 0;
  std::int64_t disaster_satang = 0;
  std::int64_t pupil_satang = 0;  // a scholarship
  std::int64_t pupil_age_from = 6;
  std::int64_t pupil_age_to = 18;
  std::int64_t match_local_satang = 0;  // for a member-year
  std::int64_t match_state_satang = 0;
  std::int64_t match_days = 365;           // members of at least so long are matched
  std::int64_t administration_ppm = 0;     // of what comes in, interest apart
  std::int64_t administration_satang = 0;  // a year, rises with prices
};

struct World {
  std::int64_t new_members = 0;  // expected in a year
  std::int64_t leave_ppm = 0;    // of the members, each year, besides deaths
  std::int64_t inflation_ppm = 0;
  std::int64_t follow_ppm = 0;  // so much of inflation the benefits follow
  std::int64_t interest_ppm = 0;
  std::int64_t local_comes_ppm = ppm;  // chance that the match of a year is paid at all
  std::int64_t state_comes_ppm = ppm;
  std::int64_t bad_year_ppm = 0;     // chance of a flood or storm
  std::int64_t bad_share_ppm = 0;    // of the members who claim after one
  std::int64_t fire_ppm = 0;         // of the members who lose a house in any year
  std::int64_t pupil_share_ppm = 0;  // of those of school age who get a scholarship
};

struct Tables {
  std::array<std::array<double, ages_max>, 2> dies{};  // within the year of age; by Sex
  std::array<double, ages_max> bears{};                // a woman, within the year of age
  std::array<double, ages_max> ill{};                  // in hospital at least once in the year
  double nights_mean = 4;                              // of who is; geometric
};

struct Fund {
  std::vector<Member> members;
  std::int64_t opening_satang = 0;
  std::int64_t floor_satang = 0;  // below this the fund is called dry
};

struct Question {
  Fund fund;
  Rules rules;
  World world;
  Tables tables;
  unsigned years = 10;
  std::size_t runs = 10'000;
  std::uint64_t seed = 1;
  unsigned threads = 0;  // 0: all that may be used
};

}  // namespace welfare::outlook

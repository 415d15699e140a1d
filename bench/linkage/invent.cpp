#include "bench/linkage/invent.hpp"

#include <chrono>
#include <cstdio>
#include <memory>
#include <vector>

#include "bench/linkage/syllables.hpp"
#include "kit/base/breakage.hpp"

namespace linkage_bench {
namespace {

constexpr std::uint64_t people_a_village = 880;

struct Person {
  std::uint64_t number = 0;
  bool male = false;
  std::string first, last, national_id;
  int year = 0, month = 0, day = 0;
};

struct Home {
  std::string village, house;
  std::vector<Person> people;
};

std::string two(std::uint64_t n) {
  return {static_cast<char>('0' + n / 10 % 10), static_cast<char>('0' + n % 10)};
}

// Villages fill up tambons, districts and provinces, so that density stays as in the country.
std::string village_code(std::uint64_t village) {
  return two(10 + village / 3200 % 87) + two(1 + village / 160 % 20) + two(1 + village / 16 % 10) +
         two(1 + village % 16);
}

char check_digit(const std::string& twelve) {
  unsigned sum = 0;
  for (unsigned i = 0; i < 12; ++i) sum += unsigned(twelve[i] - '0') * (13 - i);
  return static_cast<char>('0' + (11 - sum % 11) % 10);
}

std::string invent_id(Chance& chance) {
  std::string id(1, static_cast<char>('1' + chance.skewed(8, 2)));
  for (int i = 0; i < 11; ++i) id += static_cast<char>('0' + chance.below(10));
  return id + check_digit(id);
}

void invent_birth(Person& person, int age, Chance& chance) {
  person.year = 2024 - age;
  person.month = int(1 + chance.below(12));
  person.day = int(1 + chance.below(28));
  // Of the old often only the year is known, and offices write 1 January.
  if (age > 60 && chance.in_hundred(25)) person.month = person.day = 1;
}

Person invent_person(std::uint64_t number, bool male, int age, std::string last, Chance& chance) {
  Person person{.number = number, .male = male, .last = std::move(last)};
  person.first = invent_first_name(chance, male);
  person.national_id = invent_id(chance);
  invent_birth(person, age, chance);
  return person;
}

// A couple or a single head, children, now and then an elder; most bear one surname.
Home invent_home(std::uint64_t home, std::uint64_t first_person, std::uint64_t seed) {
  Chance chance(seed * 0x9e3779b97f4a7c15ULL + home);
  Home made;
  made.village = village_code(first_person / people_a_village);
  made.house = std::to_string(1 + chance.below(300));
  if (chance.in_hundred(35)) made.house += "/" + std::to_string(1 + chance.below(20));
  auto surname = invent_surname(chance);
  int age = 24 + int(chance.below(60));
  bool male = chance.in_hundred(60);
  auto add = [&](bool is_male, int years, std::string last) {
    made.people.push_back(
        invent_person(first_person + made.people.size(), is_male, years, std::move(last), chance));
  };
  add(male, age, surname);
  if (chance.in_hundred(65))
    add(!male, std::max(18, age - 6 + int(chance.below(12))),
        chance.in_hundred(80) ? surname : invent_surname(chance));
  for (auto children = chance.skewed(5, 1.4); children > 0; --children)
    add(chance.in_hundred(51), std::max(0, age - 20 - int(chance.below(18))),
        chance.in_hundred(90) ? surname : invent_surname(chance));
  if (chance.in_hundred(20))
    add(chance.in_hundred(35), std::min(99, age + 20 + int(chance.below(12))),
        chance.in_hundred(55) ? surname : invent_surname(chance));
  // Twins are the hardest of relatives.
  if (made.people.size() > 3 && chance.in_hundred(3)) {
    auto &a = made.people[2], &b = made.people[3];
    b.year = a.year, b.month = a.month, b.day = a.day;
  }
  return made;
}

std::string birth_as_written(const Person& p, int year_slip, Chance& chance, bool buddhist) {
  int year = p.year + (buddhist ? 543 : 0) + year_slip;
  if (chance.in_hundred(50))
    return two(std::uint64_t(p.day)) + "/" + two(std::uint64_t(p.month)) + "/" +
           std::to_string(year);
  return std::to_string(year) + "-" + two(std::uint64_t(p.month)) + "-" + two(std::uint64_t(p.day));
}

struct Row {
  std::string national_id, sex, first, last, birth, village, house;
};

std::string number_as_written(const Home& home, const Person& p, Chance& chance) {
  if (chance.in_hundred(40)) return "";
  if (!chance.in_hundred(5)) return p.national_id;
  auto kind = chance.below(10);
  std::string id = p.national_id;
  if (kind < 2) return home.people[chance.below(home.people.size())].national_id;  // a relative's
  auto at = chance.below(12);
  if (kind < 7)
    id[at] = static_cast<char>('0' + (id[at] - '0' + 1 + int(chance.below(9))) % 10);
  else
    std::swap(id[at], id[at + 1]);
  return id;
}

// As the village's own list has it: nearly clean.
Row first_row(const Home& home, const Person& p, Chance& chance) {
  return {number_as_written(home, p, chance),   p.male ? "1" : "2", p.first,   p.last,
          birth_as_written(p, 0, chance, true), home.village,       home.house};
}

void mistake_birth(Person& p, int& year_slip, Chance& chance) {
  auto kind = chance.part() * 100;
  if (kind < 5 && p.day <= 12)
    std::swap(p.day, p.month);
  else if (kind < 9)
    p.day = int(1 + chance.below(28));
  else if (kind < 12)
    p.year += chance.in_hundred(50) ? 1 : -1;
  else if (kind < 15)
    p.year += chance.in_hundred(50) ? 10 : -10;
  else if (kind < 20)
    p.month = p.day = 1;
  else if (kind < 23)
    year_slip = chance.in_hundred(50) ? 543 : -543;
}

// The same person on another list, years later, by another hand.
Row other_row(const Home& home, const Person& person, Chance& chance) {
  Person p = person;
  int year_slip = 0;
  bool buddhist = chance.in_hundred(70);
  mistake_birth(p, year_slip, chance);
  if (!p.male && chance.in_hundred(8)) p.last = invent_surname(chance);
  if (chance.in_hundred(2)) p.first = invent_first_name(chance, p.male);
  if (chance.in_hundred(16)) p.first = misspell(p.first, chance);
  if (chance.in_hundred(16)) p.last = misspell(p.last, chance);
  Row row{number_as_written(home, p, chance),
          p.male ? "1" : "2",
          p.first,
          p.last,
          birth_as_written(p, (year_slip < 0 && buddhist) ? -1086 : year_slip, chance, buddhist),
          home.village,
          home.house};
  if (chance.in_hundred(4)) row.birth.clear();
  if (chance.in_hundred(2)) row.sex.clear();
  if (chance.in_hundred(12)) row.first = (p.male ? "นาย" : "นาง") + row.first;
  if (chance.in_hundred(1)) row.last.clear();
  if (chance.in_hundred(4)) row.house.clear();
  if (chance.in_hundred(8)) {  // moved, mostly not far
    bool near = chance.in_hundred(60);
    row.village = near ? row.village.substr(0, 6) + two(1 + chance.below(16))
                       : village_code(chance.below(75'000));
    row.house = std::to_string(1 + chance.below(300));
  }
  return row;
}

class File {
 public:
  explicit File(const std::string& path) : file_(std::fopen(path.c_str(), "wb"), &std::fclose) {
    if (!file_) throw kit::Breakage("cannot write " + path);
    out_ = "rec_id,list_id,nid,sex,first,last,birth_raw,village,house,true_id\n";
  }
  ~File() { flush(); }

  void add(const Row& row, int list, std::uint64_t person) {
    out_ += std::to_string(++rows_) + "," + std::to_string(list) + "," + row.national_id + "," +
            row.sex + "," + row.first + "," + row.last + "," + row.birth + "," + row.village + "," +
            row.house + "," + std::to_string(person) + "\n";
    if (out_.size() > 1 << 20) flush();
  }
  std::uint64_t rows() const { return rows_; }

 private:
  void flush() {
    if (std::fwrite(out_.data(), 1, out_.size(), file_.get()) != out_.size())
      throw kit::Breakage("the disk is full");
    out_.clear();
  }
  std::unique_ptr<std::FILE, int (*)(std::FILE*)> file_;
  std::string out_;
  std::uint64_t rows_ = 0;
};

}  // namespace

void invent_list(const std::string& path, std::uint64_t records, std::uint64_t seed) {
  auto people = static_cast<std::uint64_t>(double(records) / 1.18);
  File file(path);
  for (int list = 1; list <= 2; ++list) {
    std::uint64_t person = 0;
    for (std::uint64_t home = 0; person < people; ++home) {
      auto made = invent_home(home, person, seed);
      Chance chance(seed ^ (home * 31 + std::uint64_t(list)) * 0xd6e8feb86659fd93ULL);
      for (const Person& p : made.people) {
        if (person++ >= people) break;
        if (list == 1) file.add(first_row(made, p, chance), 1, p.number);
        // One in seven is on further lists, some on several: together 18 in a hundred.
        else if (chance.in_hundred(14.4))
          for (int more = 2; more < 6 && (more == 2 || chance.in_hundred(20)); ++more)
            file.add(other_row(made, p, chance), more, p.number);
      }
    }
  }
}

}  // namespace linkage_bench

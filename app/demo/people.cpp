// Families of three generations, some of them thin: elders alone, grandparents with grandchildren.
#include "app/demo/people.hpp"

#include <fmt/format.h>

namespace app::demo {
namespace {

using Random = std::mt19937;

constexpr const char* men[] = {"สมชาย", "บุญมี", "ประเสริฐ", "คำปัน", "อินถา", "สุพจน์", "วิชัย", "มานพ", "ณรงค์", "ทองใบ", "จันทร์",
                               "ธนากร", "ภูผา", "กิตติ", "อนุชา", "ศักดิ์ดา", "ปิยะ", "ชัยวัฒน์", "เอกชัย", "พงศกร", "ศรีวงศ์", "แก้วมา"};
constexpr const char* women[] = {"สมศรี", "บัวผัน", "คำแปง", "จันทร์ดี", "ประนอม", "วันเพ็ญ", "มาลี", "อำไพ", "สุภาพร", "นงลักษณ์", "เพ็ญศรี",
                                 "กัลยา", "ชลธิชา", "ปาริชาติ", "อรทัย", "รุ่งนภา", "ดวงใจ", "ศิริพร", "พิมพ์ใจ", "แสงดาว", "บุญตา", "ทองคำ"};
constexpr const char* boys[] = {"ภูมิ", "ปกรณ์", "ธีรภัทร", "ณัฐพล", "กันตพงศ์", "ศุภกร", "ต้นกล้า"};
constexpr const char* girls[] = {"พลอย", "ณัฐธิดา", "กมลชนก", "ฟ้าใส", "ปวีณา", "ชนิดา", "ข้าวหอม"};
constexpr const char* family_names[] = {"ใจแก้ว", "ปันทะ", "วงศ์ดอย", "คำภีระ", "แก้วเมืองปาน", "ศรีแจ้ซ้อน", "อินต๊ะวงค์", "จันทร์ต๊ะ", "สุริยะดอย",
                                        "ธรรมลังกา", "มูลฟู", "เครือคำ", "ตาสาย", "ไชยลังกา", "หล้าแก้ว", "บุญทาธรรม", "ปินตาคำ", "ยะมะโน"};

template <class List>
std::string any(Random& random, const List& list) {
  return list[random() % std::size(list)];
}
int between(Random& random, int low, int high) {
  return low + static_cast<int>(random() % static_cast<unsigned>(high - low + 1));
}

// Digits 2-5 belong to no registry office, so that no living person's number is made by chance.
std::string national_id(Random& random, int birth_year) {
  std::string id = birth_year >= 1984 ? "1" : "3";
  id += "9999";
  for (int i = 0; i < 7; ++i) id += static_cast<char>('0' + random() % 10);
  int sum = 0;
  for (int i = 0; i < 12; ++i) sum += (id[static_cast<std::size_t>(i)] - '0') * (13 - i);
  return id + static_cast<char>('0' + (11 - sum % 11) % 10);
}

MadePerson person(Random& random, bool woman, int age, int year, const std::string& last_name, std::string role) {
  MadePerson p;
  int birth_year = year - age;
  bool child = age < 15;
  p.title = child ? (woman ? "เด็กหญิง" : "เด็กชาย") : woman ? (random() % 3 ? "นาง" : "นางสาว") : "นาย";
  p.first_name = child ? (woman ? any(random, girls) : any(random, boys)) : (woman ? any(random, women) : any(random, men));
  p.last_name = last_name;
  p.gender = woman ? "female" : "male";
  p.birth = fmt::format("{:04}-{:02}-{:02}", birth_year, between(random, 1, 12), between(random, 1, 28));
  if (random() % 40) p.national_id = national_id(random, birth_year);
  p.role = std::move(role);
  return p;
}

std::vector<MadePerson> made_family(Random& random, int year) {
  auto name = any(random, family_names);
  std::vector<MadePerson> people;
  switch (random() % 5) {
    case 0:  // an elder alone
      people.push_back(person(random, random() % 3 > 0, between(random, 66, 88), year, name, "head"));
      return people;
    case 1:  // grandparents and the grandchildren left with them
      people.push_back(person(random, false, between(random, 60, 76), year, name, "head"));
      people.push_back(person(random, true, between(random, 58, 74), year, name, "spouse"));
      for (int i = between(random, 1, 3); i > 0; --i) people.push_back(person(random, random() % 2, between(random, 2, 14), year, name, "grandchild"));
      return people;
    default:  // parents, children, sometimes a grandmother
      people.push_back(person(random, random() % 4 == 0, between(random, 30, 55), year, name, "head"));
      if (people[0].gender == "male" && random() % 5) people.push_back(person(random, true, between(random, 28, 52), year, name, "spouse"));
      for (int i = between(random, 0, 3); i > 0; --i) people.push_back(person(random, random() % 2, between(random, 1, 19), year, name, "child"));
      if (random() % 3 == 0) people.push_back(person(random, true, between(random, 62, 85), year, any(random, family_names), "parent"));
      return people;
  }
}

}  // namespace

std::vector<MadeHousehold> make_village(Random& random, const std::string& tambon_code, int villages, int households, int year) {
  std::vector<MadeHousehold> all;
  for (int i = 0; i < households; ++i) {
    auto house = std::to_string(i / villages + 1) + (random() % 4 ? "" : "/" + std::to_string(between(random, 1, 3)));
    all.push_back({fmt::format("{}{:02}", tambon_code, i % villages + 1), house, made_family(random, year)});
  }
  return all;
}

}  // namespace app::demo

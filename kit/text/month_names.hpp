// Names of months as written and as shown. Shared by the files of this folder.
#pragma once

#include <array>
#include <string_view>

namespace kit::text {

struct MonthName {
  std::string_view thai, thai_short, thai_bare, english, english_short;
};

inline constexpr std::array<MonthName, 12> month_names = {{
    {"มกราคม", "ม.ค.", "มค", "January", "Jan"},
    {"กุมภาพันธ์", "ก.พ.", "กพ", "February", "Feb"},
    {"มีนาคม", "มี.ค.", "มีค", "March", "Mar"},
    {"เมษายน", "เม.ย.", "เมย", "April", "Apr"},
    {"พฤษภาคม", "พ.ค.", "พค", "May", "May"},
    {"มิถุนายน", "มิ.ย.", "มิย", "June", "Jun"},
    {"กรกฎาคม", "ก.ค.", "กค", "July", "Jul"},
    {"สิงหาคม", "ส.ค.", "สค", "August", "Aug"},
    {"กันยายน", "ก.ย.", "กย", "September", "Sep"},
    {"ตุลาคม", "ต.ค.", "ตค", "October", "Oct"},
    {"พฤศจิกายน", "พ.ย.", "พย", "November", "Nov"},
    {"ธันวาคม", "ธ.ค.", "ธค", "December", "Dec"},
}};

}  // namespace kit::text

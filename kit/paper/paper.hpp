// Official papers as PDF, described block by block: shaped Thai (line breaks between words, tone
// marks in their places), A4, fonts embedded, tables that go on over pages, a number and a QR on
// every page. Pango and Cairo are seen only in this folder. The words come from the caller.
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <variant>
#include <vector>

#include "kit/base/time.hpp"

namespace kit::paper {

enum class Align { start, centre, end };

struct Heading {
  std::string text;
  int level = 2;  // 1: a part of the paper, 2: a section, 3: a line
};

struct Paragraph {
  std::string text;  // a newline begins a new paragraph
  Align align = Align::start;
  bool indented = false;  // the first line, 2.5 cm, as in letters
  bool bold = false;
  double size_pt = 16;
};

// Labels and what is kept under them, without lines around.
struct Facts {
  struct Fact {
    std::string label;
    std::string value;  // empty: a dotted line to write on
  };
  std::vector<Fact> facts;
  double label_mm = 45;
  int columns = 1;
};

// One line of a form: labels with dotted lines that share the width by weight; filled or to fill in.
struct Fields {
  struct Field {
    std::string label;
    std::string value;
    double weight = 1;
  };
  std::vector<Field> fields;
};

// Dotted lines to write on; what is known already stands on the first of them.
struct Lines {
  std::string label;
  std::string value;
  int count = 3;
};

struct Table {
  struct Column {
    std::string title;
    double weight = 1;
    Align align = Align::start;
  };
  std::vector<Column> columns;
  std::vector<std::vector<std::string>> rows;
  std::vector<std::string> sums;  // a last row in bold, or none
  std::string when_empty;         // one line instead of rows
  double size_pt = 14;
  int blank_rows = 0;             // to write on, after the others
};

struct CheckBoxes {
  struct Box {
    std::string text;
    bool checked = false;
  };
  std::string label;
  std::vector<Box> boxes;
  int columns = 1;
};

// Kept together on one page, two beside each other, or three. `agreed` is what is signed: it goes to the page of the
// signatures.
struct Signatures {
  struct Signature {
    std::string before;  // "ลงชื่อ"
    std::string after;   // "ผู้รับเงิน"
    std::string name;    // in brackets below; empty: dots
    std::string below;   // office, date
    std::string jpeg = {};  // what was signed on a screen
  };
  std::vector<Signature> signatures;
  std::string agreed = {};
};

struct Picture {
  std::string jpeg;
  double width_mm = 80;
  std::string caption;
};

// QR codes side by side, each with a line or two below it, to be read by a phone.
struct Codes {
  struct Code {
    std::string qr;    // what it says to the phone
    std::string text;  // what it says to people
  };
  std::vector<Code> codes;
  int columns = 4;
  double side_mm = 22;
};

// How several things stand, as a wheel: each a spoke with its words beside the tip.
struct Wheel {
  struct Spoke {
    std::string label;
    std::string word;             // "ขัดสน"
    std::optional<double> now;    // 0 in the middle to 1 at the tip; nothing: not known
    std::optional<double> before;
  };
  std::vector<Spoke> spokes;  // the first one straight up
  std::string legend;         // what the dashed outline is
};

struct Line {};
struct Gap {
  double mm = 4;
};
struct NewPage {};

using Block = std::variant<Heading, Paragraph, Facts, Fields, Lines, Table, CheckBoxes, Signatures,
                           Picture, Codes, Wheel, Line, Gap, NewPage>;

// The head of the first page. `office` stands to the right of the number in a letter, under the
// title in a form.
enum class Head { form, letter, memo };

struct Paper {
  Head head = Head::form;
  std::string title;
  std::string subtitle;
  std::string number;               // "ที่ พม 0001/2569"; also in the foot of every page
  std::vector<std::string> office;  // who issues it, and where
  std::string date;
  std::string mark;                 // "ลับ": in red, above and below on every page
  std::string speed;                // "ด่วนที่สุด": in red beside the number
  std::string verify_url;           // becomes the QR; empty: none
  std::string verify_words;         // one or two lines beside it
  bool thai_digits = false;         // not in the address of the QR
  bool booklet = false;             // pages of A5, two on a sheet, in the order for folding in the middle
  // What a reader of the file finds in its properties.
  std::string author;
  std::string subject;
  std::string language = "th";
  Instant made;  // the same paper made at the same instant has the same bytes
  std::vector<Block> blocks;
};

// A file in PDF 1.5. Breakage when the Thai font is not installed.
std::string pdf(const Paper& paper);

}  // namespace kit::paper

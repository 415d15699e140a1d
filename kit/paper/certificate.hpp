// Certificates as PDF: each on a page of A4 lying down with its own number and QR, all in one file, so that each font is
// embedded once however many there are. The words come from the caller.
#pragma once

#include <string>
#include <vector>

#include "kit/base/time.hpp"

namespace kit::paper {

struct Certificate {
  std::string name;    // whom it honours; set smaller when it is long
  std::string reason;  // what for, in the middle of the page; a newline begins a new paragraph
  std::string number;
  std::string verify_url;    // becomes the QR; empty: none
  std::string verify_words;  // one or two lines beside it
};

struct Certificates {
  std::vector<std::string> office;  // who gives them
  std::string title;                // "เกียรติบัตร"
  std::string presented;            // the line above the name
  std::string given;                // "ให้ไว้ ณ วันที่ ..."
  std::string signer_name;          // empty: dots
  std::string signer_position;
  bool thai_digits = false;
  std::string author;  // what a reader of the file finds in its properties
  std::string subject;
  Instant made;  // equal certificates made at an equal instant have equal bytes
  std::vector<Certificate> pages;
};

// Breakage when the Thai font is not installed.
std::string pdf(const Certificates& certificates);

}  // namespace kit::paper

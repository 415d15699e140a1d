// HTML that is written by the server: markup is ours, every text that is put into it is escaped.
#pragma once

#include <initializer_list>
#include <string>
#include <string_view>

namespace portal::pages {

std::string escaped(std::string_view text);

class Html {
 public:
  // Each {} of the markup takes the next text.
  Html& put(std::string_view markup, std::initializer_list<std::string_view> texts = {});
  // What is HTML already.
  Html& add(std::string_view html) {
    out_ += html;
    return *this;
  }
  std::string done() && { return std::move(out_); }

 private:
  std::string out_;
};

}  // namespace portal::pages

// One call through libcurl, with limits on everything. For the .cpp files of this folder only.
#pragma once

#include <curl/curl.h>

#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "kit/post/post.hpp"

namespace kit::post {

class Call {
 public:
  Call(const std::string& url, const char* protocols, Limits limits);

  void header(const std::string& line);
  void body(std::string bytes);  // POST
  void mail(const std::string& from, const std::string& to, std::string text);
  template <class Option>
  void set(CURLoption option, Option value) {
    curl_easy_setopt(handle_.get(), option, value);
  }
  // False when nobody answered; then status() is 0 and error() says why.
  bool run();
  long status() const { return status_; }
  const std::string& answer() const { return answer_; }
  const std::string& error() const { return error_; }

 private:
  static std::size_t take(char* bytes, std::size_t size, std::size_t count, void* call);
  static std::size_t give(char* room, std::size_t size, std::size_t count, void* call);

  std::unique_ptr<CURL, decltype(&curl_easy_cleanup)> handle_;
  std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> headers_{nullptr, &curl_slist_free_all};
  std::unique_ptr<curl_slist, decltype(&curl_slist_free_all)> receivers_{nullptr, &curl_slist_free_all};
  std::string body_;
  std::size_t given_ = 0;
  std::string answer_;
  std::string error_;
  long status_ = 0;
};

// "Bearer a\r\nX: b" would be two headers: no value may hold a line break.
bool is_one_line(std::string_view text);
std::string percent(std::string_view text);
std::string quoted_json(std::string_view text);
std::string filled(std::string text, const Parcel& parcel, std::string_view token);

}  // namespace kit::post

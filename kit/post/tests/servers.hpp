// The other side of messages, on this machine: an HTTP server that remembers what it was asked, and an SMTP server.
#pragma once

#include <gtest/gtest.h>
#include <sys/wait.h>
#include <unistd.h>

#include <cstdio>
#include <cstdlib>
#include <deque>
#include <filesystem>
#include <mutex>
#include <thread>

#include "kit/http/http.hpp"

namespace kit::post::testing {

class HttpSide {
 public:
  HttpSide()
      : server_({}, [this](http::Request& request) { return answer(request); }), thread_([this] { server_.run(); }) {}
  ~HttpSide() {
    server_.stop();
    thread_.join();
  }
  std::string url(const std::string& path) const { return "http://127.0.0.1:" + std::to_string(server_.port()) + path; }
  // What the next requests are answered with; 200 when nothing is left.
  void answer_with(std::initializer_list<int> statuses) {
    std::lock_guard lock(mutex_);
    statuses_.assign(statuses);
  }
  // What every answer holds from now on.
  void say(std::string body) {
    std::lock_guard lock(mutex_);
    says_ = std::move(body);
  }
  std::vector<http::Request> asked() {
    std::lock_guard lock(mutex_);
    return asked_;
  }

 private:
  http::Response answer(http::Request& request) {
    std::lock_guard lock(mutex_);
    asked_.push_back(request);
    http::Response out{.body = says_};
    if (!statuses_.empty()) {
      out.status = statuses_.front();
      statuses_.pop_front();
    }
    return out;
  }
  std::mutex mutex_;
  std::deque<int> statuses_;
  std::string says_ = "{}";
  std::vector<http::Request> asked_;
  http::Server server_;
  std::thread thread_;
};

class SmtpSide {
 public:
  SmtpSide() {
    std::string folder = (std::filesystem::temp_directory_path() / "chaeson-smtp-XXXXXX").string();
    folder_ = mkdtemp(folder.data());
    auto made = "openssl req -x509 -newkey rsa:2048 -nodes -days 2 -subj /CN=localhost -addext "
                "subjectAltName=IP:127.0.0.1 -keyout " + folder_ + "/key.pem -out " + folder_ + "/cert.pem 2>/dev/null";
    EXPECT_EQ(std::system(made.c_str()), 0);
    start();
  }
  ~SmtpSide() {
    fclose(in_);
    fclose(out_);
    waitpid(child_, nullptr, 0);
    std::filesystem::remove_all(folder_);
  }
  std::string url() const { return "smtp://127.0.0.1:" + std::to_string(port_); }
  std::string ca_file() const { return folder_ + "/cert.pem"; }
  std::string next() { return read_line(); }  // what was taken, as JSON

 private:
  void start() {
    int to[2], from[2];
    ASSERT_EQ(pipe(to), 0);
    ASSERT_EQ(pipe(from), 0);
    auto script = std::filesystem::absolute("kit/post/tests/smtp_server.py").string();
    auto certificate = folder_ + "/cert.pem", key = folder_ + "/key.pem";
    child_ = fork();
    if (child_ == 0) {
      dup2(to[0], 0);
      dup2(from[1], 1);
      for (int fd : {to[0], to[1], from[0], from[1]}) close(fd);
      execlp("python3", "python3", script.c_str(), certificate.c_str(), key.c_str(), nullptr);
      _exit(1);
    }
    close(to[0]);
    close(from[1]);
    in_ = fdopen(to[1], "w");
    out_ = fdopen(from[0], "r");
    port_ = std::atoi(read_line().c_str());
    ASSERT_GT(port_, 0);
  }
  std::string read_line() {
    std::string line;
    for (int c = fgetc(out_); c != EOF && c != '\n'; c = fgetc(out_)) line += static_cast<char>(c);
    return line;
  }
  std::string folder_;
  pid_t child_ = -1;
  FILE* in_ = nullptr;
  FILE* out_ = nullptr;
  int port_ = 0;
};

}  // namespace kit::post::testing

// Where the program keeps things and how it listens: from flags, then the environment, then a file.
#pragma once

#include <cstdint>
#include <string>

namespace app {

struct Settings {
  std::string database = "data/chaeson.db";  // an SQLite path or postgresql://...
  std::string key_file = "";                 // empty: beside the SQLite file, else data/chaeson.key
  std::string address = "127.0.0.1";
  std::uint16_t port = 8080;
  int workers = 4;
  int connections = 8;                       // to PostgreSQL, or SQLite readers
  std::string trusted_proxies = "";          // addresses, separated by commas
  std::string public_address = "";           // where the public reaches the pages: https://centre.example.org
  std::string log_level = "info";

  std::string key_path() const;
  std::string data_folder() const;           // beside the SQLite file; with PostgreSQL, beside the key
};

}  // namespace app

// A query whose text was put together while the program ran, out of described parts that were checked: a rule of benefits
// becomes one. It carries the scope like a ScopedQuery; what people typed stands in its parameters only.
#pragma once

#include <string>
#include <vector>

#include "centre/frame/query.hpp"

namespace frame {

struct MadeQuery {
  std::string text;  // with {scope:alias}
  std::vector<Value> params;
};

inline Rows rows(Db& db, const MadeQuery& query) {
  ENSURE(query.text.find("{scope:") != std::string::npos);
  ScopedQuery scoped{"{scope:made}"};
  scoped.text = query.text;
  auto asked = db.ask(scoped, query.params);
  return std::move(asked.rows());
}

}  // namespace frame

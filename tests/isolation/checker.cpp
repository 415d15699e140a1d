// Version order from the lists, three kinds of dependencies, and cycles among them (Tarjan).
#include "tests/isolation/checker.hpp"

#include <algorithm>
#include <set>

namespace isolation {
namespace {

struct Written {
  int by = 0;
  bool last_of_its = false;  // no later append of the same transaction to the same key
};
using Writers = std::map<std::pair<int, std::int64_t>, Written>;
using Edges = std::vector<std::set<int>>;
struct Graph {
  Edges ww, wr, rw;
};

Writers writers_of(const std::vector<Done>& history) {
  Writers out;
  for (std::size_t t = 0; t < history.size(); ++t) {
    std::map<int, std::int64_t> newest;
    for (const auto& op : history[t].operations)
      if (op.append) {
        out[{op.key, op.value}] = {static_cast<int>(t), true};
        if (auto before = newest.find(op.key); before != newest.end()) out[{op.key, before->second}].last_of_its = false;
        newest[op.key] = op.value;
      }
  }
  return out;
}

bool begins(const std::vector<std::int64_t>& whole, const std::vector<std::int64_t>& part) {
  return part.size() <= whole.size() && std::equal(part.begin(), part.end(), whole.begin());
}

// What one read shows by itself.
void look_at_read(const Operation& op, int reader, const std::vector<Done>& history, const Writers& writers,
                  const std::vector<std::int64_t>& order, std::map<std::string, int>& found) {
  if (!begins(order, op.read)) ++found["incompatible_order"];
  for (auto value : op.read)
    if (auto at = writers.find({op.key, value}); at == writers.end() || !history[static_cast<std::size_t>(at->second.by)].committed)
      ++found["G1a"];
  if (op.read.empty()) return;
  auto at = writers.find({op.key, op.read.back()});
  if (at != writers.end() && at->second.by != reader && !at->second.last_of_its) ++found["G1b"];
}

Graph graph_of(const std::vector<Done>& history, const Writers& writers, const std::map<int, std::vector<std::int64_t>>& last) {
  auto size = history.size();
  Graph g{Edges(size), Edges(size), Edges(size)};
  auto writer = [&](int key, std::int64_t value) {
    auto at = writers.find({key, value});
    return at == writers.end() ? -1 : at->second.by;
  };
  auto link = [](Edges& edges, int from, int to) {
    if (from >= 0 && to >= 0 && from != to) edges[static_cast<std::size_t>(from)].insert(to);
  };
  for (const auto& [key, order] : last)
    for (std::size_t i = 1; i < order.size(); ++i) link(g.ww, writer(key, order[i - 1]), writer(key, order[i]));
  for (std::size_t t = 0; t < size; ++t) {
    if (!history[t].committed) continue;
    for (const auto& op : history[t].operations) {
      auto order = last.find(op.key);
      if (op.append || order == last.end()) continue;
      auto reader = static_cast<int>(t);
      if (!op.read.empty()) link(g.wr, writer(op.key, op.read.back()), reader);
      if (begins(order->second, op.read) && op.read.size() < order->second.size())
        link(g.rw, reader, writer(op.key, order->second[op.read.size()]));
    }
  }
  return g;
}

Edges both(const Edges& a, const Edges& b) {
  Edges out = a;
  for (std::size_t i = 0; i < b.size(); ++i) out[i].insert(b[i].begin(), b[i].end());
  return out;
}

// Strongly connected components, without recursion: histories are long.
class Tarjan {
 public:
  explicit Tarjan(const Edges& edges) : edges_(edges), index_(edges.size(), -1), low_(edges.size()), component_(edges.size()), on_stack_(edges.size()) {
    for (std::size_t v = 0; v < edges.size(); ++v)
      if (index_[v] < 0) visit(static_cast<int>(v));
  }
  int cycles() const { return cycles_; }
  const std::vector<int>& component() const { return component_; }

 private:
  struct Step {
    int vertex;
    std::set<int>::const_iterator next;
  };
  void enter(int v) {
    auto at = static_cast<std::size_t>(v);
    index_[at] = low_[at] = counter_++;
    stack_.push_back(v);
    on_stack_[at] = true;
    steps_.push_back({v, edges_[at].begin()});
  }
  void visit(int root) {
    enter(root);
    while (!steps_.empty()) {
      auto v = static_cast<std::size_t>(steps_.back().vertex);
      if (steps_.back().next != edges_[v].end()) {
        auto w = *steps_.back().next++;
        if (index_[static_cast<std::size_t>(w)] < 0) enter(w);
        else if (on_stack_[static_cast<std::size_t>(w)]) low_[v] = std::min(low_[v], index_[static_cast<std::size_t>(w)]);
        continue;
      }
      leave(v);
    }
  }
  void leave(std::size_t v) {
    if (low_[v] == index_[v]) {
      int members = 0;
      for (int w = -1; w != static_cast<int>(v); ++members) {
        w = stack_.back();
        stack_.pop_back();
        on_stack_[static_cast<std::size_t>(w)] = false;
        component_[static_cast<std::size_t>(w)] = static_cast<int>(v);
      }
      cycles_ += members > 1;
    }
    steps_.pop_back();
    if (!steps_.empty()) {
      auto parent = static_cast<std::size_t>(steps_.back().vertex);
      low_[parent] = std::min(low_[parent], low_[v]);
    }
  }

  const Edges& edges_;
  std::vector<int> index_, low_, component_;
  std::vector<bool> on_stack_;
  std::vector<int> stack_;
  std::vector<Step> steps_;
  int counter_ = 0, cycles_ = 0;
};

// Whatever lies on a cycle with both stays in their component.
bool reaches(const Edges& edges, const std::vector<int>& component, int from, int to) {
  auto home = component[static_cast<std::size_t>(to)];
  if (component[static_cast<std::size_t>(from)] != home) return false;
  std::set<int> seen{from};
  std::vector<int> open{from};
  while (!open.empty()) {
    auto v = open.back();
    open.pop_back();
    if (v == to) return true;
    for (int w : edges[static_cast<std::size_t>(v)])
      if (component[static_cast<std::size_t>(w)] == home && seen.insert(w).second) open.push_back(w);
  }
  return false;
}

void put(std::map<std::string, int>& found, const char* name, int times) {
  if (times > 0) found[name] += times;
}

}  // namespace

std::map<std::string, int> anomalies(const std::vector<Done>& history, const std::map<int, std::vector<std::int64_t>>& last) {
  std::map<std::string, int> found;
  auto writers = writers_of(history);
  std::set<std::pair<int, std::int64_t>> there;
  for (const auto& [key, order] : last)
    for (auto value : order)
      if (!there.insert({key, value}).second) ++found["lost_append"];  // once too often: a version was written over another
  for (const auto& [what, written] : writers) {
    bool committed = history[static_cast<std::size_t>(written.by)].committed;
    if (committed && !there.contains(what)) ++found["lost_append"];
    if (!committed && there.contains(what)) ++found["G1a"];
  }
  static const std::vector<std::int64_t> none;
  for (std::size_t t = 0; t < history.size(); ++t)
    for (const auto& op : history[t].operations)
      if (!op.append && history[t].committed) {
        auto order = last.find(op.key);
        look_at_read(op, static_cast<int>(t), history, writers, order == last.end() ? none : order->second, found);
      }
  auto g = graph_of(history, writers, last);
  auto wr = both(g.ww, g.wr);
  auto whole = both(wr, g.rw);
  Tarjan everything(whole);
  int g0 = Tarjan(g.ww).cycles(), g1c = Tarjan(wr).cycles(), all = everything.cycles();
  put(found, "G0", g0);
  put(found, "G1c", g1c - g0);
  if (all <= g1c && all <= g0) return found;
  int single = 0;
  for (std::size_t t = 0; t < g.rw.size(); ++t)
    for (int w : g.rw[t]) single += reaches(wr, everything.component(), w, static_cast<int>(t));
  put(found, "G-single", single);
  if (single == 0) put(found, "G2-item", all - g1c);
  return found;
}

}  // namespace isolation

// JSON text to described structs: every faulty field at once.
#include <cmath>

#include "kit/describe/limits.hpp"
#include "kit/json/json.hpp"
#include "kit/json/tree.hpp"

namespace kit::json {
namespace {

constexpr std::size_t faults_max = 200;
constexpr std::size_t path_max = 500;

class Walk {
 public:
  Walk(const Tree& tree, Limits limits) : tree_(tree), limits_(limits) {}

  // Merging (RFC 7396) keeps the members that the text does not name.
  std::vector<std::string> object(const Shape& shape, void* object, std::uint32_t at, bool merging);
  void value(const Type& type, const Marks& marks, void* value, std::uint32_t at, bool merging);
  Result<void> verdict() {
    if (faults_.empty()) return {};
    Refusal refusal = refuse(Refused::invalid, "kit.fields_invalid");
    refusal.faults = std::move(faults_);
    return refusal;
  }

 private:
  // Makes the path longer by one step for as long as it lives.
  class Step {
   public:
    Step(Walk& walk, std::string_view name) : walk_(walk), size_(walk.path_.size()) {
      walk.path_ += '/';
      if (walk.path_.size() + name.size() > path_max) name = "...";
      for (char c : name)
        c == '~' ? walk.path_ += "~0" : c == '/' ? walk.path_ += "~1" : walk.path_ += c;
    }
    ~Step() { walk_.path_.resize(size_); }
    Step(const Step&) = delete;
    Step& operator=(const Step&) = delete;

   private:
    Walk& walk_;
    std::size_t size_;
  };

  void fault(std::string_view code, Values values = {}) {
    if (faults_.size() < faults_max)
      faults_.push_back({path_, std::string(code), std::move(values)});
  }
  void null(const Type& type, void* value);
  void list(const Type& type, const Marks& marks, void* value, std::uint32_t at);
  void scalar(const Type& type, const Marks& marks, void* value, const Node& node);
  void text(const Type& type, const Marks& marks, void* value, const Node& node);
  void number(const Type& type, const Marks& marks, void* value, const Node& node);
  void put(const Type& type, const Marks& marks, void* value, const Scalar& scalar) {
    if (auto limit = limit_fault(type, marks, scalar)) return fault(limit->code, limit->values);
    auto code = type.set(value, scalar);
    if (!code.empty()) fault(code);
  }

  const Tree& tree_;
  Limits limits_;
  std::string path_ = {};
  std::vector<Fault> faults_ = {};
};

std::vector<std::string> Walk::object(const Shape& shape, void* object, std::uint32_t at,
                                      bool merging) {
  std::vector<std::string> names;
  if (tree_[at].kind != NodeKind::object) return fault("kit.object_expected"), names;
  std::vector<bool> seen(shape.fields.size());
  for (auto i = Tree::first(at); i < tree_[at].end; i = tree_.next(i)) {
    Step step(*this, tree_[i].key);
    const Field* field = shape.find(tree_[i].key);
    if (!field) {
      fault("kit.unknown_member");
      continue;
    }
    auto index = std::size_t(field - shape.fields.data());
    if (seen[index]) {
      fault("kit.duplicate_member");
      continue;
    }
    seen[index] = true;
    names.emplace_back(field->name);
    value(*field->type, field->marks, field->locate(object), i, merging);
  }
  for (std::size_t i = 0; !merging && i < shape.fields.size(); ++i) {
    if (seen[i] || !shape.fields[i].marks.required) continue;
    Step step(*this, shape.fields[i].name);
    fault("kit.required");
  }
  return names;
}

void Walk::value(const Type& type, const Marks& marks, void* value, std::uint32_t at,
                 bool merging) {
  const Node& node = tree_[at];
  if (node.kind == NodeKind::null) return null(type, value);
  if (type.kind == Kind::list) return list(type, marks, value, at);
  if (type.kind != Kind::object) return scalar(type, marks, value, node);
  if (node.kind != NodeKind::object) return fault("kit.object_expected");
  bool there = merging && type.peek(value);
  void* inner = there ? const_cast<void*>(type.peek(value)) : type.emplace(value);
  object(type.shape(), inner, at, there);
}

void Walk::null(const Type& type, void* value) {
  if (!type.nullable) return fault("kit.required");
  type.kind == Kind::object ? type.reset(value) : put(type, {}, value, {});
}

void Walk::list(const Type& type, const Marks& marks, void* value, std::uint32_t at) {
  const Node& node = tree_[at];
  if (node.kind != NodeKind::list) return fault("kit.list_expected");
  auto most = std::min<std::int64_t>(marks.max, std::int64_t(limits_.list));
  if (node.entries > most) return fault("kit.list_too_long", {{"max", std::to_string(most)}});
  if (node.entries < marks.min)
    return fault("kit.list_too_short", {{"min", std::to_string(marks.min)}});
  type.clear(value);
  std::size_t index = 0;
  for (auto i = Tree::first(at); i < node.end; i = tree_.next(i)) {
    Step step(*this, std::to_string(index++));
    this->value(*type.element, {}, type.append(value), i, false);
  }
}

std::string_view expected(const Type& type) {
  switch (type.kind) {
    case Kind::integer:
      return "kit.integer_expected";
    case Kind::real:
      return "kit.number_expected";
    case Kind::flag:
      return "kit.flag_expected";
    case Kind::date:
      return "kit.date_expected";
    case Kind::instant:
      return "kit.instant_expected";
    case Kind::choice:
      return "kit.choice_unknown";
    default:
      return "kit.text_expected";
  }
}

void Walk::scalar(const Type& type, const Marks& marks, void* value, const Node& node) {
  switch (type.kind) {
    case Kind::flag:
      if (node.kind != NodeKind::flag) return fault(expected(type));
      return put(type, marks, value, node.integer == 1);
    case Kind::integer:
    case Kind::real:
      return number(type, marks, value, node);
    default:
      return text(type, marks, value, node);
  }
}

void Walk::text(const Type& type, const Marks& marks, void* value, const Node& node) {
  if (node.kind != NodeKind::text) return fault(expected(type));
  put(type, marks, value, std::string(node.text));
}

void Walk::number(const Type& type, const Marks& marks, void* value, const Node& node) {
  if (node.kind != NodeKind::integer && node.kind != NodeKind::real) return fault(expected(type));
  if (!std::isfinite(node.real)) return fault("kit.out_of_range", bounds(marks));
  std::int64_t integer = node.integer;
  if (node.kind == NodeKind::real && type.kind == Kind::integer) {
    constexpr double exact = 9007199254740992.0;  // 5.0 and 5e2 are whole numbers too
    if (node.real != std::trunc(node.real)) return fault(expected(type));
    if (std::fabs(node.real) > exact) return fault("kit.out_of_range", bounds(marks));
    integer = std::int64_t(node.real);
  }
  put(type, marks, value, type.kind == Kind::integer ? Scalar(integer) : Scalar(node.real));
}

}  // namespace

Result<void> decode(const Shape& shape, void* object, std::string_view text, Limits limits) {
  Tree tree;
  TRY(Tree::parse(text, limits.depth, tree));
  Walk walk(tree, limits);
  walk.object(shape, object, 0, false);
  return walk.verdict();
}

Result<void> decode_value(const Type& type, void* value, std::string_view text, Limits limits) {
  Tree tree;
  TRY(Tree::parse(text, limits.depth, tree));
  Walk walk(tree, limits);
  walk.value(type, {}, value, 0, false);
  return walk.verdict();
}

Result<std::vector<std::string>> decode_present(const Shape& shape, void* object,
                                                std::string_view text, Limits limits) {
  Tree tree;
  TRY(Tree::parse(text, limits.depth, tree));
  Walk walk(tree, limits);
  auto names = walk.object(shape, object, 0, true);
  TRY(walk.verdict());
  return names;
}

}  // namespace kit::json

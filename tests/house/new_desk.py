"""Writes the folders and lines of a new desk: ./do new-desk NAME. The house test says what is still missing."""
import re
import sys
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent.parent

README = """# {desk}

What this desk does, in one sentence.

Words:

Invariants
-

Start reading at `rules.hpp`.
"""
DOOR = """// The front door of {desk}.
#pragma once

#include <memory>

#include "centre/frame/module.hpp"

namespace {desk} {{

class {Desk} : public frame::Module {{}};

std::unique_ptr<{Desk}> open_{desk}();

}}  // namespace {desk}
"""
DESK_HEADER = """// The {desk} desk at work.
#pragma once

#include "centre/{desk}/{desk}.hpp"

namespace {desk} {{

class Desk final : public {Desk} {{
 public:
  std::string_view name() const override {{ return "{desk}"; }}
  std::span<const kit::sql::Migration> migrations() const override;
  void add_routes(frame::Routes& routes) override;
}};

}}  // namespace {desk}
"""
DESK = """// What the {desk} desk does, act by act.
#include "centre/{desk}/desk.hpp"

namespace {desk} {{

std::unique_ptr<{Desk}> open_{desk}() {{ return std::make_unique<Desk>(); }}

}}  // namespace {desk}
"""
ROUTES = """// The routes of {desk}: method, path, permission, command, view.
#include "centre/{desk}/desk.hpp"

namespace {desk} {{

std::span<const kit::sql::Migration> migrations();
std::span<const kit::sql::Migration> Desk::migrations() const {{ return {desk}::migrations(); }}

void Desk::add_routes(frame::Routes&) {{}}

}}  // namespace {desk}
"""
SCHEMA = """-- What {desk} keeps.
CREATE TABLE {desk}_records (
  org_id TEXT NOT NULL,
  id TEXT NOT NULL,
  area_code TEXT NOT NULL,
  version BIGINT NOT NULL,
  PRIMARY KEY (org_id, id)
);
"""
TEST = """// {Desk}: pure decisions and what the store keeps.
#include <gtest/gtest.h>

#include "centre/{desk}/{desk}.hpp"

TEST({Desk}, the_desk_says_its_name) {{ EXPECT_EQ({desk}::open_{desk}()->name(), "{desk}"); }}
"""
FILES = {
    "centre/{desk}/README.md": README, "centre/{desk}/{desk}.hpp": DOOR, "centre/{desk}/desk.hpp": DESK_HEADER,
    "centre/{desk}/desk.cpp": DESK, "centre/{desk}/routes.cpp": ROUTES, "centre/{desk}/texts.json": "{{}}\n",
    "centre/{desk}/schema/0001_records.sql": SCHEMA, "centre/{desk}/tests/{desk}_test.cpp": TEST,
}


def main(arguments: list[str]) -> int:
    if len(arguments) != 1 or not re.fullmatch(r"[a-z][a-z0-9_]*", arguments[0]):
        print("./do new-desk NAME, where NAME is one lower-case English word of the glossary", file=sys.stderr)
        return 2
    desk = arguments[0]
    if (ROOT / "centre" / desk).exists():
        print(f"centre/{desk} is there already", file=sys.stderr)
        return 1
    camel = "".join(word.capitalize() for word in desk.split("_"))
    for path, text in FILES.items():
        file = ROOT / path.format(desk=desk)
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text.format(desk=desk, Desk=camel), encoding="utf-8")
        print(f"wrote  {file.relative_to(ROOT)}")
    edit("centre/desks.txt", r"\Z", f"{desk}\n")
    edit("app/modules.hpp", r'(?<=\n)(?=\nnamespace app)', f'#include "centre/{desk}/{desk}.hpp"\n')
    edit("app/modules.hpp", r"(?=  std::vector<frame::Module\*> modules_;)", f"  std::unique_ptr<{desk}::{camel}> {desk}_;\n")
    edit("app/modules.cpp", r"(?=\s*\{\s*modules_ = \{)", f",\n      {desk}_({desk}::open_{desk}())")
    edit("app/modules.cpp", r"(?<=\.get\(\))(?=\};)", f", {desk}_.get()")
    edit("web/src/desks.ts", r"(?=\n  \.\.\.\(__GALLERY__)", f"\n  {{ name: '{desk}', texts: ['{desk}'], pages: [] }},")
    print(f"Now: put the line of {desk} in centre/desks.txt where the desk stands, and the word into GLOSSARY.md.")
    return 0


def edit(path: str, where: str, line: str) -> None:
    file = ROOT / path
    text = file.read_text(encoding="utf-8") if file.exists() else ""
    changed, times = re.subn(where, lambda _: line, text, count=1)
    if not file.exists() or times == 0:
        print(f"by hand: {path} wants: {line.strip()}")
        return
    file.write_text(changed, encoding="utf-8")
    print(f"edited {path}")


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

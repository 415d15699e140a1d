"""Who may include whom. The rules stand in ARCHITECTURE.md; here they are checked."""
import posixpath
import re
from typing import Optional

from tree import Mutant, Rule, Tree, added, is_test, line_of, without_comments

PROJECT_INCLUDE = re.compile(r'^[ \t]*#[ \t]*include[ \t]+"([^"]+)"', re.MULTILINE)
SYSTEM_INCLUDE = re.compile(r"^[ \t]*#[ \t]*include[ \t]+<([^>]+)>", re.MULTILINE)

# A library is seen from one place only, so that it can be replaced there and costs compile time there.
LIBRARY_HOMES = {
    r"boost/(asio|beast)": ("kit/http/",), r"sqlite3\.h": ("kit/sql/",), r"libpq": ("kit/sql/",),
    r"sodium": ("kit/crypto/",), r"liboath": ("kit/crypto/",), r"openssl/": ("kit/crypto/", "kit/http/"),
    r"unicode/": ("kit/text/", "kit/csv/"), r"xlsxwriter": ("kit/csv/",), r"zip\.h": ("kit/csv/",), r"expat": ("kit/csv/",),
    r"gd\.h": ("kit/picture/",), r"libexif": ("kit/picture/",), r"spdlog/": ("app/",), r"CLI/": ("app/",),
    r"boost/json": ("kit/", "app/"), r"pango": ("kit/paper/",), r"cairo": ("kit/paper/",), r"qrencode": ("kit/paper/",), r"curl/": ("kit/post/",),
    r"zlib\.h": ("kit/",), r"lemon/": ("kit/flow/",), r"gtest/": ("kit/testing/",),
}
# The edge recognises a session before there is an actor who could knock at a door.
SECOND_DOORS = {"centre/staff/authenticator.hpp": "app/"}
# An engine stands apart inside its desk: it knows only kit and itself, and commands and measurements use it by itself.
ENGINES = ("centre/targeting/engine/", "centre/welfare/outlook/engine/", "centre/fieldwork/engine/",
           "centre/matching/engine/")
# A measurement that puts a nation where a register would have to be writes the files, or the rows, of what it measures.
MEASURED_WITHIN = {"bench/simulator/": "centre/targeting/simulation/", "bench/benefits/": "centre/benefits/",
                   "bench/indicators/": "centre/indicators/"}
# Inside a desk an arrow goes only to a smaller number.
FLOORS = {"routes": 4, "desk": 3, "rules": 2, "store": 2, "views": 2, "records": 1, "commands": 1, "shapes": 1}


def place(path: str) -> str:
    """The room a file is in: kit/sql, words, frame, a desk, app or tests."""
    parts = path.split("/")
    if parts[0] == "kit":
        return "/".join(parts[:2])
    return parts[1] if parts[0] == "centre" and len(parts) > 2 else parts[0]


def is_door(path: str) -> bool:
    parts = path.split("/")
    return len(parts) == 3 and parts[0] == "centre" and parts[2] == f"{parts[1]}.hpp"


def direction(tree: Tree) -> list[str]:
    complaints = []
    desks = tree.desks()
    for path, text in tree.cpp():
        for found in PROJECT_INCLUDE.finditer(text):
            problem = problem_of(path, found.group(1), desks, tree)
            if problem:
                complaints.append(f"{path}:{line_of(text, found.start())}: includes {found.group(1)}: {problem}")
    return complaints


def problem_of(path: str, target: str, desks: list[str], tree: Tree) -> Optional[str]:
    if target not in tree:
        return "no such file from the root of the project"
    here, there = place(path), place(target)
    if path.startswith(ENGINES) and not is_test(path) and not target.startswith(("kit/", *ENGINES)):
        return "an engine includes only kit and itself"
    if target.startswith(ENGINES) and path.startswith(("app/commands/", "bench/", "tests/sync/")):
        return None
    if any(path.startswith(bench) and target.startswith(within) for bench, within in MEASURED_WITHIN.items()):
        return None
    if here == there:
        return inside_problem(path, target) if here in desks else None
    if there.startswith("kit/"):
        return store_problem(path, target, desks)
    if here.startswith("kit/"):
        return "kit includes only kit"
    if there == "words":
        return None
    if here == "words":
        return "words includes only words and kit"
    if there == "frame":
        return None
    if here == "frame":
        return "frame includes only frame, words and kit"
    if there in desks:
        return desk_problem(path, target, desks)
    if there == "app" and here not in ("app", "tests", "bench") and not is_test(path):
        return "nothing below includes app"
    return None


def desk_problem(path: str, target: str, desks: list[str]) -> Optional[str]:
    here, there = place(path), place(target)
    if is_test(path):
        return None
    if not is_door(target) and not path.startswith(SECOND_DOORS.get(target, "nobody")):
        return f"from outside only the front door centre/{there}/{there}.hpp"
    if here in desks and desks.index(there) > desks.index(here):
        return f"{there} stands above {here} in centre/desks.txt: announce instead of knocking"
    return None


def inside_problem(path: str, target: str) -> Optional[str]:
    if is_test(path):
        return None
    stem, other = posixpath.basename(path).split(".")[0], posixpath.basename(target).split(".")[0]
    if posixpath.dirname(path) != posixpath.dirname(target) or stem == other or stem not in FLOORS:
        return None
    if stem == "rules" and other == "store":
        return "rules decide without the store"
    if other in FLOORS and FLOORS[other] >= FLOORS[stem] and FLOORS[stem] > 1 and other != "rules":
        return "inside a desk: routes, desk, {rules, store, views}, {records, commands}, door; never back up"
    return None


def store_problem(path: str, target: str, desks: list[str]) -> Optional[str]:
    if not target.startswith("kit/sql/") or place(path) not in desks or is_test(path):
        return None
    name = posixpath.basename(path)
    return None if re.match(r"(\w+_)?store(_\w+)?\.", name) else "only a desk's store speaks SQL"


def library_homes(tree: Tree) -> list[str]:
    complaints = []
    for path, text in tree.cpp():
        if is_test(path) or path.startswith("bench/"):
            continue
        for found in SYSTEM_INCLUDE.finditer(without_comments(text)):
            for library, homes in LIBRARY_HOMES.items():
                if re.match(library, found.group(1)) and not path.startswith(homes):
                    complaints.append(f"{path}:{line_of(text, found.start())}: <{found.group(1)}> is seen only from "
                                      f"{' and '.join(homes)}")
    return complaints


def web_direction(tree: Tree) -> list[str]:
    complaints = []
    for path, text in tree.items():
        here = re.match(r"web/src/desks/(\w+)/", path)
        if not here or not path.endswith((".ts", ".svelte")):
            continue
        for found in re.finditer(r"""(?:from|import)\s*\(?\s*['"]([^'"]+)['"]""", text):
            name = found.group(1)
            resolved = posixpath.normpath(posixpath.join(posixpath.dirname(path), name)) if name.startswith(".") else name
            there = re.search(r"desks/(\w+)", resolved)
            if there and there.group(1) != here.group(1):
                complaints.append(f"{path}:{line_of(text, found.start())}: imports {name}: a desk of the web app "
                                  "imports kit, offline and api, never another desk")
    return complaints


def violation(path: str, include: str, complaint: str, shows: str) -> Mutant:
    return Mutant(shows, added(path, f'// A violation.\n#include "{include}"\n'), complaint)


RULES = [
    Rule("includes point downwards", direction, [
        violation("kit/base/x.cpp", "centre/frame/actor.hpp", "kit includes only kit", "kit looking into frame"),
        violation("centre/words/x.cpp", "centre/frame/actor.hpp", "words includes only", "words looking into frame"),
        violation("centre/frame/x.cpp", "centre/staff/staff.hpp", "frame includes only", "frame knocking at a desk"),
        Mutant("knocking upwards", lambda tree: tree.with_file("centre/casework/casework.hpp", "// x\n")
               .with_file("centre/registry/desk.cpp", '#include "centre/casework/casework.hpp"\n'), "stands above"),
        Mutant("a desk looking past a front door", lambda tree: tree.with_file("centre/network/store.hpp", "// x\n")
               .with_file("centre/casework/desk.cpp", '#include "centre/network/store.hpp"\n'), "only the front door"),
        Mutant("rules that read the store", lambda tree: tree.with_file("centre/casework/store.hpp", "// x\n")
               .with_file("centre/casework/rules.cpp", '#include "centre/casework/store.hpp"\n'), "without the store"),
        violation("centre/targeting/engine/x.cpp", "centre/targeting/targeting.hpp", "an engine includes only", "an engine looking at its desk"),
        Mutant("a store that knows its routes", lambda tree: tree.with_file("centre/casework/routes.hpp", "// x\n")
               .with_file("centre/casework/store.cpp", '#include "centre/casework/routes.hpp"\n'), "never back up"),
        violation("centre/casework/desk.cpp", "kit/sql/sql.hpp", "only a desk's store", "SQL outside the store"),
        violation("centre/casework/x.cpp", "app/embedded.hpp", "nothing below includes app", "a desk looking up at app"),
        violation("kit/base/x.cpp", "result.hpp", "no such file", "an include that is not a path from the root"),
    ]),
    Rule("a library is seen from one place", library_homes, [
        Mutant("Asio outside kit/http", added("app/x.cpp", "#include <boost/asio.hpp>\n"), "kit/http"),
        Mutant("libpq outside kit/sql", added("centre/frame/x.cpp", "#include <libpq-fe.h>\n"), "kit/sql"),
    ]),
    Rule("desks of the web app do not import each other", web_direction, [
        Mutant("casework importing registry", added("web/src/desks/casework/x.ts", "import { a } from '../registry/a'\n"),
               "never another desk"),
    ]),
]

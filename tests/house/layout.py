"""What stands where: folders, names, sizes of files, first comments, files that nobody uses."""
import fnmatch
import posixpath
import re

from tree import Mutant, Rule, Tree, added, is_test

LINES_MAX, TEST_LINES_MAX = 400, 500
README_LINES_MAX = 80
COUNTED = (".cpp", ".hpp", ".py", ".ts", ".mjs", ".svelte", ".css", ".sql", ".cmake")
DRAWERS = re.compile(r"^(util|utils|helper|helpers|manager|managers|service|services|misc|common|data|info)$")
# What an operating system starts is called a service there too.
NAMES_OF_TOOLS = {"app/service.cpp", "app/service.hpp"}
HEADERS_FOR_THE_BUILD = {"cmake/common.hpp"}


def file_sizes(tree: Tree) -> list[str]:
    complaints = []
    for path, text in tree.items():
        if path.endswith(COUNTED) or path == "do":
            most = TEST_LINES_MAX if is_test(path) or ".test." in path else LINES_MAX
            lines = text.count("\n")
            if lines > most:
                complaints.append(f"{path}: {lines} lines, at most {most}: split it by noun")
    return complaints


def first_comments(tree: Tree) -> list[str]:
    """A source that begins with its own header is described there."""
    complaints = [f"{path}:1: the first line says in a comment what the file is for" for path, text in tree.cpp()
                  if not text.startswith(("// ", "/* ", f'#include "{path[:-4]}.hpp"'))]
    complaints += [f"{path}: #pragma once is missing"
                   for path, text in tree.cpp() if path.endswith(".hpp") and "#pragma once" not in text]
    return complaints


def file_names(tree: Tree) -> list[str]:
    complaints = []
    for path in tree:
        if not path.startswith(("kit/", "centre/", "app/", "tests/")) or path in NAMES_OF_TOOLS:
            continue
        parts = path.split("/")
        stem = parts[-1].split(".")[0]
        if path.endswith((".cpp", ".hpp", ".py", ".sql", ".story")) and not re.fullmatch(r"[a-z0-9_]+", stem):
            complaints.append(f"{path}: file names are snake_case")
        for word in [*parts[:-1], stem]:
            if DRAWERS.match(word):
                complaints.append(f"{path}: '{word}' is a drawer, not a name: call it by the domain")
    return complaints


def desk_folders(tree: Tree) -> list[str]:
    """A desk that stands (has sources) has its papers; a folder under centre/ is on the list."""
    complaints = []
    ground = {"words", "frame"}
    desks = tree.desks()
    for desk in [*desks, *ground]:
        stands = tree.stands(f"centre/{desk}")
        readme = tree.get(f"centre/{desk}/README.md")
        if stands and not (readme and readme.startswith("# ")):
            complaints.append(f"centre/{desk}/README.md: half a page with its words, its invariants and where to start")
        elif readme and readme.count("\n") > README_LINES_MAX:
            complaints.append(f"centre/{desk}/README.md: longer than {README_LINES_MAX} lines")
        if stands and desk in desks and f"centre/{desk}/{desk}.hpp" not in tree:
            complaints.append(f"centre/{desk}/{desk}.hpp: a desk has a front door")
    for folder in sorted({p.split("/")[1] for p in tree if p.startswith("centre/") and p.count("/") > 1}):
        if folder not in ground and folder not in desks:
            complaints.append(f"centre/{folder}: not in centre/desks.txt")
    return complaints


def glossary(tree: Tree) -> list[str]:
    text = tree.get("GLOSSARY.md", "")
    return [f"GLOSSARY.md: the desk '{desk}' is not explained" for desk in tree.desks() if f"`{desk}`" not in text]


def dead_files(tree: Tree) -> list[str]:
    complaints = []
    included = {i for _, text in tree.cpp() for i in re.findall(r'#\s*include\s+"([^"]+)"', text)}
    libraries = set(re.findall(r"chaeson_(?:library|tests)\(\w+ (kit/\w+|centre/\w+|app)", "\n".join(
        text for path, text in tree.items() if path.endswith("CMakeLists.txt"))))
    libraries |= {f"centre/{d}" for d in tree.desks()}
    for path, _ in tree.cpp():
        room = "/".join(path.split("/")[:2])
        if path.endswith(".hpp") and path not in included and path not in HEADERS_FOR_THE_BUILD and tree.stands(room):
            complaints.append(f"{path}: nobody includes it")
        if path.endswith(".cpp") and path.startswith(("kit/", "centre/")) and not is_test(path) and room not in libraries:
            complaints.append(f"{path}: no CMakeLists.txt names {room}, so it is not compiled")
        if path.endswith(".cpp") and is_test(path) and "TEST" in tree[path] and not path.endswith("_test.cpp"):
            complaints.append(f"{path}: tests live in files named *_test.cpp; this one is not compiled")
    return complaints + dead_web_files(tree)


def dead_web_files(tree: Tree) -> list[str]:
    sources = {p: t for p, t in tree.items() if p.startswith("web/") and p.endswith((".ts", ".svelte", ".html", ".js", ".mjs", ".css"))}
    named, globs = set(), []
    for path, text in sources.items():
        for name in re.findall(r"""(?:from|import|src=|href=|new URL)\s*\(?\s*['"]([^'"]+)['"]""", text):
            named.add(posixpath.basename(name).split("?")[0].split(".")[0])
        globs += [posixpath.normpath(posixpath.join(posixpath.dirname(path), pattern)) for pattern in
                  re.findall(r"""['"](\.{1,2}/[^'"]*\*[^'"]*)['"]""", text) if "import.meta.glob" in text]
    named.discard("")
    own = {"main", "sw", "index", "vite-env", "env", "app"}
    return [f"{path}: nobody imports it" for path in sources
            if path.startswith("web/src/") and not re.search(r"\.(test|spec|d)\.", path) and "/tests/" not in path
            and not any(fnmatch.fnmatch(path, pattern) for pattern in globs) and not (stems(path) & (named | own))]


def stems(path: str) -> set[str]:
    name = posixpath.basename(path)
    return {name.split(".")[0], posixpath.basename(posixpath.dirname(path)) if name.startswith("index.") else ""}


def every_test_runs(tree: Tree) -> list[str]:
    suites = tree.get("tests/suites", "")
    complaints = []
    for program, folder in re.findall(r"chaeson_tests\((\w+) (\w+)", tree.get("tests/CMakeLists.txt", "")):
        has_tests = any(p.startswith(f"{folder}/") and p.endswith("_test.cpp") for p in tree)
        if has_tests and f"{program}\" --gtest_filter=\"-$REST\"" not in suites:
            complaints.append(f'tests/suites: no line runs the rest of {program} ("$BUILD/tests/{program}" --gtest_filter="-$REST")')
    return complaints


RULES = [
    Rule("a file has at most 400 lines, a test 500", file_sizes, [
        Mutant("a file of 401 lines", added("kit/base/long.cpp", "// x\n" * 401), "401 lines"),
        Mutant("a test of 501 lines", added("kit/base/tests/long_test.cpp", "// x\n" * 501), "501 lines"),
    ]),
    Rule("a file begins by saying what it is for", first_comments, [
        Mutant("a file without its first comment", added("kit/base/x.cpp", "int x;\n"), "first line says"),
        Mutant("a header that may be included twice", added("kit/base/x.hpp", "// x\n"), "#pragma once"),
    ]),
    Rule("names are the domain's", file_names, [
        Mutant("a drawer", added("centre/casework/helpers/x.cpp", "// x\n"), "drawer"),
        Mutant("a name in capitals", added("kit/base/MyFile.cpp", "// x\n"), "snake_case"),
    ]),
    Rule("a desk has its papers and its place in the list", desk_folders, [
        Mutant("a desk without a README", lambda tree: tree.without("centre/casework/README.md")
               .with_file("centre/casework/desk.cpp", "// x\n"), "casework/README.md"),
        Mutant("a folder that is on no list", added("centre/unlisted/x.cpp", "// x\n"), "not in centre/desks.txt"),
    ]),
    Rule("the glossary explains every desk", glossary, [
        Mutant("a desk without a word", lambda tree: tree.with_file("centre/desks.txt", tree["centre/desks.txt"] + "zoo\n"), "'zoo'"),
    ]),
    Rule("no file is dead", dead_files, [
        Mutant("a header nobody includes", lambda tree: tree.with_file("kit/base/lonely.hpp", "// x\n#pragma once\n")
               .with_file("kit/base/x.cpp", "// x\n"), "nobody includes"),
        Mutant("a source outside every library", added("kit/nowhere/x.cpp", "// x\n"), "not compiled"),
        Mutant("a test file with a wrong name", added("kit/base/tests/x.cpp", "// x\nTEST(A, b) {}\n"), "_test.cpp"),
        Mutant("a web file nobody imports", added("web/src/kit/lonely_thing.ts", "export {}\n"), "nobody imports"),
    ]),
    Rule("every test program is in the table of suites", every_test_runs, [
        Mutant("a test program that is not listed", lambda tree: tree.with_file("tests/suites", "")
               .with_file("kit/base/tests/x_test.cpp", "// x\n"), "kit_tests"),
    ]),
]

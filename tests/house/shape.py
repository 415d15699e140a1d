"""The shape of functions: their length, and where TRY may stand."""
import ast
import re

from tree import Mutant, Rule, Tree, added, code_only, is_test, line_of

FUNCTION_LINES_MAX = 60
NOT_FUNCTIONS = re.compile(r"\b(if|for|while|switch|catch|namespace|class|struct|enum|union|do|else|try|return)\b")
FUNCTION_HEAD = re.compile(r"\)\s*(const|noexcept|override|final|mutable|&|&&|->\s*[\w:<>,\s*&]+|:\s*[^;{}]+(\{[^{}]*\}[^;{}]*)*|\s)*$")
MACRO_HOME = "kit/base/result.hpp"


def function_lengths(tree: Tree) -> list[str]:
    complaints = []
    for path, text in tree.cpp():
        for name, line, lines in functions(code_only(text)):
            if lines > FUNCTION_LINES_MAX:
                complaints.append(f"{path}:{line}: '{name}' has {lines} lines, at most {FUNCTION_LINES_MAX}")
    for path, text in tree.items():
        if path.endswith(".py"):
            complaints += python_lengths(path, text)
    return complaints


def functions(code: str):
    """(name, line, lines) of the outermost function bodies."""
    stack, start, head_from = [], None, 0
    for found in re.finditer(r"[{};]", code):
        mark, position = found.group(), found.start()
        if mark == "{":
            head = code[head_from:position]
            opens = start is None and "(" in head and FUNCTION_HEAD.search(head) and not NOT_FUNCTIONS.search(last_line(head))
            stack.append(bool(opens))
            if opens:
                start = (position, (re.findall(r"([\w:~]+)\s*\(", head) or ["?"])[0])
        elif mark == "}" and stack:
            if stack.pop():
                first = line_of(code, start[0])
                yield start[1], first, line_of(code, position) - first + 1
                start = None
        if start is None:
            head_from = position + 1


def last_line(head: str) -> str:
    """What stands before the first bracket: the keyword of a statement, or type and name of a function."""
    return head.strip().split("(")[0]


def python_lengths(path: str, text: str) -> list[str]:
    return [f"{path}:{node.lineno}: '{node.name}' has {node.end_lineno - node.lineno + 1} lines, at most {FUNCTION_LINES_MAX}"
            for node in ast.walk(ast.parse(text))
            if isinstance(node, ast.FunctionDef) and node.end_lineno - node.lineno + 1 > FUNCTION_LINES_MAX]


def try_placement(tree: Tree) -> list[str]:
    complaints = []
    for path, text in tree.cpp():
        if path == MACRO_HOME:
            continue
        code = code_only(text)
        for found in re.finditer(r"\bTRY\s*\(", code):
            if not stands_alone(code, found.start(), found.end()):
                complaints.append(f"{path}:{line_of(code, found.start())}: TRY is a statement or a whole initialiser, "
                                  "never a part of an expression (compilers leak what was built beside it)")
    return complaints


def stands_alone(code: str, start: int, after_bracket: int) -> bool:
    depth, end = 1, after_bracket
    while depth and end < len(code):
        depth += {"(": 1, ")": -1}.get(code[end], 0)
        end += 1
    if "TRY" in code[after_bracket:end] or not code[end:].lstrip().startswith(";"):
        return False
    statement = without_control(code[statement_start(code, start):start].strip())
    return statement == "" or bool(re.fullmatch(r"[^=()?,]*[\w\]>&*]\s*=|[\w.\->\[\]():*]+\s*=", statement))


def statement_start(code: str, position: int) -> int:
    """Back to the ; or { or } that ends the statement before, outside brackets."""
    depth = 0
    while position > 0:
        mark = code[position - 1]
        depth += {")": 1, "(": -1}.get(mark, 0)
        if depth < 0 or (depth == 0 and mark in ";{}"):
            break
        position -= 1
    return position


def without_control(statement: str) -> str:
    """The statement that an if, else, for, while or case leads to."""
    while True:
        found = re.match(r"(?:else\b|(?:if|for|while)\b\s*(?=\()|(?:case\b[^:]*|default)\s*:(?!:))", statement)
        if not found:
            return statement
        end = found.end()
        if statement[end:end + 1] == "(":
            depth, end = 1, end + 1
            while depth and end < len(statement):
                depth += {"(": 1, ")": -1}.get(statement[end], 0)
                end += 1
        statement = statement[end:].strip()


LONG = "// x\nint long_one(int a) {\n" + "  a += 1;\n" * 60 + "  return a;\n}\n"
TRIES = "// x\nkit::Result<int> f() {{\n  {}\n}}\n"
TOGETHER = ("app/", "centre/", "kit/")  # compiled by desk; so are all tests
APART = ("kit/linkage/", "kit/columns/split_")
NAMELESS = re.compile(r"^namespace \{\n", re.M)
CONSTANTS = re.compile(r"^(?:constexpr|const|inline constexpr|static constexpr)\s+[\w:<>*& ]+?\b(\w+(?:\[\w*\])?\s*(?:=|\{).*?);", re.M | re.S)
NAMELESS_FUNCTION = re.compile(r"^(?!\s|using|struct|class|enum|namespace|template|constexpr|const auto)[\w:<>,&*\[\] ]+? (\w+\([^;{]*?\))(?: const)? \{", re.M)


def nameless_names(tree: Tree) -> list[str]:
    """The release build compiles the files of a desk together: one name, one thing."""
    complaints, known = [], {}
    for path, text in tree.cpp():
        if not path.endswith(".cpp") or not (path.endswith("_test.cpp") or path.startswith(TOGETHER) and not path.startswith(APART)):
            continue
        code = code_only(text)
        outer = "::".join(re.findall(r"^namespace ([\w:]+) \{", code, re.M))
        for found in NAMELESS.finditer(code):
            for name in names_in(until_closed(code[found.end():])):
                place = ("/".join(path.split("/")[:-1][:2]), path.endswith("_test.cpp"), outer, name)
                if known.setdefault(place, path) != path:
                    complaints.append(f"{path}: '{name}' stands in the nameless namespace of {known[place]} too, which the release "
                                      "build compiles together with it: say it once, or name one otherwise")
    return complaints


def until_closed(code: str) -> str:
    depth = 1
    for brace in re.finditer(r"[{}]", code):
        depth += 1 if brace.group() == "{" else -1
        if depth == 0:
            return code[:brace.start()]
    return code


def names_in(body: str) -> set[str]:
    names = set()
    for constant in CONSTANTS.finditer(body):
        names |= {re.split(r"[\s={\[]", part.strip())[0] for part in re.split(r",(?![^{]*\})", constant.group(1)) if re.match(r"\s*\w+(\[\w*\])?\s*[={]", part)}
    for function in NAMELESS_FUNCTION.finditer(body):
        names.add(re.sub(r"\s+", " ", function.group(1)))
    names |= set(re.findall(r"^(?:struct|class|enum class) (\w+)", body, re.M))
    return names


TWIN = "// x\nnamespace aid {{\nnamespace {{\n\n{}\n\n}}  // namespace\n}}  // namespace aid\n"
RULES = [
    Rule("a function has at most 60 lines", function_lengths, [
        Mutant("a function of 62 lines", added("kit/base/x.cpp", LONG), "long_one"),
        Mutant("a long method", added("kit/base/x.cpp", LONG.replace("int long_one(int a)", "int A::long_one(int a) const noexcept")), "long_one"),
        Mutant("a long Python function", added("tests/x.py", "def long_one():\n" + "    a = 1\n" * 61), "long_one"),
    ]),
    Rule("TRY stands alone", try_placement, [
        Mutant(shows, added("kit/base/x.cpp", TRIES.format(line)), "TRY is a statement") for shows, line in (
            ("TRY inside an argument list", "return g(TRY(h()), 1);"),
            ("TRY inside braces", "A a{B{}, TRY(h())};"),
            ("TRY inside TRY", "auto x = TRY(g(TRY(h())));"),
            ("TRY with something after it", "auto x = TRY(h()).size();"),
            ("TRY in a condition", "if (TRY(h())) return 1;"),
            ("TRY as the range of a loop", "for (auto& x : TRY(h())) use(x);"),
            ("TRY returned", "return TRY(h());"),
        )
    ]),
    Rule("files of a desk share no name in their nameless namespaces", nameless_names, [
        Mutant(shows, lambda tree, line=line: tree.with_file("centre/aid/x.cpp", TWIN.format(line)).with_file("centre/aid/y.cpp", TWIN.format(line)),
               "nameless namespace") for shows, line in (
            ("a constant twice", "constexpr std::size_t rows_most = 5000;"),
            ("the second of two constants", "constexpr std::size_t a_most = 1, rows_most = 5000;"),
            ("an array twice", "constexpr const char* rooms[] = {\n  a};"),
            ("a function twice", "const frame::Scope& every_centre() {\n  return a;\n}"),
            ("a struct twice", "struct Head {\n  int a;\n};"),
        )
    ] + [
        Mutant(f"a constant twice in {folder}", lambda tree, folder=folder: tree.with_file(f"{folder}/x.cpp", TWIN.format("const int one = 1;"))
               .with_file(f"{folder}/y.cpp", TWIN.format("const int one = 1;")), "nameless namespace") for folder in ("app/commands", "kit/http")
    ] + [
        Mutant("a constant twice in two folders of a desk", lambda tree: tree.with_file("centre/aid/request/x.cpp", TWIN.format("const int one = 1;"))
               .with_file("centre/aid/decision/y.cpp", TWIN.format("const int one = 1;")), "nameless namespace")
    ]),
]

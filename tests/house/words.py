"""Words that are not used here, each with what to write instead; and paths that name nouns."""
import re
from dataclasses import dataclass

from tree import Mutant, Rule, Tree, added, code_only, is_test, line_of, literals


@dataclass
class Ban:
    word: str                       # a regular expression
    instead: str
    sample: str                     # a violation
    allowed: tuple[str, ...] = ()   # path prefixes
    tests_may: bool = False


CPP_BANS = [
    Ban(r"\bstd::sto(i|l|ll|ul|ull|d|f|ld)\b|\b(atoi|atol|atof|strtol|strtod|strtoull?)\s*\(", "kit::text::parse_int or parse_number",
        "int a = std::stoi(b);", ("kit/",), tests_may=True),
    Ban(r"\bsystem_clock::now\b|\bgettimeofday\b|\btime\((nullptr|NULL|0)\)", "kit::Clock, handed in", "auto t = std::chrono::system_clock::now();",
        ("kit/base/",)),
    Ban(r"\bstd::w?regex\b", "a small parser or kit/text", "std::regex r;"),
    Ban(r"\bsleep_for\b|\bsleep_until\b|\busleep\s*\(|\bnanosleep\s*\(", "wait for the event itself", "std::this_thread::sleep_for(x);"),
    Ban(r"(?<![\w:.])s?rand\s*\(|\bstd::rand\b|\brandom_device\b", "kit::crypto random bytes, or a seed from outside", "int a = rand();"),
    Ban(r"\bmt19937", "kit::crypto random bytes", "std::mt19937 g;", ("bench/", "app/demo/"), tests_may=True),
    Ban(r"^using\s+namespace\b(?!\s+std::\w*literals)", "the full name, or a using declaration inside a function", "using namespace std;", ("tests/",), tests_may=True),
    Ban(r"#\s*define\b(?!\s+(TRY|ENSURE)\b)(?!\s+[A-Z_]+[\s\\]*\")", "a function, a template or a constant", "#define MAX 1"),
    Ban(r"\bstd::format\b|<format>", "fmt", "auto s = std::format(x);"),
    Ban(r"\bco_(await|yield|return)\b", "a plain function; coroutines stay in kit/http", "co_await x;", ("kit/http/",)),
    Ban(r"\bgetenv\s*\(", "a setting, read in app and handed in", 'auto e = getenv("A");', ("app/", "kit/testing/", "tests/"), tests_may=True),
    Ban(r"\bstd::(cout|cerr|clog)\b|(?<![\w:])printf\s*\(", "the log, or the output that was handed in", "std::cout << 1;",
        ("app/", "kit/testing/", "tests/", "bench/"), tests_may=True),
    Ban(r"\bassert\s*\(", "ENSURE, which is always on", "assert(x);"),
    Ban(r"\breinterpret_cast\b", "std::bit_cast, or a conversion in kit", "auto p = reinterpret_cast<int*>(q);", ("kit/",)),
    Ban(r"\bdelete\s+\w|\bmalloc\s*\(|(?<!operator )\bnew\s+[\w:]+[({;]", "std::make_unique", "auto* a = new int(1);", ("kit/",)),
]
# Looked for in the text as it stands: comments and strings count.
AS_WRITTEN_BANS = [
    Ban(r"catch\s*\([^)]*\)\s*\{\s*\}", "a comment that says why nothing is to be done, or do not catch",
        "void f() { try { g(); } catch (...) {} }"),
    Ban(r"\bSystemScope::\w+\s*\(\s*\"\s*\"", "a reason in words", 'auto s = frame::SystemScope::everywhere("");'),
]
SQL_BANS = [
    Ban(r"\bOFFSET\b", "keyset paging with frame::Page", '"SELECT 1 FROM a LIMIT 1 OFFSET 20"', tests_may=True),
    Ban(r"\b(ILIKE|group_concat|IFNULL|AUTOINCREMENT)\b", "the common subset of SQLite and PostgreSQL", '"SELECT group_concat(a) FROM b"',
        ("kit/sql/",), tests_may=True),
]
WEB_BANS = [
    Ban(r"\bconsole\.(log|debug)\b", "nothing: the finished page is silent", "console.log(1)"),
    Ban(r"\{@html\b|\binnerHTML\b", "text, which cannot carry a script", "{@html a}"),
    Ban(r":\s*any\b|\bas any\b|@ts-ignore", "the type", "let a: any = 1"),
    Ban(r"\bMath\.random\b", "crypto.randomUUID or crypto.getRandomValues", "Math.random()"),
    Ban(r"https?://(?!127\.0\.0\.1|localhost|www\.w3\.org|[\w.-]*example)", "our own origin: nothing is loaded from elsewhere",
        "fetch('https://cdn.net/a.js')", ("web/src/kit/map_credit",), tests_may=True),
]
EVERYWHERE = Ban(r"\b(TO" + r"DO|FIX" + r"ME|XXX|HACK)\b", "the thing itself, or an issue", "// TO" + "DO: later")
VERBS = {"open", "close", "approve", "reject", "cancel", "create", "update", "delete", "get", "add", "remove", "accept",
         "refuse", "submit", "start", "stop", "merge", "assign", "reopen", "list", "find", "set", "save", "do"}


def banned(bans: list[Ban], path: str, text: str, complaints: list[str]) -> None:
    for ban in bans:
        if path.startswith(ban.allowed) and ban.allowed or (ban.tests_may and (is_test(path) or ".test." in path)):
            continue
        for found in re.finditer(ban.word, text, re.MULTILINE):
            complaints.append(f"{path}:{line_of(text, found.start())}: '{found.group().strip()}': write {ban.instead}")


def cpp_words(tree: Tree) -> list[str]:
    complaints: list[str] = []
    for path, text in tree.cpp():
        banned(CPP_BANS, path, code_only(text), complaints)
        banned(AS_WRITTEN_BANS, path, text, complaints)
    return complaints


def sql_words(tree: Tree) -> list[str]:
    complaints: list[str] = []
    for path, text in tree.cpp():
        for position, literal in literals(text):
            if re.match(r"\s*(SELECT|WITH|INSERT|UPDATE|DELETE)\b", literal):
                found: list[str] = []
                banned(SQL_BANS, path, literal, found)
                complaints += [re.sub(r":\d+:", f":{line_of(text, position)}:", f, count=1) for f in found]
    return complaints


def web_words(tree: Tree) -> list[str]:
    complaints: list[str] = []
    for path, text in tree.items():
        if path.startswith("web/src/") and path.endswith((".ts", ".svelte")):
            banned(WEB_BANS, path, text, complaints)
    return complaints


def unfinished(tree: Tree) -> list[str]:
    complaints: list[str] = []
    for path, text in tree.items():
        if not path.endswith((".json", ".md")) and not path.startswith("tests/house/"):
            banned([EVERYWHERE], path, text, complaints)
    return complaints


def nouns_in_paths(tree: Tree) -> list[str]:
    complaints = []
    for path, text in tree.cpp():
        if is_test(path):
            continue
        for position, literal in literals(text):
            if literal.startswith("/api/v1/"):
                verbs = [w for w in literal.split("?")[0].split("/") if w in VERBS]
                if verbs:
                    complaints.append(f"{path}:{line_of(text, position)}: '{literal}': a change of state is a noun "
                                      f"(/closure, not /close): {', '.join(verbs)}")
    return complaints


def samples(bans: list[Ban], path: str, wrap: str = "// x\n{}\n") -> list[Mutant]:
    return [Mutant(b.sample, added(path, wrap.format(b.sample)), f"write {b.instead}") for b in bans]


RULES = [
    Rule("words of C++ that have a better one", cpp_words, samples(CPP_BANS + AS_WRITTEN_BANS, "centre/casework/x.cpp")),
    Rule("SQL stays in the common subset", sql_words, samples(SQL_BANS, "centre/casework/store.cpp", "// x\nauto q = {};\n")),
    Rule("words of the web app that have a better one", web_words, samples(WEB_BANS, "web/src/kit/x.ts")),
    Rule("nothing is left for later", unfinished, samples([EVERYWHERE], "kit/base/x.cpp")),
    Rule("changes of state are nouns", nouns_in_paths, [
        Mutant("a verb in a path", added("centre/casework/x.cpp", '// x\nauto p = "/api/v1/casework/cases/{id}/close";\n'), "is a noun"),
    ]),
]

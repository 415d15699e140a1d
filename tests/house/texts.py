"""Every text is there in Thai and English, every code has its text, every text is used."""
import json
import re

from tree import Mutant, Rule, Tree, added, code_only, is_test, line_of, literals

# A literal like "casework.already_closed" is a refusal code, a permission or an announcement: people read it
# (the journal shows announcements), so it has a text. Kinds of records that were seen have none.
NOT_A_TEXT = re.compile(r"(saw\([^;]*|[=!]=\s*|starts_with\()\s*$")
NOT_A_TEXT_AFTER = re.compile(r"\s*[=!]=")
FILE_ENDINGS = ("csv", "json", "hpp", "cpp", "sql", "db", "txt", "xlsx", "html", "js", "th", "conf", "key", "log")


def modules(tree: Tree) -> list[str]:
    return ["kit", "app", "words", "frame", *tree.desks()]


def home(module: str) -> str:
    return f"{module}/texts.json" if module in ("kit", "app") else f"centre/{module}/texts.json"


def read(tree: Tree, module: str) -> dict:
    try:
        return json.loads(tree.get(home(module), "{}"))
    except json.JSONDecodeError as broken:
        return {"?": {"th": "", "en": str(broken)}}


def both_languages(tree: Tree) -> list[str]:
    complaints = []
    for module in modules(tree):
        for key, entry in read(tree, module).items():
            where = f"{home(module)}: '{key}'"
            if not key.startswith(f"{module}."):
                complaints.append(f"{where} begins with '{module}.'")
            thai, english = entry.get("th", ""), entry.get("en", "")
            if not re.search("[\u0e00-\u0e7f]", thai) and not same_everywhere(thai, english):
                complaints.append(f"{where} has no Thai")
            if not english.strip() or re.search("[\u0e00-\u0e7f]", english):
                complaints.append(f"{where} has no English")
            if set(re.findall(r"\{(\w+)\}", thai)) != set(re.findall(r"\{(\w+)\}", english)):
                complaints.append(f"{where} has other {{holes}} in Thai than in English")
    return complaints


def same_everywhere(thai: str, english: str) -> bool:
    """Names and signs such as 'TPMAP' or 'CSV' need no translation."""
    return thai == english and thai != "" and not re.search(r"[a-z]{3}", thai)


def codes(tree: Tree):
    """(path, line, code) of every code and permission written in the program."""
    pattern = re.compile(rf"({'|'.join(modules(tree))})\.[a-z][a-z0-9_]*")
    for path, text in tree.cpp(("kit/", "centre/", "app/")):
        if is_test(path) or path.startswith("kit/testing/") or not tree.stands("/".join(path.split("/")[:2 if path[0] in "kc" else 1])):
            continue
        for position, literal in literals(text):
            if not pattern.fullmatch(literal) or literal.rsplit(".", 1)[1] in FILE_ENDINGS:
                continue
            after = position + len(literal) + 2
            if NOT_A_TEXT.search(text[max(0, position - 200):position]) or NOT_A_TEXT_AFTER.match(text[after:after + 8]):
                continue
            if code_only(text)[position] == '"':
                yield path, line_of(text, position), literal


def codes_have_texts(tree: Tree) -> list[str]:
    known = {key for module in modules(tree) for key in read(tree, module)}
    return [f"{path}:{line}: '{code}' has no text in {home(code.split('.')[0])}"
            for path, line, code in codes(tree) if not spellings(code) & known]


def spellings(code: str) -> set[str]:
    """casework.open_case has its words under this name, or as casework.permission.open_case and the like."""
    module, name = code.split(".", 1)
    return {code, f"{module}.permission.{name}", f"{module}.event.{name}"}


def choices_have_texts(tree: Tree) -> list[str]:
    """An enumeration that people see (choices(const Urgency*)) has a label for each of its names."""
    complaints = []
    for path, text in tree.cpp(("centre/",)):
        module = path.split("/")[1]
        if is_test(path):
            continue
        for enum, names in re.findall(r"choices\(const (\w+)\*\)\s*\{\s*return kit::Choices\{([^}]*)\}", text):
            snake = re.sub(r"(?<!^)(?=[A-Z])", "_", enum).lower()
            for name in re.findall(r'"([^"]+)"', names):
                if f"{module}.{snake}.{name}" not in read(tree, module):
                    complaints.append(f"{path}: '{module}.{snake}.{name}' has no text in {home(module)}")
    return complaints


def texts_are_used(tree: Tree) -> list[str]:
    """A key of two words is a code or used by the web app; of three, a label whose last word is in the program."""
    written = {literal for _, text in tree.cpp(("kit/", "centre/", "app/")) for _, literal in literals(text)}
    web = "\n".join(t for p, t in tree.items() if p.startswith("web/src/"))
    complaints = []
    for module in modules(tree):
        for key in read(tree, module):
            last = key.rsplit(".", 1)[1]
            label = key.count(".") >= 2 and (last in written or f"{module}.{last}" in written)
            built = key.count(".") >= 2 and f"{key.rsplit('.', 1)[0]}.${{" in web
            if key not in written and key not in web and not label and not built:
                complaints.append(f"{home(module)}: nobody uses '{key}'")
    return complaints


def text_of(module: str, key: str, entry: str):
    return lambda tree: tree.with_file(home(module), json.dumps(read(tree, module) | {key: json.loads(entry)}))


RULES = [
    Rule("every text is Thai and English", both_languages, [
        Mutant("a text without Thai", text_of("kit", "kit.x", '{"en": "Hello"}'), "no Thai"),
        Mutant("a text without English", text_of("kit", "kit.x", '{"th": "สวัสดี"}'), "no English"),
        Mutant("a hole in one language only", text_of("kit", "kit.x", '{"th": "สวัสดี {name}", "en": "Hello"}'), "{holes}"),
        Mutant("a text in another module's file", text_of("kit", "casework.x", '{"th": "สวัสดี", "en": "Hello"}'), "begins with"),
    ]),
    Rule("every code, permission and announcement has its text", codes_have_texts, [
        Mutant("a refusal without words", added("centre/casework/rules.cpp", '// x\nauto r = kit::refuse(k, "casework.unsaid");\n'), "casework.unsaid"),
        Mutant("a faulty field without words", added("kit/base/x.cpp", '// x\nauto r = kit::refuse_field("/a", "kit.unsaid");\n'), "kit.unsaid"),
        Mutant("a permission without words", added("centre/casework/x.cpp", '// x\ninline constexpr frame::Permission p{"casework.unsaid", {}};\n'),
               "casework.unsaid"),
    ]),
    Rule("every choice has its label", choices_have_texts, [
        Mutant("a choice without words", added("centre/casework/x.hpp",
               '// x\nconstexpr auto choices(const HouseKind*) { return kit::Choices{"floating"}; }\n'), "casework.house_kind.floating"),
    ]),
    Rule("every text is used", texts_are_used, [
        Mutant("a text nobody says", text_of("kit", "kit.nobody_says_this", '{"th": "สวัสดี", "en": "Hello"}'), "nobody uses"),
        Mutant("a label of a choice that is gone", text_of("frame", "frame.role.jester", '{"th": "ตลก", "en": "Jester"}'), "nobody uses"),
    ]),
]

"""The stored form: migrations, whose rows a table holds, and the one way to the database."""
import re

from tree import Mutant, Rule, Tree, added, code_only, is_test, line_of, literals, without_comments

TYPES = {"TEXT", "BIGINT", "DOUBLE PRECISION", "BOOLEAN", "BYTEA"}
SQL_START = re.compile(r"\s*(SELECT\s|INSERT\s+INTO\s|UPDATE\s+\w+\s+SET\s|DELETE\s+FROM\s|WITH\s+(RECURSIVE\s+)?\w+)")
RAW_SQL = re.compile(r"kit::sql::(Connection|Database|Lease|Transaction)\b|\bconnection\(\)\s*\.|\bconnection\(\)\s*->")
# Recognises a session before there is an actor with a scope.
BEFORE_ANY_SCOPE = ("centre/staff/authenticator.",)
# The ground's tables may be read by the desk that shows them.
SHOWN_BY = {"staff": {"frame_journal"}}
TABLE_FUNCTIONS = {"json_each", "generate_series", "unnest", "excluded", "lateral", "set"}


def migrations(tree: Tree):
    """(module, file name, path, text) in order; those of one dialect have it in their name."""
    for path in sorted(tree):
        found = re.fullmatch(r"centre/(\w+)/schema/([^/]+\.sql)", path)
        if found:
            yield found.group(1), found.group(2), path, tree[path]


def numbering(tree: Tree) -> list[str]:
    complaints = []
    numbers: dict[str, list[int]] = {}
    for module, name, path, _ in migrations(tree):
        found = re.fullmatch(r"(\d{4})_[a-z0-9_]+(\.sqlite|\.postgres)?\.sql", name)
        if not found:
            complaints.append(f"{path}: a migration is called NNNN_name.sql (or NNNN_name.sqlite.sql, .postgres.sql)")
        elif not found.group(2):
            numbers.setdefault(module, []).append(int(found.group(1)))
        elif path.replace(found.group(2), "") not in tree:
            complaints.append(f"{path}: stands beside a migration of the same name without a dialect")
    for module, found_numbers in numbers.items():
        if found_numbers != list(range(1, len(found_numbers) + 1)):
            complaints.append(f"centre/{module}/schema: numbers go 1, 2, 3 ... without gap or pair, not {found_numbers}")
    return complaints


def tables_have_owners(tree: Tree) -> list[str]:
    complaints = []
    for module, name, path, text in migrations(tree):
        if ".sqlite." in name or ".postgres." in name:
            continue
        for found in re.finditer(r"CREATE TABLE (\w+)\s*\((.*?)\n\)", text, re.DOTALL):
            table, body = found.groups()
            line = line_of(text, found.start())
            excuse = re.search(r"--[ ]no org_id: \S.*\n(--.*\n)*$", text[:found.start()])
            if not re.search(r"^\s*org_id TEXT NOT NULL", body, re.MULTILINE) and not excuse:
                complaints.append(f"{path}:{line}: {table} has no org_id: add it, or say above it '-- no org_id: why'")
            if not table.startswith(f"{module}_"):
                complaints.append(f"{path}:{line}: {table}: tables of {module} are called {module}_...")
            for column in re.findall(r"^\s+([a-z_0-9]+) ([A-Z]+(?: PRECISION)?)", body, re.MULTILINE):
                if column[1] not in TYPES:
                    complaints.append(f"{path}:{line}: {table}.{column[0]} {column[1]}: types are {', '.join(sorted(TYPES))}")
    return complaints


def one_way_to_the_database(tree: Tree) -> list[str]:
    complaints = []
    desks = tree.desks()
    for path, text in tree.cpp(("centre/", "app/")):
        room = path.split("/")[1]
        name = path.split("/")[-1]
        if is_test(path) or room == "frame":
            continue
        store = re.match(r"(\w+_)?store(_\w+)?\.", name) or "/store/" in path
        if room in desks and not path.startswith(BEFORE_ANY_SCOPE):
            code = code_only(text)
            for found in RAW_SQL.finditer(code):
                complaints.append(f"{path}:{line_of(code, found.start())}: '{found.group()}': a desk speaks to the database only "
                                  "through frame::Db and its scoped queries")
        if not store:
            complaints += [f"{path}:{line_of(text, position)}: SQL outside a store" for position, literal in literals(text)
                           if SQL_START.match(literal) and code_only(text)[position] == '"' and room in desks]
    return complaints


def own_tables(tree: Tree) -> list[str]:
    complaints = []
    for path, text in tree.cpp(("centre/",)):
        desk = path.split("/")[1]
        if is_test(path) or desk not in tree.desks():
            continue
        for position, literal in literals(text):
            if not SQL_START.match(literal):
                continue
            named = set(re.findall(r"(?:WITH(?: RECURSIVE)?|,)\s+(\w+)\s*(?:\([^)]*\))?\s+AS\s+(?:MATERIALIZED\s+)?\(", literal))
            for table in re.findall(r"\b(?:FROM|JOIN|INTO|UPDATE)\s+([a-z_]\w*)", re.sub(r"\bIS (NOT )?DISTINCT FROM\b|EXTRACT\([^)]*\)", "", literal)):
                if table not in named and table not in SHOWN_BY.get(desk, ()) and table not in TABLE_FUNCTIONS and not table.startswith(f"{desk}_"):
                    complaints.append(f"{path}:{line_of(text, position)}: reads {table}: another desk's rows come through its front door")
    return complaints


NOT_ALIASES = {"where", "on", "join", "left", "inner", "order", "group", "limit", "set", "using", "cross", "as", "union", "returning"}


def indexes_of_the_filled(tree: Tree) -> dict[str, set[str]]:
    """table -> columns that an index of its own holds only where they are not ''."""
    out: dict[str, set[str]] = {}
    for _, _, _, text in migrations(tree):
        for found in re.finditer(r"CREATE (?:UNIQUE )?INDEX \w+ ON (\w+) \(([^)]*)\)\s+WHERE (\w+) <> ''\s*;", text):
            if found.group(3) in re.split(r"[\s,]+", found.group(2)):
                out.setdefault(found.group(1), set()).add(found.group(3))
    return out


def partial_indexes_are_met(tree: Tree) -> list[str]:
    """An index of rows where a column is filled serves only a statement that says so as well; any other reads the whole table."""
    complaints = []
    indexes = indexes_of_the_filled(tree)
    for place, literal, table, named in tables_asked(tree):
        asked = literal[literal.find(" WHERE "):] if literal.lstrip().startswith("UPDATE") else literal
        for column in indexes.get(table, ()):
            name = named(column)
            if re.search(rf"{name}\s*=\s*(\$|\w+\.)", asked) and not re.search(rf"{name}\s*(<>|>)\s*''", asked):
                complaints.append(f"{place}: asks {table} by {column} without saying {column} <> '': the index of the filled ones is passed over")
    return complaints


def tables_asked(tree: Tree):
    """Every table in every statement of the desks: where the statement stands, its text, the table, and how a column of it is written there."""
    for path, text in tree.cpp(("centre/",)):
        if is_test(path):
            continue
        for position, literal in literals(text):
            if not SQL_START.match(literal):
                continue
            for table, alias in re.findall(r"\b(?:FROM|JOIN|UPDATE)\s+(\w+)(?:\s+(?:AS\s+)?(\w+))?", literal):
                before = "" if alias.lower() in NOT_ALIASES else alias + r"\." if alias else ""
                yield f"{path}:{line_of(text, position)}", literal, table, lambda column, before=before: rf"(?<![\w.]){before}{column}"


def tables_found_by_id(tree: Tree) -> set[str]:
    """Tables with an index, or a key, that begins with the id."""
    out: set[str] = set()
    for _, _, _, text in migrations(tree):
        out.update(re.findall(r"CREATE (?:UNIQUE )?INDEX \w+ ON (\w+) \(id\b", text))
        for table_name, body in re.findall(r"CREATE TABLE (\w+)\s*\((.*?)\n\)", text, re.DOTALL):
            if re.search(r"(PRIMARY KEY|UNIQUE) \(id\b|^\s*id \w+( NOT NULL)? (PRIMARY KEY|UNIQUE)", body, re.MULTILINE):
                out.add(table_name)
    return out


def ids_are_found_by_an_index(tree: Tree) -> list[str]:
    """A scope of areas says no organisation: what is asked by its id alone needs an index of ids, or the whole table is read."""
    complaints = []
    found_by_id = tables_found_by_id(tree)
    for place, literal, table, named in tables_asked(tree):
        asked = literal[literal.find(" WHERE "):]
        if table not in found_by_id and re.search(rf"{named('id')}\s*=\s*\$", asked) and not re.search(rf"{named('org_id')}\s*=", literal):
            complaints.append(f"{place}: asks {table} by its id alone, and no index begins with the id")
    return complaints


def ways_around_the_scope(tree: Tree) -> list[str]:
    """file:line reason query, for every Unscoped query and every SystemScope."""
    lines = []
    for path, text in tree.cpp(("centre/", "app/")):
        if is_test(path):
            continue
        plain = without_comments(text)
        for found in re.finditer(r'OpenQuery(?:\s+\w+)?\s*[{(]\s*(?:\w+::)*(\w+)\s*,\s*R?("[^;]{0,160})', plain):
            lines.append(f"{path}:{line_of(plain, found.start())} {found.group(1)}: {' '.join(found.group(2).split())}")
        for found in re.finditer(r'SystemScope::\w+\(\s*"([^"]*)"', plain):
            lines.append(f"{path}:{line_of(plain, found.start())} system scope: {found.group(1)}")
    return lines


def table(sql: str, name: str = "9001_x.sql"):
    return added(f"centre/casework/schema/{name}", sql)


RULES = [
    Rule("migrations are numbered without gaps", numbering, [
        Mutant("a gap", table("", "9001_x.sql"), "without gap"),
        Mutant("a pair", lambda tree: tree.with_file("centre/words/schema/0001_a.sql", "").with_file("centre/words/schema/0001_b.sql", ""), "pair"),
        Mutant("a name without a number", table("", "x.sql"), "NNNN_name"),
        Mutant("a dialect without its migration", table("", "9001_x.sqlite.sql"), "stands beside"),
    ]),
    Rule("a table knows whose its rows are", tables_have_owners, [
        Mutant("a table without org_id", table("CREATE TABLE casework_x (\n  id TEXT NOT NULL\n);\n"), "has no org_id"),
        Mutant("an excuse without a reason", table("-- no org_id: \nCREATE TABLE casework_x (\n  id TEXT NOT NULL\n);\n"), "has no org_id"),
        Mutant("a table under another desk's name", table("CREATE TABLE aid_x (\n  org_id TEXT NOT NULL\n);\n"), "are called casework_"),
        Mutant("a type of one database only", table("CREATE TABLE casework_x (\n  org_id TEXT NOT NULL,\n  a INTEGER\n);\n"), "types are"),
    ]),
    Rule("one way to the database", one_way_to_the_database, [
        Mutant("a desk with its own connection", added("centre/casework/desk.cpp", "// x\nvoid f(kit::sql::Connection& c);\n"), "only through frame::Db"),
        Mutant("a store that goes past the scope", added("centre/casework/store.cpp", '// x\nvoid f(Db& db) { db.connection().query("x"); }\n'),
               "only through frame::Db"),
        Mutant("SQL in a desk", added("centre/casework/desk.cpp", '// x\nauto q = "SELECT a FROM casework_cases";\n'), "outside a store"),
    ]),
    Rule("a statement meets the partial index that it needs", partial_indexes_are_met, [
        Mutant("transfers that refer, asked for without the word", added("centre/funds/store.cpp",
               "// x\nauto q = \"SELECT id FROM funds_transfers WHERE org_id = $1 AND refers_to = $2\";\n"), "refers_to"),
        Mutant("the same in a join", added("centre/funds/store.cpp", "// x\nauto q = \"SELECT t.id FROM funds_transfers t LEFT JOIN \"\n"
               "    \"funds_transfers n ON n.org_id = t.org_id AND n.refers_to = t.id\";\n"), "refers_to"),
    ]),
    Rule("what is asked by its id alone has an index of ids", ids_are_found_by_an_index, [
        Mutant("a page of a province", added("centre/casework/store.cpp", '// x\nauto q = "SELECT e.* FROM casework_escalations e WHERE {scope:e} AND e.id = $1";\n'), "casework_escalations"),
        Mutant("a change by the id", added("centre/casework/store.cpp", '// x\nauto q = "UPDATE casework_escalations SET version = 2 WHERE id = $1";\n'), "casework_escalations"),
    ]),
    Rule("a desk reads its own tables", own_tables, [
        Mutant("casework reading people", added("centre/casework/store.cpp", '// x\nauto q = "SELECT a FROM casework_cases c "\n    "JOIN registry_people p ON 1=1";\n'),
               "registry_people"),
    ]),
]

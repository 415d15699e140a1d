"""What indicators listens to is announced by somebody, with the members that it reads."""
import re

from tree import Mutant, Rule, Tree, added, is_test, literals

SCHEMA = "centre/indicators/schema/"
CODE, ANNOUNCEMENTS, ENTERING, WEIGHT, DATED, DIMENSION = 0, 7, 8, 10, 11, 12


def measures(tree: Tree):
    """(path, cells) of every measure that a migration of indicators writes."""
    for path, text in sorted(tree.items()):
        if not path.startswith(SCHEMA):
            continue
        for insert in re.findall(r"INSERT INTO indicators_measures \([^)]*\)\s*VALUES(.*?);\n", text, re.DOTALL):
            for row in insert.splitlines():
                cells = [a.replace("''", "'") for a in re.findall(r"(?:'((?:[^']|'')*)'|NULL)", row)]
                if len(cells) == 15:
                    yield path, cells


def said_by(tree: Tree, desk: str) -> set[str]:
    return {word for path, text in tree.cpp((f"centre/{desk}/",)) if not is_test(path) for _, word in literals(text)}


def names_are_announced(tree: Tree) -> list[str]:
    complaints, said = [], {}
    for path, cells in measures(tree):
        names = [name.lstrip("-") for name in cells[ANNOUNCEMENTS].split(",") if name]
        members = {part.split("=")[0].rstrip(">") for part in cells[ENTERING].split(";") if part and names}
        members |= {cells[n] for n in (WEIGHT, DATED, DIMENSION) if cells[n]}
        for name in names:
            desk = name.split(".")[0]
            if desk not in said:
                said[desk] = said_by(tree, desk)
            if name not in said[desk]:
                complaints.append(f"{path}: '{cells[CODE]}' listens to '{name}', which centre/{desk} never announces")
            complaints += [f"{path}: '{cells[CODE]}' reads '{member}', which no announcement of centre/{desk} has"
                           for member in sorted(members - said[desk])]
    return complaints


def listening_to(name: str, member: str) -> str:
    return ("-- Planted.\nINSERT INTO indicators_measures (code) VALUES\n"
            f"  ('planted', '2019-10-01', NULL, 'ก', 'A', 'zoo', 'zoo.ape', '{name}', '', 'each', '{member}', '', '', '', 'days');\n")


RULES = [
    Rule("what indicators listens to is announced", names_are_announced, [
        Mutant("an announcement that nobody makes", added(SCHEMA + "0099_planted.sql", listening_to("livelihoods.shop_sold", "")), "livelihoods.shop_sold"),
        Mutant("a member that no announcement has", added(SCHEMA + "0099_planted.sql", listening_to("livelihoods.enrolled", "feathers")), "feathers"),
    ]),
]

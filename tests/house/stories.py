"""The twenty cases that every test set needs: each has a story that says so, and the table in tests/stories names it."""
import posixpath
import re

from tree import Mutant, Rule, Tree

TABLE = "tests/stories/README.md"
CASES = range(1, 21)


def claimed(text: str) -> set[int]:
    """The cases that the comments of a story name: "edge case 7", "edge cases 2 and 18"."""
    told = " ".join(line for line in text.splitlines() if line.startswith("#"))
    return {int(n) for found in re.findall(r"edge cases? (\d+(?:(?:, | and )\d+)*)", told, re.IGNORECASE)
            for n in re.findall(r"\d+", found)}


def cases_have_stories(tree: Tree) -> list[str]:
    rows = {int(n): cell for n, cell in re.findall(r"^\| (\d+) \|.*\| ([^|]+) \|$", tree.get(TABLE, ""), re.MULTILINE)}
    complaints = [f"{TABLE}: no row for case {n}" for n in CASES if n not in rows]
    for n, cell in rows.items():
        story = re.search(r"\]\(([^)]+)\)", cell)
        desk = re.search(r"waits for the desk `(\w+)`", cell)
        if story:
            path = posixpath.normpath(posixpath.join(posixpath.dirname(TABLE), story[1]))
            if n not in claimed(tree.get(path, "")):
                complaints.append(f"{TABLE}: {path} does not say that it shows edge case {n}")
        elif not desk or tree.stands(f"centre/{desk[1]}"):
            complaints.append(f"{TABLE}: case {n} has no story")
    return complaints


def unclaimed(path: str, n: int):
    return lambda tree: tree.with_file(path, re.sub(rf"\b{n}\b", "99", tree[path]))


RULES = [
    Rule("each of the twenty cases has a story", cases_have_stories, [
        Mutant("a story that no longer claims its case", unclaimed("tests/stories/late_visit.story", 17), "edge case 17"),
        Mutant("a row that is gone", lambda tree: tree.with_file(TABLE, re.sub(r"\| 8 \|.*\n", "", tree[TABLE])), "case 8"),
        Mutant("a case whose desk has come", lambda tree: tree.with_file(TABLE, re.sub(
            r"\[late_visit\]\(.*\)", "waits for the desk `zoo`", tree[TABLE])).with_file("centre/zoo/desk.cpp", "// x\n"), "case 17"),
    ]),
]

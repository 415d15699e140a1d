"""The sources as the rules see them: path -> text, with ways to look at C++ without its comments or strings."""
import os
import re
from dataclasses import dataclass, field
from functools import lru_cache
from pathlib import Path
from typing import Callable, Iterator

ROOT = Path(__file__).resolve().parent.parent.parent
SKIPPED_FOLDERS = {".git", "build", "data", "node_modules", "dist", "__pycache__", ".cache"}
READ = {".cpp", ".hpp", ".py", ".ts", ".mjs", ".js", ".svelte", ".css", ".html", ".sql", ".md", ".txt", ".cmake",
        ".json", ".story", ".sh"}

TOKENS = re.compile(r"""
    (?P<raw>R"(?P<mark>[^\s()\\]*)\(.*?\)(?P=mark)")
  | (?P<text>"(?:\\.|[^"\\\n])*")
  | (?P<char>(?<![0-9A-Za-z_])'(?:\\.|[^'\\\n])+')
  | (?P<line>//[^\n]*)
  | (?P<block>/\*.*?\*/)
""", re.VERBOSE | re.DOTALL)


class Tree(dict):
    """A repository. `with_file` gives a copy with one file changed: that is how a rule is tried on a violation."""

    @staticmethod
    def of_repository() -> "Tree":
        tree = Tree()
        for folder, folders, files in os.walk(ROOT):
            folders[:] = sorted(f for f in folders if f not in SKIPPED_FOLDERS and not f.startswith("do copy"))
            for name in sorted(files):
                path = Path(folder) / name
                if path.suffix in READ or name in ("do", "run", "suites"):
                    tree[path.relative_to(ROOT).as_posix()] = path.read_text(encoding="utf-8", errors="replace")
        return tree

    def with_file(self, path: str, text: str) -> "Tree":
        changed = Tree(self)
        changed[path] = text
        return changed

    def without(self, path: str) -> "Tree":
        changed = Tree(self)
        changed.pop(path, None)
        return changed

    def sketch(self) -> "Tree":
        """What a planted violation needs around it: everything but sources, and the headers it may name."""
        def kept(path: str) -> bool:
            header = path.endswith(".hpp") and (path.startswith(("kit/", "app/", "centre/frame/")) or path.count("/") == 2)
            return header or not path.endswith((".cpp", ".hpp", ".ts", ".svelte", ".css"))
        return Tree({path: text for path, text in self.items() if kept(path)})

    def cpp(self, under: str = "") -> Iterator[tuple[str, str]]:
        for path, text in self.items():
            if path.startswith(under or ("kit/", "centre/", "app/", "tests/", "bench/")) and path.endswith((".cpp", ".hpp")):
                yield path, text

    def desks(self) -> list[str]:
        lines = self.get("centre/desks.txt", "").splitlines()
        return [line.strip() for line in lines if line.strip() and not line.startswith("#")]

    def stands(self, room: str) -> bool:
        """A desk that is only a front door so far is asked for nothing yet."""
        return any(path.startswith(f"{room}/") and path.endswith(".cpp") for path in self)


@dataclass
class Mutant:
    """A violation: what it shows, the changed tree, and a word that the complaint must hold."""
    shows: str
    change: Callable[[Tree], Tree]
    complaint: str


@dataclass
class Rule:
    name: str  # a sentence
    check: Callable[[Tree], list[str]]
    mutants: list[Mutant] = field(default_factory=list)


def added(path: str, text: str) -> Callable[[Tree], Tree]:
    return lambda tree: tree.with_file(path, text)


def is_test(path: str) -> bool:
    return "/tests/" in path or path.startswith("tests/")


@lru_cache(maxsize=None)
def code_only(text: str) -> str:
    """The C++ text with comments and the insides of strings blanked; lines and columns stay where they are."""
    def blank(found: re.Match) -> str:
        token = found.group()
        if found.lastgroup in ("line", "block"):
            return re.sub(r"[^\n]", " ", token)
        return '"' + re.sub(r"[^\n]", " ", token[1:-1]) + '"' if found.lastgroup != "char" else "'" + " " * (len(token) - 2) + "'"
    return TOKENS.sub(blank, text)


@lru_cache(maxsize=None)
def without_comments(text: str) -> str:
    def blank(found: re.Match) -> str:
        return re.sub(r"[^\n]", " ", found.group()) if found.lastgroup in ("line", "block") else found.group()
    return TOKENS.sub(blank, text)


@lru_cache(maxsize=None)
def literals(text: str) -> list[tuple[int, str]]:
    """(position, content) of every string literal; neighbours that the compiler would join are joined."""
    found: list[tuple[int, int, str]] = []
    for token in TOKENS.finditer(text):
        if token.lastgroup == "char" or token.group().startswith(("//", "/*", "'")):
            continue
        raw = token.group("raw")
        content = raw[raw.index("(") + 1:raw.rindex(")")] if raw else token.group()[1:-1]
        if found and not text[found[-1][1]:token.start()].strip():
            position, _, before = found.pop()
            found.append((position, token.end(), before + content))
        else:
            found.append((token.start(), token.end(), content))
    return [(position, content) for position, _, content in found]


def line_of(text: str, position: int) -> int:
    return text.count("\n", 0, position) + 1

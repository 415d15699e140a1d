"""The house rules as tests: each rule holds for the sources, and each catches the violations planted for it."""
import sys
import time

import includes
import layout
import listened
import schema
import shape
import stories
import texts
import words
from tree import ROOT, Tree

COMPLAINTS_SHOWN_MAX = 60


def main() -> int:
    start = time.monotonic()
    tree = Tree.of_repository()
    sketch = tree.sketch()
    passed = failed = 0
    for rule in [r for module in (includes, layout, listened, shape, stories, words, texts, schema) for r in module.RULES]:
        complaints = rule.check(tree)
        for complaint in complaints[:COMPLAINTS_SHOWN_MAX]:
            print(f"{complaint}   [{rule.name}]")
        passed, failed = (passed, failed + 1) if complaints else (passed + 1, failed)
        known = set(rule.check(sketch)) if rule.mutants else set()
        for mutant in rule.mutants:
            found = set(rule.check(mutant.change(sketch))) - known
            if any(mutant.complaint in f for f in found):
                passed += 1
            else:
                failed += 1
                print(f"tests/house: '{rule.name}' did not catch: {mutant.shows}; it said {sorted(found)}")
    write_listing(tree)
    print(f"{time.monotonic() - start:.1f} s")
    print(f"{passed} passed, {failed} failed")
    return 1 if failed else 0


def write_listing(tree: Tree) -> None:
    """Every way around the scope, for the eyes of a reviewer."""
    lines = schema.ways_around_the_scope(tree)
    folder = ROOT / "build/logs"
    folder.mkdir(parents=True, exist_ok=True)
    (folder / "unscoped.txt").write_text("\n".join(lines) + "\n", encoding="utf-8")
    print(f"{len(lines)} ways around the scope, each with its reason, are listed in build/logs/unscoped.txt")


if __name__ == "__main__":
    sys.exit(main())

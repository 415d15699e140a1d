"""Runs the suites of tests/suites, two at a time, and counts. Ends with the line `N passed, N failed`."""
import argparse
import json
import os
import re
import shlex
import shutil
import signal
import subprocess
import sys
import tempfile
import time
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from pathlib import Path

ROOT = Path(__file__).resolve().parent.parent
SECONDS_MAX = 1200
BESIDE_MAX = 2
FAILURE_LINES_MAX = 200
MEMORY_FOLDER_MIN = 6 << 30


@dataclass
class Suite:
    name: str
    when: str
    command: str


@dataclass
class Outcome:
    passed: int
    failed: int
    skipped: int
    seconds: float
    output: str


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--preset", default="dev")
    arguments.add_argument("--list", action="store_true", help="print the names of all suites")
    arguments.add_argument("names", nargs="*")
    asked = arguments.parse_args()
    suites = read_suites()
    if asked.list:
        print("\n".join(s.name for s in suites))
        return 0
    unknown = set(asked.names) - {s.name for s in suites}
    if unknown:
        print(f"No suite {', '.join(sorted(unknown))}; there are: {', '.join(s.name for s in suites)}")
        return 2
    chosen = [s for s in suites if not asked.names or s.name in asked.names]
    with tempfile.TemporaryDirectory(prefix="chaeson-demos-", dir=scratch_folder().get("TMPDIR")) as demos:
        os.environ["DEMOS"] = demos
        outcomes = run_all(chosen, suites, asked.preset)
    passed = sum(o.passed for o in outcomes)
    failed = sum(o.failed for o in outcomes)
    print(f"{passed} passed, {failed} failed", flush=True)
    return 0 if failed == 0 and passed > 0 else 1


def read_suites() -> list[Suite]:
    lines = (ROOT / "tests/suites").read_text(encoding="utf-8").splitlines()
    return [Suite(*line.split(None, 2)) for line in lines if line.strip() and not line.startswith("#")]


def run_all(chosen: list[Suite], suites: list[Suite], preset: str) -> list[Outcome]:
    """Those that may run beside others first; every report is printed whole, in the order of the table."""
    outcomes = {}
    with ThreadPoolExecutor(BESIDE_MAX) as pool:
        beside = {s.name: pool.submit(run_one, s, suites, preset) for s in chosen if s.when == "beside"}
        for suite in chosen:
            if suite.name in beside:
                outcomes[suite.name] = report(suite, beside[suite.name].result())
    for suite in chosen:
        if suite.name not in outcomes:
            outcomes[suite.name] = report(suite, run_one(suite, suites, preset))
    return [outcomes[s.name] for s in chosen]


def run_one(suite: Suite, suites: list[Suite], preset: str) -> Outcome:
    with tempfile.TemporaryDirectory(prefix="chaeson-report-") as folder:
        report_file = Path(folder) / "report.json"
        environment = os.environ | scratch_folder() | {
            "BUILD": f"build/{preset}",
            "REPORT": str(report_file),
            "GTEST_OUTPUT": f"json:{report_file}",
            "GTEST_BRIEF": "1",
            "REST": named_elsewhere(suite, suites),
        }
        start = time.monotonic()
        status, output = run_bounded(suite.command, environment)
        passed, failed, skipped = count(report_file, output)
    if status != 0 and failed == 0:
        failed = 1
        output += f"\n(the command ended with status {status})"
    if passed == 0 and failed == 0 and skipped == 0:
        failed = 1
        output += "\n(nothing ran)"
    return Outcome(passed, failed, skipped, time.monotonic() - start, output)


def named_elsewhere(suite: Suite, suites: list[Suite]) -> str:
    """The googletest filters by which other lines claim tests of the same program, for $REST."""
    def program_and_filter(command: str) -> tuple[str, str]:
        words = shlex.split(command)
        program = next((w for w in words if w.startswith("$BUILD/")), "")
        wanted = next((w.removeprefix("--gtest_filter=") for w in words if w.startswith("--gtest_filter=")), "")
        return program, wanted

    program, _ = program_and_filter(suite.command)
    others = [program_and_filter(s.command) for s in suites if s.name != suite.name]
    return ":".join(f for p, f in others if p == program and f and not f.startswith("-"))


def scratch_folder() -> dict[str, str]:
    """Databases are made and thrown away by the hundred: in memory, where there is room, that takes a third of the time."""
    memory = Path("/dev/shm")
    if "TMPDIR" in os.environ or not os.access(memory, os.W_OK) or shutil.disk_usage(memory).free < MEMORY_FOLDER_MIN:
        return {}
    return {"TMPDIR": str(memory)}


def run_bounded(command: str, environment: dict[str, str]) -> tuple[int, str]:
    """The command with all it started ends when its time is over."""
    process = subprocess.Popen(["bash", "-c", command], cwd=ROOT, env=environment, text=True, errors="replace",
                               stdin=subprocess.DEVNULL, stdout=subprocess.PIPE, stderr=subprocess.STDOUT,
                               start_new_session=True)
    try:
        output, _ = process.communicate(timeout=SECONDS_MAX)
        return process.returncode, output
    except subprocess.TimeoutExpired:
        os.killpg(process.pid, signal.SIGKILL)
        output, _ = process.communicate()
        return 124, output + f"\n(stopped after {SECONDS_MAX} s)"


def count(report_file: Path, output: str) -> tuple[int, int, int]:
    if report_file.exists():
        results = json.loads(report_file.read_text(encoding="utf-8"))
        return count_vitest(results) if "numTotalTests" in results else count_googletest(results)
    lines = re.findall(r"^(\d+) passed, (\d+) failed$", output, re.MULTILINE)
    return (int(lines[-1][0]), int(lines[-1][1]), 0) if lines else (0, 0, 0)


def count_googletest(results: dict) -> tuple[int, int, int]:
    tests = [t for s in results["testsuites"] for t in s["testsuite"] if t["status"] == "RUN"]
    failed = sum(1 for t in tests if t.get("failures"))
    skipped = sum(1 for t in tests if t["result"] == "SKIPPED" and not t.get("failures"))
    return len(tests) - failed - skipped, failed, skipped


def count_vitest(results: dict) -> tuple[int, int, int]:
    broken_files = sum(1 for f in results["testResults"] if f["status"] == "failed" and not f["assertionResults"])
    return (results["numPassedTests"], results["numFailedTests"] + broken_files,
            results["numPendingTests"] + results.get("numTodoTests", 0))


def report(suite: Suite, outcome: Outcome) -> Outcome:
    if outcome.failed:
        lines = outcome.output.rstrip().splitlines()
        print(f"---- {suite.name}: {suite.command}")
        print("\n".join(lines[-FAILURE_LINES_MAX:]))
        print("----")
    skipped = f", {outcome.skipped} skipped" if outcome.skipped else ""
    print(f"{suite.name:<14} {outcome.passed} passed, {outcome.failed} failed{skipped} "
          f"in {outcome.seconds:.1f} s", flush=True)
    for line in outcome.output.splitlines():
        if line.startswith("skipped: "):
            print(f"{'':<14} {line}")
    return outcome


if __name__ == "__main__":
    sys.exit(main())

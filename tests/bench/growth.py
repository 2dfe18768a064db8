#!/usr/bin/python3
"""What a doubling of the input costs: families of workspaces, each n, 2n and 4n in one respect.

    growth.py OKR [--size N] [--runs N] [FAMILY...]

Of each family: CPU time and peak memory of the three sizes, and the two ratios of each. The goal is 2.5 at most; what
is above, in time over a tenth of a second or in memory over 32 MiB, is marked, and the exit code is 1 then.
"""
import argparse
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile

HEAD = "team: t\ncycle: 2026-Q1\n"
KEY_RESULT = "      - {{id: k{0}, title: Queue {0} at the gate falls from {1} to {2} minutes, owner: p{0}}}\n"
MOST, SECONDS, MEBIBYTES = 2.5, 0.1, 32


def team(name, objectives):
    return f"team: {name}\ncycle: 2026-Q1\nobjectives:\n{objectives}"


def objective(number, results, more=""):
    return f"  - id: o{number}\n    title: Guests of hall {number} find their way\n{more}    key_results:\n{results}"


def result(number):
    return KEY_RESULT.format(number, 20 + number % 70, 5 + number % 9)


def one(text):
    return {"okrs/t.yaml": text}


def keys(n):
    return one(HEAD + "objectives: []\n" + "".join(f"x-{i}: {i}\n" for i in range(n)))


def unknown_keys(n):
    return one(HEAD + "objectives: []\n" + "".join(f"k{i}: {i}\n" for i in range(n)))


def key_results(n):
    return one(team("t", objective(1, "".join(map(result, range(n))))))


def objectives(n):
    return one(team("t", "".join(objective(i, result(i)) for i in range(n))))


def files(n):
    return {f"okrs/{i % 50}/t{i}.yaml": team(f"t{i}", objective(1, result(i))) for i in range(n)}


def nested_lists(n):
    return one(HEAD + "objectives: []\nx-a:\n" + "".join(f"  - [[[[{i}]]], [{i}]]\n" for i in range(n)))


def long_title(n):
    return one(team("t", f"  - title: \"{'gate ' * n}\"\n    key_results: []\n"))


def long_key_result(n):
    return one(team("t", objective(1, f"      - \"{'Queue at the gate, ' * n} from 9 to 4\"\n")))


def many_words(n):
    return one(team("t", objective(1, "".join(f"      - Word{i} of stall{i} rises from {i % 40} to {i % 40 + 5}\n" for i in range(n)))))


def teams(n):
    return {"teams.yaml": "teams:\n" + "".join(f"  - {{id: t{i}, name: Team {i}, members: [m{i}@fair.example]}}\n" for i in range(n)),
            **{f"okrs/t{i}.yaml": team(f"t{i}", objective(1, result(i))) for i in range(n // 10)}}


def supports(n):
    return one(team("t", "".join(objective(i, result(i), f"    supports: o{i + 1}\n" if i < n - 1 else "") for i in range(n))))


def supports_of_one(n):
    return one(team("t", objective(0, result(0)) + "".join(objective(i, result(i), "    supports: o0\n") for i in range(1, n))))


def findings(n):
    return one(team("t", objective(1, "".join(f"      - Build hall {i}\n" for i in range(n)))))


def equal_findings(n):
    return one(team("t", objective(1, "      - Build a hall\n" * n)))


def broken_files(n):
    return {f"okrs/t{i}.yaml": f"team: t{i}\ncycle: 2026-Q1\nobjectives: [\n" for i in range(n)}


def strangers(n):
    """YAML of others beside one file of ours: two documents, anchors, a template's braces."""
    text = "kind: Deployment\nmetadata: {name: a%d}\nspec:\n  image: &i \"a:1\"\n  env:\n  - {name: A, value: *i}\n---\nkind: Service\n{{- if .Values.b }}\nports: [80]\n{{- end }}\n"
    return {**objectives(3), **{f"apps/a{i % 100}/a{i}.yaml": text % i for i in range(n)}}


def long_line(n):
    return one(HEAD + "objectives: [" + ", ".join(f"{{id: o{i}, title: Hall {i} is full, key_results: []}}" for i in range(n)) + "]\n")


def comments(n):
    return one(HEAD + "# a note of the hall\n" * n + "objectives: []\n")


def allowances(n):
    return one(team("t", objective(1, "".join(f"      # okr: allow kr-action -- agreed {i}\n      - Build hall {i}\n" for i in range(n)))))


def allowances_in_a_row(n):
    return one(HEAD + "# okr: allow kr-action -- the council has promised it\n" * n + "objectives: []\n")


def blank_lines(n):
    return one(HEAD + "\n" * n + "objectives: []\n" + "\n" * n)


def aliases(n):
    return one(HEAD + "objectives: []\nx-a: &a 1\nx-b: [" + ", ".join(["*a"] * n) + "]\n")


def aliased_key_results(n):
    return one("x-a: &a Queue falls from 9 to 2\n" + team("t", "  - {title: Guests find their way, key_results: [" + "*a , " * n + "]}\n"))


def work_in_a_line(n):
    return one(team("t", "  - {title: Guests find their way, key_results: [" + "{title: Build a hall}, " * n + "{title: Queue > 5}]}\n"))


def work_alone(n):
    return one(team("t", objective(1, "      - Build a hall\n" * n)))


def block_scalars(n):
    return one(HEAD + "objectives: []\n" + "".join(f"x-{i}: |\n  a line\n  and one\n" for i in range(n)))


def long_block_scalar(n):
    return one(HEAD + "objectives: []\nx-a: |\n" + "  a line of it\n" * n)


def quoted_escapes(n):
    return one(HEAD + "objectives: []\nx-a: \"" + "\\u00e9\\n" * n + "\"\n")


def needs(n):
    return one(team("t", objective(1, result(1))) + "needs:\n" + "".join(f"  - {{id: n{i}, from: u{i % 9}, what: Hall {i} gets light, for: k1}}\n" for i in range(n)))


def initiatives(n):
    return one(team("t", objective(1, result(1))) + "initiatives:\n" + "".join(f"  - {{title: Build gate {i}, moves: [k1]}}\n" for i in range(n)))


def choices(n):
    return {"strategy.yaml": "strategy:\n  goals:\n" + "".join(f"    - {{id: g{i}, title: Hall {i} is full, priority: {i + 1}}}\n" for i in range(n))
            + "  choices:\n" + "".join(f"    - {{dimension: d{i}, pursue: [p{i}], not_now: [q{i}]}}\n" for i in range(n // 4)), **objectives(50)}


def moves(n):
    """Half of them change their objective later on."""
    return one(team("t", objective(1, "".join(map(result, range(n)))) + objective(2, result(n))))


def moved(text):
    head, tail = text.split("  - id: o2")
    lines = head.splitlines(True)
    return "".join(lines[:6] + lines[6::2]) + "  - id: o2" + tail + "".join(lines[7::2])


def history(n):
    """As many commits of one file as it is asked for."""
    return objectives(30)


def table(n):
    return {"table.csv": "Team,Cycle,Objective,Key Result,Target\n" + "".join(f"t{i % 9},2026-Q1,Hall {i // 4} is full,Guests of hall {i},{i}\n" for i in range(n))}


def json_line(n):
    objectives = [{"title": f"Hall {i} is full", "key_results": [f"Guests of hall {i} rise from 10 to 20"]} for i in range(n)]
    return {"line.json": json.dumps({"team": "t", "cycle": "2026-Q1", "objectives": objectives})}


def baseline(n):
    return {**findings(n), "okr.baseline": None}


LINT = ["lint", "--today", "2026-02-10", "--format", "json", "--fail-on", "never"]
TEXT = [word for word in LINT if word not in ("--format", "json")]
ALIGN, SHOW, DIFF, LOG = ["align", "--today", "2026-02-10"], ["show", "--today", "2026-02-10"], ["diff"], ["log"]
FIX, EXPORT = [*LINT, "--diff", "--unsafe-fixes", "--output", "json=/dev/null"], ["export", "--format", "csv"]
IMPORT = ["import", "table.csv", "--quiet"]
FIX = [word for word in FIX if word not in ("--format", "json")]
NAMED = [*LINT, "--", "EACH"]  # every file by its name, as a hook hands them over
# Family, the command, and n at --size 1.
FAMILIES = [(keys, LINT, 4000), (unknown_keys, LINT, 1500), (key_results, LINT, 700), (objectives, LINT, 500), (files, LINT, 500), (files, NAMED, 500),
            (nested_lists, LINT, 4000), (long_title, LINT, 20000), (long_key_result, LINT, 500), (many_words, LINT, 700), (teams, LINT, 2000),
            (supports, LINT, 700), (supports_of_one, LINT, 700), (findings, LINT, 700), (equal_findings, LINT, 700), (broken_files, LINT, 500), (strangers, LINT, 4000), (strangers, LOG, 4000),
            (long_line, LINT, 2000), (long_line, TEXT, 2000), (comments, LINT, 10000), (allowances, LINT, 700), (allowances_in_a_row, LINT, 4000), (blank_lines, LINT, 50000), (aliases, LINT, 20000),
            (block_scalars, LINT, 2500), (long_block_scalar, LINT, 15000), (quoted_escapes, LINT, 20000), (needs, LINT, 1000),
            (initiatives, LINT, 1000), (choices, LINT, 500), (baseline, LINT, 700),
            (objectives, ALIGN, 1200), (teams, ALIGN, 3000), (needs, ALIGN, 2500), (objectives, SHOW, 500), (objectives, EXPORT, 1500),
            (findings, FIX, 60), (work_alone, FIX, 700), (work_in_a_line, LINT, 2500), (aliased_key_results, LINT, 2500), (allowances_in_a_row, FIX, 4000), (objectives, DIFF, 300), (moves, DIFF, 300), (history, LOG, 60), (table, IMPORT, 1500), (json_line, ["import", "line.json", "--quiet"], 2500)]


def git(root, *words):
    subprocess.run(["git", "-c", "gc.auto=0", "-c", "user.name=Mia", "-c", "user.email=mia@fair.example", *words], cwd=root, check=True, capture_output=True)


class Workspace:
    def __init__(self, okr, family, command, n):
        self.root, self.okr = pathlib.Path(tempfile.mkdtemp(prefix="okr-growth-")), okr
        for path, text in {"okr.yaml": "okr: 1\n", **family(n)}.items():
            (self.root / path).parent.mkdir(parents=True, exist_ok=True)
            if text is not None:
                (self.root / path).write_text(text)
        names = [str(path.relative_to(self.root)) for path in sorted(self.root.rglob("t*.yaml"))] if command is NAMED else []
        self.command = [*command[:-1], *names] if names else command
        if family is baseline:
            self.run(["baseline", "write"])
        if command in (DIFF, LOG):
            git(self.root, "init", "-q")
            self.commit()
        for path in (self.root / "okrs").rglob("*.yaml") if command is DIFF else ():
            text = path.read_text()
            path.write_text(moved(text) if family is moves else text.replace(" find ", " always find ").replace(" to 5 ", " to 4 "))
        for i in range(n if family is history else 0):
            objectives_then = "".join(objective(j, result(j + 1 + i if j == i % 30 else j)) for j in range(30))
            (self.root / "okrs/t.yaml").write_text(team("t", objectives_then))
            self.commit()

    def commit(self):
        git(self.root, "add", "-A")
        git(self.root, "commit", "-qm", "all")

    def run(self, command):
        """CPU seconds and MiB."""
        process = subprocess.Popen([self.okr, *command], cwd=self.root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(process.pid, 0)
        process.returncode = os.waitstatus_to_exitcode(status)
        if process.returncode not in (0, 1):
            raise SystemExit(f"{command} ended with {process.returncode} in {self.root}")
        return usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024

    def cost(self, runs):
        return tuple(map(min, zip(*(self.run(self.command) for _ in range(runs)))))

    def remove(self):
        shutil.rmtree(self.root)


def ratios(values, least):
    """Of neighbours; nothing to tell of a cost that is mostly the program's own."""
    return [b / max(a, 1e-6) if b > least else 0.0 for a, b in zip(values, values[1:])]


def measure(okr, family, command, n, runs):
    costs = []
    for size in (n, 2 * n, 4 * n):
        workspace = Workspace(okr, family, command, size)
        costs.append(workspace.cost(runs))
        workspace.remove()
    times, memories = zip(*costs)
    return times, memories, ratios(times, SECONDS), ratios(memories, MEBIBYTES)


def main():
    parser = argparse.ArgumentParser(usage=__doc__)
    parser.add_argument("okr", type=os.path.abspath)
    parser.add_argument("families", nargs="*")
    parser.add_argument("--size", type=float, default=1)
    parser.add_argument("--runs", type=int, default=3)
    asked, slow = parser.parse_intermixed_args(), 0
    print(f"{'family':24} {'command':7} {'n':>6}   CPU seconds n, 2n, 4n      ratios      MiB n, 2n, 4n        ratios")
    for family, command, n in FAMILIES:
        name = family.__name__.replace("_", "-")
        if asked.families and name not in asked.families:
            continue
        n = max(1, int(n * asked.size))
        times, memories, growth, more = measure(asked.okr, family, command, n, asked.runs)
        bad = max(growth + more) > MOST
        slow += bad
        what = "fix" if "--diff" in command else command[0]
        print(f"{name:24} {what:7} {n:6}   {times[0]:7.3f} {times[1]:7.3f} {times[2]:7.3f}   {growth[0]:4.2f} {growth[1]:4.2f}   "
              f"{memories[0]:6.1f} {memories[1]:6.1f} {memories[2]:6.1f}   {more[0]:4.2f} {more[1]:4.2f}{'   <--' if bad else ''}", flush=True)
    return 1 if slow else 0


if __name__ == "__main__":
    sys.exit(main())

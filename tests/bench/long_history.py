#!/usr/bin/python3
"""Does the cost of a history grow as its commits do? Three histories, each twice as long as the one before.

    long_history.py OKR [--commits N] [--files N] [--keep DIR]

Each commit checks in one key result of one team's file; every tenth touches no OKR, every twentieth is a merge. Of each
command: CPU milliseconds for a thousand commits, and the peak of memory. Where the figures of a row stay as they are
(or, of what looks at one commit alone, halve), the cost is linear.
"""
import argparse
import os
import pathlib
import subprocess
import tempfile

from ratios import GIT, measured

SETTINGS = "okr: 1\norganisation: A harbour\n"
FIRST_DAY = 1_700_000_000


def document(team, values):
    results = "".join(f"      - {{id: r{at}, metric: Boats that berth at quay {at} in calm water, baseline: 10%, "
                      f"target: 90%, current: {value}%}}\n" for at, value in enumerate(values))
    return f"team: {team}\ncycle: 2026-Q1\nobjectives:\n  - id: calm\n    title: Boats lie safely\n    key_results:\n{results}"


class Stream:
    """What git fast-import reads."""

    def __init__(self, pipe):
        self.pipe, self.count = pipe, 0

    def commit(self, branch, parents, files):
        self.count += 1
        lines = [f"commit refs/heads/{branch}", f"mark :{self.count}",
                 f"committer Mo Quay <mo@harbour.example> {FIRST_DAY + self.count * 60} +0000", "data 8", "Check in"]
        lines += [f"{'merge' if at else 'from'} :{parent}" for at, parent in enumerate(parents)]
        self.pipe.write(("\n".join(lines) + "\n").encode())
        for path, text in files:
            self.pipe.write(f"M 100644 inline {path}\ndata {len(text.encode())}\n{text}\n".encode())
        self.pipe.write(b"\n")
        return self.count


def write_history(stream, commits, files):
    values = {f"quay-{at}": [10] * 8 for at in range(files)}
    path = "okrs/2026-Q1/{}.yaml".format
    tip = stream.commit("main", [], [("okr.yaml", SETTINGS), *((path(team), document(team, of)) for team, of in
                                                              values.items())])
    for step in range(1, commits):
        team = f"quay-{step * 7919 % files}"
        parents, changed = [tip], [("notes.txt", f"day {step}\n")]
        if step % 20 == 0:
            parents.append(stream.commit("main", [tip], [("side.txt", f"tide {step}\n")]))
        elif step % 10:
            values[team][step // files % 8] = 10 + step % 80
            changed = [(path(team), document(team, values[team]))]
        tip = stream.commit("main", parents, changed)


def make(folder, commits, files):
    subprocess.run(["git", "init", "-q", "-b", "main", folder], check=True)
    process = subprocess.Popen(["git", "fast-import", "--quiet", "--depth=50"], cwd=folder, stdin=subprocess.PIPE)
    write_history(Stream(process.stdin), commits, files)
    process.stdin.close()
    if process.wait() != 0:
        raise SystemExit("git fast-import failed")
    subprocess.run(["git", "reset", "-q", "--hard"], cwd=folder, check=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("okr")
    parser.add_argument("--commits", type=int, default=50_000, help="of the longest")
    parser.add_argument("--files", type=int, default=200)
    parser.add_argument("--keep", help="where the histories are made, and stay")
    choice = parser.parse_args()
    okr = os.path.abspath(choice.okr)
    commands = {"git log --raw": [*GIT, "log", "--raw"], "okr log": [okr, "log"], "okr log quay-7": [okr, "log", "quay-7"],
                "okr log quay-7/r3": [okr, "log", "quay-7/r3"], "okr diff HEAD~1..HEAD": [okr, "diff", "HEAD~1..HEAD"],
                "okr align": [okr, "align", "--today", "2026-02-01"]}
    with tempfile.TemporaryDirectory() as temporary:
        place = pathlib.Path(choice.keep or temporary)
        lengths = [choice.commits // 4, choice.commits // 2, choice.commits]
        for length in lengths:
            if not (place / str(length)).exists():
                make(str(place / str(length)), length, choice.files)
        print(f"{'CPU ms for 1000 commits, MiB':32}" + "".join(f"{length:>22,}" for length in lengths))
        for name, command in commands.items():
            costs = [measured(command, place / str(length)) for length in lengths]
            print(f"{name:32}" + "".join(f"{cost.cpu * 1e6 / length:12.2f} {cost.memory:5} MiB"
                                         for cost, length in zip(costs, lengths)), flush=True)


if __name__ == "__main__":
    main()

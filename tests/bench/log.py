#!/usr/bin/python3
"""How long `okr log` takes, held against `git log -- PATH` of the same files: A B A B …, wall time, medians.

    log.py OKR REPOSITORY [--team TEAM] [--runs N]

git runs without its commit-graph, which libgit2 cannot use. `one file` is the team's newest OKR file, `all files` is
every file whose name begins with the team's: what a life of the team must look at.
"""
import argparse
import os
import pathlib
import resource
import statistics
import subprocess
import time


def measured(command, cwd):
    begin = time.perf_counter()
    subprocess.run(command, cwd=cwd, stdout=subprocess.DEVNULL, check=True)
    return time.perf_counter() - begin


def interleaved(ours, theirs, cwd, runs):
    pairs = [(measured(ours, cwd), measured(theirs, cwd)) for _ in range(runs)]
    return [statistics.median(times) for times in zip(*pairs)], statistics.median(a / b for a, b in pairs)


def files_of(team, cwd):
    listed = subprocess.run(["git", "ls-files", "*.yaml"], cwd=cwd, capture_output=True, text=True, check=True).stdout
    return [path for path in listed.splitlines() if pathlib.PurePath(path).name.split(".")[0] == team]


def busiest_team(cwd):
    """A team in the middle: with neither the most nor the fewest files."""
    listed = subprocess.run(["git", "ls-files", "okrs/*.yaml"], cwd=cwd, capture_output=True, text=True,
                            check=True).stdout
    counts = {}
    for path in listed.splitlines():
        name = pathlib.PurePath(path).name.split(".")[0]
        counts[name] = counts.get(name, 0) + 1
    return sorted(counts, key=lambda name: (counts[name], name))[len(counts) // 2]


def report(name, ours, theirs, cwd, runs):
    (mine, reference), ratio = interleaved(ours, theirs, cwd, runs)
    print(f"{name:42} {mine:8.2f} s  {reference:8.2f} s  {ratio:5.2f}x")


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("okr")
    parser.add_argument("repository")
    parser.add_argument("--team")
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--everything", action="store_true", help="measure the log of everything too")
    choice = parser.parse_args()
    okr, cwd, runs = os.path.abspath(choice.okr), choice.repository, choice.runs
    team = choice.team or busiest_team(cwd)
    files = files_of(team, cwd)
    git = ["git", "-c", "core.commitGraph=false", "log", "--oneline", "--"]
    print(f"{'':42} {'okr':>10}  {'git':>10}  ratio")
    report(f"okr log {team} : one file", [okr, "log", team], git + files[-1:], cwd, runs)
    report(f"okr log {team} : all files", [okr, "log", team], git + files, cwd, runs)
    report("okr log strategy : strategy.yaml", [okr, "log", "strategy"], git + ["strategy.yaml"], cwd, runs)
    if choice.everything:
        raw = ["git", "-c", "core.commitGraph=false", "log", "--raw", "--", "*.yaml"]
        report("okr log : git log --raw", [okr, "log"], raw, cwd, max(runs // 3, 1))
    print(f"peak memory of all: {resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss // 1024} MiB")


if __name__ == "__main__":
    main()

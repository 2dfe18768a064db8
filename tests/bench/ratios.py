#!/usr/bin/python3
"""How much longer okr takes than git for the same questions, on one repository, A B A B …

    ratios.py OKR REPOSITORY [--team TEAM] [--runs N] [--everything]

Of each pair of commands: the median of both, wall and CPU time, and the median of the ratios within pairs with the
quartiles around it. git runs without its commit-graph, which libgit2 cannot use. `one file` is the team's newest OKR
file, `all files` every file whose name begins with the team's: what a life of the team must look at.
"""
import argparse
import collections
import os
import pathlib
import statistics
import subprocess
import time

Cost = collections.namedtuple("Cost", "wall cpu memory")


def measured(command, cwd):
    begin = time.perf_counter()
    process = subprocess.Popen(command, cwd=cwd, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"{command} ended with {process.returncode}")
    return Cost(time.perf_counter() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024)


def interleaved(ours, theirs, cwd, runs):
    measured(ours, cwd), measured(theirs, cwd)
    return [(measured(ours, cwd), measured(theirs, cwd)) for _ in range(runs)]


def row(pairs, part):
    mine, reference = (statistics.median(getattr(cost, part) for cost in costs) for costs in zip(*pairs))
    ratios = [getattr(a, part) / max(getattr(b, part), 1e-6) for a, b in pairs]
    low, middle, high = statistics.quantiles(ratios, n=4) if len(ratios) > 1 else ratios * 3
    return f"{mine * 1000:9.1f} {reference * 1000:9.1f} {middle:6.2f} ({low:.2f}–{high:.2f})"


def report(name, ours, theirs, cwd, runs):
    pairs = interleaved(ours, theirs, cwd, runs)
    memory = max(cost.memory for cost, _ in pairs)
    print(f"{name:44} wall {row(pairs, 'wall'):44} cpu {row(pairs, 'cpu'):44} {memory:5} MiB", flush=True)


def listed(cwd, *patterns):
    command = ["git", "ls-files", "--", *patterns]
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=True).stdout.splitlines()


def name_of(path):
    return pathlib.PurePath(path).name.split(".")[0]


def middling_team(cwd):
    """A team with neither the most nor the fewest files."""
    counts = collections.Counter(name_of(path) for path in listed(cwd, "okrs/*.yaml"))
    return sorted(counts, key=lambda name: (counts[name], name))[len(counts) // 2]


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("okr")
    parser.add_argument("repository")
    parser.add_argument("--team")
    parser.add_argument("--runs", type=int, default=5, help="of what takes long; short commands run ten times as often")
    parser.add_argument("--everything", action="store_true", help="the walk of the whole history too")
    choice = parser.parse_args()
    okr, cwd, runs = os.path.abspath(choice.okr), choice.repository, choice.runs
    team = choice.team or middling_team(cwd)
    files = [path for path in listed(cwd, "*.yaml") if name_of(path) == team]
    git = ["git", "-c", "core.commitGraph=false"]
    of_paths = [*git, "log", "--oneline", "--"]

    print(f"{'milliseconds: okr, git, ratio (quartiles)':44}")
    short = runs * 10
    report("--version : --version", [okr, "--version"], ["git", "--version"], cwd, short)
    report("diff of one commit : diff --raw", [okr, "diff", "HEAD~1..HEAD"], [*git, "diff", "--raw", "HEAD~1", "HEAD"],
           cwd, short)
    touched = subprocess.run(["git", "log", "-1", "--format=%H", "--no-merges", "--", "okrs"], cwd=cwd,
                             capture_output=True, text=True, check=True).stdout.strip()
    report("diff of the last commit of OKRs : diff --raw", [okr, "diff", f"{touched}~1..{touched}"],
           [*git, "diff", "--raw", f"{touched}~1", touched], cwd, short)
    report("diff HEAD..INDEX : diff --cached --raw", [okr, "diff", "HEAD..INDEX"], [*git, "diff", "--cached", "--raw"],
           cwd, short)
    report(f"log {team} : log -- one file", [okr, "log", team], [*of_paths, files[-1]], cwd, runs)
    report(f"log {team} : log -- all files", [okr, "log", team], [*of_paths, *files], cwd, runs)
    report("log strategy : log -- strategy.yaml", [okr, "log", "strategy"], [*of_paths, "strategy.yaml"], cwd, runs)
    if choice.everything:
        report("log : log --raw -- *.yaml", [okr, "log"], [*git, "log", "--raw", "--", "*.yaml"], cwd, max(runs // 3, 1))


if __name__ == "__main__":
    main()

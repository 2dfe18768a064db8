#!/usr/bin/python3
"""How much longer okr takes than git for the same questions, on one repository, A B A B …

    ratios.py OKR REPOSITORY [--team TEAM] [--runs N] [--everything]

Of each pair of commands: the median of both, wall and CPU time, the median of the ratios within pairs with the
quartiles around it, and okr's peak of memory. git runs without its commit-graph, which libgit2 cannot use.

    log TEAM : all files      every file whose name begins with the team's: what a life of the team must look at
    log : raw + batch         git's two commands that read as much: `log --raw`, and `cat-file --batch` of every blob
    review, align : lint      git has no such question; the reference is one `okr lint` of the same files

--everything adds the rows that walk the whole history. The repository is only read; its index and work tree should be
as checked out.
"""
import argparse
import collections
import os
import pathlib
import statistics
import subprocess
import tempfile
import time

Cost = collections.namedtuple("Cost", "wall cpu memory")
GIT = ["git", "-c", "core.commitGraph=false"]
MANY_FILES = 141


def measured(command, cwd, stdin=None):
    begin = time.perf_counter()
    with open(stdin or os.devnull, "rb") as source:
        process = subprocess.Popen(command, cwd=cwd, stdin=source, stdout=subprocess.DEVNULL,
                                   stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(process.pid, 0)
    process.returncode = os.waitstatus_to_exitcode(status)
    if process.returncode not in (0, 1):
        raise SystemExit(f"{command} ended with {process.returncode}")
    return Cost(time.perf_counter() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024)


def total(costs):
    costs = list(costs)
    return Cost(sum(cost.wall for cost in costs), sum(cost.cpu for cost in costs), max(cost.memory for cost in costs))


def interleaved(ours, theirs, cwd, runs):
    """`theirs` are commands that run one after the other, each with the file that it reads."""
    def both():
        return measured(ours, cwd), total(measured(command, cwd, stdin) for command, stdin in theirs)

    both()
    return [both() for _ in range(runs)]


def row(pairs, part):
    mine, reference = (statistics.median(getattr(cost, part) for cost in costs) for costs in zip(*pairs))
    ratios = [getattr(a, part) / max(getattr(b, part), 1e-6) for a, b in pairs]
    low, middle, high = statistics.quantiles(ratios, n=4) if len(ratios) > 1 else ratios * 3
    return f"{mine * 1000:9.1f} {reference * 1000:9.1f} {middle:6.2f} ({low:.2f}–{high:.2f})"


def answer(cwd, *command):
    return subprocess.run(command, cwd=cwd, capture_output=True, text=True, check=True).stdout


def name_of(path):
    return pathlib.PurePath(path).name.split(".")[0]


def middling_team(files):
    """A team with neither the most nor the fewest files."""
    counts = collections.Counter(name_of(path) for path in files if path.startswith("okrs/"))
    return sorted(counts, key=lambda name: (counts[name], name))[len(counts) // 2]


def commit_before(cwd, files):
    """The commit of the main line since which at least so many files have changed; else the first."""
    commits = answer(cwd, "git", "rev-list", "--first-parent", "--max-count=2000", "HEAD").split()
    low, high = 0, len(commits) - 1
    while low < high:
        middle = (low + high) // 2
        changed = answer(cwd, "git", "diff", "--name-only", commits[middle], "HEAD", "--", "*.yaml").count("\n")
        low, high = (low, middle) if changed >= files else (middle + 1, high)
    return commits[low]


def list_blobs(cwd, path):
    """Every state that a YAML file ever had, in the order of history."""
    raw = answer(cwd, *GIT, "log", "--raw", "--no-abbrev", "--format=", "--", "*.yaml", "*.yml")
    ids = dict.fromkeys(line.split()[3] for line in raw.splitlines())
    ids.pop("0" * 40, None)
    pathlib.Path(path).write_text("".join(id + "\n" for id in ids))


class Table:
    def __init__(self, okr, cwd, runs):
        self.okr, self.cwd, self.runs = okr, cwd, runs
        print(f"{'milliseconds: okr, reference, ratio (quartiles)':44}")

    def row(self, name, ours, *theirs, often=1):
        theirs = [(command, None) if isinstance(command, list) else command for command in theirs]
        pairs = interleaved([self.okr, *ours], theirs, self.cwd, max(int(self.runs * often), 1))
        memory = max(cost.memory for cost, _ in pairs)
        print(f"{name:44} wall {row(pairs, 'wall'):44} cpu {row(pairs, 'cpu'):44} {memory:5} MiB", flush=True)


def short_rows(table, cwd):
    touched = answer(cwd, "git", "log", "-1", "--format=%H", "--no-merges", "--", "okrs").strip()
    many = commit_before(cwd, MANY_FILES)
    table.row("--version : --version", ["--version"], ["git", "--version"], often=10)
    table.row("diff of one commit : diff --raw", ["diff", "HEAD~1..HEAD"], [*GIT, "diff", "--raw", "HEAD~1", "HEAD"],
              often=10)
    table.row("diff of the last commit of OKRs : diff --raw", ["diff", f"{touched}~1..{touched}"],
              [*GIT, "diff", "--raw", f"{touched}~1", touched], often=10)
    table.row(f"diff of {MANY_FILES} files : diff", ["diff", f"{many}..HEAD"], [*GIT, "diff", many, "HEAD"], often=2)
    table.row("diff HEAD..INDEX : diff --cached --raw", ["diff", "HEAD..INDEX"], [*GIT, "diff", "--cached", "--raw"],
              often=10)
    table.row("diff HEAD..WORKTREE : diff --raw HEAD", ["diff"], [*GIT, "diff", "--raw", "HEAD"], often=4)


def rows_of_lives(table, files, team):
    of_team = [path for path in files if name_of(path) == team]
    of_paths = [*GIT, "log", "--oneline", "--"]
    table.row(f"log {team} : log -- one file", ["log", team], [*of_paths, of_team[-1]])
    table.row(f"log {team} : log -- all files", ["log", team], [*of_paths, *of_team])
    table.row("log strategy : log -- strategy.yaml", ["log", "strategy"], [*of_paths, "strategy.yaml"])


def long_rows(table, okr, cwd):
    lint = [okr, "lint", "--format", "json", "--fail-on", "never"]
    table.row("review of 50 commits : lint", ["review", "HEAD~50..HEAD", "--fail-on", "never"], lint, often=0.4)
    table.row("align : lint", ["align"], lint, often=0.4)
    with tempfile.TemporaryDirectory() as folder:
        blobs = os.path.join(folder, "blobs")
        list_blobs(cwd, blobs)
        table.row("log : log --raw + cat-file --batch", ["log"], [*GIT, "log", "--raw", "--", "*.yaml"],
                  ([*GIT, "cat-file", "--batch"], blobs), often=0.4)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("okr")
    parser.add_argument("repository")
    parser.add_argument("--team")
    parser.add_argument("--runs", type=int, default=5, help="of what takes long; short commands run more often")
    parser.add_argument("--everything", action="store_true", help="review, align and the walk of the whole history too")
    choice = parser.parse_args()
    okr, cwd = os.path.abspath(choice.okr), choice.repository
    files = answer(cwd, "git", "ls-files", "--", "*.yaml").splitlines()
    table = Table(okr, cwd, choice.runs)
    short_rows(table, cwd)
    rows_of_lives(table, files, choice.team or middling_team(files))
    if choice.everything:
        long_rows(table, okr, cwd)


if __name__ == "__main__":
    main()

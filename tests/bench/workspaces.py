#!/usr/bin/python3
"""Makes a workspace with a history to measure with: the same commits for the same arguments.

    workspaces.py --out FOLDER [--size small|medium|large] [--teams N] [--cycles N] [--commits N] [--seed N]

okrs/CYCLE/AREA/TEAM.yaml for each team and cycle, initiatives for three of four, needs for one of five, a strategy,
teams and settings. Every commit after those that begin a cycle is a check-in in one file; one of sixteen happens on a
side branch and is merged. What one team writes stands in quarters.py.
"""
import argparse
import pathlib
import random
import subprocess

import quarters

SIZES = {"small": (20, 4, 200), "medium": (300, 8, 5000), "large": (3000, 8, 50000)}  # teams, cycles, commits
LAST_DAY = 1774000800  # 2026-03-20, in the last cycle
QUARTER = 90 * 24 * 3600
SETTINGS = """okr: 1
organisation: The ferry islands
check_in_every: 3 weeks
rules: {kr-no-id: info}
words: {actions: [ferry over], measures: [tide index]}
"""
STRATEGY = "strategy:\n  purpose: Everybody on the islands gets where life takes them, and is glad to come home.\n  goals:\n" + "".join(
    f"    - id: {goal}\n      title: {goal.replace('-', ' ').capitalize()}\n      priority: {number + 1}\n"
    f"      indicators:\n        - {{metric: Share of islanders who say so, baseline: {40 + number}%, target: {60 + number}%}}\n"
    for number, goal in enumerate(quarters.GOALS))


def cycles_of(count):
    """The last ones up to 2026-Q1."""
    quarters_of_ad = range(2026 * 4 - count + 1, 2026 * 4 + 1)
    return [f"{quarter // 4}-Q{quarter % 4 + 1}" for quarter in quarters_of_ad]


def teams_file(count):
    lines = ["teams:"]
    for team in range(count):
        rng = quarters.random_of(0, team, "", "team")
        members = ", ".join(sorted(set(rng.choices(quarters.PEOPLE, k=4))))
        lines += [f"  - id: {quarters.id_of(team)}", f"    name: {quarters.name_of(team).capitalize()}", "    kind: product",
                  f"    members: [{members}]"]
        lines += [f"    relies_on: {quarters.id_of((team + 17) % count)}"] if count > 17 and team % 3 == 0 else []
    return "\n".join(lines) + "\n"


class Writer:
    """Speaks git's fast-import language; a commit's files stand at once, nothing is kept but marks."""

    def __init__(self, stream, seed, teams):
        self.stream, self.seed, self.teams, self.mark, self.second = stream, seed, teams, 0, 0
        self.pause = 60  # seconds between two commits

    def place(self, folder, team, cycle, ending=""):
        return f"{folder}/{cycle}/area-{team % max(self.teams // 14, 1):03}/{quarters.id_of(team)}{ending}.yaml"

    def files_of(self, team, cycle):
        text, ids = quarters.okrs(self.seed, team, cycle, 0, self.teams)
        files = {self.place("okrs", team, cycle): text}
        if team % 4:
            files[self.place("initiatives", team, cycle)] = quarters.initiatives(self.seed, team, cycle, ids)
        if quarters.has_needs(team, cycle) and self.teams > 17:
            files[self.place("okrs", team, cycle, ".needs")] = quarters.needs(team, cycle, self.teams)
        return files

    def commit(self, files, message, branch="main", parents=()):
        self.mark, self.second = self.mark + 1, self.second + self.pause
        person = quarters.PEOPLE[self.mark * 7 % len(quarters.PEOPLE)]
        who = f"{person.split('@')[0]} <{person}> {self.second} +0000"
        head = f"commit refs/heads/{branch}\nmark :{self.mark}\nauthor {who}\ncommitter {who}\ndata {len(message)}\n{message}\n"
        links = [f"{word} :{mark}\n" for word, mark in zip(("from", "merge"), parents)]
        self.stream.write((head + "".join(links)).encode())
        for path, text in files.items():
            content = text.encode()
            self.stream.write(f"M 100644 inline {path}\ndata {len(content)}\n".encode() + content + b"\n")
        return self.mark


def check_ins(writer, chosen, steps, count):
    """So many commits, each a step of one file."""
    def next_file(team, cycle):
        steps[team, cycle] = steps.get((team, cycle), 0) + 1
        return {writer.place("okrs", team, cycle): quarters.okrs(writer.seed, team, cycle, steps[team, cycle], writer.teams)[0]}

    head = writer.mark
    while count > 0:
        files = next_file(*next(chosen))
        if count % 16 == 0:
            side = writer.commit(files, "Check in from the other pier", "side", (head,))
            head = writer.commit(next_file(*next(chosen)), "Check in", "main", (head,))
            head = writer.commit(files, "Merge the other pier", "main", (head, side))
            count -= 2
        else:
            head = writer.commit(files, "Check in", "main", (head,))
        count -= 1
    return head


def write_history(stream, teams, cycles, commits, seed):
    writer, rng, steps = Writer(stream, seed, teams), random.Random(seed), {}
    writer.second, writer.pause = LAST_DAY - cycles * QUARTER, QUARTER * cycles // (commits + 4 * cycles)
    head = writer.commit({"okr.yaml": SETTINGS, "strategy.yaml": STRATEGY, "teams.yaml": teams_file(teams)}, "Begin")
    for number, cycle in enumerate(cycles_of(cycles)):
        writer.second = LAST_DAY - (cycles - number) * QUARTER
        files = {}
        for team in range(teams):
            files.update(writer.files_of(team, cycle))
        head = writer.commit(files, f"Plan {cycle}", "main", (head,))
        chosen = iter(lambda: (rng.randrange(teams), cycle), None)
        head = check_ins(writer, chosen, steps, commits // cycles)
    writer.commit({}, "Look back", "main", (head,))


def make(folder, teams, cycles, commits, seed=1):
    folder = pathlib.Path(folder)
    git = ["git", "-C", str(folder)]
    folder.mkdir(parents=True)
    subprocess.run([*git, "init", "-q", "-b", "main"], check=True)
    importing = subprocess.Popen([*git, "fast-import", "--quiet"], stdin=subprocess.PIPE)
    write_history(importing.stdin, teams, cycles, commits, seed)
    importing.stdin.close()
    if importing.wait():
        raise SystemExit("git fast-import failed")
    subprocess.run([*git, "checkout", "-q", "main"], check=True)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("--out", required=True)
    parser.add_argument("--size", choices=SIZES, default="medium")
    for name in ("teams", "cycles", "commits"):
        parser.add_argument(f"--{name}", type=int)
    parser.add_argument("--seed", type=int, default=1)
    asked = parser.parse_args()
    shape = [given or usual for given, usual in zip((asked.teams, asked.cycles, asked.commits), SIZES[asked.size])]
    make(asked.out, *shape, asked.seed)


if __name__ == "__main__":
    main()

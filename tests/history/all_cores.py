#!/usr/bin/python3
"""A long history is gathered in stretches, by all cores: it is told as one core tells it, which goes through it in one.

    all_cores.py OKR
"""
import json
import os
import pathlib
import random
import subprocess
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import needs  # noqa: E402
from repository import Repository  # noqa: E402

OKR = os.path.abspath(sys.argv[1])
CORES = os.sched_getaffinity(0)
COMMITS = 600
TEAMS = ("bakery", "harbour", "museum")


def okrs(team, values):
    results = "".join(f"      - {{id: k{i}, metric: Guests in hall {i}, baseline: 1, target: {target}, current: {now}}}\n"
                      for i, (target, now) in enumerate(values))
    return f"team: {team}\ncycle: 2026-Q1\nobjectives:\n  - id: guests\n    title: Guests of the {team} stay\n    key_results:\n{results}"


class History:
    """Made by `git fast-import`: each commit changes one file; every fortieth has two parents, with a change of each."""

    def __init__(self, is_broken_at):
        self.random = random.Random(11)
        self.values = {team: [[100, 1] for _ in range(4)] for team in TEAMS}
        self.is_broken_at = is_broken_at
        self.marks = []

    def text(self, team, step):
        if self.is_broken_at(team, step):
            return f"team: {team}\ncycle: 2026-Q1\nx-step: {step // 50}\nobjectives: [\n"
        return okrs(team, self.values[team])

    def change(self):
        team, result = self.random.choice(TEAMS), self.random.randrange(4)
        self.values[team][result][self.random.random() < 0.8] = self.random.randrange(2, 999)

    def commit(self, step, parents, teams):
        lines = [f"commit refs/heads/main\nmark :{step + 1}\n",
                 f"committer Mia <mia@example.org> {1767225600 + step * 60} +0000\ndata 4\nstep\n"]
        lines += [f"{'merge' if i else 'from'} :{parent}\n" for i, parent in enumerate(parents)]
        for team in teams:
            text = self.text(team, step)
            lines.append(f"M 100644 inline okrs/{team}.yaml\ndata {len(text)}\n{text}\n")
        return "".join(lines)

    def stream(self):
        parts = [self.commit(0, (), TEAMS)]
        for step in range(1, COMMITS):
            self.change()
            parents = (step, step - 7) if step % 40 == 39 else (step,)
            parts.append(self.commit(step, parents, TEAMS))
        return "".join(parts).encode()


@unittest.skipIf(len(CORES) < 2, "needs two cores, of which this process has one")
class AllCores(unittest.TestCase):
    def told(self, repository, cores, *words):
        done = subprocess.run([OKR, *words], cwd=repository.folder, capture_output=True, timeout=120, check=False,
                              env=repository.environment(), preexec_fn=lambda: os.sched_setaffinity(0, cores))
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def hold(self, is_broken_at=lambda team, step: False):
        repository = Repository(self)
        repository.git("fast-import", "--quiet", stdin=History(is_broken_at).stream())
        one = self.told(repository, {min(CORES)}, "log", "--format", "json")
        self.assertEqual(self.told(repository, CORES, "log", "--format", "json"), one)
        return json.loads(one)

    def test_a_sound_history(self):
        self.assertGreater(len(self.hold()["events"]), COMMITS * 0.8)

    def test_files_that_break_and_are_mended_within_a_stretch(self):
        log = self.hold(lambda team, step: team == "harbour" and step % 50 in (20, 21, 22))
        self.assertGreaterEqual(len(log["unreadable"]), COMMITS // 50)

    def test_files_that_stay_broken_for_long(self):
        log = self.hold(lambda team, step: team == "harbour" and 100 < step < 400)
        self.assertTrue(log["unreadable"])
        self.assertGreater(len(log["events"]), COMMITS // 2)


if __name__ == "__main__":
    needs.main()

#!/usr/bin/python3
"""What git knows of alignment, from the outside: repositories made here with fixed names and days, and what `okr align` and
`okr market` say of them.

    emergence.py OKR_BINARY
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

OKR = None
TODAY = "2026-02-10"


class Repository:
    """A workspace with a history; a day stands for ten o'clock, UTC."""

    def __init__(self):
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="okr-emergence-"))
        self.env = {"PATH": os.environ["PATH"], "HOME": str(self.root), "GIT_CONFIG_NOSYSTEM": "1", "TZ": "UTC"}
        self.git("init", "-q", "-b", "main")

    def git(self, *words, day="2025-12-01", email="ada@harbour.example"):
        when = f"{day}T10:00:00Z"
        name = email.split("@")[0].capitalize()
        env = self.env | {"GIT_AUTHOR_DATE": when, "GIT_COMMITTER_DATE": when, "GIT_AUTHOR_NAME": name,
                          "GIT_AUTHOR_EMAIL": email, "GIT_COMMITTER_NAME": name, "GIT_COMMITTER_EMAIL": email}
        done = subprocess.run(["git", *words], cwd=self.root, env=env, capture_output=True, text=True, check=True)
        return done.stdout.strip()

    def write(self, path, text):
        file = self.root / path
        file.parent.mkdir(parents=True, exist_ok=True)
        file.write_text(text, encoding="utf-8")

    def commit(self, day, files, email="ada@harbour.example", message="Change"):
        for path, text in files.items():
            self.write(path, text) if text is not None else (self.root / path).unlink()
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", message, day=day, email=email)
        return self.git("rev-parse", "HEAD")

    def okr(self, *words, root=None):
        command = [OKR, "--today", TODAY, *words]
        return subprocess.run(command, cwd=root or self.root, env=self.env, capture_output=True, text=True, timeout=60)

    def report(self, *words, root=None):
        done = self.okr(*words, "--format", "json", root=root)
        assert done.returncode == 0, done.stderr
        return json.loads(done.stdout)

    def talks(self, kind, *words):
        return [talk for talk in self.report("align", *words)["conversations"] if talk["kind"] == kind]


GOAL = "strategy:\n  goals: [{{id: islands, title: {}, priority: 1}}]\n"
FERRIES = """team: ferries
cycle: 2026-Q1
objectives:
  - id: on-time
    title: {title}
    supports: islands
    key_results: [{{id: missed, metric: Passengers who miss the boat, baseline: 12%, target: {target}{more}}}]
"""


def ferries(title="Islanders can set their clocks by us", target="4%", more=""):
    return FERRIES.format(title=title, target=target, more=more)


class Cases(unittest.TestCase):
    def setUp(self):
        self.repo = Repository()
        self.addCleanup(shutil.rmtree, self.repo.root)

    def begin(self):
        self.repo.commit("2025-12-01", {"okr.yaml": "okr: 1\n", "strategy.yaml": GOAL.format("Every island is a day trip")})
        return self.repo.commit("2025-12-10", {"okrs/2026-Q1/ferries.yaml": ferries()}, "ida@harbour.example")

    def test_no_commit_yet_is_told_and_is_no_fault(self):
        self.repo.write("okr.yaml", "okr: 1\n")
        self.repo.write("okrs/2026-Q1/ferries.yaml", ferries())
        done = self.repo.okr("align", "--format", "json")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("no commit yet", done.stderr)
        self.assertTrue(all(talk["since"] is None for talk in json.loads(done.stdout)["conversations"]))

    def test_a_shallow_clone_that_misses_something_ends_with_2(self):
        self.begin()
        self.repo.commit("2026-01-20", {"okrs/2026-Q1/ferries.yaml": ferries(target="5%")})
        clone = self.repo.root / "clone"
        self.repo.git("clone", "-q", "--depth", "1", f"file://{self.repo.root}", str(clone))
        done = self.repo.okr("align", root=clone)
        self.assertEqual(done.returncode, 2)
        self.assertIn("git fetch --unshallow", done.stderr)
        self.assertIn("fetch-depth: 0", done.stderr)
        self.assertEqual(done.stdout, "")

    def test_a_shallow_clone_that_has_all_of_the_cycle_is_enough(self):
        self.repo.commit("2025-12-01", {"okr.yaml": "okr: 1\n"})
        self.repo.commit("2025-12-05", {"README.md": "Ferries"})
        self.repo.commit("2025-12-10", {"okrs/2026-Q1/ferries.yaml": ferries()})
        clone = self.repo.root / "clone"
        self.repo.git("clone", "-q", "--depth", "2", f"file://{self.repo.root}", str(clone))
        self.assertEqual(self.repo.okr("align", root=clone).returncode, 0)

    def test_what_is_only_in_the_work_tree_stands_since_nothing(self):
        self.begin()
        self.repo.write("okrs/2026-Q1/kiosks.yaml", "team: kiosks\ncycle: 2026-Q1\nobjectives:\n"
                        "  - {id: warm, title: Waiting is warm, key_results: [Cups sold a day > 90]}\n")
        talks = self.repo.talks("objective-without-goal")
        self.assertEqual([talk["since"] for talk in talks], [None])

    def test_a_goal_changed_in_the_work_tree_makes_suspect(self):
        self.begin()
        self.repo.write("strategy.yaml", GOAL.format("Nobody needs a car on the islands"))
        talk, = self.repo.talks("suspect")
        self.assertIsNone(talk["since"])
        self.assertIn("not committed yet", talk["question"])

    def test_an_objective_touched_in_the_work_tree_clears_suspect(self):
        self.begin()
        changed = self.repo.commit("2026-01-20", {"strategy.yaml": GOAL.format("Nobody needs a car on the islands")})
        talk, = self.repo.talks("suspect")
        self.assertEqual(talk["since"], changed)
        self.repo.write("okrs/2026-Q1/ferries.yaml", ferries("No islander needs a car to reach us"))
        self.assertEqual(self.repo.talks("suspect"), [])

    def test_the_same_commit_is_no_suspicion(self):
        self.begin()
        self.repo.commit("2026-01-20", {"strategy.yaml": GOAL.format("Nobody needs a car on the islands"),
                                        "okrs/2026-Q1/ferries.yaml": ferries("No islander needs a car to reach us")})
        self.assertEqual(self.repo.talks("suspect"), [])

    def test_a_target_that_is_back_moved_nothing(self):
        self.begin()
        self.repo.commit("2026-01-20", {"okrs/2026-Q1/ferries.yaml": ferries(target="6%")})
        self.assertEqual(len(self.repo.talks("goalposts-moved")), 1)
        self.repo.commit("2026-01-22", {"okrs/2026-Q1/ferries.yaml": ferries(target="4%")})
        self.assertEqual(self.repo.talks("goalposts-moved"), [])

    def test_an_approval_is_told_and_clears_nothing(self):
        self.begin()
        self.repo.commit("2026-01-20", {"okrs/2026-Q1/ferries.yaml": ferries(target="6%")})
        changes = self.repo.report("diff", "HEAD~1..HEAD")["changes"]
        mark = next(change["fingerprint"] for change in changes if change["kind"] == "target-lowered")
        self.repo.commit("2026-01-21", {"README.md": "x"}, "mo@harbour.example", f"Agreed\n\nOKR-Approved: {mark} storms\n")
        talk, = self.repo.talks("goalposts-moved")
        self.assertIn("approved by Mo: storms", json.dumps(talk))

    def test_drafts_may_change_until_they_are_merged(self):
        self.repo.commit("2025-12-01", {"okr.yaml": "okr: 1\n"})
        self.repo.git("checkout", "-q", "-b", "draft")
        self.repo.commit("2026-01-10", {"okrs/2026-Q1/ferries.yaml": ferries()})
        self.repo.commit("2026-01-12", {"okrs/2026-Q1/ferries.yaml": ferries(target="6%")})
        self.repo.git("checkout", "-q", "main")
        self.repo.git("merge", "-q", "--no-ff", "draft", "-m", "Merge", day="2026-01-15")
        merge = self.repo.git("rev-parse", "HEAD")
        self.assertEqual(self.repo.talks("goalposts-moved"), [])
        late, = self.repo.talks("late")
        self.assertIn("14 days", late["question"])
        self.assertEqual(late["since"], merge)

    def test_who_wrote_it_first_is_kept_when_the_file_the_team_and_the_id_change(self):
        self.repo.commit("2025-12-01", {"okr.yaml": "okr: 1\ncentre: [mayor@harbour.example]\n"})
        self.repo.commit("2025-12-10", {"okrs/2026-Q1/ferries.yaml": ferries()}, "mayor@harbour.example")
        self.repo.commit("2026-01-05", {"okrs/2026-Q1/ferries.yaml": None, "okrs/2026-Q1/boats.yaml":
                         ferries().replace("team: ferries", "team: boats").replace("id: on-time", "id: clocks")},
                         "ida@harbour.example")
        talk, = self.repo.talks("pushed")
        self.assertEqual(talk["teams"], ["boats"])
        self.assertEqual(self.repo.talks("late"), [])

    def test_since_is_where_it_began_to_stand_without_a_break(self):
        self.begin()
        bare = ferries().replace("    supports: islands\n", "")
        self.repo.commit("2025-12-12", {"okrs/2026-Q1/ferries.yaml": bare})
        self.repo.commit("2025-12-14", {"okrs/2026-Q1/ferries.yaml": ferries()})
        again = self.repo.commit("2025-12-16", {"okrs/2026-Q1/ferries.yaml": bare})
        self.repo.commit("2026-01-16", {"okrs/2026-Q1/ferries.yaml": bare.replace("4%", "4%, current: 11%")})
        talk, = self.repo.talks("objective-without-goal")
        self.assertEqual(talk["since"], again)

    def test_check_ins_open_and_close_what_looks_at_them(self):
        """The states of check-ins are passed over, but for those that a conversation looks at."""
        okrs = """team: pilots
cycle: 2026-Q1
objectives:
  - id: fog
    title: Ships come in by fog
    supports: safe
    key_results:
      - {id: waits, metric: Hours that ships wait for the fog to lift, baseline: 30, target: 12, current: %s}
      - {id: calls, metric: Calls that go unanswered a month, baseline: 14, target: 2, current: %s}
      - {id: ropes, metric: Ropes that break a month, baseline: 5, target: 1, current: %s, confidence: %s}
"""
        means = """team: pilots
cycle: 2026-Q1
initiatives:
  - {id: radar, title: Mount the second radar, moves: waits, so_that: pilots see in fog, status: done}
"""
        values = [("30", 14, 5, 0.5), ("30", 14, 4, 0.5), ("26", 13, 4, 0.5), ("26", 12, 4, 0.6), ("30", 12, 4, 0.6),
                  ("30", 9, 3, 0.6), ("30", 9, 3, 0.7)]
        self.repo.commit("2026-01-02", {"initiatives/2026-Q1/pilots.yaml": means})
        commits = [self.repo.commit(f"2026-01-{10 + day}", {"okrs/2026-Q1/pilots.yaml": okrs % state})
                   for day, state in enumerate(values)]
        [talk] = self.repo.talks("shipped-nothing-moved")
        self.assertEqual(talk["since"], commits[4])

    def test_emergence_tells_who_moved(self):
        first = self.begin()
        bare = ferries().replace("    supports: islands\n", "")
        opened = self.repo.commit("2025-12-12", {"okrs/2026-Q1/ferries.yaml": bare})
        closed = self.repo.commit("2025-12-20", {"okrs/2026-Q1/ferries.yaml": ferries()})
        self.repo.commit("2026-01-05", {"README.md": "x"})
        report = self.repo.report("align", "--since", first, "--kind", "objective-without-goal")["emergence"]
        turns = [(turn["commit"], turn["event"], turn["moved"], turn["stood"]) for turn in report["turns"]]
        self.assertEqual(turns, [(opened, "opened", None, None), (closed, "closed", "team", 8)])
        later = self.repo.report("align", "--since", "2025-12-15", "--kind", "objective-without-goal")["emergence"]
        self.assertEqual([(turn["commit"], turn["stood"]) for turn in later["turns"]], [(closed, None)])

    def test_emergence_from_what_does_not_lead_here_ends_with_2(self):
        self.begin()
        self.repo.git("checkout", "-q", "--orphan", "other")
        self.repo.commit("2025-12-12", {})
        self.repo.git("checkout", "-q", "main")
        for words in ("other", "nosuch"):
            self.assertEqual(self.repo.okr("align", "--since", words).returncode, 2, words)

    def market(self):
        self.begin()
        kiosks = "team: {}\ncycle: 2026-Q1\nobjectives:\n  - id: {}\n    title: {}\n    supports: islands\n" \
                 "    key_results: [{{id: missed, metric: Passengers who miss the boat, baseline: 12%, target: {}}}]\n"
        for team, title, target in (("kiosks", "Waiting is warm", "6%"), ("tickets", "Nobody waits for a ticket", "8%")):
            self.repo.git("checkout", "-q", "-b", f"{team}/draft", "main")
            self.repo.commit("2025-12-12", {f"okrs/2026-Q1/{team}.yaml": kiosks.format(team, "warm", title, target)})
        self.repo.git("checkout", "-q", "main")

    def test_market_tells_what_arises_where_drafts_meet(self):
        self.market()
        report = self.repo.report("market")
        self.assertEqual([one["branch"] for one in report["branches"]], ["kiosks/draft", "tickets/draft"])
        arising = [(one["kind"], one["teams"], one["branches"]) for one in report["arising"]]
        self.assertIn(("contradiction", ["kiosks", "tickets"], ["kiosks/draft", "tickets/draft"]), arising)
        alone = self.repo.report("market", "tickets/draft")
        self.assertEqual(alone["arising"], [])
        self.assertEqual(self.repo.git("status", "--porcelain"), "")

    def test_market_names_what_git_cannot_merge(self):
        self.begin()
        for name, target in (("one", "3%"), ("two", "2%")):
            self.repo.git("checkout", "-q", "-b", name, "main")
            self.repo.commit("2025-12-12", {"okrs/2026-Q1/ferries.yaml": ferries(target=target)})
        self.repo.git("checkout", "-q", "main")
        report = self.repo.report("market", "one", "two")
        self.assertEqual(report["conflicts"], [{"file": "okrs/2026-Q1/ferries.yaml", "branches": ["one", "two"]}])

    def test_market_passes_over_no_branch_whose_beginning_a_shallow_clone_lacks(self):
        self.market()
        clone = self.repo.root / "clone"
        self.repo.git("clone", "-q", "--depth", "1", "--no-single-branch", f"file://{self.repo.root}", str(clone))
        self.repo.git("-C", str(clone), "branch", "-q", "kiosks/draft", "origin/kiosks/draft")
        done = self.repo.okr("market", root=clone)
        self.assertEqual((done.returncode, done.stdout), (2, ""))
        self.assertIn("git fetch --unshallow", done.stderr)

    def test_market_needs_git_and_branches_that_are_there(self):
        self.begin()
        self.assertEqual(self.repo.okr("market", "nosuch").returncode, 2)
        with tempfile.TemporaryDirectory() as folder:
            done = self.repo.okr("market", root=folder)
            self.assertEqual((done.returncode, done.stdout), (2, ""))


if __name__ == "__main__":
    OKR = str(pathlib.Path(sys.argv.pop(1)).resolve())
    unittest.main()

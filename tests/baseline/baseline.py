#!/usr/bin/python3
"""Adoption in an old repository: what a baseline holds, what it never holds, and what changes no fingerprint.

    baseline.py OKR
"""
import json
import os
import pathlib
import random
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

OKR = os.path.abspath(sys.argv[1])
VERBS = ["Launch", "Build", "Introduce", "Write", "Hire", "Migrate", "Set up", "Publish"]
THINGS = ["the winter timetable", "a ticket shop", "loan boats", "the new quay", "a crew portal", "harbour cameras"]
ENTRY = re.compile(r"[0-9a-f]{16} [a-z-]+ \S+  # \S.*")


def okr(*arguments, cwd=None, stdin=None):
    env = {"PATH": os.environ["PATH"], "LC_ALL": "C", "GIT_CONFIG_GLOBAL": "/dev/null"}
    return subprocess.run([OKR, *map(str, arguments)], cwd=cwd, env=env, input=stdin, capture_output=True, text=True,
                          encoding="utf-8", timeout=120)


def team_text(team, objectives):
    """Objectives are pairs of a title and key results."""
    lines = [f"team: {team}", "cycle: 2026-Q1", "objectives:"]
    for title, results in objectives:
        lines += [f"  - title: {title}", "    key_results:"] + [f"      - {result}" for result in results]
    return "\n".join(lines) + "\n"


class Case(unittest.TestCase):
    def setUp(self):
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="okr-baseline-"))
        self.addCleanup(shutil.rmtree, self.root)
        self.write("okr.yaml", "okr: 1\n")

    @property
    def baseline(self):
        return self.root / "okr.baseline"

    def write(self, path, text):
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode())
        return target

    def okr(self, *arguments, code=0, **keywords):
        run = okr(*arguments, cwd=self.root, **keywords)
        self.assertEqual(run.returncode, code, f"{arguments}\n{run.stdout}\n{run.stderr}")
        return run

    def report(self, *arguments):
        return json.loads(okr("lint", "--format", "json", *arguments, cwd=self.root).stdout)

    def rules(self, *arguments):
        return sorted(finding["rule"] for finding in self.report(*arguments)["findings"])

    def entries(self):
        return [line for line in self.baseline.read_text().splitlines() if line and not line.startswith("#")]

    def harbour(self):
        """Some 280 findings in five files, as they have grown in years."""
        for team in ("ferries", "quays", "tickets", "crews", "boats"):
            objectives = [(f"Passengers of {team} arrive on time, part {part}",
                           [f"{VERBS[(part * 6 + at) % 8]} {THINGS[at]} number {part * 6 + at}" for at in range(6)])
                          for part in range(4)]
            self.write(f"okrs/2026-Q1/{team}.yaml", team_text(team, objectives))

    def replace(self, path, before, after):
        file = self.root / path
        text = file.read_text()
        self.assertIn(before, text)
        file.write_text(text.replace(before, after, 1))


class Adoption(Case):
    def test_one_command_adopts_an_old_repository(self):
        self.harbour()
        before = self.report()
        self.assertGreater(len(before["findings"]), 200)
        run = self.okr("baseline", "write")
        self.assertIn(f"{len(before['findings'])} added", run.stderr)
        self.assertEqual(run.stdout, "")
        after = self.report()
        self.assertEqual(after["findings"], [])
        self.assertEqual(after["summary"]["allowed"], len(before["findings"]))
        self.okr("lint", "--fail-on", "info")
        self.okr("baseline", "check", "--fail-on", "info")

    def test_the_file_is_sorted_and_written_twice_the_same(self):
        self.harbour()
        self.okr("baseline", "write")
        text = self.baseline.read_bytes()
        entries = self.entries()
        self.assertEqual(entries, sorted(set(entries)))
        for entry in entries:
            self.assertRegex(entry, ENTRY)
        self.assertIn("stays as it is", self.okr("baseline", "write").stderr)
        self.assertIn("stays as it is", self.okr("baseline", "prune").stderr)
        self.assertEqual(self.baseline.read_bytes(), text)

    def test_a_new_blended_key_result_fails(self):
        self.harbour()
        self.okr("baseline", "write")
        with open(self.root / "okrs/2026-Q1/boats.yaml", "a", encoding="utf-8") as file:
            file.write("      - Build a slipway\n")
        run = self.okr("lint", code=1)
        self.assertIn("`Build a slipway`", run.stdout)
        self.assertNotIn("ticket shop", run.stdout)
        self.assertIn("Build a slipway", self.okr("baseline", "check", code=1).stdout)

    def test_to_mend_one_and_add_another_of_the_same_rule_fails(self):
        self.write("okrs/library.yaml", team_text("library", [("Children read for pleasure",
                                                               ["Open four reading rooms", "Train 30 volunteers"])]))
        self.okr("baseline", "write")
        self.replace("okrs/library.yaml", "Train 30 volunteers", "Publish 70 guides")
        self.assertIn("kr-output", self.rules())
        self.okr("lint", code=1)
        run = self.okr("baseline", "check", code=1)
        self.assertIn("[baseline-stale]", run.stdout)
        self.assertIn("Publish 70 guides", run.stdout)

    def test_the_same_fault_in_another_file_is_another(self):
        text = "objectives:\n  - title: Choirs sing {0}\n    key_results: [Concerts a year rise from 4 to 9]\n"
        self.write("okrs/a.yaml", "team: altos\n" + text.format("louder"))
        self.write("okrs/b.yaml", "team: basses\ncycle: 2026-Q1\n" + text.format("lower"))
        self.okr("baseline", "write")
        self.replace("okrs/a.yaml", "team: altos", "team: altos\ncycle: 2026-Q1")
        self.replace("okrs/b.yaml", "cycle: 2026-Q1\n", "")
        self.assertIn("missing-key", self.rules())
        self.okr("lint", code=1)

    def test_a_team_that_is_missing_is_not_a_cycle_that_was(self):
        text = "objectives:\n  - title: Choirs sing louder\n    key_results: [Concerts a year rise from 4 to 9]\n"
        self.write("okrs/a.yaml", text + "team: altos\n")
        self.okr("baseline", "write")
        self.write("okrs/a.yaml", text + "cycle: 2026-Q1\n")
        self.assertIn("missing-key", self.rules())

    def test_a_reworded_key_result_of_the_same_id_is_new(self):
        text = ("team: library\ncycle: 2026-Q1\nobjectives:\n  - title: Children read for pleasure\n    key_results:\n"
                "      - id: rooms\n        title: Open four reading rooms\n")
        self.write("okrs/library.yaml", text)
        self.okr("baseline", "write")
        self.replace("okrs/library.yaml", "Open four reading rooms", "Publish 70 guides")
        self.okr("lint", code=1)


class Places(Case):
    """What moves, and stays what it is."""

    def prints(self):
        return sorted((finding["rule"], finding["fingerprint"]) for finding in self.report("--no-baseline")["findings"])

    def twins(self):
        """Titles that begin alike, twice the same, without ids: only numbers tell their names apart."""
        return [("Launch the new mobile ticket app in spring", ["Build the shop for tourists in the old town hall",
                                                               "Build the shop for tourists in the old town gate",
                                                               "Build the shop for tourists in the old town hall"]),
                ("Launch the new mobile ticket app in autumn", ["Waiting time falls from 9 to 4 minutes"]),
                ("Launch the new mobile ticket app in spring", ["waiting time falls from 9 to 4 minutes.",
                                                               "Hire 3 pilots", "Hire 3 pilots"])]

    def test_an_inserted_line_changes_nothing(self):
        self.harbour()
        self.write("okrs/twins.yaml", team_text("twins", self.twins()))
        prints = self.prints()
        for file in sorted(self.root.rglob("*.yaml")):
            lines = file.read_text().split("\n")
            file.write_text("\n".join(f"# line {at}\n\n{line}" for at, line in enumerate(lines)))
        self.assertEqual(self.prints(), prints)

    def test_a_moved_or_renamed_file_changes_nothing_and_no_entry_is_stale(self):
        self.harbour()
        self.write("okrs/2026-Q1/twins.yaml", team_text("twins", self.twins()))
        prints = self.prints()
        self.okr("baseline", "write")
        text = self.baseline.read_bytes()
        (self.root / "plans").mkdir()
        for at, file in enumerate(sorted((self.root / "okrs/2026-Q1").glob("*.yaml"))):
            file.rename(self.root / f"plans/{9 - at}.yaml")
        self.assertEqual(self.prints(), prints)
        self.okr("lint", "--fail-on", "info")
        self.okr("baseline", "check", "--fail-on", "info")
        self.assertEqual(self.baseline.read_bytes(), text)
        self.okr("baseline", "write")
        self.assertIn(" plans/9.yaml  #", self.baseline.read_text())
        self.okr("lint", "plans/9.yaml", "--fail-on", "info")

    def test_reordered_lists_change_nothing(self):
        chance = random.Random(7)
        objectives = self.twins() + [(f"Boats reach pier {n} in time", [f"Repair jetty {n}", f"Paint hull {n} {n}"])
                                     for n in range(4)]
        self.write("okrs/twins.yaml", team_text("twins", objectives))
        prints = self.prints()
        self.okr("baseline", "write")
        for _ in range(12):
            shuffled = [(title, chance.sample(results, len(results))) for title, results in objectives]
            chance.shuffle(shuffled)
            self.write("okrs/twins.yaml", team_text("twins", shuffled))
            self.assertEqual(self.prints(), prints)
            self.okr("lint", "--fail-on", "info")

    def test_reordered_goals_change_nothing(self):
        goals = ["{id: deep, title: Launch the dredger, priority: 1}", "{id: calm, title: Build a mole, priority: 1}",
                 "{title: The old town quay is quiet by night and by day, priority: 2}",
                 "{title: The old town quay is quiet by night in winter, priority: 3}"]
        prints = None
        for order in ((0, 1, 2, 3), (3, 2, 1, 0), (1, 3, 0, 2)):
            self.write("strategy.yaml", "strategy:\n  goals:\n" + "".join(f"    - {goals[at]}\n" for at in order))
            prints = prints or self.prints()
            self.assertEqual(self.prints(), prints)

    def test_some_paths_give_the_same_fingerprints_as_all(self):
        self.write("okrs/a.yaml", team_text("twins", self.twins()))
        self.write("okrs/b.yaml", team_text("twins", self.twins()))
        whole = self.report("--no-baseline")["findings"]
        for path in ("okrs/a.yaml", "okrs/b.yaml"):
            part = self.report("--no-baseline", path)["findings"]
            self.assertEqual([f["fingerprint"] for f in part],
                             [f["fingerprint"] for f in whole if f["file"] == path])

    def test_line_ends_and_a_byte_order_mark_change_nothing(self):
        self.harbour()
        prints = self.prints()
        for file in (self.root / "okrs/2026-Q1").glob("*.yaml"):
            file.write_bytes(b"\xef\xbb\xbf" + file.read_bytes().replace(b"\n", b"\r\n"))
        self.assertEqual(self.prints(), prints)


class Upkeep(Case):
    def library(self, *results):
        self.write("okrs/library.yaml", team_text("library", [("Children read for pleasure", results)]))

    def test_stale_entries_are_told_at_their_line_and_pruned(self):
        self.library("Open four reading rooms", "Train 30 volunteers")
        self.okr("baseline", "write")
        self.library("Open four reading rooms", "Loans rise from 8000 to 11000 a month")
        run = self.okr("lint", "--format", "concise")
        line = next(at for at, text in enumerate(self.baseline.read_text().splitlines(), 1) if "kr-output" in text
                    and "train-30" in text)
        self.assertIn(f"okr.baseline:{line}:1: warning: `kr-output` is not found any more", run.stdout)
        self.okr("baseline", "check", code=1)
        entries = self.entries()
        self.okr("baseline", "prune")
        self.assertLess(set(self.entries()), set(entries))
        self.assertNotIn("baseline-stale", self.rules())
        self.assertEqual([line for line in self.entries() if "open-four" in line],
                         [line for line in entries if "open-four" in line])

    def test_prune_and_write_keep_what_people_wrote(self):
        self.library("Open four reading rooms", "Train 30 volunteers")
        self.okr("baseline", "write")
        lines = self.baseline.read_text().splitlines()
        first = next(at for at, line in enumerate(lines) if "train-30" in line and "kr-output" in line)
        lines[first:first] = ["", "# Ada talks to the council about these until May."]
        self.baseline.write_text("\n".join(lines) + "\n")
        text = self.baseline.read_bytes()
        self.okr("baseline", "write")
        self.assertEqual(self.baseline.read_bytes(), text)
        self.library("Open four reading rooms")
        self.okr("baseline", "prune")
        self.assertIn("\n\n# Ada talks", self.baseline.read_text())
        self.okr("baseline", "write")
        self.assertIn("# Ada talks", self.baseline.read_text())
        self.assertEqual(self.baseline.read_text().count("Findings that stand"), 1)

    def test_prune_adds_nothing(self):
        self.library("Open four reading rooms", "Hire 3 readers")
        self.okr("baseline", "write")
        self.library("Open four reading rooms", "Hire 3 readers", "Train 30 volunteers")
        text = self.baseline.read_bytes()
        self.okr("baseline", "prune")
        self.assertEqual(self.baseline.read_bytes(), text)

    def test_check_tells_doubles_and_malformed_lines(self):
        self.library("Open four reading rooms")
        self.okr("baseline", "write")
        self.baseline.write_text(self.baseline.read_text() + self.entries()[0] + "\n<<<<<<< ours\n")
        run = self.okr("baseline", "check", code=1)
        self.assertEqual(run.stdout.count("[baseline-malformed]"), 2)
        self.assertIn("0 stale, 2 malformed or double", run.stderr)
        self.okr("baseline", "write")
        self.okr("baseline", "check", "--fail-on", "info")

    def test_check_fails_even_where_the_rules_are_off(self):
        self.write("okr.yaml", "okr: 1\nrules: {baseline-stale: off}\n")
        self.library("Open four reading rooms", "Train 30 volunteers")
        self.okr("baseline", "write")
        self.library("Open four reading rooms")
        self.assertNotIn("baseline-stale", self.rules())
        self.assertIn("baseline-stale", self.okr("baseline", "check", code=1).stdout)

    def test_an_unknown_rule_holds_nothing_and_is_told_with_the_near_one(self):
        self.library("Open four reading rooms")
        self.okr("baseline", "write")
        self.baseline.write_text(self.baseline.read_text().replace(" kr-output ", " kr-outputs "))
        run = self.okr("lint", code=1)
        self.assertIn("did you mean `kr-output`?", run.stdout)
        self.assertIn("reading rooms` counts", run.stdout)

    def test_what_was_not_looked_at_is_not_stale(self):
        self.library("Open four reading rooms")
        self.write("okrs/choir.yaml", team_text("choir", [("Voices carry to the last row", ["Buy 12 scores"])]))
        self.okr("baseline", "write")
        (self.root / "okrs/choir.yaml").unlink()
        self.assertNotIn("baseline-stale", self.rules("okrs/library.yaml"))
        self.assertNotIn("baseline-stale", self.rules("--select", "kr-mixed,baseline-stale"))
        self.assertNotIn("baseline-stale", self.rules("--ignore", "kr-output,kr-no-id,objective-kr-count,"
                                                                  "objective-blended,strategy-missing,kr-action"))
        self.assertIn("baseline-stale", self.rules())
        self.write("okrs/choir.yaml", "team: choir\ncycle: [\n")
        self.assertNotIn("baseline-stale", self.rules())
        self.assertNotIn("baseline-stale", self.rules("--select", "kr-output,baseline-stale"))

    def test_part_of_a_workspace_leaves_the_rest_of_the_baseline(self):
        self.library("Open four reading rooms")
        self.write("okrs/choir.yaml", team_text("choir", [("Voices carry to the last row", ["Buy 12 scores"])]))
        self.okr("baseline", "write")
        text = self.baseline.read_bytes()
        self.okr("baseline", "write", "okrs/choir.yaml")
        self.okr("baseline", "write", "--select", "kr-output")
        self.assertEqual(self.baseline.read_bytes(), text)
        (self.root / "okr.baseline").unlink()
        self.okr("baseline", "write", "--select", "kr-output")
        self.assertEqual({line.split()[1] for line in self.entries()}, {"kr-output"})

    def test_allowances_and_findings_about_baselines_are_never_held(self):
        self.library("Loans rise from 8000 to 11000 a month  # okr: allow kr-output")
        self.okr("baseline", "write")
        self.assertFalse([line for line in self.entries() if " allow-" in line or " baseline-" in line])
        self.assertIn("allow-unused", self.rules())


class Choosing(Case):
    def setUp(self):
        super().setUp()
        self.write("okrs/library.yaml", team_text("library", [("Children read", ["Open four reading rooms"])]))

    def test_another_file(self):
        self.okr("baseline", "write", "--baseline", "old/../for now.txt", code=2)
        self.okr("baseline", "write", "--baseline", "for now.txt")
        self.assertFalse(self.baseline.exists())
        self.okr("lint", code=1)
        self.okr("lint", "--baseline", "for now.txt")
        run = self.okr("lint", "--baseline", "other.txt", code=2)
        self.assertIn("okr baseline write --baseline other.txt", run.stderr)
        self.okr("lint", "--baseline", "for now.txt", "--no-baseline", code=2)
        self.okr("baseline", "check", code=2)
        self.okr("baseline", "prune", code=2)

    def test_no_baseline_tells_all(self):
        self.okr("baseline", "write")
        self.okr("lint")
        self.okr("lint", "--no-baseline", code=1)

    def test_people_are_told_how_much_is_held(self):
        self.okr("baseline", "write")
        number = len(self.entries())
        self.assertIn(f"{number} findings are in okr.baseline", self.okr("lint").stdout)
        self.assertIn(f"{number} findings are in okr.baseline", self.okr("lint", "--format", "markdown").stdout)
        self.assertIn(f"{number} findings are in okr.baseline", self.okr("lint", "--verbose", "--format", "json").stderr)

    def test_it_is_found_from_below_and_from_elsewhere(self):
        self.okr("baseline", "write")
        self.assertEqual(okr("lint", cwd=self.root / "okrs").returncode, 0)
        self.assertEqual(okr("lint", self.root, cwd="/").returncode, 0)
        self.assertEqual(okr("lint", "--root", self.root, cwd=self.root / "okrs").returncode, 0)

    def test_standard_input(self):
        self.okr("baseline", "write")
        text = (self.root / "okrs/library.yaml").read_text()
        self.okr("lint", "-", stdin=text, code=1)
        self.okr("lint", "-", "--stdin-filename", "okrs/library.yaml", stdin=text)

    def test_some_other_file_is_not_overwritten(self):
        self.write("notes.md", "Reading rooms\n\nWe open four.\n")
        run = self.okr("baseline", "write", "--baseline", "notes.md", code=2)
        self.assertIn("no baseline", run.stderr)
        self.assertEqual((self.root / "notes.md").read_text(), "Reading rooms\n\nWe open four.\n")
        self.okr("baseline", "write", "--baseline", "okrs/library.yaml", code=2)
        self.okr("baseline", "write", "--baseline", "okrs", code=2)
        self.okr("lint", "--output", "json=okr.baseline", code=2)

    def test_words_that_are_none(self):
        self.assertIn("did you mean `write`", self.okr("baseline", "wirte", code=2).stderr)
        self.assertIn("write, prune or check", self.okr("baseline", code=2).stderr)
        self.assertIn("there is no rule", self.okr("baseline", "write", "--select", "nothing", code=2).stderr)

    def test_nothing_in_it_can_act(self):
        self.write("okrs/\x1b[31mred.yaml", team_text("red", [("Boats are red", ['"Paint\\n\\e[31m 9 hulls"'])]))
        self.okr("baseline", "write")
        self.assertNotIn(b"\x1b", self.baseline.read_bytes())
        for entry in self.entries():
            self.assertRegex(entry, r"^[0-9a-f]{16} ")
        self.okr("lint", "--fail-on", "info")

    def git(self, *words):
        subprocess.run(["git", "-c", "user.name=Ada", "-c", "user.email=ada@example.org", *words], cwd=self.root,
                       check=True, capture_output=True)

    def test_new_from_and_a_baseline_both_subtract(self):
        self.okr("baseline", "write")
        self.git("init", "-q")
        self.replace("okrs/library.yaml", "      - Open", "      - Train 30 volunteers\n      - Open")
        self.git("add", "-A")
        self.git("commit", "-qm", "one")
        self.okr("lint", code=1)
        self.okr("lint", "--new-from", "HEAD")
        self.replace("okrs/library.yaml", "      - Open", "      - Publish 70 guides\n      - Open")
        run = self.okr("lint", "--new-from", "HEAD", code=1)
        self.assertIn("guides", run.stdout)
        self.assertNotIn("volunteers`", run.stdout)
        self.assertNotIn("reading rooms`", run.stdout)

    def test_a_review_is_not_hidden_from_by_a_baseline(self):
        self.git("init", "-q")
        self.git("add", "-A")
        self.git("commit", "-qm", "base")
        self.git("checkout", "-qb", "change")
        self.replace("okrs/library.yaml", "      - Open", "      - Publish 70 guides\n      - Open")
        self.okr("baseline", "write")
        self.git("add", "-A")
        self.git("commit", "-qm", "hide it")
        review = json.loads(okr("review", "HEAD~1...HEAD", "--format", "json", cwd=self.root).stdout)
        self.assertIn("kr-output", [finding["rule"] for finding in review["introduced"]])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])

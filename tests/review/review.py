#!/usr/bin/python3
"""The review of a pull request as a CI job runs it: small repositories, one situation each, and what the report says."""
import collections
import json
import os
import shutil
import subprocess
import sys
import tempfile
import unittest

OKR = os.path.abspath(sys.argv[1])

STRATEGY = """strategy:
  vision: Nobody on the islands waits for a boat in vain.
  story: Reliable first, more of them later.
  horizon: 2027-12-31
  goals:
    - id: reliable
      title: Islanders rely on the ferry
      why: They move away otherwise.
      priority: 1
  choices:
    - {dimension: islands, pursue: [Orrin], not_now: [Skerry], why: One pier at a time.}
"""

FERRIES = """team: ferries
cycle: 2026-Q1
objectives:
  - id: on-time
    title: The timetable can be trusted
    supports: reliable
    because: Whoever waits once does not come again.
    key_results:
      - id: punctual
        metric: Crossings that leave within five minutes of the timetable
        baseline: 81%
        target: 95%
      - id: cancelled
        metric: Cancelled crossings a month
        baseline: 9
        target: 3
"""

FREIGHT = """team: freight
cycle: 2026-Q1
objectives:
  - id: fresh
    title: The market gets the morning's catch
    supports: ferries/on-time
    because: Fish that comes at noon is sold for half.
    key_results:
      - id: by-seven
        metric: Crates in the market hall by seven
        baseline: 40%
        target: 75%
"""

ADA = ("Ada Reed", "ada@example.org")
LIN = ("Lin Moss", "lin@example.org")


class Repository:
    def __init__(self):
        self.path = tempfile.mkdtemp(prefix="okr-review-")
        self.time = 1767261600
        self.git("init", "-q", "-b", "main")
        self.write("okr.yaml", "okr: 1\n")
        self.write("strategy.yaml", STRATEGY)
        self.write("okrs/2026-Q1/ferries.yaml", FERRIES)
        self.write("okrs/2026-Q1/freight.yaml", FREIGHT)
        self.commit("Begin")

    def remove(self):
        shutil.rmtree(self.path)

    def environment(self, person=ADA):
        self.time += 3600
        name, email = person
        date = f"{self.time} +0000"
        return {"PATH": os.environ["PATH"], "HOME": self.path, "GIT_CONFIG_NOSYSTEM": "1",
                "GIT_AUTHOR_NAME": name, "GIT_AUTHOR_EMAIL": email, "GIT_AUTHOR_DATE": date,
                "GIT_COMMITTER_NAME": name, "GIT_COMMITTER_EMAIL": email, "GIT_COMMITTER_DATE": date}

    def git(self, *words, person=ADA):
        return subprocess.run(["git", *words], cwd=self.path, env=self.environment(person), check=True,
                              capture_output=True, text=True).stdout.strip()

    def write(self, path, text):
        full = os.path.join(self.path, path)
        os.makedirs(os.path.dirname(full), exist_ok=True)
        with open(full, "w", encoding="utf-8", newline="") as file:
            file.write(text)

    def replace(self, path, old, new):
        with open(os.path.join(self.path, path), encoding="utf-8") as file:
            text = file.read()
        assert old in text, old
        self.write(path, text.replace(old, new))

    def commit(self, message, person=ADA):
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", message, person=person)

    def branch(self, name):
        self.git("checkout", "-q", "-b", name)

    def okr(self, *words, **environment):
        variables = {"PATH": os.environ["PATH"], "HOME": self.path, **environment}
        return subprocess.run([OKR, "--today", "2026-02-10", *words], cwd=self.path, env=variables, capture_output=True,
                              text=True, timeout=60)

    def review(self, *words, code=0, **environment):
        run = self.okr("review", "--format", "json", *words, **environment)
        assert run.returncode == code, (run.returncode, run.stdout, run.stderr)
        return json.loads(run.stdout)


class Review(unittest.TestCase):
    def setUp(self):
        self.repository = Repository()
        self.addCleanup(self.repository.remove)

    def ease(self):
        self.repository.branch("ease")
        self.repository.replace("okrs/2026-Q1/ferries.yaml", "target: 95%", "target: 90%")
        self.repository.commit("Ease the target")

    def test_an_eased_target_asks_for_attention(self):
        self.ease()
        review = self.repository.review()
        self.assertEqual(review["verdict"], "attention")
        self.assertEqual([(c["kind"], c["grade"], c["object"]) for c in review["changes"]],
                         [("target-lowered", "high", "ferries/punctual@2026-Q1")])
        self.assertEqual(review["introduced"], [])
        self.assertEqual(review["talk_to"], ["freight"], "its objective supports the one whose key result was eased")

    def test_fail_on_high(self):
        self.ease()
        self.assertEqual(self.repository.review("--fail-on", "high", code=1)["verdict"], "fail")
        self.assertEqual(self.repository.review("--fail-on", "worse", code=1)["verdict"], "fail")
        self.assertEqual(self.repository.review("--fail-on", "never")["verdict"], "attention")

    def fingerprint(self):
        return self.repository.review()["changes"][0]["fingerprint"]

    def test_somebody_else_approves_in_a_trailer(self):
        self.ease()
        self.repository.commit(f"Agreed\n\nOKR-Approved: {self.fingerprint()} the pier is closed until April", LIN)
        review = self.repository.review()
        self.assertEqual(review["verdict"], "pass")
        approved = review["changes"][0]["approved"]
        self.assertEqual((approved["by"]["email"], approved["counts"]), ("lin@example.org", True))
        self.assertEqual(approved["reason"], "the pier is closed until April")
        for form in "text", "markdown":
            self.assertIn("✔ approved by Lin Moss: the pier is closed until April",
                          self.repository.okr("review", "--format", form).stdout)

    def test_every_page_says_how_to_approve(self):
        self.ease()
        for form in "text", "markdown":
            self.assertIn(f"OKR-Approved: {self.fingerprint()} …", self.repository.okr("review", "--format", form).stdout)

    def test_nobody_approves_the_own_change(self):
        self.ease()
        self.repository.commit(f"Agreed\n\nOKR-Approved: {self.fingerprint()} because", ADA)
        review = self.repository.review()
        self.assertEqual(review["verdict"], "attention")
        approved = review["changes"][0]["approved"]
        self.assertEqual((approved["self"], approved["counts"]), (True, False))

    def test_who_gives_no_address_is_nobody_else(self):
        self.ease()
        self.repository.commit(f"Agreed\n\nOKR-Approved: {self.fingerprint()} because", ("Lin Moss", ""))
        self.assertEqual(self.repository.review()["verdict"], "attention")

    def test_only_the_settings_of_the_base_allow_self_approval(self):
        self.ease()
        self.repository.commit(f"Agreed\n\nOKR-Approved: {self.fingerprint_of('target-lowered')} because", ADA)
        self.repository.write("okr.yaml", "okr: 1\napprovals: {self: true}\n")
        self.repository.commit("I trust myself")
        self.assertEqual(self.repository.review()["verdict"], "attention")
        self.repository.git("checkout", "-q", "main")
        self.repository.write("okr.yaml", "okr: 1\napprovals: {self: true}\n")
        self.repository.commit("We trust each other")
        self.repository.git("checkout", "-q", "ease")
        self.repository.git("rebase", "-q", "--empty=drop", "--keep-empty", "main")
        self.assertEqual(self.repository.review()["verdict"], "pass")

    def fingerprint_of(self, kind):
        return next(c["fingerprint"] for c in self.repository.review()["changes"] if c["kind"] == kind)

    def test_a_line_of_the_committed_file_approves(self):
        self.ease()
        self.repository.write("okr.approvals", f"# agreed in the weekly\n{self.fingerprint()} storms\n")
        self.repository.commit("Approve", LIN)
        self.assertEqual(self.repository.review()["verdict"], "pass")

    def test_an_approval_from_an_editor_that_marks_its_bytes_or_copied_from_a_message(self):
        self.ease()
        fingerprint = self.fingerprint()
        for text in f"\ufeff{fingerprint} storms\r\n", f"OKR-Approved: {fingerprint} storms\n":
            self.repository.write("okr.approvals", text)
            self.repository.commit("Approve", LIN)
            review = self.repository.review()
            self.assertEqual((review["verdict"], review["changes"][0]["approved"]["reason"]), ("pass", "storms"), text)
            self.repository.git("reset", "-q", "--hard", "HEAD~1")

    def test_a_key_result_that_became_work_fails(self):
        self.repository.branch("work")
        self.repository.replace("okrs/2026-Q1/ferries.yaml",
                                "      - id: cancelled\n        metric: Cancelled crossings a month\n"
                                "        baseline: 9\n        target: 3\n",
                                "      - id: cancelled\n        title: Buy a second ramp\n")
        self.repository.commit("Second ramp")
        review = self.repository.review(code=1)
        self.assertEqual(review["verdict"], "fail")
        self.assertEqual([c["kind"] for c in review["changes"]], ["kr-became-action"])
        self.assertIn("kr-action", [f["rule"] for f in review["introduced"]])

    def test_the_base_sets_the_rules(self):
        self.repository.branch("work")
        self.repository.write("okr.yaml", "okr: 1\nrules: {kr-action: off}\n")
        self.repository.replace("okrs/2026-Q1/ferries.yaml", "metric: Cancelled crossings a month\n        baseline: 9\n"
                                "        target: 3", "title: Buy a second ramp")
        self.repository.commit("Second ramp")
        review = self.repository.review(code=1)
        self.assertIn("kr-action", [f["rule"] for f in review["introduced"]])
        report = self.repository.okr("review").stdout
        self.assertIn("judged by the settings of its base", report)

    def test_rules_that_a_change_turns_off_are_told_first(self):
        self.repository.branch("quiet")
        self.repository.write("okr.yaml", "okr: 1\nrules: {kr-action: off, kr-mixed: {severity: warning}, kr-no-id: off}\n")
        self.repository.commit("Hush")
        self.assertEqual(self.repository.review()["softened"], ["kr-action", "kr-mixed"])
        self.assertIn("Once it is merged, `kr-action` and `kr-mixed` no longer find errors: its okr.yaml says so.",
                      " ".join(self.repository.okr("review", "--format", "text").stdout.split()))
        self.repository.commit("Nothing more")
        self.repository.git("checkout", "-q", "main")
        self.repository.git("merge", "-q", "quiet")
        self.repository.branch("loud")
        self.repository.write("okr.yaml", "okr: 1\n")
        self.repository.commit("Speak")
        self.assertEqual(self.repository.review()["softened"], [])

    def test_two_green_branches_make_a_red_main(self):
        self.repository.branch("one")
        self.repository.write("okrs/2026-Q1/ferries.needs.yaml",
                              "team: ferries\ncycle: 2026-Q1\nneeds:\n  - {id: ramp, from: freight, what: A ramp by six}\n")
        self.repository.commit("A need")
        self.repository.git("checkout", "-q", "main")
        self.repository.write("okrs/2026-Q1/ferries.more.yaml",
                              "team: ferries\ncycle: 2026-Q1\nneeds:\n  - {id: ramp, from: freight, what: Light on the ramp}\n")
        self.repository.commit("Another need of the same name")
        self.repository.git("checkout", "-q", "one")
        review = self.repository.review(code=1)
        rules = [f["rule"] for f in review["introduced"]]
        self.assertIn("duplicate-id", rules)
        self.assertEqual(len(review["only_merged"]), len(rules))

    def test_conflicts_are_named(self):
        self.ease()
        self.repository.git("checkout", "-q", "main")
        self.repository.replace("okrs/2026-Q1/ferries.yaml", "target: 95%", "target: 97%")
        self.repository.commit("Raise it")
        self.repository.git("checkout", "-q", "ease")
        self.assertEqual(self.repository.review()["conflicts"], ["okrs/2026-Q1/ferries.yaml"])
        for form in "text", "markdown":
            self.assertIn("git cannot merge", self.repository.okr("review", "--format", form).stdout)

    def hidden(self, review):
        """Nobody can see the commitments of the file: neither a pass, nor a word that they stand."""
        path = "okrs/2026-Q1/ferries.yaml"
        self.assertEqual([words for words in review["unreadable"] if words.startswith(path + ": ")],
                         [path + ": cannot be parsed after the change; its objects are left out"])
        self.assertIn("1 file that can no longer be read: nobody can tell whether the commitments in it stand",
                      review["reasons"])
        for form in "text", "markdown":
            report = self.repository.okr("review", "--format", form).stdout
            self.assertIn("1 file can no longer be read, so nobody can tell whether the commitments in it stand", report
                          .replace("\n", " "))
            self.assertIn("cannot be parsed after the change", report)
            self.assertNotIn("No OKR changed", report)
            self.assertNotIn("every commitment stands", report)
        self.assertEqual(self.repository.review("--fail-on", "worse", code=1)["verdict"], "fail")
        self.assertEqual(self.repository.review("--fail-on", "never")["verdict"], "attention")

    def test_a_file_that_breaks_hides_no_commitment(self):
        self.ease()
        self.repository.write("okrs/2026-Q1/ferries.yaml", FERRIES.replace("95%", "90%") + "}\n")
        self.repository.commit("And a slip")
        self.hidden(self.repository.review("--fail-on", "high", code=1))

    def test_limits_of_the_change_hide_no_commitment(self):
        self.repository.write("okrs/2026-Q1/ferries.yaml", FERRIES + "# The timetable hangs at the pier.\n" * 40)
        self.repository.commit("Long")
        self.repository.branch("limits")
        self.repository.write("okr.yaml", "okr: 1\nlimits: {file_size: 1 KiB}\n")
        self.repository.commit("Small files alone")
        self.hidden(self.repository.review("--fail-on", "high", code=1))

    def lost_from_sight(self, path, cause):
        """What nobody sees after the merge is dropped, and the report says by what."""
        review = self.repository.review()
        self.assertEqual(review["verdict"], "attention")
        told = [c for c in review["changes"] if c["kind"] == "objective-dropped"]
        self.assertEqual([(c["grade"], c["object"], c["file"]) for c in told], [("high", "ferries/on-time@2026-Q1", path)])
        self.assertIn("it is still in its file, which " + cause + " hides", told[0]["message"])
        self.assertIn("goal-without-okrs", [c["kind"] for c in review["conversations"]["opened"]])
        self.assertEqual(self.repository.review("--fail-on", "high", code=1)["verdict"], "fail")
        return told[0]["fingerprint"]

    def test_settings_of_the_change_hide_no_commitment(self):
        path = "okrs/2026-Q1/ferries.yaml"
        for settings, cause in (("okr: 1\nexclude:\n  - '*.md'\n  - ferries.yaml\n", "`exclude: ferries.yaml` (okr.yaml, line 4)"),
                                ("okr: 1\ninclude: ['*y.yaml', freight.yaml]\n", "`include: …` (okr.yaml, line 2)")):
            with self.subTest(cause):
                self.repository.git("checkout", "-q", "main")
                self.repository.git("checkout", "-q", "-B", "hide")
                self.repository.write("okr.yaml", settings)
                self.repository.commit("Less to read")
                self.lost_from_sight(path, cause)
                told = self.repository.okr("diff", "main..HEAD").stdout
                self.assertIn(cause, told.replace("\n      ", " "))
        fingerprint = self.lost_from_sight(path, cause)
        self.repository.commit(f"Mine\n\nOKR-Approved: {fingerprint} because", ADA)
        self.assertEqual(self.repository.review()["verdict"], "attention", "who hides it does not approve it")
        self.repository.commit(f"Agreed\n\nOKR-Approved: {fingerprint} the ferries are sold", LIN)
        self.assertTrue([c for c in self.repository.review("--fail-on", "high")["changes"] if c["approved"]])

    def test_settings_hide_nothing_that_came_to_the_main_branch_meanwhile(self):
        self.repository.branch("hide")
        self.repository.write("okr.yaml", "okr: 1\nexclude: ['okrs/*/bus*']\n")
        self.repository.commit("No drafts of buses")
        self.repository.git("checkout", "-q", "main")
        self.repository.write("okrs/2026-Q1/bus.yaml", FREIGHT.replace("freight", "bus").replace("by-seven", "by-eight"))
        self.repository.commit("Buses")
        self.repository.git("checkout", "-q", "hide")
        review = self.repository.review("--fail-on", "high", code=1)
        self.assertEqual([c["object"] for c in review["changes"] if c["grade"] == "high" and not c.get("part_of")],
                         ["bus/fresh@2026-Q1"])

    def test_settings_that_hide_a_file_hide_no_touch(self):
        """Who eases a target and hides its file has touched it all the same."""
        self.ease()
        fingerprint = self.fingerprint()
        self.repository.write("okr.yaml", "okr: 1\nexclude: [ferries.yaml]\n")
        self.repository.commit(f"Hide it\n\nOKR-Approved: {fingerprint} because", ADA)
        self.repository.write("okr.yaml", "okr: 1\n")
        self.repository.commit("Show it", LIN)
        self.repository.write("okr.yaml", "okr: 1\nexclude: [x.yaml]\n")
        self.repository.commit("Leave something out", LIN)
        self.assertEqual(self.repository.review()["verdict"], "attention")

    def test_who_breaks_a_file_has_touched_all_in_it(self):
        self.repository.branch("ease")
        self.repository.write("okrs/2026-Q1/ferries.yaml", FERRIES + "}\n")
        self.repository.commit("A slip")
        self.repository.write("okrs/2026-Q1/ferries.yaml", FERRIES.replace("95%", "90%"))
        self.repository.commit("Mend it")
        self.repository.commit(f"Agreed\n\nOKR-Approved: {self.fingerprint()} because", ADA)
        self.assertEqual(self.repository.review()["verdict"], "attention")
        fingerprint = self.fingerprint()
        self.repository.write("okrs/2026-Q1/freight.yaml", FREIGHT + "}\n")
        self.repository.commit("A slip of another", LIN)
        self.repository.write("okrs/2026-Q1/freight.yaml", FREIGHT)
        self.repository.commit(f"Mend it\n\nOKR-Approved: {fingerprint} the pier is closed", LIN)
        self.assertEqual(self.repository.review()["verdict"], "pass", "in that file alone")

    def ease_while(self, begin, path, end):
        """Lin does something that Ada's change cannot be seen by, and undoes it: does Ada approve it then?"""
        self.repository.git("checkout", "-q", "-B", "ease", "main")
        begin()
        self.repository.commit("Begin", LIN)
        self.repository.replace(path, "target: 95%", "target: 90%")
        self.repository.commit("Ease the target", ADA)
        end()
        self.repository.commit("End", LIN)
        fingerprint = self.fingerprint_of("target-lowered")
        self.repository.commit(f"Agreed\n\nOKR-Approved: {fingerprint} because", ADA)
        self.assertEqual(self.repository.review()["verdict"], "attention")
        self.repository.write("okr.approvals", f"{fingerprint} storms\n")
        self.repository.commit("Approve", ("Kim Hill", "kim@example.org"))
        self.assertEqual(self.repository.review()["verdict"], "pass", "others approve it all the same")

    def test_a_file_under_another_name_hides_no_touch(self):
        path = "okrs/2026-Q1/ferries.yaml"
        for other in ("okrs/2026-Q1/ferries.txt", ".attic/ferries.yaml", "ferries"):
            os.makedirs(os.path.join(self.repository.path, ".attic"), exist_ok=True)
            self.ease_while(lambda: self.repository.git("mv", path, other), other,
                            lambda: self.repository.git("mv", other, path))
        self.ease_while(lambda: self.repository.write("okrs/okr.yaml", "okr: 1\n"), path,
                        lambda: self.repository.git("rm", "-q", "okrs/okr.yaml"))

    def test_a_third_of_a_kind_that_the_merge_brings_counts_once(self):
        def pier(name):
            self.repository.write(f"okrs/2026-Q1/{name}.yaml", f"""team: pier
cycle: 2026-Q1
objectives:
  - {{id: {name}, title: Guests love {name}, key_results: [{{metric: Tickets sold, baseline: 2, target: 3}}]}}
""")
        self.repository.branch("pier")
        pier("b")
        pier("c")
        self.repository.commit("Two")
        self.repository.git("checkout", "-q", "main")
        pier("a")
        self.repository.commit("One")
        self.repository.git("checkout", "-q", "pier")
        told = [finding["file"] for finding in self.repository.review()["introduced"] if finding["rule"] == "kr-duplicate"]
        self.assertEqual(sorted(told), ["okrs/2026-Q1/b.yaml", "okrs/2026-Q1/c.yaml"])

    def test_a_file_that_is_too_large_for_a_while_hides_no_touch(self):
        path = "okrs/2026-Q1/ferries.yaml"
        for hidden in (path, ".attic/ferries.yaml"):
            os.makedirs(os.path.join(self.repository.path, ".attic"), exist_ok=True)

            def grow():
                with open(os.path.join(self.repository.path, path), "a", encoding="utf-8") as file:
                    file.write("# " + "x" * (1 << 20) + "\n")
                if hidden != path:
                    self.repository.git("mv", path, hidden)

            def shrink():
                if hidden != path:
                    self.repository.git("mv", hidden, path)
                with open(os.path.join(self.repository.path, path), encoding="utf-8") as file:
                    whole = [line for line in file if not line.startswith("# xx")]
                self.repository.write(path, "".join(whole))

            self.ease_while(grow, hidden, shrink)

    def test_a_large_picture_hides_nothing(self):
        self.repository.branch("drop")
        self.repository.git("rm", "-q", "okrs/2026-Q1/ferries.yaml")
        self.repository.commit("Drop", ADA)
        with open(os.path.join(self.repository.path, "pier.png"), "wb") as file:
            file.write(b"\x89PNG\r\n\x1a\n\0\0" + b"x" * (2 << 20))
        self.repository.commit("A picture", LIN)
        dropped = [c["fingerprint"] for c in self.repository.review(code=1)["changes"] if c["grade"] == "high"]
        self.assertTrue(dropped)
        self.repository.commit("Agreed\n\n" + "\n".join(f"OKR-Approved: {one} storms" for one in dropped), LIN)
        approvals = [c["approved"]["counts"] for c in self.repository.review(code=1)["changes"] if c["fingerprint"] in dropped]
        self.assertEqual(approvals, [True] * len(dropped))

    def test_a_merge_that_takes_an_old_version_back_is_a_touch(self):
        """Of a merge, what git would not have done is its author's; a plain one makes nobody an author."""
        path = "okrs/2026-Q1/ferries.yaml"
        self.repository.replace(path, "target: 95%", "target: 90%")
        self.repository.commit("Low", LIN)
        self.repository.git("branch", "low")
        self.repository.replace(path, "target: 90%", "target: 95%")
        self.repository.commit("High again", LIN)
        self.repository.branch("ease")
        self.repository.git("checkout", "-q", "low")
        self.repository.commit("Nothing")
        self.repository.git("checkout", "-q", "ease")
        tree = self.repository.git("rev-parse", "low^{tree}")
        merge = self.repository.git("commit-tree", tree, "-p", "ease", "-p", "low", "-m", "Merge low")
        self.repository.git("reset", "-q", "--hard", merge)
        self.repository.commit(f"Agreed\n\nOKR-Approved: {self.fingerprint()} because")
        self.assertEqual(self.repository.review()["verdict"], "attention")

    def test_who_merges_has_touched_nothing(self):
        self.ease()
        self.repository.git("checkout", "-q", "main")
        self.repository.replace("okrs/2026-Q1/ferries.yaml", "baseline: 9", "baseline: 8")
        self.repository.commit("Another baseline")
        self.repository.git("checkout", "-q", "ease")
        self.repository.git("merge", "-q", "main", person=LIN)
        self.repository.git("merge", "-q", "--no-ff", "ease~1", person=LIN)
        self.repository.commit(f"Agreed\n\nOKR-Approved: {self.fingerprint()} because", LIN)
        self.assertEqual(self.repository.review()["verdict"], "pass")

    def test_another_name_for_a_while_hides_no_touch(self):
        path = "okrs/2026-Q1/ferries.yaml"
        for name, other in (("team: ferries", "team: boats"), ("cycle: 2026-Q1", "cycle: 2026-Q2"),
                            ("id: punctual", "id: in-time")):
            self.ease_while(lambda: self.repository.replace(path, name, other), path,
                            lambda: self.repository.replace(path, other, name))

    def test_a_difference_tells_what_other_limits_make_unreadable(self):
        self.repository.branch("limits")
        self.repository.write("okr.yaml", "okr: 1\nlimits: {file_size: 300}\n")
        self.repository.commit("Small files alone")
        for words, when in (("main..HEAD", "after"), ("HEAD..main", "before"), ("main", "after")):
            told = self.repository.okr("diff", words, "--format", "json").stdout
            self.assertIn(f"okrs/2026-Q1/ferries.yaml: cannot be parsed {when} the change; its objects are left out",
                          json.loads(told)["unreadable"])

    def test_settings_that_break_are_named(self):
        self.repository.branch("break")
        self.repository.write("okr.yaml", "okr: 1\nrules: {kr-action: [\n")
        self.repository.commit("A slip")
        told = json.loads(self.repository.okr("diff", "main..HEAD", "--format", "json").stdout)
        self.assertEqual((told["unreadable"], told["summary"]["layout_only"]),
                         (["okr.yaml: cannot be parsed after the change; what it sets is left out"], False))

    def move(self, folder="company"):
        """All of the workspace goes to another folder of the repository."""
        for name in ("okr.yaml", "strategy.yaml", "okrs"):
            os.makedirs(os.path.join(self.repository.path, folder), exist_ok=True)
            self.repository.git("mv", name, f"{folder}/{name}")

    def test_a_workspace_that_was_moved_is_followed(self):
        self.repository.branch("move")
        self.move()
        self.repository.commit("Into a folder")
        self.repository.replace("company/okrs/2026-Q1/ferries.yaml", "target: 95%", "target: 90%")
        self.repository.commit("Ease the target")
        for words in (), ("main...HEAD",), ("main..HEAD",):
            review = self.repository.review(*words, "--root", "company")
            self.assertEqual([(c["kind"], c["object"]) for c in review["changes"]],
                             [("target-lowered", "ferries/punctual@2026-Q1")], words)
            self.assertEqual((review["verdict"], review["introduced"]), ("attention", []))
        self.repository.commit(f"Mine\n\nOKR-Approved: {review['changes'][0]['fingerprint']} because", ADA)
        self.assertEqual(self.repository.review("--root", "company")["verdict"], "attention")
        told = json.loads(self.repository.okr("diff", "main", "--root", "company", "--format", "json").stdout)
        self.assertEqual([c["kind"] for c in told["changes"]], ["target-lowered"])
        log = json.loads(self.repository.okr("log", "--root", "company", "ferries/punctual", "--format", "json").stdout)
        self.assertEqual([event["kind"] for event in log["events"]], ["kr-added", "target-lowered"])
        run = self.repository.okr("lint", "--root", "company", "--new-from", "main", "--format", "json")
        self.assertEqual(json.loads(run.stdout)["findings"], [])

    def test_who_commits_while_a_workspace_stands_elsewhere_has_touched_it(self):
        self.repository.branch("move")
        self.move("away")
        self.repository.commit("Away")
        self.repository.replace("away/okrs/2026-Q1/ferries.yaml", "target: 95%", "target: 90%")
        self.repository.commit("Ease the target", LIN)
        self.repository.git("mv", "away", "company")
        self.repository.commit("And on")
        review = self.repository.review("--root", "company")
        fingerprint = review["changes"][0]["fingerprint"]
        self.repository.commit(f"Mine\n\nOKR-Approved: {fingerprint} because", LIN)
        self.assertEqual(self.repository.review("--root", "company")["verdict"], "attention")

    def test_a_move_that_is_not_committed_is_followed(self):
        self.move("company")
        self.repository.git("reset", "-q")
        self.repository.replace("company/okrs/2026-Q1/ferries.yaml", "target: 95%", "target: 90%")
        for stage in (False, True):
            if stage:
                self.repository.git("add", "-A")
            for words in ("HEAD",), *([("HEAD..INDEX",)] if stage else []):
                told = json.loads(self.repository.okr("diff", *words, "--root", "company", "--format", "json").stdout)
                self.assertEqual([c["kind"] for c in told["changes"]], ["target-lowered"], (stage, words))

    def test_a_workspace_that_was_moved_twice_has_one_life(self):
        self.move("company")
        self.repository.commit("Into a folder")
        self.repository.git("mv", "company", "firm")
        self.repository.replace("firm/okrs/2026-Q1/ferries.yaml", "target: 95%", "target: 96%")
        self.repository.commit("Another name")
        self.repository.replace("firm/okrs/2026-Q1/ferries.yaml", "target: 96%", "target: 97%")
        self.repository.commit("More")
        log = json.loads(self.repository.okr("log", "--root", "firm", "ferries/punctual", "--format", "json").stdout)
        self.assertEqual([event["kind"] for event in log["events"]], ["kr-added", "target-raised", "target-raised"])

    def test_what_came_to_the_old_place_meanwhile_is_not_lost(self):
        self.repository.branch("move")
        self.move()
        self.repository.commit("Into a folder")
        self.repository.git("checkout", "-q", "main")
        self.repository.write("okrs/2026-Q1/bus.yaml", FREIGHT.replace("freight", "bus").replace("by-seven", "by-eight"))
        self.repository.commit("Buses")
        self.repository.git("checkout", "-q", "move")
        review = self.repository.review("--root", "company", "--fail-on", "high", code=1)
        self.assertEqual([c["object"] for c in review["changes"] if c["kind"] == "objective-dropped"],
                         ["bus/fresh@2026-Q1"])

    def test_a_workspace_that_is_not_plainly_moved_is_no_silent_pass(self):
        self.move("company")
        self.repository.commit("Into a folder")
        self.repository.branch("move")
        self.repository.git("rm", "-rq", "company")
        self.repository.write("firm/okr.yaml", "okr: 1\n")
        self.repository.write("firm/boats.yaml", FERRIES.replace("95%", "90%"))
        self.repository.commit("Anew")
        review = self.repository.review("--root", "firm", "--fail-on", "high", code=1)
        self.assertIn("company: the workspace that stood there is gone", "".join(review["unreadable"]))
        self.assertIn("company: the workspace", self.repository.okr("diff", "main", "--root", "firm").stderr)

    def test_a_workspace_whose_settings_are_gone_is_followed(self):
        self.move("company")
        self.repository.commit("Into a folder")
        self.repository.branch("drop")
        self.repository.git("rm", "-q", "company/okr.yaml")
        self.repository.replace("company/okrs/2026-Q1/ferries.yaml", "target: 95%", "target: 90%")
        self.repository.commit("No settings")
        review = self.repository.review("--fail-on", "high", code=1)
        self.assertEqual([c["kind"] for c in review["changes"]], ["target-lowered"])

    def test_a_workspace_that_goes_hides_nothing_of_the_one_around_it(self):
        self.repository.git("rm", "-q", "okr.yaml")
        self.repository.write("boats/okr.yaml", "okr: 1\n")
        self.repository.write("boats/okrs/boats.yaml", FREIGHT.replace("freight", "boats"))
        self.repository.commit("A workspace within")
        for moves in (False, True):
            self.repository.git("checkout", "-q", "-B", "ease", "main")
            self.repository.git(*(["mv", "boats/okr.yaml", "okr.yaml"] if moves else ["rm", "-q", "boats/okr.yaml"]))
            self.repository.replace("okrs/2026-Q1/ferries.yaml", "target: 95%", "target: 90%")
            self.repository.commit("One workspace")
            review = self.repository.review("--fail-on", "high", code=1)
            self.assertIn("target-lowered", [c["kind"] for c in review["changes"]])

    def test_settings_that_become_a_link_are_no_silent_pass(self):
        self.repository.branch("link")
        self.repository.git("mv", "okr.yaml", "settings.txt")
        os.symlink("settings.txt", os.path.join(self.repository.path, "okr.yaml"))
        self.repository.commit("A link")
        review = self.repository.review("--fail-on", "high", code=1)
        self.assertIn("okr.yaml: is a link now", review["unreadable"][0])

    def test_the_words_of_the_base_are_read(self):
        self.repository.write("okr.yaml", "okr: 1\nwords: {actions: [onboardify]}\n")
        self.repository.commit("Our words")
        self.repository.branch("words")
        self.repository.replace("okrs/2026-Q1/ferries.yaml", "metric: Cancelled crossings a month\n        baseline: 9\n"
                                "        target: 3", "title: Onboardify the crews of all islands")
        self.repository.commit("Crews")
        before = self.repository.okr("review", "--format", "json", "--fail-on", "never").stdout
        self.repository.write("okr.yaml", "okr: 1\nwords: {measures: [onboardify the crews of all islands]}\n")
        self.repository.commit("It is a measure")
        after = self.repository.okr("review", "--format", "json", "--fail-on", "never").stdout
        told = [[(c["kind"], c["fingerprint"]) for c in json.loads(run)["changes"] if c["kind"] != "settings-changed"] +
                [f["rule"] for f in json.loads(run)["introduced"]] for run in (before, after)]
        self.assertEqual(told[0], told[1])

    def test_who_rewords_a_title_neither_mends_nor_brings_what_is_wrong_with_it(self):
        self.repository.replace("okrs/2026-Q1/ferries.yaml", "metric: Cancelled crossings a month\n        baseline: 9\n"
                                "        target: 3", "title: Buy a second ramp")
        self.repository.commit("Work")
        self.repository.branch("words")
        self.repository.replace("okrs/2026-Q1/ferries.yaml", "Buy a second ramp", "Buy a second ramp for Orrin")
        self.repository.commit("Say where")
        review = self.repository.review()
        self.assertEqual((review["introduced"], review["resolved"]), ([], []))
        self.repository.git("checkout", "-q", "main")
        self.repository.write("README.md", "Ferries\n")
        self.repository.commit("Elsewhere")
        self.repository.git("checkout", "-q", "words")
        self.assertEqual(self.repository.review()["introduced"], [], "nor in the merge")
        self.repository.replace("okrs/2026-Q1/ferries.yaml", "Buy a second ramp for Orrin", "Train all pilots in first aid")
        self.repository.commit("Something else under the same id")
        self.assertEqual([f["rule"] for f in self.repository.review(code=1)["introduced"]], ["kr-action"])

    def test_new_findings_are_told_against_what_lies_apart(self):
        apart = tempfile.mkdtemp(prefix="okr-apart-")
        self.addCleanup(shutil.rmtree, apart)
        where = {"GIT_OBJECT_DIRECTORY": apart,
                 "GIT_ALTERNATE_OBJECT_DIRECTORIES": os.path.join(self.repository.path, ".git/objects")}
        self.repository.replace("okrs/2026-Q1/ferries.yaml", "metric: Cancelled crossings a month\n        baseline: 9\n"
                                "        target: 3", "title: Buy a second ramp")
        self.repository.git("add", "-A")

        def git(*words):
            return subprocess.run(["git", *words], cwd=self.repository.path, check=True, capture_output=True, text=True,
                                  env={**self.repository.environment(), **where}).stdout.strip()
        commit = git("commit-tree", git("write-tree"), "-p", "HEAD", "-m", "Apart")
        run = self.repository.okr("lint", "--new-from", commit, "--format", "json", **where)
        self.assertEqual((run.returncode, json.loads(run.stdout)["findings"]), (0, []), run.stderr)
        self.assertEqual(self.repository.okr("lint", "--new-from", "HEAD", **where).returncode, 1)

    def test_what_a_comment_allows_is_told(self):
        self.repository.branch("allow")
        self.repository.replace("okrs/2026-Q1/ferries.yaml", "      - id: cancelled", "      - id: piers\n        title: "
                                "Paint the piers  # okr: allow kr-action -- rust\n      - id: cancelled")
        self.repository.commit("Paint")
        self.assertEqual(self.repository.review()["allowed"], 1)
        for form in "text", "markdown":
            self.assertIn("It allows 1 further finding by comments in the files.",
                          self.repository.okr("review", "--format", form).stdout.replace("\n      ", " "))

    def test_a_named_cycle_that_ends_later_eases_all_in_it(self):
        cycles = "okr: 1\ncycles: {spring: {start: 2026-02-01, end: 2026-05-31}}\n"
        self.repository.write("okr.yaml", cycles)
        self.repository.write("okrs/spring/ferries.yaml", FERRIES.replace("2026-Q1", "spring"))
        self.repository.commit("Spring")
        self.repository.branch("later")
        self.repository.write("okr.yaml", cycles.replace("05-31", "12-31"))
        self.repository.commit("A long spring")
        review = self.repository.review("--fail-on", "high", code=1)
        self.assertIn(("settings-changed", "high", "2026-05-31", "2026-12-31"),
                      [(c["kind"], c["grade"], c["before"], c["after"]) for c in review["changes"]])

    def test_submodules_that_hold_files_of_ours_are_told(self):
        other = Repository()
        self.addCleanup(other.remove)
        other.git("rm", "-q", "okr.yaml")
        other.commit("No workspace")
        self.repository.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "add", other.path, "boats")
        self.repository.commit("Boats")
        for words in ("diff",), ("log",), ("review", "HEAD~1..HEAD"):
            self.assertIn("boats is a repository of its own", self.repository.okr(*words).stderr, words)
        other.git("rm", "-rq", "okrs", "strategy.yaml")
        other.write("readme.txt", "Boats\n")
        other.commit("Nothing of ours")
        self.repository.git("-c", "protocol.file.allow=always", "submodule", "--quiet", "update", "--remote")
        self.assertEqual(self.repository.okr("diff").stderr, "")

    def test_a_file_that_was_broken_hides_nothing_new(self):
        self.repository.write("okrs/2026-Q1/ferries.yaml", FERRIES + "}\n")
        self.repository.commit("A slip")
        self.repository.branch("mend")
        self.repository.write("okrs/2026-Q1/ferries.yaml", FERRIES)
        self.repository.commit("Mend it")
        self.assertEqual(self.repository.review("--fail-on", "worse")["verdict"], "pass")

    def test_nothing_of_ours(self):
        self.repository.branch("other")
        self.repository.write("README.md", "Ferries\n")
        self.repository.commit("A readme")
        run = self.repository.okr("review")
        self.assertEqual((run.returncode, run.stdout), (0, ""))
        self.assertIn("no OKR changed", run.stderr)

    def test_the_base_comes_from_the_ci_system(self):
        self.repository.branch("release")
        self.ease()
        review = self.repository.review(GITHUB_BASE_REF="release")
        self.assertEqual(review["base"], self.repository.git("rev-parse", "release"))
        self.assertIn("release", review["base_name"])
        self.assertIn("`git fetch origin '$(id)'`", self.repository.okr("review", GITHUB_BASE_REF="$(id)").stderr)
        run = self.repository.okr("review", GITHUB_BASE_REF="gone")
        self.assertEqual((run.returncode, run.stdout), (2, ""))
        self.assertIn("git fetch origin gone", run.stderr)

    def clone_with_eased_target(self):
        """A clone on a branch that is called as the remote's main branch is for short, with a tag of that name too."""
        clone = Repository.__new__(Repository)
        clone.path, clone.time = tempfile.mkdtemp(prefix="okr-clone-"), self.repository.time
        self.addCleanup(clone.remove)
        clone.git("clone", "-q", self.repository.path, clone.path)
        clone.branch("origin/main")
        clone.replace("okrs/2026-Q1/ferries.yaml", "target: 95%", "target: 90%")
        clone.commit("Ease the target")
        clone.git("tag", "origin/main")
        return clone

    def test_no_branch_of_the_change_is_taken_for_its_base(self):
        clone = self.clone_with_eased_target()
        for variables in {"GITHUB_BASE_REF": "main"}, {"OKR_REVIEW_BASE": "origin/main"}, {}:
            review = clone.review("--fail-on", "high", code=1, **variables)
            self.assertEqual(review["base"], self.repository.git("rev-parse", "main"))
            self.assertNotIn("refs/", review["base_name"])
        clone.git("remote", "set-head", "origin", "--delete")
        self.assertEqual(clone.review("--fail-on", "high", code=1)["base_name"], "where it left origin/main")
        self.assertEqual(clone.okr("review", GITHUB_BASE_REF="gone").returncode, 2)

    def test_an_ambiguous_revision_is_told(self):
        clone = self.clone_with_eased_target()
        run = clone.okr("review", "origin/main")
        self.assertEqual(run.returncode, 0)
        self.assertIn("`origin/main` is ambiguous: refs/tags/origin/main is taken, and not refs/heads/origin/main",
                      run.stderr)
        told = run.stderr
        self.assertEqual(clone.okr("diff", "origin/main~0..origin/main").stderr.count("is ambiguous"), 1)
        self.assertEqual(clone.okr("lint", "--new-from", "origin/main").stderr.splitlines()[0], told.splitlines()[0])
        run = clone.okr("review", "refs/remotes/origin/main", "--fail-on", "high")
        self.assertEqual((run.returncode, run.stderr), (1, ""))

    def test_what_is_being_committed_is_the_index(self):
        """`git commit -a` and `git commit FILE` stage in an index of their own, and tell hooks which."""
        for how in ["-a"], ["okrs/2026-Q1/ferries.yaml"]:
            self.repository.replace("okrs/2026-Q1/ferries.yaml", "baseline: 9", "baseline: 8")
            hook = os.path.join(self.repository.path, ".git/hooks/pre-commit")
            with open(hook, "w", encoding="utf-8") as file:
                file.write(f"#!/bin/sh\nexec '{OKR}' diff HEAD..INDEX --exit-code\n")
            os.chmod(hook, 0o755)
            run = subprocess.run(["git", "commit", "-qm", "x", *how], cwd=self.repository.path, capture_output=True,
                                 text=True, env=self.repository.environment())
            self.assertEqual(run.returncode, 1, run.stderr)
            self.assertIn("baseline", run.stdout + run.stderr)
            self.repository.git("checkout", "-q", ".")

    def test_what_is_being_pushed_lies_apart(self):
        bare = tempfile.mkdtemp(prefix="okr-bare-")
        self.addCleanup(shutil.rmtree, bare)
        self.repository.git("clone", "-q", "--bare", self.repository.path, bare)
        run = self.repository.okr("diff", "HEAD..INDEX", "--root", bare)
        self.assertEqual((run.returncode, run.stdout), (2, ""))
        self.assertIn("a bare repository has no index", run.stderr)
        with open(os.path.join(bare, "hooks/pre-receive"), "w", encoding="utf-8") as file:
            file.write(f"#!/bin/sh\nread old new name\nexec '{OKR}' review --fail-on high $old...$new\n")
        os.chmod(os.path.join(bare, "hooks/pre-receive"), 0o755)
        self.ease()
        run = subprocess.run(["git", "push", bare, "HEAD:main"], cwd=self.repository.path, capture_output=True,
                             text=True, env=self.repository.environment())
        self.assertEqual(run.returncode, 1)
        self.assertIn("This change eases 1 target", run.stderr)

    def test_drafts_are_branches_by_their_full_names(self):
        self.ease()
        names = ["INDEX", "WORKTREE", "HEAD", "ease", "a" * 40]
        for name in names:
            self.repository.git("update-ref", "refs/heads/" + name, "HEAD")
        self.repository.git("tag", "ease", "main")
        for words in [], ["ease", "INDEX"]:
            run = self.repository.okr("market", "--format", "json", *words)
            self.assertEqual(run.returncode, 0, run.stderr)
            drafts = json.loads(run.stdout)["branches"]
            self.assertEqual([draft["files"] for draft in drafts],
                             [["okrs/2026-Q1/ferries.yaml"]] * len(words or names))

    def test_a_look_back_says_what_is_missing(self):
        clone = tempfile.mkdtemp(prefix="okr-sparse-")
        self.addCleanup(shutil.rmtree, clone)
        self.repository.git("clone", "-q", "--no-checkout", self.repository.path, clone)
        self.repository.git("-C", clone, "sparse-checkout", "set", "--no-cone", "/nothing")
        self.repository.git("-C", clone, "checkout", "-q", "main")
        run = self.repository.okr("align", "--since", "HEAD", "--root", clone)
        self.assertEqual((run.returncode, run.stdout), (2, ""))
        self.assertIn("asks how alignment emerged, and this is a sparse checkout", run.stderr)

    def without_rights(self, path, *words):
        """As a user who may not read the path: root may read everything."""
        shutil.copy(OKR, os.path.join(self.repository.path, "program"))
        who = {"user": 65534, "group": 65534, "extra_groups": []} if os.geteuid() == 0 else {}
        full = os.path.join(self.repository.path, path)
        if who:
            subprocess.run(["chown", "-R", "65534:65534", self.repository.path], check=True)
        mode = os.stat(full).st_mode
        os.chmod(full, 0)
        try:
            return subprocess.run(["./program", *words], cwd=self.repository.path, capture_output=True, text=True,
                                  env={"PATH": os.environ["PATH"], "HOME": self.repository.path}, **who)
        finally:
            os.chmod(full, mode)
            if who:
                subprocess.run(["chown", "-R", "0:0", self.repository.path], check=True)

    def test_what_may_not_be_read_is_named(self):
        self.repository.git("tag", "v1")
        self.repository.git("gc", "-q")
        self.repository.commit("Loose")
        pack = ".git/objects/pack/" + next(name for name in sorted(os.listdir(self.repository.path + "/.git/objects/pack"))
                                           if name.endswith(".idx"))
        for path in (".git", ".git/HEAD", ".git/refs", ".git/refs/heads/main", ".git/packed-refs", ".git/objects", pack):
            run = self.without_rights(path, "diff", "HEAD~1..HEAD")
            self.assertEqual((run.returncode, run.stdout), (2, ""), path)
            self.assertIn(f"/{path}: Permission denied", run.stderr)

    def test_a_shallow_clone_is_no_silent_pass(self):
        self.ease()
        clone = tempfile.mkdtemp(prefix="okr-shallow-")
        self.addCleanup(shutil.rmtree, clone)
        self.repository.git("clone", "-q", "--depth", "1", "--branch", "ease", "--no-single-branch",
                            "file://" + self.repository.path, clone)
        run = subprocess.run([OKR, "review", "origin/main...HEAD"], cwd=clone, capture_output=True, text=True, timeout=60,
                             env={"PATH": os.environ["PATH"], "HOME": clone})
        self.assertEqual((run.returncode, run.stdout), (2, ""), run.stdout)
        self.assertIn("--unshallow", run.stderr)

    def test_text_of_users_cannot_act(self):
        self.repository.branch("evil")
        self.repository.replace("okrs/2026-Q1/ferries.yaml", "title: The timetable can be trusted",
                                'title: "@all #12 | x | <!-- okr-review --> </details> **fail** \\u202e https://evil.example"')
        self.repository.commit("Evil")
        report = self.repository.okr("review").stdout
        self.assertEqual(report.count("<!-- okr-review -->"), 1)
        for bad in ("@all", " #12", "| x |", "</details> **", "https://evil", "\u202e"):
            self.assertNotIn(bad, report)

    def test_a_comment_stays_short(self):
        self.repository.branch("many")
        for number in range(400):
            self.repository.write(f"okrs/2026-Q1/t{number}.yaml",
                                  f"team: t{number}\ncycle: 2026-Q1\nobjectives:\n  - title: {'Long words ' * 12}{number}\n"
                                  "    supports: reliable\n    key_results:\n      - Build the tower of the harbour\n")
        self.repository.commit("Many teams")
        report = self.repository.okr("review").stdout
        self.assertLess(len(report.encode()), 60000)
        self.assertIn("left out here", report)

    def test_what_got_better(self):
        self.repository.branch("start")
        self.repository.replace("okrs/2026-Q1/freight.yaml", "metric: Crates in the market hall by seven\n        baseline: 40%"
                                "\n        target: 75%", "title: Build a cold store")
        self.repository.commit("Work")
        self.repository.git("branch", "-f", "main", "start")
        self.repository.branch("better")
        self.repository.replace("okrs/2026-Q1/freight.yaml", "title: Build a cold store",
                                "title: Crates in the market hall by seven > 75%")
        self.repository.commit("An outcome again")
        review = self.repository.review()
        self.assertEqual([c["kind"] for c in review["changes"]], ["kr-became-outcome"])
        self.assertIn("kr-action", [f["rule"] for f in review["resolved"]])
        self.assertEqual(review["verdict"], "pass")

    def test_coverage_before_and_after(self):
        self.repository.branch("less")
        self.repository.replace("okrs/2026-Q1/freight.yaml", "supports: ferries/on-time", "demand: {from: harbour, why: law}")
        self.repository.commit("Elsewhere")
        review = self.repository.review()
        self.assertEqual([g["objectives"] for g in review["coverage"]["before"]], [2])
        self.assertEqual([g["objectives"] for g in review["coverage"]["after"]], [1])

    def test_settings_that_are_not_committed(self):
        self.repository.write("okr.yaml", "okr: 1\norganisation: Ferries of Orrin\n")
        run = self.repository.okr("diff", "--format", "json")
        self.assertEqual(run.returncode, 0, run.stderr)
        self.assertEqual([c["kind"] for c in json.loads(run.stdout)["changes"]], ["settings-changed"])
        self.repository.git("rm", "-q", "--cached", "okr.yaml")
        self.assertEqual(self.repository.okr("diff", "INDEX").returncode, 0)

    def test_settings_that_main_broke_are_mended(self):
        """The change did not break them: it is looked at by the defaults, and told so."""
        self.repository.write("okr.yaml", "okr: 1\nrules: {kr-action: [\n")
        self.repository.commit("A slip")
        self.repository.branch("mend")
        self.repository.write("okr.yaml", "okr: 1\nrules: {kr-action: off}\n")
        self.repository.replace("okrs/2026-Q1/ferries.yaml", "      - id: cancelled", "      - Paint the piers\n      - id: cancelled")
        self.repository.commit("Mend it")
        review = self.repository.review(code=1)
        self.assertEqual(review["judged_by"], "defaults")
        self.assertIn("kr-action", [f["rule"] for f in review["introduced"]], "the change does not turn its rules off")
        for form in "text", "markdown":
            self.assertIn("The base's okr.yaml cannot be read, so the default settings judge this change.",
                          " ".join(self.repository.okr("review", "--format", form).stdout.split()))
        run = self.repository.okr("lint", "--new-from", "main", "--format", "json")
        self.assertNotIn("kr-action", [f["rule"] for f in json.loads(run.stdout)["findings"]])
        self.assertIn("okr.yaml cannot be read at main", run.stderr)

    def test_settings_that_main_broke_meanwhile_are_told(self):
        self.ease()
        self.repository.git("checkout", "-q", "main")
        self.repository.write("okr.yaml", "okr: 1\nrules: {kr-action: [\n")
        self.repository.commit("A slip")
        self.repository.git("checkout", "-q", "ease")
        review = self.repository.review("--fail-on", "high", code=1)
        self.assertEqual(review["judged_by"], "base")
        self.assertIn("okr.yaml: cannot be read once this is merged", "".join(review["unreadable"]))

    def test_new_findings_where_a_workspace_was_not_followed(self):
        self.move("company")
        self.repository.commit("Into a folder")
        self.repository.git("rm", "-rq", "company")
        self.repository.write("firm/okr.yaml", "okr: 1\n")
        self.repository.write("firm/boats.yaml", FERRIES.replace("95%", "90%"))
        run = self.repository.okr("lint", "--root", "firm", "--new-from", "HEAD")
        self.assertIn("company: the workspace that stood there at HEAD is gone, and none stood here: all findings "
                      "count as new", run.stderr)
        self.assertEqual(run.stderr.count("company:"), 1)

    def test_lint_new_from(self):
        self.repository.branch("more")
        self.repository.replace("okrs/2026-Q1/ferries.yaml", "      - id: cancelled", "      - Paint the piers\n      - id: cancelled")
        run = self.repository.okr("lint", "--new-from", "main", "--format", "json")
        rules = sorted({f["rule"] for f in json.loads(run.stdout)["findings"]})
        self.assertEqual(run.returncode, 1)
        self.assertIn("kr-action", rules)
        self.repository.commit("Paint")
        run = self.repository.okr("lint", "--new-from", "HEAD", "--format", "json")
        self.assertEqual((run.returncode, json.loads(run.stdout)["findings"]), (0, []))
        self.assertEqual(self.repository.okr("lint", "--new-from", "nowhere").returncode, 2)


PIERS = """team: piers
cycle: 2026-Q1
# okr: allow(objective-unaligned) this quarter the piers are closed
objectives:
  - id: repair
    title: Every pier carries a lorry
    key_results:
      - {id: planks, title: Replace the planks of Orrin pier}
      - {id: loads, title: Launch the load survey by 2027-01-31}
      - {id: rails, metric: Piers with rails, baseline: 3, target: 3}
initiatives:
  - {id: survey, title: Survey the piers, moves: ferries/punctual}
"""
OKRS = "okrs/2026-Q1/"


class FindingsOfAChange(unittest.TestCase):
    """A review reads the sentences of what changed alone; what it tells is what two lint runs differ by."""
    def setUp(self):
        self.repository = Repository()
        self.rules = {}
        self.addCleanup(self.repository.remove)

    def lint(self):
        findings = json.loads(self.repository.okr("lint", "--format", "json", "--fail-on", "never").stdout)["findings"]
        self.rules.update({finding["fingerprint"]: finding["rule"] for finding in findings})
        return collections.Counter(finding["fingerprint"] for finding in findings)

    def hold_against_lint(self, change):
        base = self.lint()
        change(self.repository)
        self.repository.commit("Change")
        head = self.lint()
        report = json.loads(self.repository.okr("review", "HEAD~1..HEAD", "--format", "json").stdout)
        told = {key: collections.Counter(finding["fingerprint"] for finding in report[key])
                for key in ("introduced", "resolved")}
        fresh, gone = (head - base) - told["introduced"], (base - head) - told["resolved"]
        self.assertEqual(told, {"introduced": (head - base) - fresh, "resolved": (base - head) - gone})
        # What the same rule says of the same object in other words is told in neither list.
        self.assertEqual(*[collections.Counter(self.rules[one] for one in left.elements()) for left in (fresh, gone)])
        return sum(told["introduced"].values()) + sum(told["resolved"].values())

    def test_what_is_told_is_what_two_lint_runs_differ_by(self):
        self.repository.write(OKRS + "piers.yaml", PIERS)
        self.repository.write("teams.yaml", "teams:\n  - {id: ferries, name: Ferries}\n  - {id: freight, name: Freight}\n"
                                            "  - {id: piers, name: Piers}\n")
        self.repository.commit("Piers")
        changes = {
            "a sentence": lambda repo: repo.replace(OKRS + "ferries.yaml", "metric: Cancelled crossings a month",
                                                    "title: Launch the new timetable"),
            "an id that others refer to": lambda repo: repo.replace(OKRS + "ferries.yaml", "id: punctual", "id: prompt"),
            "an objective that others support": lambda repo: repo.replace(OKRS + "ferries.yaml", "id: on-time",
                                                                          "id: trusted"),
            "a second file of a team": lambda repo: repo.write(
                OKRS + "piers-more.yaml", PIERS.replace("id: repair", "id: again").replace("Every pier", "A pier")),
            "the same file once more": lambda repo: repo.write(OKRS + "piers-too.yaml", PIERS),
            "a file is gone": lambda repo: os.remove(os.path.join(repo.path, OKRS + "freight.yaml")),
            "a file cannot be parsed": lambda repo: repo.write(OKRS + "ferries.yaml", "team: [ferries"),
            "and can be again": lambda repo: repo.write(OKRS + "ferries.yaml", FERRIES),
            "no goal of that name": lambda repo: repo.replace("strategy.yaml", "id: reliable", "id: punctuality"),
            "no strategy": lambda repo: os.remove(os.path.join(repo.path, "strategy.yaml")),
            "a team that is not listed": lambda repo: repo.replace("teams.yaml", "  - {id: piers, name: Piers}\n", ""),
            "nothing": lambda repo: repo.write("README.md", "Of ferries and piers.\n"),
        }
        differing = 0
        for name, change in changes.items():
            with self.subTest(name):
                differing += self.hold_against_lint(change) > 0
        self.assertGreater(differing, len(changes) / 2)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1]+sys.argv[2:])

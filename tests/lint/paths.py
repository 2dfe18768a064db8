#!/usr/bin/python3
"""What okr.yaml says of some files alone, and patterns in it that match nothing.

    paths.py OKR
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

OKR = os.path.abspath(sys.argv[1])
TEXT = """team: {0}
cycle: 2026-Q1
objectives:
  - title: The orchard bears fruit again
    key_results:
      - Prune {1} trees
      - Waiting time falls to 4 minutes
"""


class Case(unittest.TestCase):
    def setUp(self):
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="okr-paths-"))
        self.addCleanup(shutil.rmtree, self.root)
        for path, team in (("archive/old.yaml", "old"), ("archive/kept/older.yaml", "older"), ("okrs/new.yaml", "new")):
            self.write(path, TEXT.format(team, len(path)))

    def write(self, path, text):
        (self.root / path).parent.mkdir(parents=True, exist_ok=True)
        (self.root / path).write_text(text)

    def settings(self, text):
        self.write("okr.yaml", "okr: 1\n" + text)

    def okr(self, *arguments, stdin=None):
        return subprocess.run([OKR, *arguments], cwd=self.root, input=stdin, capture_output=True, text=True, timeout=60,
                              env={"PATH": os.environ["PATH"]}, check=False)

    def found(self, *arguments, stdin=None):
        """{(file, rule): severity}"""
        findings = json.loads(self.okr("lint", "--format", "json", *arguments, stdin=stdin).stdout)["findings"]
        return {(finding["file"], finding["rule"]): finding["severity"] for finding in findings}


class Levels(Case):
    def test_a_rule_is_off_for_some_files_alone(self):
        self.settings('paths: {"archive/**": {kr-output: off, kr-no-baseline: off}}\n')
        found = self.found()
        self.assertEqual(found[("okrs/new.yaml", "kr-output")], "error")
        self.assertFalse([each for each in found if each[0].startswith("archive") and each[1] == "kr-output"])
        self.assertIn(("archive/old.yaml", "kr-no-id"), found)

    def test_later_patterns_win_and_the_command_line_over_all(self):
        self.settings('rules: {kr-output: info}\npaths:\n  "archive/**": {kr-output: off}\n'
                      '  "archive/kept/**": {kr-output: {severity: warning}}\n')
        found = self.found()
        self.assertEqual(found[("okrs/new.yaml", "kr-output")], "info")
        self.assertEqual(found[("archive/kept/older.yaml", "kr-output")], "warning")
        self.assertNotIn(("archive/old.yaml", "kr-output"), found)
        self.assertEqual(self.found("--severity", "kr-output=error")[("archive/old.yaml", "kr-output")], "error")
        self.assertEqual({rule for _, rule in self.found("--select", "kr-output")}, {"kr-output"})
        self.assertEqual(self.found("--select", "kr-output")[("archive/old.yaml", "kr-output")], "error")
        self.assertFalse([rule for _, rule in self.found("--ignore", "kr-output") if rule == "kr-output"])

    def test_a_rule_that_is_off_may_be_on_for_some(self):
        self.settings('rules: {kr-output: off}\npaths: {"okrs/**": {kr-output: warning}}\n')
        found = self.found()
        self.assertEqual([each for each in found if each[1] == "kr-output"], [("okrs/new.yaml", "kr-output")])

    def test_options_by_path(self):
        self.settings('rules: {objective-kr-count: {most: 1}}\npaths: {"archive/**": {objective-kr-count: {most: 5}}}\n')
        counted = [file for file, rule in self.found() if rule == "objective-kr-count"]
        self.assertEqual(counted, ["okrs/new.yaml"])

    def test_an_allowance_of_a_rule_that_is_off_here_is_not_called_unused(self):
        self.settings('paths: {"archive/**": {kr-output: off}}\n')
        self.write("archive/old.yaml", TEXT.format("old", 9).replace(" trees", " trees  # okr: allow kr-output -- agreed"))
        self.assertNotIn(("archive/old.yaml", "allow-unused"), self.found())

    def test_mistakes_are_found_as_in_rules(self):
        self.settings('paths: {"archive/**": {kr-outputs: off, kr-action: lowd, objective-count: {mots: 3}}}\n')
        run = self.okr("lint", "okr.yaml")
        for words in ("did you mean `kr-output`", "`lowd` is no level", "did you mean `most`"):
            self.assertIn(words, run.stdout)
        self.settings("paths: off\n")
        self.assertIn(("okr.yaml", "wrong-type"), self.found())
        self.settings('paths: {"!archive/**": {kr-output: off}}\n')
        self.assertIn(("okr.yaml", "bad-value"), self.found())
        self.settings('paths: {"archive/**": off}\n')
        self.assertIn(("okr.yaml", "wrong-type"), self.found())

    def test_show_config_tells_them(self):
        self.settings('paths: {"archive/**": {kr-output: off, objective-count: {most: 9}}}\n')
        text = self.okr("lint", "--show-config").stdout
        self.assertIn('paths:\n  "archive/**":\n    kr-output: off\n    objective-count: {most: 9}\n', text)

    def test_a_baseline_knows_them(self):
        self.settings("")
        self.okr("baseline", "write")
        self.settings('paths: {"archive/**": {kr-output: off}}\n')
        self.assertEqual(self.okr("lint", "--fail-on", "info").returncode, 0)


class Unmatched(Case):
    def told(self, *arguments, **keywords):
        findings = json.loads(self.okr("lint", "--format", "json", *arguments, **keywords).stdout)["findings"]
        return [(f["line"], f["message"].split("`")[1]) for f in findings if f["rule"] == "unmatched-pattern"]

    def test_excludes_that_leave_nothing_out(self):
        self.settings('exclude:\n  - "archive/old.yaml"\n  - "archives/**"\n  - "*.draft.yaml"\n  - okrs/old.yaml\n')
        self.assertEqual(self.told(), [(4, "archives/**"), (5, "*.draft.yaml"), (6, "okrs/old.yaml")])

    def test_what_may_match_in_a_folder_that_is_left_out_is_not_called_idle(self):
        self.settings('exclude: ["archive/kept/**", "*.draft.yaml", "archives/**"]\n')
        self.assertEqual(self.told(), [(2, "archives/**")])

    def test_no_false_alarm(self):
        for patterns in ('["archive/**"]', '["archive/"]', '[archive]', '["**/older.yaml"]', '["archive/**", "archive/kept/**"]',
                         '["archive/**", "*.draft.yaml"]', '["/archive/old.yaml"]', '["okrs/*", "!okrs/new.yaml"]',
                         '["notes.md"]', '[".github/**"]'):
            self.write("notes.md", "")
            self.write(".github/workflows/ci.yaml", "on: push\n")
            self.settings(f"exclude: {patterns}\n")
            self.assertEqual(self.told(), [], patterns)

    def test_only_where_the_settings_are_asked_for(self):
        self.settings('exclude: ["nothing/**"]\ninclude: ["okrs/**", "nowhere/**"]\n')
        self.assertEqual(len(self.told()), 2)
        self.assertEqual(self.told("okrs/new.yaml"), [])
        self.assertEqual(len(self.told("okr.yaml")), 2)
        self.assertEqual(self.told("-", stdin=TEXT.format("new", 3)), [])
        self.assertEqual(self.told("-", "--stdin-filename", "okrs/new.yaml", stdin=TEXT.format("new", 3)), [])

    def test_not_new_since_a_revision_that_had_it(self):
        self.settings('exclude: ["nothing/**"]\ninclude: ["okrs/**", "nowhere/**"]\n')
        for words in (["init", "-q"], ["add", "-A"], ["-c", "user.name=A", "-c", "user.email=a@b", "commit", "-qm", "1"]):
            subprocess.run(["git", *words], cwd=self.root, check=True, capture_output=True)
        self.assertEqual(self.told("--new-from", "HEAD"), [])


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])

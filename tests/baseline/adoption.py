#!/usr/bin/python3
"""An old repository takes up the linter on a Monday morning, and keeps it on: baselines, severity by path, patterns that match nothing.

    adoption.py OKR [TEST...]
"""
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

OKR = os.path.abspath(sys.argv[1])
WORK = ["Publish {} guides about {}", "Train {} stewards of {}", "Plant {} saplings around {}", "Build a timetable app for {1}", "Hire {} mechanics for {}"]
PLACES = ["Alderhoe", "Brimsay", "Corrydon", "Dunmere", "Elswick", "Farrow", "Glenmoor", "Harrowby", "Inverlea", "Jurby"]
NEW = "      - Publish 77 guides about Zennor\n"


class Case(unittest.TestCase):
    def setUp(self):
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="okr-adopt-"))
        self.addCleanup(shutil.rmtree, self.root)
        self.write("okr.yaml", "okr: 1\n")

    def write(self, path, text):
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode())
        return target

    def okr(self, *arguments, data=None):
        env = {"PATH": os.environ["PATH"], "LC_ALL": "C"}
        return subprocess.run([OKR, *map(str, arguments)], cwd=self.root, env=env, input=data, capture_output=True, text=True, encoding="utf-8", timeout=60)

    def lint(self, *arguments, **keywords):
        return self.okr("lint", *arguments, **keywords)

    def findings(self, *arguments, **keywords):
        return json.loads(self.lint("--format", "json", *arguments, **keywords).stdout)["findings"]

    def rules(self, *arguments, **keywords):
        return sorted(f["rule"] for f in self.findings(*arguments, **keywords))

    def baseline(self, *arguments):
        return self.okr("baseline", *arguments)

    @property
    def entries(self):
        return (self.root / "okr.baseline").read_text().splitlines()


class Old(Case):
    """Ten teams with a hundred blended key results, and more than two hundred findings in all."""

    @classmethod
    def setUpClass(cls):
        """The repository is made and adopted once; each test has a copy."""
        made = cls("okr")
        Case.setUp(made)
        for t in range(10):
            text = f"team: t{t}\ncycle: 2026-Q1\nobjectives:\n"
            for o in range(2):
                text += f"  - id: o{o}\n    title: Islanders feel at home in {PLACES[t]}{' again' * o}\n    key_results:\n"
                text += "".join("      - " + WORK[k].format(2 + k, PLACES[(t + k) % 10] + (" East" if o else "")) + "\n" for k in range(5))
            made.write(f"okrs/2026-Q1/t{t}.yaml", text)
        cls.found = (made.lint().returncode, len(made.findings()))
        cls.written = made.baseline("write")
        cls.made = made

    @classmethod
    def tearDownClass(cls):
        cls.made.doCleanups()

    def setUp(self):
        super().setUp()
        shutil.copytree(self.made.root, self.root, dirs_exist_ok=True)
        self.file = self.root / "okrs/2026-Q1/t3.yaml"
        self.assertEqual(self.written.returncode, 0, self.written)

    def edit(self, old, new, count=1):
        text = self.file.read_text()
        self.assertIn(old, text)
        self.file.write_text(text.replace(old, new, count))

    def quiet(self, why):
        self.assertEqual(self.lint("--fail-on", "info").returncode, 0, f"{why}: {self.findings()}")

    def test_one_command_makes_it_green(self):
        self.assertEqual(self.found[0], 1)
        self.assertGreater(self.found[1], 200)
        self.quiet("adopted")
        self.assertEqual(self.rules(), [])
        document = json.loads(self.lint("--format", "json").stdout)
        self.assertGreater(document["summary"]["allowed"], 200)
        self.assertEqual(self.lint("--no-baseline").returncode, 1)
        self.assertGreater(len(self.findings("--no-baseline")), 200)

    def test_the_file(self):
        lines = [line for line in self.entries if line and not line.startswith("#")]
        self.assertEqual(lines, sorted(lines))
        self.assertEqual(len(lines), len(self.findings("--no-baseline")))
        self.assertEqual(len(lines), len(set(lines)))
        before = (self.root / "okr.baseline").read_bytes()
        self.assertTrue(before.endswith(b"\n"))
        self.assertEqual(self.baseline("write").returncode, 0)
        self.assertEqual((self.root / "okr.baseline").read_bytes(), before)

    def test_a_new_one_fails(self):
        self.file.write_text(self.file.read_text() + NEW)
        self.assertEqual(self.lint().returncode, 1)
        self.assertEqual([f["rule"] for f in self.findings() if f["severity"] == "error"], ["kr-output"])
        self.assertIn("Zennor", self.lint().stdout)

    def test_one_mended_and_another_added_fails(self):
        line = next(x for x in self.file.read_text().splitlines(True) if "guides" in x)
        self.edit(line, NEW)
        self.assertEqual(self.lint().returncode, 1)
        self.assertIn("kr-output", self.rules())
        self.assertIn("baseline-stale", self.rules())

    def test_layout_changes_nothing(self):
        text = self.file.read_text()
        lines = text.splitlines(True)
        for why, changed in {
                "lines and comments": "# new\n\n\n" + text.replace("objectives:", "# more\n\nobjectives:  # here"),
                "line ends": text.replace("\n", "\r\n"), "mark": "\ufeff" + text,
                "quotes": re.sub(r"      - (.*)", r'      - "\1"', text), "block texts": re.sub(r"      - (.*)", r"      - >-\n          \1", text),
                "long form": re.sub(r"      - (.*)", r"      - title: \1", text),
                "other order": "".join(lines[:6] + lines[6:11][::-1] + lines[11:]), "indent": text.replace("\n      -", "\n        -")}.items():
            self.file.write_bytes(changed.encode())
            self.quiet(why)

    def test_files_move(self):
        self.file.rename(self.root / "okrs/2026-Q1/../t3.yaml")
        self.quiet("moved up")
        self.write("plans/all.yaml", "")
        (self.root / "okrs/t3.yaml").rename(self.root / "plans/t3.yaml")
        self.quiet("moved to another folder")

    def test_a_key_result_moves_to_the_next_objective(self):
        line = next(x for x in self.file.read_text().splitlines(True) if "guides" in x)
        self.edit(line, "")
        self.file.write_text(self.file.read_text() + line)
        self.assertEqual(self.lint().returncode, 0, self.findings())
        self.assertFalse([f for f in self.findings() if f["rule"] == "kr-output"])

    def test_the_same_again_is_new(self):
        line = next(x for x in self.file.read_text().splitlines(True) if "guides" in x)
        self.edit(line, line * 2)
        self.assertEqual(self.lint().returncode, 1)

    def test_stale(self):
        line = next(x for x in self.file.read_text().splitlines(True) if "guides" in x)
        self.edit(line, "      - {id: calm, title: Complaints drop from 40 to 10 a season}\n")
        stale = [f for f in self.findings() if f["rule"] == "baseline-stale"]
        self.assertTrue(stale)
        for finding in stale:
            self.assertEqual((finding["file"], finding["severity"]), ("okr.baseline", "warning"))
            self.assertIn(finding["line"], range(1, len(self.entries) + 1))
        self.assertEqual(self.baseline("check").returncode, 1)
        count = len(self.entries)
        self.assertEqual(self.baseline("prune").returncode, 0)
        self.assertEqual(len(self.entries), count - len(stale))
        self.assertNotIn("baseline-stale", self.rules())
        self.assertEqual(self.lint().returncode, 0)

    def test_prune_adds_nothing(self):
        self.file.write_text(self.file.read_text() + NEW)
        before = self.entries
        self.baseline("prune")
        self.assertEqual(self.entries, before)
        self.assertEqual(self.lint().returncode, 1)

    def test_a_file_that_is_gone_leaves_stale_entries(self):
        self.file.unlink()
        self.assertIn("baseline-stale", self.rules())
        self.baseline("prune")
        self.quiet("pruned")

    def test_a_part_of_the_run_makes_nothing_stale(self):
        for arguments in (["okrs/2026-Q1/t1.yaml"], ["--select", "kr-output"], ["--ignore", "kr-output"], ["--severity", "kr-output=off"],
                          ["-", "--stdin-filename", "okrs/2026-Q1/t1.yaml"]):
            data = (self.root / "okrs/2026-Q1/t1.yaml").read_text() if arguments[0] == "-" else None
            self.assertNotIn("baseline-stale", self.rules(*arguments, data=data), arguments)
            self.assertEqual(self.lint(*arguments, data=data).returncode, 0, arguments)

    def test_check(self):
        self.assertEqual(self.baseline("check").returncode, 0)
        before = (self.root / "okr.baseline").read_bytes()
        self.edit("guides", "pamphlets")
        self.assertEqual(self.baseline("check").returncode, 1)
        self.assertEqual((self.root / "okr.baseline").read_bytes(), before, "check writes nothing")
        (self.root / "okr.baseline").unlink()
        self.assertEqual(self.baseline("check").returncode, 2)

    def test_another_file(self):
        (self.root / "okr.baseline").rename(self.root / "monday.txt")
        self.assertEqual(self.lint().returncode, 1)
        self.assertEqual(self.lint("--baseline", "monday.txt").returncode, 0)
        gone = self.lint("--baseline", "tuesday.txt")
        self.assertEqual((gone.returncode, gone.stdout), (2, ""))
        self.assertIn("tuesday.txt", gone.stderr)
        self.assertEqual(self.baseline("write", "--baseline", "wednesday.txt").returncode, 0)
        self.assertEqual((self.root / "monday.txt").read_bytes(), (self.root / "wednesday.txt").read_bytes())

    def test_from_a_folder_below(self):
        below = subprocess.run([OKR, "lint"], cwd=self.file.parent, capture_output=True, text=True, timeout=60)
        self.assertEqual(below.returncode, 0, below.stdout[:500])

    def test_no_machine_format_tells_what_the_baseline_holds(self):
        for name in ("sarif", "github", "gitlab", "junit", "checkstyle", "rdjson", "jsonl", "markdown", "concise"):
            self.assertNotIn("Alderhoe", self.lint("--format", name).stdout, name)


class Edited(Old):
    """Somebody, or a merge, has been at the baseline by hand."""

    def change(self, function):
        path = self.root / "okr.baseline"
        path.write_bytes(function(path.read_bytes()))

    def test_other_line_ends_blank_lines_and_comments(self):
        for function in (lambda b: b.replace(b"\n", b"\r\n"), lambda b: b.rstrip(b"\n"), lambda b: b"\n\n" + b + b"\n", lambda b: b"# ours\n" + b,
                         lambda b: b"\xef\xbb\xbf" + b):
            keep = (self.root / "okr.baseline").read_bytes()
            self.change(function)
            self.quiet(function(b"x\n"))
            (self.root / "okr.baseline").write_bytes(keep)

    def test_lines_in_another_order(self):
        self.change(lambda b: b"".join(b.splitlines(True)[::-1]))
        self.quiet("reversed")

    def test_broken_lines_are_told_and_allow_nothing(self):
        for bad in (b"<<<<<<< HEAD\n", b"nonsense\n", b"0123456789abcdef\n", b"\xff\xfe\n", b"kr-output *\n", b"* * *\n", b"\x00\n", b"x" * 100000 + b"\n"):
            keep = (self.root / "okr.baseline").read_bytes()
            self.change(lambda b: b + bad)
            rules = self.rules()
            self.assertTrue({"baseline-malformed", "baseline-stale"} & set(rules), (bad[:20], rules))
            self.assertLess(len(rules), 5, bad[:20])
            self.assertEqual(self.lint().returncode in (0, 1), True)
            self.file.write_text(self.file.read_text() + NEW)
            self.assertEqual(self.lint().returncode, 1, bad[:20])
            self.file.write_text(self.file.read_text().replace(NEW, ""))
            (self.root / "okr.baseline").write_bytes(keep)

    def test_an_entry_twice(self):
        self.change(lambda b: b + b.splitlines(True)[-1])
        self.assertEqual(self.lint().returncode, 0)
        self.assertEqual(self.baseline("prune").returncode, 0)
        lines = [line for line in self.entries if not line.startswith("#")]
        self.assertEqual(len(lines), len(set(lines)))

    def test_a_word_of_an_entry_changed(self):
        """What stands beside the fingerprint is for people; the fingerprint decides."""
        self.change(lambda b: b.replace(b"Corrydon", b"Carrydon"))
        self.assertEqual(self.lint().returncode, 0)

    def test_a_baseline_that_cannot_be_read(self):
        (self.root / "okr.baseline").unlink()
        (self.root / "okr.baseline").mkdir()
        result = self.lint()
        self.assertEqual((result.returncode, result.stdout), (2, ""))
        self.assertEqual(self.baseline("write").returncode, 2)


for name in [n for n in vars(Old) if n.startswith("test_")]:
    setattr(Edited, name, None)  # these run once, in their own class


class Hostile(Case):
    TITLES = ['"Publish 3 guides\\n::error::boo"', '"Publish 4 guides\\e[31m red"', '"Publish 5 guides\\t\\ttabs"', '"Publish 6 guides # not a comment"',
              '"Publish 7 guides \\u202E back"', '"# Publish 8 guides"', '"Publish 9 guides \\r over"', '"Publish 10 guides 日本 🎉"',
              "'Publish 11 guides <!-- | ` @team'", '"Publish 12 guides \\u2028 line"', '"Publish 13 guides \\x85 next"', "Publish 14 guides " + "x" * 5000]

    def test_texts_that_want_to_act(self):
        self.write("okrs/ferry.yaml", "team: ferry\ncycle: 2026-Q1\nobjectives:\n  - id: o\n    title: Islanders trust our boats\n    key_results:\n"
                   + "".join(f"      - {title}\n" for title in self.TITLES))
        found = len(self.findings())
        self.assertGreater(found, len(self.TITLES))
        self.assertEqual(self.baseline("write").returncode, 0)
        data = (self.root / "okr.baseline").read_bytes()
        self.assertEqual(len([x for x in data.split(b"\n") if x and not x.startswith(b"#")]), found)
        self.assertNotRegex(data.decode(), "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069\u2028]")
        self.assertEqual((self.lint("--fail-on", "info").returncode, self.rules()), (0, []))
        self.baseline("write")
        self.assertEqual((self.root / "okr.baseline").read_bytes(), data)


class Paths(Case):
    TEXT = "team: {}\ncycle: 2026-Q1\nobjectives:\n  - id: o\n    title: Islanders trust our boats\n    key_results:\n      - {{id: a, title: Publish 5 guides}}\n"

    def setUp(self):
        super().setUp()
        self.write("okrs/ferry.yaml", self.TEXT.format("ferry"))
        self.write("archive/2019/choir.yaml", self.TEXT.format("choir"))

    def told(self, settings):
        self.write("okr.yaml", "okr: 1\n" + settings)
        return {(f["file"], f["rule"]): f["severity"] for f in self.findings()}

    def test_severity_by_path(self):
        for pattern in ("archive/**", "archive/", "archive/**/*.yaml", "archive/2019/choir.yaml"):
            told = self.told(f'paths: {{"{pattern}": {{kr-output: off}}}}\n')
            self.assertEqual(told.get(("okrs/ferry.yaml", "kr-output")), "error", pattern)
            self.assertNotIn(("archive/2019/choir.yaml", "kr-output"), told, pattern)
            self.assertFalse([k for k in told if k[1] == "unmatched-pattern"], pattern)
        told = self.told('paths: {"archive/**": {kr-output: info}}\n')
        self.assertEqual(told["archive/2019/choir.yaml", "kr-output"], "info")

    def test_it_is_stronger_than_rules_and_weaker_than_the_command_line(self):
        told = self.told('rules: {kr-output: warning}\npaths: {"archive/**": {kr-output: error}}\n')
        self.assertEqual((told["okrs/ferry.yaml", "kr-output"], told["archive/2019/choir.yaml", "kr-output"]), ("warning", "error"))
        self.assertEqual({f["severity"] for f in self.findings("--severity", "kr-output=info") if f["rule"] == "kr-output"}, {"info"})
        self.told('rules: {kr-output: off}\npaths: {"archive/**": {kr-output: error}}\n')
        self.assertEqual([f["file"] for f in self.findings() if f["rule"] == "kr-output"], ["archive/2019/choir.yaml"])

    def test_slips_are_told_and_have_no_effect(self):
        for settings in ('paths: {"archive/**": {kr-outptu: off}}', 'paths: {"archive/**": {kr-output: quiet}}', 'paths: {"archive/**": off}',
                         "paths: [archive]", "paths: yes"):
            told = self.told(settings + "\n")
            self.assertTrue([k for k in told if k[0] == "okr.yaml"], settings)
            self.assertEqual(told.get(("archive/2019/choir.yaml", "kr-output")), "error", settings)

    def test_patterns_that_match_nothing(self):
        for settings, bad in (('paths: {"archiv/**": {kr-output: off}}', "archiv/**"), ('exclude: ["old/**"]', "old/**"),
                              ('include: ["okrs/**", "archive/**", "plans/**"]', "plans/**")):
            told = self.told(settings + "\n")
            self.assertIn(("okr.yaml", "unmatched-pattern"), told, settings)
            message = [f for f in self.findings() if f["rule"] == "unmatched-pattern"]
            self.assertEqual(len(message), 1)
            self.assertIn(bad, message[0]["message"])
        told = self.told('exclude: ["archive/**"]\ninclude: ["okrs/**"]\n')
        self.assertFalse([k for k in told if k[1] == "unmatched-pattern"])
        self.told('exclude: ["old/**"]\n')
        self.assertNotIn("unmatched-pattern", self.rules("okrs/ferry.yaml"), "a part of the run says nothing of the whole")


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[2:]], verbosity=0)

#!/usr/bin/python3
"""What okr align keeps whatever the workspace: formats, hostile text, fingerprints, shallow clones, folders that hold nothing.

    world.py OKR
"""
import csv
import io
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

STRATEGY = """strategy:
  goals:
    - {id: reading, title: Every child in the city reads for pleasure, priority: 1}
    - {id: meeting, title: People meet strangers in our branches, priority: 2}
  choices:
    - {dimension: readers, pursue: [children], not_now: [students], why: The university has a library of its own.}
"""
TEAMS = """teams:
  - {id: children, name: Children's room, kind: product, members: [eva@library.example]}
  - {id: branches, name: Branches, kind: product, members: [sam@library.example]}
"""
CHILDREN = """team: children
cycle: 2026-Q1
objectives:
  - id: first-book
    title: A first book finds every child
    supports: reading
    key_results:
      - {id: cards, metric: Six-year-olds with a card of their own, baseline: 31%, target: 50%}
needs:
  - {id: van, from: branches, what: A van on Saturday mornings, for: cards}
"""
BRANCHES = """team: branches
cycle: 2026-Q1
objectives:
  - id: desks
    title: Students find a free desk on every evening
    supports: reading
    key_results:
      - {id: free, metric: Evenings with a free desk, baseline: 60%, target: 95%}
  - id: warm
    title: Nobody freezes among our shelves
    key_results:
      - {id: cold, metric: Evenings below 18 degrees, baseline: 22, target: 2}
"""
CHILDREN_FILE = "okrs/2026-Q1/children.yaml"
BRANCHES_FILE = "okrs/2026-Q1/branches.yaml"
EXPECTED = {"goal-without-okrs", "objective-without-goal", "off-strategy", "need-unanswered"}


class Workspace:
    def __init__(self, test, files=None):
        self.top = pathlib.Path(tempfile.mkdtemp(prefix="okr-align-"))
        test.addCleanup(shutil.rmtree, self.top)
        self.folder = self.top / "w"
        self.folder.mkdir()
        standard = {"okr.yaml": "okr: 1\n", "strategy.yaml": STRATEGY, "teams.yaml": TEAMS, CHILDREN_FILE: CHILDREN,
                    BRANCHES_FILE: BRANCHES}
        for path, text in (standard if files is None else files).items():
            self.write(path, text)

    def write(self, path, text):
        full = self.folder / path
        full.parent.mkdir(parents=True, exist_ok=True)
        full.write_bytes(text.encode())

    def replace(self, path, old, new):
        text = (self.folder / path).read_text(encoding="utf-8")
        assert text.count(old) == 1, (path, old)
        self.write(path, text.replace(old, new))

    def environment(self, email="eva@library.example", date="2025-12-15"):
        return {"PATH": os.environ["PATH"], "HOME": str(self.top), "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C.UTF-8",
                "GIT_CEILING_DIRECTORIES": str(self.top),
                "GIT_AUTHOR_NAME": email.split("@")[0], "GIT_AUTHOR_EMAIL": email, "GIT_AUTHOR_DATE": date + "T10:00:00Z",
                "GIT_COMMITTER_NAME": email.split("@")[0], "GIT_COMMITTER_EMAIL": email, "GIT_COMMITTER_DATE": date + "T10:00:00Z"}

    def git(self, *words, **who):
        return subprocess.run(["git", *words], cwd=self.folder, env=self.environment(**who), check=True, capture_output=True,
                              text=True).stdout.strip()

    def commit(self, message, **who):
        if not (self.folder / ".git").exists():
            self.git("init", "-q", "-b", "main")
        self.git("add", "-A")
        self.git("commit", "-q", "-m", message, **who)

    def okr(self, *words, cwd=None):
        return subprocess.run([OKR, "--today", "2026-02-10", *words], cwd=cwd or self.folder, env=self.environment(),
                              capture_output=True, timeout=120)

    def align(self, *words, code=0, cwd=None):
        done = self.okr("align", *words, cwd=cwd)
        assert done.returncode == code, (done.returncode, done.stdout.decode()[:2000], done.stderr.decode())
        return done.stdout.decode()

    def report(self, *words, **keywords):
        return json.loads(self.align("--format", "json", *words, **keywords))

    def contents(self):
        return {str(path.relative_to(self.folder)): path.read_bytes() for path in sorted(self.folder.rglob("*")) if path.is_file()}


def plain(text):
    return " ".join(text.split())


class Formats(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.space = Workspace(self)

    def test_the_sample_holds_what_it_should(self):
        kinds = {talk["kind"] for talk in self.space.report()["conversations"]}
        self.assertLessEqual(EXPECTED, kinds)

    def test_text_asks_every_question(self):
        text = plain(self.space.align("--format", "text"))
        for talk in self.space.report()["conversations"]:
            for word in re.findall(r"\w{4,}", talk["question"]):
                self.assertIn(word, text, talk["question"])

    def test_text_is_the_default(self):
        self.assertEqual(self.space.align(), self.space.align("--format", "text"))

    def test_no_colour_where_nobody_looks(self):
        self.assertNotIn("\x1b", self.space.align())

    def test_csv_is_a_table_of_all_conversations(self):
        rows = list(csv.reader(io.StringIO(self.space.align("--format", "csv"), newline="")))
        self.assertEqual({len(row) for row in rows}, {len(rows[0])}, "rows of one width")
        talks = self.space.report()["conversations"]
        self.assertGreaterEqual(len(rows), len(talks) + 1)
        for talk in talks:
            self.assertTrue(any(talk["kind"] in row for row in rows[1:]), talk["kind"])
            self.assertTrue(any(talk["question"] in row for row in rows[1:]), talk["question"])

    def test_markdown_quotes_the_objectives_concerned(self):
        text = plain(self.space.align("--format", "markdown"))
        for title in ("Students find a free desk on every evening", "Nobody freezes among our shelves"):
            self.assertIn(title, text)

    def test_a_file_is_written_whole_and_text_goes_to_the_people(self):
        out = self.space.top / "report.json"
        text = self.space.align("--output", "text", "--output", f"json={out}")
        self.assertEqual(text, self.space.align("--format", "text"))
        self.assertEqual(json.loads(out.read_text()), self.space.report())

    def test_no_file_is_written_when_the_run_ends_with_2(self):
        out = self.space.top / "report.json"
        self.space.align("--kind", "quarrel", "--output", f"json={out}", code=2)
        self.assertFalse(out.exists())

    def test_from_a_folder_below(self):
        below = self.space.folder / "okrs/2026-Q1"
        self.assertEqual(self.space.align("--format", "json", cwd=below), self.space.align("--format", "json"))
        self.assertEqual(self.space.align("--format", "json", "--root", str(self.space.folder), cwd=self.space.top),
                         self.space.align("--format", "json"))


class Hostile(unittest.TestCase):
    def space(self, title):
        return Workspace(self, {"okr.yaml": "okr: 1\n", "strategy.yaml": STRATEGY, CHILDREN_FILE: CHILDREN,
                                BRANCHES_FILE: BRANCHES.replace("title: Nobody freezes among our shelves", "title: " + json.dumps(title))})

    def test_csv_cells_are_no_formulas(self):
        for title in ("=HYPERLINK(1)", "+1+1", "-2+3", "@SUM(A1)", "\t=1+1"):
            space = self.space(title)
            for row in csv.reader(io.StringIO(space.align("--format", "csv"), newline="")):
                for cell in row:
                    self.assertNotRegex(cell, r"\A[=+\-@\t\r]", title)

    def test_markdown_neutralises(self):
        space = self.space("@all see #12 | x | <b>bold</b> <script>alert(1)</script> `rm -rf`")
        report = space.align("--format", "markdown")
        for bad in ("@all", "| x |", "<b>", "<script>", " #12"):
            self.assertNotIn(bad, report)

    def test_control_characters_are_shown_and_do_not_act(self):
        space = self.space("Warm \x1b[31mred\x1b[0m rooms \u202e backwards")
        for form in ("text", "markdown", "csv"):
            report = space.align("--format", form)
            self.assertNotIn("\x1b", report, form)
            self.assertNotIn("\u202e", report, form)

    def test_hostile_text_in_json(self):
        title = "Warm \x1b[31mred\x1b[0m rooms \u202e \"quoted\" \\ | <b>"
        report = self.space(title).report()
        self.assertTrue(any(talk["kind"] == "objective-without-goal" for talk in report["conversations"]))

    def test_a_file_that_does_not_parse_does_not_crash(self):
        space = self.space("Warm rooms")
        space.write("okrs/2026-Q1/broken.yaml", "team: broken\ncycle: 2026-Q1\nobjectives: [\n")
        done = space.okr("align", "--format", "json")
        self.assertIn(done.returncode, (0, 2))
        self.assertIn("broken.yaml", done.stderr.decode())


class Fingerprints(unittest.TestCase):
    def prints(self, space):
        return {(talk["kind"], tuple(sorted(talk["subjects"]))): talk["fingerprint"] for talk in space.report()["conversations"]}

    def setUp(self):
        self.space = Workspace(self)
        self.before = self.prints(self.space)

    def test_lines_above_leave_them(self):
        for path in ("strategy.yaml", CHILDREN_FILE, BRANCHES_FILE):
            self.space.write(path, "# A remark\n\n# Another one\n" + (self.space.folder / path).read_text())
        self.assertEqual(self.prints(self.space), self.before)

    def test_another_file_name_leaves_them(self):
        for old, new in ((CHILDREN_FILE, "okrs/2026-Q1/z.yaml"), (BRANCHES_FILE, "okrs/2026-Q1/a.yaml")):
            os.rename(self.space.folder / old, self.space.folder / new)
        self.assertEqual(self.prints(self.space), self.before)

    def test_another_layout_leaves_them(self):
        self.space.replace(CHILDREN_FILE, "A first book finds every child", "\"A first book finds every child\"")
        self.space.replace(BRANCHES_FILE, "title: Nobody freezes among our shelves", "title: >-\n      Nobody freezes\n      among our shelves")
        self.assertEqual(self.prints(self.space), self.before)

    def test_other_objects_have_others(self):
        self.space.replace(BRANCHES_FILE, "id: warm", "id: heated")
        after = self.prints(self.space)
        self.assertNotEqual(after[("objective-without-goal", ("branches/heated@2026-Q1",))],
                            self.before[("objective-without-goal", ("branches/warm@2026-Q1",))])


class Folders(unittest.TestCase):
    def test_a_folder_that_holds_nothing(self):
        space = Workspace(self, {})
        done = space.okr("align", "--format", "json")
        self.assertIn(done.returncode, (0, 2))
        self.assertTrue(done.stderr.strip(), "it says that there is nothing")

    def test_settings_alone(self):
        space = Workspace(self, {"okr.yaml": "okr: 1\n"})
        done = space.okr("align", "--format", "json")
        self.assertIn(done.returncode, (0, 2))
        self.assertTrue(done.stderr.strip(), "it says that there is nothing")
        if done.returncode == 0 and done.stdout:
            self.assertEqual(json.loads(done.stdout)["conversations"], [])

    def test_without_git_it_says_what_it_leaves_out(self):
        space = Workspace(self)
        report = space.report()
        self.assertEqual({talk["since"] for talk in report["conversations"]}, {None})
        self.assertIsNone(report["figures"]["autonomy"])
        done = space.okr("align")
        self.assertIn("git", (done.stdout + done.stderr).decode())

    def test_the_history_of_emergence_wants_git(self):
        self.assertEqual(Workspace(self).okr("align", "--since", "2026-01-01").returncode, 2)

    def test_nothing_is_touched(self):
        space = Workspace(self)
        space.commit("Begin")
        space.write("okrs/2026-Q1/new.yaml", "team: children\ncycle: 2026-Q1\nobjectives: []\n")
        before = space.contents()
        space.align()
        space.align("--since", "HEAD", "--format", "json")
        self.assertEqual(space.contents(), before)


class History(unittest.TestCase):
    def setUp(self):
        self.space = space = Workspace(self)
        space.commit("Begin", date="2025-12-01")
        space.replace(BRANCHES_FILE, "title: Nobody freezes among our shelves",
                      "title: Nobody freezes among our shelves\n    supports: meeting")
        space.commit("Warmth brings people together", email="sam@library.example", date="2025-12-15")
        space.replace(BRANCHES_FILE, "Students find a free desk", "Children find a free desk")
        space.commit("Desks for children", email="sam@library.example", date="2026-01-20")

    def test_since_shows_what_opened_and_closed(self):
        text = plain(self.space.align("--since", self.space.git("rev-list", "--max-parents=0", "HEAD")))
        self.assertRegex(text, "branches/warm|Nobody freezes among our shelves")
        self.assertRegex(text, "branches/desks|find a free desk on every evening")

    def test_since_takes_a_day_and_words(self):
        for since in ("2025-12-10", "3 months ago", "HEAD~1"):
            self.assertTrue(self.space.align("--since", since).strip(), since)
            self.assertEqual(self.space.align("--since", since), self.space.align("--since", since))
            self.assertIn("conversations", self.space.report("--since", since))

    def test_an_unknown_revision_since(self):
        done = self.space.okr("align", "--since", "nowhere")
        self.assertEqual((done.returncode, done.stdout), (2, b""))
        self.assertIn("nowhere", done.stderr.decode())

    def test_at_shows_the_past(self):
        def kinds(*words):
            return {talk["kind"] for talk in self.space.report(*words)["conversations"]}
        self.assertLessEqual(EXPECTED, kinds("--at", "HEAD~2"))
        self.assertEqual(kinds("--at", "HEAD~1") & EXPECTED, {"off-strategy", "need-unanswered"})
        self.assertEqual(kinds("--at", "HEAD") & EXPECTED, {"need-unanswered"})
        self.assertEqual(kinds() & EXPECTED, {"need-unanswered"})

    def test_a_shallow_clone_is_never_a_silent_pass(self):
        clone = self.space.top / "clone"
        self.space.git("clone", "-q", "--depth", "1", "file://" + str(self.space.folder), str(clone))
        done = self.space.okr("align", cwd=clone)
        self.assertEqual((done.returncode, done.stdout), (2, b""))
        self.assertIn("git fetch --unshallow", done.stderr.decode())

    def test_an_approved_change_stays_a_conversation(self):
        space = self.space
        space.replace(BRANCHES_FILE, "target: 95%", "target: 80%")
        space.commit("Ease it", email="sam@library.example", date="2026-02-02")
        diff = json.loads(space.okr("diff", "HEAD~1..HEAD", "--format", "json").stdout)
        eased = [change["fingerprint"] for change in diff["changes"] if change["kind"] == "target-lowered"]
        self.assertEqual(len(eased), 1)
        space.write("okr.approvals", f"{eased[0]} the roof leaks until spring\n")
        space.commit("Agreed", email="eva@library.example", date="2026-02-03")
        talks = [talk for talk in space.report()["conversations"] if talk["kind"] == "goalposts-moved"]
        self.assertEqual(len(talks), 1)
        self.assertIn("the roof leaks until spring", json.dumps(talks[0]))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])

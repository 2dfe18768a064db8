#!/usr/bin/python3
"""`lint --fix` on files in every style of YAML: what it edits is mended, and all else stays as it was, byte for byte.

    fixing.py OKR [TEST...]        with OKR_SEED and OKR_COUNT in the environment: other files, and how many
"""
import collections
import difflib
import json
import os
import pathlib
import re
import shutil
import sys
import tempfile
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import written  # noqa: E402
from mended import CONNECTIVES, FILE_RULES, comments, findings, lint, parsed, run, same, tree, words  # noqa: E402

SEED = int(os.environ.get("OKR_SEED", 20260))
COUNT = int(os.environ.get("OKR_COUNT", 24))


def place(text):
    """The made-up name in a sentence."""
    return re.search(r"[A-Z][a-z]{7}\b", text.split(" ", 1)[1])[0]


class Generated(unittest.TestCase):
    """Many files in one workspace, each in a hand of its own."""

    def setUp(self):
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="okr-fix-"))
        self.addCleanup(shutil.rmtree, self.root)
        (self.root / "okr.yaml").write_text("okr: 1\n")
        folder = self.root / "okrs/2026-Q1"
        folder.mkdir(parents=True)
        self.documents = {}
        for n in range(COUNT):
            document = written.document(f"{SEED}/{n}", f"team-{n}")
            (folder / f"team-{n}.yaml").write_bytes(document.data)
            self.documents[f"okrs/2026-Q1/team-{n}.yaml"] = document
        self.before, self.found = tree(self.root), findings(self.root)
        self.assertFalse([f for f in self.found if f["rule"] in ("yaml-syntax", "yaml-unsafe")])

    def each(self, check):
        """One check for each file, all of them told."""
        after = tree(self.root)
        self.assertEqual(sorted(after), sorted(self.before), "files came or went")
        for path in self.documents:
            with self.subTest(path=path, seed=SEED):
                check(path, self.before[path], after[path])

    def fix(self, *more):
        result = lint(self.root, "--fix", *more)
        self.assertIn(result.returncode, (0, 1), result)
        return result

    def layout(self, old, new):
        self.assertEqual(old.startswith(b"\xef\xbb\xbf"), new.startswith(b"\xef\xbb\xbf"), "the mark at the beginning")
        self.assertEqual(new.count(b"\xef\xbb\xbf"), old.count(b"\xef\xbb\xbf"))
        if b"\r\n" in old:
            self.assertNotRegex(new, rb"(?<!\r)\n")
        else:
            self.assertNotIn(b"\r", new)
        self.assertEqual(re.search(rb"(\r?\n)*\Z", old)[0], re.search(rb"(\r?\n)*\Z", new)[0], "the end of the file")
        self.assertEqual(comments(old) - comments(new), collections.Counter(), "comments were lost")

    def touched(self, path, old):
        """The lines, from 0, on which a finding stands that has a fix, and the line before, where its item may begin."""
        lines = set()
        for finding in self.found:
            if finding["file"] == path and finding["fixes"]:
                lines |= set(range(finding["line"] - 2, finding["end_line"]))
                for fix in finding["fixes"]:
                    lines |= {old[:edit["start"]].count(b"\n") for edit in fix["edits"]}
        return lines

    def test_safe(self):
        self.fix()
        def check(path, old, new):
            self.layout(old, new)
            self.assertTrue(same(parsed(old), parsed(new)), "values changed")
            allowed, one, two = self.touched(path, old), old.splitlines(True), new.splitlines(True)
            for kind, i1, i2, _, _ in difflib.SequenceMatcher(None, one, two, False).get_opcodes():
                if kind in ("replace", "delete"):
                    self.assertLessEqual(set(range(i1, i2)), allowed, [one[i] for i in range(i1, i2) if i not in allowed])
        self.each(check)

    def test_nothing_is_left_and_twice_is_once(self):
        for more in ([], ["--unsafe-fixes"]):
            with self.subTest(more=more):
                self.fix(*more)
                once, left = tree(self.root), findings(self.root)
                again = [(f["file"], f["line"], f["rule"], x["title"]) for f in left for x in f["fixes"] if x["safe"] or more]
                self.assertEqual(again, [], "still fixable after --fix")
                self.fix(*more)
                self.assertEqual(once, tree(self.root))

    def test_exit_code_and_findings_are_what_remains(self):
        for more in ([], ["--unsafe-fixes"]):
            fixed, plain = self.fix("--format", "json", *more), lint(self.root, "--format", "json")
            self.assertEqual(fixed.returncode, plain.returncode)
            self.assertEqual(json.loads(fixed.stdout)["findings"], json.loads(plain.stdout)["findings"])

    def offered(self):
        """The blended sentences, as texts of their files, for which a fix was offered."""
        for finding in self.found:
            if finding["rule"] in ("kr-action", "kr-output", "kr-mixed") and finding["fixes"]:
                lines = self.before[finding["file"]].decode("utf-8-sig").split("\n")[finding["line"] - 1:finding["end_line"]]
                lines[-1] = lines[-1][:finding["end_column"] - 1]
                lines[0] = lines[0][finding["column"] - 1:]
                for text in self.documents[finding["file"]].blended:
                    if place(text) in "\n".join(lines):
                        yield finding["file"], text

    def test_unsafe(self):
        offered = list(self.offered())
        self.assertGreater(len(offered), COUNT)
        self.fix("--unsafe-fixes")
        def check(path, old, new):
            self.layout(old, new)
            lost = words(parsed(old)) - words(parsed(new))
            self.assertFalse({w: n for w, n in lost.items() if w not in CONNECTIVES}, "words were lost")
            ways = [i for o in parsed(new)["objectives"] for i in self.listed(o.get("initiatives", []))]
            ways += self.listed(parsed(new).get("initiatives", []))
            said = [words(w) for w in ways]
            told = self.told(path, new)
            for text in (t for p, t in offered if p == path):
                self.assertTrue([s for s in said if place(text).lower() in s] or place(text) in told, f"`{text}` is neither moved nor told")
        self.each(check)

    @staticmethod
    def listed(value):
        return value if isinstance(value, list) else [value]

    def test_unsafe_brings_no_new_errors(self):
        self.fix("--unsafe-fixes")
        def check(path, old, new):
            was = [f for f in self.found if f["file"] == path and f["rule"] in FILE_RULES]
            now = [f for f in findings_of(self, path) if f["rule"] in FILE_RULES]
            self.assertLessEqual(len(now), len(was), [(f["rule"], f["line"], f["message"]) for f in now])
        self.each(check)

    def told(self, path, new):
        """What of a mended file is still told to be work."""
        lines = new.decode("utf-8-sig").replace("\r\n", "\n").split("\n")
        def text(f):
            first, *rest = lines[f["line"] - 1:f["end_line"]]
            last = (rest or [first])[-1][:f["end_column"] - 1]
            return "\n".join([first[f["column"] - 1:], *rest[:-1], last]) if rest else last[f["column"] - 1:]
        return "\n".join(text(f) for f in findings_of(self, path) if f["rule"] in ("kr-action", "kr-output", "kr-mixed"))

    def test_hardly_a_blended_key_result_is_left_where_a_fix_was_offered(self):
        """A fix made first may end what was offered for another, as below an anchor: then it stays, and is told."""
        offered, left = list(self.offered()), []
        self.fix("--unsafe-fixes")
        def check(path, _, new):
            told = self.told(path, new)
            left.extend(t for p, t in offered if p == path and place(t) in told)
        self.each(check)
        self.assertLessEqual(len(left), len(offered) // 15, left)

    def test_diff_is_what_fix_does(self):
        for more in ([], ["--unsafe-fixes"]):
            with self.subTest(more=more):
                plain = lint(self.root).returncode
                patch = lint(self.root, "--diff", *more)
                self.assertEqual((patch.returncode, tree(self.root)), (plain, self.before))
                copy = pathlib.Path(tempfile.mkdtemp(prefix="okr-fix-"))
                self.addCleanup(shutil.rmtree, copy)
                shutil.copytree(self.root, copy, dirs_exist_ok=True)
                run("git", "init", "-q", ".", cwd=copy)
                applied = run("git", "apply", "-", cwd=copy, data=patch.stdout)
                self.assertEqual(applied.returncode, 0, applied.stderr)
                patched = tree(copy)
                self.fix(*more)
                self.assertEqual(patched, tree(self.root))
                self.before = tree(self.root)


def findings_of(case, path):
    """The findings of one file, of one run for all."""
    if not hasattr(case, "later"):
        case.later = findings(case.root)
    return [f for f in case.later if f["file"] == path]


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[2:]], verbosity=0)

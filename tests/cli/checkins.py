#!/usr/bin/python3
"""`okr checkin`: one value goes into the right line of the right file, comes back out of it as it went in, and nothing else is touched.

    checkins.py OKR [TEST...]
"""
import difflib
import os
import pathlib
import re
import shutil
import stat
import subprocess
import sys
import tempfile
import unittest

import yaml

OKR = os.path.abspath(sys.argv[1])
HEAD = "# c1 ours\nteam: ferry\ncycle: 2026-Q1\nobjectives:\n  - id: trust\n    title: Islanders trust our boats  # c2\n    key_results:\n"
OTHER = "      - id: full\n        title: Passengers rise from 300 to 400\n        current: 310   # c9 counted by hand\n"
FORMS = {
    "plain": "      - id: punctual\n        metric: Punctual departures\n        target: 90%\n        current: 71%\n",
    "comment behind": "      - id: punctual\n        metric: Punctual departures\n        current: 71%   # c3 from the log\n        target: 90%\n",
    "double quotes": '      - id: punctual\n        metric: Punctual departures\n        "current": "71%"  # c3\n        target: 90%\n',
    "single quotes": "      - id: punctual\n        metric: Punctual departures\n        current:    '71%'\n        target: 90%\n",
    "flow": "      - {id: punctual, metric: Punctual departures, current: 71%, target: 90%}  # c3\n",
    "flow without": "      - {id: punctual, metric: Punctual departures, target: 90%}  # c3\n",
    "flow over lines": "      - {\n          id: punctual, # c3\n          metric: Punctual departures,\n          current: 71%, # c4\n          target: 90% }\n",
    "without": "      - id: punctual\n        # c3 the log\n        metric: Punctual departures\n        target: 90%  # c4\n",
    "empty": "      - id: punctual\n        metric: Punctual departures\n        current:   # c3 not yet\n        target: 90%\n",
    "null": "      - id: punctual\n        metric: Punctual departures\n        current: ~\n        target: 90%\n",
    "block text": "      - id: punctual\n        metric: Punctual departures\n        current: >-  # c3\n          71%\n        target: 90%\n",
    "next line": "      - id: punctual\n        metric: Punctual departures\n        current:\n          71%\n        target: 90%\n",
    "anchored": "      - id: punctual\n        metric: Punctual departures\n        current: &now 71%\n        target: 90%\n        note: *now\n",
    "alias": "      - id: punctual\n        metric: Punctual departures\n        baseline: &then 71%\n        current: *then\n        target: 90%\n",
    "title only": "      - id: punctual\n        title: Punctual departures rise from 70% to 90%\n",
    "bare text": "      - Punctual departures rise from 70% to 90%\n",
    "id last": "      - metric: Punctual departures\n        current: 71%\n        target: 90%\n        id: punctual\n",
    "a block text follows": "      - id: punctual\n        metric: Punctual departures\n        target: 90%\n        note: |\n          current: 5\n          id: full\n",
}
PLAIN = ["72%", "8", "7.5", "1,200", "1 200", "€1.2bn", "4.5/5", "300ms", "0", "zero", "-5", "10k", "65 %", "0.65"]
ODD = ["x: y", "*a", "&a b", "# c", "72% # c", "1\nobjectives: []", "yes", "null", "~", "", " ", " 72%", "72% ", "'", '"', "it's", "@x", "%5", "`x`", "[1, 2]", "{a: b}", "!!int 5",
       "? y", "- z", "---", "...", "|", ">-", "> 65%", "0x1F", "010", "1e999", "日本 🎉", "a\tb", "\\n", "a\\", "\x1b[2J", "72%\r", "\u202e72", "a, b", "a]", "2026-01-01", "=cmd()",
       "x" * 1000, "a:", ":a", "key_results:\n  - x", "-", "--help", "<<", "\u2028", "\x85", "\ufeff"]
TEXTS = PLAIN + ODD


class Case(unittest.TestCase):
    def setUp(self):
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="okr-checkin-"))
        self.addCleanup(shutil.rmtree, self.root)
        self.write("okr.yaml", b"okr: 1\n")

    def write(self, path, data):
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(data if isinstance(data, bytes) else data.encode())
        return target

    def okr(self, *arguments):
        env = {"PATH": os.environ["PATH"], "LC_ALL": "C"}
        return subprocess.run([OKR, *arguments], cwd=self.root, env=env, capture_output=True, text=True, encoding="utf-8", timeout=60)

    def checkin(self, value, *more, ref="ferry/punctual@2026-Q1"):
        return self.okr("--today", "2026-02-01", "checkin", *more, "--", ref, value)

    @staticmethod
    def read(data):
        return yaml.load(data.decode("utf-8-sig"), Loader=yaml.BaseLoader)

    def results(self, data):
        return self.read(data)["objectives"][0]["key_results"]

    def held(self, before, after, result, changes):
        """After success the values read back, and all else is as it was; after a refusal all is."""
        self.assertIn(result.returncode, (0, 2), result)
        self.assertNotRegex(result.stdout + result.stderr, "[\x00-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e]")
        if result.returncode == 2:
            self.assertEqual(before, after)
            self.assertNotEqual(result.stderr, "")
            return False
        old, new = self.read(before), self.read(after)
        target = next(r for r in self.results(after) if isinstance(r, dict) and "Punctual" in r.get("title", r.get("metric")))
        for key, value in changes.items():
            self.assertEqual(target.get(key), value)
            if value in ("", "~", "null"):
                self.assertEqual(yaml.safe_load(after.decode("utf-8-sig"))["objectives"][0]["key_results"][0][key], value)
        for tree in (old, new):
            each = tree["objectives"][0]["key_results"]
            place = next(n for n, r in enumerate(each) if not isinstance(r, dict) or r.get("id") != "full")
            if isinstance(each[place], str):
                each[place] = {"title": each[place]}
            each[place] = {k: v for k, v in each[place].items() if k not in changes and not (k == "id" and v.startswith("punctual-"))}
        self.assertEqual(old, new)
        self.assertEqual(re.findall(rb"# c\d+", before), re.findall(rb"# c\d+", after))
        return True


class Tables(Case):
    def test_every_form_and_value(self):
        text = HEAD + "{}" + OTHER
        refused = []
        for form, result in FORMS.items():
            ref = "ferry/punctual-departures-rise-from-70-to@2026-Q1" if form == "bare text" else "ferry/punctual@2026-Q1"
            for n, value in enumerate(TEXTS if form in ("comment behind", "flow") else PLAIN[:2] + ODD[:6]):
                with self.subTest(form=form, value=value[:40]):
                    before = text.format(result).encode()
                    path = self.write("okrs/ferry.yaml", before)
                    run = self.checkin(value, ref=ref)
                    done = self.held(before, path.read_bytes(), run, {"current": value})
                    if not done:
                        refused.append((form, value))
                    self.assertTrue(done or value in ODD or form in ("alias", "anchored", "block text"), run.stderr)
                    if done and form not in ("block text", "next line", "bare text"):
                        changed = [d for d in difflib.ndiff(before.decode().split("\n"), path.read_bytes().decode().split("\n")) if d[0] in "+-"]
                        self.assertLessEqual(sum(d[0] == "-" for d in changed), 1, changed)
                        self.assertLessEqual(sum(d[0] == "+" for d in changed), 1, changed)

    def test_notes(self):
        for n, value in enumerate(ODD + ["two\nlines", "a\n\nb\n", "trailing  ", "tab\t# c"]):
            for form in (("plain", "flow", "a block text follows")[n % 3],):
                with self.subTest(value=value[:40], form=form):
                    before = (HEAD + FORMS[form] + OTHER).encode()
                    path = self.write("okrs/ferry.yaml", before)
                    run = self.checkin("72%", "--confidence", "0.7", "--note=" + value)
                    self.held(before, path.read_bytes(), run, {"current": "72%", "confidence": "0.7", "note": value})

    def test_layout_stays(self):
        for end in ("\n", "\r\n"):
            for mark in ("", "\ufeff"):
                for tail in ("", OTHER):
                    for form in ("plain", "without", "title only"):
                        for last in (end, ""):
                            with self.subTest(end=end, mark=mark, form=form, tail=tail[:5], last=last):
                                text = (mark + (HEAD + FORMS[form] + tail).rstrip("\n").replace("\n", end) + last).encode()
                                path = self.write("okrs/ferry.yaml", text)
                                path.chmod(0o640)
                                run = self.checkin("72%")
                                self.assertEqual(run.returncode, 0, run.stderr)
                                after = path.read_bytes()
                                self.held(text, after, run, {"current": "72%"})
                                self.assertEqual(after.startswith(b"\xef\xbb\xbf"), bool(mark))
                                self.assertEqual(after.count(b"\n") - after.count(b"\r\n"), 0 if end == "\r\n" else after.count(b"\n"))
                                self.assertEqual(after.endswith(b"\n"), text.endswith(b"\n"))
                                self.assertEqual(stat.S_IMODE(path.stat().st_mode), 0o640)


class Choices(Case):
    def setUp(self):
        super().setUp()
        self.text = HEAD + FORMS["plain"] + OTHER
        self.path = self.write("okrs/ferry.yaml", self.text)

    def refused(self, run, says="."):
        self.assertEqual((run.returncode, run.stdout), (2, ""), run)
        self.assertRegex(run.stderr, says)
        self.assertEqual(self.path.read_text(), self.text)

    def test_references(self):
        for ref in ("ferry/punctual@2026-Q1", "ferry/punctual", "punctual"):
            self.path.write_text(self.text)
            self.assertEqual(self.checkin("72%", ref=ref).returncode, 0, ref)
            self.assertEqual(self.path.read_text(), self.text.replace("71%", "72%"))

    def test_what_is_not_there(self):
        self.refused(self.checkin("72%", ref="ferry/punctul"), "punctual")
        self.refused(self.checkin("72%", ref="fery/punctual"), "ferry")
        self.refused(self.checkin("72%", ref="ferry/punctual@2031-Q1"))
        self.refused(self.checkin("72%", ref="ferry/trust"), "objective|key result")
        self.refused(self.checkin("72%", ref="ferry"))
        self.refused(self.checkin("72%", ref="../../etc/passwd"))
        self.refused(self.checkin("72%", ref=""))
        self.refused(self.okr("checkin"))
        self.refused(self.okr("checkin", "punctual"))

    def test_confidence(self):
        for bad in ("1.5", "-0.1", "nan", "inf", "sure", "0.5x", "70%5"):
            self.refused(self.checkin("72%", "--confidence=" + bad), "(?i)confidence")
        for good in ("0", "1", "0.35"):
            self.path.write_text(self.text)
            self.assertEqual(self.checkin("72%", "--confidence=" + good).returncode, 0)
            self.assertEqual(self.results(self.path.read_bytes())[0]["confidence"], good)

    def test_a_name_of_two(self):
        """The same id in another team, cycle and file: the right line of the right file, or a question."""
        shop = self.write("okrs/shop.yaml", self.text.replace("team: ferry", "team: shop"))
        next_one = self.write("okrs/next.yaml", self.text.replace("2026-Q1", "2026-Q2"))
        keep = [p.read_bytes() for p in (self.path, next_one)]
        self.assertEqual(self.checkin("72%", ref="shop/punctual@2026-Q1").returncode, 0)
        self.assertIn(b"72%", shop.read_bytes())
        self.assertEqual(keep, [p.read_bytes() for p in (self.path, next_one)])
        self.refused(self.checkin("73%", ref="punctual"), "shop|ferry")
        self.assertEqual(self.checkin("74%", ref="ferry/punctual@2026-Q2").returncode, 0)
        self.assertEqual((self.path.read_bytes(), b"74%" in next_one.read_bytes()), (keep[0], True))

    def test_the_same_again(self):
        os.utime(self.path, (1, 1))
        self.assertEqual(self.checkin("71%").returncode, 0)
        self.assertEqual((self.path.read_text(), self.path.stat().st_mtime), (self.text, 1))

    def test_a_broken_file_is_left_alone(self):
        self.text += "  - [\n"
        self.path.write_text(self.text)
        self.refused(self.checkin("72%"))

    def test_a_megabyte(self):
        run = self.checkin("7" * 120000)
        self.assertIn(run.returncode, (0, 2))
        if run.returncode == 0:
            self.assertEqual(self.okr("lint", "--fail-on", "error").returncode in (0, 1), True)
            self.assertEqual(self.results(self.path.read_bytes())[0]["current"], "7" * 120000)

    def test_two_at_once_lose_nothing(self):
        for _ in range(20):
            self.path.write_text(self.text)
            runs = [subprocess.Popen([OKR, "--today", "2026-02-01", "checkin", ref, value], cwd=self.root, stdout=subprocess.PIPE, stderr=subprocess.PIPE)
                    for ref, value in (("ferry/punctual", "72%"), ("ferry/full", "333"))]
            codes = [run.wait() for run in runs]
            for run in runs:
                run.stdout.close(), run.stderr.close()
            now = [r["current"] for r in self.results(self.path.read_bytes())]
            self.assertTrue(set(codes) <= {0, 2}, codes)
            for code, is_value, value in zip(codes, now, ("72%", "333")):
                self.assertEqual(is_value == value, code == 0, (codes, now))
            self.assertEqual(sorted(p.name for p in self.path.parent.iterdir()), ["ferry.yaml"])

    def test_through_a_link(self):
        """A link keeps being one, and its target takes the value."""
        kept = self.root / ".kept.yaml"
        self.path.rename(kept)
        self.path.symlink_to("../.kept.yaml")
        run = self.checkin("72%")
        self.assertTrue(self.path.is_symlink())
        self.assertEqual("72%" in kept.read_text(), run.returncode == 0)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[2:]], verbosity=0)

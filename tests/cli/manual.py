#!/usr/bin/python3
"""The manual: pages that man reads without a warning, docs/commands.md as the program prints it.

    manual.py OKR PROJECT
"""
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import needs  # noqa: E402

OKR = pathlib.Path(sys.argv[1]).resolve()
PROJECT = pathlib.Path(sys.argv[2]).resolve()


def okr(*words):
    return subprocess.run([OKR, *words], capture_output=True, text=True, encoding="utf-8", timeout=60)


class Pages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="okr-manual-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder)
        ended = okr("manual", "--into", str(cls.folder / "man1"))
        assert ended.returncode == 0, ended.stderr
        cls.pages = sorted((cls.folder / "man1").iterdir())

    def test_there_is_one_for_each_command(self):
        names = {page.name for page in self.pages}
        self.assertIn("okr.1", names)
        listed = okr("complete-words", "manual", "").stdout.split("\n")
        self.assertEqual(names, {"okr.1"} | {f"okr-{line.split(chr(9))[0]}.1" for line in listed if line})
        self.assertEqual(okr("manual", "lint").stdout, (self.folder / "man1" / "okr-lint.1").read_text())

    def test_each_says_what_a_page_has_to_say(self):
        for page in self.pages:
            text = page.read_text()
            with self.subTest(page.name):
                wanted = ["NAME", "SYNOPSIS", "DESCRIPTION", "OPTIONS", "EXIT STATUS", "FILES", "ENVIRONMENT", "SEE ALSO"]
                self.assertEqual([name for name in re.findall(r"^\.SH (.*)$", text, re.MULTILINE) if name in wanted], wanted)
                self.assertTrue(text.isascii(), "no locale has to be right")
                self.assertNotRegex(text, r"(?m)^'", "a quote would begin a request")
                self.assertNotRegex(re.sub(r"\\-", "", text), r"(?m)^(?!\.).*--", "hyphens that can be pasted")

    def test_every_command_has_examples(self):
        for page in self.pages:
            if page.name != "okr.1":
                with self.subTest(page.name):
                    self.assertIn(".SH EXAMPLES", page.read_text(), "give its Command some: a field of src/cli/command.hpp")

    def test_groff_has_nothing_to_warn_of(self):
        if not shutil.which("groff"):
            self.skipTest("there is no groff here")
        for page in self.pages:
            with self.subTest(page.name):
                ended = subprocess.run(["groff", "-man", "-ww", "-z", "-Tutf8", page], capture_output=True, text=True, timeout=60)
                self.assertEqual((ended.returncode, ended.stderr), (0, ""))

    def test_it_reads_as_it_was_meant(self):
        if not shutil.which("groff"):
            self.skipTest("there is no groff here")
        ended = subprocess.run(["groff", "-man", "-Tutf8", "-P-cbou", "-rLL=200n", self.folder / "man1" / "okr-lint.1"],
                               capture_output=True, text=True, encoding="utf-8", timeout=60)
        for words in ("okr lint [options] [PATH…]", "--stdin-filename NAME", "# okr: allow RULE -- reason", "okr lint --new-from main"):
            self.assertIn(words, ended.stdout)

    def test_unknown_commands(self):
        ended = okr("manual", "reveiw")
        self.assertEqual((ended.returncode, ended.stdout), (2, ""))
        self.assertIn("did you mean", ended.stderr)
        self.assertEqual(okr("manual", "--format", "html").returncode, 2)

    def test_help_is_an_alias(self):
        self.assertEqual(okr("help", "lint").stdout, okr("lint", "--help").stdout)
        self.assertEqual(okr("help").stdout, okr("--help").stdout)


class Markdown(unittest.TestCase):
    def test_the_page_is_the_programs(self):
        page = PROJECT / "docs" / "commands.md"
        self.assertEqual(okr("manual", "--format", "markdown").stdout, page.read_text(encoding="utf-8"), "run scripts/generate")


if __name__ == "__main__":
    needs.main()

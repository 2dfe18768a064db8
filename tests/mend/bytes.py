#!/usr/bin/python3
"""What `okr lint --fix` does to the bytes of a file: only what it says, in every style of YAML.

    bytes.py OKR SOURCE_DIR [CORPUS]
"""
import difflib
import itertools
import json
import os
import pathlib
import shutil
import subprocess
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import needs  # noqa: E402
from support import Case, TEAM, okr  # noqa: E402

SOURCE = pathlib.Path(sys.argv[2]).resolve()
MENDED = TEAM.replace("      - Share", "      - id: share-of-crossings-that-leave-on\n        title: Share")

#: Key results without an id, in every style that lists, mappings and texts have. A `!` marks those that are mended by a line
#: more, a `~` those that are mended within their line.
STYLES = {
    "plain": "!      - Share of crossings that leave on time from 71% to 90%\n",
    "commented": "!      - Share of crossings that leave on time from 71% to 90%   # asked by the island council\n",
    "single quotes": "!      - 'Share of crossings that leave on time: from 71% to 90%'\n",
    "double quotes": '!      - "Share of \\u0063rossings that leave on time from 71% to 90%"\n',
    "tab in quotes": '!      - "Share of\tcrossings that leave on time from 71% to 90%"\n',
    "mapping": "!      - title: Share of crossings that leave on time from 71% to 90%\n        owner: kim\n",
    "wide mapping": "!      -   title: Share of crossings that leave on time from 71% to 90%\n          owner: kim\n",
    "folded": "!      - title: >\n          Share of crossings that leave\n          on time from 71% to 90%\n        owner: kim\n",
    "literal": "!      - title: |-\n          Share of crossings that leave on time from 71% to 90%\n        owner: kim\n",
    "blank lines": "!      - title: Share of crossings that leave on time from 71% to 90%\n\n\n        owner: kim\n\n",
    "comments": "      # the first\n!      - # told by the pier\n        title: Share of crossings that leave on time from 71% to 90%\n"
                "        # and by the crew\n        owner: kim\n",
    "fields": "!      - metric: share of crossings that leave on time\n        baseline: 71%\n        target: 90%\n",
    "anchor without alias": "      - &first Share of crossings that leave on time from 71% to 90%\n",
    "flow": "~      - {title: Share of crossings that leave on time from 71% to 90%, owner: kim}\n",
    "two lines": "!      - Share of crossings that leave\n        on time from 71% to 90%\n",
    "trailing blanks": "!      - title: Share of crossings that leave on time from 71% to 90%  \n        owner: kim \t\n",
}
HEAD = TEAM[:TEAM.index("      - Share")]
TAIL = TEAM[TEAM.index("      - id: complaints"):]


def changed_lines(before, after):
    """(lines that went, lines that came)."""
    went, came = [], []
    for line in difflib.ndiff(before.splitlines(True), after.splitlines(True)):
        if line.startswith("- "):
            went.append(line[2:])
        if line.startswith("+ "):
            came.append(line[2:])
    return went, came


class Styles(Case):
    def check(self, name, text):
        target = self.write("ferries.yaml", text)
        self.fix("ferries.yaml")
        once = target.read_bytes()
        again = self.fix("ferries.yaml")
        self.assertEqual(target.read_bytes(), once, f"{name}: a second run changes something")
        self.assertIn(b"there is nothing to mend", again.stderr, name)
        return once

    def test_each_style_with_each_line_end(self):
        for (name, item), end, mark, tail in itertools.product(STYLES.items(), ("\n", "\r\n"), ("", "\ufeff"), (True, False)):
            is_mended = "!" in item or "~" in item
            text = HEAD + item.replace("!", "").replace("~", "") + TAIL
            if not tail:
                text = text.rstrip("\n")
            before = (mark + text.replace("\n", end)).encode()
            after = self.check(name, before)
            with self.subTest(style=name, end=end, mark=bool(mark), tail=tail):
                self.assertEqual(after != before, is_mended, after.decode())
                self.assertEqual(after.count(b"\r\n"), after.count(b"\n") if end == "\r\n" else 0)
                self.assertEqual(after.startswith(b"\xef\xbb\xbf"), bool(mark))
                self.assertEqual(after.endswith(b"\n"), tail)
                went, came = changed_lines(before.decode(), after.decode())
                self.assertEqual(len(came) - len(went), 1 if "!" in item else 0)
                self.assertLessEqual(len(went), item.count("\n") if name == "two lines" else 1)

    def test_all_styles_in_one_file(self):
        items = "".join(item.replace("!", "").replace("~", "").replace("71%", f"{n}%") for n, item in enumerate(STYLES.values()))
        before = (HEAD + items + TAIL).encode()
        after = self.check("all", before)
        kept = [line for line in before.decode().splitlines() if "#" in line]
        for line in kept:
            self.assertIn(line[line.index("#"):], after.decode())
        self.assertEqual(after.decode().count("\n") - before.decode().count("\n"),
                         sum("!" in item for item in STYLES.values()))

    def moved(self, results):
        """The file, its key results in these lines, once all work among them has moved."""
        text = HEAD[:HEAD.index("    key_results:")] + "    key_results:" + results
        target = self.write("ferries.yaml", text.encode())
        self.fix("ferries.yaml", "--unsafe-fixes")
        return target.read_text()

    def test_an_anchor_behind_what_moves_stays(self):
        after = self.moved(" [Complaints drop from 40 to 10 a month, Hire two mechanics, &one Share of late boats from 9% to 4%]\n"
                           "  - title: Islanders trust the boats\n    key_results: [*one]\n")
        self.assertIn("10 a month}, &one Share of late boats from 9% to 4%]", after)
        self.assertIn("    initiatives:\n      - Hire two mechanics\n", after)

    def test_a_comment_below_a_block_text_stays(self):
        after = self.moved("\n      - Complaints drop from 40 to 10 a month\n      - |-\n         Open a booking desk so that complaints fall by 20%\n"
                           "       # asked by the crew\n"
                           "      - Share of late boats from 9% to 4%\n")
        self.assertIn("       # asked by the crew\n", after)
        self.assertIn("title: Open a booking desk\n", after)

    def test_what_an_alias_repeats_stays(self):
        text = HEAD + "      - &kr {title: Share of crossings that leave on time from 71% to 90%}\n      - *kr\n" + TAIL
        before = text.encode()
        self.assertEqual(self.check("alias", before), before)


class Examples(Case):
    def test_fixed_once_is_fixed(self):
        for example in sorted((SOURCE / "examples").iterdir()):
            if not example.is_dir():
                continue
            for options in ([], ["--unsafe-fixes"]):
                with self.subTest(example=example.name, options=options):
                    root = self.root / f"{example.name}{len(options)}"
                    shutil.copytree(example, root)
                    okr("lint", "--fix", *options, "--root", root, cwd=root)
                    once = {path: path.read_bytes() for path in root.rglob("*.yaml")}
                    again = okr("lint", "--fix", *options, "--root", root, cwd=root)
                    self.assertEqual({path: path.read_bytes() for path in root.rglob("*.yaml")}, once)
                    self.assertIn(b"there is nothing to mend", again.stderr)


class TestSuite(Case):
    def test_documents_of_the_yaml_test_suite_stand_beside_what_is_mended(self):
        corpus = pathlib.Path(sys.argv[3] if len(sys.argv) > 3 else "none") / "yaml-test-suite.json"
        if not corpus.exists():
            self.skipTest("the YAML test suite is not here")
        before = {}
        for number, case in enumerate(json.loads(corpus.read_text())):
            lines = (case["yaml"] or "").splitlines(True)
            inside = "".join("      " + line if line.strip() else line for line in lines).rstrip("\n") + "\n"
            head = HEAD.replace("team: ferries", f"team: t{number}").replace("    key_results:", "    x-note:\n" + inside + "    key_results:")
            item = "      - Share of crossings that leave on time from 71% to 90%\n"
            before[f"{number}.yaml"] = (head + item + TAIL).encode()
            self.write(f"{number}.yaml", before[f"{number}.yaml"])
        result = self.fix("--format", "json")
        self.assertNotIn(b"left out", result.stderr)
        mended = 0
        for name, text in before.items():
            after = (self.root / name).read_bytes()
            if after != text:
                mended += 1
                self.assertEqual(changed_lines(text.decode(), after.decode()),
                                 (["      - Share of crossings that leave on time from 71% to 90%\n"],
                                  ["      - id: share-of-crossings-that-leave-on\n",
                                   "        title: Share of crossings that leave on time from 71% to 90%\n"]), name)
        self.assertGreater(mended, 100)


class Unsafe(Case):
    BLENDED = TEAM + "      - Build a second pier  # promised in May\n      - Repaint the waiting room\n"

    def test_work_moves_to_initiatives_when_asked(self):
        target = self.write("ferries.yaml", self.BLENDED)
        self.fix()
        self.assertNotIn("initiatives:", target.read_text())
        result = self.fix("--unsafe-fixes")
        text = target.read_text()
        work = text[text.index("initiatives:"):]
        self.assertIn("Build a second pier", work)
        self.assertIn("Repaint the waiting room", work)
        self.assertIn("# promised in May", work)
        self.assertNotIn(b"kr-action", result.stdout)

    def test_a_long_list_of_work_in_one_run(self):
        places = [a + b for a in ("Ash", "Birch", "Elm", "Fern", "Hazel", "Oak") for b in ("ham", "ness", "port", "stead", "wick")]
        work = "".join(f"      - Build a second pier in {place}\n" for place in places)
        target = self.write("ferries.yaml", TEAM + work)
        self.fix("--unsafe-fixes")
        text = target.read_text()
        self.assertEqual(text[text.index("initiatives:"):].count("Build a second pier in"), 30)
        once = target.read_bytes()
        self.fix("--unsafe-fixes")
        self.assertEqual(target.read_bytes(), once)

    def test_alone_it_changes_nothing_and_says_how(self):
        target = self.write("ferries.yaml", self.BLENDED)
        result = self.lint("--unsafe-fixes", "--format", "text")
        self.assertEqual(target.read_text(), self.BLENDED)
        self.assertIn(b"`okr lint --fix --unsafe-fixes`", result.stderr)


class Left(Case):
    def test_broken_files_are_left_alone(self):
        broken = {"tab.yaml": TEAM + "\t- x\n", "two.yaml": TEAM + "---\n" + TEAM, "quote.yaml": TEAM + "x: 'never closed\n",
                  "latin.yaml": TEAM.encode() + b"# caf\xe9\n"}
        for name, text in broken.items():
            self.write(name, text)
        before = self.files()
        self.assert_ended(self.fix("--unsafe-fixes"), 1)
        self.assertEqual(self.files(), before)

    def test_allowed_findings_stay(self):
        text = HEAD + "      - Share of crossings that leave on time from 71% to 90%  # okr: allow kr-no-id -- named in the spring\n" + TAIL
        target = self.write("ferries.yaml", text)
        self.fix()
        self.assertEqual(target.read_text(), text)

    def test_rules_that_are_not_asked_for(self):
        target = self.write("ferries.yaml", TEAM)
        self.fix("--ignore", "kr-no-id")
        self.assertEqual(target.read_text(), TEAM)
        self.fix("--select", "kr-no-id")
        self.assertEqual(target.read_text(), MENDED)

    def test_only_the_named_file(self):
        self.write("a/ferries.yaml", TEAM)
        self.write("b/pilots.yaml", TEAM.replace("team: ferries", "team: pilots"))
        self.fix("a")
        files = self.files()
        self.assertEqual(files["a/ferries.yaml"].decode(), MENDED)
        self.assertEqual(files["b/pilots.yaml"].decode(), TEAM.replace("team: ferries", "team: pilots"))


class StandardInput(Case):
    def test_document_out_findings_beside(self):
        result = self.fix("-", "--format", "text", stdin=TEAM.encode())
        self.assertEqual(result.stdout.decode(), MENDED)
        self.assertIn(b"<stdin>:", result.stderr)

    def test_nothing_to_mend_passes_through(self):
        result = self.fix("-", stdin=MENDED.replace("\n", "\r\n").encode())
        self.assertEqual(result.stdout, MENDED.replace("\n", "\r\n").encode())

    def test_in_a_files_place(self):
        target = self.write("ferries.yaml", "team: ferries\n")
        result = self.fix("-", "--stdin-filename", "ferries.yaml", stdin=TEAM.encode())
        self.assertEqual(result.stdout.decode(), MENDED)
        self.assertEqual(target.read_text(), "team: ferries\n")


class Patches(Case):
    def setUp(self):
        super().setUp()
        self.git("init", "-q")

    def git(self, *arguments, stdin=None):
        env = {"PATH": "/usr/bin:/bin", "HOME": str(self.root), "GIT_CONFIG_NOSYSTEM": "1"}
        return subprocess.run(["git", "-c", "core.autocrlf=false", *arguments], cwd=self.root, env=env, input=stdin,
                              capture_output=True, check=True)

    def check(self, cwd=".", *arguments):
        """The patch applies, and gives what --fix gives."""
        before = self.files()
        patch = okr("lint", "--diff", *arguments, cwd=self.root / cwd)
        self.assertEqual(self.files(), before)
        self.git("apply", "--check", "-", stdin=patch.stdout)
        self.git("apply", "-", stdin=patch.stdout)
        by_patch = self.files()
        for path, text in before.items():
            self.write(path, text)
        okr("lint", "--fix", *arguments, cwd=self.root / cwd)
        self.assertEqual(self.files(), by_patch)
        self.assertNotEqual(by_patch, before)
        return patch

    def test_all_kinds_of_files(self):
        for n, (name, text) in enumerate({
            "plain.yaml": TEAM, "crlf.yaml": TEAM.replace("\n", "\r\n"), "mark.yaml": "\ufeff" + TEAM,
            "no end.yaml": TEAM.rstrip("\n"), "deep/er/with blanks.yaml": TEAM, "häfen ⛴.yaml": TEAM,
            'quo"te.yaml': TEAM, "tab\tin.yaml": TEAM, "-rf.yaml": TEAM, "new\nline.yaml": TEAM, "back\\slash.yaml": TEAM,
        }.items()):
            self.write(name, text.replace("team: ferries", f"team: ferries-{n}"))
        patch = self.check()
        self.assertIn(b"# kr-no-id\n", patch.stdout)
        self.assertEqual(patch.stdout.count(b"\ndiff --git ") + patch.stdout.startswith(b"diff --git "), 11)

    def test_a_workspace_below_the_root(self):
        self.write("company/okr.yaml", "okr: 1\n")
        self.write("company/okrs/ferries.yaml", TEAM)
        (self.root / "okr.yaml").unlink()
        patch = self.check("company/okrs")
        self.assertIn(b"diff --git a/company/okrs/ferries.yaml b/company/okrs/ferries.yaml\n", patch.stdout)

    def test_two_workspaces_at_once(self):
        for name in ("north", "south"):
            self.write(f"{name}/okr.yaml", "okr: 1\n")
            self.write(f"{name}/ferries.yaml", TEAM)
        patch = self.check(".", "north", "south")
        self.assertEqual(patch.stdout.count(b"diff --git "), 2)

    def test_unsafe(self):
        self.write("ferries.yaml", Unsafe.BLENDED)
        self.check(".", "--unsafe-fixes")

    def test_exit_code_is_that_of_the_files_as_they_are(self):
        self.write("ferries.yaml", Unsafe.BLENDED)
        result = self.lint("--diff", "--unsafe-fixes", "--fail-on", "error")
        self.assert_ended(result, 1)
        self.assertRegex(result.stderr, rb"would mend \d+ findings in 1 file")
        self.write("ferries.yaml", MENDED)
        self.assertEqual(self.lint("--diff").stdout, b"")

    def test_diff_never_writes(self):
        self.write("ferries.yaml", TEAM)
        self.lint("--fix", "--diff")
        self.assertEqual((self.root / "ferries.yaml").read_text(), TEAM)

    def test_reports_beside_a_patch(self):
        self.write("ferries.yaml", TEAM)
        result = self.lint("--diff", "--output", "json=report.json")
        self.assertTrue(result.stdout.startswith(b"# "))
        report = json.loads((self.root / "report.json").read_text())
        self.assertIn("kr-no-id", [finding["rule"] for finding in report["findings"]])
        for arguments in (["--format", "json"], ["--output", "sarif"], ["--statistics"]):
            result = self.lint("--diff", *arguments)
            self.assert_ended(result, 2)
            self.assertEqual(result.stdout, b"")

    def test_only_what_is_new(self):
        self.write("ferries.yaml", TEAM)
        self.git("add", "-A")
        self.git("-c", "user.name=a", "-c", "user.email=a@example.org", "commit", "-qm", "x")
        self.write("ferries.yaml", TEAM + "      - Empty seats on the first crossing from 60 to 20\n")
        self.fix("--new-from", "HEAD")
        text = (self.root / "ferries.yaml").read_text()
        self.assertEqual(text.count("id: "), TEAM.count("id: ") + 1)
        self.assertIn("      - Share of crossings", text)


class Told(Case):
    def test_counts_and_remains(self):
        self.write("ferries.yaml", Unsafe.BLENDED)
        self.write("pilots.yaml", TEAM.replace("team: ferries", "team: pilots"))
        hint = self.lint("--verbose", "--format", "text")
        self.assertRegex(hint.stderr, rb"fixable with `okr lint --fix`, 2 more with `--unsafe-fixes`")
        result = self.fix("--format", "json")
        self.assert_ended(result, 1)
        rules = [finding["rule"] for finding in json.loads(result.stdout)["findings"]]
        self.assertIn("kr-action", rules)
        self.assertNotIn("kr-no-id", rules)
        self.assertRegex(result.stderr, rb"mended \d+ findings in 2 files; 2 more with `--unsafe-fixes`")

    def test_listing_mends_nothing(self):
        self.write("ferries.yaml", TEAM)
        for option in ("--list-files", "--show-config"):
            self.assert_ended(self.fix(option), 0)
        self.assertEqual((self.root / "ferries.yaml").read_text(), TEAM)


if __name__ == "__main__":
    needs.main()

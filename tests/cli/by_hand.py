#!/usr/bin/python3
"""What people do with the program that nobody had thought of: empty variables, reports over sources, links, slips.

    by_hand.py OKR
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import needs  # noqa: E402

OKR = os.path.abspath(sys.argv[1])
TODAY = "2026-11-02"
FERRY = """team: ferry
cycle: 2026-Q4
objectives:
  - id: on-time
    title: Passengers arrive when they were told
    key_results:
      - id: punctual
        title: Share of sailings on time rises from 80% to 95%
      - id: complaints
        title: Complaints a week fall from 30 to 10
"""


class Case(unittest.TestCase):
    def setUp(self):
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="okr-hand-")).resolve()
        self.addCleanup(shutil.rmtree, self.root)
        self.write("okr.yaml", "okr: 1\n")
        self.write("okrs/ferry.yaml", FERRY)

    def write(self, path, text):
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text, encoding="utf-8")
        return target

    def run_okr(self, *arguments, stdin="", cwd=None):
        env = {"PATH": os.environ["PATH"], "LC_ALL": "C", "HOME": str(self.root)}
        return subprocess.run([OKR, *map(str, arguments)], cwd=cwd or self.root, env=env, input=stdin,
                              capture_output=True, text=True, encoding="utf-8", timeout=60)

    def fails(self, *arguments, says, **keywords):
        result = self.run_okr(*arguments, **keywords)
        self.assertEqual((result.returncode, result.stdout), (2, ""), (arguments, result.stderr))
        self.assertIn(says, result.stderr)
        self.assertEqual(result.stderr.count("\n"), 1, result.stderr)

    def git(self, *arguments):
        subprocess.run(["git", "-c", "user.name=Ada", "-c", "user.email=ada@example.org", *arguments], cwd=self.root,
                       check=True, capture_output=True)

    def commit(self):
        self.git("init", "-q", "-b", "main")
        self.git("add", "-A")
        self.git("commit", "-qm", "all")

    def findings(self, *arguments, **keywords):
        found = self.run_okr("lint", "--format", "json", "--today", TODAY, *arguments, **keywords)
        return json.loads(found.stdout)["findings"]


class Reports(Case):
    """A report never takes the place of what it is about."""
    COMMANDS = [("lint", "json"), ("lint okrs", "json"), ("diff", "json"), ("align", "csv"), ("log", "csv"),
                ("graph", "svg"), ("review", "markdown"), ("market", "json"), ("export", "csv"), ("show", "json")]

    def test_over_a_source(self):
        self.write("okr.baseline", "# nothing\n")
        self.write("okr.approvals", "# nothing\n")
        self.commit()
        for words, form in self.COMMANDS:
            for name in ["okrs/ferry.yaml", "okr.yaml", "okrs/../okr.yaml", "okr.baseline", "okr.approvals"]:
                before = (self.root / name).read_bytes()
                self.fails(*words.split(), "--output", f"{form}={name}", says="one of the files that are read")
                self.assertEqual((self.root / name).read_bytes(), before)

    def test_through_a_link(self):
        (self.root / "out.json").symlink_to("okrs/ferry.yaml")
        self.fails("align", "--output", "json=out.json", says="one of the files that are read")
        self.assertEqual((self.root / "okrs/ferry.yaml").read_text(), FERRY)

    def test_into_git(self):
        self.commit()
        before = (self.root / ".git/HEAD").read_bytes()
        self.fails("diff", "--output", "json=.git/HEAD", says="belongs to git")
        self.assertEqual((self.root / ".git/HEAD").read_bytes(), before)

    def test_over_an_older_report(self):
        self.write("okr.yaml", "okr: 1\nexclude: [reports/]\n")
        for name in ["report.json", "reports/graph.yaml", ".reports/graph.yaml"]:
            self.write(name, "old\n")
            self.assertEqual(self.run_okr("align", "--output", f"json={name}").returncode, 0, name)
            self.assertIn("conversations", (self.root / name).read_text())


    def test_over_names_that_are_read(self):
        for name in [".gitattributes", ".mailmap", "okrs/.gitignore", ".gitmodules"]:
            self.fails("lint", "--output", f"json={name}", says="git reads files of that name")
        for name in ["okr.baseline", "okr.approvals", "okrs/okr.yaml"]:
            self.fails("lint", "--output", f"json={name}", says="okr reads files of that name")
            self.assertFalse((self.root / name).exists(), name)

    def test_a_dash_is_standard_output(self):
        self.assertIn("findings", json.loads(self.run_okr("lint", "--output", "json=-").stdout))
        self.assertFalse((self.root / "-").exists())
        self.fails("lint", "--output", "json=-", "--format", "text", says="two formats cannot both go to standard output")


class CommittedLinks(Case):
    """A pull request may hold a link; what lies outside is not written through it."""

    def setUp(self):
        super().setUp()
        self.outside = pathlib.Path(tempfile.mkdtemp(prefix="okr-outside-")).resolve()
        self.addCleanup(shutil.rmtree, self.outside)
        (self.outside / "victim").write_text("precious")
        (self.outside / "okr.yaml").write_text("okr: 1\n")
        (self.root / "out").symlink_to(self.outside / "victim")
        (self.root / "od").symlink_to(self.outside)
        (self.root / "none").symlink_to(self.outside / "none")
        (self.root / "hop").symlink_to("od")
        (self.root / "okr-lint.1").symlink_to("okr.yaml")
        self.commit()

    def untouched(self):
        self.assertEqual(sorted(path.name for path in self.outside.iterdir()), ["okr.yaml", "victim"])
        self.assertEqual((self.outside / "victim").read_text(), "precious")
        self.assertEqual((self.root / "okr.yaml").read_text(), "okr: 1\n")

    def test_reports(self):
        for words, form in Reports.COMMANDS:
            for name in ["out", "od/victim", "od/new.json", "none", "hop/x.json", "od/../x.json", self.root / "out"]:
                self.fails(*words.split(), "--output", f"{form}={name}", says=f"leads out of {self.root}, to {self.outside}")
                self.untouched()
        self.fails("lint", "--output", f"json={self.root / 'out'}", says=f"the link {self.root}/out leads out", cwd=self.outside)

    def test_without_settings_the_work_tree_is_the_border(self):
        (self.root / "okr.yaml").unlink()
        self.fails("lint", "--output", "json=okrs/../out", says="leads out of")

    def test_other_writers(self):
        plan = self.write("plan.md", "# Objective: Ships are safe\n- Incidents fall from 9 to 3\n")
        for words in [("import", plan, "--team", "x", "--cycle", "2026-Q1", "--into", "od/new"), ("init", "od/new"), ("manual", "--into", "od/new"),
                      ("baseline", "write", "--baseline", "od/none")]:
            self.fails(*words, says="leads out of")
            self.untouched()
        self.fails("manual", "--into", ".", says="okr-lint.1: it is a link")
        self.assertFalse((self.root / "okr.1").exists())
        self.untouched()

    def test_links_of_the_users_own(self):
        (self.outside / "okr.yaml").unlink()
        (self.outside / "latest").symlink_to(self.outside / "victim")
        (self.outside / "ws").symlink_to(self.root)
        (self.root / "inside").symlink_to("okrs")
        for name in [self.outside / "new.json", self.outside / "latest", self.outside / "ws/report.json", "inside/report.json",
                     "/dev/null", "/dev/stdout", "/dev/fd/1"]:
            result = self.run_okr("lint", "--output", f"json={name}")
            self.assertEqual(result.returncode, 0, (name, result.stderr))
        self.assertTrue((self.outside / "latest").is_symlink())
        self.assertIn("findings", (self.outside / "victim").read_text())

    def test_a_link_to_nothing(self):
        (self.root / "later").symlink_to("reports/x.json")
        self.fails("lint", "--output", "json=later", says=f"leads to {self.root}/reports/x.json, where nothing is")


class GitDriver(Case):
    """git shows nothing of a file but what the driver prints."""

    def setUp(self):
        super().setUp()
        self.write(".gitattributes", "*.yaml diff=okr\n")
        self.write("ci.yaml", "on: push\njobs: {}\n")
        self.commit()
        self.git("config", "diff.okr.command", f"{OKR} diff --git-driver")

    def shown(self, *words):
        return subprocess.run(["git", "diff", *words], cwd=self.root, check=True, capture_output=True, text=True).stdout

    def test_what_is_not_ours_is_shown_line_by_line(self):
        self.write("ci.yaml", "on: pull_request_target\njobs: {} # \x1b[31m\n")
        self.assertEqual(self.shown().split("@@ -1,2 +1,2 @@\n")[1], "-on: push\n-jobs: {}\n+on: pull_request_target\n+jobs: {} # \\x1b[31m\n")
        self.assertTrue(self.shown().startswith("ci.yaml: not a file of okr\n"))
        os.chmod(self.root / "ci.yaml", 0o755)
        self.assertIn("mode 100644 → 100755\n", self.shown())
        words = ["ci.yaml", "okr.yaml", "0", "100644", "ci.yaml", "0", "100644"]
        self.assertIn("ci.yaml: not a file of okr", self.run_okr("diff", "--git-driver", *words[:1], "/dev/null", *words[2:], "--format", "json").stdout)

    def test_what_is_ours_is_told_in_meaning(self):
        self.write("okrs/ferry.yaml", FERRY.replace("95%", "90%"))
        self.assertIn("target eased from 95% to 90%", self.shown())
        self.assertNotIn("not a file of okr", self.shown())

    def test_a_path_in_conflict(self):
        self.git("switch", "-qc", "other")
        for branch, text in [("other", "95.5%"), ("main", "96%")]:
            self.git("switch", "-q", branch)
            self.write("okrs/ferry.yaml", FERRY.replace("95%", text))
            self.git("commit", "-qam", text)
        subprocess.run(["git", "-c", "user.name=A", "-c", "user.email=a@b.c", "merge", "-q", "other"], cwd=self.root, check=False, capture_output=True)
        self.assertIn("* Unmerged path okrs/ferry.yaml\n", self.shown("--cached"))
        self.assertEqual(self.run_okr("diff", "--git-driver", "a\x1b.yaml").stdout, "* Unmerged path a\\x1b.yaml\n")


class EmptyWords(Case):
    """As a script with an unset variable makes them."""

    def test_options(self):
        for line in ["lint --select", "lint --ignore", "lint --severity", "lint --new-from", "lint --baseline",
                     "lint --fail-on", "lint --root", "lint --today", "align --fail-on", "align --team",
                     "align --kind", "align --cycle", "align --since", "graph --at", "log --since", "show --cycle",
                     "export --team", "market --team"]:
            option = line.split()[1]
            self.fails(*line.split(), "", says=f"`{option}` is empty; write `{option} ")
        self.fails("lint", "--select", " , ", says="`--select` is empty")

    def test_words(self):
        self.commit()
        for line in ["lint", "diff", "log", "review", "show", "init", "import", "checkin punctual", "market"]:
            self.fails(*line.split(), "", says="an empty word stands on the command line")

    def test_what_prints_something_else_and_stops(self):
        """A format was passed over in silence."""
        for stop in ("--list-files", "--show-config"):
            for words in (["--format", "json"], ["--output", "json=x"], ["--statistics"]):
                self.fails("lint", stop, *words, says=f"`{stop}` prints what it is asked for and stops")

    def test_lists_may_hold_blanks(self):
        self.assertEqual(self.run_okr("lint", "--select", "kr-action, kr-output ,").returncode, 0)


class OddNames(Case):
    """A fix wrote the name of another cycle as it is, and so another one, or none that YAML can hold."""

    def test_a_reference_to_a_cycle_of_any_name(self):
        for cycle in ["spring: 1", "spring #1", "> spring", "spring  ", "new\nspring", "it's spring", "[spring]", "off"]:
            self.write("okr.yaml", f"okr: 1\ncycles: {{{json.dumps(cycle)}: {{start: 2027-01-01, end: 2027-03-31}}}}\n")
            self.write("okrs/spring.yaml", FERRY.replace("2026-Q4", json.dumps(cycle)).replace("team: ferry", "team: quay"))
            for left, right in ["", ""], ["'", "'"], ['"', '"']:
                path = self.write("okrs/ferry.yaml", FERRY.replace("    key_results:", f"    supports: {left}quay/punctual{right}\n    key_results:"))
                mended = self.run_okr("lint", "--fix", "--unsafe-fixes", "--select", "unresolved-reference", "--today", TODAY)
                self.assertNotIn("mistake", mended.stderr, (cycle, left))
                self.assertEqual(self.findings("--select", "unresolved-reference,yaml-syntax,comment-cuts-text"), [], (cycle, left, path.read_text()))


class LineFaults(Case):
    def test_in_our_words(self):
        self.fails("lint", "--root", says="`--root` wants something behind it: `--root DIR`")
        self.fails("align", "ferry", says="`ferry` cannot be placed; `okr align --help` tells")
        self.fails("review", "--base", "main", says="there is no option --base; `okr review --help` lists them")
        self.fails("lint", "--fixx", says="did you mean `--fix`?")
        self.fails("show", "--fixx", says="`okr show --help` lists them")  # `--fix` is none of its options
        self.fails("lint", "-x", says="`okr lint` has no option -x")
        self.fails("import", "--output", "json=x", says="`okr import` has no option --output")
        self.fails("--color", "lint", says="no command is given")


class Places(Case):
    def test_root_is_named(self):
        self.fails("lint", "--root", "nowhere", says="nowhere: No such file")
        self.fails("show", "--root", "okrs/ferry.yaml", says="ferry.yaml: Not a directory")
        self.commit()
        self.fails("log", "--root", "okr.yaml", says="okr.yaml is no folder")

    def test_links_that_lead_nowhere(self):
        (self.root / "okrs/loop").symlink_to("loop")
        self.fails("lint", "okrs/loop", says="okrs/loop is a link that leads nowhere")

    def test_what_cannot_be_imported(self):
        (self.root / "loop.md").symlink_to("loop.md")
        os.mkfifo(self.root / "pipe.md")
        self.fails("import", "loop.md", says="loop.md is a link that leads nowhere; name the file itself")
        self.fails("import", "pipe.md", says="pipe.md is no regular file; `okr import - < pipe.md` reads a stream")
        self.fails("import", "okrs", says="okrs is a folder; import its documents one by one")

    def test_named_and_not_read(self):
        os.mkfifo(self.root / "okrs/pipe.yaml")
        self.fails("lint", "okrs/pipe.yaml", says="is no regular file")
        (self.root / "okrs/out.yaml").symlink_to("/etc/passwd")
        self.fails("lint", "okrs/out.yaml", says="leads out of the workspace")
        self.write("okr.yaml", "okr: 1\nexclude: [okrs/old.yaml]\n")
        self.write("okrs/old.yaml", FERRY)
        self.fails("lint", "okrs/old.yaml", says="left out by `exclude`")

    def test_streams_have_a_name_of_their_own(self):
        self.fails("lint", "/dev/stdin", stdin=FERRY, says="/dev/stdin is a stream, and is not read; `okr lint -` reads one")

    def test_a_link_is_no_second_file(self):
        """Two names of one file were told as two teams' OKRs with the same ids."""
        (self.root / "okrs/current.yaml").symlink_to("ferry.yaml")
        (self.root / "now").symlink_to("okrs")
        for words in [(), ("now",), ("okrs/current.yaml",), ("now/ferry.yaml",), (".",)]:
            self.assertFalse([f for f in self.findings(*words) if f["rule"] == "duplicate-id"], words)
            listed = self.run_okr("lint", "--list-files", *words).stdout
            self.assertIn("okrs/ferry.yaml\n", listed)
            self.assertNotIn("current", listed)

    def test_standard_input(self):
        self.fails("lint", "--stdin-filename", "okrs/a.yaml", says="names what `-` reads")
        self.fails("lint", "-", "--stdin-filename", "/no/such/folder/a.yaml", says="there is no folder")
        foreign = self.run_okr("lint", "-", stdin="on: push\n")
        self.assertEqual(foreign.returncode, 0)
        self.assertIn("standard input holds no document of ours", foreign.stderr)
        self.fails("import", "-", "--from", "csv", says="okr: <stdin>: the table is empty")


class Merging(Case):
    def test_what_is_in_conflict_is_not_staged(self):
        """It was told as dropped."""
        self.commit()
        self.git("checkout", "-qb", "side")
        self.write("okrs/ferry.yaml", FERRY.replace("95%", "93%"))
        self.git("commit", "-qam", "side")
        self.git("checkout", "-q", "main")
        self.write("okrs/ferry.yaml", FERRY.replace("95%", "97%"))
        self.git("commit", "-qam", "main")
        with self.assertRaises(subprocess.CalledProcessError):
            self.git("merge", "side")
        says = "okrs/ferry.yaml is in conflict, so nobody knows what will be staged of it: settle the merge"
        for words in (("diff", "HEAD..INDEX"), ("diff", "INDEX"), ("align", "--at", "INDEX"), ("lint", "--new-from", "INDEX")):
            self.fails(*words, says=says)
        self.fails("review", "WORKTREE", says="WORKTREE is no commit")
        self.git("checkout", "--ours", "okrs/ferry.yaml")
        self.git("add", "okrs/ferry.yaml")
        self.assertEqual(self.run_okr("diff", "HEAD..INDEX").stdout, "Nothing changed\n")


class Numbers(Case):
    def test_a_target_that_is_no_number_is_not_told_as_missing(self):
        self.write("okrs/ferry.yaml", FERRY + "      - {metric: Hours of overtime, baseline: 9, target: '1:30'}\n")
        (finding,) = [f for f in self.findings() if f["rule"] == "kr-unmeasured"]
        self.assertIn("`Hours of overtime` has a target that is read as no single number", finding["message"])


class NotOnTheDisk(Case):
    """What git has and the disk has not was told as "nobody has OKRs here", or not at all."""
    COMMANDS = ("lint", "show", "align", "graph", "export")

    def each_says(self, *words, cwd=None):
        for command in self.COMMANDS:
            told = self.run_okr(command, "--today", TODAY, cwd=cwd).stderr
            for word in words:
                self.assertIn(word, told, command)
            self.assertEqual(self.run_okr(command, "--quiet", cwd=cwd).stderr.count("checkout"), 0, command)

    def test_sparse(self):
        self.commit()
        self.git("sparse-checkout", "set", "--no-cone", "/okr.yaml")
        self.each_says("this is a sparse checkout, and one file of the workspace is not on the disk (okrs/ferry.yaml)",
                       "`git sparse-checkout disable`")
        self.git("sparse-checkout", "disable")
        self.assertNotIn("sparse", self.run_okr("lint").stderr)

    def test_pointers(self):
        self.write("okrs/port.yaml", "version https://git-lfs.github.com/spec/v1\noid sha256:4d7a\nsize 12345\n")
        self.each_says("is a pointer of Git LFS alone, without the content (okrs/port.yaml): `git lfs pull`")

    def test_objects_by_longer_names(self):
        self.git("init", "-q", "--object-format=sha256", ".")
        told = self.run_okr("log")
        self.assertEqual(told.returncode, 2)
        self.assertIn("`okr lint`, `show`, `graph`, `checkin`, `import` and `export` need no history", told.stderr)
        for words in (["show"], ["graph"], ["export"], ["checkin", "ferry/complaints", "25"]):
            told = self.run_okr(*words, "--today", TODAY)
            self.assertEqual((told.returncode, told.stderr), (0, ""), words)
            self.assertTrue(told.stdout, words)

    def test_bare(self):
        self.commit()
        bare = self.root.with_name(self.root.name + ".git")
        self.addCleanup(shutil.rmtree, bare)
        self.git("clone", "-q", "--bare", ".", bare)
        self.each_says("this is a bare repository", "--at HEAD", cwd=bare)
        self.assertIn("ferry", self.run_okr("align", "--at", "HEAD", "--today", TODAY, cwd=bare).stdout)


class BrokenFiles(Case):
    def test_show_names_them(self):
        self.write("okrs/port.yaml", "team: port\ncycle: 2026-Q4\nobjectives: [\n")
        for form in ["text", "json"]:
            shown = self.run_okr("show", "--format", form, "--today", TODAY)
            self.assertEqual(shown.returncode, 0)
            self.assertIn("okr: okrs/port.yaml cannot be parsed", shown.stderr)

    def test_exit_code_of_what_nobody_can_compare(self):
        self.commit()
        self.assertEqual(self.run_okr("diff", "--exit-code").returncode, 0)
        self.write("okrs/ferry.yaml", FERRY + "  - [\n")
        self.assertEqual(self.run_okr("diff", "--exit-code").returncode, 1)


class Slips(Case):
    """What the finding says, and where: the cause, not where the parser stumbled."""
    HEAD = "team: ferry\ncycle: 2026-Q4\nobjectives:\n"
    CASES = {
        "a merge left open": ("- title: A\n<<<<<<< HEAD\n  key_results: [Sails > 5]\n=======\n"
                              "  key_results: [Sails > 6]\n>>>>>>> other\n", 5, 1, "a merge has left its marks"),
        "a quote in quotes": ('- title: "Be the "best" ferry"\n  key_results: []\n', 4, 19, "behind its closing quote"),
        "an apostrophe in quotes": ("- title: 'Our guests' day'\n  key_results: []\n", 4, 23, "behind its closing"),
        "a quoted word in a list": ('- title: A\n  key_results:\n  - "Sails" rise from 5 to 9\n', 6, 13, "behind its"),
        "a quoted word in brackets": ('- title: A\n  key_results: ["Sails" > 9]\n', 5, 25, "behind its closing quote"),
        "a quote left open": ('- title: "A\n  key_results:\n  - "Sails > 9"\n', 4, 10, "closed on another line"),
        "no-break space behind a dash": ("-\u00a0title: A\n  key_results: []\n", 4, 2, "no-break space (U+00A0)"),
        "no-break space before a dash": ("- title: A\n  key_results:\n\u00a0\u00a0- Sails > 9\n", 6, 1, "U+00A0"),
        "no-break space before a key": ("- title: A\n\u00a0\u00a0key_results: []\n", 5, 1, "only looks like a blank"),
        "a full-width colon": ("- title\uff1a A\n  key_results: []\n", 4, 8, "full-width colon"),
        "a bullet": ("- title: A\n  key_results:\n  \u2022 Sails > 9\n  \u2022 Boats > 9\n", 6, 3, "a bullet (U+2022)"),
        "an en dash": ("- title: A\n  key_results:\n  \u2013 Sails > 9\n  \u2013 Boats > 9\n", 6, 3, "an en dash"),
        "no blank behind a colon": ("- title:A\n  key_results: []\n", 4, 8, "a blank is missing behind this colon"),
        "no blank behind a dash": ("- title: A\n  key_results:\n  -Sails > 9\n  -Boats > 9\n", 6, 3, "behind this dash"),
        "stars for emphasis": ("- title: A\n  key_results:\n  - *Sails* > 9\n", 6, 5, "for an alias"),
    }

    def test_each(self):
        for name, (text, line, column, message) in self.CASES.items():
            with self.subTest(name):
                self.write("okrs/ferry.yaml", self.HEAD + text)
                found = [f for f in self.findings() if f["rule"] == "yaml-syntax"]
                self.assertEqual([(f["line"], f["column"]) for f in found], [(line, column)], found)
                self.assertIn(message, found[0]["message"])

    def test_other_faults_keep_their_words(self):
        self.write("okrs/ferry.yaml", self.HEAD + "- title: A\n  key_results:\n  - see:https://example.org\n   - B > 1\n")
        self.assertNotIn("a blank is missing", self.findings()[0]["message"])

    def test_capitals(self):
        """Such a file was passed over in silence."""
        self.write("okrs/ferry.yaml", FERRY.replace("team:", "Team:").replace("cycle:", "Cycle:")
                   .replace("objectives:", "Objectives:"))
        self.assertIn("no kind of file begins with the key `Objectives`", [f["message"] for f in self.findings()])
        self.run_okr("lint", "--fix", "--today", TODAY)
        self.assertTrue((self.root / "okrs/ferry.yaml").read_text().startswith("team: ferry\ncycle: 2026-Q4\nobj"))


class Hidden(Case):
    def test_a_patch_shows_nothing_that_acts(self):
        """`lint --diff` gave the file's marks of direction to the terminal."""
        self.write("okrs/ferry.yaml", FERRY.replace("id: punctual\n        title", "title")
                   .replace("Share of", "Share \u202eof"))
        result = self.run_okr("lint", "--diff", "--today", TODAY)
        self.assertIn("Share \\u{202e}of", result.stdout)
        self.assertNotIn("\u202e", result.stdout + result.stderr)
        self.assertIn("cannot be applied", result.stderr)
        self.assertEqual([f["severity"] for f in self.findings() if f["rule"] == "hidden-character"], ["error"])


class Settings(Case):
    def test_limits_do_not_cut_the_settings(self):
        self.write("okr.yaml", "okr: 1\nlimits: {file_size: 1}\n")
        self.assertIn("over the limit of 1 bytes", json.dumps(self.findings()))
        self.write("okr.yaml", "okr: 1\nlimits: {levels: 0, nodes: 0}\n")
        self.assertEqual([f["rule"] for f in self.findings() if f["severity"] == "error"], ["bad-value", "bad-value"])

    def test_no_version(self):
        self.write("okr.yaml", "okr: \n")
        self.fails("lint", says="`okr:` says no version of the format; write `okr: 1`")


class Long(Case):
    """A megabyte of one thing took minutes."""

    def test_digits_in_markdown(self):
        self.write("okrs/ferry.yaml", FERRY.replace("Share of", "1" * 200000 + "a" * 200000))
        self.assertIn("aa", self.run_okr("export", "--format", "markdown").stdout)

    def test_findings_of_one_line(self):
        self.write("strategy.yaml", "strategy: {vision: Calm boats, goals: [{id: calm, title: Calm}]}\n")
        goals = ",".join(f"g{i}" for i in range(5000))
        self.write("okrs/ferry.yaml", FERRY.replace("    key_results", f"    supports: [{goals}]\n    key_results", 1))
        self.assertEqual(self.run_okr("lint", "--select", "unresolved-reference").stdout.count("[unresolved-reference]"), 5000)

    def test_fixes_beyond_the_limit(self):
        """Fixes that made a file too large to be read were tried again without end."""
        self.write("okr.yaml", "okr: 1\nlimits: {file_size: 64 KiB}\n")
        self.write("okrs/ferry.yaml", FERRY + "".join(f"      - Visits {n} rise from 1 to 2\n" for n in range(1500)))
        self.run_okr("lint", "--fix", "--today", TODAY)
        mended = (self.root / "okrs/ferry.yaml").read_bytes()
        self.assertIn(b"id: visits-0-rise", mended)
        self.assertTrue(2 ** 16 - 100 < len(mended) <= 2 ** 16, len(mended))
        self.run_okr("lint", "--fix", "--today", TODAY)
        self.assertEqual((self.root / "okrs/ferry.yaml").read_bytes(), mended)

    def test_allowances_one_after_the_other(self):
        self.write("okrs/ferry.yaml", FERRY + "# okr: allow kr-action -- none\n" * 3000)
        self.run_okr("lint", "--fix", "--today", TODAY)
        self.assertNotIn("allow", (self.root / "okrs/ferry.yaml").read_text())


class Branches(Case):
    def test_none_is_passed_over(self):
        """A damaged list of branches was taken for none at all."""
        self.commit()
        self.git("branch", "draft")
        self.git("pack-refs", "--all")
        with open(self.root / ".git/packed-refs", "a", encoding="utf-8") as packed:
            packed.write("zzzz no branch\n")
        self.fails("market", says="packed")


@unittest.skipUnless(os.geteuid() == 0, "only root may give files away")
class Owners(Case):
    def test_which_folders_are_safe_is_git_s_to_say(self):
        """libgit2 understands neither `*` nor a folder's own `/*`."""
        self.commit()
        os.chown(self.root, 12345, 12345)
        os.chown(self.root / ".git", 12345, 12345)
        home, root = pathlib.Path(tempfile.mkdtemp()), self.root
        self.addCleanup(shutil.rmtree, home)
        for folders, is_safe in ((["*"], True), ([root], True), ([f"{root}/"], True), ([f"{root.parent}/*"], True), (["/elsewhere"], False),
                                 (["*", ""], False), (["", root], True), ([], False)):
            (home / ".gitconfig").write_text("[safe]\n" + "".join(f"\tdirectory = {folder}\n" for folder in folders), encoding="utf-8")
            result = subprocess.run([OKR, "diff", "main..main"], cwd=root, capture_output=True, text=True, timeout=60, check=False,
                                    env={"PATH": os.environ["PATH"], "LC_ALL": "C", "HOME": str(home), "GIT_CONFIG_NOSYSTEM": "1"})
            with self.subTest(folders):
                self.assertEqual(result.returncode, 0 if is_safe else 2, result.stderr)
                self.assertEqual("safe.directory" in result.stderr, not is_safe)


class Moves(Case):
    """Many pieces of work in one list, moved at once: it was one a round, each with a look at all."""

    def test_many(self):
        results = ["      - Sails rise from 5 to 10  # keep", "      - Launch page %d of the harbour office",
                   "      # about %d", "      - title: Launch ship number %d", "        owner: ada@example.org"]
        lines = [results[0]]
        for at in range(40):
            lines += [line % at if "%d" in line else line for line in results[1:]]
        text = "team: ferry\ncycle: 2026-Q4\nobjectives:\n  - title: A\n    key_results:\n" + "\n".join(lines) + "\n"
        self.write("okrs/ferry.yaml", text)
        self.run_okr("lint", "--fix", "--unsafe-fixes", "--today", TODAY)
        mended = (self.root / "okrs/ferry.yaml").read_text()
        before, after = mended.split("    initiatives:\n")
        self.assertIn("Sails rise from 5 to 10  # keep\n", before)
        self.assertNotIn("Launch", before)
        titles = [line.split("title: ")[1] for line in after.splitlines() if "title: " in line]
        wanted = [title for at in range(40) for title in (f"Launch page {at} of the harbour office", f"Launch ship number {at}")]
        self.assertEqual(sorted(titles), sorted(wanted))
        self.assertEqual(after.count("owner: ada@example.org"), 40)
        for at in range(40):
            self.assertRegex(after, rf"# about {at}\n +- title: Launch ship number {at}\n")
        self.run_okr("lint", "--fix", "--unsafe-fixes", "--today", TODAY)
        self.assertEqual((self.root / "okrs/ferry.yaml").read_text(), mended)

    def test_all_of_a_list(self):
        work = [f"Launch page {at} of the harbour office" for at in range(30)]
        self.write("okrs/ferry.yaml", "team: ferry\ncycle: 2026-Q4\nobjectives:\n  - title: A\n    key_results:\n" +
                   "".join(f"      - {text}\n" for text in work))
        self.run_okr("lint", "--fix", "--unsafe-fixes", "--today", TODAY)
        mended = (self.root / "okrs/ferry.yaml").read_text()
        self.assertIn("    key_results: []\n    initiatives:\n", mended)
        self.assertEqual([line.split("- ")[1] for line in mended.splitlines() if "Launch" in line], work)


class Exchange(Case):
    def test_our_own_json_leaves_nothing_over(self):
        exported = self.run_okr("export", "--format", "json")
        result = self.run_okr("import", "-", "--from", "json", stdin=exported.stdout)
        self.assertEqual((result.returncode, result.stdout.count("x-import")), (0, 0), result.stdout)


class CheckIns(Case):
    def test_the_wrong_way(self):
        """It was -300% of the way."""
        said = self.run_okr("checkin", "complaints", "90", "--today", TODAY).stdout
        self.assertIn("further from the target than at the start", said)
        self.assertIn("more than ten times the way", self.run_okr("checkin", "complaints", "-9000").stdout)

    def test_no_unit_behind_words(self):
        said = self.run_okr("checkin", "punctual", "85 boats", "--today", TODAY).stderr
        self.assertIn("85 boats stands beside a target of 95%", said)
        self.assertNotIn("85 boats%", said)
        self.assertIn("is 86% meant?", self.run_okr("checkin", "punctual", "86", "--today", TODAY).stderr)


class Fields(Case):
    """What a field says, and what the message says of it."""

    def said(self, fields):
        self.write("okrs/ferry.yaml", FERRY + f"      - {{id: third, metric: Lorries left behind, {fields}}}\n")
        return self.run_okr("lint").stdout

    def test_a_comma_ends_a_text_within_braces(self):
        said = self.said("baseline: 1,200, target: 900")
        self.assertIn("a key result has no key `200`", said)
        self.assertIn("put the whole of it in quotes", said)
        self.assertNotIn("holds `: `", self.said("target: 900, from 1200"))

    def test_a_target_may_hold_where_it_starts(self):
        said = self.said("target: from 40 to 10")
        self.assertNotIn("kr-action", said)
        self.assertNotIn("kr-no-baseline", said)
        shown = json.loads(self.run_okr("show", "--format", "json").stdout)
        third = shown["teams"][0]["objectives"][0]["key_results"][2]
        self.assertEqual(third["kind"], "outcome")

    def test_a_target_without_a_number(self):
        self.assertIn("has a target that holds no number: `Q3`", self.said("baseline: 40, target: Q3"))

    def test_what_is_expected_is_said_in_a_sentence(self):
        self.assertIn("`by` is `soon`, where a date is expected, as 2026-03-31", self.said("target: 9, by: soon"))


class LevelTooHigh(Case):
    """Keys that stand where the mapping around theirs begins."""

    def said(self, text):
        self.write("okrs/ferry.yaml", text)
        return self.run_okr("lint", "--today", TODAY).stdout

    def test_goals_beside_the_strategy(self):
        self.write("strategy.yaml", "strategy: Ferries 2030\ngoals:\n  - id: near\n    title: Islands are near\n")
        self.assertIn("`goals` belongs below `strategy`: indent it", self.run_okr("lint").stdout)

    def test_key_results_beside_the_objectives(self):
        said = self.said(FERRY.replace("objectives:", "key_results: [Queues fall from 40 to 10]\nobjectives:"))
        self.assertIn("`key_results` belongs to one of the `objectives`: indent it below that one's title", said)

    def test_a_key_of_several_mappings_belongs_nowhere(self):
        self.assertIn("known keys are", self.said(FERRY + "because: They wait in the rain.\n"))

    def test_an_objective_without_a_title_goes_by_its_id_and_stands_where_it_begins(self):
        said = self.said(FERRY.replace("    title: Pass", "    titel: Pass") + "      - Paint the pier\n")
        self.assertRegex(said, r"okrs/ferry.yaml:4:5: info: the objective `on-time` is blended")


class Settings(Case):
    """An okr.yaml that is a link is followed within the workspace, and never passed over in silence."""

    def link_to(self, target):
        (self.root / "okr.yaml").unlink(missing_ok=True)
        (self.root / "okr.yaml").symlink_to(target)

    def test_a_link_to_another_file_of_the_workspace(self):
        self.write("shared.yaml", "okr: 1\nrules: {strategy-missing: error}\n")
        self.link_to("shared.yaml")
        self.assertEqual({finding["severity"] for finding in self.findings() if finding["rule"] == "strategy-missing"},
                         {"error"})

    def test_other_links_that_are_not_followed_are_named(self):
        for name, target in (("lost", "nowhere"), ("out", "/etc/hostname")):
            (self.root / f"okrs/{name}.yaml").symlink_to(target)
        told = "okr: left out okrs/lost.yaml, okrs/out.yaml: links that lead out of the workspace, or nowhere\n"
        for command in "lint", "show", "align":
            self.assertIn(told, self.run_okr(command).stderr)

    def test_a_link_that_is_not_followed(self):
        self.write("inner/okr.yaml", "okr: 1\n")
        self.link_to("nowhere.yaml")
        self.fails("lint", says="okr.yaml: is a link that leads nowhere")
        self.link_to("/etc/hostname")
        self.fails("lint", "okrs", says="okr.yaml: is a link that leads out of the workspace")
        self.fails("show", says="okr.yaml: is a link that leads out of the workspace")


class Encodings(Case):
    def test_a_file_of_ours_alone_in_its_folder_that_is_no_utf_8(self):
        ferry = FERRY + "initiatives: []\n"
        for number, text in enumerate([ferry.encode("utf-16"), ferry.encode("utf-16-be"), ferry.encode("utf-32"),
                                       ferry.replace("\n", "\r").encode()]):
            (self.root / "okrs/ferry.yaml").write_bytes(text)
            self.assertEqual([finding["rule"] for finding in self.findings()], ["yaml-syntax"], number)


class Beginning(Case):
    def test_in_a_workspace(self):
        result = self.run_okr("init", "inner")
        self.assertEqual(result.returncode, 0)
        self.assertIn("leaves it out", result.stderr)

    def test_a_name_that_acts(self):
        result = self.run_okr("init", "a\n::error::b\x1b[31m")
        self.assertEqual(result.returncode, 0)
        self.assertNotIn("\n::", result.stdout + result.stderr)
        self.assertNotIn("\x1b", result.stdout + result.stderr)


if __name__ == "__main__":
    needs.main()

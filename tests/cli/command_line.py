#!/usr/bin/python3
"""The program as people and CI jobs run it: exit codes, streams, formats, files.

    command_line.py OKR SOURCE_DIR
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
SOURCE = pathlib.Path(sys.argv[2]).resolve()
SEED = (SOURCE / "examples/checkout-blended/okrs/2026-Q1/checkout.yaml").read_text()
SEPARATED = """team: checkout
cycle: 2026-Q1
objectives:
  - title: Create a world class checkout experience
    key_results:
      - Checkout conversion rate > 65%
      - Avg. Customer Satisfaction Score > 8
initiatives:
  - Build a tool to remind people of their shopping cart
  - Integrate sign-in via Amazon
"""


def okr(*arguments, cwd=None, stdin=None, **environment):
    """Runs the program with nothing of our own environment but the path."""
    env = {"PATH": os.environ["PATH"], "LC_ALL": "C", **environment}
    return subprocess.run([OKR, *map(str, arguments)], cwd=cwd, env=env, input=stdin, capture_output=True, text=True,
                          encoding="utf-8", timeout=60)


class Case(unittest.TestCase):
    def setUp(self):
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="okr-cli-"))
        self.addCleanup(shutil.rmtree, self.root)
        self.write("okr.yaml", "okr: 1\n")

    def write(self, path, text, newline="\n", mark=""):
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes((mark + text.replace("\n", newline)).encode())
        return target

    def lint(self, *arguments, **keywords):
        return okr("lint", *arguments, cwd=self.root, **keywords)

    def findings(self, *arguments, **keywords):
        return json.loads(self.lint("--format", "json", *arguments, **keywords).stdout)["findings"]


class SeedCase(Case):
    """Two outcomes and two actions under one objective."""

    def check(self, findings, shift=0):
        actions = [f for f in findings if f["rule"] == "kr-action"]
        self.assertEqual([(f["line"], f["column"], f["severity"]) for f in actions], [(8, 9, "error"), (9, 9, "error")])
        blended = [f for f in findings if f["rule"] == "objective-blended"]
        self.assertEqual([(f["line"], f["column"]) for f in blended], [(4, 12)])
        self.assertIn("2 of 4", blended[0]["message"])
        self.assertFalse([f for f in findings if f["severity"] == "error" and f["rule"] != "kr-action"])

    def test_json(self):
        self.write("okrs/2026-Q1/checkout.yaml", SEED)
        self.check(self.findings())
        self.assertEqual(self.lint().returncode, 1)

    def test_line_ends_of_windows_and_a_mark(self):
        self.write("okrs/2026-Q1/checkout.yaml", SEED, newline="\r\n", mark="\ufeff")
        self.check(self.findings())

    def test_columns_count_characters(self):
        title = "日本\tcafé 🎉"
        self.write("okrs/2026-Q1/checkout.yaml",
                   SEED.replace("      - Build", f'      - {{note: "{title}", title: Build').replace("knowing it)", "knowing it)}"))
        action = [f for f in self.findings() if f["rule"] == "kr-action"][0]
        self.assertEqual((action["line"], action["column"]), (8, 9 + len('{note: "') + len(title) + len('", title: ')))

    def test_text(self):
        self.write("okrs/2026-Q1/checkout.yaml", SEED)
        lines = self.lint().stdout.splitlines()
        self.assertTrue(any(re.match(r"okrs/2026-Q1/checkout\.yaml:8:9: error: .* \[kr-action\]$", line) for line in lines))
        self.assertTrue(any(line.startswith("8 |       - Build a tool") for line in lines))
        self.assertRegex(lines[-1], r"^Found 2 errors, .* in 2 files")

    def test_sarif_and_github(self):
        self.write("okrs/2026-Q1/checkout.yaml", SEED)
        sarif = json.loads(self.lint("--format", "sarif").stdout)
        regions = [r["locations"][0]["physicalLocation"]["region"] for r in sarif["runs"][0]["results"] if r["ruleId"] == "kr-action"]
        self.assertEqual([(r["startLine"], r["startColumn"]) for r in regions], [(8, 9), (9, 9)])
        github = self.lint(GITHUB_ACTIONS="true").stdout
        self.assertRegex(github, r"(?m)^::error file=okrs/2026-Q1/checkout\.yaml,line=8,endLine=8,col=9,")

    def test_separated(self):
        self.write("okrs/2026-Q1/checkout.yaml", SEPARATED)
        self.assertEqual(self.lint().returncode, 0)
        self.assertFalse([f for f in self.findings() if f["severity"] == "error"])

    def test_from_standard_input(self):
        self.check(self.findings("-", stdin=SEED))
        named = self.findings("-", "--stdin-filename", "okrs/2026-Q1/checkout.yaml", stdin=SEED)
        self.assertEqual({f["file"] for f in named}, {"okrs/2026-Q1/checkout.yaml"})
        self.assertEqual({f["file"] for f in self.findings("-", stdin=SEED)}, {"<stdin>"})


class ExitCodes(Case):
    def fails(self, *arguments, says, **keywords):
        result = okr(*arguments, cwd=self.root, **keywords)
        self.assertEqual(result.returncode, 2, result)
        self.assertEqual(result.stdout, "")
        self.assertRegex(result.stderr, says)
        self.assertEqual(result.stderr.count("\n"), 1)

    def test_what_cannot_be_done(self):
        self.fails(says="no command is given")
        self.fails("lnt", says="did you mean `lint`")
        self.fails("lint", "--selct", "x", says="did you mean `--select`")
        self.fails("lint", "--select", "kr-acton", says="did you mean `kr-action`")
        self.fails("lint", "--format", "jsn", says="did you mean `json`")
        self.fails("lint", "--fail-on", "never!", says="none of error")
        self.fails("lint", "--today", "tomorrow", says="is no date")
        self.fails("lint", "okr.yml", says="did you mean okr.yaml")
        self.fails("lint", "--output", "json", "--output", "text", says="cannot both go")
        self.fails("lint", "--output", "json=/nowhere/at/all", says="there is no folder")
        self.fails("lint", "--output", "json=okr.yaml", says="one of the files that are read")
        self.fails("lint", "--output", "json=.", says="is a folder")
        self.fails("rule", "kr-wrongway", says="did you mean `kr-wrong-way`")
        self.fails("schema", "objective", says="did you mean `objectives`")
        self.fails("classify", says="no sentence is given")
        self.fails("show", "nobody", says="nobody")

    def test_settings_that_cannot_be_read(self):
        self.write("okr.yaml", "okr: 2\n")
        self.fails("lint", says=r"okr\.yaml:1:6: version `2`")
        self.write("okr.yaml", "okr: [1\n")
        self.fails("lint", says=r"okr\.yaml:1:6: .*never closed")

    def test_nothing_of_ours(self):
        (self.root / "okr.yaml").unlink()
        result = self.lint()
        self.assertEqual((result.returncode, result.stderr.count("found no file of ours")), (0, 1))
        self.write("notes/list.yaml", "- milk\n")
        self.fails("lint", "notes", says="holds no file of ours")

    def test_fail_on(self):
        self.write("okrs/2026-Q1/checkout.yaml", SEED)
        self.assertEqual(self.lint("--fail-on", "never").returncode, 0)
        self.assertEqual(self.lint("--ignore", "kr-action").returncode, 0)
        self.assertEqual(self.lint("--ignore", "kr-action", "--fail-on", "info").returncode, 1)
        self.assertEqual(self.lint("--severity", "kr-action=warning").returncode, 0)
        self.assertEqual(self.lint("--severity", "kr-action=off", "--select", "kr-action").returncode, 0)

    def test_full_and_closed_standard_output(self):
        self.write("okrs/2026-Q1/checkout.yaml", SEED)
        for arguments in (["lint"], ["lint", "--format", "json"], ["rule"], ["--help"], ["--version"], ["show"], ["schema"]):
            with open("/dev/full", "w") as full:
                result = subprocess.run([OKR, *arguments], cwd=self.root, stdout=full, stderr=subprocess.PIPE, text=True)
            self.assertEqual((result.returncode, result.stderr.count("cannot write")), (2, 1), arguments)
        closed = subprocess.run(["sh", "-c", f"'{OKR}' lint >&-"], cwd=self.root, stderr=subprocess.PIPE, text=True)
        self.assertEqual(closed.returncode, 2)


class Outputs(Case):
    def setUp(self):
        super().setUp()
        self.write("okrs/2026-Q1/checkout.yaml", SEED)

    def test_several_at_once(self):
        result = self.lint("--output", "text", "--output", "sarif=a.sarif", "--output", "json=a.json")
        self.assertEqual(result.returncode, 1)
        self.assertIn("Found 2 errors", result.stdout)
        self.assertEqual(len(json.loads((self.root / "a.json").read_text())["findings"]),
                         len(json.loads((self.root / "a.sarif").read_text())["runs"][0]["results"]))

    def test_no_file_when_the_run_fails(self):
        self.write("okr.yaml", "okr: 9\n")
        self.lint("--output", "json=a.json")
        self.assertFalse((self.root / "a.json").exists())

    def test_json_shape(self):
        report = json.loads(self.lint("--format", "json").stdout)
        self.assertEqual(report["schema_version"], 1)
        self.assertEqual(report["tool"]["name"], "okr")
        self.assertEqual(set(report["summary"]) & {"files", "errors", "warnings", "infos", "fixable", "allowed"},
                         {"files", "errors", "warnings", "infos", "fixable", "allowed"})
        for finding in report["findings"]:
            self.assertLessEqual({"rule", "severity", "message", "why", "file", "line", "column", "end_line", "end_column",
                                  "object", "fingerprint", "notes", "fixes"}, set(finding))
        keys = [(f["file"], f["line"], f["column"], f["rule"]) for f in report["findings"]]
        self.assertEqual(keys, sorted(keys))

    def test_colour(self):
        self.assertNotIn("\x1b", self.lint().stdout)
        self.assertIn("\x1b", self.lint("--color", "always").stdout)
        self.assertIn("\x1b", self.lint(CLICOLOR_FORCE="1").stdout)
        self.assertNotIn("\x1b", self.lint(CLICOLOR_FORCE="1", NO_COLOR="1").stdout)
        self.assertNotIn("\x1b", self.lint("--color", "always", "--format", "json").stdout)

    def test_same_bytes_wherever_it_runs(self):
        base = self.lint("--format", "json").stdout
        self.assertEqual(base, okr("lint", "--format", "json", "--root", self.root, cwd="/").stdout)
        self.assertEqual(base, self.lint("--format", "json", LC_ALL="tr_TR.UTF-8", TZ="Asia/Tokyo").stdout)
        self.assertEqual(base, okr("lint", "--format", "json", cwd=self.root / "okrs").stdout)

    def test_fingerprints_stay(self):
        prints = lambda: sorted(f["fingerprint"] for f in self.findings())
        before = prints()
        self.write("okrs/2026-Q1/checkout.yaml", "# a line more\n\n" + SEED)
        self.assertEqual(before, prints())
        (self.root / "okrs/2026-Q1/checkout.yaml").rename(self.root / "okrs/2026-Q1/checkout.more.yaml")
        self.assertEqual(before, prints())
        self.assertEqual(len(before), len(set(before)))

    def test_statistics_lists_and_settings(self):
        self.assertRegex(self.lint("--statistics").stdout, r"(?m)^2 +error +kr-action")
        self.assertEqual(self.lint("--list-files").stdout, "okr.yaml\nokrs/2026-Q1/checkout.yaml\n")
        self.assertIn("objective-count: {severity: warning, most: 5}", self.lint("--show-config").stdout)

    def test_statistics_tell_who_read_the_files(self):
        self.assertTrue(self.lint("--statistics").stdout.endswith("\nThe fast reader took 2 of 2 files (100%), yaml-cpp 0.\n"))
        self.write("okrs/2026-Q1/search.yaml", SEED.replace("team: checkout", "team: &us search"))
        self.assertIn("\nThe fast reader took 2 of 3 files (66.6%), yaml-cpp 1.\n", self.lint("--statistics").stdout)
        self.write("okrs/broken.yaml", "objectives: [\n")
        self.assertIn("\nThe fast reader took 2 of 4 files (50%), yaml-cpp 1, and 1 can be read by neither.\n",
                      self.lint("--statistics").stdout)
        self.assertNotIn("reader", self.lint("--statistics", "--format", "json").stdout)

    def test_fixes_are_edits_of_the_file(self):
        text = (self.root / "okrs/2026-Q1/checkout.yaml").read_bytes()
        fix = [f for f in self.findings("--select", "kr-action")][0]["fixes"][0]
        self.assertFalse(fix["safe"])
        for edit in sorted(fix["edits"], key=lambda e: -e["start"]):
            text = text[:edit["start"]] + edit["text"].encode() + text[edit["end"]:]
        self.write("okrs/2026-Q1/checkout.yaml", text.decode())
        self.assertEqual(len(self.findings("--select", "kr-action")), 1)


class Paths(Case):
    def setUp(self):
        super().setUp()
        self.write("okrs/2026-Q1/checkout.yaml", SEED)
        self.write("okrs/2026-Q1/search.yaml", SEED.replace("team: checkout", "team: search"))

    def test_one_file(self):
        self.assertEqual({f["file"] for f in self.findings("okrs/2026-Q1/search.yaml")}, {"okrs/2026-Q1/search.yaml"})

    def test_names_with_dashes_and_strange_characters(self):
        for name in ("-rf.yaml", "a,b:c%.yaml", "new\nline.yaml", "\x1b[31m.yaml", "quo\"te.yaml"):
            target = self.write("odd/" + name, SEED.replace("team: checkout", "team: odd"))
            github = self.lint("--format", "github", "--", target)
            self.assertEqual(github.returncode, 1, name)
            for line in (github.stdout + self.lint("--", target).stdout).splitlines():
                self.assertNotIn("\x1b", line)
            target.unlink()

    def test_excluded_files_stay_out_even_when_named(self):
        self.write("okr.yaml", "okr: 1\nexclude: [okrs/2026-Q1/search.yaml]\n")
        self.assertEqual(self.lint("okrs/2026-Q1/search.yaml").returncode, 2)

    def test_two_workspaces(self):
        self.write("one/okr.yaml", "okr: 1\n")
        self.write("one/a.yaml", SEED)
        self.write("two/okr.yaml", "okr: 1\n")
        self.write("two/b.yaml", SEED)
        self.assertEqual({f["file"] for f in self.findings("one", "two")}, {"one/a.yaml", "two/b.yaml"})
        self.assertNotIn("one/a.yaml", {f["file"] for f in self.findings()})

    def test_links_never_lead_out(self):
        outside = pathlib.Path(tempfile.mkdtemp())
        self.addCleanup(shutil.rmtree, outside)
        (outside / "secret.yaml").write_text("team: secret\ncycle: 2026-Q1\nobjectives: [Hidden]\n")
        (self.root / "okrs/secret.yaml").symlink_to(outside / "secret.yaml")
        (self.root / "okrs/folder").symlink_to(outside)
        (self.root / "okrs/loop.yaml").symlink_to("loop.yaml")
        (self.root / "okrs/inside.yaml").symlink_to("2026-Q1/search.yaml")
        os.mkfifo(self.root / "okrs/pipe.yaml")
        files = self.lint("--list-files").stdout.split()
        self.assertEqual(files, ["okr.yaml", "okrs/2026-Q1/checkout.yaml", "okrs/2026-Q1/search.yaml"],
                         "the link inside is a second name of a file that is read already")


class OtherCommands(Case):
    def test_init(self):
        fresh = self.root / "fresh"
        for today in ("2026-02-10", "2026-12-31"):
            result = okr("init", fresh, "--today", today)
            self.assertEqual(result.returncode, 0, result)
            lint = okr("lint", cwd=fresh)
            self.assertEqual((lint.returncode, lint.stdout), (0, "All checks passed! (4 files)\n"))
            again = okr("init", fresh)
            self.assertEqual(again.returncode, 2)
            self.assertIn("nothing was written", again.stderr)
            shutil.rmtree(fresh)

    def test_classify(self):
        lines = okr("classify", "-", "--format", "jsonl", stdin="Checkout conversion rate > 65%\n\nBuild a tool\r\n").stdout.splitlines()
        readings = [json.loads(line) for line in lines]
        self.assertEqual([r["text"] for r in readings], ["Checkout conversion rate > 65%", "", "Build a tool"])
        self.assertEqual((readings[0]["kind"], readings[2]["kind"]), ("outcome", "action"))
        self.assertEqual(readings[0]["measure"]["target"], "65%")
        self.assertIsNone(readings[2]["measure"])
        self.assertLessEqual({"text", "kind", "sure", "why", "measure", "split"}, set(readings[0]))

    def test_rules_explain_themselves(self):
        rules = json.loads(okr("rule", "--all", "--format", "json").stdout)["rules"]
        self.assertGreaterEqual(len(rules), 45)
        for rule in rules:
            self.assertIn(rule["name"], okr("rule", rule["name"]).stdout)
            self.assertTrue(rule["why"] and rule["wrong"] and rule["right"], rule["name"])

    def test_generated_pages(self):
        self.assertEqual(okr("rule", "--all", "--format", "markdown").stdout, (SOURCE / "docs/rules.md").read_text(),
                         "run scripts/generate")
        for schema in (SOURCE / "schemas").glob("*.schema.json"):
            self.assertEqual(okr("schema", schema.name.split(".")[0]).stdout, schema.read_text(), "run scripts/generate")

    def test_help_is_there(self):
        for command in ("init", "lint", "rule", "classify", "show", "schema"):
            self.assertIn(f"Usage: okr {command}", okr(command, "--help").stdout)
        self.assertRegex(okr("--version").stdout, r"^okr \d+\.\d+\.\d+\n$")


class Examples(unittest.TestCase):
    def findings(self, name):
        result = okr("lint", SOURCE / "examples" / name, "--format", "json", "--today", "2026-02-10")
        return [(f["rule"], f["severity"]) for f in json.loads(result.stdout)["findings"]]

    def test_separated_is_clean(self):
        self.assertEqual(self.findings("checkout-separated"), [])

    def test_harbour_has_what_its_readme_says(self):
        table = (SOURCE / "examples/harbour/README.md").read_text()
        told = self.findings("harbour")
        self.assertEqual(len(told), 6)
        for rule, _ in told:
            self.assertIn(f"`{rule}`", table)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])

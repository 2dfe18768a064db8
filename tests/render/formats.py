#!/usr/bin/python3
"""Every format of `okr lint` into a reader that is as strict as the one it is made for.

    formats.py OKR PROJECT
"""
import json
import os
import pathlib
import re
import shutil
import signal
import subprocess
import sys
import tempfile
import time
import unittest
import urllib.parse
import xml.etree.ElementTree

import jsonschema

OKR = os.path.abspath(sys.argv[1])
PROJECT = pathlib.Path(sys.argv[2]).resolve()
sys.path.insert(0, str(PROJECT / "tests/render"))
sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import needs  # noqa: E402
from validate_sarif import faults_of_log  # noqa: E402

ODD = "okrs/a,b:c%.yaml"
HOSTILE = '"Launch\\n::error file=x::owned\\n::stop-commands::x\\r\\n</details> @team | **APPROVED** %0A]]> \\e[31m"'
TEXT = """# Fährhafen: ünïcode above
team: ferries
cycle: 2026-Q1
objectives:
  - title: "Fähren – pünktlich 🚢"
    key_results:
      - {hostile}
      - Build a ticket shop
      - Build a ticket shop
      - id: wait
        title: "Wärtezeit – waiting time falls from 9 to 4 minutes"
        by: 2027-03-31
        owenr: ada
"""


def okr(*arguments, cwd=None, **environment):
    env = {"PATH": os.environ["PATH"], "LC_ALL": "C", **environment}
    return subprocess.run([OKR, *map(str, arguments)], cwd=cwd, env=env, capture_output=True, timeout=60, check=False)


class Case(unittest.TestCase):
    def setUp(self):
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="okr-formats-"))
        self.addCleanup(shutil.rmtree, self.root)
        self.write("okr.yaml", "okr: 1\n")
        self.write(ODD, TEXT.replace("{hostile}", HOSTILE))
        self.write("okrs/crlf.yaml", TEXT.replace("{hostile}", "Write a guide").replace("\n", "\r\n"), b"\xef\xbb\xbf")

    def write(self, path, text, mark=b""):
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(mark + text.encode())

    def many(self):
        """More of each level than GitHub shows."""
        results = "".join(f"      - Build pier {n}\n" for n in range(30))
        self.write("okrs/many.yaml", "team: many\ncycle: 2026-Q1\nobjectives:\n  - title: Boats\n    key_results:\n"
                   + results + "  - title: Quays\n" * 15)

    def clean(self):
        shutil.rmtree(self.root / "okrs")
        self.write("strategy.yaml", "strategy:\n  purpose: Boats\n")
        self.write("okr.yaml", "okr: 1\nrules: {strategy-vague: off, strategy-no-choice: off}\n")

    def lint(self, form, *arguments, **environment):
        run = okr("lint", "--format", form, *arguments, cwd=self.root, **environment)
        self.assertIn(run.returncode, (0, 1), run.stderr)
        return run.stdout.decode("utf-8")

    def findings(self):
        return json.loads(self.lint("json"))["findings"]


class GitHub(Case):
    """A reader of workflow commands as the runner has one: what it would do with each line of the log."""

    LINE = re.compile(r"\s*::([^\s:]+)(?: ([^\n]*?))?::(.*)", re.S)

    @staticmethod
    def unescaped(text, pairs):
        for code, character in pairs:
            text = text.replace(code, character)
        return text

    def command(self, line):
        match = self.LINE.fullmatch(line)
        if not match:
            return None
        pairs = [("%0D", "\r"), ("%0A", "\n")]
        properties = {}
        for part in filter(None, (match[2] or "").split(",")):
            key, _, value = part.strip().partition("=")
            properties[key] = self.unescaped(value, [*pairs, ("%3A", ":"), ("%2C", ","), ("%25", "%")])
        return match[1], properties, self.unescaped(match[3], [*pairs, ("%25", "%")])

    def commands(self, text):
        return [command for command in map(self.command, text.split("\n")) if command]

    def test_what_the_runner_does(self):
        commands = self.commands(self.lint("github"))
        self.assertTrue(commands)
        self.assertLessEqual({name for name, _, _ in commands}, {"error", "warning", "notice"})
        files = {properties["file"] for _, properties, _ in commands}
        self.assertEqual(files, {ODD, "okrs/crlf.yaml"})
        for name, properties, message in commands:
            self.assertLessEqual(properties.keys(), {"file", "line", "endLine", "col", "endColumn", "title"})
            self.assertTrue(message.strip())
            self.assertGreaterEqual(int(properties["line"]), 1)
            if properties["line"] != properties["endLine"]:
                self.assertNotIn("col", properties)

    def test_no_more_than_are_shown_and_a_notice_of_the_rest(self):
        self.many()
        text = self.lint("github")
        commands = self.commands(text)
        names = [name for name, _, _ in commands]
        for name in ("error", "warning", "notice"):
            self.assertLessEqual(names.count(name), 10)
        self.assertEqual(names, sorted(names, key=["error", "warning", "notice"].index))
        self.assertIn("not shown as annotations", commands[-1][1]["title"] + commands[-1][2])
        log = [line for line in text.split("\n") if line.startswith("- ")]
        self.assertEqual(len(log), len(self.findings()))
        self.assertRegex(text.rstrip("\n").split("\n")[-1], r"^Found \d+ error")

    def test_a_clean_run_annotates_nothing(self):
        self.clean()
        text = self.lint("github")
        self.assertEqual(self.commands(text), [])
        self.assertIn("All checks passed!", text)

    def test_it_is_the_default_there_and_only_there(self):
        run = okr("lint", cwd=self.root, GITHUB_ACTIONS="true")
        self.assertTrue(run.stdout.startswith(b"::error "))
        self.assertFalse(okr("lint", cwd=self.root).stdout.startswith(b"::"))


class Services(Case):
    def test_gitlab(self):
        items = json.loads(self.lint("gitlab"))
        self.assertEqual(len(items), len(self.findings()))
        self.assertEqual(len({item["fingerprint"] for item in items}), len(items))
        for item in items:
            self.assertTrue(item["description"].startswith(item["check_name"] + ": "))
            self.assertIn(item["severity"], ("info", "minor", "major", "critical", "blocker"))
            path = item["location"]["path"]
            self.assertTrue((self.root / path).is_file() and not path.startswith(("/", "./")), path)
            self.assertGreaterEqual(item["location"]["lines"]["begin"], 1)
        self.assertFalse(self.lint("gitlab").startswith("\ufeff"))
        self.clean()
        self.assertEqual(json.loads(self.lint("gitlab")), [])

    def test_paths_begin_at_the_repository(self):
        subprocess.run(["git", "init", "-q", self.root.parent / self.root.name], check=True)
        (self.root / "plans").mkdir()
        for name in ("okr.yaml", "okrs"):
            shutil.move(self.root / name, self.root / "plans" / name)
        run = okr("lint", "--format", "gitlab", cwd=self.root / "plans")
        self.assertTrue(all(item["location"]["path"].startswith("plans/okrs/") for item in json.loads(run.stdout)))

    def test_sarif(self):
        schema = json.loads((PROJECT / "tests/data/sarif-schema-2.1.0.json").read_text(encoding="utf-8"))
        for fill in (lambda: None, self.many, self.clean):
            fill()
            log = json.loads(self.lint("sarif"))
            self.assertEqual(list(faults_of_log(log, schema)), [])
            run = log["runs"][0]
            self.assertEqual(run["columnKind"], "unicodeCodePoints")
            self.assertTrue(all(rule["help"]["markdown"] for rule in run["tool"]["driver"]["rules"]))
        self.setUp()
        results = json.loads(self.lint("sarif"))["runs"][0]["results"]
        uris = {urllib.parse.unquote(result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"])
                for result in results}
        self.assertIn(ODD, uris)
        fixed = sum(1 for finding in self.findings() if finding["fixes"])
        self.assertEqual(sum(1 for result in results if result.get("fixes")), fixed)
        self.assertGreater(fixed, 0)


# An element's attributes that must and may be there, and the elements in it: what readers of JUnit agree on.
JUNIT = {
    "testsuites": ({"name", "tests", "failures", "errors"}, set(), {"testsuite"}),
    "testsuite": ({"name", "tests", "failures", "errors"}, set(), {"testcase"}),
    "testcase": ({"name", "classname"}, {"file", "line"}, {"failure", "system-out"}),
    "failure": ({"message", "type"}, set(), set()),
    "system-out": (set(), set(), set()),
}
CHECKSTYLE = {
    "checkstyle": ({"version"}, set(), {"file"}),
    "file": ({"name"}, set(), {"error"}),
    "error": ({"line", "column", "severity", "message", "source"}, set(), set()),
}


class Xml(Case):
    def check(self, element, grammar):
        must, may, children = grammar[element.tag]
        self.assertLessEqual(must, set(element.keys()), element.tag)
        self.assertLessEqual(set(element.keys()), must | may, element.tag)
        for child in element:
            self.assertIn(child.tag, children)
            self.check(child, grammar)

    def tree(self, form):
        tree = xml.etree.ElementTree.fromstring(self.lint(form))
        self.check(tree, JUNIT if form == "junit" else CHECKSTYLE)
        return tree

    def test_junit(self):
        tree = self.tree("junit")
        for suite in tree:
            cases = suite.findall("testcase")
            self.assertEqual(int(suite.get("tests")), len(cases))
            self.assertEqual(int(suite.get("failures")), len(suite.findall("testcase/failure")))
            self.assertEqual(suite.get("errors"), "0")
        for count in ("tests", "failures"):
            self.assertEqual(int(tree.get(count)), sum(int(suite.get(count)) for suite in tree))
        self.assertIn(ODD, [suite.get("name") for suite in tree])
        errors = sum(1 for finding in self.findings() if finding["severity"] == "error")
        self.assertEqual(int(tree.get("failures")), errors)

    def test_junit_of_a_clean_run_has_tests_that_pass(self):
        self.clean()
        tree = self.tree("junit")
        self.assertGreaterEqual(int(tree.get("tests")), 1)
        self.assertEqual(tree.get("failures"), "0")
        self.assertEqual([len(case) for case in tree.iter("testcase")], [0] * int(tree.get("tests")))

    def test_checkstyle(self):
        tree = self.tree("checkstyle")
        told = {(finding["file"], str(finding["line"]), str(finding["column"]), "okr." + finding["rule"])
                for finding in self.findings()}
        got = {(file.get("name"), error.get("line"), error.get("column"), error.get("source"))
               for file in tree for error in file}
        self.assertEqual(got, told)
        self.assertLessEqual({error.get("severity") for error in tree.iter("error")}, {"error", "warning", "info"})


POSITION = {"type": "object", "required": ["line"], "additionalProperties": False,
            "properties": {"line": {"type": "integer", "minimum": 1}, "column": {"type": "integer", "minimum": 1}}}
RANGE = {"type": "object", "required": ["start", "end"], "additionalProperties": False,
         "properties": {"start": POSITION, "end": POSITION}}
LOCATION = {"type": "object", "required": ["path", "range"], "additionalProperties": False,
            "properties": {"path": {"type": "string"}, "range": RANGE}}
SOURCE = {"type": "object", "required": ["name"], "additionalProperties": False,
          "properties": {"name": {"type": "string"}, "url": {"type": "string"}}}
DIAGNOSTIC = {
    "type": "object", "required": ["message", "location", "severity", "code"], "additionalProperties": False,
    "properties": {
        "message": {"type": "string"}, "location": LOCATION, "source": SOURCE,
        "severity": {"enum": ["ERROR", "WARNING", "INFO"]},
        "code": {"type": "object", "required": ["value"], "additionalProperties": False,
                 "properties": {"value": {"type": "string"}, "url": {"type": "string"}}},
        "suggestions": {"type": "array", "items": {
            "type": "object", "required": ["range", "text"], "additionalProperties": False,
            "properties": {"range": RANGE, "text": {"type": "string"}}}},
        "related_locations": {"type": "array", "items": {
            "type": "object", "required": ["location"], "additionalProperties": False,
            "properties": {"message": {"type": "string"}, "location": LOCATION}}}}}
RDJSON = {"type": "object", "required": ["source", "diagnostics"], "additionalProperties": False,
          "properties": {"source": SOURCE, "severity": {"enum": ["ERROR", "WARNING", "INFO"]},
                         "diagnostics": {"type": "array", "items": DIAGNOSTIC}}}


class Reviewdog(Case):
    def offset(self, data, position):
        """Bytes before a position whose column counts bytes; a byte-order mark belongs to no line."""
        at = 3 if data.startswith(b"\xef\xbb\xbf") else 0
        for _ in range(position["line"] - 1):
            at = data.index(b"\n", at) + 1
        return at + position["column"] - 1

    def test_rdjson(self):
        document = json.loads(self.lint("rdjson"))
        jsonschema.validate(document, RDJSON)
        findings = self.findings()
        self.assertEqual(len(document["diagnostics"]), len(findings))
        applied = 0
        for diagnostic, finding in zip(document["diagnostics"], findings):
            self.assertEqual(diagnostic["severity"], finding["severity"].upper())
            data = (self.root / finding["file"]).read_bytes()
            text = data.decode("utf-8-sig").split("\n")[finding["line"] - 1]
            place = diagnostic["location"]["range"]["start"]
            self.assertEqual(place, {"line": finding["line"],
                                     "column": len(text[:finding["column"] - 1].encode()) + 1})
            self.assertEqual(len(diagnostic["suggestions"]), len(finding["fixes"]))
            self.assertEqual(len(diagnostic["related_locations"]), len(finding["notes"]))
            for suggestion, fix in zip(diagnostic["suggestions"], finding["fixes"]):
                applied += 1
                begin, end = (self.offset(data, suggestion["range"][edge]) for edge in ("start", "end"))
                mended = data
                for edit in reversed(fix["edits"]):
                    mended = mended[:edit["start"]] + edit["text"].encode() + mended[edit["end"]:]
                self.assertEqual(data[:begin] + suggestion["text"].encode() + data[end:], mended, fix["title"])
        self.assertGreater(applied, 4)

    def test_rdjsonl(self):
        lines = [json.loads(line) for line in self.lint("rdjsonl").splitlines()]
        for line in lines:
            jsonschema.validate(line, DIAGNOSTIC)
            self.assertEqual(line.pop("source"), {"name": "okr"})
        self.assertEqual(lines, json.loads(self.lint("rdjson"))["diagnostics"])
        self.clean()
        self.assertEqual(self.lint("rdjsonl"), "")


class Programs(Case):
    def setUp(self):
        super().setUp()
        schema = json.loads(okr("schema", "output").stdout)
        self.schema = jsonschema.Draft7Validator(schema)

    def test_json_and_jsonl(self):
        document = json.loads(self.lint("json"))
        self.schema.validate(document)
        for line in self.lint("jsonl").splitlines():
            self.schema.validate(json.loads(line))
        self.assertEqual(document["summary"]["errors"],
                         sum(1 for finding in document["findings"] if finding["severity"] == "error"))

    def test_statistics(self):
        document = json.loads(self.lint("json", "--statistics"))
        self.schema.validate(document)
        findings = self.findings()
        for row in document["statistics"]:
            own = [finding for finding in findings if finding["rule"] == row["rule"]]
            self.assertEqual((row["count"], row["fixable"]), (len(own), sum(1 for each in own if each["fixes"])))
        counts = [row["count"] for row in document["statistics"]]
        self.assertEqual((sum(counts), counts), (len(findings), sorted(counts, reverse=True)))
        self.assertIn("kr-no-id [*]", self.lint("text", "--statistics"))
        run = okr("lint", "--statistics", "--format", "sarif", cwd=self.root)
        self.assertEqual(run.returncode, 2)

    @unittest.skipUnless(shutil.which("cmark-gfm"), "no cmark-gfm here")
    def test_markdown_is_a_table_and_nothing_else(self):
        run = subprocess.run(["cmark-gfm", "-e", "table", "-e", "autolink", "-e", "tagfilter", "--unsafe"],
                             input=self.lint("markdown"), capture_output=True, text=True, check=True)
        html = re.sub(r"<br ?/?>", " ", run.stdout)
        self.assertLessEqual(set(re.findall(r"</?([a-z0-9]+)", html)),
                             {"p", "strong", "table", "thead", "tbody", "tr", "th", "td", "code"})
        tree = xml.etree.ElementTree.fromstring(f"<all>{html}</all>".replace("&nbsp;", " "))
        self.assertEqual(len(tree.findall("table/tbody/tr")), len(self.findings()))
        self.assertTrue(all(len(row) == 4 for row in tree.iter("tr")))
        self.assertNotIn("APPROVED", [strong.text for strong in tree.iter("strong")])


class Together(Case):
    FORMS = ("text", "json", "jsonl", "sarif", "gitlab", "junit", "checkstyle", "rdjson", "rdjsonl", "markdown", "github")

    def reports(self):
        return sorted(path.name for path in self.root.iterdir() if path.name not in ("okr.yaml", "okrs", "strategy.yaml"))

    def test_all_at_once_are_as_each_alone(self):
        outputs = [word for form in self.FORMS for word in ("--output", f"{form}={form}.out")]
        run = okr("lint", *outputs, "--output", "concise", cwd=self.root)
        self.assertEqual(run.returncode, 1)
        self.assertTrue(run.stdout)
        for form in self.FORMS:
            self.assertEqual((self.root / f"{form}.out").read_bytes().decode(), self.lint(form), form)

    def test_a_run_that_ends_with_2_leaves_no_report(self):
        outputs = ["--output", "json=a.json", "--output", "sarif=b.sarif", "--output"]
        for last in ("gitlab=no/such/folder.json", "gitlab=okrs", "gitlab=/dev/full", "nothing=c", "gitlab=okr.yaml",
                     f"gitlab={ODD}", "gitlab=a.json"):
            run = okr("lint", *outputs, last, cwd=self.root)
            self.assertEqual((run.returncode, run.stdout, self.reports()), (2, b"", []), last)
        self.write("okr.yaml", "okr: [\n")
        run = okr("lint", *outputs, "text", cwd=self.root)
        self.assertEqual((run.returncode, run.stdout, self.reports()), (2, b"", []))

    def test_a_standard_output_that_is_full_leaves_no_report(self):
        with open("/dev/full", "wb") as full:
            run = subprocess.run([OKR, "lint", "--output", "json=a.json", "--output", "text"], cwd=self.root, stdout=full,
                                 stderr=subprocess.PIPE, check=False)
        self.assertEqual((run.returncode, self.reports()), (2, []))

    def test_a_killed_run_leaves_no_report(self):
        os.mkfifo(self.root / "pipe")
        self.many()
        with subprocess.Popen([OKR, "lint", "--output", "json=a.json", "--output", "sarif=pipe"], cwd=self.root,
                              stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL) as run:
            time.sleep(0.5)  # it waits for somebody who reads the pipe
            self.assertIsNone(run.poll())
            run.send_signal(signal.SIGKILL)
        self.assertEqual(self.reports(), ["pipe"])


if __name__ == "__main__":
    needs.main()

#!/usr/bin/python3
"""`okr lint FILE` tells of a file just what `okr lint` tells of it: the same findings, with the same fingerprints.

    some_files.py OKR
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

OKR = os.path.abspath(sys.argv[1])

GOALS = """strategy:
  vision: Every reef is visited by more fish than divers
  story: First the water, then the fish, then whoever wants to see them.
  horizon: 2029-12-31
  goals:
    - title: The lagoon is clear again
      why: Nothing lives in mud.
      indicators:
        - Plant 400 mangroves along the shore
        - Plant 400 mangroves along the shore
"""

FILES = {
    "okr.yaml": """okr: 1
rules: {objective-kr-count: {least: 1}}
paths:
  - files: "okrs/*/reef*.yaml"
    rules: {objective-count: {most: 1}, kr-no-baseline: error}
""",
    "east/strategy.yaml": GOALS,
    "west/strategy.yaml": GOALS,
    "okrs/2026-Q1/reef.yaml": """team: reef
cycle: 2026-Q1
objectives:
  - title: Turtles come back to the northern beach
    key_results:
      - Count nests every morning and raise them from 12 to 40
      - Nests on the northern beach > 40
      - Print 50 signs   # okr: allow kr-output -- the harbour asked for them
      - title: Litter on the northern beach < 3 pieces #1 to leave
        owner: mia
        owner: leo
""",
    "okrs/2026-Q1/reef-more.yaml": """team: reef
cycle: 2026-Q1
objectives:
  - title: Divers leave nothing behind
    key_results:
      - Count nests every morning and raise them from 12 to 40
      - Nests on the northern beach > 40
      - Build a jetty
      - title: Litter on the northern beach < 3 pieces #1 to leave
        owner: mia
        owner: leo
""",
    "okrs/2026-Q1/nobody.yaml": """objectives:
  - title: Somebody reads the tide table
    key_results:
      - Publish the tide table
""",
    "okrs/2026-Q2/nobody.yaml": """objectives:
  - title: Somebody reads the tide table
    key_results:
      - Publish the tide table
""",
}


def findings(folder, *arguments):
    command = [OKR, "lint", "--format", "json", "--today", "2026-02-01", *arguments]
    told = subprocess.run(command, cwd=folder, capture_output=True, text=True, timeout=60)
    assert told.returncode in (0, 1), told.stderr
    return json.loads(told.stdout)["findings"]


class SomeFiles(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = pathlib.Path(folder.name)
        for path, text in FILES.items():
            (self.root / path).parent.mkdir(parents=True, exist_ok=True)
            (self.root / path).write_text(text)

    def test_one_file_is_told_as_among_all(self):
        everything = findings(self.root)
        for path in FILES:
            with self.subTest(path):
                of_file = [finding for finding in everything if finding["file"] == path]
                self.assertEqual(findings(self.root, path), of_file)
        self.assertGreater(len(everything), 20)

    def test_several_files(self):
        paths = ["west/strategy.yaml", "okrs/2026-Q1/reef-more.yaml", "okrs/2026-Q2/nobody.yaml"]
        everything = [finding for finding in findings(self.root) if finding["file"] in paths]
        self.assertEqual(findings(self.root, *paths), everything)

    def test_a_baseline_holds_the_same(self):
        subprocess.run([OKR, "baseline", "write"], cwd=self.root, check=True, capture_output=True, timeout=60)
        for path in FILES:
            with self.subTest(path):
                self.assertEqual(findings(self.root, path), [])


class StandardInput(unittest.TestCase):
    def test_it_has_no_name_that_could_clash(self):
        text = FILES["okrs/2026-Q1/reef.yaml"].encode()
        told = subprocess.run([OKR, "lint", "-", "--format", "json"], input=text, capture_output=True, timeout=60)
        rules = {finding["rule"] for finding in json.loads(told.stdout)["findings"]}
        self.assertTrue(rules)
        self.assertNotIn("clashing-name", rules)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])

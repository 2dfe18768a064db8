#!/usr/bin/python3
"""Files that nobody should write: each gets a finding of the right rule, soon, and nothing of it acts on the terminal.

    hostile_files.py OKR
"""
import json
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

OKR = os.path.abspath(sys.argv[1])
HEAD = b"team: x\ncycle: 2026-Q1\n"
OBJECTIVES = HEAD + b"objectives:\n"


def doubling(levels, width):
    lines = [b"a0: &a0 [" + b", ".join([b"x"] * width) + b"]"]
    for i in range(1, levels):
        lines.append(b"a%d: &a%d [%s]" % (i, i, b", ".join([b"*a%d" % (i - 1)] * width)))
    return b"\n".join(lines)


# name: (bytes, the rule that tells it; None: nothing at error level)
CASES = {
    "a comma": (b",", "yaml-syntax"), "an open list": (b"[:", "yaml-syntax"), "an open mapping": (b"{:", "yaml-syntax"),
    "a comment in a flow": (b"{# ke\ny{:", "yaml-syntax"),
    "tags and blocks": (b"!\n: |\nb\n>\n|\n  !\n>", "yaml-syntax"),
    "nine by nine aliases": (doubling(9, 9), "yaml-unsafe"), "thirty doublings": (doubling(30, 2), "yaml-unsafe"),
    "an alias in itself": (b"a: &a [*a]", "yaml-unsafe"), "an alias in its mapping": (b"&a {b: *a}", "yaml-unsafe"),
    "100,000 brackets": (b"[" * 100000, "yaml-unsafe"), "100,000 braces": (b"{a: " * 100000, "yaml-unsafe"),
    "100,000 dashes": (b"- " * 100000, "yaml-unsafe"), "100,000 questions": (b"? " * 100000, "yaml-unsafe"),
    "1,000 nested keys": (b"".join(b" " * i + b"a:\n" for i in range(1000)), "yaml-unsafe"),
    "no such alias": (b"*nope", "yaml-syntax"), "a tag that runs code": (b"!!python/object/apply:os.system [x]", "yaml-unsafe"),
    "a merge key": (HEAD + b"objectives: []\n<<: {a: 1}\n", "unknown-key"),
    "100,000 documents": (b"---\na\n" * 100000, "yaml-syntax"), "a later YAML": (b"%YAML 9.9\n---\na: 1", "yaml-syntax"),
    "UTF-16": ("team: x\n".encode("utf-16"), "yaml-syntax"), "UTF-16 without a mark": ("team: x\n".encode("utf-16-le"), "yaml-syntax"),
    "UTF-32": ("team: x".encode("utf-32"), "yaml-syntax"), "a byte of Latin-1": (b"team: caf\xe9\n", "yaml-syntax"),
    "an overlong slash": (b"a: \xc0\xaf", "yaml-syntax"), "a surrogate": (b"a: \xed\xa0\x80", "yaml-syntax"),
    "a cut sequence": (b"a: \xe2\x82", "yaml-syntax"), "a zero byte": (b"a: \x00", "yaml-syntax"),
    "an escape byte": (b"a: \x1b[31m", "yaml-syntax"), "a C1 control": (b"a: \xc2\x9b", "yaml-syntax"),
    "a lone carriage return": (b"a: 1\rb: 2", "yaml-syntax"), "an unclosed quote": (b'a: "x\nb: 2\n', "yaml-syntax"),
    "ten megabytes": (b"objectives: x\n" + b"a: b\n" * 2000000, "yaml-unsafe"),
    "a megabyte on one line": (b'objectives: "' + b"x" * 1000000 + b'"', "missing-key"),
    "50,000 unknown keys": (HEAD + b"objectives: []\n" + b"".join(b"k%d: 1\n" % i for i in range(50000)), "unknown-key"),
    "30,000 unknown keys of a key result": (
        OBJECTIVES + b" - title: A\n   key_results:\n    - title: Seats < 3\n" + b"".join(b"      k%d: 1\n" % i for i in range(30000)),
        "unknown-key"),
    "20,000 equal key results": (OBJECTIVES + b" - title: A\n   key_results:\n" + b"    - Ship a tool\n" * 20000, "kr-action"),
    "3,000 objectives in a circle": (OBJECTIVES + b"".join(
        b" - {id: o%d, title: T%d, supports: x/o%d, key_results: []}\n" % (i, i, (i + 1) % 3000) for i in range(3000)),
        "unresolved-reference"),
    "numbers beyond measure": (OBJECTIVES + b" - title: T\n   key_results:\n    - {metric: M, baseline: 1e308, target: -1e308, "
                               b"current: 99999999999999999999, confidence: .nan, weight: -1}\n", "bad-value"),
    "nothing everywhere": (b"team:\ncycle:\nobjectives:\n  -\n  - title:\n    key_results:\n      -\n      - {}\n      - []\n", "missing-key"),
    "a list at the top": (b"- a\n- b\n", "missing-key"),
    "controls by escapes": (OBJECTIVES + b' - title: "\\e[31m\\x9b\\u202e"\n   key_results: ["Build a tool for\\e]\\a the shop"]\n', "kr-action"),
    "a thousand accents": (OBJECTIVES + b' - title: "a' + "\u0301".encode() * 1000 + b'"\n   key_results: [Build a thing]\n', "kr-action"),
    "an empty file": (b"", None), "blanks": (b"  \n\n", None), "a comment": (b"# x", None), "a mark alone": (b"\xef\xbb\xbf", None),
    "a deep extension": (HEAD + b"objectives: []\nx-a: " + b"[" * 62 + b"]" * 62, None),
}


class HostileFiles(unittest.TestCase):
    def setUp(self):
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="okr-hostile-"))
        self.addCleanup(shutil.rmtree, self.root)
        (self.root / "okr.yaml").write_text("okr: 1\n")
        (self.root / "okrs").mkdir()
        for name in ("one", "two"):
            (self.root / f"okrs/{name}.yaml").write_text(f"team: {name}\ncycle: 2026-Q1\nobjectives: [Aim {name}]\n")

    def run_okr(self, form):
        result = subprocess.run([OKR, "lint", "--format", form, "--root", self.root], capture_output=True, timeout=60)
        self.assertIn(result.returncode, (0, 1), result.stderr)
        return result.stdout

    def test_each(self):
        for name, (content, rule) in CASES.items():
            with self.subTest(name):
                (self.root / "okrs/case.yaml").write_bytes(content)
                findings = json.loads(self.run_okr("json"))["findings"]
                errors = {f["rule"] for f in findings if f["file"] == "okrs/case.yaml" and f["severity"] == "error"}
                self.assertTrue(rule in errors if rule else not errors, errors)
                self.assertTrue(any(f["file"] == "okrs/one.yaml" for f in findings), "another file's findings are hidden")
                raw = {byte for byte in self.run_okr("text") if byte < 32 and byte != 10 or byte == 127}
                self.assertEqual(raw, set())


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])

"""What the tests of mending share: running the program, reading what it left, and telling whether two texts say the same."""
import collections
import json
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile
import unittest

import yaml

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
import written  # noqa: E402  (beside this file)

OKR = os.path.abspath(sys.argv[1])
CONNECTIVES = {"so", "that", "to", "and", "in", "order"}
FILE_RULES = {"yaml-syntax", "yaml-unsafe", "duplicate-key", "unknown-key", "missing-key", "wrong-type", "bad-value", "duplicate-id",
              "unresolved-reference"}


def run(*arguments, cwd, data=None):
    env = {"PATH": os.environ["PATH"], "LC_ALL": "C", "HOME": str(cwd), "GIT_CONFIG_NOSYSTEM": "1"}
    return subprocess.run(list(map(str, arguments)), cwd=cwd, env=env, input=data, capture_output=True, timeout=60)


def lint(root, *arguments, data=None):
    return run(OKR, "lint", *arguments, cwd=root, data=data)


def findings(root):
    return json.loads(lint(root, "--format", "json").stdout)["findings"]


def parsed(data):
    """The values, all as texts; PyYAML wants a blank, not a tab, before a comment."""
    return yaml.load(re.sub(r"\t+(?=#)", " ", data.decode("utf-8-sig")), Loader=yaml.BaseLoader)


def tree(root):
    return {str(p.relative_to(root)): p.read_bytes() for p in sorted(pathlib.Path(root).rglob("*"))
            if p.is_file() and ".git/" not in str(p)}


def comments(data):
    return collections.Counter(re.findall(r"#\s*c\d+\b.*?(?=\s*$)", data.decode(), re.M))


def words(value):
    """All words of all values, case apart."""
    if isinstance(value, dict):
        return sum((words(v) for v in value.values()), collections.Counter())
    if isinstance(value, list):
        return sum(map(words, value), collections.Counter())
    return collections.Counter(w.lower() for w in re.findall(r"\w+", written.VALUES.get(value, value)))


def same(old, new, ours=True):
    """Whether two values differ by mended slips and ids written down, and by nothing else."""
    if isinstance(old, list) and isinstance(new, list):
        return len(old) == len(new) and all(same(a, b, ours) for a, b in zip(old, new))
    if isinstance(old, str) and isinstance(new, dict):
        return ours and list(new) == ["id", "title"] and new["title"] == old
    if isinstance(old, dict) and isinstance(new, dict):
        kept = [(k, v) for k, v in new.items() if k != "id" or "id" in old]
        keys = [k for k in old]
        return len(kept) == len(keys) and all(
            (k == n or ours and written.SLIPS.get(k) == n) and same(old[k], v, ours and not k.startswith("x-")) for k, (n, v) in zip(keys, kept))
    return old == new or ours and written.VALUES.get(old) == new


class Case(unittest.TestCase):
    def setUp(self):
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="okr-fix-"))
        self.addCleanup(shutil.rmtree, self.root)
        self.write("okr.yaml", "okr: 1\n")

    def write(self, path, text):
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text if isinstance(text, bytes) else text.encode())
        return target

    def fixed(self, text, *more):
        path = self.write("okrs/2026-Q1/ferry.yaml", text)
        result = lint(self.root, "--fix", *more)
        self.assertIn(result.returncode, (0, 1), result)
        return path.read_text()

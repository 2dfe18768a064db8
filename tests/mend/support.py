"""Workspaces for tests of mending: written byte by byte, mended by the program, looked at again."""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

OKR = os.path.abspath(sys.argv[1])
TEAM = """team: ferries
cycle: 2026-Q1
objectives:
  - id: on-time
    title: Islanders can rely on the morning crossing
    supports: ferries/harbour
    because: who misses a shift once takes the car for ever
    key_results:
      - Share of crossings that leave on time from 71% to 90%
      - id: complaints
        title: Complaints a month from 40 to 15
"""


def okr(*arguments, cwd=None, stdin=None, prefix=(), **environment):
    """Runs the program on bytes, with nothing of our own environment but the path."""
    env = {"PATH": os.environ["PATH"], "LC_ALL": "C", **environment}
    return subprocess.run([*prefix, OKR, *map(str, arguments)], cwd=cwd, env=env, input=stdin, capture_output=True,
                          timeout=120)


class Case(unittest.TestCase):
    def setUp(self):
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="okr-mend-"))
        self.addCleanup(shutil.rmtree, self.root, True)
        self.write("okr.yaml", "okr: 1\n")

    def write(self, path, text):
        target = self.root / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text if isinstance(text, bytes) else text.encode())
        return target

    def lint(self, *arguments, **keywords):
        return okr("lint", *arguments, cwd=self.root, **keywords)

    def fix(self, *arguments, **keywords):
        return self.lint("--fix", *arguments, **keywords)

    def files(self):
        """All files but git's, by their paths; links by what they name."""
        found = {}
        for path in sorted(self.root.rglob("*")):
            name = str(path.relative_to(self.root))
            if name.startswith(".git/") or path.is_dir() and not path.is_symlink():
                continue
            found[name] = os.readlink(path) if path.is_symlink() else path.read_bytes()
        return found

    def assert_ended(self, result, code):
        self.assertEqual(result.returncode, code, (result.stdout + result.stderr).decode(errors="replace"))

"""What the tests of faults share: a workspace with slips, a run of `lint --fix`, and what must hold after it."""
import os
import pathlib
import shutil
import subprocess
import sys
import tempfile
import unittest

STRACE = shutil.which("strace")
ROOT = os.geteuid() == 0
ENV = {"PATH": os.environ["PATH"], "LC_ALL": "C"}
OKR = os.path.abspath(sys.argv[1])
OLD = """# the ferry's own file
team: {team}
cycle: 2026-Q1
objectives:
  - id: trust-{team}
    title: Islanders trust the boats of {team}
    suports: calm
    key_results:
      - id: punctual
        title: Punctual departures of {team} rise from 70% to 90%
        confidance: 0.5   # guessed
"""


def new(text):
    return text.replace("suports", "supports").replace("confidance", "confidence")


class Case(unittest.TestCase):
    def setUp(self):
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="okr-fault-"))
        self.addCleanup(self.remove)
        (self.root / "okr.yaml").write_text("okr: 1\n")
        self.files = {}

    def remove(self):
        for folder in self.root.rglob("*"):
            if folder.is_dir() and not folder.is_symlink():
                folder.chmod(0o755)
        shutil.rmtree(self.root)

    def workspace(self, teams, where="okrs/{}.yaml", extra=""):
        for team in teams:
            path = self.root / where.format(team)
            path.parent.mkdir(parents=True, exist_ok=True)
            self.files[path] = OLD.format(team=team) + extra
        self.restore()
        return list(self.files)

    def restore(self):
        for path, text in self.files.items():
            if path.is_symlink() or not path.exists() or path.read_text() != text:
                path.unlink(missing_ok=True)
                path.write_text(text)

    def run_okr(self, *arguments, before=(), okr=OKR, **keywords):
        return subprocess.run([*before, okr, "--root", str(self.root), *arguments], cwd=self.root, env=ENV, capture_output=True, text=True, timeout=60,
                              **keywords)

    def fix(self, *arguments, **keywords):
        return self.run_okr("lint", "--fix", *arguments, **keywords)

    def names(self):
        return sorted(str(p.relative_to(self.root)) for p in self.root.rglob("*") if not p.is_dir())

    def expected_names(self):
        return sorted(["okr.yaml"] + [str(p.relative_to(self.root)) for p in self.files])

    def whole(self):
        for path, text in self.files.items():
            self.assertIn(path.read_text(), (text, new(text)), "neither old nor new")

    def old(self, *paths):
        for path in paths or self.files:
            self.assertEqual(path.read_text(), self.files[path])

    def no_leftover(self):
        self.assertEqual(self.names(), self.expected_names())

    def refused(self, result, *paths):
        """The run could not do its work, said so of this file, and changed nothing of it."""
        self.assertEqual(result.returncode, 2, result)
        self.assertNotEqual(result.stderr, "")
        for path in paths:
            self.assertIn(path.name, result.stderr)
        self.old(*paths)
        self.no_leftover()

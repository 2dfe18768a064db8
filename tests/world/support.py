"""A small repository, and every command of the program in every format: what the tests of this folder run."""
import json
import os
import pathlib
import re
import resource
import shutil
import subprocess
import sys
import tempfile
import unittest

OKR = os.path.abspath(sys.argv[1])
TODAY = "2026-02-10"
CODES = (0, 1, 2)

STRATEGY = """strategy:
  vision: %s
  horizon: 2027-12-31
  goals:
    - {id: calm, title: %s, why: %s, priority: 1}
    - {id: full, title: Every seat on the evening boats is taken, priority: 2}
  choices:
    - {dimension: route, pursue: [islands], not_now: [mainland], why: %s}
"""
TEAMS = """teams:
  - {id: deck, name: %s, kind: product, members: [mia@ferry.example]}
  - {id: kiosk, name: Kiosk, kind: product, members: [ben@ferry.example]}
"""
DECK = """team: deck
cycle: 2026-Q1
objectives:
  - id: boarding
    title: %s
    because: %s
    supports: calm
    key_results:
      - {id: queue, title: %s, baseline: 12, target: 4, current: 9, note: %s}
      - {id: wait, metric: Minutes between gate and seat, baseline: 12, target: %d}
      - %s
initiatives:
  - {title: %s, moves: [queue]}
needs:
  - {id: tills, from: kiosk, what: %s, for: queue}
"""
KIOSK = """team: kiosk
cycle: 2026-Q1
objectives:
  - id: coffee
    title: Coffee is ready before the boat leaves
    key_results:
      - {id: cups, metric: Cups sold before departure, baseline: 40, target: 90}
      - Build a tool that counts cups
"""
IDS = ("deck", "boarding", "queue", "calm", "route", "islands", "tills", "2026-Q1")
CSV = "Team,Cycle,Objective,Key Result,Target\ndeck,2026-Q1,%s,%s,4\n"


def quoted(text):
    """As a double-quoted text of YAML, whatever it holds."""
    return json.dumps(text)


def files(text, target=4):
    """The workspace's files; `text` stands wherever users may write a sentence."""
    words = quoted(text)
    return {"okr.yaml": "okr: 1\n", "strategy.yaml": STRATEGY % ((words,) * 4), "teams.yaml": TEAMS % words,
            "okrs/2026-Q1/deck.yaml": DECK % (words, words, words, words, target, words, words, words),
            "okrs/2026-Q1/kiosk.yaml": KIOSK}


def files_of_names(name, target=4):
    """The same, with `name` for the names of teams, cycles, objects, rules and the organisation."""
    written = quoted(name)
    found = files("Boarding is calm", target)
    for path in list(found):
        for known in IDS:
            found[path] = re.sub(rf"(: |\[|, ){known}(?=[,\]}}\n])", lambda at: at.group(1) + written, found[path])
    found["okr.yaml"] = (f"okr: 1\norganisation: {written}\nwords: {{{written}: [a]}}\nrules: {{{written}: off}}\n"
                         f"paths: {{{written}: {{kr-action: off}}}}\n")
    return found


def environment(home, **more):
    return {"PATH": os.environ["PATH"], "HOME": str(home), "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C.UTF-8",
            "GIT_CEILING_DIRECTORIES": str(home), **more}


class Repository:
    """Two commits on `main`, of which the second eases a target, and a branch `draft` with a team's draft."""

    def __init__(self, text="Boarding is calm", author="Mia", message="okrs", made=files):
        self.top = pathlib.Path(tempfile.mkdtemp(prefix="okr-world-"))
        self.root = self.top / "w"
        self.root.mkdir()
        self.author, self.message = author, message
        self.git("init", "-q", "-b", "main")
        self.commit(made(text))
        self.commit(made(text, target=6))
        self.git("checkout", "-q", "-b", "draft")
        self.commit({"okrs/2026-Q1/galley.yaml": KIOSK.replace("kiosk", "galley").replace("coffee", "soup")
                     + f"  - {{id: soup-2, title: {quoted(text)}, key_results: [{quoted(text)}]}}\n"})
        self.git("checkout", "-q", "main")
        (self.root / "table.csv").write_text(CSV % (self.cell(text), self.cell(text)), encoding="utf-8")
        (self.root / "list.md").write_text("# Objective: " + text.replace("\n", " ") + "\n\n- KR 1: Queue from 12 to 4\n",
                                           encoding="utf-8")
        self.run("baseline", "write")

    @staticmethod
    def cell(text):
        return '"' + text.replace('"', '""').replace("\n", " ") + '"'

    def git(self, *words):
        who = {f"GIT_{role}_{part}": value for role in ("AUTHOR", "COMMITTER")
               for part, value in (("NAME", self.author), ("EMAIL", "mia@ferry.example"), ("DATE", "2026-01-20T10:00:00Z"))}
        subprocess.run(["git", *words], cwd=self.root, env=environment(self.top, **who), check=True, capture_output=True)

    def commit(self, changed):
        for path, content in changed.items():
            self.write(path, content)
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty-message", "-m", self.message)

    def write(self, path, content):
        full = self.root / path
        full.parent.mkdir(parents=True, exist_ok=True)
        full.write_bytes(content if isinstance(content, bytes) else content.encode())
        return full

    def run(self, *words, cwd=None, env=None, **more):
        if "input" not in more:
            more.setdefault("stdin", subprocess.DEVNULL)
        more.setdefault("stdout", subprocess.PIPE)
        more.setdefault("stderr", subprocess.PIPE)
        return subprocess.run([OKR, "--today", TODAY, *words], cwd=cwd or self.root, env=environment(self.top, **(env or {})),
                              timeout=60, check=False, **more)

    def contents(self):
        """Every file but git's own, and its bytes."""
        return {str(path.relative_to(self.root)): path.read_bytes() for path in sorted(self.root.rglob("*"))
                if path.is_file() and ".git" not in path.parts}

    def remove(self):
        shutil.rmtree(self.top, ignore_errors=True)


FORMATS = {
    ("lint", "--no-baseline"): "text concise json jsonl sarif github gitlab junit checkstyle rdjson rdjsonl markdown",
    ("diff", "HEAD~1..HEAD"): "text json markdown github",
    ("log",): "text json csv markdown",
    ("review", "main...draft"): "markdown text json",
    ("align",): "text json markdown csv",
    ("align", "--since", "HEAD~1"): "text json markdown csv",
    ("market", "draft"): "text json markdown",
    ("graph",): "mermaid dot svg",
    ("show",): "text json",
    ("export",): "csv json markdown",
    ("baseline", "check"): "concise json",
    ("classify", "Queue from 12 to 4"): "text json jsonl",
    ("rule", "kr-action"): "text json markdown",
}
PLAIN = [("lint", "--statistics", "--no-baseline"), ("lint", "--list-files"), ("lint", "--show-config"),
         ("lint", "--diff", "--unsafe-fixes", "--no-baseline"),
         ("import", "table.csv"), ("rule", "--all"), ("schema", "objectives"), ("completion", "bash"),
         ("completion", "zsh"), ("completion", "fish"), ("manual",), ("manual", "--format", "markdown"), ("--version",), ("--help",)]
IMPORTS = PLAIN.index(("import", "table.csv"))
NAMES = ("init lint baseline rule classify show diff log review align market graph import export checkin schema completion "
         "manual").split()


def of_documents():
    """What reads a workspace, in every format."""
    return [(*words, "--format", name) for words, names in FORMATS.items() for name in names.split()] + PLAIN[:IMPORTS + 1]


def all_runs():
    """Every run that writes nothing but to standard output."""
    return of_documents() + PLAIN[IMPORTS + 1:] + [(name, "--help") for name in NAMES]


def limited(what, size):
    """A preexec_fn that sets a limit of the shell's `ulimit`."""
    return lambda: resource.setrlimit(what, (size, size))


class Case(unittest.TestCase):
    """Tests that share one repository and leave it as it was."""

    @classmethod
    def setUpClass(cls):
        cls.repository = Repository()
        cls.addClassCleanup(cls.repository.remove)

    def one_line(self, result, says="", name=None):
        """It could not do its work, and its last line says why."""
        self.assertEqual(result.returncode, 2, (name, result))
        lines = [line for line in result.stderr.splitlines() if line.startswith(b"okr: ")]
        self.assertEqual(len(lines), 1, (name, result))
        self.assertIn(says.encode(), lines[0], name)

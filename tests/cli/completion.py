#!/usr/bin/python3
"""Completion as a shell's user meets it: what is offered where, in real shells, and nothing from files is ever run.

    completion.py OKR
"""
import os
import pathlib
import pty
import re
import select
import shutil
import subprocess
import sys
import tempfile
import time
import unittest

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import needs  # noqa: E402

OKR = pathlib.Path(sys.argv[1]).resolve()
BREAKS = "=:@"


class Case(unittest.TestCase):
    def setUp(self):
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="okr-completion-"))
        self.addCleanup(shutil.rmtree, self.root)
        tools = self.root / "bin"
        tools.mkdir()
        (tools / "okr").symlink_to(OKR)
        self.env = {"PATH": f"{tools}:{os.environ['PATH']}", "HOME": str(self.root), "LC_ALL": "C.UTF-8", "TERM": "dumb"}
        self.work = self.root / "choir"
        self.write("okr.yaml", "okr: 1\n")
        self.write("strategy.yaml", "strategy:\n  goals:\n    - {id: full-house, title: The hall is full}\n")
        self.write("teams.yaml", "teams:\n  - {id: altos, name: Low voices}\n  - {id: tenors}\n")
        self.write("okrs/2026-Q1/altos.yaml", """team: altos
cycle: 2026-Q1
objectives:
  - id: heard
    title: The altos are heard in the last row
    supports: full-house
    key_results:
      - {id: last-row, title: Listeners in the last row who hear every word rise from 20% to 70%}
    initiatives:
      - {id: risers, title: Borrow risers, moves: last-row}
""")

    def write(self, path, text):
        target = self.work / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_text(text)

    def okr(self, *words):
        return subprocess.run(["okr", *words], env=self.env, cwd=self.work, capture_output=True, text=True, timeout=60)

    def offered(self, *words):
        ended = self.okr("complete-words", "--", *words)
        self.assertEqual((ended.returncode, ended.stderr), (0, ""))
        return [line.split("\t")[0] for line in ended.stdout.splitlines()]

    def script(self, shell):
        path = self.root / f"okr.{shell}"
        path.write_text(self.okr("completion", shell).stdout)
        return path


class Offers(Case):
    def test_commands(self):
        self.assertIn("lint", self.offered(""))
        self.assertEqual(self.offered("classi"), ["classify"])
        self.assertNotIn("complete-words", self.offered("c"), "it is for shells, not for people")
        self.assertEqual(self.offered("--root", str(self.work), "classi"), ["classify"])

    def test_options(self):
        self.assertEqual(self.offered("lint", "--stat"), ["--statistics"])
        self.assertIn("--root", self.offered("lint", "--"))
        self.assertIn("-q", self.offered("lint", "-"))
        self.assertNotIn("--fail-on", self.offered("lint", "--fail-on", "never", "--"), "it stands once")
        self.assertIn("--select", self.offered("lint", "--select", "kr-action", "--"), "it may be repeated")
        self.assertEqual(self.offered("lint", "--", "--stat"), [":files"], "behind -- there are words alone")

    def test_values(self):
        self.assertEqual(self.offered("--color", ""), ["auto", "always", "never"])
        self.assertEqual(self.offered("lint", "--color=al"), ["--color=always"])
        self.assertEqual(self.offered("lint", "--format", "sa"), ["sarif"])
        self.assertEqual(self.offered("lint", "--output", "sa"), ["sarif"])
        self.assertEqual(self.offered("lint", "--output", "sarif=o"), [":files"])
        self.assertEqual(self.offered("lint", "--severity", "kr-ou"), ["kr-output=", "kr-out-of-range="])
        self.assertEqual(self.offered("lint", "--severity", "kr-output=w"), ["kr-output=warning"])
        self.assertEqual(self.offered("lint", "--select", "kr-action,kr-mix"), ["kr-action,kr-mixed"])
        self.assertEqual(self.offered("align", "--kind", "zom"), ["zombie"])
        self.assertEqual(self.offered("--root", ""), [":folders"])
        self.assertEqual(self.offered("completion", ""), ["bash", "zsh", "fish"])

    def test_words_of_the_workspace(self):
        self.assertEqual(self.offered("align", "--team", ""), ["altos", "tenors"])
        self.assertEqual(self.offered("align", "--team", "altos,t"), ["altos,tenors"])
        self.assertEqual(self.offered("show", "--cycle", ""), ["2026-Q1"])
        self.assertEqual(self.offered("show", "altos/"), ["altos/heard", "altos/last-row", "altos/risers"])
        self.assertEqual(self.offered("show", "altos/last-row@"), ["altos/last-row@2026-Q1"])
        self.assertEqual(self.offered("show", "full"), ["full-house"])
        self.assertIn("altos", self.offered("--root", str(self.work), "show", ""))

    def test_every_choice_is_told_in_the_help(self):
        """Completion and help cannot drift apart."""
        for command in self.offered(""):
            text = self.okr(command, "--help").stdout
            for other in re.findall(r"in one of the formats of `okr (\w+)`", text):
                text += self.okr(other, "--help").stdout
            for option in re.findall(r"^ +(?:-\w,)?(--[a-z-]+) (?:FORMAT|LEVEL|WHEN|WHOM)\b", text, re.MULTILINE):
                with self.subTest(f"{command} {option}"):
                    offered = self.offered(command, option, "")
                    self.assertTrue(offered, "something is offered")
                    for choice in offered:
                        self.assertRegex(text, rf"\b{choice.rstrip('=')}\b")

    def test_outside_of_a_workspace_and_in_a_broken_one_nothing_is_said(self):
        self.write("okr.yaml", "okr: [\n")
        self.assertEqual(self.offered("align", "--team", ""), [])
        self.assertEqual(self.offered("diff", ""), [])
        self.assertEqual(self.offered("--root", "/nowhere/at/all", "show", ""), [])
        self.assertEqual(self.offered("no-such-command", ""), self.offered(""))

    def test_what_a_shell_could_act_on_is_not_offered(self):
        hostile = ["a$(touch pwned)", "a`touch pwned`", "a;touch pwned", "a b", "a'b", 'a"b', "a|b", "a&b", "a>b", "a~",
                   "a*", "a\\\\e[2J", "-a", "a\u202eb", "a!b", "{a,b}"]
        rows = "".join("  - id: '%s'\n" % each.replace("'", "''") for each in hostile)
        self.write("teams.yaml", "teams:\n  - {id: altos, name: \"\\e[31m$(touch pwned)\"}\n" + rows)
        self.assertEqual(self.offered("align", "--team", ""), ["altos"])
        text = self.okr("complete-words", "align", "--team", "").stdout
        self.assertNotIn("\x1b", text)


def split_as_bash(line):
    """The words of a line as bash gives them in COMP_WORDS."""
    words = re.findall(rf"[{BREAKS}]+|[^\s{BREAKS}]+", line)
    if not line or line[-1] == " ":
        words.append("")
    return words


class Bash(Case):
    def complete(self, line):
        program = """source "$1"; COMP_LINE=$2; COMP_POINT=${#COMP_LINE}; shift 2; COMP_WORDS=("$@")
COMP_CWORD=$(($# - 1)); _okr okr; printf '%s\\n' "${COMPREPLY[@]}" """
        ended = subprocess.run(["bash", "--norc", "-uc", program, "bash", self.script("bash"), line, *split_as_bash(line)],
                               env=self.env, cwd=self.work, capture_output=True, text=True, timeout=60)
        self.assertEqual((ended.returncode, ended.stderr), (0, ""))
        return ended.stdout.split("\n")[:-1]

    def test_words(self):
        self.assertEqual(self.complete("okr classi"), ["classify"])
        self.assertEqual(self.complete("okr   lint --stat"), ["--statistics"])
        self.assertEqual(self.complete("okr show altos/la"), ["altos/last-row"])

    def test_words_that_bash_takes_apart(self):
        """What bash leaves in place is not offered again."""
        self.assertEqual(self.complete("okr lint --format=sa"), ["sarif"])
        self.assertEqual(self.complete("okr --color="), ["auto", "always", "never"])
        self.assertEqual(self.complete("okr show altos/last-row@"), ["@2026-Q1"])
        self.assertEqual(self.complete("okr lint --severity kr-action=er"), ["error"])
        self.assertEqual(self.complete("okr lint --severity=kr-action=er"), ["error"])
        self.assertEqual(self.complete("okr lint --format=json --fail-on nev"), ["never"])

    def test_files(self):
        self.assertEqual(sorted(self.complete("okr lint ok")), ["okr.yaml", "okrs"])
        self.assertEqual(self.complete("okr --root ok"), ["okrs"])
        self.assertEqual(sorted(self.complete("okr lint --output sarif=ok")), ["okr.yaml", "okrs"])

    def test_nothing_is_evaluated(self):
        subprocess.run(["git", "init", "-q"], cwd=self.work, env=self.env, check=True)
        self.write("$(touch pwned).yaml", "")
        for line in ("okr show $(touch", "okr lint $(touch", "okr lint '$(touch", "okr $(touch pwned) ", "okr lint `touch pwned` "):
            self.complete(line)
        self.assertFalse((self.work / "pwned").exists())

    def test_at_a_terminal(self):
        self.assertIn("okr completion ", self.typed("okr comple\t"))
        self.assertIn("okr show altos/last-row@2026-Q1 ", self.typed("okr show altos/last-row@\t"))
        self.assertIn("okr lint --severity kr-mixed=warning ", self.typed("okr lint --severity kr-mix\tw\t"))
        self.assertIn("okr lint strategy.yaml ", self.typed("okr lint strat\t"))
        self.assertIn("--root ./okrs/", self.typed("okr --root ./ok\t"))

    def typed(self, keys):
        """What stands in the line after these keys."""
        child, screen = pty.fork()
        if child == 0:
            os.chdir(self.work)
            os.execvpe("bash", ["bash", "--norc", "--noprofile", "-i"], {**self.env, "PS1": "READY> ", "INPUTRC": "/dev/null"})
        try:
            self.read_until(screen, "READY> ")
            os.write(screen, f". {self.script('bash')}\n".encode())
            self.read_until(screen, "READY> ")
            os.write(screen, keys.encode())
            return re.sub(".\x08", "", self.read_until(screen, None).replace("\x07", ""))
        finally:
            os.close(screen)
            os.waitpid(child, 0)

    @staticmethod
    def read_until(screen, end):
        text, quiet = "", time.monotonic() + (10 if end else 1.5)
        while time.monotonic() < quiet:
            if not select.select([screen], [], [], 0.1)[0]:
                continue
            text += os.read(screen, 65536).decode(errors="replace")
            if end and text.endswith(end):
                break
        return text


class Others(Case):
    def test_scripts_are_sound(self):
        for shell in ("zsh", "fish", "bash"):
            with self.subTest(shell):
                if not shutil.which(shell):
                    self.skipTest(f"there is no {shell} here to read its script")
                ended = subprocess.run([shell, "-n", self.script(shell)], env=self.env, capture_output=True, text=True, timeout=60)
                self.assertEqual((ended.returncode, ended.stderr), (0, ""))

    def test_fish(self):
        if not shutil.which("fish"):
            self.skipTest("there is no fish here")
        def complete(line):
            program = f"source {self.script('fish')}; complete -C '{line}'"
            ended = subprocess.run(["fish", "--no-config", "-c", program], env=self.env, cwd=self.work, capture_output=True, text=True, timeout=60)
            self.assertEqual((ended.returncode, ended.stderr), (0, ""))
            return [each.split("\t")[0] for each in ended.stdout.splitlines()]
        self.assertEqual(complete("okr classi"), ["classify"])
        self.assertEqual(complete("okr show altos/last-row@"), ["altos/last-row@2026-Q1"])
        self.assertEqual(complete("okr lint --format=sa"), ["--format=sarif"])
        self.assertEqual(complete("okr lint strat"), ["strategy.yaml"])
        self.assertEqual(complete("okr --root ok"), ["okrs/"])

    def test_zsh(self):
        if not shutil.which("zsh"):
            self.skipTest("there is no zsh here")
        # Outside of its line editor zsh completes nothing: what would be offered is told by standing in for its builtins.
        program = """compdef() { :; }; compadd() { while [[ $1 != -- ]]; do shift; done; shift; print -l -- "$@"; }
compset() { :; }; _files() { print files "$@"; }
. "$1"; shift; words=("$@"); CURRENT=$#words; PREFIX=$words[-1]; _okr"""
        def complete(*words):
            ended = subprocess.run(["zsh", "-fc", program, "zsh", self.script("zsh"), "okr", *words], env=self.env, cwd=self.work, capture_output=True, text=True, timeout=60)
            self.assertEqual((ended.returncode, ended.stderr), (0, ""))
            return ended.stdout.splitlines()
        self.assertEqual(complete("classi"), ["classify"])
        self.assertEqual(complete("lint", "--severity", "kr-mix"), ["kr-mixed="])
        self.assertEqual(complete("show", "altos/last-row@"), ["altos/last-row@2026-Q1"])
        self.assertEqual(complete("lint", "strat"), ["files"])

    def test_unknown_shells(self):
        ended = self.okr("completion", "bsh")
        self.assertEqual((ended.returncode, ended.stdout), (2, ""))
        self.assertIn("bash", ended.stderr)
        self.assertEqual(self.okr("completion").returncode, 2)


if __name__ == "__main__":
    needs.main()

#!/usr/bin/python3
"""What the program does behind one's back: nothing. No other program is started, no network is asked, no file is written
but the named one, none is read outside of the workspace but the system's own and git's settings.

    quiet.py OKR [CLASS...]
"""
import os
import pathlib
import re
import subprocess
import sys
import tempfile

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import needs  # noqa: E402
from support import OKR, TODAY, Case, environment, of_documents

CALLS = "execve,execveat,fork,vfork,socket,connect,sendto,bind,openat,open,creat,rename,renameat,renameat2,unlink,unlinkat,mkdir,symlink,link"
# Where the loader, the C library and libgit2 look; the distribution's libgit2 loads certificates as it starts, the release's has none.
SYSTEM = ("/lib", "/usr", "/etc/ld.so", "/proc", "/sys", "/dev", "/etc/localtime", "/etc/gitconfig", "/etc/passwd", "/etc/nsswitch.conf",
          "/etc/ssl/certs")


@needs.tracing
class Quiet(Case):
    def traced(self, *words):
        """The calls of a run, a line each."""
        with tempfile.NamedTemporaryFile() as log:
            subprocess.run(["strace", "-f", "-qq", "-s", "4096", "-e", f"trace={CALLS}", "-e", "signal=none", "-o", log.name, OKR, "--today", TODAY, *words],
                           cwd=self.repository.root, env=environment(self.repository.top, TZ=":/etc/passwd", EDITOR="touch x", PAGER="touch x"),
                           stdin=subprocess.DEVNULL, capture_output=True, timeout=120, check=False)
            return pathlib.Path(log.name).read_text(encoding="utf-8", errors="replace").splitlines()

    def settings_that_name_programs(self):
        """What makes git itself start others."""
        for key, value in {"core.fsmonitor": "touch x", "core.hooksPath": "hooks", "core.pager": "touch x", "diff.external": "touch x",
                           "filter.f.clean": "touch x", "filter.f.smudge": "touch x", "diff.d.textconv": "touch x", "core.sshCommand": "touch x",
                           "core.editor": "touch x", "credential.helper": "!touch x", "merge.m.driver": "touch x", "gpg.program": "touch x",
                           "remote.origin.url": "https://e.example/x.git", "remote.origin.promisor": "true"}.items():
            self.repository.git("config", key, value)
        (self.repository.root / ".git/info/attributes").write_text("* filter=f diff=d merge=m\n")

    def test_nothing_is_run_and_nobody_is_asked(self):
        self.settings_that_name_programs()
        before = self.repository.contents()
        for words in of_documents()[::2]:
            calls = self.traced(*words)
            with self.subTest(words):
                self.assertEqual(len([call for call in calls if "execve" in call]), 1, calls[:3])
                self.assertEqual([call for call in calls if re.search(r"\b(socket|connect|sendto|bind|v?fork|creat|mkdir|symlink|link|rename\w*|unlink\w*)\(", call)], [])
                self.assertEqual([call for call in calls if re.search(r"O_(WRONLY|RDWR|CREAT)", call) and "/dev/" not in call], [])
        self.assertEqual(self.repository.contents(), before)

    def test_nothing_is_read_outside_but_the_system_s_own_and_git_s_settings(self):
        for words in of_documents()[::3]:
            for call in self.traced(*words):
                found = re.search(r'open(?:at)?\([^"]*"((?:[^"\\]|\\.)*)".*\) = \d', call)
                if not found:
                    continue
                path = os.path.normpath(os.path.join(self.repository.root, found.group(1)))
                with self.subTest((words, path)):
                    self.assertTrue(path.startswith(SYSTEM) and path != "/etc/passwd" or path.startswith(str(self.repository.top)), call)

    def test_help_and_rules_open_no_repository(self):
        for words in (("--help",), ("--version",), ("rule", "--all"), ("schema", "objectives"), ("manual",), ("lint", "--help")):
            with self.subTest(words):
                self.assertEqual([call for call in self.traced(*words) if ".git" in call], [])

    def test_only_the_named_file_is_written(self):
        calls = self.traced("lint", "--no-baseline", "--output", "json=report.json")
        (self.repository.root / "report.json").unlink()
        written = {name for call in calls if re.search(r"O_(WRONLY|RDWR|CREAT)|rename", call) and "/dev/" not in call
                   for name in re.findall(r'"([^"]*)"', call)}
        self.assertTrue(written)
        self.assertTrue(all("report.json" in name or os.path.dirname(name) in ("", ".", str(self.repository.root)) for name in written), written)


if __name__ == "__main__":
    needs.main(sys.argv[2:])

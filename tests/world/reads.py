#!/usr/bin/python3
"""Each call that reads fails in its turn, and those that print: what cannot be read is named and the run ends with 2;
what is printed is whole, or the run says that it is not.

    reads.py OKR [CLASS...]
"""
import collections
import os
import pathlib
import re
import subprocess
import sys
import tempfile
import threading

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import needs  # noqa: E402
from support import KIOSK, OKR, TODAY, Case, environment

CALLS = "openat,read,pread64,newfstatat,fstat,getdents64,readlink,getcwd,mmap"


class Traced(Case):
    def traced(self, words, calls, inject=None):
        """The run and the calls that it made, as (name, which of its name, line)."""
        with tempfile.NamedTemporaryFile() as log:
            more = ["-e", f"inject={inject}"] if inject else []
            result = subprocess.run(["strace", "-f", "-qq", "-o", log.name, "-e", f"trace={calls}", *more, OKR, "--today", TODAY, *words],
                                    cwd=self.repository.root, env=environment(self.repository.top), stdin=subprocess.DEVNULL,
                                    capture_output=True, timeout=60, check=False)
            counts, found = collections.Counter(), []
            for line in pathlib.Path(log.name).read_text(encoding="utf-8", errors="replace").splitlines():
                if match := re.match(r"\d+ +(\w+)\(", line):
                    counts[match[1]] += 1
                    found.append((match[1], counts[match[1]], line))
            return result, found

    def of_the_workspace(self, words):
        """The calls from the first on that is not the loader's."""
        usual, calls = self.traced(words, CALLS)
        begin = next(i for i, (_, _, line) in enumerate(calls) if str(self.repository.root) in line or "getcwd" in line)
        return usual, [(name, turn) for name, turn, line in calls[begin:] if "MAP_ANON" not in line and "/proc" not in line and "/sys" not in line]

    def fail_each(self, words, errors, step=1):
        usual, calls = self.of_the_workspace(words)
        self.assertGreater(len(calls), 20)
        refused = 0
        for name, turn in calls[::step]:
            for error in errors:
                result, _ = self.traced(words, name, f"{name}:error={error}:when={turn}")
                with self.subTest((words, name, turn, error)):
                    if result.returncode == 2:
                        self.assertRegex(result.stderr, rb"\Aokr: [^\n]+\n\Z")
                        self.assertNotIn(b"mistake of ours", result.stderr)
                        refused += 1
                    else:
                        self.assertEqual((result.returncode, result.stdout), (usual.returncode, usual.stdout), result.stderr)
        self.assertGreater(refused, len(calls) // step // 4)


@needs.tracing
class Reads(Traced):
    def test_lint(self):
        self.fail_each(("lint", "--no-baseline", "--format", "json"), ("EIO",))

    def test_lint_without_rights_or_room(self):
        usual, calls = self.of_the_workspace(("lint", "--no-baseline", "--format", "json"))
        for _, turn in [call for call in calls if call[0] == "openat"][::2]:
            for error in ("EACCES", "EMFILE", "ENOENT", "EINTR"):
                result, _ = self.traced(("lint", "--no-baseline", "--format", "json"), "openat", f"openat:error={error}:when={turn}")
                self.assertIn((result.returncode, result.stdout), ((2, b""), (usual.returncode, usual.stdout)), (turn, error, result.stderr))

    def test_an_interrupted_read_goes_on(self):
        usual, calls = self.of_the_workspace(("lint", "--no-baseline"))
        first = min(turn for name, turn in calls if name == "read") + 2
        result, _ = self.traced(("lint", "--no-baseline"), "read", f"read:error=EINTR:when={first}+2")
        self.assertEqual((result.returncode, result.stdout), (usual.returncode, usual.stdout), result.stderr)

    def test_objects_of_git(self):
        self.fail_each(("diff", "main~1..main"), ("EIO",), step=4)

    def test_packed_objects_of_git(self):
        self.repository.git("gc", "-q")
        self.fail_each(("log",), ("EIO",), step=5)


@needs.tracing
class Others(Traced):
    def test_what_can_be_read_is_told_beside_what_cannot(self):
        words = ("lint", "--no-baseline", "--format", "concise")
        usual, calls = self.traced(words, "openat")
        turn, = [turn for _, turn, line in calls if "deck.yaml" in line]
        result, _ = self.traced(words, "openat", f"openat:error=EIO:when={turn}")
        self.assertEqual((result.returncode, result.stderr), (2, b"okr: cannot read okrs/2026-Q1/deck.yaml: Input/output error\n"))
        others = [line for line in usual.stdout.splitlines() if re.match(rb"(?!.*deck\.yaml).*\[(?!objective-unaligned|unresolved-reference)", line)]
        self.assertGreater(len(others), 2)
        self.assertEqual(result.stdout.splitlines(), others)

    def test_nobody_is_blamed_for_what_may_stand_there(self):
        self.repository.write("okrs/2026-Q1/pier.yaml", KIOSK.replace("kiosk", "pier").replace("title: Coffee", "supports: deck/boarding\n    title: Coffee"))
        self.addCleanup((self.repository.root / "okrs/2026-Q1/pier.yaml").unlink)
        words = ("lint", "--no-baseline", "--format", "concise")
        _, calls = self.traced(words, "openat")
        turn, = [turn for _, turn, line in calls if "deck.yaml" in line]
        result, _ = self.traced(words, "openat", f"openat:error=EACCES:when={turn}")
        self.assertEqual(result.returncode, 2)
        self.assertNotIn(b"unresolved-reference", result.stdout)

    def test_machines_and_files_get_nothing(self):
        _, calls = self.traced(("lint", "--no-baseline", "--format", "sarif"), "openat")
        turn, = [turn for _, turn, line in calls if "deck.yaml" in line]
        for words in (("--format", "sarif"), ("--output", "json=report.json"), ("--fix",), ("--statistics",)):
            before = self.repository.contents()
            result, _ = self.traced(("lint", "--no-baseline", *words), "openat", f"openat:error=EIO:when={turn}")
            self.assertEqual((result.returncode, result.stdout, self.repository.contents()), (2, b"", before), words)

    def test_a_file_that_is_written_without_end_while_it_is_read(self):
        path, done = self.repository.root / "okrs/2026-Q1/restless.yaml", threading.Event()
        self.addCleanup(path.unlink)

        def write():
            while not done.is_set():
                path.write_text(KIOSK.replace("kiosk", "restless") + "# more\n" * 3000)
        writer = threading.Thread(target=write)
        writer.start()
        try:
            for _ in range(8):
                result = self.repository.run("lint", "--no-baseline", "--format", "json")
                self.assertTrue(result.returncode == 1 or (result.returncode == 2 and not result.stdout), result)
        finally:
            done.set()
            writer.join()


@needs.tracing
class Prints(Traced):
    def test_each_error_of_printing(self):
        for words in (("lint", "--no-baseline"), ("log",), ("export",), ("import", "table.csv"), ("--help",)):
            usual, calls = self.traced(words, "write")
            turn = next(turn for _, turn, line in calls if "write(1," in line)
            for error in ("EIO", "ENOSPC", "EDQUOT", "EPIPE", "EBADF"):
                result, _ = self.traced(words, "write", f"write:error={error}:when={turn}")
                with self.subTest((words, error)):
                    self.one_line(subprocess.CompletedProcess(words, result.returncode, b"", result.stderr), "cannot write to standard output")
            for error in ("EINTR", "EAGAIN"):
                result, _ = self.traced(words, "write", f"write:error={error}:when={turn}..{turn + 3}")
                self.assertEqual((result.returncode, result.stdout), (usual.returncode, usual.stdout), (words, error))

    def test_standard_error_may_fail(self):
        """What stands there is for people: neither the report nor the exit code depends on it."""
        for words in (("import", "table.csv"), ("import", "table.csv", "--into", "new"), ("lint", "--no-baseline", "--format", "json"), ("checkin", "deck/queue", "8")):
            original = self.repository.contents()
            usual = self.repository.run(*words)
            after = self.repository.contents()
            for path in set(after) - set(original):
                (self.repository.root / path).unlink()
            for path, content in original.items():
                self.repository.write(path, content)
            result = self.repository.run(*words, preexec_fn=lambda: os.close(2))
            with self.subTest(words):
                self.assertEqual((result.returncode, result.stdout, self.repository.contents()), (usual.returncode, usual.stdout, after))
            for path in set(after) - set(original):
                (self.repository.root / path).unlink()
            for path, content in original.items():
                self.repository.write(path, content)


if __name__ == "__main__":
    needs.main(sys.argv[2:])

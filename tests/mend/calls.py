#!/usr/bin/python3
"""`lint --fix` with each call to the system failing in turn, or being the last thing that the process does.

    calls.py OKR [TEST...]
"""
import os
import signal
import sys

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import needs  # noqa: E402
from faulted import STRACE, Case, new  # noqa: E402


def told_in_vain(log):
    """Whether the call that failed only spoke on standard error, which changes no exit code."""
    return all(line.startswith("write(2,") for line in log.splitlines() if "INJECTED" in line)


@needs.tracing
class Calls(Case):
    """Every call of the way a file is written fails, or is the last that the process does."""

    def each(self, calls, what):
        """One run for each occurrence of a call, until a run meets none."""
        log = self.root.parent / (self.root.name + ".log")
        self.addCleanup(lambda: log.unlink(missing_ok=True))
        for turn in range(1, 60):
            self.restore()
            known = [call for call in calls.split(",")]
            result = self.fix("-q", before=[STRACE, "-qq", "-o", str(log), "-e", f"trace={calls}", "-e", f"inject={','.join(known)}:{what}:when={turn}"])
            text = log.read_text(errors="replace")
            if "INJECTED" not in text and "killed by" not in text and "SIG" not in text:
                self.assertGreater(turn, 1, (calls, what, "none of these calls failed"))
                return
            yield result, text

    def test_a_kill_before_each_call(self):
        self.workspace(["a", "b", "c"])
        for calls in ("openat,openat2", "write,pwrite64,writev", "fsync,fdatasync,close", "rename,renameat,renameat2,link,linkat", "fchmod,fchown,chmod,unlink,unlinkat"):
            for result, log in self.each(calls, "signal=KILL"):
                self.whole()
                self.assertLessEqual(len(set(self.names()) - set(self.expected_names())), 1, log)
                self.fix("-q")
                self.assertEqual([p for p, t in self.files.items() if p.read_text() != new(t)], [], log)
                self.assertEqual(self.names(), self.expected_names(), log)

    def test_signals_leave_nothing(self):
        self.workspace(["a", "b"])
        for number in (signal.SIGTERM, signal.SIGINT, signal.SIGHUP):
            for calls in ("fsync,fdatasync", "rename,renameat,renameat2,linkat", "write,pwrite64"):
                for result, log in self.each(calls, f"signal={number.name[3:]}"):
                    self.whole()
                    self.assertEqual(self.names(), self.expected_names(), (number, log))
                    self.assertEqual(result.returncode, -number, (result, log))

    def test_each_error_of_each_call(self):
        self.workspace(["a", "b"])
        for calls, errors in (("write,pwrite64,writev", ["ENOSPC", "EIO", "EDQUOT", "EFBIG"]), ("fsync,fdatasync", ["EIO", "ENOSPC"]),
                              ("rename,renameat,renameat2", ["EXDEV", "EACCES", "EBUSY", "ENOSPC"]), ("fchmod,fchmodat", ["EPERM"])):
            for error in errors:
                for result, log in self.each(calls, f"error={error}"):
                    self.whole()
                    self.assertEqual(self.names(), self.expected_names(), (error, log))
                    self.assertTrue(result.returncode == 2 or told_in_vain(log), (error, result, log))

    def test_an_interrupted_write_goes_on(self):
        self.workspace(["a", "b"])
        for result, log in self.each("write,pwrite64,writev", "error=EINTR"):
            self.assertIn(result.returncode, (0, 1), (result, log))
            self.assertEqual([p for p, t in self.files.items() if p.read_text() != new(t)], [], log)
            self.assertEqual(self.names(), self.expected_names())

    def test_what_is_renamed_was_made_safe(self):
        """After a loss of power a file is old or new only if its bytes were on the disk before its name."""
        path, = self.workspace(["ferry"])
        log = self.root.parent / (self.root.name + ".order")
        self.addCleanup(log.unlink)
        self.fix(before=[STRACE, "-qq", "-o", str(log), "-e", "trace=fsync,fdatasync,rename,renameat,renameat2"])
        calls = [line.split("(")[0] for line in log.read_text().splitlines()]
        self.assertTrue([c for c in calls if c.startswith("rename")], calls)
        self.assertIn(calls[0], ("fsync", "fdatasync"))


@needs.tracing
class CheckIns(Case):
    """`okr checkin` and `okr baseline write` go the same way to the disk."""

    def go_wrong(self, command, path, good):
        old, log = path.read_text(), self.root.parent / (self.root.name + ".log")
        self.addCleanup(lambda: log.unlink(missing_ok=True))
        for calls, what in (("write,pwrite64,writev", "error=ENOSPC"), ("fsync,fdatasync", "error=EIO"), ("rename,renameat,renameat2", "error=EACCES"),
                            ("write,pwrite64,writev", "signal=KILL"), ("rename,renameat,renameat2", "signal=KILL")):
            for turn in range(1, 20):
                path.write_text(old)
                run = self.run_okr(*command, before=[STRACE, "-qq", "-o", str(log), "-e", f"trace={calls}", "-e", f"inject={calls}:{what}:when={turn}"])
                text = log.read_text(errors="replace")
                if "INJECTED" not in text and "killed by" not in text:
                    self.assertGreater(turn, 1, (calls, what, "none of these calls failed"))
                    break
                self.assertIn(path.read_text(), (old, good), (calls, what, turn))
                if "error" in what:
                    self.assertEqual(self.names(), self.expected_names(), (calls, what, run, text))
                    self.assertTrue(run.returncode == 2 or told_in_vain(text), (calls, what, run, text))
                else:
                    self.assertEqual(self.run_okr(*command).returncode, 0)
                    self.assertEqual((path.read_text(), self.names()), (good, self.expected_names()))

    def test_check_in(self):
        path, = self.workspace(["ferry"])
        old = path.read_text()
        self.go_wrong(["checkin", "ferry/punctual@2026-Q1", "75%"], path, old.replace("        confidance", "        current: 75%\n        confidance"))

    def test_baseline(self):
        self.workspace(["ferry"])
        path = self.root / "okr.baseline"
        self.assertEqual(self.run_okr("baseline", "write").returncode, 0)
        good = path.read_text()
        self.files[path] = good
        path.write_text("\n".join(line for line in good.split("\n") if "unknown-key" not in line))
        self.go_wrong(["baseline", "write"], path, good)


if __name__ == "__main__":
    needs.main(sys.argv[2:], verbosity=0)

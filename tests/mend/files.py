#!/usr/bin/python3
"""Files that are mended stay whole, whatever happens: full disks, killed runs, links, modes, two runs at once.

    files.py OKR [TEST...]
"""
import os
import pathlib
import random
import re
import shutil
import signal
import stat
import subprocess
import sys
import threading
import time
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import needs  # noqa: E402
from support import OKR, TEAM, Case, okr  # noqa: E402

MENDED = TEAM.replace("      - Share", "      - id: share-of-crossings-that-leave-on\n        title: Share")
BIG = TEAM + "".join(f"      - Crossings of boat {n} that leave late from {n + 3}% to 2%\n" for n in range(400))
NOBODY = ["setpriv", "--reuid=65534", "--regid=65534", "--clear-groups"]
WRITING = re.compile(r"^(?:\[pid +\d+\] )?(\w+)\(")


def leftovers(folder):
    return [path.name for path in folder.iterdir() if path.name.startswith(".okr-") and path.name.endswith(".tmp")]


class Kinds(Case):
    def check(self, target, code=None):
        result = self.fix()
        if code is not None:
            self.assert_ended(result, code)
        self.assertEqual(leftovers(target.parent), [])
        return result

    def test_modes_stay(self):
        for mode in (0o600, 0o644, 0o640, 0o755, 0o664, 0o2664):
            target = self.write("ferries.yaml", TEAM)
            target.chmod(mode)
            old = os.umask(0o077)
            self.addCleanup(os.umask, old)
            self.check(target)
            os.umask(old)
            self.assertEqual((target.read_text(), stat.S_IMODE(target.stat().st_mode)), (MENDED, mode))

    def test_write_protected_files_are_refused(self):
        target = self.write("ferries.yaml", TEAM)
        target.chmod(0o444)
        result = self.check(target, 2)
        self.assertIn(b"chmod u+w", result.stderr)
        self.assertEqual((target.read_text(), result.stdout), (TEAM, b""))

    def test_a_link_stays_a_link(self):
        target = self.write("real/ferries.txt", TEAM)
        (self.root / "okrs").mkdir()
        link = self.root / "okrs/ferries.yaml"
        link.symlink_to("../real/ferries.txt")
        self.check(target)
        self.assertTrue(link.is_symlink())
        self.assertEqual(target.read_text(), MENDED)

    def test_a_link_out_of_the_workspace_is_not_followed(self):
        outside = self.root / "outside.txt"
        outside.write_text(TEAM)
        self.write("ws/okr.yaml", "okr: 1\n")
        (self.root / "ws/ferries.yaml").symlink_to("../outside.txt")
        okr("lint", "--fix", cwd=self.root / "ws")
        self.assertEqual(outside.read_text(), TEAM)

    def test_one_file_with_two_names_of_links(self):
        target = self.write("ferries.yaml", TEAM)
        (self.root / "again.yaml").symlink_to("ferries.yaml")
        result = self.check(target)
        self.assertNotIn(b"again.yaml", result.stdout + result.stderr)
        self.assertEqual(target.read_text(), MENDED)

    def test_hard_links_are_refused(self):
        target = self.write("ferries.yaml", TEAM)
        os.link(target, self.root / "other.txt")
        result = self.check(target, 2)
        self.assertIn(b"2 names (hard links)", result.stderr)
        self.assertEqual(target.read_text(), TEAM)

    def test_attributes_stay(self):
        target = self.write("ferries.yaml", TEAM)
        try:
            os.setxattr(target, "user.harbour", b"north")
        except OSError as error:
            self.skipTest(f"no extended attributes here: {error}")
        self.check(target)
        self.assertEqual((os.getxattr(target, "user.harbour"), target.read_text()), (b"north", MENDED))

    def test_access_lists_stay(self):
        # Version 2; user::rw-, user:65534:r--, group::r--, mask::r--, other::---
        acl = bytes.fromhex("02000000" "01000600ffffffff" "02000400feff0000" "04000400ffffffff" "10000400ffffffff" "20000000ffffffff")
        target = self.write("ferries.yaml", TEAM)
        try:
            os.setxattr(target, "system.posix_acl_access", acl)
        except OSError as error:
            self.skipTest(f"no access lists here: {error}")
        mode = target.stat().st_mode
        self.check(target)
        self.assertEqual((os.getxattr(target, "system.posix_acl_access"), target.stat().st_mode, target.read_text()),
                         (acl, mode, MENDED))

    @unittest.skipUnless(os.geteuid() == 0 and shutil.which("setpriv"), "wants root and setpriv")
    def test_owners_stay_or_the_file_is_refused(self):
        target = self.write("ferries.yaml", TEAM)
        os.chown(target, 12345, 23456)
        self.check(target)
        self.assertEqual((target.stat().st_uid, target.stat().st_gid, target.read_text()), (12345, 23456, MENDED))
        target.write_text(TEAM)
        target.chmod(0o666)
        self.root.chmod(0o777)
        result = self.fix(prefix=NOBODY)
        self.assert_ended(result, 2)
        self.assertIn(b"belongs to another user", result.stderr)
        self.assertEqual((target.read_text(), leftovers(self.root)), (TEAM, []))

    @unittest.skipUnless(os.geteuid() == 0 and shutil.which("setpriv"), "wants root and setpriv")
    def test_a_folder_that_is_not_writable(self):
        target = self.write("okrs/ferries.yaml", TEAM)
        os.chown(target, 65534, 65534)
        self.root.chmod(0o755)
        target.parent.chmod(0o755)
        result = self.fix(prefix=NOBODY)
        self.assert_ended(result, 2)
        self.assertIn(b"cannot write okrs/ferries.yaml", result.stderr)
        self.assertEqual(target.read_text(), TEAM)

    def test_the_third_of_five_fails(self):
        for name in "abcde":
            self.write(f"{name}.yaml", TEAM.replace("team: ferries", f"team: {name}"))
        os.link(self.root / "c.yaml", self.root / "c.txt")
        result = self.fix()
        self.assert_ended(result, 2)
        self.assertEqual(result.stdout, b"")
        self.assertIn(b"mended before that: a.yaml, b.yaml\n", result.stderr)
        self.assertIn(b"as they were: c.yaml, d.yaml, e.yaml\n", result.stderr)
        mended = {path.name for path in self.root.glob("?.yaml") if "share-of" in path.read_text()}
        self.assertEqual(mended, {"a.yaml", "b.yaml"})


class Disks(Case):
    def mounted(self, options, script):
        if not shutil.which("unshare"):
            self.skipTest("unshare is not here")
        (self.root / "ws").mkdir()
        (self.root / "script.sh").write_text(f"mount -t tmpfs -o {options} none ws && cd ws\n" + script)
        probe = subprocess.run(["unshare", "-rm", "true"], capture_output=True)
        if probe.returncode != 0:
            self.skipTest("no namespaces of our own here")
        result = subprocess.run(["unshare", "-rm", "sh", "script.sh", OKR], cwd=self.root, capture_output=True, text=True)
        if "permission denied" in result.stderr.lower() and "mount" in result.stderr:
            self.skipTest("mounting is not allowed here")
        return result

    def test_full(self):
        self.write("ferries.yaml", BIG)
        result = self.mounted("size=64k", "echo 'okr: 1' > okr.yaml; cp ../ferries.yaml .; "
                              "dd if=/dev/zero of=fill bs=1024 count=1024 2>/dev/null; "
                              "$1 lint --fix > out 2> ../err; echo $?; cat ../err; cmp ferries.yaml ../ferries.yaml && ls -A")
        self.assertTrue(result.stdout.startswith("2\n"), result)
        self.assertIn("the disk is full", result.stdout)
        self.assertNotIn(".tmp", result.stdout)

    def test_read_only(self):
        self.write("ferries.yaml", TEAM)
        result = self.mounted("size=64k", "echo 'okr: 1' > okr.yaml; cp ../ferries.yaml .; mount -o remount,ro . ; "
                              "$1 lint --fix 2>&1; echo $?; cmp ferries.yaml ../ferries.yaml && ls -A")
        self.assertIn("read-only", result.stdout)
        self.assertIn("\n2\n", result.stdout)

    def test_a_limit_of_the_shell(self):
        target = self.write("ferries.yaml", BIG)
        result = self.fix(prefix=["sh", "-c", 'ulimit -f 8; exec "$@"', "sh"])
        self.assert_ended(result, 2)
        self.assertIn(b"ulimit -f", result.stderr)
        self.assertEqual((target.read_text(), leftovers(self.root)), (BIG, []))


class Ended(Case):
    def start(self):
        return subprocess.Popen([OKR, "lint", "--fix"], cwd=self.root, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)

    def whole(self, names, olds, news):
        for name, old, new in zip(names, olds, news):
            self.assertIn((self.root / name).read_text(), (old, new), name)

    def test_killed_at_any_time(self):
        names = [f"{n}.yaml" for n in range(6)]
        olds = [TEAM.replace("team: ferries", f"team: t{n}") for n in range(6)]
        for name, text in zip(names, olds):
            self.write(name, text)
        began = time.monotonic()
        self.fix()
        duration = time.monotonic() - began
        news = [(self.root / name).read_text() for name in names]
        generator = random.Random(7)
        for turn in range(30):
            for name, text in zip(names, olds):
                (self.root / name).write_text(text)
            run = self.start()
            time.sleep(generator.uniform(0.5, 1.1) * duration)
            sent = generator.choice((signal.SIGKILL, signal.SIGINT, signal.SIGTERM, signal.SIGHUP))
            run.send_signal(sent)
            code = run.wait()
            self.assertIn(code, (-sent, 0, 1), "dies by the signal, or was done before")
            self.whole(names, olds, news)
            self.assertLessEqual(len(leftovers(self.root)), 1 if sent == signal.SIGKILL else 0)
            self.fix()
            self.assertEqual([(self.root / name).read_text() for name in names], news)

    def calls(self):
        """The system calls of a whole run, as (name, how many before it) from the first lock on."""
        trace = self.root.parent / (self.root.name + ".trace")
        self.addCleanup(trace.unlink, True)
        subprocess.run(["strace", "-f", "-o", str(trace), OKR, "lint", "--fix"], cwd=self.root, capture_output=True)
        counts, found, writing = {}, [], False
        for line in trace.read_text(errors="replace").splitlines():
            match = re.match(r"^\d+ +(\w+)\(", line)
            if not match:
                continue
            name = match[1]
            counts[name] = counts.get(name, 0) + 1
            writing = writing or name == "flock"
            if writing:
                found.append((name, counts[name], line))
        return found

    @needs.tracing
    def test_killed_before_each_call(self):
        target = self.write("ferries.yaml", TEAM)
        seen = []
        for name, count, _ in self.calls():
            target.write_text(TEAM)
            subprocess.run(["strace", "-f", "-o", "/dev/null", "-e", f"trace={name}", "-e",
                            f"inject={name}:signal=KILL:when={count}", OKR, "lint", "--fix"], cwd=self.root, capture_output=True)
            self.assertIn(target.read_text(), (TEAM, MENDED), (name, count))
            self.assertLessEqual(len(leftovers(self.root)), 1)
            seen.append((target.read_text() == TEAM, len(leftovers(self.root))))
            target.write_text(TEAM)
            self.fix()
            self.assertEqual((target.read_text(), leftovers(self.root)), (MENDED, []), (name, count))
        self.assertLessEqual({(True, 0), (True, 1), (False, 1), (False, 0)}, set(seen), "not killed at all stages")

    @needs.tracing
    def test_killed_runs_whose_next_one_is_refused(self):
        """What exists already is not written over by the next run; what lies beside it is taken away all the same."""
        (self.root / "okr.yaml").unlink()
        self.write("in.csv", "Team,Cycle,Objective,Key result,Baseline,Target\nquay,2026-Q1,Guests stay,Share of guests,1%,9%\n"
                             "pier,2026-Q1,Guests come,Number of guests,1,9\n")
        for words, at in ((("import", "in.csv", "--into", "."), 2), (("init", "."), 2), (("init", "new"), 3)):
            subprocess.run(["strace", "-f", "-o", "/dev/null", "-e", "trace=renameat2", "-e",
                            f"inject=renameat2:signal=KILL:when={at}", OKR, *words], cwd=self.root, capture_output=True)
            left = [path for path in self.root.rglob(".okr-*.tmp")]
            self.assertEqual(len(left), 1, words)
            again = okr(*words, cwd=self.root)
            self.assertEqual(again.returncode, 2, words)
            self.assertIn(b"exists already", again.stderr)
            self.assertEqual([path for path in self.root.rglob(".okr-*.tmp")], [], words)
            shutil.rmtree(self.root / "okrs", True)

    @needs.tracing
    def test_each_call_that_writes_fails(self):
        errors = {"openat": "EACCES", "write": "ENOSPC", "fsync": "EIO", "close": "EIO", "fchmod": "EPERM", "renameat2": "EBUSY",
                  "getrandom": "ENOSYS", "fstat": "EIO", "newfstatat": "EIO", "pread64": "EIO"}
        target = self.write("ferries.yaml", TEAM)
        refused = set()
        for name, count, line in self.calls():
            if name not in errors or name == "write" and (" write(1," in line or " write(2," in line):
                continue
            for error in {errors[name], "EDQUOT" if name == "write" else errors[name], "EXDEV" if name == "renameat2" else errors[name]}:
                target.write_text(TEAM)
                result = subprocess.run(["strace", "-f", "-o", "/dev/null", "-e", f"trace={name}", "-e",
                                         f"inject={name}:error={error}:when={count}", OKR, "lint", "--fix"],
                                        cwd=self.root, capture_output=True)
                text = target.read_text()
                self.assertIn(text, (TEAM, MENDED), (name, count, error))
                if result.returncode == 2:
                    self.assertEqual(text, TEAM, (name, count, error, result.stderr))
                    self.assertTrue(result.stderr)
                    refused.add(name)
                else:
                    self.assertEqual((result.returncode in (0, 1), text), (True, MENDED), (name, count, error, result))
                self.assertEqual(leftovers(self.root), [], (name, count, error))
        self.assertLessEqual({"openat", "write", "fsync", "close", "fchmod", "renameat2", "pread64"}, refused)

    @needs.tracing
    def test_short_writes_and_interruptions(self):
        target = self.write("ferries.yaml", TEAM)
        for inject in ("write:error=EINTR:when=1", "fsync:error=EINTR:when=1", "flock:error=EINTR:when=1"):
            target.write_text(TEAM)
            subprocess.run(["strace", "-f", "-o", "/dev/null", "-e", f"inject={inject}", OKR, "lint", "--fix"],
                           cwd=self.root, capture_output=True)
            self.assertEqual((target.read_text(), leftovers(self.root)), (MENDED, []), inject)

    @needs.tracing
    def test_disks_that_know_no_swapping_of_names(self):
        target = self.write("ferries.yaml", TEAM)
        subprocess.run(["strace", "-f", "-o", "/dev/null", "-e", "inject=renameat2:error=EINVAL", OKR, "lint", "--fix"],
                       cwd=self.root, capture_output=True)
        self.assertEqual((target.read_text(), leftovers(self.root)), (MENDED, []))

    @needs.tracing
    def test_nothing_else_is_written_and_nothing_run(self):
        self.write("ferries.yaml", TEAM)
        opened = [line for _, _, line in self.calls() if "openat(" in line and ("O_CREAT" in line or "O_WRONLY" in line)]
        self.assertEqual(len(opened), 1)
        self.assertIn('".okr-', opened[0])
        self.assertIn("O_NOFOLLOW", opened[0])


class Together(Case):
    def test_two_runs_at_once(self):
        names = [f"{n}.yaml" for n in range(8)]
        olds = [TEAM.replace("team: ferries", f"team: t{n}") for n in range(8)]
        for _ in range(15):
            for name, text in zip(names, olds):
                self.write(name, text)
            results = []
            threads = [threading.Thread(target=lambda: results.append(self.fix())) for _ in range(3)]
            for thread in threads:
                thread.start()
            for thread in threads:
                thread.join()
            self.assertEqual([(self.root / name).read_text() for name in names],
                             [MENDED.replace("team: ferries", f"team: t{n}") for n in range(8)])
            self.assertEqual(leftovers(self.root), [])
            for result in results:
                self.assertIn(result.returncode, (0, 1, 2))
                if result.returncode == 2:
                    self.assertIn(b"changed meanwhile", result.stderr)

    def test_an_editor_saves_meanwhile(self):
        """Whatever the editor wrote is there at the end, mended or not."""
        target = self.write("ferries.yaml", TEAM)
        generator = random.Random(11)
        for turn in range(25):
            target.write_text(TEAM)
            run = subprocess.Popen([OKR, "lint", "--fix"], cwd=self.root, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
            time.sleep(generator.uniform(0.0, 0.2))
            edited = TEAM.replace("month from 40", f"month from {41 + turn}")
            beside = self.root / "saved.swp"
            beside.write_text(edited)
            os.replace(beside, target)
            _, errors = run.communicate()
            self.assertIn(f"month from {41 + turn}", target.read_text())
            if run.returncode == 2:
                self.assertIn(b"changed meanwhile", errors)

    def test_a_lock_that_somebody_holds(self):
        import fcntl
        target = self.write("ferries.yaml", TEAM)
        folder = os.open(self.root, os.O_RDONLY)
        self.addCleanup(os.close, folder)
        fcntl.flock(folder, fcntl.LOCK_EX)
        run = subprocess.Popen([OKR, "lint", "--fix"], cwd=self.root, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
        time.sleep(1.0)
        self.assertEqual((run.poll(), target.read_text()), (None, TEAM))
        fcntl.flock(folder, fcntl.LOCK_UN)
        run.communicate()
        self.assertEqual(target.read_text(), MENDED)

    def test_leftovers_of_others_stay(self):
        target = self.write("ferries.yaml", TEAM)
        for name in (".okr-0123456789abcdef-0123456789abcdef.tmp", ".okr-mine.tmp", "ferries.yaml.tmp"):
            self.write(name, "theirs")
        self.fix()
        self.assertEqual(target.read_text(), MENDED)
        self.assertEqual((self.root / ".okr-0123456789abcdef-0123456789abcdef.tmp").read_text(), "theirs")
        self.assertEqual((self.root / "ferries.yaml.tmp").read_text(), "theirs")


if __name__ == "__main__":
    needs.main(sys.argv[2:])

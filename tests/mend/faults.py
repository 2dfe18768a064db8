#!/usr/bin/python3
"""`lint --fix` when something goes wrong: a kill, a full disk, a folder that may not be written, two runs at once.

    faults.py OKR [TEST...]

A file is whole-old or whole-new at every moment; a run that could not do its work ends with 2, names the file, and leaves nothing behind.
What needs rights or tools that are not there is skipped with a message.
"""
import os
import pathlib
import random
import shutil
import stat
import subprocess
import sys
import tempfile
import threading
import time
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import needs  # noqa: E402
from faulted import ENV, OKR, OLD, ROOT, STRACE, Case, new  # noqa: E402


class Rights(Case):
    def as_nobody(self, **keywords):
        """The run of a user without rights; the program is copied to where that user can reach it."""
        place = pathlib.Path(tempfile.mkdtemp(prefix="okr-fault-bin-"))
        self.addCleanup(shutil.rmtree, place)
        place.chmod(0o755), self.root.chmod(0o755)
        shutil.copy(OKR, place / "okr")
        before = ["setpriv", "--reuid", "65534", "--regid", "65534", "--clear-groups"] if ROOT else []
        return self.fix(before=before, okr=str(place / "okr"), **keywords)

    def setUp(self):
        super().setUp()
        if ROOT and not shutil.which("setpriv"):
            self.skipTest("root passes all rights, and there is no setpriv")

    def give(self):
        for path in [self.root, *self.root.rglob("*")]:
            if ROOT:
                os.chown(path, 65534, 65534)

    def test_a_folder_that_may_not_be_written(self):
        path, = self.workspace(["ferry"])
        self.give()
        path.parent.chmod(0o555)
        self.refused(self.as_nobody(), path)

    def test_the_third_of_five_fails(self):
        paths = self.workspace(["a", "b", "c", "d", "e"], "okrs/{0}/{0}.yaml")
        self.give()
        paths[2].parent.chmod(0o555)
        result = self.as_nobody()
        self.refused(result, paths[2])
        self.old(*paths[3:])
        mended = [path for path in paths if path.read_text() == new(self.files[path])]
        self.assertIn(mended, ([], paths[:2]))
        for path in mended:
            self.assertIn(str(path.relative_to(self.root)), result.stderr)

    def test_a_file_of_mode_0444(self):
        path, = self.workspace(["ferry"])
        path.chmod(0o444)
        self.give()
        result = self.as_nobody()
        self.assertEqual(stat.S_IMODE(path.stat().st_mode), 0o444)
        if result.returncode != 2:
            self.assertEqual(path.read_text(), new(self.files[path]))
        self.whole(), self.no_leftover()

    def test_modes_whatever_the_mask(self):
        path, = self.workspace(["ferry"])
        for mask, mode in ((0o077, 0o664), (0o000, 0o600), (0o777, 0o644)):
            self.restore()
            path.chmod(mode)
            self.fix(preexec_fn=lambda: os.umask(mask))
            self.assertEqual((stat.S_IMODE(path.stat().st_mode), path.read_text()), (mode, new(self.files[path])))

    @unittest.skipUnless(ROOT, "only root may give files away")
    def test_the_owner_stays(self):
        path, = self.workspace(["ferry"])
        os.chown(path, 65534, 65533)
        result = self.fix()
        self.assertEqual((path.stat().st_uid, path.stat().st_gid), (65534, 65533), result)
        self.whole(), self.no_leftover()

    def test_extended_attributes_stay_or_the_run_is_refused(self):
        path, = self.workspace(["ferry"])
        try:
            os.setxattr(path, "user.label", b"harbour")
        except OSError:
            self.skipTest("this file system has no extended attributes")
        result = self.fix()
        self.assertEqual(os.getxattr(path, "user.label"), b"harbour", result)


class Links(Case):
    def test_a_hard_link_is_not_lost_in_silence(self):
        path, = self.workspace(["ferry"])
        other = self.root / ".other"
        os.link(path, other)
        result = self.fix()
        if path.stat().st_ino == other.stat().st_ino:
            self.assertEqual(path.read_text(), other.read_text())
            self.assertTrue(result.returncode == 2 or path.read_text() == new(self.files[path]))
        else:
            self.assertRegex(result.stderr, "link")

    def test_a_link_out_of_the_root_is_not_followed(self):
        self.workspace(["ferry"])
        outside = pathlib.Path(tempfile.mkdtemp(prefix="okr-fault-"))
        self.addCleanup(shutil.rmtree, outside)
        target = outside / "theirs.yaml"
        target.write_text(OLD.format(team="velmaro"))
        (self.root / "okrs/theirs.yaml").symlink_to(target)
        (self.root / "okrs/folder").symlink_to(outside)
        for arguments in ([], ["okrs/theirs.yaml"], ["okrs/folder/theirs.yaml"], ["okrs/folder"]):
            result = self.fix(*arguments)
            self.assertEqual(target.read_text(), OLD.format(team="velmaro"), arguments)
            self.assertNotIn("velmaro", result.stdout + result.stderr)
            self.assertEqual(os.listdir(outside), ["theirs.yaml"])

    def test_a_link_in_the_root_that_points_to_itself_or_nowhere(self):
        path, = self.workspace(["ferry"])
        (self.root / "okrs/loop.yaml").symlink_to("loop.yaml")
        (self.root / "okrs/gone.yaml").symlink_to("nowhere.yaml")
        self.fix()
        self.assertEqual(path.read_text(), new(self.files[path]))
        self.assertFalse((self.root / "okrs/nowhere.yaml").exists())


class Disk(Case):
    def test_a_full_disk(self):
        disk = self.root / "disk"
        disk.mkdir()
        mount = ["mount", "-t", "tmpfs", "-o", "size=64k", "tmpfs", str(disk)]
        script = """set -e; {mount}; printf 'okr: 1\\n' > {disk}/okr.yaml; cat > {disk}/ferry.yaml; cp {disk}/ferry.yaml {keep}
                    set +e; cd {disk}; dd if=/dev/zero of=filler bs=4k count=64 2>/dev/null; {okr} lint --fix > {keep}.out 2> {keep}.err; echo $?; cmp ferry.yaml {keep} && echo same
                    rm filler; ls -A | tr '\\n' ' '"""
        keep = self.root / "kept"
        script = script.format(mount=" ".join(mount), disk=disk, okr=OKR, keep=keep)
        text = OLD.format(team="ferry") + "# filler\n" * 3000
        result = subprocess.run(["unshare", *([] if ROOT else ["-r"]), "-m", "sh", "-c", script], env=ENV, input=text, capture_output=True, text=True,
                                timeout=60)
        if result.returncode:
            self.skipTest("no small disk can be mounted here: " + result.stderr.strip())
        self.assertEqual(result.stdout.split(), ["2", "same", "ferry.yaml", "okr.yaml"], (result, pathlib.Path(f"{keep}.err").read_text()))
        self.assertIn("ferry.yaml", pathlib.Path(f"{keep}.err").read_text())

    def test_a_disk_that_may_only_be_read(self):
        self.workspace(["ferry"])
        script = f"mount --bind {self.root} {self.root} && mount -o remount,ro,bind {self.root} || exit 77; cd {self.root}; exec {OKR} lint --fix"
        result = subprocess.run(["unshare", *([] if ROOT else ["-r"]), "-m", "sh", "-c", script], env=ENV, capture_output=True, text=True, timeout=60)
        if result.returncode == 77 or "unshare" in result.stderr:
            self.skipTest("nothing can be mounted here")
        self.refused(result, *self.files)

    def test_a_limit_on_the_size_of_files(self):
        path, = self.workspace(["ferry"], extra="# filler\n" * 3000)
        result = subprocess.run(["sh", "-c", f"ulimit -f 8; exec {OKR} lint --fix"], cwd=self.root, env=ENV, capture_output=True, text=True, timeout=60)
        self.old(), self.no_leftover()
        self.assertEqual(result.returncode, 2, result)


class Together(Case):
    def test_two_runs_at_once(self):
        paths = self.workspace(["a", "b", "c"])
        for turn in range(15):
            self.restore()
            runs = [subprocess.Popen([OKR, "lint", "--fix", "-q"], cwd=self.root, env=ENV, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE)
                    for _ in range(2)]
            codes = [(run.communicate()[1] and None, run.returncode)[1] for run in runs]
            self.assertTrue(set(codes) <= {0, 1, 2}, codes)
            self.whole(), self.no_leftover()
            if 2 not in codes:
                for path in paths:
                    self.assertEqual(path.read_text(), new(self.files[path]), turn)

    def test_killed_at_any_moment(self):
        self.workspace([f"team-{n}" for n in range(12)])
        begin = time.monotonic()
        self.fix()
        length, chance = time.monotonic() - begin, random.Random(7)
        seen = set()
        for _ in range(40):
            self.restore()
            run = subprocess.Popen([OKR, "lint", "--fix", "-q"], cwd=self.root, env=ENV, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
            time.sleep(chance.uniform(0, length * 1.1))
            run.kill()
            run.wait()
            self.whole()
            seen.add(sum(path.read_text() == new(text) for path, text in self.files.items()))
            left = set(self.names()) - set(self.expected_names())
            self.assertLessEqual(len(left), 1)
            if left:
                self.fix()
                self.no_leftover()
        self.assertTrue(seen - {0, len(self.files)}, "no run was killed half way")
        self.fix()
        self.assertEqual([p for p, t in self.files.items() if p.read_text() != new(t)], [])
        self.no_leftover()

    @staticmethod
    def when_written(path, change):
        """The new text stands beside the old one: a file that was not there."""
        deadline = time.monotonic() + 60
        while os.listdir(path.parent) == [path.name] and time.monotonic() < deadline:
            time.sleep(0.01)
        change(path)

    @needs.tracing
    def test_changed_meanwhile(self):
        """Between reading and replacing, while the new text is made safe on the disk, somebody else saves the file."""
        def saved(path):
            path.write_text("team: theirs\n")

        def replaced(path):
            (path.parent / ".x").write_text("team: theirs\n")
            os.replace(path.parent / ".x", path)

        def same_size(path):
            times = path.stat()
            path.write_text(path.read_text().replace("Islanders", "Islandets"))
            os.utime(path, ns=(times.st_atime_ns, times.st_mtime_ns))

        def linked(path):
            path.unlink()
            path.symlink_to("../okr.yaml")

        def gone(path):
            path.unlink()

        for change in (saved, replaced, same_size, linked, gone):
            with self.subTest(change=change.__name__):
                self.files.clear()
                path, = self.workspace(["ferry"])
                saver = threading.Thread(target=self.when_written, args=[path, change])
                saver.start()
                result = self.fix(before=[STRACE, "-qq", "-o", "/dev/null", "-e", "trace=fsync,fdatasync,sync_file_range",
                                          "-e", "inject=fsync,fdatasync:delay_enter=1500000:when=1"])
                saver.join()
                theirs = self.root / "okrs/theirs.yaml"
                theirs.unlink(missing_ok=True)
                theirs.write_text(self.files[path])
                change(theirs)
                self.assertEqual(os.path.lexists(path), os.path.lexists(theirs), result)
                self.assertEqual(path.is_symlink(), theirs.is_symlink(), result)
                if path.is_file() and not path.is_symlink() and change is not same_size:
                    self.assertEqual(path.read_text(), "team: theirs\n", result)
                if change is same_size:
                    self.assertIn("Islandets", path.read_text(), result)
                self.assertEqual(result.returncode, 2, result)
                self.assertEqual((self.root / "okr.yaml").read_text(), "okr: 1\n")
                theirs.unlink(missing_ok=True), path.unlink(missing_ok=True)
                self.assertEqual(self.names(), ["okr.yaml"])


if __name__ == "__main__":
    needs.main(sys.argv[2:], verbosity=0)

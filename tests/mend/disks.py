#!/usr/bin/python3
"""Disks that know less than others, and calls that fail late: what the program writes is there whole, or the run says
why not and leaves the old file and nothing beside it.

    disks.py OKR [TEST...]
"""
import os
import sys
import unittest

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import needs  # noqa: E402
from faulted import STRACE, Case, new  # noqa: E402

# user::rw-, user:65534:r--, group::r--, mask::r--, other::---
ACCESS_LIST = bytes.fromhex("02000000" "01000600ffffffff" "02000400feff0000" "04000400ffffffff" "10000400ffffffff" "20000000ffffffff")


def injecting(*faults):
    """`CALL:error=E:when=N` for each fault; every call of that name where no `when` is given."""
    words = [STRACE, "-f", "-qq", "-o", "/dev/null"]
    for fault in faults:
        words += ["-e", f"inject={fault}"]
    return words


@needs.tracing
class Mended(Case):
    """`okr lint --fix`, which replaces a file by one that keeps all that the old one had."""

    def setUp(self):
        super().setUp()
        self.path, = self.workspace(["ferry"])

    def after(self, *faults):
        self.restore()
        return self.fix(before=injecting(*faults))

    def goes_on(self, *faults):
        result = self.after(*faults)
        self.assertIn(result.returncode, (0, 1), (faults, result))
        self.assertEqual(self.path.read_text(), new(self.files[self.path]), (faults, result))
        self.no_leftover()

    def gives_up(self, says, *faults):
        result = self.after(*faults)
        self.refused(result, self.path)
        self.assertIn(says, result.stderr, faults)

    def attribute(self, name, value):
        try:
            os.setxattr(self.path, name, value)
        except OSError as error:
            self.skipTest(f"no such attributes here: {error}")
        self.restore = lambda: None

    def test_disks_without_locks_syncing_or_attributes(self):
        for fault in ("flock:error=ENOLCK", "fsync:error=EINVAL", "fsync:error=ENOSYS", "flistxattr:error=EOPNOTSUPP", "flistxattr:error=ENOSYS",
                      "getrandom:error=EINTR:when=1"):
            with self.subTest(fault):
                self.goes_on(fault)

    def test_a_name_that_is_taken(self):
        for turn in range(1, 60):  # the one that makes the new file is among them
            result = self.after(f"openat:error=EEXIST:when={turn}")
            if result.returncode in (0, 1):
                self.assertEqual(self.path.read_text(), new(self.files[self.path]))
            else:
                self.old(self.path)
            self.no_leftover()

    def test_a_lock_that_is_never_free(self):
        self.gives_up("locked its folder for ten seconds", "flock:error=EAGAIN", "clock_nanosleep:retval=0")

    def test_attributes_that_cannot_be_read(self):
        self.attribute("user.label", b"harbour")
        for fault in ("flistxattr:error=EIO", "fgetxattr:error=EIO", "fgetxattr:error=ERANGE"):
            with self.subTest(fault):
                self.gives_up("its attributes cannot be read", fault)

    def test_attributes_that_cannot_be_kept(self):
        self.attribute("user.label", b"harbour")
        self.gives_up("its attribute user.label could not be kept", "fsetxattr:error=ENOSPC")
        self.assertEqual(os.getxattr(self.path, "user.label"), b"harbour")

    def test_an_access_list_that_cannot_be_kept(self):
        self.attribute("system.posix_acl_access", ACCESS_LIST)
        self.gives_up("its access list could not be kept", "fsetxattr:error=EOPNOTSUPP")
        self.assertEqual(os.getxattr(self.path, "system.posix_acl_access"), ACCESS_LIST)

    def test_an_attribute_of_the_folder_that_cannot_be_taken_off(self):
        try:
            os.setxattr(self.path.parent, "system.posix_acl_default", ACCESS_LIST)
        except OSError as error:
            self.skipTest(f"no access lists here: {error}")
        self.gives_up("its access list could not be kept", "fremovexattr:error=EIO")
        self.goes_on()
        self.assertNotIn("system.posix_acl_access", os.listxattr(self.path))

    @unittest.skipUnless(os.geteuid() == 0, "wants root")
    def test_a_group_that_one_is_not_in(self):
        os.chown(self.path, 0, 23456)
        self.restore = lambda: None
        self.gives_up("it belongs to a group that you are not in", "fchown:error=EPERM")
        self.assertEqual(self.path.stat().st_gid, 23456)

    def test_a_mode_that_does_not_stay(self):
        self.gives_up("its mode", "fchmod:retval=0")

    def test_a_disk_that_became_read_only(self):
        self.gives_up("read-only", "faccessat2:error=EROFS", "faccessat:error=EROFS")

    def test_a_swap_whose_way_back_fails(self):
        """The old text is not thrown away, wherever it lies."""
        result = self.after("fsync:error=EIO:when=2", "renameat2:error=EIO:when=2")
        self.assertEqual(result.returncode, 2, result)
        self.assertIn("what it was before now lies beside it", result.stderr)
        beside, = set(self.names()) - set(self.expected_names())
        self.assertEqual((self.root / beside).read_text(), self.files[self.path])
        self.assertEqual(self.path.read_text(), new(self.files[self.path]))

    def test_a_disk_without_swapping_that_fails(self):
        self.gives_up("may not write", "renameat2:error=EINVAL", "renameat:error=EACCES")

    def test_a_disk_without_swapping_that_does_not_confirm(self):
        result = self.after("renameat2:error=EINVAL", "fsync:error=EIO:when=2")
        self.assertEqual((result.returncode, self.path.read_text()), (2, new(self.files[self.path])), result)
        self.assertIn("it is written, but the disk does not confirm it", result.stderr)
        self.no_leftover()


@needs.tracing
class Made(Case):
    """`okr import` and `--output`, which make files: all of them, or none."""

    def setUp(self):
        super().setUp()
        self.table = self.root / "plan.csv"
        self.files[self.table] = ("Team,Cycle,Objective,Key Result,Target\nferry,2026-Q1,Boats are on time,Departures on time,90%\n"
                                  "kiosk,2026-Q1,Coffee is hot,Cups sold before departure,90\n")
        self.restore()

    def made(self, *faults):
        result = self.run_okr("import", "plan.csv", "--into", "okrs", before=injecting(*faults))
        return result, set(self.names()) - set(self.expected_names())

    def test_disks_that_know_no_free_names(self):
        result, files = self.made("renameat2:error=EINVAL")
        self.assertEqual((result.returncode in (0, 1), len(files)), (True, 2), result)
        self.assertFalse([name for name in files if ".tmp" in name])

    def test_none_where_one_cannot_be_made(self):
        for faults, says in ((["mkdir:error=ENOSPC"], "the disk is full"), (["renameat2:error=EEXIST:when=2"], "it exists already"),
                             (["renameat2:error=EINVAL", "linkat:error=EEXIST:when=2"], "it exists already"),
                             (["fsync:error=EIO:when=1"], "the disk reports an error"), (["fsync:error=EIO:when=2"], "the disk reports an error"),
                             (["fsync:error=EIO:when=4"], "the disk reports an error"), (["getrandom:error=ENOSYS"], "no random numbers")):
            with self.subTest(faults):
                result, files = self.made(*faults)
                self.assertEqual((result.returncode, files), (2, set()), result)
                self.assertIn(says, result.stderr)

    def test_a_report_over_an_older_one(self):
        report = self.root / "report.json"
        for fault in ("fchmod:error=EPERM", "write:error=ENOSPC:when=1", "fsync:error=EIO:when=1", "renameat:error=EBUSY"):
            with self.subTest(fault):
                report.write_text("older")
                result = self.run_okr("lint", "--output", "json=report.json", before=injecting(fault))
                self.assertEqual((result.returncode, report.read_text()), (2, "older"), result)
                self.assertIn("report.json", result.stderr)
                report.unlink()
                self.no_leftover()

    def test_no_report_that_the_disk_does_not_confirm(self):
        result = self.run_okr("lint", "--output", "json=report.json", before=injecting("fsync:error=EIO:when=2"))
        self.assertEqual(result.returncode, 2, result)
        self.no_leftover()


if __name__ == "__main__":
    needs.main(sys.argv[2:])

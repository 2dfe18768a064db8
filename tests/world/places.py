#!/usr/bin/python3
"""Names and places: files with odd names, links, pipes and devices, files that may not be read or that change while they
are read, patterns that would leave the workspace. One bad file hides nothing of another, and nothing outside is read.

    places.py OKR [CLASS...]
"""
import itertools
import json
import os
import shutil
import socket
import subprocess
import sys
import threading
import time
import unittest
import urllib.parse

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import needs  # noqa: E402
from support import CODES, KIOSK, OKR, Repository

SECRET = "team: secret\ncycle: 2026-Q1\nobjectives: [The combination of the safe is 4711]\n"
ODD = [b"new\nline.yaml", b"\x1b[31mred.yaml", b"per%20cent.yaml", b"sharp#1.yaml", b"what?.yaml", b"quo\"te'.yaml", b"back\\slash.yaml",
       b"-rf.yaml", b"--fix.yaml", b"two  words .yaml", b"x" * 250 + b".yaml", b"caf\xe9.yaml", b"\xff\xfe.yaml", "日本.yaml".encode(),
       b"::error::.yaml", b"\xe2\x80\xaefdp.yaml", b"$(touch x).yaml", b"a,b:c.yaml", b"@x.yaml", b"=cmd().yaml", b"<img src=x>.yaml"]


class Place(unittest.TestCase):
    def setUp(self):
        self.repository = Repository()
        self.addCleanup(self.repository.remove)
        self.root = self.repository.root

    def lint(self, *words, **more):
        return self.repository.run("lint", "--no-baseline", *words, **more)

    def findings(self, *words):
        """What is found; exit codes 0 and 1 alone."""
        result = self.lint("--format", "json", *words)
        self.assertIn(result.returncode, (0, 1), result.stderr)
        return json.loads(result.stdout)["findings"]

    def others_are_told(self):
        self.assertIn("okrs/2026-Q1/kiosk.yaml", {finding["file"] for finding in self.findings()})


class Names(Place):
    def setUp(self):
        super().setUp()
        for number, name in enumerate(ODD):
            with open(os.fsencode(self.root) + b"/okrs/" + name, "wb") as file:
                file.write(KIOSK.replace("kiosk", f"t{number}").encode())

    def test_all_are_read_and_each_is_told_in_every_format(self):
        for form in "text concise json jsonl sarif github gitlab junit checkstyle rdjson rdjsonl markdown".split():
            output = self.lint("--select", "kr-action", "--format", form)
            with self.subTest(form):
                self.assertEqual(output.returncode, 1, output.stderr)
                output.stdout.decode("utf-8")
                self.assertEqual({byte for byte in output.stdout if byte < 32 and byte != 10 or byte == 127}, set())
        self.assertEqual(len(self.findings("--select", "kr-action")), len(ODD) + 1)

    def test_what_text_shows_is_one_line_a_file(self):
        lines = self.lint("--format", "concise", "--select", "kr-action").stdout.decode().splitlines()
        self.assertEqual(sum("[kr-action]" in line for line in lines), len(ODD) + 1)
        self.assertFalse([line for line in lines if line.startswith("::")])

    def test_the_list_of_files_is_one_line_a_file(self):
        listed = self.lint("--list-files").stdout
        self.assertEqual({byte for byte in listed if byte < 32 and byte != 10 or byte == 127}, set())
        self.assertEqual(listed.count(b"\n"), len(ODD) + 5)
        self.assertFalse([line for line in listed.splitlines() if line.startswith(b"::")])

    def test_a_place_in_sarif_leads_back_to_the_file(self):
        for result in json.loads(self.lint("--format", "sarif").stdout)["runs"][0]["results"]:
            uri = result["locations"][0]["physicalLocation"]["artifactLocation"]["uri"]
            with self.subTest(uri):
                self.assertRegex(uri, r"\A[A-Za-z0-9._~!$&'()*+,;=@/%-]+\Z")
                self.assertTrue(os.path.exists(os.fsencode(self.root) + b"/" + urllib.parse.unquote_to_bytes(uri)))

    def test_each_can_be_named(self):
        for name in ODD:
            with self.subTest(name):
                result = self.lint("--select", "kr-action", "--", b"okrs/" + name)
                self.assertEqual((result.returncode, result.stdout.count(b"[kr-action]")), (1, 1), result)
        self.assertEqual(self.lint("--select", "kr-action", "--", b"-rf.yaml", cwd=self.root / "okrs").returncode, 1)

    def test_mending_leaves_the_names_as_they_are(self):
        before = sorted(os.listdir(os.fsencode(self.root) + b"/okrs"))
        self.assertIn(self.lint("--fix", "--unsafe-fixes").returncode, (0, 1))
        self.assertEqual(sorted(os.listdir(os.fsencode(self.root) + b"/okrs")), before)

    def test_names_longer_than_there_are_are_refused_in_a_line(self):
        for name in ("x" * 300 + ".yaml", "d/" * 2000 + "x.yaml", "x" * 100000):
            result = self.lint("--", name)
            self.assertEqual((result.returncode, result.stdout, result.stderr.count(b"\n")), (2, b"", 1))


class Links(Place):
    def setUp(self):
        super().setUp()
        self.outside = self.repository.top / "secret.yaml"
        self.outside.write_text(SECRET)
        okrs = self.root / "okrs"
        for name, target in {"out.yaml": "../../secret.yaml", "far.yaml": str(self.outside), "passwd.yaml": "/etc/passwd", "up": "../..",
                             "self.yaml": "self.yaml", "one.yaml": "two.yaml", "two.yaml": "one.yaml", "nowhere.yaml": "gone.yaml",
                             "round": ".", "zero.yaml": "/dev/zero", "in.yaml": "2026-Q1/kiosk.yaml"}.items():
            (okrs / name).symlink_to(target)

    def test_none_leads_out_and_none_runs_in_a_circle(self):
        for words in (("lint", "--no-baseline", "--format", "json"), ("show",), ("align",), ("export",), ("graph",), ("diff",),
                      ("lint", "--no-baseline", "--fix", "--unsafe-fixes")):
            result = self.repository.run(*words)
            with self.subTest(words):
                self.assertIn(result.returncode, (0, 1), result.stderr)
                self.assertNotIn(b"4711", result.stdout + result.stderr)
                self.assertNotIn(b"root:", result.stdout + result.stderr)
        self.assertEqual(self.outside.read_text(), SECRET)

    def test_a_named_one_that_leads_out_is_refused_and_shows_nothing(self):
        for name in ("out.yaml", "far.yaml", "passwd.yaml", "self.yaml", "nowhere.yaml", "zero.yaml"):
            result = self.lint("okrs/" + name)
            with self.subTest(name):
                self.assertEqual((result.returncode, result.stdout), (2, b""), result)
                self.assertNotIn(b"4711", result.stderr)

    def test_settings_and_baseline_that_are_links_out(self):
        for name in ("okr.yaml", "okr.baseline", "okr.approvals", ".mailmap"):
            (self.root / name).unlink(missing_ok=True)
            (self.root / name).symlink_to(self.outside)
            for words in (("lint",), ("review", "main...draft"), ("baseline", "write"), ("log",)):
                result = self.repository.run(*words)
                self.assertNotIn(b"4711", result.stdout + result.stderr, (name, words))
            self.assertEqual(self.outside.read_text(), SECRET, name)
            (self.root / name).unlink()
            self.repository.write("okr.yaml", "okr: 1\n")


class NoFiles(Place):
    def test_pipes_sockets_devices_and_folders_are_not_opened(self):
        okrs = self.root / "okrs"
        os.mkfifo(okrs / "pipe.yaml")
        (okrs / "folder.yaml").mkdir()
        with socket.socket(socket.AF_UNIX) as server:
            os.chdir(okrs)
            server.bind("socket.yaml")
            os.chdir("/")
            self.others_are_told()
            for name in ("pipe.yaml", "socket.yaml"):
                result = self.lint("okrs/" + name)
                self.assertEqual((result.returncode, result.stdout), (2, b""), result)
        self.assertEqual(self.lint("/dev/zero").returncode, 2)
        self.assertEqual(self.lint("okrs/folder.yaml").returncode, 2)

    def test_a_setting_that_is_no_file(self):
        for make in (os.mkfifo, os.mkdir):
            for name in ("okr.baseline", "okr.yaml"):
                shutil.rmtree(self.root / name) if (self.root / name).is_dir() else (self.root / name).unlink(missing_ok=True)
                make(self.root / name)
                result = self.repository.run("lint")
                self.assertIn(result.returncode, (0, 1, 2))
                os.rmdir(self.root / name) if make is os.mkdir else os.unlink(self.root / name)
                self.repository.write("okr.yaml", "okr: 1\n")


class Rights(Place):
    @unittest.skipUnless(os.geteuid() == 0 and shutil.which("setpriv"), "needs root and setpriv, to be somebody else")
    def test_what_may_not_be_read_is_named_and_the_rest_is_told(self):
        os.chmod(self.repository.top, 0o755)
        (self.root / "okrs/2026-Q1/deck.yaml").chmod(0)
        subprocess.run(["chown", "-R", "65534", str(self.root)], check=True)
        command = ["setpriv", "--reuid=65534", "--clear-groups", OKR, "lint", "--no-baseline", "--format", "concise"]
        result = subprocess.run(command, cwd=self.root, capture_output=True, timeout=60, check=False)
        self.assertEqual(result.returncode, 2, result)
        self.assertIn(b"okrs/2026-Q1/deck.yaml", result.stderr)
        (self.root / "okrs/2026-Q1/deck.yaml").chmod(0o644)
        (self.root / "okrs/locked").mkdir(mode=0)
        os.chown(self.root / "okrs/locked", 65534, 0)
        result = subprocess.run(command, cwd=self.root, capture_output=True, timeout=60, check=False)
        self.assertIn(b"okrs/locked", result.stdout + result.stderr)


class Meanwhile(Place):
    def change(self, what):
        """Changes files in a thread while the program runs again and again."""
        done = threading.Event()
        times, failures = 0, []

        def go_on():
            nonlocal times
            try:
                while not done.is_set():
                    what()
                    times += 1
                    time.sleep(0.001)
            except Exception as error:
                failures.append(error)
        changing = threading.Thread(target=go_on)
        changing.start()
        try:
            commands = [("lint", "--no-baseline", "--format", "json"), ("show", "--format", "json"), ("diff",), ("align",)]
            deadline = time.monotonic() + 60
            for run, words in enumerate(itertools.cycle(commands)):
                if failures or time.monotonic() > deadline or (run >= 8 and times > 8):
                    break
                result = self.repository.run(*words)
                self.assertIn(result.returncode, (0, 1, 2), (words, result.stderr))
                if result.returncode == 2:
                    self.assertEqual((result.stdout, result.stderr.count(b"\n")), (b"", 1), words)
        finally:
            done.set()
            changing.join()
        self.assertEqual(failures, [], "the changes went on to the end")
        self.assertGreater(times, 8)

    def test_files_that_come_and_go(self):
        path = self.root / "okrs/2026-Q1/come.yaml"

        def come_and_go():
            path.write_text(KIOSK.replace("kiosk", "come"))
            path.unlink()
        self.change(come_and_go)

    def test_files_that_grow_and_shrink(self):
        path = self.root / "okrs/2026-Q1/grow.yaml"

        def grow_and_shrink():
            path.write_text(KIOSK.replace("kiosk", "grow"))
            with open(path, "a", encoding="utf-8") as file:
                file.writelines("# a line more\n" for _ in range(2000))
            os.truncate(path, 40)
        self.change(grow_and_shrink)

    def test_folders_that_become_files_and_links(self):
        path = self.root / "okrs/turning"

        def turn():
            path.mkdir()
            (path / "a.yaml").write_text(KIOSK.replace("kiosk", "turning"))
            shutil.rmtree(path)
            path.symlink_to("/etc")
            path.unlink()
        self.change(turn)


class Patterns(Place):
    def test_patterns_cannot_leave_the_workspace(self):
        (self.repository.top / "secret.yaml").write_text(SECRET)
        for pattern in ("../../**", "../*.yaml", "/etc/*", "/**", "okrs/../../*", "**/**/**/**/*", "~/*", "./../**"):
            for key in ("include", "exclude"):
                self.repository.write("okr.yaml", f"okr: 1\n{key}: [{json.dumps(pattern)}]\n")
                for words in (("lint", "--no-baseline", "--list-files"), ("lint", "--no-baseline")):
                    result = self.repository.run(*words)
                    with self.subTest((key, pattern)):
                        self.assertNotIn(b"secret", result.stdout)
                        self.assertNotIn(b"4711", result.stdout)

    def test_expensive_patterns_cost_nothing(self):
        for pattern in ("{a,b}" * 30, "[[[[", "*" * 5000, "**/" * 2000, "a*" * 1000 + "b", "[!" * 500, "{" * 5000, "\\", "(a+)+$" * 50):
            self.repository.write("okr.yaml", f"okr: 1\nexclude: [{json.dumps(pattern)}]\n")
            with self.subTest(pattern[:20]):
                self.assertIn(self.lint().returncode, CODES)


if __name__ == "__main__":
    needs.main(sys.argv[2:])

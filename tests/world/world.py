#!/usr/bin/python3
"""The world around a run: languages, clocks, terminals, an empty environment, odd arguments, two runs at once. What is
reported depends on the files, the arguments and the day, and on nothing else.

    world.py OKR [CLASS...]
"""
import os
import subprocess
import sys
import threading
import unittest

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import needs  # noqa: E402
from support import CODES, KIOSK, OKR, Case, Repository, all_runs, of_documents

WORLDS = [{"LC_ALL": "C"}, {"LC_ALL": "tr_TR.UTF-8", "LANG": "tr_TR.UTF-8"}, {"LC_ALL": "xx_YY.nonsense"}, {"TZ": "Nowhere/Bogus"},
          {"TZ": ":/etc/passwd"}, {"TZ": "Pacific/Kiritimati"}, {"TERM": "dumb", "COLUMNS": "0"}, {"TERM": "x" * 5000},
          {"COLUMNS": "100000"}, {"COLUMNS": "-1"}, {"LINES": "nonsense", "COLUMNS": "nonsense"}, {"HOME": "/nonexistent"},
          {"TMPDIR": "/nonexistent"}, {"GIT_DIR": "/nonexistent", "GIT_WORK_TREE": "/", "GIT_INDEX_FILE": "/nonexistent"},
          {"LD_BIND_NOW": "1", "MALLOC_PERTURB_": "77"}]
WRONG = [("",), ("lint", ""), ("lint", "", ""), ("lint", "@x"), ("lint", "--", "--"), ("show", ""), ("log", "\x1b[31m"), ("diff", ""),
         ("diff", "..."), ("diff", "-x"), ("diff", "x" * 100000), ("align", "--at", ":/(((("), ("align", "--cycle", ""),
         ("lint", "--format", ""), ("lint", "--output", ""), ("lint", "--output", "="), ("lint", "--output", "json="),
         ("lint", "--select", ","), ("lint", "--severity", "="), ("lint", "\xa0"), ("lint", "*.yaml"), ("lint", "x" * 131000),
         ("--root", ""), ("--root", "", "lint"), ("--today", "", "lint"), ("lint", "--frob=\x1b]0;x\x07"), ("lint", "--format=\x1b[2J"),
         ("checkin", "", "1"), ("export", "--output", "csv=/nowhere/x.csv"), ("rule", ""), ("schema", "\x07"), ("completion", "sh\n"),
         ("manual", "\x1b[1m"), ("market", "\x1b[1m"), ("review", "main...\x9b1m"), ("import", "\x1b.csv"), ("init", "")]
DAYS = ("1970-01-01", "1969-12-31", "2038-01-19", "2100-02-28", "9999-12-31")
NO_DAYS = ("2026-02-30", "2026-13-01", "10000-01-01", "0000-01-01", "-1", "now", "1e9", "2026-1-1", "99999999999999999999-01-01",
           " 2026-01-01", "2026-01-01T00:00:00Z", "２０２６-01-01")


class Same(Case):
    def test_the_same_bytes_in_every_language_zone_and_terminal(self):
        for words in of_documents()[::3]:
            usual = self.repository.run(*words)
            for world in WORLDS:
                result = self.repository.run(*words, env=world)
                with self.subTest((words, world)):
                    self.assertEqual((result.returncode, result.stdout), (usual.returncode, usual.stdout))

    def test_the_same_bytes_again_from_below_and_at_another_place(self):
        moved = self.repository.top / "moved"
        subprocess.run(["cp", "-a", str(self.repository.root), str(moved)], check=True)
        for words in of_documents():
            if "--show-config" in words:                # it names the folder
                continue
            usual = self.repository.run(*words)
            with self.subTest(words):
                self.assertEqual(self.repository.run(*words, cwd=moved).stdout, usual.stdout)
                # These name a file above it: one that is read, and the baseline, for people as they would type it.
                if words[0] != "import" and words != ("baseline", "check", "--format", "concise"):
                    self.assertEqual(self.repository.run(*words, cwd=moved / "okrs/2026-Q1").stdout, usual.stdout)

    def test_the_order_of_files_on_the_disk_does_not_matter(self):
        root = self.repository.top / "order"
        names = [f"t{number}" for number in range(30)]
        outputs = set()
        for order in (names, names[::-1]):
            (root / "okrs").mkdir(parents=True)
            (root / "okr.yaml").write_text("okr: 1\n")
            for name in order:
                (root / f"okrs/{name}.yaml").write_text(KIOSK.replace("kiosk", name))
            outputs.add(b"".join(self.repository.run(*words, cwd=root).stdout for words in (
                ("lint", "--format", "json"), ("show",), ("align",), ("export",), ("graph",))))
            subprocess.run(["rm", "-r", str(root)], check=True)
        self.assertEqual(len(outputs), 1)

    def test_an_empty_environment_will_do(self):
        for words in of_documents()[::4]:
            with self.subTest(words):
                result = subprocess.run([OKR, "--today", "2026-02-10", *words], cwd=self.repository.root, env={},
                                        stdin=subprocess.DEVNULL, capture_output=True, timeout=60, check=False)
                self.assertEqual(result.stdout, self.repository.run(*words).stdout)


class Days(Case):
    def test_every_day_of_the_calendar_will_do(self):
        for day in DAYS:
            for words in (("lint", "--no-baseline"), ("show",), ("align",), ("log",), ("review", "main...draft"), ("graph",), ("export",)):
                with self.subTest((day, words)):
                    result = self.repository.run("--today", day, *words)
                    self.assertIn(result.returncode, CODES[:2] if words[0] != "align" else CODES, result.stderr)
                    self.assertNotRegex(result.stdout, rb"(?<![a-z])(nan|inf)(?![a-z])")

    def test_what_is_no_day_is_refused(self):
        for day in NO_DAYS:
            with self.subTest(day):
                self.one_line(self.repository.run("lint", "--today", day), "is no date")

    def test_init_takes_days_of_this_century_and_the_last(self):
        for number, day in enumerate(DAYS[:4]):
            folder = self.repository.top / f"fresh-{number}"
            with self.subTest(day):
                self.assertEqual(self.repository.run("--today", day, "init", folder).returncode, 0)
                self.assertEqual(self.repository.run("--today", day, "lint", cwd=folder).returncode, 0)


class Arguments(Case):
    def test_odd_words_are_refused_in_a_line_or_taken_as_they_are(self):
        before = self.repository.contents()
        for words in WRONG:
            with self.subTest([word[:30] for word in words]):
                result = self.repository.run(*words)
                self.assertIn(result.returncode, CODES)
                if result.returncode == 2:
                    self.assertEqual((result.stdout, result.stderr.count(b"\n")), (b"", 1), result)
                acting = {byte for byte in result.stdout + result.stderr if byte < 32 and byte != 10 or byte == 127}
                self.assertEqual((acting, b"\xc2\x9b" in result.stderr), (set(), False), result)
        self.assertEqual(self.repository.contents(), before)

    def test_ten_thousand_paths(self):
        result = self.repository.run("lint", "--no-baseline", "--format", "json", *["okrs/2026-Q1/deck.yaml"] * 10000)
        once = self.repository.run("lint", "--no-baseline", "--format", "json", "okrs/2026-Q1/deck.yaml")
        self.assertEqual((result.returncode, result.stdout), (once.returncode, once.stdout))

    def test_bytes_that_are_no_text(self):
        for words in ((b"lint", b"\xff.yaml"), (b"show", b"\xff"), (b"log", b"\xc0\xaf"), (b"diff", b"\xff"), (b"\xff",), (b"lint", b"--\xff")):
            result = subprocess.run([os.fsencode(OKR), *words], cwd=self.repository.root, capture_output=True, timeout=60, check=False)
            with self.subTest(words):
                self.assertEqual(result.returncode, 2)
                result.stderr.decode("utf-8")

    def test_no_name_of_the_program(self):
        import ctypes
        child = os.fork()
        if child == 0:
            os.dup2(os.open("/dev/null", os.O_WRONLY), 2)
            nothing = (ctypes.c_char_p * 1)(None)
            ctypes.CDLL(None).execve(os.fsencode(OKR), nothing, nothing)
            os._exit(99)
        status = os.waitpid(child, 0)[1]
        self.assertEqual(os.waitstatus_to_exitcode(status), 2)


class Together(unittest.TestCase):
    def setUp(self):
        self.repository = Repository()
        self.addCleanup(self.repository.remove)

    def test_readers_beside_a_writer_see_the_old_or_the_new(self):
        texts = []
        for value in ("8", "7"):
            self.repository.run("checkin", "deck/queue", value)
            texts.append(self.repository.run("show", "--format", "json").stdout)
        stop = threading.Event()

        def write():
            while not stop.is_set():
                for value in ("8", "7"):
                    self.repository.run("checkin", "deck/queue", value)
        writer = threading.Thread(target=write)
        writer.start()
        try:
            for _ in range(10):
                self.assertIn(self.repository.run("show", "--format", "json").stdout, texts)
        finally:
            stop.set()
            writer.join()

    def test_a_lock_of_git_is_no_matter_and_git_is_left_alone(self):
        (self.repository.root / ".git/index.lock").write_text("")
        before = {path: path.stat().st_mtime_ns for path in (self.repository.root / ".git").rglob("*")}
        for words in of_documents():
            self.assertIn(self.repository.run(*words).returncode, (0, 1), words)
        self.assertEqual({path: path.stat().st_mtime_ns for path in (self.repository.root / ".git").rglob("*")}, before)

    def test_a_folder_that_was_deleted_under_us(self):
        gone = self.repository.top / "gone"
        for words in (("lint",), ("show",), ("log",), ("init",), ("diff",), ("lint", "-"), ("import", "x.csv"), ("--version",)):
            gone.mkdir()
            result = subprocess.run(["sh", "-c", 'rmdir "$PWD" && exec "$0" "$@"', OKR, *words], cwd=gone, capture_output=True,
                                    stdin=subprocess.DEVNULL, timeout=60, check=False)
            with self.subTest(words):
                self.assertIn(result.returncode, CODES, result)
                self.assertFalse(gone.exists())


if __name__ == "__main__":
    needs.main(sys.argv[2:])

#!/usr/bin/python3
"""Every allocation of a run gives nothing in its turn, alone or with all that follow: the program ends with 2 and says
so, or can do without; no file is half written, no half report passes for a whole one.

    memory.py OKR FAILING_MEMORY [CLASS...]

Of long runs a sample is taken; OKR_EVERY_ALLOCATION=1 takes each (about an hour).
"""
import os
import subprocess
import sys
import unittest

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import needs  # noqa: E402
from support import OKR, Repository, environment

SHIM = os.path.abspath(sys.argv[2])
EVERY = os.environ.get("OKR_EVERY_ALLOCATION")
READING = [("lint", "--no-baseline"), ("lint", "--no-baseline", "--format", "json"), ("diff", "main~1..main"), ("log",), ("show",), ("align",),
           ("review", "main...draft"), ("import", "table.csv"), ("import", "list.md"), ("export",), ("classify", "Build a tool"), ("--help",)]
WRITING = [("lint", "--no-baseline", "--fix", "--unsafe-fixes"), ("checkin", "deck/queue", "8"), ("baseline", "write", "--baseline", "other"),
           ("lint", "--no-baseline", "--output", "sarif=report.sarif", "--output", "json=report.json", "--output", "text"),
           ("import", "table.csv", "--into", "new"), ("init", "fresh")]
FOR_EVER = 10 ** 9


def counted(repository, words):
    """All allocations of a run, and those before it says what is to happen when one fails."""
    place = repository.top / "count"
    repository.run(*words, env={"LD_PRELOAD": SHIM, "FAIL_COUNT": str(place)})
    return map(int, place.read_text().split()) if place.exists() else (0, 0)


def has_sanitizer():
    """They bring an allocator of their own."""
    with open(OKR, "rb") as program:
        content = program.read()
    return any(name in content for name in (b"__asan_init", b"__tsan_init", b"__msan_init"))


@unittest.skipIf(has_sanitizer(), "this program does not take its memory from the C library")
class Memory(unittest.TestCase):
    def setUp(self):
        self.repository = Repository()
        self.addCleanup(self.repository.remove)
        self.before = self.repository.contents()

    def restore(self):
        now = self.repository.contents()
        for path in set(now) - set(self.before):
            (self.repository.root / path).unlink()
        for path, content in self.before.items():
            if now.get(path) != content:
                self.repository.write(path, content)

    def turns(self, words, runs):
        """Which allocations fail: those of the beginning, and as many of the others."""
        total, unprepared = counted(self.repository, words)
        self.assertGreater(total, 100, words)
        self.restore()
        if EVERY:
            return range(1, total + 1), unprepared
        return [*range(unprepared + 1, unprepared + 3), *range(unprepared + 3, total + 1, max(1, (total - unprepared) // runs))], unprepared

    def starved(self, words, first, last):
        return self.repository.run(*words, env={"LD_PRELOAD": SHIM, "FAIL_FROM": str(first), "FAIL_TO": str(last)})

    def whole(self, result, usual, new, told):
        """Nothing that is half done: neither in a file nor in what is printed."""
        now = self.repository.contents()
        self.assertIn(result.returncode, (2, usual.returncode), (told, result))
        if not (result.returncode == 2 and b"okr: cannot read " in result.stderr):  # a folder that could not be listed
            self.assertIn(result.stdout, (b"", usual.stdout), told)
        for path, content in now.items():
            self.assertIn(content, (self.before.get(path), new.get(path)), (told, path, result))
        self.assertLessEqual(set(now), set(self.before) | set(new), told)
        if result.returncode == 2:
            self.assertRegex(result.stderr, rb"(?m)^okr: .*(memory|allocate)", told)
        else:
            self.assertEqual((result.stdout, now), (usual.stdout, new), (told, result))

    def each(self, commands, runs):
        for words in commands:
            usual = self.repository.run(*words)
            new = self.repository.contents()
            self.restore()
            turns, unprepared = self.turns(words, runs)
            for turn in turns:
                for last in (turn, FOR_EVER):
                    result = self.starved(words, turn, last)
                    if turn > unprepared or result.returncode >= 0:
                        with self.subTest(words=words, turn=turn, last=last):
                            self.whole(result, usual, new, (words, turn, last))
                    self.restore()

    def test_what_reads(self):
        self.each(READING, 8)

    def test_what_writes(self):
        self.each(WRITING, 20)

    def test_no_file_lies_beside_the_one_that_was_to_be_written(self):
        words = ("checkin", "deck/queue", "8")
        usual = self.repository.run(*words)
        new = self.repository.contents()
        self.restore()
        total, _ = counted(self.repository, words)
        for turn in range(total - 80, total + 1):
            self.restore()
            self.whole(self.starved(words, turn, turn), usual, new, turn)

    def test_imported_files_are_all_there_or_none(self):
        self.repository.write("two.csv", "Team,Cycle,Objective,Key Result,Target\ndeck,2026-Q1,Calm,Queue,4\ngalley,2026-Q1,Warm,Soup,9\n")
        self.before = self.repository.contents()
        words = ("import", "two.csv", "--into", "new")
        turns, unprepared = self.turns(words, 5)
        total, _ = counted(self.repository, words)
        self.restore()
        for turn in [*turns, *range(total - 120, total + 1, 5)]:
            if turn > unprepared:
                self.starved(words, turn, turn)
                self.assertIn(len(set(self.repository.contents()) - set(self.before)), (0, 2), turn)
                self.restore()


if __name__ == "__main__":
    needs.main(sys.argv[3:])

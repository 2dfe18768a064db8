#!/usr/bin/python3
"""Little room: limits on memory, stack, open files, time and the size of files; many files, deep folders, giants. The
program ends with 0, 1 or 2 and says why, and leaves no half-written file.

    limits.py OKR [CLASS...]
"""
import os
import resource
import signal
import subprocess
import sys
import tempfile
import time
import unittest

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import needs  # noqa: E402
from support import CODES, KIOSK, OKR, Repository, limited, of_documents

MEBI = 1 << 20


class Place(unittest.TestCase):
    def setUp(self):
        self.repository = Repository()
        self.addCleanup(self.repository.remove)
        self.root = self.repository.root

    def bounded(self, *words, seconds=20, mebibytes=512, **more):
        """Runs it with its memory limited, and holds it to a time that a slow machine under load keeps too."""
        begin = time.monotonic()
        result = self.repository.run(*words, preexec_fn=limited(resource.RLIMIT_AS, mebibytes * MEBI), **more)
        self.assertIn(result.returncode, CODES, (words, result.stderr[-500:]))
        self.assertNotIn(b"out of memory", result.stderr, words)
        self.assertLess(time.monotonic() - begin, seconds, words)
        return result


class Limits(Place):
    def test_the_cause_is_told_where_memory_ends(self):
        for mebibytes in (24, 32, 48, 64, 96):
            for words in (("lint", "--no-baseline"), ("align",), ("review", "main...draft"), ("log",)):
                result = self.repository.run(*words, preexec_fn=limited(resource.RLIMIT_AS, mebibytes * MEBI))
                with self.subTest((mebibytes, words)):
                    # Below its own size and that of its libraries no program begins: then the system's linker says so.
                    self.assertIn(result.returncode, (0, 1, 2, 127), result.stderr[-300:])
                    self.assertTrue(result.returncode < 2 or result.stderr)

    def test_a_small_stack_will_do(self):
        deep = "x-a: " + "[" * 60 + "]" * 60 + "\n"
        self.repository.write("okrs/2026-Q1/deep.yaml", KIOSK.replace("kiosk", "deep") + deep)
        self.repository.write("okrs/2026-Q1/deeper.yaml", "[" * 100000)
        for words in of_documents()[::2]:
            usual = self.repository.run(*words)
            result = self.repository.run(*words, preexec_fn=limited(resource.RLIMIT_STACK, 256 * 1024))
            with self.subTest(words):
                self.assertEqual((result.returncode, result.stdout), (usual.returncode, usual.stdout), result.stderr)

    def test_a_small_stack_will_do_for_a_long_chain_of_support(self):
        objectives = "".join(f"  - {{id: o{i}, title: Step {i}, supports: {f'deck/o{i + 1}' if i < 3_000 else 'calm'}, key_results: []}}\n" for i in range(3_001))
        self.repository.write("okrs/2026-Q1/chain.yaml", f"team: deck\ncycle: 2026-Q1\nobjectives:\n{objectives}")
        for words in (("show",), ("show", "deck/o1"), ("show", "calm"), ("graph", "--cycle", "2026-Q1", "--format", "dot"), ("lint",)):
            result = self.repository.run(*words, preexec_fn=limited(resource.RLIMIT_STACK, 256 * 1024))
            self.assertIn(result.returncode, (0, 1), (words, result.stderr[-300:]))
        self.assertIn(b'"calm"', self.repository.run("show", "deck/o1", "--format", "json").stdout)

    def test_a_few_open_files_will_do(self):
        for number in range(50):
            self.repository.write(f"okrs/2026-Q1/t{number}.yaml", KIOSK.replace("kiosk", f"t{number}"))
        for words in of_documents()[::2]:
            usual = self.repository.run(*words)
            result = self.repository.run(*words, preexec_fn=limited(resource.RLIMIT_NOFILE, 16))
            with self.subTest(words):
                self.assertEqual((result.returncode, result.stdout), (usual.returncode, usual.stdout), result.stderr)

    def test_files_that_may_not_grow_are_left_as_they_were(self):
        before = self.repository.contents()
        for words in (("lint", "--no-baseline", "--output", "sarif=report.sarif"), ("export", "--output", "csv=table2.csv"),
                      ("import", "table.csv", "--into", "new"), ("checkin", "deck/queue", "8"), ("baseline", "write", "--baseline", "other"),
                      ("lint", "--no-baseline", "--fix", "--unsafe-fixes"), ("manual", "--into", "man"), ("init", "fresh")):
            self.repository.run("lint", "--list-files")
            result = self.repository.run(*words, preexec_fn=limited(resource.RLIMIT_FSIZE, 1))
            after = self.repository.contents()
            with self.subTest(words):
                self.assertEqual(result.returncode, 2, result)
                self.assertRegex(result.stderr, rb"(?m)^okr: .*ulimit")
                self.assertEqual({path: content for path, content in after.items() if content}, before)

    def test_a_page_that_may_not_grow_is_told(self):
        for words in (("lint", "--no-baseline"), ("log",), ("--help",)):
            with tempfile.TemporaryFile() as page:
                result = self.repository.run(*words, stdout=page, preexec_fn=limited(resource.RLIMIT_FSIZE, 1))
            self.assertEqual((result.returncode, result.stderr),
                             (2, b"okr: cannot write to standard output: File too large\n"), words)

    def test_the_time_that_it_may_take_ends_it_and_harms_nothing(self):
        """The limit counts whole seconds: most of one is spent before the program begins."""
        words = ("lint", "--no-baseline", "--fix", "--unsafe-fixes")
        for number in range(100):
            self.repository.write(f"okrs/2026-Q1/t{number}.yaml", KIOSK.replace("kiosk", f"t{number}"))
        old = self.repository.contents()
        self.repository.run(*words)
        new = self.repository.contents()
        self.assertNotEqual(new, old)

        def spent(seconds):
            resource.setrlimit(resource.RLIMIT_CPU, (1, 1))
            while time.process_time() < seconds:
                pass
        codes = set()
        for seconds in (0.97, 0.998):
            for path, content in old.items():
                self.repository.write(path, content)
            codes.add(self.repository.run(*words, preexec_fn=lambda: spent(seconds)).returncode)
            now = self.repository.contents()
            left = [path for path in now if path not in old]
            self.assertTrue(len(left) <= 1 and all(path.endswith(".tmp") for path in left), left)
            for path, content in old.items():
                self.assertIn(now.get(path), (content, new[path]), (seconds, path))
        self.assertTrue(codes & {-signal.SIGKILL, -signal.SIGXCPU}, codes)


class Costs(Place):
    """What took minutes: each of many was held against all others."""

    def costs_little(self, results, *words, more=""):
        self.repository.write("okrs/2026-Q1/many.yaml", f"{more}team: deck\ncycle: 2026-Q1\nobjectives:\n  - title: Boats leave on time\n    key_results:{results}\n")
        limit = limited(resource.RLIMIT_CPU, 12)
        result = self.repository.run("lint", "--no-baseline", *words, preexec_fn=limit)
        self.assertEqual(result.returncode, 1, result.stderr[-300:])

    def test_many_aliases_beside_many_key_results(self):
        self.costs_little(" [" + "Delays > 5, " * 60_000 + "Build a tool]", "--format", "concise", more="x-a: &a A\nx-b: [" + "*a," * 100_000 + "]\n")

    def test_much_work_among_the_key_results_of_one_line(self):
        self.costs_little(" [" + "{title: Build a tool}, " * 30_000 + "{title: Delays fall from 6 to 2}]", "--format", "concise")

    def test_fixes_that_cannot_all_be_made_at_once(self):
        self.costs_little("\n" + "      - Build a tool\n" * 6_000, "--diff", "--unsafe-fixes")


    def test_long_chains(self):
        count = 6_000
        self.repository.write("teams.yaml", "teams:\n" + "".join(f"  - {{id: t{i}, part_of: t{(i + 1) % count}}}\n" for i in range(count)))
        for i in range(40):
            self.repository.write(f"okrs/2026-Q1/t{i}.yaml", KIOSK.replace("kiosk", f"t{i}"))
        objectives = "".join(f"  - {{id: o{i}, title: Step {i}, supports: {f'deck/o{i + 1}' if i < count else 'calm'}, key_results: []}}\n" for i in range(count + 1))
        self.repository.write("okrs/2026-Q1/chain.yaml", f"team: deck\ncycle: 2026-Q1\nobjectives:\n{objectives}")
        for words in (("align",), ("graph",), ("show",)):
            result = self.repository.run(*words, preexec_fn=limited(resource.RLIMIT_CPU, 12))
            self.assertEqual(result.returncode, 0, (words, result.stderr[-300:]))

    def test_many_slips_in_names_of_teams(self):
        self.repository.write("teams.yaml", "teams:\n" + "".join(f"  - {{id: team-number-{i}}}\n" for i in range(7_000)))
        shared = ", ".join(f"team-nummer-{i}" for i in range(7_000))
        self.costs_little(f" []\n    shared_with: [{shared}]", "--format", "concise")

    def test_long_lists_that_change(self):
        objective = "team: deck\ncycle: 2026-Q1\nobjectives:\n  - {id: long, title: Boats leave on time, key_results: [], supports: [%s]}\n"
        choice = "strategy:\n  goals: [Calm]\n  choices:\n    - {dimension: sea, pursue: [%s]}\n"
        for name in ("bay", "cape"):
            self.repository.commit({"okrs/2026-Q1/long.yaml": objective % ", ".join(f"{name}-{i}" for i in range(8_000)),
                                    "choices.yaml": choice % ", ".join(f"{name} {i}" for i in range(8_000))})
        for words in (("diff", "HEAD~1..HEAD"), ("log", "deck/long"), ("review", "HEAD~1...HEAD")):
            result = self.repository.run(*words, preexec_fn=limited(resource.RLIMIT_CPU, 12))
            self.assertIn(result.returncode, (0, 1), (words, result.stderr[-300:]))


class Giants(Place):
    def test_a_sparse_file_of_a_terabyte_is_told_by_its_size(self):
        with open(self.root / "okrs/2026-Q1/giant.yaml", "wb") as file:
            try:
                file.truncate(1 << 40)
            except OSError:
                file.truncate(1 << 34)
        for words in (("lint", "--no-baseline", "--format", "concise"), ("show",), ("diff",), ("align",), ("export",)):
            result = self.bounded(*words)
            if words[0] == "lint":
                self.assertRegex(result.stdout, rb"okrs/2026-Q1/giant.yaml:1:1: error: .*yaml-unsafe")
                self.assertIn(b"okrs/2026-Q1/kiosk.yaml", result.stdout)
        for words in (("import", "okrs/2026-Q1/giant.yaml"), ("lint", "-")):
            with open(self.root / "okrs/2026-Q1/giant.yaml", "rb") as giant:
                self.assertEqual(self.bounded(*words, stdin=giant).returncode, 2, words)

    def test_a_giant_among_the_settings(self):
        for name in ("okr.baseline", "okr.approvals", ".mailmap", "okr.yaml"):
            with open(self.root / name, "wb") as file:
                file.truncate(1 << 36)
            for words in (("lint",), ("log",), ("review", "main...draft")):
                self.bounded(*words)
            (self.root / name).unlink()
            self.repository.write("okr.yaml", "okr: 1\n")

    def test_five_thousand_folders_within_each_other(self):
        made = subprocess.run([sys.executable, "-c", "import os,sys\nos.chdir(sys.argv[1])\nfor _ in range(5000): os.mkdir('d'); os.chdir('d')\n"
                               "open('deepest.yaml','w').write('team: deepest\\n')", str(self.root / "okrs")], check=False)
        self.addCleanup(subprocess.run, ["rm", "-rf", str(self.root)], check=False)
        self.assertEqual(made.returncode, 0)
        for words in (("lint", "--no-baseline"), ("diff",), ("show",)):
            result = self.repository.run(*words, preexec_fn=limited(resource.RLIMIT_STACK, 512 * 1024))
            self.assertIn(result.returncode, CODES, result.stderr[-300:])

    def test_ten_thousand_files(self):
        for number in range(10000):
            path = self.root / f"okrs/{number % 100}/t{number}.yaml"
            path.parent.mkdir(exist_ok=True)
            path.write_text(f"team: t{number}\ncycle: 2026-Q1\nobjectives: []\n")
        result = self.bounded("lint", "--no-baseline", "--statistics", "--fail-on", "never", seconds=60, mebibytes=1024)
        self.assertEqual(result.returncode, 0)

    def test_a_few_folders_that_stand_for_a_million(self):
        """Ten objects, each of which names the next ten times, without a file of ours."""
        def made(*words, text):
            return subprocess.run(["git", *words], cwd=self.root, input=text.encode(), capture_output=True, check=True).stdout.decode().strip()
        tree = made("mktree", text=f"100644 blob {made('hash-object', '-w', '--stdin', text='a: 1')}\ta.txt\n")
        for _ in range(8):
            tree = made("mktree", text="".join(f"040000 tree {tree}\td{i}\n" for i in range(10)))
        listing = made("ls-tree", "HEAD", text="")
        whole = made("mktree", text=f"{listing}\n040000 tree {tree}\tjunk\n")
        self.repository.git("tag", "wide", self.commit_of(whole))
        for words in (("diff", "HEAD...wide"), ("review", "HEAD...wide"), ("diff", "wide..HEAD")):
            result = self.repository.run(*words, preexec_fn=limited(resource.RLIMIT_CPU, 15))
            with self.subTest(words):
                self.assertEqual(result.returncode, 2, result)
                self.assertIn(b"more files than any workspace has", result.stderr)

    def test_a_branch_with_folders_deeper_than_a_small_stack(self):
        made = f"commit refs/heads/deep\ncommitter Mia <mia@ferry.example> 1768900000 +0000\ndata 0\nfrom refs/heads/draft^0\nM 100644 inline {'d/' * 1020}x\ndata 0\n\n"
        subprocess.run(["git", "fast-import", "--quiet"], cwd=self.root, input=made.encode(), check=True)
        self.repository.commit({"okrs/2026-Q1/later.yaml": KIOSK.replace("kiosk", "later")})
        for words in (("market", "deep"), ("review", "main...deep"), ("diff", "main...deep")):
            result = self.repository.run(*words, preexec_fn=limited(resource.RLIMIT_STACK, 256 * 1024))
            self.assertIn(result.returncode, (0, 1), (words, result.stderr[-300:]))

    def commit_of(self, tree):
        who = {f"GIT_{role}_{part}": "mia@ferry.example" for role in ("AUTHOR", "COMMITTER") for part in ("NAME", "EMAIL")}
        return subprocess.run(["git", "commit-tree", "-p", "HEAD", "-m", "wide", tree], cwd=self.root, env={**os.environ, **who},
                              capture_output=True, check=True).stdout.decode().strip()

    def test_a_branch_with_a_blob_of_a_hundred_megabytes(self):
        with open(self.root / "okrs/zeros.yaml", "wb") as file:
            file.truncate(100 * MEBI)
        self.repository.git("checkout", "-q", "-b", "zeros")
        self.repository.git("-c", "core.bigFileThreshold=1m", "add", "-A")
        self.repository.git("commit", "-q", "-m", "zeros")
        (self.root / "okrs/zeros.yaml").unlink()
        for words in (("diff", "main..zeros"), ("log",), ("review", "main...zeros"), ("align", "--at", "zeros"), ("market", "zeros")):
            self.bounded(*words, mebibytes=1024)


if __name__ == "__main__":
    needs.main(sys.argv[2:])

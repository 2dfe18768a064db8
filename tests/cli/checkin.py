#!/usr/bin/python3
"""okr checkin as teams use it: one line of one file changes, git calls it a check-in, and what is odd is refused or told.

    checkin.py OKR
"""
import os
import pathlib
import re
import shutil
import stat
import subprocess
import sys
import tempfile
import unittest

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import needs  # noqa: E402

OKR = pathlib.Path(sys.argv[1]).resolve()
ALTOS = """# What the altos aim at.
team: altos
cycle: 2026-Q1
objectives:
  - id: heard
    title: The altos are heard in the last row
    key_results:
      - id: last-row
        metric: Listeners in the last row who hear every word
        baseline: 20%
        target: "> 70%"   # the acoustician's word
        current: '35%'    # after the first concert
        confidence: 0.5
        note: |
          The risers came late.
      - Rehearsals that begin on time rise from 50% to 90%
      - {id: seats, metric: Seats sold in a month, baseline: 300, target: 420}
    initiatives:
      - {id: risers, title: Borrow risers, moves: last-row}
"""
TENORS = """team: tenors
cycle: 2026-Q1
objectives:
  - title: Every tenor sings by heart
    key_results:
      - {id: by-heart, title: Tenors who sing by heart rise from 3 to 11}
      - {id: seats, title: Seats sold in a month rise from 300 to 420}
"""


class Case(unittest.TestCase):
    def setUp(self):
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="okr-checkin-"))
        self.addCleanup(shutil.rmtree, self.root)
        self.env = {"PATH": os.environ["PATH"], "HOME": str(self.root), "LC_ALL": "C.UTF-8", "GIT_CONFIG_NOSYSTEM": "1",
                    "GIT_AUTHOR_NAME": "ann", "GIT_AUTHOR_EMAIL": "ann@example.org", "GIT_COMMITTER_NAME": "ann",
                    "GIT_COMMITTER_EMAIL": "ann@example.org"}
        self.work = self.root / "choir"
        self.write("okr.yaml", "okr: 1\n")
        self.write("strategy.yaml", """strategy:
  goals:
    - id: full-house
      title: The hall is full
      indicators: [{id: sold-out, metric: Share of concerts sold out, baseline: 10%, target: 60%}]
""")
        self.altos = self.write("okrs/2026-Q1/altos.yaml", ALTOS)
        self.write("okrs/2026-Q1/tenors.yaml", TENORS)
        self.git("init", "-q", "-b", "main")
        self.git("add", "-A")
        self.git("commit", "-qm", "What we aim at")

    def write(self, path, text):
        target = self.work / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text.encode())
        return target

    def git(self, *words):
        return subprocess.run(["git", *words], cwd=self.work, env=self.env, check=True, capture_output=True, text=True).stdout

    def okr(self, *words):
        return subprocess.run([OKR, "--today", "2026-02-15", *words], cwd=self.work, env=self.env, capture_output=True,
                              text=True, encoding="utf-8", timeout=60)

    def checkin(self, *words):
        ended = self.okr("checkin", *words)
        self.assertEqual(ended.returncode, 0, ended.stderr)
        return ended

    def refused(self, *words):
        before = {path: path.read_bytes() for path in self.work.rglob("*.yaml")}
        ended = self.okr("checkin", *words)
        self.assertEqual((ended.returncode, ended.stdout), (2, ""))
        self.assertEqual({path: path.read_bytes() for path in self.work.rglob("*.yaml")}, before)
        self.assertEqual(ended.stderr.count("\n"), 1, "one line says why")
        return ended.stderr

    def diff(self):
        return [line for line in self.git("diff", "-U0").splitlines() if re.match(r"[+-][^+-]", line)]


class Checkins(Case):
    def test_one_line_changes(self):
        ended = self.checkin("last-row", "45%")
        self.assertEqual(self.diff(), ["-        current: '35%'    # after the first concert",
                                       "+        current: '45%'    # after the first concert"])
        self.assertIn("altos/last-row@2026-Q1: 35% → 45% (50% of the way, 50% of the cycle gone)\n", ended.stdout)
        self.assertIn("okrs/2026-Q1/altos.yaml:12\n", ended.stdout)
        self.assertEqual(ended.stderr, "")
        self.assertIn(" 1 file changed, 1 insertion(+), 1 deletion(-)", self.git("diff", "--stat"))
        told = self.okr("diff").stdout
        self.assertIn("0 added, 0 changed, 0 dropped; 1 check-in", told)
        self.assertIn("checked in", told)

    def test_all_at_once(self):
        self.checkin("altos/last-row@2026-Q1", "45%", "--confidence", "70%", "--note", "Risers: they came")
        self.assertEqual(self.altos.read_text(), ALTOS.replace("'35%'", "'45%'").replace("confidence: 0.5", "confidence: 0.7")
                         .replace("|\n          The risers came late.\n", "\"Risers: they came\"\n"))
        self.assertIn("0 added, 0 changed, 0 dropped", self.okr("diff").stdout)

    def test_confidence_alone(self):
        ended = self.checkin("last-row", "--confidence", "0.2")
        self.assertEqual(self.diff(), ["-        confidence: 0.5", "+        confidence: 0.2"])
        self.assertIn("confidence 0.5 → 0.2", ended.stdout)

    def test_short_forms_and_braces(self):
        self.checkin("rehearsals-that-begin-on-time-rise", "60%")
        self.assertEqual(self.diff(), ["-      - Rehearsals that begin on time rise from 50% to 90%",
                                       "+      - title: Rehearsals that begin on time rise from 50% to 90%", "+        current: 60%"])
        self.git("commit", "-qam", "Check in")
        self.checkin("altos/seats", "312")
        self.assertEqual(self.diff()[1], "+      - {id: seats, metric: Seats sold in a month, baseline: 300, target: 420, current: 312}")
        self.assertEqual(self.okr("lint", "--fail-on", "never", "--select", "bad-value,yaml-syntax").returncode, 0)

    def test_indicators_of_goals(self):
        for ref in ("sold-out", "full-house/sold-out", "strategy/sold-out"):
            with self.subTest(ref):
                ended = self.checkin(ref, "35%", "--quiet")
                self.assertIn("strategy/sold-out: 35% (50% of the way)", ended.stdout)
                self.git("checkout", "-q", "--", ".")

    def test_a_negative_value(self):
        self.checkin("tenors/by-heart", "-5")
        self.assertIn("current: -5", self.git("diff"))
        self.checkin("tenors/by-heart", "--confidence", "0.5", "--", "-6")
        self.assertIn("current: -6", self.git("diff"))

    def test_line_ends_mode_and_links_stay(self):
        text = "\ufeff" + ALTOS.replace("\n", "\r\n")
        self.altos.write_bytes(text.encode())
        self.altos.chmod(0o640)
        self.checkin("last-row", "45%")
        self.assertEqual(self.altos.read_bytes(), text.replace("'35%'", "'45%'").encode())
        self.assertEqual(stat.S_IMODE(self.altos.stat().st_mode), 0o640)

    def test_the_same_again_changes_nothing(self):
        ended = self.checkin("last-row", "35%")
        self.assertEqual((ended.stdout, self.diff()), ("", []))
        self.assertIn("already", ended.stderr)

    def test_from_a_folder_below(self):
        ended = subprocess.run([OKR, "--today", "2026-02-15", "checkin", "last-row", "45%"], cwd=self.work / "okrs", env=self.env,
                               capture_output=True, text=True, encoding="utf-8", timeout=60)
        self.assertEqual(ended.returncode, 0, ended.stderr)
        self.assertEqual(len(self.diff()), 2)


class Values(Case):
    def test_whatever_is_typed_reads_back(self):
        for value in ("x: y", "*a", "# c", "&a", "!t", "- 5", "'", '"', "a\\b", "{a}", "[b", "null", "%5", "€ 1,200"):
            with self.subTest(value):
                self.checkin("last-row", value)
                told = self.okr("show", "altos/last-row", "--format", "json").stdout
                self.assertIn(f'"current": "{value}"'.replace("\\", "\\\\").replace('""', '"\\"') if value != '"' else '"current": "\\""', told)
                self.assertEqual(len(self.diff()), 2)

    def test_what_no_line_can_hold_is_refused(self):
        for value, why in (("1\nobjectives: []", "line end"), ("\x1b[2J", r"\x1b"), ("9" * 100_000, "longer"), ("", "empty"), ("  ", "empty"),
                           ("5\u202e%", "202e"), (" 5", "blank")):
            with self.subTest(value[:20]):
                error = self.refused("last-row", value)
                self.assertIn(why, error)
                self.assertNotIn("\x1b", error)
                self.assertLess(len(error), 300)
        self.assertIn(r"\x1b", self.refused("last-row", "5", "--note", "\x1b[2J"))

    def test_confidence_is_a_share(self):
        for text in ("1.2", "-1", "120%", "high", "nan", "60 %"):
            with self.subTest(text):
                self.assertIn("0 to 1", self.refused("last-row", "45%", f"--confidence={text}"))

    def test_odd_values_are_written_and_told(self):
        self.assertIn("52 stands beside a target of > 70%: is 52% meant?", self.checkin("last-row", "52").stderr)
        self.assertIn("cannot be compared", self.checkin("last-row", "5 days").stderr)
        self.assertIn("no single value", self.checkin("last-row", "halfway there, we think").stderr)
        self.assertEqual(self.checkin("altos/seats", "330").stderr, "")
        self.assertEqual(self.checkin("last-row", "0.52").stderr, "", "a share is a percentage")

    def test_a_span_beside_spans_is_a_value(self):
        self.write("okrs/basses.yaml", "team: basses\ncycle: 2026-Q1\nobjectives:\n  - title: Nobody yawns\n    key_results:\n"
                   "      - {id: span, metric: Time of a rehearsal, baseline: '1:40', target: '1:00'}\n")
        done = self.checkin("basses/span", "1:10")
        self.assertEqual(done.stderr, "")
        self.assertIn("75% of the way", done.stdout)


class References(Case):
    def test_near_names(self):
        self.assertIn("did you mean `last-row`?", self.refused("last-rwo", "1"))
        self.assertIn("did you mean `altos/last-row`?", self.refused("altos/last-rwo", "1"))
        self.assertIn("`altos/last-row@2026-Q1`", self.refused("tenors/last-row", "1"))

    def test_names_that_several_have(self):
        error = self.refused("seats", "330")
        self.assertIn("`altos/seats@2026-Q1` or `tenors/seats@2026-Q1`", error)

    def test_two_definitions(self):
        self.altos.write_text(ALTOS.replace("id: seats", "id: last-row"))
        error = self.refused("last-row", "45%")
        self.assertIn("okrs/2026-Q1/altos.yaml:8:", error)
        self.assertIn("okrs/2026-Q1/altos.yaml:17:", error)

    def test_other_cycles(self):
        self.write("okrs/2025-Q4/altos.yaml", ALTOS.replace("2026-Q1", "2025-Q4").replace("seats", "chairs"))
        self.checkin("last-row", "45%")
        self.assertEqual(len(self.diff()), 2, "the one of today's cycle")
        self.assertIn("did you mean `altos/chairs@2025-Q4`?", self.refused("altos/chairs", "5"))
        self.checkin("altos/chairs@2025-Q4", "5")

    def test_a_year_that_runs_beside_the_quarter(self):
        self.write("okrs/2026/altos.yaml", ALTOS.replace("2026-Q1", "2026").replace("seats", "chairs"))
        self.assertIn("altos/chairs@2026: ", self.checkin("chairs", "330").stdout)

    def test_other_things(self):
        self.assertIn("`heard` is an objective", self.refused("heard", "1"))
        self.assertIn("`altos/last-row@2026-Q1`", self.refused("altos/heard", "1"))
        self.assertIn("initiative", self.refused("risers", "1"))

    def test_a_file_that_cannot_be_parsed(self):
        self.altos.write_text(ALTOS + "  - [\n")
        error = self.refused("last-row", "45%")
        self.assertRegex(error, r"okrs/2026-Q1/altos\.yaml:\d+:\d+")
        self.checkin("tenors/by-heart", "5")

    def test_an_anchor(self):
        self.altos.write_text(ALTOS.replace("current: '35%'", "current: &c '35%'"))
        self.assertIn("anchor", self.refused("last-row", "45%"))

    def test_usage(self):
        self.assertIn("okr checkin conversion 58%", self.refused())
        self.assertIn("okr checkin conversion 58%", self.refused("last-row"))
        self.assertIn("quotes", self.refused("last-row", "45", "percent"))


class Limits(Case):
    """A file that is read because okr.yaml raises a limit was told to be one that cannot be edited in place."""

    def test_raised(self):
        for limit, lines in [("file_size: 2 MiB", "# " + "x" * 1_100_000 + "\n"), ("levels: 100", "x-deep: " + "[" * 80 + "]" * 80 + "\n"),
                             ("aliases: 60", "x-a: &a [1]\nx-b: [" + "*a, " * 51 + "]\n"), ("nodes: 300000", "x-n: [" + "1," * 200_001 + "]\n")]:
            self.write("okr.yaml", f"okr: 1\nlimits: {{{limit}}}\n")
            self.altos.write_text(ALTOS + lines)
            self.checkin("last-row", "45%")
            self.assertIn("current: '45%'", self.altos.read_text(), limit)

    def test_reached_by_the_check_in(self):
        self.altos.write_text(ALTOS + "# " + "x" * (1024 * 1024 - len(ALTOS.encode()) - 3) + "\n")
        self.assertIn("over its limit of 1048576 bytes; raise `file_size` under `limits` in okr.yaml", self.refused("altos/seats", "330"))


class Faults(Case):
    @unittest.skipIf(os.geteuid() == 0, "root may write everywhere")
    def test_a_folder_that_may_not_be_written(self):
        self.altos.parent.chmod(0o555)
        self.addCleanup(self.altos.parent.chmod, 0o755)
        self.assertIn("cannot write okrs/2026-Q1/altos.yaml", self.refused("last-row", "45%"))

    def test_a_link_out_of_the_workspace(self):
        outside = self.root / "elsewhere.yaml"
        shutil.move(self.altos, outside)
        self.altos.symlink_to(outside)
        ended = self.okr("checkin", "last-row", "45%")
        self.assertEqual(ended.returncode, 2)
        self.assertEqual(outside.read_text(), ALTOS)


if __name__ == "__main__":
    needs.main()

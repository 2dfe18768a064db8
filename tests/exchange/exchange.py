"""`okr import` and `okr export` as their users run them: what becomes of documents, and of hostile ones."""
import json
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

OKR = pathlib.Path(sys.argv[1]).resolve()
PROJECT = pathlib.Path(sys.argv[2]).resolve()

TABLE = """Team,Quarter,Objective,Key Result,Baseline,Target,Owner,Confidence,Due,Priority
Orchard,2026-Q1,Pickers love the harvest weeks,Share of pickers who come back > 70%,52%,> 70%,mia@example.org,80%,2026/03/31,P1
,,,Build a rota app so that nobody works two nights in a row,,100%,jo,,Aug 2026,
Press,2026-Q1,Juice that sells itself,Complaints per 1000 bottles,5,< 2,,high,,
"""

TREE = """# What the ferry line wants
quarter: 2026-Q2
name: Ferry Line
objectives:
  - id: O1
    name: Boarding feels effortless
    owner: Kim
    krs:
      - {id: KR1, title: Median boarding time under 6 minutes, current: 9, deadline: Aug 2026, prog: "40%"}
      - Complaints: fewer than 5 a week
      - Build a second ramp
    scoring: {"0.33": some, "1.0": all}
  - id: O2
    name: Crews stay
    aligns_to: O1
    key_results:
      - {id: KR1, kr: Crew turnover falls from 20% to 10%, conf: "80%"}
"""

NASTY = ["a: b", "- dash", "*star*", "@home", "=cmd|' /C calc'!A0", "'=1", "null", "yes", "8", "2026-03-31", "it's \"so\" \\",
         "#12", "a,b;c", "[x] {y}", "<b>bold</b>", "| pipe |", "`tick`", "100% ≥ ½ 🚀", "two  blanks", "1. one", "ends with:"]


def run(*words, cwd=None, text=None, timeout=60):
    return subprocess.run([OKR, *map(str, words)], cwd=cwd, input=text, capture_output=True, text=True, timeout=timeout, check=False)


class Folder(unittest.TestCase):
    def setUp(self):
        self.keeper = tempfile.TemporaryDirectory()
        self.folder = pathlib.Path(self.keeper.name)
        self.addCleanup(self.keeper.cleanup)

    def write(self, name, content):
        path = self.folder / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return path

    def imported(self, name, content, *words):
        self.write(name, content)
        return run("--today", "2026-02-03", "import", name, *words, cwd=self.folder)

    def faults_of_files(self, root):
        """Errors that an import may never leave behind."""
        (root / "okr.yaml").write_text("okr: 1\n")
        found = run("--root", root, "lint", "--format", "json")
        groups = ("yaml-", "duplicate-", "unknown-", "missing-", "wrong-type", "bad-value", "unresolved-", "misplaced")
        return [f"{one['file']}:{one['line']} {one['message']}" for one in json.loads(found.stdout)["findings"]
                if one["rule"].startswith(groups)]


class Import(Folder):
    def test_a_table_becomes_files(self):
        done = self.imported("harvest.csv", TABLE, "--into", "ws")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(done.stdout, "")
        self.assertIn("2 objectives, 2 key results and 1 initiative for 2 teams in 2026-Q1", done.stderr)
        self.assertIn("line 3: `Build a rota app", done.stderr)
        self.assertIn("harvest.csv:3: kept in x-import: `by: Aug 2026`", done.stderr)
        orchard = (self.folder / "ws/okrs/2026-Q1/orchard.yaml").read_text()
        for line in ("confidence: 0.8", "by: 2026-03-31", "so_that: nobody works two nights in a row", "Priority: P1"):
            self.assertIn(line, orchard)
        self.assertIn("confidence: high", (self.folder / "ws/okrs/2026-Q1/press.yaml").read_text())
        self.assertEqual(self.faults_of_files(self.folder / "ws"), [])

    def test_other_yaml_becomes_a_file(self):
        done = self.imported("okrs.yaml", TREE)
        self.assertEqual(done.returncode, 0, done.stderr)
        for line in ("team: ferry-line", "cycle: 2026-Q2", "x-progress: 40%", "title: \"Complaints: fewer than 5 a week\"",
                     "supports: ferry-line/o1", "confidence: 0.8", "- id: o2-kr1", "What the ferry line wants",
                     "scoring 0.33: some", "x-owner: Kim"):
            self.assertIn(line, done.stdout)
        self.assertIn("    initiatives:\n      - id: build-a-second-ramp", done.stdout)
        kept = self.imported("okrs.yaml", TREE, "--keep").stdout
        self.assertNotIn("initiatives:", kept)

    def test_json_in_many_shapes(self):
        shapes = {
            "keyed": {"okrs": {"calm-ward": {"title": "Calm", "objective": "A calm ward at night", "key_results": ["Alarms a night < 3"]}}},
            "flat": {"data": [{"id": 1, "title": "A calm ward at night"}, {"id": 2, "title": "Alarms a night < 3", "parent_objective_id": 1}]},
            "units": {"bus": [{"id": "w", "name": "Ward", "objectives": [{"text": "A calm ward at night", "krs": [{"desc": "Alarms a night < 3"}]}]}]},
            "years": {"OKR": {"2026": {"Q1": [{"Objective": "A calm ward at night", "KeyResults": [{"Metric": "Alarms a night < 3", "Done": True}]}]}}},
            "bare": [{"objective": "A calm ward at night", "results": ["Alarms a night < 3"]}],
        }
        for name, shape in shapes.items():
            with self.subTest(shape=name):
                done = self.imported("ward.json", json.dumps(shape))
                self.assertEqual(done.returncode, 0, done.stderr)
                self.assertIn("title: A calm ward at night", done.stdout)
                self.assertIn("key_results:\n      - id: ", done.stdout)
                self.assertIn("title: Alarms a night < 3", done.stdout)
                self.assertIn("1 objective, 1 key result and 0 initiatives", done.stderr)

    def test_json_as_programs_write_it(self):
        text = json.dumps({"objectives": [{"title": "Rocket \U0001F680 and caf\u00e9 \\ \"quoted\"", "key_results": ["Trips > 5"]}]})
        done = self.imported("a.json", text)
        self.assertIn("Rocket \U0001F680 and caf\u00e9", done.stdout)
        indented = json.dumps({"objectives": [{"title": "Tabs/slashes", "key_results": ["Trips > 5"]}]}, indent="\t").replace("/", "\\/")
        self.assertIn("title: Tabs/slashes", self.imported("a.json", indented).stdout)

    def test_a_file_of_ours_is_copied(self):
        done = self.imported("okrs.yaml", TREE, "--keep")
        again = self.imported("again.yaml", done.stdout, "--keep")
        self.assertEqual(done.stdout.split("\n", 1)[1], again.stdout.split("\n", 1)[1])

    def test_options_are_stronger_than_the_source(self):
        done = self.imported("okrs.yaml", TREE, "--team", "Night Boats", "--cycle", "2025-H1")
        self.assertIn("team: night-boats\ncycle: 2025-H1\n", done.stdout)
        wrong = self.imported("okrs.yaml", TREE, "--cycle", "springtime")
        self.assertEqual(wrong.returncode, 2)
        self.assertIn("springtime", wrong.stderr)

    def test_standard_input(self):
        done = run("import", "-", "--stdin-filename", "choir.csv", text=TABLE, cwd=self.folder)
        self.assertEqual(done.returncode, 0, done.stderr)
        by_look = run("import", "-", text=TABLE, cwd=self.folder)
        self.assertEqual(by_look.returncode, 0, by_look.stderr)
        forced = run("import", "-", "--from", "csv", "--stdin-filename", "choir.txt", text=TABLE, cwd=self.folder)
        self.assertEqual(forced.returncode, 0, forced.stderr)

    def test_nothing_is_overwritten(self):
        first = self.imported("harvest.csv", TABLE, "--into", "ws")
        self.assertEqual(first.returncode, 0)
        file = self.folder / "ws/okrs/2026-Q1/press.yaml"
        file.write_text("mine\n")
        (self.folder / "ws/okrs/2026-Q1/orchard.yaml").unlink()
        again = self.imported("harvest.csv", TABLE, "--into", "ws")
        self.assertEqual(again.returncode, 2)
        self.assertIn("exists already; nothing was written", again.stderr)
        self.assertEqual(file.read_text(), "mine\n")
        self.assertFalse((self.folder / "ws/okrs/2026-Q1/orchard.yaml").exists())

    def test_every_nasty_text_stays(self):
        rows = [{"objectives": [{"title": text, "key_results": [{"title": text, "note": text}]}]} for text in NASTY]
        done = self.imported("nasty.json", json.dumps(rows), "--keep", "--into", "ws")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertEqual(self.faults_of_files(self.folder / "ws"), [])
        exported = json.loads(run("--root", "ws", "export", "--format", "json", cwd=self.folder).stdout)
        objectives = [one for each in exported["sets"] for one in each["objectives"]]
        self.assertEqual([one["title"] for one in objectives], NASTY)
        self.assertEqual([one["key_results"][0]["note"] for one in objectives], NASTY)


class Tables(Folder):
    def test_a_goal_beside_an_objective_is_a_number_to_reach(self):
        table = "Objective,Key Result,Goal\nA dry cellar,Damp walls < 3,2 walls\n"
        self.assertIn("target: 2 walls", self.imported("a.csv", table).stdout)
        metric = "Key Result,Start,Goal,Actual\nBarrels aired a week,4,12,6\n"
        done = self.imported("a.csv", metric)
        for line in ("baseline: 4", "target: 12", "current: 6"):
            self.assertIn(line, done.stdout, done.stderr)

    def test_a_goal_in_words_is_an_objective(self):
        table = "Goal,Key Result,Baseline,Target,Current\nA dry cellar,Damp walls fall,9,3,5\n"
        done = self.imported("a.csv", table)
        self.assertIn("title: A dry cellar", done.stdout)
        self.assertIn("target: 3", done.stdout)
        self.assertIn("title: A dry cellar", self.imported("a.csv", "Goal,Key Result,Current\nA dry cellar,Damp walls fall,5\n").stdout)

    def test_rows_that_sum_up_are_no_objectives(self):
        table = "Team;Quarter;Objective;Key Result;Current;Target\nCellar;2026-Q1;A dry cellar;Damp walls < 3;4;2\n"
        for last in (";;Total;;4;2", "Average;;;;4.5;", ";;;Sum;;", ";;Total;;;\n;;Average;;4;"):
            with self.subTest(last=last):
                done = self.imported("a.csv", table + last + "\n")
                self.assertIn("1 objective, 1 key result and 0 initiatives", done.stderr)
                self.assertRegex(done.stderr, r"a\.csv:3: kept in x-import: `(Total|Average|Sum)")
        named = self.imported("a.csv", "Objective,Key Result\nTotal calm,Alarms < 3\n")
        self.assertIn("title: Total calm", named.stdout)

    def test_cycles_as_tables_name_them(self):
        for cell, cycle in (("2026 Q1", "2026-Q1"), ("Q3 2026", "2026-Q3"), ("Q1 FY26", "2026-Q1"), ("2026Q1", "2026-Q1"),
                            ("Q1/2026", "2026-Q1"), ("H2 2025", "2025-H2")):
            with self.subTest(cell=cell):
                done = self.imported("a.csv", f"Team,Cycle,Objective,Key Result\nCellar,{cell},A dry cellar,Damp walls < 3\n")
                self.assertIn(f"cycle: {cycle}\n", done.stdout)

    def test_teams_whose_names_make_no_id_stay_apart(self):
        table = "Team,Cycle,Objective,Key Result\n日本,2026-Q1,Calm wards,Alarms < 3\n東京,2026-Q1,Calm days,Falls < 3\n日本,2026-Q1,Calm wards,Falls < 9\n"
        done = self.imported("a.csv", table, "--into", "ws")
        self.assertEqual(done.returncode, 0, done.stderr)
        files = sorted(path.name for path in (self.folder / "ws/okrs/2026-Q1").iterdir())
        self.assertEqual(files, ["team-1.yaml", "team-2.yaml"])
        self.assertIn("`日本`; `team-1`", done.stderr)
        self.assertIn("東京", (self.folder / "ws/okrs/2026-Q1/team-2.yaml").read_text())
        self.assertIn("Falls < 9", (self.folder / "ws/okrs/2026-Q1/team-1.yaml").read_text())


class Trees(Folder):
    def test_a_goal_beside_a_start_is_the_target(self):
        tree = {"objectives": [{"title": "Low tides hold nobody up", "krs": [{"name": "Ferries aground a month", "start": 30, "goal": 10}]}]}
        done = self.imported("a.json", json.dumps(tree))
        for line in ("baseline: 30", "target: 10", "Ferries aground a month"):
            self.assertIn(line, done.stdout)

    def test_tags_are_no_objectives(self):
        tree = {"okrs": [{"title": "Low tides hold nobody up", "okrs": ["Punctuality", "Crew"],
                          "results": [{"name": "Ferries aground a month < 3", "Done": True}]}]}
        for shape in (tree, tree["okrs"][0]):
            done = self.imported("a.json", json.dumps(shape))
            self.assertIn("1 objective, 1 key result and 0 initiatives", done.stderr)
            self.assertIn("Punctuality", done.stdout)
            self.assertIn("done", done.stdout)

    def test_a_team_without_okrs_is_kept(self):
        tree = {"departments": [{"name": "Tenors", "okrs": [{"title": "Full chords", "krs": ["Flat notes < 3"]}]}, {"name": "Basses", "okrs": []}]}
        done = self.imported("a.json", json.dumps(tree))
        self.assertIn("kept in x-import: `name: Basses`", done.stderr)
        self.assertIn("Basses", done.stdout)


class NothingLost(Folder):
    """Each word of a source is in what import writes, wherever it stood."""

    SHAPES = {
        "empty team": {"departments": {"Tenors": {"okrs": [{"title": "Full chords", "krs": ["Flat notes < 3"]}]}, "Basses": {"okrs": []}, "Altos": None, "Bells": "resting"}},
        "bare texts": {"year": 2026, "banner": "Sing louder", "teams": ["Percussion", {"name": "Tenors", "okrs": [{"title": "Full chords", "results": ["Flat notes < 3"]}, 17]}]},
        "strange keys": {"okrs": [{"title": "Full chords", "mood": {"weather": ["sunny", {"deep": "blue"}]}, "krs": [{"name": "Flat notes", "goal": 3, "start": 9, "squeak": True, "tally": [4, 5]}],
                                   "initiatives": [{"name": "Tune the organ", "helpers": {"Ada": "pipes"}}, ["nested", "oddity"]]}], "appendix": []},
        "below a team": {"Riverside": [{"objective": "Full chords", "krs": ["Flat notes < 3"]}], "Hilltop": {"2026": {"Q1": []}}},
        "results": {"objectives": [{"objective": "Full chords", "key_results": [None, {"remark": "later"}, {"kr": "Flat notes < 3", "tasks": ["Tune", {"who": "Ben"}]}, ["x", "y"]], "children": ["Soprano"]}]},
        "needs": {"team": "Tenors", "objectives": [{"title": "Full chords", "krs": ["Flat notes < 3"]}], "needs": [{"from": "bells", "what": "quiet", "mystery": "gong"}, "plain"], "requests": [{"sender": "flutes"}]},
    }
    STEERING = {"true", "false", "done"}
    KEYS = set("""departments teams okrs objectives objective title name krs results key_results kr initiatives tasks children goal start year
        needs requests from what team who line x-import q1 baseline target data""".split())

    @staticmethod
    def words(text):
        import re
        return {word.strip("_-") for word in re.findall(r"[\w-]+", text.lower())} - {""}

    def texts(self, value):
        if isinstance(value, dict):
            for key, one in value.items():
                if one is not None and key.lower() not in self.KEYS:
                    yield key
                yield from self.texts(one)
        elif isinstance(value, list):
            for one in value:
                yield from self.texts(one)
        elif value is not None:
            yield str(value)

    def check(self, name, content, texts):
        done = self.imported(name, content)
        self.assertEqual(done.returncode, 0, done.stderr)
        lost = {word for text in texts for word in self.words(text)} - self.words(done.stdout) - self.STEERING
        self.assertEqual(lost, set(), done.stdout)

    def test_json(self):
        for name, shape in self.SHAPES.items():
            with self.subTest(shape=name):
                self.check("choir.json", json.dumps(shape), list(self.texts(shape)))

    def test_yaml(self):
        def block(value, indent):
            pad = "  " * indent
            if isinstance(value, dict) and value:
                return "".join(f"\n{pad}{json.dumps(key)}:{block(one, indent + 1)}" for key, one in value.items())
            if isinstance(value, list) and value:
                return "".join(f"\n{pad}-{block(one, indent + 1)}" for one in value)
            return " " + json.dumps(value)
        for name, shape in self.SHAPES.items():
            with self.subTest(shape=name):
                self.check("choir.yaml", block(shape, 0).lstrip() + "\n", list(self.texts(shape)))

    def test_csv(self):
        rows = [["Choir season", "printed 3 May", "", "", "", "", "", ""],
                ["Team", "Quarter", "Objective", "Key Result", "Target", "Owner", "Mood", "Nothing"],
                ["Tenors", "2026-Q1", "Full chords", "Flat notes", "3", "Ada", "sunny", ""],
                ["Basses", "", "", "", "", "", "", ""],
                ["", "", "", "Wrong entries", "5", "Ben", "", "", "beyond"],
                ["", "", "", "", "", "Cleo", "", ""],
                ["Altos", "2026-Q2", "", "", "", "", "gloomy", ""],
                ["", "", "Total", "", "8", "", "", ""]]
        content = "".join(",".join(row) + "\n" for row in rows)
        keys = {"team", "quarter", "objective", "key result", "target", "owner"}
        self.check("choir.csv", content, [cell for row in rows for cell in row if cell.lower() not in keys])


class Places(Folder):
    def test_a_link_out_of_the_folder_is_not_followed(self):
        (self.folder / "outside").mkdir()
        (self.folder / "ws").mkdir()
        (self.folder / "ws/okrs").symlink_to("../outside")
        done = self.imported("harvest.csv", TABLE, "--into", "ws/")
        self.assertEqual(done.returncode, 2)
        self.assertIn("lies outside ws", done.stderr)
        self.assertEqual(list((self.folder / "outside").iterdir()), [])
        (self.folder / "ws/okrs").unlink()
        (self.folder / "here").symlink_to("ws")
        self.assertEqual(self.imported("harvest.csv", TABLE, "--into", "here/").returncode, 0)

    def test_what_is_there_already_is_said_alone(self):
        self.imported("harvest.csv", TABLE, "--into", ".")
        again = self.imported("harvest.csv", TABLE, "--into", ".")
        self.assertEqual(again.returncode, 2)
        self.assertEqual(len(again.stderr.splitlines()), 1, again.stderr)
        self.assertNotIn("./", again.stderr)
        for words in ("okrs/2026-Q1/orchard.yaml exists already", "`--into`", "`--team`", "`--cycle`", "by hand"):
            self.assertIn(words, again.stderr)

    def test_numbers_are_told_as_people_say_them(self):
        self.assertIn("1 key result became an initiative;", self.imported("harvest.csv", TABLE).stderr)


class Readable(Folder):
    def workspace(self, texts):
        self.write("okr.yaml", "okr: 1\n")
        self.write("okrs/2026-Q1/ward.yaml", json.dumps({"team": "ward", "cycle": "2026-Q1", "objectives": [
            {"id": f"o{i}", "title": f"Ward {i}", "key_results": [{"id": f"k{i}", "title": text, "target": text}]}
            for i, text in enumerate(texts)]}, ensure_ascii=False))

    def export(self, form):
        done = run("export", "--format", form, cwd=self.folder)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def titles_back(self, name, content):
        self.write(name, content)
        done = run("import", name, "--keep", "--format", "json", cwd=self.folder)
        self.assertEqual(done.returncode, 0, done.stderr)
        return [one["key_results"][0]["title"] for one in json.loads(done.stdout)["sets"][0]["objectives"]]

    def test_numbers_stay_numbers_in_tables(self):
        texts = ["-20", "+5%", "-3.5", "-1,000", "-2+3", "=1+1", "-20-cmd", "'-20", "+A1", "-", "-5.", "a\tb"]
        self.workspace(texts)
        table = self.export("csv")
        for cell in (",-20,", ",+5%,", ",-3.5,", ",\"-1,000\",", "'-2+3", "'=1+1", "'-20-cmd", "''-20", "'+A1", ",\"'-\",", "'-5.", "\"a\tb\""):
            self.assertIn(cell, table)
        self.assertEqual(self.titles_back("t.csv", table), texts)

    def test_markdown_is_escaped_only_where_it_must_be(self):
        plain = ["Alarms <10 min", "Calm & kind", ">98% of beds", "A < B > C", "-20 beds", "Q&A;"]
        markup = ["&lt; is a sign", "&#60;", "<b>bold</b>", "</div>", "<!-- x -->", "<?php", "&amp;amp;", "a&b;c", "<", "&", "<&lt;", "<<br>", "> quoted"]
        self.workspace(plain + markup)
        page = self.export("markdown")
        for text in ("Alarms <10 min", "Calm & kind", "Target: >98% of beds", "A < B > C", "Target: -20 beds"):
            self.assertIn(text, page)
        for text in ("<b>", "</div", "<!-- x", "<?php", " &lt; is", "\n- >"):
            self.assertNotIn(text, page)
        self.assertEqual(self.titles_back("t.md", page), plain + markup)


class Hostile(Folder):
    def refused(self, name, content, words):
        done = self.imported(name, content)
        self.assertEqual(done.returncode, 2, done.stdout)
        self.assertEqual(done.stdout, "")
        self.assertRegex(done.stderr, words)
        self.assertEqual(len(done.stderr.splitlines()), 1)

    def test_what_cannot_be_imported_is_said_in_a_line(self):
        self.refused("a.csv", "1,2,3\n4,5,6\n", "Objective")
        self.refused("a.csv", "", "empty")
        self.refused("a.csv", 'Objective,Key result\n"never closed,x\n', "line 2: a quote")
        self.refused("a.yaml", "a: [1, 2\nb: {", "a.yaml: line 1: ")
        self.refused("a.yaml", "recipes:\n  - soup\n", "no objectives")
        self.refused("a.json", "{}", "no objectives")
        self.refused("a.docx", "PK\x03\x04", "okr import reads")
        self.refused("a.csv", b"\x00" * 5000, "no text file")
        self.assertIn("there is no file", run("import", "nowhere.csv", cwd=self.folder).stderr)
        self.assertEqual(run("import", ".", cwd=self.folder).returncode, 2)
        self.assertEqual(run("import", cwd=self.folder).returncode, 2)

    def test_a_sparse_giant_is_refused_at_once(self):
        with open(self.folder / "giant.csv", "wb") as giant:
            giant.truncate(1 << 30)
        done = run("import", "giant.csv", cwd=self.folder, timeout=5)
        self.assertEqual(done.returncode, 2)
        self.assertIn("up to 8388608", done.stderr)

    def test_a_pipe_is_no_file(self):
        os.mkfifo(self.folder / "pipe.csv")
        self.assertEqual(run("import", "pipe.csv", cwd=self.folder, timeout=5).returncode, 2)

    def test_nul_and_controls(self):
        done = self.imported("a.csv", b"Objective,Key result\nCalm\x00 wards,Alarms \x1b[31ma night\x07 < 3\n", "--into", "ws")
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertIn("1 NUL character", done.stderr)
        self.assertNotIn("\x1b", done.stderr + (self.folder / "ws/okrs/2026-Q1/a.yaml").read_text())
        self.assertEqual(self.faults_of_files(self.folder / "ws"), [])

    def test_encodings_of_spreadsheets(self):
        text = "Objective;Key result\r\nCafés in the harbour;Gäste > 500\r\n"
        for encoding in ("utf-8-sig", "utf-16", "utf-16-be", "cp1252"):
            with self.subTest(encoding=encoding):
                content = text.encode(encoding)
                done = self.imported("a.csv", b"\xfe\xff" + content if encoding == "utf-16-be" else content)
                self.assertIn("title: Cafés in the harbour", done.stdout, done.stderr)
                self.assertIn("title: Gäste > 500", done.stdout)

    def test_a_name_cannot_leave_the_folder(self):
        table = "Team,Cycle,Objective,Key result\n../../etc,2026-Q1,Calm wards,Alarms < 3\n,../../x,Calm days,Falls < 3\n"
        done = self.imported("a.csv", table, "--into", "ws")
        self.assertEqual(done.returncode, 0, done.stderr)
        files = sorted(str(path.relative_to(self.folder)) for path in self.folder.rglob("*.yaml"))
        self.assertEqual(files, ["ws/okrs/2026-Q1/etc.yaml"])

    def test_large_tables_take_no_minutes(self):
        rows = "".join(f"Objective {i},Falls on ward {i} < 3\n" for i in range(60000))
        done = self.imported("a.csv", "Objective,Key result\n" + rows, "--keep", "--into", "ws")
        self.assertEqual(done.returncode, 0, done.stderr[:500])
        same = "Type,ID,Parent,Title\n" + "".join(f"key result,K{i},K{i - 1},Falls on ward {i} < 3\n" for i in range(60000))
        self.assertEqual(self.imported("b.csv", same, "--keep").returncode, 0)


class Export(Folder):
    def exported(self, root, form):
        done = run("--root", root, "export", "--format", form)
        self.assertEqual(done.returncode, 0, done.stderr)
        return done.stdout

    def there_and_back(self, root, form, ending):
        self.write(f"there.{ending}", self.exported(root, form))
        target = self.folder / f"back-{ending}-{pathlib.Path(root).name}"
        done = run("import", f"there.{ending}", "--keep", "--into", target, cwd=self.folder)
        self.assertEqual(done.returncode, 0, done.stderr)
        (target / "okr.yaml").write_text("okr: 1\n")
        return target

    def sets(self, root, leave_out=()):
        sets = json.loads(self.exported(root, "json"))["sets"]
        return [{key: value for key, value in one.items() if key not in leave_out} for one in sets
                if any(value for key, value in one.items() if key not in ("team", "cycle", *leave_out))]

    def roots(self):
        nasty = self.folder / "nasty"
        self.write("nasty/okr.yaml", "okr: 1\n")
        self.write("nasty/okrs/2026-Q1/ward.yaml", json.dumps({"team": "ward", "cycle": "2026-Q1", "objectives": [
            {"id": f"o{i}", "title": text, "because": text + "\n" + text, "key_results": [
                {"id": f"k{i}", "title": text, "metric": text, "baseline": text, "target": text, "note": text}]}
            for i, text in enumerate(NASTY)]}, ensure_ascii=False))
        return [PROJECT / "examples/harbour", PROJECT / "examples/checkout-separated", nasty]

    def test_json_there_and_back(self):
        for root in self.roots():
            with self.subTest(root=root.name):
                self.assertEqual(self.sets(root), self.sets(self.there_and_back(root, "json", "json")))

    def test_csv_there_and_back(self):
        for root in self.roots():
            with self.subTest(root=root.name):
                left = ("needs", "requests")
                self.assertEqual(self.sets(root, left), self.sets(self.there_and_back(root, "csv", "csv"), left))

    def test_markdown_there_and_back(self):
        for root in self.roots():
            with self.subTest(root=root.name):
                left = ("needs", "requests")
                self.assertEqual(self.sets(root, left), self.sets(self.there_and_back(root, "markdown", "md"), left))

    def test_a_choice_of_team_and_cycle(self):
        root = PROJECT / "examples/harbour"
        done = run("--root", root, "export", "--format", "json", "--team", "freight", "--cycle", "2026-Q1")
        self.assertEqual([(one["team"], one["cycle"]) for one in json.loads(done.stdout)["sets"]], [("freight", "2026-Q1")])
        wrong = run("--root", root, "export", "--team", "freihgt")
        self.assertEqual(wrong.returncode, 2)
        self.assertIn("did you mean `freight`?", wrong.stderr)

    def test_formulas_do_not_run(self):
        root = self.roots()[2]
        for line in self.exported(root, "csv").splitlines():
            self.assertNotIn(",=", line)
            self.assertNotIn(",\"=", line)

    def test_several_formats_at_once(self):
        root = PROJECT / "examples/harbour"
        done = run("--root", root, "export", "--output", "json=a.json", "--output", "markdown=a.md", "--format", "csv", cwd=self.folder)
        self.assertEqual(done.returncode, 0, done.stderr)
        self.assertTrue(done.stdout.startswith("Team,Cycle,"))
        self.assertTrue((self.folder / "a.md").read_text().startswith("<!-- okr export -->\n# OKRs"))

    def test_a_broken_file_is_no_export(self):
        self.write("okr.yaml", "okr: 1\n")
        self.write("okrs/a.yaml", "team: a\nobjectives: [\n")
        done = run("export", cwd=self.folder)
        self.assertEqual(done.returncode, 2)
        self.assertEqual(done.stdout, "")
        self.assertIn("okrs/a.yaml cannot be read", done.stderr)


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1], verbosity=1)

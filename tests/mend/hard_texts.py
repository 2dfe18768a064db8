#!/usr/bin/python3
"""`lint --fix` by name: the files around a text, and texts that lead a careless fixer astray.

    hard_texts.py OKR [TEST...]
"""
import collections
import os
import re
import stat
import sys
import unittest

import yaml

sys.dont_write_bytecode = True
sys.path.insert(0, os.path.dirname(os.path.abspath(__file__)))
from mended import CONNECTIVES, FILE_RULES, Case, findings, lint, run, tree, words  # noqa: E402

HEAD = "team: ferry\ncycle: 2026-Q1\nobjectives:\n  - id: trust\n    title: Islanders trust our boats\n    key_results:\n"
GOOD = "      - id: punctual\n        title: Punctual departures rise from 70% to 90%\n"


class Files(Case):
    """What stands around the text: modes, links, names of files, standard input."""
    SLIP = HEAD.replace("    title", "    suports: calm\n    title") + GOOD

    def test_modes_stay(self):
        for mode in (0o600, 0o640, 0o644, 0o755, 0o664):
            path = self.write("okrs/2026-Q1/ferry.yaml", self.SLIP)
            path.chmod(mode)
            lint(self.root, "--fix")
            self.assertIn("supports", path.read_text())
            self.assertEqual(stat.S_IMODE(path.stat().st_mode), mode)

    def test_a_link_stays_a_link(self):
        target = self.write(".kept/ferry.yaml", self.SLIP)
        link = self.root / "okrs/2026-Q1/ferry.yaml"
        link.parent.mkdir(parents=True)
        link.symlink_to("../../.kept/ferry.yaml")
        told = [f for f in findings(self.root) if f["file"].endswith("ferry.yaml")]
        lint(self.root, "--fix")
        self.assertTrue(link.is_symlink())
        self.assertEqual(os.readlink(link), "../../.kept/ferry.yaml")
        self.assertEqual("supports" in target.read_text(), bool(told), "what is told is mended, in the link's target")

    def test_no_file_but_the_mended_is_touched(self):
        clean = self.write("okrs/2026-Q1/shop.yaml", (HEAD + GOOD).replace("ferry", "shop"))
        other = self.write("notes.yaml", "suports: nothing of ours\n")
        os.utime(clean, (1, 1)), os.utime(other, (1, 1))
        self.write("okrs/2026-Q1/ferry.yaml", self.SLIP)
        lint(self.root, "--fix")
        self.assertEqual((clean.stat().st_mtime, other.stat().st_mtime), (1, 1))
        self.assertEqual(sorted(p.name for p in self.root.rglob("*") if p.is_file()), ["ferry.yaml", "notes.yaml", "okr.yaml", "shop.yaml"])

    def test_a_path_limits_what_is_mended(self):
        one, two = self.write("okrs/2026-Q1/ferry.yaml", self.SLIP), self.write("okrs/2026-Q1/shop.yaml", self.SLIP.replace("ferry", "shop"))
        lint(self.root, "--fix", "okrs/2026-Q1/shop.yaml")
        self.assertIn("suports", one.read_text())
        self.assertIn("supports", two.read_text())

    def test_a_rule_left_out_is_not_mended(self):
        text = self.SLIP.replace("id: punctual\n        ", "")
        for more in (["--ignore", "unknown-key"], ["--select", "kr-no-id"], ["--severity", "unknown-key=off"]):
            fixed = self.fixed(text, *more)
            self.assertIn("suports", fixed, more)
            self.assertIn("id: punctual", fixed, more)

    def test_what_is_allowed_is_not_mended(self):
        text = HEAD + GOOD + "      # okr: allow kr-action -- promised to the council\n      - id: guides\n        title: Publish a guide for tourists\n"
        self.assertEqual(self.fixed(text, "--unsafe-fixes"), text)

    def test_patch_with_odd_names_from_a_folder_below(self):
        run("git", "init", "-q", ".", cwd=self.root)
        place = "islands/north shore/"
        self.write(place + "okr.yaml", "okr: 1\n")
        names = ["a b.yaml", "é.yaml", 'q"uote.yaml', "tab\tbed.yaml", "back\\slash.yaml", "-dash.yaml", "#1.yaml", "日本.yaml", "a,b:c%.yaml"]
        for n, each in enumerate(names):
            self.write(place + "okrs/" + each, self.SLIP.replace("ferry", f"ferry-{n}"))
        below = self.root / place
        patch = lint(below, "--diff")
        applied = run("git", "apply", "-", cwd=self.root, data=patch.stdout)
        self.assertEqual(applied.returncode, 0, applied.stderr)
        patched = tree(below)
        self.assertFalse([n for n, data in patched.items() if b"suports" in data])
        run("git", "apply", "-R", "-", cwd=self.root, data=patch.stdout)
        lint(below, "--fix")
        self.assertEqual(tree(below), patched)

    def test_standard_input_goes_to_standard_output(self):
        result = lint(self.root, "--fix", "-", data=self.SLIP.encode())
        self.assertEqual(result.stdout.decode(), self.SLIP.replace("suports", "supports"))
        crlf = b"\xef\xbb\xbf" + self.SLIP.replace("\n", "\r\n").encode()
        self.assertEqual(lint(self.root, "--fix", "-", data=crlf).stdout, crlf.replace(b"suports", b"supports"))
        clean = (HEAD + GOOD).encode()
        self.assertEqual(lint(self.root, "--fix", "-", data=clean).stdout, clean)
        broken = b"team: ferry\nobjectives: [\n"
        result = lint(self.root, "--fix", "-", data=broken)
        self.assertEqual((result.returncode, result.stdout), (1, broken), "what cannot be read comes out as it went in")

    def test_the_diff_of_a_clean_workspace_is_empty(self):
        self.write("okrs/2026-Q1/ferry.yaml", HEAD + GOOD)
        result = lint(self.root, "--diff")
        self.assertEqual((result.returncode, result.stdout), (0, b""))


class Hard(Case):
    """Texts that lead a careless fixer astray."""

    def errors(self):
        return sorted(f["rule"] for f in findings(self.root) if f["rule"] in FILE_RULES)

    def test_a_slip_beside_its_right_key_makes_no_double_key(self):
        for pair in ("        baseline: 70%\n        baselin: 60%\n", "        baselin: 60%\n        baseline: 70%\n",
                     "        basline: 70%\n        baselin: 60%\n"):
            text = self.fixed(HEAD + GOOD + pair + "        target: 90%\n")
            self.assertNotIn("duplicate-key", self.errors(), text)
            self.assertIn("70%\n", text)
            self.assertIn("60%\n", text)

    def test_ids_written_down_are_unique(self):
        title = "      - Punctual departures rise from 70% to 90%\n"
        text = self.fixed(HEAD + title * 3 + "initiatives:\n  - {id: punctual-departures-rise-from-70-to-2, title: Oil the bell}\n")
        ids = re.findall(r"id: ([\w-]+)", text)
        self.assertEqual(len(ids), len(set(ids)), text)
        self.assertNotIn("duplicate-id", self.errors())

    def test_references_to_derived_ids_still_lead_there(self):
        text = HEAD + "      - Punctual departures rise from 70% to 90%\n      - Train 12 stewards\n"
        text += "initiatives:\n  - {title: Oil the bell, moves: punctual-departures-rise-from-70-to}\n  - {title: Sew flags, moves: train-12-stewards}\n"
        for more in ([], ["--unsafe-fixes"]):
            mended = self.fixed(text, *more)
            self.assertEqual(self.errors(), [], mended)

    def test_all_key_results_blended(self):
        for many in (1, 2, 11, 25):
            text = HEAD + "".join(f"      - Publish {n + 2} guides about pier {chr(97 + n)}\n" for n in range(many))
            mended = self.fixed(text, "--unsafe-fixes")
            data = yaml.safe_load(mended)["objectives"][0]
            self.assertEqual(len(data["initiatives"]), many, mended)
            self.assertEqual(self.errors(), [], mended)

    def test_a_mixed_one_is_split_in_two(self):
        mended = self.fixed(HEAD + "      - Launch a booking app to raise online bookings from 20% to 60%  # agreed in May\n", "--unsafe-fixes")
        objective = yaml.safe_load(mended)["objectives"][0]
        results = [r if isinstance(r, str) else r["title"] for r in objective["key_results"]]
        ways = [i if isinstance(i, str) else i["title"] for i in objective["initiatives"]]
        self.assertEqual([r.lower() for r in results], ["raise online bookings from 20% to 60%"])
        self.assertEqual(ways, ["Launch a booking app"])
        self.assertIn("# agreed in May", mended)

    def test_so_that_becomes_the_hypothesis(self):
        for text, so_that in (("Build an app so that passengers know when the boat leaves", "passengers know when the boat leaves"),
                              ("Build an app (so that nobody waits in vain)", "nobody waits in vain")):
            mended = self.fixed(HEAD + GOOD + f"      - {text}\n", "--unsafe-fixes")
            way = yaml.safe_load(mended)["objectives"][0]["initiatives"][0]
            self.assertEqual((way["title"], way["so_that"]), ("Build an app", so_that), mended)

    def test_a_shared_node_is_left_alone(self):
        text = HEAD + "      - &app Build an app for the ferry\n      - Punctual departures rise from 70% to 90%\n"
        text += "  - id: other\n    title: Skippers know the weather\n    key_results:\n      - *app\n      - {id: b, title: Storm warnings missed drop from 9 to 2}\n"
        mended = self.fixed(text, "--unsafe-fixes")
        data = yaml.safe_load(mended)
        self.assertEqual(words(yaml.load(text, yaml.BaseLoader)) - words(yaml.load(mended, yaml.BaseLoader)), collections.Counter(), mended)
        self.assertEqual(self.errors(), [], mended)
        self.assertTrue(data["objectives"][0]["key_results"])

    def test_values_that_need_quotes_where_they_go(self):
        for text in ('"Build an app: the blue one"', "'Build an app # 5'", '"Build an app so that \\"Nora\\" knows: always"', "'Build {an} app, [now]'",
                     '"Build an app\\tfor the ferry"', "'Build the captain''s app'", "|-\n          Build an app\n          for the ferry",
                     ">-\n          Build an app\n          for the ferry so that\n          nobody waits", '"Build an app so that: yes"',
                     "Build an app (so that a) b (c)", "Build an app so that - no", "Build an app so that *all* know", 'Build an app so that @ten knows'):
            with self.subTest(text=text):
                before = yaml.safe_load(HEAD + GOOD + f"      - {text}\n")
                mended = self.fixed(HEAD + GOOD + f"      - {text}\n", "--unsafe-fixes")
                lost = words(yaml.load(yaml.dump(before), yaml.BaseLoader)) - words(yaml.load(mended, yaml.BaseLoader))
                self.assertFalse([w for w in lost if w not in CONNECTIVES], mended)
                self.assertEqual(self.errors(), [], mended)


class Brackets(Case):
    def test_brackets_become_the_hypothesis(self):
        mended = self.fixed(HEAD + GOOD + "      - Build an app (so nobody waits in vain)\n", "--unsafe-fixes")
        way = yaml.safe_load(mended)["objectives"][0]["initiatives"][0]
        self.assertEqual((way["title"], way["so_that"]), ("Build an app", "nobody waits in vain"), mended)


if __name__ == "__main__":
    unittest.main(argv=[sys.argv[0], *sys.argv[2:]], verbosity=0)

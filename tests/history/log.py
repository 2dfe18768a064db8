#!/usr/bin/python3
"""okr log over repositories made by scripts: a team's life, merges of every shape, and what hostile hands leave behind.

    log.py OKR
"""
import csv
import io
import json
import os
import pathlib
import subprocess
import sys
import unittest

sys.path.insert(0, str(pathlib.Path(__file__).parent))
from repository import Repository  # noqa: E402

OKR = os.path.abspath(sys.argv[1])

TEAMS = """teams:
  - {id: checkout, name: Checkout, kind: product}
  - {id: payments, name: Payments, kind: product}
"""
STRATEGY = """strategy:
  vision: Shopping feels like a walk through the market
  story: We win one country at a time.
  goals:
    - id: win-australia
      title: Shoppers in Australia choose us first
      why: Our only market with two years of profit.
      priority: 1
      indicators:
        - {id: share, metric: Share of Australian online shoppers, baseline: 11%, target: 25%}
    - {id: trust, title: People trust us with their money, why: Fraud grows., priority: 2}
"""
AUTUMN = """team: checkout
cycle: 2025-Q4
objectives:
  - id: basket
    title: Baskets are never lost
    supports: win-australia
    key_results:
      - {id: lost, metric: Baskets lost within a day, baseline: 40%, target: 25%}
"""
WINTER = """team: checkout
cycle: 2026-Q1
objectives:
  - id: buying
    title: Buying from us is a pleasure
    supports: win-australia
    key_results:
      - {id: conversion, metric: Checkout conversion rate, baseline: 52%, target: 65%}
      - {id: satisfaction, metric: Customer satisfaction after the checkout, baseline: 7.1, target: 8.5}
"""
MEANS = """team: checkout
cycle: 2026-Q1
initiatives:
  - {id: reminder, title: Remind people of their cart, moves: conversion, status: doing}
"""
PAYING = """team: payments
cycle: 2026-Q1
objectives:
  - id: paying
    title: Paying takes no thought
    supports: checkout/buying
    key_results:
      - {id: abandoned, metric: Payments that are given up, baseline: 14%, target: 8%}
"""
OKRS = "okrs/2026-Q1/checkout.yaml"
PLAN = "initiatives/2026-Q1/checkout.yaml"


def okr(*arguments, cwd, **environment):
    env = {"PATH": os.environ["PATH"], "LC_ALL": "C", "HOME": str(cwd), **environment}
    return subprocess.run([OKR, *map(str, arguments)], cwd=cwd, env=env, capture_output=True, timeout=120)


class Case(unittest.TestCase):
    maxDiff = None

    def setUp(self):
        self.repo = Repository(self)
        self.repo.write("okr.yaml", "okr: 1\n")

    def log(self, *arguments, cwd=None, code=0):
        done = okr("log", *arguments, cwd=cwd or self.repo.folder)
        self.assertEqual(done.returncode, code, done.stderr.decode(errors="replace"))
        return done

    def json(self, *arguments, **keywords):
        return json.loads(self.log("--format", "json", *arguments, **keywords).stdout)

    def told(self, *arguments, **keywords):
        """(message of the commit, kind, object) of each event."""
        return [(e["summary"], e["kind"], e["object"]) for e in self.json(*arguments, **keywords)["events"]]

    def failure(self, *arguments, cwd=None):
        done = self.log(*arguments, cwd=cwd, code=2)
        self.assertEqual(done.stdout, b"")
        text = done.stderr.decode()
        self.assertEqual(text.count("\n"), 1, text)
        return text


def make_life(repo):
    """Half a year of a team, forty-odd commits."""
    repo.write(".mailmap", "Lin Wei <lin@example.org> <lin@old.example>\n")
    repo.write("strategy.yaml", STRATEGY)
    repo.write("teams.yaml", TEAMS)
    repo.save("The strategy")
    repo.write("okrs/2025-Q4/checkout.yaml", AUTUMN)
    repo.save("First OKRs of checkout")
    for day, value in (("2025-10-20", "38%"), ("2025-11-10", "35%"), ("2025-12-08", "29%")):
        repo.on(day)
        before = "target: 25%" if value == "38%" else f"current: {last}"
        after = f"target: 25%, current: {value}" if value == "38%" else f"current: {value}"
        repo.edit("okrs/2025-Q4/checkout.yaml", before, after)
        repo.save(f"Check-in {value}", who="Old Lin")
        last = value
    repo.on("2025-12-15")
    repo.edit("strategy.yaml", "Shoppers in Australia choose us first", "Shoppers in Australia think of us first")
    repo.save("A sharper goal", who="Mo")
    repo.on("2026-01-05")
    repo.write(OKRS, WINTER)
    repo.write(PLAN, MEANS)
    repo.save("Checkout, first quarter")
    repo.write("okrs/2026-Q1/payments.yaml", PAYING)
    repo.save("Payments, first quarter", who="Mo")
    repo.edit(OKRS, "Buying from us is a pleasure", "Buying from us is pure pleasure")
    repo.save("Better words")
    repo.edit(OKRS, "objectives:", "# Reviewed with the whole team.\nobjectives:")
    repo.save("A comment")
    for week, value in enumerate(("53%", "54%", "55%", "57%", "58%")):
        repo.on(f"2026-01-{12 + 3 * week}")
        before = "baseline: 52%, target: 65%" if week == 0 else f"current: {last}"
        after = f"baseline: 52%, target: 65%, current: {value}" if week == 0 else f"current: {value}"
        repo.edit(OKRS, before, after)
        repo.save(f"Check-in {value}", who="Lin")
        last = value
    repo.on("2026-02-02")
    repo.edit(OKRS, "target: 65%", "target: 60%")
    repo.save("Be realistic")
    repo.edit(PLAN, "status: doing", "status: dropped")
    repo.edit(PLAN, "initiatives:\n", "initiatives:\n  - {id: wallet, title: Offer wallets, moves: conversion, "
                                      "replaces: reminder, status: doing}\n")
    repo.save("Wallets instead of reminders")
    repo.edit(OKRS, "id: conversion", "id: completed")
    repo.edit(PLAN, "moves: conversion, replaces", "moves: completed, replaces")
    repo.edit(PLAN, "moves: conversion, status: dropped", "moves: completed, status: dropped")
    repo.save("A better id")
    repo.git("mv", OKRS, "okrs/2026-Q1/shop.yaml")
    repo.save("Another file")
    repo.on("2026-02-09")
    repo.edit("okrs/2026-Q1/shop.yaml", "target: 60%", "target: 66%")
    repo.save("More after all")
    repo.edit("okrs/2026-Q1/shop.yaml", "current: 58%", "current: 61%")
    repo.save("Check-in 61%", who="Old Lin")
    repo.edit("okrs/2026-Q1/shop.yaml", "{id: satisfaction, metric: Customer satisfaction after the checkout, "
              "baseline: 7.1, target: 8.5}", "{id: satisfaction, title: Launch the new satisfaction survey}")
    repo.save("A survey")
    repo.edit("okrs/2026-Q1/shop.yaml", "      - {id: satisfaction, title: Launch the new satisfaction survey}\n", "")
    repo.save("No survey")
    repo.on("2026-02-16")
    repo.edit("okrs/2026-Q1/shop.yaml", "    key_results:\n",
              "    key_results:\n      - {id: satisfaction, metric: Days from order to doorstep in Perth, "
              "baseline: 9, target: 5}\n")
    repo.save("An old id for another thing")
    repo.git("mv", "okrs/2026-Q1/shop.yaml", OKRS)
    repo.save("The old file again")
    repo.edit("strategy.yaml", "baseline: 11%, target: 25%", "baseline: 11%, target: 25%, current: 13%")
    repo.save("Goal check-in", who="Mo")


class Life(Case):
    def setUp(self):
        super().setUp()
        make_life(self.repo)

    def test_a_key_result_by_its_latest_id(self):
        self.assertEqual(self.told("checkout/completed"), [
            ("Checkout, first quarter", "kr-added", "checkout/conversion@2026-Q1"),
            *(("Check-in " + value, "checked-in", "checkout/conversion@2026-Q1")
              for value in ("53%", "54%", "55%", "57%", "58%")),
            ("Be realistic", "target-lowered", "checkout/conversion@2026-Q1"),
            ("A better id", "id-renamed", "checkout/completed@2026-Q1"),
            ("More after all", "target-raised", "checkout/completed@2026-Q1"),
            ("Check-in 61%", "checked-in", "checkout/completed@2026-Q1")])

    def test_an_id_of_the_past_leads_to_the_same_life(self):
        self.assertEqual(self.told("checkout/conversion"), self.told("checkout/completed"))
        self.assertEqual(self.told("checkout/conversion@2026-Q1"), self.told("checkout/completed@2026-Q1"))

    def test_a_reused_id_is_dropped_and_added(self):
        kinds = [kind for _, kind, _ in self.told("checkout/satisfaction")]
        self.assertEqual(kinds, ["kr-added", "kr-became-action", "kr-dropped", "kr-added"])

    def test_what_comes_back_goes_on_with_its_life(self):
        self.repo.edit(OKRS, "      - {id: satisfaction, metric: Days from order to doorstep in Perth, "
                       "baseline: 9, target: 5}\n", "")
        dropped = self.repo.save("No days")
        self.repo.on("2026-02-23")
        self.repo.edit(OKRS, "    key_results:\n", "    key_results:\n      - {id: satisfaction, metric: Days from order "
                       "to doorstep in Perth, baseline: 9, target: 6}\n")
        self.repo.save("Days after all")
        events = self.json("checkout/satisfaction")["events"]
        self.assertEqual([(event["kind"], event["life"][-2:]) for event in events],
                         [("kr-added", "~1"), ("kr-became-action", "~1"), ("kr-dropped", "~1"), ("kr-added", "Q1"),
                          ("kr-dropped", "Q1"), ("kr-added", "Q1")])
        self.assertEqual([event["note"] for event in events if event["note"]],
                         [f"back again: dropped on 2026-02-16 by {dropped[:12]}, when it was `Days from order to "
                          "doorstep in Perth, baseline 9, target 5`; now it is `Days from order to doorstep in "
                          "Perth, baseline 9, target 6`"])
        for form in "text", "markdown":
            told = self.log("--format", form, "checkout/satisfaction").stdout.decode()
            self.assertIn("again: dropped on 2026-02-16 by", " ".join(told.split()))

    def test_ids_that_are_swapped(self):
        self.repo.edit(OKRS, "id: completed", "id: third")
        self.repo.edit(OKRS, "id: satisfaction", "id: completed")
        self.repo.edit(OKRS, "id: third", "id: satisfaction")
        self.repo.save("Swap")
        added = [(event["title"], event["life"]) for event in self.json("checkout/completed")["events"]
                 if event["kind"] == "kr-added" and "~" not in event["life"]]
        self.assertEqual(sorted(set(added)), [
            ("Checkout conversion rate", "checkout/satisfaction@2026-Q1"),
            ("Days from order to doorstep in Perth", "checkout/completed@2026-Q1")])

    def test_an_objective_with_its_key_results_and_initiatives(self):
        told = self.told("checkout/buying")
        added = [(kind, ref) for summary, kind, ref in told if summary == "Checkout, first quarter"]
        self.assertEqual(sorted(added), [("initiative-added", "checkout/reminder@2026-Q1"),
                                         ("kr-added", "checkout/conversion@2026-Q1"),
                                         ("kr-added", "checkout/satisfaction@2026-Q1"),
                                         ("objective-added", "checkout/buying@2026-Q1")])
        self.assertIn(("Better words", "objective-reworded", "checkout/buying@2026-Q1"), told)
        self.assertIn("Wallets instead of reminders", [summary for summary, _, _ in told])
        self.assertNotIn("checkout/basket@2025-Q4", [ref for _, _, ref in told])

    def test_a_team(self):
        told = self.told("checkout")
        self.assertEqual([kind for summary, kind, _ in told if summary == "Checkout, first quarter"],
                         ["objective-added", "initiative-added"])
        refs = {ref for _, _, ref in told}
        self.assertIn("checkout/lost@2025-Q4", refs)
        self.assertNotIn("payments/paying@2026-Q1", refs)
        self.assertNotIn("Another file", [summary for summary, _, _ in told])
        self.assertNotIn("A comment", [summary for summary, _, _ in told])

    def test_a_cycle_alone(self):
        self.assertEqual({ref for _, _, ref in self.told("checkout@2025-Q4")},
                         {"checkout/basket@2025-Q4", "checkout/lost@2025-Q4"})

    def test_a_goal_and_the_strategy(self):
        told = self.told("win-australia")
        self.assertEqual([(summary, kind) for summary, kind, _ in told if summary != "The strategy"],
                         [("A sharper goal", "goal-changed"), ("Goal check-in", "indicator-checked-in")])
        self.assertEqual(told, self.told("strategy/win-australia"))
        self.assertEqual([kind for summary, kind, _ in self.told("strategy") if summary == "The strategy"],
                         ["strategy-added"])

    def test_everything(self):
        everything = self.told()
        for ref in ("checkout", "payments", "strategy", "teams/payments"):
            for event in self.told(ref):
                self.assertIn(event, everything)

    def test_dates_are_inclusive(self):
        days = [e["date"][:10] for e in self.json("checkout", "--since", "2026-01-12", "--until", "2026-02-02")["events"]]
        self.assertEqual((days[0], days[-1]), ("2026-01-12", "2026-02-02"))
        again = self.json("checkout", "--since", "4 weeks ago", "--until", "a week ago", "--today", "2026-02-09")
        self.assertEqual([e["date"][:10] for e in again["events"]], days)
        self.assertIn("is no date", self.failure("checkout", "--since", "soon"))

    def test_json_has_what_programs_rely_on(self):
        log = self.json("checkout/completed")
        self.assertEqual((log["schema_version"], log["tool"]["name"], log["ref"]), (1, "okr", "checkout/completed"))
        last = log["events"][-1]
        self.assertEqual(last["author"], {"name": "Lin Wei", "email": "lin@example.org"})
        self.assertEqual(last["commit"], self.repo.git("log", "--format=%H", "--grep=Check-in 61%"))
        self.assertRegex(last["date"], r"^2026-02-09T09:\d\d:00Z$")
        eased = next(e for e in log["events"] if e["kind"] == "target-lowered")
        self.assertEqual((eased["before"], eased["after"]), ("65%", "60%"))
        self.assertEqual([v["text"] for v in log["series"][0]["values"]], ["53%", "54%", "55%", "57%", "58%", "61%"])

    def test_csv(self):
        rows = list(csv.DictReader(io.StringIO(self.log("checkout", "--format", "csv").stdout.decode())))
        self.assertEqual(len(rows), len(self.told("checkout")))
        self.assertTrue(all(not cell.startswith(("=", "+", "-", "@")) for row in rows for cell in row.values()))

    def test_text_folds_check_ins(self):
        text = self.log("checkout/completed").stdout.decode()
        self.assertIn("3 more check-ins", text)
        self.assertIn("53% → 61%", text)
        self.assertRegex(text, "[▁▂▃▄▅▆▇█]{6}")
        self.assertNotIn("\x1b", text)
        self.assertNotIn("event", self.log("checkout/completed", "--quiet").stdout.decode())

    def test_what_was_meant(self):
        self.assertIn("did you mean `checkout`?", self.failure("chekout"))
        self.assertIn("did you mean `checkout/completed`?", self.failure("checkout/complete"))
        self.assertIn("did you mean `win-australia`?", self.failure("win-austrlia"))

    def test_the_same_bytes_again_and_from_a_folder_below(self):
        self.assertEqual(self.log().stdout, self.log(cwd=self.repo.folder / "okrs/2026-Q1").stdout)

    def test_nothing_in_the_repository_is_touched(self):
        before = self.repo.git("status", "--porcelain", "--ignored")
        self.log("checkout", "--output", "json=../out.json")
        self.assertEqual(self.repo.git("status", "--porcelain", "--ignored"), before)


class Moves(Case):
    def test_a_team_renamed_with_its_files(self):
        self.repo.write("okrs/2026-Q1/shop.yaml", WINTER.replace("checkout", "shop"))
        self.repo.save("As shop")
        self.repo.edit("okrs/2026-Q1/shop.yaml", "target: 65%", "target: 62%")
        self.repo.save("Eased as shop")
        self.repo.git("mv", "okrs/2026-Q1/shop.yaml", OKRS)
        self.repo.edit(OKRS, "team: shop", "team: checkout")
        self.repo.save("Renamed")
        told = self.told("checkout/conversion")
        self.assertEqual([(s, k) for s, k, _ in told if s != "Renamed"],
                         [("As shop", "kr-added"), ("Eased as shop", "target-lowered")])

    def test_what_is_only_in_the_past(self):
        self.repo.write(OKRS, WINTER)
        self.repo.write("okrs/2026-Q1/payments.yaml", PAYING)
        self.repo.save("Both")
        (self.repo.folder / OKRS).unlink()
        self.repo.save("Checkout is dissolved")
        self.assertEqual([(s, k) for s, k, _ in self.told("checkout/conversion")],
                         [("Both", "kr-added"), ("Checkout is dissolved", "kr-dropped")])
        self.assertEqual([(s, k) for s, k, _ in self.told("checkout")],
                         [("Both", "objective-added"), ("Checkout is dissolved", "objective-dropped")])

    def test_a_reference_that_follows_a_renamed_id_is_no_event(self):
        self.repo.write(OKRS, WINTER)
        self.repo.write("okrs/2026-Q1/payments.yaml", PAYING)
        self.repo.save("Both")
        self.repo.edit(OKRS, "id: buying", "id: pleasure")
        self.repo.edit("okrs/2026-Q1/payments.yaml", "checkout/buying", "checkout/pleasure")
        self.repo.save("Renamed")
        self.assertEqual([s for s, _, _ in self.told("payments")], ["Both"])

    def test_an_id_that_is_written_down_is_no_event_and_no_new_life(self):
        self.repo.write(OKRS, WINTER.replace("id: conversion, ", ""))
        self.repo.save("Without an id")
        self.repo.edit(OKRS, "metric: Checkout conversion rate", "id: conversion, metric: Checkout conversion rate")
        self.repo.save("With an id")
        self.repo.edit(OKRS, "target: 65%", "target: 62%")
        self.repo.save("Eased")
        self.assertEqual([(s, k) for s, k, _ in self.told("checkout/conversion")],
                         [("Without an id", "kr-added"), ("Eased", "target-lowered")])
        self.assertEqual(len({e["life"] for e in self.json("checkout/conversion")["events"]}), 1)

    def test_follow_goes_on_with_the_cycle_before(self):
        self.repo.write("okrs/2025-Q4/checkout.yaml", WINTER.replace("2026-Q1", "2025-Q4").replace("conversion,", "rate,"))
        self.repo.save("Last cycle")
        self.repo.write(OKRS, WINTER)
        self.repo.save("This cycle")
        self.assertEqual([s for s, _, _ in self.told("checkout/conversion")], ["This cycle"])
        events = self.json("checkout/conversion", "--follow")["events"]
        self.assertEqual([e["summary"] for e in events], ["Last cycle", "This cycle"])
        self.assertIn("likeness (1.00)", events[1]["note"])


def make_moves(repo):
    """Objects go from file to file and from team to team, now and then where many files are new."""
    repo.on("2025-12-15")
    repo.write("strategy.yaml", STRATEGY)
    repo.write("teams.yaml", TEAMS + "  - {id: delivery, name: Delivery, kind: product}\n")
    repo.write("okrs/2025-Q4/checkout.yaml", AUTUMN)
    repo.save("Autumn")
    for path, text in ((OKRS, WINTER), (PLAN, MEANS), ("okrs/2026-Q1/payments.yaml", PAYING),
                       ("okrs/2026-Q1/delivery.yaml", "team: delivery\ncycle: 2026-Q1\nobjectives:\n"
                        "  - {id: doors, title: Every door is found, key_results: [{id: missed, metric: Doors missed, "
                        "target: 1%}]}\ninitiatives:\n  - {id: maps, title: Draw maps, moves: checkout/conversion}\n")):
        repo.write(path, text)
    repo.save("All of winter")
    lost = AUTUMN[AUTUMN.index("  - id: basket"):].replace("id: basket", "id: carts").replace("25%", "20%")
    repo.edit("okrs/2026-Q1/payments.yaml", "objectives:\n", "objectives:\n" + lost)
    repo.save("Carts at payments")
    # Out of an old file into a new one of another team, while files of others are new too.
    repo.edit("okrs/2026-Q1/payments.yaml", lost, "")
    repo.write("okrs/2026-Q1/returns.yaml", "team: returns\ncycle: 2026-Q1\nobjectives:\n" + lost)
    repo.write("okrs/2026-Q1/kiosk.yaml", "team: kiosk\ncycle: 2026-Q1\nobjectives:\n"
               "  - {id: open, title: The kiosk is open, key_results: [{id: hours, metric: Hours open, target: 70}]}\n")
    repo.save("Returns take the carts")
    repo.edit("okrs/2026-Q1/returns.yaml", "baseline: 40%, target: 20%", "baseline: 40%, target: 22%")
    repo.save("Eased at returns")
    # A new file of one team holds what is another's.
    repo.write("okrs/2026-Q1/second-half.yaml", "team: checkout\ncycle: 2026-Q1\nobjectives:\n"
               "  - {id: gifts, title: Gifts arrive wrapped, key_results: [{id: wrapped, metric: Gifts wrapped, "
               "target: 90%}]}\n")
    repo.edit(OKRS, "Buying from us is a pleasure", "Buying from us is pure pleasure")
    repo.save("A second half")
    satisfaction = next(line for line in WINTER.splitlines(True) if "satisfaction" in line)
    repo.edit(OKRS, satisfaction, "")
    repo.edit("okrs/2026-Q1/second-half.yaml", "key_results: [", "key_results: [" +
              satisfaction.strip().removeprefix("- ") + ", ")
    repo.save("To the second half")
    repo.git("mv", OKRS, "okrs/2026-Q1/tills.yaml")
    for path in ("okrs/2026-Q1/tills.yaml", "okrs/2026-Q1/second-half.yaml", PLAN):
        repo.edit(path, "team: checkout", "team: tills")
    repo.edit("teams.yaml", "id: checkout", "id: tills")
    repo.save("Checkout is called tills")
    repo.edit("okrs/2026-Q1/tills.yaml", "target: 65%", "target: 61%")
    repo.save("Eased at tills")


class LongHistory(Case):
    """Where commits are many, files are passed over by their paths; what is told stays the same."""
    def told_in(self, repo, ref):
        done = okr("log", "--format", "json", ref, cwd=repo.folder)
        self.assertEqual(done.returncode, 0, done.stderr.decode())
        return [{key: value for key, value in event.items() if key not in ("commit", "date")}
                for event in json.loads(done.stdout)["events"]]

    def test_the_same_is_told_after_a_thousand_commits(self):
        commit = ("commit refs/heads/main\ncommitter Ada Ferreira <ada@example.org> 1759309200 +0000\n"
                  "data 5\nQuiet\n")
        long = Repository(self)
        long.git("fast-import", "--quiet", stdin=(commit * 1100).encode())
        for repo in (self.repo, long):
            make_moves(repo)
        lives = ("checkout", "tills", "payments", "returns", "kiosk", "delivery", "checkout/conversion",
                 "tills/satisfaction", "returns/carts", "payments/carts", "checkout/gifts", "delivery/doors", "trust")
        for ref in lives:
            with self.subTest(ref):
                self.assertEqual(self.told_in(long, ref), self.told_in(self.repo, ref))

    def test_what_moved_is_followed_where_other_files_are_new(self):
        make_moves(self.repo)
        told = self.told("returns/carts")
        self.assertEqual([(s, k) for s, k, _ in told],
                         [("Carts at payments", "objective-added"), ("Carts at payments", "kr-added"),
                          ("Returns take the carts", "objective-moved"), ("Eased at returns", "target-lowered")])


class Merges(Case):
    def setUp(self):
        super().setUp()
        self.repo.write(OKRS, WINTER)
        self.repo.save("Base")

    def branch(self, name, *edits, message, start="main"):
        self.repo.git("checkout", "-q", "-b", name, start)
        for old, new in edits:
            self.repo.edit(OKRS, old, new)
        self.repo.save(message)

    def test_a_clean_merge_tells_nothing(self):
        self.branch("one", ("target: 65%", "target: 60%"), message="Eased")
        self.branch("two", ("target: 8.5", "target: 9"), message="Raised")
        self.repo.git("checkout", "-q", "main")
        self.repo.merge("one", message="Merge one")
        text = WINTER.replace("target: 65%", "target: 60%").replace("target: 8.5", "target: 9")
        self.repo.merge("two", message="Merge two", edits=[(OKRS, text)])
        self.assertEqual([(s, k) for s, k, _ in self.told("checkout")][1:],
                         [("Eased", "target-lowered"), ("Raised", "target-raised")])

    def test_an_evil_merge_is_told_once(self):
        self.branch("one", ("target: 65%", "target: 60%"), message="Eased")
        self.branch("two", ("target: 65%", "target: 58%"), message="Eased more")
        self.repo.merge("one", message="Neither", edits=[(OKRS, WINTER.replace("target: 65%", "target: 63%"))])
        events = [e for e in self.json("checkout/conversion")["events"] if e["summary"] == "Neither"]
        self.assertEqual([e["after"] for e in events], ["63%"])

    def test_a_merge_that_takes_one_side_tells_nothing(self):
        self.branch("one", ("target: 65%", "target: 60%"), message="Eased")
        self.branch("two", ("target: 65%", "target: 58%"), message="Eased more")
        self.repo.merge("one", message="Ours", edits=[(OKRS, WINTER.replace("target: 65%", "target: 58%"))])
        self.assertNotIn("Ours", [s for s, _, _ in self.told()])

    def test_a_merge_that_throws_a_side_away_takes_it_back(self):
        self.branch("one", ("target: 65%", "target: 70%"), message="Raised")
        self.branch("two", ("target: 8.5", "target: 9"), message="On main")
        self.repo.git("merge", "-q", "-s", "ours", "-m", "Ours", "one")
        self.assertEqual(self.told("checkout")[-1], ("Ours", "target-lowered", "checkout/conversion@2026-Q1"))
        self.assertEqual(self.told("checkout/conversion")[-1][:2], ("Ours", "target-lowered"))
        self.assertEqual([s for s, _, _ in self.told("checkout/satisfaction")], ["Base", "On main"])

    def test_a_merge_that_throws_all_of_a_branch_away(self):
        self.branch("one", ("target: 65%", "target: 70%"), message="Raised")
        self.repo.git("checkout", "-q", "main")
        self.repo.git("merge", "-q", "--no-ff", "-s", "ours", "-m", "Ours", "one")
        self.assertEqual([s for s, _, _ in self.told("checkout")], ["Base", "Raised", "Ours"])

    def test_a_merge_that_throws_a_side_away_across_a_criss_cross(self):
        self.branch("one", ("target: 65%", "target: 60%"), message="Eased")
        self.branch("two", ("target: 8.5", "target: 9"), message="Raised")
        both = WINTER.replace("target: 65%", "target: 60%").replace("target: 8.5", "target: 9")
        self.repo.git("checkout", "-q", "-b", "left", "one")
        self.repo.merge("two", message="Left", edits=[(OKRS, both)])
        self.repo.edit(OKRS, "target: 60%", "target: 70%")
        self.repo.save("Bold")
        self.repo.git("checkout", "-q", "two")
        self.repo.merge("one", message="Right", edits=[(OKRS, both)])
        self.repo.git("merge", "-q", "-s", "ours", "-m", "Ours", "left")
        self.assertEqual([s for s, _, _ in self.told("checkout")], ["Base", "Eased", "Raised", "Bold", "Ours"])

    def test_what_comes_back_bent_is_loud(self):
        def without_numbers(by):
            self.repo.write(OKRS, WINTER.replace("      - {id: conversion, metric: Checkout conversion rate, baseline: "
                                                 "52%, target: 65%}\n", by))
        without_numbers("")
        self.repo.save("Given up")
        without_numbers("      - {id: conversion, title: Checkout conversion rate from 52% to 55%}\n")
        self.repo.save("Back")
        event = self.json()["events"][-1]
        self.assertEqual((event["summary"], event["kind"]), ("Back", "kr-added"))
        without_numbers("")
        self.repo.save("Given up again")
        without_numbers("      - {id: conversion, title: Checkout conversion rate from 52% to 53%}\n")
        self.repo.save("Back again")
        event = self.json()["events"][-1]
        self.assertEqual((event["kind"], event["grade"]), ("kr-added", "high"))
        self.assertIn("from 52% to 55%`; now it is", event["note"])

    def test_criss_cross(self):
        eased = WINTER.replace("target: 65%", "target: 60%")
        both = eased.replace("target: 8.5", "target: 9")
        self.branch("one", ("target: 65%", "target: 60%"), message="Eased")
        self.branch("two", ("target: 8.5", "target: 9"), message="Raised")
        self.repo.git("checkout", "-q", "-b", "left", "one")
        self.repo.merge("two", message="Left", edits=[(OKRS, both)])
        self.repo.git("checkout", "-q", "-b", "right", "two")
        self.repo.merge("one", message="Right", edits=[(OKRS, both)])
        self.repo.git("checkout", "-q", "left")
        self.repo.edit(OKRS, "baseline: 52%", "baseline: 51%")
        self.repo.save("On the left")
        self.repo.merge("right", message="Across")
        self.assertEqual([s for s, _, _ in self.told("checkout")], ["Base", "Eased", "Raised", "On the left"])

    def test_ten_parents(self):
        for number in range(10):
            self.repo.git("checkout", "-q", "-b", f"b{number}", "main")
            self.repo.write(f"okrs/2026-Q1/team-{number}.yaml", PAYING.replace("payments", f"team-{number}"))
            self.repo.save(f"Team {number}")
        self.repo.git("checkout", "-q", "main")
        self.repo.merge(*(f"b{number}" for number in range(10)), message="Octopus")
        told = [s for s, _, _ in self.told()]
        self.assertEqual(len(self.repo.git("log", "-1", "--format=%P").split()), 11)
        self.assertNotIn("Octopus", told)
        self.assertEqual(sorted(s for s in told if s.startswith("Team")), [f"Team {n}" for n in range(10)])

    def test_a_cherry_pick_is_told_by_both(self):
        self.branch("one", ("target: 65%", "target: 60%"), message="Eased")
        self.repo.git("checkout", "-q", "main")
        self.repo.write("README.md", "Something else\n")
        self.repo.save("Not ours")
        self.repo.edit(OKRS, "target: 65%", "target: 60%")
        self.repo.save("Eased here too")
        self.repo.merge("one", message="Merge")
        self.assertEqual([s for s, _, _ in self.told("checkout")], ["Base", "Eased", "Eased here too"])

    def test_a_check_in_under_the_old_id_on_a_branch(self):
        self.branch("one", ("target: 65%", "target: 65%, current: 54%"), message="Check-in")
        self.repo.git("checkout", "-q", "main")
        self.repo.edit(OKRS, "id: conversion", "id: completed")
        self.repo.save("Renamed")
        text = WINTER.replace("id: conversion", "id: completed").replace("target: 65%", "target: 65%, current: 54%")
        self.repo.merge("one", message="Merge", edits=[(OKRS, text)])
        self.assertEqual([s for s, _, _ in self.told("checkout/completed")], ["Base", "Check-in", "Renamed"])


class Hostile(Case):
    def setUp(self):
        super().setUp()
        self.repo.write(OKRS, WINTER)
        self.repo.save("Base")

    def raw_commit(self, head, message):
        """A commit as no git would write it, with the tree of the index."""
        tree = self.repo.git("write-tree")
        parent = self.repo.git("rev-parse", "HEAD")
        raw = f"tree {tree}\nparent {parent}\n".encode() + head + b"\n" + message
        commit = self.repo.git("hash-object", "-t", "commit", "-w", "--literally", "--stdin", stdin=raw)
        self.repo.git("update-ref", "refs/heads/main", commit)
        return commit

    def eased(self, head, message):
        self.repo.edit(OKRS, "target: 65%", "target: 60%")
        self.repo.git("add", "-A")
        commit = self.raw_commit(head, message)
        return next(e for e in self.json("checkout/conversion")["events"] if e["commit"] == commit)

    def test_an_author_without_anything(self):
        event = self.eased(b"author nonsense\ncommitter Ada <ada@example.org> 1770000000 +0000\n", b"x\n")
        self.assertEqual(event["kind"], "target-lowered")
        self.assertEqual(event["date"], "2026-02-02T02:40:00Z")

    def test_times_that_no_clock_shows(self):
        for seconds in (b"-5", b"99999999999999999999", b"4102444800000"):
            with self.subTest(seconds):
                self.setUp()
                event = self.eased(b"author A <a@b> " + seconds + b" +9999\ncommitter A <a@b> " + seconds + b" +9999\n",
                                   b"x\n")
                self.assertRegex(event["date"], r"^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$")

    def test_bytes_that_act(self):
        head = b"author \x1b]0;x\x07=1+1 <\x1b[31m> 1770000000 +0000\ncommitter A <a@b> 1770000000 +0000\n"
        self.eased(head, b"\xff\xfe \x1b[2J\n")
        for form in ("text", "json", "csv", "markdown"):
            out = self.log("--format", form).stdout
            out.decode()
            self.assertFalse([b for b in out if (b < 32 and b != 10) or b == 127], form)
        rows = list(csv.reader(io.StringIO(self.log("--format", "csv").stdout.decode())))
        self.assertFalse([cell for row in rows for cell in row if cell.startswith(("=", "+", "-", "@"))])

    def test_a_file_that_cannot_be_parsed_for_three_commits(self):
        for number in range(3):
            self.repo.write(OKRS, WINTER.replace("target: 65%", "target: [65%") + f"# {number}\n")
            self.repo.save(f"Broken {number}")
        self.repo.write(OKRS, WINTER.replace("target: 65%", "target: 60%"))
        self.repo.save("Mended")
        log = self.json("checkout")
        self.assertEqual([(e["summary"], e["kind"]) for e in log["events"]],
                         [("Base", "objective-added"), ("Mended", "target-lowered")])
        self.assertEqual(len(log["unreadable"]), 3)
        self.assertTrue(all(OKRS in line for line in log["unreadable"]))
        self.assertEqual(self.log("checkout").stderr.count(OKRS.encode()), 3)

    def test_what_others_write_in_yaml_is_nobodys(self):
        template = "kind: Service\nmetadata: {name: a}\n{{- if .Values.b }}\nspec: %d\n{{- end }}\n---\nkind: Deployment\n"
        for number in range(2):
            self.repo.write("charts/service.yaml", template % number)
            self.repo.save(f"Chart {number}")
        done = self.log("--format", "json")
        self.assertEqual((json.loads(done.stdout)["unreadable"], done.stderr), ([], b""))
        for command in ("diff", "review"):
            changed = okr(command, "HEAD~1..HEAD", cwd=self.repo.folder)
            self.assertEqual(changed.returncode, 0)
            self.assertNotIn(b"parsed", changed.stdout + changed.stderr)

    def test_a_file_that_turns_into_something_unreadable(self):
        for text in ("kind: [\n", "metadata: {\n"):
            self.repo.write(OKRS, text)
            self.repo.save("Overwritten")
        self.repo.write(OKRS, WINTER.replace("target: 65%", "target: 60%"))
        self.repo.save("Brought back")
        log = self.json("checkout")
        self.assertEqual([(e["summary"], e["kind"]) for e in log["events"]],
                         [("Base", "objective-added"), ("Brought back", "target-lowered")])
        self.assertEqual(len(log["unreadable"]), 2)
        changed = okr("diff", "HEAD~3..HEAD~2", cwd=self.repo.folder)
        self.assertIn(f"{OKRS}: cannot be parsed after the change".encode(), changed.stdout)

    def test_a_file_that_is_broken_and_then_gone(self):
        self.repo.write(OKRS, "team: checkout\nobjectives: [\n")
        self.repo.save("Broken")
        (self.repo.folder / OKRS).unlink()
        self.repo.save("Gone")
        self.assertEqual([(s, k) for s, k, _ in self.told("checkout")],
                         [("Base", "objective-added"), ("Gone", "objective-dropped")])

    def test_a_file_that_breaks_twice_in_the_same_way(self):
        for target in ("60%", "50%"):
            self.repo.write(OKRS, "objectives: [\n")
            self.repo.save("Broken")
            self.repo.write(OKRS, WINTER.replace("target: 65%", f"target: {target}"))
            self.repo.save(f"Now {target}")
        events = self.json("checkout")["events"]
        self.assertEqual([(e["summary"], e["before"], e["after"]) for e in events[1:]], [("Now 60%", "65%", "60%"), ("Now 50%", "60%", "50%")])

    def test_two_files_that_break_in_the_same_way(self):
        self.repo.write("okrs/2026-Q1/payments.yaml", PAYING)
        self.repo.save("Payments")
        for path in (OKRS, "okrs/2026-Q1/payments.yaml"):
            self.repo.write(path, "objectives: [\n")
        self.repo.save("Broken")
        self.repo.write("okrs/2026-Q1/payments.yaml", PAYING)
        self.repo.save("Payments mended")
        self.repo.write(OKRS, WINTER)
        self.repo.save("Mended")
        self.assertEqual([s for s, _, _ in self.told()], ["Base", "Payments"])

    def test_a_shallow_clone(self):
        self.repo.edit(OKRS, "target: 65%", "target: 60%")
        self.repo.save("Eased")
        self.repo.write("okrs/2026-Q1/payments.yaml", PAYING)
        self.repo.save("Payments")
        clone = self.repo.root / "clone"
        self.repo.git("clone", "-q", "--depth", "1", f"file://{self.repo.folder}", str(clone))
        text = self.failure("checkout", cwd=clone)
        for words in ("git fetch --unshallow", "fetch-depth: 0", "GIT_DEPTH: 0"):
            self.assertIn(words, text)
        clone = self.repo.root / "deeper"
        self.repo.git("clone", "-q", "--depth", "2", f"file://{self.repo.folder}", str(clone))
        self.assertEqual([s for s, _, _ in self.told("payments", cwd=clone)], ["Payments"])
        self.failure("checkout", cwd=clone)

    def test_nothing_to_look_at(self):
        other = self.repo.root / "other"
        other.mkdir()
        (other / "okr.yaml").write_text("okr: 1\n")
        self.assertIn("git", self.failure(cwd=other))
        self.repo.git("init", "-q", str(other))
        self.assertIn("no commit yet", self.failure(cwd=other))

    def test_names_that_are_none(self):
        for ref in ("", "/", "@", "checkout/", "a" * 100000, "\x1b[31m", "team/\xff", "$(id)"):
            with self.subTest(ref[:20]):
                self.failure(ref)
        self.failure("checkout", "payments")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])

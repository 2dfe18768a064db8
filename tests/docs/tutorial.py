#!/usr/bin/python3
"""The tutorial and the guides do what they say: their commands are run in order, and print what the pages show.

    tutorial.py OKR PROJECT [PAGE…]

Of the README what is shown with its output is run, for the rest installs packages. Every page has an empty folder of its own and one shell that its blocks `sh` and `console` are pasted into. A page may prepare
the folder in a comment that begins with `<!-- run`; $PROJECT is the project's folder there.
"""
import concurrent.futures
import difflib
import os
import pathlib
import subprocess
import sys
import tempfile
import unittest

from blocks import blocks_of, matches, steps_of

OKR = pathlib.Path(sys.argv[1]).resolve()
PROJECT = pathlib.Path(sys.argv[2]).resolve()
PAGES = [pathlib.Path(page).resolve() for page in sys.argv[3:]]
MARK = "=== end of step"


def pages():
    docs = PROJECT / "docs"
    return PAGES or [PROJECT / "README.md", *(docs / f"{name}.md" for name in ("tutorial", "align", "log")), *sorted((docs / "guides").glob("*.md"))]


def steps_of_page(page):
    blocks = blocks_of(page.read_text(encoding="utf-8"))
    run = ("console", "hidden") if page.name == "README.md" else ("sh", "console", "hidden")
    return [step for block in blocks if block.language in run for step in steps_of(block)]


def script_of(steps):
    parts = []
    for step in steps:
        guarded = step.expected is None         # a block of set-up fails at its first failing command
        parts.append("set -e\n" if guarded else "")
        parts.append(step.command)
        parts.append("set +e\ntrue\n" if guarded else "")
        parts.append(f"okr_test_code=$?; printf '\\n{MARK} %s\\n' $okr_test_code; (exit $okr_test_code)\n")
    return "".join(parts)


def run(steps):
    """For every step its exit code and the lines that it printed; fewer than steps if one ended the shell."""
    with tempfile.TemporaryDirectory(prefix="okr-docs-") as top:
        folder = pathlib.Path(top)
        for name in ("bin", "home", "work"):
            (folder / name).mkdir()
        (folder / "bin" / "okr").symlink_to(OKR)
        people = {"GIT_AUTHOR_NAME": "ada", "GIT_AUTHOR_EMAIL": "ada@example.org", "GIT_AUTHOR_DATE": "2026-01-05T09:00:00Z",
                  "GIT_COMMITTER_NAME": "ada", "GIT_COMMITTER_EMAIL": "ada@example.org",
                  "GIT_COMMITTER_DATE": "2026-01-05T09:00:00Z"}
        environment = {"PATH": f"{folder / 'bin'}:{os.environ['PATH']}", "HOME": str(folder / "home"), "LC_ALL": "C.UTF-8",
                       "GIT_CONFIG_NOSYSTEM": "1", "GIT_CEILING_DIRECTORIES": top, "PROJECT": str(PROJECT), **people}
        done = subprocess.run(["bash"], input=script_of(steps), cwd=folder / "work", env=environment, text=True, timeout=300,
                              stdout=subprocess.PIPE, stderr=subprocess.STDOUT, check=False)
    results = []
    lines = []
    for line in done.stdout.splitlines():
        if line.startswith(MARK):
            if lines and not lines[-1]:
                lines.pop()
            results.append((int(line.removeprefix(MARK)), lines))
            lines = []
        else:
            lines.append(line)
    return results, lines


class Pages(unittest.TestCase):
    def test_every_step(self):
        steps_by_page = {page: steps_of_page(page) for page in pages()}
        with concurrent.futures.ThreadPoolExecutor(max_workers=2) as pool:
            runs = dict(zip(steps_by_page, pool.map(run, steps_by_page.values())))
        for page, steps in steps_by_page.items():
            self.assertGreater(len(steps), 0, f"{page}: nothing to run")
            results, rest = runs[page]
            for number, step in enumerate(steps):
                place = f"{page.relative_to(PROJECT)}:{step.line}"
                with self.subTest(place):
                    if number >= len(results):
                        self.fail(f"{place}: the shell ended in this step or before\n" + "\n".join(rest))
                    code, actual = results[number]
                    shown = "\n".join(actual)
                    self.assertLess(code, 2, f"{place}: {step.command}\n{shown}")
                    if step.expected is None:
                        continue
                    if not matches(step.expected, actual):
                        self.fail(f"{place}: {step.command}" + "\n".join(
                            difflib.unified_diff(step.expected, actual, "the page", "the program", lineterm="")))


class Matching(unittest.TestCase):
    def test_an_ellipsis_stands_for_lines_or_for_text(self):
        self.assertTrue(matches(["a", "…", "d"], ["a", "b", "c", "d"]))
        self.assertTrue(matches(["a", "…", "d"], ["a", "d"]))
        self.assertTrue(matches(["from … to 3"], ["from 1 to 3", ""]))
        self.assertFalse(matches(["a", "d"], ["a", "b", "d"]))
        self.assertFalse(matches(["a", "…"], ["b"]))
        self.assertFalse(matches([], ["a"]))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])

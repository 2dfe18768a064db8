#!/usr/bin/python3
"""What the pages of documentation name exists: links and their anchors, commands, options, rules.

    pages.py OKR PROJECT
"""
import pathlib
import re
import shlex
import subprocess
import sys
import unittest

from blocks import blocks_of, without_blocks

OKR = pathlib.Path(sys.argv[1]).resolve()
PROJECT = pathlib.Path(sys.argv[2]).resolve()
LINK = re.compile(r"\[[^\]\[]*\]\(([^()\s]+)\)")
SPAN = re.compile(r"`([^`\n]+)`")
# Where a shell takes the next word as a command.
COMMAND = re.compile(r"(?:^|&&|\|\||\||;|\$\(|run:|then|do)\s*okr(?=\s|$)([^\n;|&>]*)")


def pages():
    found = [PROJECT / "README.md", *sorted((PROJECT / "docs").rglob("*.md")), *sorted((PROJECT / "examples").rglob("*.md"))]
    return [page for page in found if page.exists()]


def text_of(page):
    return page.read_text(encoding="utf-8")


def name_of(page):
    return str(page.relative_to(PROJECT))


def output_of(*words):
    return subprocess.run([OKR, *words], capture_output=True, text=True, timeout=60, check=False).stdout


def options_in(help_text):
    return set(re.findall(r"(?<![\w-])--?[a-z][a-z-]*", help_text))


class Program:
    def __init__(self):
        top = output_of("--help")
        self.commands = {}
        for name in re.findall(r"^  ([a-z]+) {3,}", top.split("Commands:")[1], re.MULTILINE):
            self.commands[name] = options_in(output_of(name, "--help"))
        self.options = options_in(top)
        self.with_value = {"--root", "--today", "--color"}
        rules = output_of("rule") + "".join(self.kinds_in_table())
        self.rules = set(re.findall(r"^  ([a-z]+(?:-[a-z]+)*) {2,}", rules, re.MULTILINE))

    @staticmethod
    def kinds_in_table():
        """Kinds of conversation, as their files name them: `okr rule` may not list them."""
        folder = PROJECT / "src" / "align" / "kinds"
        return [f"  {path.stem.replace('_', '-')}   \n" for path in sorted(folder.glob("*.cpp"))]

    def complaint(self, words):
        """What is wrong with the words behind `okr`, or None."""
        words = list(words)
        while words and words[0].startswith("-"):
            option = words.pop(0).split("=")[0]
            if option not in self.options:
                return f"there is no option {option}"
            if option in self.with_value and words:
                words.pop(0)
        if not words:
            return None
        command = words.pop(0)
        if not re.fullmatch(r"[a-z]+", command):
            return None                                 # `okr COMMAND`
        if command not in self.commands:
            return f"there is no command {command}"
        for word in words:
            if word.startswith("-") and len(word) > 1 and word.split("=")[0] not in self.commands[command] | self.options:
                return f"{command} has no option {word}"
        return None


def words_in(text):
    text = re.sub(r"\[([^\]]*)\]", r" \1 ", text)         # `okr show [REF]`
    try:
        return shlex.split(text, comments=True)
    except ValueError:
        return text.split()


def commands_on(page):
    """All `okr …` that a page names, with their lines: in blocks of shell, and in spans of code."""
    markdown = text_of(page)
    for block in blocks_of(markdown):
        if block.language not in ("sh", "console", "yaml", "hidden", "bash"):
            continue
        for number, line in enumerate(block.text.splitlines(), start=block.line):
            if block.language == "console" and not line.startswith("$ "):
                continue
            line = re.sub(r"^\s*(?:- )?(\$ )?", "", line)
            for found in COMMAND.finditer(line):
                yield number, words_in(found.group(1))
    for number, line in enumerate(without_blocks(markdown).splitlines(), start=1):
        for span in SPAN.findall(line):
            if span.startswith("okr "):
                yield number, words_in(re.split(r"[;|&>]", span[4:])[0])


def slug(heading):
    """As GitHub makes an anchor of a heading."""
    text = re.sub(r"\[([^\]]*)\]\([^)]*\)", r"\1", heading).replace("`", "")
    text = "".join(letter for letter in text.lower() if letter.isalnum() or letter in " -_")
    return text.strip().replace(" ", "-")


def anchors_of(page):
    seen = {}
    result = set()
    for heading in re.findall(r"^#{1,6} +(.*?) *#*$", without_blocks(text_of(page)), re.MULTILINE):
        name = slug(heading)
        count = seen.get(name, 0)
        seen[name] = count + 1
        result.add(f"{name}-{count}" if count else name)
    return result


class Pages(unittest.TestCase):
    def test_links_lead_somewhere(self):
        for page in pages():
            for number, line in enumerate(without_blocks(text_of(page)).splitlines(), start=1):
                for target in LINK.findall(re.sub(r"`[^`]*`", "", line)):
                    if re.match(r"[a-z]+:", target):
                        continue
                    path, _, anchor = target.partition("#")
                    there = (page.parent / path).resolve() if path else page
                    with self.subTest(f"{name_of(page)}:{number}: {target}"):
                        self.assertTrue(there.exists(), "no such file")
                        if anchor and there.suffix == ".md":
                            self.assertTrue(anchor in anchors_of(there), "no such heading")

    def test_commands_and_options_exist(self):
        program = Program()
        self.assertIn("lint", program.commands)
        named = 0
        for page in pages():
            for number, words in commands_on(page):
                named += 1
                with self.subTest(f"{name_of(page)}:{number}: okr {' '.join(words)}"):
                    self.assertIsNone(program.complaint(words))
        self.assertGreater(named, 20, "commands are found")

    def test_rules_and_kinds_exist(self):
        """What looks like a rule, in a page for users, is one."""
        program = Program()
        families = ("kr", "objective", "initiative", "strategy", "goal", "need", "allow", "target", "measure")
        pattern = re.compile(rf"^(?:{'|'.join(families)})(?:-[a-z]+)+$")
        here = [PROJECT / "docs" / "tutorial.md", PROJECT / "docs" / "compared.md", *sorted((PROJECT / "docs" / "guides").glob("*.md"))]
        for page in here:
            for number, line in enumerate(without_blocks(text_of(page)).splitlines(), start=1):
                for span in SPAN.findall(line):
                    if pattern.match(span):
                        with self.subTest(f"{name_of(page)}:{number}: {span}"):
                            self.assertIn(span, program.rules)

    def test_every_page_is_in_the_index(self):
        index = text_of(PROJECT / "docs" / "README.md")
        linked = {(PROJECT / "docs" / target.partition("#")[0]).resolve() for target in LINK.findall(index)}
        for page in sorted((PROJECT / "docs").rglob("*.md")):
            if page != PROJECT / "docs" / "README.md" and "rules" not in page.relative_to(PROJECT / "docs").parts[:-1]:
                with self.subTest(name_of(page)):
                    self.assertIn(page, linked)


class Reading(unittest.TestCase):
    def test_what_does_not_exist_is_noticed(self):
        program = Program()
        self.assertIsNotNone(program.complaint(["frobnicate"]))
        self.assertIsNotNone(program.complaint(["lint", "--frobnicate"]))
        self.assertIsNotNone(program.complaint(["--frobnicate", "lint"]))
        self.assertIsNone(program.complaint(["--root", "x", "lint", "--format", "json", "-"]))

    def test_anchors(self):
        self.assertEqual(slug("`kr-action`"), "kr-action")
        self.assertEqual(slug("Say *no*, and why?"), "say-no-and-why")


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])

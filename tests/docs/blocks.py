"""Fenced blocks of Markdown pages, and the commands in them: what the tests of the documentation have in common."""
import dataclasses
import re


@dataclasses.dataclass
class Block:
    language: str       # what stands behind the fence; "hidden" for a comment `<!-- run … -->`
    line: int           # of the first line inside
    text: str


def blocks_of(markdown):
    """All fenced blocks in order, and the hidden ones: a page may prepare the folder that its commands run in."""
    found = []
    opened = None
    for number, line in enumerate(markdown.splitlines(), start=1):
        if opened is None:
            fence = re.match(r"^(\s*)```(\S*)\s*$", line)
            if fence:
                opened = (fence.group(2), fence.group(1), "```", number + 1, [])
            elif line.strip() == "<!-- run":
                opened = ("hidden", "", "-->", number + 1, [])
            continue
        language, indent, end, first, lines = opened
        if line.strip() == end:
            found.append(Block(language, first, "\n".join(lines) + "\n"))
            opened = None
        else:
            lines.append(line.removeprefix(indent))
    if opened is not None:
        raise ValueError(f"the block that begins in line {opened[3]} does not end")
    return found


def without_blocks(markdown):
    """The page with its blocks emptied, line for line, so that what is found in it has its place."""
    lines = markdown.splitlines()
    for block in blocks_of(markdown):
        for number in range(block.line - 1, block.line - 1 + block.text.count("\n")):
            lines[number] = ""
    return "\n".join(lines) + "\n"


@dataclasses.dataclass
class Step:
    line: int
    command: str
    expected: object    # the lines that it is said to print, or None where the page shows none


def steps_of(block):
    """`sh` and hidden blocks are one step each; in `console` blocks every `$ ` begins one, and its output follows."""
    if block.language in ("sh", "hidden"):
        return [Step(block.line, block.text, None)]
    steps = []
    for number, line in enumerate(block.text.splitlines(), start=block.line):
        if line.startswith("$ "):
            steps.append(Step(number, line[2:] + "\n", []))
        elif not steps:
            raise ValueError(f"line {number}: a console block begins with `$ `")
        else:
            steps[-1].expected.append(line)
    return steps


def matches(expected, actual):
    """A line `…` stands for any number of lines, and `…` within a line for any text."""
    def trimmed(lines):
        lines = [line.rstrip() for line in lines]
        while lines and not lines[-1]:
            lines.pop()
        return lines

    pattern = ""
    for line in trimmed(expected):
        if line.strip() == "…":
            pattern += r"(?:[^\n]*\n)*?"
        else:
            pattern += r"[^\n]*".join(re.escape(part) for part in line.split("…")) + r"\n"
    return re.fullmatch(pattern, "".join(line + "\n" for line in trimmed(actual))) is not None

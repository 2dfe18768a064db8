"""OKR files as people write them: every style of YAML, comments in all places, and slips that a linter can mend.

`document(seed)` gives a `Document`; the same seed gives the same bytes. All texts hold a made-up name, so that each can be found again.
"""
import random

SLIPS = {"suports": "supports", "becuase": "because", "reviwed": "reviewed", "confidance": "confidence", "baselin": "baseline",
         "curent": "current", "wieght": "weight", "ownr": "owner", "so_taht": "so_that"}
VALUES = {"doign": "doing", "droped": "dropped", "acepted": "accepted", "declned": "declined"}
OUTCOMES = ["Punctual departures from {} rise from 70% to 90%", "Loans in {} rise from 8,000 to 11,000 a month",
            "Complaints about {} drop from 40 to 10 a season", "Waiting time in {} falls below 20 minutes"]
BLENDED = ["Build a timetable app for {} so that passengers know when the boat leaves",
           "Launch the new booking desk in {} (so that nobody queues in the rain)", "Train 12 stewards of {}",
           "Publish 5 guides about {}", "Plant 300 saplings around {}", "Repaint the landing stage of {}",
           "Hire two mechanics for {} so that engines are ready in the morning",
           "Launch the timetable of {} to raise punctual departures from 70% to 90%",
           "Migrate the loans desk of {} to the new system to cut waiting time from 12 to 4 minutes"]
TAILS = ["", "", "", "", "", " – café", " (日本)", " at the pier's edge", ': the "east" side', " # 5", " 🎉", " and\ttabs", " \\ backslash",
         " with a rather long tail of words that runs well beyond the hundredth column because somebody could not stop"]
COMMENTS = ["# c{} plain words", "#c{} glued", "# c{} title: not a key", "# c{} - Build nothing", '# c{} "unclosed', "# c{} it's", "#\tc{} tab",
            "# c{} naïve 日本 # again", "# c{} {{flow: [", "# c{} trailing blanks   "]


class Map(list):
    """A mapping as its entries in order."""


class Named:
    """A node with an anchor."""

    def __init__(self, name, node):
        self.name, self.node = name, node


class Alias(str):
    pass


class Document:
    def __init__(self, data, blended, comments):
        self.data, self.blended, self.comments = data, blended, comments


def name(rng):
    return "".join(rng.choice("bdfgklmnprstv") + rng.choice("aeiou") for _ in range(4)).capitalize()


class Content:
    """What a file says, still without a notation."""

    def __init__(self, rng, team):
        self.rng, self.team, self.blended, self.anchors, self.shared = rng, team, [], 0, []

    def file(self):
        rng = self.rng
        pairs = [("team", self.team), ("cycle", "2026-Q1"), ("objectives", [self.objective() for _ in range(rng.randint(1, 3))])]
        if rng.random() < .4:
            pairs.append(("initiatives", [self.initiative() for _ in range(rng.randint(1, 3))]))
        if rng.random() < .3:
            pairs.append(("requests", [Map([("from", "harbour"), ("what", "A quay in " + name(rng)), self.value("answer", "accepted", "declined"),
                                            ("because", "of the tide")])]))
        if rng.random() < .3:
            pairs.append(("x-notes", Map([("curent", "not ours to mend"), ("status", "doign"), ("list", ["Build things", "b"])])))
        if rng.random() < .3:
            rng.shuffle(pairs)
        return Map(pairs)

    def key(self, key):
        wrong = [k for k, v in SLIPS.items() if v == key]
        return self.rng.choice(wrong) if wrong and self.rng.random() < .25 else key

    def value(self, key, *values):
        wanted = self.rng.choice(values)
        wrong = [k for k, v in VALUES.items() if v == wanted]
        return (key, self.rng.choice(wrong) if wrong and self.rng.random() < .4 else wanted)

    def text(self, patterns, plain=False):
        return self.rng.choice(patterns).format(name(self.rng)) + ("" if plain else self.rng.choice(TAILS))

    def some(self, *pairs, chance=.3):
        return [(self.key(k), v) for k, v in pairs if self.rng.random() < chance]

    def objective(self):
        rng = self.rng
        pairs = [("title", self.text(["Islanders trust the boats of {}", "Readers feel at home in {}"]))]
        pairs += self.some(("id", "o-" + name(rng).lower()), ("because", "they said so in " + name(rng)), ("reviewed", "2026-01-20"))
        results = [self.result() for _ in range(rng.choice([1, 2, 3, 4, 13]))]
        if self.shared and rng.random() < .3:
            results.append(Alias(rng.choice(self.shared)))
        self.shared += [r.name for r in results if isinstance(r, Named)]
        pairs.append(("key_results", results[0] if len(results) == 1 and rng.random() < .5 else results))
        if rng.random() < .25:
            pairs.append(("initiatives", [self.initiative() for _ in range(rng.randint(0, 2))]))
        return self.anchored(Map(pairs))

    def anchored(self, node):
        self.anchors += 1
        return Named(f"a{self.anchors}", node) if self.rng.random() < .05 else node

    def result(self):
        rng = self.rng
        if rng.random() < .45:
            text = self.text(BLENDED)
            self.blended.append(text)
            extra = self.some(("id", "k-" + name(rng).lower()), ("note", "seen in " + name(rng)), ("owner", "ada@example.org"), chance=.2)
            return self.anchored(text if rng.random() < .7 else Map([("title", text)] + extra))
        if rng.random() < .5:
            return self.anchored(self.text(OUTCOMES))
        pairs = [("metric", "Crossings by " + name(rng)), (self.key("baseline"), "300"), ("target", "> 400")]
        return Map(pairs + self.some(("current", "310"), ("confidence", "0.4"), ("weight", "2"), ("owner", "lin@example.org"),
                                     ("id", "k-" + name(rng).lower())))

    def initiative(self):
        pairs = [("title", self.text(["Buy a boat for {}", "Paint the shelves of {}"])), self.value("status", "doing", "dropped", "done")]
        return Map(pairs + self.some(("so_that", "mornings are calm"), ("owner", "ada@example.org"), ("because", "of the tide")))


class Writer:
    """One person's hand."""

    def __init__(self, rng):
        self.rng, self.count = rng, 0
        self.step, self.list_step = rng.choice([2, 2, 3, 4]), rng.choice([0, 2, 2, 1])
        self.chatty, self.airy, self.flow = rng.choice([0, .1, .4]), rng.choice([0, .1, .3]), rng.choice([0, 0, .1, .4])
        self.quotes = rng.choice(["", "'", '"', "mix"])
        self.odd = rng.choice([0, .1, .5])

    def comment(self, chance=None):
        if self.rng.random() >= (self.chatty if chance is None else chance):
            return ""
        self.count += 1
        return self.rng.choice([" ", "  ", "\t"]) + self.rng.choice(COMMENTS).format(self.count)

    def between(self, indent):
        lines = []
        while self.rng.random() < self.airy:
            lines.append(self.rng.choice(["", "", "   "]))
        if self.rng.random() < self.chatty:
            lines.append(" " * self.rng.choice([indent, indent, 0, indent + 1]) + self.comment(1).strip(" \t"))
        return lines

    def plain(self, text, flow=False):
        bad = any(mark in text for mark in (": ", " #", "\t", "\n")) or text[0] in "&*!|>'\"%@`#{}[],?:-<=" or text[-1] in ": "
        return not bad and text not in ("", "~", "null") and not (flow and any(c in text for c in ",[]{}"))

    def quoted(self, text, flow=False):
        quote = self.rng.choice(["", "'", '"']) if self.quotes == "mix" else self.quotes
        if not quote and self.plain(text, flow):
            return text
        if quote == "'":
            return "'" + text.replace("'", "''") + "'"
        text = text.replace("\\", "\\\\").replace('"', '\\"')
        return '"' + (text.replace("\t", "\\t").replace("é", "\\u00e9") if self.rng.random() < .5 else text) + '"'

    def name_of(self, key):
        return self.rng.choice(["'{}'", '"{}"']).format(key) if self.rng.random() < self.odd * .3 else key

    def inline(self, node):
        if isinstance(node, Named):
            return f"&{node.name} " + self.inline(node.node)
        if isinstance(node, Map):
            gap = self.rng.choice(["", " "])
            return "{" + gap + ", ".join(f"{self.name_of(k)}: {self.inline(v)}" for k, v in node) + gap + "}"
        if isinstance(node, list):
            return "[" + ", ".join(self.inline(v) for v in node) + self.rng.choice(["", "", ","] if node else [""]) + "]"
        return f"*{node} " if isinstance(node, Alias) else self.quoted(node, flow=True)

    def wide(self, node, indent):
        """A flow collection over several lines, comments between."""
        pad = " " * indent
        if isinstance(node, Map):
            inner = [f"{self.name_of(k)}: {self.inline(v)}," for k, v in node]
        else:
            inner = [self.inline(v) + "," for v in node]
        ends = "{}" if isinstance(node, Map) else "[]"
        return [ends[0] + self.comment()] + [pad + line + self.comment() for line in inner] + [pad + ends[1] + self.comment()]

    def block_text(self, text, indent):
        pad, mark = " " * indent, self.rng.choice(["|", ">", "|-", ">-", "|+"])
        if mark[0] == ">" and self.rng.random() < .7 and " " in text and "\t" not in text:
            words = text.split(" ")
            cut = self.rng.randint(1, len(words) - 1)
            lines = [" ".join(words[:cut]), " ".join(words[cut:])]
        else:
            lines = [text]
        return [mark + self.comment()] + [pad + line for line in lines]

    def folded_flow(self, text, indent):
        """A plain or quoted scalar that runs over two lines."""
        words = text.split(" ")
        cut = self.rng.randint(1, len(words) - 1)
        one, two = " ".join(words[:cut]), " ".join(words[cut:])
        if self.plain(text) and not two.startswith("#") and self.rng.random() < .5:
            return [one, " " * indent + two + self.comment()]
        one, two = (part.replace("\\", "\\\\").replace('"', '\\"') for part in (one, two))
        return ['"' + one, " " * indent + two + '"' + self.comment()]

    def scalar(self, text, indent):
        roll = self.rng.random()
        if roll < self.odd * .5 and len(text) > 12:
            return self.block_text(text, indent)
        if roll < self.odd * .8 and " " in text and "\t" not in text and "  " not in text:
            return self.folded_flow(text, indent)
        return [self.quoted(text) + self.comment()]

    def put(self, prefix, node, indent):
        """The lines of `prefix` (which ends with `:` or `-`) and a value whose children stand at `indent` or deeper."""
        if isinstance(node, Named):
            return self.put(f"{prefix} &{node.name}", node.node, indent)
        if isinstance(node, Alias):
            return [f"{prefix} *{node}{self.comment()}"]
        if isinstance(node, list) and node and self.rng.random() >= self.flow:
            lines = self.entries(node, indent) if isinstance(node, Map) else self.items(node, indent)
            return self.joined(prefix, lines, indent, isinstance(node, Map))
        if isinstance(node, list):
            lines = self.wide(node, indent + 1) if node and self.rng.random() < .5 else [self.inline(node) + self.comment()]
        else:
            lines = self.scalar(node, indent + 1)
        return [prefix + self.rng.choice([" ", " ", " ", "   "] if self.odd else [" "]) + lines[0]] + lines[1:]

    def joined(self, prefix, lines, indent, is_map):
        """An item of a list may begin with its mapping's first entry."""
        dash = prefix.endswith("-") and is_map
        if dash and len(prefix) < indent and (self.rng.random() < .9):
            return [prefix + lines[0][len(prefix):]] + lines[1:]
        return [prefix + self.comment()] + lines

    def entries(self, pairs, indent):
        lines = []
        for key, value in pairs:
            lines += self.between(indent) if lines else []
            colon = " :" if self.rng.random() < self.odd * .1 else ":"
            prefix = " " * indent + self.name_of(key) + colon
            is_list = isinstance(value.node if isinstance(value, Named) else value, list) and not isinstance(value, Map)
            lines += self.put(prefix, value, indent + (self.list_step if is_list else self.step))
        return lines

    def items(self, nodes, indent):
        lines = []
        for node in nodes:
            lines += self.between(indent) if lines else []
            lines += self.put(" " * indent + "-", node, indent + self.rng.choice([2, 2, 2, 4] if self.odd else [2]))
        return lines


def document(seed, team):
    rng = random.Random(seed)
    content, writer = Content(rng, team), Writer(rng)
    lines = writer.entries(content.file(), 0)
    if rng.random() < .2:
        lines = ["---" + writer.comment()] + lines
    if rng.random() < .3:
        lines = ["# c0 the head of the file", ""] + lines
    if rng.random() < .3:
        lines += writer.between(0) + writer.between(0)
    end = "\r\n" if rng.random() < .2 else "\n"
    text = end.join(lines) + rng.choice([end, end, end, "", end + end])
    return Document((("\ufeff" if rng.random() < .15 else "") + text).encode(), content.blended, writer.count)

#!/usr/bin/python3
"""Do the schemas take what is right, and refuse what is wrong?

    validate_examples.py SCHEMAS EXAMPLES [OKR]

Every YAML file below EXAMPLES must be valid by the schema of its kind and by the one for any kind. A table of wrong
documents must be refused, each by both and at the place that is wrong. With OKR, the program itself, the right example
of every rule must be valid too, and what the program prints must be valid by the schema of output.
"""
import json
import pathlib
import re
import subprocess
import sys
import tempfile

import jsonschema
import yaml

KINDS = ["okr", "strategy", "teams", "objectives", "initiatives", "needs", "requests"]


class Loader(yaml.SafeLoader):
    """YAML 1.2's core schema: PyYAML on its own takes dates for dates and `off` for a truth."""


Loader.yaml_implicit_resolvers = {}
for tag, expression, first in [
    ("null", r"~|null|Null|NULL|", ["~", "n", "N", ""]),
    ("bool", r"true|True|TRUE|false|False|FALSE", list("tTfF")),
    ("int", r"[-+]?[0-9]+|0o[0-7]+|0x[0-9a-fA-F]+", list("-+0123456789")),
    ("float", r"[-+]?(\.[0-9]+|[0-9]+(\.[0-9]*)?)([eE][-+]?[0-9]+)?", list("-+.0123456789")),
]:
    Loader.add_implicit_resolver(f"tag:yaml.org,2002:{tag}", re.compile(f"^(?:{expression})$"), first)

RIGHT = {
    "a key result as a bare text": "team: a\ncycle: 2026\nobjectives: {title: x, key_results: Churn < 2%}",
    "objectives as bare texts": "team: a\ncycle: spring\nobjectives: [x, y]",
    "an empty list": "team: a\ncycle: 2026-Q1\nobjectives:",
    "keys without values": "team: a\ncycle: 2026-Q1\nobjectives: [{title: x, because: , supports: , key_results: }]",
    "numbers and truths as texts": "team: 7\ncycle: 2026\nobjectives: [{title: true, key_results: [{title: 5, target: 25}]}]",
    "a number in quotes": 'team: a\ncycle: "2026"\nobjectives: [{title: x, key_results: [{title: y, confidence: "0.5", weight: "2"}]}]',
    "own keys": "x-a: 1\nteam: a\ncycle: 2026\nobjectives: [{title: x, x-b: [1, {}], key_results: []}]",
    "references": "team: a\ninitiatives: [{title: x, moves: [y, b/y, b/y@2026-Q1, b/y@spring]}]",
    "one initiative": "team: a\ninitiatives: Call the five biggest customers",
    "needs and requests": "team: a\nneeds: {from: b, what: c}\nrequests: {from: d, need: d/e, answer: open}",
    "requests alone": "team: a\nrequests: [{from: d, what: e, answer: declined}]",
    "one goal": "strategy: {goals: Shoppers choose us first}",
    "other words": "strategy: {choices: [{dimension: market, not_now: France, also: {France: [French], x-y: {}}}]}",
    "a horizon that is a cycle": "strategy: {horizon: 2027}",
    "one team": "teams: {id: a, part_of: 5}",
    "rules": "okr: 1\nrules: {kr-output: warning, kr-no-id: off, objective-count: {severity: info, most: 3}, x-own: 1}",
    "rules by path": 'okr: 1\npaths: {"archive/**": {kr-output: off, objective-count: {most: 3}}, "old/**": , x-own: 1}',
    "settings": "okr: 1\ncycles: {spring: {start: 2026-02-01, end: 2026-05-31}}\ncheck_in_every: 2 weeks\n"
    "limits: {file_size: 2 MiB, nodes: 5}\napprovals: {self: false}\ninclude: okrs/**",
}

OBJECTIVE = "team: a\ncycle: 2026-Q1\nobjectives: [{title: x, key_results: [%s]}]"

# What is wrong, the document, and the path of the error.
WRONG = [
    ("a misspelt key of the file", "team: a\ncycle: 2026\nobjectives: []\ninitatives: []", ""),
    ("a misspelt key of an objective", "team: a\ncycle: 2026\nobjectives: [{title: x, key_result: [], key_results: []}]", "objectives/0"),
    ("a misspelt key of a key result", OBJECTIVE % "{title: y, basline: 5}", "objectives/0/key_results/0"),
    ("no team", "cycle: 2026\nobjectives: []", ""),
    ("no cycle", "team: a\nobjectives: []", ""),
    ("no title", "team: a\ncycle: 2026\nobjectives: [{key_results: []}]", "objectives/0"),
    ("no key results", "team: a\ncycle: 2026\nobjectives: [{title: x}]", "objectives/0"),
    ("an objective that stands alone without key results", "team: a\ncycle: 2026\nobjectives: {title: x}", "objectives"),
    ("neither title nor metric", OBJECTIVE % "{target: 5}", "objectives/0/key_results/0"),
    ("an empty item", OBJECTIVE % "null", "objectives/0/key_results/0"),
    ("a list for a text", OBJECTIVE % "{title: [y]}", "objectives/0/key_results/0/title"),
    ("a mapping for a text", OBJECTIVE % "{title: y, target: {a: b}}", "objectives/0/key_results/0/target"),
    ("an empty team", "team:\ncycle: 2026\nobjectives: []", "team"),
    ("a bad id", OBJECTIVE % "{title: y, id: Not An Id}", "objectives/0/key_results/0/id"),
    ("an id that begins with a dash", OBJECTIVE % "{title: y, id: -a}", "objectives/0/key_results/0/id"),
    ("a bad date", OBJECTIVE % "{title: y, by: 31.3.2026}", "objectives/0/key_results/0/by"),
    ("a month that no calendar has", OBJECTIVE % "{title: y, by: 2026-13-01}", "objectives/0/key_results/0/by"),
    ("a confidence above 1", OBJECTIVE % "{title: y, confidence: 60}", "objectives/0/key_results/0/confidence"),
    ("a confidence in words", OBJECTIVE % "{title: y, confidence: high}", "objectives/0/key_results/0/confidence"),
    ("a weight of nothing", OBJECTIVE % "{title: y, weight: 0}", "objectives/0/key_results/0/weight"),
    ("a bad reference", "team: a\ncycle: 2026\nobjectives: [{title: x, supports: [ok, b/c/d], key_results: []}]", "objectives/0/supports/1"),
    ("a bad reference that stands alone", "team: a\ncycle: 2026\nobjectives: [{title: x, supports: Win it, key_results: []}]", "objectives/0/supports"),
    ("a bad date of a review", "team: a\ncycle: 2026\nobjectives: [{title: x, reviewed: soon, key_results: []}]", "objectives/0/reviewed"),
    ("a demand that is a text", "team: a\ncycle: 2026\nobjectives: [{title: x, demand: law, key_results: []}]", "objectives/0/demand"),
    ("an unknown state", "team: a\ninitiatives: [{title: x, status: started}]", "initiatives/0/status"),
    ("an initiative without a title", "team: a\ninitiatives: [{moves: x}]", "initiatives/0"),
    ("initiatives without a team", "initiatives: [x]", ""),
    ("a need that says nothing", "team: a\nneeds: [{from: b}]", "needs/0"),
    ("a need as a text", "team: a\nneeds: [A feed of carts]", "needs/0"),
    ("a request without an answer", "team: a\nrequests: [{from: b, what: c}]", "requests/0"),
    ("a request for nothing", "team: a\nrequests: [{from: b, answer: open}]", "requests/0"),
    ("an unknown answer", "team: a\nrequests: [{from: b, what: c, answer: maybe}]", "requests/0/answer"),
    ("an empty strategy", "strategy:", "strategy"),
    ("a goal without a title", "strategy: {goals: [{id: a}]}", "strategy/goals/0"),
    ("a rank of nothing", "strategy: {goals: [{title: a, priority: 0}]}", "strategy/goals/0/priority"),
    ("a rank in between", "strategy: {goals: [{title: a, priority: 1.5}]}", "strategy/goals/0/priority"),
    ("an indicator without a metric", "strategy: {goals: [{title: a, indicators: [{target: 5}]}]}", "strategy/goals/0/indicators/0"),
    ("a choice of nothing", "strategy: {choices: [{dimension: a}]}", "strategy/choices/0"),
    ("a choice in nothing", "strategy: {choices: [{pursue: a}]}", "strategy/choices/0"),
    ("other words as a text", "strategy: {choices: [{dimension: a, pursue: b, also: c}]}", "strategy/choices/0/also"),
    ("a team without an id", "teams: [{name: A}]", "teams/0"),
    ("a team as a text", "teams: [a]", "teams/0"),
    ("an unknown kind of team", "teams: [{id: a, kind: squad}]", "teams/0/kind"),
    ("a capacity below nothing", "teams: [{id: a, capacity: {objectives: -1}}]", "teams/0/capacity/objectives"),
    ("an unknown version", "okr: 2", "okr"),
    ("a misspelt rule", "okr: 1\nrules: {kr-acton: off}", "rules"),
    ("an unknown level", "okr: 1\nrules: {kr-action: loud}", "rules/kr-action"),
    ("an unknown level beside options", "okr: 1\nrules: {objective-count: {severity: loud}}", "rules/objective-count/severity"),
    ("an unknown option", "okr: 1\nrules: {objective-count: {least: 3}}", "rules/objective-count"),
    ("an option that is no number", "okr: 1\nrules: {objective-count: {most: many}}", "rules/objective-count/most"),
    ("a rule without a level", "okr: 1\nrules: {kr-action: }", "rules/kr-action"),
    ("a misspelt rule of a path", "okr: 1\npaths: {old: {kr-acton: off}}", "paths/old"),
    ("a path without rules", "okr: 1\npaths: {old: off}", "paths/old"),
    ("a cycle without an end", "okr: 1\ncycles: {spring: {start: 2026-02-01}}", "cycles/spring"),
    ("a cycle without dates", "okr: 1\ncycles: {spring: }", "cycles/spring"),
    ("a rhythm without a unit", "okr: 1\ncheck_in_every: 14", "check_in_every"),
    ("an odd size", "okr: 1\nlimits: {file_size: 2 floppies}", "limits/file_size"),
    ("a truth that is none", "okr: 1\napprovals: {self: maybe}", "approvals/self"),
]


class Schemas:
    def __init__(self, folder):
        self.validators = {}
        for path in sorted(pathlib.Path(folder).glob("*.schema.json")):
            schema = json.loads(path.read_text(encoding="utf-8"))
            jsonschema.Draft7Validator.check_schema(schema)
            self.validators[path.name.removesuffix(".schema.json")] = jsonschema.Draft7Validator(schema)

    def errors(self, name, document):
        """Where and what, of the innermost errors."""
        found = []
        for error in self.validators[name].iter_errors(document):
            while error.validator in ("if", "$ref") and error.context:
                error = error.context[0]
            found.append(("/".join(map(str, error.absolute_path)), error.message))
        return found


def kind_of(document):
    for kind in KINDS:
        if isinstance(document, dict) and kind in document:
            return "needs" if kind == "requests" else kind
    return None


def faults_of_right(schemas, name, text):
    document = yaml.load(text, Loader)
    kind = kind_of(document)
    for schema in filter(None, [kind, "any"]):
        for place, message in schemas.errors(schema, document):
            yield f"{name}: refused by {schema}: {place}: {message[:200]}"
    if kind is None:
        yield f"{name}: none of our kinds"


def faults_of_wrong(schemas, name, text, expected):
    document = yaml.load(text, Loader)
    for schema in [kind_of(document), "any"]:
        places = [place for place, _ in schemas.errors(schema, document)]
        if places != [expected]:
            yield f"{name}: {schema} should tell one error at {expected!r}, and tells {places}"


def files_of(example):
    """A workspace in one text: each file below a line `-- PATH --`."""
    parts = re.split(r"^-- (.+) --\n", example, flags=re.M)
    return zip(parts[1::2], parts[2::2])


def run(program, *arguments):
    result = subprocess.run([program, *arguments], capture_output=True, text=True, check=False)
    if result.returncode == 2:
        raise SystemExit(f"{' '.join(arguments)}: {result.stderr}")
    return result.stdout


def faults_of_rules(schemas, program):
    for rule in json.loads(run(program, "rule", "--all", "--format", "json"))["rules"]:
        for path, text in files_of(rule["right"]):
            if path.endswith((".yaml", ".yml")):
                yield from faults_of_right(schemas, f"{rule['name']}, right: {path}", text)


DRAFT = """team: {0}
cycle: 2026-Q1
objectives:
  - title: {1}
    supports: near
    key_results: ["Crossings that {2} rise from 60% to 80%", "Riders that {2} rise from 20% to 50%"]
"""


def market(program):
    """Of two drafts that aim at one thing."""
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)

        def git(*words):
            subprocess.run(["git", "-c", "user.name=Ada", "-c", "user.email=ada@example.org", *words], cwd=root, check=True)

        git("init", "-q", "-b", "main")
        (root / "okr.yaml").write_text("okr: 1\n")
        (root / "strategy.yaml").write_text("strategy: {goals: [{id: near, title: Islands are near, why: x, priority: 1}]}\n")
        for branch in "main", "ferry", "pier":
            if branch != "main":
                git("checkout", "-q", "-b", branch, "main")
                (root / f"{branch}.yaml").write_text(DRAFT.format(branch, "Islanders rely on the boats", "leave on time"))
            git("add", "-A")
            git("commit", "-qm", branch)
        return run(program, "--root", str(root), "market", "--format", "json")


def faults_of_output(schemas, program, examples):
    documents = []
    for root in sorted(path.parent for path in examples.rglob("okr.yaml")):
        documents.append(run(program, "--root", str(root), "lint", "--format", "json"))
        documents += run(program, "--root", str(root), "lint", "--format", "jsonl").splitlines()
        documents.append(run(program, "--root", str(root), "lint", "--statistics", "--format", "json"))
        if " show " in run(program, "--help"):
            documents.append(run(program, "--root", str(root), "show", "--format", "json"))
            documents.append(run(program, "--root", str(root), "export", "--format", "json"))
    documents += run(program, "classify", "--format", "jsonl", "Churn from 5% to 2%", "Launch it").splitlines()
    documents += [run(program, "rule", word, "--format", "json") for word in ("--all", "kr-action", "target-lowered", "cascaded")]
    documents.append(market(program))
    if not json.loads(documents[-1])["arising"]:
        yield "output: the drafts of the market should meet"
    for document in documents:
        for place, message in schemas.errors("output", json.loads(document)):
            yield f"output: {place}: {message[:200]}"
    for wrong in [{}, {"findings": []}, {"teams": []}, {"text": "x"}]:
        if not schemas.errors("output", wrong):
            yield f"output: {wrong} should be refused"


def all_faults(schemas, examples, program):
    for path in sorted(examples.rglob("*.yaml")):
        yield from faults_of_right(schemas, path, path.read_text(encoding="utf-8"))
    for name, text in RIGHT.items():
        yield from faults_of_right(schemas, name, text)
    for name, text, place in WRONG:
        yield from faults_of_wrong(schemas, name, text, place)
    for foreign in ["jobs: {}", "{}", "team: a\ncycle: 2026", "[]"]:
        if not schemas.errors("any", yaml.load(foreign, Loader)):
            yield f"any: {foreign!r} should be refused"
    if program:
        yield from faults_of_rules(schemas, program)
        yield from faults_of_output(schemas, program, examples)


def main(folder, examples, program=None):
    faults = list(all_faults(Schemas(folder), pathlib.Path(examples), program))
    for fault in faults:
        print(fault)
    return 1 if faults else 0


if __name__ == "__main__":
    if len(sys.argv) not in (3, 4):
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))

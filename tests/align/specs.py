#!/usr/bin/python3
"""Specifications of `okr align`: each case is a small workspace, with or without a history, and what the report must say of it.

    specs.py OKR [--only TEXT] [FILE.spec…]

A file holds cases. A case without `commit` is a plain folder, no git; with one, its sections are a history:

    === Title
    -- okrs/2026-Q1/checkout.yaml --            a file
    -- commit: DATE EMAIL [committed DATE [by EMAIL]] Message --      the files that follow, until the next, are in this commit
    -- delete: PATH --                          (in a commit) the file goes
    -- change: PATH --                          (in a commit) lines `- old text` and `+ new text` in pairs, each once in the file
    -- branch: NAME --                          what follows is on a new branch that begins here
    -- on: NAME --                              what follows is on that branch again (the first is `main`, which is checked out at last)
    -- merge: NAME DATE EMAIL Message --        that branch comes into this one
    -- worktree --                              the files that follow are not committed
    -- args --                                  more arguments, default `--today 2026-02-10`
    -- expect --                                what is found, below

A DATE is `2026-01-05` (ten in the morning, UTC) or with time and zone. An `okr.yaml` with `okr: 1` is there unless the case writes one.

    KIND TEAMS | SUBJECTS      such a conversation exactly once, and no other of its kind. Lists with commas in any order; `*` is any,
                               a last `...` more than these. A goal among the subjects counts only where the line names a goal.
    some KIND TEAMS | SUBJECTS      at least one such
    maybe KIND TEAMS | SUBJECTS     it may be there, too
    none KIND, KIND            none of these
    only                       nothing but what the other lines name
    tells KIND TEXT            a conversation of the kind quotes or says it
    since KIND = Message       it stands since the commit of that message
    coverage GOAL OBJECTIVES KEY_RESULTS TEAMS
    figure alignment|autonomy VALUE
    team ID alignment V autonomy V objectives N     (any of them)
    cycle C · exit N · stderr contains TEXT · stdout contains TEXT      (with another exit or format)

Checked of every report besides: its shape, that each question is one, that evidence stands where it says, that fingerprints are unique,
that `since` is a commit of the main line, and that the same files written in another order give the same bytes.
"""
import concurrent.futures
import datetime
import json
import os
import pathlib
import re
import shlex
import shutil
import subprocess
import sys
import tempfile

KINDS = """goal-without-okrs objective-without-goal support-leads-nowhere priority-mismatch off-strategy cascaded duplicate synergy
contradiction need-unanswered need-declined accepted-without-carrier request-unanswered need-late dependency-circle draft-not-shown
overcommitted pushed suspect goalposts-moved no-okrs late silent zombie shipped-nothing-moved strategy-unclear""".split()

HERE = pathlib.Path(__file__).parent


class Wrong(Exception):
    """What a case expects and did not get."""


# ---- reading

def cases_of(path):
    title, sections, begun = None, [], 0
    for number, line in enumerate(path.read_text(encoding="utf-8").split("\n"), 1):
        if line.startswith("=== "):
            if title:
                yield path, begun, title, sections
            title, sections, begun = line[4:].strip(), [], number
        elif title and (head := re.fullmatch(r"-- (.+) --", line)):
            sections.append((head[1], []))
        elif title and sections:
            sections[-1][1].append(line)
        elif line.strip() and not line.startswith("#"):
            raise SystemExit(f"{path}:{number}: neither a case nor a comment: {line}")
    if title:
        yield path, begun, title, sections


def body(lines):
    text = "\n".join(lines).rstrip("\n")
    return text + "\n" if text else ""


def items(lines):
    return [line.strip() for line in lines if line.strip() and not line.lstrip().startswith("#")]


def moment(text):
    when = datetime.datetime.fromisoformat(text if "T" in text else text + "T10:00:00+00:00")
    offset = int(when.utcoffset().total_seconds() // 60)
    sign = "-" if offset < 0 else "+"
    return f"{int(when.timestamp())} {sign}{abs(offset) // 60:02}{abs(offset) % 60:02}"


def person(email):
    return f"{email.split('@')[0].replace('.', ' ').title()} <{email}>"


class Commit:
    def __init__(self, head, branch, parent, merged=None):
        match = re.fullmatch(r"(\S+) (\S+@\S+)(?: committed (\S+)(?: by (\S+@\S+))?)?(?: (.+))?", head)
        if not match:
            raise SystemExit(f"not a commit: {head}")
        date, email, committed, by, message = match.groups()
        self.message = message or "Work"
        self.author = f"{person(email)} {moment(date)}"
        self.committer = f"{person(by or email)} {moment(committed or date)}"
        self.branch, self.parent, self.merged = branch, parent, merged
        self.files = dict(parent.files) if parent else {}


class Case:
    def __init__(self, path, line, title, sections):
        self.title, self.place = title, f"{os.path.relpath(path)}:{line}"
        self.files, self.commits, self.args, self.expect = {}, [], ["--today", "2026-02-10"], []
        heads, target, branch = {"main": None}, self.files, "main"
        forks = {}
        for name, lines in sections:
            word, _, rest = name.partition(": ")
            if word == "commit":
                commit = Commit(rest, branch, heads[branch])
            elif word == "merge":
                other, _, rest = rest.partition(" ")
                commit = Commit(rest, branch, heads[branch], heads[other])
                for file in set(forks[other].files) | set(heads[other].files):
                    if forks[other].files.get(file) != heads[other].files.get(file):
                        commit.files[file] = heads[other].files.get(file)
                commit.files = {file: text for file, text in commit.files.items() if text is not None}
            if word in ("commit", "merge"):
                if not self.commits:
                    commit.files.setdefault("okr.yaml", "okr: 1\n")
                self.commits.append(commit)
                heads[branch], target = commit, commit.files
            elif word == "branch":
                heads[rest], forks[rest], branch = heads[branch], heads[branch], rest
            elif word == "on":
                branch = rest
            elif word == "delete":
                del target[rest]
            elif word == "change":
                self.change(target, rest, lines)
            elif name == "worktree":
                target = self.files
            elif name == "args":
                words = shlex.split(" ".join(items(lines)))
                self.args = words if "--today" in words else self.args + words
            elif name == "expect":
                self.expect = items(lines)
            else:
                target[name] = body(lines)
        if self.commits:
            self.files = {**heads["main"].files, **self.files}
        else:
            self.files.setdefault("okr.yaml", "okr: 1\n")
        self.head = heads["main"]

    def change(self, target, path, lines):
        old = None
        for line in items(lines):
            if line.startswith("- "):
                old = line[2:]
                if target[path].count(old) != 1:
                    raise SystemExit(f"{self.place}: {target[path].count(old)} times in {path}: {old}")
            elif line.startswith("+ ") and old is not None:
                target[path] = target[path].replace(old, line[2:])
                old = None
            else:
                raise SystemExit(f"{self.place}: neither old nor new: {line}")

    # ---- the workspace

    def make(self, folder, reverse=False):
        if self.commits:
            shutil.copytree(template(), folder, dirs_exist_ok=True)
            self.ids = import_history(folder, self.commits)
        for path, text in sorted(self.files.items(), reverse=reverse):
            full = folder / path
            full.parent.mkdir(parents=True, exist_ok=True)
            full.write_bytes(text.encode())
        if self.commits:
            git(folder, "reset", "-q")

    def versions(self, file):
        found = [commit.files[file] for commit in self.commits if file in commit.files]
        return found + ([self.files[file]] if file in self.files else [])

    def main_line(self):
        line, commit = [], self.head
        while commit:
            line.append(self.ids[id(commit)])
            commit = commit.parent
        return line


def environment(home):
    return {"PATH": os.environ["PATH"], "HOME": str(home), "GIT_CONFIG_NOSYSTEM": "1", "LC_ALL": "C.UTF-8",
            "GIT_CEILING_DIRECTORIES": str(home)}


def git(folder, *words, stdin=None):
    done = subprocess.run(["git", *words], cwd=folder, env=environment(folder.parent), input=stdin, capture_output=True, check=False)
    if done.returncode:
        raise SystemExit(f"git {' '.join(words)}: {done.stderr.decode()}")
    return done.stdout.decode()


TEMPLATE = None


def template():
    return TEMPLATE


def import_history(folder, commits):
    """All commits at once; returns their names."""
    out, marks = [], {}
    for number, commit in enumerate(commits, 1):
        marks[id(commit)] = number
        message = commit.message.encode()
        out.append(f"commit refs/heads/{commit.branch}\nmark :{number}\nauthor {commit.author}\ncommitter {commit.committer}\n"
                   f"data {len(message)}\n".encode() + message + b"\n")
        for word, parent in (("from", commit.parent), ("merge", commit.merged)):
            if parent:
                out.append(f"{word} :{marks[id(parent)]}\n".encode())
        out.append(b"deleteall\n")
        for path, text in sorted(commit.files.items()):
            data = text.encode()
            out.append(f"M 100644 inline {path}\ndata {len(data)}\n".encode() + data + b"\n")
    git(folder, "fast-import", "--quiet", "--force", "--export-marks=.git/marks", stdin=b"".join(out))
    names = dict(line.split() for line in (folder / ".git/marks").read_text().splitlines())
    return {key: names[f":{number}"] for key, number in marks.items()}


# ---- what every report keeps

def need(truth, message):
    if not truth:
        raise Wrong(message)


def words_of(text):
    return {word for word in re.findall(r"\w+", text.lower()) if len(word) > 1 or word.isdigit()}


def check_evidence(case, number, item):
    where = f"evidence {number} ({json.dumps(item, ensure_ascii=False)})"
    for key in ("ref", "file", "line", "text"):
        need(key in item, f"{where} has no `{key}`")
    if item["file"] is None:
        return
    versions = case.versions(item["file"])
    need(versions, f"{where}: no such file in the workspace")
    need(isinstance(item["line"], int) and item["line"] >= 1, f"{where}: not a line")
    if not words_of(item["text"] or ""):
        return
    for text in versions:
        lines = text.split("\n")
        if item["line"] <= len(lines) and words_of(lines[item["line"] - 1]) & words_of(item["text"]):
            return
    raise Wrong(f"{where}: that line does not hold a word of the text")


def snake_case(value):
    if isinstance(value, dict):
        return all(re.fullmatch(r"[a-z][a-z0-9_]*", key) and snake_case(below) for key, below in value.items())
    return not isinstance(value, list) or all(map(snake_case, value))


def check_shape(case, report):
    need(report.get("schema_version") == 1, "schema_version is not 1")
    need(isinstance(report.get("tool"), dict) and report["tool"].get("name") and report["tool"].get("version"), "no tool with name and version")
    for key in ("cycle", "conversations", "figures"):
        need(key in report, f"no `{key}`")
    for key in ("alignment", "autonomy", "coverage", "teams"):
        need(key in report["figures"], f"no `figures.{key}`")
    need(snake_case(report), "a key that is not snake_case")
    teams = [row.get("team") for row in report["figures"]["teams"]]
    need(teams == sorted(teams), f"the teams' figures are not sorted: {teams}")
    for row in report["figures"]["coverage"]:
        for key in ("goal", "rank", "objectives", "key_results", "teams"):
            need(key in row, f"coverage without `{key}`: {row}")
    for row in report["figures"]["teams"]:
        for key in ("team", "alignment", "autonomy", "objectives"):
            need(key in row, f"a team's figures without `{key}`: {row}")
        for key in ("alignment", "autonomy"):
            need(row[key] is None or 0 <= row[key] <= 1, f"{key} is no share: {row}")
    fingerprints = [talk.get("fingerprint") for talk in report["conversations"]]
    need(all(isinstance(f, str) and f for f in fingerprints), "a conversation without a fingerprint")
    need(len(set(fingerprints)) == len(fingerprints), "a fingerprint stands twice")
    for talk in report["conversations"]:
        try:
            need(talk.get("kind") in KINDS, "an unknown kind")
            for key in ("question", "teams", "subjects", "evidence", "since"):
                need(key in talk, f"no `{key}`")
            need(talk["question"].endswith("?"), f"not a question: {talk['question']}")
            need(isinstance(talk["teams"], list) and talk["teams"], "asks no team")
            need(isinstance(talk["subjects"], list), "subjects are no list")
            for key in ("teams", "subjects"):
                need(talk[key] == sorted(set(talk[key])), f"{key} not sorted, or one stands twice: {talk[key]}")
            need(isinstance(talk["evidence"], list) and talk["evidence"], "has no evidence")
            for number, item in enumerate(talk["evidence"]):
                check_evidence(case, number, item)
            if not case.commits:
                need(talk["since"] is None, f"since {talk['since']} without git")
            elif talk["since"] is not None:
                need(talk["since"] in case.main_line(), f"since {talk['since']}, which is no commit of the main line")
        except Wrong as wrong:
            raise Wrong(f"{told(talk)}: {wrong}") from None


# ---- what a case expects

def told(talk):
    return f"{talk.get('kind')} {','.join(sorted(talk.get('teams') or []))} | {', '.join(sorted(talk.get('subjects') or []))}"


def names(text):
    return [name.strip() for name in text.split(",") if name.strip()]


class Wanted:
    def __init__(self, kind, rest):
        if kind not in KINDS:
            raise SystemExit(f"no such kind: {kind}")
        teams, _, subjects = rest.partition("|")
        self.kind, self.teams, self.subjects = kind, names(teams) or ["*"], names(subjects) or ["*"]
        self.line = f"{kind} {rest}".strip()

    @staticmethod
    def holds(wanted, found):
        if wanted == ["*"]:
            return True
        if wanted[-1] == "...":
            return set(wanted[:-1]) <= set(found)
        return sorted(wanted) == sorted(found)

    def fits(self, talk):
        subjects = talk["subjects"]
        if not any(is_goal(name) for name in self.subjects):
            subjects = [name for name in subjects if not is_goal(name)]
        return talk["kind"] == self.kind and self.holds(self.teams, talk["teams"]) and self.holds(self.subjects, subjects)


def is_goal(name):
    return not re.search(r"[/@*.]", name)


def same_number(found, wanted):
    return found is None if wanted == "null" else found is not None and abs(found - float(wanted)) < 0.006


def check_expected(case, report):
    talks = report["conversations"]
    wanted, maybe, some, only, closed, rest = [], [], [], False, set(), []
    for line in case.expect:
        word, _, text = line.partition(" ")
        if word in KINDS:
            wanted.append(Wanted(word, text))
            closed.add(word)
        elif word in ("some", "maybe"):
            kind, _, text = text.partition(" ")
            (some if word == "some" else maybe).append(Wanted(kind, text))
        elif word == "none":
            unknown = set(names(text)) - set(KINDS)
            if unknown:
                raise SystemExit(f"{case.place}: no such kind: {unknown}")
            closed.update(names(text))
        elif word == "only":
            only = True
        else:
            rest.append(line)
    got = "\n    got: ".join(["", *map(told, talks)]) or "\n    got nothing"
    for line in wanted:
        count = sum(line.fits(talk) for talk in talks)
        need(count == 1, f"{count} times instead of once: {line.line}{got}")
    for line in some:
        need(any(line.fits(talk) for talk in talks), f"not found: {line.line}{got}")
    for talk in talks:
        if (only or talk["kind"] in closed) and not any(line.fits(talk) for line in wanted + some + maybe):
            raise Wrong(f"must not be reported: {told(talk)}\n    asks: {talk['question']}{got}")
    for line in rest:
        check_detail(case, report, line)


def row_of(rows, key, name, line):
    row = next((row for row in rows if row[key] == name), None)
    need(row is not None, f"{line}: no figures of {name}")
    return row


def check_detail(case, report, line):
    """One line about what a conversation says, or about a figure."""
    word, _, rest = line.partition(" ")
    figures = report["figures"]
    if word in ("tells", "since"):
        kind, _, text = rest.partition(" ")
        talks = [talk for talk in report["conversations"] if talk["kind"] == kind]
        need(talks, f"{line}: no such conversation")
        if word == "tells":
            need(any(text.lower() in json.dumps(talk, ensure_ascii=False).lower() for talk in talks),
                 f"{line}: not in " + json.dumps(talks, ensure_ascii=False, indent=1))
            return
        messages = {case.ids[id(commit)]: commit.message for commit in case.commits}
        message = text.removeprefix("= ")
        if list(messages.values()).count(message) != 1:
            raise SystemExit(f"{case.place}: not one commit says {message}")
        need(any(messages.get(talk["since"]) == message for talk in talks),
             f"{line}: got {[messages.get(talk['since'], talk['since']) for talk in talks]}")
    elif word == "coverage":
        goal, *counts = rest.split()
        row = row_of(figures["coverage"], "goal", goal, line)
        got = [row["objectives"], row["key_results"], row["teams"]]
        got = [len(value) if isinstance(value, list) else value for value in got]
        need(got == [int(count) for count in counts], f"{line}: got {got}")
    elif word == "figure":
        key, value = rest.split()
        need(same_number(figures[key], value), f"{line}: got {figures[key]}")
    elif word == "team":
        team, *pairs = rest.split()
        row = row_of(figures["teams"], "team", team, line)
        for key, value in zip(pairs[::2], pairs[1::2]):
            need(same_number(row[key], value), f"{line}: {key} is {row[key]}")
    elif word == "cycle":
        need(report["cycle"] == rest, f"{line}: got {report['cycle']}")
    else:
        raise SystemExit(f"{case.place}: not an expectation: {line}")


# ---- running

def run(okr, case, folder):
    machine = not any(word.startswith(("--format", "--output")) for word in case.args)
    command = [okr, "align", *case.args, *(["--format", "json"] if machine else [])]
    try:
        return subprocess.run(command, cwd=folder, env=environment(folder.parent), capture_output=True, timeout=120), machine
    except subprocess.TimeoutExpired:
        raise Wrong("it takes more than two minutes") from None


def check(okr, case):
    with tempfile.TemporaryDirectory(prefix="okr-align-") as place:
        first, second = pathlib.Path(place, "a"), pathlib.Path(place, "b")
        first.mkdir()
        case.make(first)
        done, machine = run(okr, case, first)
        out, err = done.stdout.decode(errors="replace"), done.stderr.decode(errors="replace")
        code = next((int(line[5:]) for line in case.expect if line.startswith("exit ")), 0)
        need(done.returncode == code, f"ends with {done.returncode}, not {code}\n    stderr: {err.strip()}\n    stdout: {out[:400]}")
        rest = []
        for line in case.expect:
            if match := re.fullmatch(r"(stdout|stderr) contains (.+)", line):
                text = out if match[1] == "stdout" else err
                need(match[2] in text, f"{line}: got {text.strip()}")
            elif not line.startswith("exit "):
                rest.append(line)
        if code == 2:
            need(out == "", f"standard output is not empty: {out[:200]}")
            need(len(err.strip().split("\n")) == 1 and err.strip(), f"not one line on standard error: {err}")
            return
        if case.commits:
            again, _ = run(okr, case, first)
        else:
            second.mkdir()
            case.make(second, reverse=True)
            again, _ = run(okr, case, second)
        need(again.stdout == done.stdout, "the second run gives other bytes")
        if not machine:
            return
        try:
            report = json.loads(out)
        except ValueError as error:
            raise Wrong(f"no JSON: {error}\n    stdout: {out[:400]}") from None
        check_shape(case, report)
        case.expect = rest
        check_expected(case, report)


def attempt(okr, case):
    try:
        check(okr, case)
        return None
    except Wrong as wrong:
        return str(wrong)


def main():
    global TEMPLATE
    words = sys.argv[1:]
    only = ""
    if "--only" in words:
        at = words.index("--only")
        only = words[at + 1]
        del words[at:at + 2]
    if not words:
        raise SystemExit(__doc__)
    okr = os.path.abspath(words[0])
    paths = [pathlib.Path(word) for word in words[1:]] or sorted(HERE.glob("*.spec"))
    cases = [Case(*found) for path in paths for found in cases_of(path)]
    cases = [case for case in cases if only.lower() in case.title.lower()]
    with tempfile.TemporaryDirectory(prefix="okr-template-") as place:
        TEMPLATE = pathlib.Path(place, "t")
        TEMPLATE.mkdir()
        git(TEMPLATE, "-c", "init.templateDir=", "init", "-q", "-b", "main")
        with concurrent.futures.ThreadPoolExecutor(2) as pool:
            results = list(pool.map(lambda case: attempt(okr, case), cases))
    failed = 0
    for case, wrong in zip(cases, results):
        if wrong:
            failed += 1
            print(f"{case.place}: {case.title}\n  {wrong}\n")
    print(f"{len(cases)} cases, {failed} failed")
    sys.exit(1 if failed or not cases else 0)


if __name__ == "__main__":
    main()

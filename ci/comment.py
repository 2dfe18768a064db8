#!/usr/bin/env python3
"""Keeps one comment with the review on a pull request of GitHub or a merge request of GitLab.

    python3 ci/comment.py github|gitlab REPORT

REPORT is the file that `okr review --output markdown=REPORT` wrote. The comment is found again by its first line, the
hidden marker, and by its author: nobody else's comment is ever changed. Prints one word to standard output (`created`,
`updated`, `unchanged`, or `none` where there is nothing to tell) and ends with 0; where it could not write, it says why
on standard error and ends with 1, so that the caller can show the report elsewhere.

From the environment: OKR_TOKEN, OKR_COMMENT_KEY (tells several comments on one request apart), OKR_COMMENT_AUTHOR (the
login that the token writes as, for a token that cannot tell itself), OKR_PULL_REQUEST (a number, where the run's event
names none), and what the CI system sets. Only Python's standard library; the token goes into a header, never to a
command line, a redirect or the log.
"""
import json
import os
import re
import sys
import time
import urllib.error
import urllib.parse
import urllib.request

MARKER = "<!-- okr-review -->"
NOTHING_LEFT = "### ✅ OKRs: nothing changed\n\nThe latest commits of this branch change no OKR.\n"
PAGE = 100
MOST_PAGES = 200
TRIES = 3
SECONDS = 20


class Refused(Exception):
    """Why the comment could not be written, in words for people."""


class NoRedirect(urllib.request.HTTPRedirectHandler):
    """A redirect would carry the token to another address."""

    def redirect_request(self, *_):
        return None


def one_line(text, most=200):
    """What a server says, without what could end a line or drive a terminal."""
    shown = "".join(c if c.isprintable() else " " for c in str(text))
    return " ".join(shown.split())[:most]


def setting(name):
    return os.environ.get(name, "").strip()


def wanted(name):
    value = setting(name)
    if not value:
        raise Refused(f"{name} is not set: this run is of no pull request, or not of this CI system")
    return value


def number_of(text, what):
    if not re.fullmatch(r"[1-9][0-9]{0,11}", str(text)):
        raise Refused(f"{what} is no number: {one_line(text, 40)}")
    return str(text)


class Answer:
    def __init__(self, status, headers, text):
        self.status = status
        self.headers = headers
        try:
            self.json = json.loads(text) if text else None
        except ValueError:
            self.json = None

    def ok(self):
        return 200 <= self.status < 300

    def words(self):
        said = self.json.get("message") or self.json.get("error") if isinstance(self.json, dict) else None
        return f"{self.status}{': ' + one_line(said) if said else ''}"


class Api:
    def __init__(self, address, headers):
        self.address = address.rstrip("/")
        self.headers = {"Accept": "application/json", "User-Agent": "okr-review", **headers}
        self.opener = urllib.request.build_opener(NoRedirect)
        self.pause = float(setting("OKR_RETRY_SECONDS") or 2)

    def once(self, method, path, body):
        data = None if body is None else json.dumps(body).encode()
        headers = dict(self.headers)
        if data is not None:
            headers["Content-Type"] = "application/json"
        request = urllib.request.Request(self.address + path, data=data, headers=headers, method=method)
        try:
            with self.opener.open(request, timeout=SECONDS) as answer:
                return Answer(answer.status, answer.headers, answer.read())
        except urllib.error.HTTPError as error:
            return Answer(error.code, error.headers, error.read())
        except (OSError, ValueError) as error:
            # The reason alone: the whole error could name the address with what stands in it.
            return Answer(599, {}, json.dumps({"message": one_line(getattr(error, "reason", None) or type(error).__name__)}))

    def call(self, method, path, body=None):
        """Tries again what is safe to repeat. A POST is not: the first one may have created a comment."""
        tries = 1 if method == "POST" else TRIES
        for attempt in range(1, tries + 1):
            answer = self.once(method, path, body)
            if attempt == tries or not (answer.status == 429 or answer.status >= 500):
                return answer
            time.sleep(self.pause * attempt)

    def get(self, path, what):
        answer = self.call("GET", path)
        if not answer.ok():
            raise Refused(f"{what} cannot be read ({answer.words()})")
        return answer

    def pages(self, path, what):
        """All entries of a list. The next page is counted, never taken from an address that the server names."""
        for page in range(1, MOST_PAGES + 1):
            answer = self.get(f"{path}{'&' if '?' in path else '?'}per_page={PAGE}&page={page}", what)
            entries = answer.json if isinstance(answer.json, list) else []
            yield from (entry for entry in entries if isinstance(entry, dict))
            if not self.has_next(answer, len(entries)):
                return
        raise Refused(f"{what} do not end")

    @staticmethod
    def has_next(answer, count):
        if answer.headers.get("X-Next-Page") is not None:
            return answer.headers["X-Next-Page"].strip() != ""
        if answer.headers.get("Link"):
            return 'rel="next"' in answer.headers["Link"]
        return count >= PAGE


class GitHub:
    """Comments of a pull request are those of the issue of the same number."""

    name = "pull request"
    changes_by = "PATCH"

    def __init__(self):
        self.event = self.read_event()
        pull = self.event.get("pull_request")
        self.pull = pull if isinstance(pull, dict) else {}
        number = self.pull.get("number") or setting("OKR_PULL_REQUEST")
        if not number:
            raise Refused("this run is of no pull request")
        self.number = number_of(number, "the pull request's number")
        repository = wanted("GITHUB_REPOSITORY")
        if not re.fullmatch(r"[A-Za-z0-9_.-]+/[A-Za-z0-9_.-]+", repository):
            raise Refused("GITHUB_REPOSITORY does not read OWNER/NAME")
        self.repository = f"/repos/{repository}"
        self.list_path = f"{self.repository}/issues/{self.number}/comments"
        self.api = Api(setting("GITHUB_API_URL") or "https://api.github.com",
                       {"Authorization": "Bearer " + wanted("OKR_TOKEN"), "X-GitHub-Api-Version": "2022-11-28"})

    @staticmethod
    def read_event():
        path = setting("GITHUB_EVENT_PATH")
        if not path:
            return {}
        try:
            with open(path, encoding="utf-8") as file:
                event = json.load(file)
        except (OSError, ValueError) as error:
            raise Refused("the event of this run cannot be read") from error
        return event if isinstance(event, dict) else {}

    def is_outdated(self):
        known = (self.pull.get("head") or {}).get("sha")
        if not known:
            return False
        now = self.api.get(f"{self.repository}/pulls/{self.number}", "the pull request").json or {}
        return (now.get("head") or {}).get("sha") not in (None, known)

    def who(self):
        named = setting("OKR_COMMENT_AUTHOR")
        if named:
            return named.lower()
        answer = self.api.call("GET", "/user")  # a job's own token may not ask this
        login = answer.json.get("login") if answer.ok() and isinstance(answer.json, dict) else None
        return (login or "github-actions[bot]").lower()

    @staticmethod
    def author(comment):
        return str((comment.get("user") or {}).get("login") or "").lower()

    def path_of(self, comment):
        return f"{self.repository}/issues/comments/{number_of(comment.get('id'), 'the id of a comment')}"

    def hint(self, status):
        head = ((self.pull.get("head") or {}).get("repo") or {}).get("full_name")
        base = ((self.pull.get("base") or {}).get("repo") or {}).get("full_name")
        if status not in (401, 403, 404):
            return ""
        if self.pull and base and head != base:
            return "; the run of a fork's pull request has a token that only reads"
        return "; the job needs `permissions: {pull-requests: write}`"


class GitLab:
    name = "merge request"
    changes_by = "PUT"

    def __init__(self):
        project = number_of(wanted("CI_MERGE_REQUEST_PROJECT_ID"), "CI_MERGE_REQUEST_PROJECT_ID")
        number = number_of(wanted("CI_MERGE_REQUEST_IID"), "CI_MERGE_REQUEST_IID")
        self.request = f"/projects/{project}/merge_requests/{number}"
        self.list_path = f"{self.request}/notes"
        if not setting("OKR_TOKEN"):
            raise Refused("there is no OKR_TOKEN: a job's own token may not write notes, so a project access token in a "
                          "masked variable of that name is needed")
        self.api = Api(wanted("CI_API_V4_URL"), {"PRIVATE-TOKEN": setting("OKR_TOKEN")})

    def is_outdated(self):
        known = setting("CI_MERGE_REQUEST_SOURCE_BRANCH_SHA") or setting("CI_COMMIT_SHA")
        now = self.api.get(self.request, "the merge request").json or {}
        return bool(known) and now.get("sha") not in (None, known)

    def who(self):
        named = setting("OKR_COMMENT_AUTHOR")
        if named:
            return named.lower()
        user = self.api.get("/user", "whose token OKR_TOKEN is").json or {}
        if not user.get("username"):
            raise Refused("the service does not say whose token OKR_TOKEN is")
        return str(user["username"]).lower()

    @staticmethod
    def author(note):
        return "" if note.get("system") else str((note.get("author") or {}).get("username") or "").lower()

    def path_of(self, note):
        return f"{self.list_path}/{number_of(note.get('id'), 'the id of a note')}"

    @staticmethod
    def hint(status):
        return "; OKR_TOKEN needs the scope `api` and the role Reporter" if status in (401, 403, 404) else ""


def read_report(path):
    with open(path, encoding="utf-8", errors="replace") as file:
        return file.read()


def marker():
    key = setting("OKR_COMMENT_KEY")
    if not key:
        return MARKER
    if not re.fullmatch(r"[A-Za-z0-9._-]{1,64}", key) or "--" in key:
        raise Refused("the comment's key may hold letters, digits, `.`, `_` and single `-` alone")
    return f"<!-- okr-review {key} -->"


def body_of(report, mark):
    text = report.strip()
    if text.startswith(MARKER):
        text = text[len(MARKER):].strip()
    return f"{mark}\n{text}\n" if text else ""


def same(one, other):
    return one.replace("\r\n", "\n").strip() == other.replace("\r\n", "\n").strip()


def written(service, answer, doing):
    if not answer.ok():
        raise Refused(f"the comment could not be {doing} ({answer.words()}){service.hint(answer.status)}")
    return answer


def ours(service, mark, author):
    found = [comment for comment in service.api.pages(service.list_path, "the comments")
             if service.author(comment) == author and str(comment.get("body") or "").lstrip().startswith(mark)]
    if len(found) > 1:
        tell(f"{len(found)} comments of this kind stand there; the first one is kept up to date")
    return found[0] if found else None


def keep(service, report):
    mark = marker()
    body = body_of(report, mark)
    if service.is_outdated():
        raise Refused("newer commits have arrived; their run will write the comment")
    author = service.who()
    comment = ours(service, mark, author)
    if comment is None and not body:
        return "none"
    if comment is None:
        answer = written(service, service.api.call("POST", service.list_path, {"body": body}), "written")
        wrote = service.author(answer.json) if isinstance(answer.json, dict) else ""
        if wrote and wrote != author:
            tell(f"the token writes as {one_line(wrote, 80)}, not as {one_line(author, 80)}: set the comment's author to "
                 "that name, or each run adds a comment")
        return "created"
    body = body or f"{mark}\n{NOTHING_LEFT}"
    if same(str(comment["body"]), body):
        return "unchanged"
    written(service, service.api.call(service.changes_by, service.path_of(comment), {"body": body}), "updated")
    return "updated"


def tell(words):
    print(f"okr: {words}", file=sys.stderr)


def main(words):
    services = {"github": GitHub, "gitlab": GitLab}
    if len(words) != 2 or words[0] not in services:
        tell("usage: comment.py github|gitlab REPORT")
        return 2
    try:
        print(keep(services[words[0]](), read_report(words[1])))
        return 0
    except (Refused, OSError) as error:
        tell(str(error) if isinstance(error, Refused) else f"cannot read {words[1]}")
        return 1


if __name__ == "__main__":
    sys.exit(main(sys.argv[1:]))

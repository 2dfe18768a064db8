"""What the tests of CI share: a small repository, and services on loopback that answer as GitHub and GitLab do."""
import http.server
import json
import os
import re
import shutil
import subprocess
import sys
import tempfile
import threading
import urllib.parse

OKR = os.path.abspath(sys.argv[1])
PROJECT = os.path.abspath(sys.argv[2])
CHECK = os.path.join(PROJECT, "ci", "check.sh")
TOKEN = "secret-token-4711"
MARKER = "<!-- okr-review -->"

# A valid name of a branch, and what a careless script would run.
HOSTILE_BRANCH = "x$(touch${IFS}broken)`touch${IFS}broken`;touch${IFS}broken\"'&|"
HOSTILE_TITLE = "$(touch broken)`touch broken`'\";touch broken\n::error::pwned\n::set-output name=x::y"

STRATEGY = """strategy:
  vision: Every child on the coast learns to swim.
  story: Teachers first, more pools later.
  horizon: 2027-12-31
  goals:
    - id: swimmers
      title: Children swim before they are ten
      why: The sea is in front of the door.
      priority: 1
  choices:
    - {dimension: age, pursue: [under ten], not_now: [grown-ups], why: One pool at a time.}
"""

POOLS = """team: pools
cycle: 2026-Q1
objectives:
  - id: lessons
    title: Lessons are easy to get
    supports: swimmers
    because: Parents give up after the second waiting list.
    key_results:
      - id: waiting
        metric: Median days on the waiting list
        baseline: 40
        target: 14
      - id: passed
        metric: Children who pass the test at the first try
        baseline: 60%
        target: 80%
"""


class Repository:
    """A clone as a CI job has it: a remote's main, and a branch of a pull request checked out."""

    def __init__(self, branch="ease"):
        self.home = tempfile.mkdtemp(prefix="okr-ci-")
        self.path = os.path.join(self.home, "work")
        os.mkdir(self.path)
        self.git("init", "-q", "-b", "main")
        self.write("okr.yaml", "okr: 1\n")
        self.write("strategy.yaml", STRATEGY)
        self.write("okrs/2026-Q1/pools.yaml", POOLS)
        self.commit("Begin")
        self.git("update-ref", "refs/remotes/origin/main", "HEAD")
        self.git("checkout", "-q", "-b", branch)

    def remove(self):
        shutil.rmtree(self.home)

    def environment(self):
        return {"PATH": os.environ["PATH"], "HOME": self.home, "GIT_CONFIG_NOSYSTEM": "1",
                "GIT_AUTHOR_NAME": "Ada Reed", "GIT_AUTHOR_EMAIL": "ada@example.org",
                "GIT_COMMITTER_NAME": "Ada Reed", "GIT_COMMITTER_EMAIL": "ada@example.org"}

    def git(self, *words):
        return subprocess.run(["git", *words], cwd=self.path, env=self.environment(), check=True, capture_output=True,
                              text=True).stdout.strip()

    def write(self, path, text):
        full = os.path.join(self.path, path)
        os.makedirs(os.path.dirname(full), exist_ok=True)
        with open(full, "w", encoding="utf-8") as file:
            file.write(text)

    def replace(self, old, new, path="okrs/2026-Q1/pools.yaml"):
        with open(os.path.join(self.path, path), encoding="utf-8") as file:
            text = file.read()
        assert old in text, old
        self.write(path, text.replace(old, new))

    def commit(self, message):
        self.git("add", "-A")
        self.git("commit", "-q", "--allow-empty", "-m", message)

    def ease(self):
        self.replace("target: 80%", "target: 70%")
        self.commit("Ease the target")

    def blend(self):
        self.replace("        metric: Median days on the waiting list\n        baseline: 40\n        target: 14",
                     "        title: Build a second pool")
        self.commit("A pool")

    def head(self):
        return self.git("rev-parse", "HEAD")

    def has(self, path):
        return os.path.lexists(os.path.join(self.path, path))

    def run(self, words, environment, cwd=None):
        variables = {name: os.environ[name] for name in ("LANG", "LC_ALL") if name in os.environ}
        path = os.path.dirname(sys.executable) + ":" + os.environ["PATH"]  # past any stand-in for python3 that is slow
        variables.update({"PATH": path, "HOME": self.home, "TMPDIR": self.home, "no_proxy": "*",
                          "OKR_RETRY_SECONDS": "0"})
        variables.update(environment)
        return subprocess.run(words, cwd=cwd or self.path, env=variables, capture_output=True, text=True, timeout=120,
                              stdin=subprocess.DEVNULL, check=False)


class Service:
    """One pull request with comments. `deny` and `fail` answer writes with these codes instead of doing them."""

    def __init__(self, me, page=100):
        self.me = me
        self.most = page
        self.comments = []
        self.requests = []
        self.head = "0" * 40
        self.deny = None
        self.fail_reads = 0
        self.redirect = None
        service = self

        class Handler(http.server.BaseHTTPRequestHandler):
            def log_message(self, *_):
                pass

            def answer(self, status, value, headers=()):
                data = json.dumps(value).encode()
                self.send_response(status)
                self.send_header("Content-Length", str(len(data)))
                for name, text in headers:
                    self.send_header(name, text)
                self.end_headers()
                self.wfile.write(data)

            def do(self):
                length = int(self.headers.get("Content-Length") or 0)
                body = json.loads(self.rfile.read(length)) if length else None
                path, _, query = self.path.partition("?")
                service.requests.append((self.command, self.path, dict(self.headers), body))
                if service.redirect:
                    return self.answer(307, {}, [("Location", service.redirect)])
                if self.command != "GET" and service.deny:
                    return self.answer(service.deny, {"message": "Resource not\naccessible\n::error::by integration"})
                if self.command == "GET" and service.fail_reads:
                    service.fail_reads -= 1
                    return self.answer(502, {"message": "Bad gateway"})
                words = {name: values[0] for name, values in urllib.parse.parse_qs(query).items()}
                return self.answer(*service.route(self.command, path, words, body))

            do_GET = do_POST = do_PATCH = do_PUT = do_DELETE = do

        self.server = http.server.ThreadingHTTPServer(("127.0.0.1", 0), Handler)
        self.server.daemon_threads = True
        self.address = f"http://127.0.0.1:{self.server.server_port}"
        threading.Thread(target=self.server.serve_forever, args=(0.02,), daemon=True).start()

    def stop(self):
        self.server.shutdown()
        self.server.server_close()

    def put(self, author, body):
        comment = self.comment(len(self.comments) + 1, author, body)
        self.comments.append(comment)
        return comment

    def page(self, words):
        count = min(int(words.get("per_page", 30)), self.most)
        number = int(words.get("page", 1))
        last = number * count >= len(self.comments)
        return self.comments[(number - 1) * count:number * count], number, last

    def of(self, author):
        return [c for c in self.comments if self.author_of(c) == author]

    def writes(self):
        return [(method, path) for method, path, _, _ in self.requests if method != "GET"]


class GitHub(Service):
    list_path = "/repos/coast/okrs/issues/7/comments"

    def __init__(self, **more):
        super().__init__("github-actions[bot]", **more)
        self.knows_user = None

    @staticmethod
    def comment(number, author, body):
        return {"id": number, "user": {"login": author} if author else None, "body": body}

    @staticmethod
    def author_of(comment):
        return (comment["user"] or {}).get("login")

    def route(self, method, path, words, body):
        if path == "/user":
            if self.knows_user:
                return 200, {"login": self.knows_user}
            return 403, {"message": "Resource not accessible by integration"}
        if path == "/repos/coast/okrs/pulls/7":
            return 200, {"head": {"sha": self.head}}
        if path == self.list_path and method == "GET":
            found, number, last = self.page(words)
            link = f'<{self.address}{path}?page={number - 1}>; rel="prev"'
            if not last:
                link += f', <http://elsewhere.invalid{path}?page={number + 1}>; rel="next"'
            return 200, found, [("Link", link)]
        if path == self.list_path and method == "POST":
            return 201, self.put(self.me, body["body"])
        match = re.fullmatch(r"/repos/coast/okrs/issues/comments/(\d+)", path)
        if match and method == "PATCH":
            self.comments[int(match[1]) - 1]["body"] = body["body"]
            return 200, self.comments[int(match[1]) - 1]
        return 404, {"message": "Not Found"}


class GitLab(Service):
    list_path = "/projects/12/merge_requests/7/notes"

    def __init__(self, **more):
        super().__init__("project_12_bot", **more)

    @staticmethod
    def comment(number, author, body):
        return {"id": number, "author": {"username": author}, "system": False, "body": body}

    @staticmethod
    def author_of(comment):
        return comment["author"]["username"]

    def route(self, method, path, words, body):
        if path == "/user":
            return 200, {"username": self.me}
        if path == "/projects/12/merge_requests/7":
            return 200, {"sha": self.head}
        if path == self.list_path and method == "GET":
            found, number, last = self.page(words)
            return 200, found, [("X-Next-Page", "" if last else str(number + 1))]
        if path == self.list_path and method == "POST":
            return 201, self.put(self.me, body["body"])
        match = re.fullmatch(re.escape(self.list_path) + r"/(\d+)", path)
        if match and method == "PUT":
            self.comments[int(match[1]) - 1]["body"] = body["body"]
            return 200, self.comments[int(match[1]) - 1]
        return 404, {"message": "404 Not found"}

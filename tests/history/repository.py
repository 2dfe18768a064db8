"""A git repository made by a script: fixed names, fixed dates, nothing of the machine's configuration."""
import datetime
import os
import pathlib
import shutil
import subprocess
import tempfile

PEOPLE = {
    "Ada": ("Ada Ferreira", "ada@example.org"),
    "Lin": ("Lin Wei", "lin@example.org"),
    "Old Lin": ("L. Wei", "lin@old.example"),
    "Mo": ("Mo Diallo", "mo@example.org"),
}


class Repository:
    def __init__(self, case):
        self.root = pathlib.Path(tempfile.mkdtemp(prefix="okr-log-"))
        case.addCleanup(shutil.rmtree, self.root, ignore_errors=True)
        self.folder = self.root / "repo"
        self.folder.mkdir()
        self.moment = datetime.datetime(2025, 10, 1, 9, tzinfo=datetime.timezone.utc)
        self.git("init", "-q", "-b", "main")

    def environment(self, who="Ada"):
        name, email = PEOPLE[who]
        date = self.moment.strftime("%Y-%m-%dT%H:%M:%S+00:00")
        return {"PATH": os.environ["PATH"], "HOME": str(self.root), "LC_ALL": "C", "TZ": "UTC",
                "GIT_CONFIG_NOSYSTEM": "1", "GIT_AUTHOR_NAME": name, "GIT_AUTHOR_EMAIL": email,
                "GIT_AUTHOR_DATE": date, "GIT_COMMITTER_NAME": name, "GIT_COMMITTER_EMAIL": email,
                "GIT_COMMITTER_DATE": date}

    def git(self, *arguments, who="Ada", check=True, stdin=None, cwd=None):
        done = subprocess.run(["git", *arguments], cwd=cwd or self.folder, env=self.environment(who), input=stdin,
                              capture_output=True, timeout=60)
        if check and done.returncode != 0:
            raise AssertionError(f"git {arguments}: {done.stderr.decode(errors='replace')}")
        return done.stdout.decode(errors="replace").strip()

    def on(self, day):
        """The commits that follow are of this day, one minute after the other."""
        self.moment = datetime.datetime.fromisoformat(day + "T09:00:00+00:00")

    def write(self, path, text):
        target = self.folder / path
        target.parent.mkdir(parents=True, exist_ok=True)
        target.write_bytes(text if isinstance(text, bytes) else text.encode())

    def edit(self, path, old, new):
        text = (self.folder / path).read_text()
        assert old in text, f"{path} has no {old!r}:\n{text}"
        self.write(path, text.replace(old, new, 1))

    def save(self, message, who="Ada"):
        self.moment += datetime.timedelta(minutes=1)
        self.git("add", "-A", who=who)
        self.git("commit", "-q", "--allow-empty", "-m", message, who=who)
        return self.git("rev-parse", "HEAD")

    def merge(self, *branches, message, who="Ada", edits=()):
        """Merges; where there is a conflict, or something to be added, `edits` are (path, text) of the result."""
        self.moment += datetime.timedelta(minutes=1)
        self.git("merge", "-q", "--no-ff", "--no-commit", *branches, who=who, check=False)
        for path, text in edits:
            self.write(path, text)
        self.git("add", "-A", who=who)
        self.git("commit", "-q", "-m", message, who=who)
        return self.git("rev-parse", "HEAD")

"""okr beside git, in the same repository."""
import pathlib
import re
import shutil
import subprocess
import sys
import tempfile

from measure import Failed, cells, duration, heading, median, paired, say, spread
from places import HERE, running


def alone(file, folder):
    """A workspace of that one file."""
    target = pathlib.Path(folder) / file
    target.parent.mkdir(parents=True)
    (pathlib.Path(folder) / "okr.yaml").write_text("okr: 1\n", encoding="utf-8")
    return target


def measure_starts(places, okr):
    say("\n### Starts\n\nRatios are of ours to git's: below 1, `okr` is faster.\n")
    say(heading("size", "okr", "git", "okr wall", "git wall", "ratio CPU", "ratio wall", "pairs"))
    for each in places:
        with tempfile.TemporaryDirectory() as one:
            file = next(path for path in each.paths if path.parts[0] == "okrs")
            shutil.copy(each.folder / file, alone(file, one))
            lint = [okr, "lint", "--fail-on", "never"]
            pairs_of_commands = [([okr, "--version"], ["git", "--version"]), ([okr, "classify", "Launch the boat"], ["git", "--version"]),
                                 ([*lint, "--root", one], ["git", "--version"]),
                                 ([*lint, file], ["git", "--version"]), ([*lint, file], ["git", "status", "--porcelain"])]
            for ours, theirs in pairs_of_commands[0 if each is places[0] else 3:]:
                row_of_starts(each, ours, theirs, {file: "FILE", one: "FOLDER-OF-FILE-ALONE"})


def row_of_starts(place, ours, theirs, names):
    mine, git = paired(running(place, ours), running(place, theirs), place.seconds, 101)
    words = [" ".join(str(names.get(part, part)) for part in command[1:]) for command in (ours, theirs)]
    say(cells(place.size, f"`{words[0]}`", f"`{words[1]}`", duration(median(mine, "wall")), duration(median(git, "wall")),
              spread(mine, git, "cpu"), spread(mine, git, "wall"), len(mine)))


def git_rows(size, text):
    """What ratios.py prints, a comparison a line, as rows."""
    numbers = r" +([\d.]+) +([\d.]+) +([\d.]+ \([^)]*\))"
    for line in text.splitlines():
        if found := re.match(rf"(.*?) +wall{numbers} +cpu{numbers} +(\d+) MiB", line):
            name, wall, git_wall, ratio, cpu, git_cpu, cpu_ratio, memory = found.groups()
            yield cells(size, name.strip(), f"{wall} ms", f"{git_wall} ms", ratio, cpu_ratio, memory)


HISTORY = "git -c core.commitGraph=false log --raw --no-abbrev --format= -- '*.yaml' | cut -d' ' -f4 | git cat-file --batch"


def whole_history(place, okr):
    """The log of everything beside the two commands of git that read as much."""
    try:
        mine, git = paired(running(place, [okr, "log"]), running(place, ["sh", "-c", HISTORY]), place.seconds, 5)
    except Failed as failed:
        return cells(place.size, "log : log --raw and cat-file --batch", f"failed: {failed}", *[""] * 4)
    return cells(place.size, "log : log --raw and cat-file --batch", *(f"{median(costs, 'wall') * 1000:.1f} ms" for costs in (mine, git)),
                 spread(mine, git, "wall"), spread(mine, git, "cpu"), f"{max(cost.memory for cost in mine):.0f}")


def compare_git(places, okr, pace):
    say("\n### Beside git, in the same repository\n\nRatios are of ours to git's: below 1, `okr` is faster. git runs without its commit-graph.\n")
    say(heading("size", "okr : git", "okr wall", "git wall", "ratio wall", "ratio CPU", "okr MiB"))
    for each in places:
        runs = max(1, round({"small": 5, "medium": 3, "large": 1}[each.size] * pace))
        asked = [sys.executable, str(HERE / "ratios.py"), str(okr), str(each.folder), "--runs", str(runs)]
        result = subprocess.run(asked, capture_output=True, text=True)
        for row in git_rows(each.size, result.stdout):
            say(row)
        if result.returncode:
            say(cells(each.size, "stopped: " + " ".join(result.stderr.split()[-12:]), *[""] * 5))
        say(whole_history(each, okr))

"""The workspaces that are measured in: made once, and described."""
import collections
import os
import pathlib
import platform
import re
import shutil
import subprocess
import sys

import peers
from measure import measured

HERE = pathlib.Path(__file__).resolve().parent
SECONDS = {"small": 4, "medium": 10, "large": 25}  # on each row
Place = collections.namedtuple("Place", "size folder names paths kinds megabytes seconds")


def machine():
    memory = int(re.search(r"MemTotal: +(\d+)", pathlib.Path("/proc/meminfo").read_text())[1]) / 2**20
    system = re.search(r'PRETTY_NAME="(.*)"', pathlib.Path("/etc/os-release").read_text())[1]
    return f"{os.cpu_count()} cores, {platform.machine()}, {memory:.0f} GiB of memory, {system}, load {os.getloadavg()[0]:.1f} at the beginning"


def made(size, work):
    folder = work / size
    if not folder.exists():
        generator = os.environ.get("OKR_GENERATOR", str(HERE / "workspaces.py"))
        part = folder.with_suffix(".part")
        shutil.rmtree(part, ignore_errors=True)
        print(f"making {folder} …", file=sys.stderr, flush=True)
        subprocess.run([sys.executable, generator, "--size", size, "--out", str(part)], stdout=sys.stderr, check=True)
        subprocess.run(["git", "-C", str(part), "repack", "-adfq", "--depth=50", "--window=10"], check=True)
        part.rename(folder)
    return folder


def place(size, work, pace):
    folder = made(size, work).resolve()
    kinds = peers.files_of(folder)
    paths = [path for group in kinds.values() for path in group]
    names = work / f"{size}.names"
    names.write_text("".join(f"{path}\n" for path in paths))
    return Place(size, folder, names, paths, kinds, sum((folder / path).stat().st_size for path in paths) / 1e6, SECONDS[size] * pace)


def running(place, command, names=None):
    return lambda: measured([str(part) for part in command], place.folder, names)


def sentences(place, work):
    """Titles of key results and initiatives, one a line."""
    lines = []
    for path in place.paths:
        lines += re.findall(r"""^ *- +['"]?([A-Z][^\n'"]*)|title: +['"]?([^\n'"]*)""", (place.folder / path).read_text(), re.M)
        if len(lines) > 20000:
            break
    target = work / f"{place.size}.sentences"
    target.write_text("".join(f"{a or b}\n" for a, b in lines))
    return target, len(lines)

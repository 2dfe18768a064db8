#!/usr/bin/python3
"""How long `okr align` takes beside `okr lint` on the same files, and how both grow.

    align.py OKR WORKSPACE [LARGER_WORKSPACE] [--runs N] [--today DATE]

Runs alternate (lint, align, lint, …); printed are medians of CPU seconds, their ratio, and from the smaller workspace to the
larger one the growth of each beside that of the files.
"""
import argparse
import os
import pathlib
import statistics
import subprocess
import sys


def seconds(command):
    child = subprocess.Popen(command, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    _, status, usage = os.wait4(child.pid, 0)
    if os.waitstatus_to_exitcode(status) not in (0, 1):
        sys.exit(f"failed: {command}")
    return usage.ru_utime + usage.ru_stime


def measure(okr, root, today, runs):
    times = {"lint": [], "align": []}
    for _ in range(runs):
        for name in times:
            times[name].append(seconds([okr, "--root", root, "--today", today, name, "--format", "json"]))
    return {name: statistics.median(values) for name, values in times.items()}


def main():
    arguments = argparse.ArgumentParser()
    arguments.add_argument("okr")
    arguments.add_argument("workspaces", nargs="+")
    arguments.add_argument("--runs", type=int, default=5)
    arguments.add_argument("--today", default="2026-03-20")
    asked = arguments.parse_args()
    first = None
    for root in asked.workspaces:
        files = sum(1 for _ in pathlib.Path(root).rglob("*.yaml"))
        took = measure(asked.okr, root, asked.today, asked.runs)
        print(f"{root}: {files} files, lint {took['lint']:.2f} s, align {took['align']:.2f} s, ratio {took['align'] / took['lint']:.2f}")
        if first:
            growth = [files / first[0], took["lint"] / first[1]["lint"], took["align"] / first[1]["align"]]
            print("growth: files x{:.1f}, lint x{:.1f}, align x{:.1f}".format(*growth))
        first = first or (files, took)


if __name__ == "__main__":
    main()

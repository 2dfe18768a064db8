"""Processes measured in pairs, A B A B …, and what comes out as rows of a Markdown table.

A pair sees the same moment of a machine that is busy with other things, so ratios are taken within pairs; told are their
median and quartiles. Memory below that of this program (some 15 MiB) cannot be told apart from it.
"""
import collections
import os
import statistics
import subprocess
import time

Cost = collections.namedtuple("Cost", "wall cpu memory")
Pairs = collections.namedtuple("Pairs", "ours theirs")


class Failed(Exception):
    pass


def measured(command, cwd=None, names=None):
    """Runs it with the file `names` as its standard input. Exit codes 0 and 1 both are answers; others are failures."""
    with open(names or os.devnull, "rb") as source:
        begin = time.perf_counter()
        child = subprocess.Popen(command, cwd=cwd, stdin=source, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
        _, status, usage = os.wait4(child.pid, 0)
        child.returncode = os.waitstatus_to_exitcode(status)
    if child.returncode not in (0, 1, 123):  # 123 is how xargs says 1
        raise Failed(f"{command[0]} ended with {child.returncode}")
    return Cost(time.perf_counter() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss / 1024)


def repeated(one, seconds, most=7):
    """Costs of one run at least, of as many as fit into so many seconds of wall time; the first of three is left out."""
    costs, begin = [], time.perf_counter()
    while not costs or (len(costs) < most and (time.perf_counter() - begin) * (1 + 1 / len(costs)) < seconds):
        costs.append(one())
    return costs[1:] if len(costs) > 2 else costs


def paired(ours, theirs, seconds, most=31):
    """Both are functions that give a Cost; runs in turn, as `repeated` counts them."""
    return Pairs(*zip(*repeated(lambda: (ours(), theirs()), seconds, most + 1)))


def median(costs, part):
    return statistics.median(getattr(cost, part) for cost in costs)


def spread(over, under, part):
    """`median (quartile–quartile)` of the ratios within pairs."""
    ratios = [getattr(a, part) / max(getattr(b, part), 1e-4) for a, b in zip(over, under)]
    low, middle, high = statistics.quantiles(ratios, n=4, method="inclusive") if len(ratios) > 1 else ratios * 3
    return f"{figure(middle)} ({figure(low)}–{figure(high)})"


def figure(value):
    """Three digits, no exponent."""
    return f"{value:.0f}" if value >= 100 else f"{value:.1f}" if value >= 10 else f"{value:.2f}"


def duration(seconds):
    return f"{figure(seconds)} s" if seconds >= 1 else f"{figure(seconds * 1000)} ms"


def cells(*texts):
    return "| " + " | ".join(str(text) for text in texts) + " |"


def heading(*texts):
    return cells(*texts) + "\n" + cells(*["---"] * len(texts))


def say(text):
    print(text, flush=True)

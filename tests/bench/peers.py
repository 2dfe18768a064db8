#!/usr/bin/python3
"""How long `okr lint` takes beside others that look at the same YAML files, A B A B …

    peers.py OKR WORKSPACE [--runs N] [--npm FOLDER]

The others: `cat` of all files (the floor of reading), libyaml's events (the floor of parsing; PyYAML's binding in C),
PyYAML with jsonschema, yamllint, and ajv-cli from npm (`npm install ajv-cli` in FOLDER). What is not installed is left
out, and said. Validators get the schemas of this project and the files they are for, in one process each; ajv-cli is
asked once a kind of file. Only `okr` reads sentences, references and the rest of the workspace.

Of each: median CPU and wall time, the ratio to okr within pairs (median, quartiles), and the largest memory.
"""
import argparse
import collections
import importlib.util
import os
import pathlib
import shutil
import statistics
import subprocess
import sys
import time

HERE = pathlib.Path(__file__).resolve()
SCHEMAS = HERE.parents[2] / "schemas"
Cost = collections.namedtuple("Cost", "wall cpu memory")

READ_EVENTS = """
import sys, yaml
for path in sys.stdin.read().splitlines():
    with open(path, 'rb') as file:
        for _ in yaml.parse(file, Loader=yaml.CParser): pass
"""
VALIDATE = """
import json, pathlib, sys, yaml, jsonschema
class Loader(yaml.CSafeLoader): pass
Loader.yaml_implicit_resolvers = {}
schema = json.loads(pathlib.Path(sys.argv[1], 'any.schema.json').read_text())
validator = jsonschema.validators.validator_for(schema)(schema)
for path in sys.stdin.read().splitlines():
    with open(path, 'rb') as file:
        for _ in validator.iter_errors(yaml.load(file, Loader)): pass
"""


def measured(command, names):
    begin = time.perf_counter()
    process = subprocess.Popen(command, stdin=subprocess.PIPE, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL)
    try:
        process.stdin.write(names)
        process.stdin.close()
    except BrokenPipeError:
        pass
    _, _, usage = os.wait4(process.pid, 0)
    process.returncode = 0
    return Cost(time.perf_counter() - begin, usage.ru_utime + usage.ru_stime, usage.ru_maxrss // 1024)


def row(name, ours, theirs):
    cpu, wall = (statistics.median(getattr(cost, part) for cost in theirs) for part in ("cpu", "wall"))
    ratios = [b.cpu / max(a.cpu, 1e-6) for a, b in zip(ours, theirs)]
    low, middle, high = statistics.quantiles(ratios, n=4) if len(ratios) > 1 else ratios * 3
    memory = max(cost.memory for cost in theirs)
    print(f"{name:44} cpu {cpu:8.3f} s  wall {wall:8.3f} s  {middle:7.2f} x okr ({low:.2f}–{high:.2f}) {memory:6} MiB",
          flush=True)


def kind_of(path):
    """The schema that a file is for, by its first key that says so; nothing for what is not ours."""
    text = path.read_text(errors="replace")
    for key in ("okr", "strategy", "teams", "objectives", "initiatives", "needs"):
        if text.startswith(f"{key}:") or f"\n{key}:" in text:
            return key
    return None


def files_of(workspace):
    kinds = collections.defaultdict(list)
    for path in sorted(workspace.rglob("*.yaml")):
        relative = path.relative_to(workspace)
        if not any(part.startswith(".") for part in relative.parts) and (kind := kind_of(path)):
            kinds[kind].append(path)
    return kinds


def ajv_commands(ajv, kinds):
    """One command, for one shell: all files of each kind against its schema."""
    parts = []
    for kind, paths in kinds.items():
        data = " ".join(f"-d '{path}'" for path in paths)
        parts.append(f"'{ajv}' validate --strict=false --spec=draft7 -s '{SCHEMAS}/{kind}.schema.json' {data}")
    return parts


def peers(kinds, npm):
    paths = [path for group in kinds.values() for path in group]
    yield "cat: reading the bytes", ["xargs", "cat"]
    if importlib.util.find_spec("yaml"):
        yield "libyaml's events, by PyYAML", [sys.executable, "-c", READ_EVENTS]
    if importlib.util.find_spec("yaml") and importlib.util.find_spec("jsonschema"):
        yield "PyYAML and jsonschema", [sys.executable, "-c", VALIDATE, str(SCHEMAS)]
    if shutil.which("yamllint"):
        yield "yamllint, relaxed", ["xargs", "yamllint", "-d", "relaxed"]
    ajv = npm and pathlib.Path(npm) / "node_modules/.bin/ajv"
    if ajv and ajv.exists():
        script = pathlib.Path(npm) / "okr-bench.sh"
        script.write_text("\n".join(ajv_commands(ajv, kinds)) + "\n")
        yield "ajv-cli", ["sh", str(script)]
    else:
        print("ajv-cli is left out: --npm names no folder that holds it", file=sys.stderr)
    assert paths


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("okr")
    parser.add_argument("workspace", type=pathlib.Path)
    parser.add_argument("--runs", type=int, default=5)
    parser.add_argument("--npm")
    options = parser.parse_args()
    kinds = files_of(options.workspace)
    paths = [path for group in kinds.values() for path in group]
    names = "\n".join(map(str, paths)).encode() + b"\n"
    size = sum(path.stat().st_size for path in paths) / 1e6
    print(f"{len(paths)} files, {size:.1f} MB, {options.runs} runs")
    lint = [options.okr, "lint", "--fail-on", "never", "--root", str(options.workspace)]
    measured(lint, b"")
    mine = [measured(lint, b"") for _ in range(options.runs)]
    row("okr lint, all rules", mine, mine)
    print(f"okr lint: {size / statistics.median(cost.cpu for cost in mine):.1f} MB a second of one core")
    for name, command in peers(kinds, options.npm):
        pairs = [(measured(lint, b""), measured(command, names)) for _ in range(options.runs)]
        row(name, [a for a, _ in pairs], [b for _, b in pairs])


main()

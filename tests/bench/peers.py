"""Other programs that look at the same YAML files, each as one process over all of them; what is not installed is named."""
import collections
import importlib.util
import pathlib
import shutil
import sys

HERE = pathlib.Path(__file__).resolve().parent
SCHEMAS = HERE.parents[1] / "schemas"
Peer = collections.namedtuple("Peer", "name command install")
Peer.__doc__ = "`command` gets the names of all files on standard input; it is None where `install` is missing."

VALIDATE = """
import json, pathlib, sys, yaml, jsonschema
class Loader(yaml.CSafeLoader): pass
Loader.yaml_implicit_resolvers = {}
schema = json.loads(pathlib.Path(sys.argv[1]).read_text())
validator = jsonschema.validators.validator_for(schema)(schema)
for path in sys.stdin.read().splitlines():
    with open(path, 'rb') as file:
        for _ in validator.iter_errors(yaml.load(file, Loader)): pass
"""


def kind_of(path):
    """The schema that a file is for, by its first key that says so; nothing for what is not ours."""
    text = path.read_text(errors="replace")
    for key in ("okr", "strategy", "teams", "objectives", "initiatives", "needs", "requests"):
        if text.startswith(f"{key}:") or f"\n{key}:" in text:
            return {"requests": "needs"}.get(key, key)
    return None


def files_of(workspace):
    """Kinds of files and their paths, relative to the workspace."""
    kinds = collections.defaultdict(list)
    for path in sorted(workspace.rglob("*.yaml")):
        relative = path.relative_to(workspace)
        if not any(part.startswith(".") for part in relative.parts) and (kind := kind_of(path)):
            kinds[kind].append(relative)
    return kinds


def ajv(program, schema, patterns):
    asked = " ".join(f"-d '{pattern}'" for pattern in patterns)
    return f"'{program}' validate --strict=false --spec=draft7 -s '{SCHEMAS}/{schema}.schema.json' {asked}"


def ajv_peers(npm, kinds):
    program = npm and pathlib.Path(npm).resolve() / "node_modules/.bin/ajv"
    how = "`npm install ajv-cli`, and its folder as --npm"
    if not program or not program.exists():
        return [Peer("ajv-cli", None, how)]
    tops = sorted({f"{path.parts[0]}/**/*.yaml" if len(path.parts) > 1 else str(path) for group in kinds.values() for path in group})
    apart = "; ".join(ajv(program, kind, map(str, paths)) for kind, paths in kinds.items() if len(paths) < 2000)
    one = [Peer("ajv-cli, one schema for all", ["sh", "-c", ajv(program, "any", tops)], how)]
    return one + [Peer("ajv-cli, a process for each kind of file", ["sh", "-c", apart], how)] * all(len(p) < 2000 for p in kinds.values())


def has(*modules):
    return all(importlib.util.find_spec(module) for module in modules)


def peers(npm, kinds):
    """Those that check, the fastest first."""
    yaml_and_schema = [sys.executable, "-c", VALIDATE, str(SCHEMAS / "any.schema.json")]
    yield from ajv_peers(npm, kinds)
    yield Peer("PyYAML (in C) and jsonschema", yaml_and_schema if has("yaml", "jsonschema") else None,
               "Debian's python3-yaml and python3-jsonschema")
    yield Peer("yamllint, relaxed", ["xargs", "yamllint", "-d", "relaxed"] if shutil.which("yamllint") else None, "Debian's yamllint")


def floors(programs):
    """Those that only read: what no checker can be faster than. `programs` is where a build with OKR_BENCH=ON lies."""
    yield Peer("`cat`: the bytes alone", ["xargs", "cat"], "")
    parse = shutil.which("parse_files", path=str(programs))
    for reader in ("simple", "full", "yaml-cpp", "libyaml"):
        what = {"simple": "our fast reader alone", "full": "our readers with comments and duplicate keys",
                "yaml-cpp": "yaml-cpp's events alone", "libyaml": "libyaml's events alone"}[reader]
        yield Peer(f"{what}, one thread", [parse, reader] if parse else None, "a build with -DOKR_BENCH=ON (and libyaml-dev)")

#!/usr/bin/python3
"""What share of YAML as people write it our fast reader takes: of examples, of pages, of specifications.

    shares.py PARSE_FILES [--tell] [FOLDER…]

PARSE_FILES is build/release/tests/parse_files (-DOKR_BENCH=ON). Samples that are no YAML at all are not counted.
--tell names those that go to yaml-cpp. Of each FOLDER the YAML files count as a row of their own.
"""
import argparse
import pathlib
import re
import subprocess
import tempfile

PROJECT = pathlib.Path(__file__).resolve().parents[2]


def files_below(folder):
    return [path.read_bytes() for kind in ("*.yaml", "*.yml") for path in sorted(folder.rglob(kind)) if path.is_file()]


def fences(*pages):
    return [block.encode() for page in pages for block in re.findall(r"^```yaml\n(.*?)^```", page.read_text(), re.M | re.S)]


def sections(*specs):
    """Texts between `-- name.yaml --` and the next section or case; those with modifiers are faults on purpose."""
    texts = [re.findall(r"^-- (?:\w+: )?\S+\.ya?ml --\n(.*?)(?=^-- |^=== |\Z)", spec.read_text(), re.M | re.S) for spec in specs]
    return [text.encode() for group in texts for text in group]


def sources(folders):
    docs = [PROJECT / "README.md", *sorted((PROJECT / "docs").rglob("*.md"))]
    yield "examples", files_below(PROJECT / "examples")
    yield "YAML on pages of documentation", fences(*(page for page in docs if page.name != "rules.md"))
    yield "examples of rules", fences(PROJECT / "docs/rules.md")
    for room in ("rules", "diff", "align"):
        yield f"specifications in tests/{room}", sections(*sorted((PROJECT / "tests" / room).glob("*.spec")))
    for folder in folders:
        yield str(folder), files_below(folder)


def taken(program, reader, paths):
    names = "".join(f"{path}\n" for path in paths)
    refused = subprocess.run([program, reader], input=names, capture_output=True, text=True, check=True).stderr.splitlines()
    return set(map(str, paths)) - set(refused)


def main():
    parser = argparse.ArgumentParser()
    parser.add_argument("program")
    parser.add_argument("folders", nargs="*", type=pathlib.Path)
    parser.add_argument("--tell", action="store_true")
    asked = parser.parse_args()
    print("| what | samples | by the fast reader |\n| --- | --- | --- |")
    for name, texts in sources(asked.folders):
        with tempfile.TemporaryDirectory() as folder:
            paths = [pathlib.Path(folder, f"{number:05}.yaml") for number in range(len(texts))]
            for path, text in zip(paths, texts):
                path.write_bytes(text)
            good = taken(asked.program, "full", paths)
            fast = taken(asked.program, "simple", paths)
            print(f"| {name} | {len(good)} | {len(fast)} ({100 * len(fast) / max(len(good), 1):.1f}%) |")
            for path in sorted(good - fast) if asked.tell else []:
                print(f"<!--\n{pathlib.Path(path).read_text()}-->")


if __name__ == "__main__":
    main()

#!/usr/bin/python3
"""Every kind of conversation says truly when it arises: its example gives it, and settled it is gone.

    examples.py OKR
"""
import json
import pathlib
import subprocess
import sys
import tempfile

HERE = pathlib.Path(__file__).parent


def case(title, workspace, today, expected):
    return f"=== {title}\n{workspace}-- args --\n--today {today}\n-- expect --\n{expected}\n\n"


def main():
    okr = sys.argv[1]
    pages = json.loads(subprocess.run([okr, "rule", "--all", "--format", "json"], check=True, capture_output=True).stdout)
    kinds = pages["conversations"]
    assert len(kinds) >= 26, "all kinds of the contract are published"
    cases = ""
    for kind in kinds:
        name = kind["name"]
        cases += case(f"{name}: the example", kind["example"], kind["today"], f"some {name} * | *")
        cases += case(f"{name}: talked over", kind["settled"], kind["today"], f"none {name}")
    with tempfile.TemporaryDirectory() as folder:
        spec = pathlib.Path(folder, "examples.spec")
        spec.write_text(cases, encoding="utf-8")
        sys.exit(subprocess.run([sys.executable, HERE / "specs.py", okr, spec]).returncode)


if __name__ == "__main__":
    main()

#!/usr/bin/python3
"""Every input of the YAML test suite through `okr lint`: no crash, no hang, and a verdict that agrees with the suite's,
or stands in yaml_suite.tsv with the reason why not. That list may only shrink: an entry that is no longer true fails.

    yaml_suite.py OKR CORPUS
"""
import json
import os
import pathlib
import subprocess
import sys
import tempfile

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import needs  # noqa: E402

OKR = sys.argv[1]
SUITE = pathlib.Path(sys.argv[2]) / "yaml-test-suite.json"
EXCEPTIONS = pathlib.Path(__file__).with_name("yaml_suite.tsv")
READER_RULES = ("yaml-syntax", "yaml-unsafe")


def workspace(root):
    """A folder in which every YAML file is taken for one of ours: two others of it are."""
    (root / "okr.yaml").write_text("okr: 1\n")
    (root / "okrs").mkdir()
    for team in ("harbour", "ferry"):
        (root / f"okrs/{team}.yaml").write_text(f"team: {team}\ncycle: 2026-Q1\nobjectives: [Aim of {team}]\n")


def is_refused(root, text):
    (root / "okrs/case.yaml").write_bytes(text.encode("utf-8", "surrogatepass"))
    run = subprocess.run([OKR, "lint", "--format", "json", "--root", root], capture_output=True, timeout=10)
    assert run.returncode in (0, 1), (run.returncode, run.stderr.decode(errors="replace"))
    return any(finding["rule"] in READER_RULES for finding in json.loads(run.stdout)["findings"])


def exceptions():
    rows = [line.split("\t") for line in EXCEPTIONS.read_text().splitlines() if line and not line.startswith("#")]
    return {row[0]: row[1] for row in rows}


def main():
    if not SUITE.exists():
        print("skipped: the suite is not beside this clone", file=sys.stderr)
        return needs.SKIPPED
    known, wrong, agree = exceptions(), [], 0
    cases = json.loads(SUITE.read_text())
    with tempfile.TemporaryDirectory() as folder:
        root = pathlib.Path(folder)
        workspace(root)
        for case in cases:
            verdict = "refused" if is_refused(root, case["yaml"]) else "read"
            agrees = (verdict == "refused") == bool(case["error"])
            agree += agrees
            if agrees == (case["id"] in known) or known.get(case["id"], verdict) != verdict:
                wrong.append(f"{case['id']}: {verdict}, and the suite calls it {'in' if case['error'] else ''}valid "
                             f"({case['name']})")
    print(f"{agree} of {len(cases)} verdicts agree, {len(known)} exceptions are listed with their reasons")
    print("\n".join(wrong))
    return 1 if wrong else 0


sys.exit(main())

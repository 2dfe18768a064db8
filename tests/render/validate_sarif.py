#!/usr/bin/python3
"""Is a SARIF file valid, and such as code scanning services take it?

    validate_sarif.py SCHEMA FILE...

Beyond the schema it checks what services refuse or misread: a result without its place, fingerprint or rule, a region
of several lines, a path that is no relative reference, a fix without a change.
"""
import json
import re
import sys

import jsonschema

RELATIVE = re.compile(r"(?:[A-Za-z0-9._~/-]|%[0-9A-F]{2})+")


def faults_of_uri(uri):
    if not RELATIVE.fullmatch(uri) or uri.startswith("/"):
        yield f"not a relative reference: {uri!r}"


def faults_of_result(result, rules):
    if not result.get("locations"):
        yield "a result without a place"
        return
    place = result["locations"][0]["physicalLocation"]
    region = place["region"]
    yield from faults_of_uri(place["artifactLocation"]["uri"])
    if not {"startLine", "startColumn", "endLine", "endColumn"} <= region.keys():
        yield f"incomplete region: {region}"
    elif region["startLine"] != region["endLine"] or region["endColumn"] < region["startColumn"]:
        yield f"not a stretch of one line: {region}"
    if "primaryLocationLineHash" not in result.get("partialFingerprints", {}):
        yield "no fingerprint"
    if "ruleIndex" in result and rules[result["ruleIndex"]]["id"] != result["ruleId"]:
        yield f"the index of another rule: {result['ruleId']}"
    for fix in result.get("fixes", []):
        if not all(change["replacements"] for change in fix["artifactChanges"]) or not fix["artifactChanges"]:
            yield "a fix without a change"


def faults_of_rule(rule):
    for key in ("shortDescription", "fullDescription"):
        if not 0 < len(rule[key]["text"]) <= 1024:
            yield f"{rule['id']}: {key} is empty or too long"
    if not rule["help"]["text"] or not rule["help"]["markdown"]:
        yield f"{rule['id']}: no help"


def faults_of_log(log, schema):
    for error in jsonschema.Draft4Validator(schema).iter_errors(log):
        yield f"{'/'.join(map(str, error.absolute_path))}: {error.message}"
        return
    if not log["runs"]:
        yield "no run"
    for run in log["runs"]:
        rules = run["tool"]["driver"]["rules"]
        for rule in rules:
            yield from faults_of_rule(rule)
        if len(run["results"]) > 25000:
            yield "more results than services take"
        for result in run["results"]:
            yield from faults_of_result(result, rules)


def main(schema_path, *paths):
    with open(schema_path, encoding="utf-8") as file:
        schema = json.load(file)
    faults = 0
    for path in paths:
        with open(path, encoding="utf-8") as file:
            log = json.load(file)
        for fault in faults_of_log(log, schema):
            print(f"{path}: {fault}")
            faults += 1
    return 1 if faults or not paths else 0


if __name__ == "__main__":
    if len(sys.argv) < 3:
        sys.exit(__doc__)
    sys.exit(main(*sys.argv[1:]))

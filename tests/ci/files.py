#!/usr/bin/python3
"""The files that CI systems read, and jobs run as they tell: python3 files.py OKR_BINARY PROJECT_DIR

Holds them against their published schemas where OKR_CI_SCHEMAS names a folder with github-action.json, gitlab-ci.json
and pre-commit-hooks.json, and asks shellcheck and pre-commit where they are installed; elsewhere these tests skip.
"""
import json
import os
import re
import shutil
import stat
import sys
import unittest

sys.dont_write_bytecode = True  # nothing is left in the source tree
sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import needs  # noqa: E402
from support import HOSTILE_BRANCH, HOSTILE_TITLE, MARKER, OKR, PROJECT, TOKEN, GitHub, GitLab, Repository

try:
    import yaml
except ImportError:
    yaml = None

SCHEMAS = os.environ.get("OKR_CI_SCHEMAS", "")


def text_of(path):
    with open(os.path.join(PROJECT, path), encoding="utf-8") as file:
        return file.read()


@unittest.skipUnless(yaml, "python3-yaml is not installed")
class Files(unittest.TestCase):
    def validate(self, document, name):
        path = os.path.join(SCHEMAS, name)
        if not SCHEMAS or not os.path.exists(path):
            self.skipTest(f"OKR_CI_SCHEMAS names no folder with {name}")
        import jsonschema
        with open(path, encoding="utf-8") as file:
            schema = json.load(file)
        errors = list(jsonschema.validators.validator_for(schema)(schema).iter_errors(document))
        self.assertEqual([f"{list(e.absolute_path)}: {e.message}" for e in errors], [])

    def action(self):
        return yaml.safe_load(text_of("action.yml"))

    def test_the_action_against_its_schema(self):
        self.validate(self.action(), "github-action.json")

    def test_the_job_against_its_schema(self):
        header, jobs = yaml.safe_load_all(text_of("ci/gitlab/okr.yml"))
        self.validate(json.loads(fill_inputs(json.dumps(jobs), header["spec"]["inputs"], {})), "gitlab-ci.json")

    def test_the_hooks_against_their_schema(self):
        self.validate(yaml.safe_load(text_of(".pre-commit-hooks.yaml")), "pre-commit-hooks.json")

    def test_no_expression_stands_in_a_script_of_the_action(self):
        for step in self.action()["runs"]["steps"]:
            self.assertNotIn("${{", step.get("run", ""), step["name"])

    def test_the_action_reads_nothing_that_an_outsider_writes(self):
        expressions = set(re.findall(r"\$\{\{\s*(.*?)\s*\}\}", text_of("action.yml")))
        for expression in expressions:
            self.assertRegex(expression, r"^(inputs\.[a-z-]+|steps\.[a-z]+\.outputs\.[a-z-]+|github\.token)\b")

    def test_only_one_step_has_the_token(self):
        steps = self.action()["runs"]["steps"]
        having = [step["name"] for step in steps if "github-token" in json.dumps(step) or "github.token" in json.dumps(step)]
        self.assertEqual(having, ["Check the OKRs"])

    def test_every_input_of_the_action_is_used_and_known(self):
        action = self.action()
        used = set(re.findall(r"inputs\.([a-z-]+)", json.dumps(action["runs"])))
        self.assertEqual(used, set(action["inputs"]))

    def test_every_output_of_the_action_is_written(self):
        script = text_of("ci/check.sh")
        for name in self.action()["outputs"]:
            self.assertIn(f"'{name}=%s\\n'", script)

    def test_every_input_of_the_job_is_used_and_in_variables_alone(self):
        header, jobs = yaml.safe_load_all(text_of("ci/gitlab/okr.yml"))
        job = next(iter(jobs.values()))
        self.assertEqual(set(re.findall(r"inputs\.([a-z_]+)", json.dumps(jobs))), set(header["spec"]["inputs"]))
        self.assertNotIn("$[[", json.dumps(job["script"]))
        self.assertTrue(all(isinstance(value, str) for value in job["variables"].values()))

    def test_every_setting_that_is_given_is_one_that_is_read(self):
        read = text_of("ci/check.sh") + text_of("ci/comment.py")
        given = set(re.findall(r"\b(OKR_[A-Z_]+):", text_of("action.yml") + text_of("ci/gitlab/okr.yml")))
        for name in given - {"OKR_FOLDER", "OKR_CI", "OKR_SOURCE", "OKR_REVISION"}:
            self.assertIn(name, read)

    def test_the_manual_names_every_input(self):
        manual = text_of("docs/ci.md")
        header, _ = yaml.safe_load_all(text_of("ci/gitlab/okr.yml"))
        for name in [*self.action()["inputs"], *self.action()["outputs"], *header["spec"]["inputs"]]:
            self.assertIn(f"`{name}`", manual)

    def test_the_examples_in_the_manual_are_yaml_and_name_what_there_is(self):
        blocks = re.findall(r"```yaml\n(.*?)```", text_of("docs/ci.md"), re.DOTALL)
        self.assertGreater(len(blocks), 3)
        inputs = set(self.action()["inputs"])
        header, _ = yaml.safe_load_all(text_of("ci/gitlab/okr.yml"))
        for block in blocks:
            document = yaml.safe_load(block)
            for job in (document.get("jobs") or {}).values() if isinstance(document, dict) else ():
                for step in job["steps"]:
                    self.assertNotIn("${{", step.get("run", ""))
                    if "/okr@" in step.get("uses", ""):
                        self.assertLessEqual(set(step.get("with") or {}), inputs)
            for include in document.get("include", []) if isinstance(document, dict) else ():
                self.assertLessEqual(set(include.get("inputs") or {}), set(header["spec"]["inputs"]))

    def test_scripts_can_be_run(self):
        for name in ("ci/check.sh", "ci/build.sh", "ci/comment.py", "ci/github/find.sh"):
            self.assertTrue(os.stat(os.path.join(PROJECT, name)).st_mode & stat.S_IXUSR, name)

    @unittest.skipUnless(shutil.which("readelf") and shutil.which("dpkg-query"), "readelf or dpkg-query is not installed")
    def test_the_image_holds_what_the_program_loads(self):
        repository = Repository()
        self.addCleanup(repository.remove)
        needed = re.findall(r"NEEDED.*\[(.*?)\]", repository.run(["readelf", "-d", OKR], {}).stdout)
        self.assertTrue(needed)
        if any("libgit2" in library for library in needed):
            self.skipTest("the image's program brings its libraries along, this one does not")
        listed = set(text_of("ci/Dockerfile").split())
        for library in needed:
            found = repository.run(["dpkg-query", "-S", "*/" + library], {}).stdout.splitlines()
            packages = {line.split(":")[0] for line in found}
            compilers = {"libc6", "libgcc-s1", "libstdc++6", "libasan8", "libubsan1"}
            self.assertTrue(packages & (listed | compilers), f"{library} is of {packages or 'no package'}")

    @unittest.skipUnless(shutil.which("shellcheck"), "shellcheck is not installed")
    def test_scripts_against_shellcheck(self):
        repository = Repository()
        self.addCleanup(repository.remove)
        _, jobs = yaml.safe_load_all(text_of("ci/gitlab/okr.yml"))
        repository.write("job.sh", "#!/bin/sh\n" + next(iter(jobs.values()))["script"][0])
        scripts = [os.path.join(PROJECT, "ci", name) for name in ("check.sh", "build.sh", "github/find.sh")]
        run = repository.run(["shellcheck", *scripts, os.path.join(repository.path, "job.sh")], {})
        self.assertEqual(run.returncode, 0, run.stdout)


def fill_inputs(text, inputs, given):
    """What GitLab does with `$[[ inputs.name ]]`; the text is JSON, so values are escaped."""
    def value(match):
        word = given[match[1]] if match[1] in given else inputs[match[1]]["default"]
        return json.dumps(str(word))[1:-1]
    return re.sub(r"\$\[\[ inputs\.([a-z_]+) \]\]", value, text)


class ActionRunner:
    """Runs the steps of the action as a runner does, as far as this action goes; `uses` steps are left out."""

    def __init__(self, repository, service):
        self.repository = repository
        self.service = service
        self.event = os.path.join(repository.home, "event.json")
        with open(self.event, "w", encoding="utf-8") as file:
            json.dump({"pull_request": {"number": 7, "title": HOSTILE_TITLE, "head": {"sha": service.head}}}, file)

    def evaluate(self, expression):
        expression = expression.strip()
        if expression == "inputs.sarif == 'true' && 'sarif' || ''":
            return "sarif" if self.inputs["sarif"] == "true" else ""
        if expression == "steps.find.outputs.build == 'true'":
            return self.outputs["find"]["build"] == "true"
        scope, *names = expression.split(".")
        if scope == "inputs":
            return self.inputs[names[0]]
        if scope == "steps":
            return self.outputs.get(names[0], {}).get(names[2], "")
        assert expression == "github.token", expression
        return TOKEN

    def fill(self, text):
        return re.sub(r"\$\{\{(.*?)\}\}", lambda match: str(self.evaluate(match[1])), str(text))

    def run(self, **given):
        action = yaml.safe_load(text_of("action.yml"))
        self.inputs, self.outputs = {}, {}
        self.inputs = {name: self.fill(known.get("default", "")) for name, known in action["inputs"].items()} | given
        for step in action["runs"]["steps"]:
            if "if" in step and not self.evaluate(step["if"]):
                continue
            assert "run" in step, step["name"]
            run, outputs = self.step(step)
            self.outputs[step.get("id", step["name"])] = outputs
            if run.returncode != 0:
                break
        return run, {name: self.fill(output["value"]) for name, output in action["outputs"].items()}

    def step(self, step):
        script = os.path.join(self.repository.home, "step.sh")
        output = os.path.join(self.repository.home, "output")
        for path, text in ((script, step["run"]), (output, "")):
            with open(path, "w", encoding="utf-8") as file:
                file.write(text)
        environment = {"GITHUB_ACTIONS": "true", "GITHUB_ACTION_PATH": PROJECT, "GITHUB_API_URL": self.service.address,
                       "GITHUB_REPOSITORY": "coast/okrs", "GITHUB_EVENT_PATH": self.event, "GITHUB_BASE_REF": "main",
                       "GITHUB_HEAD_REF": HOSTILE_BRANCH, "GITHUB_OUTPUT": output, "RUNNER_TEMP": self.repository.home,
                       "GITHUB_STEP_SUMMARY": os.path.join(self.repository.home, "summary"),
                       "GITHUB_WORKSPACE": self.repository.path}
        environment |= {name: self.fill(value) for name, value in step.get("env", {}).items()}
        run = self.repository.run(["bash", "--noprofile", "--norc", "-eo", "pipefail", script], environment)
        with open(output, encoding="utf-8") as file:
            return run, dict(line.split("=", 1) for line in file.read().splitlines())


@unittest.skipUnless(yaml, "python3-yaml is not installed")
class TheAction(unittest.TestCase):
    def setUp(self):
        self.repository = Repository(HOSTILE_BRANCH)
        self.addCleanup(self.repository.remove)
        self.service = GitHub()
        self.addCleanup(self.service.stop)
        self.runner = ActionRunner(self.repository, self.service)

    def test_a_pull_request(self):
        self.repository.blend()
        run, outputs = self.runner.run(okr=OKR, sarif="true")
        self.assertEqual(run.returncode, 1, run.stdout + run.stderr)
        self.assertEqual((outputs["exit-code"], outputs["comment"]), ("1", "created"))
        self.assertTrue(os.path.exists(outputs["sarif-file"]))
        self.assertTrue(self.service.comments[0]["body"].startswith(MARKER))
        self.assertIn("::error file=okrs/2026-Q1/pools.yaml,", run.stdout)
        self.assertNotIn(TOKEN, run.stdout + run.stderr)
        self.assertFalse(self.repository.has("broken"))

    def test_findings_that_are_not_to_fail(self):
        self.repository.blend()
        run, outputs = self.runner.run(okr=OKR, comment="summary", **{"fail-on": "never", "review-fail-on": "never"})
        self.assertEqual((run.returncode, outputs["comment"], outputs["sarif-file"]), (0, "summary", ""))

    def test_a_program_that_is_not_there(self):
        run, outputs = self.runner.run(okr="/no/such/okr")
        self.assertEqual((run.returncode, outputs["exit-code"]), (2, ""))

    def test_a_setting_that_is_misspelt(self):
        for name, value in (("lint", "some"), ("review", "yes"), ("comment", "loud"), ("fail-on", "often"),
                            ("review-fail-on", "often"), ("working-directory", "nowhere")):
            run, _ = self.runner.run(okr=OKR, **{name: value})
            self.assertEqual(run.returncode, 2, name)


@unittest.skipUnless(yaml, "python3-yaml is not installed")
class TheJob(unittest.TestCase):
    """GitLab's job, its script run by sh as its runner does."""

    def setUp(self):
        self.repository = Repository(HOSTILE_BRANCH)
        self.addCleanup(self.repository.remove)
        self.service = GitLab()
        self.addCleanup(self.service.stop)

    def run_job(self, environment=None, **given):
        header, jobs = yaml.safe_load_all(text_of("ci/gitlab/okr.yml"))
        filled = json.loads(fill_inputs(json.dumps(jobs), header["spec"]["inputs"], given))
        job = filled[given.get("job", "okr")]
        variables = {"GITLAB_CI": "true", "CI_API_V4_URL": self.service.address, "CI_MERGE_REQUEST_PROJECT_ID": "12",
                     "CI_MERGE_REQUEST_IID": "7", "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main",
                     "CI_MERGE_REQUEST_TITLE": HOSTILE_TITLE, "CI_COMMIT_SHA": self.service.head, "OKR_TOKEN": TOKEN,
                     "CI_COMMIT_REF_NAME": HOSTILE_BRANCH, "CI_PROJECT_DIR": self.repository.path}
        variables |= job["variables"] | {"OKR_CI": os.path.join(PROJECT, "ci")} | (environment or {})
        return self.repository.run(["sh", "-c", "\n".join(job["script"])], variables), job

    def test_a_merge_request(self):
        self.repository.blend()
        run, job = self.run_job(okr=OKR)
        self.assertEqual(run.returncode, 1, run.stdout + run.stderr)
        self.assertEqual(len(self.service.of(self.service.me)), 1)
        for path in job["artifacts"]["reports"].values():
            self.assertTrue(self.repository.has(path), path)
        with open(os.path.join(self.repository.path, "okr-reports", "gl-code-quality.json"), encoding="utf-8") as file:
            self.assertIn("okrs/2026-Q1/pools.yaml", [found["location"]["path"] for found in json.load(file)])
        self.assertNotIn(TOKEN, run.stdout + run.stderr)
        self.assertFalse(self.repository.has("broken"))

    def test_inputs(self):
        self.repository.blend()
        run, _ = self.run_job(okr=OKR, job="goals", fail_on="never", review="false", lint_arguments="--ignore\nkr-no-id")
        self.assertEqual((run.returncode, self.service.comments), (0, []), run.stdout + run.stderr)
        run, _ = self.run_job(okr=OKR, paths="nowhere")
        self.assertEqual(run.returncode, 2)

    def test_an_image_without_the_program(self):
        run, _ = self.run_job(environment={"OKR_CI": "/no/such/folder"})
        self.assertEqual(run.returncode, 2)
        self.assertIn("holds no okr", run.stderr)

    def test_a_program_that_came_with_the_commit_is_not_run(self):
        self.repository.write(".okr-program/okr", "#!/bin/sh\ntouch broken\n")
        os.chmod(os.path.join(self.repository.path, ".okr-program", "okr"), 0o755)
        self.repository.commit("A present")
        run, _ = self.run_job(okr="okr-that-is-not-there")
        self.assertEqual(run.returncode, 2, run.stdout + run.stderr)
        self.assertIn("must not be committed", run.stderr)
        self.assertFalse(self.repository.has("broken"))
        os.remove(os.path.join(self.repository.path, ".okr-program", "okr"))
        os.rmdir(os.path.join(self.repository.path, ".okr-program"))
        os.symlink("/tmp", os.path.join(self.repository.path, ".okr-program"))
        self.repository.commit("A link")
        self.assertEqual(self.run_job(okr="okr-that-is-not-there")[0].returncode, 2)


@unittest.skipUnless(shutil.which("pre-commit"), "pre-commit is not installed")
class Hooks(unittest.TestCase):
    def setUp(self):
        self.repository = Repository()
        self.addCleanup(self.repository.remove)
        self.bin = os.path.join(self.repository.home, "bin")
        os.mkdir(self.bin)
        os.symlink(OKR, os.path.join(self.bin, "okr"))
        self.hooks = os.path.join(self.repository.home, "hooks")
        os.mkdir(self.hooks)
        shutil.copy(os.path.join(PROJECT, ".pre-commit-hooks.yaml"), self.hooks)
        for words in (["init", "-q"], ["add", "-A"], ["commit", "-q", "-m", "Hooks"]):
            self.repository.git("-C", self.hooks, *words)

    def hook(self, name):
        variables = self.repository.environment() | {"PRE_COMMIT_HOME": os.path.join(self.repository.home, "cache"),
                                                     "PATH": self.bin + ":" + os.environ["PATH"]}
        return self.repository.run(["pre-commit", "try-repo", self.hooks, name], variables)

    def test_manifest(self):
        run = self.repository.run(["pre-commit", "validate-manifest", os.path.join(self.hooks, ".pre-commit-hooks.yaml")], {})
        self.assertEqual(run.returncode, 0, run.stdout)

    def old_sin(self):
        self.repository.replace("        metric: Children who pass the test at the first try\n        baseline: 60%\n"
                                "        target: 80%", "        title: Train ten teachers")
        self.repository.commit("An old sin")

    def test_all_findings(self):
        self.old_sin()
        self.repository.write("settings.yaml", "colour: blue\n")
        self.repository.git("add", "-A")
        run = self.hook("okr-lint")
        self.assertIn("Train ten teachers", run.stdout)
        self.assertEqual(run.returncode, 1)

    def test_new_findings(self):
        self.old_sin()
        self.repository.write("settings.yaml", "colour: blue\n")
        self.repository.git("add", "-A")
        self.assertEqual(self.hook("okr-lint-new").returncode, 0)
        self.repository.replace("- id: waiting\n        metric: Median days on the waiting list\n        baseline: 40\n"
                                "        target: 14", "- title: Build a second pool")
        self.repository.git("add", "-A")
        run = self.hook("okr-lint-new")
        self.assertEqual(run.returncode, 1, run.stdout)
        self.assertIn("Build a second pool", run.stdout)

    def test_another_file_that_is_broken_by_this_commit(self):
        self.repository.replace("id: swimmers", "id: divers", "strategy.yaml")
        self.repository.git("add", "-A")
        run = self.hook("okr-lint-new")
        self.assertEqual(run.returncode, 1, run.stdout)
        self.assertIn("okrs/2026-Q1/pools.yaml", run.stdout)
        self.assertEqual(self.hook("okr-lint-files").returncode, 0)

    def test_committed_files_alone(self):
        self.old_sin()
        self.repository.write("okrs/2026-Q1/boats.yaml", "team: boats\ncycle: 2026-Q1\nobjectives:\n  - id: sail\n"
                              "    title: Children sail\n    supports: swimmers\n    key_results:\n      - Buy a boat\n")
        self.repository.write("settings.yaml", "colour: blue\n")
        self.repository.git("add", "-A")
        run = self.hook("okr-lint-files")
        self.assertEqual(run.returncode, 1, run.stdout)
        self.assertIn("boats.yaml", run.stdout)
        self.assertNotIn("Train ten teachers", run.stdout)

    def test_a_repository_without_okrs(self):
        for path in ("okr.yaml", "strategy.yaml", "okrs/2026-Q1/pools.yaml"):
            os.remove(os.path.join(self.repository.path, path))
        self.repository.commit("Nothing left")
        self.repository.write("settings.yaml", "colour: blue\n")
        self.repository.git("add", "-A")
        for name in ("okr-lint", "okr-lint-new", "okr-lint-files"):
            run = self.hook(name)
            self.assertEqual(run.returncode, 0, run.stdout)


if __name__ == "__main__":
    needs.main()

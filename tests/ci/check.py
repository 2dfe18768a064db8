#!/usr/bin/python3
"""ci/check.sh as a job runs it, and how the program gets there: python3 check.py OKR_BINARY PROJECT_DIR"""
import json
import os
import re
import shutil
import stat
import sys
import unittest
import xml.etree.ElementTree

sys.dont_write_bytecode = True  # nothing is left in the source tree
sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import needs  # noqa: E402
from support import CHECK, OKR, PROJECT, Repository


def script(path, text):
    with open(path, "w", encoding="utf-8") as file:
        file.write("#!/bin/sh\n" + text)
    os.chmod(path, 0o755)


class Case(unittest.TestCase):
    def setUp(self):
        self.repository = Repository("change")
        self.addCleanup(self.repository.remove)
        self.reports = os.path.join(self.repository.home, "reports")

    def check(self, **environment):
        words = {"OKR": OKR, "OKR_REPORTS": self.reports, "OKR_REVIEW": "false", **environment}
        return self.repository.run(["bash", CHECK], words)

    def report(self, name):
        with open(os.path.join(self.reports, name), encoding="utf-8") as file:
            return file.read()


class Lint(Case):
    def test_exit_codes(self):
        self.assertEqual(self.check().returncode, 0)
        self.repository.blend()
        self.assertEqual(self.check().returncode, 1)
        self.assertEqual(self.check(OKR_FAIL_ON="never").returncode, 0)
        self.assertEqual(self.check(OKR_LINT="none").returncode, 0)
        self.assertEqual(self.check(OKR_PATHS="nowhere").returncode, 2)
        self.assertEqual(self.check(OKR_FAIL_ON="nonsense").returncode, 2)

    def test_settings_that_are_misspelt_are_no_silent_pass(self):
        for name in ("OKR_LINT", "OKR_REVIEW", "OKR_COMMENT"):
            run = self.check(**{name: "maybe"})
            self.assertEqual(run.returncode, 2, name)
            self.assertIn("must be one of", run.stderr)
        self.assertEqual(self.check(OKR="no-such-program").returncode, 2)
        self.assertEqual(self.check(OKR_DIRECTORY="nowhere").returncode, 2)

    def test_the_files_that_systems_read(self):
        self.repository.blend()
        run = self.check(OKR_FORMATS="sarif gitlab junit checkstyle rdjson json")
        self.assertEqual(run.returncode, 1)
        self.assertEqual(json.loads(self.report("okr.sarif"))["version"], "2.1.0")
        self.assertIn("kr-action", [found["check_name"] for found in json.loads(self.report("gl-code-quality.json"))])
        self.assertEqual(xml.etree.ElementTree.fromstring(self.report("junit.xml")).tag, "testsuites")
        xml.etree.ElementTree.fromstring(self.report("checkstyle.xml"))
        json.loads(self.report("rdjson.json"))
        json.loads(self.report("json.json"))
        self.assertIn("[kr-action]", run.stdout)

    def test_an_earlier_file_does_not_outlive_a_run_that_could_not_work(self):
        self.assertEqual(self.check(OKR_FORMATS="sarif gitlab").returncode, 0)
        self.assertEqual(self.check(OKR_FORMATS="sarif gitlab", OKR_PATHS="nowhere").returncode, 2)
        self.assertEqual(sorted(os.listdir(self.reports)), [])

    def test_paths_and_arguments_are_one_a_line(self):
        self.repository.blend()
        self.repository.write("okrs/2026-Q1/two words.yaml", "team: pools\ncycle: 2026-Q1\nobjectives: []\n")
        run = self.check(OKR_PATHS="okrs/2026-Q1/two words.yaml\n\nstrategy.yaml\n")
        self.assertNotIn("[kr-action]", run.stdout)
        run = self.check(OKR_LINT_ARGUMENTS="--ignore\nkr-action,objective-blended\n--severity\nkr-no-id=off")
        self.assertNotIn("[kr-action]", run.stdout)
        self.assertLess(run.returncode, 2, run.stderr)

    def test_nothing_in_the_settings_is_shell(self):
        for name in ("OKR_PATHS", "OKR_LINT_ARGUMENTS", "OKR_FAIL_ON", "OKR_RANGE", "OKR_FORMATS", "OKR_DIRECTORY",
                     "OKR_LINT", "OKR_COMMENT", "OKR_REVIEW_FAIL_ON", "OKR_REVIEW_BASE", "OKR"):
            self.check(**{"OKR_REVIEW": "true", name: "$(touch broken) `touch broken` ; touch broken\n* {a,b}"})
            self.assertFalse(self.repository.has("broken"), name)

    def test_only_what_is_new(self):
        self.repository.git("checkout", "-q", "main")
        self.repository.replace("        metric: Children who pass the test at the first try\n        baseline: 60%\n"
                                "        target: 80%", "        title: Train ten teachers")
        self.repository.commit("An old sin")
        self.repository.git("update-ref", "refs/remotes/origin/main", "HEAD")
        self.repository.git("checkout", "-q", "-B", "change")
        new = {"OKR_LINT": "new", "OKR_REVIEW_BASE": "main"}
        self.assertEqual(self.check().returncode, 1)
        self.assertEqual(self.check(**new).returncode, 0)
        self.repository.blend()
        run = self.check(**new)
        self.assertEqual(run.returncode, 1)
        self.assertIn("Build a second pool", run.stdout)
        self.assertNotIn("Train ten teachers", run.stdout)
        run = self.check(OKR_LINT="new", OKR_RANGE="origin/main...HEAD")
        self.assertNotIn("Train ten teachers", run.stdout)

    def test_new_means_since_the_branch_left(self):
        self.repository.blend()
        self.repository.git("checkout", "-q", "main")
        self.repository.commit("Main goes on, so that the next commit is another one")
        self.repository.blend()
        self.repository.git("update-ref", "refs/remotes/origin/main", "HEAD")
        self.repository.git("checkout", "-q", "change")
        self.assertEqual(self.check(OKR_LINT="new", OKR_REVIEW_BASE="main").returncode, 1)

    def test_new_without_a_pull_request_tells_and_does_not_fail(self):
        self.repository.blend()
        run = self.check(OKR_LINT="new")
        self.assertEqual(run.returncode, 0)
        self.assertIn("[kr-action]", run.stdout)
        self.assertIn("no base for what is new", run.stderr)

    def test_a_shallow_clone_is_no_silent_pass(self):
        self.repository.ease()
        clone = os.path.join(self.repository.home, "clone")
        self.repository.git("clone", "-q", "--depth", "1", "--branch", "change", "--no-single-branch",
                            "file://" + self.repository.path, clone)
        run = self.check(OKR_DIRECTORY=clone, OKR_REVIEW="true", OKR_REVIEW_BASE="main")
        self.assertEqual(run.returncode, 2, run.stdout)
        self.assertIn("--unshallow", run.stderr)
        run = self.check(OKR_DIRECTORY=clone, OKR_LINT="new", OKR_REVIEW_BASE="gone")
        self.assertEqual(run.returncode, 2, run.stdout)

    def test_a_program_that_is_killed(self):
        broken = os.path.join(self.repository.home, "broken-okr")
        script(broken, "kill -SEGV $$\n")
        run = self.check(OKR=broken)
        self.assertEqual(run.returncode, 139)
        self.assertIn("139", run.stderr)

    def test_the_worse_exit_code_wins(self):
        fake = os.path.join(self.repository.home, "fake")
        for lint, review, worse in ((0, 0, 0), (0, 1, 1), (1, 0, 1), (2, 1, 2), (1, 2, 2), (0, 2, 2)):
            script(fake, f'case $1 in lint) exit {lint} ;; *) exit {review} ;; esac\n')
            run = self.check(OKR=fake, OKR_REVIEW="true", OKR_REVIEW_BASE="main", OKR_COMMENT="none")
            self.assertEqual(run.returncode, worse, (lint, review))

    def test_the_program_does_not_get_the_token(self):
        fake = os.path.join(self.repository.home, "fake")
        seen = os.path.join(self.repository.home, "seen")
        script(fake, f"env >>{seen}\n")
        self.check(OKR=fake, OKR_TOKEN="secret-token-4711", OKR_REVIEW="true", OKR_REVIEW_BASE="main")
        with open(seen, encoding="utf-8") as file:
            self.assertNotIn("secret-token-4711", file.read())

    def test_a_folder_for_reports_that_is_a_link(self):
        elsewhere = os.path.join(self.repository.home, "elsewhere")
        os.mkdir(elsewhere)
        os.symlink(elsewhere, self.reports)
        self.assertEqual(self.check(OKR_FORMATS="gitlab").returncode, 2)
        self.assertEqual(os.listdir(elsewhere), [])

    def test_another_system_reads_the_review_in_the_log(self):
        self.repository.ease()
        run = self.check(OKR_REVIEW="true", OKR_REVIEW_BASE="main")
        self.assertEqual(run.returncode, 0)
        self.assertIn("70%", run.stdout)
        self.assertIn("the review stands in this log", run.stderr)

    def test_the_target_branch_is_asked_for_as_the_program_asks(self):
        with open(os.path.join(PROJECT, "src", "cli", "review_base.cpp"), encoding="utf-8") as file:
            by_program = re.findall(r'"([A-Z]+_[A-Z_]+)"', file.read())
        with open(CHECK, encoding="utf-8") as file:
            function = re.search(r"^target_branch\(\) \{\n(.*?)^\}", file.read(), re.MULTILINE | re.DOTALL)[1]
        by_script = re.findall(r"\b[A-Z]+_[A-Z_]+\b", function)
        self.assertGreater(len(by_program), 9)
        self.assertEqual(list(dict.fromkeys(by_script)), list(dict.fromkeys(by_program)), "the same, in the same order")

    def test_a_pull_request_is_known_by_each_variable(self):
        self.repository.ease()
        for name in ("GITHUB_BASE_REF", "CHANGE_TARGET", "SYSTEM_PULLREQUEST_TARGETBRANCH", "TRAVIS_BRANCH"):
            for branch in ("main", "refs/heads/main"):
                run = self.check(OKR_REVIEW="true", OKR_REVIEW_FAIL_ON="high", TRAVIS_PULL_REQUEST="7", **{name: branch})
                self.assertEqual(run.returncode, 1, (name, run.stderr))
                self.assertIn("70%", run.stdout, name)
        for request in ({"TRAVIS_PULL_REQUEST": "false"}, {}):
            run = self.check(OKR_REVIEW="true", OKR_REVIEW_FAIL_ON="high", TRAVIS_BRANCH="main", **request)
            self.assertEqual(run.returncode, 0, run.stderr)
            self.assertIn("no pull request", run.stderr)

    def test_a_summary_of_lint_only_where_something_was_found(self):
        summary = os.path.join(self.repository.home, "summary")
        self.check(GITHUB_STEP_SUMMARY=summary)
        self.assertFalse(os.path.exists(summary))
        self.repository.blend()
        self.check(GITHUB_STEP_SUMMARY=summary)
        with open(summary, encoding="utf-8") as file:
            self.assertIn("kr-action", file.read())

    def test_annotations_under_github(self):
        self.repository.blend()
        run = self.check(GITHUB_ACTIONS="true")
        self.assertIn("::error file=okrs/2026-Q1/pools.yaml,", run.stdout)

    @unittest.skipUnless(os.geteuid() == 0, "only root can give a folder away")
    def test_a_checkout_of_another_user_is_trusted_by_this_job_alone(self):
        self.repository.ease()
        os.chown(self.repository.path, 12345, 12345)
        run = self.check(OKR_REVIEW="true", OKR_REVIEW_BASE="main")
        self.assertEqual(run.returncode, 2)
        self.assertIn("safe.directory", run.stderr)
        run = self.check(OKR_REVIEW="true", OKR_REVIEW_BASE="main", GITHUB_ACTIONS="true",
                         GITHUB_WORKSPACE=self.repository.path)
        self.assertEqual(run.returncode, 0, run.stderr)
        self.assertFalse(os.path.exists(os.path.join(self.repository.home, ".gitconfig")))


class TheProgram(Case):
    """find.sh and build.sh, with a compiler that is only pretended."""

    def setUp(self):
        super().setUp()
        self.bin = os.path.join(self.repository.home, "bin")
        os.mkdir(self.bin)
        self.cache = os.path.join(self.repository.home, "cache")
        self.output = os.path.join(self.repository.home, "output")

    def run_with_bin(self, words, **environment):
        path = f"{self.bin}:/usr/bin:/bin"
        return self.repository.run(words, {"PATH": path, "GITHUB_OUTPUT": self.output, **environment})

    def find(self, **environment):
        open(self.output, "w", encoding="utf-8").close()
        words = ["bash", os.path.join(PROJECT, "ci", "github", "find.sh")]
        run = self.run_with_bin(words, OKR_CACHE=self.cache, **environment)
        with open(self.output, encoding="utf-8") as file:
            return run, dict(line.split("=", 1) for line in file.read().splitlines())

    def test_the_named_program(self):
        run, found = self.find(OKR=OKR)
        self.assertEqual((run.returncode, found["program"], found["build"]), (0, OKR, "false"))
        run, found = self.find(OKR="$(touch broken)")
        self.assertEqual((run.returncode, found), (2, {}))
        self.assertFalse(self.repository.has("broken"))

    def test_one_on_the_path(self):
        script(os.path.join(self.bin, "okr"), "exit 0\n")
        _, found = self.find()
        self.assertEqual((found["program"], found["build"]), (os.path.join(self.bin, "okr"), "false"))

    @unittest.skipIf(shutil.which("okr", path="/usr/bin:/bin"), "okr is installed here")
    def test_none_so_it_is_built(self):
        run, found = self.find()
        self.assertEqual(run.returncode, 0, run.stderr)
        self.assertEqual((found["program"], found["build"]), (os.path.join(self.cache, "okr"), "true"))
        self.assertRegex(found["key"], "^okr-[0-9a-f]{32}$")
        self.assertEqual(self.find()[1]["key"], found["key"])

    def sources(self):
        folder = os.path.join(self.repository.home, "sources")
        for name in ("ci", "scripts"):
            shutil.copytree(os.path.join(PROJECT, name), os.path.join(folder, name))
        for name in ("src/a.cpp", "include/okr/a.hpp", "CMakeLists.txt"):
            os.makedirs(os.path.dirname(os.path.join(folder, name)), exist_ok=True)
            with open(os.path.join(folder, name), "w", encoding="utf-8") as file:
                file.write("//\n")
        script(os.path.join(folder, "scripts", "install-dependencies"), "echo installed >>\"$HOME/installed\"\n")
        return folder

    def test_a_build_is_kept_until_the_sources_change(self):
        folder = self.sources()
        built = os.path.join(self.repository.home, "built")
        script(os.path.join(self.bin, "apt-get"), "exit 1\n")
        script(os.path.join(self.bin, "cmake"), 'if [ "$1" = --build ]; then printf "#!/bin/sh\\necho okr 1\\n" >"$2/okr"; '
               f'chmod 755 "$2/okr"; echo x >>{built}; fi\n')

        def build():
            run = self.run_with_bin(["bash", os.path.join(folder, "ci", "build.sh"), self.cache])
            with open(built, encoding="utf-8") as file:
                return run, len(file.readlines())

        run, count = build()
        self.assertEqual((run.returncode, count), (0, 1), run.stderr)
        self.assertTrue(os.stat(os.path.join(self.cache, "okr")).st_mode & stat.S_IXUSR)
        self.assertEqual(build()[1], 1)
        with open(os.path.join(folder, "src", "a.cpp"), "a", encoding="utf-8") as file:
            file.write("// more\n")
        self.assertEqual(build()[1], 2)
        os.remove(os.path.join(self.cache, "key"))
        self.assertEqual(build()[1], 3, "a build that was cut short is done again")

    def test_a_build_that_fails_leaves_nothing(self):
        folder = self.sources()
        script(os.path.join(self.bin, "apt-get"), "exit 1\n")
        script(os.path.join(self.bin, "cmake"), '[ "$1" != --build ]\n')
        run = self.run_with_bin(["bash", os.path.join(folder, "ci", "build.sh"), self.cache])
        self.assertNotEqual(run.returncode, 0)
        self.assertFalse(os.path.exists(os.path.join(self.cache, "okr")))

    def test_usage(self):
        for words in ([], ["a", "b"], [""]):
            run = self.run_with_bin(["bash", os.path.join(PROJECT, "ci", "build.sh"), *words])
            self.assertEqual(run.returncode, 2)


if __name__ == "__main__":
    needs.main()

#!/usr/bin/python3
"""The one comment on a pull request, written to services on loopback: python3 comments.py OKR_BINARY PROJECT_DIR"""
import json
import os
import sys
import unittest

sys.dont_write_bytecode = True  # nothing is left in the source tree
from support import (CHECK, HOSTILE_BRANCH, HOSTILE_TITLE, MARKER, OKR, PROJECT, TOKEN, GitHub, GitLab, Repository)


class Job:
    """A run of ci/check.sh, and what it left."""

    def __init__(self, repository, service, environment):
        self.repository = repository
        self.summary_path = os.path.join(repository.home, "summary")
        self.output_path = os.path.join(repository.home, "output")
        for path in (self.summary_path, self.output_path):
            open(path, "w", encoding="utf-8").close()
        words = {"OKR": OKR, "OKR_TOKEN": TOKEN, **self.system(service), **environment}
        run = repository.run(["bash", CHECK], words)
        self.code, self.out, self.err = run.returncode, run.stdout, run.stderr
        with open(self.summary_path, encoding="utf-8") as file:
            self.summary = file.read()
        with open(self.output_path, encoding="utf-8") as file:
            lines = file.read().splitlines()
        self.outputs = dict(line.split("=", 1) for line in lines)
        assert TOKEN not in self.out + self.err + self.summary + "".join(lines), "the token was printed"

    def said(self):
        return self.out + self.err


class GitHubJob(Job):
    fork = False

    def system(self, service):
        event = os.path.join(self.repository.home, "event.json")
        head = {"sha": service.head, "ref": HOSTILE_BRANCH,
                "repo": {"full_name": "stranger/okrs" if self.fork else "coast/okrs"}}
        with open(event, "w", encoding="utf-8") as file:
            json.dump({"pull_request": {"number": 7, "title": HOSTILE_TITLE, "body": HOSTILE_TITLE, "head": head,
                                        "base": {"repo": {"full_name": "coast/okrs"}}}}, file)
        return {"GITHUB_ACTIONS": "true", "GITHUB_API_URL": service.address, "GITHUB_REPOSITORY": "coast/okrs",
                "GITHUB_EVENT_PATH": event, "GITHUB_BASE_REF": "main", "GITHUB_HEAD_REF": HOSTILE_BRANCH,
                "GITHUB_STEP_SUMMARY": self.summary_path, "GITHUB_OUTPUT": self.output_path,
                "GITHUB_WORKSPACE": self.repository.path, "RUNNER_TEMP": self.repository.home}


class ForkJob(GitHubJob):
    fork = True


class GitLabJob(Job):
    def system(self, service):
        return {"GITLAB_CI": "true", "CI_API_V4_URL": service.address, "CI_MERGE_REQUEST_PROJECT_ID": "12",
                "CI_MERGE_REQUEST_IID": "7", "CI_MERGE_REQUEST_TARGET_BRANCH_NAME": "main", "CI_COMMIT_SHA": service.head,
                "CI_MERGE_REQUEST_SOURCE_BRANCH_NAME": HOSTILE_BRANCH, "CI_MERGE_REQUEST_TITLE": HOSTILE_TITLE,
                "CI_PROJECT_DIR": self.repository.path, "CI_JOB_TOKEN": "job-token",
                "OKR_REPORTS": os.path.join(self.repository.home, "okr-reports")}


class Both:
    """What holds for both services."""

    def setUp(self):
        self.repository = Repository(HOSTILE_BRANCH)
        self.addCleanup(self.repository.remove)
        self.service = self.make_service()
        self.addCleanup(lambda: self.service.stop())

    def run_job(self, kind=None, **environment):
        return (kind or self.job)(self.repository, self.service, environment)

    def again(self, **more):
        self.service.stop()
        self.service = self.make_service(**more)

    def test_the_first_run_writes_and_the_second_one_updates(self):
        self.repository.ease()
        job = self.run_job()
        self.assertEqual(job.code, 0, job.said())
        self.assertEqual(len(self.service.comments), 1)
        first = self.service.comments[0]["body"]
        self.assertTrue(first.startswith(MARKER + "\n"), first)
        self.assertIn("70%", first)
        self.assertIn("in a comment on the pull request (created)", job.err)
        self.repository.replace("target: 70%", "target: 65%")
        self.repository.commit("Ease it further")
        job = self.run_job()
        self.assertEqual(job.code, 0, job.said())
        self.assertEqual(len(self.service.comments), 1)
        self.assertIn("65%", self.service.comments[0]["body"])
        self.assertIn("(updated)", job.err)

    def test_the_same_report_is_not_written_twice(self):
        self.repository.ease()
        self.run_job()
        before = len(self.service.writes())
        job = self.run_job()
        self.assertEqual((job.code, len(self.service.writes())), (0, before))
        self.assertIn("(unchanged)", job.err)

    def test_comments_of_others_are_left_alone(self):
        self.repository.ease()
        others = [f"{MARKER}\nforged by somebody", f"{MARKER}\nanother bot's"]
        self.service.put("stranger", others[0])
        self.service.put("other-bot", others[1])
        self.service.put(self.service.me, f"I speak of {MARKER} here")
        self.run_job()
        self.assertEqual([c["body"] for c in self.service.comments[:2]], others)
        self.assertEqual(self.service.comments[2]["body"], f"I speak of {MARKER} here")
        self.assertEqual(len(self.service.comments), 4)
        self.run_job()
        self.assertEqual(len(self.service.comments), 4)

    def test_the_comment_is_found_on_the_third_page(self):
        self.again(page=20)
        self.repository.ease()
        for number in range(45):
            self.service.put(f"person-{number}", "Words")
        mine = self.service.put(self.service.me, f"{MARKER}\nold")
        self.service.put("person", "The last words")
        job = self.run_job()
        self.assertEqual(job.code, 0, job.said())
        self.assertEqual(len(self.service.comments), 47)
        self.assertIn("70%", mine["body"])

    def test_a_silent_change_writes_no_comment_but_mends_an_old_one(self):
        self.repository.write("README.md", "Pools\n")
        self.repository.commit("A readme")
        job = self.run_job()
        self.assertEqual((job.code, self.service.comments), (0, []))
        self.assertIn("nothing to tell", job.err)
        mine = self.service.put(self.service.me, f"{MARKER}\nold")
        job = self.run_job()
        self.assertEqual(job.code, 0, job.said())
        self.assertIn("nothing changed", mine["body"])
        self.assertTrue(mine["body"].startswith(MARKER))

    def test_a_key_tells_jobs_apart(self):
        self.repository.ease()
        self.run_job()
        self.run_job(OKR_COMMENT_KEY="north")
        self.run_job(OKR_COMMENT_KEY="north")
        self.assertEqual([c["body"].split("\n")[0] for c in self.service.comments], [MARKER, "<!-- okr-review north -->"])
        job = self.run_job(OKR_COMMENT_KEY="--> **approved**")
        self.assertEqual((job.code, len(self.service.comments)), (0, 2))

    def test_exit_codes_pass_through_whatever_becomes_of_the_comment(self):
        self.repository.blend()
        for deny in (None, 403, 500):
            self.service.deny = deny
            job = self.run_job()
            self.assertEqual(job.code, 1, job.said())
        job = self.run_job(OKR_FAIL_ON="never", OKR_REVIEW_FAIL_ON="never")
        self.assertEqual(job.code, 0, job.said())
        job = self.run_job(OKR_RANGE="gone...HEAD")
        self.assertEqual(job.code, 2, job.said())
        self.assertIn("gone", job.err)

    def test_hostile_names_and_titles_do_nothing(self):
        self.repository.ease()
        job = self.run_job()
        self.assertEqual(job.code, 0, job.said())
        self.assertFalse(self.repository.has("broken"))
        self.assertFalse(os.path.exists(os.path.join(self.repository.home, "broken")))
        self.assertNotIn("pwned", job.said() + job.summary)

    def test_a_hostile_target_branch_is_only_a_name(self):
        self.repository.ease()
        name = "CI_MERGE_REQUEST_TARGET_BRANCH_NAME" if self.job is GitLabJob else "GITHUB_BASE_REF"
        target = HOSTILE_BRANCH + "-target"
        for lint in ("all", "new"):
            job = self.run_job(**{name: target, "OKR_LINT": lint})
            self.assertEqual(job.code, 2, job.said())
            self.repository.git("update-ref", f"refs/remotes/origin/{target}", "origin/main")
            job = self.run_job(**{name: target, "OKR_LINT": lint})
            self.assertEqual(job.code, 0, job.said())
            self.repository.git("update-ref", "-d", f"refs/remotes/origin/{target}")
        self.assertFalse(self.repository.has("broken"))

    def test_text_of_users_in_the_report_cannot_act(self):
        self.repository.replace("title: Lessons are easy to get",
                                'title: "@all <!-- okr-review --> </details> $(touch broken) `touch broken`\\n/close\\n/approve"')
        self.repository.commit("Evil")
        job = self.run_job()
        self.assertEqual(job.code, 0, job.said())
        body = self.service.comments[0]["body"]
        self.assertEqual(body.count(MARKER), 1)
        self.assertNotIn("@all", body)
        self.assertNotRegex(body, r"(?m)^\s*/", "GitLab obeys lines that begin with a slash")
        self.assertFalse(self.repository.has("broken"))

    def test_a_read_that_fails_once_is_tried_again(self):
        self.repository.ease()
        self.service.fail_reads = 2
        job = self.run_job()
        self.assertEqual((job.code, len(self.service.comments)), (0, 1), job.said())

    def test_a_write_that_creates_is_not_repeated(self):
        self.repository.ease()
        self.service.deny = 502
        self.run_job()
        self.assertEqual([method for method, _ in self.service.writes()], ["POST"])

    def test_a_redirect_does_not_get_the_token(self):
        self.repository.ease()
        elsewhere = self.make_service()
        self.addCleanup(elsewhere.stop)
        self.service.redirect = elsewhere.address + "/user"
        job = self.run_job()
        self.assertEqual(job.code, 0, job.said())
        self.assertEqual(elsewhere.requests, [])

    def test_an_older_run_does_not_overwrite(self):
        self.repository.ease()
        mine = self.service.put(self.service.me, f"{MARKER}\nof a newer commit")
        job_head, self.service.head = self.service.head, "1" * 40
        old = self.job.system

        class Older(self.job):
            def system(self, service):
                now, service.head = service.head, job_head
                try:
                    return old(self, service)
                finally:
                    service.head = now

        job = self.run_job(Older)
        self.assertEqual(job.code, 0, job.said())
        self.assertEqual(mine["body"], f"{MARKER}\nof a newer commit")
        self.assertIn("newer commits", job.err)

    def test_a_service_that_is_not_there(self):
        self.repository.ease()
        self.service.stop()
        job = self.run_job()
        self.assertEqual(job.code, 0, job.said())
        self.assertRegex(job.err, "the review stands in (the summary of this job|this log)")
        self.service = self.make_service()

    def test_only_the_token_s_own_header_carries_it(self):
        self.repository.ease()
        self.run_job()
        for _, path, headers, body in self.service.requests:
            self.assertNotIn(TOKEN, path)
            self.assertNotIn(TOKEN, json.dumps(body))
            carrying = [name for name, value in headers.items() if TOKEN in value]
            self.assertEqual(carrying, [self.header])


class OnGitHub(Both, unittest.TestCase):
    job = GitHubJob
    header = "Authorization"

    @staticmethod
    def make_service(**more):
        return GitHub(**more)

    def test_a_fork_s_token_only_reads(self):
        self.repository.blend()
        self.service.deny = 403
        job = self.run_job(ForkJob)
        self.assertEqual(job.code, 1, job.said())
        self.assertEqual(self.service.comments, [])
        self.assertIn("Build a second pool", job.summary)
        self.assertIn("403", job.err)
        self.assertIn("fork", job.err)
        self.assertIn("in the summary of this job", job.err)
        self.assertEqual(job.outputs["comment"], "summary")
        self.assertNotRegex(job.err, r"(?m)^::")

    def test_a_fork_s_change_is_reviewed_without_its_files(self):
        self.repository.blend()
        self.repository.git("update-ref", "refs/okr/head", "HEAD")
        base = self.repository.git("rev-parse", "main")
        self.repository.git("checkout", "-q", "main")
        job = self.run_job(ForkJob, OKR_LINT="none", OKR_RANGE=f"{base}...refs/okr/head")
        self.assertEqual((job.code, job.outputs["comment"]), (1, "created"), job.said())
        self.assertIn("Build a second pool", self.service.comments[0]["body"])

    def test_the_checkout_may_be_the_merge(self):
        self.repository.ease()
        self.repository.git("checkout", "-q", "--detach", "main")
        self.repository.write("README.md", "Pools\n")
        self.repository.commit("Meanwhile on main")
        self.repository.git("update-ref", "refs/remotes/origin/main", "HEAD")
        self.repository.git("merge", "-q", "--no-ff", "-m", "Merge", HOSTILE_BRANCH)
        job = self.run_job(OKR_LINT="new")
        self.assertEqual(job.code, 0, job.said())
        self.assertIn("70%", self.service.comments[0]["body"])
        self.assertNotIn("README", self.service.comments[0]["body"])

    def test_a_missing_permission_is_named(self):
        self.repository.ease()
        self.service.deny = 403
        job = self.run_job()
        self.assertIn("pull-requests: write", job.err)
        self.assertIn("OKRs: attention", job.summary)

    def test_the_summary_instead_of_a_comment(self):
        self.repository.ease()
        job = self.run_job(OKR_COMMENT="summary")
        self.assertEqual((job.code, self.service.requests), (0, []))
        self.assertIn("OKRs: attention", job.summary)
        job = self.run_job(OKR_COMMENT="none")
        self.assertEqual((job.code, self.service.requests, job.summary), (0, [], ""))
        self.assertIn("attention", job.out)

    def test_a_person_s_token_knows_its_name(self):
        self.repository.ease()
        self.service.knows_user = self.service.me = "Ada"
        self.service.put("github-actions[bot]", f"{MARKER}\nnot mine")
        self.run_job()
        self.run_job()
        self.assertEqual([c["user"]["login"] for c in self.service.comments], ["github-actions[bot]", "Ada"])
        self.assertEqual(self.service.comments[0]["body"], f"{MARKER}\nnot mine")

    def test_an_app_s_name_is_asked_for(self):
        self.repository.ease()
        self.service.me = "coast-okrs[bot]"
        job = self.run_job()
        self.assertIn("the token writes as coast-okrs[bot]", job.err)
        self.run_job(OKR_COMMENT_AUTHOR="coast-okrs[bot]")
        self.assertEqual(len(self.service.comments), 1)

    def test_authors_that_are_gone(self):
        self.repository.ease()
        self.service.put(None, f"{MARKER}\nby a ghost")
        job = self.run_job()
        self.assertEqual((job.code, len(self.service.comments)), (0, 2), job.said())

    def test_no_pull_request(self):
        self.repository.ease()
        job = self.run_job(GITHUB_BASE_REF="")
        self.assertEqual((job.code, self.service.requests), (0, []))
        self.assertIn("nothing to review", job.err)
        job = self.run_job(GITHUB_BASE_REF="", GITHUB_EVENT_PATH="", OKR_RANGE="origin/main...HEAD")
        self.assertEqual((job.code, self.service.requests), (0, []), job.said())
        self.assertIn("of no pull request", job.err)
        self.assertIn("OKRs: attention", job.summary)

    def test_a_number_instead_of_an_event(self):
        self.repository.ease()
        job = self.run_job(GITHUB_EVENT_PATH="", OKR_PULL_REQUEST="7")
        self.assertEqual((job.code, len(self.service.comments)), (0, 1), job.said())
        for bad in ("7/../8", "0", "7\n", "$(id)", "٧"):
            job = self.run_job(GITHUB_EVENT_PATH="", OKR_PULL_REQUEST=bad)
            self.assertEqual(job.code, 0, job.said())
        self.assertEqual(len(self.service.comments), 1)

    def test_a_hostile_repository_name(self):
        self.repository.ease()
        job = self.run_job(GITHUB_REPOSITORY="coast/okrs/../../user")
        self.assertEqual((job.code, self.service.requests), (0, []), job.said())

    def test_the_log_of_the_review_holds_no_commands(self):
        self.repository.replace("title: Lessons are easy to get", "title: '::error::pwned'")
        self.repository.commit("Evil")
        job = self.run_job()
        stop = next(line for line in job.out.splitlines() if line.startswith("::stop-commands::"))
        token = stop.removeprefix("::stop-commands::")
        self.assertRegex(token, "^[0-9a-f]{32}$")
        self.assertIn(f"\n::{token}::\n", job.out)

    def test_outputs(self):
        self.repository.blend()
        job = self.run_job(OKR_FORMATS="sarif")
        self.assertEqual([job.outputs[name] for name in ("exit-code", "lint-exit-code", "review-exit-code", "comment")],
                         ["1", "1", "1", "created"])
        with open(job.outputs["sarif-file"], encoding="utf-8") as file:
            self.assertEqual(json.load(file)["version"], "2.1.0")
        with open(job.outputs["review-file"], encoding="utf-8") as file:
            self.assertTrue(file.read().startswith(MARKER))
        job = self.run_job(OKR_FORMATS="sarif", OKR_FAIL_ON="nonsense")
        self.assertEqual((job.code, job.outputs["sarif-file"]), (2, ""))


class OnGitLab(Both, unittest.TestCase):
    job = GitLabJob
    header = "Private-Token"

    @staticmethod
    def make_service(**more):
        return GitLab(**more)

    def test_without_a_token_the_review_stands_in_the_log(self):
        self.repository.ease()
        job = self.run_job(OKR_TOKEN="")
        self.assertEqual((job.code, self.service.requests), (0, []), job.said())
        self.assertIn("attention", job.out)
        self.assertIn("project access token", job.err)
        self.assertIn("the review stands in this log", job.err)

    def test_a_merged_results_pipeline_knows_its_source(self):
        self.repository.ease()
        job = self.run_job(CI_COMMIT_SHA="2" * 40, CI_MERGE_REQUEST_SOURCE_BRANCH_SHA=self.service.head)
        self.assertEqual((job.code, len(self.service.comments)), (0, 1), job.said())

    def test_system_notes_are_no_comments(self):
        self.repository.ease()
        note = self.service.put(self.service.me, f"{MARKER}\nadded a commit")
        note["system"] = True
        self.run_job()
        self.assertEqual(len(self.service.comments), 2)


class Program(unittest.TestCase):
    def test_usage(self):
        repository = Repository()
        self.addCleanup(repository.remove)
        for words in ([], ["github"], ["elsewhere", "x"]):
            run = repository.run([sys.executable, os.path.join(PROJECT, "ci", "comment.py"), *words], {})
            self.assertEqual((run.returncode, run.stdout), (2, ""))


if __name__ == "__main__":
    unittest.main(argv=sys.argv[:1])

"""What tests need and may not find here, and how a run of a file tells what it has skipped, and why."""
import functools
import shutil
import subprocess
import sys
import unittest

SKIPPED = 77  # what ctest calls Skipped, not Passed


@functools.cache
def can_trace():
    """Whether there is a strace that traces, and lets calls fail."""
    if not shutil.which("strace"):
        return False
    run = subprocess.run(["strace", "-e", "trace=close", "-e", "inject=close:error=EINTR:when=1", "true"], capture_output=True, check=False)
    return b"INJECTED" in run.stderr


def tracing(test):
    """For tests, and classes of them, that let calls of the system fail, or look at them."""
    return unittest.skipUnless(can_trace(), "needs strace, and the right to use it")(test)


def main(words=(), **more):
    """Runs the tests of a file. It ends with 77 where all were skipped; where there is none, it fails."""
    result = unittest.main(argv=[sys.argv[0], *words], exit=False, **more).result
    for test, reason in result.skipped:
        print(f"skipped: {test.id()}: {reason}", file=sys.stderr)
    if not result.wasSuccessful():
        sys.exit(1)
    # Neither a part of a test nor what is skipped before a class begins is counted among those that ran.
    skipped = {test.id() for test, _ in result.skipped if isinstance(test, unittest.TestCase) and not hasattr(test, "test_case")}
    if result.testsRun > len(skipped):
        sys.exit(0)
    sys.exit(SKIPPED if result.skipped else "there is no test")

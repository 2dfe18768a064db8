#!/usr/bin/python3
"""Standard output, standard error and standard input that are full, closed, gone or no file: nobody takes half a report
for a whole one, and nothing that was meant for a stream lands in a file.

    channels.py OKR [CLASS...]
"""
import os
import signal
import subprocess
import sys
import tempfile
import unittest

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import needs  # noqa: E402
from support import OKR, Case, all_runs, environment


def without(*streams):
    """A preexec_fn that closes streams."""
    return lambda: [os.close(stream) for stream in streams]


class Output(Case):
    def speaking(self, runs):
        """Those that print, which are nearly all."""
        found = [words for words in runs if self.repository.run(*words).stdout]
        self.assertGreater(len(found), len(runs) * 0.9)
        return found

    def test_a_full_disk_is_told_by_every_command_in_every_format(self):
        for words in self.speaking(all_runs()):
            with self.subTest(words), open("/dev/full", "wb") as full:
                self.one_line(self.repository.run(*words, stdout=full), "cannot write", words)

    def test_a_closed_standard_output_is_told_by_every_command_in_every_format(self):
        for words in self.speaking(all_runs()):
            with self.subTest(words):
                self.one_line(self.repository.run(*words, preexec_fn=without(1)), "cannot write", words)

    def test_a_reader_that_has_seen_enough_ends_the_run_in_silence(self):
        """As in `okr log | head -1`."""
        for words in self.speaking(all_runs()[::3]):
            with self.subTest(words):
                reading, writing = os.pipe()
                os.close(reading)
                result = self.repository.run(*words, stdout=writing)
                os.close(writing)
                self.assertEqual((result.returncode, b"okr:" in result.stderr), (-signal.SIGPIPE, False))

    def test_where_nobody_is_told_of_broken_pipes_the_exit_code_tells_it(self):
        reading, writing = os.pipe()
        os.close(reading)
        command = f"trap '' PIPE; exec {OKR} log"
        result = subprocess.run(["sh", "-c", command], cwd=self.repository.root, env=environment(self.repository.top),
                                stdout=writing, stderr=subprocess.PIPE, timeout=60, check=False)
        os.close(writing)
        self.one_line(result, "cannot write")

    def test_other_reports_of_such_a_run_are_whole(self):
        whole = self.repository.run("lint", "--no-baseline", "--format", "json").stdout
        with open("/dev/full", "wb") as full:
            result = self.repository.run("lint", "--no-baseline", "--output", "json=report.json", "--output", "text", stdout=full)
        report = self.repository.root / "report.json"
        self.addCleanup(report.unlink, missing_ok=True)
        self.assertEqual(result.returncode, 2)
        self.assertIn(report.read_bytes() if report.exists() else whole, (whole,))

    def test_what_was_meant_for_a_closed_stream_lands_in_no_file(self):
        before = self.repository.contents()
        for streams in ((1,), (2,), (0, 1, 2)):
            self.repository.run("lint", "--no-baseline", "--output", "json=report.json", "--output", "text", stdout=subprocess.DEVNULL,
                                stderr=subprocess.DEVNULL, preexec_fn=without(*streams))
            self.repository.run("frobnicate", stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=without(*streams))
            after = self.repository.contents()
            report = after.pop("report.json", b"{")
            self.assertEqual((after, report[:1]), (before, b"{"), streams)
            (self.repository.root / "report.json").unlink(missing_ok=True)

    def test_check_ins_and_mended_files_hold_no_messages(self):
        original = self.repository.contents()
        self.addCleanup(lambda: [self.repository.write(path, content) for path, content in original.items()])
        for words in (("checkin", "deck/queue", "8"), ("lint", "--no-baseline", "--fix", "--unsafe-fixes")):
            with self.subTest(words):
                self.repository.run(*words)
                expected = self.repository.contents()
                for path, content in original.items():
                    self.repository.write(path, content)
                self.repository.run(*words, stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL, preexec_fn=without(0, 1, 2))
                self.assertEqual(self.repository.contents(), expected)
                for path, content in original.items():
                    self.repository.write(path, content)

    def test_slow_readers_get_every_byte(self):
        """A pipe that takes a few bytes at a time, and one that does not wait."""
        whole = self.repository.run("rule", "--all").stdout
        for blocking in (True, False):
            reading, writing = os.pipe()
            os.set_blocking(writing, blocking)
            with subprocess.Popen([OKR, "rule", "--all"], stdout=writing, stderr=subprocess.PIPE) as process:
                os.close(writing)
                taken = b""
                while part := os.read(reading, 4096 if blocking else 100):
                    taken += part
                os.close(reading)
                complaint = process.stderr.read()
            with self.subTest(blocking=blocking):
                self.assertTrue(taken == whole or (process.returncode == 2 and complaint), (process.returncode, len(taken)))


class Errors(Case):
    def test_a_lost_standard_error_changes_neither_the_report_nor_the_exit_code(self):
        for words in all_runs()[::5] + [("frobnicate",), ("lint", "nowhere")]:
            with self.subTest(words), open("/dev/full", "wb") as full:
                usual = self.repository.run(*words)
                for result in (self.repository.run(*words, preexec_fn=without(2)), self.repository.run(*words, stderr=full)):
                    self.assertEqual((result.returncode, result.stdout), (usual.returncode, usual.stdout))


class Input(Case):
    def test_a_standard_input_that_cannot_be_read_is_told(self):
        for words in (("lint", "-"), ("classify", "-"), ("import", "-", "--from", "csv")):
            with self.subTest(words):
                self.one_line(self.repository.run(*words, preexec_fn=without(0)), "standard input", words)
                folder = os.open("/", os.O_RDONLY)
                self.one_line(self.repository.run(*words, stdin=folder), "standard input", words)
                os.close(folder)

    def test_a_standard_input_without_end_is_bounded(self):
        for words in (("lint", "-"), ("import", "-", "--from", "csv"), ("classify", "-")):
            with self.subTest(words), open("/dev/zero", "rb") as zero:
                self.assertIn(self.repository.run(*words, stdin=zero).returncode, (1, 2))


class Signals(Case):
    def test_an_interrupt_ends_it_at_once_by_that_signal(self):
        for sent in (signal.SIGINT, signal.SIGTERM, signal.SIGHUP):
            with tempfile.TemporaryFile() as complaints, subprocess.Popen(
                    [OKR, "lint", "-"], stdin=subprocess.PIPE, stdout=subprocess.PIPE, stderr=complaints) as process:
                process.stdin.write(b"team: deck\n")
                process.stdin.flush()
                process.send_signal(sent)
                self.assertEqual(process.wait(timeout=5), -sent)
                process.stdin.close()


if __name__ == "__main__":
    needs.main(sys.argv[2:])

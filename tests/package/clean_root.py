#!/usr/bin/python3
"""The packages: what is in them, and that the program runs where nothing else is installed.

    clean_root.py BUILD_DIR CPACK
"""
import gzip
import os
import pathlib
import re
import shutil
import subprocess
import sys
import tarfile
import tempfile
import unittest

sys.path.append(os.path.join(os.path.dirname(os.path.abspath(__file__)), ".."))
import needs  # noqa: E402

BUILD = pathlib.Path(sys.argv[1]).resolve()
CPACK = sys.argv[2]
ARCHITECTURE = os.uname().machine
ESSENTIAL = ["./usr/bin/okr", "./usr/share/man/man1/okr-lint.1.gz", "./usr/share/bash-completion/completions/okr",
             "./usr/share/zsh/vendor-completions/_okr", "./usr/share/fish/vendor_completions.d/okr.fish",
             "./usr/share/doc/okr/copyright", "./usr/share/doc/okr/README.md", "./usr/share/doc/okr/docs/tutorial.md",
             "./usr/share/doc/okr/libraries/libgit2-dev.copyright", "./usr/share/okr/schemas/any.schema.json",
             "./usr/share/okr/ci/check.sh"]


def run(*words, **keywords):
    return subprocess.run([str(word) for word in words], capture_output=True, text=True, timeout=300, **keywords)


def make_packages(folder):
    """Both, of the program alone; the library takes longer and needs no trying."""
    return subprocess.Popen([CPACK, "-G", "DEB;TGZ", "--config", str(BUILD / "CPackConfig.cmake"), "-D", "CPACK_COMPONENTS_ALL=program",
                             "-B", str(folder)], env={**os.environ, "SOURCE_DATE_EPOCH": "1760000000"},
                            stdout=subprocess.PIPE, stderr=subprocess.STDOUT, text=True)


def field(package, name):
    return run("dpkg-deb", "-f", package, name).stdout.strip()


def packages_in(depends):
    return [re.split(r"[ |(:]", each.strip())[0] for each in depends.split(",") if each.strip()]


def with_their_own(packages):
    """All that these need, by what is installed here."""
    found, left = [], list(packages)
    while left:
        package = left.pop()
        if package not in found:
            found.append(package)
            left += packages_in(run("dpkg-query", "-W", "-f", "${Depends}", package).stdout)
    return sorted(found)


def copy_package(package, root):
    """The files of an installed package, as they lie here."""
    for line in run("dpkg-query", "-L", package).stdout.splitlines():
        source = pathlib.Path(line)
        if not source.is_absolute() or (source.is_dir() and not source.is_symlink()) or "/share/" in line or "/gconv/" in line:
            continue
        target = root / str(source).lstrip("/")
        target.parent.mkdir(parents=True, exist_ok=True)
        if not os.path.lexists(target) and os.path.lexists(source):
            shutil.copy2(source, target, follow_symlinks=False)


@unittest.skipUnless(shutil.which("dpkg-deb"), "there is no dpkg-deb here to make or read a .deb")
class Packages(unittest.TestCase):
    @classmethod
    def setUpClass(cls):
        cls.folder = pathlib.Path(tempfile.mkdtemp(prefix="okr-package-"))
        cls.addClassCleanup(shutil.rmtree, cls.folder, ignore_errors=True)
        runs = [make_packages(cls.folder / "once"), make_packages(cls.folder / "again")]
        for each in runs:
            text, _ = each.communicate(timeout=300)
            assert each.returncode == 0, text
        cls.deb = next((cls.folder / "once").glob("*.deb"))
        cls.archive = next((cls.folder / "once").glob("*.tar.gz"))

    def test_names_and_fields(self):
        version = field(self.deb, "Version")
        self.assertEqual(self.deb.name, f"okr_{version}_{field(self.deb, 'Architecture')}.deb")
        self.assertEqual(self.archive.name, f"okr-{version}-linux-{ARCHITECTURE}.tar.gz")
        self.assertEqual(field(self.deb, "Maintainer"), "okr maintainers <okr@example.org>")
        self.assertRegex(field(self.deb, "Depends"), r"\blibc6 \(>= 2\.\d+\)")
        self.assertIn("OKRs as plain text in git", field(self.deb, "Description"))

    def test_contents(self):
        listed = run("dpkg-deb", "-c", self.deb).stdout.splitlines()
        paths = {line.split()[5] for line in listed}
        for path in ESSENTIAL:
            self.assertIn(path, paths)
        for line in listed:
            mode, owner, path = line.split()[0], line.split()[1], line.split()[5]
            with self.subTest(path):
                self.assertEqual(owner, "root/root")
                self.assertRegex(mode, r"^(drwxr-xr-x|-rwxr-xr-x|-rw-r--r--|lrwxrwxrwx)$")
                self.assertNotRegex(path, r"/include/|\.a$|\.pyc$|/tmp/")

    def test_the_same_build_gives_the_same_bytes(self):
        for package in (self.deb, self.archive):
            self.assertEqual(package.read_bytes(), (self.folder / "again" / package.name).read_bytes(), package.name)

    def test_manual_and_completions_are_those_of_the_program(self):
        with tarfile.open(self.archive) as archive:
            top = archive.getnames()[0].split("/")[0]
            text = {name: archive.extractfile(f"{top}/{name}").read() for name in
                    ("share/man/man1/okr-align.1.gz", "share/bash-completion/completions/okr")}
        self.assertEqual(gzip.decompress(text["share/man/man1/okr-align.1.gz"]).decode(), run(BUILD / "okr", "manual", "align").stdout)
        self.assertEqual(text["share/bash-completion/completions/okr"].decode(), run(BUILD / "okr", "completion", "bash").stdout)

    def test_a_linked_program_needs_libc_alone(self):
        needed = [line.split()[0] for line in run("ldd", BUILD / "okr").stdout.splitlines()]
        depends = packages_in(field(self.deb, "Depends"))
        if any("libgit2" in name for name in needed):
            self.skipTest("this build links its libraries dynamically")
        self.assertLessEqual({os.path.basename(name).split(".so")[0] for name in needed},
                             {"linux-vdso", "libc", "libm", f"ld-linux-{ARCHITECTURE.replace('_', '-')}"})
        self.assertLessEqual(set(depends), {"libc6"})

    def test_installed_where_nothing_else_is(self):
        root = self.empty_root()
        for package in with_their_own(packages_in(field(self.deb, "Depends"))):
            copy_package(package, root)
        self.install(root)
        self.try_out(root, "/usr/bin/okr")

    def test_unpacked_anywhere(self):
        root = self.empty_root()
        for package in with_their_own(packages_in(field(self.deb, "Depends"))):
            copy_package(package, root)
        (root / "opt").mkdir()
        with tarfile.open(self.archive) as archive:
            archive.extractall(root / "opt")
        self.try_out(root, f"/opt/{self.archive.name.removesuffix('.tar.gz')}/bin/okr")

    def empty_root(self):
        root = pathlib.Path(tempfile.mkdtemp(prefix="root-", dir=self.folder))
        root.chmod(0o755)
        for name in ("lib", "lib64", "bin", "sbin"):
            (root / "usr" / name).mkdir(parents=True)
            (root / name).symlink_to(f"usr/{name}")
        (root / "work").mkdir()
        return root

    def as_root(self):
        """What goes before a command that wants to be root; nobody needs to be for long."""
        if os.geteuid() == 0:
            return []
        if shutil.which("unshare") and run("unshare", "-r", "true").returncode == 0:
            return ["unshare", "-r"]
        self.skipTest("neither root nor a namespace of its own is to be had here")

    def install(self, root):
        """As dpkg does it, with a list of installed packages that knows what the package depends on."""
        admin = root / "var/lib/dpkg"
        for name in ("info", "updates", "triggers"):
            (admin / name).mkdir(parents=True)
        depends = packages_in(field(self.deb, "Depends"))
        (admin / "status").write_text("".join(run("dpkg-query", "-s", name).stdout + "\n" for name in depends))
        ended = run(*self.as_root(), "dpkg", f"--root={root}", "--force-depends", "--log=/dev/null", "-i", self.deb)
        self.assertEqual(ended.returncode, 0, ended.stderr)
        self.assertNotIn("depends on", ended.stderr, "what it depends on is there")

    def try_out(self, root, program):
        def okr(*words, folder="/work", code=0):
            # Neither a locale nor a time zone, no home, no PATH: nothing but the program.
            ended = run(*self.as_root(), "chroot", root, program, "--root", folder, *words, env={"PATH": "/usr/sbin:/usr/bin:/sbin:/bin"}, cwd="/")
            self.assertEqual(ended.returncode, code, ended.stdout + ended.stderr)
            return ended.stdout
        self.assertRegex(okr("--version"), r"^okr \d+\.\d+\.\d+\n$")
        okr("init", "/work")
        self.assertIn("All checks passed!", okr("lint"))
        self.assertIn("waiting-time", okr("checkin", "waiting-time", "18 days"))
        self.assertIn("18 days", okr("show"))
        okrs = next((root / "work/okrs").rglob("*.yaml"))
        okrs.write_text(okrs.read_text().replace("    key_results:", "    key_results:\n      - Launch the new website", 1))
        self.assertIn("kr-action", okr("lint", code=1))


if __name__ == "__main__":
    needs.main()

// A workspace and its states: revisions, ranges, what differs, and which files count.
#include "store/told.hpp"

namespace okr::test {

using Catch::Matchers::Contains;
using store::Snapshots;

namespace {

constexpr std::string_view two_commits = R"(
git init -q repo; cd repo
mkdir -p okrs/.hidden sub
echo 'okr: 1' > okr.yaml; echo a > okrs/a.yaml; echo b > okrs/b.yml; echo n > okrs/notes.txt
echo h > okrs/.hidden/h.yaml; echo 'okr: 1' > sub/okr.yaml; echo s > sub/s.yaml
save first
echo a2 > okrs/a.yaml; rm okrs/b.yml; echo c > okrs/c.yaml; echo s2 > sub/s.yaml
save second
)";

}  // namespace

TEST_CASE("what differs between two revisions, the index and the work tree", "[store]") {
    const Sandbox box;
    box.sh(two_commits);
    const Snapshots snapshots = open_snapshots(box);
    CHECK(changes(snapshots, "HEAD~1..HEAD") == "okrs/a.yaml: a > a2\nokrs/b.yml: b > -\nokrs/c.yaml: - > c\n");
    CHECK(changes(snapshots, "HEAD..HEAD~1") == "okrs/a.yaml: a2 > a\nokrs/b.yml: - > b\nokrs/c.yaml: c > -\n");
    CHECK(changes(snapshots, "") == "");
    box.sh("cd repo; echo a3 > okrs/a.yaml; git add -A; echo a4 > okrs/a.yaml; echo new > okrs/d.yaml");
    CHECK(changes(snapshots, "") == "okrs/a.yaml: a2 > a4\nokrs/d.yaml: - > new\n");
    CHECK(changes(snapshots, "HEAD..INDEX") == "okrs/a.yaml: a2 > a3\n");
    CHECK(changes(snapshots, "INDEX..WORKTREE") == "okrs/a.yaml: a3 > a4\nokrs/d.yaml: - > new\n");
    CHECK(changes(snapshots, "HEAD~1") ==
          "okrs/a.yaml: a > a4\nokrs/b.yml: b > -\nokrs/c.yaml: - > c\nokrs/d.yaml: - > new\n");
    box.sh("cd repo; git add -N okrs/d.yaml");
    CHECK(changes(snapshots, "HEAD..INDEX") == "okrs/a.yaml: a2 > a3\n");
    CHECK(changes(snapshots, "INDEX..WORKTREE") == "okrs/a.yaml: a3 > a4\nokrs/d.yaml: - > new\n");
}

TEST_CASE("the same files count on disk, in the index and in a commit", "[store]") {
    const Sandbox box;
    box.sh(two_commits);
    box.sh(R"(cd repo; printf 'okr: 1\ninclude: ["okrs/**", "more"]\nexclude: ["**/draft-*", "okrs/old/"]\n' > okr.yaml
mkdir -p okrs/old more/deep other; echo 1 > okrs/draft-1.yaml; echo 2 > okrs/old/o.yaml; echo 3 > more/deep/m.yaml
echo 4 > other/o.yaml; echo 5 > okrs/.yaml; echo 6 > okrs/.x.yaml; echo 7 > okrs/u.YAML; save third)");
    const Snapshots snapshots = open_snapshots(box);
    const std::string expected =
        "more/deep/m.yaml: 3\n"
        "okr.yaml: okr: 1include: [\"okrs/**\", \"more\"]exclude: [\"**/draft-*\", \"okrs/old/\"]\n"
        "okrs/.x.yaml: 6\nokrs/a.yaml: a2\nokrs/c.yaml: c\nsub is another workspace\n";
    for (const std::string revision : {"WORKTREE", "INDEX", "HEAD"}) {
        INFO(revision);
        CHECK(listed(snapshots, revision) == expected);
        const auto files = snapshots.files(*snapshots.point(revision));
        REQUIRE(files);
        CHECK(files->files.size() == 5);
        CHECK(files->files.at(2).path == "okrs/.x.yaml");
        CHECK(files->files.at(2).text == "6\n");
    }
}

TEST_CASE("each side is judged by its own okr.yaml", "[store]") {
    const Sandbox box;
    box.sh(two_commits);
    box.sh(
        R"(cd repo; printf 'okr: 1\nexclude: [okrs]\n' > okr.yaml; save out; echo 'okr: 1' > okrs/okr.yaml; echo 'okr: 1' > okr.yaml; save nested)");
    const Snapshots snapshots = open_snapshots(box);
    const std::string gone = "okrs/a.yaml: a2 > -\nokrs/c.yaml: c > -\n";
    CHECK(changes(snapshots, "HEAD~2..HEAD~1") == "okr.yaml: okr: 1 > okr: 1exclude: [okrs]\n" + gone);
    CHECK(changes(snapshots, "HEAD~2..HEAD") == gone);
    CHECK(changes(snapshots, "HEAD~2") == gone);
}

TEST_CASE("ranges", "[store]") {
    const Sandbox box;
    box.sh(two_commits);
    box.sh(R"(cd repo; git checkout -q -b side HEAD~1; echo d > okrs/d.yaml; save third; git checkout -q main
git checkout -q --orphan alone; save alone; git checkout -q main)");
    const Snapshots snapshots = open_snapshots(box);
    const auto names = [&](std::string_view words) {
        const auto range = snapshots.range(words);
        if (!range) return range.failure().message;
        const auto first_words = [](const store::Point& point) { return point.words + (point.commit ? "" : "!"); };
        return first_words(range->from) + " " + first_words(range->to) + (range->base ? " " + range->base->hex() : "");
    };
    const std::string base = box.sh("cd repo; git rev-parse HEAD~1");
    CHECK(names("") == "HEAD WORKTREE!");
    CHECK(names("side") == "side WORKTREE!");
    CHECK(names("side..main") == "side main");
    CHECK(names("side..") == "side HEAD");
    CHECK(names("..side") == "HEAD side");
    CHECK(names("main...side") == "main side " + base);
    CHECK(names("...side") == "HEAD side " + base);
    CHECK(names("side...WORKTREE") == "side WORKTREE! " + base);
    CHECK(names("INDEX..WORKTREE") == "INDEX! WORKTREE!");
    CHECK(names("alone...main") ==
          "alone and main have no common ancestor: they began apart; compare them as they are, with two dots (`A..B`)");
    CHECK_THAT(names("mian..side"), Contains("did you mean `main`?"));
    CHECK(snapshots.range("main...side")->from.name == base);
    CHECK(changes(snapshots, "main...side") == "okrs/d.yaml: - > d\n");
}

TEST_CASE("a workspace in a folder of the repository", "[store]") {
    const Sandbox box;
    box.sh(R"(git init -q repo; cd repo; mkdir -p plans/okrs src; echo x > src/x.yaml; save before
echo 'okr: 1' > plans/okr.yaml; echo a > plans/okrs/a.yaml; save one; echo y > src/x.yaml; save noise
echo b > plans/okrs/a.yaml; git clone -q --bare . ../bare.git)");
    const Snapshots snapshots = open_snapshots(box, "repo/plans");
    CHECK(snapshots.folder() == "plans");
    CHECK(changes(snapshots, "HEAD~1..HEAD") == "");
    CHECK(changes(snapshots, "HEAD~2..HEAD") == "okr.yaml: - > okr: 1\nokrs/a.yaml: - > a\n");
    CHECK(changes(snapshots, "") == "okrs/a.yaml: a > b\n");
    CHECK(changes(snapshots, "HEAD..INDEX") == "");
    const auto bare = Snapshots::open(box.path("bare.git"), "plans");
    REQUIRE(bare);
    CHECK(listed(*bare, "HEAD") == "okr.yaml: okr: 1\nokrs/a.yaml: a\n");
    CHECK_THAT(listed(*bare, "WORKTREE"), Contains("a bare repository has no work tree"));
    CHECK_THAT(changes(*bare, ""), Contains("a bare repository has no work tree"));
}

TEST_CASE("links and submodules are no files", "[store]") {
    const Sandbox box;
    box.sh(R"(git init -q other; cd other; echo o > o.yaml; save o; cd ..
git init -q repo; cd repo; echo a > a.yaml; save one; ln -s a.yaml link.yaml; ln -s /etc/passwd out.yaml
git submodule --quiet add ../other mod 2>/dev/null; save two; ln -s a.yaml new.yaml; rm a.yaml; ln -s b a.yaml)");
    const Snapshots snapshots = open_snapshots(box);
    const std::string left_out =
        "link.yaml: is a link\nmod: is a submodule, a repository of its own\nout.yaml: is a link\n";
    CHECK(listed(snapshots, "HEAD") == "a.yaml: a\n" + left_out);
    CHECK(listed(snapshots, "INDEX") == "a.yaml: a\n" + left_out);
    CHECK(changes(snapshots, "HEAD~1..HEAD") == left_out);
    CHECK_THAT(changes(snapshots, ""), Contains("a.yaml: a > -\n"));
    CHECK_THAT(listed(snapshots, "WORKTREE"),
               Contains("new.yaml: is a link") && Contains("mod: is a repository of its own"));
}

TEST_CASE("hostile trees: odd names, a bomb, a file without end", "[store]") {
    const Sandbox box;
    box.sh(R"(git init -q repo; cd repo; echo a > a.yaml; save one; blob=$(git rev-parse HEAD:a.yaml)
python3 - "$blob" <<'P' > wild
import sys
b = bytes.fromhex(sys.argv[1])
for name in (b"z.yaml", b"a.yaml", b"..", b".git", b"a/b.yaml", b"a.yaml", b"\x1b[31m.yaml", b"\xff.yaml", b"new\nline.yaml"):
    sys.stdout.buffer.write(b"100644 " + name + b"\0" + b)
P
git update-ref refs/heads/wild $(git commit-tree -m x $(git hash-object -t tree --literally -w wild))
tree=$(for name in $(seq 99); do printf "100644 blob $blob\t$name.yaml\n"; done | git mktree)
for level in 1 2 3 4 5 6 7 8; do
tree=$(for name in a b c d e f g h i j; do printf "040000 tree $tree\t$name\n"; done | git mktree); done
git update-ref refs/heads/bomb $(git commit-tree -m x $tree)
head -c 2000000 /dev/zero > big.yaml; save big)");
    const Snapshots snapshots = open_snapshots(box);
    CHECK(listed(snapshots, "wild") == "\x1b[31m.yaml: a\na.yaml: a\nnew\nline.yaml: a\nz.yaml: a\n\xff.yaml: a\n");
    CHECK_THAT(listed(snapshots, "bomb"), Contains("more files than any workspace has"));
    const auto files = snapshots.files(*snapshots.point("HEAD"));
    REQUIRE(files);
    CHECK(files->files.at(1).text.size() == syntax::Limits().file_size + 1);
}

TEST_CASE("a folder that ends in the middle is named where it is compared", "[store]") {
    const Sandbox box;
    box.sh(R"(git init -q repo; cd repo; echo a > a.yaml; save one
python3 - $(git rev-parse HEAD:a.yaml) <<'P' > cut
import sys; sys.stdout.buffer.write(b"100644 a.yaml\0" + bytes.fromhex(sys.argv[1])[:9])
P
git update-ref refs/heads/cut $(git commit-tree -m x $(git hash-object -t tree --literally -w cut)))");
    const std::string damaged = box.sh("cd repo; git rev-parse 'cut^{tree}'");
    const Snapshots snapshots = open_snapshots(box);
    CHECK_THAT(changes(snapshots, "main..cut"), Contains(damaged) && Contains("`git fsck`"));
    CHECK_THAT(changes(snapshots, "cut..main"), Contains(damaged) && Contains("`git fsck`"));
}

TEST_CASE("what two branches give together", "[store]") {
    const Sandbox box;
    box.sh(
        R"(git init -q repo; cd repo; mkdir p; echo 'okr: 1' > p/okr.yaml; seq 1 9 > p/a.yaml; echo b > p/b.yaml; echo r > r.txt; save one
git checkout -q -b side; sed -i s/1/one/ p/a.yaml; echo c > p/c.yaml; echo side > p/b.yaml; echo side > r.txt; save two
git checkout -q main; sed -i s/9/nine/ p/a.yaml; echo main > p/b.yaml; echo main > r.txt; save three)");
    const Snapshots snapshots = open_snapshots(box, "repo/p");
    const auto main = snapshots.point("main");
    const auto merged = snapshots.merged(*main, *snapshots.point("side"));
    REQUIRE(merged);
    CHECK(merged->conflicts == std::vector<std::string>{"../r.txt", "b.yaml"});
    CHECK(changes(snapshots, *main, merged->point) ==
          "a.yaml: 12345678nine > one2345678nine\nb.yaml: main > -\nc.yaml: - > c\n");
    CHECK(merged->point.name == main->name + "+" + snapshots.point("side")->name);
}

}  // namespace okr::test

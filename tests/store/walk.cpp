// The history of a workspace, held against git's own.
#include "store/walk.hpp"

#include <algorithm>
#include <map>
#include <set>

#include "store/told.hpp"

namespace okr::test {

using Catch::Matchers::Contains;
using store::Snapshots;
using store::Walk;

namespace {

Walk walk_of(const Snapshots& snapshots, std::string_view revision = "HEAD", store::WalkOptions options = {}) {
    const auto tip = snapshots.point(revision);
    INFO((tip ? "" : tip.failure().message));
    REQUIRE(tip);
    auto walk = Walk::open(snapshots, *tip, std::move(options));
    INFO((walk ? "" : walk.failure().message));
    REQUIRE(walk);
    return std::move(*walk);
}

/// "path: before, before > after; …" of one commit.
std::string step(const Snapshots& snapshots, const Walk& walk, std::size_t at) {
    const auto changes = walk.changes(at);
    if (!changes) return changes.failure().message;
    std::string text;
    for (const store::PathChange& change : *changes) {
        text += change.path + ":";
        for (const auto& before : change.before) text += " " + told(snapshots, before);
        text += " > " + told(snapshots, change.after) + ";";
    }
    return text;
}

/// One line a commit, newest first.
std::string history(const Snapshots& snapshots, const Walk& walk) {
    std::string text;
    for (std::size_t at = 0; at < walk.commits().size(); ++at) text += step(snapshots, walk, at) + "\n";
    return text;
}

constexpr std::string_view with_a_merge = R"(
git init -q repo; cd repo; mkdir okrs; echo a > okrs/a.yaml; echo b > okrs/b.yaml; save one
git checkout -q -b side; echo a2 > okrs/a.yaml; echo b2 > okrs/b.yaml; echo d > okrs/d.yaml; save two
git checkout -q main; echo b3 > okrs/b.yaml; echo c > okrs/c.yaml; save three; echo text > readme; save noise
git merge -q --no-commit side > /dev/null 2>&1 || true; echo b4 > okrs/b.yaml; rm -f okrs/c.yaml; save merge
)";

}  // namespace

TEST_CASE("each commit tells its files, a merge those that are as in no parent", "[store]") {
    const Sandbox box;
    box.sh(with_a_merge);
    const Snapshots snapshots = open_snapshots(box);
    CHECK(history(snapshots, walk_of(snapshots)) ==
          "okrs/b.yaml: b3 b2 > b4;\n"
          "\n"
          "okrs/b.yaml: b > b3;okrs/c.yaml: - > c;\n"
          "okrs/a.yaml: a > a2;okrs/b.yaml: b > b2;okrs/d.yaml: - > d;\n"
          "okrs/a.yaml: > a;okrs/b.yaml: > b;\n");
}

TEST_CASE("a walk along the main line, of some paths, and since a commit", "[store]") {
    const Sandbox box;
    box.sh(with_a_merge);
    const Snapshots snapshots = open_snapshots(box);
    store::WalkOptions main_line;
    main_line.first_parent = true;
    CHECK(history(snapshots, walk_of(snapshots, "HEAD", main_line)) ==
          "okrs/a.yaml: a > a2;okrs/b.yaml: b3 > b4;okrs/c.yaml: c > -;okrs/d.yaml: - > d;\n"
          "\nokrs/b.yaml: b > b3;okrs/c.yaml: - > c;\nokrs/a.yaml: > a;okrs/b.yaml: > b;\n");
    store::WalkOptions paths;
    paths.paths = {"okrs/a.yaml", "okrs/d.yaml"};
    CHECK(history(snapshots, walk_of(snapshots, "HEAD", paths)) ==
          "\n\n\nokrs/a.yaml: a > a2;okrs/d.yaml: - > d;\nokrs/a.yaml: > a;\n");
    paths.paths = {"okrs"};
    CHECK(history(snapshots, walk_of(snapshots, "HEAD", paths)) == history(snapshots, walk_of(snapshots)));
    store::WalkOptions since;
    since.without = {*snapshots.point("HEAD~1")->commit};
    const Walk walk = walk_of(snapshots, "HEAD", since);
    CHECK(walk.commits().size() == 2);
    CHECK(history(snapshots, walk) ==
          "okrs/b.yaml: b3 b2 > b4;\nokrs/a.yaml: a > a2;okrs/b.yaml: b > b2;okrs/d.yaml: - > d;\n");
}

TEST_CASE("a shallow clone's history says where it is cut", "[store]") {
    const Sandbox box;
    box.sh(with_a_merge);
    box.sh("git clone -q --depth 2 file://$PWD/repo shallow");
    const Snapshots snapshots = open_snapshots(box, "shallow");
    const Walk walk = walk_of(snapshots);
    CHECK(walk.is_cut());
    CHECK(walk.commits().size() == 3);
    CHECK(!walk.commits()[0].is_cut);
    CHECK(walk.commits()[2].is_cut);
    const Snapshots whole = open_snapshots(box);
    CHECK(!walk_of(whole).is_cut());
}

TEST_CASE("malformed commits, dates that run backwards, an octopus: all is told", "[store]") {
    const Sandbox box;
    box.sh(R"sh(git init -q repo; cd repo; echo a > a.yaml; save one
{ echo "tree $(git rev-parse HEAD^{tree})"; echo "parent $(git rev-parse HEAD)"; printf 'author nobody\ncommitter x <> 99999999999999999999 +0000\n\nodd\n'; } > raw
git reset -q --soft $(git hash-object -t commit --literally -w raw); rm raw
at 1500000000; echo b > a.yaml; git commit -q -am past; git branch x; git branch y; git checkout -q x; echo x > x.yaml; save x
git checkout -q y; echo y > y.yaml; save y; git checkout -q main; git merge -q -m octopus x y > /dev/null 2>&1)sh");
    const Snapshots snapshots = open_snapshots(box);
    const Walk walk = walk_of(snapshots);
    REQUIRE(walk.commits().size() == 6);
    for (std::size_t at = 0; at < 6; ++at)
        for (const std::uint32_t parent : walk.commits()[at].parents) CHECK(parent > at);
    CHECK_THAT(history(snapshots, walk), Contains("a.yaml: a > b;") && Contains("a.yaml: > a;"));
    CHECK(walk.commits()[0].parents.size() >= 2);
}

TEST_CASE("random histories: commits and files are git's", "[store]") {
    const Sandbox box;
    box.sh(R"sh(python3 - <<'P' > stream
import random
r = random.Random(11)
def files():
    return [f"{d}/{n}.yaml" for d in ("a", "a/b", "c") for n in "xyz"]
for i in range(1, 121):
    parents = sorted(set(max(1, i - r.randint(1, 6)) for _ in range(r.choice([1, 1, 1, 2, 3]))), reverse=True) if i > 1 else []
    print(f"commit refs/heads/b{i}\nmark :{i}\ncommitter G <g@x> {1700000000 + 30 * i + r.randint(-60, 60)} +0000\ndata 1\nx")
    for n, p in enumerate(parents):
        print(("from" if n == 0 else "merge") + f" :{p}")
    for f in r.sample(files(), r.randint(0, 3)):
        if r.random() < .2: print(f"D {f}")
        else: print(f"M 100644 inline {f}\ndata 2\n{r.randint(1, 4)}\n")
print("reset refs/heads/main\nfrom :120")
P
git init -q repo; cd repo; git fast-import --quiet < ../stream
git log --format='c %H %P' -c --raw --no-abbrev --no-renames --root main > ../log)sh");
    const Snapshots snapshots = open_snapshots(box);
    const Walk walk = walk_of(snapshots, "main");
    std::map<std::string, std::set<std::string>> expected;
    std::istringstream lines(box.sh("cat log"));
    std::string commit;
    for (std::string line; std::getline(lines, line);) {
        if (line.starts_with("c ")) expected[commit = line.substr(2, 40)];
        if (line.starts_with(":")) expected[commit].insert(line.substr(line.find('\t') + 1));
    }
    REQUIRE(walk.commits().size() == expected.size());
    for (std::size_t at = 0; at < walk.commits().size(); ++at) {
        const auto changes = walk.changes(at);
        REQUIRE(changes);
        std::set<std::string> paths;
        for (const auto& change : *changes) paths.insert(change.path);
        INFO(walk.commits()[at].id.hex());
        CHECK(paths == expected.at(walk.commits()[at].id.hex()));
    }
}

TEST_CASE("what has no history has no walk; progress is told", "[store]") {
    const Sandbox box;
    box.sh("git init -q repo; cd repo; echo a > a.yaml; save one; for i in 1 2 3; do save $i; done");
    const Snapshots snapshots = open_snapshots(box);
    const auto walk = Walk::open(snapshots, *snapshots.point("WORKTREE"), {});
    REQUIRE(!walk);
    CHECK_THAT(walk.failure().message, Contains("WORKTREE has no history"));
}

}  // namespace okr::test

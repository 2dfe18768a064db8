// Common ancestors and merges, held against git's own.
#include <sstream>

#include "git/opened.hpp"

namespace okr::test {

using Catch::Matchers::Contains;

namespace {

std::string base_of(const git::Repository& repository, const std::string& ours, const std::string& theirs) {
    const auto base = repository.merge_base(*repository.resolve(ours), *repository.resolve(theirs));
    return !base ? base.failure().message : *base ? (*base)->hex() : "none";
}

constexpr std::string_view branches = R"(git init -q repo; cd repo
seq 1 20 > a.yaml; echo b > b.yaml; save base
git checkout -q -b ours; sed -i 's/^3$/three/' a.yaml; echo ours > b.yaml; save ours
git checkout -q -b theirs main; sed -i 's/^17$/seventeen/' a.yaml; mkdir d; git mv a.yaml d/renamed.yaml; save theirs
git checkout -q -b clash main; echo clash > b.yaml; save clash; git checkout -q main
)";

/// Every object and file of the repository, with its time.
std::string state_of_disk(const Sandbox& box) { return box.sh("cd repo/.git; find . -printf '%p %T@ %s\n' | sort"); }

}  // namespace

TEST_CASE("the merge base is git's", "[git]") {
    const Sandbox box;
    box.sh(R"(git init -q repo; cd repo; save a; save b; git branch side; save c; git checkout -q side; save d; save e
git checkout -q main; git merge -q -m m1 side~1; save f; git checkout -q side; save g
git checkout -q -b x main; save x1; git checkout -q -b y main; save y1
git checkout -q x; git branch x0; at 1700000100; git merge -q -m xy y; git checkout -q y; git merge -q -m yx x0; save y2
git checkout -q x; save x2; git checkout -q --orphan alone; save alone
git checkout -q main; git merge -q -m octopus x0 y side 2>/dev/null)");
    const git::Repository repository = open_repository(box);
    const std::vector<std::string> names{"main", "side", "x", "y", "x0", "main~2", "side~2", "main^2"};
    std::istringstream expected(
        box.sh("cd repo; n='main side x y x0 main~2 side~2 main^2'; "
               "for a in $n; do for b in $n; do git merge-base $a $b; done; done"));
    for (const std::string& ours : names)
        for (const std::string& theirs : names) {
            INFO(ours << " " << theirs);
            std::string base;
            expected >> base;
            CHECK(base_of(repository, ours, theirs) == base);
        }
    CHECK(base_of(repository, "alone", "main") == "none");
}

TEST_CASE("a commit that is missing below two branches is named", "[git]") {
    const Sandbox box;
    box.sh(branches);
    const std::string id = box.sh("cd repo; git rev-parse ours~1; chmod -R u+w .git/objects");
    box.sh("cd repo; rm .git/objects/" + id.substr(0, 2) + "/" + id.substr(2));
    CHECK(base_of(open_repository(box), "ours", "theirs") == "git object " + id + " is missing: run `git fsck`");
}

TEST_CASE("merge bases of random histories are git's", "[git]") {
    const Sandbox box;
    box.sh(R"sh(python3 - <<'P' > stream
import random
r = random.Random(7)
for i in range(1, 61):
    parents = sorted(set(max(1, i - r.randint(1, 9)) for _ in range(r.choice([1, 1, 2, 2, 3]))), reverse=True) if i > 1 else []
    print(f"commit refs/heads/b{i}\nmark :{i}\ncommitter G <g@x> {1700000000 + r.randint(-40, 40) + 20 * i} +0000\ndata 1\nx")
    for n, p in enumerate(parents):
        print(("from" if n == 0 else "merge") + f" :{p}")
P
git init -q repo; cd repo; git fast-import --quiet < ../stream
python3 - <<'P' > ../pairs
import random
r = random.Random(8)
for _ in range(80):
    print(r.randint(1, 60), r.randint(1, 60))
P
while read a b; do echo "$a $b $(git merge-base b$a b$b || echo none)"; done < ../pairs > ../expected)sh");
    const git::Repository repository = open_repository(box);
    std::istringstream lines(box.sh("cat expected"));
    for (std::string a, b, base; lines >> a >> b >> base;) {
        INFO(a << " " << b);
        CHECK(base_of(repository, "b" + a, "b" + b) == base);
    }
}

TEST_CASE("a merge in memory follows renames, lists conflicts and writes nothing", "[git]") {
    const Sandbox box;
    box.sh(branches);
    const std::string before = state_of_disk(box);
    const git::Repository repository = open_repository(box);
    const auto merged = repository.merge(*repository.resolve("ours"), *repository.resolve("theirs"));
    REQUIRE(merged);
    CHECK(merged->conflicts.empty());
    CHECK(merged->base->hex() == resolved(repository, "main"));
    const auto conflict = repository.merge(*repository.resolve("ours"), *repository.resolve("clash"));
    REQUIRE(conflict);
    CHECK(conflict->conflicts == std::vector<std::string>{"b.yaml"});
    CHECK(repository.tree(conflict->tree)->size() == 1);
    CHECK(state_of_disk(box) == before);
    CHECK(merged->tree.hex() == box.sh("cd repo; git merge-tree --write-tree ours theirs"));
}

TEST_CASE("folders that git would not write, or that have no end, are not merged", "[git]") {
    const Sandbox box;
    box.sh(R"(git init -q repo; cd repo; save base; git branch theirs; save ours
commit() { git branch "$1" $(git commit-tree "$2" -p theirs -m stranger); }
raw() { git hash-object -t tree -w --literally --stdin; }
id=aaaaaaaaaaaaaaaaaaaa
commit up $(printf "100644 ..\0$id" | raw)
commit path $(printf "100644 a/b\0$id" | raw)
commit twice $(printf "100644 a\0${id}100644 a\0$id" | raw)
commit twins $(printf "100644 a\0${id}100644 a.b\0${id}40000 a\0$id" | raw)
commit astray $(printf "100644 b\0${id}100644 a\0$id" | raw)
tree=$(printf '100644 blob %s\tf\n' $(echo x | git hash-object -w --stdin) | git mktree)
for level in 1 2 3 4 5 6 7 8 9; do
  tree=$(for i in 0 1 2 3 4 5 6 7 8 9; do printf '040000 tree %s\t%s\n' $tree $i; done | git mktree)
done
commit bomb $tree)");
    const git::Repository repository = open_repository(box);
    const auto refused = [&](const std::string& branch) {
        return message(repository.merge(*repository.resolve("main"), *repository.resolve(branch)));
    };
    for (const std::string branch : {"up", "path", "twice", "twins", "astray"})
        CHECK_THAT(refused(branch), Contains("names that git does not write: run `git fsck`"));
    CHECK_THAT(refused("bomb"), Contains("it holds more than 20000000 files"));
    CHECK(refused("theirs").empty());
}

TEST_CASE("what a shallow clone cannot merge is told", "[git]") {
    const Sandbox box;
    box.sh(branches);
    box.sh("git clone -q --depth 1 --no-single-branch file://$PWD/repo shallow");
    const git::Repository repository = open_repository(box, "shallow");
    const auto merged = repository.merge(*repository.resolve("origin/ours"), *repository.resolve("origin/theirs"));
    CHECK_THAT(message(merged), Catch::Matchers::Contains("git fetch --unshallow"));
}

TEST_CASE("histories without a common ancestor, and those that cross, can be merged", "[git]") {
    const Sandbox box;
    box.sh(branches);
    box.sh(R"(cd repo; git checkout -q --orphan alone; git rm -rfq .; echo z > z.yaml; save alone
git checkout -q ours; git checkout -q -b x; echo x > x.yaml; save x; git checkout -q -b y ours; echo y > y.yaml; save y
git branch x0 x; git merge -q -m yx x; git checkout -q x; at 1700000300; git merge -q -m xy y~1 2>/dev/null
echo x2 >> x.yaml; save x2; git checkout -q y; echo y2 >> y.yaml; save y2)");
    const git::Repository repository = open_repository(box);
    const auto apart = repository.merge(*repository.resolve("main"), *repository.resolve("alone"));
    REQUIRE(apart);
    CHECK(apart->base == std::nullopt);
    CHECK(repository.tree(apart->tree)->size() == 3);
    const auto crossed = repository.merge(*repository.resolve("x"), *repository.resolve("y"));
    REQUIRE(crossed);
    CHECK(crossed->conflicts.empty());
    CHECK(crossed->tree.hex() == box.sh("cd repo; git merge-tree --write-tree x y"));
}

}  // namespace okr::test

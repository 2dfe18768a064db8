// Repositories of every shape: what opens, and what is said where it does not.
#include <unistd.h>

#include "git/opened.hpp"

namespace okr::test {

using Catch::Matchers::Contains;

namespace {

constexpr std::string_view three_commits = R"(
git init -q repo; cd repo; mkdir okrs; echo a > okrs/a.yaml; save one; echo b > okrs/a.yaml; save two
echo c > okrs/a.yaml; save three; cd ..
)";

/// The bytes of `okrs/a.yaml` at HEAD, or the message of what failed on the way.
std::string file_at_head(const git::Repository& repository) {
    const auto id = repository.resolve("HEAD");
    if (!id) return id.failure().message;
    const auto commit = repository.commit(*id);
    if (!commit) return commit.failure().message;
    git::Id folder = commit->tree;
    for (const std::string name : {"okrs", "a.yaml"}) {
        const auto entries = repository.tree(folder);
        if (!entries) return entries.failure().message;
        for (const git::Entry& entry : *entries)
            if (entry.name == name) folder = entry.id;
    }
    const auto bytes = repository.blob(folder, 1000);
    return !bytes ? bytes.failure().message : *bytes ? **bytes : "too large";
}

}  // namespace

TEST_CASE("work trees, bare repositories, submodules, borrowed objects", "[git]") {
    const Sandbox box;
    box.sh(three_commits);
    box.sh(R"(git -C repo worktree add -q ../linked; git clone -q --bare repo bare.git
git clone -q --shared repo borrowing; git clone -q --reference repo --shared borrowing twice
git init -q outer; cd outer; git submodule --quiet add ../repo inner 2>/dev/null; save sub; cd ..
git init -q --separate-git-dir=elsewhere.git apart; cd apart; git fetch -q ../repo; git reset -q --hard FETCH_HEAD; cd ..
git clone -q repo grown; cd grown; git config core.repositoryformatversion 1; git config extensions.worktreeConfig true
git config --worktree core.sparseCheckout false; cd ..
git clone -q --mirror repo packed.git; git -C packed.git pack-refs --all; git -C packed.git repack -adq)");
    for (const std::string folder : {"repo", "repo/okrs", "linked", "linked/okrs", "bare.git", "borrowing", "twice",
                                     "outer/inner", "apart", "grown", "packed.git"}) {
        INFO(folder);
        CHECK(file_at_head(open_repository(box, folder)) == "c\n");
    }
    CHECK(open_repository(box, "bare.git").is_bare());
    CHECK(open_repository(box, "bare.git").workdir().empty());
    CHECK(open_repository(box, "linked/okrs").workdir() == box.path("linked"));
    CHECK(open_repository(box, "outer/inner").workdir() == box.path("outer/inner"));
}

TEST_CASE("what GIT_DIR names is not looked at", "[git]") {
    const Sandbox box;
    box.sh(three_commits);
    ::setenv("GIT_DIR", "/nowhere", 1);
    CHECK(file_at_head(open_repository(box)) == "c\n");
    ::unsetenv("GIT_DIR");
}

TEST_CASE("no repository, and none that can be read", "[git]") {
    const Sandbox box;
    box.sh(R"(mkdir plain; git init -q --object-format=sha256 long 2>/dev/null
git init -q future; git -C future config core.repositoryformatversion 1; git -C future config extensions.telepathy true
git init -q table; git -C table config core.repositoryformatversion 1; git -C table config extensions.refStorage reftable
git init -q nine; git -C nine config core.repositoryformatversion 9
git init -q broken; echo '[core' > broken/.git/config
git init -q astray; git -C astray config core.worktree /nowhere
mkdir -p hollow/.git junk; echo junk > junk/.git)");
    for (const char* name : {"hollow", "junk"})
        CHECK_THAT(why_not_open(box, name), Contains("/.git is no repository of git, or a damaged one: put it back"));
    CHECK_THAT(why_not_open(box, "astray"), Contains("/nowhere") && Contains("mend it as `git status` says"));
    CHECK_THAT(why_not_open(box, "plain"), Contains("there is no git repository at ") && Contains("run `git init`"));
    CHECK_THAT(why_not_open(box, "none/at/all"), Contains("there is no git repository at "));
    CHECK_THAT(why_not_open(box, "long"), Contains("names its objects by sha256") && Contains("only SHA-1"));
    CHECK_THAT(why_not_open(box, "future"), Contains("telepathy"));
    CHECK_THAT(why_not_open(box, "table"), Contains("reftable") && Contains("git refs migrate --ref-format=files"));
    CHECK_THAT(why_not_open(box, "nine"), Contains("version"));
    CHECK_THAT(why_not_open(box, "broken"), Contains("cannot open the repository"));
}

TEST_CASE("HEAD without a commit, astray, or at no commit", "[git]") {
    const Sandbox box;
    box.sh(R"(git init -q unborn
git init -q loop; cd loop; save one; echo 'ref: refs/heads/a' > .git/refs/heads/b; echo 'ref: refs/heads/b' > .git/refs/heads/a
echo 'ref: refs/heads/a' > .git/HEAD; cd ..
git init -q garbage; cd garbage; save one; echo 'ref: refs/heads/main' > .git/HEAD; echo xyz > .git/refs/heads/main; cd ..
git init -q blob; cd blob; echo a > a.yaml; save one; id=$(git rev-parse HEAD:a.yaml); echo $id > .git/HEAD)");
    const git::Repository unborn = open_repository(box, "unborn");
    CHECK(unborn.is_unborn());
    CHECK(resolved(unborn, "HEAD") == "`HEAD` has no commit yet: commit something first");
    CHECK_THAT(resolved(unborn, "main"), Contains("there is no revision `main`"));
    CHECK_THAT(resolved(open_repository(box, "loop"), "HEAD"), Contains("HEAD"));
    CHECK_THAT(resolved(open_repository(box, "garbage"), "HEAD"), Contains("HEAD"));
    CHECK(resolved(open_repository(box, "blob"), "HEAD") == "`HEAD` is a blob, not a commit");
}

TEST_CASE("branches in a damaged file are not taken for none, and the advice helps", "[git]") {
    const Sandbox box;
    box.sh(three_commits);
    box.sh("cp -r repo cut; cp -r repo noise; cp -r repo other; cp -r repo whole");
    box.sh("cd cut; git pack-refs --all; truncate -s -10 .git/packed-refs");
    box.sh("cd noise; git pack-refs --all; head -c 300 .git/index > .git/packed-refs");
    box.sh(
        "cd other; git tag v1; git pack-refs --all; git commit -q --allow-empty -m four; truncate -s -1 "
        ".git/packed-refs");
    box.sh("cd whole; git tag -a -m v1 v1; git tag v2; git pack-refs --all");
    CHECK_THAT(why_not_open(box, "cut"), Contains("line 2 of ") && Contains("/cut/.git/packed-refs is damaged") &&
                                             Contains("`git update-ref refs/heads/BRANCH COMMIT`"));
    CHECK_THAT(why_not_open(box, "noise"), Contains("line 1 of "));
    CHECK_THAT(resolved(open_repository(box, "other"), "v1"), Contains("packed-refs is damaged"));
    CHECK(resolved(open_repository(box, "whole"), "v1") == resolved(open_repository(box, "whole"), "v2"));
    box.sh("cd cut; rm .git/packed-refs; git update-ref refs/heads/main $(tail -1 .git/logs/HEAD | cut -d' ' -f2)");
    CHECK(file_at_head(open_repository(box, "cut")) == "c\n");
}

TEST_CASE("what a repository borrows from, or belongs to, is named where it has gone", "[git]") {
    const Sandbox box;
    box.sh(three_commits);
    box.sh("git clone -q --shared repo borrowing; git -C repo worktree add -q ../linked; mv repo moved");
    CHECK_THAT(
        resolved(open_repository(box, "borrowing"), "HEAD"),
        Contains("is missing, and so is ") && Contains("/repo/.git/objects, from which this repository borrows"));
    CHECK_THAT(why_not_open(box, "linked/okrs"),
               Contains("/linked/.git names ") && Contains("/repo/.git/worktrees/linked, which is not there") &&
                   Contains("`git worktree repair " + box.path("linked").string() + "`"));
    box.sh("cd moved; git worktree repair ../linked 2>&1");
    CHECK(file_at_head(open_repository(box, "linked")) == "c\n");
    box.sh("mkdir module; echo 'gitdir: ../.git/modules/m' > module/.git");
    CHECK_THAT(why_not_open(box, "module"), Contains("/.git/modules/m, which is not there: put it back"));
}

TEST_CASE("a shallow clone gives what it has, and says how to get the rest", "[git]") {
    const Sandbox box;
    box.sh(three_commits);
    box.sh("git clone -q --depth 1 file://$PWD/repo one; git clone -q --depth 2 file://$PWD/repo two");
    const git::Repository one = open_repository(box, "one");
    CHECK(file_at_head(one) == "c\n");
    CHECK(one.is_shallow());
    CHECK(one.is_cut(*one.resolve("HEAD")));
    CHECK(one.commit(*one.resolve("HEAD"))->parents.empty());
    CHECK_THAT(resolved(one, "HEAD~1"), Contains("before the start of this shallow clone") &&
                                            Contains("`git fetch --unshallow`") && Contains("`fetch-depth: 0`") &&
                                            Contains("`GIT_DEPTH: 0`"));
    CHECK_THAT(resolved(one, box.sh("cd repo; git rev-parse HEAD~1")), Contains("git fetch --unshallow"));
    const std::string tree = box.sh("cd repo; git rev-parse 'HEAD~1^{tree}'");
    CHECK_THAT(message(one.tree(*git::Id::from_hex(tree))),
               Contains("git object " + tree + " is not in this shallow clone: ") && Contains("--unshallow"));
    const git::Repository two = open_repository(box, "two");
    CHECK(resolved(two, "HEAD~1") == box.sh("cd repo; git rev-parse HEAD~1"));
    CHECK_THAT(resolved(two, "HEAD~2"), Contains("git fetch --unshallow"));
    box.sh("cd one; git fetch -q --unshallow");
    CHECK(resolved(open_repository(box, "one"), "HEAD~2") == box.sh("cd repo; git rev-parse HEAD~2"));
}

TEST_CASE("a partial clone says which object it lacks, and its advice helps", "[git]") {
    const Sandbox box;
    box.sh(three_commits);
    box.sh("git clone -q --no-checkout --filter=blob:none file://$PWD/repo partial");
    CHECK(open_repository(box, "partial").is_partial());
    CHECK_THAT(file_at_head(open_repository(box, "partial")), Contains("git object ") &&
                                                                  Contains("is not in this partial clone") &&
                                                                  Contains("`git fetch --refetch --no-filter`"));
    box.sh("cd partial; git fetch -q --refetch --no-filter");
    CHECK(file_at_head(open_repository(box, "partial")) == "c\n");
    box.sh("git clone -q --filter=blob:none --sparse file://$PWD/repo sparse");
    CHECK_THAT(file_at_head(open_repository(box, "sparse")), Contains("is not in this partial clone"));
}

TEST_CASE("a repository of another user is refused as git refuses it", "[git]") {
    if (::geteuid() != 0) return;
    const Sandbox box;
    box.sh(three_commits);
    box.sh("chown -R 12345 repo");
    const std::string command = "git config --global --add safe.directory " + box.path("repo").string();
    const std::string home = std::getenv("HOME") == nullptr ? "" : std::getenv("HOME");
    ::setenv("HOME", box.path("own").c_str(), 1);
    CHECK_THAT(why_not_open(box, "repo/okrs"), Contains("belongs to another user") && Contains(command));
    ::setenv("HOME", home.c_str(), 1);
}

TEST_CASE("an index.lock, a commit graph and a multi-pack index do not matter", "[git]") {
    const Sandbox box;
    box.sh(three_commits);
    box.sh(
        "cd repo; touch .git/index.lock; git repack -dq; git multi-pack-index write; git commit-graph write "
        "--reachable");
    const git::Repository repository = open_repository(box);
    CHECK(file_at_head(repository) == "c\n");
    CHECK(repository.index()->entries.size() == 1);
}

TEST_CASE("split and sparse indexes are refused with the command that helps, and it does", "[git]") {
    const Sandbox box;
    box.sh(R"(git init -q repo; cd repo; mkdir in out; echo a > in/a.yaml; echo b > out/b.yaml; save one
git clone -q . ../split; git clone -q . ../sparse; cd ../split; git update-index --split-index
cd ../sparse; git sparse-checkout set --cone --sparse-index in)");
    CHECK_THAT(message(open_repository(box, "split").index()), Contains("`git update-index --no-split-index`"));
    CHECK_THAT(message(open_repository(box, "sparse").index()),
               Contains("`git sparse-checkout reapply --no-sparse-index`"));
    CHECK(resolved(open_repository(box, "split"), "HEAD") == resolved(open_repository(box), "HEAD"));
    box.sh("cd split; git update-index --no-split-index; cd ../sparse; git sparse-checkout reapply --no-sparse-index");
    CHECK(open_repository(box, "split").index()->entries.size() == 2);
    const auto sparse = open_repository(box, "sparse").index();
    REQUIRE(sparse);
    CHECK(sparse->entries.at(1).path == "out/b.yaml");
    CHECK(sparse->entries.at(1).is_left_out);
}

}  // namespace okr::test

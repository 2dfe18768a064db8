// What a revision names, and what is said where it names nothing.
#include "git/opened.hpp"

namespace okr::test {

using Catch::Matchers::Contains;

TEST_CASE("revisions name what git says they name", "[git]") {
    const Sandbox box;
    box.sh(R"(git init -q repo; cd repo
save one; save two; git tag v1; git tag -a -m note v2; git tag -a -m note v3 v2; git branch side HEAD~1
git checkout -q side; save three; git checkout -q main; at 1700000100; git merge -q --no-ff -m merge side; save four
git branch --set-upstream-to=side 2>/dev/null; git branch 'a~' 2>/dev/null || true; git branch 'feature/x'
git branch odd-@; git checkout -q -b last; git checkout -q main
git pack-refs --all; save five)");
    const git::Repository repository = open_repository(box);
    const std::string short_id = box.sh("cd repo; git rev-parse --short HEAD~1");
    const std::string described = box.sh("cd repo; git describe --long HEAD");
    for (const std::string revision :
         {"HEAD",    "@",           "main",     "HEAD~3", "HEAD~2^2",    "HEAD^^",   "HEAD^0",          "HEAD~0",
          "v1",      "v2",          "v3",       "v3^{}",  "v3^{commit}", "v2~1",     "refs/heads/main", "heads/side",
          "tags/v1", "@{upstream}", "main@{u}", "@{-1}",  "HEAD@{1}",    "main@{0}", "feature/x",       "odd-@"})
        CHECK(resolved(repository, revision) == box.sh("cd repo; git rev-parse '" + revision + "^{commit}'"));
    CHECK(resolved(repository, short_id) == box.sh("cd repo; git rev-parse HEAD~1"));
    CHECK(resolved(repository, described) == box.sh("cd repo; git rev-parse HEAD"));
    CHECK(resolved(repository, box.sh("cd repo; git rev-parse HEAD")) == resolved(repository, "HEAD"));
}

TEST_CASE("a revision that names no commit is told, with the nearest name", "[git]") {
    const Sandbox box;
    box.sh(R"(git init -q repo; cd repo; echo a > a.yaml; save one; git branch develop; git tag release-1
git update-ref refs/remotes/origin/topic HEAD; git tag tree HEAD^{tree}; git tag blob HEAD:a.yaml)");
    const git::Repository repository = open_repository(box);
    CHECK(resolved(repository, "devlop") == "there is no revision `devlop`; did you mean `develop`?");
    CHECK(resolved(repository, "topic") == "there is no revision `topic`; did you mean `origin/topic`?");
    CHECK(resolved(repository, "release_1") == "there is no revision `release_1`; did you mean `release-1`?");
    CHECK(resolved(repository, "devlop~3") == "there is no revision `devlop~3`; did you mean `develop`?");
    CHECK(
        resolved(repository, "zzz") ==
        "there is no revision `zzz`: `git branch --all` and `git tag` list those there are, `git fetch` brings what is "
        "only elsewhere");
    CHECK_THAT(resolved(repository, std::string(40, '0')),
               Contains("there is no revision `" + std::string(40, '0') + "`: `git branch --all`"));
    CHECK_THAT(resolved(repository, "HEAD~5"), Contains("has no parents"));
    CHECK_THAT(resolved(repository, "HEAD^2"), Contains("has no parents"));
    CHECK(resolved(repository, "tree") == "`tree` is a tree, not a commit");
    CHECK(resolved(repository, "blob") == "`blob` is a blob, not a commit");
    CHECK(resolved(repository, "HEAD:a.yaml") == "`HEAD:a.yaml` names a file, where a commit is wanted");
    CHECK(resolved(repository, "HEAD..main") == "`HEAD..main` is a range, where one revision is wanted");
    CHECK_THAT(resolved(repository, "@{upstream}"), Contains("there is no revision `@{upstream}`: "));
}

TEST_CASE("a name means for the whole run what it meant first", "[git]") {
    const Sandbox box;
    box.sh("git init -q repo; cd repo; save one; save two");
    const git::Repository repository = open_repository(box);
    const std::string tip = resolved(repository, "main");
    box.sh("cd repo; save three");
    CHECK(resolved(repository, "main") == tip);
    CHECK(resolved(repository, "main~1") == box.sh("cd repo; git rev-parse main~2"));
    CHECK(resolved(open_repository(box), "main~1") == tip);
}

TEST_CASE("what stands behind a name must be steps", "[git]") {
    const Sandbox box;
    box.sh("git init -q repo; cd repo; save one; save two");
    const git::Repository repository = open_repository(box);
    for (const std::string words :
         {"HEAD^x", "HEAD~-1", "HEAD^{}x", "HEAD^{commit", "HEAD~1x", "HEAD~ 1", "HEAD^@", "HEAD^1.", "HEAD~^!~"})
        CHECK_THAT(resolved(repository, words),
                   Contains("`" + words + "` is no revision: behind a name can stand `~` or `^`"));
    CHECK(resolved(repository, "HEAD^!") == "`HEAD^!` is a range, where one revision is wanted: write `HEAD^..HEAD`");
    CHECK_THAT(resolved(repository, "HEAD^-"), Contains("write `HEAD^..HEAD`"));
    CHECK_THAT(resolved(repository, "HEAD~1^-2"), Contains("write `HEAD~1^2..HEAD~1`"));
}

TEST_CASE("a full name means the reference of that name alone", "[git]") {
    const Sandbox box;
    box.sh(
        R"(git init -q repo; cd repo; save one; git branch refs/remotes/origin/main; git branch both; git tag both)");
    const git::Repository repository = open_repository(box);
    CHECK(!repository.has_reference("refs/remotes/origin/main"));
    CHECK(!repository.resolve_reference("refs/remotes/origin/main"));
    CHECK(repository.resolve_reference("refs/heads/refs/remotes/origin/main"));
    CHECK(repository.references_named("both") == std::vector<std::string>{"refs/tags/both", "refs/heads/both"});
}

TEST_CASE("revisions that are unclear, damaged or without end are told by their cause", "[git]") {
    const Sandbox box;
    box.sh(R"(git init -q repo; cd repo; save one
for number in 195 389; do echo $number | git hash-object -w --stdin; done  # two ids that begin alike
echo 'no id at all' > .git/refs/heads/torn; git symbolic-ref refs/heads/dangling refs/heads/nowhere
git tag -a -m note knot; for turn in $(seq 100); do git tag -f -a -m note knot knot; done)");
    const git::Repository repository = open_repository(box);
    CHECK(resolved(repository, "6bb2f") == "`6bb2f` is the start of several ids: give more of its digits");
    CHECK(resolved(repository, "torn") == "the reference `torn` is there and cannot be read: run `git fsck`");
    CHECK(resolved(repository, "dangling~1") == "the reference `dangling` is there and cannot be read: run `git fsck`");
    CHECK(resolved(repository, "knot") == "`knot` is a tag of a tag of a tag without end");
    std::string capitals = box.sh("cd repo; git rev-parse HEAD | tr a-f A-F");
    CHECK(resolved(repository, capitals) == resolved(repository, "HEAD"));
}

TEST_CASE("hostile revisions are refused at once", "[git]") {
    const Sandbox box;
    box.sh("git init -q repo; cd repo; save one");
    const git::Repository repository = open_repository(box);
    for (const std::string& revision : {std::string(":/(((("),
                                        std::string("HEAD^{/(a+)+$}"),

                                        std::string("-x"),
                                        std::string("--all"),
                                        std::string(1'000'000, 'a'),
                                        std::string(1'000'000, '^'),
                                        std::string("HEAD~99999999999999"),
                                        std::string("HEAD^{tree}"),
                                        std::string("HEAD^@"),
                                        std::string("HEAD^!"),
                                        std::string("x@"),
                                        std::string("@@{"),
                                        std::string("HEAD@{"),
                                        std::string("\0HEAD", 5),
                                        std::string("\x1b[31m"),
                                        std::string("\xff\xfe"),
                                        std::string(),
                                        std::string("~"),
                                        std::string("^"),
                                        std::string("$(id)"),
                                        std::string("../../etc/passwd")}) {
        const auto id = repository.resolve(revision);
        INFO(revision.substr(0, 40));
        REQUIRE(!id);
        CHECK(id.failure().message.size() < 600);
        CHECK(id.failure().message.find('\x1b') == std::string::npos);
    }
}

TEST_CASE("among ten thousand branches a name is found at once", "[git]") {
    const Sandbox box;
    box.sh(R"(git init -q repo; cd repo; save one; id=$(git rev-parse HEAD)
seq -f "$id refs/heads/team-%.0f" 0 9999 | LC_ALL=C sort -k2 > .git/packed-refs
git branch 'zzz";echo${IFS}"hello";#')");
    const git::Repository repository = open_repository(box);
    CHECK(resolved(repository, "team-9999") == resolved(repository, "HEAD"));
    CHECK(resolved(repository, "zzz\";echo${IFS}\"hello\";#") == resolved(repository, "HEAD"));
    CHECK_THAT(resolved(repository, "teem-x"), Contains("there is no revision `teem-x`"));
}

TEST_CASE("the main branch is what origin says, else main or master", "[git]") {
    const Sandbox box;
    box.sh(R"(git init -q -b trunk repo; cd repo; save one; git clone -q . ../clone; git init -q ../empty)");
    CHECK(open_repository(box, "clone").main_branch() == "refs/remotes/origin/trunk");
    CHECK(open_repository(box).main_branch() == std::nullopt);
    box.sh("cd repo; git branch master; git branch main");
    CHECK(open_repository(box).main_branch() == "refs/heads/main");
    box.sh("cd repo; git branch origin/main; git tag origin/main");
    CHECK(open_repository(box).main_branch() == "refs/heads/main");
    box.sh("cd repo; git update-ref refs/remotes/origin/master HEAD");
    CHECK(open_repository(box).main_branch() == "refs/remotes/origin/master");
    CHECK(open_repository(box, "empty").main_branch() == std::nullopt);
}

}  // namespace okr::test

// The work tree as git would store it.
#include <filesystem>

#include "store/told.hpp"

namespace okr::test {

using Catch::Matchers::Contains;
using store::Snapshots;

TEST_CASE("line ends that git converts are no change", "[store]") {
    const Sandbox box;
    box.sh(R"(git init -q repo; cd repo; printf '*.yaml text\nraw.yaml -text\n' > .gitattributes
printf 'a\nb\n' > a.yaml; printf 'r\n' > raw.yaml; save one
printf 'a\r\nb\r\n' > a.yaml; printf 'r\r\n' > raw.yaml
git init -q ../auto; cd ../auto; printf 'a\nb\n' > a.yaml; save one; git config core.autocrlf true; printf 'a\r\nb\r\n' > a.yaml
git init -q ../dos; cd ../dos; printf 'a\r\nb\r\n' > a.yaml; save one; git config core.autocrlf true; touch -d @1700000000 a.yaml)");
    CHECK(changes(open_snapshots(box), "") == "raw.yaml: r > r\r\n");
    CHECK(changes(open_snapshots(box, "auto"), "") == "");
    CHECK(changes(open_snapshots(box, "dos"), "") == "");
}

TEST_CASE("a change of the same size in the same moment is seen", "[store]") {
    const Sandbox box;
    box.sh(
        "git init -q repo; cd repo; echo a > a.yaml; echo b > b.yaml; save one; echo x > a.yaml; echo y > b.yaml; "
        "touch -r .git/index a.yaml b.yaml");
    CHECK(changes(open_snapshots(box), "") == "a.yaml: a > x\nb.yaml: b > y\n");
}

TEST_CASE("untouched files are not read", "[store]") {
    const Sandbox box;
    box.sh(
        "git init -q repo; cd repo; echo a > a.yaml; touch -d @1600000000 a.yaml; save one; git update-index "
        "--refresh");
    const Snapshots snapshots = open_snapshots(box);
    const auto listing = snapshots.listing(*snapshots.point("WORKTREE"));
    REQUIRE(listing);
    CHECK(listing->files.at(0).blob.text == nullptr);
}

TEST_CASE("a file over the limit is compared whole, and shown by its size alone", "[store]") {
    const Sandbox box;
    box.sh("git init -q repo; cd repo; head -c 2000000 /dev/zero > big.yaml; save one; touch big.yaml");
    const Snapshots snapshots = open_snapshots(box);
    CHECK(changes(snapshots, "") == "");
    box.sh("cd repo; truncate -s 1000000000000 big.yaml");
    const auto range = snapshots.range("");
    const auto changed = snapshots.changed(range->from, range->to);
    REQUIRE(changed);
    REQUIRE(changed->files.size() == 1);
    CHECK(snapshots.text(*changed->files.at(0).before)->size() == syntax::Limits().file_size + 1);
    CHECK(snapshots.text(*changed->files.at(0).after)->size() == syntax::Limits().file_size + 1);
}

TEST_CASE("filters that are programs are never run", "[store]") {
    const Sandbox box;
    box.sh(R"(git init -q repo; cd repo; echo a > a.yaml; save one; echo '*.yaml filter=evil diff=evil' > .gitattributes
git config filter.evil.clean 'touch ran; cat'; git config filter.evil.smudge 'touch ran; cat'; git config diff.evil.textconv 'touch ran; cat'
git config core.fsmonitor 'touch ran'; printf 'b\r\n' > a.yaml; printf '#!/bin/sh\ntouch ran\n' > .git/hooks/post-index-change; chmod +x .git/hooks/*)");
    const Snapshots snapshots = open_snapshots(box);
    CHECK(changes(snapshots, "") == "a.yaml: a > b\r\n");
    CHECK(!std::filesystem::exists(box.path("repo/ran")));
}

TEST_CASE("a sparse checkout drops nothing; a split index hides nothing", "[store]") {
    const Sandbox box;
    box.sh(
        R"(git init -q repo; cd repo; mkdir in out; echo 'okr: 1' > okr.yaml; echo a > in/a.yaml; echo b > out/b.yaml; save one
git clone -q . ../sparse; git clone -q . ../indexed; git clone -q . ../split
cd ../sparse; git sparse-checkout set --cone in; echo a2 > in/a.yaml
cd ../indexed; git sparse-checkout set --cone --sparse-index in
cd ../split; git update-index --split-index; echo a3 > in/a.yaml)");
    CHECK(!std::filesystem::exists(box.path("sparse/out/b.yaml")));
    CHECK(changes(open_snapshots(box, "sparse"), "") == "in/a.yaml: a > a2\n");
    CHECK_THAT(changes(open_snapshots(box, "indexed"), ""), Contains("git sparse-checkout reapply --no-sparse-index"));
    CHECK(changes(open_snapshots(box, "split"), "") == "in/a.yaml: a > a3\n");
    CHECK_THAT(changes(open_snapshots(box, "split"), "HEAD..INDEX"), Contains("git update-index --no-split-index"));
}

TEST_CASE("an index in conflict, a removed file, an ignored file", "[store]") {
    const Sandbox box;
    box.sh(R"(git init -q repo; cd repo; echo a > a.yaml; echo b > b.yaml; echo i.yaml > .gitignore; save one
git checkout -q -b side; echo s > a.yaml; save two; git checkout -q main; echo m > a.yaml; save three
git merge -q side > /dev/null || true; rm b.yaml; echo i > i.yaml)");
    const Snapshots snapshots = open_snapshots(box);
    CHECK(
        changes(snapshots, "HEAD..INDEX") ==
        "a.yaml is in conflict, so nobody knows what will be staged of it: settle the merge and `git add` the file, or "
        "compare with WORKTREE");
    CHECK_THAT(changes(snapshots, ""),
               Contains("a.yaml: m > <<<<<<<") && Contains("b.yaml: b > -") && Contains("i.yaml: - > i"));
}

}  // namespace okr::test

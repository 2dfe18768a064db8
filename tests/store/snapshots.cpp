// A workspace and its states: revisions, ranges, what differs.
#include "store/snapshots.hpp"

#include <catch2/catch.hpp>

#include "support/sandbox.hpp"

namespace okr::test {

namespace {

using store::Snapshots;

constexpr std::string_view two_commits = R"(
git init -q repo; cd repo
mkdir -p okrs/.hidden other sub
echo 'okr: 1' > okr.yaml; echo a > okrs/a.yaml; echo b > okrs/b.yml; echo n > okrs/notes.txt
echo h > okrs/.hidden/h.yaml; echo 'okr: 1' > sub/okr.yaml; echo s > sub/s.yaml
save first
echo a2 > okrs/a.yaml; rm okrs/b.yml; echo c > okrs/c.yaml; echo s2 > sub/s.yaml
save second
)";

Snapshots open(const Sandbox& box, const std::string& folder = "repo") {
    auto snapshots = Snapshots::open(box.path(folder));
    INFO((snapshots ? "" : snapshots.failure().message));
    REQUIRE(snapshots);
    return std::move(*snapshots);
}

std::string text_of(const Snapshots& snapshots, const std::optional<store::Blob>& blob) {
    if (!blob) return "-";
    std::string text = *snapshots.text(*blob);
    while (text.ends_with('\n')) text.pop_back();
    return text;
}

/// "path: before > after" a line; then what is left out.
std::string changes(const Snapshots& snapshots, std::string_view words) {
    const auto range = snapshots.range(words);
    if (!range) return range.failure().message;
    const auto changed = snapshots.changed(range->from, range->to);
    if (!changed) return changed.failure().message;
    std::string text;
    for (const store::FileChange& file : changed->files)
        text += file.path + ": " + text_of(snapshots, file.before) + " > " + text_of(snapshots, file.after) + "\n";
    for (const std::string& path : changed->left_out) text += path + "\n";
    return text;
}

}  // namespace

TEST_CASE("what differs between two revisions, and in the work tree", "[store]") {
    const Sandbox box;
    box.sh(two_commits);
    const Snapshots snapshots = open(box);
    CHECK(changes(snapshots, "HEAD~1..HEAD") == "okrs/a.yaml: a > a2\nokrs/b.yml: b > -\nokrs/c.yaml: - > c\n");
    CHECK(changes(snapshots, "HEAD..HEAD~1") == "okrs/a.yaml: a2 > a\nokrs/b.yml: - > b\nokrs/c.yaml: c > -\n");
    CHECK(changes(snapshots, "") == "");
    box.sh("cd repo; echo a3 > okrs/a.yaml; git add -A; echo a4 > okrs/a.yaml; echo new > okrs/d.yaml");
    CHECK(changes(snapshots, "") == "okrs/a.yaml: a2 > a4\nokrs/d.yaml: - > new\n");
    CHECK(changes(snapshots, "HEAD..INDEX") == "okrs/a.yaml: a2 > a3\n");
    CHECK(changes(snapshots, "INDEX..WORKTREE") == "okrs/a.yaml: a3 > a4\nokrs/d.yaml: - > new\n");
}

}  // namespace okr::test

// The proof that edits do what they say and nothing else: what it lets pass, and what it finds.
#include "mend/edited.hpp"

#include <catch2/catch.hpp>

#include "okr/mend.hpp"

namespace okr::test {

namespace {

const std::string text =
    "objectives:\n"
    "  - titel: Choirs sing in tune # they asked\n"
    "    key_results:\n"
    "      - Wrong notes a concert from 40 to 12 # the director counts\n"
    "      - title: 'Seats sold'\n"
    "        # this one is new\n"
    "        id: seats\n"
    "    x-none: []\n";

Edit replace(const std::string& in, std::string_view what, std::string by) {
    const std::size_t at = in.find(what);
    REQUIRE(at != std::string::npos);
    return {at, at + what.size(), std::move(by)};
}

Edit behind(const std::string& in, std::string_view what, std::string put) {
    const std::size_t at = in.find(what) + what.size();
    return {at, at, std::move(put)};
}

std::string fault(const std::string& before, const std::vector<Edit>& edits) {
    return mending::disturbance(before, mending::edited(before, edits), edits, {});
}

std::string fault(const std::vector<Edit>& edits) { return fault(text, edits); }

}  // namespace

TEST_CASE("edits that change what they name alone pass", "[mend]") {
    CHECK(fault({replace(text, "titel", "title")}).empty());
    CHECK(fault({behind(text, "      - ", "title: ")}).empty());
    CHECK(
        fault({replace(text, "Wrong notes a concert from 40 to 12", "id: notes\n        title: Wrong notes")}).empty());
    CHECK(fault({behind(text, "'Seats sold'", "\n        unit: seats")}).empty());
    CHECK(fault({replace(text, "        id: seats\n", "")}).empty());
    CHECK(fault({replace(text, "        # this one is new\n", "")}).empty());
    CHECK(fault({replace(text, "[]", "{a: b}")}).empty());
    CHECK(fault({replace(text, "titel", "title"), replace(text, "seats\n", "chairs\n")}).empty());
}

TEST_CASE("a value that no edit names may not change", "[mend]") {
    CHECK(fault({behind(text, "id: seats", " sold")}).find("`seats`") == 0);
    CHECK(fault({behind(text, "titel: ", "# ")}).find("`Choirs sing in tune`") == 0);
    CHECK(fault({replace(text, "        # this one is new\n        ", "      - ")}).find("would change") !=
          std::string::npos);
    CHECK(fault({replace(text, "\n    key_results", "\n  - key_results")}).find("would change") != std::string::npos);
    CHECK(fault({replace(text, "# they asked", "# they asked\n    id: tune")}).empty());
}

TEST_CASE("a value that is not there yet can be written", "[mend]") {
    const std::string empty = "current:\nitems:\n  -\n  - b\nnone: ~\n";
    CHECK(fault(empty, {behind(empty, "current:", " 3")}).empty());
    CHECK(fault(empty, {behind(empty, "  -", " a")}).empty());
    CHECK(fault(empty, {replace(empty, "~", "3")}).empty());
    CHECK(fault(empty, {behind(empty, "none:", " a")}).find("an empty value") == 0);
}

TEST_CASE("a text that could not be read is refused", "[mend]") {
    CHECK(fault({replace(text, "'Seats sold'", "'Seats sold")}).find("could not be read") != std::string::npos);
    CHECK(fault("a: [\n", {Edit{0, 1, "b"}}) == "the file cannot be read as YAML");
}

TEST_CASE("a comment goes along, or is taken out on purpose", "[mend]") {
    const Edit gone = replace(text, "      - Wrong notes a concert from 40 to 12 # the director counts\n", "");
    CHECK(fault({gone}).find("`the director counts`") != std::string::npos);
    CHECK(fault({gone, behind(text, "id: seats\n", "    initiatives:\n      - Sing # the director counts\n")}).empty());
    CHECK(fault({replace(text, " # they asked", "")}).empty());
}

TEST_CASE("what an alias repeats is left alone", "[mend]") {
    const std::string shared = "a: &x {k: v}\nb: *x\nc: &y d\n";
    CHECK(fault(shared, {replace(shared, "v", "w")}) == "an alias repeats what it would change");
    CHECK(fault(shared, {behind(shared, "k: v", ", l: m")}) == "an alias repeats what it would change");
    CHECK(fault(shared, {replace(shared, "*x", "e")}) == "an alias repeats what it would change");
    CHECK(fault(shared, {replace(shared, "d\n", "e\n")}).empty());
}

TEST_CASE("line ends, marks and the end of the file stay", "[mend]") {
    const std::string windows = "\xEF\xBB\xBFteam: x\r\ncycle: y";
    CHECK(fault(windows, {behind(windows, "x", "\nid: z")}) == "it would mix line ends");
    CHECK(fault(windows, {behind(windows, "x", "\r\nid: z")}).empty());
    CHECK(fault("a: b\n", {Edit{4, 4, "\r"}}) == "it would mix line ends");
}

TEST_CASE("edits in disorder and bytes of nobody are found", "[mend]") {
    CHECK(fault({Edit{5, 9, ""}, Edit{8, 10, ""}}) == "its edits overlap");
    CHECK(mending::disturbance("a: b\n", "a: c\n", {}, {}) == "it would change bytes that it does not name");
}

TEST_CASE("mending leaves what is asked to be left", "[mend]") {
    const std::vector<Source> files{{"choir.yaml",
                                     "team: choir\ncycle: 2026-Q1\nobjectives:\n  - title: Choirs sing in tune\n"
                                     "    key_results:\n      - Wrong notes a concert from 40 to 12\n"}};
    const MendResult all = mend(files);
    REQUIRE(all.files.size() == 1);
    CHECK(all.files[0].before == files[0].text);
    CHECK(all.files[0].rules == std::vector<std::string>{"kr-no-id"});
    CHECK(mend({{"choir.yaml", all.files[0].after}}).files.empty());
    LintOptions other;
    other.only = {"other.yaml"};
    CHECK(mend(files, other).files.empty());
    CHECK(mend(files, {}, {.unsafe = false, .leave = {}, .leave_files = {"choir.yaml"}}).files.empty());
    MendOptions how;
    for (const Finding& finding : all.found.findings) how.leave.insert(finding.fingerprint);
    CHECK(mend(files, {}, how).files.empty());
}

}  // namespace okr::test

// Which fix an error came with, and fixes that would do more than they say. No rule of ours offers such a fix; the next
// one may.
#include "mend/blame.hpp"

#include <catch2/catch.hpp>

#include "mend/round.hpp"

namespace okr::test {

namespace {

Finding finding(const std::string& rule, const std::string& file, std::size_t begin, std::size_t end) {
    Finding made;
    made.rule = rule;
    made.at = {file, begin, end, {}, {}};
    made.severity = Severity::error;
    return made;
}

using Wrote = std::vector<std::pair<std::size_t, std::size_t>>;
using Indices = std::vector<std::size_t>;

}  // namespace

TEST_CASE("an error is blamed on the fix that wrote there, else on those near it") {
    const Finding quay = finding("kr-no-id", "quay.yaml", 0, 4);
    const Finding pier = finding("kr-no-id", "pier.yaml", 0, 4);
    const Finding key = finding("unknown-key", "pier.yaml", 0, 4);
    const Fix fix{"do it", true, {{0, 4, "done"}}};
    const std::vector<mending::Applied> applied{{{&quay, &fix}, Wrote{{10, 20}}}, {{&pier, &fix}, Wrote{{30, 40}}}};
    const auto blamed = [&](const Finding& error, const std::vector<mending::Applied>& fixes) {
        Report after;
        after.findings = {error};
        return mending::blamed({}, after, fixes);
    };
    CHECK(blamed(finding("bad-value", "pier.yaml", 35, 36), applied) == Indices{1});
    CHECK(blamed(finding("bad-value", "pier.yaml", 50, 51), applied).empty());
    CHECK(blamed(finding("yaml-syntax", "pier.yaml", 50, 51), applied) == Indices{1});
    CHECK(blamed(finding("unresolved-reference", "kiosk.yaml", 1, 2), applied) == Indices{0, 1});
    Finding twice = finding("duplicate-id", "kiosk.yaml", 1, 2);
    twice.notes.push_back({"the other", {"quay.yaml", 12, 13, {}, {}}});
    CHECK(blamed(twice, applied) == Indices{0});
    CHECK(blamed(finding("yaml-syntax", "pier.yaml", 50, 51), {{{&key, &fix}, Wrote{{30, 40}}}}).empty());
}

TEST_CASE("a fix that would disturb what it does not name is left out alone, with the reason") {
    const std::string text = "team: quay\ncycle: 2026-Q1\n";
    const Finding first = finding("kr-no-id", "quay.yaml", 0, 4);
    const Finding second = finding("kr-no-baseline", "quay.yaml", 11, 16);
    const Fix bad{"open a bracket", true, {{6, 10, "["}}};
    const Fix good{"name the next cycle", true, {{18, 25, "2026-Q2"}}};
    const auto round = mending::apply({{&first, &bad}, {&second, &good}}, {{"quay.yaml", &text}});
    CHECK(round.texts.at("quay.yaml") == "team: quay\ncycle: 2026-Q2\n");
    REQUIRE(round.left_out.size() == 1);
    CHECK(round.left_out[0].fix == "open a bracket");
    CHECK(!round.left_out[0].why.empty());
    CHECK(round.applied.size() == 1);
    CHECK(round.banned.size() == 1);
}

}  // namespace okr::test

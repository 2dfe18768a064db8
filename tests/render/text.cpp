#include <catch2/catch.hpp>

#include "render/format.hpp"
#include "sample.hpp"

using namespace okr;
using test::add;
using test::region_of;
using test::report_about;
using test::report_of;

namespace {

/// What stands behind the gutter in the frame of the first finding: the source line and the marks.
std::string frame_of(const Report& report, std::size_t width = 100) {
    const std::string all = render::text(report, {.terminal_width = width});
    const std::size_t begin = all.find("| ") + 2;
    const std::size_t middle = all.find('\n', begin) + 1;
    const std::size_t marks = all.find("| ", middle) + 2;
    return all.substr(begin, middle - begin) + all.substr(marks, all.find('\n', marks) - marks);
}

Report checkout() {
    Report report = report_of({{"okrs/checkout.yaml",
                                "team: checkout\n"
                                "objectives:\n"
                                "  - id: smooth\n"
                                "    title: Paying is a matter of seconds\n"
                                "    key_results:\n"
                                "      - id: conversion\n"
                                "        title: Launch the new checkout\n"},
                               {"okrs/goals.yaml", "goals:\n  - id: smooth\n"}});
    Finding& finding = add(report, "okrs/checkout.yaml", "Launch the new checkout", Severity::error,
                           "`conversion` is something you do, not a result");
    finding.subject = "key result `conversion` of objective `smooth`";
    finding.why = "What a team does is a means. Written down as a result, it cannot be swapped for a better one.";
    finding.help = "Say what will be different when it is done, and keep the work under `initiatives`.";
    finding.notes.push_back({"the objective it should measure", region_of(report, "okrs/checkout.yaml", "id: smooth")});
    finding.notes.push_back({"the goal it supports", region_of(report, "okrs/goals.yaml", "smooth")});
    finding.fixes.push_back({"Move it to `initiatives`", false, {{0, 0, "x"}}});
    report.summary.fixable = 1;
    return report;
}

}  // namespace

TEST_CASE("text tells what is wrong, where, why, and what to do") {
    CHECK(render::text(checkout(), {}) ==
          R"(okrs/checkout.yaml:7:16: error: `conversion` is something you do, not a result [kr-action]
 --> in key result `conversion` of objective `smooth`
  |
7 |         title: Launch the new checkout
  |                ^^^^^^^^^^^^^^^^^^^^^^^
note: the objective it should measure: okrs/checkout.yaml:3:5
  |
3 |   - id: smooth
  |     ^^^^^^^^^^
note: the goal it supports: okrs/goals.yaml:2:9
  |
2 |   - id: smooth
  |         ^^^^^^
why: What a team does is a means. Written down as a result, it cannot be swapped for a better one.
help: Say what will be different when it is done, and keep the work under `initiatives`.
fix (unsafe): Move it to `initiatives`

Found 1 error in 2 files (1 fixable).
)");
}

TEST_CASE("text gives a reason once, and says what to do every time") {
    Report report = report_of({{"a.yaml", "one\ntwo\n"}});
    for (const char* word : {"one", "two"}) {
        Finding& finding = add(report, "a.yaml", word, Severity::warning, "is wrong");
        finding.why = "Because.";
        finding.help = "Mend it.";
    }
    CHECK(render::text(report, {}) == R"(a.yaml:1:1: warning: is wrong [kr-action]
  |
1 | one
  | ^^^
why: Because.
help: Mend it.

a.yaml:2:1: warning: is wrong [kr-action]
  |
2 | two
  | ^^^
help: Mend it.

Found 2 warnings in 1 file.
)");
}

TEST_CASE("marks stand under what they mean") {
    // A cell on the screen is a column here: wide characters are followed by wide marks.
    CHECK(frame_of(report_about("\t\tkey: value\n", "value")) == "        key: value\n             ^^^^^");
    CHECK(frame_of(report_about("k: a\tb c\n", "b")) == "k: a    b c\n        ^");
    CHECK(frame_of(report_about("é: très bien\n", "bien")) == "é: très bien\n        ^^^^");
    CHECK(frame_of(report_about("e\u0301: tre\u0300s bien\n", "bien")) == "e\u0301: tre\u0300s bien\n        ^^^^");
    CHECK(frame_of(report_about("収益: 増やす x\n", "増やす")) == "収益: 増やす x\n      ^^^^^^");
    CHECK(frame_of(report_about("a: 🚀 fast\n", "fast")) == "a: 🚀 fast\n      ^^^^");
    CHECK(frame_of(report_about("a: 👩‍👩‍👧‍👦 fast\n", "fast")) ==
          "a: 👩‍👩‍👧‍👦 fast\n      ^^^^");
    CHECK(frame_of(report_about("a: 🇫🇷 👍🏽 ❤️ x\n", "x")) ==
          "a: 🇫🇷 👍🏽 ❤️ x\n            ^");
    CHECK(frame_of(report_about("\xEF\xBB\xBFteam: a\n", "a")) == "team: a\n      ^");
    CHECK(frame_of(report_about("team: a\r\nnext: b\r\n", "a\r\n")) == "team: a\n      ^");
}

TEST_CASE("a mark that covers nothing, or lies beyond the line, is one cell wide") {
    CHECK(frame_of(report_about("key:\n", "")) == "\n^");
    CHECK(frame_of(report_about("key:\nb\n", "\nb")) == "key:\n    ^ … and 1 more line");
    Report report = report_about("key:\n", "key");
    report.findings[0].at.begin = report.findings[0].at.end = 1000000;
    CHECK(frame_of(report) == "\n^");
}

TEST_CASE("a region of several lines shows its first and counts the rest") {
    CHECK(frame_of(report_about("a: |\n  x\n  y\nb: 1\n", "|\n  x\n  y\n")) == "a: |\n   ^ … and 2 more lines");
    CHECK(frame_of(report_about("a: |\n  x\n  y\nb: 1\n", "|\n  x")) == "a: |\n   ^ … and 1 more line");
}

TEST_CASE("a long line is a window around the region") {
    const std::string dots(60, '.');
    CHECK(frame_of(report_about("MARK" + dots, "MARK"), 40) == "MARK" + std::string(30, '.') + "…\n^^^^");
    CHECK(frame_of(report_about(dots + "MARK" + dots, "MARK"), 40) ==
          "…" + std::string(15, '.') + "MARK" + std::string(15, '.') + "…\n" + std::string(16, ' ') + "^^^^");
    CHECK(frame_of(report_about("  - " + dots, dots), 40) ==
          "  - " + std::string(30, '.') + "…\n    " + std::string(30, '^'));
    const Report megabyte = report_about(std::string(500000, 'x') + "MARK" + std::string(500000, 'y'), "MARK");
    CHECK(frame_of(megabyte, 40).size() < 120);
    const Report all = report_about(std::string(1000000, 'z'), std::string(1000000, 'z'));
    CHECK(frame_of(all, 40) == std::string(34, 'z') + "…\n" + std::string(34, '^'));
}

TEST_CASE("a thousand combining marks on a letter move nothing") {
    std::string zalgo = "k: e";
    for (int i = 0; i < 1000; ++i) zalgo += "\u0301";
    const std::string shown = frame_of(report_about(zalgo + " x\n", "x"), 80);
    CHECK(shown.substr(shown.rfind('\n')).find('^') != std::string::npos);
}

TEST_CASE("a finding without object, source or help is a line") {
    Report report;
    add(report, "gone.yaml", "", Severity::info, "is not there");
    report.summary.files = 1;
    CHECK(render::text(report, {}) == "gone.yaml:1:1: info: is not there [kr-action]\n\nFound 1 info in 1 file.\n");
}

TEST_CASE("the last line counts") {
    Report report;
    report.summary = {.files = 3};
    CHECK(render::text(report, {}) == "All checks passed! (3 files)\n");
    report.summary = {.files = 1, .allowed = 2};
    CHECK(render::text(report, {}) == "All checks passed! (1 file, 2 allowed)\n");
    report.summary = {.files = 3, .errors = 2, .warnings = 1, .infos = 2, .fixable = 1, .allowed = 4};
    CHECK(render::text(report, {}) == "Found 2 errors, 1 warning, 2 infos in 3 files (1 fixable, 4 allowed).\n");
}

TEST_CASE("prose is wrapped to the terminal") {
    Report report = report_about("x\n", "x");
    report.findings[0].help = "one two three four five six seven eight nine ten";
    CHECK(render::text(report, {.terminal_width = 0})
              .find("help: one two three four five six seven\n"
                    "      eight nine ten\n") != std::string::npos);
}

TEST_CASE("colour is used only when asked for, and closed again") {
    CHECK(render::text(checkout(), {}).find('\x1b') == std::string::npos);
    const std::string colored = render::text(checkout(), {.color = true});
    CHECK(colored.find("\x1b[1;31merror\x1b[0m: `conversion`") != std::string::npos);
    CHECK(colored.find("\x1b[1;31m^^^^^^^^^^^^^^^^^^^^^^^\x1b[0m\n") != std::string::npos);
}

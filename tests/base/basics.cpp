// The small things that everything stands on.
#include <catch2/catch.hpp>

#include "base/date.hpp"
#include "base/eight_bytes.hpp"
#include "base/fingerprint.hpp"
#include "base/glob.hpp"
#include "base/line_index.hpp"
#include "base/nearest.hpp"
#include "base/utf8.hpp"

namespace okr::test {

TEST_CASE("lines and columns count as people do", "[base]") {
    const std::string text =
        "\xEF\xBB\xBF"
        "ab\r\nc\xC3\xA9"
        "d\n\xF0\x9F\x98\x80x";
    const base::LineIndex index(text);
    const auto at = [&](std::size_t offset) {
        return std::pair(index.position(offset).line, index.position(offset).column);
    };
    CHECK(at(3) == std::pair<std::size_t, std::size_t>(1, 1));
    CHECK(at(5) == std::pair<std::size_t, std::size_t>(1, 3));
    CHECK(at(text.find('d')) == std::pair<std::size_t, std::size_t>(2, 3));
    CHECK(at(text.find('x')) == std::pair<std::size_t, std::size_t>(3, 2));
    CHECK(at(1000) == std::pair<std::size_t, std::size_t>(3, 3));
    CHECK(index.line(1) == "ab");
    CHECK(index.line(9).empty());
}

TEST_CASE("columns of a long line are counted like those of a short one", "[base]") {
    std::string text = "a: 1\n";
    while (text.size() < 20000) text += "caf\xC3\xA9 \xF0\x9F\x98\x80, ";
    text += "\nb: 2\n";
    const base::LineIndex lines(text);
    for (std::size_t at = 5; at < 20000; at += 7)
        CHECK(lines.position(at).column == 1 + base::count_code_points(std::string_view(text).substr(5, at - 5)));
    CHECK(lines.position(text.find("b: 2") + 3).column == 4);
}

TEST_CASE("what was meant is found, and nothing that was not", "[base]") {
    const std::vector<std::string_view> keys{"supports", "title", "key_results", "because", "id"};
    CHECK(base::nearest("suports", keys) == "supports");
    CHECK(base::nearest("tilte", keys) == "title");
    CHECK(base::nearest("key-results", keys) == "key_results");
    CHECK(base::nearest("KeyResults", keys) == "key_results");
    CHECK(base::nearest("owner", keys).empty());
    CHECK(base::nearest("xy", keys).empty());
    CHECK(base::edit_distance("ab", "ba", 3) == 1);
    CHECK(base::edit_distance("abcdef", "x", 2) == 3);
}

TEST_CASE("days are those of the calendar", "[base]") {
    CHECK(base::parse_date("2026-02-28"));
    CHECK(base::parse_date("2024-02-29"));
    for (const char* wrong : {"2026-02-29", "2026-13-01", "2026-00-10", "26-01-01", "2026-1-1", "0000-01-01",
                              "2026/01/01", "10000-01-01", ""})
        CHECK_FALSE(base::parse_date(wrong));
    CHECK(base::to_string(base::months(2026, 1, 3).last) == "2026-03-31");
    CHECK(base::to_string(base::months(2026, 9, 4).last) == "2026-12-31");
}

TEST_CASE("path patterns mean what they mean in .gitignore", "[base]") {
    const auto match = [](const char* pattern, const char* path) { return base::PathPatterns({pattern}).match(path); };
    CHECK(match("okrs/**", "okrs/2026-Q1/a.yaml"));
    CHECK(match("*.yaml", "deep/down/a.yaml"));
    CHECK_FALSE(match("/*.yaml", "deep/a.yaml"));
    CHECK(match("archive/", "archive/a.yaml"));
    CHECK(match("archive", "old/archive/a.yaml"));
    CHECK(match("okrs/*/a.yaml", "okrs/x/a.yaml"));
    CHECK_FALSE(match("okrs/*/a.yaml", "okrs/x/y/a.yaml"));
    CHECK(match("okrs/**/a.yaml", "okrs/a.yaml"));
    CHECK(match("a?.yaml", "ab.yaml"));
    CHECK(match("[ab].yaml", "b.yaml"));
    CHECK_FALSE(match("[!ab].yaml", "b.yaml"));
    CHECK_FALSE(base::PathPatterns({"*.yaml", "!keep.yaml"}).match("keep.yaml"));
    for (const char* pattern : {"/a[!b]c", "/a[^]]c", "/a[/]c"}) CHECK_FALSE(match(pattern, "a/c"));
    for (const char* pattern : {"/a[!b]c", "/a[^]]c", "/a[!]b]c", "/a[x-z]c"}) CHECK(match(pattern, "axc"));
    CHECK(base::fault_of_pattern("../x") == "leaves the workspace");
    CHECK(match("**/**/**/**/**/**/x", "a/b/c/d/e/f/g/h/i/j/k/x"));
}

TEST_CASE("UTF-8 is valid or it is not", "[base]") {
    CHECK_FALSE(base::first_invalid_utf8("caf\xC3\xA9 \xF0\x9F\x98\x80"));
    CHECK(base::first_invalid_utf8("a\xC0\xAF") == 1U);
    CHECK(base::first_invalid_utf8("\xED\xA0\x80") == 0U);
    CHECK(base::first_invalid_utf8("ab\xE2\x82") == 2U);
}

TEST_CASE("what is looked at eight bytes at a time is found at every place", "[base]") {
    for (std::size_t at = 0; at < 40; ++at) {
        std::string text(40, 'a');
        text[at] = '\xC3';
        CHECK(base::first_invalid_utf8(text) == at);
        for (const char c : {'\x1F', '\n', '\x7F', '\x80', '\xFF', '\0'}) {
            text[at] = c;
            CHECK(base::skip_eights(text, 0, base::all_printable_ascii) == at / 8 * 8);
        }
        for (const char c : {' ', '~', '#', 'A'}) {
            text[at] = c;
            CHECK(base::skip_eights(text, 0, base::all_printable_ascii) == 40);
        }
        const auto has_sign = [](base::EightBytes bytes) { return base::has_byte(bytes, '#'); };
        text[at] = '#';
        CHECK(base::skip_eights(text, at / 8 * 8, has_sign) == at / 8 * 8 + 8);
    }
}

TEST_CASE("a fingerprint never changes", "[base]") {
    CHECK(base::fingerprint({"kr-action", "checkout/x@2026-Q1"}) ==
          base::fingerprint({"kr-action", "checkout/x@2026-Q1"}));
    CHECK(base::fingerprint({"ab", "c"}) != base::fingerprint({"a", "bc"}));
    CHECK(base::fingerprint({}) == "cbf29ce484222325");
}

}  // namespace okr::test

#include <catch2/catch.hpp>

#include "render/format.hpp"
#include "render/markdown_text.hpp"
#include "sample.hpp"

using namespace okr;
using render::markdown_text;

TEST_CASE("markdown is a verdict and a table, the worst first") {
    Report report = test::report_of({{"a.yaml", "one\ntwo\n"}});
    test::add(report, "a.yaml", "one", Severity::info, "might be better");
    test::add(report, "a.yaml", "two", Severity::error, "is wrong").help = "Mend it.";
    CHECK(render::markdown(report, {}) == R"(**Found 1 error, 1 info in 1 file.**

| | what | where | rule |
|---|---|---|---|
| error | is wrong<br>Mend it. | a.yaml:2:1 | kr-action |
| info | might be better | a.yaml:1:1 | kr-action |
)");
    CHECK(render::markdown({}, {}) == "**All checks passed! (0 files)**\n");
}

TEST_CASE("markdown keeps to what a comment may hold and says what it left out") {
    Report report = test::report_of({{"a.yaml", "one\n"}});
    for (int i = 0; i < 5000; ++i) test::add(report, "a.yaml", "one", Severity::error, "is wrong");
    const std::string out = render::markdown(report, {});
    CHECK(out.size() < 60500);
    CHECK(out.ends_with(" findings left out here.\n"));
}

TEST_CASE("user text in Markdown is text") {
    // | here is a zero-width space.
    const auto seen = [](std::string_view text) {
        std::string out = markdown_text(text);
        for (auto at = out.find("\u200B"); at != std::string::npos; at = out.find("\u200B")) out.replace(at, 3, "|");
        return out;
    };
    CHECK(seen("</details> @team | **APPROVED**") == "&lt;/details&gt; @|team &#124; \\*\\*APPROVED\\*\\*");
    CHECK(seen("&#64;x &commat;x \\@x a@b.c") == "&amp;#|64;x &amp;commat;x \\\\@|x a@|b.c");
    CHECK(seen("fixes #1, o/r#3, GH-1, gh-2") == "fixes #|1, o/r#|3, GH-|1, gh-|2");
    CHECK(seen("https://e www.e.com WWW.e.com") == "https:|//e www|.e.com WWW|.e.com");
    CHECK(seen("![](https://e/b.png) [x](data:x)") == "!\\[\\](https:|//e/b.png) \\[x\\](data:|x)");
    CHECK(seen("deadbeef 1234567a 1234567 cafe") == "deadbe|ef 123456|7a 1234567 cafe");
    CHECK(seen(std::string(40, '1')) == "111111|111111|111111|111111|111111|111111|1111");
    CHECK(seen(":smile: :+1: a: b") == ":|smile: :|+1: a: b");
    CHECK(seen("$x$ ~~y~~ `z` a_b") == "<span>$</span>x<span>$</span> \\~\\~y\\~\\~ \\`z\\` a\\_b");
    CHECK(seen("one\ntwo\x1b") == "one\\\\ntwo\\\\x1b");
    CHECK(markdown_text("abcdef", 3) == "abc…");
    std::string zalgo;
    for (int i = 0; i < 100000; ++i) zalgo += "\u0301";
    CHECK(markdown_text(zalgo, 10).size() < 100);
}

#include "base/printable.hpp"

#include <catch2/catch.hpp>

#include "base/utf8.hpp"
#include "base/width.hpp"

using okr::base::display_width;
using okr::base::printable;

TEST_CASE("printable shows what would act as an escape") {
    CHECK(printable("\x1b[31m") == "\\x1b[31m");
    CHECK(printable(std::string_view("\0\n\r\t\x07\x7f", 6)) == "\\x00\\n\\r\\t\\x07\\x7f");
    CHECK(printable("\xc2\x9b\x33\x31m") == "\\u{9b}31m");
    CHECK(printable("\xe2\x80\xae.exe") == "\\u{202e}.exe");
    CHECK(printable("\xd8\x9c\xe2\x80\x8e\xe2\x80\x8f") == "\\u{61c}\\u{200e}\\u{200f}");
    CHECK(printable("\xef\xbb\xbf") == "\\u{feff}");
    CHECK(printable("\xe2\x80\xa8\xe2\x80\xa9") == "\\u{2028}\\u{2029}");
    CHECK(printable("\xef\xbf\xbe\xf3\xa0\x81\xa1") == "\\u{fffe}\\u{e0061}");
}

TEST_CASE("printable shows bytes that are not UTF-8") {
    CHECK(printable("\xff!") == "\\xff!");
    CHECK(printable("\xc0\xaf") == "\\xc0\\xaf");
    CHECK(printable("\xed\xa0\x80") == "\\xed\\xa0\\x80");
    CHECK(printable("cut \xe2\x82") == "cut \\xe2\\x82");
}

TEST_CASE("printable leaves what people write") {
    for (const char* text :
         {"plain", "é e\u0301", "增加", "한국어 \u1100\u1161\u11a8", "हिन्दी", "می\u200cخواهم", "क्\u200dष",
          "👩\u200d👩\u200d👧\u200d👦", "❤\ufe0f\u200d🔥", "👍🏽", "🇫🇷", "“quotes” – dashes… €£¥", "\u0600"}) {
        INFO(text);
        CHECK(printable(text) == text);
    }
    const std::string scotland = "\U0001F3F4\U000E0067\U000E0062\U000E0073\U000E0063\U000E0074\U000E007F";
    CHECK(printable(scotland) == scotland);
}

TEST_CASE("a joiner that joins nothing is shown") {
    CHECK(printable("pay\u200dpal") == "pay\\u{200d}pal");
    CHECK(printable("\u200d") == "\\u{200d}");
    CHECK(printable("pay\u200bpal") == "pay\\u{200b}pal");
}

TEST_CASE("commands of CI systems that act anywhere in a line are broken") {
    CHECK(printable("a ##[add-mask]x") == "a #\\x23[add-mask]x");
    CHECK(printable("##vso[task.x]y ##teamcity[z]") == "#\\x23vso[task.x]y #\\x23teamcity[z]");
    CHECK(printable("## heading [1]") == "## heading [1]");
}

TEST_CASE("printable is valid UTF-8 and changes nothing the second time, for any two bytes") {
    for (int first = 0; first < 256; ++first)
        for (int second = 0; second < 256; ++second) {
            const std::string text{'a', static_cast<char>(first), static_cast<char>(second)};
            const std::string shown = printable(text);
            if (okr::base::first_invalid_utf8(shown) || printable(shown) != shown) FAIL(first << " " << second);
        }
}

TEST_CASE("display_width counts cells") {
    const std::pair<const char*, std::size_t> table[] = {{"", 0},
                                                         {"abc", 3},
                                                         {"é", 1},
                                                         {"e\u0301", 1},
                                                         {"增加", 4},
                                                         {"한", 2},
                                                         {"\u1112\u1161\u11ab", 2},
                                                         {"🚀", 2},
                                                         {"👩\u200d👩\u200d👧\u200d👦", 2},
                                                         {"🇫🇷", 2},
                                                         {"👍🏽", 2},
                                                         {"❤", 1},
                                                         {"❤\ufe0f", 2},
                                                         {"\u0301", 0},
                                                         {"\x1b", 4},
                                                         {"\xff", 4},
                                                         {"\u202e", 8},
                                                         {"＝", 2},
                                                         {"a\u0300\u0301b", 2}};
    for (const auto& [text, width] : table) {
        INFO(text);
        CHECK(display_width(text) == width);
    }
}

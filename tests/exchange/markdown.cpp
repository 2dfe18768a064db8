// Markdown documents of the shapes that organisations write, and what is read in them: markdown.spec beside this file
// holds them, each after `=== its path`, with what comes of it after `-----`. Then: lost words, cycles, hostile bytes.
#include <catch2/catch.hpp>
#include <ctime>
#include <fstream>
#include <string>
#include <utility>
#include <vector>

#include "exchange/dump.hpp"
#include "exchange/importer.hpp"

namespace okr::test {

namespace {

struct Case {
    std::string path, markdown, expected;
};

std::vector<Case> cases() {
    std::ifstream file(OKR_SOURCE_DIR "/tests/exchange/markdown.spec");
    std::vector<Case> result;
    bool answer = false;
    for (std::string line; std::getline(file, line);) {
        if (line.starts_with("=== "))
            result.push_back({line.substr(4), "", ""});
        else if (line == "-----")
            answer = true;
        else if (!result.empty())
            (answer ? result.back().expected : result.back().markdown) += line + "\n";
        if (line.starts_with("=== ")) answer = false;
    }
    return result;
}

std::string read(const std::string& path, const std::string& markdown) {
    const auto exchange = exchange::read_markdown({path, markdown});
    return exchange ? dump(*exchange) : "failure: " + exchange.failure().message + "\n";
}

std::string times(std::size_t count, const std::string& text) {
    std::string all;
    for (std::size_t i = 0; i < count; ++i) all += text;
    return all;
}

}  // namespace

TEST_CASE("Markdown of many shapes is read as its writers meant it", "[exchange]") {
    const std::vector<Case> all = cases();
    CHECK(all.size() >= 40);
    for (const Case& one : all) {
        INFO(one.path << "\n" << one.markdown);
        CHECK(read(one.path, one.markdown) == one.expected);
    }
}

TEST_CASE("no word of a Markdown document is lost", "[exchange]") {
    for (const Case& one : cases()) {
        // Whole, and cut again and again: what is left is another document.
        for (std::size_t size = one.markdown.size(); size > 20; size -= std::min<std::size_t>(size, 37)) {
            const std::string text = one.markdown.substr(0, size);
            const auto exchange = exchange::read_markdown({one.path, text});
            INFO(one.path << "\n" << text);
            if (exchange) CHECK(lost_words(text, *exchange).empty());
        }
    }
}

TEST_CASE("cycles are found in the words of people", "[exchange]") {
    const std::vector<std::pair<std::string, std::string>> rows{
        {"Q1 2026", "2026-Q1"},
        {"2026 Q1", "2026-Q1"},
        {"FY26 Q1", "2026-Q1"},
        {"FY22Q3", "2022-Q3"},
        {"Q1-26", "2026-Q1"},
        {"Q1'26", "2026-Q1"},
        {"1Q26", "2026-Q1"},
        {"H2 2025", "2025-H2"},
        {"2025 H2", "2025-H2"},
        {"T2 2026", "2026-T2"},
        {"March 2026", "2026-03"},
        {"2018-Q2.md", "2018-Q2"},
        {"2019_q3", "2019-Q3"},
        {"plans/2022_Q4.md", "2022-Q4"},
        {"2024", "2024"},
        {"okr-2024.md", "2024"},
        {"Q3 (2024)", "2024-Q3"},
        {"January – March 2026", "2026-Q1"},
        {"Jan-Jun 2026", "2026-H1"},
        {"first half of 2025", "2025-H1"},
        {"Oct 2019 - July 2020", ""},
        {"March 2026 - present", ""},
        {"2019-03-20", ""},
        {"May 4, 2026", ""},
        {"Q&A", ""},
        {"v2.2024", ""},
        {"Q1: 10 new berths", ""},
        {"ISO 27001", ""},
        {"no time at all", ""},
    };
    for (const auto& [text, cycle] : rows) {
        INFO(text);
        CHECK(exchange::cycle_in(text) == cycle);
    }
}

TEST_CASE("hostile Markdown ends in a sentence, and soon", "[exchange]") {
    constexpr std::size_t mebibyte = std::size_t{1} << 20;
    const std::vector<std::string> all{
        "",
        "\n",
        std::string(1, '\0'),
        "\xff\xfe",
        "# Objective 1: a\n- KR: b\xff\n",
        times(mebibyte + 1, "a"),
        times(10000, ">") + "a",
        times(10000, "- ") + "a",
        times(300000, "1. "),
        times(mebibyte, "|"),
        "|" + times(2000, "a|") + "\n|" + times(2000, "-|") + "\n" + times(300000, "|a\n"),
        times(170000, "a <!A "),
        times(mebibyte, "["),
        times(mebibyte / 2, "*a"),
        times(mebibyte, "`"),
        times(mebibyte / 2, "<b"),
        times(mebibyte / 3, "-\n\n"),
        times(mebibyte / 9, "- KR: a\n\n"),
        times(mebibyte, "\r"),
        times(mebibyte / 4, "\xF0\x9F\x98\x80"),
        "# OKRs\n\n" + times(mebibyte / 40, "## Objective: a\n- KR: b @c => 5%\n"),
        "---\n" + times(mebibyte / 8, "a: b\n"),
        times(mebibyte / 2, "(("),
        times(mebibyte / 17, "objective key re"),
    };
    for (const std::string& text : all) {
        INFO(text.substr(0, 40));
        const std::clock_t start = std::clock();
        const auto exchange = exchange::read_markdown({"OKR.md", text});
        const double seconds = static_cast<double>(std::clock() - start) / CLOCKS_PER_SEC;
        CHECK(seconds < 20);  // unoptimised too; time of the processor, for machines are busy
        if (!exchange) CHECK(exchange.failure().message.find('\n') == std::string::npos);
    }
}

TEST_CASE("tables that are too wide for the parser are named by their line", "[exchange]") {
    const auto why = [](const std::string& text) {
        return exchange::read_markdown({"OKR.md", text}).failure().message;
    };
    const std::string head = "|a|b|\r\n|-|-|\r\n";
    CHECK(why(head + times(100000, "|") + "\r\n").find("line 3 has 100000 bars") != std::string::npos);
    CHECK(why(head + times(1000, times(1000, "|") + "\n")).find("at line 3 have more cells") != std::string::npos);
    CHECK(why("|" + times(1000, "a|") + "\n").find("line 1 has 1001 bars") != std::string::npos);
    const std::string wide = "|Objective|" + times(900, "a|") + "\n|" + times(901, "-|") + "\n|Ships are safe|\n";
    CHECK(exchange::read_markdown({"OKR.md", wide}));
}

TEST_CASE("links that are defined once and named often are not written out without end", "[exchange]") {
    const std::string objective = "\n\n# Objective: Ships are safe\n- ";
    const auto read_links = [&](const std::string& definition, std::size_t named) {
        return exchange::read_markdown({"OKR.md", definition + objective + times(named, "[a] ") + "\n"});
    };
    const std::string address = "[a]: https://e.example/" + times(20000, "y");
    for (const std::string& text : {address, "[a]:\n https://e.example '" + times(5000, "    - y\n") + "'"}) {
        const auto refused = read_links(text, 1000);
        REQUIRE_FALSE(refused);
        CHECK(refused.failure().message.find("what is defined at line 1 (`[…]: …`) is ") != std::string::npos);
        CHECK(read_links(text, 100));
    }
    CHECK(read_links(times(3000, "[a]: https://e.example/harbour/plan?of=2026\n"), 3000));
    CHECK(read_links(times(3000, "- [Owner]: Ada\n- [ ] Paint the ships\n"), 3000));
}

TEST_CASE("line ends and a byte order mark change nothing", "[exchange]") {
    const std::string text = "# Objective 1: Visitors stay longer\n- KR1: 40% stay an hour\n- KR2: 20% return\n";
    const std::string expected = read("OKR.md", text);
    for (const std::string end : {"\r\n", "\r"}) {
        std::string other = "\xEF\xBB\xBF";
        for (const char c : text) other += c == '\n' ? end : std::string(1, c);
        CHECK(read("OKR.md", other) == expected);
    }
}

}  // namespace okr::test

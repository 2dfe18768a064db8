// Texts as scalars: bare where every reader of YAML takes them for the same text.
#include "syntax/scalar_text.hpp"

#include <catch2/catch.hpp>

#include <string>
#include <vector>

namespace okr::test {

namespace {

struct Written {
    std::string text;
    std::string here;       ///< as the value of a key
    std::string in_flow;    ///< in brackets
    std::string as_amount;  ///< where a number may be meant
};

const std::vector<Written> rows{
    {"Guests come back", "Guests come back", "Guests come back", "Guests come back"},
    {"5", "\"5\"", "\"5\"", "5"},
    {"-0.25", "\"-0.25\"", "\"-0.25\"", "-0.25"},
    {"2026-03-31", "\"2026-03-31\"", "\"2026-03-31\"", "2026-03-31"},
    {"010", "\"010\"", "\"010\"", "\"010\""},
    {"0x1F", "\"0x1F\"", "\"0x1F\"", "\"0x1F\""},
    {"1e5", "\"1e5\"", "\"1e5\"", "\"1e5\""},
    {"12:30", "\"12:30\"", "\"12:30\"", "\"12:30\""},
    {"1,000", "\"1,000\"", "\"1,000\"", "\"1,000\""},
    {"61%", "61%", "61%", "61%"},
    {"5 d", "5 d", "5 d", "5 d"},
    {"< 4 h", "< 4 h", "< 4 h", "< 4 h"},
    {"~30", "~30", "~30", "~30"},
    {"> 4", "\"> 4\"", "\"> 4\"", "\"> 4\""},
    {"No", "\"No\"", "\"No\"", "\"No\""},
    {"~", "\"~\"", "\"~\"", "\"~\""},
    {"", "\"\"", "\"\"", "\"\""},
    {"<<", "\"<<\"", "\"<<\"", "\"<<\""},
    {"one, two", "one, two", "\"one, two\"", "one, two"},
    {"Ratio 3:1", "Ratio 3:1", "\"Ratio 3:1\"", "Ratio 3:1"},
    {"Quay: north", "\"Quay: north\"", "\"Quay: north\"", "\"Quay: north\""},
    {"Berth #4", "\"Berth #4\"", "\"Berth #4\"", "\"Berth #4\""},
    {"\"Best\" bread", "'\"Best\" bread'", "'\"Best\" bread'", "'\"Best\" bread'"},
    {"a\x1b[2J", "\"a\\u001b[2J\"", "\"a\\u001b[2J\"", "\"a\\u001b[2J\""},
};

}  // namespace

TEST_CASE("a text stands bare where no reader takes it for something else", "[syntax]") {
    for (const Written& row : rows) {
        INFO(row.text);
        CHECK(syntax::scalar_text(row.text) == row.here);
        CHECK(syntax::scalar_text(row.text, {.in_flow = true}) == row.in_flow);
        CHECK(syntax::scalar_text(row.text, {.may_be_number = true}) == row.as_amount);
    }
}

TEST_CASE("quotes in quotes are doubled or escaped", "[syntax]") {
    CHECK(syntax::in_single_quotes("the guests' day") == "'the guests'' day'");
    CHECK(syntax::in_double_quotes(R"(a "b" \ c)") == R"("a \"b\" \\ c")");
}

}  // namespace okr::test

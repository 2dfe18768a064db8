// Tables as spreadsheets save them: what a cell is, and what a row says.
#include <catch2/catch.hpp>

#include "exchange/csv_columns.hpp"
#include "exchange/csv_rows.hpp"
#include "okr/exchange.hpp"

namespace okr::test {

namespace {

std::vector<std::string> cells(const std::string& text, std::size_t row = 0) {
    const auto rows = exchange::csv_rows(text);
    if (!rows) return {rows.failure().message};
    return row < rows->size() ? (*rows)[row].cells : std::vector<std::string>{};
}

using Cells = std::vector<std::string>;

ImportResult import(const std::string& text, bool keep = true) {
    ImportOptions options;
    options.today = "2026-02-03";
    options.keep_blended = keep;
    options.team = "orchard";
    return import_okrs({"list.csv", text}, options);
}

const std::vector<Exchange::Objective>& objectives(const ImportResult& result) {
    REQUIRE(result.failure == "");
    return result.exchange.sets.at(0).objectives;
}

}  // namespace

TEST_CASE("cells", "[exchange]") {
    CHECK(cells("a,b,c\n") == Cells{"a", "b", "c"});
    CHECK(cells("a,,c") == Cells{"a", "", "c"});
    CHECK(cells("a;b,c;d\n") == Cells{"a", "b,c", "d"});
    CHECK(cells("a\tb, c; d\te\n") == Cells{"a", "b, c; d", "e"});
    CHECK(cells("sep=;\na;b\n") == Cells{"a", "b"});
    CHECK(cells("\"a, \"\"b\"\"\",c\n") == Cells{"a, \"b\"", "c"});
    CHECK(cells("\"two\nlines\",c\n") == Cells{"two\nlines", "c"});
    CHECK(cells(" a , \"b\" ,c\r\nd") == Cells{"a", "b", "c"});
    CHECK(cells("a,b\r\nd,e", 1) == Cells{"d", "e"});
    CHECK(cells("a,b\rd,e", 1) == Cells{"d", "e"});
    CHECK(cells("5\" pipe,b\n") == Cells{"5\" pipe", "b"});
    CHECK(cells("\n,,\n \na,b\n") == Cells{"a", "b"});
    CHECK(cells("'=1+1,'plain,''=x,-5\n") == Cells{"=1+1", "'plain", "'=x", "-5"});
    CHECK(cells("a,\"b\nc") == Cells{"line 1: a quote is opened here and never closed"});
}

TEST_CASE("headings", "[exchange]") {
    using exchange::Meaning;
    const auto [heading, meaning, about, group] = GENERATE(table<std::string, Meaning, Meaning, std::size_t>({
        {"Objective", Meaning::objective, Meaning::objective, 0},
        {"Key Result", Meaning::key_result, Meaning::key_result, 0},
        {"KR 2", Meaning::key_result, Meaning::key_result, 2},
        {"KR2 Target", Meaning::target, Meaning::key_result, 2},
        {"Key result description", Meaning::key_result, Meaning::key_result, 0},
        {"Objective Owner", Meaning::owner, Meaning::objective, 0},
        {"KR owner", Meaning::owner, Meaning::key_result, 0},
        {"DRI", Meaning::owner, Meaning::unknown, 0},
        {"Target (end of quarter)", Meaning::target, Meaning::unknown, 0},
        {"due_date", Meaning::by, Meaning::unknown, 0},
        {"Start", Meaning::baseline, Meaning::unknown, 0},
        {"Aligned to", Meaning::supports, Meaning::unknown, 0},
        {"Quarter", Meaning::cycle, Meaning::unknown, 0},
        {"Q1 target", Meaning::target, Meaning::unknown, 0},
        {"Quarterly_Objective", Meaning::objective, Meaning::objective, 0},
        {"OKR owner", Meaning::owner, Meaning::unknown, 0},
        {"Parent goal", Meaning::parent, Meaning::unknown, 0},
        {"Name of the ward", Meaning::unknown, Meaning::unknown, 0},
        {"Colour of the roof", Meaning::unknown, Meaning::unknown, 0},
    }));
    INFO(heading);
    const exchange::Column column = exchange::column_of(heading);
    CHECK(column.meaning == meaning);
    CHECK(column.about == about);
    CHECK(column.group == group);
}

TEST_CASE("a row a key result, its objective repeated or left blank", "[exchange]") {
    const auto result = import(
        "Objective,Key Result,From,To,Now,Owner,Roof\n"
        "Pickers love the harvest,Returning pickers,52%,70%,55%,mia,red\n"
        ",Accidents a month,4,1,,jo,\n"
        "Juice sells itself,Complaints a week,9,2,,,\n"
        "Pickers love the harvest,Rating of the lodges,3.1/5,4.5/5,,,\n");
    REQUIRE(objectives(result).size() == 2);
    const Exchange::Objective& first = objectives(result)[0];
    REQUIRE(first.key_results.size() == 3);
    CHECK(first.key_results[0].baseline == "52%");
    CHECK(first.key_results[0].target == "70%");
    CHECK(first.key_results[0].current == "55%");
    CHECK(first.key_results[0].asides.at(0).text == "Roof: red");
    CHECK(first.key_results[0].asides.at(0).line == 2);
    CHECK(first.key_results[1].owner == "jo");
    CHECK(first.key_results[2].title == "Rating of the lodges");
    CHECK(result.exchange.sets[0].cycle == "2026-Q1");
}

TEST_CASE("several key results beside their objective", "[exchange]") {
    const auto result = import(
        "Objective,KR 1,KR 1 target,KR 2,KR 3\n"
        "Crews stay,Turnover,10%,Sick days a month < 2,\n");
    REQUIRE(objectives(result).size() == 1);
    REQUIRE(objectives(result)[0].key_results.size() == 2);
    CHECK(objectives(result)[0].key_results[0].target == "10%");
    CHECK(objectives(result)[0].key_results[1].title == "Sick days a month < 2");
}

TEST_CASE("a row an object, with its type and its parent", "[exchange]") {
    const auto result = import(
        "ID,Type,Parent,Title,Status\n"
        "O1,Objective,,Crews stay,\n"
        "K1,Key Result,O1,Turnover falls from 20% to 10%,\n"
        "O2,Objective,O1,Crews rest,\n"
        "I1,Initiative,K1,Draw up a new rota,In progress\n"
        "K2,Key Result,O2,Nights in a row < 3,At risk\n");
    REQUIRE(objectives(result).size() == 2);
    CHECK(objectives(result)[0].key_results.size() == 1);
    REQUIRE(objectives(result)[0].initiatives.size() == 1);
    CHECK(objectives(result)[0].initiatives[0].moves == std::vector<std::string>{"k1"});
    CHECK(objectives(result)[0].initiatives[0].status == "doing");
    CHECK(objectives(result)[1].supports == std::vector<std::string>{"orchard/o1"});
    CHECK(objectives(result)[1].key_results.at(0).status == "At risk");
}

TEST_CASE("a table that names no columns is refused with what to write", "[exchange]") {
    const auto result = import("1,2,3\n4,5,6\n");
    CHECK(result.failure.find("`Objective` and `Key result`") != std::string::npos);
    CHECK(import("").failure == "list.csv: the table is empty");
}

TEST_CASE("work leaves the key results, and takes along what it said", "[exchange]") {
    const auto result = import(
        "Objective,Key result,Target,Owner,Status,Confidence,Due\n"
        "Crews rest,Build a rota app so that nobody works two nights in a row,100%,jo,Done,80%,Aug 2026\n"
        "Crews rest,Share of nights with a full crew > 95%,> 95%,kim,On track,80%,31.03.2026\n",
        false);
    REQUIRE(objectives(result).size() == 1);
    const Exchange::Objective& objective = objectives(result)[0];
    REQUIRE(objective.key_results.size() == 1);
    CHECK(objective.key_results[0].confidence == "0.8");
    CHECK(objective.key_results[0].by == "2026-03-31");
    REQUIRE(objective.initiatives.size() == 1);
    CHECK(objective.initiatives[0].title == "Build a rota app");
    CHECK(objective.initiatives[0].so_that == "nobody works two nights in a row");
    CHECK(objective.initiatives[0].status == "done");
    std::vector<std::string> kept;
    for (const auto& aside : objective.initiatives[0].asides) kept.push_back(aside.text);
    CHECK(kept == std::vector<std::string>{"target: 100%", "confidence: 80%", "by: Aug 2026"});
}

}  // namespace okr::test

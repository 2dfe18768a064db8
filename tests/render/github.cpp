#include <catch2/catch.hpp>

#include "render/format.hpp"
#include "sample.hpp"

using namespace okr;
using test::add;
using test::report_about;
using test::report_of;

namespace {

std::size_t count_of(const std::string& text, const std::string& words) {
    std::size_t count = 0;
    for (std::size_t at = text.find(words); at != std::string::npos; at = text.find(words, at + 1)) ++count;
    return count;
}

Report many(std::size_t errors, std::size_t warnings, std::size_t infos) {
    Report report = report_of({{"a.yaml", "x\n"}});
    for (std::size_t i = 0; i < infos; ++i) add(report, "a.yaml", "x", Severity::info, "i");
    for (std::size_t i = 0; i < warnings; ++i) add(report, "a.yaml", "x", Severity::warning, "w");
    for (std::size_t i = 0; i < errors; ++i) add(report, "a.yaml", "x", Severity::error, "e");
    return report;
}

}  // namespace

TEST_CASE("github annotates, then tells the log") {
    Report report = report_about("title: Launch it\n", "Launch it", "is an action");
    report.findings[0].help = "Say what changes.";
    CHECK(render::github(report, {.path_prefix = "plans/"}) ==
          "::error file=plans/a.yaml,line=1,endLine=1,col=8,endColumn=17,title=kr-action::is an action%0ASay what "
          "changes.\n"
          "- a.yaml:1:8: error: is an action [kr-action]\n"
          "Found 1 error in 1 file.\n");
}

TEST_CASE("github escapes properties and messages, each in its way") {
    Report report = report_of({{"a,b:c%.yaml", "x\n"}});
    add(report, "a,b:c%.yaml", "x", Severity::warning, "100%, a: b\r\n::error::x %0A");
    CHECK(render::github(report, {}) ==
          "::warning file=a%2Cb%3Ac%25.yaml,line=1,endLine=1,col=1,endColumn=2,title=kr-action"
          "::100%25, a: b%0D%0A::error::x %250A\n"
          "- a,b:c%.yaml:1:1: warning: 100%, a: b\\r\\n::error::x %0A [kr-action]\n"
          "Found 1 warning in 1 file.\n");
}

TEST_CASE("github gets no columns for several lines") {
    const Report report = report_about("a: |\n  x\n  y\nb: 1\n", "|\n  x\n  y\n");
    CHECK(render::github(report, {}).starts_with("::error file=a.yaml,line=1,endLine=3,title=kr-action::"));
    const Report line = report_about("a: x\nb: 1\n", "x\n");
    CHECK(render::github(line, {}).starts_with("::error file=a.yaml,line=1,endLine=1,title=kr-action::"));
}

TEST_CASE("github shows the worst within its limits and says what it left out") {
    const std::string out = render::github(many(12, 11, 10), {});
    CHECK(out.starts_with("::error "));
    CHECK(count_of(out, "::error ") == 10);
    CHECK(count_of(out, "::warning ") == 10);
    CHECK(count_of(out, "::notice file") == 9);
    CHECK(count_of(out, "::notice title=okr::2 errors, 1 warning, 1 info not shown") == 1);
    CHECK(count_of(out, "\n- a.yaml:1:1: ") == 33);
}

TEST_CASE("github says little of a clean run") {
    Report report = report_of({{"a.yaml", "x\n"}});
    CHECK(render::github(report, {}) == "All checks passed! (1 file)\n");
}

// Nothing that the user wrote can act, in any format.
#include "hostile.hpp"

#include <catch2/catch.hpp>
#include <nlohmann/json.hpp>
#include <sstream>

#include "base/utf8.hpp"
#include "render/format.hpp"

using namespace okr;
using test::hostile_report;

namespace {

/// In UTF-8: C1, direction marks, breaks and invisible characters, non-characters.
const std::vector<std::string> never_raw{
    "\x1b",         "\x07",         "\x08",         "\r",           "\t",           "\x7f",         "\xc2\x9b",
    "\xc2\x85",     "\xe2\x80\xae", "\xe2\x80\xac", "\xe2\x81\xa6", "\xe2\x81\xa9", "\xd8\x9c",     "\xe2\x80\x8e",
    "\xe2\x80\x8f", "\xef\xbb\xbf", "\xe2\x80\x8d", "\xe2\x80\xa8", "\xe2\x80\xa9", "\xef\xbf\xbe", "\xef\xbf\xbf"};

std::vector<std::string> lines_of(const std::string& text) {
    std::vector<std::string> lines;
    std::istringstream stream(text);
    for (std::string line; std::getline(stream, line);) lines.push_back(line);
    return lines;
}

std::string trimmed(const std::string& line) {
    const std::size_t begin = line.find_first_not_of(" \t\xc2\xa0");
    return begin == std::string::npos ? "" : line.substr(begin);
}

/// Would the runner of GitHub take the line for a command?
bool is_command(const std::string& line) {
    return trimmed(line).starts_with("::") || line.find("##[") != std::string::npos ||
           line.find("##vso[") != std::string::npos;
}

}  // namespace

TEST_CASE("no format lets a control, a direction mark or an invalid byte through") {
    for (const render::Format& format : render::formats()) {
        INFO(format.name);
        const std::string out = format.render(hostile_report(), {});
        CHECK(base::first_invalid_utf8(out) == std::nullopt);
        CHECK(out.find('\0') == std::string::npos);
        for (const std::string& bytes : never_raw) {
            INFO(nlohmann::json(bytes).dump());
            CHECK(out.find(bytes) == std::string::npos);
        }
    }
}

TEST_CASE("no line of any format is a command to a CI system, but for our own") {
    for (const render::Format& format : render::formats()) {
        INFO(format.name);
        for (const std::string& line : lines_of(format.render(hostile_report(), {}))) {
            const bool is_ours = format.name == "github" &&
                                 (line.starts_with("::error file=") || line.starts_with("::notice title=okr::"));
            INFO(line);
            CHECK((is_ours || !is_command(line)));
        }
    }
}

TEST_CASE("github writes one line a finding and one a shown annotation") {
    const std::size_t count = hostile_report().findings.size();
    CHECK(lines_of(render::github(hostile_report(), {})).size() == 10 + 1 + count + 1);
}

TEST_CASE("concise and jsonl write one line a finding") {
    const std::size_t count = hostile_report().findings.size();
    CHECK(lines_of(render::concise(hostile_report(), {})).size() == count + 1);
    CHECK(lines_of(render::jsonl(hostile_report(), {})).size() == count);
}

TEST_CASE("json gives back what was written, as far as it was UTF-8") {
    const auto document = nlohmann::json::parse(render::json(hostile_report(), {}));
    std::size_t same = 0;
    for (const auto& finding : document["findings"])
        for (const std::string& payload : test::payloads()) same += finding["message"] == payload ? 1 : 0;
    CHECK(same == test::payloads().size() - 1);
}

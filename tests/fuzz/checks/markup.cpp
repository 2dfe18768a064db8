#include "checks/markup.hpp"

#include <re2/re2.h>

#include <algorithm>
#include <set>
#include <string>
#include <vector>

#include "promise.hpp"

namespace okr::fuzzing {

namespace {

const std::set<std::string, std::less<>> elements{"svg",    "style",      "defs",       "marker",  "path",      "rect",
                                                  "circle", "text",       "tspan",      "title",   "g",         "line",
                                                  "desc",   "testcase",   "testsuites", "failure", "testsuite", "file",
                                                  "error",  "system-out", "checkstyle"};

/// One tag off the front of the text.
bool take_tag(re2::StringPiece& text, std::string& slash, std::string& name, std::string& attributes,
              std::string& end) {
    static const RE2 tag(R"re(<(/?)([a-z-]+)((?:\s+[A-Za-z:_-]+="[^"<]*")*)\s*(/?)>)re");
    return RE2::Consume(&text, tag, &slash, &name, &attributes, &end);
}

bool acts(const std::string& attributes) {
    static const RE2 acting(R"re(\s(?:on\w*|(?:\w+:)?href|src|style)=")re");
    return RE2::PartialMatch(attributes, acting);
}

}  // namespace

void promise_xml(std::string_view output) {
    static const RE2 words(R"((?:[^<>&]|>|&(?:amp|lt|gt|quot|apos|#\d+|#x[0-9A-Fa-f]+);)+)");
    static const RE2 prologue(R"(<\?xml [^<>]*\?>)");
    re2::StringPiece rest(output.data(), output.size());
    RE2::Consume(&rest, prologue);
    std::vector<std::string> open;
    while (!rest.empty()) {
        std::string slash, name, attributes, end;
        if (RE2::Consume(&rest, words)) continue;
        const std::string_view here(rest.data(), std::min<std::size_t>(rest.size(), 80));
        promise(take_tag(rest, slash, name, attributes, end), "XML is well-formed", here);
        promise(elements.contains(name) && !acts(attributes), "XML holds nothing that acts", here);
        if (slash.empty() && end.empty()) open.push_back(name);
        if (slash.empty()) continue;
        promise(!open.empty() && open.back() == name, "elements are closed in order", here);
        open.pop_back();
    }
    promise(open.empty(), "every element is closed");
}

void promise_drawing(std::string_view output) {
    static const RE2 order(R"((?m)^\s*(?:click|href|link|callback|style\s+\S+\s+\S*url|URL)\b)");
    promise(!RE2::PartialMatch(re2::StringPiece(output.data(), output.size()), order), "a picture orders nothing");
}

void promise_mermaid(std::string_view output) {
    promise_drawing(output);
    promise(output.find("%%{") == std::string_view::npos, "a picture sets nothing up");
}

}  // namespace okr::fuzzing

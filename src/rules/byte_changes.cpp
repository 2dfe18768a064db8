#include "rules/byte_changes.hpp"

#include <algorithm>
#include <tuple>

namespace okr::rule {

namespace {

/// Stable, so that of two insertions at one byte the first stays first.
void sort(Changes& changes) {
    std::stable_sort(changes.begin(), changes.end(), [](const Change& a, const Change& b) {
        return std::tie(a.begin, a.end) < std::tie(b.begin, b.end);
    });
}

}  // namespace

DraftFix fix_of(std::string title, bool is_safe, std::uint32_t file, Changes changes) {
    sort(changes);
    DraftFix fix{std::move(title), is_safe, {}};
    std::size_t end = 0;
    for (const Change& change : changes) {
        const bool touches = !fix.edits.empty() && change.begin == end;
        if (!touches) fix.edits.push_back({{file, syntax::span(change.begin, change.begin)}, ""});
        fix.edits.back().text += change.text;
        fix.edits.back().at.span.end = static_cast<std::uint32_t>(change.end);
        end = change.end;
    }
    return fix;
}

std::string changed(std::string_view text, std::size_t begin, std::size_t end, Changes changes) {
    sort(changes);
    std::string result;
    for (const Change& change : changes) {
        result.append(text.substr(begin, change.begin - begin)).append(change.text);
        begin = change.end;
    }
    return result.append(text.substr(begin, end - begin));
}

}  // namespace okr::rule

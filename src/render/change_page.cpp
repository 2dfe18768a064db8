// Kinds of change as pages: they are events of the log too, under the same names.
#include <fmt/format.h>

#include <algorithm>

#include "render/markdown_parts.hpp"
#include "render/page_parts.hpp"
#include "render/paint.hpp"
#include "render/rule_page.hpp"
#include "render/wrap.hpp"

namespace okr::render {

namespace {

std::string row(const ChangeInfo& change, std::size_t names, const Style& style) {
    const std::string head = fmt::format("  {:<{}}  {:<6}  ", change.name, names, okr::name(change.grade));
    return head + wrapped(change.summary, head.size(), style) + "\n";
}

std::size_t longest_name(Changes changes) {
    std::size_t longest = 0;
    for (const ChangeInfo* change : changes) longest = std::max(longest, change->name.size());
    return longest;
}

}  // namespace

std::string change_text(const ChangeInfo& change, const Style& style) {
    return fmt::format("{} (change of {}, {} grade)\n\n{}\n", paint(change.name, Ink::strong, style), change.group,
                       okr::name(change.grade), wrapped(change.summary, 0, style)) +
           section("why", prose(change.why, style), style) + section("before", code(change.before), style) +
           section("after", code(change.after), style);
}

std::string changes_text(Changes changes, const Style& style) {
    std::string out;
    std::string_view group;
    for (const ChangeInfo* change : changes) {
        if (change->group != group)
            out += fmt::format("{}{}\n", out.empty() ? "" : "\n",
                               paint(fmt::format("changes: {}", change->group), Ink::label, style));
        group = change->group;
        out += row(*change, longest_name(changes), style);
    }
    return out;
}

std::string change_markdown(const ChangeInfo& change) {
    return fmt::format("## `{}`\n\n{}\n\nGroup: {}; grade: {}.\n", change.name, change.summary, change.group,
                       okr::name(change.grade)) +
           markdown_section("Why", change.why) + markdown_example("Before", change.before) +
           markdown_example("After", change.after);
}

std::string changes_markdown(Changes changes) {
    std::string out = "# Kinds of change\n\n| change | grade | what happened |\n|---|---|---|\n";
    for (const ChangeInfo* change : changes)
        out += fmt::format("| [`{0}`](#{0}) | {1} | {2} |\n", change->name, okr::name(change->grade), change->summary);
    for (const ChangeInfo* change : changes) out += "\n" + change_markdown(*change);
    return out;
}

}  // namespace okr::render

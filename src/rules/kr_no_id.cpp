// A key result without an id of its own: a reworded title would lose its history.
//
// A goal's indicators are left out: they are the goal's, and nothing refers to them.
#include <fmt/format.h>

#include "rules/block_layout.hpp"
#include "rules/key_result.hpp"

namespace okr::rule {

namespace {

using syntax::Style;
using syntax::Value;

bool is_one_line(const Value& scalar, const BlockLayout& layout) {
    const bool is_block = scalar.style() == Style::literal || scalar.style() == Style::folded;
    return !is_block && layout.line_begin(scalar.span().begin) == layout.line_begin(scalar.span().end);
}

/// What stands behind the id: a mapping's first key, or the sentence that becomes a title.
std::optional<std::string_view> key_before(const Value& value, const BlockLayout& layout) {
    const std::size_t at = value.span().begin;
    const bool is_block = value.is_mapping() && value.style() == Style::block;
    if (is_block) return value["id"].present() || layout.has_allowance(at) ? std::nullopt : std::optional("");
    if (value.is_scalar() && is_one_line(value, layout) && layout.dash_of(at)) return "title: ";
    return std::nullopt;
}

std::optional<DraftFix> write_id(const model::KeyResult& result, const model::Workspace& workspace) {
    const BlockLayout layout(workspace, result.place);
    const Value value = layout.value_at(result.place.span);
    const std::uint32_t at = result.place.span.begin;
    if (!value.present() || !layout.opens_line(at) || layout.touches_alias(result.place.span)) return std::nullopt;
    const auto key = key_before(value, layout);
    if (!key) return std::nullopt;
    const std::string blanks(layout.column(at), ' ');
    return DraftFix{
        fmt::format("write the id `{}`", result.key),
        true,
        {{{result.place.file, {at, at}}, fmt::format("id: {}{}{}{}", result.key, layout.line_break(), blanks, *key)}}};
}

void check(const KeyResultView& view, Sink& sink) {
    const model::KeyResult& result = view.result;
    if (view.is_indicator() || result.id || !result.headline()) return;
    Draft draft = about(view,
                        fmt::format("{} has no id, and is known as `{}` only as long as its words stay the same",
                                    quoted(view), result.key),
                        fmt::format("write `id: {}` down, or a shorter one", result.key));
    if (auto fix = write_id(result, sink.workspace)) draft.fixes.push_back(*fix);
    sink.tell(std::move(draft));
}

}  // namespace

extern const Rule kr_no_id{
    .info =
        {
            .name = "kr-no-id",
            .group = "key result",
            .severity = Severity::info,
            .summary = "A key result has no id of its own.",
            .why = "Its name is then made of its words. As soon as somebody finds better ones, its history, its "
                   "check-ins and whatever refers to it are lost.",
            .source = "",
            .wrong = R"(-- okrs/2026-Q1/beekeepers.yaml --
team: beekeepers
cycle: 2026-Q1
objectives:
  - id: healthy-hives
    title: Our hives come through the winter
    key_results:
      - Colonies lost over the winter from 22% to 10%
)",
            .right = R"(-- okrs/2026-Q1/beekeepers.yaml --
team: beekeepers
cycle: 2026-Q1
objectives:
  - id: healthy-hives
    title: Our hives come through the winter
    key_results:
      - id: winter-losses
        title: Colonies lost over the winter from 22% to 10%
)",
            .fixable = Fixable::safely,
        },
    .check = check,
};

}  // namespace okr::rule

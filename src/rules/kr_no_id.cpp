// A key result without an id of its own: a reworded title would lose its history.
//
// A goal's indicators are left out: they are the goal's, and nothing refers to them.
#include <fmt/format.h>

#include "rules/key_result.hpp"
#include "rules/written_objective.hpp"

namespace okr::rule {

namespace {

/// The fix that writes it down. A mixed one gets its id when it is split, of the words that stay with it.
std::optional<DraftFix> write_id(const KeyResultView& view, const model::Workspace& workspace) {
    const model::KeyResult& result = view.result;
    if (view.reading.kind == Kind::mixed && view.reading.split) return std::nullopt;
    const WrittenObjective objective(workspace, *view.objective);
    if (!objective.can_change() || objective.layout.is_aliased(result.place.span)) return std::nullopt;
    auto changes = objective.item("key_results", result.place.span).rewritten({.id = result.key});
    if (!changes) return std::nullopt;
    return fix_of(fmt::format("write `id: {}`", result.key), true, result.place.file, std::move(*changes));
}

void check(const KeyResultView& view, Sink& sink) {
    const model::KeyResult& result = view.result;
    if (view.is_indicator() || result.id || !result.headline()) return;
    Draft draft = about(view,
                        fmt::format("{} has no id, and is known as `{}` only as long as its words stay the same",
                                    quoted(view), result.key),
                        fmt::format("write `id: {}` down, or a shorter one", result.key));
    if (auto fix = write_id(view, sink.workspace)) draft.fixes.push_back(*fix);
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
            .fix = "Writes the id that the words give now, so that nothing that refers to it changes; a bare text "
                   "becomes `id` and `title`, in the file's own style. A sentence that joins work with its outcome is "
                   "left alone until it is split, and so is what an alias repeats.",
        },
    .check = check,
};

}  // namespace okr::rule

// The status of an initiative is another.
#include <fmt/format.h>

#include "diff/change_kind.hpp"
#include "diff/initiative_steps.hpp"

namespace okr::diffing {

namespace {

std::string in_words(const std::optional<std::string>& old, const std::optional<std::string>& now) {
    if (!old) return fmt::format("status now {}", *now);
    if (!now) return fmt::format("status no longer {}", *old);
    return fmt::format("status {} instead of {}", *now, *old);
}

/// Done and dropped are kinds of their own.
void check(const InitiativePair& pair, Sink& sink) {
    if (!has_other_status(pair) || became(pair, "done") || became(pair, "dropped")) return;
    const auto value = [](const model::Text& text) { return text ? std::optional(text.value) : std::nullopt; };
    const auto old = value(pair.old->status);
    const auto now = value(pair.now->status);
    sink.tell({old, now, in_words(old, now), now ? &pair.now->status : nullptr});
}

}  // namespace

extern const ChangeKind initiative_status{
    .info =
        {
            .name = "initiative-status",
            .group = "initiative",
            .grade = Grade::low,
            .tally = Tally::means,
            .summary = "An initiative moved on, or back: from idea to next, from next to doing.",
            .why = "That is work on its way. It says nothing yet about the outcome.",
            .before = R"(-- initiatives/2026-Q3/vineyard.yaml --
team: vineyard
cycle: 2026-Q3
initiatives:
  - {id: sheep, title: Let sheep graze between the vines, moves: herbicide, status: next}
)",
            .after = R"(-- initiatives/2026-Q3/vineyard.yaml --
team: vineyard
cycle: 2026-Q3
initiatives:
  - {id: sheep, title: Let sheep graze between the vines, moves: herbicide, status: doing}
)",
        },
    .checks = {check},
};

}  // namespace okr::diffing

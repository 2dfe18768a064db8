// An initiative took the place of another.
#include <fmt/format.h>

#include "diff/change_kind.hpp"
#include "diff/initiative_steps.hpp"

namespace okr::diffing {

namespace {

void check(const InitiativePair& pair, Sink& sink) {
    if (!took_a_place(pair)) return;
    const Thing* other = pair.is->predecessor;
    const std::string& before = other != nullptr ? other->title : pair.now->replaces.value;
    const std::string reason =
        pair.now->because ? fmt::format("; because: {}", quoted(pair.now->because.value)) : std::string();
    sink.tell({before, pair.is->title,
               fmt::format("{} took the place of {}{}", quoted(pair.is->title), quoted(before), reason)});
}

}  // namespace

extern const ChangeKind initiative_swapped{
    .info =
        {
            .name = "initiative-swapped",
            .group = "initiative",
            .grade = Grade::low,
            .tally = Tally::means,
            .summary = "An initiative took the place of another.",
            .why = "The goal stays and the way to it is another: that is what learning looks like. Nobody has to be "
                   "alarmed.",
            .before = R"(-- initiatives/2026-Q3/library-bus.yaml --
team: library-bus
cycle: 2026-Q3
initiatives:
  - {id: posters, title: Hang posters in the villages, moves: readers, status: doing}
)",
            .after = R"(-- initiatives/2026-Q3/library-bus.yaml --
team: library-bus
cycle: 2026-Q3
initiatives:
  - {id: story-hour, title: Read to children at every stop, moves: readers, replaces: posters}
)",
        },
    .checks = {check},
};

}  // namespace okr::diffing

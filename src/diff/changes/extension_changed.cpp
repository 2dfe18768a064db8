// A key of the organisation has another value.
#include <fmt/format.h>

#include "diff/change_kind.hpp"

namespace okr::diffing {

namespace {

void check(const ExtensionPair& pair, Sink& sink) {
    const std::string key = quoted(pair.key);
    if (!pair.before)
        sink.tell({{}, pair.after, fmt::format("{} added: {}", key, quoted(*pair.after)), &pair.written});
    else if (!pair.after)
        sink.tell({pair.before, {}, fmt::format("{} taken away, was {}", key, quoted(*pair.before))});
    else
        sink.tell({pair.before, pair.after,
                   fmt::format("{} is {} instead of {}", key, quoted(*pair.after), quoted(*pair.before)),
                   &pair.written});
}

}  // namespace

extern const ChangeKind extension_changed{
    .info =
        {
            .name = "extension-changed",
            .group = "workspace",
            .grade = Grade::low,
            .tally = Tally::changed,
            .summary = "A key that is not of the format changed: one that begins with `x-`, or one that is not known.",
            .why = "We keep such keys and do not know what they mean, so all that can be said is that they changed.",
            .before = R"(-- okrs/2026-Q1/lighthouse.yaml --
team: lighthouse
cycle: 2026-Q1
objectives:
  - id: safe-passage
    title: Ships pass the reef without fear
    supports: living-harbour
    key_results:
      - Groundings below 2 a winter
    x-board: 12
)",
            .after = R"(-- okrs/2026-Q1/lighthouse.yaml --
team: lighthouse
cycle: 2026-Q1
objectives:
  - id: safe-passage
    title: Ships pass the reef without fear
    supports: living-harbour
    key_results:
      - Groundings below 2 a winter
    x-board: 15
)",
        },
    .checks = {check},
};

}  // namespace okr::diffing

// A request has another answer.
#include <fmt/format.h>

#include "diff/change_kind.hpp"
#include "diff/list_step.hpp"

namespace okr::diffing {

namespace {

/// Without an answer a request is open.
std::string answer_of(const model::Request& request) {
    return request.answer ? request.answer.value : std::string("open");
}

void check(const RequestPair& pair, Sink& sink) {
    if (!pair.is_both()) return;
    const std::string old = answer_of(*pair.old);
    const std::string now = answer_of(*pair.now);
    if (old == now) return;
    const auto through = joined(pair.now->through);
    sink.tell({old, now,
               fmt::format("answered {} instead of {}{}{}", now, old, through ? ", through " + *through : "",
                           pair.now->because ? ", because " + quoted(pair.now->because.value) : ""),
               pair.now->answer ? &pair.now->answer : nullptr});
}

}  // namespace

extern const ChangeKind request_answered{
    .info =
        {
            .name = "request-answered",
            .group = "co-ordination",
            .grade = Grade::medium,
            .tally = Tally::changed,
            .summary = "The answer to a request changed: open, accepted, later or declined.",
            .why = "Somebody plans by this answer. A no with its reason helps more than a yes that nobody carries.",
            .before = R"(-- okrs/2026-Q1/cellar.needs.yaml --
team: cellar
cycle: 2026-Q1
requests:
  - from: orchard
    what: A cool room for forty crates of apples
    answer: open
)",
            .after = R"(-- okrs/2026-Q1/cellar.needs.yaml --
team: cellar
cycle: 2026-Q1
requests:
  - from: orchard
    what: A cool room for forty crates of apples
    answer: accepted
)",
        },
    .checks = {check},
};

}  // namespace okr::diffing

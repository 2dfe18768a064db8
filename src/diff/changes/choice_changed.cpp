// A choice of the strategy is another.
#include <fmt/format.h>

#include <set>

#include "diff/change_kind.hpp"
#include "diff/field_changes.hpp"
#include "diff/wording_step.hpp"

namespace okr::diffing {

namespace {

ListStep values_step(const model::Texts& old, const model::Texts& now) {
    const auto names = [](const model::Text& text) { return ways_to_say(text.value); };
    return list_step(old, now, names, names);
}

/// "Australia: Australian, Sydney" each; the order of words is nothing.
model::Texts other_words(const model::Choice& choice) {
    model::Texts lines;
    for (const auto& [value, words] : choice.also) {
        std::set<std::string> sorted;
        for (const model::Text& word : words) sorted.insert(word.value);
        lines.push_back({fmt::format("{}: {}", value.value, fmt::join(sorted, ", ")), value.place, true});
    }
    return lines;
}

/// Another order of the same lines is no change.
void take_other_words(FieldChanges& changes, const model::Choice& old, const model::Choice& now) {
    const model::Texts before = other_words(old);
    const model::Texts after = other_words(now);
    ListStep step = list_step(before, after);
    step.at = nullptr;  // these texts are gone when the change is told
    changes.take_list("also", step);
}

void check(const ChoicePair& pair, Sink& sink) {
    if (!pair.is_both()) return;
    FieldChanges changes;
    changes.take_words("dimension", pair.old->dimension, pair.now->dimension);
    changes.take_list("pursue", values_step(pair.old->pursue, pair.now->pursue));
    changes.take_list("not now", values_step(pair.old->not_now, pair.now->not_now));
    changes.take_words("why", pair.old->why, pair.now->why);
    take_other_words(changes, *pair.old, *pair.now);
    changes.tell(sink);
}

}  // namespace

extern const ChangeKind choice_changed{
    .info =
        {
            .name = "choice-changed",
            .group = "strategy",
            .grade = Grade::medium,
            .tally = Tally::changed,
            .summary = "What the strategy pursues in one dimension changed, or what it leaves for now, or why.",
            .why = "A choice decides what teams say no to. What fitted yesterday may be off the strategy today.",
            .before = R"(-- strategy.yaml --
strategy:
  vision: Every child of the valley reads for pleasure
  goals:
    - id: open-shelves
      title: Families find a book they love
      why: Half of the children have no book at home.
      priority: 1
      indicators:
        - metric: Share of families with a library card
          baseline: 30%
          target: 50%
  choices:
    - dimension: readers
      pursue: [children, grandparents]
      not_now: [students]
)",
            .after = R"(-- strategy.yaml --
strategy:
  vision: Every child of the valley reads for pleasure
  goals:
    - id: open-shelves
      title: Families find a book they love
      why: Half of the children have no book at home.
      priority: 1
      indicators:
        - metric: Share of families with a library card
          baseline: 30%
          target: 50%
  choices:
    - dimension: readers
      pursue: [children]
      not_now: [students]
)",
        },
    .checks = {check},
};

}  // namespace okr::diffing

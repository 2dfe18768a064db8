// A key result that says what its objective says already.
#include <fmt/format.h>

#include <algorithm>

#include "base/digits.hpp"
#include "measure/wording.hpp"
#include "rules/key_result.hpp"

namespace okr::rule {

namespace {

bool is_filler(const std::string& word) {
    constexpr std::string_view fillers[] = {"we", "our", "us", "will", "to", "is", "are", "be", "that"};
    return word.size() <= 4 && std::find(std::begin(fillers), std::end(fillers), word) != std::end(fillers);
}

/// The same words that carry the meaning, in the same order; at least one.
bool say_the_same(const std::vector<std::string>& a, const std::vector<std::string>& b) {
    auto at = a.begin();
    auto other = b.begin();
    for (std::size_t common = 0;; ++common, ++at, ++other) {
        at = std::find_if_not(at, a.end(), is_filler);
        other = std::find_if_not(other, b.end(), is_filler);
        if (at == a.end() || other == b.end()) return common > 0 && at == a.end() && other == b.end();
        if (*at != *other) return false;
    }
}

/// A key result may bear the objective's name as long as its fields measure it.
bool is_measured_by_fields(const model::KeyResult& result) {
    return (result.metric || result.target) && !base::has_digit(result.title.value);
}

void check(const KeyResultView& view, Sink& sink) {
    if (view.is_indicator() || !view.result.title || !view.objective->title) return;
    if (is_measured_by_fields(view.result)) return;
    if (base::has_digit(view.result.title.value) != base::has_digit(view.objective->title.value)) return;
    if (!say_the_same(view.facts.words(), measure::words_of(view.objective->title.value))) return;
    Draft draft = about(view, fmt::format("{} repeats its objective", quoted(view)),
                        "say by what we shall notice that the objective is reached: which number will change");
    draft.notes.emplace_back(view.objective->title.place, "the objective says the same");
    sink.tell(std::move(draft));
}

}  // namespace

extern const Rule kr_repeats_objective{
    .info =
        {
            .name = "kr-repeats-objective",
            .group = "key result",
            .severity = Severity::warning,
            .summary = "A key result says the same as its objective.",
            .why = "The objective says where we want to be, the key results how we shall know that we are there. A key "
                   "result in the objective's words answers a question with the question.",
            .source = "Christina Wodtke, \"Radical Focus\"",
            .wrong = R"(-- okrs/2026-Q1/orchestra.yaml --
team: orchestra
cycle: 2026-Q1
objectives:
  - title: Young people come to our concerts
    key_results:
      - Young people come to our concerts.
)",
            .right = R"(-- okrs/2026-Q1/orchestra.yaml --
team: orchestra
cycle: 2026-Q1
objectives:
  - title: Young people come to our concerts
    key_results:
      - Listeners under 25 from 6% to 15% of the audience
)",
        },
    .check = check,
};

}  // namespace okr::rule

// The same key result twice in one team's cycle. Between teams it is a conversation, not a fault.
#include <fmt/format.h>

#include <algorithm>
#include <iterator>
#include <map>
#include <string>
#include <tuple>

#include "base/digits.hpp"
#include "measure/wording.hpp"
#include "rules/key_result.hpp"
#include "rules/values.hpp"

namespace okr::rule {

namespace {

/// All that it measures, as one text: a title with its number, or the metric with its target.
std::string statement_of(const KeyResultView& view) {
    const std::string& headline = view.result.headline().value;
    const bool is_complete = base::has_digit(headline);
    return is_complete ? measure::wording_of_measure(view.facts.words())
                       : measure::wording_of_measure(headline + " " + view.result.target.value);
}

/// A key result with what of its fields is compared: each is read once, however many there are.
struct Seen {
    explicit Seen(const KeyResultView& of) : result(of.result), target(of.facts.target_field()) {
        if (result.metric) metric = measure::wording(result.metric.value);
    }

    const model::KeyResult& result;
    const std::optional<Value>& target;
    std::optional<std::string> metric;
};

/// Two that share their words and differ in a field measure two things.
bool are_equal(const Seen& a, const Seen& b) {
    const bool other_target = a.target && b.target && !is_same(a.target->quantity, b.target->quantity);
    const bool other_metric = a.metric && b.metric && *a.metric != *b.metric;
    return !other_target && !other_metric;
}

using Alike = std::vector<const KeyResultView*>;

/// What two equal statements share for sure, and few others do: team, cycle, and their digits one after the other.
using Key = std::tuple<std::string_view, std::string_view, std::string>;

Key key_of(const KeyResultView& view) {
    const std::string& headline = view.result.headline().value;
    std::string digits;
    for (const std::string* text : {&headline, &view.result.target.value})
        if (digits.empty()) std::copy_if(text->begin(), text->end(), std::back_inserter(digits), base::is_digit);
    return {view.file->team.value, view.file->cycle.value, std::move(digits)};
}

void tell(const KeyResultView& second, const model::KeyResult& first, Sink& sink) {
    Draft draft = about(second, fmt::format("{} is a key result of this team and cycle already", quoted(second)),
                        "keep one of the two; if they differ in who or where, let the words say so");
    // Which of the two stands first is a matter of order, and is not to tell the finding apart.
    if (first.id && second.result.id) draft.object = std::min(first.ref, second.result.ref);
    draft.detail = std::min(first.headline().value, second.result.headline().value);
    draft.notes.emplace_back(first.headline().place, "it stands here first");
    sink.tell(std::move(draft));
}

void compare(const Alike& views, Sink& sink) {
    std::map<std::string, std::vector<Seen>> known;
    for (const KeyResultView* view : views) {
        auto& alike = known[statement_of(*view)];
        const Seen one(*view);
        const auto first = std::find_if(alike.begin(), alike.end(), [&](const Seen& s) { return are_equal(s, one); });
        if (first != alike.end()) tell(*view, first->result, sink);
        alike.push_back(one);
    }
}

void check(const Views& views, Sink& sink) {
    std::map<Key, Alike> known;
    for (const KeyResultView& view : views.key_results) {
        if (view.is_indicator() || !view.file->team || !view.file->cycle || !view.result.headline()) continue;
        known[key_of(view)].push_back(&view);
    }
    for (const auto& [key, alike] : known)
        if (alike.size() > 1) compare(alike, sink);
}

}  // namespace

extern const Rule kr_duplicate{
    .info =
        {
            .name = "kr-duplicate",
            .group = "key result",
            .severity = Severity::warning,
            .summary = "A team has the same key result twice in one cycle.",
            .why = "It counts twice in every sum, and a check-in in one place leaves the other behind. Where two "
                   "objectives need the same measure, they may be one objective.",
            .source = "",
            .wrong = R"(-- okrs/2026-Q1/harvest.yaml --
team: harvest
cycle: 2026-Q1
objectives:
  - title: Pickers like to work with us
    key_results:
      - Pickers who leave within a month below 8%
  - title: The harvest is in before the rain
    key_results:
      - Pickers who leave within a month under 8 %
)",
            .right = R"(-- okrs/2026-Q1/harvest.yaml --
team: harvest
cycle: 2026-Q1
objectives:
  - title: Pickers like to work with us
    key_results:
      - Pickers who leave within a month below 8%
  - title: The harvest is in before the rain
    key_results:
      - Apples left on the tree below 3%
)",
        },
    .check = check,
};

}  // namespace okr::rule

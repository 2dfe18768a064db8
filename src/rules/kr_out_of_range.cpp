// A value that its measure cannot have: a share above 100% or below nothing, a rating above its scale.
//
// What may exceed 100% is left alone: growth, comparisons with a plan or last year, retention of revenue.
#include <fmt/format.h>

#include <cmath>

#include "rules/key_result.hpp"
#include "rules/values.hpp"
#include "rules/wording.hpp"

namespace okr::rule {

namespace {

/// Percentages of these have no end at 100.
bool is_unbounded(const std::string& words) {
    return has_any(words, {"growth",
                           "grow",
                           "grows",
                           "grew",
                           "increase",
                           "increases",
                           "increased",
                           "rise",
                           "rises",
                           "more",
                           "nrr",
                           "ndr",
                           "revenue",
                           "dollar",
                           "net",
                           "roi",
                           "return on",
                           "returns on",
                           "roas",
                           "margin",
                           "markup",
                           "profit",
                           "utilisation",
                           "utilization",
                           "load",
                           "ratio",
                           "plan",
                           "planned",
                           "target",
                           "targets",
                           "quota",
                           "budget",
                           "goal",
                           "forecast",
                           "expected",
                           "baseline",
                           "average",
                           "benchmark",
                           "norm",
                           "last",
                           "previous",
                           "prior",
                           "than",
                           "compared",
                           "vs",
                           "versus",
                           "yoy",
                           "year over year",
                           "level",
                           "levels",
                           "inflation",
                           "solvency",
                           "liquidity",
                           "speed",
                           "pace",
                           "performance",
                           "efficiency",
                           "funding",
                           "pipeline",
                           "replacement",
                           "change",
                           "gain",
                           "yield",
                           "productivity",
                           "price",
                           "prices",
                           "value",
                           "cost",
                           "costs",
                           "sales",
                           "orders against",
                           "oversubscribed",
                           "booked",
                           "bookings",
                           "velocity",
                           "capacity"});
}

/// Percentages of these are parts of a whole.
bool is_share(const std::string& words) {
    return has_any(words, {"share of",         "percentage of",   "percent of",      "proportion of", "part of all",
                           "market share",     "conversion",      "conversion rate", "uptime",        "availability",
                           "coverage",         "test coverage",   "churn",           "churn rate",    "retention rate",
                           "success rate",     "completion rate", "error rate",      "failure rate",  "response rate",
                           "open rate",        "click rate",      "acceptance rate", "pass rate",     "attendance rate",
                           "dropout rate",     "drop-out rate",   "bounce rate",     "survival rate", "literacy rate",
                           "vaccination rate", "employment rate", "recycling rate",  "win rate",      "adoption rate",
                           "defect rate",      "occupancy",       "occupancy rate",  "accuracy",      "fill rate"});
}

/// "120% of pupils finish the year": the sentence is about so many of a group.
bool begins_as_share(const std::string& words) {
    const std::size_t of = words.find("% of ");
    if (of == std::string::npos || of > 12) return false;
    const std::string group = words.substr(of + 5, words.find(' ', of + 5) - of - 5);
    return group == "people" || group == "all" || group == "our" || (group.ends_with('s') && !group.ends_with("'s"));
}

bool is_recommendation_score(const std::string& words) {
    return has_any(words, {"nps", "enps", "net promoter score"}) &&
           !has_any(words, {"responses", "answers", "replies", "surveys", "respondents", "promoters", "detractors"});
}

/// What the value would have to be; empty where there is nothing to say.
std::string limit_of(const std::string& words, const Value& value) {
    const Quantity& quantity = value.quantity;
    if (quantity.relative || quantity.is_placeholder) return {};
    if (quantity.scale && quantity.value > *quantity.scale) return fmt::format("the scale ends at {}", *quantity.scale);
    if (is_recommendation_score(words) && quantity.unit.empty() && !quantity.scale)
        return std::abs(quantity.value) > 100 ? "the score runs from -100 to 100" : "";
    if (quantity.unit != "%" || (quantity.value <= 100 && quantity.value >= 0) || is_unbounded(words)) return {};
    if (!is_share(words) && !begins_as_share(words)) return {};
    return quantity.value < 0 ? "a share cannot be less than nothing" : "a share ends at 100%";
}

/// Fields first, and the sentence's values where no field stands for them.
std::vector<Value> values_of(const KeyResultView& view) {
    std::vector<Value> values;
    for (const auto& value : {target_of(view), baseline_of(view), current_field(view.result)})
        if (value) values.push_back(*value);
    if (const Reading title = read_title(view); title.measure)
        for (const auto& quantity : {title.measure->target, title.measure->baseline})
            if (quantity) values.push_back({"title", *quantity, "", nullptr});
    return values;
}

void check(const KeyResultView& view, Sink& sink) {
    const std::string words = wording(view.result.title.value + "; " + view.result.metric.value);
    for (const Value& value : values_of(view)) {
        const std::string limit = limit_of(words, value);
        if (limit.empty()) continue;
        Draft draft = about(
            view, fmt::format("{} names a value of {} that cannot be: {}", quoted(view), value.quantity.text, limit),
            "correct the value; if it is no share but a comparison, say with what");
        draft.notes = value.note();
        return sink.tell(std::move(draft));
    }
}

}  // namespace

extern const Rule kr_out_of_range{
    .info =
        {
            .name = "kr-out-of-range",
            .group = "key result",
            .severity = Severity::error,
            .summary = "A value lies outside what its measure can be: a share above 100%, a rating above its scale.",
            .why = "It is a slip, or the measure is another one than the words say. Either way nobody can reach it, "
                   "and progress towards it means nothing.",
            .source = "",
            .wrong = R"(-- okrs/2026-Q1/hospital.yaml --
team: hospital
cycle: 2026-Q1
objectives:
  - title: Patients leave better informed than they came
    key_results:
      - Share of patients who know their medication from 70% to 110%
)",
            .right = R"(-- okrs/2026-Q1/hospital.yaml --
team: hospital
cycle: 2026-Q1
objectives:
  - title: Patients leave better informed than they came
    key_results:
      - Share of patients who know their medication from 70% to 95%
)",
        },
    .check = check,
};

}  // namespace okr::rule

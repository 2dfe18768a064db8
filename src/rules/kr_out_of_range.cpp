// A value that its measure cannot have: a share above 100%, a rating above its scale.
//
// What may exceed 100% is left alone: growth, comparisons with a plan or last year, retention of revenue.
#include <fmt/format.h>
#include <re2/re2.h>

#include <cmath>
#include <optional>

#include "measure/wording.hpp"
#include "rules/key_result.hpp"
#include "rules/rating_guard.hpp"
#include "rules/values.hpp"

namespace okr::rule {

namespace {

/// Percentages of these have no end at 100.
constexpr std::string_view unbounded =
    "growth, uplift, nrr, ndr, net, revenue, cash, dollar, roi, margin, ratio, pipeline, liquidity, solvency, "
    "interest, funding, replacement, price, prices, sales, plan, planned, target, targets, quota, budget, goal, goals, "
    "forecast, expected, expectations, baseline, average, benchmark, norm, last, previous, prior, compared, vs, "
    "versus, yoy, level, levels";

constexpr std::string_view ratings =
    "rating, ratings, rate, rates, rated, score, scores, scored, star, stars, satisfaction, satisfied, csat, ces, "
    "mood, happiness, review, reviews, grade, grades, feedback, ease, trust, effort, usability, confidence";

/// Percentages of these are parts of a whole.
constexpr std::string_view shares =
    "share of, market share, percentage of, percent of, proportion of, conversion, uptime, availability, coverage, "
    "churn, accuracy, retention rate, success rate, error rate, failure rate, defect rate, "
    "response rate, open rate, click rate, click-through rate, acceptance rate, adoption rate, pass rate, win rate, "
    "bounce rate, attendance rate, dropout rate, drop-out rate, survival rate, vaccination rate, "
    "employment rate, recycling rate, repeat rate, return rate, approval rate, delivery rate, renewal rate";

constexpr std::string_view groups_without_end =
    "sales, revenues, costs, prices, bookings, earnings, wages, savings, donations, emissions, volumes, results, "
    "figures, values, orders";

/// "120% of pupils finish the year": the sentence begins with so many of a group.
bool begins_as_share(const std::string& words) {
    constexpr std::size_t at_the_beginning = 20;
    const std::size_t of = words.find("% of ");
    if (of > at_the_beginning) return false;
    const std::size_t begin = of + std::string_view("% of ").size();
    const std::string group = words.substr(begin, words.find(' ', begin) - begin);
    if (measure::has_any(" " + group + " ", groups_without_end)) return false;
    return group == "people" || group == "all" || group == "our" || group.ends_with('s');
}

/// The metric's own noun: not "customers with an NPS above 8", "NPS sample", "answers to the NPS survey".
bool is_recommendation_score(const std::string& metric) {
    static constexpr std::string_view complements[] = {" of ", " for ", " among ", " from ", " with ",
                                                       " in ", " at ",  " on ",    " to ",   " by "};
    std::string_view head = metric;
    for (const std::string_view word : complements) head = head.substr(0, head.find(word));
    while (head.ends_with(' ')) head.remove_suffix(1);
    return head.ends_with(" nps") || head.ends_with(" enps") || head.ends_with(" net promoter score");
}

/// "to 120%" is a level; "up 120%" is a change, which has no end.
bool is_said_as_level(const std::string& words, const Quantity& quantity) {
    static constexpr std::string_view leads =
        "to, at, of, >, >=, <, <=, =, reach, reaches, achieve, least, most, above, over, below, under, is, are, from";
    const std::size_t at = words.find(measure::wording(quantity.text));
    if (at == std::string::npos) return false;
    if (at == 0) return true;
    const std::size_t begin = words.rfind(' ', at - 1);
    return measure::has_any(words.substr(begin, at - begin + 1), leads);
}

/// The words of title and metric, for the few whose numbers make them worth a look.
class Words {
public:
    explicit Words(const KeyResultView& view) : view_(view) {}

    const std::string& all() {
        if (!words_) words_ = measure::wording(view_.result.title.value + "; " + view_.result.metric.value);
        return *words_;
    }

    /// What is measured, as the field or the sentence names it.
    [[nodiscard]] std::string metric() const {
        if (view_.result.metric) return measure::wording(view_.result.metric.value);
        return view_.reading.measure ? measure::wording(view_.reading.measure->metric) : std::string();
    }

private:
    const KeyResultView& view_;
    std::optional<std::string> words_;
};

/// "5.5 out of 5", "12/10": a rating above its scale. Where it may be a day, a ratio or
/// round the clock (24/7), it is no rating.
std::optional<std::string> rating_beyond_scale(std::string_view text, Words& words) {
    if (!may_hold_rating(text)) return std::nullopt;
    static const re2::RE2 rating(
        R"((?i)(\b(?:by|on|before|until|since|from)\s+)?((\d{1,6}(?:\.\d{1,6})?)\s*(/|out\s+of)\s*(\d{1,6}))([./,]\d)?)");
    re2::StringPiece rest(text.data(), text.size());
    std::string date, whole, value, between, scale, more;
    while (re2::RE2::FindAndConsume(&rest, rating, &date, &whole, &value, &between, &scale, &more)) {
        const bool is_above = std::stod(value) > std::stod(scale) && std::stod(value) <= 2 * std::stod(scale);
        const bool is_scale = scale == "4" || scale == "5" || scale == "6" || scale == "7" || scale == "10";
        if (!is_above || !more.empty()) continue;
        if (between != "/" || (is_scale && date.empty() && measure::has_any(words.all(), ratings))) return whole;
    }
    return std::nullopt;
}

constexpr std::string_view end_of_share = "a share ends at 100%";

/// What the value would have to be; empty where there is nothing to say.
std::string limit_of(Words& words, const Value& value) {
    const Quantity& quantity = value.quantity;
    if (quantity.unit.empty() && !quantity.scale)
        return is_recommendation_score(words.metric()) ? "the score runs from -100 to 100" : "";
    if (quantity.unit != "%" || quantity.value < 0 || measure::has_any(words.all(), unbounded)) return {};
    if (value.text == nullptr && !is_said_as_level(words.all(), quantity)) return {};
    const bool is_share = measure::has_any(words.all(), shares) || begins_as_share(words.all());
    return std::string(is_share ? end_of_share : "");
}

bool may_be_beyond(const Quantity& quantity) {
    return !quantity.relative && !quantity.is_placeholder && std::abs(quantity.value) > 100;
}

/// The fields, and the values of the title: those that are above 100.
std::vector<Value> large_values_of(const KeyResultView& view) {
    std::vector<Value> values;
    for (const auto* value : {&view.facts.target_field(), &view.facts.baseline_field(), &view.facts.current_field()})
        if (*value && may_be_beyond((*value)->quantity)) values.push_back(**value);
    if (view.result.title && view.title().measure)
        for (const auto* quantity : {&view.title().measure->target, &view.title().measure->baseline})
            if (*quantity && may_be_beyond(**quantity)) values.push_back({"title", **quantity, "", nullptr});
    return values;
}

constexpr std::string_view above_scale = "it is above its scale";

void tell(const KeyResultView& view, const std::string& value, const std::string& limit, const model::Text* field,
          Sink& sink) {
    const std::string_view help = limit == end_of_share
                                      ? "correct the value; if it is no share but a comparison, say with what"
                                      : "correct the value, or name the scale that it is measured on";
    Draft draft = about(view, fmt::format("{} names a value of {} that cannot be: {}", quoted(view), value, limit),
                        std::string(help));
    if (field != nullptr) draft.notes.emplace_back(field->place, "it is written here");
    sink.tell(std::move(draft));
}

void check(const KeyResultView& view, Sink& sink) {
    const model::KeyResult& result = view.result;
    Words words(view);
    for (const model::Text* text : {&result.title, &result.target, &result.baseline, &result.current})
        if (const auto rating = rating_beyond_scale(text->value, words))
            return tell(view, *rating, std::string(above_scale), text == &result.title ? nullptr : text, sink);
    for (const Value& value : large_values_of(view))
        if (const std::string limit = limit_of(words, value); !limit.empty())
            return tell(view, value.quantity.text, limit, value.text, sink);
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

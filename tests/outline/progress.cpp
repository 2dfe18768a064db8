#include <fmt/format.h>

#include <catch2/catch.hpp>

#include "outline/workspace.hpp"

using namespace okr;
using test::outline_of;

namespace {

Outline::Objective objective_with(const std::string& key_results) {
    const std::string text =
        "-- okrs/a.yaml --\nteam: a\ncycle: 2026-Q1\nobjectives:\n  - title: Guests sleep well\n    key_results: " +
        key_results + "\n";
    return outline_of(text).teams.at(0).objectives.at(0);
}

std::string number(const std::optional<double>& value) { return value ? fmt::format("{:.3g}", *value) : "-"; }

/// "progress way met distance", "-" for what is not known.
std::string progress(const std::string& key_result) {
    const Outline::KeyResult result = objective_with("[" + key_result + "]").key_results.at(0);
    const std::string met = !result.met ? "-" : *result.met ? "met" : "open";
    return number(result.progress) + " " + number(result.way) + " " + met + " " +
           (result.distance.empty() ? "-" : result.distance);
}

struct Row {
    std::string key_result;
    std::string expected;
};

}  // namespace

TEST_CASE("a key result's progress", "[outline]") {
    const std::vector<Row> rows{
        // From baseline to target, whatever way that is.
        {"{metric: Share of repeat guests, baseline: 40%, target: 60%, current: 45%}", "0.25 0.25 open -"},
        {"{metric: Minutes to check in, baseline: 12, target: 4, current: 6}", "0.75 0.75 open -"},
        {"{metric: Share of repeat guests, baseline: 40%, target: 60%, current: 64%}", "1 1.2 met -"},
        {"{metric: Share of repeat guests, baseline: 40%, target: 60%, current: 35%}", "0 -0.25 open -"},
        {"{metric: Share of repeat guests, baseline: 40%, target: '> 60%', current: 60%}", "1 1 met -"},
        // What is saved is an amount, and no bound to stay below.
        {"{title: Save €1.2m on energy, current: €0.5m}", "- - - -"},
        {"{title: Cut 30 minutes from every turnaround, baseline: 90 min, current: 70 min}", "0.667 0.667 open -"},
        // What the sentence says counts as well.
        {"{title: Share of repeat guests from 40% to 60%, current: 50%}", "0.5 0.5 open -"},
        // Notation and units do not matter.
        {"{metric: Share of repeat guests, baseline: 0.4, target: 60%, current: 0.5}", "0.5 0.5 open -"},
        {"{metric: Time to answer, baseline: 2 min, target: 60 s, current: 90 s}", "0.5 0.5 open -"},
        {"{metric: Guest rating, baseline: 4.0/5, target: 4.5/5, current: 4.25}", "0.5 0.5 open -"},
        {"{metric: Share of nights covered, baseline: 6/10, target: 90%, current: 75%}", "0.5 0.5 open -"},
        {"{metric: Nights covered, baseline: 60%, target: 9 of 10, current: 3/4}", "0.5 0.5 open -"},
        {"{title: Climb to level 4 of the charter (was level 2), current: level 3}", "0.5 0.5 open -"},
        {"{metric: Yearly revenue, baseline: $2M, target: $3M, current: $2.5M}", "0.5 0.5 open -"},
        {"{metric: Margin of the bar, baseline: -5%, target: 10%, current: 2.5%}", "0.5 0.5 open -"},
        {"{metric: Margin of the bar, baseline: −12%, target: −4%, current: −6%}", "0.75 0.75 open -"},
        {"{metric: Recommendation score, baseline: -20, target: '+30', current: '+5'}", "0.5 0.5 open -"},
        {"{metric: Visits beside last year's, baseline: 1x, target: 3x, current: 2x}", "0.5 0.5 open -"},
        {"{metric: Time to answer, baseline: 1h, target: 40 min, current: 50m}", "0.5 0.5 open -"},
        {"{metric: Water for a bath, baseline: 5 l, target: 400 ml, current: 2.7 litres}", "0.5 0.5 open -"},
        {"{metric: Sales abroad, baseline: A$10k, target: $20k, current: A$15k}", "- - - -"},
        {"{metric: Hours of a shift, baseline: 9½, target: 8, current: 8¾}", "0.5 0.5 open -"},
        {"{metric: Yearly revenue, baseline: €1.2 bn, target: €2 bn, current: €1.4 bn}", "0.25 0.25 open -"},
        {"{metric: Guests at the bar, baseline: 120, target: half, current: 90}", "0.5 0.5 open -"},
        {"{metric: Guests at the bar, baseline: 120, target: up 50%, current: 150}", "0.5 0.5 open -"},
        {"{metric: Rooms sold, baseline: 3 of 10, target: 8 of 10, current: 5 of 10}", "0.4 0.4 open -"},
        {"{title: Mood score of at least -5, baseline: -12, current: -8.5}", "0.5 0.5 open -"},
        {"{title: Half an hour or less at the desk, baseline: 50 min, current: 40 min}", "0.5 0.5 open -"},
        {"{title: Cut complaints 25%, baseline: 112, current: 98}", "0.5 0.5 open -"},
        {"{metric: Place in the survey, baseline: 14th, target: 8th, current: 11th}", "0.5 0.5 open -"},
        {"{metric: Falls on the ward, baseline: '1 in 1,000', target: '1 in 4,000', current: 1 in 2000}",
         "0.667 0.667 open -"},
        {"{metric: Drills, baseline: 1/day, target: 2/week, current: 3 a week}", "0.801 0.801 open -"},
        {"{metric: Guests who come back, baseline: 40%, target: Up to 60%, current: 50%}", "0.5 0.5 open -"},
        // A range is reached at the end that lies nearer, and left at the other one.
        {"{metric: Humidity, baseline: 60%, target: 45–50 %, current: 55%}", "0.5 0.5 open -"},
        {"{metric: Humidity, baseline: 60%, target: 45–50 %, current: 47%}", "1 1 met -"},
        {"{metric: Humidity, baseline: 60%, target: 45–50 %, current: 40%}", "0 - open 5 pp"},
        {"{metric: Heat of the pool, baseline: 24 °C, target: 28 to 30 °C, current: 26 °C}", "0.5 0.5 open -"},
        {"{metric: Heat of the pool, baseline: 24 °C, target: 28 to 30 °C, current: 29 °C}", "1 1 met -"},
        {"{metric: Share of women, baseline: 28%, target: +12 pp, current: 34%}", "0.5 0.5 open -"},
        // Without a baseline a threshold is met or not.
        {"{metric: Share of repeat guests, target: '> 60%', current: 45%}", "0 - open 15 pp"},
        {"{metric: Share of repeat guests, target: '> 60%', current: 61%}", "1 - met -"},
        {"{metric: Time to answer, target: under 4 minutes, current: 6.5 minutes}", "0 - open 2.5 min"},
        {"{metric: Complaints in a month, target: 0, current: 3}", "0 - open 3"},
        // A target that the baseline has reached is a threshold too.
        {"{metric: Share of happy guests, baseline: 90%, target: '>= 85%', current: 88%}", "1 - met -"},
        // Not known: a value is missing, cannot be read or compared, or could mean either.
        {"{metric: Share of repeat guests, baseline: 40%, target: 60%}", "- - - -"},
        {"{metric: Share of repeat guests, baseline: 40%, current: 50%}", "- - - -"},
        {"{metric: Share of repeat guests, baseline: 40%, target: 60%, current: much better}", "- - - -"},
        {"{metric: Share of repeat guests, baseline: 40%, target: 60%, current: $5}", "- - - -"},
        {"{metric: Guests at the bar, baseline: 40, target: 60, current: 45–50}", "- - - -"},
        {"{metric: Guests at the bar, baseline: 40, target: 60, current: 12.05.2026}", "- - - -"},
        {"{metric: Share of repeat guests, baseline: 40%, target: X%, current: 50%}", "- - - -"},
        {"Guests feel at home", "- - - -"},
    };
    for (const Row& row : rows) {
        INFO(row.key_result);
        CHECK(progress(row.key_result) == row.expected);
    }
}

TEST_CASE("weights beyond all sums", "[outline]") {
    const Outline::Objective objective = objective_with(R"(
      - {metric: Share of repeat guests, baseline: 40%, target: 60%, current: 45%, weight: 1e308}
      - {metric: Minutes to check in, baseline: 12, target: 4, current: 10, weight: 1.7e308})");
    CHECK(*objective.progress == Approx(0.25));
}

TEST_CASE("an objective's progress is the weighted mean of its outcomes", "[outline]") {
    const Outline::Objective objective = objective_with(R"(
      - {metric: Share of repeat guests, baseline: 40%, target: 60%, current: 50%, weight: 3}
      - {metric: Minutes to check in, baseline: 12, target: 4, current: 4}
      - {metric: Share of guests who return the survey, baseline: 10%, target: 20%}
      - {title: Renovate 10 rooms, baseline: 0, target: 10, current: 10}
      - {title: Launch the new booking page, current: 60%})");
    CHECK(*objective.progress == Approx((3 * 0.5 + 1) / 4));
    CHECK(*objective.progress_with_work == Approx((3 * 0.5 + 1 + 1 + 0.6) / 6));
    CHECK(objective.key_results[0].counted);
    CHECK_FALSE(objective.key_results[3].counted);
    CHECK_FALSE(objective.key_results[4].counted);
}

TEST_CASE("work alone makes no progress", "[outline]") {
    const Outline::Objective objective = objective_with("[{title: Launch the new booking page, current: 100%}]");
    CHECK_FALSE(objective.progress.has_value());
    CHECK(*objective.progress_with_work == 1);
    CHECK_FALSE(objective_with("[]").progress.has_value());
    CHECK_FALSE(
        objective_with("[{metric: Repeat guests, baseline: 1, target: 2, current: 2}]").progress_with_work.has_value());
}

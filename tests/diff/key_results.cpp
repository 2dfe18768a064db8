// One key result before and after, and what is told of it: a row a case. Whole files are in the specifications.
#include <fmt/format.h>

#include <catch2/catch.hpp>
#include <string>
#include <string_view>
#include <vector>

#include "okr/change.hpp"

namespace okr::test {

namespace {

struct Row {
    std::string_view before;  ///< a sentence, or a flow mapping
    std::string_view after;
    std::string_view told;  ///< "kind before | after" of each change, with "; " between them
};

constexpr Row rows[]{
    // notation
    {"Conversion rate > 0.65", "Conversion rate > 65%", ""},
    {"Visits > 1.2k a week", "Visits > 1,200 per week", ""},
    {"95% of requests are served within 300 ms", "95% of requests are served within 0.3 s", ""},
    {"Rating at least 4.5/5", "Rating at least 9/10", ""},
    {"Bed occupancy between 80% and 85%", "Bed occupancy between 80 and 85%", ""},
    {"Zero outages", "No outages", ""},
    {"Publish 12 blog posts", "Publish twelve blog posts", ""},
    {"Conversion at least 65%", "Conversion >= 65%", ""},
    {"Cancelled crossings below 4 a month", "Cancelled crossings below 48 a year", ""},
    {"Increase conversion from 50% to 65%", "{id: k, metric: Conversion, baseline: 50%, target: 65%}", ""},
    {"{id: k, metric: Conversion, target: 65%, current: 55%, confidence: 0.6}",
     "{id: k, metric: Conversion, target: 65%, current: 0.55, confidence: 60%}", ""},
    {"{id: k, metric: Conversion, target: 65%, weight: 1}", "{id: k, metric: Conversion, target: 65%}", ""},
    {"{id: k, metric: Conversion, target: 65%, by: 2026-03-31}", "{id: k, metric: Conversion, target: 65%}", ""},

    // each change once
    {"Increase conversion from 50% to 65%", "Increase conversion from 52% to 60%",
     "baseline-moved 50% | 52%; target-lowered 65% | 60%"},
    {"Increase conversion from 50% to 65%", "Conversion > 65%", "baseline-moved 50% | -"},
    {"Conversion > 65%", "Increase conversion from 50% to 65%", "baseline-set - | 50%"},
    {"{id: k, title: Conversion > 65%, target: 65%}", "{id: k, title: Conversion > 65%, target: 60%}",
     "target-lowered 65% | 60%"},
    {"{id: k, title: Conversion > 65%, target: 65%}", "{id: k, title: Conversion > 60%, target: 65%}",
     "kr-reworded Conversion > 65% | Conversion > 60%"},
    {"{id: k, title: Conversion > 65%}", "{id: k, title: Conversion > 65%, target: 60%}", "target-lowered 65% | 60%"},
    {"{id: k, metric: Conversion, target: 65%, current: 55%}", "{id: k, title: Rebuild the checkout, current: done}",
     "kr-became-action Conversion | Rebuild the checkout"},

    {"Two thirds of crews train on ice", "67% of crews train on ice", ""},
    {"One in three viewers renews", "1 in 3 viewers renews", ""},
    {"Cut no-shows by a third", "Cut no-shows by 33%", ""},
    {"Two thirds of crews train on ice", "65% of crews train on ice", "target-lowered Two thirds | 65%"},

    {"Wafers out from 1.2k/wk to 1.5k/wk", "Wafers out from 1,200 to 1,500 a week", ""},
    {"3 new studios a month", "36 new studios per year", ""},
    {"New revenue of $5k/mo", "New revenue of $60k a year", ""},
    {"Less than 0.5 breaks per 100 km of pipe", "Less than 5 breaks per 1,000 km of pipe", ""},
    {"Turnaround 48h → 36h", "Turnaround from 48 to 36 h", ""},
    {"Revenue of CHF 1.2m", "Revenue of 1.2m CHF", ""},
    {"{id: k, metric: Grants, target: 1.5m, unit: EUR}", "{id: k, metric: Grants, target: €1.5m}", ""},
    {"{id: k, metric: Time per service, baseline: 6, target: 4, unit: h}",
     "{id: k, metric: Time per service, baseline: 360, target: 240, unit: min}", ""},
    {"{id: k, metric: Cover, target: 80%, unit: '%'}", "{id: k, metric: Cover, target: 0.8}", ""},

    // easier and harder
    {"Double revenue", "Grow revenue by 50%", "target-lowered Double | 50%"},
    {"Grow revenue by 20%", "Grow revenue by 10%", "target-lowered 20% | 10%"},
    {"Halve churn", "Cut churn by 30%", "target-lowered Halve | 30%"},
    {"Increase conversion from 50% to 65%", "Increase conversion by 20% from 50%", "target-lowered 65% | 20%"},
    {"Rating 4.5/5", "Rating 4.2 out of 5", "target-lowered 4.5/5 | 4.2 out of 5"},
    {"Revenue > $2M", "Revenue of 2.5 million dollars", "target-raised $2M | 2.5 million dollars"},
    {"Zero outages", "No more than 2 outages", "target-lowered Zero | 2"},
    {"Error rate 1%", "Error rate 2%", "target-lowered 1% | 2%"},
    {"1 complaint per 1,000 households", "2 complaints per 1,000 households", "target-lowered 1 | 2"},
    {"5 outages a quarter", "8 outages a quarter", "target-lowered 5 | 8"},
    {"6 no-shows a month", "9 no-shows a month", "target-lowered 6 | 9"},
    {"4 hours of downtime", "6 hours of downtime", "target-lowered 4 hours | 6 hours"},
    {"{id: k, title: Neighbours are content, metric: Near misses per 100 shifts, target: 4}",
     "{id: k, title: Neighbours are content, metric: Near misses per 100 shifts, target: 6}", "target-lowered 4 | 6"},
    {"50 alarms that we find first", "60 alarms that we find first", "target-raised 50 | 60"},
    {"90% of incidents with a review", "95% of incidents with a review", "target-raised 90% | 95%"},
    {"One studio churns", "Two studios churn", "target-lowered One | Two"},
    {"Less than 1 break per 100 km of pipe", "Less than 1 break per 50 km of pipe",
     "target-lowered 1 per 100 km | 1 per 50 km"},
    {"3 referrals per 10 studios", "3 referrals per 8 studios", "target-raised 3 per 10 | 3 per 8"},
    {"3 new studios a month", "30 new studios a year", "target-lowered 3 a month | 30 a year"},
    {"{id: k, metric: Wafers out, baseline: 1k/wk, target: 1.5k/wk}",
     "{id: k, metric: Wafers out, baseline: 1k/wk, target: 6k/mo}", "target-lowered 1.5k/wk | 6k/mo"},
    {"{id: k, metric: Time per service, baseline: 6, target: 4, unit: h}",
     "{id: k, metric: Time per service, baseline: 360, target: 300, unit: min}", "target-lowered 4 h | 300 min"},
    {"SLO: 99.95 % availability, error budget 22 min/mo", "SLO: 99.9 % availability, error budget 22 min/mo",
     "target-lowered 99.95 % | 99.9 %"},
    {"Save €1.2m on energy", "Save €1m on energy", "target-lowered €1.2m | €1m"},
    {"Cut 30 minutes from every turnaround", "Cut 20 minutes from every turnaround",
     "target-lowered 30 minutes | 20 minutes"},
    {"Crews save 5 hours a week", "Crews save 3 hours a week", "target-lowered 5 hours | 3 hours"},
    {"Save linguists 5 hours a week", "Save linguists 20 hours a month",
     "target-lowered 5 hours a week | 20 hours a month"},
    {"200 fewer complaints", "150 fewer complaints", "target-lowered 200 | 150"},
    {"Time saved per shift: 20 min", "Time saved per shift: 15 min", "target-lowered 20 min | 15 min"},
    {"Minutes lost per shift: 20", "Minutes lost per shift: 25", "target-lowered 20 | 25"},
    {"Sales in Asia x3", "Sales in Asia x2", "target-lowered x3 | x2"},
    {"Reduce repeat tickets by 30% within 60 days", "Reduce repeat tickets by 30% within 75 days",
     "target-lowered 60 days | 75 days"},
    {"Maximum user acquisition cost of $25", "Maximum user acquisition cost of $31", "target-lowered $25 | $31"},
    {"30 falls prevented", "20 falls prevented", "target-lowered 30 | 20"},
    {"Cut the turnaround to 30 minutes", "Cut the turnaround to 20 minutes", "target-raised 30 minutes | 20 minutes"},
    {"{id: k, metric: Time to first reply, target: 4 hours}", "{id: k, metric: Time to first reply, target: 8 hours}",
     "target-lowered 4 hours | 8 hours"},
    {"Cancelled crossings below 4 a month", "Cancelled crossings below 4 a week",
     "target-lowered 4 a month | 4 a week"},
    {"{id: k, metric: Visits, target: 4 a month}", "{id: k, metric: Visits, target: 4 a week}",
     "target-raised 4 a month | 4 a week"},
    {"Customers order 3 times a week", "Customers order 3 times a month",
     "target-lowered 3 times a week | 3 times a month"},
    {"Grow share to 15–25%", "Grow share to 10–25%", "target-lowered 15–25% | 10–25%"},
    {"{id: k, metric: Conversion, target: 65%, by: 2026-03-15}", "{id: k, metric: Conversion, target: 65%}",
     "target-lowered 2026-03-15 | -"},

    // several numbers in one sentence
    {"Share of tickets answered within 4 hours > 90%", "Share of tickets answered within 8 hours > 90%",
     "target-lowered 4 hours | 8 hours"},
    {"Answer 90% of tickets within 4 hours", "Answer 90% of tickets within 2 hours", "target-raised 4 hours | 2 hours"},
    {"Leaks below 12% in all 9 districts", "Leaks below 12% in 7 of 9 districts", "target-lowered all 9 | 7 of 9"},
    {"Leaks below 12% in all 9 districts", "Leaks below 12% in 9 of 9 districts", ""},
    {"Uptime > 99.9% at 6 of 10 stations", "Uptime > 99.9% at 8 of 10 stations", "target-raised 6 of 10 | 8 of 10"},
    {"NPS > 40 in 80% of districts", "NPS > 40 in 60% of districts", "target-lowered 80% | 60%"},
    {"Conversion > 65% and churn < 3%", "Conversion > 60% and churn < 2%",
     "target-lowered 65% | 60%; target-raised 3% | 2%"},
    {"Conversion > 65% and churn < 3%", "Conversion > 65%",
     "measure-lost Conversion > 65% and churn < 3% | Conversion > 65%"},

    // another measure
    {"Weekly active users > 10k", "Monthly active users > 10k",
     "measure-swapped Weekly active users > 10k | Monthly active users > 10k"},
    {"30-day retention > 40%", "7-day retention > 40%",
     "measure-swapped 30-day retention > 40% | 7-day retention > 40%"},
    {"p95 latency of search under 200 ms", "latency of search under 200 ms",
     "measure-swapped p95 latency of search under 200 ms | latency of search under 200 ms"},
    {"Revenue > $2M", "Revenue > €2M", "measure-swapped Revenue > $2M | Revenue > €2M"},
    {"Reach 50 customers", "Reach 50% of customers", "measure-swapped Reach 50 customers | Reach 50% of customers"},
    {"Reduce churn to 5%", "Increase churn to 5%", "measure-swapped Reduce churn to 5% | Increase churn to 5%"},
    {"{id: k, metric: Sales, target: €100}", "{id: k, metric: Sales, target: $100}", "measure-swapped €100 | $100"},
    {"{id: k, metric: Sales, target: 9, unit: EUR}", "{id: k, metric: Sales, target: 9, unit: USD}",
     "measure-swapped EUR | USD"},
    {"{id: k, title: Customers love us, metric: NPS, target: 50}",
     "{id: k, title: Customers love us, metric: CSAT, target: 50}", "measure-swapped NPS | CSAT"},

    // other words
    {"Conversion > 65%", "Conversion > 65% in Germany", "kr-reworded Conversion > 65% | Conversion > 65% in Germany"},
    {"NPS > 50", "Net promoter score > 50", "kr-reworded NPS > 50 | Net promoter score > 50"},
    {"C++ crashes < 5", "C# crashes < 5", "kr-reworded C++ crashes < 5 | C# crashes < 5"},
    {"Conversion > 65%", "Conversion >= 65%", "kr-reworded Conversion > 65% | Conversion >= 65%"},
    {"Describe 3 methods", "Describe methods", "kr-reworded Describe 3 methods | Describe methods"},
    {"Increase conversion to 65%", "Increase conversion by 20%",
     "kr-reworded Increase conversion to 65% | Increase conversion by 20%"},
    {"{id: k, metric: Visits, target: 100}", "{id: k, metric: Visits, target: 100, unit: people}",
     "kr-reworded - | people"},

    // another kind
    {"Launch the app", "Conversion > 65%", "kr-became-outcome Launch the app | Conversion > 65%"},
    {"{id: k, metric: Conversion, target: TBD}", "{id: k, metric: Conversion, target: 65%}",
     "kr-became-outcome TBD | 65%"},
    {"{id: k, metric: Conversion, target: 65%}", "{id: k, metric: Conversion, target: TBD}", "measure-lost 65% | TBD"},
    {"{id: k, metric: Conversion, baseline: unknown, target: 65%}",
     "{id: k, metric: Conversion, baseline: 50%, target: 65%}", "baseline-set - | 50%"},
};

std::vector<Source> workspace(std::string_view result) {
    const std::string mapping =
        result.starts_with('{') ? std::string(result) : fmt::format("{{id: k, title: \"{}\"}}", result);
    return {{"okr.yaml", "okr: 1\n"},
            {"okrs.yaml", fmt::format("team: t\ncycle: 2026-Q1\nobjectives:\n  - id: o\n    title: People are happy\n"
                                      "    key_results:\n      - {}\n",
                                      mapping)}};
}

std::string told(const Difference& difference) {
    std::string all;
    for (const Change& change : difference.changes)
        all += fmt::format("{}{} {} | {}", all.empty() ? "" : "; ", change.kind, change.before.value_or("-"),
                           change.after.value_or("-"));
    return all;
}

}  // namespace

TEST_CASE("what is told of one key result", "[diff]") {
    for (const Row& row : rows) {
        INFO(row.before << " => " << row.after);
        CHECK(told(diff(workspace(row.before), workspace(row.after))) == row.told);
    }
}

}  // namespace okr::test

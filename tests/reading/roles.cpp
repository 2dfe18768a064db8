// What a number of a sentence is for: where a level stands, where it is to get, and of whom it is told.
#include <catch2/catch.hpp>

#include "okr/reading.hpp"

namespace {

okr::Reading read(const char* sentence) {
    static const okr::Reader reader;
    return reader.read(sentence);
}

/// "9th -> 3rd", "< 5".
std::string way_of(const char* sentence) {
    const okr::Reading reading = read(sentence);
    if (reading.kind != okr::Kind::outcome || !reading.measure || !reading.measure->target) return "none";
    const okr::Measure& measure = *reading.measure;
    const std::string start = measure.baseline ? measure.baseline->text + " -> " : "";
    const std::string sign = measure.comparator.empty() ? "" : measure.comparator + " ";
    return start + sign + measure.target->text;
}

}  // namespace

TEST_CASE("a baseline may stand behind the target, in the words of the past", "[reading]") {
    CHECK(way_of("Ranked 3rd of 24 wards in the patient survey, up from 9th") == "9th -> 3rd of 24");
    CHECK(way_of("Reading room rated 4.6 of 5, up from 4.1") == "4.1 -> 4.6 of 5");
    CHECK(way_of("Tier 1 customers score us 8.7 of 10, up from 7.9") == "7.9 -> 8.7 of 10");
    CHECK(way_of("Floodings inside homes: 41 last year, no more than 25 this year") == "41 -> <= 25");
    CHECK(way_of("Energy recovered by braking: 14% of traction energy, 9% today") == "9% -> 14%");
    CHECK(way_of("Applicants from low-income homes: one in four, today one in seven") == "one in seven -> one in four");
    CHECK(way_of("Sick days per head 14.2 (prior year) → 11") == "14.2 -> 11");
    CHECK(way_of("Right crew at first try in 9 of 10 callouts (was 7 of 10)") == "7 of 10 -> 9 of 10");
    CHECK(way_of("Yearly revenue from 900k CHF to 1.2 m CHF") == "900k CHF -> 1.2 m CHF");
    CHECK(way_of("Right crew at first try: 7 of 10 → 9 of 10") == "7 of 10 -> 9 of 10");
    CHECK(way_of("Punctuality rank moves from 7th to 4th among the big ten") == "7th -> 4th");
}

TEST_CASE("words that stand behind both ends of a way are their unit", "[reading]") {
    CHECK(way_of("Carbon intensity 11.2 gCO2/tnm → 9.8 gCO2/tnm") == "11.2 -> 9.8");
    CHECK(way_of("Energy per cubic metre: 0.61 kWh/m3 to 0.52 kWh/m3") == "0.61 kWh -> 0.52 kWh");
    CHECK(way_of("Cycle time per mask layer 1.9 days → 1.4 days") == "1.9 days -> 1.4 days");
    CHECK(way_of("Absences per class 12 → 9") == "12 -> 9");
    CHECK(way_of("Average pressure of our patients drops from 152 mmHg to 138 mmHg") == "152 mmHg -> 138 mmHg");
    CHECK(way_of("Fridge temperature below 5 °C") == "< 5 °C");
    CHECK(way_of("Lead at the tap below 5 µg") == "< 5 µg");
    CHECK(way_of("Water per wafer down from 7.9 m³ to 6 m³") == "7.9 m³ -> 6 m³");
}

TEST_CASE("a day that begins a sentence ends at its comma", "[reading]") {
    CHECK(way_of("By March, 92% of lots leave on time") == "92%");
    CHECK(way_of("By Q2, 40 studios renew their contract") == "40");
    CHECK(way_of("In May 2026, 12 more studios renew") == "12");
    CHECK(way_of("Rework below 3% by March '27") == "< 3%");
}

TEST_CASE("who sets a limit does not count the team's work", "[reading]") {
    CHECK(way_of("At most 2 samples above the limit") == "<= 2");
    CHECK(way_of("No more than 3 releases rolled back") == "<= 3");
    CHECK(way_of("Fewer than 10 meetings a week") == "< 10");
    CHECK(read("Up to 5 workshops").kind == okr::Kind::output);
    CHECK(read("At least 5 workshops").kind == okr::Kind::output);
}

TEST_CASE("a factor may stand behind what it multiplies", "[reading]") {
    CHECK(way_of("Sales x2") == "x2");
    CHECK(way_of("Grow revenue x1.5 in Asia") == "x1.5");
    CHECK(way_of("Upgrade to x2 instances") == "none");
    CHECK(way_of("Sell 5 BMW X3") == "5");
}

TEST_CASE("what is counted may stand before the arrow", "[reading]") {
    CHECK(way_of("2 crashes per 100 sessions -> 0.5") == "2 -> 0.5");
    CHECK(way_of("40 complaints a month → 25") == "40 -> 25");
    CHECK(way_of("14 days of backlog -> 7") == "14 days -> 7");
    CHECK(read("2 crashes per 100 sessions -> 0.5").measure->metric == "crashes");
    CHECK(read("12 blog posts -> 20").kind == okr::Kind::output);
    CHECK(way_of("3 talks → 100 sign-ups") != "3 -> 100");
}

TEST_CASE("a step of a scale is a level where it is reached, and a name elsewhere", "[reading]") {
    CHECK(way_of("Reach level 3 of the safety maturity model") == "level 3");
    CHECK(way_of("Reach TRL 7 with the valve by 31 March 2026") == "TRL 7");
    CHECK(way_of("Supplier maturity of at least level 3") == ">= level 3");
    CHECK(way_of("Automation readiness from level 1 to level 4") == "level 1 -> level 4");
    CHECK(way_of("Reach level 4 of the charter (was level 2)") == "level 2 -> level 4");
    CHECK(way_of("Share of crews at level 3 from 40% to 60%") == "40% -> 60%");
    CHECK(way_of("Level 3 incidents below 5") == "< 5");
    CHECK(way_of("Reduce tickets escalated to level 2") == "none");
    CHECK(way_of("More pupils at grade 4") == "none");
    CHECK(way_of("Escalations to level 3") == "none");
    CHECK(way_of("Promote juniors to level 2") == "none");
    CHECK(way_of("Achieve level 2 certification") == "none");
}

TEST_CASE("a limit that says of whom is no target", "[reading]") {
    CHECK(way_of("Subscribers under 35 double to 900") == "900");
    CHECK(way_of("Members over 65 rise to 300") == "300");
    CHECK(way_of("Unbilled work older than 60 days under £400k") == "< £400k");
    CHECK(way_of("Interruptions of more than 3 hours: fewer than 900 households a year") == "< 900");
    CHECK(way_of("NPS above 50") == "> 50");
    CHECK(way_of("Stage 3 cancers found late fall from 40% to 25%") == "40% -> 25%");
    CHECK(read("Stage 3 plays").kind == okr::Kind::output);
}

TEST_CASE("what is never to happen turns the comparison round wherever it is said", "[reading]") {
    CHECK(way_of("Queue at the desk never longer than 5 minutes") == "<= 5 minutes");
    CHECK(way_of("Fridge temperature never above 5 °C") == "<= 5 °C");
    CHECK(way_of("Pressure in the mains never below 2") == ">= 2");
    CHECK(way_of("No customer waits longer than 4 minutes") == "<= 4 minutes");
}

TEST_CASE("a number sign tells a place where a ranking is named", "[reading]") {
    CHECK(way_of("Our collection climbs to #3 in the state ranking") == "#3");
    CHECK(way_of("Search ranking from #9 to #3") == "#9 -> #3");
    CHECK(read("Reply to #12").kind == okr::Kind::action);
    CHECK(read("Top 10 on the weekly chart").kind == okr::Kind::outcome);
    CHECK(okr::is_blended(read("Top 10 of the backlog done").kind));
}

TEST_CASE("the size of what is worked on is no target", "[reading]") {
    CHECK(read("Build the 200 m tunnel").kind == okr::Kind::action);
    CHECK(read("Calibrate the 300 mm etch tool").kind == okr::Kind::action);
}

TEST_CASE("a thing that has a number is one thing", "[reading]") {
    CHECK(read("Chairlift 4 replaced").kind == okr::Kind::action);
    CHECK(read("Repaint platform 2").kind == okr::Kind::action);
    CHECK(read("Replace chairlift 4").kind == okr::Kind::action);
    CHECK(read("Stage 6 premieres").kind == okr::Kind::output);
    CHECK(way_of("NPS 50") == "50");
    CHECK(way_of("Reach NPS 50") == "50");
}

TEST_CASE("a step beside a level is how far, and no second measure", "[reading]") {
    CHECK(way_of("Reoffending drops 6 points to 39%") == "39%");
    CHECK(way_of("Average loan up to $420 from $310") == "$310 -> $420");
    CHECK(way_of("Customers with more than 3 products up to 35%") == "35%");
    CHECK(way_of("Ticket revenue covers 62% of costs, up 7 points") == "62%");
    CHECK(read("Ticket revenue covers 62% of costs, up 7 points").more_measures.empty());
    CHECK(way_of("Score from 6 points to 9 points") == "6 points -> 9 points");
}

TEST_CASE("who tells where it stands today is not sure to tell of a task", "[reading]") {
    CHECK_FALSE(read("Images released to the public within a week: all of them, today 40%").sure);
}

TEST_CASE("a limit is kept by what happens again and again, and met by what is done once", "[reading]") {
    CHECK(way_of("Permits issued within 30 days instead of 45") == "45 -> <= 30 days");
    CHECK(way_of("Complaints answered within 14 days") == "<= 14 days");
    CHECK(way_of("Website launched within 30 days") == "none");
    CHECK(way_of("Trams every 5 minutes at rush hour instead of every 10") == "10 -> 5 minutes");
    CHECK(way_of("Boats leave the lock after 4 minutes at the latest") == "<= 4 minutes at the latest");
    CHECK(way_of("Lift outage once a year at most") == "<= once a year at most");
    CHECK(way_of("Delivery of dentures in 4 weeks max.") == "<= 4 weeks max");
    CHECK(way_of("New hires stay for more than 6 months") == "> 6 months");
    CHECK(way_of("Users active for more than 30 days") == "none");
    CHECK(read("Launch the shop in less than 6 weeks").kind == okr::Kind::action);
    CHECK(way_of("Nurses find the material at once in 95 % of cases") == "95 %");
}

TEST_CASE("one thing that is named is no number to reach", "[reading]") {
    CHECK(read("Reduce our dependency on one supplier").kind == okr::Kind::unmeasured);
    CHECK(way_of("Reduce the number of suppliers to one") == "one");
}

TEST_CASE("how old people are is no number to reach", "[reading]") {
    CHECK(read("More singers under thirty").kind == okr::Kind::unmeasured);
    CHECK(way_of("More than 30 singers under thirty") == "> 30");
}

TEST_CASE("of whom a share is told stands before it", "[reading]") {
    CHECK(way_of("Visitors who stay longer than two hours: 38%") == "38%");
    CHECK(way_of("Customers with a score of 9 or 10 rise from 41% to 52%") == "41% -> 52%");
    CHECK(way_of("Guests over 70: 200") == "200");
    CHECK(way_of("Guests over 70") == "> 70");
    CHECK(way_of("Hearings that start on time 84%") == "84%");
    CHECK(read("Workshops that raise satisfaction by 20%").kind == okr::Kind::mixed);
}

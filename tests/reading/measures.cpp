// Metric, direction, baseline, target and period, as far as a sentence says them.
#include <catch2/catch.hpp>

#include "okr/reading.hpp"

TEST_CASE("measures", "[reading]") {
    const okr::Reader reader;
    struct Row {
        const char* sentence;
        const char* metric;
        const char* comparator;
        const char* direction;
        const char* baseline;
        const char* target;
        const char* period;
    };
    const Row rows[] = {
        {"Checkout conversion rate > 65%", "Checkout conversion rate", ">", "up", "", "65%", ""},
        {"Increase NPS from 30 to 50", "NPS", "", "up", "30", "50", ""},
        {"p95 latency under 200 ms", "p95 latency", "<", "down", "", "200 ms", "p95"},
        {"NPS 45 → 60", "NPS", "", "up", "45", "60", ""},
        {"Reduce food waste by a third", "food waste", "", "down", "", "a third", ""},
        {"Reach $3K MRR by Jun 2026 (70% confidence)", "MRR", "", "", "", "$3K", ""},
        {"Keep monthly churn under 1.5%", "monthly churn", "<", "hold", "", "1.5%", "monthly"},
        {"Sign 10 new enterprise customers", "new enterprise customers", "", "", "", "10", ""},
        {"Generate 45 qualified leads a week", "qualified leads", "", "", "", "45", "a week"},
        {"Churn drops from 12% to 6%", "Churn", "", "down", "12%", "6%", ""},
        {"Deploy 3x per day (currently 1x)", "", "", "", "1x", "3x per day", ""},
        {"Battery life of 14 hours or more", "Battery life", ">=", "up", "", "14 hours or more", ""},
        {"Increase tree cover by 12 pp", "tree cover", "", "up", "", "12 pp", ""},
        {"Zero data-loss incidents", "data-loss incidents", "", "down", "", "Zero", ""},
        {"Improve MTTR to < 30 minutes", "MTTR", "<", "down", "", "30 minutes", ""},
        {"Raise the share of wells tested monthly to 90%", "share of wells tested", "", "up", "", "90%", "monthly"},
        {"Missed deliveries: 9% → 5%", "Missed deliveries", "", "down", "9%", "5%", ""},
        {"Repair time of a lift under 3 days", "Repair time of a lift", "<", "down", "", "3 days", ""},
        {"Increase X from 10% to Y%", "X", "", "up", "10%", "Y%", ""},
        {"Season-ticket renewals reach 85%, up from 77%", "Season-ticket renewals", "", "up", "77%", "85%", ""},
        {"Network losses under 4.5%, today 5.8%", "Network losses", "<", "down", "5.8%", "4.5%", ""},
        {"Share of listeners under 40 from 17% to 25%", "Share of listeners", "", "up", "17%", "25%", ""},
        {"Members aged 65+ rise from 200 to 300", "Members aged", "", "up", "200", "300", ""}};
    for (const Row& row : rows) {
        INFO(row.sentence);
        const auto measure = reader.read(row.sentence).measure;
        REQUIRE(measure);
        REQUIRE(measure->target);
        CHECK(measure->metric == row.metric);
        CHECK(measure->comparator == row.comparator);
        CHECK(okr::name(measure->direction) == row.direction);
        CHECK((measure->baseline ? measure->baseline->text : "") == row.baseline);
        CHECK(measure->target->text == row.target);
        CHECK(measure->period == row.period);
    }
}

TEST_CASE("numbers that say of whom a level is told are no targets", "[reading]") {
    const okr::Reader reader;
    for (const char* sentence :
         {"Reservations for parties of 8 or more rise from 20 to 45 a month", "Children who can swim 25 m: 20 → 45",
          "Guests who come twice a season: 20 -> 45", "Volunteers who stay longer than 12 months: 20 to 45",
          "Orders above €500 rise from 20 to 45 a week",
          "Trials that end in a contract from 20 to 45 in firms with "
          "more than 50 employees"}) {
        INFO(sentence);
        const auto reading = reader.read(sentence);
        REQUIRE(reading.measure);
        REQUIRE(reading.measure->baseline);
        CHECK(reading.measure->baseline->value == 20);
        CHECK(reading.measure->target->value == 45);
        CHECK(reading.more_measures.empty());
    }
    const auto step = reader.read("Share of tickets sold online rises by 15 percentage points to 70%");
    CHECK_FALSE(step.measure->baseline);
    CHECK(step.measure->target->value == 70);
    CHECK(reader.read("Revenue from old bikes reaches €1.2M (2025: €0.7M)").more_measures.empty());
}

TEST_CASE("a told way is the measure, whatever numbers stand before it", "[reading]") {
    const okr::Reader reader;
    for (const char* sentence : {"Top 10 dealers' rating of our parts from 20 to 45", "Visitors each week: 20 → 45",
                                 "2-star rooms booked again from 20% to 45%", "Over-60s who ride on Sundays: 20 → 45",
                                 "Waiting list cut by half, from 20 to 45 days", "Grow bookings by 30% from 20 to 45",
                                 "Bread sold before seven rises from 20 to 45 loaves"}) {
        INFO(sentence);
        const auto measure = reader.read(sentence).measure;
        REQUIRE(measure);
        REQUIRE(measure->baseline);
        CHECK(measure->baseline->value == 20);
        CHECK(measure->target->value == 45);
    }
    CHECK(reader.read("Ship 3 tools to raise the rating from 20 to 45").kind == okr::Kind::mixed);
}

TEST_CASE("signs, denials and steps are read as they are meant", "[reading]") {
    const okr::Reader reader;
    struct Row {
        const char *sentence, *comparator, *direction;
        double target;
        bool is_change;
    };
    for (const Row& row : std::vector<Row>{{"Operating margin from -4% to 2%", "", "up", 2, false},
                                           {"Mood score from -12 to 0", "", "up", 0, false},
                                           {"Mood score of at least -5", ">=", "up", -5, false},
                                           {"Operating margin above -1%", ">", "up", -1, false},
                                           {"Noise at most -96 dB", "<=", "down", -96, false},
                                           {"Complaints -20%", "", "down", 20, true},
                                           {"No guest waits longer than 4 minutes", "<=", "down", 4, false},
                                           {"No claim older than 30 days", "<=", "down", 30, false},
                                           {"Never more than 4 people in the queue", "<=", "down", 4, false},
                                           {"Balance from -€2m to +€1m", "", "up", 1e6, false},
                                           {"No more than 4 people in the queue", "<=", "down", 4, false},
                                           {"Cut accidents 25%", "", "down", 25, true},
                                           {"Sales up 8% year on year", "", "up", 8, true},
                                           {"Revenue up 9% to €74m", "", "up", 74e6, false},
                                           {"Losses down €2m to €5m", "", "down", 5e6, false},
                                           {"Price of a loaf from 44p to 38p", "", "down", 38, false},
                                           {"Half an hour or less at the desk", "<=", "down", 0.5, false}}) {
        INFO(row.sentence);
        const auto reading = reader.read(row.sentence);
        REQUIRE(reading.measure);
        REQUIRE(reading.measure->target);
        CHECK(reading.kind == okr::Kind::outcome);
        CHECK(reading.measure->comparator == row.comparator);
        CHECK(okr::name(reading.measure->direction) == row.direction);
        CHECK(reading.measure->target->value == row.target);
        CHECK(reading.measure->target->relative == row.is_change);
    }
}

TEST_CASE("what is denied ends with its statement", "[reading]") {
    const okr::Reader reader;
    for (const char* sentence : {"No standstill and a mood score above 90%", "No 1 pick with more than 90% content"}) {
        INFO(sentence);
        const auto reading = reader.read(sentence);
        REQUIRE(reading.measure);
        CHECK_FALSE(reading.measure->comparator.starts_with('<'));
        for (const auto& more : reading.more_measures) CHECK_FALSE(more.comparator.starts_with('<'));
    }
}

TEST_CASE("rhythms compare by how often they come, fields may hold shares", "[reading]") {
    const okr::Reader reader;
    CHECK(reader.read("Crews meet twice a week").measure->target->value == 2);
    CHECK_FALSE(okr::same_value(okr::parse_level("weekly")->quantity, okr::parse_level("daily")->quantity));
    CHECK(okr::same_value(okr::parse_level("fortnightly")->quantity, okr::parse_level("every other week")->quantity));
    for (const char* text : {"8 of 10", "8 / 10", "8/10", "8 out of 10"}) {
        INFO(text);
        const auto level = okr::parse_level(text);
        REQUIRE(level);
        CHECK(level->quantity.value == 8);
        CHECK(level->quantity.scale == 10);
    }
    CHECK(okr::parse_level("1.2 per 1,000")->quantity.value == 1.2);
    const auto rise = reader.read("Sales visits rise from 1/month to 1/day").measure;
    REQUIRE(rise);
    CHECK(rise->baseline->unit == "/month");
    CHECK(rise->target->unit == "/day");
}

TEST_CASE("ranks are levels of which less is better", "[reading]") {
    const okr::Reader reader;
    for (const char* sentence :
         {"Place in the survey of patients improves from 14th to 8th", "Move up from 14th to 8th in the league",
          "Our rank among breweries goes from 14th to 8th by June",
          "Search position from 14th to 8th place or better"}) {
        INFO(sentence);
        const auto reading = reader.read(sentence);
        REQUIRE(reading.measure);
        REQUIRE(reading.measure->baseline);
        CHECK(reading.kind == okr::Kind::outcome);
        CHECK(reading.measure->baseline->value == 14);
        CHECK(reading.measure->target->value == 8);
        CHECK(okr::name(reading.measure->direction) == "down");
    }
    const auto village = reader.read("Our village comes 5th or better in the regional ranking");
    CHECK(village.kind == okr::Kind::outcome);
    CHECK(village.measure->target->value == 5);
    const auto contest = reader.read("Third place or better at the contest").measure;
    REQUIRE(contest);
    CHECK(contest->target->value == 3);
    CHECK(contest->direction == okr::Direction::down);
    CHECK(reader.read("Prevent faults in the first place").kind == okr::Kind::unmeasured);
    CHECK(reader.read("Rise from fifth place to second place in the league").measure->baseline->value == 5);
    const auto children = reader.read("5th or 6th graders borrow 20 books a year");
    REQUIRE(children.measure);
    CHECK(children.measure->target->value == 20);
    for (const char* sentence : {"Move from 2nd to 3rd generation trams", "Extend the line to 5th Avenue",
                                 "Train from the 2nd week to the 4th week", "Move to 3rd-party payroll"}) {
        INFO(sentence);
        CHECK(reader.read(sentence).kind == okr::Kind::action);
    }
}

TEST_CASE("one in many is a share, and no year", "[reading]") {
    const okr::Reader reader;
    const auto reading = reader.read("Falls on the ward go from 1 in 800 nights to 1 in 4,000");
    REQUIRE(reading.measure);
    CHECK(reading.measure->target->value == 0.025);
    CHECK(okr::name(reading.measure->direction) == "down");
    CHECK(reader.read("Parcels that break go down to 1 in 4000 (today 1 in 900).").measure->target->value == 0.025);
    CHECK(reader.read("Open 3 shops in 2026").kind == okr::Kind::output);
    CHECK(reader.read("Raise the number of regular guests to 9 in 2026").measure->target->value == 9);
}

TEST_CASE("hours of the day are no numbers to reach", "[reading]") {
    const okr::Reader reader;
    for (const char* sentence :
         {"Listeners between 6 and 9 a.m. rise from 410 to 550", "Visitors from 9 to 11 am rise from 410 to 550",
          "Calls answered by 9 p.m. rise from 410 to 550", "Buses between 6 a.m. and 9 a.m.: 410 to 550 riders",
          "Attendance at the 8 a.m. class rises from 410 to 550"}) {
        INFO(sentence);
        const auto measure = reader.read(sentence).measure;
        REQUIRE(measure);
        REQUIRE(measure->baseline);
        CHECK(measure->baseline->value == 410);
        CHECK(measure->target->value == 550);
        CHECK(reader.read(sentence).more_measures.empty());
    }
}

TEST_CASE("several measures in one sentence", "[reading]") {
    const okr::Reader reader;
    CHECK(reader.read("p95 latency < 250 ms; uptime ≥ 99.5%").more_measures.size() == 1);
    CHECK(reader.read("Answer time below 2 hours and error rate below 1%").more_measures.size() == 1);
    CHECK(reader.read("Raise attendance from 80% to 95% and cut late fees from 9% to 5%").more_measures.size() == 1);
    CHECK(reader.read("Falls under 4 a week, lost keys under 5 a month, guest rating above 4.5").more_measures.size() ==
          2);
    CHECK(reader.read("Boats at sea between 40 and 50").more_measures.empty());
    CHECK(reader.read("Answer time in Leeds and York below 2 days").more_measures.empty());
    CHECK(reader.read("Checkout conversion rate > 65%").more_measures.empty());
    CHECK(reader.read("Increase NPS from 30 to 50").more_measures.empty());
}

TEST_CASE("a dot groups thousands where the number beside it says so", "[reading]") {
    const okr::Reader reader;
    const auto loans = reader.read("Loans from 950 to 1.200").measure;
    CHECK(loans->target->value == 1200);
    CHECK(loans->direction == okr::Direction::up);
    CHECK(reader.read("Raise visits from 900.000 to 1.200.000").measure->baseline->value == 900000);
    CHECK(reader.read("Latency from 1.250 s to 900 ms").measure->baseline->value == 1.25);
    CHECK(reader.read("Latency from 1.250 s to 0.900 s").measure->baseline->value == 1.25);
    const auto fields = reader.read(okr::Statement{"", "Loans", "950", "1.200", ""}).measure;
    CHECK(fields->target->value == 1200);
    CHECK(fields->direction == okr::Direction::up);
}

TEST_CASE("money has no third decimal that is nought", "[reading]") {
    CHECK(okr::parse_level("EUR 1.200")->quantity.value == 1200);
    CHECK(okr::parse_level("12.500 €")->quantity.value == 12500);
    CHECK(okr::parse_level("€1.599")->quantity.value == 1.599);
    CHECK(okr::parse_level("1.200 kg")->quantity.value == 1.2);
}

TEST_CASE("every third visitor is a share, every third week a rhythm", "[reading]") {
    const okr::Reader reader;
    CHECK(reader.read("Every tenth reader recommends us").measure->target->value == 10);
    CHECK(reader.read("Waiting list shrinks to a quarter").measure->target->value == 25);
    const auto visitors = reader.read("At least every second visitor comes by train");
    CHECK(visitors.kind == okr::Kind::outcome);
    CHECK(visitors.measure->target->value == 50);
    CHECK(reader.read("Visit the depot every second week").kind != okr::Kind::outcome);
}

TEST_CASE("a day and a month are no number to reach", "[reading]") {
    const okr::Reader reader;
    CHECK(reader.read("Tender for the dredger published by 15.03.").kind == okr::Kind::action);
    CHECK(reader.read("Hold the concept ready until 01.04").kind == okr::Kind::action);
    CHECK(reader.read("Grade of members rises by 12.05").measure->target->value == 12.05);
}

TEST_CASE("a dash before a number may be its minus", "[reading]") {
    const okr::Reader reader;
    const auto tariffs = reader.read("Disputed tariffs –25 % against last year");
    CHECK(tariffs.kind == okr::Kind::outcome);
    CHECK(tariffs.measure->direction == okr::Direction::down);
}

// Durations in sentences, in every way that people write them; hours of the day are none.
#include <catch2/catch.hpp>

#include <string>

#include "okr/reading.hpp"

namespace {

const okr::Reader& reader() {
    static const okr::Reader shared;
    return shared;
}

/// "1:40 -> 0:50".
std::string way_of(const char* sentence) {
    const okr::Reading reading = reader().read(sentence);
    if (reading.kind != okr::Kind::outcome || !reading.measure || !reading.measure->target) return "none";
    const okr::Measure& measure = *reading.measure;
    return (measure.baseline ? measure.baseline->text + " -> " : "") + measure.target->text;
}

}  // namespace

TEST_CASE("a clock shows a length of time where the words tell of one", "[reading]") {
    CHECK(way_of("Median waiting time falls from 1:40 to 0:50") == "1:40 -> 0:50");
    CHECK(way_of("Race pace from 5:30 to 4:55 min/km") == "5:30 -> 4:55 min/km");
    CHECK(way_of("Time to cast off: 1:30 → 1:05 h") == "1:30 -> 1:05 h");
    CHECK(way_of("Average wait below 0:45") == "0:45");
    CHECK(way_of("Marathon in under 3:30:00") == "3:30:00");
    CHECK(way_of("Reduce the waiting time to 0:40") == "0:40");
    CHECK(way_of("Median lap 1:40") == "1:40");
    const auto wait = reader().read("Median waiting time falls from 1:40 to 0:50");
    CHECK(wait.sure);
    CHECK(wait.measure->target->value == 50);
    CHECK(wait.measure->direction == okr::Direction::down);
}

TEST_CASE("a clock shows an hour of the day elsewhere", "[reading]") {
    for (const char* sentence : {"Move the rehearsal from 19:00 to 18:30", "Open the counter at 9:30",
                                 "Deliver the parcels from 9:00 to 11:00", "Close the till by 18:15"}) {
        INFO(sentence);
        CHECK(reader().read(sentence).kind == okr::Kind::action);
    }
    CHECK(way_of("Shop open from 8:00 to 20:00") == "none");
    CHECK(way_of("Replies no later than 9:30") == "none");
    CHECK(way_of("Time slots from 9:00 to 11:00 booked") == "none");
    CHECK(way_of("Doors open by 8:15 on 90% of days") == "90%");
    CHECK(way_of("Children per carer: ratio from 1:12 to 1:10") == "1:12 -> 1:10");
}

TEST_CASE("durations of several units, and as programs write them", "[reading]") {
    struct Row {
        const char* text;
        double value;
        const char* unit;
    };
    for (const Row& row : {Row{"2 h 10 min", 2 + 10 / 60.0, "h"}, Row{"4h 30min", 4.5, "h"}, Row{"1h30", 1.5, "h"},
                           Row{"2 days 12 hours", 2.5, "day"}, Row{"1m30s", 1.5, "min"}, Row{"PT26H", 26, "h"},
                           Row{"PT1H30M", 1.5, "h"}, Row{"P2DT12H", 2.5, "day"}, Row{"P1W", 1, "week"}}) {
        INFO(row.text);
        const auto level = okr::parse_level(row.text);
        REQUIRE(level);
        CHECK(level->quantity.value == Approx(row.value));
        CHECK(level->quantity.unit == row.unit);
        CHECK(level->quantity.text == row.text);
    }
    CHECK(way_of("Recovery time PT4H -> PT1H30M") == "PT4H -> PT1H30M");
    CHECK(way_of("Mean repair time from 2 h 10 min to 1 h 30 min") == "2 h 10 min -> 1 h 30 min");
    for (const char* name : {"P95", "PT", "P1", "P2P", "PTH", "P1H"}) {
        INFO(name);
        CHECK_FALSE(okr::parse_level(name));
    }
}

TEST_CASE("paces and pressures are levels of a metric", "[reading]") {
    for (const okr::Statement& statement : {okr::Statement{"", "Race pace", "5:30 min/km", "4:55 min/km", ""},
                                            okr::Statement{"", "Time to boat", "1:40", "< 1:00", ""},
                                            okr::Statement{"", "Time to boat", "PT26H", "PT18H", ""},
                                            okr::Statement{"", "Blood pressure", "152/94 mmHg", "130/80 mmHg", ""}}) {
        INFO(statement.target);
        const okr::Reading reading = reader().read(statement);
        CHECK(reading.kind == okr::Kind::outcome);
        CHECK(reading.sure);
        CHECK(reading.measure->direction == okr::Direction::down);
    }
    CHECK(way_of("Blood pressure from 152/94 to 130/80 mmHg") == "152/94 -> 130/80 mmHg");
    CHECK(okr::parse_level("24 °Brix")->quantity.unit == "°Brix");
}

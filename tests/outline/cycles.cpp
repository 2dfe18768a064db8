#include "outline/cycles.hpp"

#include <catch2/catch.hpp>

using okr::outlining::choose_cycle;
using okr::outlining::Cycles;

TEST_CASE("the cycle of those who name none", "[outline]") {
    const okr::model::NamedCycles named{
        {"spring", {*okr::base::parse_date("2026-02-01"), *okr::base::parse_date("2026-03-15")}}};
    const Cycles all{"2025-Q4", "2026", "2026-Q1", "2026-H1"};
    const auto choose = [&](const Cycles& cycles, std::string_view today) {
        return choose_cycle(cycles, named, today);
    };
    CHECK(choose(all, "2026-02-10") == "2026-Q1");
    CHECK(choose(all, "2026-05-10") == "2026-H1");
    CHECK(choose(all, "2026-11-10") == "2026");
    CHECK(choose({"2026-Q1", "spring"}, "2026-02-10") == "spring");
    CHECK(choose({"2026-Q1", "spring"}, "2026-01-10") == "2026-Q1");
    CHECK(choose(all, "2031-01-01") == "2026-Q1");
    CHECK(choose(all, "") == "2026-Q1");
    CHECK(choose(all, "tomorrow") == "2026-Q1");
    CHECK(choose({"2025", "2025-Q4"}, "2026-01-01") == "2025-Q4");
    CHECK(choose({"someday", "2025-Q4"}, "2026-01-01") == "2025-Q4");
    CHECK(choose({"someday"}, "2026-01-01") == "someday");
    CHECK(choose({}, "2026-01-01").empty());
}

TEST_CASE("how much of a cycle is gone", "[outline]") {
    const auto days = *okr::model::parse_cycle("2026-Q1");
    CHECK(*okr::outlining::elapsed(days, "2026-01-01") == 0);
    CHECK(*okr::outlining::elapsed(days, "2026-02-15") == Approx(0.5));
    CHECK(*okr::outlining::elapsed(days, "2026-04-01") == 1);
    CHECK(*okr::outlining::elapsed(days, "2025-04-01") == 0);
    CHECK_FALSE(okr::outlining::elapsed(days, "").has_value());
}

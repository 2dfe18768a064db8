// Dates and shares as other tools write them; what could mean two things stays as it was written.
#include "exchange/values.hpp"

#include <catch2/catch.hpp>

namespace okr::test {

TEST_CASE("dates that can only be one day", "[exchange]") {
    const auto [text, day] = GENERATE(table<std::string, std::string>({
        {"2026-08-31", "2026-08-31"},
        {"2026/08/31", "2026-08-31"},
        {"2026/8/3", "2026-08-03"},
        {"2026.08.31", "2026-08-31"},
        {"31.08.2026", "2026-08-31"},
        {"3.4.2026", "2026-04-03"},
        {"8/31/2026", "2026-08-31"},
        {"31/8/2026", "2026-08-31"},
        {"5/5/2026", "2026-05-05"},
        {"Aug 31, 2026", "2026-08-31"},
        {"31 August 2026", "2026-08-31"},
        {"August 31st, 2026", "2026-08-31"},
        {"31-Aug-2026", "2026-08-31"},
        {"Mon, 31 Aug 2026", "2026-08-31"},
        {"2026-08-31T12:00:00Z", "2026-08-31"},
        {"Sept 2, 2026", "2026-09-02"},
    }));
    INFO(text);
    CHECK(exchange::date_in(text).value_or("none") == day);
}

TEST_CASE("dates that are none, or could be two", "[exchange]") {
    const std::string text = GENERATE(as<std::string>(), "3/4/2026", "Aug 2026", "31/06/2025", "2026-02-30",
                                      "end of Q2", "31.08.26", "tomorrow", "", "2026", "1.2.3", "12:30:45", "8/31");
    INFO(text);
    CHECK_FALSE(exchange::date_in(text));
}

TEST_CASE("confidence as a share", "[exchange]") {
    const auto [text, share] = GENERATE(table<std::string, std::string>({
        {"80%", "0.8"},
        {"80 %", "0.8"},
        {"0.8", "0.8"},
        {"0,8", "0.8"},
        {"1", "1"},
        {"0", "0"},
        {"100%", "1"},
        {"8/10", "0.8"},
        {"75", "0.75"},
        {"33%", "0.33"},
        {"7", "none"},
        {"high", "none"},
        {"120%", "none"},
        {"-5%", "none"},
        {"11/10", "none"},
        {"", "none"},
    }));
    INFO(text);
    CHECK(exchange::fraction_in(text).value_or("none") == share);
}

}  // namespace okr::test

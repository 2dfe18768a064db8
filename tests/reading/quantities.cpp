// Numbers as people write them, and numbers that measure nothing.
#include <catch2/catch.hpp>

#include <string>
#include <vector>

#include "okr/reading.hpp"

namespace {

const okr::Reader& reader() {
    static const okr::Reader shared;
    return shared;
}

}  // namespace

TEST_CASE("levels: every notation gives value, unit and comparator", "[reading]") {
    struct Row {
        const char* text;
        double value;
        const char* unit;
        const char* comparator;
    };
    const Row rows[] = {{"65%", 65, "%", ""},
                        {"65 %", 65, "%", ""},
                        {"> 65%", 65, "%", ">"},
                        {"≥ 99.95 %", 99.95, "%", ">="},
                        {"at least 8", 8, "", ">="},
                        {"8 or more", 8, "", ">="},
                        {"under 200 ms", 200, "ms", "<"},
                        {"300ms", 300, "ms", ""},
                        {"$2.5M", 2500000, "$", ""},
                        {"2.5 million dollars", 2500000, "$", ""},
                        {"€1.2bn", 1.2e9, "€", ""},
                        {"1,200", 1200, "", ""},
                        {"1 200", 1200, "", ""},
                        {"1e+06", 1000000, "", ""},
                        {"2.5E-1 %", 0.25, "%", ""},
                        {"-1e300", -1e150, "", ""},  // as large as counts
                        {"1e999", 1e150, "", ""},
                        {"1e-999", 0, "", ""},
                        {"10k", 10000, "", ""},
                        {"2x", 2, "x", ""},
                        {"zero", 0, "", ""},
                        {"no", 0, "", ""},
                        {"half", 50, "%", ""},
                        {"double", 2, "x", ""},
                        {"twice", 2, "x", ""},
                        {"three", 3, "", ""},
                        {"52%", 52, "%", ""},
                        {"<= 3 days", 3, "day", "<="},
                        {"no more than 5", 5, "", "<="},
                        {"0.65", 0.65, "", ""},
                        {"2 pp", 2, "pp", ""},
                        {"3 percentage points", 3, "pp", ""},
                        {"12 hours", 12, "h", ""},
                        {"99th", 99, "", ""},
                        {"8th place or better", 8, "", "<="},
                        {"1 in 3,000", 100.0 / 3000, "%", ""},
                        {"2/week", 2, "/week", ""},
                        {"2 per day", 2, "/day", ""},
                        {"2 a month", 2, "/month", ""},
                        {"2 per visit", 2, "", ""},
                        {"USD 40k", 40000, "$", ""},
                        {"1.5 t", 1.5, "", ""},
                        {"2026", 2026, "", ""},
                        {"weekly", 1, "/week", ""},
                        {"0,5", 0.5, "", ""},
                        {"1.234.567", 1234567, "", ""},
                        {"½", 0.5, "", ""},
                        {"1½", 1.5, "", ""},
                        {"2 ¾ h", 2.75, "h", ""},
                        {".5", 0.5, "", ""},
                        {"-.5", -0.5, "", ""},
                        {"–5", -5, "", ""},
                        {"−5 min", -5, "min", ""},
                        {"> –5", -5, "", ">"},
                        {"12,34,567", 1234567, "", ""},
                        {"1,00,000.50", 100000.5, "", ""},
                        {"1’200", 1200, "", ""},
                        {"1’200’000", 1200000, "", ""},
                        {"1_000_000", 1000000, "", ""},
                        {"10 k", 10000, "", ""},
                        {"€1.2 bn", 1.2e9, "€", ""},
                        {"2.5 Mio €", 2.5e6, "€", ""},
                        {"$3 m", 3e6, "$", ""},
                        {"5 M", 5e6, "", ""},
                        {"5 m", 5, "m", ""},
                        {"3.5 l", 3.5, "l", ""},
                        {"A$15k", 15000, "AUD", ""},
                        {"R$2", 2, "BRL", ""},
                        {"US$ 40", 40, "$", ""},
                        {"5‰", 0.5, "%", ""},
                        {"5 ‱", 0.05, "%", ""},
                        {"2 per mille", 0.2, "%", ""},
                        {"40 per cent", 40, "%", ""},
                        {"5 %-points", 5, "pp", ""},
                        {"12 kr", 12, "kr", ""},
                        {"5％", 5, "%", ""},
                        {"95%+", 95, "%", ">="},
                        {"~800", 800, "", "="}};
    for (const Row& row : rows) {
        INFO(row.text);
        const auto level = okr::parse_level(row.text);
        REQUIRE(level);
        CHECK(level->quantity.value == Approx(row.value));
        CHECK(level->quantity.unit == row.unit);
        CHECK(level->comparator == row.comparator);
    }
}

TEST_CASE("levels: a bare number or share is read alike with a blank before it", "[reading]") {
    std::vector<std::string> numbers{"007", "0.5", "4.50", "12.345", "999999999", "1000000.5", "3.", ".5", "1.2.3"};
    for (int number = 0; number < 3000; ++number) {
        numbers.push_back(std::to_string(number));
        numbers.push_back(std::to_string(number) + "." + std::to_string(number % 97));
    }
    for (std::size_t i = 0, bare = numbers.size(); i < bare; ++i)
        for (const char* share : {"%", " %", "  %"}) numbers.push_back(numbers[i] + share);
    for (const std::string& number : numbers) {
        INFO(number);
        const auto level = okr::parse_level(number);
        const auto other = okr::parse_level(" " + number);
        REQUIRE(level.has_value() == other.has_value());
        if (!level) continue;
        CHECK(level->comparator == other->comparator);
        CHECK(level->quantity.text == other->quantity.text);
        CHECK(level->quantity.value == other->quantity.value);
        CHECK(level->quantity.unit == other->quantity.unit);
        CHECK(level->quantity.scale == other->quantity.scale);
        CHECK(level->quantity.relative == other->quantity.relative);
        CHECK(level->quantity.is_placeholder == other->quantity.is_placeholder);
        CHECK(level->quantity.extent.end + 1 == other->quantity.extent.end);
    }
}

TEST_CASE("levels: ratings keep their scale, changes are relative, templates are open", "[reading]") {
    CHECK(okr::parse_level("4.5/5")->quantity.scale == 5.0);
    CHECK(okr::parse_level("4.5 out of 5")->quantity.scale == 5.0);
    CHECK(okr::parse_level("+12pp")->quantity.relative);
    CHECK(okr::parse_level("by 20%")->quantity.relative);
    CHECK(okr::parse_level("-20%")->quantity.relative);
    CHECK(okr::parse_level("-5 points")->quantity.value == -5);
    CHECK(okr::parse_level("> -5")->comparator == ">");
    CHECK(okr::parse_level("-20")->quantity.value == -20);
    CHECK(okr::parse_level("-18 °C")->quantity.value == -18);
    CHECK_FALSE(okr::parse_level("-18 °C")->quantity.relative);
    CHECK(okr::parse_level("-50%")->quantity.relative);
    CHECK_FALSE(okr::parse_level("50%")->quantity.relative);
    CHECK(okr::parse_level("X%")->quantity.is_placeholder);
    CHECK(okr::parse_level("$N")->quantity.is_placeholder);
    CHECK(okr::parse_level("[N]")->quantity.is_placeholder);
}

TEST_CASE("levels: no quantity, or more than one", "[reading]") {
    for (const char* text : {"", "done", "99th percentile", "5th Avenue", "from 30 to 50", "Q3", "by March",
                             "2026-03-01", "ISO 27001", "shipped", "v2.0"}) {
        INFO(text);
        CHECK_FALSE(okr::parse_level(text));
    }
}

TEST_CASE("levels: places of a list and steps of a scale", "[reading]") {
    CHECK(okr::parse_level("#3")->quantity.value == 3);
    CHECK(okr::parse_level("top 10")->quantity.value == 10);
    CHECK(okr::parse_level("Top 10")->comparator == "<=");
    CHECK(okr::parse_level("place 4 or better")->comparator == "<=");
    CHECK(okr::parse_level("Level 2")->quantity.unit == "level");
    for (const char* text : {"#", "Level 2.1", "#3 and #4", "version 2", "phase 3"}) {
        INFO(text);
        CHECK_FALSE(okr::parse_level(text));
    }
}

TEST_CASE("levels: a part of something else is no number", "[reading]") {
    for (const char* text : {"1:30:05", "1:30", "3:1", "1.2.3", "12.05.2026", "10^6", "10⁶", "1x10^6", "±5", "5±1",
                             "--5", "+-5", "- 5", ",5", "1.5½", "5 to 10", "1h 30m", "0x10", "5 (was 3)"}) {
        INFO(text);
        CHECK_FALSE(okr::parse_level(text));
    }
}

TEST_CASE("same value, whatever the notation", "[reading]") {
    const auto same = [](const char* a, const char* b) {
        return okr::same_value(okr::parse_level(a)->quantity, okr::parse_level(b)->quantity);
    };
    CHECK(same("0.65", "65%"));
    CHECK(same("1.2k", "1,200"));
    CHECK(same("300 ms", "0.3 s"));
    CHECK(same("$2.5M", "2.5 million dollars"));
    CHECK(same("4.5/5", "9/10"));
    CHECK(same("double", "2x"));
    CHECK(same("1 day", "24 hours"));
    CHECK_FALSE(same("65%", "66%"));
    CHECK_FALSE(same("$5", "€5"));
    CHECK_FALSE(same("5%", "5pp"));
    CHECK_FALSE(same("50%", "+50%"));
}

TEST_CASE("same dimension: a bare number fits every unit", "[reading]") {
    const auto fits = [](const char* a, const char* b) {
        return okr::same_dimension(okr::parse_level(a)->quantity, okr::parse_level(b)->quantity);
    };
    CHECK(fits("5", "5%"));
    CHECK(fits("5 days", "3 hours"));
    CHECK_FALSE(fits("5%", "$5"));
    CHECK_FALSE(fits("5 days", "5 GB"));
}

TEST_CASE("numbers that measure nothing", "[reading]") {
    for (const char* sentence : {"Launch by March 31",
                                 "Ship v2.0",
                                 "Publish the Q3 report",
                                 "Prepare for ISO 27001",
                                 "Get SOC 2 Type 2 certified",
                                 "Comply with PCI DSS 4.0",
                                 "Upgrade to Windows 11",
                                 "Adopt OAuth2",
                                 "Move to S3",
                                 "Print the 3D model",
                                 "Staff a 24/7 helpline",
                                 "Open the B2B shop",
                                 "Finish the 2027 plan",
                                 "Triage P0 bugs",
                                 "Build a 30-day trial",
                                 "Ship build #42",
                                 "Launch in week 9",
                                 "Fix Sev-1 alerts",
                                 "Launch on 2026-06-30",
                                 "Release at 7 pm",
                                 "Train GPT-4 agents",
                                 "Release the 3rd edition",
                                 "Launch the app (80% confidence)",
                                 "Launch the app by FY26-Q1"}) {
        INFO(sentence);
        const auto reading = reader().read(sentence);
        CHECK((!reading.measure || !reading.measure->target));
        CHECK(okr::name(reading.kind) == "action");
    }
}

TEST_CASE("a quantity knows where it stands", "[reading]") {
    const std::string sentence = "Raise NPS from 30 to 50";
    const auto measure = reader().read(sentence).measure;
    REQUIRE(measure);
    CHECK(sentence.substr(measure->target->extent.begin, measure->target->extent.end - measure->target->extent.begin) ==
          "50");
    CHECK(sentence.substr(measure->baseline->extent.begin,
                          measure->baseline->extent.end - measure->baseline->extent.begin) == "30");
}

TEST_CASE("a range keeps both ends", "[reading]") {
    const okr::Reader reader;
    for (const char* sentence :
         {"Between 5 and 8 leads a week from organic search", "Between 5 and 8 open points an audit"}) {
        INFO(sentence);
        const auto measure = reader.read(sentence).measure;
        REQUIRE(measure);
        REQUIRE(measure->target);
        CHECK(measure->target->value == 5);
        CHECK(measure->target->upper == 8);
    }
    CHECK(okr::parse_level("15–25 min")->quantity.upper == 25);
    CHECK_FALSE(okr::parse_level("15 min")->quantity.upper);
}

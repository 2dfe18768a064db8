// Fields win over words; objectives are read leniently; odd text is survived.
#include <catch2/catch.hpp>

#include "okr/reading.hpp"

namespace {

std::string kind_of(const okr::Statement& statement) {
    static const okr::Reader reader;
    return std::string(okr::name(reader.read(statement).kind));
}

}  // namespace

TEST_CASE("a metric with a target is measured, whatever the title says", "[reading]") {
    CHECK(kind_of({"Launch the app", "Activation rate", "10%", "40%", ""}) == "outcome");
    CHECK(kind_of({"", "Checkout conversion rate", "52%", "> 65%", ""}) == "outcome");
    CHECK(kind_of({"Checkout conversion", "", "", "65%", ""}) == "outcome");
    CHECK(kind_of({"Improve NPS", "", "30", "50", ""}) == "outcome");
    CHECK(kind_of({"", "Errors per release", "9", "2", ""}) == "outcome");
    CHECK(kind_of({"", "Survey place", "", "3rd place or better", ""}) == "outcome");
}

TEST_CASE("names of metrics that begin like an order are names", "[reading]") {
    for (const char* metric : {"Survey score", "Order volume", "Repair time", "Answer time", "Read rate",
                               "Visit length", "Issue backlog", "Launch day orders", "Document views", "Hire days"}) {
        INFO(metric);
        CHECK(kind_of({"", metric, "", "40", ""}) == "outcome");
        CHECK(kind_of({"", metric, "30", "40", ""}) == "outcome");
        CHECK(kind_of({metric, "", "", "40", ""}) == "outcome");
    }
    for (const char* metric :
         {"Papers cited", "Videos watched", "Templates used", "Contracts renewed", "Features used per user",
          "Courses taught by partners", "Apps published by partners", "Emails opened"}) {
        INFO(metric);
        CHECK(kind_of({"", metric, "", "40", ""}) == "outcome");
        CHECK(kind_of({metric, "", "", "40", ""}) == "outcome");
        CHECK(okr::Reader().read(std::string("40 ") + metric).kind == okr::Kind::outcome);
    }
    CHECK_FALSE(okr::Reader().read({"", "Deployments per week", "", "40", ""}).sure);
    CHECK(kind_of({"", "Publish a newsletter", "", "12", ""}) == "output");
    CHECK(okr::Reader().read({"", "Blog posts", "", "12", ""}).sure);
    CHECK(kind_of({"", "Interviews held", "", "12", ""}) == "output");
    CHECK(kind_of({"Visit customers", "", "", "12", ""}) == "output");
    CHECK(kind_of({"Book demos", "", "", "12", ""}) == "output");
}

TEST_CASE("a target that only says done is seen through", "[reading]") {
    CHECK(kind_of({"Launch the app", "", "no", "done", ""}) == "action");
    CHECK(kind_of({"Launch the app", "", "0", "1", ""}) == "action");
    CHECK(kind_of({"", "App launched", "0", "1", ""}) == "action");
    CHECK(kind_of({"Migrate the data warehouse", "", "", "100%", ""}) == "action");
    CHECK(kind_of({"", "New app", "", "shipped", ""}) == "action");
    CHECK(kind_of({"", "Blog posts", "", "12", ""}) == "output");
    CHECK(kind_of({"Publish blog posts", "", "", "12", ""}) == "output");
}

TEST_CASE("a whole share of many things is a level, and no task", "[reading]") {
    const okr::Reader reader;
    for (const char* metric : {"Books returned on time", "Sites with working alarms", "Parcels scanned at the door",
                               "Calls answered within a minute", "Orders shipped complete"}) {
        INFO(metric);
        CHECK(kind_of({"", metric, "70%", "100%", ""}) == "outcome");
        CHECK(kind_of({"", metric, "", "100%", ""}) == "outcome");
    }
    for (const char* work : {"Servers migrated", "Staff trained in fire safety"}) {
        INFO(work);
        const auto reading = reader.read(okr::Statement{"", work, "70%", "100%", ""});
        CHECK_FALSE((okr::is_blended(reading.kind) && reading.sure));
    }
    for (const char* task : {"Rollout finished", "Migration completed"}) {
        INFO(task);
        CHECK(kind_of({"", task, "70%", "100%", ""}) == "action");
        CHECK(reader.read(okr::Statement{"", task, "70%", "100%", ""}).sure);
    }
}

TEST_CASE("a number that comes down to one is no task", "[reading]") {
    for (const char* metric : {"Bottles broken", "Parcels lost", "Deliveries refused"}) {
        INFO(metric);
        CHECK(kind_of({"", metric, "9", "1", ""}) == "outcome");
    }
}

TEST_CASE("a target may tell where its level starts", "[reading]") {
    const okr::Reader reader;
    for (const char* target : {"from 40 to 10", "40 -> 10", "40 → 10"}) {
        INFO(target);
        const auto reading = reader.read(okr::Statement{"", "Bottles broken", "", target, ""});
        CHECK(okr::name(reading.kind) == "outcome");
        REQUIRE(reading.measure);
        REQUIRE(reading.measure->baseline);
        CHECK(reading.measure->baseline->value == 40);
        CHECK(reading.measure->target->value == 10);
        CHECK(okr::name(reading.measure->direction) == "down");
    }
    CHECK(kind_of({"", "Bottles broken", "", "Q3", ""}) == "unmeasured");
}

TEST_CASE("a metric without a target measures nothing", "[reading]") {
    CHECK(kind_of({"", "Conversion rate", "52%", "", ""}) == "unmeasured");
    CHECK(kind_of({"Conversion rate > 65%", "Conversion rate", "52%", "", ""}) == "outcome");
}

TEST_CASE("the fields' own values stand in the measure", "[reading]") {
    const okr::Reader reader;
    const auto reading = reader.read(okr::Statement{"Win shoppers", "Conversion rate", "52%", "> 65%", ""});
    REQUIRE(reading.measure);
    CHECK(reading.sure);
    CHECK(reading.measure->metric == "Conversion rate");
    CHECK(reading.measure->baseline->text == "52%");
    CHECK(reading.measure->target->text == "65%");
    CHECK(reading.measure->comparator == ">");
    CHECK(okr::name(reading.measure->direction) == "up");
}

TEST_CASE("an objective is an aim or a project", "[reading]") {
    const okr::Reader reader;
    for (const char* aim :
         {"Create a world class checkout experience", "Become the leader in Australia", "Build a culture of trust",
          "Deliver delightful onboarding", "Shoppers in Australia choose us first", "Card data is safe with us",
          "Develop our people", "Establish ourselves as the market leader", "Build a product that customers love",
          "Grow our community", "Make our customers successful", "A clinic where nobody waits",
          "Nobody misses the last ferry", "Lending a tool is as easy as buying one", "Hire the best cooks in town",
          "Implement a culture of ownership", "Launch a world-class checkout", "Players can't put it down"}) {
        INFO(aim);
        CHECK_FALSE(okr::is_blended(reader.read_objective(aim).kind));
    }
    for (const char* project : {"Launch the new app", "Implement Salesforce", "Migrate to Kubernetes",
                                "Release version 2.0", "Redesign the website", "Run the annual conference",
                                "Move all schools to the new payroll system", "Acquire the brewery in the south",
                                "Roll out version 3 of the complaints tool by March", "Upgrade to Postgres 16"}) {
        INFO(project);
        CHECK(okr::name(reader.read_objective(project).kind) == "action");
        CHECK(reader.read_objective(project).sure);
    }
}

TEST_CASE("an organisation's own words count", "[reading]") {
    const okr::Reader reader({{"onboardify"}, {"wumpus index"}});
    CHECK(okr::name(reader.read("Onboardify 20 stores").kind) == "output");
    CHECK(okr::name(reader.read("Onboardifying the stores").kind) == "action");
    CHECK(okr::name(reader.read("Wumpus index").kind) == "unmeasured");
}

TEST_CASE("odd text is survived, and never claimed to be sure", "[reading]") {
    const okr::Reader reader;
    for (const char* text : {"", " ", "…", "🚀🚀🚀", "Kundenzufriedenheit spürbar verbessern", "顧客満足度を向上させる",
                             "Повысить лояльность клиентов", "((((((", "]]]]", "- - -", "\xff\xfe\x80", "%", "$",
                             "1,,,2", ">>>", "to to to by by", "from", "and", "lorem ipsum dolor sit amet"}) {
        INFO(text);
        CHECK_FALSE(reader.read(text).sure);
        CHECK_FALSE(reader.read_objective(text).kind == okr::Kind::mixed);
    }
}

TEST_CASE("very long text is read in linear time", "[reading]") {
    const okr::Reader reader;
    for (const char* piece :
         {"a", "1 ", "(", "and launch 5 apps, ", "X% to ", "by launching 3% of ", "re", "sign-up-"}) {
        std::string text;
        while (text.size() < 1'000'000) text += piece;
        CHECK_FALSE(reader.read(text).sure);
    }
}

TEST_CASE("sentences that end too early are survived", "[reading]") {
    const okr::Reader reader;
    for (const char* text : {"live",         "complete",  "done", "Sell 5",      "5",     "Close 10",      "with 5",
                             "by launching", "Increase",  "we",   "ensure that", "top 3", "Hold 6",        "no",
                             "the",          "from 3 to", "5 -",  "(80%",        "and",   "under a second"}) {
        INFO(text);
        CHECK_FALSE(reader.read(text).why.empty());
        CHECK_FALSE(reader.read_objective(text).why.empty());
        CHECK_FALSE(reader.read(okr::Statement{"", text, text, text, ""}).why.empty());
    }
}

TEST_CASE("places, steps and spans of time are levels of a metric", "[reading]") {
    const okr::Reader reader;
    for (const okr::Statement& statement : {okr::Statement{"", "Survey place", "11", "top 5", ""},
                                            okr::Statement{"", "World ranking", "#212", "#150", ""},
                                            okr::Statement{"", "Chambers ranking", "Band 3", "Band 1", ""},
                                            okr::Statement{"", "Time to first antibiotic", "1:40", "1:00", ""},
                                            okr::Statement{"", "Journey time", "2:47 h", "< 2:15 h", ""}}) {
        INFO(statement.metric);
        const okr::Reading reading = reader.read(statement);
        CHECK(reading.kind == okr::Kind::outcome);
        CHECK(reading.sure);
        CHECK(reading.measure->direction != okr::Direction::up);
    }
    CHECK(kind_of({"", "Marathon time", "3:58:00", "3:30:00", ""}) == "outcome");
    CHECK(kind_of({"", "Marathon time", "58:30", "1:02:10", ""}) == "unmeasured");
    CHECK(kind_of({"", "Language level of staff", "A2", "B1", ""}) == "outcome");
    CHECK(kind_of({"", "Energy label", "D", "A++", ""}) == "outcome");
    CHECK(kind_of({"Plan", "", "A", "B", ""}) != "outcome");
    CHECK(kind_of({"Roll the scanner out", "", "", "Tier 1", ""}) == "action");
    CHECK(kind_of({"", "Hours of overtime", "9", "1:30", ""}) == "unmeasured");
    CHECK(kind_of({"", "Hours of overtime", "1:75", "1:30", ""}) == "unmeasured");
}

TEST_CASE("a whole that is used up, or kept to a limit, is a level", "[reading]") {
    CHECK(kind_of({"", "Budget spent", "", "100%", ""}) == "outcome");
    CHECK(kind_of({"", "Grant used", "62%", "100%", ""}) == "outcome");
    CHECK(kind_of({"", "Servers patched within 7 days", "40%", "100%", ""}) == "outcome");
    CHECK(kind_of({"Servers patched within 7 days", "", "40%", "100%", ""}) == "outcome");
    CHECK(kind_of({"Servers patched within 7 days", "", "", "100%", ""}) == "action");
    CHECK(kind_of({"", "Contract renewed", "", "100%", ""}) == "action");
    CHECK(kind_of({"", "Rollout finished within 7 days", "", "100%", ""}) == "action");
}

TEST_CASE("progress of what the title orders is work", "[reading]") {
    for (const char* metric : {"Progress", "Completion", "% complete", "Percentage completed", "Project progress"}) {
        INFO(metric);
        CHECK(kind_of({"Renovate the rehearsal hall", metric, "", "100%", ""}) == "action");
        CHECK(kind_of({"Replace chairlift 4", metric, "", "100%", ""}) == "action");
        CHECK(kind_of({"Renovate the rehearsal hall", metric, "20%", "60%", ""}) == "output");
        CHECK(kind_of({"Pupils who finish the course", metric, "20%", "60%", ""}) == "outcome");
    }
    CHECK(kind_of({"Renovate the rehearsal hall", "Seats sold", "20%", "60%", ""}) == "outcome");
    CHECK(kind_of({"", "Progress of the migration", "0%", "100%", ""}) == "output");
    CHECK(kind_of({"", "Progress of the dredging", "0%", "100%", ""}) == "output");
    CHECK(kind_of({"", "Progress of the pupils", "20%", "60%", ""}) == "outcome");
}

TEST_CASE("things done are work, whatever they are called", "[reading]") {
    for (const char* metric : {"Employees trained", "Staff trained", "Milestones completed", "Story hours held"}) {
        INFO(metric);
        CHECK(kind_of({"", metric, "0", "60", ""}) == "output");
        CHECK(kind_of({"", metric, "40", "60", ""}) == "outcome");
    }
    CHECK(kind_of({"", "Schools visited", "0", "14", ""}) == "output");
    CHECK(kind_of({"", "Pages visited", "0", "14", ""}) == "outcome");
    CHECK(kind_of({"", "Claims settled", "", "60", ""}) == "outcome");
}

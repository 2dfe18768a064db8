// Directions and states without a number, and sentences that join work with a result.
#include "kind_table.hpp"

using okr::Kind;

TEST_CASE("a comparative is a way to go", "[reading]") {
    check_kind(Kind::unmeasured,
               {"Quieter ward", "Brighter halls", "Prettier costumes", "Warmer rooms", "Nicer waiting room"});
}

TEST_CASE("a direction without a number", "[reading]") {
    check_kind(Kind::unmeasured, {"Improve employee engagement",
                                  "Reduce technical debt",
                                  "Increase brand awareness",
                                  "Strengthen collaboration between teams",
                                  "Raise test coverage",
                                  "Grow revenue in Asia",
                                  "Minimise downtime",
                                  "Drive adoption of the new portal",
                                  "Enhance the visibility of our research",
                                  "Optimise our cloud costs",
                                  "Accelerate time to market",
                                  "Increase sign-ups by Q4",
                                  "Deepen relationships with key partners",
                                  "Boost productivity",
                                  "Shorten our sales cycle",
                                  "Attract more volunteers",
                                  "Reduce waiting times in emergency rooms",
                                  "Win more enterprise deals",
                                  "Hit the sales target",
                                  "Improve the quality of our training material",
                                  "Sustain member satisfaction",
                                  "Maintain a high level of service"});
}

TEST_CASE("a state without a number", "[reading]") {
    check_kind(
        Kind::unmeasured,
        {"Be the most trusted bank in the region", "Customers feel safe with us", "Foster a culture of learning",
         "Patients understand their treatment", "Our documentation is easy to understand",
         "Become the leading provider of bike insurance", "Pages load quickly", "Engineers are happy with the tooling",
         "Ensure high data quality", "Teams collaborate across departments", "Citizens trust the council"});
}

TEST_CASE("comparatives and praise without a verb", "[reading]") {
    check_kind(Kind::unmeasured,
               {"Higher customer loyalty", "Faster delivery", "More diverse applicants",
                "Better air quality in the city centre", "Lower staff turnover", "Fewer support tickets",
                "Stable and reliable infrastructure", "Excellent customer service"});
}

TEST_CASE("work and a measured result in one sentence", "[reading]") {
    check_kind(Kind::mixed, {"Launch a loyalty card to lift repeat purchases by 15%",
                             "Rebuild the search page so that 60% of searches end in a click",
                             "Introduce code review, cutting escaped defects by 30%",
                             "Open a second clinic and reduce waiting times to 5 days",
                             "Run a spring campaign resulting in 2,000 new members",
                             "Release the mobile app with 10,000 downloads in the first month",
                             "Automate invoicing to reduce processing time from 5 days to 1 day",
                             "Hire two support agents to bring first response under 1 hour",
                             "Train 40 teachers; 80% of pupils pass the reading test",
                             "Implement a chatbot that resolves 30% of tickets",
                             "New pricing page live and conversion above 4%",
                             "Migrate to the new CDN with p95 below 100 ms",
                             "Increase retention by 10% by launching a loyalty programme",
                             "Host 5 webinars with 200 sign-ups each",
                             "Develop an onboarding course (completion rate > 70%)",
                             "Redesign the homepage in order to decrease the bounce rate to 35%",
                             "Publish 10 articles leading to 50,000 page views",
                             "Deploy autoscaling - save $20k per month",
                             "Set up a helpline that answers 90% of calls within 30 seconds",
                             "Deliver the new portal, achieving 95% user satisfaction",
                             "Launch with 500 paying customers in week one"});
}

TEST_CASE("mixed sentences are taken apart into two that stand alone", "[reading]") {
    const okr::Reader reader;
    struct Row {
        const char* sentence;
        const char* initiative;
        const char* key_result;
    };
    const Row rows[] = {
        {"Introduce code review, cutting escaped defects by 30%", "Introduce code review",
         "Cut escaped defects by 30%"},
        {"Launch a loyalty card to lift repeat purchases by 15%", "Launch a loyalty card",
         "Lift repeat purchases by 15%"},
        {"Rebuild the search page so that 60% of searches end in a click", "Rebuild the search page",
         "60% of searches end in a click"},
        {"Train 40 teachers; 80% of pupils pass the reading test", "Train 40 teachers",
         "80% of pupils pass the reading test"},
        {"Implement a chatbot that resolves 30% of tickets", "Implement a chatbot", "Chatbot resolves 30% of tickets"},
        {"Deploy autoscaling - save $20k per month", "Deploy autoscaling", "Save $20k per month"},
        {"Deliver the new portal, achieving 95% user satisfaction", "Deliver the new portal",
         "Achieve 95% user satisfaction"}};
    for (const Row& row : rows) {
        INFO(row.sentence);
        const auto split = reader.read(row.sentence).split;
        REQUIRE(split);
        CHECK(split->initiative == row.initiative);
        CHECK(split->key_result == row.key_result);
    }
}

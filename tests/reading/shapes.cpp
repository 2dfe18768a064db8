// Sentences whose shape says more than their words.
#include "kind_table.hpp"

using okr::Kind;

TEST_CASE("the name of a rate without a number", "[reading]") {
    check_kind(Kind::unmeasured, {"Complaints answered per week", "Parcels lost per month",
                                  "Scheduling conflicts per week", "Blog posts per month"});
    check_kind(Kind::output, {"One release per week", "Publish 4 posts per month"});
}

TEST_CASE("what is limited is no object", "[reading]") {
    check_kind(Kind::outcome, {"Rejects < 2% for 3 consecutive months", "Plant starts in 3 minutes"});
}

TEST_CASE("thousands are not made by hand", "[reading]") {
    check_kind(Kind::outcome, {"250,000 plugins"});
    check_kind(Kind::output, {"12 dashboards"});
}

TEST_CASE("how far a rule is kept is a level", "[reading]") {
    check_kind(Kind::outcome, {"Achieve checklist compliance > 92% in all theatres"});
    check_kind(Kind::action, {"Achieve SOC 2 compliance"});
}

TEST_CASE("a place among others is a target", "[reading]") {
    check_kind(Kind::outcome,
               {"Reach resident satisfaction scores in the top quartile",
                "Our ferry line finishes in the top 5 for punctuality", "Rank in the top 3 for search visibility"});
    const okr::Reader reader;
    const auto port = reader.read("Our port is in the top 3 of the ranking").measure;
    CHECK(port->target->text == "top 3");
    CHECK(port->direction == okr::Direction::down);
    CHECK_FALSE(reader.read("Interview the buyers in the top 5 accounts").measure);
    check_kind(Kind::output, {"Optimize the top 10 slowest queries"});
}

TEST_CASE("a step of a scale is a target", "[reading]") {
    check_kind(Kind::outcome,
               {"Reach level 3 in the maturity audit", "Maturity from level 2 to level 3",
                "Language level of staff from A2 to B1", "Energy label from D to B", "Audit result grade 2 or better"});
    check_kind(Kind::action, {"Move from tier 3 to tier 2 support", "Roll out to tier 1", "Move the mark from A to B"});
}

TEST_CASE("people who gather are no team that is built", "[reading]") {
    check_kind(Kind::outcome, {"Build a waitlist of 50 florists", "Build a community of 500 beekeepers"});
    check_kind(Kind::output, {"Build a library of 50 templates"});
}

TEST_CASE("what went live, and what it brings", "[reading]") {
    check_kind(Kind::mixed, {"Save flow live in the shop, recovering ≥ 15% of buyers",
                             "Payment flow live for all shops with 3% abandonment"});
    check_kind(Kind::unmeasured, {"Young families live in safe homes"});
    check_kind(Kind::action, {"Billing dashboard tracks refunds hourly"});
}

TEST_CASE("how a thing is done, not that it is", "[reading]") {
    check_kind(Kind::unmeasured, {"Letters are answered faster", "Invoices are paid more quickly",
                                  "Broken lamps are replaced at night far more often"});
    check_kind(Kind::action, {"Old pumps are replaced by faster ones"});
}

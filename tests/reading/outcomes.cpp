// Measured changes in the world, grouped by the pattern that shows them.
#include "kind_table.hpp"

using okr::Kind;

TEST_CASE("a measure and a threshold", "[reading]") {
    check_kind(Kind::outcome, {"Checkout abandonment below 20%",
                               "Median time to first response under 10 minutes",
                               "eNPS of at least 40",
                               "Gross margin ≥ 62 %",
                               "Trial-to-paid conversion: 18%",
                               "Bus punctuality at 95%",
                               "Average basket value of €48",
                               "Employee turnover no higher than 8%",
                               "Battery life of 14 hours or more",
                               "Error budget burn below 50%",
                               "Customer effort score 2 or lower",
                               "Support satisfaction > 4.6/5",
                               "Time from commit to production < 1 h",
                               "Recycling rate of 60% across the district",
                               "Host utilisation above 70%",
                               "Test flakiness under 0.5 percent",
                               "Homework completion 90%+",
                               "Open rate of the newsletter: 40 %",
                               "Response time to emergency calls within 7 minutes",
                               "95th percentile of page loads faster than 2 s",
                               "First-year students' pass rate at 88%",
                               "Inventory turns 8x",
                               "Audience of 2 million across all channels",
                               "Vacancy rate < 3%",
                               "Bed occupancy between 80% and 85%"});
}

TEST_CASE("a movement with its size", "[reading]") {
    check_kind(Kind::outcome,
               {"Raise the share of tickets answered within an hour from 55% to 85%",
                "Cut the waiting list from 900 to 300 people", "Bring the average build time down to 6 minutes",
                "Double the number of returning visitors", "Increase tree cover by 12 pp",
                "Lower the cost per delivery to $3.40", "Reduce food waste by a third",
                "Shorten the hiring process from 45 days to 25 days", "Grow the community to 5k members",
                "Reduce on-call pages per engineer to 2 a week", "Save 1,200 staff hours a month",
                "Improve the on-time rate from 71% to 90%", "Halve the number of late invoices", "Triple inbound leads",
                "Decrease readmissions by 10%", "Boost repeat orders by 2x", "Increase X metric from A% to B%"});
}

TEST_CASE("a movement without a verb, or behind its subject", "[reading]") {
    check_kind(Kind::outcome,
               {"NPS 45 → 60", "Organic sessions up 30% quarter over quarter", "Energy use per square metre -15%",
                "From 3 to 12 pilot customers in production", "Citations of our papers grow to 400 a year",
                "Read literacy rate improves by 5 percentage points", "Accident rate halved",
                "Deforestation in the reserve drops to zero", "Spend on cloud down by $40k a month",
                "Churn falls from 4% to 2.5%"});
}

TEST_CASE("a level to reach or to hold", "[reading]") {
    check_kind(Kind::outcome,
               {"Keep monthly churn under 1.5%", "Our crash-free rate stays above 99.8%", "Retain 92% of nursing staff",
                "Earn €250k from new markets", "Collect $75,000 in individual donations",
                "Achieve 35% gross retention uplift in the SMB segment", "Deliver 98% of orders on time",
                "Reach break-even with $1.2M in revenue", "Rank in the top 3 search results for \"bike repair\"",
                "$N in new bookings", "Serve 3 million requests a day without errors", "Maintain 99.9% availability",
                "Hit 20,000 daily riders", "Exceed 75% voter turnout"});
}

TEST_CASE("what other people do is counted", "[reading]") {
    check_kind(Kind::outcome,
               {"Win back 40 lapsed donors", "4,000 households connected to fibre", "Sell 300 annual passes",
                "Vaccinate 12,000 children", "Attract 60 volunteers", "Get 5 universities to adopt the dataset",
                "Close 15 deals in the mid-market segment", "Generate 45 qualified leads a week",
                "At least 15 external teams contribute code each month", "30 nurses stay longer than two years",
                "250 paying customers", "1,500 downloads", "Sign 12 school districts", "90 job offers accepted",
                "800 new members by June"});
}

TEST_CASE("a share of people or cases", "[reading]") {
    check_kind(Kind::outcome,
               {"9 out of 10 patients would recommend the clinic", "70% of pupils reach the expected reading level",
                "1 in 4 visitors signs up for the newsletter", "Half of all invoices are paid on time",
                "80% of citizens rate the service as good or very good", "Turn 25% of free accounts into paying ones",
                "Two thirds of managers give weekly feedback", "Only 2% of parcels arrive late",
                "85% of engineers use the paved road", "The new checkout converts 5% better than the old one",
                "Users spend 20 minutes a day in the app", "60% of meetings end on time"});
}

TEST_CASE("nought and limits", "[reading]") {
    check_kind(Kind::outcome, {"Zero data-loss incidents", "No customer waits longer than two days for a refund",
                               "Fewer than 3 severity-one outages", "All API calls answered in under 300 ms",
                               "Zero lost-time injuries on site", "At most 5 complaints per 1,000 trips",
                               "Not more than two escalations a month"});
}

TEST_CASE("rhythms of a system", "[reading]") {
    check_kind(Kind::outcome, {"Deploy to production at least twice a day", "Deploy daily",
                               "Release frequency weekly (from monthly)"});
}

TEST_CASE("a comparison stands for the number", "[reading]") {
    check_kind(Kind::outcome,
               {"Churned customers fewer than last quarter", "Page weight lower than the current level"});
}

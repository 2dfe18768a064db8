// What a team does or makes: counted (output) or done once (action).
#include "kind_table.hpp"

using okr::Kind;

TEST_CASE("deliverables counted", "[reading]") {
    check_kind(Kind::output,
               {"Write 8 tutorials", "12 podcast episodes", "Translate 40 pages into Spanish", "Ship two releases",
                "Refactor 10 modules", "Create 5 dashboards", "10 new job descriptions",
                "25 videos published on the help site", "Automate 15 manual reports", "Prepare 3 grant proposals",
                "Add unit tests to 20 packages", "Build 40 affordable homes", "Release 3 open datasets",
                "Submit 2 papers", "5 case studies published", "Sign off 12 policies",
                "Three prototypes tested with users", "Plant 500 trees", "Draft 6 lesson plans"});
}

TEST_CASE("activities counted", "[reading]") {
    check_kind(
        Kind::output,
        {"Hold 6 town hall meetings", "Interview 25 lapsed customers", "Give 4 conference talks", "Visit 30 schools",
         "Inspect 200 restaurants", "Run five A/B tests", "Two hackathons organised", "Attend 5 trade shows",
         "Make 400 sales calls", "Review 50 pull requests a week", "Deliver 6 workshops on inclusive hiring",
         "Conduct at least 15 usability tests", "Launch four campaigns", "Four user research sessions",
         "Give feedback training to 60 managers", "Fix 60 accessibility bugs", "Close 200 backlog items"});
}

TEST_CASE("things done are counted by whoever has done them", "[reading]") {
    check_kind(Kind::output, {"14 schools visited", "40,000 files digitised", "5 user groups visited",
                              "500 patients called", "7 partner libraries contacted", "12 hives moved to the orchard",
                              "40 km of cable laid", "100 % of chairs inspected", "80 % of the manuals translated",
                              "5 of 7 ports dredged", "25 suppliers audited"});
    check_kind(Kind::outcome,
               {"400 web pages visited", "12 schools visited by scientists", "80 % of bugs resolved within 2 days",
                "85% of households insulated", "200 users moved to the new plan", "300 t of waste recycled",
                "300 t of CO2 removed", "85% of the parts printed without defects",
                "90% of orders shipped on the same day", "60% of meals cooked from local food"});
}

TEST_CASE("staffing and teaching counted", "[reading]") {
    check_kind(Kind::output, {"Recruit three data engineers", "Train all 120 sales reps", "Hire 2 designers by June",
                              "Onboard four new team members", "Coach 10 team leads"});
}

TEST_CASE("a rhythm of one's own work", "[reading]") {
    check_kind(Kind::output, {"Post three times a week on LinkedIn", "Send a customer newsletter every month",
                              "Organise a lunch and learn every two weeks", "1 blog post per week"});
}

TEST_CASE("a share or the spread of one's own work", "[reading]") {
    check_kind(Kind::output,
               {"Migrate 80% of the services to the new cluster", "Complete 100% of the planned audits",
                "Document 90% of the endpoints", "Complete 75% of the migration", "Roll out the tool in 6 countries",
                "Open 3 new clinics", "Achieve 100% implementation of the roadmap"});
}

TEST_CASE("a task with its verb in front", "[reading]") {
    check_kind(Kind::action, {"Build a referral page",
                              "Digital seat plan is online",
                              "Purchase of the second hall",
                              "Introduction of a bonus system",
                              "Re-label the shelves",
                              "Pre-sort returned media at the branch",
                              "Launch the partner portal by May",
                              "Move billing to Stripe",
                              "Hire a head of design",
                              "Publish the annual report",
                              "Rewrite the importer in Rust",
                              "Roll out the new CRM",
                              "Finalise the pricing model",
                              "Set up on-call rotations",
                              "Decide on a data warehouse vendor",
                              "Document the release process",
                              "Upgrade to Python 3.12",
                              "Open an office in Lisbon",
                              "Introduce a mentoring programme",
                              "Conduct a salary review",
                              "Replace the legacy gateway",
                              "Integrate with Slack",
                              "Draft the 2027 strategy",
                              "Complete phase 2 of the ERP rollout",
                              "Prepare for the SOC 2 audit",
                              "Create a community garden",
                              "Automate deployments",
                              "Containerise the batch jobs",
                              "Add dark mode to the settings page",
                              "Kick off the leadership programme in Q2",
                              "Sign the contract with the new supplier",
                              "Pilot a four-day week",
                              "Agree OKRs with all teams",
                              "Deprecate the v1 API",
                              "Enable two-factor authentication for all admins",
                              "Write and publish a style guide",
                              "Renovate the library",
                              "Begin migrating to Kubernetes",
                              "Set up a Grafana dashboard for the payment team",
                              "Conduct a survey among volunteers",
                              "Run a pilot with the city of Ghent",
                              "Define what quality means for us",
                              "Implement the recommendations of the audit",
                              "Install solar panels on the town hall",
                              "Switch the newsletter to a new provider",
                              "Submit the grant application by 31 March",
                              "Investigate why sign-ups stall",
                              "We will launch the app in March 2027",
                              "Socialise the draft charter with the board"});
}

TEST_CASE("a state that is reached or not", "[reading]") {
    check_kind(Kind::action, {"Get ISO 27001 certified", "Achieve FDA approval", "Obtain a licence to operate in Spain",
                              "Achieve SOC 2 Type 2 certification"});
}

TEST_CASE("done, behind its noun", "[reading]") {
    check_kind(Kind::action,
               {"New onboarding flow live", "SSO in production", "Data retention policy approved",
                "Incident review process in place", "Mobile app v2 released", "Design system documented",
                "Website translated into French", "Self-service password reset implemented",
                "The new payroll system is live", "Supplier contract signed", "The runbook is published"});
}

TEST_CASE("a thing to make, without a verb", "[reading]") {
    check_kind(Kind::action, {"A public status page", "Runbooks for all critical services", "Dark mode",
                              "We have a shared roadmap", "REST API for partners"});
}

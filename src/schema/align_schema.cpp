// What `okr align` prints.
#include "schema/output_parts.hpp"

namespace okr::schema {

namespace {

Json evidence() {
    return mapping({{"ref", told(text(), "The object, or the team of a thing without an id.")},
                    {"file", told(text(), "Relative to the workspace's root.")},
                    {"line", whole()},
                    {"text", told(text(), "As written; of a field with its key.")}});
}

Json conversation() {
    return mapping({{"kind", told(text(), "As `okr rule --all` lists them.")},
                    {"question", text()},
                    {"teams", told(list_of(text()), "To whom it is put.")},
                    {"subjects", told(list_of(text()), "team/id@cycle; goals stand bare.")},
                    {"evidence", list_of(evidence())},
                    {"since", told(text_or_null(), "The first main-line commit since which it stands.")},
                    {"fingerprint", {{"type", "string"}, {"pattern", "^[0-9a-f]{16}$"}}}});
}

Json coverage() {
    return mapping({{"goal", text()},
                    {"rank", {{"type", {"integer", "null"}}}},
                    {"objectives", told(whole(), "That lead to it, straight or through others.")},
                    {"key_results", whole()},
                    {"teams", whole()}});
}

/// Shares that a team has, and all together.
Json shares() {
    return {
        {"alignment",
         told(share_or_null(), "Of key results, those that lead to a goal; those under demands left out.")},
        {"autonomy", told(share_or_null(), "The mean of own and means, as far as they are known.")},
        {"own", told(share_or_null(), "Of objectives and initiatives, those that the team's own people wrote first.")},
        {"means", told(share_or_null(), "Of changes after the cycle's start, those made to means.")},
        {"key_results", told(whole(), "Those under demands not among them.")},
        {"demanded", told(whole(), "Key results under declared demands.")}};
}

Json team_figures() {
    Json properties = {{"team", text()}};
    properties.update(shares());
    properties["objectives"] = whole();
    properties["goals"] = list_of(mapping({{"goal", text()}, {"key_results", whole()}}));
    return mapping(std::move(properties));
}

Json figures() {
    Json properties = shares();
    properties["coverage"] = told(list_of(defined("coverage")), "By rank.");
    properties["teams"] = list_of(defined("team_figures"));
    return mapping(std::move(properties));
}

Json lead() {
    return mapping({{"path", told(list_of(text()), "The shortest chain: the objective, what it supports, … the goal.")},
                    {"steps", told(whole(), "1 where it supports the goal straight.")}});
}

Json turn() {
    return mapping({{"event", {{"enum", {"opened", "closed"}}}},
                    {"commit", told(text(), "Of the main line.")},
                    {"date", told(text(), "Of the commit, ISO 8601 in UTC.")},
                    {"author", text()},
                    {"summary", text()},
                    {"stood", told({{"type", {"integer", "null"}}}, "Days; null where it began before.")},
                    {"moved", told(text_or_null(), "Who moved to close it: team, strategy or goal.")},
                    {"conversation", defined("conversation")}});
}

Json emergence() {
    return mapping({{"from", text()},
                    {"to", text()},
                    {"commits", told(whole(), "Of the main line, looked at.")},
                    {"turns", told(list_of(turn()), "The oldest first.")},
                    {"before", defined("figures")},
                    {"after", defined("figures")}});
}

}  // namespace

void add_align_definitions(Json& definitions) {
    definitions["conversation"] = conversation();
    definitions["coverage"] = coverage();
    definitions["team_figures"] = team_figures();
    definitions["figures"] = figures();
    definitions["lead"] = lead();
    definitions["emergence"] = emergence();
}

Json align_schema() {
    return {{"cycle", text_or_null()},
            {"conversations", list_of(defined("conversation"))},
            {"figures", defined("figures")},
            {"leads", told(list_of(defined("lead")), "Of every objective that leads to a goal.")},
            {"left_out", told(list_of(text()), "Why something could not be told.")},
            {"unreadable", told(list_of(text()), "Files that could not be parsed.")}};
}

}  // namespace okr::schema

// What `okr diff`, `okr log` and `okr review` print.
#include "okr/change.hpp"
#include "okr/review.hpp"
#include "schema/output_parts.hpp"

namespace okr::schema {

namespace {

Json grade() { return {{"enum", {name(Grade::high), name(Grade::medium), name(Grade::low)}}}; }

Json person() { return mapping({{"name", text()}, {"email", text()}}); }

Json approval() {
    return mapping_or_null({{"reason", text()},
                            {"by", defined("person")},
                            {"where", told(text(), "The commit, or okr.approvals.")},
                            {"self", told(truth(), "By somebody who changed the object.")},
                            {"counts", told(truth(), "A self-approval counts only where the base says so.")}});
}

/// What a change says wherever it is told.
Json said() {
    return {{"kind", told(text(), "As `okr rule --all` lists them.")},
            {"grade", defined("grade")},
            {"object", told(text(), "team/id@cycle, strategy/id, teams/id or settings.")},
            {"before", told(text_or_null(), "As written; null: it was not there.")},
            {"after", told(text_or_null(), "As written; null: it is gone.")},
            {"message", text()},
            {"file", told(text(), "Of the state after; of what is gone, of the state before.")},
            {"line", whole(1)},
            {"fingerprint", {{"type", "string"}, {"pattern", "^[0-9a-f]{16}$"}}}};
}

Json change() {
    Json properties = said();
    properties["approved"] = defined("approval");
    return mapping(std::move(properties));
}

Json event() {
    Json properties = {
        {"commit", text()}, {"date", told(text(), "Of the commit, ISO 8601 in UTC.")}, {"author", defined("person")}};
    properties.update(said());
    return mapping(std::move(properties));
}

Json count() {
    return mapping({{"added", told(whole(), "Objects; an objective counts once with all that it holds.")},
                    {"changed", whole()},
                    {"eased", told(whole(), "Of those changed.")},
                    {"dropped", whole()},
                    {"progress", told(whole(), "Check-ins.")},
                    {"means", told(whole(), "Initiatives.")},
                    {"layout_only", told(truth(), "Files of ours changed, and mean what they meant.")}});
}

Json before_and_after(const char* before, const char* after, std::string_view items) {
    return mapping({{before, list_of(defined(items))}, {after, list_of(defined(items))}});
}

}  // namespace

void add_change_definitions(Json& definitions) {
    definitions["grade"] = grade();
    definitions["person"] = person();
    definitions["approval"] = approval();
    definitions["change"] = change();
    definitions["event"] = event();
}

Json difference_schema() {
    return {{"from", text()}, {"to", text()}, {"changes", list_of(defined("change"))}, {"summary", count()}};
}

Json log_schema() { return {{"ref", text()}, {"events", list_of(defined("event"))}}; }

Json review_schema() {
    return {{"base", text()},
            {"head", text()},
            {"judged_by", told({{"enum", {"base", "head", "defaults"}}}, "Whose okr.yaml sets the rules.")},
            {"softened", told(list_of(text()),
                              "Rules that find errors by the okr.yaml of the base, and less by that of the change.")},
            {"verdict", {{"enum", {name(Verdict::pass), name(Verdict::attention), name(Verdict::fail)}}}},
            {"changes", list_of(defined("change"))},
            {"introduced", list_of(defined("finding"))},
            {"resolved", list_of(defined("finding"))},
            {"conversations", before_and_after("opened", "closed", "conversation")},
            {"coverage", before_and_after("before", "after", "coverage")},
            {"talk_to", list_of(text())}};
}

}  // namespace okr::schema

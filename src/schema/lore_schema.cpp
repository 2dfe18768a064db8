// What `okr rule` prints: what is known of rules, kinds of change and kinds of conversation.
#include "okr/change.hpp"
#include "okr/report.hpp"
#include "schema/output_parts.hpp"

namespace okr::schema {

namespace {

Json levels() { return {{"enum", {name(Severity::error), name(Severity::warning), name(Severity::info)}}}; }

Json grades() { return {{"enum", {name(Grade::high), name(Grade::medium), name(Grade::low)}}}; }

/// With the keys that all three have.
Json lore(const Json& properties) {
    Json all = {{"name", text()}, {"group", text()}, {"summary", text()}, {"why", text()}};
    all.update(properties);
    return mapping(std::move(all));
}

Json option() {
    return mapping({{"name", text()}, {"value", told(Json::object(), "The default.")}, {"summary", text()}});
}

}  // namespace

void add_lore_definitions(Json& definitions) {
    definitions["rule"] = lore({{"severity", levels()},
                                {"source", text()},
                                {"wrong", told(text(), "An example.")},
                                {"right", text()},
                                {"options", list_of(option())},
                                {"fixable", text()},
                                {"fix", text()}});
    definitions["change_kind"] = lore({{"grade", grades()}, {"before", text()}, {"after", text()}});
    definitions["conversation_kind"] = lore({{"source", text()},
                                             {"history", told(truth(), "Whether git's history is asked.")},
                                             {"example", text()},
                                             {"settled", text()},
                                             {"today", text()}});
}

Json lore_schema() {
    return {{"rules", list_of(defined("rule"))},
            {"changes", list_of(defined("change_kind"))},
            {"conversations", list_of(defined("conversation_kind"))}};
}

Json single_lore() { return {{"anyOf", {defined("rule"), defined("change_kind"), defined("conversation_kind")}}}; }

}  // namespace okr::schema

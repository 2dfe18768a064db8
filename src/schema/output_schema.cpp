#include "schema/output_schema.hpp"

#include "okr/reading.hpp"
#include "okr/report.hpp"
#include "schema/output_parts.hpp"

namespace okr::schema {

namespace {

Json tool() { return mapping({{"name", {{"const", "okr"}}}, {"version", text()}}); }

/// The keys that every document has.
Json document(Json properties) {
    Json all = {{"schema_version", {{"const", 1}}}, {"tool", defined("tool")}};
    all.update(properties);
    return mapping(std::move(all));
}

/// The same, with keys that stand there only at times.
Json document_with(Json properties, const Json& optional) {
    Json schema = document(std::move(properties));
    schema["properties"].update(optional);
    return schema;
}

Json edit() {
    return mapping({{"start", told(whole(), "Offset in bytes of the finding's file.")},
                    {"end", told(whole(), "Exclusive.")},
                    {"text", told(text(), "What takes the place of these bytes.")}});
}

Json fix() { return mapping({{"title", text()}, {"safe", truth()}, {"edits", list_of(edit())}}); }

Json note() { return mapping({{"message", text()}, {"file", text()}, {"line", whole(1)}, {"column", whole(1)}}); }

Json severity() { return {{"enum", {name(Severity::error), name(Severity::warning), name(Severity::info)}}}; }

Json finding() {
    return mapping({{"rule", text()},
                    {"severity", severity()},
                    {"message", text()},
                    {"why", text()},
                    {"help", text()},
                    {"file", told(text(), "Relative to the workspace's root.")},
                    {"line", whole(1)},
                    {"column", told(whole(1), "In code points.")},
                    {"end_line", whole(1)},
                    {"end_column", told(whole(1), "Exclusive.")},
                    {"object", told(text_or_null(), "team/id@cycle, strategy/id, teams/id or settings.")},
                    {"subject", told(text_or_null(), "The object in words.")},
                    {"fingerprint", told({{"type", "string"}, {"pattern", "^[0-9a-f]{16}$"}},
                                         "Stays when lines move or files are renamed.")},
                    {"notes", list_of(note())},
                    {"fixes", list_of(fix())}});
}

Json summary() {
    return mapping({{"files", told(whole(), "Files of ours.")},
                    {"skipped", told(whole(), "YAML files that are not.")},
                    {"errors", whole()},
                    {"warnings", whole()},
                    {"infos", whole()},
                    {"fixable", told(whole(), "Findings with any fix.")},
                    {"allowed", told(whole(), "Findings that allowances and baselines took out.")}});
}

Json statistic() {
    return mapping({{"rule", text()},
                    {"severity", told(severity(), "Of the worst.")},
                    {"count", whole(1)},
                    {"fixable", told(whole(), "How many of them have a fix.")}});
}

Json kinds() {
    Json words = Json::array();
    for (const Kind kind : {Kind::outcome, Kind::output, Kind::action, Kind::unmeasured, Kind::mixed})
        words.push_back(name(kind));
    return {{"enum", words}};
}

Json measure() {
    return mapping_or_null({{"metric", text()},
                            {"comparator", {{"enum", {">", ">=", "<", "<=", "=", ""}}}},
                            {"direction", {{"enum", {"up", "down", "hold", ""}}}},
                            {"baseline", text_or_null()},
                            {"target", text_or_null()},
                            {"unit", text()},
                            {"period", text()}});
}

Json reading() {
    return mapping({{"text", text()},
                    {"kind", defined("kind")},
                    {"sure", truth()},
                    {"why", text()},
                    {"measure", measure()},
                    {"split", mapping_or_null({{"initiative", text()}, {"key_result", text()}})}});
}

Json definitions() {
    Json all = {
        {"tool", tool()}, {"kind", kinds()}, {"finding", finding()}, {"summary", summary()}, {"reading", reading()}};
    add_outline_definitions(all);
    add_change_definitions(all);
    add_align_definitions(all);
    add_exchange_definitions(all);
    add_lore_definitions(all);
    return all;
}

/// A document or a line, and the key that only it has.
struct Form {
    const char* key;
    Json schema;
};

std::vector<Form> forms() {
    return {{"findings", document({{"findings", list_of(defined("finding"))}, {"summary", defined("summary")}})},
            {"statistics", document({{"statistics", list_of(statistic())}, {"summary", defined("summary")}})},
            {"readings", document({{"readings", list_of(defined("reading"))}})},
            {"teams", document(outline_schema())},
            {"verdict", document(review_schema())},
            {"figures", document_with(align_schema(), {{"emergence", defined("emergence")}})},
            {"arising", document(market_schema())},
            {"rules", document(lore_schema())},
            {"sets", document(exchange_schema())},
            {"events", document(log_schema())},
            {"from", document(difference_schema())},
            {"fingerprint", defined("finding")},
            {"text", defined("reading")},
            {"group", single_lore()}};
}

}  // namespace

Json output_schema() {
    Json chain = {{"required", {forms().front().key}}};
    const auto all = forms();
    for (auto form = all.rbegin(); form != all.rend(); ++form)
        chain = {{"if", {{"required", {form->key}}}}, {"then", form->schema}, {"else", chain}};
    Json schema = {{"title", "output of okr"},
                   {"description", "A document of `--format json`, or a line of `--format jsonl`."},
                   {"type", "object"}};
    schema.update(chain);
    schema["definitions"] = definitions();
    return schema;
}

}  // namespace okr::schema

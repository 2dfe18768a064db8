// What `okr export --format json` prints, and `okr import --format json`.
#include "schema/output_parts.hpp"

namespace okr::schema {

namespace {

/// Words of a source that no key of a file takes; they stand there only after an import.
void add_words(Json& schema, bool with_owner) {
    for (const char* key : {"x-status", "x-score", "x-progress"}) schema["properties"][key] = text();
    if (with_owner) schema["properties"]["x-owner"] = text();
    schema["properties"]["x-import"] = told(list_of(mapping({{"line", whole()}, {"text", text()}})),
                                            "What was not understood, and its line in the source.");
}

Json key_result() {
    Json schema = mapping({{"id", text_or_null()},
                           {"title", text_or_null()},
                           {"metric", text_or_null()},
                           {"baseline", text_or_null()},
                           {"target", text_or_null()},
                           {"current", text_or_null()},
                           {"unit", text_or_null()},
                           {"confidence", told(text_or_null(), "As written in the file.")},
                           {"by", text_or_null()},
                           {"owner", text_or_null()},
                           {"weight", text_or_null()},
                           {"note", text_or_null()}});
    add_words(schema, false);
    return schema;
}

Json initiative() {
    return mapping({{"id", text_or_null()},
                    {"title", text_or_null()},
                    {"moves", list_of(text())},
                    {"so_that", text_or_null()},
                    {"status", text_or_null()},
                    {"replaces", text_or_null()},
                    {"because", text_or_null()},
                    {"owner", text_or_null()},
                    {"link", text_or_null()}});
}

Json objective() {
    Json schema = mapping({{"id", text_or_null()},
                           {"title", text_or_null()},
                           {"supports", list_of(text())},
                           {"demand", mapping_or_null({{"from", text_or_null()}, {"why", text_or_null()}})},
                           {"because", text_or_null()},
                           {"reviewed", text_or_null()},
                           {"shared_with", list_of(text())},
                           {"key_results", list_of(defined("exchanged_key_result"))},
                           {"initiatives", list_of(defined("exchanged_initiative"))}});
    add_words(schema, true);
    return schema;
}

Json need() {
    return mapping({{"id", text_or_null()},
                    {"from", text_or_null()},
                    {"what", text_or_null()},
                    {"for", list_of(text())},
                    {"by", text_or_null()},
                    {"met", text_or_null()}});
}

Json request() {
    return mapping({{"from", text_or_null()},
                    {"need", text_or_null()},
                    {"what", text_or_null()},
                    {"answer", text_or_null()},
                    {"because", text_or_null()},
                    {"through", list_of(text())}});
}

}  // namespace

Json exchange_schema() {
    return {{"sets", told(list_of(mapping({{"team", text_or_null()},
                                           {"cycle", text_or_null()},
                                           {"objectives", list_of(defined("exchanged_objective"))},
                                           {"initiatives", list_of(defined("exchanged_initiative"))},
                                           {"needs", list_of(defined("exchanged_need"))},
                                           {"requests", list_of(defined("exchanged_request"))}})),
                          "One of each team and cycle, sorted by cycle and team.")}};
}

void add_exchange_definitions(Json& definitions) {
    definitions["exchanged_objective"] = objective();
    definitions["exchanged_key_result"] = key_result();
    definitions["exchanged_initiative"] = initiative();
    definitions["exchanged_need"] = need();
    definitions["exchanged_request"] = request();
}

}  // namespace okr::schema

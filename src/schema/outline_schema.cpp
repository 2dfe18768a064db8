// What `okr show --format json` prints.
#include "schema/output_parts.hpp"

namespace okr::schema {

namespace {

Json key_result() {
    return mapping({{"id", text()},
                    {"ref", text()},
                    {"title", text()},
                    {"kind", defined("kind")},
                    {"counted", told(truth(), "Whether it counts towards the objective: outcomes do, work does not.")},
                    {"baseline", told(text_or_null(), "As written, in the field or in the sentence.")},
                    {"target", told(text_or_null(), "As written; a comparator may stand before it.")},
                    {"current", text_or_null()},
                    {"progress", told(share_or_null(), "Null where it is not known.")},
                    {"over_achievement", told(number_or_null(), "How far beyond the target, as a share of the way.")},
                    {"met", told({{"type", {"boolean", "null"}}}, "Whether the target is reached.")},
                    {"distance", told(text_or_null(), "What is missing, where there is no baseline to measure from.")},
                    {"confidence", share_or_null()},
                    {"weight", {{"type", "number"}, {"exclusiveMinimum", 0}}},
                    {"owner", text_or_null()},
                    {"by", text_or_null()},
                    {"note", text_or_null()}});
}

Json initiative() {
    return mapping({{"id", text()},
                    {"ref", text()},
                    {"title", text()},
                    {"status", text_or_null()},
                    {"moves", list_of(text())},
                    {"owner", text_or_null()}});
}

Json initiatives() {
    return mapping({{"done", whole()},
                    {"doing", whole()},
                    {"dropped", whole()},
                    {"swapped", told(whole(), "Those that took the place of another.")},
                    {"total", whole()},
                    {"items", list_of(defined("initiative"))}});
}

Json objective() {
    return mapping({{"id", text()},
                    {"ref", text()},
                    {"title", text()},
                    {"supports", list_of(text())},
                    {"goals", told(list_of(text()), "The goals that its chain of support reaches.")},
                    {"shared_with", list_of(text())},
                    {"demand", text_or_null()},
                    {"progress", told(share_or_null(), "Weighted mean of its outcomes.")},
                    {"progress_with_work", told(share_or_null(), "What counting the work as well would have shown.")},
                    {"key_results", list_of(defined("key_result"))},
                    {"initiatives", defined("initiatives")}});
}

Json team() {
    return mapping({{"id", text()},
                    {"name", text_or_null()},
                    {"kind", text_or_null()},
                    {"objectives", list_of(defined("objective"))},
                    {"initiatives", defined("initiatives")}});
}

Json goal() {
    return mapping({{"id", text()},
                    {"title", text()},
                    {"priority", {{"type", {"integer", "null"}}}},
                    {"by", text_or_null()},
                    {"owner", text_or_null()},
                    {"indicators", list_of(defined("key_result"))},
                    {"objectives", told(list_of(text()), "Those that lead to it, straight or through others.")}});
}

Json strategy() {
    return mapping_or_null({{"purpose", text_or_null()},
                            {"vision", text_or_null()},
                            {"horizon", text_or_null()},
                            {"goals", list_of(defined("goal"))}});
}

}  // namespace

void add_outline_definitions(Json& definitions) {
    definitions["goal"] = goal();
    definitions["team"] = team();
    definitions["objective"] = objective();
    definitions["key_result"] = key_result();
    definitions["initiatives"] = initiatives();
    definitions["initiative"] = initiative();
}

Json outline_schema() {
    return {{"cycle", text_or_null()}, {"strategy", strategy()}, {"teams", list_of(defined("team"))}};
}

}  // namespace okr::schema

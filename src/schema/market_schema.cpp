// What `okr market` prints.
#include "schema/output_parts.hpp"

namespace okr::schema {

namespace {

Json branch() {
    return mapping({{"branch", text()},
                    {"commit", text()},
                    {"author", text()},
                    {"date", told(text(), "Of the commit.")},
                    {"teams", told(list_of(text()), "Whose files it changes.")},
                    {"files", list_of(text())},
                    {"conflicts", told(list_of(text()), "Files that git cannot merge into the main line.")},
                    {"opened", list_of(defined("conversation"))},
                    {"closed", list_of(defined("conversation"))},
                    {"unreadable", told(list_of(text()), "Files that could not be parsed.")}});
}

/// A conversation between drafts.
Json meeting() {
    Json branches = mapping({{"branches", told(list_of(text()), "That it takes to open or close it.")}});
    return {{"allOf", {defined("conversation"), std::move(branches)}}};
}

Json clash() { return mapping({{"file", text()}, {"branches", list_of(text())}}); }

}  // namespace

Json market_schema() {
    const Json rows = list_of(defined("coverage"));
    return {{"cycle", text_or_null()},
            {"main", mapping({{"name", text()}, {"commit", text()}})},
            {"branches", list_of(branch())},
            {"arising", told(list_of(meeting()), "What only several drafts together open.")},
            {"settling", told(list_of(meeting()), "What only several drafts together close.")},
            {"conflicts", told(list_of(clash()), "Files that git cannot merge, of drafts among themselves.")},
            {"coverage", mapping({{"before", rows}, {"after", rows}})}};
}

}  // namespace okr::schema

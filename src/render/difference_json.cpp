// The difference for programs: one document.
#include <nlohmann/json.hpp>

#include "render/change_json.hpp"
#include "render/difference.hpp"
#include "render/json_text.hpp"

namespace okr::render {

std::string difference_json(const Difference& difference, const Style&) {
    const ChangeCount& count = difference.count;
    return document({{"schema_version", 1},
                     {"tool", tool()},
                     {"from", difference.from},
                     {"to", difference.to},
                     {"changes", changes_json(difference.changes)},
                     {"unreadable", difference.unreadable},
                     {"summary",
                      {{"added", count.added},
                       {"changed", count.changed},
                       {"eased", count.eased},
                       {"dropped", count.dropped},
                       {"progress", count.progress},
                       {"means", count.means},
                       {"layout_only", difference.layout_only}}}});
}

}  // namespace okr::render

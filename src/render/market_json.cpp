// The market for programs: one document.
#include <nlohmann/json.hpp>

#include "render/align_values.hpp"
#include "render/json_text.hpp"
#include "render/market.hpp"

namespace okr::render {

namespace {

using nlohmann::ordered_json;

ordered_json stalls_json(const std::vector<Stall>& stalls) {
    ordered_json list = ordered_json::array();
    for (const Stall& stall : stalls)
        list.push_back({{"branch", stall.branch},
                        {"commit", stall.commit},
                        {"author", stall.author},
                        {"date", stall.date},
                        {"teams", stall.teams},
                        {"files", stall.files},
                        {"conflicts", stall.conflicts},
                        {"opened", conversations_json(stall.opened)},
                        {"closed", conversations_json(stall.closed)},
                        {"unreadable", stall.unreadable}});
    return list;
}

ordered_json meetings_json(const std::vector<Meeting>& meetings) {
    ordered_json list = ordered_json::array();
    for (const Meeting& meeting : meetings) {
        ordered_json value = conversation_json(meeting.conversation);
        value["branches"] = meeting.branches;
        list.push_back(std::move(value));
    }
    return list;
}

ordered_json clashes_json(const std::vector<Clash>& clashes) {
    ordered_json list = ordered_json::array();
    for (const Clash& clash : clashes) list.push_back({{"file", clash.file}, {"branches", clash.branches}});
    return list;
}

}  // namespace

std::string market_json(const Market& market, const Style&) {
    const ordered_json value = {
        {"schema_version", 1},
        {"tool", tool()},
        {"cycle", market.cycle.empty() ? ordered_json() : ordered_json(market.cycle)},
        {"main", {{"name", market.main}, {"commit", market.main_commit}}},
        {"branches", stalls_json(market.stalls)},
        {"arising", meetings_json(market.arising)},
        {"settling", meetings_json(market.settling)},
        {"conflicts", clashes_json(market.clashes)},
        {"coverage", {{"before", coverage_json(market.before)}, {"after", coverage_json(market.after)}}}};
    return document(value);
}

}  // namespace okr::render

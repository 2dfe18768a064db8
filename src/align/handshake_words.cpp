#include "align/handshake_words.hpp"

#include "model/reference.hpp"

namespace okr::aligning {

namespace {

std::string_view title_of(const model::Target& target) {
    if (target.kind == model::ObjectKind::key_result)
        return static_cast<const model::KeyResult*>(target.object)->headline().value;
    if (target.kind == model::ObjectKind::initiative)
        return static_cast<const model::Initiative*>(target.object)->title.value;
    return target.objective != nullptr ? std::string_view(target.objective->title.value) : target.object->key;
}

}  // namespace

std::string who(const Graph& graph, std::string_view team) {
    const auto found = graph.find_team(team);
    return found ? called(graph.teams[*found]) : std::string(team);
}

std::string for_what(const Handshakes& handshakes, const Need& need) {
    const auto waiting = handshakes.waiting_for(need);
    return waiting.empty() ? std::string() : " for " + quoted(title_of(waiting.front()));
}

std::string by_when(const model::Need& need) { return need.by ? " by " + need.by.value : std::string(); }

std::string wish(const Request& request) {
    if (request.said->what) return quoted(request.said->what.value);
    return quoted(request.need != nullptr ? request.need->what.value : request.said->need.value);
}

std::string asker_of(const Request& request) {
    const auto reference = request.need != nullptr ? model::parse_reference(request.need->ref) : std::nullopt;
    return reference && !reference->team.empty() ? reference->team : request.said->from.value;
}

std::vector<std::string> both_sides(const Graph& graph, const Request& request) {
    std::vector<std::string> teams{graph.teams[request.team].id};
    const std::string asker = asker_of(request);
    if (request.need != nullptr || graph.find_team(asker)) teams.push_back(asker);
    return teams;
}

std::string subject_of(const Graph& graph, const Request& request) {
    return request.need != nullptr ? request.need->ref : graph.teams[request.team].id;
}

std::vector<Exhibit> exhibits(const Graph& graph, const Request& request) {
    std::vector<Exhibit> shown{exhibit(*request.said, graph.teams[request.team].id, graph.cycle)};
    if (request.need != nullptr) shown.push_back(exhibit(*request.need));
    return shown;
}

bool is_settled(const Handshakes& handshakes, const Request& request) {
    return request.need != nullptr && handshakes.is_met(*request.need);
}

}  // namespace okr::aligning
